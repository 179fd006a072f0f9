//! Searching finds whom it should, and who goes on typing never finds more.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use wijkroute::basis::personen::model::Minimaal;
use wijkroute::basis::personen::zoekvraag::Zoekvraag;
use wijkroute::basis::personen::{Gegevens, store, zoek};
use wijkroute::db::waarde::PersoonId;

use super::namen::{Naam, namen};
use crate::hulp::{Momentopname, TestApp};
use crate::route::begin::schrijf;

/// Everybody of the tables, by the name as it stands there.
pub fn met_namen() -> (TestApp, &'static BTreeMap<String, PersoonId>) {
    static ALLE: OnceLock<(Momentopname, DateTime<Utc>, BTreeMap<String, PersoonId>)> = OnceLock::new();
    let (moment, op, ids) = ALLE.get_or_init(|| {
        let app = TestApp::nieuw();
        let ids = namen().iter().map(|n| (n.opgeslagen.clone(), voeg_toe(&app, &n.persoon))).collect();
        let (moment, op) = app.bevries();
        (moment, op, ids)
    });
    (TestApp::van(moment, *op, false), ids)
}

fn voeg_toe(app: &TestApp, p: &Gegevens) -> PersoonId {
    schrijf(app, |s| store::voeg_toe(s, &app.diensten.kluis, &p.clone().into()))
}

pub fn vindt(app: &TestApp, getypt: &str) -> Vec<Minimaal> {
    let vraag = Zoekvraag::lees(getypt, &app.diensten.kluis);
    app.lees(|c| zoek::zoek(c, &vraag))
}

#[test]
fn elke_naam_wordt_gevonden_zoals_hij_wordt_getypt() {
    let (app, ids) = met_namen();
    let mut fout = Vec::new();
    let mut paren = 0;
    for Naam { opgeslagen, typt, .. } in namen() {
        for g in typt {
            paren += 1;
            if vindt(&app, &g.tekst).iter().any(|p| p.id == ids[&opgeslagen]) != g.vindt {
                fout.push(format!(
                    "{opgeslagen} bij {:?}: moet {}",
                    g.tekst,
                    if g.vindt { "wel" } else { "niet" }
                ));
            }
        }
    }
    assert!(paren > 150, "{paren} paren gelezen");
    crate::architectuur::niets("Zo getypt vindt zoeken iets anders dan namen.md zegt:", &fout);
}

#[test]
fn wat_alleen_zo_klinkt_staat_apart_en_achteraan() {
    let (app, ids) = met_namen();
    let mohammed = ids["Mohammed al-Khatib"];
    let klinkt = |getypt: &str| vindt(&app, getypt).into_iter().find(|p| p.id == mohammed).map(|p| p.klinkt);
    assert_eq!(klinkt("mohammed"), Some(false));
    assert_eq!(klinkt("muhammad"), Some(true));
    assert_eq!(klinkt("muhammad alkhatib"), Some(true));
    for getypt in ["mohammed", "tesfay", "bruin", "yasin", "hart", "kaya"] {
        let klank: Vec<bool> = vindt(&app, getypt).iter().map(|p| p.klinkt).collect();
        assert!(klank.is_sorted(), "{getypt}: {klank:?}");
    }
}

#[test]
fn een_jokerteken_is_tekst() {
    let (app, _) = met_namen();
    for getypt in ["%", "_", "*", "%%", "__", "**", "%an", "v_n", "a%"] {
        let gewoon = vindt(&app, &getypt.replace(['%', '_', '*'], " "));
        let namen = |v: Vec<Minimaal>| v.into_iter().map(|p| p.naam).collect::<Vec<_>>();
        assert_eq!(namen(vindt(&app, getypt)), namen(gewoon), "{getypt}");
    }
}

/// Whoever is found in the folded steps, all of them.
pub fn vast(app: &TestApp, getypt: &str) -> Vec<PersoonId> {
    let vraag = Zoekvraag::lees(getypt, &app.diensten.kluis);
    let alle = app.lees(|c| zoek::zoek_tot(c, &vraag, 10_000));
    alle.into_iter().filter(|p| !p.klinkt).map(|p| p.id).collect()
}

/// What somebody types on the way to these names, letter by letter: what stood there, and what stands there now.
/// Only where the first was enough to look for.
pub fn letter_voor_letter(app: &TestApp) -> Vec<(String, String)> {
    let genoeg = |getypt: &str| Zoekvraag::lees(getypt, &app.diensten.kluis).genoeg();
    let mut uit = Vec::new();
    for getypt in namen().iter().flat_map(|n| [n.opgeslagen.to_lowercase(), n.typt[0].tekst.clone()]) {
        let tekens: Vec<char> = getypt.chars().collect();
        let stuk = |n: usize| tekens[..n].iter().collect::<String>();
        uit.extend((2..tekens.len()).map(|n| (stuk(n), stuk(n + 1))).filter(|(eerst, _)| genoeg(eerst)));
    }
    uit
}

#[test]
fn verder_typen_vindt_nooit_meer() {
    let (app, _) = met_namen();
    let mut fout = Vec::new();
    for (eerst, nu) in letter_voor_letter(&app) {
        let eerder = vast(&app, &eerst);
        if vast(&app, &nu).iter().any(|id| !eerder.contains(id)) {
            fout.push(format!("{nu:?} vindt wie er bij een letter minder niet was"));
        }
    }
    crate::architectuur::niets("Verder typen vindt meer:", &fout);
}

#[test]
fn telefoon_en_adres_vinden_ook() {
    let app = TestApp::nieuw();
    let id = voeg_toe(
        &app,
        &Gegevens {
            voornaam: "Ria".into(),
            achternaam: "Kluivers".into(),
            telefoon: "+31 (0)6 000 00 123".into(),
            straat: "Sint Jorisweg".into(),
            huisnummer: "12a".into(),
            postcode: "3311AB".into(),
            ..Gegevens::default()
        },
    );
    for getypt in [
        "0600000123",
        "06 000 00 123",
        "06-00000123",
        "+31600000123",
        "0031 6 000 00 123",
        "06 00",
        "3311ab",
        "3311 AB",
        "3311 ab 12a",
        "jorisweg 12",
        "sint jorisweg",
        "kluivers 3311",
    ] {
        assert!(vindt(&app, getypt).iter().any(|p| p.id == id), "{getypt}");
    }
    for getypt in ["0600000124", "3311 cd", "jorisweg 13"] {
        assert!(vindt(&app, getypt).is_empty(), "{getypt}");
    }
}

#[test]
fn wat_van_oudere_regels_is_wordt_opnieuw_gemaakt() {
    use diesel::prelude::*;
    use wijkroute::app::{breng_bij, keur_schema};
    use wijkroute::db::schema::{persoon, persoon_klank, persoon_zoekwoord};
    use wijkroute::kit::klok::Klok;
    let (app, ids) = met_namen();
    app.schrijf(|c| {
        diesel::delete(persoon_klank::table).execute(c)?;
        diesel::delete(persoon_zoekwoord::table).execute(c)?;
        diesel::update(persoon::table).set(persoon::zoek_versie.eq(0)).execute(c)?;
        Ok(())
    });
    assert!(keur_schema(app.db()).unwrap_err().contains("wijkroute migrate"));
    breng_bij(app.db(), &Klok::systeem()).unwrap();
    keur_schema(app.db()).unwrap();
    for getypt in ["muhammad", "alkhatib"] {
        assert!(vindt(&app, getypt).iter().any(|p| p.id == ids["Mohammed al-Khatib"]), "{getypt}");
    }
}
