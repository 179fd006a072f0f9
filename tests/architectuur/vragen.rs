//! Queries stand in `store.rs`; whatever else asks the database is on a list, with its reason.

use super::lezer::Huis;
use super::niets;

/// Files with queries that are no `store.rs`, and why.
const OOK: &[(&str, &str)] = &[
    ("db::migraties", "brings the schema up to date"),
    ("db::tellen", "counts rows"),
    (
        "poort::toegang::accounts",
        "the store of accounts; named after what it keeps, because toegang keeps two things",
    ),
    ("poort::toegang::herken", "the store of failed sign-ins, and of recognising somebody"),
    ("poort::toegang::sessie", "the store of sessions"),
    ("web::concept", "the store of drafts, which belong to the page kit and to no room"),
    ("web::inloggen", "/gezond asks the database whether it answers"),
    ("basis::casus::partijen", "the store of the organisations around a casus"),
    ("basis::casus::afsluiting", "the store of ending what runs when a casus closes"),
    ("zicht::casuspagina::tijdlijn", "the store of the timeline, read from many tables"),
    ("basis::personen::zoek", "the store of finding: its queries are one idea of their own"),
    ("demo::accounts", "fills an empty database"),
    ("demo::referentie", "fills an empty database"),
];

/// Words that ask or change.
const WOORDEN: &[&str] = &[
    "insert_into",
    "diesel::update",
    "diesel::delete",
    "update(",
    "delete(",
    "sql_query",
    ".execute(",
    ".get_result",
    ".load::<",
    ".load(",
    ".first::<",
    ".first(c)",
    ".first(s.c)",
    "batch_execute",
];

fn vraagt(tekst: &str) -> Vec<&'static str> {
    let gebruikt_diesel = tekst.contains("diesel::") || tekst.contains("schema::");
    WOORDEN.iter().copied().filter(|w| gebruikt_diesel && tekst.contains(w)).collect()
}

/// A store may be a file or a folder; a second one is named after what it keeps: `mantelzorg_store.rs`.
fn is_store(naam: &[String]) -> bool {
    naam.iter().skip(1).any(|d| d == "store" || d.starts_with("store_") || d.ends_with("_store"))
}

#[test]
fn vragen_staan_in_store() {
    let huis = Huis::lees();
    let mut fout = Vec::new();
    for (naam, tekst) in &huis.modules {
        let pad = naam.join("::");
        let mag = is_store(naam) || pad == "db" || OOK.iter().any(|(m, _)| *m == pad);
        if mag || pad.starts_with("db::schema") {
            continue;
        }
        let woorden = vraagt(tekst);
        if !woorden.is_empty() {
            fout.push(format!("{pad}: {}", woorden.join(" ")));
        } else if tekst.contains("diesel::prelude") && naam.last().is_some_and(|n| n != "model") {
            fout.push(format!("{pad}: diesel::prelude"));
        }
    }
    niets(
        "Vragen aan de database horen in store.rs (of met reden in de lijst van tests/architectuur/vragen.rs):",
        &fout,
    );
}

#[test]
fn een_store_van_een_ander_schrijft_niet_in_mijn_tabellen() {
    // Each table has one room that writes it; others go through that room's store.
    let huis = Huis::lees();
    let mut schrijvers: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    for (naam, tekst) in &huis.modules {
        if naam.first().is_some_and(|b| b == "demo") || naam.len() < 2 {
            continue;
        }
        let kamer = if naam[0] == "web" || naam[0] == "db" { naam.join("::") } else { naam[..2].join("::") };
        for (begin, _) in tekst.match_indices("insert_into(") {
            let rest = &tekst[begin + 12..];
            let tabel = rest.split("::table").next().unwrap_or_default().trim().to_string();
            let tabel = tabel.rsplit("::").next().unwrap_or_default().to_string();
            let lijst = schrijvers.entry(tabel).or_default();
            if !lijst.contains(&kamer) {
                lijst.push(kamer.clone());
            }
        }
    }
    let fout: Vec<String> = schrijvers
        .iter()
        .filter(|(_, k)| k.len() > 1)
        .map(|(t, k)| format!("{t}: {}", k.join(", ")))
        .collect();
    niets(
        "Een tabel heeft één kamer die er rijen in maakt; anderen gebruiken de store van die kamer:",
        &fout,
    );
}
