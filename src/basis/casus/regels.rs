//! The route as a table (design.md 4): which steps are allowed, and what must be there for each.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::model::{BetrokkenRol, Fase, Feit};
use crate::kit::code::Code;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Stap {
    /// From.
    pub van: Fase,
    /// To.
    pub naar: Fase,
    /// What must be there; a professional may pass without, with a motivation that the reviewer sees.
    pub nodig: &'static [Feit],
}

const fn stap(van: Fase, naar: Fase, nodig: &'static [Feit]) -> Stap {
    Stap { van, naar, nodig }
}

/// Every step there is. "Any open → afgesloten" stands here once per fase, so that the table is the whole truth.
pub const STAPPEN: &[Stap] = &[
    stap(Fase::Aangemeld, Fase::Screening, &[Feit::Persoon, Feit::Hulpvraag, Feit::Spoedcheck]),
    stap(Fase::Aangemeld, Fase::Afgesloten, &[Feit::Afsluiting]),
    stap(Fase::Screening, Fase::Uitvoering, &[Feit::Screening, Feit::Clientondersteuning]),
    stap(Fase::Screening, Fase::Vraagverheldering, &[Feit::Screening, Feit::Clientondersteuning]),
    stap(Fase::Screening, Fase::Advies, &[Feit::Screening, Feit::Clientondersteuning]),
    stap(Fase::Screening, Fase::Afgesloten, &[Feit::Screening, Feit::Afsluiting]),
    stap(Fase::Vraagverheldering, Fase::OmgekeerdeToets, &[Feit::Hulpvraag, Feit::Balansbeeld]),
    stap(Fase::Vraagverheldering, Fase::Advies, &[Feit::Aanvraag, Feit::OnderzoekKlaarOfZesWeken]),
    stap(Fase::Vraagverheldering, Fase::Afgesloten, &[Feit::Afsluiting]),
    stap(
        Fase::OmgekeerdeToets,
        Fase::Plan,
        &[Feit::Effect, Feit::Grondwaarde, Feit::TweeOpties, Feit::JuridischeToets],
    ),
    stap(Fase::OmgekeerdeToets, Fase::Advies, &[Feit::Aanvraag, Feit::OnderzoekKlaarOfZesWeken]),
    stap(Fase::OmgekeerdeToets, Fase::Afgesloten, &[Feit::Afsluiting]),
    stap(Fase::Plan, Fase::Uitvoering, &[Feit::Doelen]),
    stap(Fase::Plan, Fase::Advies, &[Feit::Doelen, Feit::OnderzoekKlaarOfZesWeken]),
    stap(Fase::Plan, Fase::Afgesloten, &[Feit::Afsluiting]),
    stap(Fase::Advies, Fase::Uitvoering, &[Feit::AdviezenAfgerond]),
    stap(Fase::Advies, Fase::Plan, &[Feit::AdviezenAfgerond]),
    stap(Fase::Advies, Fase::Afgesloten, &[Feit::AdviezenAfgerond, Feit::Afsluiting]),
    stap(Fase::Uitvoering, Fase::Evaluatie, &[]),
    stap(Fase::Uitvoering, Fase::Plan, &[]),
    stap(Fase::Uitvoering, Fase::Vraagverheldering, &[]),
    stap(Fase::Uitvoering, Fase::Afgesloten, &[Feit::Afsluiting]),
    stap(Fase::Evaluatie, Fase::Plan, &[Feit::Evaluatie, Feit::Doelresultaten, Feit::Balansbeeld]),
    stap(Fase::Evaluatie, Fase::Uitvoering, &[Feit::Evaluatie, Feit::Doelresultaten, Feit::Balansbeeld]),
    stap(
        Fase::Evaluatie,
        Fase::Afgesloten,
        &[Feit::Evaluatie, Feit::Doelresultaten, Feit::Balansbeeld, Feit::Afsluiting],
    ),
];

/// The steps that can be taken from here.
pub fn vanuit(fase: Fase) -> impl Iterator<Item = &'static Stap> {
    STAPPEN.iter().filter(move |s| s.van == fase)
}

/// The row for a step, if there is one.
pub fn zoek(van: Fase, naar: Fase) -> Option<&'static Stap> {
    STAPPEN.iter().find(|s| s.van == van && s.naar == naar)
}

impl Stap {
    /// What is still missing, in the order of the table.
    pub fn ontbreekt(&self, aanwezig: &BTreeSet<Feit>) -> Vec<Feit> {
        self.nodig.iter().copied().filter(|f| !aanwezig.contains(f)).collect()
    }
}

crate::codes! {
    /// What somebody does, or did, in a casus or household (domain.md 5.2, incompatibilities).
    pub enum Bezig {
        /// Walks the route with the inwoner: gives help.
        Behandelaar = "behandelaar" => "behandelaar",
        /// Stands in for the behandelaar.
        Vervanger = "vervanger" => "vervanger",
        /// Coordinates the plan.
        Casusregisseur = "casusregisseur" => "casusregisseur",
        /// Leads the cooperation, not the content.
        Procesregisseur = "procesregisseur" => "procesregisseur",
        /// Wrote a verslag.
        Verslag = "verslag" => "schrijver van een verslag",
        /// Wrote an advies.
        Advies = "advies" => "schrijver van een advies",
        /// Scored a Balansbeeld.
        Balansbeeld = "balansbeeld" => "degene die de balans vastlegde",
    }
}

impl From<BetrokkenRol> for Bezig {
    fn from(rol: BetrokkenRol) -> Self {
        match rol {
            BetrokkenRol::Behandelaar => Self::Behandelaar,
            BetrokkenRol::Vervanger => Self::Vervanger,
            BetrokkenRol::Casusregisseur => Self::Casusregisseur,
            BetrokkenRol::Procesregisseur => Self::Procesregisseur,
        }
    }
}

/// Something somebody does or did in this casus or household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bezigheid {
    /// What.
    pub wat: Bezig,
    /// In this very casus; else in another of the same household.
    pub zelfde_casus: bool,
    /// Until when, not that day itself; none: still.
    pub tot: Option<NaiveDate>,
}

/// How long somebody stays too close to the content to lead the process (domain.md 5.2).
const MAANDEN_AFSTAND: u32 = 12;

/// Why this person may not get this role, in words; none when they may. A procesregisseur is not in the content of
/// the same casus or household, now or in the last twelve months; and whoever leads the process now, stays out of
/// the content. There is no exception and no motivation that passes this.
pub fn botst(rol: BetrokkenRol, bezig: &[Bezigheid], vandaag: NaiveDate) -> Option<String> {
    let grens = vandaag.checked_sub_months(Months::new(MAANDEN_AFSTAND)).unwrap_or(NaiveDate::MIN);
    let hindert = |b: &&Bezigheid| match rol {
        BetrokkenRol::Procesregisseur => b.wat != Bezig::Procesregisseur && b.tot.is_none_or(|t| t > grens),
        _ => b.wat == Bezig::Procesregisseur && b.tot.is_none_or(|t| t > vandaag),
    };
    // What still runs says more than what is over.
    let b =
        bezig.iter().filter(hindert).max_by_key(|b| (b.tot.is_none_or(|t| t > vandaag), b.zelfde_casus))?;
    let waar = if b.zelfde_casus { "in deze casus" } else { "in een andere casus van dit huishouden" };
    let wanneer = if b.tot.is_none_or(|t| t > vandaag) { "is nu" } else { "was het laatste jaar" };
    let regel = match rol {
        BetrokkenRol::Procesregisseur => {
            "Een procesregisseur staat los van de inhoud, nu en de 12 maanden ervoor. Kies iemand anders"
        }
        _ => "Wie de procesregie heeft, werkt niet mee aan de inhoud. Kies iemand anders",
    };
    Some(format!("Deze collega {wanneer} {} {waar}. {regel}", b.wat.label()))
}
