//! What is written down when a melding comes in (domain.md 1.3 S0).

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::personen::NieuwePersoon;
use crate::codes;
use crate::db::schema::melding;
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, Tijdstip};
use crate::poort::toegang::Wet;

codes! {
    /// How the melding came in.
    pub enum Kanaal {
        /// `inloop`: inloop.
        Inloop = "inloop" => "inloop",
        /// `telefoon`: telefoon.
        Telefoon = "telefoon" => "telefoon",
        /// `web`: webformulier.
        Web = "web" => "webformulier",
        /// `e-mail`: e-mail.
        Email = "e-mail" => "e-mail",
        /// `brief`: brief.
        Brief = "brief" => "brief",
        /// `huisarts`: huisarts of wijkverpleging.
        Huisarts = "huisarts" => "huisarts of wijkverpleging",
        /// `school`: school of kinderopvang.
        School = "school" => "school of kinderopvang",
        /// `aanbieder`: aanbieder van hulp.
        Aanbieder = "aanbieder" => "aanbieder van hulp",
        /// `corporatie`: woningcorporatie.
        Corporatie = "corporatie" => "woningcorporatie",
        /// `politie`: politie.
        Politie = "politie" => "politie",
        /// `veilig-thuis`: Veilig Thuis.
        VeiligThuis = "veilig-thuis" => "Veilig Thuis",
        /// `vroegsignalering`: vroegsignalering schulden.
        Vroegsignalering = "vroegsignalering" => "vroegsignalering schulden",
        /// `collega`: collega of andere organisatie.
        Collega = "collega" => "collega of andere organisatie",
    }
}

codes! {
    /// Who tells.
    pub enum Melder {
        /// `inwoner`: de inwoner zelf.
        Inwoner = "inwoner" => "de inwoner zelf",
        /// `naaste`: iemand uit het gezin of netwerk.
        Naaste = "naaste" => "iemand uit het gezin of netwerk",
        /// `professional`: een professional of organisatie.
        Professional = "professional" => "een professional of organisatie",
        /// `anders`: iemand anders.
        Anders = "anders" => "iemand anders",
    }
}

codes! {
    /// Whether the inwoner knows of the melding.
    pub enum InwonerWeet {
        /// `ja`: ja.
        Ja = "ja" => "ja",
        /// `nee`: nee, nog niet.
        Nee = "nee" => "nee, nog niet",
        /// `nee-veiligheid`: nee, omdat dat nu niet veilig is.
        NeeVeiligheid = "nee-veiligheid" => "nee, omdat dat nu niet veilig is",
    }
}

codes! {
    /// The seven signals of spoed (domain.md 6.3), and none of them.
    pub enum Spoedsignaal {
        /// `gevaar`: Iemand is nu in gevaar.
        Gevaar = "gevaar" => "Iemand is nu in gevaar",
        /// `kind`: Een kind is zonder verzorging.
        Kind = "kind" => "Een kind is zonder verzorging",
        /// `suicide`: Iemand praat over zelfdoding.
        Suicide = "suicide" => "Iemand praat over zelfdoding",
        /// `geweld`: Er is nu geweld.
        Geweld = "geweld" => "Er is nu geweld",
        /// `dakloos`: Iemand heeft vannacht geen slaapplek.
        Dakloos = "dakloos" => "Iemand heeft vannacht geen slaapplek",
        /// `ontruiming`: Ontruiming of afsluiting binnen enkele dagen.
        Ontruiming = "ontruiming" => "Ontruiming of afsluiting binnen enkele dagen",
        /// `eten-medicatie`: Er is geen eten of geen medicijn.
        EtenMedicatie = "eten-medicatie" => "Er is geen eten of geen medicijn",
        /// `geen`: Geen van deze.
        Geen = "geen" => "Geen van deze",
    }
}

codes! {
    /// How the confirmation went out.
    pub enum Verzendwijze {
        /// `brief`: brief.
        Brief = "brief" => "brief",
        /// `e-mail`: e-mail.
        Email = "e-mail" => "e-mail",
        /// `mondeling`: verteld en meegegeven.
        Mondeling = "mondeling" => "verteld en meegegeven",
    }
}

/// Whose melding it is.
#[derive(Debug, Clone)]
pub enum Wie {
    /// Somebody we know.
    Bekend(PersoonId),
    /// Somebody new.
    Nieuw(Box<NieuwePersoon>),
    /// Not known yet.
    Onbekend,
}

/// A melding that can be kept.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Melding")]
pub struct NieuweMelding {
    pub wie: Wie,
    pub ontvangen_op: NaiveDate,
    pub kanaal: Kanaal,
    pub melder: Melder,
    pub melder_naam: String,
    pub melder_telefoon: String,
    pub inwoner_weet: InwonerWeet,
    pub hulpvraag: String,
    pub wet: Option<Wet>,
    pub spoed: Vec<Spoedsignaal>,
    pub spoed_actie: String,
    pub vorige: Option<CasusId>,
}

impl NieuweMelding {
    /// Whether any signal of spoed was seen.
    pub fn is_spoed(&self) -> bool {
        self.spoed.iter().any(|s| *s != Spoedsignaal::Geen)
    }
}

/// A melding as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = melding)]
pub struct Melding {
    /// Its id.
    pub id: RijId,
    /// Its casus.
    pub casus_id: CasusId,
    /// The day it came in; the clocks count from it.
    pub ontvangen_op: NaiveDate,
    /// When it was written down.
    pub vastgelegd_op: Tijdstip,
    /// By whom.
    pub gebruiker_id: GebruikerId,
    /// How it came in.
    pub kanaal: Kanaal,
    /// Who told.
    pub melder: Melder,
    /// Name of who told, when it was not the inwoner.
    pub melder_naam: String,
    /// Where to ring them.
    pub melder_telefoon: String,
    /// Whether the inwoner knows.
    pub inwoner_weet: InwonerWeet,
    /// The question, verbatim.
    pub hulpvraag: String,
    /// The law it seems to fall under, when clear.
    pub wet: Option<Wet>,
    /// Codes of the signals, separated by spaces.
    pub spoedsignalen: String,
    /// What was done at once.
    pub spoed_actie: String,
    /// When the confirmation went out (T01).
    pub bevestigd_op: Option<NaiveDate>,
    /// How.
    pub bevestigd_kanaal: String,
    /// When independent client support was pointed out (Wmo 2015 art. 2.3.2 lid 3).
    pub clientondersteuning_gewezen_op: Option<NaiveDate>,
    /// When the persoonlijk plan was pointed out (Wmo 2015 art. 2.3.2 lid 2).
    pub persoonlijk_plan_gewezen_op: Option<NaiveDate>,
    /// When the persoonlijk plan came in; stops T02.
    pub persoonlijk_plan_ontvangen_op: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}

/// What was done about the confirmation.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Melding")]
pub struct Bevestiging {
    pub bevestigd_op: Option<NaiveDate>,
    pub bevestigd_kanaal: Option<Verzendwijze>,
    pub clientondersteuning: bool,
    pub persoonlijk_plan: bool,
    pub persoonlijk_plan_ontvangen_op: Option<NaiveDate>,
}
