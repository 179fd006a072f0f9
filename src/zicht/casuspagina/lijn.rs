//! The route as a quiet line of steps, and what there is to do at the step at hand.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::basis::casus::{Casus, Fase, regels};
use crate::db::waarde::CasusId;
use crate::paden::{self, Pad};
use crate::poort::toegang::Actie;
use crate::route::overgang::regels::Vervolg;
use crate::web::Verzoek;

use super::store::Gegevens;

/// A step as the component `stappenlijn` draws it.
#[derive(Debug, Serialize)]
pub struct StapBeeld {
    /// What it says.
    naam: &'static str,
    /// `gedaan`, `hier`, `open`, or `over` for what was skipped.
    stand: &'static str,
    /// Its page.
    pad: Option<String>,
}

/// The line: what people call the step, the fase it stands for, and the name of its page.
const LIJN: &[(&str, Option<Fase>, Pad)] = &[
    ("Melding", Some(Fase::Aangemeld), paden::MELDING),
    ("Screening", Some(Fase::Screening), paden::SCREENING),
    ("Vraag\u{ad}verheldering", Some(Fase::Vraagverheldering), paden::VRAAGVERHELDERING),
    ("Omgekeerde toets", Some(Fase::OmgekeerdeToets), paden::TOETS),
    ("Verslag", None, paden::VERSLAGEN),
    ("Plan", Some(Fase::Plan), paden::PLAN),
    ("Advies", Some(Fase::Advies), paden::CASUS_ADVIEZEN),
    ("Uitvoering", Some(Fase::Uitvoering), paden::UITVOERING),
    ("Evaluatie", Some(Fase::Evaluatie), paden::EVALUATIE),
    ("Afsluiting", Some(Fase::Afgesloten), paden::AFSLUITEN),
];

/// The page of a fase.
fn pagina(fase: Fase, casus: CasusId) -> Option<String> {
    // After the melding the screening is next, and its page is there already.
    let fase = if fase == Fase::Aangemeld { Fase::Screening } else { fase };
    LIJN.iter().find(|(_, f, _)| *f == Some(fase)).map(|(_, _, pad)| pad.van(casus))
}

/// The line of this casus. A step that was skipped is not said to be coming.
pub fn stappen(g: &Gegevens, met_paden: bool) -> Vec<StapBeeld> {
    let geweest = |f: Fase| g.overgangen.iter().any(|o| o.naar == f);
    LIJN.iter()
        .map(|(naam, fase, pad)| {
            let stand = match fase {
                Some(f) if *f == g.casus.fase => "hier",
                Some(f) if geweest(*f) => "gedaan",
                None if g.verslag_gedeeld => "gedaan",
                Some(f) if *f < g.casus.fase => "over",
                None if g.casus.fase == Fase::Afgesloten => "over",
                _ => "open",
            };
            // What lies ahead is a link only where it can be filled in already: the next thing to do.
            let te_zien = met_paden && (matches!(stand, "gedaan" | "hier") || vooruit(g.casus.fase, *fase));
            let pad = te_zien.then(|| pad.van(g.casus.id));
            StapBeeld { naam, stand, pad }
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

/// A way on from here, with what it still misses.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Weg {
    pub label: &'static str,
    pub pad: String,
    pub ontbreekt: Vec<String>,
}

/// What there is to do now.
#[derive(Debug, Serialize)]
pub struct NuBeeld {
    /// The step.
    kop: &'static str,
    /// One sentence.
    tekst: &'static str,
    /// A word of the field in this step, with what it means.
    begrip: Option<(String, String)>,
    /// What the button says.
    knop: &'static str,
    /// Where it goes; none when there is nothing to do.
    pub pad: Option<String>,
    /// The next step, when it asks for something.
    volgende: Option<Weg>,
    /// Other ways on.
    anders: Vec<Weg>,
    /// What else can be done here, whatever the step.
    los: Vec<Los>,
}

/// The step at hand in words: the button is the page of the step, or the next step once everything it asks is there.
pub fn nu(v: &Verzoek, k: &Casus, vervolgen: Vec<Vervolg>, begrippen: &BTreeMap<String, String>) -> NuBeeld {
    let (kop, tekst, knop, begrip) = tekst(k.fase);
    let mut wegen = vervolgen.into_iter().map(|w| (vraagt_iets(k.fase, w.naar), w)).collect::<Vec<_>>();
    let eerste =
        if wegen.first().is_some_and(|(vraagt, _)| *vraagt) { Some(wegen.remove(0).1) } else { None };
    let klaar = eerste.as_ref().filter(|w| w.ontbreekt.is_empty());
    let (knop, pad) = match klaar {
        Some(w) => (w.label, Some(w.pad.clone())),
        None => (knop, pagina(k.fase, k.id)),
    };
    NuBeeld {
        kop,
        tekst,
        begrip: begrippen.get(begrip).map(|uitleg| (begrip.to_lowercase(), uitleg.clone())),
        knop,
        pad,
        volgende: eerste.map(weg),
        anders: wegen.into_iter().map(|(_, w)| weg(w)).collect(),
        los: los(v, k),
    }
}

/// A page that hangs on no step.
#[derive(Debug, Serialize)]
struct Los {
    label: &'static str,
    pad: String,
}

/// Pages that hang on no step, as far as they make sense now.
fn los(v: &Verzoek, k: &Casus) -> Vec<Los> {
    let open = k.fase != Fase::Afgesloten;
    let onderzoek = open && k.fase >= Fase::Vraagverheldering;
    [
        (open && k.persoon_id.is_none(), "Vul in wie de inwoner is", paden::CASUS_PERSOON),
        (onderzoek, "De inwoner wil iets aanvragen", paden::AANVRAAG),
        (open, "Op de wachtlijst zetten of bijwerken", paden::WACHTPLEK),
        (open && v.mag(Actie::CasusToewijzen, &v.feiten), "De casus toewijzen", paden::TOEWIJZEN),
        (open, "De casus afsluiten", paden::AFSLUITEN),
    ]
    .into_iter()
    .filter(|(ja, _, _)| *ja)
    .map(|(_, label, pad)| Los { label, pad: pad.van(k.id) })
    .collect()
}

fn weg(w: Vervolg) -> Weg {
    Weg { label: w.label, pad: w.pad, ontbreekt: w.ontbreekt }
}

fn vraagt_iets(van: Fase, naar: Fase) -> bool {
    regels::zoek(van, naar).is_some_and(|s| !s.nodig.is_empty())
}

/// The step at hand: heading, what it is for, the button, the word of the field that is explained.
fn tekst(fase: Fase) -> (&'static str, &'static str, &'static str, &'static str) {
    match fase {
        Fase::Aangemeld => (
            "Nu: screenen",
            "De melding is binnen. Kijk wat er aan de hand is, en wat nu de kortste goede weg is.",
            "Begin de screening",
            "Integrale klantroute",
        ),
        Fase::Screening => (
            "Nu: screening",
            "Bepaal de aard van de vraag en de uitkomst, en schrijf op waarom.",
            "Ga verder met de screening",
            "Cliëntondersteuning",
        ),
        Fase::Vraagverheldering => (
            "Nu: vraagverheldering",
            "Het gesprek aan tafel: wat is de vraag, wat lukt, wat drukt, en wie doet er al mee?",
            "Ga verder met de vraagverheldering",
            "Integrale vraagverheldering",
        ),
        Fase::OmgekeerdeToets => (
            "Nu: omgekeerde toets",
            "Eerst het effect, dan de mogelijkheden, dan pas de wet.",
            "Ga verder met de omgekeerde toets",
            "Omgekeerde toets",
        ),
        Fase::Plan => (
            "Nu: plan",
            "Spreek doelen af, wat goed genoeg is, en wie wat doet.",
            "Ga verder met het plan",
            "Normaliseren",
        ),
        Fase::Advies => (
            "Nu: advies",
            "Schrijf het advies. Daarna beslist SDD of SOJ: kijk wie aan zet is en of er vragen zijn.",
            "Bekijk de adviezen",
            "Maatwerkvoorziening",
        ),
        Fase::Uitvoering => (
            "Nu: uitvoering",
            "De hulp loopt. Houd contact, en kijk of de afspraken worden nagekomen.",
            "Ga verder met de uitvoering",
            "Algemene voorziening",
        ),
        Fase::Evaluatie => (
            "Nu: evaluatie",
            "Kijk samen terug: wat is bereikt, en wat is nog nodig?",
            "Ga verder met de evaluatie",
            "Draagkracht",
        ),
        Fase::Afgesloten => (
            "Afgesloten",
            "Deze casus is afgesloten. Komt de inwoner terug, maak dan een nieuwe melding: die verwijst naar deze.",
            "Bekijk de afsluiting",
            "",
        ),
    }
}
