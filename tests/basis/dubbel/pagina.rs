//! What the pages show and ask beside the merging itself.

use wijkroute::basis::dubbel::Keuzes;
use wijkroute::basis::personen::{NieuwePersoon, store};
use wijkroute::db::waarde::PersoonId;
use wijkroute::paden;

use super::rijen::hang;
use super::wereld::{Mensen, probeer, voeg_samen, wereld};
use crate::hulp::{TestApp, geheim};

fn met_adres(app: &TestApp, id: PersoonId, straat: &str, is_geheim: bool) {
    let (p, mut bereik) = app.lees(|c| Ok((store::persoon(c, id)?, store::bereik(c, id)?)));
    let mut gegevens = p.gegevens.clone();
    gegevens.straat = straat.into();
    bereik.geheim_adres = is_geheim;
    bereik.verhuisd_naar = if is_geheim { straat.into() } else { String::new() };
    let nieuw = NieuwePersoon { gegevens, bereik, ..NieuwePersoon::default() };
    probeer(app, |s| store::wijzig(s, &app.diensten.kluis, id, p.versie, &nieuw)).expect("wijzigen");
}

fn met_casussen() -> (TestApp, Mensen) {
    let (app, m) = wereld();
    hang(&app, m.casus, m.een, m.derde, 1);
    hang(&app, m.casus, m.ander, m.derde, 1);
    (app, m)
}

#[test]
fn een_geheim_adres_staat_op_geen_van_de_bladen() {
    let (app, m) = met_casussen();
    met_adres(&app, m.een, "Openbare weg", false);
    met_adres(&app, m.ander, geheim::STRAAT, true);
    let anna = app.als("anna");
    // Every answer goes past the sieve of tests/hulp/geheim.rs; here what stands there instead.
    let pad = paden::SAMENVOEGEN.met(&[m.een.to_string(), m.ander.to_string()]);
    let blad =
        anna.get(&pad).moet(200).zegt("Geheim adres").zegt("naar een geheim adres").zegt("Openbare weg");
    let gedaan = anna.stuur(&blad.formulier_naar(&pad)).moet(303);
    // One person now, with a secret address: what stood open before may be just that.
    let blad = anna.volg(&gedaan).moet(200).zegt("Geheim adres");
    assert!(!blad.html.contains("Openbare weg"), "{}", blad.html);
    anna.get(&paden::PERSOON.van(m.een)).moet(200).zegt("Samengevoegd uit twee");
}

#[test]
fn een_verband_dat_een_vergissing_was_staat_niet_in_de_weg() {
    use diesel::prelude::*;
    use wijkroute::db::schema::relatie as r;
    let (app, m) = wereld();
    hang(&app, m.casus, m.een, m.ander, 14);
    assert!(voeg_samen(&app, m.een, m.ander, &Keuzes::new()).is_err());
    let dag = Some(app.vandaag());
    app.schrijf(|c| Ok(diesel::update(r::table).set((r::van.eq(dag), r::tot.eq(dag))).execute(c)?));
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).expect("samenvoegen");
}

#[test]
fn ook_bij_een_naaste_is_de_vraag_of_we_die_kennen() {
    let (app, m) = met_casussen();
    let anna = app.als("anna");
    let pad = paden::RELATIE_NIEUW.van(m.derde);
    hang(&app, m.casus, m.derde, m.een, 1);
    let f = anna.get(&pad).moet(200).formulier();
    let f = f.vul("voornaam", "Fatima").vul("achternaam", "Hadou").vul("geboortedatum", "3-2-1971");
    let f = f.vul("soort", "broer-zus");
    let vraag = anna.stuur(&f).moet(422).zegt("Is dit iemand die we al kennen?").formulier();
    anna.stuur(&vraag.vul("dezelfde", &m.een.to_string())).moet(303);
    let met = app.lees(|c| wijkroute::basis::huishouden::relaties_van(c, m.derde));
    assert_eq!(met.iter().map(|(_, p)| p.id).collect::<Vec<_>>(), [m.een]);
}

#[test]
fn na_terugdraaien_is_de_ander_weer_van_wie_ermee_werkt() {
    let (app, m) = met_casussen();
    let id = voeg_samen(&app, m.een, m.ander, &Keuzes::new()).expect("samenvoegen");
    let pad = paden::SAMENVOEGING.met(&[m.een.to_string(), id.to_string()]);
    let anna = app.als("anna");
    anna.get(&pad).moet(200).zegt("Fatma");
    super::wereld::draai_terug(&app, id).expect("terug");
    anna.get(&pad).moet(200);
    // Now somebody who works with the one only.
    let huis = crate::samen::casus::maak(&app, "nienke", ("Bo", "Elders"), 2);
    let huis = crate::route::begin::nu(&app, huis).huishouden_id.unwrap();
    crate::samen::casus::voor(&app, "nienke", m.een, huis);
    let nienke = app.als("nienke");
    nienke.get(&paden::PERSOON_WIJZIGEN.van(m.een)).moet(200);
    nienke.get(&paden::PERSOON_WIJZIGEN.van(m.ander)).moet(403);
    nienke.get(&pad).moet(404);
    nienke.post(&pad, &[]).moet(404);
}

#[test]
fn dat_twee_een_geheim_adres_delen_staat_niet_bij_waarom() {
    use diesel::prelude::*;
    use wijkroute::db::schema::dubbel_vermoeden as d;
    let (app, m) = met_casussen();
    let redenen = || -> Vec<String> { app.lees(|c| Ok(d::table.select(d::redenen).load::<String>(c)?)) };
    let zet = |id: PersoonId, geheim: bool| {
        let (p, b) = app.lees(|c| Ok((store::persoon(c, id)?, store::bereik(c, id)?)));
        let mut gegevens = p.gegevens.clone();
        gegevens.voornaam = "Fatima".into();
        gegevens.straat = geheim::STRAAT.into();
        (gegevens.huisnummer, gegevens.postcode) = ("17".into(), geheim::POSTCODE.into());
        let bereik = wijkroute::basis::personen::Bereik { geheim_adres: geheim, ..b };
        let nieuw = NieuwePersoon { gegevens, bereik, ..NieuwePersoon::default() };
        probeer(&app, |s| store::wijzig(s, &app.diensten.kluis, id, p.versie, &nieuw)).expect("wijzigen");
    };
    for id in [m.een, m.ander] {
        zet(id, false);
    }
    // A surname that differs, one date of birth and one address.
    assert!(redenen().iter().any(|r| r.contains("adres") || r.contains("geboortedatum")), "{:?}", redenen());
    app.schrijf(|c| {
        Ok(diesel::update(d::table).set(d::redenen.eq("zelfde-naam-en-adres kan-familie")).execute(c)?)
    });
    let pad = paden::MISSCHIEN_DUBBEL.0;
    app.als("anna").get(pad).moet(200).zegt("zelfde naam en adres");
    zet(m.ander, true);
    assert!(redenen().iter().all(|r| !r.contains("adres")), "{:?}", redenen());
    // Nor for a reason that was kept before the address was secret.
    app.schrijf(|c| {
        Ok(diesel::update(d::table).set(d::redenen.eq("zelfde-naam-en-adres kan-familie")).execute(c)?)
    });
    app.als("anna").get(pad).moet(200).zegt("Fatima").zegt_niet("adres;").zegt_niet("naam en adres");
}
