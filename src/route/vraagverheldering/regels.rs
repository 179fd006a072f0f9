//! What the talk counts, and when a leefgebied may be closed again. Pure.

use super::model::LeefgebiedBeeld;
use crate::basis::balans::model::{Blikken, Status};
use crate::basis::balans::onderdelen::{Leefgebied, Score, kiesbaar};
use crate::kit::code::Code;

/// Scores of one onderdeel: (last, kracht) per view.
pub type Scores = Blikken<(Score, Score)>;

/// Whether any view scored.
pub fn gescoord(scores: &Scores) -> bool {
    scores.inwoner.is_some() || scores.professional.is_some() || scores.gezamenlijk.is_some()
}

/// How many opened leefgebieden still have to be done in this weighing. What the inwoner does not want to discuss and
/// what was never opened count nowhere (domain.md 4.6).
pub fn nog_te_bespreken(beelden: &[LeefgebiedBeeld], gescoord: &[Leefgebied]) -> usize {
    beelden
        .iter()
        .filter(|b| matches!(b.status, Status::Besproken | Status::NogTeBespreken))
        .filter(|b| !gescoord.contains(&b.leefgebied))
        .count()
}

/// Whether a leefgebied can go back to niet in beeld: only when nothing was recorded under it.
pub fn te_sluiten(beeld: &LeefgebiedBeeld, ooit_gescoord: bool) -> bool {
    !ooit_gescoord
        && beeld.status == Status::NogTeBespreken
        && beeld.verhaal.is_empty()
        && beeld.beeld.is_empty()
        && beeld.verschil_besproken.is_empty()
}

/// The leefgebieden that are not open and may be; those the screening named (`genoemd`) first.
pub fn te_openen(
    open: &[LeefgebiedBeeld],
    wetten: &[&str],
    jeugdige: bool,
    genoemd: &[Leefgebied],
) -> Vec<Leefgebied> {
    let is_open = |l: Leefgebied| open.iter().any(|b| b.leefgebied == l);
    let mag = |l: &Leefgebied| !is_open(*l) && kiesbaar(*l, wetten, jeugdige);
    let mut uit: Vec<Leefgebied> = Leefgebied::ALLE.iter().copied().filter(mag).collect();
    uit.sort_by_key(|l| !genoemd.contains(l));
    uit
}

/// How far apart inwoner and professional see the balans of one leefgebied; 0 when one of them is silent.
pub fn verschil(scores: &Scores) -> u8 {
    let balans = |(last, kracht): (Score, Score)| i16::from(kracht.getal()) - i16::from(last.getal());
    match (scores.inwoner, scores.professional) {
        (Some(i), Some(p)) => u8::try_from(balans(i).abs_diff(balans(p))).unwrap_or(u8::MAX),
        _ => 0,
    }
}
