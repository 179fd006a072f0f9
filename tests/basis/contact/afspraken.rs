//! Afspraken: made, moved, cancelled with why, and never deleted.

use wijkroute::basis::casus::Fase;
use wijkroute::db::waarde::CasusId;

use crate::hulp::{Invulblad, TestApp};
use crate::route::begin;

fn nieuw(app: &TestApp, id: CasusId, op: &str, waarover: &str) -> Invulblad {
    let pad = format!("/casussen/{id}/afspraken/nieuw");
    let f = app.als("anna").get(&pad).verwacht_pagina().formulier_naar(&pad);
    f.vul("waarover", waarover).vul("op", op).vul("tijd", "14.05").vul("plaats", "Thuis bij Nel")
}

fn link(app: &TestApp, id: CasusId) -> String {
    let links = app.als("anna").get(&format!("/casussen/{id}")).links();
    links.into_iter().find(|l| l.naar.contains("/afspraken/") && !l.naar.ends_with("nieuw")).unwrap().naar
}

#[test]
fn afspraken_staan_op_de_casus_de_eerste_bovenaan_en_die_van_de_week_bij_vandaag() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    for (op, waarover) in [("30-11-2026", "Over een week"), ("24-11-2026", "Morgen al")] {
        app.als("anna").stuur(&nieuw(&app, id, op, waarover)).gaat_naar(&format!("/casussen/{id}#afspraken"));
    }
    let tekst = app.als("anna").get(&format!("/casussen/{id}")).zegt("Thuis bij Nel").toon();
    assert!(tekst.find("Morgen al") < tekst.find("Over een week"), "{tekst}");
    app.als("anna").get("/").zegt("Afspraak: Morgen al").zegt("morgen 14.05").zegt_niet("Over een week");
    app.als("joris").get("/").zegt_niet("Morgen al");
}

#[test]
fn een_afspraak_verschuift_en_een_foute_dag_houdt_de_tekst() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let fout = app.als("anna").stuur(&nieuw(&app, id, "20-11-2026", "De post")).moet(422);
    assert_eq!(fout.zegt("dag die nog komt").formulier().waarde("waarover"), "De post");
    app.als("anna").stuur(&nieuw(&app, id, "26-11-2026", "De post")).moet(303);
    let pad = link(&app, id);
    let f = app.als("anna").get(&pad).formulier_naar(&pad);
    assert_eq!(f.waarde("tijd"), "14.05");
    let ander = app.als("joris").get(&pad).formulier_naar(&pad);
    app.als("anna").stuur(&f.vul("op", "27-11-2026").vul("tijd", "9")).moet(303);
    app.als("anna").get(&format!("/casussen/{id}")).zegt("vrijdag 27 november 2026 om 09.00");
    let botst = app.als("joris").stuur(&ander.vul("plaats", "Kantoor")).moet(409).zegt("27-11-2026");
    app.als("joris").stuur(&botst.formulier_naar(&pad)).moet(303);
    app.als("anna").get(&format!("/casussen/{id}")).zegt("Kantoor").zegt("donderdag 26 november");
}

#[test]
fn een_afgezegde_afspraak_blijft_te_lezen_met_de_reden() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.als("anna").stuur(&nieuw(&app, id, "26-11-2026", "De post")).moet(303);
    let pad = link(&app, id);
    let af = format!("{pad}/afzeggen");
    let oud = app.als("joris").get(&pad).formulier_naar(&pad);
    let f = app.als("anna").get(&af).verwacht_pagina().formulier_naar(&af);
    app.als("anna").stuur(&f).moet(422).zegt("waarom de afspraak niet doorgaat");
    app.als("anna").stuur(&f.vul("reden", "Nel is ziek")).moet(303);
    app.als("anna")
        .get(&format!("/casussen/{id}"))
        .zegt("Er staat geen afspraak")
        .zegt("afgezegd: Nel is ziek");
    app.als("anna").get("/").zegt_niet("De post");
    app.als("joris").stuur(&oud.vul("plaats", "Kantoor")).moet(400).zegt("afgezegd");
    app.als("anna").get(&pad).moet(400);
}

#[test]
fn een_afspraak_die_geweest_is_staat_bij_wat_geweest_is() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.als("anna").stuur(&nieuw(&app, id, "24-11-2026", "De post")).moet(303);
    app.op("2026-11-25 09:00");
    app.als("anna")
        .get(&format!("/casussen/{id}"))
        .zegt("Er staat geen afspraak")
        .zegt("Geweest of afgezegd (1)");
}
