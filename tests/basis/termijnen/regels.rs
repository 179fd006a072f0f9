//! The worked examples of domain.md 2.4, and properties against the naive second implementation.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use wijkroute::basis::termijnen::feestdagen::{Gelijkgesteld, vrije_dag};
use wijkroute::basis::termijnen::gelijkgesteld::{REFERENTIETABEL, lees};
use wijkroute::basis::termijnen::model::{
    Lengte, Pauze, TermijnFout, TermijnSoort, TermijnSoort::*, Uitkomst,
};
use wijkroute::basis::termijnen::regels::{bereken, bereken_lopend, dagen_over};
use wijkroute::basis::termijnen::uitleg::uitleg;
use wijkroute::kit::code::Code;

use super::naief;

fn dag(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

fn pauze(van: &str, tot: &str) -> Pauze {
    Pauze { van: dag(van), tot: Some(dag(tot)) }
}

fn zonder(soort: TermijnSoort, start: &str, pauzes: &[Pauze]) -> Uitkomst {
    bereken(soort, dag(start), pauzes, &Gelijkgesteld::new()).unwrap()
}

#[test]
fn voorbeelden_van_domain_2_4() {
    let tabel = [
        ("1 plan", WmoPersoonlijkPlan, "2026-10-12", "2026-10-19"),
        ("1 onderzoek", WmoOnderzoek, "2026-10-12", "2026-11-23"),
        ("1 besluit", WmoBesluit, "2026-11-24", "2026-12-08"),
        ("2", WmoOnderzoek, "2026-11-13", "2026-12-28"),
        ("3", WmoBesluit, "2026-12-18", "2027-01-04"),
        ("4", WmoBesluit, "2027-04-22", "2027-05-07"),
        ("5", WmoOnderzoek, "2027-02-12", "2027-03-30"),
        ("6", WmoPersoonlijkPlan, "2026-03-27", "2026-04-07"),
        ("7 zonder pauze", ParticipatiewetBesluit, "2026-11-02", "2026-12-28"),
        ("9", SchuldenEersteGesprek, "2026-11-03", "2026-12-01"),
        ("10", SchuldenBedreigend, "2026-12-24", "2026-12-30"),
        ("11", Bezwaar, "2026-11-26", "2027-01-07"),
        ("jeugdwet", JeugdwetBesluit, "2026-11-02", "2026-12-28"),
    ];
    for (naam, soort, start, einde) in tabel {
        assert_eq!(zonder(soort, start, &[]).einde, dag(einde), "voorbeeld {naam}");
    }
}

#[test]
fn voorbeeld_2_noemt_elke_overgeslagen_dag() {
    let uitkomst = zonder(WmoOnderzoek, "2026-11-13", &[]);
    let redenen: Vec<String> = uitkomst.verschoven.iter().map(|v| format!("{} {}", v.dag, v.reden)).collect();
    let verwacht = ["2026-12-25 Eerste Kerstdag", "2026-12-26 Tweede Kerstdag", "2026-12-27 zondag"];
    assert_eq!(redenen, verwacht);
    assert_eq!(uitkomst.ruw_einde, dag("2026-12-25"));
}

#[test]
fn voorbeeld_4_met_de_referentietabel() {
    let tabel = lees(REFERENTIETABEL).unwrap();
    let uitkomst = bereken(WmoBesluit, dag("2027-04-22"), &[], &tabel).unwrap();
    assert_eq!(uitkomst.einde, dag("2027-05-10"));
    assert_eq!(uitkomst.verschoven.len(), 4);
}

#[test]
fn voorbeeld_7_met_pauze() {
    let uitkomst = zonder(ParticipatiewetBesluit, "2026-11-02", &[pauze("2026-11-16", "2026-11-26")]);
    assert_eq!(uitkomst.ruw_einde, dag("2026-12-28"));
    assert_eq!(uitkomst.pauzedagen, 9);
    assert_eq!(uitkomst.einde, dag("2027-01-06"));
    assert!(uitkomst.verschoven.is_empty());
}

#[test]
fn voorbeeld_10_telt_alleen_werkdagen() {
    let uitkomst = zonder(SchuldenBedreigend, "2026-12-24", &[]);
    assert_eq!(uitkomst.ruw_einde, uitkomst.einde);
    assert_eq!(uitkomst.verschoven.len(), 3);
}

#[test]
fn dubbele_pauzedagen_tellen_een_keer() {
    let tabel: [(&[Pauze], u32); 6] = [
        (&[pauze("2026-11-16", "2026-11-16")], 0),
        (&[pauze("2026-11-16", "2026-11-17")], 0),
        (&[pauze("2026-11-16", "2026-11-18")], 1),
        (&[pauze("2026-11-20", "2026-11-30"), pauze("2026-11-16", "2026-11-26")], 13),
        (&[pauze("2026-11-16", "2026-11-30"), pauze("2026-11-18", "2026-11-20")], 13),
        // Two pauses that touch: the 20th is the end of one and the start of the other, so it counts.
        (&[pauze("2026-11-16", "2026-11-20"), pauze("2026-11-20", "2026-11-24")], 6),
    ];
    for (pauzes, verwacht) in tabel {
        assert_eq!(zonder(WmoBesluit, "2026-11-16", pauzes).pauzedagen, verwacht, "{pauzes:?}");
    }
}

#[test]
fn onmogelijke_pauzes_zijn_een_fout() {
    let geen = Gelijkgesteld::new();
    let fout = |soort, p: Pauze| bereken(soort, dag("2026-11-16"), &[p], &geen).unwrap_err();
    let goed = pauze("2026-11-17", "2026-11-19");
    for soort in TermijnSoort::ALLE {
        if !matches!(soort, WmoBesluit | JeugdwetBesluit | ParticipatiewetBesluit) {
            assert_eq!(fout(*soort, goed), TermijnFout::PauzeNietToegestaan, "{soort}");
        }
    }
    assert_eq!(fout(WmoBesluit, pauze("2026-11-15", "2026-11-19")), TermijnFout::PauzeVoorStart);
    assert_eq!(fout(WmoBesluit, pauze("2026-11-18", "2026-11-17")), TermijnFout::PauzeOmgekeerd);
    assert_eq!(fout(WmoBesluit, Pauze { van: dag("2026-11-18"), tot: None }), TermijnFout::PauzeLoopt);
}

#[test]
fn een_open_pauze_loopt_tot_vandaag() {
    let open = [Pauze { van: dag("2026-11-16"), tot: None }];
    let op =
        |vandaag| bereken_lopend(WmoBesluit, dag("2026-11-10"), &open, &Gelijkgesteld::new(), dag(vandaag));
    assert_eq!(op("2026-11-26").unwrap().pauzedagen, 9);
    assert_eq!(op("2026-11-01").unwrap().pauzedagen, 0);
}

#[test]
fn de_rand_van_de_kalender() {
    let geen = Gelijkgesteld::new();
    for soort in TermijnSoort::ALLE {
        for start in [NaiveDate::MAX, dag("9999-12-30")] {
            assert_eq!(bereken(*soort, start, &[], &geen), Err(TermijnFout::BuitenKalender), "{soort}");
        }
        assert!(bereken(*soort, dag("0001-01-01"), &[], &geen).is_ok());
    }
    let eeuwig = Pauze { van: dag("2026-01-01"), tot: Some(NaiveDate::MAX) };
    assert_eq!(bereken(WmoBesluit, dag("2026-01-01"), &[eeuwig], &geen), Err(TermijnFout::BuitenKalender));
}

#[test]
fn welke_termijn_de_gemeente_bindt() {
    let vrij: Vec<&str> =
        TermijnSoort::ALLE.iter().filter(|s| !s.bindt_gemeente()).map(|s| s.code()).collect();
    assert_eq!(vrij, ["wmo-persoonlijk-plan", "bezwaar"]);
}

#[test]
fn dagen_over_telt_af() {
    assert_eq!(dagen_over(dag("2026-12-28"), dag("2026-12-25")), 3);
    assert_eq!(dagen_over(dag("2026-12-28"), dag("2026-12-28")), 0);
    assert_eq!(dagen_over(dag("2026-12-28"), dag("2026-12-30")), -2);
}

#[test]
fn de_uitleg_vertelt_alles() {
    let tekst = uitleg(&zonder(ParticipatiewetBesluit, "2026-11-02", &[pauze("2026-11-16", "2026-11-26")]));
    assert_eq!(
        tekst,
        "Dit gaat over: besluit Participatiewet. De termijn begint op maandag 2 november 2026. Die dag telt niet mee. \
         De termijn duurt 8 weken. De termijn stond 9 dagen stil. Die tijd komt erbij. \
         De laatste dag is woensdag 6 januari 2027. Dit staat in Awb 4:13."
    );
    let tekst = uitleg(&zonder(WmoBesluit, "2026-12-18", &[]));
    assert!(
        tekst.contains("kan niet eindigen op vrijdag 1 januari 2027 (Nieuwjaarsdag), zaterdag 2"),
        "{tekst}"
    );
}

fn besluit() -> impl Strategy<Value = TermijnSoort> {
    prop::sample::select(vec![WmoBesluit, JeugdwetBesluit, ParticipatiewetBesluit])
}

/// Pauses as (days after the start, length in days): often overlapping, sometimes empty.
fn pauzes() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec((0_u64..90, 0_u64..40), 0..5)
}

fn een_dag() -> impl Strategy<Value = NaiveDate> {
    (0_u64..80_000).prop_map(|n| dag("1900-01-01") + Days::new(n))
}

fn op_de_kalender(start: NaiveDate, stukken: &[(u64, u64)]) -> Vec<(NaiveDate, NaiveDate)> {
    stukken.iter().map(|(na, duur)| (start + Days::new(*na), start + Days::new(na + duur))).collect()
}

fn als_pauzes(paren: &[(NaiveDate, NaiveDate)]) -> Vec<Pauze> {
    paren.iter().map(|(van, tot)| Pauze { van: *van, tot: Some(*tot) }).collect()
}

proptest! {
    #[test]
    fn gelijk_aan_de_naieve_telling(
        soort in prop::sample::select(TermijnSoort::ALLE), start in een_dag(), stukken in pauzes(),
        extra in prop::collection::btree_set(0_u64..150, 0..12),
    ) {
        let extra: BTreeSet<NaiveDate> = extra.into_iter().map(|n| start + Days::new(n)).collect();
        let gelijkgesteld: Gelijkgesteld = extra.iter().map(|e| (*e, String::new())).collect();
        let paren = if soort.kan_stilstaan() { op_de_kalender(start, &stukken) } else { vec![] };
        let uitkomst = bereken(soort, start, &als_pauzes(&paren), &gelijkgesteld).unwrap();
        match soort.lengte() {
            Lengte::Dagen(n) => {
                let (ruw, stil, einde) = naief::termijn(start, n.into(), &paren, &extra);
                prop_assert_eq!((uitkomst.ruw_einde, uitkomst.pauzedagen, uitkomst.einde), (ruw, stil, einde));
                // Every day between the end before rolling and the end is named.
                prop_assert_eq!(uitkomst.verschoven.len() as i64, (einde - ruw).num_days() - i64::from(stil));
            }
            Lengte::Werkdagen(n) => {
                prop_assert_eq!(uitkomst.einde, naief::werkdagen(start, n.into(), &extra));
                prop_assert_eq!(uitkomst.ruw_einde, uitkomst.einde);
            }
        }
    }

    #[test]
    fn het_einde_is_nooit_vrij(
        soort in prop::sample::select(TermijnSoort::ALLE), start in een_dag(),
    ) {
        let tabel = lees(REFERENTIETABEL).unwrap();
        let uitkomst = bereken(soort, start, &[], &tabel).unwrap();
        prop_assert_eq!(vrije_dag(uitkomst.einde, &tabel), None);
        prop_assert!(uitkomst.verschoven.iter().all(|v| vrije_dag(v.dag, &tabel).as_deref() == Some(&v.reden)));
    }

    #[test]
    fn meer_pauze_is_nooit_eerder(soort in besluit(), start in een_dag(), stukken in pauzes(), er_bij in (0_u64..90, 0_u64..40)) {
        let geen = Gelijkgesteld::new();
        let minder = als_pauzes(&op_de_kalender(start, &stukken));
        let mut meer = minder.clone();
        meer.extend(als_pauzes(&op_de_kalender(start, &[er_bij])));
        let (a, b) = (bereken(soort, start, &minder, &geen).unwrap(), bereken(soort, start, &meer, &geen).unwrap());
        prop_assert!(b.einde >= a.einde);
        prop_assert!(b.pauzedagen >= a.pauzedagen);
        prop_assert_eq!(b.ruw_einde, a.ruw_einde);
    }
}
