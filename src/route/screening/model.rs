//! What a screening says (domain.md 1.3 S2).

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::balans::onderdelen::Leefgebied;
use crate::basis::casus::Fase;
use crate::basis::casus::afsluiting::Reden;
use crate::codes;
use crate::db::schema::screening;
use crate::db::waarde::{CasusId, GebruikerId, RijId, VoorzieningId};
use crate::kit::code::Code;
use crate::poort::toegang::Wet;

codes! {
    /// One question or several that hang together.
    pub enum Aard {
        /// One question.
        Enkelvoudig = "enkelvoudig" => "enkelvoudig: één vraag",
        /// Several questions that touch each other.
        Meervoudig = "meervoudig" => "meervoudig: vragen die elkaar raken",
    }
}

codes! {
    /// What the screener thinks of safety.
    pub enum Veiligheid {
        /// Nothing seen or heard.
        GeenZorgen = "geen-zorgen" => "geen zorgen",
        /// Something to keep an eye on.
        Zorgen = "zorgen" => "wel zorgen, nu geen gevaar",
        /// Danger now.
        Acuut = "acuut" => "nu gevaar",
    }
}

codes! {
    /// How the screening ends (design.md 4).
    pub enum Uitkomst {
        /// Answered in the talk.
        DirectBeantwoord = "direct-beantwoord" => "direct beantwoord",
        /// The team helps for a short while.
        DirectOpgepakt = "direct-opgepakt" => "direct opgepakt: kort traject van het wijkteam",
        /// To a voorziening that is open to all, with a warm handover.
        Doorverwezen = "doorverwezen" => "doorverwezen naar een algemene voorziening",
        /// The whole talk.
        Vraagverheldering = "vraagverheldering" => "naar de integrale vraagverheldering",
        /// A question that needs a judgement only, like a normoverschrijding.
        Advies = "advies" => "alleen een advies nodig",
        /// Not ours: Zvw, Wlz, UWV, SVB.
        AndereWetOfLoket = "andere-wet-of-loket" => "hoort bij een andere wet of een ander loket",
        /// The inwoner takes it back.
        Ingetrokken = "ingetrokken" => "de inwoner trekt de melding in",
    }
}

impl Uitkomst {
    /// Where the casus goes.
    pub fn fase(self) -> Fase {
        match self {
            Uitkomst::DirectOpgepakt => Fase::Uitvoering,
            Uitkomst::Vraagverheldering => Fase::Vraagverheldering,
            Uitkomst::Advies => Fase::Advies,
            Uitkomst::DirectBeantwoord
            | Uitkomst::Doorverwezen
            | Uitkomst::AndereWetOfLoket
            | Uitkomst::Ingetrokken => Fase::Afgesloten,
        }
    }

    /// With which reason it closes, when it closes.
    pub fn reden(self) -> Option<Reden> {
        match self {
            Uitkomst::DirectBeantwoord => Some(Reden::DirectBeantwoord),
            Uitkomst::Doorverwezen => Some(Reden::Doorverwezen),
            Uitkomst::AndereWetOfLoket => Some(Reden::AndereWetOfLoket),
            Uitkomst::Ingetrokken => Some(Reden::Ingetrokken),
            Uitkomst::DirectOpgepakt | Uitkomst::Vraagverheldering | Uitkomst::Advies => None,
        }
    }
}

codes! {
    /// Whether the inwoner agrees with being referred.
    pub enum Akkoord {
        /// Yes.
        Ja = "ja" => "ja",
        /// No: the reason of the referral stands in the motivation.
        Nee = "nee" => "nee",
    }
}

/// A screening that can be kept.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Screening")]
pub struct Invoer {
    pub aard: Aard,
    pub leefgebieden: Vec<Leefgebied>,
    pub wetten: Vec<Wet>,
    pub veiligheid: Veiligheid,
    pub uitkomst: Uitkomst,
    pub motivering: String,
    pub voorziening: Option<VoorzieningId>,
    pub warme_overdracht: bool,
    pub inwoner_akkoord: Option<Akkoord>,
    pub verwezen_naar: String,
    pub clientondersteuning: bool,
    pub hoe_verteld: String,
    pub nazorg_op: Option<NaiveDate>,
    pub nazorg_afspraak: String,
    /// Why the step is taken though something is missing.
    pub toch_verder: String,
}

/// A screening as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = screening)]
pub struct Screening {
    /// Its id.
    pub id: RijId,
    /// Its casus.
    pub casus_id: CasusId,
    /// One question or several.
    pub aard: Aard,
    /// Codes of the leefgebieden that were touched, separated by spaces.
    pub leefgebieden: String,
    /// Safety.
    pub veiligheid: Veiligheid,
    /// How it ended.
    pub uitkomst: Uitkomst,
    /// Why.
    pub motivering: String,
    /// Where the inwoner was referred to.
    pub voorziening_id: Option<VoorzieningId>,
    /// Somebody goes along or rings ahead.
    pub warme_overdracht: bool,
    /// Whether the inwoner agreed (code), or empty.
    pub inwoner_akkoord: String,
    /// Which other law or counter.
    pub verwezen_naar: String,
    /// Independent client support was pointed out.
    pub clientondersteuning: bool,
    /// When it was done.
    pub afgerond_op: Option<NaiveDate>,
    /// By whom.
    pub gebruiker_id: GebruikerId,
    /// Counts changes.
    pub versie: i32,
}

impl Screening {
    /// The leefgebieden that were touched.
    pub fn gebieden(&self) -> Vec<Leefgebied> {
        self.leefgebieden.split(' ').filter_map(Leefgebied::uit).collect()
    }
}
