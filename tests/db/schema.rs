//! schema.rs is kept by hand beside the migrations; here both databases say whether it still tells the truth.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogus;
use crate::architectuur::{bestanden, niets, tekst};
use crate::hulp::TestApp;

/// A column as schema.rs has it.
#[derive(Debug)]
struct Kolom {
    naam: String,
    leeg_mag: bool,
}

/// The tables of src/db/schema/*.rs.
fn geschreven() -> BTreeMap<String, Vec<Kolom>> {
    let mut uit = BTreeMap::new();
    for bestand in bestanden("src/db/schema", ".rs") {
        let tekst = tekst(bestand);
        for blok in tekst.split("diesel::table! {").skip(1) {
            let regels = blok.lines().map(str::trim).filter(|r| {
                !r.is_empty() && !r.starts_with("use ") && !r.starts_with('#') && !r.starts_with("//")
            });
            let mut naam = String::new();
            let mut kolommen = Vec::new();
            for regel in regels {
                if regel == "}" {
                    break;
                }
                match regel.split_once(" -> ") {
                    Some((kolom, soort)) => kolommen.push(Kolom {
                        naam: kolom.trim_start_matches("r#").into(),
                        leeg_mag: soort.starts_with("Nullable"),
                    }),
                    None => naam = regel.split([' ', '(']).next().unwrap_or_default().to_string(),
                }
            }
            uit.insert(naam, kolommen);
        }
    }
    uit
}

#[test]
fn elke_tabel_van_de_database_staat_in_schema_en_andersom() {
    let app = TestApp::nieuw();
    let echt = app.lees(|c| Ok(catalogus::tabellen(c)));
    let geschreven: BTreeSet<String> = geschreven().into_keys().collect();
    assert!(geschreven.len() > 40, "schema.rs wordt niet goed gelezen: {geschreven:?}");
    let verschil: Vec<String> = echt.symmetric_difference(&geschreven).cloned().collect();
    niets("Tabellen die niet aan beide kanten staan:", &verschil);
}

#[test]
fn elke_kolom_klopt_met_de_database() {
    let app = TestApp::nieuw();
    let mut fout = Vec::new();
    for (tabel, kolommen) in geschreven() {
        let (namen, leeg) =
            app.lees(|c| Ok((catalogus::kolommen(c, &tabel), catalogus::leeg_mag(c, &tabel))));
        let hier: Vec<&str> = kolommen.iter().map(|k| k.naam.as_str()).collect();
        // `.returning(all_columns)` reads by place, so the order counts too.
        if hier != namen {
            fout.push(format!("{tabel}: schema.rs heeft {hier:?}, de database {namen:?}"));
            continue;
        }
        for k in kolommen.iter().filter(|k| k.leeg_mag != leeg.contains(&k.naam)) {
            fout.push(format!(
                "{tabel}.{}: mag leeg zijn in schema.rs: {}, in de database: {}",
                k.naam, k.leeg_mag, !k.leeg_mag
            ));
        }
    }
    niets("schema.rs en de migraties verschillen:", &fout);
}

#[test]
fn elke_verwijzing_heeft_een_index() {
    // Neither database makes one by itself; a join over a hundred thousand casussen shows it (docs/database.md).
    let app = TestApp::nieuw();
    let (verwijzingen, indexen) =
        app.lees(|c| Ok((catalogus::verwijzingen(c), catalogus::eerste_van_index(c))));
    assert!(verwijzingen.len() > 30, "{verwijzingen:?}");
    let zonder: Vec<String> = verwijzingen
        .into_iter()
        .filter(|(t, k)| !indexen.get(t).is_some_and(|i| i.contains(k)))
        .map(|(t, k)| format!("{t}.{k}"))
        .collect();
    niets("Verwijzingen waarvan de kolom niet vooraan in een index staat:", &zonder);
}

#[test]
fn wie_een_id_van_iets_anders_bewaart_verwijst_ernaar() {
    let app = TestApp::nieuw();
    let verwijzingen: BTreeSet<(String, String)> =
        app.lees(|c| Ok(catalogus::verwijzingen(c).into_iter().collect()));
    // The trail outlives what it is about: it must be able to name what is gone.
    let los = ["spoor"];
    let zonder: Vec<String> = geschreven()
        .into_iter()
        .filter(|(t, _)| !los.contains(&t.as_str()))
        .flat_map(|(t, k)| k.into_iter().map(move |k| (t.clone(), k.naam)))
        .filter(|(_, k)| {
            ["casus_id", "persoon_id", "gebruiker_id", "team_id", "huishouden_id"]
                .iter()
                .any(|eind| k.ends_with(eind))
        })
        .filter(|paar| !verwijzingen.contains(paar))
        .map(|(t, k)| format!("{t}.{k}"))
        .collect();
    niets("Kolommen met een id van iets anders, zonder verwijzing:", &zonder);
}
