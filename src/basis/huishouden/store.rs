//! The only queries on households.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Lid, Plaats};
use crate::basis::personen::Persoon;
use crate::db::Verbinding;
use crate::db::schema::{huishouden, huishouden_lid, persoon};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// Starts a household with its first member.
///
/// # Errors
/// When the database does not answer.
pub fn begin(s: &mut Schrijver, naam: &str, eerste: PersoonId, plaats: Plaats) -> Uitslag<HuishoudenId> {
    let id: HuishoudenId = s.id();
    diesel::insert_into(huishouden::table)
        .values((huishouden::id.eq(id), huishouden::naam.eq(naam), huishouden::versie.eq(1)))
        .execute(s.c)?;
    voeg_lid_toe(s, id, eerste, plaats)?;
    Ok(id)
}

/// Adds a member from today on.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_lid_toe(s: &mut Schrijver, id: HuishoudenId, wie: PersoonId, plaats: Plaats) -> Uitslag<()> {
    let rij = Lid {
        id: s.id(),
        huishouden_id: id,
        persoon_id: wie,
        rol: plaats.rol.into(),
        woont_in: plaats.woont_in,
        gezag: plaats.gezag,
        mantelzorger: plaats.mantelzorger,
        van: s.vandaag(),
        tot: None,
    };
    diesel::insert_into(huishouden_lid::table).values(&rij).execute(s.c)?;
    s.raakt(id, &["huishouden_lid"]);
    Ok(())
}

/// The household somebody belongs to today, if any; the newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_persoon(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Option<HuishoudenId>> {
    Ok(huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq(wie))
        .filter(huishouden_lid::tot.is_null().or(huishouden_lid::tot.gt(dag)))
        .order((huishouden_lid::van.desc(), huishouden_lid::id.desc()))
        .select(huishouden_lid::huishouden_id)
        .first(c)
        .optional()?)
}

/// Whether two people belong to one household on a day.
///
/// # Errors
/// When the database does not answer.
pub fn woont_bij(c: &mut Verbinding, een: PersoonId, ander: PersoonId, dag: NaiveDate) -> Uitslag<bool> {
    let Some(huis) = van_persoon(c, een, dag)? else { return Ok(een == ander) };
    Ok(leden(c, huis, dag)?.iter().any(|(lid, _)| lid.persoon_id == ander))
}

/// The members on a day, in the order they were entered.
///
/// # Errors
/// When the database does not answer.
pub fn leden(c: &mut Verbinding, id: HuishoudenId, dag: NaiveDate) -> Uitslag<Vec<(Lid, Persoon)>> {
    Ok(huishouden_lid::table
        .inner_join(persoon::table)
        .filter(huishouden_lid::huishouden_id.eq(id))
        .filter(huishouden_lid::tot.is_null().or(huishouden_lid::tot.gt(dag)))
        .order((huishouden_lid::van, huishouden_lid::id))
        .select((Lid::as_select(), Persoon::as_select()))
        .load(c)?)
}
