use chrono::NaiveDate;
use proptest::prelude::*;
use wijkroute::kit::datum::{dagen_tekst, iso, kort, lang, leeftijd, lees};

fn d(jaar: i32, maand: u32, dag: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(jaar, maand, dag).unwrap()
}

#[test]
fn lang_en_kort() {
    assert_eq!(lang(d(2026, 12, 28)), "maandag 28 december 2026");
    assert_eq!(lang(d(2027, 3, 7)), "zondag 7 maart 2027");
    assert_eq!(kort(d(2027, 3, 7)), "07-03-2027");
}

#[test]
fn lees_wat_mensen_typen() {
    let goed = [
        "28-12-2026",
        "28/12/2026",
        "28.12.2026",
        "2026-12-28",
        "28 december 2026",
        "28 dec 2026",
        "28 Dec. 2026",
        "  28 DECEMBER 2026 ",
        "28 - 12 - 2026",
        "maandag 28 december 2026",
    ];
    for tekst in goed {
        assert_eq!(lees(tekst), Some(d(2026, 12, 28)), "{tekst}");
    }
    assert_eq!(lees("1-2-2026"), Some(d(2026, 2, 1)));
    assert_eq!(lees("3 mrt 2026"), Some(d(2026, 3, 3)));
    assert_eq!(lees("3 sept 2026"), Some(d(2026, 9, 3)));
    assert_eq!(lees("29-02-2028"), Some(d(2028, 2, 29)));
}

#[test]
fn lees_weigert_wat_geen_datum_is() {
    let fout = [
        "",
        "-",
        "30-02-2026",
        "29-02-2027",
        "00-01-2026",
        "01-13-2026",
        "28-12-26",
        "28-12-1849",
        "28-12-2201",
        "12-2026",
        "1-1-1-2026",
        "28 foo 2026",
        "dinsdag 28 december 2026",
        "28-12/2026",
        "+8-12-2026",
        "99999999999-12-2026",
        "28 d 2026",
        "２８-12-2026",
        "2026-12-28T00:00",
        "1 ma 2026",
    ];
    for tekst in fout {
        assert_eq!(lees(tekst), None, "{tekst}");
    }
    assert_eq!(lees("28-12-1850"), Some(d(1850, 12, 28)));
    assert_eq!(lees("28-12-2200"), Some(d(2200, 12, 28)));
}

#[test]
fn iso_is_precies() {
    assert_eq!(iso("2026-12-28"), Some(d(2026, 12, 28)));
    assert_eq!(iso("0001-01-01"), Some(d(1, 1, 1)));
    for tekst in
        ["2026-1-28", "26-12-0028", "+026-12-28", "2026-12-28 ", "0000-01-01", "2026-02-30", "9999999-01-01"]
    {
        assert_eq!(iso(tekst), None, "{tekst}");
    }
}

#[test]
fn leeftijd_in_hele_jaren() {
    assert_eq!(leeftijd(d(2008, 11, 24), d(2026, 11, 23)), Some(17));
    assert_eq!(leeftijd(d(2008, 11, 24), d(2026, 11, 24)), Some(18));
    assert_eq!(leeftijd(d(2008, 2, 29), d(2026, 2, 28)), Some(17));
    assert_eq!(leeftijd(d(2008, 2, 29), d(2026, 3, 1)), Some(18));
    assert_eq!(leeftijd(d(2026, 3, 1), d(2026, 3, 1)), Some(0));
    assert_eq!(leeftijd(d(2026, 3, 2), d(2026, 3, 1)), None);
}

#[test]
fn dagen_als_tekst() {
    let paren = [
        (3, "nog 3 dagen"),
        (1, "nog 1 dag"),
        (0, "vandaag"),
        (-1, "1 dag te laat"),
        (-2, "2 dagen te laat"),
        (i64::MIN, "9223372036854775808 dagen te laat"),
    ];
    for (dagen, tekst) in paren {
        assert_eq!(dagen_tekst(dagen), tekst);
    }
}

proptest! {
    #[test]
    fn wat_wij_schrijven_lezen_wij(dagen in 0_u64..128_000) {
        let dag = d(1850, 1, 1) + chrono::Days::new(dagen);
        prop_assert_eq!(lees(&lang(dag)), Some(dag));
        prop_assert_eq!(lees(&kort(dag)), Some(dag));
        prop_assert_eq!(lees(&dag.to_string()), Some(dag));
    }

    #[test]
    fn nooit_een_paniek(tekst in any::<String>(), bijna in "[0-9]{0,3}[-/. ][0-9a-zéë.]{0,5}[-/. ][0-9]{0,6}") {
        let _ = (lees(&tekst), iso(&tekst), lees(&bijna), iso(&bijna));
    }
}
