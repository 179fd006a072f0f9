//! The three short blocks above the list: what waits for me, what lapses, what is answered.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use diesel::prelude::*;
use serde::Serialize;

use super::store_afspraken;
use super::store_lijst::{self as lijst, over};
use crate::basis::casus::Fase;
use crate::basis::contact::Taak;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::regels::dagen_over;
use crate::config::Termijnen;
use crate::db::Verbinding;
use crate::db::schema::{advies, besluit, casus, taak, termijn};
use crate::db::waarde::{AdviesId, CasusId, PersoonId, TaakId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::kit::{datum, tekst};
use crate::paden;
use crate::poort::toegang::{Actor, Orgaan};

/// A block shows so many; the rest is in the list below.
const HOOGSTENS: i64 = 8;

/// A line of a block.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Regel {
    pub casus: CasusId,
    pub wat: String,
    pub naam: String,
    pub rest: String,
    pub soort: &'static str,
    pub taak: Option<TaakId>,
    /// Where the line leads.
    pub pad: String,
}

/// The three blocks.
#[derive(Debug, Default, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Blokken {
    pub wacht: Vec<Regel>,
    pub loopt_af: Vec<Regel>,
    pub nieuw: Vec<Regel>,
}

impl Blokken {
    /// How many lines there are: each names somebody, so the trail counts them.
    pub fn aantal(&self) -> usize {
        self.wacht.len() + self.loopt_af.len() + self.nieuw.len()
    }
}

/// Reads the blocks of a professional; `eigen` are the casussen they have a role in, so all may be seen.
///
/// # Errors
/// When the database does not answer.
pub fn lees(
    c: &mut Verbinding,
    actor: &Actor,
    eigen: &[CasusId],
    vandaag: NaiveDate,
    grenzen: &Termijnen,
) -> Uitslag<Blokken> {
    let mut b = Blokken {
        wacht: store_afspraken::lees(c, actor, eigen, vandaag)?,
        loopt_af: loopt_af(c, eigen, vandaag, grenzen)?,
        nieuw: besluiten(c, eigen, vandaag)?,
    };
    b.wacht.extend(aangemeld(c, eigen, vandaag)?);
    b.wacht.extend(teruggevraagd(c, eigen)?);
    b.wacht.extend(taken(c, actor, eigen, vandaag)?);
    let alle = || b.wacht.iter().chain(&b.loopt_af).chain(&b.nieuw);
    let namen = namen(c, alle().map(|r| r.casus).collect())?;
    for r in b.wacht.iter_mut().chain(&mut b.loopt_af).chain(&mut b.nieuw) {
        r.naam = namen.get(&r.casus).cloned().unwrap_or_default();
    }
    Ok(b)
}

/// A line without a name yet.
pub(super) fn regel(casus: CasusId, wat: impl Into<String>, rest: String, soort: &'static str) -> Regel {
    Regel {
        casus,
        wat: wat.into(),
        naam: String::new(),
        rest,
        soort,
        taak: None,
        pad: paden::CASUS.van(casus),
    }
}

fn aangemeld(c: &mut Verbinding, eigen: &[CasusId], vandaag: NaiveDate) -> Uitslag<Vec<Regel>> {
    let rijen: Vec<(CasusId, NaiveDate, bool)> = casus::table
        .filter(casus::id.eq_any(eigen.to_vec()).and(casus::fase.eq(Fase::Aangemeld)))
        .select((casus::id, casus::gemeld_op, casus::spoed))
        .order((casus::gemeld_op, casus::id))
        .limit(HOOGSTENS)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(id, op, spoed)| {
            let (wat, soort) =
                if spoed { ("Screen de melding (spoed)", "rust") } else { ("Screen de melding", "") };
            regel(id, wat, geleden(op, vandaag), soort)
        })
        .collect())
}

fn teruggevraagd(c: &mut Verbinding, eigen: &[CasusId]) -> Uitslag<Vec<Regel>> {
    let rijen: Vec<(CasusId, AdviesId, Orgaan)> = advies::table
        .filter(advies::casus_id.eq_any(eigen.to_vec()).and(advies::status.eq("teruggevraagd")))
        .select((advies::casus_id, advies::id, advies::orgaan))
        .order(advies::aan_zet_sinds)
        .limit(HOOGSTENS)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(id, advies, orgaan)| Regel {
            pad: paden::ADVIES.met(&[id.to_string(), advies.to_string()]),
            ..regel(id, format!("Beantwoord de vraag van {}", orgaan.label()), String::new(), "")
        })
        .collect())
}

fn taken(c: &mut Verbinding, actor: &Actor, eigen: &[CasusId], vandaag: NaiveDate) -> Uitslag<Vec<Regel>> {
    let mut rijen: Vec<Taak> = taak::table
        .inner_join(casus::table)
        .filter(taak::gebruiker_id.eq(actor.id).and(taak::gedaan_op.is_null()))
        .filter(taak::casus_id.eq_any(eigen.to_vec()))
        // A closed casus is read only: its tasks cannot be ticked any more.
        .filter(casus::fase.ne(Fase::Afgesloten))
        .select(Taak::as_select())
        .order((taak::uiterlijk, taak::id))
        .limit(100)
        .load(c)?;
    rijen.sort_by_key(|t| (t.uiterlijk.unwrap_or(NaiveDate::MAX), t.id));
    Ok(rijen
        .into_iter()
        .take(usize::try_from(HOOGSTENS).unwrap_or(8))
        .map(|t| {
            let dagen = t.uiterlijk.map(|d| dagen_over(d, vandaag));
            let soort = if dagen.is_some_and(|d| d < 0) { "rust" } else { "" };
            let rest = dagen.map(datum::dagen_tekst).unwrap_or_default();
            Regel { taak: Some(t.id), ..regel(t.casus_id, t.wat, rest, soort) }
        })
        .collect())
}

fn loopt_af(
    c: &mut Verbinding,
    eigen: &[CasusId],
    vandaag: NaiveDate,
    grenzen: &Termijnen,
) -> Uitslag<Vec<Regel>> {
    let rijen: Vec<(CasusId, TermijnSoort, NaiveDate)> = termijn::table
        .filter(termijn::casus_id.eq_any(eigen.to_vec()).and(termijn::gestopt_op.is_null()))
        .filter(termijn::einde.le(over(vandaag)).and(termijn::soort.ne(TermijnSoort::Bezwaar)))
        // The seven days for a persoonlijk plan are the inwoner's: they end, and nobody is late.
        .filter(termijn::soort.ne(TermijnSoort::WmoPersoonlijkPlan).or(termijn::einde.ge(vandaag)))
        .select((termijn::casus_id, termijn::soort, termijn::einde))
        .order((termijn::einde, termijn::id))
        .limit(HOOGSTENS)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(id, soort, einde)| {
            let dagen = dagen_over(einde, vandaag);
            let kleur = crate::basis::termijnen::beeld::kleur(soort, dagen, grenzen);
            regel(id, tekst::hoofdletter(soort.label()), datum::dagen_tekst(dagen), kleur)
        })
        .collect())
}

fn besluiten(c: &mut Verbinding, eigen: &[CasusId], vandaag: NaiveDate) -> Uitslag<Vec<Regel>> {
    let sinds = vandaag.checked_sub_days(Days::new(7)).unwrap_or(vandaag);
    let rijen: Vec<(CasusId, Orgaan, NaiveDate)> = besluit::table
        .inner_join(advies::table)
        .filter(advies::casus_id.eq_any(eigen.to_vec()).and(besluit::besloten_op.ge(sinds)))
        .select((advies::casus_id, advies::orgaan, besluit::besloten_op))
        .order(besluit::besloten_op.desc())
        .limit(HOOGSTENS)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(id, orgaan, op)| {
            regel(id, format!("Besluit van {}", orgaan.label()), geleden(op, vandaag), "blue")
        })
        .collect())
}

fn namen(c: &mut Verbinding, ids: Vec<CasusId>) -> Uitslag<BTreeMap<CasusId, String>> {
    let rijen: Vec<(CasusId, Option<PersoonId>)> =
        casus::table.filter(casus::id.eq_any(ids)).select((casus::id, casus::persoon_id)).load(c)?;
    let namen = lijst::namen(c, rijen.iter().filter_map(|(_, p)| *p).collect())?;
    let naam = |p: Option<PersoonId>| p.and_then(|p| namen.get(&p).cloned()).unwrap_or("Nog onbekend".into());
    Ok(rijen.into_iter().map(|(id, p)| (id, naam(p))).collect())
}

/// "vandaag", "gisteren", "5 dagen".
fn geleden(op: NaiveDate, vandaag: NaiveDate) -> String {
    match dagen_over(vandaag, op) {
        ..=0 => "vandaag".into(),
        1 => "gisteren".into(),
        n => datum::aantal_dagen(n.unsigned_abs()),
    }
}

/// How many adviezen wait for this organisation: nobody took them, mine, and with a question back.
///
/// # Errors
/// When the database does not answer.
pub fn adviezen(c: &mut Verbinding, actor: &Actor, orgaan: Orgaan) -> Uitslag<[i64; 3]> {
    let vrij: i64 = advies::table
        .filter(advies::orgaan.eq(orgaan).and(advies::status.eq("verzonden")))
        .filter(advies::consulent_id.is_null())
        .count()
        .get_result(c)?;
    let mijn: i64 = advies::table
        .filter(advies::orgaan.eq(orgaan).and(advies::status.eq("verzonden")))
        .filter(advies::consulent_id.eq(actor.id))
        .count()
        .get_result(c)?;
    let terug: i64 = advies::table
        .filter(advies::orgaan.eq(orgaan).and(advies::status.eq("teruggevraagd")))
        .count()
        .get_result(c)?;
    Ok([vrij, mijn, terug])
}
