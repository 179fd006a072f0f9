//! Writing with its trail in one transaction, and reading the trail back.

use std::cell::Cell;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::model::{Regel, SpoorRij};
use crate::db::schema::spoor;
use crate::db::waarde::{CasusId, GebruikerId, RijId, Tijdstip};
use crate::db::{Database, Verbinding};
use crate::kit::fout::Uitslag;
use crate::kit::{id, klok};

/// What a store needs to write: the open transaction, who, when, and the spoor row being filled in.
pub struct Schrijver<'c> {
    /// The connection, inside the transaction.
    pub c: &'c mut Verbinding,
    /// Who writes.
    pub wie: GebruikerId,
    /// When.
    pub nu: DateTime<Utc>,
    /// The row that will be noted for this change.
    pub regel: Regel,
    /// How many ids were given out: what one change makes keeps its order.
    pub(super) gegeven: Cell<u16>,
}

impl Schrijver<'_> {
    /// A new id, of any of the id types.
    pub fn id<T: From<Uuid>>(&self) -> T {
        let nummer = self.gegeven.get();
        self.gegeven.set(nummer.saturating_add(1));
        T::from(id::volgende(self.nu, nummer))
    }

    /// Today, in the Netherlands.
    pub fn vandaag(&self) -> NaiveDate {
        klok::dag(self.nu)
    }

    /// Now, as it is stored.
    pub fn tijdstip(&self) -> Tijdstip {
        Tijdstip(self.nu)
    }

    /// Says which casus the change is about, when the route did not know yet.
    pub fn over_casus(&mut self, casus: CasusId) {
        self.regel.casus = Some(casus);
    }

    /// Says which thing was changed and which of its fields, by name.
    pub fn raakt(&mut self, object: impl Into<Uuid>, velden: &[&'static str]) {
        self.regel.object = Some(object.into());
        self.regel.velden.extend_from_slice(velden);
    }
}

/// Writes with its spoor row in one transaction: both are kept, or neither (design.md 5.1).
///
/// # Errors
/// What `f` gives, or what the database gives; then nothing is kept.
pub fn schrijf<T>(
    db: &Database,
    wie: GebruikerId,
    nu: DateTime<Utc>,
    regel: Regel,
    f: impl FnOnce(&mut Schrijver) -> Uitslag<T>,
) -> Uitslag<T> {
    db.schrijf_zonder_spoor(|c| {
        let mut s = Schrijver { c, wie, nu, regel, gegeven: Cell::default() };
        let waarde = f(&mut s)?;
        let regel = std::mem::take(&mut s.regel);
        voeg_toe(s.c, Some(wie), nu, &regel)?;
        Ok(waarde)
    })
}

/// Writes for the system itself (command line, timed work), with a spoor row that names nobody.
///
/// # Errors
/// What `f` gives, or what the database gives; then nothing is kept.
pub fn als_systeem<T>(
    db: &Database,
    nu: DateTime<Utc>,
    gebeurtenis: &'static str,
    f: impl FnOnce(&mut Schrijver) -> Uitslag<T>,
) -> Uitslag<T> {
    db.schrijf_zonder_spoor(|c| {
        let regel = Regel { gebeurtenis, recht: "systeem", gelukt: true, ..Regel::default() };
        let mut s = Schrijver { c, wie: GebruikerId(Uuid::nil()), nu, regel, gegeven: Cell::default() };
        let waarde = f(&mut s)?;
        let regel = std::mem::take(&mut s.regel);
        voeg_toe(s.c, None, nu, &regel)?;
        Ok(waarde)
    })
}

/// Notes a row on its own: something was seen, or refused.
///
/// # Errors
/// When it cannot be kept. Then the answer must not be sent (design.md 5.2).
pub fn noteer(db: &Database, wie: Option<GebruikerId>, nu: DateTime<Utc>, regel: &Regel) -> Uitslag<()> {
    db.schrijf_zonder_spoor(|c| voeg_toe(c, wie, nu, regel))
}

fn voeg_toe(c: &mut Verbinding, wie: Option<GebruikerId>, nu: DateTime<Utc>, regel: &Regel) -> Uitslag<()> {
    let rij = SpoorRij {
        id: RijId(id::nieuw(nu)),
        op: Tijdstip(nu),
        gebruiker_id: wie,
        gebeurtenis: regel.gebeurtenis.into(),
        recht: regel.recht.into(),
        gelukt: regel.gelukt,
        casus_id: regel.casus,
        persoon_id: regel.persoon,
        object_id: regel.object.map(RijId),
        filter: regel.filter.clone(),
        aantal: regel.aantal,
        velden: (!regel.velden.is_empty()).then(|| regel.velden.join(" ")),
    };
    diesel::insert_into(spoor::table).values(&rij).execute(c)?;
    Ok(())
}

/// A page of the trail, newest first; `voor` is the last id of the page before.
///
/// # Errors
/// When the database does not answer.
pub fn lees_bladzijde(
    c: &mut Verbinding,
    casus: Option<CasusId>,
    wie: Option<GebruikerId>,
    voor: Option<RijId>,
    hoeveel: i64,
) -> Uitslag<Vec<SpoorRij>> {
    let mut vraag = spoor::table.select(SpoorRij::as_select()).into_boxed();
    if let Some(casus) = casus {
        vraag = vraag.filter(spoor::casus_id.eq(casus));
    }
    if let Some(wie) = wie {
        vraag = vraag.filter(spoor::gebruiker_id.eq(wie));
    }
    if let Some(voor) = voor {
        vraag = vraag.filter(spoor::id.lt(voor));
    }
    Ok(vraag.order(spoor::id.desc()).limit(hoeveel).load(c)?)
}
