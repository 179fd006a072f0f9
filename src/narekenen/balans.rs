//! `narekenen balans`: the Balansbeeld of one view (domain.md 4.6).

use serde::Serialize;

use super::json::{Fout, Json, Velden, object};
use super::{Kennis, kies_model};
use crate::basis::balans::model::{Band, Drempelregel, Meetpunt};
use crate::basis::balans::onderdelen::{Aspect, Leefgebied, Onderdeel, Score};
use crate::basis::balans::parameters::Model;
use crate::basis::balans::regels::{bereken, dubbel};
use crate::basis::balans::uitleg::uitleg;
use crate::kit::code::Code;

/// One line of output; the keys are those the command promises.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Antwoord {
    verhouding_tienden: Option<i16>,
    band: Option<Band>,
    volledigheid: Option<u8>,
    voorlopig: bool,
    regels: Vec<Drempelregel>,
    uitleg: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
}

/// A scored item before it is known which of the two lists it belongs to.
enum Punt {
    Leefgebied(Meetpunt<Leefgebied>),
    Aspect(Meetpunt<Aspect>),
}

/// Computes one line: the formula, then its explanation.
pub fn reken(velden: &Velden, kennis: &Kennis) -> Result<Antwoord, Fout> {
    let model = kies_model(velden, |naam| kennis.balans.kop.heet(naam))?;
    let punten = velden.lijst("leefgebieden", lees_punt)?;
    let nog = velden.geheel_of_weg("nogTeBespreken", 0, u64::MAX.into())?.unwrap_or(0);
    let nog = u64::try_from(nog).map_err(|_| Fout::nieuw("`nogTeBespreken` is te groot."))?;
    let (mut leefgebieden, mut aspecten) = (Vec::new(), Vec::new());
    for punt in punten {
        match punt {
            Punt::Leefgebied(punt) => leefgebieden.push(punt),
            Punt::Aspect(punt) => aspecten.push(punt),
        }
    }
    match (leefgebieden.as_slice(), aspecten.as_slice()) {
        (punten, []) => antwoord(punten, nog, &kennis.balans, model),
        ([], punten) => antwoord(punten, nog, &kennis.balans, model),
        _ => Err(Fout::nieuw("Leefgebieden en aspecten kunnen niet in één beeld.")),
    }
}

fn antwoord<O: Onderdeel>(
    punten: &[Meetpunt<O>],
    nog: u64,
    parameters: &Model,
    model: Option<String>,
) -> Result<Antwoord, Fout> {
    if let Some(onderdeel) = dubbel(punten) {
        return Err(Fout::nieuw(format!("`{}` staat er twee keer.", onderdeel.code())));
    }
    let uitkomst = bereken(punten, nog, parameters);
    Ok(Antwoord {
        uitleg: uitleg(&uitkomst, parameters),
        verhouding_tienden: uitkomst.verhouding_tienden,
        band: uitkomst.band,
        volledigheid: uitkomst.volledigheid,
        voorlopig: uitkomst.voorlopig,
        regels: uitkomst.regels,
        model,
    })
}

fn lees_punt(waarde: &Json) -> Result<Punt, Fout> {
    let velden = object(waarde)?;
    let (draaglast, draagkracht) = (score(velden, "draaglast")?, score(velden, "draagkracht")?);
    if let Some(onderdeel) = Aspect::uit(velden.tekst("leefgebied")?) {
        return Ok(Punt::Aspect(Meetpunt { onderdeel, draaglast, draagkracht }));
    }
    let onderdeel = velden.code("leefgebied")?;
    Ok(Punt::Leefgebied(Meetpunt { onderdeel, draaglast, draagkracht }))
}

fn score(velden: &Velden, sleutel: &str) -> Result<Score, Fout> {
    let getal = velden.geheel(sleutel, 0, 4)?;
    Score::uit(getal).ok_or_else(|| Fout::nieuw(format!("`{sleutel}` ligt buiten 0 tot en met 4.")))
}
