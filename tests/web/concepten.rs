//! Drafts: nothing typed is lost, and nobody else reads it.

use chrono::Duration;
use diesel::prelude::*;
use wijkroute::db::schema::concept;
use wijkroute::web::Velden;
use wijkroute::web::dienst::Binnenkomst;

use crate::hulp::wandelaar::Ontmoet;
use crate::hulp::{Invulblad, Soort, TestApp, Wereld};

const TEKST: &str = "Wat ik net typte, met een ë en <haken>";

/// A form of anna's that keeps drafts and has a text in it, and the name of that text.
fn met_tekst(w: &Wereld) -> (Ontmoet, String) {
    w.kaart
        .formulieren
        .values()
        .flatten()
        .filter(|o| o.wie == "anna" && o.formulier.met_concept && o.formulier.actie == o.pad)
        .find_map(|o| {
            let f = w.app.als("anna").get(&o.pad).formulieren().into_iter().find(|f| f.actie == o.pad)?;
            let naam = tekstveld(&f)?;
            Some((o.clone(), naam))
        })
        .expect("de wandeling vond geen formulier met een tekst")
}

fn tekstveld(f: &Invulblad) -> Option<String> {
    f.velden.iter().find(|v| v.soort == Soort::Tekst).map(|v| v.naam.clone())
}

fn inhoud(app: &TestApp) -> Vec<(String, String)> {
    app.lees(|c| {
        let uit: Vec<(String, String)> =
            concept::table.select((concept::formulier, concept::inhoud)).load(c)?;
        Ok(uit)
    })
}

#[test]
fn wat_iemand_typt_komt_terug_en_is_versleuteld() {
    let w = Wereld::kopie();
    let (o, naam) = met_tekst(&w);
    let anna = w.app.ingelogd("anna");
    anna.post("/concepten", &[("_formulier", &o.pad), (&naam, TEKST), ("wachtwoord", "geheim-woord")])
        .moet(200);
    let terug = anna.get(&o.pad).zegt("Je gaat verder met je concept");
    assert_eq!(terug.formulier_naar(&o.pad).waarde(&naam), TEKST);
    let bewaard = inhoud(&w.app);
    assert_eq!(bewaard.len(), 1);
    assert!(
        !bewaard[0].1.contains("typte") && !bewaard[0].1.contains("geheim-woord"),
        "leesbaar in de tabel"
    );
    // Gone when it is thrown away.
    anna.post("/concepten/weggooien", &[("_formulier", &o.pad)]).gaat_naar(&o.pad);
    assert!(inhoud(&w.app).is_empty());
    assert_ne!(anna.get(&o.pad).formulier_naar(&o.pad).waarde(&naam), TEKST);
}

#[test]
fn een_collega_ziet_mijn_concept_niet() {
    let w = Wereld::kopie();
    let (o, naam) = met_tekst(&w);
    w.app.ingelogd("anna").post("/concepten", &[("_formulier", &o.pad), (&naam, TEKST)]).moet(200);
    for wie in ["joris", "mirjam"] {
        let blad = w.app.ingelogd(wie).get(&o.pad);
        assert!(!blad.html.contains("Wat ik net typte"), "{wie}");
        w.app.ingelogd(wie).post("/concepten/weggooien", &[("_formulier", &o.pad)]);
    }
    assert_eq!(inhoud(&w.app).len(), 1, "een ander kan het ook niet weggooien");
}

#[test]
fn een_verlopen_sessie_bewaart_wat_getypt_was_alleen_voor_wie_het_typte() {
    let w = Wereld::kopie();
    let (o, naam) = met_tekst(&w);
    let anna = w.app.ingelogd("anna");
    w.app.later(Duration::hours(3));
    let velden = [("_formulier", o.pad.as_str()), (naam.as_str(), TEKST)];
    let blad = anna.post(&o.pad, &velden).gaat_naar("/inloggen?naar=");
    assert!(blad.melding.unwrap_or_default().contains("is bewaard"));
    let joris = w.app.ingelogd("joris").get(&o.pad);
    assert!(!joris.html.contains("Wat ik net typte"));
    let terug = w.app.ingelogd("anna").get(&o.pad);
    assert_eq!(terug.formulier_naar(&o.pad).waarde(&naam), TEKST);
}

#[test]
fn een_verkeerd_csrf_woord_kost_geen_tekst_en_een_andere_website_bewaart_niets() {
    let w = Wereld::kopie();
    let (o, naam) = met_tekst(&w);
    let anna = w.app.ingelogd("anna");
    let stuur = |van_elders: bool| {
        let paren = [("_csrf", "oud"), ("_formulier", &o.pad), (naam.as_str(), TEKST)];
        w.app.behandel(Binnenkomst {
            post: true,
            pad: o.pad.clone(),
            velden: Velden::van(paren.iter().map(|(n, w)| (n.to_string(), w.to_string()))),
            token: Some(anna.token()),
            van_elders,
            ..Binnenkomst::default()
        })
    };
    stuur(true).moet(400);
    assert!(inhoud(&w.app).is_empty(), "een andere website mag geen concept maken");
    stuur(false).moet(400).zegt("als concept bewaard");
    assert_eq!(anna.get(&o.pad).formulier_naar(&o.pad).waarde(&naam), TEKST);
}

#[test]
fn een_sleutel_die_geen_pad_is_wordt_geweigerd() {
    let app = TestApp::nieuw();
    let anna = app.ingelogd("anna");
    let lang = format!("/{}", "x".repeat(300));
    for sleutel in ["", "x", "//elders.example", "https://elders.example", &lang] {
        anna.post("/concepten", &[("_formulier", sleutel), ("tekst", "iets")]).moet(400);
        let blad = anna.post("/concepten/weggooien", &[("_formulier", sleutel)]);
        assert!(blad.naar().starts_with('/') && !blad.naar().starts_with("//"), "{}", blad.kort());
    }
    assert!(inhoud(&app).is_empty());
}

#[test]
fn na_bewaren_is_het_concept_weg() {
    let w = Wereld::kopie();
    let mut gezien = 0;
    for o in w.kaart.formulieren.values().flatten().filter(|o| o.wie == "anna" && o.formulier.met_concept) {
        let w = &w;
        let anna = w.app.als("anna");
        let Some(f) = anna.get(&o.pad).formulieren().into_iter().find(|f| f.actie == o.formulier.actie)
        else {
            continue;
        };
        let Some(naam) = tekstveld(&f) else { continue };
        anna.post("/concepten", &[("_formulier", &f.waarde("_formulier")), (&naam, "half")]);
        let blad = crate::hulp::wandelaar::probeer(&w.app, "anna", f.clone(), false);
        if blad.status == 303 {
            gezien += 1;
            let over: Vec<_> =
                inhoud(&w.app).into_iter().map(|(s, _)| s).filter(|s| *s == f.waarde("_formulier")).collect();
            assert!(over.is_empty(), "{}: het concept staat er nog", o.formulier.actie);
        }
        if gezien >= 8 {
            break;
        }
    }
    assert!(gezien >= 3, "maar {gezien} formulieren kwamen zover");
}
