//! What is there of the toets, and the grondwaarden in our own words (domain.md 3.2).

use std::collections::BTreeSet;

use super::model::Geheel;
use crate::basis::casus::Feit;
use crate::poort::toegang::Wet;

/// Why the law exists (domain.md 3.2).
pub fn grondwaarde(wet: Wet) -> &'static str {
    match wet {
        Wet::Wmo => {
            "Je kunt jezelf redden en meedoen, zo lang mogelijk in je eigen omgeving. Wie dat tijdelijk niet kan, krijgt een beschermde plek tot het weer zelf gaat."
        }
        Wet::Jeugdwet => {
            "Elk kind groeit gezond en veilig op en groeit naar zelfstandigheid. Het kan zichzelf redden en meedoen, zoals dat past bij de leeftijd en de ontwikkeling."
        }
        Wet::Participatiewet => {
            "Wie niet zelf in het bestaan kan voorzien, heeft bestaanszekerheid en krijgt hulp naar werk of meedoen."
        }
        Wet::Wgs => {
            "Er komt een duurzame oplossing voor schulden die iemand niet meer kan betalen, ook met hulp daarna, zodat meedoen weer kan."
        }
    }
}

/// The facts the toets gives, for the laws in play.
pub fn feiten(g: Option<&Geheel>, wetten: &[Wet]) -> BTreeSet<Feit> {
    let Some(g) = g else { return BTreeSet::new() };
    let mut uit = BTreeSet::new();
    if !g.toets.beoogd_effect.is_empty() && !g.toets.goed_genoeg.is_empty() {
        uit.insert(Feit::Effect);
    }
    let gewogen = |wet: &Wet| g.grondwaarden.iter().any(|r| r.wet == *wet);
    if !wetten.is_empty() && wetten.iter().all(gewogen) {
        uit.insert(Feit::Grondwaarde);
    }
    let twee = g.opties.len() >= 2 && g.opties.iter().any(|o| o.optie.zonder_beschikking);
    if twee || (!g.opties.is_empty() && !g.toets.een_optie_reden.is_empty()) {
        uit.insert(Feit::TweeOpties);
    }
    if !g.toets.conclusie.is_empty() {
        uit.insert(Feit::JuridischeToets);
    }
    uit
}

/// What the conclusion of the juridische toets rests on and is not there yet (domain.md 3.1: order is soft).
pub fn voor_conclusie(aanwezig: &BTreeSet<Feit>) -> Vec<Feit> {
    [Feit::Effect, Feit::Grondwaarde, Feit::TweeOpties]
        .into_iter()
        .filter(|f| !aanwezig.contains(f))
        .collect()
}

/// What a chosen set of options still lacks, in words; none when it is enough.
pub fn opties_tekort(aantal: usize, een_zonder: bool) -> Option<&'static str> {
    match (aantal, een_zonder) {
        (0, _) => Some("Er is nog geen optie. Leg er minstens twee naast elkaar."),
        (1, _) => Some("Er is één optie. Leg er nog een naast, of schrijf op waarom er geen andere is."),
        (_, false) => Some(
            "Elke optie vraagt een beschikking. Leg er een naast die zonder kan, of schrijf op waarom dat niet gaat.",
        ),
        _ => None,
    }
}
