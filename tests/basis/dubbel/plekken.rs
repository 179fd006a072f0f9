//! No column that points at a person is forgotten.

use std::collections::BTreeSet;

use wijkroute::basis::dubbel::store_plekken::{BLIJVEN, PLEKKEN};

use crate::architectuur::{bestanden, niets, tekst};

/// Every column the migrations point at a person.
fn verwijzingen() -> BTreeSet<(String, String)> {
    let mut uit = BTreeSet::new();
    for bestand in bestanden("migrations", "up.sql") {
        let mut tabel = String::new();
        for regel in tekst(bestand).lines().map(str::trim) {
            let woorden: Vec<&str> = regel.split_whitespace().collect();
            if let ["create" | "alter", "table", naam, ..] = woorden.as_slice() {
                tabel = (*naam).to_owned();
            }
            if regel.contains("references persoon (id)") {
                let kolom = match woorden.as_slice() {
                    ["alter", "table", _, "add", "column", kolom, ..] | [kolom, ..] => *kolom,
                    [] => "",
                };
                uit.insert((tabel.clone(), kolom.to_owned()));
            }
        }
    }
    uit
}

#[test]
fn elke_verwijzing_naar_een_persoon_heeft_een_antwoord() {
    let gevonden = verwijzingen();
    assert!(gevonden.len() > 25, "de lezer vindt de kolommen niet meer: {gevonden:?}");
    let bekend: BTreeSet<(String, String)> = PLEKKEN
        .iter()
        .map(|p| (p.tabel, p.kolom))
        .chain(BLIJVEN.iter().map(|(t, k, _)| (*t, *k)))
        .map(|(t, k)| (t.to_owned(), k.to_owned()))
        .collect();
    let mis: Vec<String> = gevonden.symmetric_difference(&bekend).map(|(t, k)| format!("{t}.{k}")).collect();
    niets("Zeg in dubbel::store_plekken of deze kolommen meegaan bij samenvoegen:", &mis);
}
