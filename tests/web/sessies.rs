//! Sessions end when they must.

use chrono::Duration;
use wijkroute::poort::spoor;
use wijkroute::poort::toegang::accounts;
use wijkroute::web::dienst::Binnenkomst;

use crate::hulp::TestApp;

#[test]
fn stil_zitten_beeindigt_de_sessie_en_bezig_zijn_niet() {
    let app = TestApp::nieuw();
    let anna = app.ingelogd("anna");
    for _ in 0..6 {
        app.later(Duration::minutes(25));
        anna.get("/").verwacht_pagina();
    }
    app.later(Duration::minutes(31));
    anna.get("/").gaat_naar("/inloggen");
}

#[test]
fn na_een_werkdag_is_het_klaar_hoe_druk_ook() {
    let app = TestApp::nieuw();
    let anna = app.ingelogd("anna");
    for _ in 0..23 {
        app.later(Duration::minutes(25));
        anna.get("/").verwacht_pagina();
    }
    app.later(Duration::minutes(25));
    anna.get("/").gaat_naar("/inloggen");
}

#[test]
fn uitloggen_beeindigt_de_sessie_op_de_server() {
    let app = TestApp::nieuw();
    let anna = app.ingelogd("anna");
    anna.post("/uitloggen", &[]).gaat_naar("/inloggen");
    anna.get("/").gaat_naar("/inloggen");
}

#[test]
fn uitzetten_en_een_nieuw_wachtwoord_beeindigen_elke_sessie() {
    let app = TestApp::nieuw();
    let (een, twee) = (app.ingelogd("anna"), app.ingelogd("anna"));
    let joris = app.ingelogd("joris");
    spoor::als_systeem(app.db(), app.nu(), "proef", |s| {
        accounts::nieuw_wachtwoord(s, "anna", "een-heel-nieuw-woord")
    })
    .unwrap();
    een.get("/").gaat_naar("/inloggen");
    twee.get("/").gaat_naar("/inloggen");
    joris.get("/").verwacht_pagina();
    spoor::als_systeem(app.db(), app.nu(), "proef", |s| accounts::zet_uit(s, "joris")).unwrap();
    joris.get("/").gaat_naar("/inloggen");
}

#[test]
fn in_de_tabel_staat_geen_koekje() {
    use diesel::prelude::*;
    use wijkroute::db::schema::sessie;
    let app = TestApp::nieuw();
    let token = app.ingelogd("anna").token();
    let hashes: Vec<String> = app.lees(|c| Ok(sessie::table.select(sessie::token_hash).load(c)?));
    assert_eq!(hashes.len(), 1);
    assert!(!hashes.contains(&token));
}

#[test]
fn een_verzonnen_koekje_is_geen_koekje() {
    let app = TestApp::nieuw();
    for token in ["", "x", &"0".repeat(64), &"z".repeat(64), &"a".repeat(100_000), "' or 1=1 --"] {
        let b = Binnenkomst { pad: "/".into(), token: Some(token.to_string()), ..Binnenkomst::default() };
        app.behandel(b).gaat_naar("/inloggen");
    }
}
