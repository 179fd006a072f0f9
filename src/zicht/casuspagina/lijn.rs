//! The route as a quiet line of steps, and what there is to do at the step at hand.

use serde::Serialize;

use crate::basis::casus::{Casus, Fase};
use crate::db::waarde::CasusId;
use crate::paden;
use crate::web::Verzoek;

use super::store::Gegevens;

/// A step as the component `stappenlijn` draws it.
#[derive(Debug, Serialize)]
pub struct StapBeeld {
    /// What it says.
    naam: &'static str,
    /// `gedaan`, `hier` or `open`.
    stand: &'static str,
    /// Its page.
    pad: Option<String>,
}

/// The line: what people call the step, the fase it stands for, and the name of its page.
const LIJN: &[(&str, Option<Fase>, &str)] = &[
    ("Melding", Some(Fase::Aangemeld), "melding"),
    ("Screening", Some(Fase::Screening), "screening"),
    ("Vraag\u{ad}verheldering", Some(Fase::Vraagverheldering), "vraagverheldering"),
    ("Omgekeerde toets", Some(Fase::OmgekeerdeToets), "omgekeerde-toets"),
    ("Verslag", None, "verslag"),
    ("Plan", Some(Fase::Plan), "plan"),
    ("Advies", Some(Fase::Advies), "casus-adviezen"),
    ("Uitvoering", Some(Fase::Uitvoering), "uitvoering"),
    ("Evaluatie", Some(Fase::Evaluatie), "evaluatie"),
    ("Afsluiting", Some(Fase::Afgesloten), "afsluiting"),
];

/// The URL of a page of this casus, when there is such a page.
pub fn pad(v: &Verzoek, naam: &str, casus: CasusId) -> Option<String> {
    let pad = paden::bij_naam(naam).filter(|p| p.0.contains("{casus}"))?.van(casus);
    v.diensten.wegwijzer.kent(&pad).then_some(pad)
}

/// The line of this casus. A step that was skipped stays open: it can still be taken.
pub fn stappen(v: &Verzoek, g: &Gegevens, met_paden: bool) -> Vec<StapBeeld> {
    let geweest = |f: Fase| g.overgangen.iter().any(|o| o.naar == f);
    LIJN.iter()
        .map(|(naam, fase, pagina)| {
            let stand = match fase {
                Some(f) if *f == g.casus.fase => "hier",
                Some(f) if geweest(*f) => "gedaan",
                None if g.verslag_gedeeld => "gedaan",
                _ => "open",
            };
            // What lies ahead is a link only where it can be filled in already: the next thing to do.
            let te_zien = met_paden && (stand != "open" || vooruit(g.casus.fase, *fase));
            StapBeeld { naam, stand, pad: if te_zien { pad(v, pagina, g.casus.id) } else { None } }
        })
        .collect()
}

/// Whether a page of a later step is of use already: the screening right after the melding, the verslag and the
/// plan while the question is being made clear.
fn vooruit(nu: Fase, stap: Option<Fase>) -> bool {
    match stap {
        None => matches!(nu, Fase::Vraagverheldering | Fase::OmgekeerdeToets | Fase::Plan | Fase::Advies),
        Some(Fase::Screening) => nu == Fase::Aangemeld,
        Some(Fase::Afgesloten) => false,
        Some(s) => nu >= Fase::Vraagverheldering && nu != Fase::Afgesloten && s > nu,
    }
}

/// What there is to do now.
#[derive(Debug, Serialize)]
pub struct NuBeeld {
    /// The step.
    kop: &'static str,
    /// One sentence.
    tekst: &'static str,
    /// What the button says.
    knop: &'static str,
    /// Where it goes; none when there is nothing to do.
    pub pad: Option<String>,
}

/// The step at hand: heading, what it is for, the button, the name of its page.
fn tekst(fase: Fase) -> (&'static str, &'static str, &'static str, &'static str) {
    match fase {
        Fase::Aangemeld => (
            "Nu: screenen",
            "De melding is binnen. Kijk wat er aan de hand is, en wat nu de kortste goede weg is.",
            "Begin de screening",
            "screening",
        ),
        Fase::Screening => (
            "Nu: screening",
            "Bepaal de aard van de vraag en de uitkomst, en schrijf op waarom.",
            "Ga verder met de screening",
            "screening",
        ),
        Fase::Vraagverheldering => (
            "Nu: vraagverheldering",
            "Het gesprek aan tafel: wat is de vraag, wat lukt, wat drukt, en wie doet er al mee?",
            "Ga verder met de vraagverheldering",
            "vraagverheldering",
        ),
        Fase::OmgekeerdeToets => (
            "Nu: omgekeerde toets",
            "Eerst het effect, dan de mogelijkheden, dan pas de wet.",
            "Ga verder met de omgekeerde toets",
            "omgekeerde-toets",
        ),
        Fase::Plan => (
            "Nu: plan",
            "Spreek doelen af, wat goed genoeg is, en wie wat doet.",
            "Ga verder met het plan",
            "plan",
        ),
        Fase::Advies => (
            "Nu: advies",
            "SDD of SOJ beslist. Kijk wie aan zet is en of er vragen zijn.",
            "Bekijk de adviezen",
            "casus-adviezen",
        ),
        Fase::Uitvoering => (
            "Nu: uitvoering",
            "De hulp loopt. Houd contact, en kijk of de afspraken worden nagekomen.",
            "Ga verder met de uitvoering",
            "uitvoering",
        ),
        Fase::Evaluatie => (
            "Nu: evaluatie",
            "Kijk samen terug: wat is bereikt, en wat is nog nodig?",
            "Ga verder met de evaluatie",
            "evaluatie",
        ),
        Fase::Afgesloten => (
            "Afgesloten",
            "Deze casus is afgesloten. Komt de inwoner terug, maak dan een nieuwe melding: die verwijst naar deze.",
            "Bekijk de afsluiting",
            "afsluiting",
        ),
    }
}

/// The step at hand in words, with its page when there is one.
pub fn nu(v: &Verzoek, k: &Casus) -> NuBeeld {
    let (kop, tekst, knop, pagina) = tekst(k.fase);
    NuBeeld { kop, tekst, knop, pad: pad(v, pagina, k.id) }
}
