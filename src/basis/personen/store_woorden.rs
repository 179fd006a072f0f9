//! The words people are found by, as kept.

use diesel::prelude::*;

use super::bereik::Bereik;
use super::model::Gegevens;
use super::naamdelen::Naamdelen;
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
pub fn zet(s: &mut Schrijver, id: PersoonId, p: &Gegevens, bereik: &Bereik) -> Uitslag<()> {
    // First, because it holds the person: who does the same meanwhile waits, and then replaces these words.
    diesel::update(persoon::table.find(id))
        .set((persoon::zoek_versie.eq(VERSIE), persoon::sorteernaam.eq(Naamdelen::from(p).sorteernaam())))
        .execute(s.c)?;
    ruim(s, id)?;
    let woorden = namen::zoekwoorden(p, bereik);
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
    Ok(())
}

/// Takes away the words of this person: nobody finds them by words any more.
///
/// # Errors
/// When the database does not answer.
pub fn wis(s: &mut Schrijver, id: PersoonId) -> Uitslag<()> {
    diesel::update(persoon::table.find(id)).set(persoon::zoek_versie.eq(VERSIE)).execute(s.c)?;
    ruim(s, id)
}

fn ruim(s: &mut Schrijver, id: PersoonId) -> Uitslag<()> {
    diesel::delete(persoon_zoekwoord::table.filter(persoon_zoekwoord::persoon_id.eq(id))).execute(s.c)?;
    diesel::delete(persoon_klank::table.filter(persoon_klank::persoon_id.eq(id))).execute(s.c)?;
    Ok(())
}

/// People whose words are of older rules, at most so many.
fn verouderd(db: &Database, hoogstens: i64) -> Uitslag<Vec<PersoonId>> {
    let oud = persoon::table.filter(persoon::zoek_versie.lt(VERSIE)).select(persoon::id);
    db.lees(|c| Ok(oud.order(persoon::id).limit(hoogstens).load::<PersoonId>(c)?))
}

/// Makes the words of everybody again whose words are of older rules.
///
/// # Errors
/// When the database does not answer. What was done stays done.
pub fn werk_bij(db: &Database, klok: &Klok) -> Uitslag<()> {
    loop {
        let oud = verouderd(db, PER_KEER)?;
        if oud.is_empty() {
            return Ok(());
        }
        spoor::als_systeem(db, klok.nu(), "zoekwoorden-vernieuwd", |s| {
            for p in super::store::personen(s.c, &oud)? {
                if p.samengevoegd_in.is_some() {
                    wis(s, p.id)?;
                    continue;
                }
                let bereik = super::store::bereik(s.c, p.id)?;
                zet(s, p.id, &p.gegevens, &bereik)?;
                super::store_lijkt::merk(s, p.id, &p.gegevens, &bereik, &[])?;
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
    Ok(!verouderd(db, 1)?.is_empty())
}
