//! The route as a quiet line of steps, and what there is to do at the step at hand.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::basis::casus::{Casus, Fase, regels};
use crate::db::waarde::CasusId;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::overgang::regels::Vervolg;
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
const LIJN: &[(&str, Option<Fase>, &[&str])] = &[
    ("Melding", Some(Fase::Aangemeld), &["melding"]),
    ("Screening", Some(Fase::Screening), &["screening"]),
    ("Vraag\u{ad}verheldering", Some(Fase::Vraagverheldering), &["vraagverheldering"]),
    ("Omgekeerde toets", Some(Fase::OmgekeerdeToets), &["toets"]),
    ("Verslag", None, &["verslagen"]),
    ("Plan", Some(Fase::Plan), &["plan"]),
    ("Advies", Some(Fase::Advies), &["casus-adviezen", "adviezen"]),
    ("Uitvoering", Some(Fase::Uitvoering), &["uitvoering"]),
    ("Evaluatie", Some(Fase::Evaluatie), &["evaluatie"]),
    ("Afsluiting", Some(Fase::Afgesloten), &["afsluiten"]),
];

/// The URL of a page of this casus, when there is such a page.
pub fn pad(v: &Verzoek, naam: &str, casus: CasusId) -> Option<String> {
    let pad = paden::bij_naam(naam).filter(|p| p.0.contains("{casus}"))?.van(casus);
    v.diensten.wegwijzer.kent(&pad).then_some(pad)
}

/// The first of these pages that is there.
fn eerste(v: &Verzoek, namen: &[&str], casus: CasusId) -> Option<String> {
    namen.iter().find_map(|n| pad(v, n, casus))
}

/// The page of a fase, when it has one.
fn pagina(v: &Verzoek, fase: Fase, casus: CasusId) -> Option<String> {
    // After the melding the screening is next, and its page is there already.
    let fase = if fase == Fase::Aangemeld { Fase::Screening } else { fase };
    LIJN.iter().find(|(_, f, _)| *f == Some(fase)).and_then(|(_, _, namen)| eerste(v, namen, casus))
}

/// The line of this casus. A step that was skipped stays open: it can still be taken.
pub fn stappen(v: &Verzoek, g: &Gegevens, met_paden: bool) -> Vec<StapBeeld> {
    let geweest = |f: Fase| g.overgangen.iter().any(|o| o.naar == f);
    LIJN.iter()
        .map(|(naam, fase, paginas)| {
            let stand = match fase {
                Some(f) if *f == g.casus.fase => "hier",
                Some(f) if geweest(*f) => "gedaan",
                None if g.verslag_gedeeld => "gedaan",
                _ => "open",
            };
            // What lies ahead is a link only where it can be filled in already: the next thing to do.
            let te_zien = met_paden && (stand != "open" || vooruit(g.casus.fase, *fase));
            let pad = if te_zien { eerste(v, paginas, g.casus.id) } else { None };
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
    los: Vec<(&'static str, String)>,
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
        None => (knop, pagina(v, k.fase, k.id)),
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

/// Pages that hang on no step, as far as they make sense now.
fn los(v: &Verzoek, k: &Casus) -> Vec<(&'static str, String)> {
    let open = k.fase != Fase::Afgesloten;
    let onderzoek = open && k.fase >= Fase::Vraagverheldering;
    [
        (open && k.persoon_id.is_none(), "Vul in wie de inwoner is", "casus-persoon"),
        (onderzoek, "De inwoner wil iets aanvragen", "aanvraag"),
        (open, "Op de wachtlijst zetten of bijwerken", "wachtplek"),
        (open && v.mag(Actie::CasusToewijzen, &v.feiten), "De casus toewijzen", "toewijzen"),
        (open && k.fase != Fase::Aangemeld, "De casus afsluiten", "afsluiten"),
    ]
    .into_iter()
    .filter(|(ja, _, _)| *ja)
    .filter_map(|(_, label, naam)| Some((label, pad(v, naam, k.id)?)))
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
            "SDD of SOJ beslist. Kijk wie aan zet is en of er vragen zijn.",
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
