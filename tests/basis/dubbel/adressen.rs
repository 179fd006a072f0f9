//! Every address with a person in it, when that person stepped back for another: read from the table of routes, so
//! that a new page needs no test of its own.

use wijkroute::basis::casus::Fase;
use wijkroute::basis::dubbel::Keuzes;
use wijkroute::basis::dubbel::store_plekken::PLEKKEN;
use wijkroute::basis::personen::store;
use wijkroute::db::waarde::{PersoonId, RijId};
use wijkroute::paden;
use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use super::rijen::hang;
use super::wereld::{Mensen, gegevens, probeer, voeg_samen, wereld};
use crate::hulp::{TestApp, Wereld};

fn met_casussen() -> (TestApp, Mensen) {
    let (app, m) = wereld();
    hang(&app, m.casus, m.een, m.derde, 1);
    hang(&app, m.casus, m.ander, m.derde, 1);
    (app, m)
}

/// What there is of somebody: the version of their row, and all that points at it.
fn staat(app: &TestApp, id: PersoonId) -> (i32, Vec<Vec<RijId>>) {
    let rijen = app.lees(|c| PLEKKEN.iter().map(|p| p.rijen(c, &[id])).collect());
    (app.lees(|c| store::persoon(c, id)).versie, rijen)
}

/// The path of a route, with `wie` under one of its names and `blijft` under the other.
fn vul(patroon: &str, naam: &str, wie: PersoonId, blijft: PersoonId, casus: &str) -> String {
    let stuk = |s: &str| match s.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
        Some(n) if n == naam => wie.to_string(),
        Some("persoon" | "ander") => blijft.to_string(),
        Some("casus") => casus.to_owned(),
        Some(_) => uuid::Uuid::from_u128(7).to_string(),
        None => s.to_owned(),
    };
    patroon.split('/').map(stuk).collect::<Vec<_>>().join("/")
}

#[test]
fn elk_adres_van_wie_weg_is_brengt_bij_wie_blijft_en_wijzigt_niets() {
    let w = Wereld::kopie();
    let (app, weg) = (&w.app, w.persoon);
    let nieuw = gegevens("Jo", "Proef");
    let blijft = probeer(app, |s| store::voeg_toe(s, &app.diensten.kluis, &nieuw.into())).expect("invoeren");
    voeg_samen(app, blijft, weg, &Keuzes::new()).expect("samenvoegen");
    let (anna, voor) = (app.als("anna"), staat(app, weg));
    let casus = w.casus(Fase::Vraagverheldering).to_string();
    let mut gehad = 0;
    for route in ROUTES {
        for naam in ["persoon", "ander"] {
            if !route.pad.contains(&format!("{{{naam}}}")) {
                continue;
            }
            gehad += 1;
            let van = vul(route.pad, naam, weg, blijft, &casus);
            let naar = vul(route.pad, naam, blijft, blijft, &casus);
            match route.methode {
                Methode::Get => {
                    let blad = anna.get(&format!("{van}?bekijk=alles")).moet(303);
                    assert_eq!(blad.redirect.as_deref(), Some(&*format!("{naar}?bekijk=alles")), "{van}");
                }
                Methode::Post => {
                    let blad = anna.post(&van, &[("voornaam", "Getypt")]).moet(409);
                    assert!(blad.html.contains(&paden::PERSOON.van(blijft)), "{van}: {}", blad.toon());
                }
            }
        }
    }
    assert!(gehad > 30, "de tabel is niet meer te lezen zoals hier gedacht: {gehad}");
    assert_eq!(staat(app, weg), voor, "wie weg is, is veranderd");
}

#[test]
fn wat_je_typte_staat_klaar_bij_wie_blijft() {
    let (app, m) = met_casussen();
    let anna = app.als("anna");
    let open = anna.get(&paden::RELATIE_NIEUW.van(m.ander)).moet(200).formulier();
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let f = open.vul("voornaam", "Getypte naam").vul("soort", "broer-zus");
    let blad = anna.stuur(&f).moet(409).zegt("intussen samengevoegd").zegt("bewaard als concept");
    let naar = paden::RELATIE_NIEUW.van(m.een);
    assert!(blad.links().iter().any(|l| l.naar == naar), "{}", blad.toon());
    let verder = anna.get(&naar).moet(200).zegt("Je gaat verder met je concept").formulier_naar(&naar);
    assert_eq!(verder.waarde("voornaam"), "Getypte naam");
    anna.stuur(&verder).moet(303);
    let met = app.lees(|c| wijkroute::basis::huishouden::relaties_van(c, m.een));
    assert_eq!(met.len(), 1);
}

#[test]
fn een_oude_link_naar_twee_die_een_zijn_gaat_naar_die_ene() {
    let (app, m) = met_casussen();
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let anna = app.als("anna");
    for (een, ander) in [(m.een, m.ander), (m.ander, m.een)] {
        let pad = paden::SAMENVOEGEN.met(&[een.to_string(), ander.to_string()]);
        let blad = anna.get(&pad).moet(303);
        anna.volg(&blad).gaat_naar(&paden::PERSOON.van(m.een));
        anna.post(&pad, &[]).moet(409).zegt("Naar de persoon die blijft");
    }
}

#[test]
fn een_eerdere_samenvoeging_is_te_zien_bij_wie_er_nu_is() {
    let (app, m) = met_casussen();
    hang(&app, m.casus, m.derde, m.een, 1);
    let eerste = voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    voeg_samen(&app, m.derde, m.een, &Keuzes::new()).unwrap();
    let pad = paden::SAMENVOEGING.met(&[m.een.to_string(), eerste.to_string()]);
    let blad = app.als("anna").get(&pad).moet(303);
    app.als("anna").volg(&blad).moet(200).zegt("Draai eerst die latere samenvoeging terug");
}
