//! What a plan still misses.

use super::model::Geheel;

/// Whether the goals are there: at least one, and each says what is good enough (design.md 4).
pub fn doelen_klaar(g: &Geheel) -> bool {
    !g.doelen.is_empty() && g.doelen.iter().all(|(d, _)| !d.goed_genoeg.is_empty())
}

/// What is not there yet, in words for the page.
pub fn ontbreekt(g: &Geheel) -> Vec<String> {
    let mut uit = Vec::new();
    for (d, acties) in &g.doelen {
        if d.goed_genoeg.is_empty() {
            uit.push(format!("Bij doel {} staat nog niet wat goed genoeg is.", d.volgorde));
        }
        if acties.is_empty() {
            uit.push(format!("Bij doel {} staat nog niet wie wat doet.", d.volgorde));
        }
    }
    if g.plan.evalueren_op.is_none() {
        uit.push("Er is nog geen dag gekozen om samen terug te kijken.".into());
    }
    if g.plan.besproken_op.is_none() {
        uit.push("Het plan is nog niet met de inwoner doorgenomen.".into());
    }
    uit
}
