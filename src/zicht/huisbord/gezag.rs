//! Who holds gezag over a child, in the words of the board.

use chrono::NaiveDate;
use serde::Serialize;

use super::store::Gegevens;
use crate::basis::huishouden::{Gezag, regels};
use crate::basis::personen::Persoon;
use crate::kit::code::Code;
use crate::kit::datum;
use crate::paden;

/// Somebody's gezag over a child.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct GezagBeeld {
    pub wie: String,
    pub soort: String,
    pub bron: String,
    pub nagekeken: bool,
    pub pad: Option<String>,
}

/// The gezag over a child on a day; none of an adult: then it is not asked.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Gezagsdeel {
    pub houders: Vec<GezagBeeld>,
    pub nieuw: Option<String>,
}

/// None when nobody holds gezag because of the age, or the viewer may not see this child. Of whom no date of birth is
/// known only what is recorded.
pub fn deel(g: &Gegevens, kind: &Persoon, dag: NaiveDate) -> Option<Gezagsdeel> {
    let zicht = g.zicht(kind.id);
    let rijen: Vec<&(Gezag, Option<Persoon>)> =
        g.gezag.iter().filter(|(r, _)| r.kind_id == kind.id).collect();
    let kind_van = regels::minderjarig(kind, dag) == Some(true) && kind.leeft(dag);
    if !zicht.inzien || (rijen.is_empty() && !kind_van) {
        return None;
    }
    let houders = rijen
        .into_iter()
        .map(|(r, houder)| GezagBeeld {
            wie: houder.as_ref().map_or_else(|| r.instelling.clone(), |p| p.naam()),
            soort: r.soort.label().to_lowercase(),
            bron: bron(r),
            nagekeken: r.bron.nagekeken(),
            pad: zicht.bewerken.then(|| paden::GEZAG.met(&[kind.id.to_string(), r.id.to_string()])),
        })
        .collect();
    Some(Gezagsdeel { houders, nieuw: zicht.bewerken.then(|| paden::GEZAG_NIEUW.van(kind.id)) })
}

fn bron(r: &Gezag) -> String {
    match (r.bron.nagekeken(), r.gezien_op) {
        (false, _) => "gezegd, nog niet nagekeken".into(),
        (true, Some(op)) => format!("{}, gezien op {}", r.bron.label(), datum::kort(op)),
        (true, None) => r.bron.label().into(),
    }
}
