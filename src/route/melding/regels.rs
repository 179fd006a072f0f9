//! Which clocks a melding starts (domain.md 2.1).

use super::model::Spoedsignaal;
use crate::basis::termijnen::model::TermijnSoort;
use crate::poort::toegang::Wet;

/// The clocks of a melding under this law. Under the Jeugdwet and the Participatiewet a melding starts none: those
/// wait for an aanvraag. A debt that threatens house or energy has three werkdagen instead of four weeks.
pub fn klokken(wet: Option<Wet>, spoed: &[Spoedsignaal]) -> &'static [TermijnSoort] {
    match wet {
        Some(Wet::Wmo) => &[TermijnSoort::WmoPersoonlijkPlan, TermijnSoort::WmoOnderzoek],
        Some(Wet::Wgs) if spoed.contains(&Spoedsignaal::Ontruiming) => &[TermijnSoort::SchuldenBedreigend],
        Some(Wet::Wgs) => &[TermijnSoort::SchuldenEersteGesprek],
        Some(Wet::Jeugdwet | Wet::Participatiewet) | None => &[],
    }
}
