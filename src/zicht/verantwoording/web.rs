//! GET /spoor: newest first, who, what, which casus by number, under which right. Never content, never a name of an
//! inwoner.

use std::collections::BTreeSet;

use serde::Serialize;

use super::store::{self, Namen};
use super::woorden;
use crate::db::waarde::{CasusId, GebruikerId, RijId};
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::spoor::{self, SpoorRij};
use crate::web::{Antwoord, Verzoek};

const PER_BLAD: i64 = 100;

#[derive(Serialize)]
struct Rij {
    op: String,
    wie: String,
    wie_pad: Option<String>,
    wat: String,
    casus: Option<String>,
    casus_pad: Option<String>,
    recht: &'static str,
    gelukt: bool,
    bij: String,
}

#[derive(Serialize)]
struct Pagina {
    rijen: Vec<Rij>,
    filter: Option<String>,
    verder: Option<String>,
}

/// What stands behind the question mark: ids only.
#[derive(Clone, Copy, Default)]
struct Keus {
    casus: Option<CasusId>,
    wie: Option<GebruikerId>,
    voor: Option<RijId>,
}

impl Keus {
    fn pad(self) -> String {
        let mut s = form_urlencoded::Serializer::new(String::new());
        if let Some(id) = self.casus {
            s.append_pair("casus", &id.to_string());
        }
        if let Some(id) = self.wie {
            s.append_pair("gebruiker", &id.to_string());
        }
        if let Some(id) = self.voor {
            s.append_pair("voor", &id.to_string());
        }
        format!("{}?{}", paden::SPOOR.0, s.finish())
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let uit = |naam: &str| v.vraag.een(naam);
    let k = Keus {
        casus: uit("casus").and_then(|w| w.parse().ok()),
        wie: uit("gebruiker").and_then(|w| w.parse().ok()),
        voor: uit("voor").and_then(|w| w.parse().ok()),
    };
    let mut rijen = v.lees(|c| spoor::lees_bladzijde(c, k.casus, k.wie, k.voor, PER_BLAD + 1))?;
    let meer = rijen.len() > usize::try_from(PER_BLAD).unwrap_or(usize::MAX);
    rijen.truncate(usize::try_from(PER_BLAD).unwrap_or(usize::MAX));
    let namen = v.lees(|c| store::namen(c, &rijen))?;
    let filter = match (k.casus, k.wie) {
        (Some(id), _) => Some(namen.1.get(&id).cloned().unwrap_or("één casus".into())),
        (None, Some(id)) => Some(namen.0.get(&id).cloned().unwrap_or("één medewerker".into())),
        (None, None) => None,
    };
    let verder = rijen.last().filter(|_| meer).map(|r| Keus { voor: Some(r.id), ..k }.pad());
    let code = match (k.casus, k.wie) {
        (Some(_), _) => "casus",
        (None, Some(_)) => "gebruiker",
        (None, None) => "alles",
    };
    v.toonde_lijst(code, rijen.len());
    let rijen = rijen.iter().map(|r| rij(r, &namen)).collect();
    v.pagina("zicht/spoor.html", &Pagina { rijen, filter, verder })
}

fn rij(r: &SpoorRij, (wie, nummers): &Namen) -> Rij {
    let regels = |n| if n == 1 { "1 regel".to_string() } else { format!("{n} regels") };
    let lijst = r.aantal.map(|n| format!("{}, keuze {}", regels(n), r.filter.as_deref().unwrap_or("alles")));
    let namen: BTreeSet<&str> = r.velden.as_deref().unwrap_or_default().split_whitespace().collect();
    let velden =
        (!namen.is_empty()).then(|| format!("velden: {}", namen.into_iter().collect::<Vec<_>>().join(", ")));
    Rij {
        op: r.op.0.to_rfc3339(),
        wie: match r.gebruiker_id {
            None if r.recht == "systeem" => "Wijkroute zelf".into(),
            None => "niet ingelogd".into(),
            Some(id) => wie.get(&id).cloned().unwrap_or("onbekend account".into()),
        },
        wie_pad: r.gebruiker_id.map(|id| Keus { wie: Some(id), ..Keus::default() }.pad()),
        wat: match r.gebeurtenis == "ingelogd" && !r.gelukt {
            true => "Inloggen mislukt".into(),
            false => woorden::gebeurtenis(&r.gebeurtenis),
        },
        casus: r.casus_id.map(|id| nummers.get(&id).cloned().unwrap_or("verwijderde casus".into())),
        casus_pad: r.casus_id.map(|id| Keus { casus: Some(id), ..Keus::default() }.pad()),
        recht: woorden::recht(&r.recht),
        gelukt: r.gelukt,
        bij: lijst.into_iter().chain(velden).collect::<Vec<_>>().join("; "),
    }
}
