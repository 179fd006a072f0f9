//! Dates of birth, whole or known in part.

use chrono::NaiveDate;
use proptest::prelude::*;
use wijkroute::kit::geboren::Geboren;

fn dag(j: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(j, m, d).unwrap()
}

#[test]
fn wat_mensen_typen() {
    for (getypt, zegt, deel) in [
        ("12-5-1984", "12-05-1984", ""),
        ("12 mei 1984", "12-05-1984", ""),
        ("1984-05-12", "12-05-1984", ""),
        ("mei 1984", "mei 1984", "1984-05"),
        ("Mrt. 1984", "maart 1984", "1984-03"),
        ("05-1984", "mei 1984", "1984-05"),
        ("5/1984", "mei 1984", "1984-05"),
        ("1984-05", "mei 1984", "1984-05"),
        (" 1984 ", "1984", "1984"),
    ] {
        let g = Geboren::lees(getypt).unwrap_or_else(|| panic!("{getypt} is niet te lezen"));
        assert_eq!((g.to_string().as_str(), g.deel().as_str()), (zegt, deel), "{getypt}");
        assert_eq!(Geboren::lees(&g.getypt()), Some(g), "{getypt} heen en terug");
        assert_eq!(Geboren::van(g.dag(), &g.deel()), Some(g), "{getypt} bewaard");
    }
    for mis in
        ["", "84", "13-1984", "0-1984", "31-2-1984", "mei", "12 mei", "rond 1984", "1984-1985", "12345"]
    {
        assert_eq!(Geboren::lees(mis), None, "{mis}");
    }
}

#[test]
fn de_leeftijd_zegt_wat_ze_weet() {
    let op = dag(2026, 11, 23);
    for (getypt, zegt) in [
        ("12-5-1984", Some("42")),
        ("1984", Some("41 of 42")),
        ("mei 1984", Some("42")),
        ("november 1984", Some("41 of 42")),
        ("december 1984", Some("41")),
        ("2026", Some("0")),
        ("23-11-2026", Some("0")),
        ("24-11-2026", None),
        ("2027", None),
    ] {
        let leeftijd = Geboren::lees(getypt).unwrap().leeftijd(op).map(|l| l.to_string());
        assert_eq!(leeftijd.as_deref(), zegt, "{getypt}");
    }
}

#[test]
fn wie_misschien_nog_kind_is_telt_als_kind() {
    let op = dag(2026, 11, 23);
    for (getypt, kind) in [
        ("2008", true),
        ("2007", false),
        ("oktober 2008", false),
        ("november 2008", true),
        ("23-11-2008", false),
    ] {
        assert_eq!(Geboren::lees(getypt).unwrap().kan_jonger_zijn(18, op), kind, "{getypt}");
    }
}

proptest! {
    #[test]
    fn de_echte_leeftijd_ligt_ertussen(j in 1900..2020i32, m in 1..=12u32, d in 1..=28u32, na in 0..40_000i64) {
        let geboren = dag(j, m, d);
        let op = geboren + chrono::Duration::days(na);
        let echt = Geboren::Dag(geboren).leeftijd(op).unwrap();
        prop_assert_eq!(echt.minstens, echt.hoogstens);
        for deel in [Geboren::Maand(dag(j, m, 1)), Geboren::Jaar(dag(j, 1, 1))] {
            prop_assert!(deel.vroegst() <= geboren && geboren <= deel.laatst());
            let l = deel.leeftijd(op).unwrap();
            prop_assert!(l.minstens <= echt.minstens && echt.hoogstens <= l.hoogstens);
            prop_assert!(l.hoogstens - l.minstens <= 1);
        }
    }
}
