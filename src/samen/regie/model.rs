//! Who holds regie, since when and why (domain.md 5.1, 5.2).

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::schema::regie;
use crate::db::waarde::{CasusId, GebruikerId, RijId};

crate::codes! {
    /// Who holds regie.
    pub enum RegieSoort {
        /// The starting point: over one's own life.
        Inwoner = "inwoner" => "de inwoner zelf",
        /// For a time, together with the inwoner.
        Casusregisseur = "casusregisseur" => "een casusregisseur",
    }
}

crate::codes! {
    /// What speaks for a casusregisseur (domain.md 5.2). It suggests; a person decides.
    pub enum Grond {
        /// At least two that give help.
        Organisaties = "organisaties" => "twee of meer organisaties geven hulp",
        /// At least two laws with a beschikking.
        Wetten = "wetten" => "er zijn beschikkingen onder twee of meer wetten",
        /// The band of the inwoner.
        Ernstig = "ernstig-uit-balans" => "de inwoner is ernstig uit balans",
        /// Said so.
        InwonerVraagt = "inwoner-vraagt" => "de inwoner vraagt erom",
    }
}

crate::codes! {
    /// Whether it was agreed with the inwoner.
    pub enum MetInwoner {
        /// Yes.
        Ja = "ja" => "Ja",
        /// No, with a reason.
        Nee = "nee" => "Nee",
    }
}

/// A period of regie.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = regie)]
pub struct Regie {
    /// Its id.
    pub id: RijId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// Who.
    pub soort: RegieSoort,
    /// Which colleague.
    pub gebruiker_id: Option<GebruikerId>,
    /// Since.
    pub sinds: NaiveDate,
    /// Until; none: still.
    pub tot: Option<NaiveDate>,
    /// Why.
    pub waarom: String,
    /// Codes of [`Grond`], with spaces.
    pub gronden: String,
    /// Agreed with the inwoner.
    pub met_inwoner: MetInwoner,
    /// Why not.
    pub niet_afgesproken_reden: String,
    /// When to look again.
    pub evalueren_op: Option<NaiveDate>,
}

/// Who holds regie now.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Houder {
    /// Who.
    pub soort: RegieSoort,
    /// Which colleague.
    pub gebruiker: Option<GebruikerId>,
    /// In words: "de inwoner zelf", "Nienke Vos (casusregisseur)".
    pub wie: String,
    /// Since.
    pub sinds: NaiveDate,
    /// Why.
    pub waarom: String,
    /// When to look again.
    pub evalueren_op: Option<NaiveDate>,
}

/// What is known that may speak for a casusregisseur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Situatie {
    /// Organisations that give help now.
    pub hulpgevers: usize,
    /// Laws with a beschikking that grants something.
    pub wetten: usize,
    /// The band of the inwoner is ernstig uit balans.
    pub ernstig: bool,
}

/// What is recorded of a change of regie.
#[derive(Debug, Clone)]
pub struct Invoer {
    /// Who.
    pub soort: RegieSoort,
    /// Which colleague, for a casusregisseur.
    pub gebruiker: Option<GebruikerId>,
    /// Why.
    pub waarom: String,
    /// What spoke for it.
    pub gronden: Vec<Grond>,
    /// Agreed with the inwoner.
    pub met_inwoner: MetInwoner,
    /// Why not.
    pub niet_afgesproken_reden: String,
    /// When to look again.
    pub evalueren_op: Option<NaiveDate>,
}
