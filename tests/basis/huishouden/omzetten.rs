//! Databases that still say gezag and mantelzorg in the membership.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::{GezagBron, gezag_over, netwerk_van, store as huishouden, store_omzetten};
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::db::schema::huishouden_lid;
use wijkroute::kit::datum;

use crate::hulp::TestApp;
use crate::route::begin;

#[test]
fn vlaggen_worden_een_keer_gezag_en_netwerk() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Vraagverheldering, &[]);
    let casus = begin::nu(&app, id);
    let (huis, gerrit) = (casus.huishouden_id.unwrap(), casus.persoon_id.unwrap());
    let kind = begin::schrijf(&app, |s| {
        let kleinkind = Gegevens {
            voornaam: "Fem".into(),
            achternaam: "IJsbrandy".into(),
            geboortedatum: datum::iso("2016-01-01"),
            ..Gegevens::default()
        };
        let kind = personen::voeg_toe(s, &app.diensten.kluis, &kleinkind.into())?;
        huishouden::voeg_lid_toe(s, huis, kind, Default::default())?;
        Ok(kind)
    });
    // As the program before this one left it: Nel holds gezag and gives mantelzorg.
    let vandaag = app.vandaag();
    let nel = app
        .lees(|c| huishouden::leden(c, huis, vandaag))
        .into_iter()
        .find(|(_, p)| p.voornaam == "Nel")
        .map(|(_, p)| p.id)
        .unwrap();
    app.schrijf(|c| {
        use wijkroute::db::schema::netwerklid;
        diesel::delete(netwerklid::table).execute(c)?;
        diesel::update(huishouden_lid::table.filter(huishouden_lid::persoon_id.eq(nel)))
            .set((huishouden_lid::gezag.eq(true), huishouden_lid::mantelzorger.eq(true)))
            .execute(c)?;
        Ok(())
    });
    assert!(store_omzetten::achter(app.db()).unwrap());
    for _ in 0..2 {
        store_omzetten::werk_bij(app.db(), &app.diensten.klok).unwrap();
    }
    assert!(!store_omzetten::achter(app.db()).unwrap());
    let over = app.lees(|c| gezag_over(c, kind, vandaag));
    assert_eq!(over.len(), 1);
    assert_eq!((over[0].0.houder_id, over[0].0.bron), (Some(nel), GezagBron::Gezegd));
    assert!(app.lees(|c| gezag_over(c, gerrit, vandaag)).is_empty(), "Gerrit is volwassen of onbekend");
    let rond = app.lees(|c| netwerk_van(c, gerrit, vandaag));
    assert_eq!(rond.len(), 1);
    assert!(rond[0].0.mantelzorger && rond[0].0.wie_id == Some(nel) && rond[0].0.rol == "partner");
}
