//! What happened, newest first: steps, contactmomenten and other events in one line, fifty at a time.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use crate::basis::casus::Fase;
use crate::basis::casus::model::Overgang;
use crate::basis::contact::Contactmoment;
use crate::codes;
use crate::db::Verbinding;
use crate::db::schema::{contactmoment, contactmoment_persoon, gebeurtenis};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, Tijdstip};
use crate::kit::fout::Uitslag;
use crate::kit::klok;

/// So many on a page.
pub const PER_BLAD: usize = 50;

codes! {
    /// What of the timeline is shown.
    pub enum Soort {
        /// All of it.
        Alles = "alles" => "Alles",
        /// What was said and by whom.
        Contact = "contact" => "Contact",
        /// Steps along the route.
        Stappen = "stappen" => "Stappen",
        /// What was recorded and shared.
        Vastgelegd = "vastgelegd" => "Vastgelegd",
    }
}

/// An event as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = gebeurtenis)]
pub struct Gebeurtenis {
    /// Its id.
    pub id: RijId,
    /// When.
    pub op: Tijdstip,
    /// Its code.
    pub soort: String,
    /// About whom.
    pub persoon_id: Option<PersoonId>,
    /// By whom.
    pub gebruiker_id: Option<GebruikerId>,
    /// Non-sensitive words beside it.
    pub toelichting: String,
}

/// An entry.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the three kinds")]
pub enum Punt {
    Stap(Overgang),
    Contact(Contactmoment),
    Vastgelegd(Gebeurtenis),
}

impl Punt {
    /// The day it is about and the moment it was noted: a talk of yesterday noted today stands at yesterday.
    fn sleutel(&self) -> (NaiveDate, DateTime<Utc>, Option<Fase>, RijId) {
        match self {
            // One form can take two steps at the same moment; the later fase is the later step.
            Punt::Stap(o) => (klok::dag(o.op.0), o.op.0, Some(o.naar), o.id),
            Punt::Contact(m) => (m.op, m.vastgelegd_op.0, None, m.id),
            Punt::Vastgelegd(g) => (klok::dag(g.op.0), g.op.0, None, g.id),
        }
    }

    /// The note, when it is one.
    pub fn contact(&self) -> Option<&Contactmoment> {
        if let Punt::Contact(m) = self { Some(m) } else { None }
    }

    /// Who noted it.
    pub fn door(&self) -> Option<GebruikerId> {
        match self {
            Punt::Stap(o) => Some(o.gebruiker_id),
            Punt::Contact(m) => Some(m.gebruiker_id),
            Punt::Vastgelegd(g) => g.gebruiker_id,
        }
    }
}

/// Which entries, which page.
#[derive(Debug, Clone, Copy)]
pub struct Vraag {
    /// Of which casus.
    pub casus: CasusId,
    /// Which kind.
    pub soort: Soort,
    /// Only about this person.
    pub over: Option<PersoonId>,
    /// Which page, from 1.
    pub blad: usize,
}

/// A page of the timeline, and how many entries there are in all. `overgangen` are all steps of the casus.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, v: Vraag, overgangen: &[Overgang]) -> Uitslag<(Vec<Punt>, usize)> {
    let tot = v.blad.saturating_mul(PER_BLAD).min(10_000);
    let wil = |s: Soort| v.soort == Soort::Alles || v.soort == s;
    let mut punten: Vec<Punt> = Vec::new();
    let mut totaal = 0;
    // A step is about the casus, so it drops out when only one person is asked for.
    if wil(Soort::Stappen) && v.over.is_none() {
        totaal += overgangen.len();
        punten.extend(overgangen.iter().cloned().map(Punt::Stap));
    }
    if wil(Soort::Contact) {
        totaal += tel_contact(c, v)?;
        punten.extend(contact(c, v, tot)?.into_iter().map(Punt::Contact));
    }
    if wil(Soort::Vastgelegd) {
        totaal += tel_vastgelegd(c, v)?;
        punten.extend(vastgelegd(c, v, tot)?.into_iter().map(Punt::Vastgelegd));
    }
    punten.sort_by_key(|p| std::cmp::Reverse(p.sleutel()));
    Ok((punten.into_iter().skip(tot.saturating_sub(PER_BLAD)).take(PER_BLAD).collect(), totaal))
}

/// The notes that count: what was put right is not among them. About a person is what is marked so.
macro_rules! contacten {
    ($v:expr) => {{
        let mut vraag = contactmoment::table
            .filter(contactmoment::casus_id.eq($v.casus).and(contactmoment::vervangen.eq(false)))
            .into_boxed();
        if let Some(over) = $v.over {
            let erover = contactmoment_persoon::table
                .filter(
                    contactmoment_persoon::persoon_id.eq(over).and(contactmoment_persoon::gaat_over.eq(true)),
                )
                .select(contactmoment_persoon::contactmoment_id);
            vraag = vraag.filter(contactmoment::id.eq_any(erover));
        }
        vraag
    }};
}

fn contact(c: &mut Verbinding, v: Vraag, tot: usize) -> Uitslag<Vec<Contactmoment>> {
    let rijen: Vec<Contactmoment> = contacten!(v)
        .select(Contactmoment::as_select())
        .order((contactmoment::op.desc(), contactmoment::id.desc()))
        .limit(i64::try_from(tot).unwrap_or(i64::MAX))
        .load(c)?;
    Ok(rijen)
}

fn tel_contact(c: &mut Verbinding, v: Vraag) -> Uitslag<usize> {
    let aantal: i64 = contacten!(v).count().get_result(c)?;
    Ok(usize::try_from(aantal).unwrap_or(0))
}

fn vastgelegd(c: &mut Verbinding, v: Vraag, tot: usize) -> Uitslag<Vec<Gebeurtenis>> {
    let mut vraag = gebeurtenis::table
        .filter(gebeurtenis::casus_id.eq(v.casus))
        .select(Gebeurtenis::as_select())
        .into_boxed();
    if let Some(over) = v.over {
        vraag = vraag.filter(gebeurtenis::persoon_id.eq(over));
    }
    let rijen: Vec<Gebeurtenis> =
        vraag.order(gebeurtenis::id.desc()).limit(i64::try_from(tot).unwrap_or(i64::MAX)).load(c)?;
    Ok(rijen)
}

fn tel_vastgelegd(c: &mut Verbinding, v: Vraag) -> Uitslag<usize> {
    let mut vraag = gebeurtenis::table.filter(gebeurtenis::casus_id.eq(v.casus)).into_boxed();
    if let Some(over) = v.over {
        vraag = vraag.filter(gebeurtenis::persoon_id.eq(over));
    }
    let aantal: i64 = vraag.count().get_result(c)?;
    Ok(usize::try_from(aantal).unwrap_or(0))
}
