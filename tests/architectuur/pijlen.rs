//! The arrows of the house: a band leans on what is below it, a room on earlier rooms of its band, and on nothing
//! else. The order of the `mod` lines in a band's mod.rs is the order of its rooms.

use super::lezer::{Huis, Pad};
use super::niets;

/// What a band may import besides itself. Bands not named here (routes, app, cli, main) may import all, and nothing
/// may import them.
const BANDEN: &[(&str, &[&str])] = &[
    ("kit", &[]),
    ("paden", &["kit"]),
    ("db", &["kit"]),
    ("poort", &["kit", "db", "paden"]),
    // Settings are read with the gate's own types (how long a session lives), so config stands on poort.
    ("config", &["kit", "poort"]),
    ("web", &["kit", "db", "poort", "paden", "config"]),
    ("basis", &["kit", "db", "poort", "web", "paden", "config"]),
    ("route", &["kit", "db", "poort", "web", "paden", "config", "basis"]),
    ("samen", &["kit", "db", "poort", "web", "paden", "config", "basis", "route"]),
    ("zicht", &["kit", "db", "poort", "web", "paden", "config", "basis", "route", "samen"]),
    // Computing again outside the app: pure rules only.
    ("narekenen", &["kit", "basis", "samen"]),
    // Fills a database, partly through the pages themselves.
    (
        "demo",
        &["kit", "db", "poort", "web", "paden", "config", "basis", "route", "samen", "zicht", "narekenen"],
    ),
];

/// Bands that hold rooms.
const MET_KAMERS: &[&str] = &["poort", "basis", "route", "samen", "zicht"];

/// Names at the root of the crate that belong to a band: exported macros.
const MACROS: &[(&str, &str)] = &[("codes", "kit"), ("ids", "db"), ("op_elk", "db"), ("on_each", "db")];

fn band(pad: &Pad) -> &str {
    let eerste = pad.first().map_or("", String::as_str);
    MACROS.iter().find(|(m, _)| *m == eerste).map_or(eerste, |(_, b)| b)
}

fn bezwaar(huis: &Huis, van: &Pad, naar: &Pad) -> Option<&'static str> {
    let (hier, daar) = (band(van), band(naar));
    if let Some((_, mag)) = BANDEN.iter().find(|(b, _)| *b == hier) {
        if hier != daar && !mag.contains(&daar) {
            return Some("deze band mag daar niet op leunen");
        }
    } else {
        return None;
    }
    if !MET_KAMERS.contains(&daar) || MACROS.iter().any(|(m, _)| naar.first().is_some_and(|n| n == m)) {
        return None;
    }
    let (kamer, andere) = (van.get(1)?, naar.get(1)?);
    let zelfde_kamer = hier == daar && kamer == andere;
    if hier == daar && !zelfde_kamer && huis.plek(daar, andere)? > huis.plek(hier, kamer)? {
        return Some("een latere kamer van dezelfde band");
    }
    let bladen = naar.get(2).is_some_and(|rol| rol == "web" || rol == "api");
    if bladen && !zelfde_kamer && hier != "demo" {
        return Some("de bladen van een andere kamer zijn niet te lenen: gebruik model, regels of store");
    }
    None
}

#[test]
fn elke_pijl_wijst_omlaag() {
    let huis = Huis::lees();
    let mut fout = Vec::new();
    for van in huis.modules.keys().filter(|m| !m.is_empty()) {
        for naar in huis.noemt(van) {
            if let Some(waarom) = bezwaar(&huis, van, &naar) {
                fout.push(format!("{} noemt {}: {waarom}", van.join("::"), naar.join("::")));
            }
        }
    }
    niets("De tabel van docs/architectuur.md staat deze pijlen niet toe:", &fout);
}

#[test]
fn elke_band_staat_in_de_tabel() {
    let huis = Huis::lees();
    let vrij = ["routes", "app", "cli", "main", ""];
    let onbekend: Vec<String> = huis
        .modules
        .keys()
        .map(band)
        .filter(|b| !vrij.contains(b) && BANDEN.iter().all(|(naam, _)| naam != b))
        .map(str::to_string)
        .collect();
    niets("Een nieuwe band hoort eerst in de tabel:", &onbekend);
}

#[test]
fn zicht_verandert_niets() {
    let huis = Huis::lees();
    let mut fout = Vec::new();
    for (naam, tekst) in huis.modules.iter().filter(|(m, _)| band(m) == "zicht") {
        for woord in [
            "Schrijver",
            ".schrijf(",
            "schrijf_zonder_spoor",
            "insert_into",
            "diesel::update",
            "diesel::delete",
        ] {
            if tekst.contains(woord) {
                fout.push(format!("{}: {woord}", naam.join("::")));
            }
        }
    }
    niets("zicht leest en schrijft niets:", &fout);
}

/// Files of a room a rule may use besides models: they compute too, and are held to the same law.
fn zuiver_deel(naam: &str) -> bool {
    naam != "store" && naam != "web" && naam != "api"
}

#[test]
fn regels_zijn_zuiver() {
    let huis = Huis::lees();
    let mut fout = Vec::new();
    let mut te_doen: Vec<Pad> =
        huis.modules.keys().filter(|m| m.last().is_some_and(|n| n == "regels")).cloned().collect();
    let mut gezien = te_doen.clone();
    while let Some(van) = te_doen.pop() {
        for naar in huis.noemt(&van) {
            let Some(module) = huis.module_van(&naar) else { continue };
            // Values and ids are db::waarde; a model names its tables only for its derives.
            let waarde = module.first().is_some_and(|b| b == "kit")
                || module.starts_with(&["db".into(), "waarde".into()]);
            // onderdelen is the balans' model too, named after what it holds.
            let model = module.last().is_some_and(|n| n == "model" || n == "onderdelen")
                || module.len() == 2 && naar.len() == 2;
            let buur = module.len() == van.len() && module[..2.min(module.len())] == van[..2.min(van.len())];
            // paden is constants only: a rule may say which page fills what is missing.
            if waarde || model || module == van || ["kit", "paden"].contains(&band(&naar)) {
                continue;
            }
            let regels = module.last().is_some_and(|n| n == "regels");
            if (buur || regels) && module.last().is_some_and(|n| zuiver_deel(n)) {
                if !gezien.contains(&module) {
                    gezien.push(module.clone());
                    te_doen.push(module);
                }
                continue;
            }
            fout.push(format!("{} noemt {}", van.join("::"), naar.join("::")));
        }
        let tekst = &huis.modules[&van];
        for woord in ["diesel::", "actix", "tera::", "Klok", "std::fs", "std::env"] {
            if tekst.contains(woord) {
                fout.push(format!("{} gebruikt {woord}", van.join("::")));
            }
        }
    }
    niets("regels.rs rekent alleen: model, kit en zuivere buren; geen klok, database of web:", &fout);
}
