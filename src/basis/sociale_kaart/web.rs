//! Pages of the sociale kaart and the glossary. About organisations and words, never about people: free text may
//! stand in the URL here.

use serde::Serialize;

use super::store::{self, Begrip, Voorziening, Zoekvraag};
use crate::basis::balans::onderdelen::Leefgebied;
use crate::db::waarde::VoorzieningId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::web::{Antwoord, Optie, Verzoek};

#[derive(Serialize)]
struct Kaart {
    id: VoorzieningId,
    naam: String,
    omschrijving: String,
    soort: String,
    doelgroep: Option<String>,
    wijken: Option<String>,
    eigen_bijdrage: &'static str,
    let_op: Option<&'static str>,
    leefgebieden: Vec<&'static str>,
    bron: String,
}

/// How sure the entry is, where that matters for whoever sends an inwoner there.
fn let_op(v: &Voorziening) -> Option<&'static str> {
    match v.zekerheid.as_str() {
        "hoog" => None,
        "laag" => Some("Alleen de naam bekend: vraag het aanbod na"),
        _ => Some("Niet alles is nagezocht: bel vóór je verwijst"),
    }
}

fn bekend(tekst: &str) -> Option<String> {
    (!tekst.is_empty() && tekst != "onbekend").then(|| tekst.to_string())
}

fn kaart(v: Voorziening) -> Kaart {
    Kaart {
        let_op: let_op(&v),
        doelgroep: bekend(&v.doelgroep),
        wijken: bekend(&v.wijken),
        eigen_bijdrage: match v.eigen_bijdrage.as_str() {
            "nee" => "geen eigen bijdrage",
            "ja" => "met eigen bijdrage",
            _ => "eigen bijdrage niet bekend",
        },
        leefgebieden: v.leefgebieden.split(',').filter_map(Leefgebied::uit).map(|l| l.label()).collect(),
        id: v.id,
        naam: v.naam,
        omschrijving: v.omschrijving,
        soort: bekend(&v.soort).unwrap_or_default(),
        bron: v.bron,
    }
}

#[derive(Serialize)]
struct Lijst {
    tekst: String,
    leefgebied: String,
    wijk: String,
    leefgebieden: Vec<Optie>,
    wijken: Vec<Optie>,
    kaarten: Vec<Kaart>,
}

/// GET /sociale-kaart
pub fn zoek(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let tekst: String = v.vraag.een("q").unwrap_or_default().chars().take(100).collect();
    let leefgebied: Option<Leefgebied> = v.code("leefgebied");
    let wijken = v.lees(store::wijken)?;
    let wijk = v.vraag.een("wijk").and_then(|w| wijken.iter().find(|(code, _)| code == w)).cloned();
    let vraag = Zoekvraag {
        leefgebied: leefgebied.map(|l| l.code()),
        wijk: wijk.as_ref().map(|(_, naam)| naam.as_str()),
        tekst: &tekst,
    };
    let gevonden = v.lees(|c| store::zoek(c, &vraag))?;
    let pagina = Lijst {
        leefgebied: leefgebied.map(|l| l.code().to_string()).unwrap_or_default(),
        wijk: wijk.map(|(code, _)| code).unwrap_or_default(),
        leefgebieden: Optie::van::<Leefgebied>(),
        wijken: wijken.into_iter().map(|(code, naam)| Optie::nieuw(code, naam)).collect(),
        kaarten: gevonden.into_iter().map(kaart).collect(),
        tekst,
    };
    v.pagina("basis/sociale_kaart.html", &pagina)
}

#[derive(Serialize)]
struct Detail {
    kaart: Kaart,
}

/// GET /sociale-kaart/{voorziening}
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: VoorzieningId = v.deel("voorziening")?;
    let kaart = kaart(v.lees(|c| store::een(c, id))?);
    v.pagina("basis/voorziening.html", &Detail { kaart })
}

#[derive(Serialize)]
struct Begrippen {
    begrippen: Vec<Begrip>,
}

/// GET /begrippen
pub fn begrippen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let begrippen = v.lees(store::begrippenlijst)?;
    v.pagina("basis/begrippen.html", &Begrippen { begrippen })
}
