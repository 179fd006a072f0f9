//! Pure rules of contact: who may read a note, and a time as people type it.

use chrono::NaiveTime;

use super::model::Mens;
use crate::db::waarde::PersoonId;

/// Whom a note regards: those it is `over`, in that order, and then who may read it without it being about them.
/// Without `lezers` everybody it is about may read it.
pub fn verdeel(over: &[PersoonId], lezers: Option<&[PersoonId]>) -> Vec<Mens> {
    let leest = |p: &PersoonId| lezers.is_none_or(|l| l.contains(p));
    let mut uit: Vec<Mens> = Vec::new();
    for p in over {
        if !uit.iter().any(|m| m.persoon == *p) {
            uit.push(Mens { persoon: *p, gaat_over: true, mag_lezen: leest(p) });
        }
    }
    for p in lezers.unwrap_or_default() {
        if !uit.iter().any(|m| m.persoon == *p) {
            uit.push(Mens { persoon: *p, gaat_over: false, mag_lezen: true });
        }
    }
    uit
}

/// Whether a note goes along when this person asks for the own file: it is about them, and they may read it. Who may
/// read without it being about them reads it beside somebody else's file, not in the own (besluit 0018).
pub fn ter_inzage(m: &Mens) -> bool {
    m.gaat_over && m.mag_lezen
}

/// Whether those who may read a note are just those it is about.
pub fn gewone_lezers(mensen: &[Mens]) -> bool {
    mensen.iter().all(ter_inzage)
}

/// Reads a time a person typed: 14.05, 14:05, 14u05, 14 uur, 9, 0905.
pub fn tijd(tekst: &str) -> Option<NaiveTime> {
    let tekst = tekst.trim().to_lowercase();
    let tekst = tekst.trim_end_matches("uur").trim_end_matches('u').trim();
    let (uur, minuut) = match tekst.split_once(['.', ':', 'u', 'h']) {
        Some(delen) => delen,
        None if tekst.len() == 4 && tekst.is_ascii() => tekst.split_at(2),
        None => (tekst, "00"),
    };
    let cijfers = |t: &str, n: std::ops::RangeInclusive<usize>| {
        (n.contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.parse().ok()).flatten()
    };
    NaiveTime::from_hms_opt(cijfers(uur.trim(), 1..=2)?, cijfers(minuut.trim(), 2..=2)?, 0)
}

/// A time as it is stored, so that text sorts as time does: "09:05".
pub fn bewaard(tijd: NaiveTime) -> String {
    tijd.format("%H:%M").to_string()
}

/// A stored time as people write it: "09.05".
pub fn leesbaar(bewaard: &str) -> String {
    bewaard.replace(':', ".")
}
