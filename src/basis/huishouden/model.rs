//! A household and who belongs to it.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::huishouden_lid;
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};

codes! {
    /// How much of the time somebody lives in a household: a child of separated parents lives in two.
    #[derive(Default)]
    pub enum Verblijf {
        /// All the time.
        #[default]
        HeleWeek = "hele-week" => "De hele week",
        /// One week here, one week elsewhere.
        OmDeWeek = "om-de-week" => "Om de week",
        /// Fixed days of every week.
        Doordeweeks = "doordeweeks" => "Vaste dagen in de week",
        /// The weekends, or some of them.
        Weekend = "weekend" => "In het weekend",
        /// Otherwise; the words beside it say how.
        Anders = "anders" => "Anders",
    }
}

/// A member of a household.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = huishouden_lid, treat_none_as_default_value = false)]
pub struct Lid {
    /// Its id.
    pub id: RijId,
    /// Which household.
    pub huishouden_id: HuishoudenId,
    /// Who.
    pub persoon_id: PersoonId,
    /// As what, in words, as it was said when they were entered: "dochter", "kostganger".
    pub rol: String,
    /// Lives in; a grown-up son elsewhere does not.
    pub woont_in: bool,
    /// From.
    pub van: NaiveDate,
    /// Until; not that day itself. Equal to `van`: it was a mistake and never held.
    pub tot: Option<NaiveDate>,
    /// How much of the time.
    pub verblijf: Verblijf,
    /// Which days, or where else: "even weken, wisselt op vrijdag".
    pub verblijf_uitleg: String,
    /// Counts changes.
    pub versie: i32,
}

/// How somebody belongs to a household, to be kept.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plaats<'a> {
    /// As what, in words.
    pub rol: &'a str,
    /// Lives in.
    pub woont_in: bool,
    /// How much of the time.
    pub verblijf: Verblijf,
    /// Which days, or where else.
    pub verblijf_uitleg: &'a str,
    /// From; none: from today.
    pub van: Option<NaiveDate>,
    /// Until; not that day itself.
    pub tot: Option<NaiveDate>,
}
