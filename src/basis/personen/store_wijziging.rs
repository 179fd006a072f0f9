//! The history of a person's corrections, as kept.

use diesel::prelude::*;

use super::wijziging::Verschil;
use crate::db::Verbinding;
use crate::db::schema::{gebruiker, persoon_wijziging, wijk};
use crate::db::waarde::{GebruikerId, PersoonId, RijId, Tijdstip};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// More than this nobody reads; the newest are shown.
const HOOGSTENS: i64 = 200;

/// A correction of one field.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Wijziging {
    /// When.
    pub op: Tijdstip,
    /// By whom.
    pub wie: String,
    /// The code of the field.
    pub veld: String,
    /// What it said.
    pub was: String,
    /// What it says now.
    pub werd: String,
}

/// Keeps what a correction changed, in the same transaction; the wijk by its name.
///
/// # Errors
/// When the database does not answer.
pub fn bewaar(s: &mut Schrijver, wie: PersoonId, verschillen: &[Verschil]) -> Uitslag<()> {
    for v in verschillen {
        let (was, werd) = match v.veld {
            "wijkcode" => (wijknaam(s.c, &v.was)?, wijknaam(s.c, &v.werd)?),
            _ => (v.was.clone(), v.werd.clone()),
        };
        diesel::insert_into(persoon_wijziging::table)
            .values((
                persoon_wijziging::id.eq(s.id::<RijId>()),
                persoon_wijziging::persoon_id.eq(wie),
                persoon_wijziging::op.eq(s.tijdstip()),
                persoon_wijziging::gebruiker_id.eq(s.wie),
                persoon_wijziging::veld.eq(v.veld),
                persoon_wijziging::was.eq(was),
                persoon_wijziging::werd.eq(werd),
            ))
            .execute(s.c)?;
    }
    Ok(())
}

/// Takes the values out of what one change, by `door` at `op`, kept of `wie`; that it was changed stays. For a merge
/// that is undone: what came of the other is theirs, and does not stay in the file of somebody else. `na` is an id of
/// that change.
///
/// # Errors
/// When the database does not answer.
pub fn wis_waarden(
    s: &mut Schrijver,
    wie: PersoonId,
    (op, door): (Tijdstip, GebruikerId),
    na: RijId,
) -> Uitslag<()> {
    let deze = persoon_wijziging::table
        .filter(persoon_wijziging::persoon_id.eq(wie).and(persoon_wijziging::id.gt(na)))
        .filter(persoon_wijziging::op.eq(op).and(persoon_wijziging::gebruiker_id.eq(door)));
    diesel::update(deze).set((persoon_wijziging::was.eq(""), persoon_wijziging::werd.eq(""))).execute(s.c)?;
    Ok(())
}

fn wijknaam(c: &mut Verbinding, code: &str) -> Uitslag<String> {
    let naam: Option<String> = wijk::table.find(code).select(wijk::naam).first(c).optional()?;
    Ok(naam.unwrap_or_else(|| code.to_owned()))
}

/// What was corrected, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van(c: &mut Verbinding, wie: PersoonId) -> Uitslag<Vec<Wijziging>> {
    Ok(persoon_wijziging::table
        .inner_join(gebruiker::table)
        .filter(persoon_wijziging::persoon_id.eq(wie))
        .order(persoon_wijziging::id.desc())
        .limit(HOOGSTENS)
        .select((
            persoon_wijziging::op,
            gebruiker::naam,
            persoon_wijziging::veld,
            persoon_wijziging::was,
            persoon_wijziging::werd,
        ))
        .load::<Wijziging>(c)?)
}
