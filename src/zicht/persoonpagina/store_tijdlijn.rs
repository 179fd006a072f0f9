//! What was said about a person, over all casussen the viewer may read, newest first (besluit 0018).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::store_bereik as bereik;
use crate::basis::contact::{ContactSoort, Contactmoment};
use crate::db::Verbinding;
use crate::db::schema::{casus, contactmoment, contactmoment_persoon};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;

/// So many on a page.
pub const PER_BLAD: usize = 25;

/// Which notes, which page.
#[derive(Debug, Clone, Copy)]
pub struct Vraag {
    /// About whom.
    pub wie: PersoonId,
    /// Only this kind.
    pub soort: Option<ContactSoort>,
    /// Only what goes along when the person asks for the own file: about them, and they may read it.
    pub inzage: bool,
    /// Which page, from 1.
    pub blad: usize,
}

/// A page of notes, how many there are in all, and the numbers of the casussen they are in.
pub struct Bladzijde {
    /// The notes.
    pub contacten: Vec<Contactmoment>,
    /// In all.
    pub totaal: usize,
    /// `W-2026-00001` by casus.
    pub nummers: BTreeMap<CasusId, String>,
}

/// The ids of the notes about this person, for the condition of another query.
macro_rules! over {
    ($v:expr) => {
        contactmoment_persoon::table
            .filter(
                contactmoment_persoon::persoon_id.eq($v.wie).and(contactmoment_persoon::gaat_over.eq(true)),
            )
            // For inzage only what may be read; else either.
            .filter(
                contactmoment_persoon::mag_lezen.eq(true).or(contactmoment_persoon::mag_lezen.eq($v.inzage)),
            )
            .select(contactmoment_persoon::contactmoment_id)
    };
}

/// Reads it.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, actor: &Actor, v: Vraag, dag: NaiveDate) -> Uitslag<Bladzijde> {
    let nummers = casussen(c, actor, v, dag)?;
    macro_rules! vraag {
        () => {{
            let mut vraag = contactmoment::table
                .filter(contactmoment::id.eq_any(over!(v)).and(contactmoment::vervangen.eq(false)))
                .filter(contactmoment::casus_id.eq_any(nummers.keys().copied().collect::<Vec<CasusId>>()))
                .into_boxed();
            if let Some(soort) = v.soort {
                vraag = vraag.filter(contactmoment::soort.eq(soort));
            }
            vraag
        }};
    }
    let totaal: i64 = vraag!().count().get_result(c)?;
    let vanaf = v.blad.saturating_sub(1).saturating_mul(PER_BLAD);
    let contacten: Vec<Contactmoment> = vraag!()
        .select(Contactmoment::as_select())
        .order((contactmoment::op.desc(), contactmoment::id.desc()))
        .offset(i64::try_from(vanaf).unwrap_or(i64::MAX))
        .limit(i64::try_from(PER_BLAD).unwrap_or(i64::MAX))
        .load(c)?;
    Ok(Bladzijde { contacten, totaal: usize::try_from(totaal).unwrap_or(0), nummers })
}

/// The casussen in which something was noted about this person, as far as the viewer may read their content.
fn casussen(
    c: &mut Verbinding,
    actor: &Actor,
    v: Vraag,
    dag: NaiveDate,
) -> Uitslag<BTreeMap<CasusId, String>> {
    let ids: Vec<CasusId> = contactmoment::table
        .filter(contactmoment::id.eq_any(over!(v)))
        .select(contactmoment::casus_id)
        .distinct()
        .load(c)?;
    let rollen = bereik::rollen(c, actor, dag)?;
    let rijen: Vec<(CasusId, String)> = casus::table
        .filter(casus::id.eq_any(ids))
        .filter(bereik::te_lezen(actor, &rollen))
        .select((casus::id, casus::nummer))
        .load(c)?;
    Ok(rijen.into_iter().collect())
}
