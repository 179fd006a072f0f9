//! A contactmoment and an afspraak in words.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Afspraak, Contactmoment, Mens};
use super::regels;
use super::store_lezen::Bij;
use crate::db::waarde::RijId;
use crate::kit::code::Code;
use crate::kit::{datum, klok, tekst};

/// An entry of a timeline, as the component `tijdlijn_regel` draws it.
#[derive(Debug, Clone, Default, Serialize)]
#[expect(missing_docs, reason = "the component explains each")]
pub struct ContactBeeld {
    pub kop: String,
    pub wanneer_iso: String,
    pub wanneer: String,
    pub wie: Option<String>,
    pub over: Option<String>,
    pub soort: Option<String>,
    pub tekst: String,
    /// Who may read it, when that is not just those it is about.
    pub lezen: Option<String>,
    /// When it was put right, and by whom.
    pub verbeterd: Option<String>,
    /// What stood there before, newest first.
    pub eerder: Vec<EerderBeeld>,
}

/// What stood there before a correction.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the component explains each")]
pub struct EerderBeeld {
    pub bij: String,
    pub tekst: String,
}

/// A note in words; its writer is who noted it first, whoever put it right stands beside that.
pub fn contact(m: &Contactmoment, b: &Bij) -> ContactBeeld {
    let eerder: &[Contactmoment] = b.eerder.get(&m.id).map_or(&[], Vec::as_slice);
    let mensen: &[Mens] = b.mensen.get(&m.id).map_or(&[], Vec::as_slice);
    let eerste = eerder.last().unwrap_or(m);
    let collega = |m: &Contactmoment| b.collegas.get(&m.gebruiker_id).cloned();
    ContactBeeld {
        kop: m.soort.label().to_string(),
        wanneer_iso: m.op.to_string(),
        wanneer: datum::lang(m.op),
        wie: collega(eerste),
        over: over(mensen, b),
        soort: bron(m),
        tekst: m.tekst.clone(),
        lezen: lezen(mensen, b),
        verbeterd: (!eerder.is_empty()).then(|| {
            format!("verbeterd op {} door {}", moment(m), collega(m).unwrap_or_else(|| "een collega".into()))
        }),
        eerder: eerder.iter().map(|e| was(e, b)).collect(),
    }
}

/// From whom it came and how long it took.
fn bron(m: &Contactmoment) -> Option<String> {
    let van = (!m.van_wie.is_empty()).then(|| format!("gehoord van {}", m.van_wie));
    let duur = m.duur_minuten.map(|n| if n == 1 { "1 minuut".into() } else { format!("{n} minuten") });
    let delen: Vec<String> = [van, duur].into_iter().flatten().collect();
    (!delen.is_empty()).then(|| delen.join(" · "))
}

fn over(mensen: &[Mens], b: &Bij) -> Option<String> {
    let namen = namen(mensen, b, |m| m.gaat_over);
    (!namen.is_empty()).then_some(namen)
}

/// Nothing for the usual case, so that the unusual one stands out.
fn lezen(mensen: &[Mens], b: &Bij) -> Option<String> {
    if regels::gewone_lezers(mensen) {
        return None;
    }
    let namen = namen(mensen, b, |m| m.mag_lezen);
    Some(if namen.is_empty() { "gaat niet mee bij inzage".into() } else { format!("te lezen door {namen}") })
}

/// "Gerrit, Nel en Ela".
fn namen(mensen: &[Mens], b: &Bij, welke: fn(&Mens) -> bool) -> String {
    let namen: Vec<&str> = mensen
        .iter()
        .filter(|m| welke(m))
        .map(|m| b.mensnamen.get(&m.persoon).map_or("iemand", String::as_str))
        .collect();
    tekst::opsomming(&namen)
}

fn was(e: &Contactmoment, b: &Bij) -> EerderBeeld {
    let mensen: &[Mens] = b.mensen.get(&e.id).map_or(&[], Vec::as_slice);
    let wie = b.collegas.get(&e.gebruiker_id).map(|n| format!("vastgelegd op {} door {n}", moment(e)));
    let delen = [
        Some(format!("{} op {}", e.soort.label(), datum::kort(e.op))),
        over(mensen, b).map(|o| format!("over {o}")),
        bron(e),
        lezen(mensen, b),
        wie,
    ];
    EerderBeeld { bij: delen.into_iter().flatten().collect::<Vec<_>>().join(" · "), tekst: e.tekst.clone() }
}

/// "23-11-2026, 09.05".
fn moment(m: &Contactmoment) -> String {
    let op = m.vastgelegd_op.0;
    format!("{}, {}", datum::kort(klok::dag(op)), klok::tijd(op).format("%H.%M"))
}

/// An afspraak as the pages say it.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct AfspraakBeeld {
    pub id: RijId,
    pub wanneer_iso: String,
    pub wanneer: String,
    pub waarover: String,
    pub plaats: String,
    /// The colleague who keeps it, and with whom.
    pub wie: String,
    /// In minutes.
    pub duur: Option<i32>,
    pub geweest: bool,
    pub afgezegd: bool,
    pub reden: String,
}

/// Makes it; `wie` is the colleague who keeps it, `met` the person it is with.
pub fn afspraak(a: &Afspraak, wie: &str, met: Option<&str>, vandaag: NaiveDate) -> AfspraakBeeld {
    AfspraakBeeld {
        id: a.id,
        wanneer_iso: format!("{}T{}", a.op, a.tijd),
        wanneer: wanneer(a),
        waarover: a.waarover.clone(),
        plaats: a.plaats.clone(),
        wie: met.map_or_else(|| wie.to_string(), |met| format!("{wie} met {met}")),
        duur: a.duur_minuten,
        geweest: a.op < vandaag,
        afgezegd: a.afgezegd_op.is_some(),
        reden: a.afgezegd_reden.clone(),
    }
}

/// "donderdag 26 november 2026 om 14.05".
pub fn wanneer(a: &Afspraak) -> String {
    format!("{} om {}", datum::lang(a.op), regels::leesbaar(&a.tijd))
}
