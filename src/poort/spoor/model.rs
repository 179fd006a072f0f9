//! A row of the trail.

use diesel::prelude::*;
use uuid::Uuid;

use crate::db::schema::spoor;
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, Tijdstip};

/// What is to be noted; who and when come from the request.
#[derive(Debug, Clone, Default)]
pub struct Regel {
    /// What happened, a code from the route table.
    pub gebeurtenis: &'static str,
    /// Under which right (or for which reason it was refused), a code from `poort::toegang`.
    pub recht: &'static str,
    /// False for a refusal.
    pub gelukt: bool,
    /// The casus it is about.
    pub casus: Option<CasusId>,
    /// The person it is about.
    pub persoon: Option<PersoonId>,
    /// The thing itself, when it is neither.
    pub object: Option<Uuid>,
    /// For a list: the code of the filter.
    pub filter: Option<String>,
    /// For a list: how many rows were shown.
    pub aantal: Option<i32>,
    /// Names of the fields that were changed.
    pub velden: Vec<&'static str>,
}

/// A row as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = spoor)]
pub struct SpoorRij {
    /// Sorts by time.
    pub id: RijId,
    /// When.
    pub op: Tijdstip,
    /// Who; none for the system itself and for people who were not signed in.
    pub gebruiker_id: Option<GebruikerId>,
    /// What happened.
    pub gebeurtenis: String,
    /// Under which right, or why it was refused.
    pub recht: String,
    /// False for a refusal.
    pub gelukt: bool,
    /// Which casus.
    pub casus_id: Option<CasusId>,
    /// Which person.
    pub persoon_id: Option<PersoonId>,
    /// Which other thing.
    pub object_id: Option<RijId>,
    /// Which filter, for a list.
    pub filter: Option<String>,
    /// How many rows, for a list.
    pub aantal: Option<i32>,
    /// Which fields, names only.
    pub velden: Option<String>,
}
