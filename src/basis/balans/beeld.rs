//! The Balansbeeld as people read it: rows for the picture, and in words what each voice says (domain.md 4.6).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Band, Blik, Blikken, Meetpunt, Onderwerp, Uitkomst};
use super::onderdelen::{Onderdeel, Score};
use super::parameters::Model;
use super::store::ScoreRij;
use super::{regels, uitleg};
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::tekst::hoofdletter;

/// What goes with every picture (domain.md 4.6, limits).
pub const LET_OP: &str = "Dit beeld is een gesprekshulp. Het is niet gevalideerd en het is geen diagnose. Het beslist \
                          nooit over hulp.";

/// Scores per onderdeel, in the three views.
pub type Punten<O> = BTreeMap<O, Blikken<Meetpunt<O>>>;

/// Everything the pages show of one weighing.
#[derive(Debug, Clone, Serialize)]
pub struct BalansOverzicht {
    /// For the component `balansbeeld`: a row per leefgebied.
    pub beeld: Plaatje,
    /// The picture to work with: per leefgebied gezamenlijk, else professional, else inwoner.
    pub werk: Option<Stem>,
    /// Each voice that scored something.
    pub stemmen: Vec<Stem>,
    /// The sociaal netwerk, when it was talked about.
    pub netwerk: Option<Deelbeeld>,
    /// Each mantelzorger that was talked about.
    pub mantelzorgers: Vec<Mantelzorgbeeld>,
    /// The square of inwoner and netwerk, in words; only when both are known.
    pub kwadrant: Option<&'static str>,
    /// At which moment of the route.
    pub moment: &'static str,
    /// The day it was weighed.
    pub datum: NaiveDate,
    /// The day of the weighing before this one.
    pub vorige_datum: Option<NaiveDate>,
    /// Name and version of the model.
    pub model: String,
    /// It was recorded under other numbers than those it is computed with now.
    pub ander_model: bool,
    /// [`LET_OP`].
    pub let_op: &'static str,
}

/// The data of the component `balansbeeld`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Plaatje {
    /// Its rows.
    pub rijen: Vec<Rij>,
    /// What it says in words.
    pub uitleg: String,
    /// Who the second voice is.
    pub stem_team: &'static str,
}

/// A row of the picture.
#[derive(Debug, Clone, Serialize)]
pub struct Rij {
    /// The leefgebied or aspect.
    pub naam: String,
    /// Where it is talked about.
    pub pad: Option<String>,
    /// Draaglast, 0 to 4.
    pub last: Waarden,
    /// Draagkracht, 0 to 4.
    pub kracht: Waarden,
    /// The views lie far enough apart to talk about.
    pub verschil: bool,
}

/// One side of a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Waarden {
    /// The inwoner's own.
    pub inwoner: Option<u8>,
    /// The shared one, else the professional's.
    pub team: Option<u8>,
    /// Of the weighing before this one.
    pub vorige: Option<u8>,
}

/// What one voice says.
#[derive(Debug, Clone, Serialize)]
pub struct Stem {
    /// Whose.
    pub naam: &'static str,
    /// How it stands.
    pub band: Option<Band>,
    /// The same in words.
    pub band_label: String,
    /// Colour of the word: rust, amber or green.
    pub soort: &'static str,
    /// The verhouding: "-1,6".
    pub verhouding: String,
    /// Too little was besproken to lean on.
    pub voorlopig: bool,
    /// Percentage besproken of what is relevant.
    pub volledigheid: Option<u8>,
    /// The threshold rules that fired, in words.
    pub regels: Vec<&'static str>,
    /// Where it comes from.
    pub uitleg: String,
}

/// The picture of a netwerk.
#[derive(Debug, Clone, Serialize)]
pub struct Deelbeeld {
    /// For the component `balansbeeld`.
    pub beeld: Plaatje,
    /// What it says.
    pub stem: Stem,
}

/// The picture of one mantelzorger.
#[derive(Debug, Clone, Serialize)]
pub struct Mantelzorgbeeld {
    /// Who.
    pub persoon: PersoonId,
    /// The name.
    pub naam: String,
    /// The five aspecten, when scored.
    pub stem: Option<Stem>,
    /// For the component `balansbeeld`.
    pub beeld: Plaatje,
    /// Own rating of the load, 0 to 10.
    pub belasting: Option<i32>,
    /// How long this can go on, in words; empty when not asked.
    pub volhoudtijd: &'static str,
    /// In the mantelzorger's words.
    pub verhaal: String,
    /// Why this mantelzorger counts as overbelast; empty: not, as far as known.
    pub overbelast: Vec<&'static str>,
}

/// The scores of one subject, ready to compute with. A row this version cannot read counts nowhere.
pub fn punten<O: Onderdeel>(rijen: &[ScoreRij], onderwerp: Onderwerp, wie: Option<PersoonId>) -> Punten<O> {
    let mut uit: Punten<O> = BTreeMap::new();
    for rij in rijen.iter().filter(|r| r.onderwerp == onderwerp && r.persoon_id == wie) {
        let score = |getal: i32| Score::uit(i128::from(getal));
        let Some(onderdeel) = O::uit(&rij.onderdeel) else { continue };
        let (Some(draaglast), Some(draagkracht)) = (score(rij.draaglast), score(rij.draagkracht)) else {
            continue;
        };
        let blikken =
            uit.entry(onderdeel).or_insert(Blikken { inwoner: None, professional: None, gezamenlijk: None });
        let punt = Some(Meetpunt { onderdeel, draaglast, draagkracht });
        match rij.blik {
            Blik::Inwoner => blikken.inwoner = punt,
            Blik::Professional => blikken.professional = punt,
            Blik::Gezamenlijk => blikken.gezamenlijk = punt,
        }
    }
    uit
}

/// What one view scored.
pub fn van_blik<O: Onderdeel>(punten: &Punten<O>, blik: Blik) -> Vec<Meetpunt<O>> {
    let kies = |b: &Blikken<Meetpunt<O>>| match blik {
        Blik::Inwoner => b.inwoner,
        Blik::Professional => b.professional,
        Blik::Gezamenlijk => b.gezamenlijk,
    };
    punten.values().filter_map(kies).collect()
}

/// The view to work with, chosen per onderdeel: one shared score does not push the others out of the picture.
pub fn werkpunten<O: Onderdeel>(punten: &Punten<O>) -> Vec<Meetpunt<O>> {
    punten.values().filter_map(|b| regels::werkblik(*b)).map(|(_, punt)| punt).collect()
}

/// What a computed picture says, in words.
pub fn stem<O: Onderdeel>(naam: &'static str, uitkomst: &Uitkomst<O>, model: &Model) -> Stem {
    Stem {
        naam,
        band: uitkomst.band,
        band_label: uitkomst.band.map(|b| hoofdletter(model.label(b))).unwrap_or_default(),
        soort: uitkomst.band.map_or("", soort),
        verhouding: uitkomst.verhouding_tienden.map(uitleg::tienden).unwrap_or_default(),
        voorlopig: uitkomst.voorlopig,
        volledigheid: uitkomst.volledigheid,
        regels: uitkomst.regels.iter().map(|r| r.label()).collect(),
        uitleg: uitleg::uitleg(uitkomst, model),
    }
}

fn soort(band: Band) -> &'static str {
    match band {
        Band::Ruimte => "green",
        Band::Kwetsbaar => "amber",
        Band::UitBalans | Band::ErnstigUitBalans => "rust",
    }
}
