//! What the history of a person says of a merge and of undoing it.

use chrono::Duration;
use wijkroute::basis::dubbel::Keuzes;
use wijkroute::basis::dubbel::model::Van;
use wijkroute::basis::personen::store_wijziging;
use wijkroute::db::waarde::PersoonId;
use wijkroute::paden;

use super::rijen::hang;
use super::wereld::{draai_terug, voeg_samen, wereld, wijzig};
use crate::hulp::TestApp;

/// Field, was and werd, the oldest first.
fn regels(app: &TestApp, id: PersoonId) -> Vec<(String, String, String)> {
    let alles = app.lees(|c| store_wijziging::van(c, id));
    alles.into_iter().rev().map(|w| (w.veld, w.was, w.werd)).collect()
}

fn regel(veld: &str, was: &str, werd: &str) -> (String, String, String) {
    (veld.into(), was.into(), werd.into())
}

const KEUS: [(&str, Van); 2] = [("telefoon", Van::Weg), ("voornaam", Van::Weg)];

#[test]
fn de_geschiedenis_zegt_wat_het_samenvoegen_veranderde_en_bewaart_na_terugdraaien_niets_van_de_ander() {
    let (app, m) = wereld();
    for (wie, nummer) in [(m.een, "0780000001"), (m.ander, "0780000002")] {
        hang(&app, m.casus, wie, m.derde, 1);
        wijzig(&app, wie, |p| p.gegevens.telefoon = nummer.into());
    }
    let van_ander = regels(&app, m.ander);
    app.later(Duration::minutes(1));
    let keuzes: Keuzes = KEUS.iter().map(|(g, v)| ((*g).to_owned(), *v)).collect();
    let id = voeg_samen(&app, m.een, m.ander, &keuzes).unwrap();
    let nu = regels(&app, m.een);
    let verwacht = [
        regel("samengevoegd", "", ""),
        regel("voornaam", "Fatima", "Fatma"),
        regel("telefoon", "0780000001", "0780000002"),
    ];
    assert_eq!(nu[nu.len() - 3..], verwacht);
    let anna = app.als("anna");
    let blad = anna.get(&paden::PERSOON.van(m.een)).moet(200);
    blad.zegt("hier werd het één persoon").zegt("0780000002");
    app.later(Duration::minutes(1));
    draai_terug(&app, id).unwrap();
    let nu = regels(&app, m.een);
    let leeg = |veld: &str| regel(veld, "", "");
    let verwacht = ["samengevoegd", "voornaam", "telefoon", "teruggezet", "voornaam", "telefoon"].map(leeg);
    assert_eq!(nu[nu.len() - 6..], verwacht);
    assert_eq!(nu[..nu.len() - 6], [regel("telefoon", "", "0780000001")], "wat er al stond, staat er nog");
    let blad = anna.get(&paden::PERSOON.van(m.een)).moet(200).zegt("Weer zoals voor de samenvoeging");
    blad.zegt("dat is teruggedraaid").zegt_niet("0780000002");
    let ander = regels(&app, m.ander);
    assert_eq!(ander[..ander.len() - 1], van_ander);
    assert_eq!(ander.last(), Some(&leeg("teruggezet")));
}

#[test]
fn het_blad_zegt_wat_waar_blijft_en_wat_teruggaat() {
    let (app, m) = wereld();
    for soort in [1, 3, 12] {
        hang(&app, m.casus, m.een, m.derde, soort);
        hang(&app, m.casus, m.ander, m.derde, soort);
    }
    app.later(Duration::minutes(1));
    let id = voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    app.later(Duration::minutes(1));
    hang(&app, m.casus, m.een, m.derde, 13);
    wijzig(&app, m.een, |p| p.gegevens.email = "nieuw@voorbeeld.nl".into());
    let anna = app.als("anna");
    let pad = paden::SAMENVOEGING.met(&[m.een.to_string(), id.to_string()]);
    let blad = anna.get(&pad).moet(200).zegt("Krijgt terug: casussen (1), vertegenwoordiging (1)");
    let blad = blad
        .zegt("blijft bij Fatima Haddou: E-mail")
        .zegt("blijft bij Fatima Haddou: vertegenwoordiging (1)");
    let gedaan = anna.stuur(&blad.formulier_naar(&pad)).gaat_naar(&paden::PERSOON.van(m.een));
    anna.volg(&gedaan).moet(200);
    let na = anna.get(&pad).moet(200).zegt("Weer twee personen").zegt("Fatma Hadou");
    na.zegt_niet("Draai de samenvoeging terug").zegt_niet("Zo stonden ze er");
}
