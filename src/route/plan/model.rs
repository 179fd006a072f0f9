//! What a plan is made of.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::schema::{actie, doel, plan};
use crate::db::waarde::{CasusId, DoelId, PersoonId, PlanId, RijId};

codes! {
    /// Who acts; from near to far.
    pub enum Actor {
        /// Who asked.
        Inwoner = "inwoner" => "inwoner",
        /// Family, neighbours, friends.
        Netwerk = "netwerk" => "netwerk",
        /// Open to all, no beschikking.
        AlgemeneVoorziening = "algemene-voorziening" => "algemene voorziening",
        /// The wijkteam itself.
        Wijkteam = "wijkteam" => "wijkteam",
        /// A specialist, usually after a beschikking.
        Specialist = "specialist" => "specialist",
    }
}

codes! {
    /// Whether the inwoner stands behind the plan.
    pub enum Akkoord {
        /// All of it.
        Ja = "ja" => "ja",
        /// Parts of it.
        Deels = "deels" => "deels",
        /// No.
        Nee = "nee" => "nee",
    }
}

/// The plan of a casus.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = plan)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// Of which casus; one each.
    pub casus_id: CasusId,
    /// In a few sentences.
    pub samenvatting: String,
    /// What to do, and whom to ring.
    pub als_het_slechter_gaat: String,
    /// The day to look back together.
    pub evalueren_op: Option<NaiveDate>,
    /// The day it was talked through with the inwoner.
    pub besproken_op: Option<NaiveDate>,
    /// An [`Akkoord`], or empty.
    pub inwoner_akkoord: String,
    /// Counts changes.
    pub versie: i32,
}

/// A goal; its id stays, for results hang on it.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = doel)]
pub struct Doel {
    /// Its id.
    pub id: DoelId,
    /// Of which plan.
    pub plan_id: PlanId,
    /// 1, 2, …
    pub volgorde: i32,
    /// In the inwoner's own words.
    pub tekst: String,
    /// How one sees that it is reached.
    pub meetbaar: String,
    /// When to stop: a 6 is fine.
    pub goed_genoeg: String,
    /// By when.
    pub uiterlijk: Option<NaiveDate>,
    /// About whom.
    pub over_persoon_id: Option<PersoonId>,
    /// What came of it; written at the evaluation.
    pub resultaat: String,
    /// In words.
    pub resultaat_toelichting: String,
}

/// Something somebody does for a goal.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = actie)]
pub struct Actie {
    /// Its id.
    pub id: RijId,
    /// For which goal.
    pub doel_id: DoelId,
    /// 1, 2, …
    pub volgorde: i32,
    /// An [`Actor`].
    pub actor: Actor,
    /// Who, in words.
    pub wie: String,
    /// What.
    pub wat: String,
    /// By when.
    pub uiterlijk: Option<NaiveDate>,
    /// When it was done.
    pub gedaan_op: Option<NaiveDate>,
}

/// The plan with its goals and what is done for each.
#[derive(Debug, Clone, Serialize)]
pub struct Geheel {
    /// The plan itself.
    pub plan: Plan,
    /// In order.
    pub doelen: Vec<(Doel, Vec<Actie>)>,
}

/// The plan as a form sends it.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Plan")]
pub struct NieuwPlan {
    pub samenvatting: String,
    pub als_het_slechter_gaat: String,
    pub evalueren_op: Option<NaiveDate>,
    pub besproken_op: Option<NaiveDate>,
    pub inwoner_akkoord: Option<Akkoord>,
    /// By the place in the form; an empty place takes away the goal that stood there.
    pub doelen: Vec<Option<NieuwDoel>>,
}

/// A goal as a form sends it.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Doel")]
pub struct NieuwDoel {
    pub tekst: String,
    pub meetbaar: String,
    pub goed_genoeg: String,
    pub uiterlijk: Option<NaiveDate>,
    pub over: Option<PersoonId>,
    /// By the place in the form, as with goals.
    pub acties: Vec<Option<NieuweActie>>,
}

/// An action as a form sends it.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Actie")]
pub struct NieuweActie {
    pub actor: Actor,
    pub wie: String,
    pub wat: String,
    pub uiterlijk: Option<NaiveDate>,
}
