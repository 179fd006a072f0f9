//! What the omgekeerde toets already says, put ready in a new advies: one talk feeds all duties (domain.md 3.4).

use super::model::Product;
use crate::route::omgekeerde_toets::model::{Geheel, OptieBeeld};

/// The fields of a new advies that can be filled, by name; whoever writes it makes them fit this law.
pub fn voorzet(g: &Geheel, producten: &[Product]) -> Vec<(&'static str, String)> {
    let gekozen = g.opties.iter().find(|o| o.optie.gekozen);
    let product = gekozen
        .and_then(|o| producten.iter().find(|p| Some(p.id) == o.optie.product_id))
        .map(|p| p.sleutel().to_string());
    let niet: Vec<&OptieBeeld> = g.opties.iter().filter(|o| !o.optie.gekozen).collect();
    let zwaarder = niet.iter().filter(|o| !o.optie.zonder_beschikking).map(|o| regel(o));
    let lichter = niet.iter().filter(|o| o.optie.zonder_beschikking).map(|o| regel(o));
    let toets = &g.toets;
    vec![
        ("product", product.unwrap_or_default()),
        ("resultaat", alinea(&[&toets.beoogd_effect, &toets.goed_genoeg])),
        ("aard", gekozen.map(|o| o.optie.titel.clone()).unwrap_or_default()),
        (
            "motivering",
            alinea(&[&toets.conclusie, gekozen.map_or("", |o| &o.optie.waarom), &toets.zonder_hulp]),
        ),
        ("voorliggend", alinea(&[&toets.voorliggend, &toets.normaliseren_nodig])),
        ("afbakening", toets.afbakening.clone()),
        ("alternatieven", zwaarder.collect::<Vec<_>>().join("\n")),
        ("lichter_alternatief", lichter.collect::<Vec<_>>().join("\n")),
    ]
}

fn alinea(delen: &[&str]) -> String {
    delen.iter().map(|d| d.trim()).filter(|d| !d.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// "Beneden slapen: kan deze week al".
fn regel(o: &OptieBeeld) -> String {
    let wat: Vec<&str> = o.effecten.iter().map(|e| e.kort.trim()).filter(|k| !k.is_empty()).collect();
    if wat.is_empty() { o.optie.titel.clone() } else { format!("{}: {}", o.optie.titel, wat.join("; ")) }
}
