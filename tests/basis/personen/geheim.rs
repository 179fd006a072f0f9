//! A secret address: in no list, no search word, no form, no letter, no history; shown for a reason, and noted.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::personen::{store, store_wijziging, zoek, zoekvraag::Zoekvraag};
use wijkroute::db::schema::{persoon_klank, persoon_zoekwoord, spoor};
use wijkroute::db::waarde::{CasusId, PersoonId};

use super::verbeteren::formulier;
use crate::hulp::TestApp;
use crate::hulp::geheim::STRAAT;
use crate::route::begin;

/// Gerrit with an address, which then becomes secret.
fn geheim(app: &TestApp) -> (CasusId, PersoonId) {
    let casus = begin::casus(app, Fase::OmgekeerdeToets, &[]);
    let id = begin::nu(app, casus).persoon_id.unwrap();
    let f = formulier(app, "anna", id)
        .vul("straat", STRAAT)
        .vul("huisnummer", "17b")
        .vul("postcode", "3319 ZX")
        .vul("woonplaats", "Verweggistan")
        .vul("wijkcode", "WK050509");
    app.als("anna").stuur(&f).moet(303);
    assert!(vindt(app, "vluchtheuvel 17b").contains(&id));
    app.als("anna").stuur(&formulier(app, "anna", id).vul("geheim_adres", "ja")).moet(303);
    (casus, id)
}

fn vindt(app: &TestApp, getypt: &str) -> Vec<PersoonId> {
    let vraag = Zoekvraag::lees(getypt, &app.diensten.kluis);
    app.lees(|c| zoek::zoek(c, &vraag)).into_iter().map(|p| p.id).collect()
}

#[test]
fn niemand_wordt_ermee_gevonden() {
    let app = TestApp::nieuw();
    let (_, id) = geheim(&app);
    for getypt in ["vluchtheuvel", "vluchtheuvel 17b", "3319zx", "3319 ZX", "17b ijsbrandy", "flugtheufel"] {
        assert!(!vindt(&app, getypt).contains(&id), "{getypt}");
    }
    assert!(vindt(&app, "gerrit ijsbrandy").contains(&id));
    let (woorden, klanken): (Vec<String>, Vec<String>) = app.lees(|c| {
        Ok((
            persoon_zoekwoord::table
                .filter(persoon_zoekwoord::persoon_id.eq(id))
                .select(persoon_zoekwoord::woord)
                .load::<String>(c)?,
            persoon_klank::table
                .filter(persoon_klank::persoon_id.eq(id))
                .select(persoon_klank::klank)
                .load::<String>(c)?,
        ))
    });
    for woord in woorden.iter().chain(&klanken) {
        assert!(!["vluchtheuvel", "17", "17b", "3319zx", "zx"].contains(&woord.as_str()), "{woord}");
    }
}

#[test]
fn geen_blad_toont_het_zonder_reden() {
    let app = TestApp::nieuw();
    let (casus, id) = geheim(&app);
    let verslag =
        app.als("anna").post(&format!("/casussen/{casus}/verslagen"), &[]).moet(303).naar().to_string();
    let bladen = [
        format!("/personen/{id}"),
        format!("/personen/{id}/wijzigen"),
        format!("/casussen/{casus}"),
        format!("{}/afdruk", verslag.split('?').next().unwrap()),
        "/".into(),
    ];
    for pad in &bladen {
        let blad = app.als("anna").get(pad).verwacht_pagina();
        for woord in [STRAAT, "3319", "Verweggistan", "17b"] {
            assert!(!blad.html.contains(woord), "{pad} toont {woord}");
        }
    }
    app.als("anna").get(&bladen[0]).zegt("Geheim adres").zegt("Gewijzigd; geheim adres");
    app.als("anna").get(&bladen[2]).zegt_niet("Sterrenburg");
}

#[test]
fn wie_zegt_waarvoor_ziet_het_en_dat_staat_in_het_spoor() {
    let app = TestApp::nieuw();
    let (_, id) = geheim(&app);
    let pad = format!("/personen/{id}/adres");
    let f = app.als("anna").get(&format!("/personen/{id}")).formulier_naar(&pad);
    app.als("anna").stuur(&f).moet(422).zegt("Kies waarvoor je het adres nodig hebt").zegt_niet(STRAAT);
    let blad = app.als("anna").stuur(&f.vul("reden", "huisbezoek")).moet(200);
    blad.zegt("Vluchtheuvel 17b, 3319 ZX Verweggistan");
    // Another team sees who it is, and cannot ask.
    app.als("nienke").get(&format!("/personen/{id}")).verwacht_pagina().zegt_niet("Geheim adres");
    app.als("nienke").post(&pad, &[("reden", "huisbezoek")]).moet(403);
    let rijen: Vec<(bool, Option<String>, Option<i32>)> = app.lees(|c| {
        Ok(spoor::table
            .filter(spoor::gebeurtenis.eq("geheim-adres-getoond").and(spoor::persoon_id.eq(id)))
            .order(spoor::id)
            .select((spoor::gelukt, spoor::filter, spoor::aantal))
            .load::<(bool, Option<String>, Option<i32>)>(c)?)
    });
    assert_eq!(rijen[0], (true, Some("zonder-reden".into()), Some(0)));
    assert_eq!(rijen[1], (true, Some("huisbezoek".into()), Some(1)));
    assert!(rijen[2..].iter().all(|r| !r.0), "{rijen:?}");
}

#[test]
fn verbeteren_laat_het_staan_of_vervangt_het_heel() {
    let app = TestApp::nieuw();
    let (_, id) = geheim(&app);
    let adres = || {
        let (b, p) = app.lees(|c| Ok((store::bereik(c, id)?, store::persoon(c, id)?)));
        b.adres(&p)
    };
    let stond = adres();
    app.als("anna").stuur(&formulier(&app, "anna", id).vul("telefoon", "06 000 00 003")).moet(303);
    assert_eq!(adres(), stond);
    let half = formulier(&app, "anna", id).vul("huisnummer", "19");
    app.als("anna").stuur(&half).moet(422).zegt("Vul het hele adres in").zegt_niet(STRAAT);
    let heel = formulier(&app, "anna", id)
        .vul("straat", "Duinrand")
        .vul("huisnummer", "2")
        .vul("woonplaats", "Elders");
    app.als("anna").stuur(&heel).moet(303);
    assert_eq!(adres(), "Duinrand 2, Elders");
    app.als("anna").get(&format!("/personen/{id}")).zegt_niet("Duinrand").zegt_niet(STRAAT);
    let velden: Vec<String> = app.lees(|c| store_wijziging::van(c, id)).into_iter().map(|w| w.veld).collect();
    assert!(velden.contains(&"straat".into()) && velden.contains(&"geheim_adres".into()), "{velden:?}");
}
