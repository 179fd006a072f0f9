//! Notes about several people, and corrections that leave what stood there.

use diesel::prelude::*;
use wijkroute::basis::casus::store_bereik as bereik;
use wijkroute::basis::casus::{BetrokkenRol, Casus, Fase, store as casus_store};
use wijkroute::basis::contact::{ContactSoort, store, store_lezen as lezen};
use wijkroute::db::schema::{casus, contactmoment};
use wijkroute::db::waarde::{CasusId, RijId};
use wijkroute::kit::fout::Fout;
use wijkroute::poort::toegang::{Actie, mag};

use super::{gezin, notitie, wie};
use crate::hulp::TestApp;
use crate::route::begin;

fn rijen(app: &TestApp) -> i64 {
    app.lees(|c| Ok(contactmoment::table.count().get_result(c)?))
}

fn vast(app: &TestApp, k: &Casus, wat: &store::Inhoud) -> RijId {
    begin::schrijf(app, |s| store::voeg_toe(s, k, wat))
}

#[test]
fn een_notitie_houdt_vast_over_wie_ze_gaat_en_wie_haar_mag_lezen() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (k, gerrit, nel) = gezin(&app, id);
    let n = vast(&app, &k, &notitie(&app, "Samen gesproken", &[nel, gerrit], Some(&[nel])));
    let g = app.lees(|c| lezen::zoek(c, id, n));
    assert_eq!(wie(&g.mensen, |m| m.gaat_over), [nel, gerrit]);
    assert_eq!(wie(&g.mensen, |m| m.mag_lezen), [nel]);
    assert_eq!(g.contact.over_persoon_id, Some(nel));
}

#[test]
fn een_verbetering_is_een_nieuwe_rij_en_de_oude_blijft_zoals_zij_was() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (k, gerrit, nel) = gezin(&app, id);
    let eerste = vast(&app, &k, &notitie(&app, "Gerit belde", &[gerrit], None));
    let was = app.lees(|c| lezen::zoek(c, id, eerste));
    let goed = notitie(&app, "Gerrit belde", &[gerrit, nel], None);
    let tweede = begin::schrijf(&app, |s| store::verbeter(s, &k, &was, &goed, 1)).unwrap();
    // Whichever id is asked for, what counts is the last.
    for vraag in [eerste, tweede] {
        let nu = app.lees(|c| lezen::zoek(c, id, vraag));
        assert_eq!(
            (nu.contact.id, nu.contact.tekst.as_str(), nu.contact.versie),
            (tweede, "Gerrit belde", 2)
        );
        assert_eq!(nu.contact.verbetert_id, Some(eerste));
    }
    let nu = app.lees(|c| lezen::zoek(c, id, tweede));
    let derde = notitie(&app, "Gerrit belde terug", &[gerrit], None);
    begin::schrijf(&app, |s| store::verbeter(s, &k, &nu, &derde, 2)).unwrap();
    let nu = app.lees(|c| lezen::zoek(c, id, eerste)).contact;
    let eerder = app.lees(|c| lezen::eerdere(c, std::slice::from_ref(&nu)));
    let teksten: Vec<&str> = eerder[&nu.id].iter().map(|m| m.tekst.as_str()).collect();
    assert_eq!(teksten, ["Gerrit belde", "Gerit belde"]);
    assert!(eerder[&nu.id].iter().all(|m| m.vervangen));
    let oud = app.lees(|c| lezen::mensen(c, &[eerste]));
    assert_eq!(wie(&oud[&eerste], |m| m.gaat_over), [gerrit]);
    assert_eq!(rijen(&app), 3);
}

#[test]
fn wie_niets_verandert_schrijft_niets_en_de_tweede_verbetering_botst() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (k, gerrit, _) = gezin(&app, id);
    let wat = notitie(&app, "Belde", &[gerrit], None);
    let n = vast(&app, &k, &wat);
    let was = app.lees(|c| lezen::zoek(c, id, n));
    assert_eq!(begin::schrijf(&app, |s| store::verbeter(s, &k, &was, &wat, 1)), None);
    assert_eq!(rijen(&app), 1);
    let anders = |tekst: &str| notitie(&app, tekst, &[gerrit], None);
    begin::schrijf(&app, |s| store::verbeter(s, &k, &was, &anders("een"), 1)).unwrap();
    // With what was read before, or with what stands there now and an old version: either way too late.
    let nu = app.lees(|c| lezen::zoek(c, id, n));
    for stand in [&was, &nu] {
        let laat = begin::schrijf(&app, |s| match store::verbeter(s, &k, stand, &anders("twee"), 1) {
            Err(Fout::Verouderd) => Ok(true),
            r => r.map(|_| false),
        });
        assert!(laat);
    }
    assert_eq!(rijen(&app), 2);
}

#[test]
fn het_laatste_contact_volgt_wat_er_nu_staat() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (k, gerrit, _) = gezin(&app, id);
    let n = vast(&app, &k, &notitie(&app, "Belde", &[gerrit], None));
    assert_eq!(begin::nu(&app, id).laatste_contact, Some(app.vandaag()));
    let was = app.lees(|c| lezen::zoek(c, id, n));
    let overleg =
        store::Inhoud { soort: ContactSoort::Overleg, ..notitie(&app, "Met een collega", &[gerrit], None) };
    let k = begin::nu(&app, id);
    begin::schrijf(&app, |s| store::verbeter(s, &k, &was, &overleg, 1)).unwrap();
    assert_eq!(begin::nu(&app, id).laatste_contact, None);
}

#[test]
fn de_lijst_van_wat_iemand_mag_lezen_is_de_regel_van_het_recht() {
    let app = TestApp::nieuw();
    let open = begin::casus(&app, Fase::Plan, &[]);
    let besloten = begin::casus(&app, Fase::Plan, &[]);
    let dicht = begin::casus(&app, Fase::Afgesloten, &[]);
    app.schrijf(|c| {
        Ok(diesel::update(casus::table.find(besloten)).set(casus::besloten.eq(true)).execute(c)?)
    });
    begin::schrijf(&app, |s| {
        casus_store::betrek(s, open, app.id("nienke"), BetrokkenRol::Procesregisseur, "proef")?;
        casus_store::betrek(s, besloten, app.id("ferdi"), BetrokkenRol::Behandelaar, "proef")
    });
    let dag = app.vandaag();
    for naam in ["anna", "joris", "mirjam", "nienke", "ferdi", "saskia", "beheer"] {
        let actor = app.actor(naam);
        let (lezen, bewerken) = app.lees(|c| {
            let rollen = bereik::rollen(c, &actor, dag)?;
            let lezen: Vec<CasusId> =
                casus::table.filter(bereik::te_lezen(&actor, &rollen)).select(casus::id).load(c)?;
            let bewerken: Vec<CasusId> =
                casus::table.filter(bereik::te_bewerken(&actor, &rollen)).select(casus::id).load(c)?;
            Ok((lezen, bewerken))
        });
        for id in [open, besloten, dicht] {
            let feiten = app.lees(|c| casus_store::feiten(c, &actor, id.0, dag));
            let recht = |actie| mag(Some(&actor), actie, &feiten).is_ok();
            assert_eq!(lezen.contains(&id), recht(Actie::CasusInzien), "{naam} leest {id}");
            assert_eq!(bewerken.contains(&id), recht(Actie::CasusBewerken), "{naam} werkt in {id}");
        }
    }
}
