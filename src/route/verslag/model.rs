//! What a verslag is made of.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::schema::{verslag, verslag_alinea};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, VerslagId};

codes! {
    /// A step of the onderzoek (domain.md 1.4); the label is the heading, in words for the inwoner.
    pub enum Stap {
        /// The hulpvraag.
        Hulpvraag = "hulpvraag" => "Wat u ons vroeg",
        /// Wmo: problems with zelfredzaamheid, participatie, zich handhaven. Other laws: the situation.
        Problemen = "problemen" => "Wat er nu moeilijk gaat",
        /// Jeugdwet: opgroei- en opvoedingsproblemen, psychische problemen, stoornissen.
        Opgroeien = "opgroeien" => "Wat er speelt bij het opgroeien en opvoeden",
        /// Which support is needed, in kind and amount.
        Ondersteuning = "ondersteuning" => "Welke hulp nodig is",
        /// Own strength, gebruikelijke hulp, mantelzorg, netwerk, voorzieningen for all.
        EigenKracht = "eigen-kracht" => "Wat u zelf kunt, en wie of wat u daarbij helpt",
        /// Only for the rest: a voorziening.
        Voorziening = "voorziening" => "Wat er daarna nog nodig is",
    }
}

codes! {
    /// How the verslag was handed over.
    pub enum DeelWijze {
        /// In the hand, in a talk.
        Persoonlijk = "persoonlijk" => "persoonlijk gegeven",
        /// By post.
        Post = "post" => "per post",
        /// By mail that others cannot read.
        BeveiligdeMail = "beveiligde-mail" => "met beveiligde mail",
    }
}

codes! {
    /// What the inwoner thinks of it (domain.md 1.3 S6).
    pub enum Reactie {
        /// Agrees.
        Akkoord = "akkoord" => "akkoord",
        /// Agrees, with something to add.
        MetOpmerkingen = "akkoord-met-opmerkingen" => "akkoord met opmerkingen",
        /// Does not agree.
        NietAkkoord = "niet-akkoord" => "niet akkoord",
        /// Did not answer.
        Geen = "geen-reactie" => "geen reactie",
    }
}

/// A version of the verslag; frozen once it is shared.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = verslag)]
pub struct Verslag {
    /// Its id.
    pub id: VerslagId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// 1, 2, …
    pub nummer: i32,
    /// The day it was made.
    pub gemaakt_op: NaiveDate,
    /// The day it was handed over.
    pub gedeeld_op: Option<NaiveDate>,
    /// A [`DeelWijze`], or empty.
    pub gedeeld_hoe: String,
    /// A [`Reactie`], or empty.
    pub reactie: String,
    /// In the inwoner's own words.
    pub reactie_tekst: String,
    /// The day of the reaction.
    pub reactie_op: Option<NaiveDate>,
    /// Who made it.
    pub gebruiker_id: GebruikerId,
    /// Counts changes.
    pub versie: i32,
}

/// A piece of the verslag.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = verslag_alinea)]
pub struct AlineaRij {
    /// Its id.
    pub id: RijId,
    /// Of which verslag.
    pub verslag_id: VerslagId,
    /// 1, 2, …
    pub volgorde: i32,
    /// Under which step.
    pub stap: Stap,
    /// The heading, as it was when it was made.
    pub titel: String,
    /// The text.
    pub tekst: String,
    /// About whom.
    pub over_persoon_id: Option<PersoonId>,
    /// From whom, in words.
    pub van_wie: String,
}

/// A piece that is not stored yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alinea {
    /// Under which step.
    pub stap: Stap,
    /// The text.
    pub tekst: String,
    /// About whom.
    pub over: Option<PersoonId>,
    /// From whom, in words.
    pub van_wie: String,
}

/// The sharing of a version.
#[derive(Debug, Clone, Copy)]
pub struct Gedeeld {
    /// The day.
    pub op: NaiveDate,
    /// How.
    pub hoe: DeelWijze,
}

/// The inwoner's reaction.
#[derive(Debug, Clone)]
pub struct NieuweReactie {
    /// What.
    pub reactie: Reactie,
    /// In own words.
    pub tekst: String,
    /// The day.
    pub op: NaiveDate,
}
