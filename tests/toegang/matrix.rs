//! Every route for every relation, as matrix.txt says, through the real dispatcher.

use std::collections::BTreeMap;

use wijkroute::routes::ROUTES;
use wijkroute::web::{Methode, Route};

use crate::architectuur::{niets, tekst};
use crate::hulp::{Bezoeker, Blad, TestApp, Wereld};

/// The columns of matrix.txt: relation to the casus, person or advies of the URL, and who stands for it.
const RELATIES: &[(&str, Option<&str>)] = &[
    ("anoniem", None),
    ("professional-betrokken", Some("anna")),
    ("professional-eigen-team", Some("joris")),
    ("professional-ander-team", Some("nienke")),
    ("teamleider-eigen-team", Some("mirjam")),
    ("teamleider-ander-team", Some("rachid")),
    ("consulent-sdd", Some("saskia")),
    ("consulent-soj", Some("olaf")),
    ("beheerder", Some("beheer")),
    ("privacyfunctionaris", Some("priva")),
    ("procesregisseur", Some("ferdi")),
];

type Sleutel = (String, String);

fn sleutel(r: &Route) -> Sleutel {
    (if r.methode == Methode::Get { "GET" } else { "POST" }.into(), r.pad.into())
}

/// The rows of matrix.txt.
fn rijen() -> BTreeMap<Sleutel, Vec<char>> {
    let mut uit = BTreeMap::new();
    for regel in
        tekst("tests/toegang/matrix.txt").lines().filter(|r| !r.trim().is_empty() && !r.starts_with('#'))
    {
        let mut delen = regel.split_whitespace();
        let sleutel = (delen.next().unwrap().to_string(), delen.next().unwrap().to_string());
        let cellen: Vec<char> = delen.filter_map(|d| d.chars().next()).collect();
        assert_eq!(cellen.len(), RELATIES.len(), "matrix.txt: {regel}");
        assert!(cellen.iter().all(|c| "jnl".contains(*c)), "matrix.txt: {regel}");
        assert!(uit.insert(sleutel, cellen).is_none(), "matrix.txt: twee keer {regel}");
    }
    uit
}

fn bezoeker<'a>(app: &'a TestApp, wie: Option<&str>) -> Bezoeker<'a> {
    wie.map_or_else(|| app.niemand(), |naam| app.ingelogd(naam))
}

fn letter(blad: &Blad, wie: Option<&str>) -> char {
    match (blad.status, blad.redirect.as_deref()) {
        (303, Some(naar)) if naar.starts_with("/inloggen") && wie.is_none() => 'l',
        (403, _) => 'n',
        (404, _) => '?',
        (500, _) => '!',
        _ => 'j',
    }
}

fn vraag(app: &TestApp, wie: Option<&str>, route: &Route, pad: &str) -> Blad {
    match route.methode {
        Methode::Get => bezoeker(app, wie).get(pad),
        Methode::Post => bezoeker(app, wie).post(pad, &[]),
    }
}

/// What every relation gets on this route. A post that goes through changes the world, so the next relation
/// comes into a fresh one.
fn meet(wereld: &mut Wereld, route: &Route) -> Result<Vec<char>, String> {
    let pad = wereld.pad(route.methode, route.pad).ok_or("de wandeling vond er geen voorbeeld van")?;
    let mut uit = Vec::new();
    for (_, wie) in RELATIES {
        let blad = vraag(&wereld.app, *wie, route, &pad);
        uit.push(letter(&blad, *wie));
        if route.methode == Methode::Post && blad.status == 303 && letter(&blad, *wie) == 'j' {
            *wereld = Wereld::kopie();
        }
    }
    Ok(uit)
}

#[test]
fn elke_route_heeft_een_rij_en_elke_rij_een_route() {
    let rijen = rijen();
    let mut wereld = Wereld::kopie();
    let mut fout = Vec::new();
    for route in ROUTES.iter().filter(|r| !rijen.contains_key(&sleutel(r))) {
        let (methode, pad) = sleutel(route);
        let nu = meet(&mut wereld, route).map_or_else(|e| e, |l| l.iter().map(|c| format!("{c} ")).collect());
        fout.push(format!("{methode:4} {pad:70} {nu}   <- zo doet de poort het nu; oordeel zelf"));
    }
    for (methode, pad) in rijen.keys().filter(|k| !ROUTES.iter().any(|r| sleutel(r) == **k)) {
        fout.push(format!("{methode:4} {pad:70} staat in matrix.txt maar niet in routes.rs"));
    }
    niets("tests/toegang/matrix.txt en routes.rs verschillen:", &fout);
}

#[test]
fn de_poort_doet_wat_de_matrix_zegt() {
    let rijen = rijen();
    let mut wereld = Wereld::kopie();
    let mut fout = Vec::new();
    for route in ROUTES {
        let Some(cellen) = rijen.get(&sleutel(route)) else { continue };
        let (methode, pad) = sleutel(route);
        match meet(&mut wereld, route) {
            Err(e) => fout.push(format!("{methode} {pad}: {e}")),
            Ok(nu) => {
                for ((mag, doet), (relatie, _)) in cellen.iter().zip(&nu).zip(RELATIES) {
                    if mag != doet {
                        fout.push(format!("{methode} {pad} voor {relatie}: moet {mag}, is {doet}"));
                    }
                }
            }
        }
    }
    niets("De poort doet iets anders dan de matrix (j mag, n niet, l naar inloggen, ? 404, ! 500):", &fout);
}

#[test]
fn wie_geen_rol_heeft_mag_alleen_wat_openbaar_is() {
    use diesel::prelude::*;
    use wijkroute::db::schema::gebruiker_rol;
    use wijkroute::poort::toegang::Actie;
    let w = Wereld::kopie();
    let anna = w.app.id("anna");
    w.app.schrijf(|c| {
        diesel::delete(gebruiker_rol::table.filter(gebruiker_rol::gebruiker_id.eq(anna))).execute(c)?;
        Ok(())
    });
    let mut fout = Vec::new();
    for route in ROUTES.iter().filter(|r| r.actie != Actie::Openbaar) {
        let Some(pad) = w.pad(route.methode, route.pad) else { continue };
        let blad = vraag(&w.app, Some("anna"), route, &pad);
        if blad.status != 403 {
            fout.push(format!("{:?} {}: {}", route.methode, route.pad, blad.status));
        }
    }
    niets("Zonder rol is dit toch te bereiken:", &fout);
}
