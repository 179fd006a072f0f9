//! A second, slow way to compute a term, written from domain.md 2.2 alone: one day at a time, no arithmetic
//! with intervals, another Easter method. It exists to disagree with src when src is wrong.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

pub type Dag = NaiveDate;

/// Day, month of Easter by Gauss with the Gregorian corrections (not the method of src).
pub fn pasen(jaar: i32) -> Dag {
    let (a, b, c) = (jaar % 19, jaar % 4, jaar % 7);
    let k = jaar / 100;
    let p = (13 + 8 * k) / 25;
    let m = (15 - p + k - k / 4) % 30;
    let n = (4 + k - k / 4) % 7;
    let d = (19 * a + m) % 30;
    let e = (2 * b + 4 * c + 6 * d + n) % 7;
    let mut dag = 22 + d + e;
    if (d == 29 && e == 6) || (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) {
        dag -= 7;
    }
    let maart = NaiveDate::from_ymd_opt(jaar, 3, 1).unwrap();
    maart.checked_add_days(chrono::Days::new(dag as u64 - 1)).unwrap()
}

pub fn vrij(dag: Dag, extra: &BTreeSet<Dag>) -> bool {
    let weekdag = dag.weekday().number_from_monday();
    let afstand = (dag - pasen(dag.year())).num_days();
    let koningsdag = match (dag.month(), dag.day()) {
        (4, 27) => weekdag != 7,
        (4, 26) => weekdag == 6,
        _ => false,
    };
    weekdag >= 6
        || matches!((dag.month(), dag.day()), (1, 1) | (5, 5) | (12, 25) | (12, 26))
        || matches!(afstand, -2 | 1 | 39 | 50)
        || koningsdag
        || extra.contains(&dag)
}

/// (raw end, paused days, end) of a term in calendar days.
pub fn termijn(start: Dag, lengte: u32, pauzes: &[(Dag, Dag)], extra: &BTreeSet<Dag>) -> (Dag, u32, Dag) {
    let mut dag = start;
    for _ in 0..lengte {
        dag = dag.succ_opt().unwrap();
    }
    let ruw = dag;
    let mut stil = BTreeMap::new();
    for (van, tot) in pauzes {
        let mut loper = van.succ_opt().unwrap();
        while loper < *tot {
            stil.insert(loper, ());
            loper = loper.succ_opt().unwrap();
        }
    }
    for _ in 0..stil.len() {
        dag = dag.succ_opt().unwrap();
    }
    while vrij(dag, extra) {
        dag = dag.succ_opt().unwrap();
    }
    (ruw, stil.len() as u32, dag)
}

/// The end of a term in werkdagen.
pub fn werkdagen(start: Dag, lengte: u32, extra: &BTreeSet<Dag>) -> Dag {
    let mut over = lengte;
    let mut dag = start;
    while over > 0 {
        dag = dag.succ_opt().unwrap();
        if !vrij(dag, extra) {
            over -= 1;
        }
    }
    dag
}
