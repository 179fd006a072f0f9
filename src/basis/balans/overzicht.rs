//! Puts a weighing together for the pages, and its bands for the waiting list. No queries of its own.

use std::collections::BTreeMap;

use super::beeld::{self, BalansOverzicht, Deelbeeld, Mantelzorgbeeld, Plaatje, Punten, Stem};
use super::mantelzorg::{Mantelzorger, Overbelasting, Volhoudtijd, overbelast};
use super::model::{Band, Blik, Kwadrant, Onderwerp};
use super::onderdelen::{Aspect, Leefgebied};
use super::parameters::Model;
use super::store::{self, MantelzorgRij, Meting, ScoreRij};
use super::{plaatje, regels, store_mantelzorg};
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, MetingId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;

/// The bands the waiting list weighs (domain.md 4.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Banden {
    /// As the inwoner sees it.
    pub inwoner: Option<Band>,
    /// The picture to work with.
    pub werk: Option<Band>,
    /// Of the sociaal netwerk.
    pub netwerk: Option<Band>,
    /// A mantelzorger is overbelast or will stop within a month.
    pub mantelzorger_overbelast: bool,
}

/// A weighing with all that was said in it.
struct Inhoud<'a> {
    meting: &'a Meting,
    scores: Vec<ScoreRij>,
    mantelzorg: Vec<MantelzorgRij>,
}

impl Inhoud<'_> {
    fn leefgebieden(&self) -> Punten<Leefgebied> {
        beeld::punten(&self.scores, Onderwerp::Inwoner, None)
    }

    fn nog(&self) -> u64 {
        u64::try_from(self.meting.nog_te_bespreken).unwrap_or(0)
    }

    /// Everybody something was scored or said of.
    fn mantelzorgers(&self) -> Vec<PersoonId> {
        let gescoord = self.scores.iter().filter(|s| s.onderwerp == Onderwerp::Mantelzorger);
        let mut wie: Vec<_> = gescoord
            .filter_map(|s| s.persoon_id)
            .chain(self.mantelzorg.iter().map(|m| m.persoon_id))
            .collect();
        wie.sort_unstable();
        wie.dedup();
        wie
    }
}

/// The newest weighing of a casus, computed and explained; none when nothing was ever scored.
///
/// # Errors
/// When the database does not answer.
pub fn beeld(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<BalansOverzicht>> {
    let metingen = store::metingen(c, &[casus])?;
    let mut inhouden = lees(c, &metingen)?;
    // A weighing that was begun and emptied again says nothing.
    inhouden.retain(|i| !i.scores.is_empty() || !i.mantelzorg.is_empty());
    let Some(nu) = inhouden.pop() else { return Ok(None) };
    let toen = inhouden.pop();
    let wie = personen::personen(c, &nu.mantelzorgers())?;
    let namen = wie.iter().map(|p| (p.id, p.naam())).collect();
    Ok(Some(overzicht(&nu, toen.as_ref(), &namen, Model::geldend()?)))
}

fn overzicht(
    nu: &Inhoud,
    toen: Option<&Inhoud>,
    namen: &BTreeMap<PersoonId, String>,
    model: &Model,
) -> BalansOverzicht {
    let punten = nu.leefgebieden();
    let vorige = toen.map(Inhoud::leefgebieden).unwrap_or_default();
    let werk = stem("Het beeld om mee te werken", &beeld::werkpunten(&punten), nu.nog(), model);
    let stemmen = [
        ("De inwoner", Blik::Inwoner),
        ("De professional", Blik::Professional),
        ("Samen", Blik::Gezamenlijk),
    ];
    let mut plaatje = plaatje::leefgebieden(nu.meting.casus_id, &punten, &vorige, model);
    plaatje.uitleg = werk.as_ref().map(|s| s.uitleg.clone()).unwrap_or_default();
    let netwerk = deelbeeld("Het netwerk", nu, toen, None, model);
    let kwadrant = werk.as_ref().and_then(|s| s.band).zip(netwerk.as_ref().and_then(|n| n.stem.band));
    BalansOverzicht {
        beeld: plaatje,
        stemmen: stemmen
            .into_iter()
            .filter_map(|(naam, blik)| stem(naam, &beeld::van_blik(&punten, blik), nu.nog(), model))
            .collect(),
        werk,
        netwerk,
        mantelzorgers: nu.mantelzorgers().into_iter().map(|p| zorger(nu, toen, p, namen, model)).collect(),
        kwadrant: kwadrant.map(|(inwoner, netwerk)| regels::kwadrant(inwoner, netwerk)).map(Kwadrant::label),
        moment: nu.meting.moment.label(),
        datum: nu.meting.datum,
        vorige_datum: toen.map(|t| t.meting.datum),
        model: nu.meting.model.clone(),
        ander_model: nu.meting.model_hash != model.afdruk,
        let_op: beeld::LET_OP,
    }
}

fn stem<O: super::onderdelen::Onderdeel>(
    naam: &'static str,
    punten: &[super::model::Meetpunt<O>],
    nog: u64,
    model: &Model,
) -> Option<Stem> {
    (!punten.is_empty()).then(|| beeld::stem(naam, &regels::bereken(punten, nog, model), model))
}

/// All five aspecten matter once one is scored, so those left open count as still to be done.
fn nog_aspecten(aantal: usize) -> u64 {
    Aspect::ALLE.len().saturating_sub(aantal) as u64
}

fn deelbeeld(
    naam: &'static str,
    nu: &Inhoud,
    toen: Option<&Inhoud>,
    wie: Option<PersoonId>,
    model: &Model,
) -> Option<Deelbeeld> {
    let over = if wie.is_some() { Onderwerp::Mantelzorger } else { Onderwerp::Netwerk };
    let punten: Punten<Aspect> = beeld::punten(&nu.scores, over, wie);
    let vorige = toen.map(|t| beeld::punten(&t.scores, over, wie)).unwrap_or_default();
    let werk = beeld::werkpunten(&punten);
    let stem = stem(naam, &werk, nog_aspecten(werk.len()), model)?;
    let mut beeld = plaatje::aspecten(&punten, &vorige, model);
    beeld.uitleg.clone_from(&stem.uitleg);
    Some(Deelbeeld { beeld, stem })
}

fn zorger(
    nu: &Inhoud,
    toen: Option<&Inhoud>,
    wie: PersoonId,
    namen: &BTreeMap<PersoonId, String>,
    model: &Model,
) -> Mantelzorgbeeld {
    let deel = deelbeeld("De mantelzorger", nu, toen, Some(wie), model);
    let rij = nu.mantelzorg.iter().find(|m| m.persoon_id == wie);
    let (stem, plaatje) = match deel {
        Some(d) => (Some(d.stem), d.beeld),
        None => (None, Plaatje::default()),
    };
    let gronden = gronden(stem.as_ref().and_then(|s| s.band), rij, model);
    Mantelzorgbeeld {
        persoon: wie,
        naam: namen.get(&wie).cloned().unwrap_or_default(),
        stem,
        beeld: plaatje,
        belasting: rij.and_then(|r| r.belasting),
        volhoudtijd: rij.and_then(|r| Volhoudtijd::uit(&r.volhoudtijd)).map_or("", Code::label),
        verhaal: rij.map(|r| r.verhaal.clone()).unwrap_or_default(),
        overbelast: gronden.into_iter().map(Code::label).collect(),
    }
}

fn gronden(band: Option<Band>, rij: Option<&MantelzorgRij>, model: &Model) -> Vec<Overbelasting> {
    let zorger = Mantelzorger {
        band,
        belasting: rij.and_then(|r| r.belasting).and_then(|b| u8::try_from(b).ok()),
        volhoudtijd: rij.and_then(|r| Volhoudtijd::uit(&r.volhoudtijd)),
        ..Mantelzorger::default()
    };
    overbelast(&zorger, model)
}

/// The bands of a casus.
///
/// # Errors
/// When the database does not answer.
pub fn banden(c: &mut Verbinding, casus: CasusId) -> Uitslag<Banden> {
    Ok(banden_van(c, &[casus])?.remove(&casus).unwrap_or_default())
}

/// The bands of several casussen in three queries; a casus that was never weighed is not in it.
///
/// # Errors
/// When the database does not answer.
pub fn banden_van(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<BTreeMap<CasusId, Banden>> {
    let model = Model::geldend()?;
    let metingen = store::metingen(c, casussen)?;
    let mut uit: BTreeMap<CasusId, Banden> = BTreeMap::new();
    for inhoud in lees(c, &metingen)? {
        let punten = inhoud.leefgebieden();
        let rijen = uit.entry(inhoud.meting.casus_id).or_default();
        let band = |p: &[_], oud: Option<Band>| {
            let u = regels::bereken(p, inhoud.nog(), model);
            geldend(u.band, u.voorlopig, oud)
        };
        rijen.inwoner = band(&beeld::van_blik(&punten, Blik::Inwoner), rijen.inwoner);
        rijen.werk = band(&beeld::werkpunten(&punten), rijen.werk);
        let netwerk: Punten<Aspect> = beeld::punten(&inhoud.scores, Onderwerp::Netwerk, None);
        let werk = beeld::werkpunten(&netwerk);
        let u = regels::bereken(&werk, nog_aspecten(werk.len()), model);
        rijen.netwerk = geldend(u.band, u.voorlopig, rijen.netwerk);
        let zorgers = inhoud.mantelzorgers();
        if !zorgers.is_empty() {
            rijen.mantelzorger_overbelast = zorgers
                .into_iter()
                .any(|wie| !zorger(&inhoud, None, wie, &BTreeMap::new(), model).overbelast.is_empty());
        }
    }
    Ok(uit)
}

/// A picture that is voorlopig may raise the band, never lower it (domain.md 4.6); none leaves it as it was.
fn geldend(nieuw: Option<Band>, voorlopig: bool, oud: Option<Band>) -> Option<Band> {
    match (nieuw, oud) {
        (Some(n), Some(o)) if voorlopig => Some(n.max(o)),
        (Some(n), _) => Some(n),
        (None, oud) => oud,
    }
}

fn lees<'a>(c: &mut Verbinding, metingen: &'a [Meting]) -> Uitslag<Vec<Inhoud<'a>>> {
    let ids: Vec<_> = metingen.iter().map(|m| m.id).collect();
    let mut scores = per_meting(store::scores(c, &ids)?, |s| s.meting_id);
    let mut mantelzorg = per_meting(store_mantelzorg::lees(c, &ids)?, |m| m.meting_id);
    let inhoud = |meting: &'a Meting| Inhoud {
        meting,
        scores: scores.remove(&meting.id).unwrap_or_default(),
        mantelzorg: mantelzorg.remove(&meting.id).unwrap_or_default(),
    };
    Ok(metingen.iter().map(inhoud).collect())
}

fn per_meting<R>(rijen: Vec<R>, van: impl Fn(&R) -> MetingId) -> BTreeMap<MetingId, Vec<R>> {
    let mut uit: BTreeMap<MetingId, Vec<R>> = BTreeMap::new();
    for rij in rijen {
        uit.entry(van(&rij)).or_default().push(rij);
    }
    uit
}
