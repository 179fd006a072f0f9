//! What an advies discloses: put together once, frozen when it is sent, and all the consultant ever sees.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{Advies, Leveringsvorm, Product, Strekking};
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::geboren::Geboren;

/// The frozen advies. Field by field what is disclosed; nothing else of the casus goes along.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inhoud {
    /// Whom it is about.
    pub naam: String,
    /// Date of birth, when it is known whole.
    pub geboortedatum: Option<NaiveDate>,
    /// Else the month or the year, in words: "mei 1985", "1985"; nothing when that is not known either.
    #[serde(default)]
    pub geboren_in: String,
    /// The question, cut down to what this law needs.
    pub hulpvraag: String,
    /// The law, in words.
    pub wet: String,
    /// The product, in words; empty when none was chosen.
    pub product: String,
    /// The result asked for.
    pub resultaat: String,
    /// Kind of help.
    pub aard: String,
    /// How much.
    pub omvang: String,
    /// How long.
    pub duur: String,
    /// How it would be delivered, in words.
    pub leveringsvorm: String,
    /// What the team advises, in words.
    pub strekking: String,
    /// Why.
    pub motivering: String,
    /// What comes first and was looked into.
    pub voorliggend: String,
    /// Against Wlz, Zvw, onderwijs.
    pub afbakening: String,
    /// Other ways and why not.
    pub alternatieven: String,
    /// The lighter way.
    pub lichter_alternatief: String,
    /// What the inwoner wants, when that differs.
    pub wens_inwoner: String,
    /// When and how the inwoner applied; none without an aanvraag.
    pub aanvraag: Option<AanvraagDeel>,
    /// The parts of the shared verslag that were ticked.
    pub verslag: Vec<Alinea>,
    /// When that verslag was shared, and the reaction of the inwoner.
    pub verslag_over: String,
    /// The goals that were ticked.
    pub doelen: Vec<DoelDeel>,
    /// Steps of the route that were taken while something was missing (design.md 4).
    #[serde(default)]
    pub overgeslagen: Vec<Overgeslagen>,
    /// What was missing when it was sent.
    pub ontbrak: Vec<String>,
    /// Why it was sent all the same.
    pub toch_reden: String,
    /// Who wrote it, with the team: whom to ring.
    pub van: String,
}

/// The aanvraag as disclosed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AanvraagDeel {
    /// The day it came in.
    pub ontvangen_op: NaiveDate,
    /// How and by whom, in words.
    pub hoe: String,
    /// What the inwoner wants, in own words.
    pub wens: String,
}

/// A paragraph of the verslag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alinea {
    /// Its heading.
    pub titel: String,
    /// Its text.
    pub tekst: String,
    /// Whether it is about somebody else than the inwoner: then it goes along only when ticked.
    #[serde(default)]
    pub over_ander: bool,
    /// About whom, while it is chosen; the frozen advies does not say it.
    #[serde(skip)]
    pub over: Option<PersoonId>,
}

/// A goal of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoelDeel {
    /// In own words.
    pub tekst: String,
    /// When it is good enough.
    pub goed_genoeg: String,
    /// Whether it is about somebody else than the inwoner: then it goes along only when ticked.
    #[serde(default)]
    pub over_ander: bool,
    /// About whom, while it is chosen; the frozen advies does not say it.
    #[serde(skip)]
    pub over: Option<PersoonId>,
}

/// A step that was taken with a motivation instead of what it asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Overgeslagen {
    /// The step, in words.
    pub stap: String,
    /// What was missing, in words.
    pub ontbrak: Vec<String>,
    /// Why the professional went on.
    pub motivering: String,
}

/// What could be disclosed: all there is to choose from.
#[derive(Debug, Clone, Serialize)]
pub struct Bronnen {
    /// The name; none while "nog onbekend".
    pub naam: Option<String>,
    /// When they were born, as far as known.
    #[serde(skip)]
    pub geboren: Option<Geboren>,
    /// The question, verbatim.
    pub hulpvraag: String,
    /// The aanvraag under this law.
    pub aanvraag: Option<AanvraagDeel>,
    /// Paragraphs of the newest shared verslag.
    pub verslag: Vec<Alinea>,
    /// When it was shared, and the reaction.
    pub verslag_over: String,
    /// Goals of the plan.
    pub doelen: Vec<DoelDeel>,
    /// Steps taken with a motivation.
    pub overgeslagen: Vec<Overgeslagen>,
    /// Who wrote the advies, with the team.
    pub van: String,
}

/// What the professional chose to disclose.
#[derive(Debug, Clone, Default)]
pub struct Keuze {
    /// The question, cut down to what this law needs.
    pub hulpvraag: String,
    /// Places of the paragraphs that go along, from 1.
    pub alineas: Vec<usize>,
    /// Places of the goals that go along, from 1.
    pub doelen: Vec<usize>,
    /// What is missing.
    pub ontbrak: Vec<String>,
    /// Why it goes all the same.
    pub toch_reden: String,
}

/// Puts together what is disclosed.
pub fn stel_samen(a: &Advies, product: Option<&Product>, b: &Bronnen, k: &Keuze) -> Inhoud {
    let gekozen: Vec<Alinea> = kies(&b.verslag, &k.alineas);
    Inhoud {
        naam: b.naam.clone().unwrap_or_else(|| "nog onbekend".into()),
        geboortedatum: b.geboren.and_then(Geboren::dag),
        geboren_in: b.geboren.filter(|g| g.dag().is_none()).map(|g| g.to_string()).unwrap_or_default(),
        hulpvraag: k.hulpvraag.clone(),
        wet: a.wet.label().into(),
        product: product.map(Product::label).unwrap_or_default(),
        resultaat: a.resultaat.clone(),
        aard: a.aard.clone(),
        omvang: a.omvang.clone(),
        duur: a.duur.clone(),
        leveringsvorm: label::<Leveringsvorm>(&a.leveringsvorm),
        strekking: label::<Strekking>(&a.strekking),
        motivering: a.motivering.clone(),
        voorliggend: a.voorliggend.clone(),
        afbakening: a.afbakening.clone(),
        alternatieven: a.alternatieven.clone(),
        lichter_alternatief: a.lichter_alternatief.clone(),
        wens_inwoner: a.wens_inwoner.clone(),
        aanvraag: b.aanvraag.clone(),
        verslag_over: if gekozen.is_empty() { String::new() } else { b.verslag_over.clone() },
        verslag: gekozen,
        doelen: kies(&b.doelen, &k.doelen),
        overgeslagen: b.overgeslagen.clone(),
        ontbrak: k.ontbrak.clone(),
        toch_reden: k.toch_reden.clone(),
        van: b.van.clone(),
    }
}

fn kies<T: Clone>(alle: &[T], plaatsen: &[usize]) -> Vec<T> {
    alle.iter().enumerate().filter(|(i, _)| plaatsen.contains(&(i + 1))).map(|(_, t)| t.clone()).collect()
}

/// The label of a stored code; empty when none was chosen.
pub fn label<C: Code>(code: &str) -> String {
    C::uit(code).map(|c| c.label().to_string()).unwrap_or_default()
}

/// As it is stored.
///
/// # Errors
/// When it cannot be written, which is a fault of ours.
pub fn bevries(inhoud: &Inhoud) -> Uitslag<String> {
    serde_json::to_string(inhoud).map_err(|e| Fout::intern("advies bevriezen", e))
}

/// What was frozen; none for an advies that was never sent.
///
/// # Errors
/// When what is stored cannot be read, which is a fault of ours.
pub fn lees(a: &Advies) -> Uitslag<Option<Inhoud>> {
    let gelezen = a.inhoud.as_deref().map(serde_json::from_str).transpose();
    gelezen.map_err(|e| Fout::intern("advies lezen", e))
}
