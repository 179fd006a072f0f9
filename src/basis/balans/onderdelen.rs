//! What is scored: the leefgebieden of an inwoner, the aspecten of a network or mantelzorger, and the words
//! that belong to each level (domain.md 4.5, 4.6).

use crate::kit::code::Code;

crate::codes! {
    /// The twelve leefgebieden (domain.md 4.5). Their order breaks ties for the heaviest and strongest point.
    pub enum Leefgebied {
        /// 1.
        GeldEnSchulden = "geld-en-schulden" => "geld en schulden",
        /// 2.
        WerkSchoolEnDagbesteding = "werk-school-en-dagbesteding" => "werk, school en dagbesteding",
        /// 3.
        WonenEnHuishouden = "wonen-en-huishouden" => "wonen en huishouden",
        /// 4.
        RelatiesThuisEnGezin = "relaties-thuis-en-gezin" => "relaties thuis en gezin",
        /// 5: only where a jeugdige lives in the huishouden.
        OpvoedenEnOpgroeien = "opvoeden-en-opgroeien" => "opvoeden en opgroeien",
        /// 6.
        MentaleGezondheid = "mentale-gezondheid" => "mentale gezondheid",
        /// 7.
        LichamelijkeGezondheidEnZelfzorg = "lichamelijke-gezondheid-en-zelfzorg" => "lichamelijke gezondheid en zelfzorg",
        /// 8.
        MiddelenEnGewoonten = "middelen-en-gewoonten" => "middelen en gewoonten",
        /// 9.
        NetwerkEnMeedoen = "netwerk-en-meedoen" => "netwerk en meedoen",
        /// 10.
        Veiligheid = "veiligheid" => "veiligheid",
        /// 11: doenvermogen, administration, digital skills, language.
        RegelenEnOverzicht = "regelen-en-overzicht" => "regelen en overzicht",
        /// 12: only under the Jeugdwet or the Wgs, which name strafrechtelijke gegevens (7.4.0, 8a).
        PolitieEnJustitie = "politie-en-justitie" => "politie en justitie",
    }
}

crate::codes! {
    /// The five aspecten of a sociaal netwerk or a mantelzorger (domain.md 4.6), in the order (a) to (e).
    pub enum Aspect {
        /// (a).
        Tijd = "tijd" => "tijd en beschikbaarheid",
        /// (b).
        Bereidheid = "bereidheid" => "bereidheid en relatie",
        /// (c).
        Bekwaamheid = "bekwaamheid" => "bekwaamheid",
        /// (d).
        Energie = "energie" => "eigen gezondheid en energie",
        /// (e).
        Combinatie = "combinatie" => "combinatie met eigen leven",
    }
}

/// Something the Balansbeeld can score: a [`Leefgebied`] or an [`Aspect`], never both in one picture.
pub trait Onderdeel: Code + Ord + std::fmt::Debug {}

impl Onderdeel for Leefgebied {}
impl Onderdeel for Aspect {}

/// Whether a leefgebied may be opened at all (domain.md 4.5): `wetten` are the law codes of the hulpvraag,
/// `jeugdige` whether a jeugdige lives in the huishouden.
pub fn kiesbaar(leefgebied: Leefgebied, wetten: &[&str], jeugdige: bool) -> bool {
    match leefgebied {
        Leefgebied::OpvoedenEnOpgroeien => jeugdige,
        Leefgebied::PolitieEnJustitie => wetten.iter().any(|wet| matches!(*wet, "jeugdwet" | "wgs")),
        _ => true,
    }
}

/// A whole number from 0 to 4, for draaglast as well as draagkracht.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// The five levels, for the fields of a form.
    pub const ALLE: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The score, if the number lies in 0..=4.
    pub fn uit(getal: i128) -> Option<Self> {
        u8::try_from(getal).ok().filter(|g| *g <= 4).map(Self)
    }

    /// 0 to 4.
    pub fn getal(self) -> u8 {
        self.0
    }

    /// What this level means as draaglast (B1).
    pub fn anker_draaglast(self) -> &'static str {
        match self.0 {
            0 => "geen last",
            1 => "af en toe last",
            2 => "duidelijke last, vol te houden",
            3 => "zware last, niet lang vol te houden",
            _ => "niet vol te houden of acuut",
        }
    }

    /// What this level means as draagkracht (B1).
    pub fn anker_draagkracht(self) -> &'static str {
        match self.0 {
            0 => "lukt niet, ook niet met hulp",
            1 => "lukt alleen met veel hulp van anderen",
            2 => "lukt deels of met steun",
            3 => "lukt meestal zelf of met eigen netwerk",
            _ => "lukt goed, er is ruimte over",
        }
    }
}
