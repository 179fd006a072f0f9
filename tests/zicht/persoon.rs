//! The page of a person: the way from a name to the casus, for whoever may see it.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::db::schema::casus;

use crate::hulp::TestApp;
use crate::route::begin;

#[test]
fn wie_een_naam_vindt_komt_bij_de_casus() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let nummer = app.lees(|c| wijkroute::basis::casus::store::zoek(c, id)).nummer;
    let persoon = app.lees(|c| wijkroute::basis::casus::store::zoek(c, id)).persoon_id.unwrap();
    let pad = format!("/personen/{persoon}");
    for wie in ["anna", "joris", "mirjam"] {
        let blad = app.als(wie).get(&pad).verwacht_pagina();
        let link = blad.links().into_iter().find(|l| l.tekst.contains(&nummer));
        assert_eq!(link.map(|l| l.naar), Some(format!("/casussen/{id}")), "{wie}");
    }
    // Another team sees who it is and whom to ring, no more (design.md 5.4).
    app.als("nienke").get(&pad).verwacht_pagina().zegt_niet(&nummer).zegt("Je ziet alleen wie het is");
}

#[test]
fn een_besloten_kring_staat_niet_op_de_pagina_van_de_persoon() {
    let app = TestApp::nieuw();
    let open = begin::casus(&app, Fase::Plan, &[]);
    let k = app.lees(|c| wijkroute::basis::casus::store::zoek(c, open));
    app.schrijf(|c| Ok(diesel::update(casus::table.find(open)).set(casus::besloten.eq(true)).execute(c)?));
    let pad = format!("/personen/{}", k.persoon_id.unwrap());
    app.als("anna").get(&pad).verwacht_pagina().zegt(&k.nummer);
    app.als("joris").get(&pad).zegt_niet(&k.nummer);
}

#[test]
fn de_pagina_zegt_hoe_je_iemand_bereikt_en_wat_er_is_verbeterd() {
    let app = TestApp::nieuw();
    let casus = begin::casus(&app, Fase::Plan, &[]);
    let id = begin::nu(&app, casus).persoon_id.unwrap();
    let pad = format!("/personen/{id}/wijzigen");
    let f = app.als("anna").get(&pad).formulier_naar(&pad);
    let f = f
        .vul("roepnaam", "Ger")
        .vul("geboortedatum", "1984")
        .vul("telefoon", "06 000 00 001")
        .vul("liefst", "appen")
        .vul("liever_niet", "brief")
        .vul("taal", "Turks")
        .vul("tolk", "ja")
        .vul("leeshulp", "ja")
        .vul("bsn_reden", "wil-niet")
        .vul("verhuisd_op", "1-11-2026")
        .vul("verhuisd_naar", "Breda");
    app.als("anna").stuur(&f).moet(303);
    let blad = app.als("anna").get(&format!("/personen/{id}")).verwacht_pagina();
    for zin in [
        "Ger IJsbrandy",
        "41 of 42 jaar",
        "Liefst appen of sms'en: 06 000 00 001",
        "Liever geen brief",
        "Spreekt Turks, met tolk",
        "Lezen is moeilijk",
        "Wil het niet geven",
        "Verhuisd uit de gemeente op zondag 1 november 2026, naar Breda.",
        "Toon wat er is verbeterd (1)",
    ] {
        assert!(blad.toon().contains(zin), "{zin} staat niet op {}", blad.toon());
    }
    // On the casus the same name and the same age; another team sees no more than who it is.
    app.als("anna").get(&format!("/casussen/{casus}")).zegt("Ger IJsbrandy").zegt("41 of 42 jaar");
    let ander = app.als("nienke").get(&format!("/personen/{id}")).verwacht_pagina().zegt("41 of 42 jaar");
    ander.zegt_niet("Turks").zegt_niet("verbeterd").zegt_niet("Breda");
}

#[test]
fn wie_dubbel_stond_brengt_naar_de_rij_die_blijft() {
    use wijkroute::db::schema::persoon;
    let app = TestApp::nieuw();
    let weg = begin::nu(&app, begin::casus(&app, Fase::Plan, &[])).persoon_id.unwrap();
    let blijft = begin::nu(&app, begin::casus(&app, Fase::Plan, &[])).persoon_id.unwrap();
    app.schrijf(|c| {
        Ok(diesel::update(persoon::table.find(weg))
            .set(persoon::samengevoegd_in.eq(Some(blijft)))
            .execute(c)?)
    });
    for pad in [format!("/personen/{weg}"), format!("/personen/{weg}/wijzigen")] {
        let naar = pad.replace(&weg.to_string(), &blijft.to_string());
        assert_eq!(app.als("anna").get(&pad).moet(303).naar(), naar);
    }
    app.als("anna").get(&format!("/personen/{blijft}")).verwacht_pagina();
    let blad = app.als("anna").post("/zoeken", &[("zoek", "ijsbrandy")]).verwacht_pagina();
    let naar: Vec<String> = blad.links().into_iter().map(|l| l.naar).collect();
    assert!(naar.contains(&format!("/personen/{blijft}")) && !naar.contains(&format!("/personen/{weg}")));
}

#[test]
fn wat_alleen_zo_klinkt_staat_onder_een_eigen_kop() {
    let app = TestApp::nieuw();
    begin::casus(&app, Fase::Plan, &[]);
    let zoek = |pad: &str, getypt: &str| app.als("anna").post(pad, &[("zoek", getypt)]).verwacht_pagina();
    let kop = "Klinkt hetzelfde, anders geschreven";
    for (pad, verder) in
        [("/zoeken", "Neem een nieuwe melding op"), ("/meldingen/zoek", "Staat de persoon er niet bij?")]
    {
        zoek(pad, "gerrit").zegt("IJsbrandy").zegt_niet(kop);
        zoek(pad, "gerrid ijsbrandy").zegt(kop).zegt("Gerrit IJsbrandy").zegt(verder);
    }
}

#[test]
fn wie_niet_gevonden_is_komt_met_wat_getypt_is_in_de_melding() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    for pad in ["/zoeken", "/meldingen/zoek"] {
        let blad = anna.post(pad, &[("zoek", "Aaltje Zwaluw 3-4-1955")]).verwacht_pagina();
        let f = anna.stuur(&blad.formulier_naar("/meldingen/begin")).verwacht_pagina().formulier();
        let getypt = ["voornaam", "achternaam", "geboortedatum"].map(|veld| f.waarde(veld).to_owned());
        assert_eq!(getypt, ["Aaltje", "Zwaluw", "03-04-1955"], "{pad}");
    }
}
