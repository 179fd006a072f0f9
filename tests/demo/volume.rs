//! `wijkroute seed`: what it makes can be worked with, another run adds on, and it keeps away from real people.

use std::collections::BTreeSet;

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::config::Soort;
use wijkroute::db::schema::{advies, casus, contactmoment, persoon, spoor, wachtplek};
use wijkroute::db::waarde::CasusId;
use wijkroute::demo::volume;

use crate::basis::balans::banden::bewaard_is_berekend;
use crate::hulp::TestApp;

const AANTAL: usize = 300;

fn vol() -> TestApp {
    let app = TestApp::nieuw();
    vul(&app);
    app
}

fn vul(app: &TestApp) {
    volume::vul(app.db(), Soort::Test, app.nu(), AANTAL).unwrap();
}

macro_rules! tel {
    ($app:expr, $tabel:ident) => {{
        let aantal: i64 = $app.lees(|c| Ok($tabel::table.count().get_result(c)?));
        usize::try_from(aantal).unwrap()
    }};
}

#[test]
fn er_is_van_alles_wat() {
    let app = vol();
    assert_eq!(tel!(app, casus), AANTAL);
    assert_eq!(tel!(app, persoon), AANTAL);
    let contacten = tel!(app, contactmoment);
    assert!((2 * AANTAL..4 * AANTAL).contains(&contacten), "{contacten} contactmomenten");
    assert!(tel!(app, wachtplek) > 0);
    assert!(tel!(app, advies) > 0);
    let fasen: Vec<Fase> = app.lees(|c| Ok(casus::table.select(casus::fase).load(c)?));
    let open = fasen.iter().filter(|f| **f != Fase::Afgesloten).count();
    assert!((25..70).contains(&open), "{open} open van {AANTAL}");
    let soorten: BTreeSet<Fase> = fasen.into_iter().collect();
    assert!(soorten.len() > 5, "{soorten:?}");
    assert!(bewaard_is_berekend(&app) > 0);
}

#[test]
fn de_paginas_kunnen_ermee_werken() {
    let app = vol();
    let anna = app.als("anna");
    anna.get("/").verwacht_pagina().zegt("Mijn casussen");
    anna.get("/?lijst=team").verwacht_pagina().zegt("W-2026-");
    anna.get("/wachtlijst").verwacht_pagina().zegt("Wacht op de vraagverheldering");
    app.als("mirjam").get("/").verwacht_pagina();
    app.als("saskia").get("/").verwacht_pagina();
    app.als("saskia").get("/adviezen?stand=besloten").verwacht_pagina();
    let anna_team = app.actor("anna").teams;
    let open: Vec<(CasusId, Fase)> = app.lees(|c| {
        Ok(casus::table
            .filter(casus::team_id.eq_any(anna_team).and(casus::besloten.eq(false)))
            .select((casus::id, casus::fase))
            .load(c)?)
    });
    let mut gezien = BTreeSet::new();
    for (id, fase) in open {
        if gezien.insert(fase) {
            anna.get(&format!("/casussen/{id}")).verwacht_pagina();
        }
    }
    assert!(gezien.contains(&Fase::Afgesloten) && gezien.len() > 3, "{gezien:?}");
}

#[test]
fn nog_een_keer_komt_erbij() {
    let app = vol();
    vul(&app);
    // The database keeps numbers unique; the year's counter goes on after them.
    assert_eq!(tel!(app, casus), 2 * AANTAL);
    let blad = app.als("anna").get("/meldingen/nieuw?onbekend=1");
    assert_eq!(blad.status, 200);
    let regels: Vec<Option<i32>> = app.lees(|c| {
        Ok(spoor::table.filter(spoor::gebeurtenis.eq("volume-gemaakt")).select(spoor::aantal).load(c)?)
    });
    assert_eq!(regels, [Some(300), Some(300)]);
}

#[test]
fn twee_databases_krijgen_dezelfde_casussen() {
    let kijk = |app: &TestApp| -> Vec<(CasusId, String)> {
        app.lees(|c| Ok(casus::table.select((casus::id, casus::hulpvraag)).order(casus::id).load(c)?))
    };
    assert_eq!(kijk(&vol()), kijk(&vol()));
}

#[test]
fn in_productie_gebeurt_het_niet() {
    let app = TestApp::nieuw();
    let nee = volume::vul(app.db(), Soort::Productie, app.nu(), AANTAL).unwrap_err();
    assert!(nee.contains("productie"), "{nee}");
    assert_eq!(tel!(app, casus), 0);
}
