//! What there is to do at the step at hand.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::lijn::pagina;
use super::store::Gegevens;
use crate::basis::casus::{Casus, Fase, regels};
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::regels::dagen_over;
use crate::kit::datum;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::overgang::regels::{Gevraagd, Vervolg};
use crate::web::Verzoek;

/// A way on from here, with what it still misses.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Weg {
    pub label: &'static str,
    pub pad: String,
    pub ontbreekt: Vec<Gevraagd>,
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
    /// The verslag, while it is time to share it and nobody did.
    verslag: Option<VerslagBeeld>,
    /// The next step, when it asks for something.
    volgende: Option<Weg>,
    /// Other ways on.
    anders: Vec<Weg>,
    /// What else can be done here, whatever the step.
    los: Vec<Los>,
}

/// That the verslag is still to be shared, and what waits for it.
#[derive(Debug, Serialize)]
struct VerslagBeeld {
    tekst: String,
    pad: String,
}

/// After the toets the verslag is next, though no step of the route asks for it: only sharing it ends the onderzoek
/// (Wmo 2015 art. 2.3.2 lid 8).
fn verslag(g: &Gegevens, vandaag: NaiveDate) -> Option<VerslagBeeld> {
    let tijd = matches!(g.casus.fase, Fase::OmgekeerdeToets | Fase::Plan | Fase::Advies);
    if !tijd || g.verslag_gedeeld {
        return None;
    }
    let wacht = g.termijnen.iter().find(|t| t.soort == TermijnSoort::WmoOnderzoek && t.gestopt_op.is_none());
    let termijn = wacht.map(|t| {
        let rest = datum::dagen_tekst(dagen_over(t.einde, vandaag));
        format!(" De zes weken van de Wmo stoppen pas daarmee ({rest}).")
    });
    Some(VerslagBeeld {
        tekst: format!("Het verslag is nog niet gedeeld met de inwoner.{}", termijn.unwrap_or_default()),
        pad: paden::VERSLAGEN.van(g.casus.id),
    })
}

/// The step at hand in words: the button is the page of the step, or the next step once everything it asks is there.
pub fn nu(
    v: &Verzoek,
    g: &Gegevens,
    vervolgen: Vec<Vervolg>,
    begrippen: &BTreeMap<String, String>,
) -> NuBeeld {
    let k = &g.casus;
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
        verslag: verslag(g, v.vandaag()),
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
