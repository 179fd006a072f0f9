//! A place in a household put aside when two rows of one person became one, and put back when that is undone.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::Verblijf;
use crate::db::schema::huishouden_lid;
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// A place in a household, whole.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = huishouden_lid, treat_none_as_default_value = false)]
pub struct Plek {
    /// Its id.
    pub id: RijId,
    /// Which household.
    pub huishouden_id: HuishoudenId,
    /// Who.
    pub persoon_id: PersoonId,
    /// As what.
    pub rol: String,
    /// Lives in.
    pub woont_in: bool,
    /// From.
    pub van: NaiveDate,
    /// Until.
    pub tot: Option<NaiveDate>,
    /// How much of the time.
    pub verblijf: Verblijf,
    /// More about that.
    pub verblijf_uitleg: String,
    /// Counts changes.
    pub versie: i32,
}

impl Plek {
    /// Whether both are in one household on some day.
    pub fn samen_met(&self, ander: &Plek) -> bool {
        let voor = |tot: Option<NaiveDate>, van: NaiveDate| tot.is_none_or(|t| van < t);
        self.huishouden_id == ander.huishouden_id && voor(self.tot, ander.van) && voor(ander.tot, self.van)
    }
}

/// Takes away the places of `weg` in a household where `blijft` is at the same time, and gives them.
///
/// # Errors
/// When the database does not answer.
pub fn leg_terzijde(s: &mut Schrijver, blijft: PersoonId, weg: PersoonId) -> Uitslag<Vec<Plek>> {
    let mut van = |wie: PersoonId| -> Uitslag<Vec<Plek>> {
        let rijen = huishouden_lid::table.filter(huishouden_lid::persoon_id.eq(wie));
        Ok(rijen.order(huishouden_lid::id).select(Plek::as_select()).load(s.c)?)
    };
    let (blijvend, mut dubbel) = (van(blijft)?, van(weg)?);
    dubbel.retain(|p| blijvend.iter().any(|b| b.samen_met(p)));
    for p in &dubbel {
        diesel::delete(huishouden_lid::table.find(p.id)).execute(s.c)?;
    }
    Ok(dubbel)
}

/// Puts places back as they were.
///
/// # Errors
/// When the database does not answer.
pub fn zet_terug(s: &mut Schrijver, plekken: &[Plek]) -> Uitslag<()> {
    // Of no meaning any more (super::store::voeg_lid_toe).
    let leeg = (huishouden_lid::gezag.eq(false), huishouden_lid::mantelzorger.eq(false));
    for p in plekken {
        diesel::insert_into(huishouden_lid::table).values((p, leeg)).execute(s.c)?;
    }
    Ok(())
}
