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
