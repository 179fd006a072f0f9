//! Board, genogram, person page and the circle of who may hear what agree about the same facts, whatever was recorded
//! and whatever day is looked at (docs/besluiten/0016).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use wijkroute::basis::huishouden::{
    GezagBron, GezagSoort, Plaats, RelatieSoort, store as huishouden, store_gezag, store_netwerk,
    store_relatie,
};
use wijkroute::basis::personen::model::Geslacht;
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::basis::toestemming::kring::kring;
use wijkroute::db::waarde::{HuishoudenId, PersoonId};
use wijkroute::kit::datum;
use wijkroute::zicht::genogram::{store as genogram, woorden};
use wijkroute::zicht::huisbord::{beeld, gezag, om, store as bord};

use crate::hulp::TestApp;
use crate::route::begin::schrijf;

/// The child it is all about comes first and lives at home throughout.
const NAMEN: [&str; 5] = ["Kind", "Aart", "Bea", "Cor", "Dien"];

const SOORTEN: [RelatieSoort; 8] = [
    RelatieSoort::Ouder,
    RelatieSoort::Kind,
    RelatieSoort::Stiefouder,
    RelatieSoort::Grootouder,
    RelatieSoort::Kleinkind,
    RelatieSoort::Partner,
    RelatieSoort::ExPartner,
    RelatieSoort::BroerZus,
];

/// From and until.
type Dagen = (Option<NaiveDate>, Option<NaiveDate>);

/// What was recorded: by place in [`NAMEN`].
#[derive(Debug, Clone)]
struct Feiten {
    overleden: Vec<Option<NaiveDate>>,
    wonen: Vec<(usize, bool, NaiveDate, Option<NaiveDate>)>,
    relaties: Vec<(usize, usize, RelatieSoort, Dagen)>,
    gezag: Vec<(usize, Dagen)>,
    netwerk: Vec<(usize, Dagen)>,
}

/// Few days, so that beginnings, ends and deaths fall together often.
fn dag() -> impl Strategy<Value = NaiveDate> {
    (0..14_u64).prop_map(|n| datum::iso("2022-01-01").unwrap() + chrono::Days::new(n * 130))
}

fn feiten() -> impl Strategy<Value = Feiten> {
    let soms = || prop::option::of(dag());
    let periode = move || (soms(), soms());
    let ander = || 1..NAMEN.len();
    (
        prop::collection::vec(prop::option::weighted(0.3, dag()), NAMEN.len() - 1),
        prop::collection::vec((ander(), any::<bool>(), dag(), soms()), 0..7),
        prop::collection::vec((0..NAMEN.len(), ander(), prop::sample::select(&SOORTEN[..]), periode()), 0..8),
        prop::collection::vec((ander(), periode()), 0..4),
        prop::collection::vec((ander(), periode()), 0..4),
    )
        .prop_map(|(doden, wonen, relaties, gezag, netwerk)| Feiten {
            overleden: [None].into_iter().chain(doden).collect(),
            wonen,
            relaties: relaties.into_iter().filter(|r| r.0 != r.1).collect(),
            gezag,
            netwerk,
        })
}

/// Keeps it all; everybody belonged to the household once, so that anna may see them.
fn bewaar(app: &TestApp, f: &Feiten) -> (Vec<PersoonId>, HuishoudenId) {
    let vroeger = datum::iso("2012-01-01");
    let (wie, huis) = schrijf(app, |s| {
        let wie: Vec<PersoonId> = NAMEN
            .iter()
            .zip(&f.overleden)
            .map(|(naam, dood)| {
                let geboren = if *naam == "Kind" { "2010-04-01" } else { "1970-04-01" };
                let g = Gegevens {
                    voornaam: (*naam).into(),
                    geslacht: Geslacht::Anders,
                    geboortedatum: datum::iso(geboren),
                    overleden_op: *dood,
                    ..Gegevens::default()
                };
                personen::voeg_toe(s, &app.diensten.kluis, &g.into()).unwrap()
            })
            .collect();
        let thuis = Plaats { woont_in: true, van: vroeger, ..Plaats::default() };
        let huis = huishouden::begin(s, "Thuis", wie[0], thuis)?;
        for p in &wie[1..] {
            huishouden::voeg_lid_toe(s, huis, *p, Plaats { tot: datum::iso("2013-01-01"), ..thuis })?;
        }
        for (p, woont_in, van, tot) in &f.wonen {
            let plaats = Plaats { woont_in: *woont_in, van: Some(*van), tot: *tot, ..Plaats::default() };
            huishouden::voeg_lid_toe(s, huis, wie[*p], plaats)?;
        }
        for (een, ander, soort, (van, tot)) in &f.relaties {
            let r = store_relatie::Inhoud { soort: *soort, van: *van, tot: *tot, toelichting: String::new() };
            store_relatie::voeg_toe(s, wie[*een], wie[*ander], r)?;
        }
        for (houder, (van, tot)) in &f.gezag {
            let g = store_gezag::Inhoud {
                houder: Some(wie[*houder]),
                instelling: String::new(),
                soort: GezagSoort::Gezamenlijk,
                bron: GezagBron::Brp,
                gezien_op: None,
                van: *van,
                tot: *tot,
            };
            store_gezag::voeg_toe(s, wie[0], g)?;
        }
        for (p, (van, tot)) in &f.netwerk {
            let n = store_netwerk::Inhoud {
                wie: Some(wie[*p]),
                rol: "naaste".into(),
                van: *van,
                tot: *tot,
                ..Default::default()
            };
            store_netwerk::voeg_toe(s, wie[0], n)?;
        }
        Ok((wie, huis))
    });
    crate::samen::casus::voor(app, "anna", wie[0], huis);
    (wie, huis)
}

/// "A kind van B" and "B ouder van A" are one.
fn een_kant(een: &str, woord: &str, ander: &str) -> String {
    let (een, woord, ander) = match woord {
        "kind" => (ander, "ouder", een),
        "stiefkind" => (ander, "stiefouder", een),
        "kleinkind" => (ander, "grootouder", een),
        "partner" | "ex-partner" | "broer of zus" if een > ander => (ander, woord, een),
        _ => (een, woord, ander),
    };
    format!("{een} {woord} van {ander}")
}

fn namen<'a>(wie: impl IntoIterator<Item = &'a String>) -> BTreeSet<String> {
    wie.into_iter().cloned().collect()
}

/// Looks at one day from four sides.
fn vergelijk(
    app: &TestApp,
    wie: &[PersoonId],
    huis: HuishoudenId,
    op: NaiveDate,
) -> Result<(), TestCaseError> {
    let (actor, vandaag) = (app.actor("anna"), app.vandaag());
    let g = app.lees(|c| bord::gegevens(c, &actor, huis, op, vandaag));
    let f = app.lees(|c| genogram::familie(c, &actor, wie[0], op, vandaag));
    let rond = app.lees(|c| kring(c, wie[0], true, op));
    let in_kring = |naam: &str| rond.iter().find(|l| l.naam == naam);
    let m = beeld::Moment { dag: op, vandaag };

    let (hier, erbij, _) = beeld::leden(&g, m, Some(wie[0]));
    let op_bord = namen(hier.iter().map(|l| &l.naam));
    let kader = f.huishoudens.iter().find(|t| t.id == huis);
    let op_genogram = kader.into_iter().flat_map(|t| &t.leden).map(|(l, _)| f.naam(*l).to_string()).collect();
    prop_assert_eq!(&op_bord, &op_genogram, "wie hier woont");
    for l in &rond {
        prop_assert!(l.als != "huisgenoot" || op_bord.contains(&l.naam), "{} is geen huisgenoot", l.naam);
    }
    for naam in &op_bord {
        prop_assert!(in_kring(naam).is_some(), "{} woont hier", naam);
    }
    if op == vandaag {
        let blad = app.als("anna").get(&format!("/personen/{}", wie[0])).verwacht_pagina();
        let thuis = op_bord.union(&namen(erbij.iter().map(|l| &l.naam))).cloned().collect::<BTreeSet<_>>();
        for naam in NAMEN {
            let staat =
                blad.links().iter().any(|l| l.tekst.contains(naam) && l.naar.starts_with("/personen/"));
            prop_assert!(naam == "Kind" || staat == thuis.contains(naam), "{} op de bladzijde", naam);
        }
    }

    let houders = gezag::deel(&g, &g.leden[0].1, op).map(|d| d.houders).unwrap_or_default();
    let op_bord = namen(houders.iter().map(|h| &h.wie));
    prop_assert_eq!(&op_bord, &namen(f.gezag.iter().map(|r| &r.wie)), "gezag");
    let van_kring = rond.iter().filter(|l| l.als.ends_with("heeft gezag")).map(|l| &l.naam);
    prop_assert_eq!(&op_bord, &namen(van_kring), "gezag in de kring");

    let verwanten = om::verwanten(&g, &[], m);
    let zinnen: BTreeSet<String> = verwanten
        .iter()
        .flat_map(|v| v.banden.iter().map(move |b| (&v.naam, &b.wat)))
        .filter_map(|(naam, wat)| wat.split_once(" van ").map(|(woord, van)| een_kant(naam, woord, van)))
        .collect();
    let lijnen: BTreeSet<String> = f
        .banden
        .iter()
        .map(|b| een_kant(f.naam(b.een), woorden::band(b.soort).trim_end_matches(" van"), f.naam(b.ander)))
        .collect();
    let getekend: BTreeSet<&str> = f.mensen.iter().map(|m| m.naam.as_str()).collect();
    let verwacht: BTreeSet<String> = zinnen
        .iter()
        .filter(|z| z.split(' ').filter(|d| getekend.contains(d)).count() == 2)
        .cloned()
        .collect();
    prop_assert_eq!(&lijnen, &verwacht, "relaties");
    for zin in zinnen.iter().filter(|z| z.contains("Kind")) {
        prop_assert!(lijnen.contains(zin), "{} staat niet op het genogram", zin);
        for (naam, p) in NAMEN.iter().zip(wie).skip(1).filter(|(naam, _)| zin.contains(**naam)) {
            let leeft = app.lees(|c| personen::persoon(c, *p)).leeft(op);
            prop_assert_eq!(in_kring(naam).is_some(), leeft, "{} in de kring", naam);
        }
    }

    let op_bord: BTreeSet<String> = om::naasten(&g).into_iter().map(|n| n.naam).collect();
    prop_assert_eq!(&op_bord, &namen(f.naasten.iter().map(|n| &n.naam)), "netwerk");
    for naam in &op_bord {
        prop_assert!(in_kring(naam).is_some(), "{} in de kring", naam);
    }
    Ok(())
}

#[test]
fn bord_genogram_bladzijde_en_kring_zeggen_hetzelfde() {
    let app = TestApp::nieuw();
    let config = Config { cases: 32, failure_persistence: None, ..Config::default() };
    let geval = (feiten(), prop::collection::vec(dag(), 6));
    TestRunner::new(config)
        .run(&geval, |(f, dagen)| {
            let (wie, huis) = bewaar(&app, &f);
            for op in dagen.into_iter().filter(|d| *d <= app.vandaag()).chain([app.vandaag()]) {
                vergelijk(&app, &wie, huis, op)?;
            }
            Ok(())
        })
        .unwrap();
}
