//! The values of a Balansbeeld (domain.md 4.6).

use super::onderdelen::{Onderdeel, Score};

crate::codes! {
    /// How it stands, from light to heavy: a later band is a worse one, so `max` means "at least".
    pub enum Band {
        /// There is strength to spare.
        Ruimte = "ruimte" => "ruimte",
        /// It holds, but one blow may be enough.
        Kwetsbaar = "kwetsbaar" => "in evenwicht, kwetsbaar",
        /// More load than strength.
        UitBalans = "uit-balans" => "uit balans",
        /// Far more load than strength, or one leefgebied that cannot be kept up.
        ErnstigUitBalans = "ernstig-uit-balans" => "ernstig uit balans",
    }
}

crate::codes! {
    /// Whose view a score is. The three stand side by side and never overwrite each other.
    pub enum Blik {
        /// Own rating, own words.
        Inwoner = "inwoner" => "inwoner",
        /// The professional's, with an observation.
        Professional = "professional" => "professional",
        /// The one they reached together in the talk.
        Gezamenlijk = "gezamenlijk" => "gezamenlijk",
    }
}

crate::codes! {
    /// Where a leefgebied stands in the talk. Only `besproken` counts; nothing is ever imputed.
    pub enum Status {
        /// Talked about and scored.
        Besproken = "besproken" => "besproken",
        /// Relevant for the hulpvraag, not done yet.
        NogTeBespreken = "nog-te-bespreken" => "nog te bespreken",
        /// The inwoner does not want to.
        WilNietBespreken = "wil-niet-bespreken" => "wil niet bespreken",
        /// Not needed for this hulpvraag: the default (domain.md 4.3).
        NietInBeeld = "niet-in-beeld" => "niet in beeld",
    }
}

crate::codes! {
    /// Which way a leefgebied goes: asked, not computed.
    pub enum Trend {
        /// Better than before.
        Beter = "beter" => "beter",
        /// The same.
        Gelijk = "gelijk" => "gelijk",
        /// Worse than before.
        Slechter = "slechter" => "slechter",
        /// Not known.
        Onbekend = "onbekend" => "onbekend",
    }
}

crate::codes! {
    /// A threshold rule that fired; the codes are those of `narekenen`, in its order.
    pub enum Drempelregel {
        /// A leefgebied with balans -2 or lower: at least uit balans.
        BalansMin2 = "balans-min-2" => "last is op één onderwerp veel groter dan kracht",
        /// A leefgebied with last 4 and kracht 1 or lower: ernstig uit balans.
        Last4Kracht1 = "last-4-kracht-1" => "één onderwerp is niet vol te houden",
    }
}

crate::codes! {
    /// The 2x2 of inwoner and netwerk (domain.md 4.6). The labels are talking points: they never select a
    /// voorziening and never refuse one.
    pub enum Kwadrant {
        /// Inwoner in balans, netwerk in balans.
        BeideInBalans = "beide-in-balans" => "normaliseren, eigen kracht, algemene voorziening",
        /// Inwoner in balans, netwerk uit balans.
        NetwerkUitBalans = "netwerk-uit-balans" => "mantelzorgondersteuning, respijt, netwerk verbreden",
        /// Inwoner uit balans, netwerk in balans.
        InwonerUitBalans = "inwoner-uit-balans" => "kortdurende SWT-hulp, netwerk inzetten, gericht advies",
        /// Both uit balans.
        BeideUitBalans = "beide-uit-balans" => "integrale aanpak, casusregie, voorrang bekijken",
    }
}

crate::codes! {
    /// When last and kracht were weighed (domain.md 4.6, "When").
    pub enum Moment {
        /// Light: only what the inwoner named.
        Screening = "screening" => "screening",
        /// The talk of the onderzoek, up to the advies.
        Vraagverheldering = "vraagverheldering" => "vraagverheldering",
        /// After a jolt, while help runs.
        Tussentijds = "tussentijds" => "tussentijds",
        /// Looking back together.
        Evaluatie = "evaluatie" => "evaluatie",
        /// At the end.
        Afsluiting = "afsluiting" => "afsluiting",
    }
}

crate::codes! {
    /// About whom a score is. The three never add up to one number.
    pub enum Onderwerp {
        /// The leefgebieden of the inwoner.
        Inwoner = "inwoner" => "inwoner",
        /// The sociaal netwerk as a whole, on the five aspecten.
        Netwerk = "netwerk" => "netwerk",
        /// One mantelzorger, on the five aspecten.
        Mantelzorger = "mantelzorger" => "mantelzorger",
    }
}

/// One scored onderdeel of one view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meetpunt<O> {
    /// The leefgebied or aspect.
    pub onderdeel: O,
    /// 0 (no load) to 4 (cannot be kept up).
    pub draaglast: Score,
    /// 0 (does not work) to 4 (goes well).
    pub draagkracht: Score,
}

impl<O: Onderdeel> Meetpunt<O> {
    /// b = draagkracht - draaglast, -4 to +4.
    pub fn balans(&self) -> i8 {
        // Scores are 0..=4, so the difference always fits.
        self.draagkracht.getal().cast_signed() - self.draaglast.getal().cast_signed()
    }
}

/// What is known of an onderdeel: scores exist exactly when it was besproken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand<O> {
    /// Besproken, with its scores.
    Besproken(Meetpunt<O>),
    /// Relevant, not done yet.
    NogTeBespreken,
    /// The inwoner does not want to; counts nowhere.
    WilNietBespreken,
    /// Not needed for the hulpvraag; counts nowhere.
    NietInBeeld,
}

impl<O> Stand<O> {
    /// The status as stored and shown.
    pub fn status(&self) -> Status {
        match self {
            Self::Besproken(_) => Status::Besproken,
            Self::NogTeBespreken => Status::NogTeBespreken,
            Self::WilNietBespreken => Status::WilNietBespreken,
            Self::NietInBeeld => Status::NietInBeeld,
        }
    }
}

/// The scores of one onderdeel, or whole pictures, in the three views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Blikken<T> {
    /// The inwoner's own.
    pub inwoner: Option<T>,
    /// The professional's.
    pub professional: Option<T>,
    /// The shared one.
    pub gezamenlijk: Option<T>,
}

/// A picture as it comes from an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beeld {
    /// The band.
    pub band: Band,
    /// Too little was besproken to lean on.
    pub voorlopig: bool,
}

/// The bands the waiting list weighs (domain.md 4.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Banden {
    /// As the inwoner sees it.
    pub inwoner: Option<Band>,
    /// The picture to work with.
    pub werk: Option<Band>,
    /// Of the sociaal netwerk.
    pub netwerk: Option<Band>,
    /// A mantelzorger is overbelast or will stop within a month.
    pub mantelzorger_overbelast: bool,
}

/// A computed picture with everything needed to explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitkomst<O> {
    /// V10: the verhouding in tenths, -40 to +40; `None` if nothing was besproken.
    pub verhouding_tienden: Option<i16>,
    /// The band after the threshold rules; `None` if nothing was besproken.
    pub band: Option<Band>,
    /// Percentage besproken of what is relevant, rounded half up, 0 to 100; `None` if nothing is relevant.
    pub volledigheid: Option<u8>,
    /// Too little was besproken to lean on; never changes the band.
    pub voorlopig: bool,
    /// The threshold rules that fired, also when they changed nothing.
    pub regels: Vec<Drempelregel>,
    /// The onderdeel with the lowest balans.
    pub zwaarste: Option<Meetpunt<O>>,
    /// The onderdeel with the highest balans.
    pub sterkste: Option<Meetpunt<O>>,
    /// How many onderdelen were besproken.
    pub besproken: u64,
    /// How many relevant ones are still to be besproken.
    pub nog_te_bespreken: u64,
}

/// An onderdeel on which inwoner and professional see something else: no error, a reason to talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verschil<O> {
    /// Which one.
    pub onderdeel: O,
    /// The balans as the inwoner sees it.
    pub inwoner: i8,
    /// The balans as the professional sees it.
    pub professional: i8,
}
