//! The pages of the waiting list, as people use them.

use crate::hulp::TestApp;
use crate::samen::casus;
use wijkroute::db::waarde::CasusId;

fn op_de_lijst(app: &TestApp, id: CasusId, meer: &[(&str, &str)]) {
    let anna = app.als("anna");
    let blad = anna.get(&format!("/casussen/{id}/wachtplek")).verwacht_pagina();
    let mut f = blad
        .formulier()
        .vul("soort", "vraagverheldering")
        .vul("contact_gebruiker", &app.id("anna").to_string())
        .vul("contact_afspraak", "Anna belt elke twee weken");
    for (naam, waarde) in meer {
        f = f.vul(naam, waarde);
    }
    anna.stuur(&f).gaat_naar(&format!("/casussen/{id}/wachtplek"));
}

#[test]
fn wie_langer_wacht_staat_hoger_en_de_lijst_zegt_waarom() {
    let app = TestApp::nieuw();
    let kort = casus::maak(&app, "anna", ("Gerrit", "IJsbrandy"), 8);
    let lang = casus::maak(&app, "anna", ("Sanne", "Blok"), 43);
    op_de_lijst(&app, kort, &[]);
    op_de_lijst(&app, lang, &[]);
    let blad = app.als("mirjam").get("/wachtlijst").verwacht_pagina();
    let tekst = blad.toon();
    assert!(tekst.find("S. B.").unwrap() < tekst.find("G. I.").unwrap(), "{tekst}");
    blad.zegt("garantieplek").zegt("wacht 6 hele weken").zegt_niet("IJsbrandy");
    app.als("rachid").get("/wachtlijst").verwacht_pagina().zegt("Niemand wacht").zegt_niet("S. B.");
    app.als("saskia").get("/wachtlijst").moet(403);
}

#[test]
fn een_feit_van_veiligheid_telt_maar_staat_nergens() {
    let app = TestApp::nieuw();
    let stil = casus::maak(&app, "anna", ("Sanne", "Blok"), 20);
    let zorg = casus::maak(&app, "anna", ("Gerrit", "IJsbrandy"), 8);
    op_de_lijst(&app, stil, &[]);
    let feit = "feit-onveiligheid-niet-acuut";
    op_de_lijst(
        &app,
        zorg,
        &[(feit, "ja"), (&format!("{feit}-sinds"), "20-11-2026"), (&format!("{feit}-bron"), "school")],
    );
    let blad = app.als("anna").get("/wachtlijst").verwacht_pagina();
    let tekst = blad.toon();
    assert!(tekst.find("G. I.").unwrap() < tekst.find("S. B.").unwrap(), "{tekst}");
    blad.zegt("een feit dat hier niet staat: 20")
        .zegt("22 punten in totaal")
        .zegt_niet("zorgen over veiligheid");
    let blad = app.als("joris").get("/wachtlijst").verwacht_pagina();
    blad.zegt("2 punten in totaal").zegt_niet("een feit dat hier niet staat: 20").zegt_niet("22 punten");
    // A colleague without a role neither sees the fact nor throws it away by saving.
    let joris = app.als("joris");
    let f = joris.get(&format!("/casussen/{zorg}/wachtplek")).zegt_niet(feit).formulier();
    joris.stuur(&f).moet(303);
    app.als("anna").get("/wachtlijst").zegt("22 punten in totaal");
}

#[test]
fn de_teamleider_wijst_toe_en_wijkt_alleen_met_een_reden_af() {
    let app = TestApp::nieuw();
    for (i, naam) in ["Aa", "Bee", "Cee"].iter().enumerate() {
        let id = casus::maak(&app, "anna", ("Kim", naam), 30 + i as i64);
        op_de_lijst(&app, id, &[]);
    }
    let laatste = casus::maak(&app, "anna", ("Noor", "Zwart"), 2);
    op_de_lijst(&app, laatste, &[]);
    let pad = format!("/casussen/{laatste}/toewijzen");
    app.als("anna").get(&pad).moet(403);
    let mirjam = app.als("mirjam");
    let f = mirjam
        .get(&pad)
        .verwacht_pagina()
        .zegt("plek 4")
        .formulier()
        .vul("aan", &app.id("joris").to_string());
    let blad = mirjam.stuur(&f).moet(422).zegt("waarom je van de volgorde afwijkt");
    let f = blad.formulier().vul("afwijking_reden", "Zij verhuist volgende week naar onze wijk");
    mirjam.stuur(&f).gaat_naar("/wachtlijst");
    mirjam.get("/wachtlijst").zegt_niet("N. Z.").zegt("K. A.");
    let stand = app.lees(|c| wijkroute::basis::casus::store::betrokkenen(c, laatste, app.vandaag()));
    assert_eq!(stand.iter().map(|b| b.gebruiker_id).collect::<Vec<_>>(), [app.id("joris")]);
}

#[test]
fn van_de_lijst_af_vraagt_een_reden() {
    let app = TestApp::nieuw();
    let id = casus::maak(&app, "anna", ("Gerrit", "IJsbrandy"), 8);
    op_de_lijst(&app, id, &[]);
    let pad = format!("/casussen/{id}/wachtplek/beeindigen");
    let anna = app.als("anna");
    anna.post(&pad, &[("einde_reden", " ")]).moet(400);
    anna.post(&pad, &[("einde_reden", "Wil niet meer wachten")]).moet(303);
    anna.get("/wachtlijst").zegt("Niemand wacht");
}

#[test]
fn een_lange_lijst_staat_op_meer_bladen_en_telt_toch_iedereen() {
    let app = TestApp::nieuw();
    let mut nummers = Vec::new();
    for dagen in (1..=52).rev() {
        let id = casus::maak(&app, "anna", ("Kim", "Aa"), dagen);
        op_de_lijst(&app, id, &[]);
        nummers.push(app.lees(|c| wijkroute::basis::casus::store::zoek(c, id)).nummer);
    }
    let mirjam = app.als("mirjam");
    let eerste = mirjam.get("/wachtlijst").verwacht_pagina();
    eerste.zegt("mensen wachten 52").zegt(&nummers[49]).zegt_niet(&nummers[50]).zegt("Volgende");
    let tweede = mirjam.get("/wachtlijst?lijst=0&blad=2").verwacht_pagina();
    tweede.zegt("mensen wachten 52").zegt("51").zegt(&nummers[51]).zegt_niet(&nummers[49]).zegt("Vorige");
    // Another list's page, a page past the end and nonsense are the top or the end, never an error.
    mirjam.get("/wachtlijst?lijst=7&blad=2").verwacht_pagina().zegt(&nummers[0]);
    mirjam.get("/wachtlijst?blad=900").verwacht_pagina().zegt(&nummers[51]);
    mirjam.get("/wachtlijst?blad=-1").verwacht_pagina().zegt(&nummers[0]);
}
