//! The holiday table of domain.md 2.3, and rule 6 on Koningsdag.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use wijkroute::basis::termijnen::feestdagen::{
    Gelijkgesteld, eerste_paasdag, feestdag, feestdagen, vrije_dag,
};
use wijkroute::basis::termijnen::gelijkgesteld::{REFERENTIETABEL, TabelFout, lees};

use super::naief;

fn d(jaar: i32, maand: u32, dag: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(jaar, maand, dag).unwrap()
}

#[test]
fn de_tabel_2026_tot_2028() {
    let tabel = [
        (2026, vec![(1, 1), (4, 3), (4, 6), (4, 27), (5, 5), (5, 14), (5, 25), (12, 25), (12, 26)]),
        (2027, vec![(1, 1), (3, 26), (3, 29), (4, 27), (5, 5), (5, 6), (5, 17), (12, 25), (12, 26)]),
        (2028, vec![(1, 1), (4, 14), (4, 17), (4, 27), (5, 5), (5, 25), (6, 5), (12, 25), (12, 26)]),
    ];
    for (jaar, verwacht) in tabel {
        let dagen: Vec<NaiveDate> = feestdagen(jaar).into_iter().map(|(dag, _)| dag).collect();
        let verwacht: Vec<NaiveDate> = verwacht.into_iter().map(|(m, dag)| d(jaar, m, dag)).collect();
        assert_eq!(dagen, verwacht, "{jaar}");
    }
}

#[test]
fn koningsdag_wijkt_voor_zondag() {
    assert_eq!(feestdag(d(2025, 4, 26)), Some("Koningsdag"));
    assert_eq!(feestdag(d(2025, 4, 27)), None);
    assert_eq!(feestdag(d(2031, 4, 26)), Some("Koningsdag"));
    assert_eq!(feestdag(d(2026, 4, 26)), None);
    assert_eq!(feestdag(d(2026, 4, 27)), Some("Koningsdag"));
}

#[test]
fn bekende_paasdagen() {
    for (jaar, maand, dag) in [(1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2038, 4, 25), (2285, 3, 22)] {
        assert_eq!(eerste_paasdag(jaar), Some(d(jaar, maand, dag)), "{jaar}");
    }
}

#[test]
fn pasen_klopt_met_gauss() {
    for jaar in 1600..=9999 {
        assert_eq!(eerste_paasdag(jaar), Some(naief::pasen(jaar)), "{jaar}");
    }
}

#[test]
fn elke_dag_van_een_eeuw_klopt_met_de_naieve_regel() {
    let (geen, geen_extra) = (Gelijkgesteld::new(), BTreeSet::new());
    let mut dag = d(1990, 1, 1);
    while dag.year() < 2091 {
        assert_eq!(vrije_dag(dag, &geen).is_some(), naief::vrij(dag, &geen_extra), "{dag}");
        dag = dag + Days::new(1);
    }
}

#[test]
fn de_reden_is_de_beste_naam() {
    let tabel = lees(REFERENTIETABEL).unwrap();
    let reden = |dag| vrije_dag(dag, &tabel);
    assert_eq!(reden(d(2026, 12, 26)).as_deref(), Some("Tweede Kerstdag"));
    assert_eq!(reden(d(2026, 12, 27)).as_deref(), Some("zondag"));
    assert_eq!(reden(d(2026, 11, 28)).as_deref(), Some("zaterdag"));
    assert_eq!(reden(d(2027, 5, 7)).as_deref(), Some("vrijdag na Hemelvaartsdag (gelijkgestelde dag)"));
    assert_eq!(reden(d(2026, 12, 24)), None);
    assert_eq!(reden(d(2026, 12, 31)), None);
}

#[test]
fn de_referentietabel_leest_en_fouten_noemen_de_regel() {
    assert!(lees(REFERENTIETABEL).unwrap().contains_key(&d(2027, 5, 7)));
    assert_eq!(lees("datum,omschrijving\n2027-02-30,x\n"), Err(TabelFout::Datum(2)));
    assert_eq!(lees("datum,omschrijving\n2027-02-01,x\nkort\n"), Err(TabelFout::Regel(3)));
    assert_eq!(lees("dag,tekst\n2027-02-01,x\n"), Err(TabelFout::Regel(2)));
    assert_eq!(lees("datum,omschrijving\n"), Ok(Gelijkgesteld::new()));
}
