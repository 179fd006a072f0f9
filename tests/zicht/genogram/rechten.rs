//! Who sees what: of whoever the viewer may not see only the name, and the drawing does not go on from there.

use wijkroute::basis::personen::store as personen;
use wijkroute::db::waarde::PersoonId;
use wijkroute::poort::toegang::{Actie, mag};
use wijkroute::zicht::genogram::store_zicht;

use super::zaaien;
use crate::hulp::TestApp;

#[test]
fn van_wie_geen_casus_heeft_staat_alleen_de_naam_er() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    let blad = app.als("anna").get(&format!("/personen/{}/genogram", g.moeder)).verwacht_pagina();
    let blad =
        blad.zegt("Ria Verweij").zegt("alleen de naam").zegt_niet("2019-02-04").zegt_niet("04-02-2019");
    // Not dead, not old, no woman, no link; and her brother is not there at all.
    let blad = blad.zegt_niet("77 jaar").zegt_niet("overleden 2019").zegt_niet("Oudoom");
    let links = blad.links();
    assert!(!links.iter().any(|l| l.naar.contains(&g.oma.to_string())));
    assert!(!links.iter().any(|l| l.naar.contains(&g.vader.to_string())));
    assert!(links.iter().any(|l| l.naar == format!("/personen/{}", g.kind)));
}

#[test]
fn wie_de_persoon_niet_mag_zien_komt_niet_op_het_genogram() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    for wie in [g.moeder, g.vader, g.oma] {
        app.als("nienke").get(&format!("/personen/{wie}/genogram")).moet(403);
        app.als("saskia").get(&format!("/personen/{wie}/genogram")).moet(403);
    }
    // The team of the mother works for her household, not for his.
    app.als("anna").get(&format!("/personen/{}/genogram", g.vader)).moet(403);
}

#[test]
fn veel_mensen_tegelijk_geeft_hetzelfde_als_een_voor_een() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    let alle: Vec<PersoonId> = vec![g.moeder, g.vader, g.kind, g.oma, g.oudoom];
    let dag = app.vandaag();
    for naam in ["anna", "joris", "mirjam", "nienke", "ferdi", "saskia", "beheer"] {
        let actor = app.actor(naam);
        let samen = app.lees(|c| store_zicht::te_zien(c, &actor, &alle, dag));
        for p in &alle {
            let feiten = app.lees(|c| personen::feiten(c, &actor, p.0, dag));
            let een = mag(Some(&actor), Actie::PersoonInzien, &feiten).is_ok();
            assert_eq!(samen.contains(p), een, "{naam} en {p}");
        }
    }
}

#[test]
fn een_besloten_kring_houdt_het_netwerk_binnen() {
    use diesel::prelude::*;
    use wijkroute::db::schema::casus;
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    let pad = format!("/personen/{}/genogram", g.moeder);
    app.als("joris").get(&pad).verwacht_pagina().zegt("Fatima");
    app.schrijf(|c| {
        Ok(diesel::update(casus::table.find(g.casus)).set(casus::besloten.eq(true)).execute(c)?)
    });
    app.als("joris").get(&pad).moet(403);
}
