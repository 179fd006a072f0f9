//! Every template is drawn on the walk, with what it got there and again with every list empty.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wijkroute::web::weergave;

use crate::architectuur::{bestanden, niets, tekst};
use crate::hulp::Wereld;

/// Templates that are parts of others: the frame, and files that hold nothing but components.
fn is_deel(naam: &str) -> bool {
    naam == "basis.html" || !tekst(format!("templates/{naam}")).contains("{% extends ")
}

/// Pages the walk cannot come upon, and where they are drawn instead.
const ELDERS: &[(&str, &str)] = &[
    ("fouten/fout.html", "tests/web/fouten.rs"),
    ("fouten/samengevoegd.html", "tests/basis/dubbel/adressen.rs"),
    ("web/inloggen.html", "tests/web/inloggen.rs"),
];

#[test]
fn elk_sjabloon_wordt_getekend() {
    let getekend: BTreeSet<&str> = Wereld::opnames().iter().map(|(n, _)| n.as_str()).collect();
    let nooit: Vec<String> = weergave::sjablonen()
        .into_iter()
        .filter(|n| !is_deel(n) && !getekend.contains(n.as_str()))
        .filter(|n| !ELDERS.iter().any(|(e, _)| e == n))
        .collect();
    niets("Deze sjablonen tekent niemand op de wandeling:", &nooit);
}

/// Where the lists of a context are, as JSON pointers.
fn lijsten(waarde: &Value, hier: &str, uit: &mut Vec<String>) {
    match waarde {
        Value::Array(rij) => {
            if !rij.is_empty() {
                uit.push(hier.to_string());
            }
            for (i, w) in rij.iter().enumerate().take(2) {
                lijsten(w, &format!("{hier}/{i}"), uit);
            }
        }
        Value::Object(velden) => {
            for (naam, w) in velden {
                let naam = naam.replace('~', "~0").replace('/', "~1");
                lijsten(w, &format!("{hier}/{naam}"), uit);
            }
        }
        _ => {}
    }
}

fn leeg(waarde: &mut Value) {
    match waarde {
        Value::Array(rij) => rij.clear(),
        Value::Object(velden) => velden.values_mut().for_each(leeg),
        _ => {}
    }
}

#[test]
fn elk_sjabloon_kan_tegen_lege_lijsten() {
    let app = crate::hulp::TestApp::nieuw();
    let w = &app.diensten.weergave;
    let mut gedaan: BTreeMap<&str, usize> = BTreeMap::new();
    let mut fout = BTreeSet::new();
    for (naam, context) in Wereld::opnames() {
        let keer = gedaan.entry(naam).or_default();
        *keer += 1;
        if *keer > 5 {
            continue;
        }
        let mut teken = |context: &Value, wat: &str| {
            if let Err(e) = w.teken_json(naam, context) {
                fout.insert(format!("{naam} zonder {wat}: {e}"));
            }
        };
        teken(context, "iets te veranderen");
        let mut alles = context.clone();
        leeg(&mut alles);
        teken(&alles, "een enkele lijst");
        let mut paden = Vec::new();
        lijsten(context, "", &mut paden);
        // The form's own lists are the page kit's; two of them say enough.
        paden.retain(|p| !p.starts_with("/kader") && !p.contains("/velden/"));
        for pad in paden.iter().take(40) {
            let mut zonder = context.clone();
            if let Some(lijst) = zonder.pointer_mut(pad) {
                leeg(lijst);
            }
            teken(&zonder, pad);
        }
    }
    niets("Een lege lijst maakt dit stuk:", &fout.into_iter().collect::<Vec<_>>());
}

#[test]
fn elk_onderdeel_wordt_gebruikt() {
    let sjablonen = bestanden("templates", ".html");
    let alles: Vec<String> = sjablonen.iter().map(tekst).collect();
    let mut nooit = Vec::new();
    for (bestand, inhoud) in
        sjablonen.iter().zip(&alles).filter(|(b, _)| b.starts_with("templates/onderdelen"))
    {
        for blok in inhoud.split("{% component ").skip(1) {
            let naam = blok.split('(').next().unwrap_or_default().trim();
            let gebruikt = |t: &String| {
                t.match_indices(&format!("<{naam}")).any(|(i, m)| {
                    t[i + m.len()..].starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>')
                        && t[..i].trim_end().ends_with(['{', '%'])
                })
            };
            if !alles.iter().any(gebruikt) {
                nooit.push(format!("{}: {naam}", bestand.display()));
            }
        }
    }
    niets("Deze onderdelen gebruikt geen sjabloon:", &nooit);
}
