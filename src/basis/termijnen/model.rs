//! Which terms there are, how long they last and what stops or pauses them (domain.md 2.1).

use chrono::NaiveDate;

crate::codes! {
    /// A legal term this product guards. The table is domain.md 2.1; the codes are those of `narekenen`.
    pub enum TermijnSoort {
        /// T02: the inwoner may hand in a persoonlijk plan.
        WmoPersoonlijkPlan = "wmo-persoonlijk-plan" => "persoonlijk plan Wmo",
        /// T03: the onderzoek after a melding.
        WmoOnderzoek = "wmo-onderzoek" => "onderzoek Wmo",
        /// T05: the besluit on a Wmo aanvraag.
        WmoBesluit = "wmo-besluit" => "besluit Wmo",
        /// T06: the besluit on a Jeugdwet aanvraag.
        JeugdwetBesluit = "jeugdwet-besluit" => "besluit Jeugdwet",
        /// T07: the besluit on an aanvraag for bijstand.
        ParticipatiewetBesluit = "participatiewet-besluit" => "besluit Participatiewet",
        /// T09: the first talk about debts.
        SchuldenEersteGesprek = "schulden-eerste-gesprek" => "eerste gesprek schulden",
        /// T10: the same when a home, energy or zorgverzekering is about to be lost.
        SchuldenBedreigend = "schulden-bedreigend" => "eerste gesprek bij een bedreigende schuld",
        /// T13: the inwoner may object to a besluit.
        Bezwaar = "bezwaar" => "bezwaar maken",
    }
}

/// How long a term lasts; the day of the event is day 0 and does not count (domain.md 2.2 rule 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lengte {
    /// Calendar days; whole weeks are written as days.
    Dagen(u16),
    /// Days that are not Saturday, Sunday, a holiday or gelijkgesteld (domain.md 2.2 rule 8).
    Werkdagen(u16),
}

/// A time in which a term stands still (Awb 4:15; domain.md 2.2 rule 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pauze {
    /// The day of the written invitation to complete the aanvraag. It still counts for the term.
    pub van: NaiveDate,
    /// The day of the completion, which counts again; `None` while the pause still runs.
    pub tot: Option<NaiveDate>,
}

/// A day on which a term could not end, or that did not count as a werkdag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschuiving {
    /// The skipped day.
    pub dag: NaiveDate,
    /// Why, in Dutch: "zaterdag", "Eerste Kerstdag".
    pub reden: String,
}

/// A computed term with everything needed to explain it (domain.md 2.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitkomst {
    /// Which term.
    pub soort: TermijnSoort,
    /// The day of the event, day 0.
    pub start: NaiveDate,
    /// Start plus length, before pauses and rolling.
    pub ruw_einde: NaiveDate,
    /// Distinct days the term stood still.
    pub pauzedagen: u32,
    /// The last day of the term.
    pub einde: NaiveDate,
    /// The skipped days, in order.
    pub verschoven: Vec<Verschuiving>,
}

/// Why a term cannot be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermijnFout {
    /// The Awb does not apply to this term, so nothing can suspend it (domain.md 2.1 T03).
    #[error("Deze termijn kan niet stilstaan. Haal de pauzes weg.")]
    PauzeNietToegestaan,
    /// `van` lies before the start.
    #[error("Een pauze begint vóór de start van de termijn.")]
    PauzeVoorStart,
    /// `tot` lies before `van`.
    #[error("Een pauze eindigt vóór haar begin.")]
    PauzeOmgekeerd,
    /// `tot` is missing where the pause has to be over.
    #[error("Een pauze heeft nog geen einde.")]
    PauzeLoopt,
    /// The result lies outside the years 1 to 9999.
    #[error("Deze termijn eindigt te ver in de toekomst.")]
    BuitenKalender,
}

impl TermijnSoort {
    /// The article that sets the term.
    pub fn grondslag(self) -> &'static str {
        match self {
            Self::WmoPersoonlijkPlan => "Wmo 2015 art. 2.3.2 lid 2",
            Self::WmoOnderzoek => "Wmo 2015 art. 2.3.2 lid 1",
            Self::WmoBesluit => "Wmo 2015 art. 2.3.5 lid 2",
            Self::JeugdwetBesluit | Self::ParticipatiewetBesluit => "Awb 4:13",
            Self::SchuldenEersteGesprek => "Wgs 4 lid 1",
            Self::SchuldenBedreigend => "Wgs 4 lid 2",
            Self::Bezwaar => "Awb 6:7",
        }
    }

    /// The length in the law. For the Jeugdwet the maximum of Awb 4:13; a verordening may set less.
    pub fn lengte(self) -> Lengte {
        match self {
            Self::WmoPersoonlijkPlan => Lengte::Dagen(7),
            Self::WmoOnderzoek | Self::Bezwaar => Lengte::Dagen(42),
            Self::WmoBesluit => Lengte::Dagen(14),
            Self::JeugdwetBesluit | Self::ParticipatiewetBesluit => Lengte::Dagen(56),
            Self::SchuldenEersteGesprek => Lengte::Dagen(28),
            Self::SchuldenBedreigend => Lengte::Werkdagen(3),
        }
    }

    /// Whether Awb 4:15 can suspend it: only the terms for a besluit on an aanvraag.
    pub fn kan_stilstaan(self) -> bool {
        matches!(self, Self::WmoBesluit | Self::JeugdwetBesluit | Self::ParticipatiewetBesluit)
    }

    /// The law code it belongs to; bezwaar belongs to whatever law the besluit rests on, so to none here.
    pub fn wet(self) -> Option<&'static str> {
        match self {
            Self::WmoPersoonlijkPlan | Self::WmoOnderzoek | Self::WmoBesluit => Some("wmo"),
            Self::JeugdwetBesluit => Some("jeugdwet"),
            Self::ParticipatiewetBesluit => Some("participatiewet"),
            Self::SchuldenEersteGesprek | Self::SchuldenBedreigend => Some("wgs"),
            Self::Bezwaar => None,
        }
    }

    /// Whether it binds the gemeente and so weighs in the priority (T03, T05-T07, T09-T11; domain.md 4.7).
    /// T02 and T13 are terms of the inwoner.
    pub fn bindt_gemeente(self) -> bool {
        !matches!(self, Self::WmoPersoonlijkPlan | Self::Bezwaar)
    }

    /// What ends the term before its last day (domain.md 2.1, What stops a term). Never a fase.
    pub fn stopt_bij(self) -> &'static str {
        match self {
            Self::WmoPersoonlijkPlan => "Deze termijn stopt als wij het persoonlijk plan hebben.",
            Self::WmoOnderzoek => {
                "Deze termijn stopt als de inwoner het verslag heeft, of de melding intrekt."
            }
            Self::WmoBesluit | Self::JeugdwetBesluit | Self::ParticipatiewetBesluit => {
                "Deze termijn stopt als het besluit bekend is gemaakt."
            }
            Self::SchuldenEersteGesprek | Self::SchuldenBedreigend => {
                "Deze termijn stopt als het gesprek is geweest."
            }
            Self::Bezwaar => "Deze termijn loopt vanzelf af op de laatste dag.",
        }
    }
}
