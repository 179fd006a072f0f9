//! A contactmoment from anywhere: the open casus, the open person, or a choice.

use wijkroute::basis::casus::Fase;

use super::gezin;
use crate::hulp::TestApp;
use crate::route::begin;

/// Where the key `c` leads from this page.
fn sneltoets(app: &TestApp, wie: &str, pad: &str) -> Option<String> {
    let html = app.als(wie).get(pad).html;
    let voor = html.split(" data-sneltoets=\"c\"").next().filter(|v| v.len() < html.len())?;
    Some(voor.rsplit("href=\"").next()?.trim_end_matches('"').to_string())
}

#[test]
fn de_toets_c_vult_in_wat_open_staat() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (_, gerrit, _) = gezin(&app, id);
    let formulier = format!("/casussen/{id}/contactmomenten/nieuw");
    assert_eq!(sneltoets(&app, "anna", &format!("/casussen/{id}")), Some(formulier));
    let van_persoon = format!("/contact/nieuw?persoon={gerrit}");
    assert_eq!(sneltoets(&app, "anna", &format!("/personen/{gerrit}")), Some(van_persoon));
    assert_eq!(sneltoets(&app, "anna", "/").as_deref(), Some("/contact/nieuw"));
    assert_eq!(sneltoets(&app, "saskia", "/"), None);
    // Closed: nothing more is written there.
    let dicht = begin::casus(&app, Fase::Afgesloten, &[]);
    assert_eq!(sneltoets(&app, "anna", &format!("/casussen/{dicht}")).as_deref(), Some("/contact/nieuw"));
}

#[test]
fn van_een_koude_pagina_staan_de_eigen_casussen_klaar() {
    let app = TestApp::nieuw();
    let eerste = begin::casus(&app, Fase::Plan, &[]);
    let tweede = begin::casus(&app, Fase::Plan, &[]);
    begin::casus(&app, Fase::Afgesloten, &[]);
    let pad = format!("/casussen/{eerste}/contactmomenten/nieuw");
    let f = app.als("anna").get(&pad).formulier_naar(&pad).vul("tekst", "Gebeld");
    app.als("anna").stuur(&f).moet(303);
    let links: Vec<String> = app
        .als("anna")
        .get("/contact/nieuw")
        .verwacht_pagina()
        .links()
        .into_iter()
        .map(|l| l.naar)
        .filter(|n| n.ends_with("/contactmomenten/nieuw"))
        .collect();
    // The one with the latest contact first; what is closed is not there.
    assert_eq!(links, [eerste, tweede].map(|id| format!("/casussen/{id}/contactmomenten/nieuw")));
    app.als("joris").get("/contact/nieuw").zegt("Je hebt geen open casus");
    app.als("saskia").get("/contact/nieuw").moet(403);
}

#[test]
fn van_een_persoon_gaat_het_naar_de_ene_casus_met_die_persoon_ingevuld() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (_, _, nel) = gezin(&app, id);
    let naar = app.als("anna").get(&format!("/contact/nieuw?persoon={nel}")).naar().to_string();
    assert_eq!(naar, format!("/casussen/{id}/contactmomenten/nieuw?over={nel}"));
    let f = app.als("anna").get(&naar).formulier();
    assert_eq!((f.waarde("over"), f.waarde("van_wie")), (nel.to_string(), "Nel IJsbrandy".into()));
    // Somebody of another team works in none of them: it says so, and offers a melding.
    app.als("nienke")
        .get(&format!("/contact/nieuw?persoon={nel}"))
        .zegt("Geen open casus waarin jij werkt")
        .zegt("Nieuwe melding");
}

#[test]
fn zoeken_vindt_alleen_casussen_waarin_iemand_mag_werken() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let doel = format!("/casussen/{id}/contactmomenten/nieuw");
    let zoek = |wie: &str, wat: &str| {
        let f = app.als(wie).get("/contact/nieuw").formulier_naar("/contact/nieuw").vul("zoek", wat);
        app.als(wie).stuur(&f)
    };
    let heeft = |wie: &str| zoek(wie, "ijsbrandy").links().iter().any(|l| l.naar == doel);
    assert!(heeft("joris"));
    assert!(!heeft("nienke"));
    let nummer = begin::nu(&app, id).nummer;
    zoek("joris", &nummer.to_lowercase()).gaat_naar(&doel);
    zoek("joris", "x").moet(422).zegt("minstens twee letters");
    // By number somebody of another team comes to the gate of the casus, not through it.
    app.als("nienke").get(zoek("nienke", &nummer).naar()).moet(403);
    app.als("anna").get(&format!("/contact/nieuw?casus={id}")).gaat_naar(&doel);
    app.als("anna").get("/contact/nieuw?casus=x").moet(404);
}
