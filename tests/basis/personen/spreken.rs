//! Who may speak for somebody, in what, on a day (domain.md 7.2).

use chrono::NaiveDate;
use proptest::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::personen::vertegenwoordigers::Omvang::{self, *};
use wijkroute::basis::personen::vertegenwoordigers::Soort::{self, *};
use wijkroute::basis::personen::vertegenwoordigers::regels::{Toestand, geldt, spreekt_over, sprekers};
use wijkroute::basis::personen::vertegenwoordigers::{Vertegenwoordiger, op_dag};
use wijkroute::db::waarde::{PersoonId, RijId};
use wijkroute::kit::code::Code;
use wijkroute::kit::datum;

use super::verbeteren::gerrit;
use crate::hulp::TestApp;
use crate::route::begin;

const KIND: Toestand = Toestand { minderjarig: true, kan_zelf: false };
const KAN_ZELF: Toestand = Toestand { minderjarig: false, kan_zelf: true };
const KAN_NIET: Toestand = Toestand { minderjarig: false, kan_zelf: false };

fn dag(tekst: &str) -> NaiveDate {
    datum::iso(tekst).unwrap()
}

fn een(soort: Soort, omvang: &str, van: &str, tot: Option<&str>) -> Vertegenwoordiger {
    Vertegenwoordiger {
        id: RijId(uuid::Uuid::nil()),
        persoon_id: PersoonId(uuid::Uuid::nil()),
        wie_id: None,
        naam: soort.code().into(),
        organisatie: String::new(),
        telefoon: String::new(),
        email: String::new(),
        soort,
        omvang: omvang.into(),
        grondslag: String::new(),
        van: dag(van),
        tot: tot.map(dag),
        versie: 1,
    }
}

#[test]
fn de_volgorde_van_de_wet() {
    let van = |soort, omvang| een(soort, omvang, "2026-01-01", None);
    let familie = van(Familie, "alles");
    let partner = van(Partner, "alles");
    let gemachtigd = van(Gemachtigd, "zorg-en-hulp");
    let mentor = van(Mentor, "alles");
    let bewind = van(Bewindvoerder, "alles");
    let curator = van(Curator, "geld");
    let ouder = van(Wettelijk, "informatie");
    let op = dag("2026-11-23");
    let tabel: &[(&[&Vertegenwoordiger], Omvang, Toestand, &[Soort])] = &[
        (&[&familie, &partner], ZorgEnHulp, KAN_NIET, &[Partner]),
        (&[&familie], ZorgEnHulp, KAN_NIET, &[Familie]),
        (&[&familie, &partner], ZorgEnHulp, KAN_ZELF, &[]),
        (&[&familie, &partner], Geld, KAN_NIET, &[]),
        (&[&familie, &partner, &gemachtigd], ZorgEnHulp, KAN_NIET, &[Gemachtigd]),
        (&[&gemachtigd], ZorgEnHulp, KAN_ZELF, &[Gemachtigd]),
        (&[&gemachtigd], Geld, KAN_ZELF, &[]),
        (&[&partner, &gemachtigd], Informatie, KAN_NIET, &[Partner]),
        (&[&gemachtigd, &mentor, &partner], ZorgEnHulp, KAN_NIET, &[Mentor]),
        (&[&mentor, &bewind], Geld, KAN_NIET, &[Bewindvoerder]),
        (&[&mentor, &bewind], ZorgEnHulp, KAN_NIET, &[Mentor]),
        (&[&mentor, &bewind], Aanvragen, KAN_NIET, &[Mentor, Bewindvoerder]),
        (&[&curator, &partner], ZorgEnHulp, KAN_NIET, &[Curator]),
        (&[&ouder, &familie], ZorgEnHulp, KIND, &[Wettelijk]),
        (&[&ouder, &ouder], Informatie, KIND, &[Wettelijk, Wettelijk]),
        // At eighteen it is over, whatever was noted.
        (&[&ouder], Informatie, KAN_NIET, &[]),
        (&[&partner, &familie], ZorgEnHulp, KIND, &[]),
    ];
    for (wie, waarin, toestand, zegt) in tabel {
        let alle: Vec<Vertegenwoordiger> = wie.iter().map(|v| (*v).clone()).collect();
        let spreekt: Vec<Soort> = sprekers(&alle, *waarin, op, *toestand).iter().map(|v| v.soort).collect();
        assert_eq!(&spreekt, zegt, "{waarin:?} {toestand:?}");
    }
}

#[test]
fn van_tot_en_waarover() {
    let v = een(Mentor, "alles", "2026-03-01", Some("2026-06-01"));
    for (op, ja) in [("2026-02-28", false), ("2026-03-01", true), ("2026-05-31", true), ("2026-06-01", false)]
    {
        assert_eq!(geldt(&v, dag(op)), ja, "{op}");
    }
    assert_eq!(spreekt_over(&v), [ZorgEnHulp, Informatie, Aanvragen]);
    assert_eq!(spreekt_over(&een(Curator, "geld", "2026-01-01", None)), [Alles]);
    assert_eq!(spreekt_over(&een(Gemachtigd, "aanvragen", "2026-01-01", None)), [Aanvragen]);
    assert_eq!(spreekt_over(&een(Partner, "geld", "2026-01-01", None)), []);
}

proptest! {
    #[test]
    fn wie_spreekt_geldt_die_dag_en_gaat_niemand_voor(
        rijen in prop::collection::vec((0..7usize, 0..5usize, 0..400i64, 1..400i64), 0..8),
        waarin in 0..5usize, op in 0..800i64, minderjarig: bool, kan_zelf: bool,
    ) {
        let begin = dag("2025-01-01");
        let alle: Vec<Vertegenwoordiger> = rijen.iter().map(|(s, o, van, duur)| {
            let van = begin + chrono::Duration::days(*van);
            let tot = Some(van + chrono::Duration::days(*duur));
            Vertegenwoordiger { van, tot, ..een(Soort::ALLE[*s], Omvang::ALLE[*o].code(), "2025-01-01", None) }
        }).collect();
        let op = begin + chrono::Duration::days(op);
        let toestand = Toestand { minderjarig, kan_zelf };
        let uit = sprekers(&alle, Omvang::ALLE[waarin], op, toestand);
        prop_assert!(uit.iter().all(|v| v.van <= op && v.tot.is_none_or(|t| op < t)));
        prop_assert!(!kan_zelf || uit.iter().all(|v| v.soort.met_papier()));
        prop_assert!(minderjarig || uit.iter().all(|v| v.soort != Wettelijk));
    }
}

#[test]
fn toevoegen_wijzigen_en_beeindigen() {
    let app = TestApp::nieuw();
    let id = gerrit(&app);
    let nel = app.lees(|c| {
        let op = app.vandaag();
        wijkroute::basis::personen::vertegenwoordigers::store::huisgenoten(c, id, op)
    });
    let [(nel, naam)] = nel.as_slice() else { panic!("{nel:?}") };
    let pad = format!("/personen/{id}/vertegenwoordigers/nieuw");
    let leeg = || app.als("anna").get(&pad).verwacht_pagina().formulier_naar(&pad);
    app.als("anna").stuur(&leeg()).moet(422).zegt("Kies als wat deze persoon spreekt");
    let zonder = leeg().vul("soort", "mentor").vul("omvang", "alles").vul("organisatie", "Mentorschap West");
    app.als("anna").stuur(&zonder).moet(422).zegt("Schrijf op wat je zag");
    let mentor = zonder.vul("grondslag", "Beschikking van 3-2-2025").vul("van", "3-2-2025");
    app.als("anna").stuur(&mentor).moet(303);
    let partner = leeg().vul("soort", "partner").vul("omvang", "informatie").vul("wie", &nel.to_string());
    app.als("anna").stuur(&partner).moet(303);
    let blad = app.als("anna").get(&format!("/personen/{id}")).verwacht_pagina();
    let blad = blad
        .zegt("Mentor: zorg en hulp, informatie krijgen, aanvragen doen")
        .zegt("Beschikking van 3-2-2025");
    assert!(blad.links().iter().any(|l| &l.tekst == naam && l.naar == format!("/personen/{nel}")));
    let op = |d: &str| -> Vec<String> {
        app.lees(|c| op_dag(c, id, dag(d))).into_iter().map(|(v, n)| format!("{} {n}", v.soort)).collect()
    };
    assert_eq!(op("2026-11-23"), ["mentor ".to_string(), format!("partner {naam}")]);
    assert_eq!(op("2025-02-03"), ["mentor "]);
    let rij = app.lees(|c| op_dag(c, id, dag("2025-02-03"))).remove(0).0.id;
    let pad = format!("/personen/{id}/vertegenwoordigers/{rij}");
    let f = app.als("anna").get(&pad).verwacht_pagina().formulier_naar(&pad);
    app.als("anna").stuur(&f.clone().vul("tot", "3-2-2025")).moet(422).zegt("na de eerste dag");
    app.als("anna").stuur(&f.clone().vul("tot", "23-11-2026")).moet(303);
    assert_eq!(op("2026-11-23"), [format!("partner {naam}")]);
    app.als("anna")
        .get(&format!("/personen/{id}"))
        .zegt("Eerdere vertegenwoordigers (1)")
        .zegt("Mentorschap West");
    // Who still had the old page open is told, and keeps what was typed.
    app.als("joris").stuur(&f.vul("telefoon", "078 000 00 01")).moet(409).zegt("078 000 00 01");
    // Of somebody else: not found.
    let ander = begin::nu(&app, begin::casus(&app, Fase::Plan, &[])).persoon_id.unwrap();
    app.als("anna").get(&format!("/personen/{ander}/vertegenwoordigers/{rij}")).moet(404);
}
