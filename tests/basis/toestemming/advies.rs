//! What an advies may disclose about somebody else: with a consent, without one with a reason, and not after it was
//! withdrawn.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::store as huishouden;
use wijkroute::db::schema::{casus as casus_tabel, verslag_alinea};
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId};
use wijkroute::poort::toegang::Wet;

use crate::hulp::TestApp;
use crate::route::begin::casus;

fn nel(app: &TestApp, id: CasusId) -> PersoonId {
    app.lees(|c| {
        let huis: Option<HuishoudenId> =
            casus_tabel::table.find(id).select(casus_tabel::huishouden_id).first(c)?;
        let leden = huishouden::leden(c, huis.unwrap(), app.vandaag())?;
        Ok(leden.into_iter().find(|(_, p)| p.voornaam == "Nel").unwrap().1.id)
    })
}

/// A shared verslag with one paragraph about Nel, and a concept of an advies; gives the page that sends it.
fn concept(app: &TestApp, id: CasusId, over: PersoonId) -> String {
    let anna = app.als("anna");
    anna.post(&format!("/casussen/{id}/verslagen"), &[]).moet(303);
    let f = anna.get(&format!("/casussen/{id}/verslagen/1")).formulier();
    anna.stuur(&f.vul("alinea-2-tekst", "Nel slaapt niet meer")).moet(303);
    let f = anna.get(&format!("/casussen/{id}/verslagen/1/delen")).formulier();
    anna.stuur(&f.vul("gedeeld_hoe", "post")).moet(303);
    app.schrijf(|c| {
        diesel::update(verslag_alinea::table.filter(verslag_alinea::tekst.eq("Nel slaapt niet meer")))
            .set(verslag_alinea::over_persoon_id.eq(Some(over)))
            .execute(c)?;
        Ok(())
    });
    let f = anna.get(&format!("/casussen/{id}/adviezen/nieuw/wmo")).formulier();
    let blad = anna.stuur(
        &f.vul("product", "13").vul("motivering", "De trap gaat niet meer").vul("strekking", "toekennen"),
    );
    format!("/casussen/{id}/adviezen/{}/verzenden", blad.id_in("adviezen"))
}

fn geef(app: &TestApp, id: CasusId, wie: PersoonId, doel: &str) {
    let anna = app.als("anna");
    let pad = format!("/casussen/{id}/toestemmingen/nieuw?over={wie}&doel={doel}&bekwaam=ja");
    let f = anna.get(&pad).verwacht_pagina().formulier().vul("ja-zelf", "ja").vul("hoe", "mondeling");
    anna.stuur(&f.vul("gegevens", "Hoe het met haar gaat").vul("met_wie", "SDD")).moet(303);
}

fn trek_in(app: &TestApp, id: CasusId) {
    let anna = app.als("anna");
    let links = anna.get(&format!("/casussen/{id}/toestemmingen")).links();
    let weg = links.iter().find(|l| l.naar.ends_with("/intrekken")).unwrap().naar.clone();
    anna.stuur(&anna.get(&weg).formulier().vul("hoe", "Aan de telefoon")).moet(303);
}

#[test]
fn wat_over_een_ander_gaat_vraagt_toestemming_of_een_reden() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    let nel = nel(&app, id);
    let pad = concept(&app, id, nel);
    let blad = anna.get(&pad).verwacht_pagina().zegt("over Nel IJsbrandy: nog geen toestemming vastgelegd");
    let f = blad.zegt("vindt deze persoon het goed").formulier().vul("toch_reden", "Dat komt nog");
    let plaats = "2";
    // Ticked, it is among what the consultant reads is missing.
    anna.stuur(&f.clone().vul("alineas", plaats)).moet(303);
    let advies = pad.replace("/verzenden", "");
    anna.get(&advies).zegt("de toestemming van Nel IJsbrandy voor wat over deze persoon meegaat");
}

#[test]
fn met_toestemming_gaat_het_mee_en_ingetrokken_staat_het_er_niet_meer() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    let nel = nel(&app, id);
    let pad = concept(&app, id, nel);
    geef(&app, id, nel, "advies");
    let blad = anna.get(&pad).zegt("over Nel IJsbrandy, die dit goedvindt");
    let met = blad.formulier().vul("alineas", "2").vul("toch_reden", "De rest volgt");
    trek_in(&app, id);
    anna.get(&pad).zegt("de toestemming is ingetrokken op").zegt_niet("Nel slaapt niet meer");
    // The page was open before she withdrew: what was ticked then does not go along.
    anna.stuur(&met).moet(409).zegt("Er is net iets veranderd");
    let advies = pad.replace("/verzenden", "");
    anna.get(&advies).zegt_niet("Nel slaapt niet meer");
}

#[test]
fn gegevens_uit_een_andere_wet_gaan_alleen_met_toestemming_naar_de_wmo() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[Wet::Wmo, Wet::Jeugdwet]);
    let gerrit: Option<PersoonId> =
        app.lees(|c| Ok(casus_tabel::table.find(id).select(casus_tabel::persoon_id).first(c)?));
    let pad = concept(&app, id, nel(&app, id));
    anna.get(&pad).zegt("In deze casus speelt nog een wet");
    geef(&app, id, gerrit.unwrap(), "hergebruik-wmo");
    anna.get(&pad).zegt_niet("In deze casus speelt nog een wet").zegt("Welke delen van het verslag");
    trek_in(&app, id);
    anna.get(&pad).zegt("Het verslag gaat daarom niet mee").zegt_niet("Welke delen van het verslag");
}
