//! What the vraagverheldering recorded already, to stand beside a form so that nobody is asked twice.

use diesel::prelude::*;

use crate::basis::balans::onderdelen::Leefgebied;
use crate::basis::casus::Casus;
use crate::db::Verbinding;
use crate::db::schema::{hulpvraag, leefgebied_beeld, onderzoek_item};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::route::omgekeerde_toets::model::{Bekend, Notitie};

/// Everything the vraagverheldering recorded. Without a separate hulpvraag, the one of the melding stands.
///
/// # Errors
/// When the database does not answer.
pub fn bekend(c: &mut Verbinding, k: &Casus) -> Uitslag<Bekend> {
    let mut hulpvragen = hulpvragen(c, k.id)?;
    if hulpvragen.is_empty() && !k.hulpvraag.is_empty() {
        hulpvragen.push(Notitie {
            soort: "melding".into(),
            kop: "Bij de melding".into(),
            tekst: k.hulpvraag.clone(),
            over: k.persoon_id,
            van_wie: String::new(),
        });
    }
    Ok(Bekend { hulpvragen, leefgebieden: leefgebieden(c, k.id)?, onderzoek: onderzoek(c, k.id)? })
}

fn hulpvragen(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Notitie>> {
    let rijen: Vec<(String, Option<PersoonId>, String)> = hulpvraag::table
        .filter(hulpvraag::casus_id.eq(casus))
        .select((hulpvraag::tekst, hulpvraag::over_persoon_id, hulpvraag::van_wie))
        .order(hulpvraag::id)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(tekst, over, van_wie)| Notitie {
            soort: "hulpvraag".into(),
            kop: "Hulpvraag".into(),
            tekst,
            over,
            van_wie,
        })
        .collect())
}

fn leefgebieden(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Notitie>> {
    let rijen: Vec<(String, String, String)> = leefgebied_beeld::table
        .filter(leefgebied_beeld::casus_id.eq(casus))
        .select((leefgebied_beeld::leefgebied, leefgebied_beeld::verhaal, leefgebied_beeld::beeld))
        .order(leefgebied_beeld::id)
        .load(c)?;
    let mut uit = Vec::new();
    for (code, verhaal, beeld) in rijen {
        let kop = Leefgebied::uit(&code).map_or(code.clone(), |l| l.label().to_string());
        for (tekst, van_wie) in [(verhaal, "inwoner"), (beeld, "wijkteam")] {
            if !tekst.is_empty() {
                let (soort, kop) = (code.clone(), kop.clone());
                uit.push(Notitie { soort, kop, tekst, over: None, van_wie: van_wie.into() });
            }
        }
    }
    Ok(uit)
}

fn onderzoek(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Notitie>> {
    let rijen: Vec<(String, String, Option<PersoonId>, String)> = onderzoek_item::table
        .filter(onderzoek_item::casus_id.eq(casus))
        .select((
            onderzoek_item::item,
            onderzoek_item::tekst,
            onderzoek_item::over_persoon_id,
            onderzoek_item::van_wie,
        ))
        .order(onderzoek_item::item)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .filter(|r| !r.1.is_empty())
        .map(|(soort, tekst, over, van_wie)| Notitie { kop: leesbaar(&soort), soort, tekst, over, van_wie })
        .collect())
}

/// An item as words: "wmo-b-eigen-kracht" reads "Eigen kracht".
fn leesbaar(code: &str) -> String {
    let naam = code.splitn(3, '-').nth(2).unwrap_or(code);
    crate::kit::tekst::hoofdletter(&naam.replace('-', " "))
}
