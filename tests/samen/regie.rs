//! Who holds regie, and who may lead the process (domain.md 5.2; scenario S18).

use crate::hulp::TestApp;
use crate::samen::casus;
use wijkroute::basis::casus::BetrokkenRol;
use wijkroute::basis::casus::store as casus_store;
use wijkroute::samen::regie::model::{Grond, Situatie};
use wijkroute::samen::regie::regels::gronden;

#[test]
fn wat_een_casusregisseur_voorstelt() {
    let leeg = Situatie::default();
    let gevallen: [(Situatie, &[Grond]); 6] = [
        (leeg, &[]),
        (Situatie { hulpgevers: 1, wetten: 1, ..leeg }, &[]),
        (Situatie { hulpgevers: 2, ..leeg }, &[Grond::Organisaties]),
        (Situatie { wetten: 2, ..leeg }, &[Grond::Wetten]),
        (Situatie { ernstig: true, ..leeg }, &[Grond::Ernstig]),
        (
            Situatie { hulpgevers: 5, wetten: 3, ernstig: true },
            &[Grond::Organisaties, Grond::Wetten, Grond::Ernstig],
        ),
    ];
    for (situatie, verwacht) in gevallen {
        assert_eq!(gronden(&situatie), verwacht, "{situatie:?}");
    }
}

#[test]
fn de_inwoner_heeft_de_regie_tot_iemand_anders_haar_krijgt_en_krijgt_haar_terug() {
    let app = TestApp::nieuw();
    let id = casus::maak(&app, "nienke", ("Angela", "Kluivers"), 19);
    let pad = format!("/casussen/{id}/regie");
    let nienke = app.als("nienke");
    let blad = nienke.get(&pad).verwacht_pagina().zegt("Nu: de inwoner zelf");
    let f = blad
        .formulier()
        .vul("soort", "casusregisseur")
        .vul("waarom", "Vijf organisaties, en Angela vraagt om één aanspreekpunt.")
        .vul("met_inwoner", "nee");
    let blad =
        nienke.stuur(&f).moet(422).zegt("Kies welke collega").zegt("waarom je dit niet hebt afgesproken");
    let f = blad
        .formulier()
        .vul("gebruiker_id", &app.id("nienke").to_string())
        .vul("met_inwoner", "ja")
        .vul("evalueren_op", "24-02-2027");
    let blad = nienke.stuur(&f).moet(422).zegt("tot en met 23-02-2027");
    nienke.stuur(&blad.formulier().vul("evalueren_op", "23-02-2027")).gaat_naar(&pad);
    let blad = nienke.get(&pad).zegt("Nu: Nienke Vos (casusregisseur)");
    let terug = blad
        .formulier()
        .vul("soort", "inwoner")
        .vul("waarom", "Angela weet wie zij kan bellen.")
        .vul("met_inwoner", "ja");
    app.op("2026-12-01 10:00");
    nienke.stuur(&terug).gaat_naar(&pad);
    nienke.get(&pad).zegt("Nu: de inwoner zelf").zegt("23-11-2026 – 01-12-2026");
    // The same form a second time: somebody changed it meanwhile.
    nienke.stuur(&terug).moet(409);
}

#[test]
fn wie_hulp_geeft_wordt_geen_procesregisseur() {
    let app = TestApp::nieuw();
    let id = casus::maak(&app, "nienke", ("Angela", "Kluivers"), 19);
    let ferdi = app.id("ferdi");
    casus::schrijf(&app, "ferdi", |s| {
        casus_store::betrek(s, id, ferdi, BetrokkenRol::Vervanger, "begeleidt Angela bij opvoeden")
    });
    let pad = format!("/casussen/{id}/procesregisseur");
    app.als("nienke").get(&pad).moet(403);
    let rachid = app.als("rachid");
    let f = rachid
        .get(&pad)
        .verwacht_pagina()
        .zegt("Er is nog geen casusregisseur")
        .formulier()
        .vul("gebruiker_id", &ferdi.to_string())
        .vul("waarom", "Vijf organisaties en een overleg volgende week.")
        .vul("wensen", "Angela wil Ferdi. Tim wil iemand die er los van staat.");
    rachid.stuur(&f).moet(422).zegt("Benoem eerst een casusregisseur");
    let regie = rachid
        .get(&format!("/casussen/{id}/regie"))
        .formulier()
        .vul("soort", "casusregisseur")
        .vul("gebruiker_id", &app.id("nienke").to_string())
        .vul("waarom", "Zij kent het plan.")
        .vul("met_inwoner", "ja")
        .vul("evalueren_op", "1-2-2027");
    rachid.stuur(&regie).moet(303);
    rachid
        .stuur(&f)
        .moet(422)
        .zegt("Deze collega is nu vervanger in deze casus")
        .zegt("Een procesregisseur staat los van de inhoud");
    rachid.stuur(&f.clone().vul("gebruiker_id", &app.id("joris").to_string())).moet(303);
    rachid.get(&format!("/casussen/{id}/regie")).zegt("Procesregisseur: Joris Blom");
    // And the other way round: who leads the process does not get the content.
    let toe = rachid.get(&format!("/casussen/{id}/toewijzen")).formulier();
    assert!(!toe.paren().is_empty());
    let blad = rachid.post(&pad, &[("einde", "ja")]);
    blad.gaat_naar(&format!("/casussen/{id}/regie"));
    rachid.get(&format!("/casussen/{id}/regie")).zegt("Er is geen procesregisseur");
}

#[test]
fn een_procesregisseur_ziet_de_casus_maar_niet_de_inhoud() {
    // domain.md 5.2; design.md 1: afspraken, deelnemers, termijnen only. Also somebody of the own team.
    let app = TestApp::nieuw();
    let id = casus::maak(&app, "nienke", ("Angela", "Kluivers"), 19);
    for wie in ["anna", "ferdi"] {
        let wie_id = app.id(wie);
        casus::schrijf(&app, "rachid", |s| {
            casus_store::betrek(s, id, wie_id, BetrokkenRol::Procesregisseur, "proef")
        });
        let blad = app.als(wie).get(&format!("/casussen/{id}")).verwacht_pagina();
        blad.zegt("Je bent hier procesregisseur").zegt("Nienke Vos").zegt_niet("Wat er gebeurde");
        for deel in ["vraagverheldering", "plan", "verslagen", "balans", "adviezen", "contactmomenten/nieuw"]
        {
            app.als(wie).get(&format!("/casussen/{id}/{deel}")).moet(403);
        }
        app.als(wie).post(&format!("/casussen/{id}/plan"), &[]).moet(403);
    }
}
