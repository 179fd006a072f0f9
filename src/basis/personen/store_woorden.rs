//! The words people are found by, as kept.

use diesel::prelude::*;

use super::model::NieuwePersoon;
use super::namen::{self, VERSIE};
use crate::db::Database;
use crate::db::schema::{persoon, persoon_klank, persoon_zoekwoord};
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::Uitslag;
use crate::kit::klok::Klok;
use crate::poort::spoor::{self, Schrijver};

/// People whose words are made again in one transaction.
const PER_KEER: i64 = 500;

/// Puts the words of this person in the place of those that were there.
///
/// # Errors
/// When the database does not answer.
pub fn zet(s: &mut Schrijver, id: PersoonId, p: &NieuwePersoon) -> Uitslag<()> {
    diesel::delete(persoon_zoekwoord::table.filter(persoon_zoekwoord::persoon_id.eq(id))).execute(s.c)?;
    diesel::delete(persoon_klank::table.filter(persoon_klank::persoon_id.eq(id))).execute(s.c)?;
    let woorden = namen::zoekwoorden(p);
    for woord in woorden.gevouwen {
        diesel::insert_into(persoon_zoekwoord::table)
            .values((
                persoon_zoekwoord::id.eq(s.id::<RijId>()),
                persoon_zoekwoord::persoon_id.eq(id),
                persoon_zoekwoord::woord.eq(woord),
            ))
            .execute(s.c)?;
    }
    for klank in woorden.klanken {
        diesel::insert_into(persoon_klank::table)
            .values((
                persoon_klank::id.eq(s.id::<RijId>()),
                persoon_klank::persoon_id.eq(id),
                persoon_klank::klank.eq(klank),
            ))
            .execute(s.c)?;
    }
    diesel::update(persoon::table.find(id)).set(persoon::zoek_versie.eq(VERSIE)).execute(s.c)?;
    Ok(())
}

/// Makes the words of everybody again whose words are of older rules; gives how many people that were.
///
/// # Errors
/// When the database does not answer. What was done stays done.
pub fn werk_bij(db: &Database, klok: &Klok) -> Uitslag<usize> {
    let mut gedaan = 0;
    loop {
        let oud = db.lees(|c| {
            let oud = persoon::table.filter(persoon::zoek_versie.lt(VERSIE)).select(persoon::id);
            Ok(oud.order(persoon::id).limit(PER_KEER).load::<PersoonId>(c)?)
        })?;
        if oud.is_empty() {
            return Ok(gedaan);
        }
        gedaan += oud.len();
        spoor::als_systeem(db, klok.nu(), "zoekwoorden-vernieuwd", |s| {
            for p in super::store::personen(s.c, &oud)? {
                zet(s, p.id, &NieuwePersoon::from(&p))?;
            }
            Ok(())
        })?;
    }
}

/// Whether somebody's words are of older rules.
///
/// # Errors
/// When the database does not answer.
pub fn achter(db: &Database) -> Uitslag<bool> {
    let oud: Option<PersoonId> = db.lees(|c| {
        let oud = persoon::table.filter(persoon::zoek_versie.lt(VERSIE)).select(persoon::id);
        Ok(oud.first(c).optional()?)
    })?;
    Ok(oud.is_some())
}
