//! Two rows of one person, and what was kept to undo that they became one.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::basis::contact::store_terug::{Aangevuld, Genoemd};
use crate::basis::huishouden::store_terug::Plek;
use crate::basis::personen::{Bereik, Gegevens};
use crate::codes;
use crate::db::schema::samenvoeging;
use crate::db::waarde::{GebruikerId, PersoonId, RijId, Tijdstip};

codes! {
    /// Of which of the two a field is taken.
    #[derive(Default)]
    pub enum Van {
        /// The row that stays.
        #[default]
        Blijft = "blijft" => "Van wie blijft",
        /// The row that steps back.
        Weg = "weg" => "Van de ander",
    }
}

/// Per group of fields ([`super::groepen::GROEPEN`]) whose it becomes; what is not named stays.
pub type Keuzes = BTreeMap<String, Van>;

/// All that is kept of a person in their own rows. The BSN stays encrypted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kant {
    /// What is known of them.
    pub gegevens: Gegevens,
    /// How they are reached.
    pub bereik: Bereik,
    /// CBS code of the buurt.
    pub buurtcode: Option<String>,
    /// The BSN, encrypted.
    pub bsn: Option<String>,
    /// What it is found by.
    pub bsn_sleutel: Option<String>,
}

/// What is kept, encrypted, to undo it: the one side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bewaard {
    /// As it was.
    pub was: Kant,
    /// As it became; only of the side that stays.
    pub werd: Option<Kant>,
    /// Places in a household the other side had too; only of the side that steps back.
    pub plekken: Vec<Plek>,
    /// Mentions in a contactmoment the other side had too.
    pub genoemd: Vec<Genoemd>,
    /// Mentions of the side that stays that took over from those: as they were, as they became.
    pub aangevuld: Vec<Aangevuld>,
}

/// A merge as kept.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = samenvoeging)]
pub struct Samenvoeging {
    /// Its id.
    pub id: RijId,
    /// Who stays.
    pub blijft_id: PersoonId,
    /// Who stepped back.
    pub weg_id: PersoonId,
    /// When.
    pub op: Tijdstip,
    /// By whom.
    pub gebruiker_id: GebruikerId,
    /// [`Bewaard`] of who stays, encrypted.
    pub blijft_was: String,
    /// [`Bewaard`] of who stepped back, encrypted.
    pub weg_was: String,
    /// When it was undone.
    pub teruggedraaid_op: Option<Tijdstip>,
}

/// What undoing it did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Teruggedraaid {
    /// Names of the groups that were changed since and stayed as they are now.
    pub gebleven: Vec<&'static str>,
    /// Somebody else has that BSN by now.
    pub bsn_vergeven: bool,
}
