//! Recognising somebody by name and password, with a brake on guessing.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;

use super::wachtwoord;
use crate::db::schema::{gebruiker, inlogpoging};
use crate::db::waarde::{GebruikerId, Tijdstip};
use crate::db::{Database, Verbinding};
use crate::kit::fout::Uitslag;
use crate::kit::kluis;

/// Limits on guessing.
#[derive(Debug, Clone, Copy)]
pub struct Rem {
    /// So many failures are allowed.
    pub pogingen: i32,
    /// In this window; after it the count starts anew.
    pub venster: Duration,
}

/// Checks name and password. `None` for every kind of no: unknown, wrong, disabled, too often; and each of them
/// takes as long, so that nobody learns which names exist.
///
/// # Errors
/// When the database does not answer.
pub fn herken(
    db: &Database,
    gebruikersnaam: &str,
    woord: &str,
    nu: DateTime<Utc>,
    rem: Rem,
) -> Uitslag<Option<GebruikerId>> {
    let sleutel = kluis::hash(&format!("naam\0{}", gebruikersnaam.to_lowercase()));
    let (gevonden, geremd) = db.lees(|c| {
        let rij: Option<(GebruikerId, String, Option<Tijdstip>)> = gebruiker::table
            .filter(gebruiker::gebruikersnaam.eq(gebruikersnaam.to_lowercase()))
            .select((gebruiker::id, gebruiker::wachtwoord, gebruiker::uitgezet_op))
            .first(c)
            .optional()?;
        Ok((rij, is_geremd(c, &sleutel, nu, rem)?))
    })?;
    let klopt = match &gevonden {
        Some((_, hash, _)) => wachtwoord::klopt(woord, hash)?,
        None => {
            wachtwoord::doe_alsof(woord)?;
            false
        }
    };
    match gevonden {
        Some((wie, _, None)) if klopt && !geremd => {
            db.schrijf_zonder_spoor(|c| {
                diesel::delete(inlogpoging::table.find(&sleutel)).execute(c)?;
                Ok(())
            })?;
            Ok(Some(wie))
        }
        _ => {
            db.schrijf_zonder_spoor(|c| tel_mislukking(c, &sleutel, nu, rem))?;
            Ok(None)
        }
    }
}

fn is_geremd(c: &mut Verbinding, sleutel: &str, nu: DateTime<Utc>, rem: Rem) -> Uitslag<bool> {
    let rij: Option<(Tijdstip, i32)> = inlogpoging::table
        .find(sleutel)
        .select((inlogpoging::venster_begin, inlogpoging::aantal))
        .first(c)
        .optional()?;
    Ok(rij.is_some_and(|(begin, aantal)| nu < begin.0 + rem.venster && aantal >= rem.pogingen))
}

fn tel_mislukking(c: &mut Verbinding, sleutel: &str, nu: DateTime<Utc>, rem: Rem) -> Uitslag<()> {
    let begin: Option<Tijdstip> =
        inlogpoging::table.find(sleutel).select(inlogpoging::venster_begin).first(c).optional()?;
    match begin {
        Some(begin) if nu < begin.0 + rem.venster => {
            diesel::update(inlogpoging::table.find(sleutel))
                .set(inlogpoging::aantal.eq(inlogpoging::aantal + 1))
                .execute(c)?;
        }
        Some(_) => {
            diesel::update(inlogpoging::table.find(sleutel))
                .set((inlogpoging::venster_begin.eq(Tijdstip(nu)), inlogpoging::aantal.eq(1)))
                .execute(c)?;
        }
        None => {
            diesel::insert_into(inlogpoging::table)
                .values((
                    inlogpoging::sleutel.eq(sleutel),
                    inlogpoging::venster_begin.eq(Tijdstip(nu)),
                    inlogpoging::aantal.eq(1),
                ))
                .execute(c)?;
        }
    }
    Ok(())
}
