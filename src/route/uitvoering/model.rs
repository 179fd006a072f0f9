//! Help that runs, and looking back (domain.md 1.3 S10, S11).

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::Fase;
use crate::db::schema::{evaluatie, inzet};
use crate::db::waarde::{BesluitId, CasusId, DoelId, RijId};

crate::codes! {
    /// What became of a goal, as seen together.
    pub enum Doelresultaat {
        /// Good enough.
        Bereikt = "bereikt" => "Bereikt",
        /// In part.
        Deels = "deels" => "Deels bereikt",
        /// Not.
        Niet = "niet" => "Niet bereikt",
        /// Not wanted or needed any more.
        Vervallen = "vervallen" => "Vervallen: niet meer nodig of gewild",
    }
}

crate::codes! {
    /// What follows from an evaluation.
    pub enum Vervolg {
        /// Other goals or actions.
        BijstellenPlan = "bijstellen-plan" => "Het plan bijstellen",
        /// More or heavier help.
        Opschalen = "opschalen" => "Opschalen: meer of zwaardere hulp",
        /// Less or lighter help.
        Afschalen = "afschalen" => "Afschalen: minder of lichtere hulp",
        /// As it is.
        Doorgaan = "doorgaan" => "Doorgaan zoals het nu gaat",
        /// Done.
        Afsluiten = "afsluiten" => "Afsluiten",
    }
}

impl Vervolg {
    /// The fase it leads to.
    pub fn naar(self) -> Fase {
        match self {
            Self::BijstellenPlan | Self::Opschalen | Self::Afschalen => Fase::Plan,
            Self::Doorgaan => Fase::Uitvoering,
            Self::Afsluiten => Fase::Afgesloten,
        }
    }
}

/// Help: by the team, the netwerk, a voorziening or an aanbieder.
#[derive(Debug, Clone, Queryable, Selectable, serde::Serialize)]
#[diesel(table_name = inzet)]
pub struct Inzet {
    /// Its id.
    pub id: RijId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// Under which besluit, if any.
    pub besluit_id: Option<BesluitId>,
    /// Who helps.
    pub wie: String,
    /// With what.
    pub wat: String,
    /// When it was asked.
    pub gevraagd_op: Option<NaiveDate>,
    /// When it began.
    pub gestart_op: Option<NaiveDate>,
    /// When it ended.
    pub gestopt_op: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}

/// What is recorded of help.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Inzet")]
pub struct InzetInvoer {
    pub besluit_id: Option<BesluitId>,
    pub wie: String,
    pub wat: String,
    pub gevraagd_op: Option<NaiveDate>,
    pub gestart_op: Option<NaiveDate>,
    pub gestopt_op: Option<NaiveDate>,
}

/// An action of the plan, with the goal it serves.
#[derive(Debug, Clone, Queryable)]
pub struct PlanActie {
    /// Its id.
    pub id: RijId,
    /// The goal.
    pub doel: String,
    /// Who does it.
    pub wie: String,
    /// What.
    pub wat: String,
    /// Before when.
    pub uiterlijk: Option<NaiveDate>,
    /// When it was done.
    pub gedaan_op: Option<NaiveDate>,
}

/// A goal of the plan, as the evaluation needs it.
#[derive(Debug, Clone, Queryable)]
pub struct PlanDoel {
    /// Its id.
    pub id: DoelId,
    /// The goal.
    pub tekst: String,
    /// What is good enough.
    pub goed_genoeg: String,
    /// Code of [`Doelresultaat`]; empty: not looked at.
    pub resultaat: String,
    /// In words.
    pub toelichting: String,
}

/// An evaluation.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = evaluatie)]
pub struct Evaluatie {
    /// Its id; a later evaluation has a higher one.
    pub id: RijId,
    /// When it was held.
    pub gehouden_op: NaiveDate,
    /// Who was there.
    pub aanwezig: String,
    /// What was seen.
    pub bevindingen: String,
    /// Why the balance was not weighed again.
    pub geen_balans_reden: String,
    /// What follows.
    pub vervolg: Vervolg,
    /// Counts changes.
    pub versie: i32,
}

/// What is recorded of an evaluation.
#[derive(Debug, Clone)]
pub struct EvaluatieInvoer {
    /// When it was held.
    pub gehouden_op: NaiveDate,
    /// Who was there.
    pub aanwezig: String,
    /// What was seen.
    pub bevindingen: String,
    /// Why the balance was not weighed again.
    pub geen_balans_reden: String,
    /// What follows.
    pub vervolg: Vervolg,
    /// What became of each goal, with words.
    pub doelen: Vec<(DoelId, Doelresultaat, String)>,
}
