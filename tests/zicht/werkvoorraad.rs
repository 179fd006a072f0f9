//! The landing page, the spoor and the reference pages: who sees what.

use wijkroute::basis::casus::Fase;

use crate::hulp::TestApp;
use crate::route::begin;

#[test]
fn ieder_ziet_het_eigen_werk() {
    let app = TestApp::nieuw();
    begin::casus(&app, Fase::Aangemeld, &[]);
    app.als("anna").get("/").verwacht_pagina().zegt("Screen de melding").zegt("Mijn casussen").zegt("Gerrit");
    app.als("joris").get("/").verwacht_pagina().zegt_niet("Gerrit");
    app.als("joris").get("/?lijst=team").verwacht_pagina().zegt("Gerrit");
    app.als("nienke").get("/?lijst=team").verwacht_pagina().zegt_niet("Gerrit");
    app.als("saskia").get("/?lijst=team").verwacht_pagina().zegt_niet("Gerrit");
}

#[test]
fn een_getal_opent_de_lijst_die_het_telt() {
    let app = TestApp::nieuw();
    begin::casus(&app, Fase::Aangemeld, &[]);
    app.op("2026-12-20 09:00");
    let mirjam = app.als("mirjam");
    let blad = mirjam.get("/").verwacht_pagina();
    for link in blad.links().iter().filter(|l| l.naar.contains("filter=")) {
        let lijst = mirjam.get(link.naar.split('#').next().unwrap()).verwacht_pagina();
        assert_eq!(
            link.tekst.starts_with('1'),
            lijst.toon().contains("Gerrit"),
            "{} {}",
            link.naar,
            link.tekst
        );
    }
    mirjam.get("/?lijst=team&filter=loopt-af").zegt("Gerrit");
    mirjam.get("/?lijst=team&filter=advies-uit").zegt_niet("Gerrit");
}

#[test]
fn een_besloten_kring_staat_niet_in_de_lijst_van_het_team() {
    use diesel::prelude::*;
    use wijkroute::db::schema::casus;
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.schrijf(|c| Ok(diesel::update(casus::table.find(id)).set(casus::besloten.eq(true)).execute(c)?));
    app.als("joris").get("/?lijst=team").zegt_niet("Gerrit");
    app.als("anna").get("/?lijst=team").zegt("Gerrit");
}

#[test]
fn het_spoor_zegt_wie_en_wat_en_nooit_over_wie() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.als("anna").get(&format!("/casussen/{id}"));
    app.als("anna").get("/spoor").moet(403);
    let priva = app.als("priva");
    priva.get("/spoor").verwacht_pagina().zegt("Casus gezien").zegt("Anna Verschoor").zegt_niet("Gerrit");
    priva.get(&format!("/spoor?casus={id}")).verwacht_pagina().zegt("rol in de casus");
}

#[test]
fn de_sociale_kaart_vindt_en_waarschuwt() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    anna.get("/sociale-kaart?q=zolderkamer")
        .verwacht_pagina()
        .zegt("De Zolderkamer")
        .zegt("vraag het aanbod na");
    anna.get("/sociale-kaart?leefgebied=geld-en-schulden&wijk=WK050510")
        .zegt("SchuldHulpMaatje")
        .zegt_niet("De Zolderkamer");
    anna.get("/sociale-kaart?q=%25%5F&wijk=nergens").verwacht_pagina();
    app.als("olaf").get("/begrippen").verwacht_pagina().zegt("Mantelzorger");
}

#[test]
fn de_beheerder_zet_een_account_uit_maar_niet_het_eigen() {
    let app = TestApp::nieuw();
    let beheer = app.als("beheer");
    beheer.get("/beheer/gebruikers").verwacht_pagina().zegt("Joris Blom");
    let pad = format!("/beheer/gebruikers/{}/uitzetten", app.id("joris"));
    beheer.stuur(&beheer.get(&pad).formulier_naar(&pad)).gaat_naar("/beheer/gebruikers");
    beheer.get("/beheer/gebruikers").zegt("uitgezet op");
    beheer.get(&format!("/beheer/gebruikers/{}/uitzetten", app.id("beheer"))).moet(400);
    app.als("anna").get("/beheer/gebruikers").moet(403);
}
