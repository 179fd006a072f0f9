//! `narekenen prioriteit`: the points on the waiting list (domain.md 4.7).

use serde::Serialize;

use super::json::{Fout, Velden, code};
use super::{Kennis, kies_model};
use crate::samen::wachtlijst::model::{Invoer, Prioriteit};
use crate::samen::wachtlijst::regels::bereken;
use crate::samen::wachtlijst::uitleg::uitleg;

/// One line of output; the keys are those the command promises.
#[derive(Serialize)]
pub struct Antwoord {
    #[serde(rename = "U")]
    u: u64,
    #[serde(rename = "B")]
    b: u64,
    #[serde(rename = "T")]
    t: u64,
    #[serde(rename = "W")]
    w: u64,
    totaal: u64,
    uitleg: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
}

/// Computes one line: the four parts, then their explanation.
pub fn reken(velden: &Velden, kennis: &Kennis) -> Result<Antwoord, Fout> {
    let model = kies_model(velden, |naam| kennis.prioriteit.kop.heet(naam))?;
    let prioriteit = bereken(&lees_invoer(velden)?, &kennis.prioriteit);
    Ok(antwoord(&prioriteit, model))
}

fn lees_invoer(velden: &Velden) -> Result<Invoer, Fout> {
    let escalatie = velden.lijst("escalatie", |waarde| code(waarde, "escalatie"))?;
    let termijn = velden.geheel_of_null("dagenTotTermijn", i128::MIN, i128::MAX)?;
    let wachtend = velden.geheel("dagenWachtend", 0, u64::MAX.into())?;
    Ok(Invoer {
        escalatie: escalatie.into_iter().collect(),
        band_inwoner: velden.code_of_null("bandInwoner")?,
        band_netwerk: velden.code_of_null("bandNetwerk")?,
        // Further away than 64 bits is as far as the furthest.
        dagen_tot_termijn: termijn.map(|dagen| i64::try_from(dagen).unwrap_or(i64::MAX)),
        dagen_wachtend: u64::try_from(wachtend).unwrap_or(u64::MAX),
    })
}

fn antwoord(prioriteit: &Prioriteit, model: Option<String>) -> Antwoord {
    Antwoord {
        u: prioriteit.u.punten,
        b: prioriteit.b.punten,
        t: prioriteit.t.punten,
        w: prioriteit.w.punten,
        totaal: prioriteit.totaal,
        uitleg: uitleg(prioriteit),
        model,
    }
}
