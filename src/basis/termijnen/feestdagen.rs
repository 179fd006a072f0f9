//! The days on which a term cannot end (Algemene termijnenwet art. 1 and 3; domain.md 2.2 rules 2, 5-8).

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Days the Crown put on a par with a holiday, each with its description: reference data, never code.
pub type Gelijkgesteld = BTreeMap<NaiveDate, String>;

/// Why `dag` is no day to end on: the holiday, the gelijkgestelde dag or the weekend day, in that order,
/// because a holiday says more than "zaterdag". `None` for an ordinary working day.
pub fn vrije_dag(dag: NaiveDate, gelijkgesteld: &Gelijkgesteld) -> Option<String> {
    if let Some(naam) = feestdag(dag) {
        return Some(naam.to_owned());
    }
    if let Some(omschrijving) = gelijkgesteld.get(&dag) {
        return Some(gelijkgesteld_tekst(omschrijving));
    }
    match dag.weekday() {
        Weekday::Sat => Some("zaterdag".to_owned()),
        Weekday::Sun => Some("zondag".to_owned()),
        _ => None,
    }
}

/// The name of the holiday of art. 3 that falls on `dag`, in any year; Goede Vrijdag is one by lid 2.
/// Eerste Paasdag and Pinksterdag are left out: the law does not name them, they are Sundays.
pub fn feestdag(dag: NaiveDate) -> Option<&'static str> {
    feestdagen(dag.year()).into_iter().find(|(feest, _)| *feest == dag).map(|(_, naam)| naam)
}

/// All holidays of a year with their names, in the order of the calendar.
pub fn feestdagen(jaar: i32) -> Vec<(NaiveDate, &'static str)> {
    let mut dagen: Vec<(NaiveDate, &'static str)> = vaste_dagen(jaar);
    if let Some(pasen) = eerste_paasdag(jaar) {
        dagen.extend(pasen.checked_sub_days(Days::new(2)).map(|dag| (dag, "Goede Vrijdag")));
        let na_pasen = [(1, "Tweede Paasdag"), (39, "Hemelvaartsdag"), (50, "Tweede Pinksterdag")];
        dagen.extend(
            na_pasen.iter().filter_map(|(n, naam)| Some((pasen.checked_add_days(Days::new(*n))?, *naam))),
        );
    }
    dagen.sort();
    dagen
}

fn vaste_dagen(jaar: i32) -> Vec<(NaiveDate, &'static str)> {
    let vast = [
        (1, 1, "Nieuwjaarsdag"),
        (4, koningsdag(jaar), "Koningsdag"),
        (5, 5, "Bevrijdingsdag"),
        (12, 25, "Eerste Kerstdag"),
        (12, 26, "Tweede Kerstdag"),
    ];
    vast.iter()
        .filter_map(|(maand, dag, naam)| Some((NaiveDate::from_ymd_opt(jaar, *maand, *dag)?, *naam)))
        .collect()
}

/// 27 April, or the 26th when the 27th is a Sunday (domain.md 2.2 rule 6).
fn koningsdag(jaar: i32) -> u32 {
    let zondag = NaiveDate::from_ymd_opt(jaar, 4, 27).is_some_and(|dag| dag.weekday() == Weekday::Sun);
    if zondag { 26 } else { 27 }
}

/// Easter Sunday by the method of Butcher (1876), for any year of the Gregorian calendar. The letters are his.
pub fn eerste_paasdag(jaar: i32) -> Option<NaiveDate> {
    let a = jaar.rem_euclid(19);
    let (b, c) = (jaar.div_euclid(100), jaar.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(jaar, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

fn gelijkgesteld_tekst(omschrijving: &str) -> String {
    if omschrijving.is_empty() {
        "gelijkgestelde dag".to_owned()
    } else {
        format!("{omschrijving} (gelijkgestelde dag)")
    }
}
