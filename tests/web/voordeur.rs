//! The front door: forms must be ours, and from the same session.

use wijkroute::web::Velden;
use wijkroute::web::dienst::Binnenkomst;

use crate::hulp::{TestApp, Wereld};

fn velden(paren: &[(&str, &str)]) -> Velden {
    Velden::van(paren.iter().map(|(n, w)| (n.to_string(), w.to_string())))
}

#[test]
fn zonder_het_woord_van_de_sessie_gebeurt_er_niets() {
    let w = Wereld::kopie();
    let app = &w.app;
    let (anna, joris) = (app.ingelogd("anna"), app.ingelogd("joris"));
    let mut fout = Vec::new();
    for (route, lijst) in &w.kaart.formulieren {
        let Some(o) = lijst.first() else { continue };
        for csrf in ["", "x", joris.csrf().as_str()] {
            let b = Binnenkomst {
                post: true,
                pad: o.formulier.actie.clone(),
                velden: velden(&[("_csrf", csrf)]),
                token: Some(anna.token()),
                ..Binnenkomst::default()
            };
            let blad = app.behandel(b);
            if blad.status != 400 || !blad.toon().contains("hoort niet bij je sessie") {
                fout.push(format!("{route}: {}", blad.kort()));
            }
        }
    }
    crate::architectuur::niets("Zonder CSRF-woord toch behandeld:", &fout);
}

#[test]
fn een_andere_website_mag_niets_ook_niet_met_een_goed_woord() {
    let app = TestApp::nieuw();
    let anna = app.ingelogd("anna");
    let b = Binnenkomst {
        post: true,
        pad: "/uitloggen".into(),
        velden: velden(&[("_csrf", &anna.csrf())]),
        token: Some(anna.token()),
        van_elders: true,
        ..Binnenkomst::default()
    };
    app.behandel(b).moet(400);
    anna.get("/").verwacht_pagina();
    let b = Binnenkomst {
        post: true,
        pad: "/inloggen".into(),
        velden: velden(&[("gebruikersnaam", "anna"), ("wachtwoord", app.wachtwoord())]),
        van_elders: true,
        ..Binnenkomst::default()
    };
    let blad = app.behandel(b).moet(400).zegt("andere website");
    assert!(blad.token.is_none());
}

#[test]
fn elk_formulier_dat_wijzigt_draagt_het_woord_van_de_sessie() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    for (route, lijst) in &w.kaart.bladen {
        let Some((pad, wie)) = lijst.first() else { continue };
        let bezoeker = w.app.ingelogd(wie);
        for f in bezoeker.get(pad).formulieren().iter().filter(|f| f.post) {
            if f.waarde("_csrf") != bezoeker.csrf() {
                fout.push(format!("{route}: het formulier naar {}", f.actie));
            }
        }
    }
    crate::architectuur::niets("Een formulier zonder CSRF-woord:", &fout);
}

#[test]
fn geen_pad_met_een_mens_erin() {
    // design.md 5.7: no name, BSN or free text in a URL.
    let w = Wereld::kopie();
    for (pad, wie) in w.kaart.bladen.values().flatten() {
        for link in w.app.als(wie).get(pad).links() {
            let naar = link.naar.to_lowercase();
            assert!(!naar.contains("proefpersoon") && !naar.contains("999990019"), "{pad}: {}", link.naar);
        }
    }
}
