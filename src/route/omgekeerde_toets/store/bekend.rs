//! What the vraagverheldering recorded already, to stand beside a form so that nobody is asked twice.

use crate::basis::casus::Casus;
use crate::db::Verbinding;
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::route::omgekeerde_toets::model::{Bekend, Notitie};
use crate::route::vraagverheldering::model::Hulpvraag;
use crate::route::vraagverheldering::store::{hulpvraag, leefgebied, onderzoek as antwoorden};

/// Everything the vraagverheldering recorded. Without a separate hulpvraag, the one of the melding stands.
///
/// # Errors
/// When the database does not answer.
pub fn bekend(c: &mut Verbinding, k: &Casus) -> Uitslag<Bekend> {
    Ok(Bekend {
        hulpvragen: hulpvragen(c, k)?,
        leefgebieden: leefgebieden(c, k.id)?,
        onderzoek: onderzoek(c, k.id)?,
    })
}

fn hulpvragen(c: &mut Verbinding, k: &Casus) -> Uitslag<Vec<Notitie>> {
    let notitie = |h: Hulpvraag| {
        // Version 0: nobody changed it yet, it stands as the melding has it.
        let melding = h.versie == 0;
        Notitie {
            soort: if melding { "melding" } else { "hulpvraag" }.into(),
            kop: if melding { "Bij de melding" } else { "Hulpvraag" }.into(),
            tekst: h.tekst,
            over: h.over_persoon_id,
            van_wie: if melding { String::new() } else { h.van_wie },
        }
    };
    Ok(hulpvraag::alle(c, k)?.into_iter().map(notitie).collect())
}

fn leefgebieden(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Notitie>> {
    let mut uit = Vec::new();
    for b in leefgebied::alle(c, casus)? {
        for (tekst, van_wie) in [(b.verhaal, "inwoner"), (b.beeld, "wijkteam")] {
            if !tekst.is_empty() {
                uit.push(Notitie {
                    soort: b.leefgebied.code().into(),
                    kop: b.leefgebied.label().into(),
                    tekst,
                    over: None,
                    van_wie: van_wie.into(),
                });
            }
        }
    }
    Ok(uit)
}

fn onderzoek(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Notitie>> {
    let gevuld = antwoorden::alle(c, casus)?.into_iter().filter(|b| !b.tekst.is_empty());
    Ok(gevuld
        .map(|b| Notitie {
            soort: b.item.code().into(),
            kop: b.item.label().into(),
            tekst: b.tekst,
            over: b.over_persoon_id,
            van_wie: b.van_wie,
        })
        .collect())
}
