//! Correcting a person: nothing else is lost, the history stays, and a colleague who was first is seen.

use wijkroute::basis::casus::Fase;
use wijkroute::basis::personen::bereik::Weg;
use wijkroute::basis::personen::model::{BsnReden, Naamgebruik};
use wijkroute::basis::personen::{store, store_wijziging, zoek, zoekvraag::Zoekvraag};
use wijkroute::db::waarde::PersoonId;

use crate::hulp::{Invulblad, TestApp};
use crate::route::begin;

pub fn gerrit(app: &TestApp) -> PersoonId {
    begin::nu(app, begin::casus(app, Fase::Plan, &[])).persoon_id.unwrap()
}

pub fn formulier(app: &TestApp, wie: &str, id: PersoonId) -> Invulblad {
    let pad = format!("/personen/{id}/wijzigen");
    app.als(wie).get(&pad).verwacht_pagina().formulier_naar(&pad)
}

fn vol(app: &TestApp, id: PersoonId) {
    let f = formulier(app, "anna", id)
        .vul("voorletters", "G.J.")
        .vul("roepnaam", "Ger")
        .vul("partner_tussenvoegsel", "van der")
        .vul("partner_achternaam", "Linden")
        .vul("naamgebruik", "eigen-partner")
        .vul("geboortedatum", "mei 1948")
        .vul("telefoon", "06 000 00 001")
        .vul("telefoon_anders", "06 000 00 002, van Nel")
        .vul("liefst", "appen")
        .vul("liever_niet", "brief")
        .vul("liever_niet", "langskomen")
        .vul("taal", "Turks")
        .vul("tolk", "ja")
        .vul("leeshulp", "ja")
        .vul("straat", "Sint Jorisweg")
        .vul("huisnummer", "12a 2 hoog")
        .vul("postcode", "3311 ab")
        .vul("woonplaats", "Dordrecht")
        .vul("bag_id", "0505 2000 0000 1234")
        .vul("bsn_reden", "weet-niet")
        .vul("verhuisd_op", "1-11-2026")
        .vul("verhuisd_naar", "Zwijndrecht");
    app.als("anna").stuur(&f).moet(303);
}

#[test]
fn wie_een_veld_verbetert_raakt_geen_ander_veld_kwijt() {
    let app = TestApp::nieuw();
    let id = gerrit(&app);
    vol(&app, id);
    let lees = || app.lees(|c| Ok((store::persoon(c, id)?.gegevens, store::bereik(c, id)?)));
    let (p, b) = lees();
    assert_eq!(p.naam(), "Ger IJsbrandy-van der Linden");
    assert_eq!((p.geboortedatum, p.geboren_deel.as_str()), (None, "1948-05"));
    assert_eq!((p.huisnummer.as_str(), b.huisletter.as_str(), b.toevoeging.as_str()), ("12", "a", "2 hoog"));
    assert_eq!((p.postcode.as_str(), b.bag_id.as_str()), ("3311AB", "0505200000001234"));
    assert_eq!(b.adres(&p), "Sint Jorisweg 12a 2 hoog, 3311 AB Dordrecht");
    assert_eq!((b.liefst, b.liever_niet()), (Some(Weg::Appen), vec![Weg::Brief, Weg::Langskomen]));
    assert_eq!((p.naamgebruik, p.bsn_reden), (Naamgebruik::EigenPartner, BsnReden::WeetNiet));
    // Saved again as it opens: nothing changes, and the history says nothing.
    let voor = app.lees(|c| store_wijziging::van(c, id)).len();
    app.als("anna").stuur(&formulier(&app, "anna", id)).moet(303);
    assert_eq!(lees(), (p.clone(), b.clone()));
    assert_eq!(app.lees(|c| store_wijziging::van(c, id)).len(), voor);
    app.als("joris").stuur(&formulier(&app, "joris", id).vul("telefoon", "06 000 00 009")).moet(303);
    let (na, nab) = lees();
    assert_eq!(na, wijkroute::basis::personen::Gegevens { telefoon: "06 000 00 009".into(), ..p });
    assert_eq!(nab, b);
    let laatste = app.lees(|c| store_wijziging::van(c, id)).remove(0);
    assert_eq!(
        (laatste.veld.as_str(), laatste.was.as_str(), laatste.werd.as_str()),
        ("telefoon", "06 000 00 001", "06 000 00 009")
    );
    assert!(laatste.wie.starts_with("Joris"), "{}", laatste.wie);
}

#[test]
fn wat_niet_klopt_staat_bij_het_veld() {
    let app = TestApp::nieuw();
    let id = gerrit(&app);
    for (veld, getypt, zegt) in [
        ("geboortedatum", "31-2-1984", "een datum in die bestaat"),
        ("geboortedatum", "2031", "nog niet geweest"),
        ("huisnummer", "a12", "in cijfers"),
        ("huisletter", "ab", "één letter"),
        ("postcode", "331 AB", "3311 AB"),
        ("bag_id", "123", "zestien cijfers"),
        ("email", "geen adres", "met @"),
        ("naamgebruik", "partner", "achternaam van de partner"),
        ("overleden_op", "24-11-2026", "nog niet geweest"),
        ("bsn", "123456789", "geen BSN"),
    ] {
        let blad = app.als("anna").stuur(&formulier(&app, "anna", id).vul(veld, getypt)).moet(422);
        assert!(blad.fouten().iter().any(|(_, f)| f.contains(zegt)), "{veld}: {:?}", blad.fouten());
        assert_eq!(blad.formulier_naar(&format!("/personen/{id}/wijzigen")).waarde(veld), getypt);
    }
    let f = formulier(&app, "anna", id).vul("liefst", "brief").vul("liever_niet", "brief");
    app.als("anna").stuur(&f).moet(422).zegt("Kies een van beide");
    for postcode in ["3311AB", "3311 ab", "B-2000", "2000", "12345", "SW1A 1AA", ""] {
        app.als("anna").stuur(&formulier(&app, "anna", id).vul("postcode", postcode)).moet(303);
    }
}

#[test]
fn het_bsn_zelf_staat_niet_in_de_geschiedenis() {
    let app = TestApp::nieuw();
    let id = gerrit(&app);
    app.als("anna").stuur(&formulier(&app, "anna", id).vul("bsn", "999990019")).moet(303);
    let alles = app.lees(|c| store_wijziging::van(c, id));
    assert_eq!(alles.len(), 1);
    assert_eq!((alles[0].veld.as_str(), alles[0].was.as_str(), alles[0].werd.as_str()), ("bsn", "", ""));
    assert!(!formulier(&app, "anna", id).heeft("bsn_reden"), "met een BSN is er niets uit te leggen");
}

#[test]
fn een_deel_van_de_geboortedatum_wordt_gevonden_met_de_hele() {
    let app = TestApp::nieuw();
    let id = gerrit(&app);
    app.als("anna").stuur(&formulier(&app, "anna", id).vul("geboortedatum", "mei 1948")).moet(303);
    let vindt = |getypt: &str| {
        let vraag = Zoekvraag::lees(getypt, &app.diensten.kluis);
        app.lees(|c| zoek::zoek(c, &vraag)).into_iter().find(|p| p.id == id)
    };
    assert_eq!(vindt("ijsbrandy 12-5-1948").unwrap().geboren, "mei 1948");
    assert!(vindt("ijsbrandy 12-6-1948").is_none());
    app.als("anna").stuur(&formulier(&app, "anna", id).vul("geboortedatum", "1948")).moet(303);
    assert_eq!(vindt("12-6-1948").unwrap().geboren, "1948");
}
