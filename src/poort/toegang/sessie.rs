//! Sessions on the server: they can be revoked, end after a quiet while, and end for good after a working day.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;

use super::{accounts, model::Actor};
use crate::db::schema::sessie;
use crate::db::waarde::{GebruikerId, Tijdstip};
use crate::db::{Database, Verbinding};
use crate::kit::fout::Uitslag;
use crate::kit::{id, klok, kluis};

/// How long a session lives.
#[derive(Debug, Clone, Copy)]
pub struct Duur {
    /// Ends after this much quiet.
    pub stil: Duration,
    /// Ends this long after sign-in, however busy.
    pub hoogstens: Duration,
}

/// A session that is or was.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sessie)]
pub struct Sessie {
    /// Hash of the cookie.
    pub token_hash: String,
    /// Whose.
    pub gebruiker_id: GebruikerId,
    /// The word every form must send back.
    pub csrf: String,
    /// Sign-in.
    pub begonnen_op: Tijdstip,
    /// Last sign of life.
    pub gezien_op: Tijdstip,
    /// Signed out, or taken away.
    pub ingetrokken_op: Option<Tijdstip>,
}

impl Sessie {
    /// When it ends if nothing more happens.
    pub fn einde(&self, duur: Duur) -> DateTime<Utc> {
        (self.gezien_op.0 + duur.stil).min(self.begonnen_op.0 + duur.hoogstens)
    }

    /// Whether it still holds.
    pub fn geldig(&self, nu: DateTime<Utc>, duur: Duur) -> bool {
        self.ingetrokken_op.is_none() && nu < self.einde(duur)
    }
}

/// What a cookie turned out to be.
#[derive(Debug)]
pub enum Stand {
    /// No cookie, or one we never gave.
    Geen,
    /// It has ended; whose it was is known, so that what was typed can be kept for that account alone.
    Verlopen(Sessie),
    /// It holds.
    Geldig(Sessie, Actor),
}

/// Looks a cookie up.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, token: &str, nu: DateTime<Utc>, duur: Duur) -> Uitslag<Stand> {
    let gevonden: Option<Sessie> =
        sessie::table.find(kluis::hash(token)).select(Sessie::as_select()).first(c).optional()?;
    let Some(s) = gevonden else { return Ok(Stand::Geen) };
    if s.ingetrokken_op.is_some() {
        return Ok(Stand::Geen);
    }
    if !s.geldig(nu, duur) {
        return Ok(Stand::Verlopen(s));
    }
    Ok(match accounts::actor(c, s.gebruiker_id, klok::dag(nu))? {
        Some(actor) => Stand::Geldig(s, actor),
        None => Stand::Geen,
    })
}

/// Starts a session; gives the token for the cookie and the session.
///
/// # Errors
/// When the database does not answer.
pub fn begin(c: &mut Verbinding, wie: GebruikerId, nu: DateTime<Utc>) -> Uitslag<(String, Sessie)> {
    let token = id::geheim();
    let s = Sessie {
        token_hash: kluis::hash(&token),
        gebruiker_id: wie,
        csrf: id::geheim(),
        begonnen_op: Tijdstip(nu),
        gezien_op: Tijdstip(nu),
        ingetrokken_op: None,
    };
    diesel::insert_into(sessie::table)
        .values((
            sessie::token_hash.eq(&s.token_hash),
            sessie::gebruiker_id.eq(s.gebruiker_id),
            sessie::csrf.eq(&s.csrf),
            sessie::begonnen_op.eq(s.begonnen_op),
            sessie::gezien_op.eq(s.gezien_op),
        ))
        .execute(c)?;
    Ok((token, s))
}

/// Notes a sign of life; at most once a minute, so that reading pages does not mean writing each time.
///
/// # Errors
/// When the database does not answer.
pub fn leeft(db: &Database, s: &Sessie, nu: DateTime<Utc>) -> Uitslag<()> {
    if nu - s.gezien_op.0 < Duration::seconds(60) {
        return Ok(());
    }
    db.schrijf_zonder_spoor(|c| {
        diesel::update(sessie::table.find(&s.token_hash))
            .set(sessie::gezien_op.eq(Tijdstip(nu)))
            .execute(c)?;
        Ok(())
    })
}

/// Ends a session.
///
/// # Errors
/// When the database does not answer.
pub fn eindig(c: &mut Verbinding, token_hash: &str, nu: DateTime<Utc>) -> Uitslag<()> {
    diesel::update(sessie::table.find(token_hash)).set(sessie::ingetrokken_op.eq(Tijdstip(nu))).execute(c)?;
    Ok(())
}

/// Ends every session of an account: disabled, password reset, role taken away.
///
/// # Errors
/// When the database does not answer.
pub fn eindig_alle(c: &mut Verbinding, wie: GebruikerId, nu: DateTime<Utc>) -> Uitslag<()> {
    diesel::update(
        sessie::table.filter(sessie::gebruiker_id.eq(wie)).filter(sessie::ingetrokken_op.is_null()),
    )
    .set(sessie::ingetrokken_op.eq(Tijdstip(nu)))
    .execute(c)?;
    Ok(())
}
