//! Through which households somebody may be seen.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema::{huishouden_lid, persoon_bereik};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::kit::periode;

/// The households that open these people to whoever works with the household: those they belong to, and those they
/// belonged to. Never one they were put in by mistake; and whoever keeps their address secret is not seen any more
/// from a household they left: that may be just what they fled.
///
/// # Errors
/// When the database does not answer.
pub fn huizen(
    c: &mut Verbinding,
    wie: &[PersoonId],
    dag: NaiveDate,
) -> Uitslag<Vec<(PersoonId, HuishoudenId)>> {
    let geheim: Vec<PersoonId> = persoon_bereik::table
        .filter(persoon_bereik::persoon_id.eq_any(wie.to_vec()).and(persoon_bereik::geheim_adres.eq(true)))
        .select(persoon_bereik::persoon_id)
        .load(c)?;
    let rijen: Vec<(PersoonId, HuishoudenId, NaiveDate, Option<NaiveDate>)> = huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq_any(wie.to_vec()))
        .order(huishouden_lid::id)
        .select((
            huishouden_lid::persoon_id,
            huishouden_lid::huishouden_id,
            huishouden_lid::van,
            huishouden_lid::tot,
        ))
        .load(c)?;
    Ok(rijen
        .into_iter()
        .filter(|(wie, _, van, tot)| opent(*van, *tot, geheim.contains(wie), dag))
        .map(|(wie, huis, ..)| (wie, huis))
        .collect())
}

fn opent(van: NaiveDate, tot: Option<NaiveDate>, geheim: bool, dag: NaiveDate) -> bool {
    !periode::vergissing(Some(van), tot) && (!geheim || tot.is_none_or(|tot| dag < tot))
}
