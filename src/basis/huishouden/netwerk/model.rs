//! Who stands around somebody, and what a mantelzorger does and bears.

use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};

use crate::codes;
use crate::db::schema::netwerklid;
use crate::db::waarde::{PersoonId, RijId};

codes! {
    /// How strong the bond is, as an ecomap draws it.
    #[derive(Default)]
    pub enum Sterkte {
        /// Much support.
        Sterk = "sterk" => "Sterk",
        /// As most bonds are.
        #[default]
        Gewoon = "gewoon" => "Gewoon",
        /// Little contact.
        Zwak = "zwak" => "Zwak",
        /// It costs more than it gives.
        Gespannen = "gespannen" => "Gespannen",
    }
}

codes! {
    /// How a mantelzorger holds up, in their own words. The measured load is in the balance (domain.md 4.6).
    #[derive(Default)]
    pub enum Volhouden {
        /// Fine.
        HoudtVol = "houdt-vol" => "Houdt het vol",
        /// It is getting heavy.
        WordtZwaar = "wordt-zwaar" => "Wordt zwaar",
        /// Not for long.
        NietLang = "niet-lang" => "Houdt het niet lang meer vol",
        /// Nobody asked yet.
        #[default]
        NietBesproken = "niet-besproken" => "Nog niet besproken",
    }
}

/// Somebody in the network of a person.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = netwerklid, treat_none_as_default_value = false)]
pub struct Netwerklid {
    /// Its id.
    pub id: RijId,
    /// Around whom.
    pub persoon_id: PersoonId,
    /// Who, when that is a known person. A mantelzorger always is.
    pub wie_id: Option<PersoonId>,
    /// The name of somebody who is no known person; else nothing.
    pub naam: String,
    /// As what, in words: "buurvrouw", "oud-collega".
    pub rol: String,
    /// Where to ring.
    pub telefoon: String,
    /// How strong the bond is.
    pub sterkte: Sterkte,
    /// Gives mantelzorg.
    pub mantelzorger: bool,
    /// What they do.
    pub wat_doet: String,
    /// How many hours a week, 0 to 168.
    pub uren_per_week: Option<i32>,
    /// How they hold up.
    pub volhouden: Volhouden,
    /// Since.
    pub van: Option<NaiveDate>,
    /// Until; not that day itself. Equal to `van`: it was a mistake and never held.
    pub tot: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}
