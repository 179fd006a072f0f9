//! The route as a table (design.md 4): which steps are allowed, and what must be there for each.

use std::collections::BTreeSet;

use super::model::{Fase, Feit};

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
