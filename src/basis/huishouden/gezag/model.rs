//! Gezag over a child: a fact of its own. It follows neither from parenthood nor from an address (domain.md 7.2).

use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};

use crate::codes;
use crate::db::schema::gezag;
use crate::db::waarde::{PersoonId, RijId};

codes! {
    /// What kind of gezag (BW boek 1, titel 14; GGM: Gezagsverhouding). That nobody holds it is no row.
    pub enum GezagSoort {
        /// One parent, alone (BW 1:253b).
        Alleen = "ouder-alleen" => "Ouderlijk gezag, alleen",
        /// Together with the other holder (BW 1:251, 1:253t).
        Gezamenlijk = "gezamenlijk" => "Gezamenlijk gezag",
        /// A person who is no parent (BW 1:280).
        Voogdij = "voogdij" => "Voogdij door een persoon",
        /// A gecertificeerde instelling (BW 1:302).
        VoogdijInstelling = "voogdij-instelling" => "Voogdij door een instelling",
    }
}

codes! {
    /// Where the gezag was seen.
    pub enum GezagBron {
        /// In the register of the court.
        Gezagsregister = "gezagsregister" => "Gezagsregister",
        /// In the BRP.
        Brp = "brp" => "BRP",
        /// In a ruling that was shown.
        Uitspraak = "uitspraak" => "Uitspraak van de rechter",
        /// A parent said so; nobody looked yet.
        Gezegd = "gezegd-door-ouder" => "Een ouder zegt het; nog niet nagekeken",
    }
}

impl GezagBron {
    /// Whether somebody looked it up; what a parent says is not enough to ask consent by.
    pub fn nagekeken(self) -> bool {
        self != Self::Gezegd
    }
}

/// Somebody's gezag over a child. Two parents together are two rows.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = gezag, treat_none_as_default_value = false)]
pub struct Gezag {
    /// Its id.
    pub id: RijId,
    /// Over whom.
    pub kind_id: PersoonId,
    /// Who holds it; none when an instelling does.
    pub houder_id: Option<PersoonId>,
    /// The instelling, or nothing.
    pub instelling: String,
    /// What kind.
    pub soort: GezagSoort,
    /// Where it was seen.
    pub bron: GezagBron,
    /// When it was seen there.
    pub gezien_op: Option<NaiveDate>,
    /// Since; none: not known, or from birth.
    pub van: Option<NaiveDate>,
    /// Until; not that day itself. Equal to `van`: it was a mistake and never held.
    pub tot: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}
