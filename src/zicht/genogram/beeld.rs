//! The picture as the template needs it: paths and words ready to print, no numbers left to work out.

use std::fmt::Write as _;

use serde::Serialize;

use super::ecomap::KAART;
use super::model::Familie;
use super::tekening::{Ecomap, Knoop, Lijn, SYMBOOL, Stijl, Tekening, Vorm};
use super::vormen::{band, kruis, rond, symbool};
use crate::kit::code::Code;
use crate::paden;

/// A text at a place.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Tekst {
    pub x: i32,
    pub y: i32,
    pub tekst: String,
}

/// A box.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Rechthoek {
    pub x: i32,
    pub y: i32,
    pub breed: i32,
    pub hoog: i32,
}

/// Somebody: the symbol as a path, the words under it.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct MensBeeld {
    pub pad: Option<String>,
    pub naam: String,
    pub vorm: &'static str,
    pub symbool: String,
    pub binnen: Option<String>,
    pub kruis: Option<String>,
    pub regels: Vec<Tekst>,
    pub vak: Rechthoek,
}

/// A path with a style.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Streek {
    pub stijl: &'static str,
    pub d: String,
}

/// The genogram.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct GenogramBeeld {
    pub breed: i32,
    pub hoog: i32,
    pub midden: i32,
    pub past: bool,
    pub huizen: Vec<Streek>,
    pub lijnen: Vec<Streek>,
    pub woorden: Vec<Tekst>,
    pub mensen: Vec<MensBeeld>,
}

/// A card of the ecomap, and the line to it.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct KaartBeeld {
    pub pad: Option<String>,
    pub naam: String,
    pub mantelzorg: bool,
    pub lijn: Streek,
    pub vak: Rechthoek,
    pub regels: Vec<Tekst>,
}

/// The ecomap.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct EcomapBeeld {
    pub breed: i32,
    pub hoog: i32,
    pub midden: i32,
    pub vak: Rechthoek,
    pub regels: Vec<Tekst>,
    pub kaarten: Vec<KaartBeeld>,
}

/// Wider than this a picture is not made smaller to fit a screen, for nobody could read it.
const PAST: i32 = 1500;

/// The genogram, ready to draw.
pub fn genogram(f: &Familie, t: &Tekening) -> GenogramBeeld {
    let namen = t.omlijningen.iter().flat_map(|o| o.namen.iter());
    let bij = t.lijnen.iter().filter_map(|l| l.bij.as_ref());
    GenogramBeeld {
        breed: t.breed,
        hoog: t.hoog,
        midden: t.knopen.iter().find(|k| k.dubbel).map_or(0, |k| k.x),
        past: t.breed <= PAST,
        huizen: t
            .omlijningen
            .iter()
            .flat_map(|o| o.figuren.iter().map(|fig| (o.huishouden, fig)))
            .map(|(nr, fig)| Streek { stijl: if nr % 2 == 0 { "even" } else { "oneven" }, d: rond(fig) })
            .collect(),
        lijnen: t.lijnen.iter().flat_map(streken).collect(),
        woorden: namen
            .map(|(x, y, tekst)| Tekst { x: *x, y: *y, tekst: tekst.clone() })
            .chain(bij.map(|(x, y, tekst)| {
                // Texts begin at x; these have their middle there.
                let half = i32::try_from(tekst.chars().count()).unwrap_or(0) * 13 / 4;
                Tekst { x: x - half, y: *y, tekst: tekst.clone() }
            }))
            .collect(),
        mensen: t.knopen.iter().map(|k| mens(f, k)).collect(),
    }
}

fn mens(f: &Familie, k: &Knoop) -> MensBeeld {
    let m = f.mensen.get(k.mens);
    let (links, boven, rechts, onder) = k.vak();
    let naam = m.map(|m| m.naam.clone()).unwrap_or_default();
    let rest = super::woorden::bij_naam(f, k.mens);
    let begin = k.y + SYMBOOL / 2 + 18;
    MensBeeld {
        pad: m.filter(|m| m.te_zien).and_then(|m| m.id).map(|id| paden::PERSOON.van(id)),
        naam: std::iter::once(naam).chain(rest).collect::<Vec<_>>().join(", "),
        vorm: match k.vorm {
            Vorm::Vierkant => "vierkant",
            Vorm::Cirkel => "cirkel",
            Vorm::Ruit => "ruit",
        },
        symbool: symbool(k, SYMBOOL / 2),
        binnen: k.dubbel.then(|| symbool(k, SYMBOOL / 2 - 6)),
        kruis: k.kruis.then(|| kruis(k)),
        regels: onder_elkaar(&k.regels, k.x, begin),
        vak: Rechthoek { x: links, y: boven, breed: rechts - links, hoog: onder - boven },
    }
}

fn onder_elkaar(regels: &[String], x: i32, begin: i32) -> Vec<Tekst> {
    let y = |i: usize| begin + i32::try_from(i).unwrap_or(0) * super::tekening::REGEL;
    regels.iter().enumerate().map(|(i, r)| Tekst { x, y: y(i), tekst: r.clone() }).collect()
}

fn streken(l: &Lijn) -> Vec<Streek> {
    let mut d = String::new();
    for streek in &l.streken {
        for (i, (x, y)) in streek.iter().enumerate() {
            let _ = write!(d, "{}{x} {y}", if i == 0 { 'M' } else { 'L' });
        }
    }
    let stijl = match l.stijl {
        Stijl::Vol => "vol",
        Stijl::Stippel => "stippel",
        Stijl::Dun => "dun",
    };
    let mut uit = vec![Streek { stijl, d }];
    if let Some((x, y)) = l.schuin {
        uit.push(Streek { stijl: "vol", d: format!("M{} {}l8 -18M{} {}l8 -18", x - 8, y + 9, x, y + 9) });
    }
    uit
}

/// The ecomap, ready to draw.
pub fn ecomap(f: &Familie, e: &Ecomap) -> EcomapBeeld {
    let (x, y, breed, hoog) = e.midden;
    EcomapBeeld {
        breed: e.breed,
        hoog: e.hoog,
        midden: x + breed / 2,
        vak: Rechthoek { x, y, breed, hoog },
        regels: onder_elkaar(&e.regels, x + breed / 2, y + 25),
        kaarten: e
            .kaartjes
            .iter()
            .filter_map(|k| {
                let n = f.naasten.get(k.naaste)?;
                let cellen = super::woorden::naaste(f, n);
                let woorden = std::iter::once(n.naam.clone()).chain(cellen).filter(|c| !c.is_empty());
                Some(KaartBeeld {
                    pad: n.id.map(|id| paden::PERSOON.van(id)),
                    naam: woorden.collect::<Vec<_>>().join(", "),
                    mantelzorg: n.mantelzorg.is_some(),
                    lijn: Streek {
                        stijl: n.sterkte.map_or("onbekend", Code::code),
                        d: band(k.lijn, n.sterkte),
                    },
                    vak: Rechthoek { x: k.x, y: k.y, breed: KAART, hoog: k.hoog },
                    regels: onder_elkaar(&k.regels, k.x + 14, k.y + 22),
                })
            })
            .collect(),
    }
}
