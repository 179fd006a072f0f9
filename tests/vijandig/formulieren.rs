//! Every form that can be met, with every field spoiled.

use wijkroute::paden;
use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use super::aanval::{Aanval, Paren};
use super::invoer::{KORT, breed, lang};
use crate::architectuur::{niets, tekst};
use crate::hulp::wandelaar::Ontmoet;
use crate::hulp::{Invulblad, Soort, Wereld};

/// Tests that share the forms.
const DELEN: usize = 3;

/// POST routes that are no form on a page, and why.
const GEEN_FORMULIER: &[(&str, &str)] = &[
    (paden::INLOGGEN.0, "before sign-in: tests/web/inloggen.rs"),
    (paden::SESSIE_OPNIEUW.0, "the page's script: tests/web/inloggen.rs"),
    (paden::SESSIE_VERLENGEN.0, "the page's script"),
    (paden::CONCEPTEN.0, "the page's script: tests/web/concepten.rs"),
    (paden::CONCEPT_WEGGOOIEN.0, "only on a page with a draft: tests/web/concepten.rs"),
    (paden::UITLOGGEN.0, "no fields; ends the session"),
    (
        paden::ZOEKVOORSTELLEN.0,
        "the page's script, with the words of the search: tests/basis/personen/voorstel.rs",
    ),
];

fn met(f: &Invulblad, veld: &str, waarde: &str) -> Paren {
    let mut paren: Paren = f.paren().into_iter().filter(|(n, _)| n != veld).collect();
    paren.push((veld.into(), waarde.into()));
    paren
}

/// Everything at every field takes an hour; without this set, the values take turns over the fields of a form.
const ALLES: &str = "WIJKROUTE_VIJANDIG_ALLES";

/// What is spoiled: short values at every field, long ones at texts.
fn bederf(f: &Invulblad) -> Vec<(String, String)> {
    let alles = std::env::var(ALLES).is_ok();
    let mut uit = Vec::new();
    for (i, naam) in f.namen().into_iter().enumerate() {
        let tekst = f.velden.iter().any(|v| v.naam == naam && v.soort == Soort::Tekst);
        // Rows of a list are alike: the first stands for the rest.
        let herhaald = naam.split('-').any(|d| d.parse::<u32>().is_ok_and(|n| n > 1));
        let hoeveel = if alles {
            KORT.len()
        } else if herhaald {
            1
        } else if tekst {
            7
        } else {
            4
        };
        let keuze = KORT.iter().cycle().skip(i * 7).take(hoeveel);
        uit.extend(keuze.map(|w| (naam.clone(), w.to_string())));
        if tekst && (alles || i % 4 == 0) {
            uit.push((naam.clone(), lang()));
            uit.push((naam, breed()));
        }
    }
    uit
}

fn val_aan(a: &mut Aanval, route: &str, o: &Ontmoet) {
    for (veld, waarde) in bederf(&o.formulier) {
        let wat = format!("{veld} {}", hex::encode(waarde.chars().take(40).collect::<String>()));
        let paren = met(&o.formulier, &veld, &waarde);
        if let Some(blad) = a.stuur(route, o, paren, &wat) {
            a.terug(route, o, &veld, &waarde, &blad, &wat);
        }
    }
    let namen = o.formulier.namen();
    let samen = KORT.iter().step_by(if std::env::var(ALLES).is_ok() { 1 } else { 3 });
    for waarde in samen.map(|w| w.to_string()).chain([lang(), breed()]) {
        let wat = format!("alles = {}", hex::encode(waarde.chars().take(40).collect::<String>()));
        a.stuur(route, o, namen.iter().map(|n| (n.clone(), waarde.clone())).collect(), &wat);
    }
    a.stuur(route, o, Vec::new(), "niets");
    let dubbel: Paren = o
        .formulier
        .paren()
        .into_iter()
        .flat_map(|p| [p.clone(), p.clone(), (p.0, "anders".into())])
        .collect();
    a.stuur(route, o, dubbel, "alles dubbel");
    for naam in namen.iter().filter(|n| !n.split('-').any(|d| d.parse::<u32>().is_ok_and(|n| n > 1))) {
        let zonder = o.formulier.paren().into_iter().filter(|(n, _)| n != naam).collect();
        a.stuur(route, o, zonder, &format!("zonder {naam}"));
    }
    let vreemd: Paren = (0..3000).map(|n| (format!("veld-{n}-tekst"), "x".to_string())).collect();
    a.stuur(route, o, vreemd, "drieduizend vreemde velden");
}

/// All forms, divided over the tests below so that they run beside each other.
fn bestorm(deel: usize) {
    let mut a = Aanval::nieuw();
    let formulieren = a.wereld.kaart.formulieren.clone();
    let hier = formulieren
        .iter()
        .filter(|(route, _)| !GEEN_FORMULIER.iter().any(|(p, _)| p == *route))
        .enumerate()
        .filter(|(n, _)| n % DELEN == deel);
    for (_, (route, lijst)) in hier {
        for o in lijst.iter().take(1) {
            if a.gebruikt() {
                a.verse_wereld();
            }
            // The page as it is in this world.
            let blad = a.wereld.app.als(&o.wie).get(&o.pad);
            let f = blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie);
            // Gone by now: it may refuse, but must still not break.
            a.weg = f.is_none();
            let o = Ontmoet { formulier: f.unwrap_or_else(|| o.formulier.clone()), ..o.clone() };
            val_aan(&mut a, route, &o);
        }
    }
    println!("{} keer vijandig ingediend", a.geteld);
    assert!(a.geteld > 500, "only {} posts: are the forms still found?", a.geteld);
    let bezwaren: Vec<String> = a.bezwaren.into_iter().take(60).collect();
    niets("Vijandige invoer (zet wat je herstelt in tests/vijandig-regressies.txt):", &bezwaren);
}

#[test]
fn geen_invoer_maakt_iets_stuk_of_half_en_alle_tekst_komt_terug_1() {
    bestorm(0);
}

#[test]
fn geen_invoer_maakt_iets_stuk_of_half_en_alle_tekst_komt_terug_2() {
    bestorm(1);
}

#[test]
fn geen_invoer_maakt_iets_stuk_of_half_en_alle_tekst_komt_terug_3() {
    bestorm(2);
}

#[test]
fn elke_post_van_de_tabel_hoort_bij_een_formulier() {
    let w = Wereld::kopie();
    let los: Vec<String> = ROUTES
        .iter()
        .filter(|r| r.methode == Methode::Post && !w.kaart.formulieren.contains_key(r.pad))
        .filter(|r| !GEEN_FORMULIER.iter().any(|(p, _)| *p == r.pad))
        .map(|r| r.pad.to_string())
        .collect();
    niets("Geen formulier op enig blad gaat hierheen:", &los);
}

#[test]
fn wat_eens_stukging_gaat_niet_weer_stuk() {
    let mut a = Aanval::nieuw();
    let formulieren = a.wereld.kaart.formulieren.clone();
    for regel in
        tekst("tests/vijandig-regressies.txt").lines().filter(|r| !r.starts_with('#') && !r.is_empty())
    {
        let delen: Vec<&str> = regel.split_whitespace().collect();
        let [route, veld, waarde] = delen[..] else { panic!("vijandig-regressies.txt: {regel}") };
        let waarde = String::from_utf8(hex::decode(waarde.replace('-', "")).unwrap()).unwrap();
        for o in formulieren.get(route).into_iter().flatten() {
            if let Some(blad) = a.stuur(route, o, met(&o.formulier, veld, &waarde), regel) {
                a.terug(route, o, veld, &waarde, &blad, regel);
            }
        }
    }
    let bezwaren: Vec<String> = a.bezwaren.into_iter().collect();
    niets("Eerder hersteld, nu weer stuk:", &bezwaren);
}
