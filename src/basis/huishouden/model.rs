//! A household and who belongs to it.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::schema::huishouden_lid;
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};

/// A member of a household.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = huishouden_lid)]
pub struct Lid {
    /// Its id.
    pub id: RijId,
    /// Which household.
    pub huishouden_id: HuishoudenId,
    /// Who.
    pub persoon_id: PersoonId,
    /// As what, in words: "partner en mantelzorger".
    pub rol: String,
    /// Lives in; a grown-up son elsewhere does not.
    pub woont_in: bool,
    /// Has legal authority over the children.
    pub gezag: bool,
    /// Gives mantelzorg.
    pub mantelzorger: bool,
    /// From.
    pub van: NaiveDate,
    /// Until.
    pub tot: Option<NaiveDate>,
}

/// How somebody belongs to a household.
#[derive(Debug, Clone, Copy)]
pub struct Plaats<'a> {
    /// As what, in words.
    pub rol: &'a str,
    /// Lives in.
    pub woont_in: bool,
    /// Has legal authority over the children.
    pub gezag: bool,
    /// Gives mantelzorg.
    pub mantelzorger: bool,
}
