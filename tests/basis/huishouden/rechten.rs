//! A child of two households opens both boards, and of the other one no more than who lives there.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::{Plaats, RelatieSoort, store as huishouden, store_relatie};
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::db::schema::spoor;
use wijkroute::db::waarde::{HuishoudenId, PersoonId, RijId};

use crate::hulp::TestApp;
use crate::route::begin::{self, schrijf};
use crate::samen::casus::maak;

struct Twee {
    app: TestApp,
    huis: HuishoudenId,
    kind: PersoonId,
    /// Gerrit's place in the household of anna.
    lid: RijId,
    /// The child's.
    kindlid: RijId,
}

/// Gerrit and Nel, with whom anna works; Kim lives with them and with Bo, with whom nienke works. Ada is Gerrit's family.
fn twee() -> Twee {
    let app = TestApp::nieuw();
    let k = begin::nu(&app, begin::casus(&app, Fase::Plan, &[]));
    let (huis, gerrit) = (k.huishouden_id.unwrap(), k.persoon_id.unwrap());
    let bij_bo = begin::nu(&app, maak(&app, "nienke", ("Bo", "Elders"), 3)).huishouden_id.unwrap();
    let (kind, kindlid) = schrijf(&app, |s| {
        let mens = |voornaam: &str, achternaam: &str| Gegevens {
            voornaam: voornaam.into(),
            achternaam: achternaam.into(),
            ..Gegevens::default()
        };
        let kluis = &app.diensten.kluis;
        let kind = personen::voeg_toe(s, kluis, &mens("Kim", "Elders").into())?;
        let ada = personen::voeg_toe(s, kluis, &mens("Ada", "Vos").into())?;
        let woont = || Plaats { rol: "kind", woont_in: true, ..Plaats::default() };
        huishouden::voeg_lid_toe(s, bij_bo, kind, woont())?;
        let kindlid = huishouden::voeg_lid_toe(s, huis, kind, woont())?;
        let zus = store_relatie::Inhoud {
            soort: RelatieSoort::BroerZus,
            van: None,
            tot: None,
            toelichting: String::new(),
        };
        store_relatie::voeg_toe(s, ada, gerrit, zus)?;
        Ok((kind, kindlid))
    });
    let leden = app.lees(|c| huishouden::alle_leden(c, huis));
    let lid = leden.iter().find(|(l, _)| l.persoon_id == gerrit).map(|(l, _)| l.id).unwrap();
    Twee { app, huis, kind, lid, kindlid }
}

#[test]
fn een_lid_wijzigt_alleen_wie_met_dat_lid_werkt() {
    let t = twee();
    let nienke = t.app.als("nienke");
    nienke.get(&format!("/huishoudens/{}", t.huis)).verwacht_pagina().zegt("Gerrit").zegt("Kim");
    let pad = |lid: RijId| format!("/huishoudens/{}/leden/{lid}", t.huis);
    nienke.get(&pad(t.lid)).moet(403);
    let velden = [("_versie", "1"), ("rol", "weg"), ("vergissing", "ja")];
    nienke.post(&pad(t.lid), &velden).moet(403);
    let gelukt: bool =
        t.app.lees(|c| Ok(spoor::table.order(spoor::id.desc()).select(spoor::gelukt).first(c)?));
    assert!(!gelukt);
    let lid = t.app.lees(|c| huishouden::lid(c, t.huis, t.lid));
    assert!(lid.tot.is_none() && lid.rol != "weg");
    nienke.get(&pad(t.kindlid)).verwacht_pagina();
    t.app.als("anna").get(&pad(t.lid)).verwacht_pagina();
}

#[test]
fn wie_om_te_kiezen_staat_is_geen_familie_van_wie_je_niet_mag_zien() {
    let t = twee();
    for pad in ["huishouden/nieuw", "huishouden/ook", "relaties/nieuw", "gezag/nieuw", "netwerk/nieuw"] {
        let pad = format!("/personen/{}/{pad}", t.kind);
        let blad = t.app.als("nienke").get(&pad).verwacht_pagina();
        blad.zegt("Gerrit").zegt_niet("Ada");
        t.app.als("anna").get(&pad).verwacht_pagina().zegt("Gerrit").zegt("Ada");
    }
}
