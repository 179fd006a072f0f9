//! What the omgekeerde toets records.

use diesel::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::schema::{optie, optie_effect, toets, toets_grondwaarde};
use crate::db::waarde::{CasusId, OptieId, PersoonId, ProductId, RijId, ToetsId, VoorzieningId};
use crate::poort::toegang::Wet;

codes! {
    /// Yes, partly, no: whether an effect fits a grondwaarde, or an everyday solution exists.
    pub enum Past {
        /// Fits.
        Ja = "ja" => "ja",
        /// Fits in part.
        Deels = "deels" => "deels",
        /// Does not fit.
        Nee = "nee" => "nee",
    }
}

codes! {
    /// Whom an option touches (domain.md 3.1 step 3).
    pub enum OpWie {
        /// Who asked.
        Inwoner = "inwoner" => "inwoner",
        /// The rest of the household.
        Gezin = "gezin" => "gezin en kinderen",
        /// Who helps already.
        Netwerk = "netwerk" => "netwerk en mantelzorger",
        /// Neighbours, school, work.
        Omgeving = "omgeving" => "omgeving",
        /// Cost, precedent.
        Gemeente = "gemeente" => "gemeente",
    }
}

impl OpWie {
    /// As it stands in a sentence: "op de inwoner".
    pub fn met_lidwoord(self) -> &'static str {
        match self {
            Self::Inwoner => "de inwoner",
            Self::Gezin => "gezin en kinderen",
            Self::Netwerk => "netwerk en mantelzorger",
            Self::Omgeving => "de omgeving",
            Self::Gemeente => "de gemeente",
        }
    }
}

/// The toets as stored; one per casus. Empty text: not filled in yet.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = toets)]
#[expect(
    missing_docs,
    reason = "one column each, asked in web/ under the same name; domain.md 3.1 has the meaning"
)]
pub struct Toets {
    pub id: ToetsId,
    pub casus_id: CasusId,
    pub beoogd_effect: String,
    pub voor_wie: String,
    pub over_3_maanden: String,
    pub over_12_maanden: String,
    pub goed_genoeg: String,
    pub zonder_hulp: String,
    pub wie_dachten_mee: String,
    /// A [`Past`], or empty.
    pub normaliseren: String,
    pub normaliseren_wie: String,
    pub normaliseren_nodig: String,
    pub botsing: String,
    pub afbakening: String,
    pub een_optie_reden: String,
    pub artikel: String,
    pub ruimte: String,
    pub voorliggend: String,
    pub bewijs: String,
    pub conclusie: String,
    /// Why the conclusion came before the steps it rests on.
    pub eerder_reden: String,
    pub versie: i32,
}

/// Step 1 as it is saved.
#[derive(Debug, Clone, AsChangeset)]
#[diesel(table_name = toets)]
#[expect(missing_docs, reason = "the same fields as Toets")]
pub struct Effect {
    pub beoogd_effect: String,
    pub voor_wie: String,
    pub over_3_maanden: String,
    pub over_12_maanden: String,
    pub goed_genoeg: String,
    pub zonder_hulp: String,
    pub wie_dachten_mee: String,
    pub normaliseren: String,
    pub normaliseren_wie: String,
    pub normaliseren_nodig: String,
}

/// Step 4 as it is saved.
#[derive(Debug, Clone, AsChangeset)]
#[diesel(table_name = toets)]
#[expect(missing_docs, reason = "the same fields as Toets")]
pub struct Juridisch {
    pub artikel: String,
    pub ruimte: String,
    pub voorliggend: String,
    pub bewijs: String,
    pub afbakening: String,
    pub conclusie: String,
    pub eerder_reden: String,
}

/// Whether the effect fits the grondwaarde of one law.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = toets_grondwaarde)]
pub struct Grondwaarde {
    /// Its id.
    pub id: RijId,
    /// Of which toets.
    pub toets_id: ToetsId,
    /// Which law.
    pub wet: Wet,
    /// Fits?
    pub past: Past,
    /// Why.
    pub waarom: String,
}

/// A way of helping.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = optie)]
pub struct Optie {
    /// Its id.
    pub id: OptieId,
    /// Of which toets.
    pub toets_id: ToetsId,
    /// 1, 2, …: its number on every page.
    pub volgorde: i32,
    /// In a few words.
    pub titel: String,
    /// Needs no beschikking: own strength, network, team, algemene voorziening.
    pub zonder_beschikking: bool,
    /// An entry of the sociale kaart.
    pub voorziening_id: Option<VoorzieningId>,
    /// A product SDD or SOJ can grant.
    pub product_id: Option<ProductId>,
    /// Chosen together.
    pub gekozen: bool,
    /// Why chosen.
    pub waarom: String,
}

/// What an option does to somebody.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = optie_effect)]
pub struct OptieEffect {
    /// Its id.
    pub id: RijId,
    /// Of which option.
    pub optie_id: OptieId,
    /// To whom.
    pub op_wie: OpWie,
    /// In the coming months.
    pub kort: String,
    /// In the longer run.
    pub lang: String,
}

/// An option with what it does.
#[derive(Debug, Clone, Serialize)]
pub struct OptieBeeld {
    /// The option.
    pub optie: Optie,
    /// What it does, in the order of [`OpWie`].
    pub effecten: Vec<OptieEffect>,
    /// The voorziening or product by name; empty when none was picked.
    pub waarmee: String,
}

/// The whole toets.
#[derive(Debug, Clone)]
pub struct Geheel {
    /// The toets itself.
    pub toets: Toets,
    /// Per law.
    pub grondwaarden: Vec<Grondwaarde>,
    /// In their order.
    pub opties: Vec<OptieBeeld>,
}

/// An option as it is saved.
#[derive(Debug, Clone)]
pub struct NieuweOptie {
    /// In a few words.
    pub titel: String,
    /// Needs no beschikking.
    pub zonder_beschikking: bool,
    /// An entry of the sociale kaart.
    pub voorziening: Option<VoorzieningId>,
    /// A product.
    pub product: Option<ProductId>,
    /// To whom, short, long; those with neither are left out.
    pub effecten: Vec<(OpWie, String, String)>,
}

/// A text with about whom it is and from whom it came.
#[derive(Debug, Clone, Serialize)]
pub struct Notitie {
    /// What it is about: a leefgebied, an item of the onderzoek; a code.
    pub soort: String,
    /// The same, as a person reads it.
    pub kop: String,
    /// What was noted.
    pub tekst: String,
    /// About whom.
    pub over: Option<PersoonId>,
    /// From whom, in words.
    pub van_wie: String,
}

/// What is known.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Bekend {
    /// In the inwoner's own words.
    pub hulpvragen: Vec<Notitie>,
    /// Per leefgebied that was opened.
    pub leefgebieden: Vec<Notitie>,
    /// Per item of the onderzoek.
    pub onderzoek: Vec<Notitie>,
}
