//! House numbers: small files, short templates.

use super::{bestanden, niets, tekst};

const LANGSTE_BESTAND: usize = 250;
const LANGSTE_SJABLOON: usize = 120;

/// Files that are one list and read as one.
const LIJSTEN: &[&str] = &["src/routes.rs", "src/paden.rs", "src/db/schema"];

fn regels(pad: &std::path::Path) -> usize {
    tekst(pad).lines().count()
}

#[test]
fn een_bestand_past_in_een_hoofd() {
    let te_lang: Vec<String> = bestanden("src", ".rs")
        .iter()
        .chain(&bestanden("tests", ".rs"))
        .filter(|p| !LIJSTEN.iter().any(|l| p.starts_with(l)))
        // A model of code lists only is a list too.
        .filter(|p| !(p.ends_with("model.rs") && tekst(p).matches("codes! {").count() >= 3))
        .map(|p| (p, regels(p)))
        .filter(|(_, n)| *n > LANGSTE_BESTAND)
        .map(|(p, n)| format!("{} heeft {n} regels", p.display()))
        .collect();
    niets("Een bestand heeft hoogstens 250 regels:", &te_lang);
}

#[test]
fn een_sjabloon_past_op_een_scherm() {
    let te_lang: Vec<String> = bestanden("templates", ".html")
        .iter()
        // The folder of components: each file is a list of small ones.
        .filter(|p| !p.starts_with("templates/onderdelen"))
        .map(|p| (p, regels(p)))
        .filter(|(_, n)| *n > LANGSTE_SJABLOON)
        .map(|(p, n)| format!("{} heeft {n} regels", p.display()))
        .collect();
    niets("Een sjabloon heeft hoogstens 120 regels:", &te_lang);
}

#[test]
fn elk_blad_in_src_heeft_een_doc_regel_bovenaan() {
    let zonder: Vec<String> = bestanden("src", ".rs")
        .iter()
        .filter(|p| !tekst(p).starts_with("//!"))
        .map(|p| p.display().to_string())
        .collect();
    niets("Een bestand begint met één zin over wat het is (//!):", &zonder);
}
