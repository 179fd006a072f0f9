//! Signing in: the same words for every kind of no, and a brake that holds.

use chrono::Duration;
use wijkroute::poort::spoor;
use wijkroute::poort::toegang::accounts;

use crate::hulp::{Blad, TestApp};

fn probeer(app: &TestApp, naam: &str, woord: &str) -> Blad {
    app.niemand().post("/inloggen", &[("gebruikersnaam", naam), ("wachtwoord", woord), ("naar", "/")])
}

/// The words of a refusal, without the name that was typed.
fn woorden(blad: &Blad, naam: &str) -> String {
    blad.toon().replace(naam, "NAAM")
}

#[test]
fn wie_het_weet_komt_binnen_en_waar_hij_heen_wilde() {
    let app = TestApp::nieuw();
    let woord = app.wachtwoord();
    let blad = app
        .niemand()
        .post("/inloggen", &[("gebruikersnaam", "Anna"), ("wachtwoord", woord), ("naar", "/casussen/1")]);
    assert!(blad.token.is_some(), "{}", blad.kort());
    blad.gaat_naar("/casussen/1");
}

#[test]
fn na_inloggen_ga_je_nooit_naar_een_andere_website() {
    let app = TestApp::nieuw();
    let woord = app.wachtwoord();
    for naar in
        ["https://elders.example", "//elders.example", "/\\elders.example", "javascript:alert(1)", "", "x"]
    {
        let blad = app
            .niemand()
            .post("/inloggen", &[("gebruikersnaam", "anna"), ("wachtwoord", woord), ("naar", naar)]);
        assert_eq!(blad.naar(), "/", "{naar}");
    }
}

#[test]
fn onbekend_verkeerd_uitgezet_en_te_vaak_klinken_gelijk() {
    let app = TestApp::nieuw();
    let woord = app.wachtwoord();
    spoor::als_systeem(app.db(), app.nu(), "proef", |s| accounts::zet_uit(s, "joris")).unwrap();
    let verkeerd = probeer(&app, "anna", "verkeerd-wachtwoord").moet(422);
    let onbekend = probeer(&app, "bestaat-niet", "verkeerd-wachtwoord").moet(422);
    let uitgezet = probeer(&app, "joris", woord).moet(422);
    for _ in 0..6 {
        probeer(&app, "nienke", "verkeerd-wachtwoord").moet(422);
    }
    let geremd = probeer(&app, "nienke", woord).moet(422);
    let eerste = woorden(&verkeerd, "anna");
    assert_eq!(woorden(&onbekend, "bestaat-niet"), eerste);
    assert_eq!(woorden(&uitgezet, "joris"), eerste);
    assert_eq!(woorden(&geremd, "nienke"), eerste);
    assert!(!verkeerd.html.contains("verkeerd-wachtwoord"), "het wachtwoord komt nooit terug");
}

#[test]
fn de_rem_houdt_ook_het_goede_wachtwoord_tegen_en_gaat_er_weer_af() {
    let app = TestApp::nieuw();
    let woord = app.wachtwoord();
    for _ in 0..5 {
        probeer(&app, "anna", "verkeerd-wachtwoord").moet(422);
    }
    assert!(probeer(&app, "ANNA", woord).token.is_none(), "hoofdletters zijn geen weg om de rem heen");
    app.later(Duration::minutes(10));
    assert!(probeer(&app, "anna", woord).token.is_none());
    assert!(probeer(&app, "joris", woord).token.is_some(), "een ander heeft er geen last van");
    app.later(Duration::minutes(6));
    assert!(probeer(&app, "anna", woord).token.is_some());
}

#[test]
fn een_lang_of_leeg_wachtwoord_is_gewoon_verkeerd() {
    let app = TestApp::nieuw();
    let lang = "x".repeat(100_000);
    for woord in ["", " ", lang.as_str(), "\u{0}"] {
        let blad = probeer(&app, "anna", woord).moet(422);
        assert!(blad.token.is_none());
    }
    for naam in ["", "x\u{0}", "' or 1=1 --", lang.as_str()] {
        assert!(probeer(&app, naam, app.wachtwoord()).moet(422).token.is_none());
    }
}

#[test]
fn opnieuw_inloggen_op_de_plek_kan_alleen_met_hetzelfde_account() {
    let app = TestApp::nieuw();
    let woord = app.wachtwoord();
    let anna = app.ingelogd("anna");
    app.later(Duration::hours(2));
    let vraag = |naam: &str| anna.post("/sessie/opnieuw", &[("gebruikersnaam", naam), ("wachtwoord", woord)]);
    let ander = vraag("joris").moet(401);
    assert!(ander.token.is_none());
    let zelf = vraag("anna").moet(200);
    assert!(zelf.token.is_some() && zelf.html.contains("csrf"), "{}", zelf.html);
    let vreemde = app.niemand().post("/sessie/opnieuw", &[("gebruikersnaam", "anna"), ("wachtwoord", woord)]);
    assert!(vreemde.token.is_none(), "zonder oude sessie is er geen bladzij om naar terug te gaan");
}
