//! Which steps this page offers, and what they are called.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::basis::casus::regels::{self as tabel, Stap};
use crate::basis::casus::{Fase, Feit};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::paden::{self, Pad};

/// A step that can be taken now.
#[derive(Debug, Clone, Serialize)]
pub struct Vervolg {
    /// Where to.
    pub naar: Fase,
    /// What a person reads: "Naar het plan".
    pub label: &'static str,
    /// What is still missing; empty when everything is there.
    pub ontbreekt: Vec<Gevraagd>,
    /// The page where the step is taken.
    pub pad: String,
}

/// A fact a step asks for, and whether it is there.
#[derive(Debug, Clone, Serialize)]
pub struct Gevraagd {
    /// In words.
    pub tekst: &'static str,
    /// Whether it is there.
    pub klaar: bool,
    /// The page where it is filled in.
    pub pad: String,
}

fn vraag(casus: CasusId, feit: Feit, aanwezig: &BTreeSet<Feit>) -> Gevraagd {
    Gevraagd { tekst: feit.label(), klaar: aanwezig.contains(&feit), pad: plek(feit).van(casus) }
}

/// The page where a fact is filled in.
fn plek(feit: Feit) -> Pad {
    match feit {
        Feit::Persoon => paden::CASUS_PERSOON,
        Feit::Spoedcheck => paden::MELDING,
        Feit::Screening => paden::SCREENING,
        Feit::Clientondersteuning => paden::GESPREK,
        Feit::Hulpvraag | Feit::Balansbeeld => paden::VRAAGVERHELDERING,
        Feit::Effect => paden::TOETS_EFFECT,
        Feit::Grondwaarde => paden::TOETS_GRONDWAARDE,
        Feit::TweeOpties => paden::TOETS_OPTIES,
        Feit::JuridischeToets => paden::TOETS_JURIDISCH,
        Feit::Doelen => paden::PLAN,
        Feit::VerslagGedeeld | Feit::OnderzoekKlaarOfZesWeken => paden::VERSLAGEN,
        Feit::Aanvraag => paden::AANVRAAG,
        Feit::AdviezenAfgerond => paden::CASUS_ADVIEZEN,
        Feit::Doelresultaten | Feit::Evaluatie => paden::EVALUATIE,
        Feit::Afsluiting => paden::AFSLUITEN,
    }
}

/// Whether this page offers the step. What ends a casus, and what follows from the screening, is done in a form of
/// its own that also records why.
pub fn hier(stap: &Stap) -> bool {
    stap.naar != Fase::Afgesloten && !matches!(stap.van, Fase::Aangemeld | Fase::Screening)
}

/// The row of the table for this step, when this page offers it.
pub fn stap(van: Fase, naar: Fase) -> Option<&'static Stap> {
    tabel::zoek(van, naar).filter(|s| hier(s))
}

/// The steps from here, the most likely first.
pub fn vervolgen(casus: CasusId, fase: Fase, aanwezig: &BTreeSet<Feit>) -> Vec<Vervolg> {
    let mut uit: Vec<Vervolg> = tabel::vanuit(fase)
        .filter(|s| hier(s))
        .map(|s| Vervolg {
            naar: s.naar,
            label: label(s.van, s.naar),
            ontbreekt: s.ontbreekt(aanwezig).into_iter().map(|f| vraag(casus, f, aanwezig)).collect(),
            pad: pad(casus, s.naar),
        })
        .collect();
    // An aanvraag asks for a besluit: from the plan the way to SDD or SOJ is then the first.
    if fase == Fase::Plan && aanwezig.contains(&Feit::Aanvraag) {
        uit.sort_by_key(|w| w.naar != Fase::Advies);
    }
    uit
}

/// What the step asks, each with whether it is there.
pub fn gevraagd(casus: CasusId, stap: &Stap, aanwezig: &BTreeSet<Feit>) -> Vec<Gevraagd> {
    stap.nodig.iter().map(|f| vraag(casus, *f, aanwezig)).collect()
}

/// The page where a step is taken.
pub fn pad(casus: CasusId, naar: Fase) -> String {
    format!("{}?naar={}", paden::VOLGENDE_STAP.van(casus), naar.code())
}

/// What a step is called; the same fase reads differently from another side.
pub fn label(van: Fase, naar: Fase) -> &'static str {
    match (van, naar) {
        (Fase::Uitvoering, Fase::Vraagverheldering) => {
            "Er is een nieuwe vraag: terug naar de vraagverheldering"
        }
        (Fase::Uitvoering | Fase::Evaluatie | Fase::Advies, Fase::Plan) => "Het plan bijstellen",
        (Fase::Evaluatie, Fase::Uitvoering) => "Verder met de hulp",
        (_, Fase::Vraagverheldering) => "Naar de vraagverheldering",
        (_, Fase::OmgekeerdeToets) => "Naar de omgekeerde toets",
        (_, Fase::Plan) => "Naar het plan",
        (_, Fase::Advies) => "Naar het advies",
        (_, Fase::Uitvoering) => "De hulp begint",
        (_, Fase::Evaluatie) => "Samen terugkijken: de evaluatie",
        (_, Fase::Screening) => "Naar de screening",
        (_, Fase::Aangemeld) => "Terug naar de melding",
        (_, Fase::Afgesloten) => "De casus afsluiten",
    }
}

/// One line on what the step means.
pub fn uitleg(naar: Fase) -> &'static str {
    match naar {
        Fase::Vraagverheldering => "Jullie onderzoeken samen opnieuw wat er speelt.",
        Fase::OmgekeerdeToets => "Eerst wat de inwoner wil bereiken, dan pas welke wet daarbij helpt.",
        Fase::Plan => "Doelen met wat goed genoeg is, en wie wat doet.",
        Fase::Advies => "Het wijkteam adviseert; SDD of SOJ beslist. De aanvraag is van de inwoner.",
        Fase::Uitvoering => "De hulp loopt. Het plan en de afspraken gelden.",
        Fase::Evaluatie => "Kijk met de inwoner terug op elk doel en op de balans.",
        Fase::Aangemeld | Fase::Screening | Fase::Afgesloten => "",
    }
}
