//! `narekenen termijn`: when a legal term ends (domain.md 2).

use chrono::NaiveDate;
use serde::Serialize;

use super::json::{Fout, Json, Velden, dag, object};
use super::{Kennis, kies_model};
use crate::basis::termijnen::feestdagen::Gelijkgesteld;
use crate::basis::termijnen::model::{Pauze, TermijnSoort, Uitkomst, Verschuiving};
use crate::basis::termijnen::regels::bereken;
use crate::basis::termijnen::uitleg::uitleg;

/// The terms stand in the law and not in a parameter file, so their one version is named here.
const VERSIES: [&str; 3] = ["termijn-v1", "v1", "1.0.0"];

/// One line of output; the keys are those the command promises.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Antwoord {
    einde: NaiveDate,
    ruw_einde: NaiveDate,
    pauzedagen: u32,
    verschoven: Vec<String>,
    grondslag: &'static str,
    uitleg: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
}

/// Computes one line: the term, then its explanation.
pub fn reken(velden: &Velden, kennis: &Kennis) -> Result<Antwoord, Fout> {
    let model = kies_model(velden, |naam| VERSIES.contains(&naam))?;
    let soort: TermijnSoort = velden.code("soort")?;
    let start = velden.dag("start")?;
    let pauzes = velden.lijst_of_weg("pauzes", lees_pauze)?.unwrap_or_default();
    let eigen = velden.lijst_of_weg("gelijkgesteld", |waarde| dag(waarde, "gelijkgesteld"))?;
    // A list of dates replaces the reference table; it has no descriptions.
    let eigen: Option<Gelijkgesteld> =
        eigen.map(|dagen| dagen.into_iter().map(|dag| (dag, String::new())).collect());
    let gelijkgesteld = eigen.as_ref().unwrap_or(&kennis.gelijkgesteld);
    let uitkomst =
        bereken(soort, start, &pauzes, gelijkgesteld).map_err(|fout| Fout::nieuw(fout.to_string()))?;
    Ok(antwoord(&uitkomst, model))
}

fn antwoord(uitkomst: &Uitkomst, model: Option<String>) -> Antwoord {
    Antwoord {
        einde: uitkomst.einde,
        ruw_einde: uitkomst.ruw_einde,
        pauzedagen: uitkomst.pauzedagen,
        verschoven: uitkomst.verschoven.iter().map(verschoven).collect(),
        grondslag: uitkomst.soort.grondslag(),
        uitleg: uitleg(uitkomst),
        model,
    }
}

fn verschoven(verschuiving: &Verschuiving) -> String {
    format!("{} {}", verschuiving.dag, verschuiving.reden)
}

fn lees_pauze(waarde: &Json) -> Result<Pauze, Fout> {
    let velden = object(waarde)?;
    Ok(Pauze { van: velden.dag("van")?, tot: Some(velden.dag("tot")?) })
}
