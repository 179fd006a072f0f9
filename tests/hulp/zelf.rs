//! The helpers, held against pages they must be able to read.

use super::html::Document;
use super::{Blad, TestApp};

const BLAD: &str = r#"<!doctype html><title>Melding – Wijkroute</title>
<form method="post" action="/uitloggen"><button>Weg</button></form>
<main><h1>Melding</h1><p class="wr-form-error" id="veld-naam-fout"><span>Fout: </span>Vul &quot;iets&quot; in</p>
<form method="post" action="/meldingen/nieuw" data-concept="/meldingen/nieuw">
<input type="hidden" name="_versie" value="3">
<input type="text" name="naam" value="O&#x27;Neill &amp; zn &lt;b&gt;">
<textarea name="vraag">

eerste
tweede</textarea>
<select name="wet"><option value="">Kies…</option><option value="wmo" selected>Wmo</option></select>
<input type="radio" name="aard" value="a"><input type="radio" name="aard" value="b" checked>
<input type="checkbox" name="wie" value="x" checked><input type="checkbox" name="wie" value="y">
<button name="actie" value="nog-een">Nog een</button><button>Bewaren</button></form></main>"#;

fn blad() -> Blad {
    Blad { pad: "/".into(), status: 200, html: BLAD.into(), redirect: None, melding: None, token: None }
}

#[test]
fn een_formulier_komt_er_heel_uit() {
    let f = blad().formulier();
    assert_eq!(f.actie, "/meldingen/nieuw");
    let paren: Vec<(String, String)> = f.paren();
    let verwacht = [
        ("_versie", "3"),
        ("naam", "O'Neill & zn <b>"),
        ("vraag", "\neerste\ntweede"),
        ("wet", "wmo"),
        ("aard", "b"),
        ("wie", "x"),
    ];
    assert_eq!(paren, verwacht.map(|(n, w)| (n.to_string(), w.to_string())));
    assert_eq!(f.namen(), ["_versie", "naam", "vraag", "wet", "aard", "wie"]);
}

#[test]
fn invullen_doet_wat_een_browser_doet() {
    let f = blad()
        .formulier()
        .vul("aard", "a")
        .vul("wie", "y")
        .vul("wet", "")
        .zonder("naam")
        .druk("actie", "nog-een");
    let paren: Vec<_> = f.paren().into_iter().map(|(n, w)| format!("{n}={w}")).collect();
    assert_eq!(
        paren,
        ["_versie=3", "naam=", "vraag=\neerste\ntweede", "wet=", "aard=a", "wie=x", "wie=y", "actie=nog-een"]
    );
}

#[test]
fn een_mens_leest_de_tekst_zonder_opmaak() {
    let doc = Document::lees(BLAD);
    assert_eq!(doc.titel, "Melding – Wijkroute");
    assert!(doc.tekst.starts_with("Weg Melding Fout: Vul \"iets\" in"), "{}", doc.tekst);
    assert_eq!(doc.fouten, [("naam".to_string(), "Fout: Vul \"iets\" in".to_string())]);
}

#[test]
fn een_verse_app_kent_de_mensen_van_de_demo() {
    let app = TestApp::nieuw();
    app.als("anna").get("/").verwacht_pagina().zegt("Werkvoorraad");
    app.ingelogd("anna").get("/").verwacht_pagina().zegt("Anna Verschoor");
    app.niemand().get("/").gaat_naar("/inloggen");
    assert_eq!(app.vandaag().to_string(), "2026-11-23");
    app.op("2026-11-17 10:00");
    assert_eq!(app.vandaag().to_string(), "2026-11-17");
}

#[test]
fn twee_apps_zien_elkaar_niet() {
    let (een, twee) = (TestApp::nieuw(), TestApp::nieuw());
    een.ingelogd("anna");
    let sessies = |app: &TestApp| {
        app.lees(|c| {
            use diesel::prelude::*;
            let n: i64 = wijkroute::db::schema::sessie::table.count().get_result(c)?;
            Ok(n)
        })
    };
    assert_eq!((sessies(&een), sessies(&twee)), (1, 0));
}
