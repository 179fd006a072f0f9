//! A weighing with all that was said in it: what pages and bands are both computed from.

use std::collections::BTreeMap;

use super::beeld::{self, Punten};
use super::mantelzorg::{Mantelzorger, Overbelasting, Volhoudtijd, overbelast};
use super::model::{Band, Onderwerp};
use super::onderdelen::{Aspect, Leefgebied};
use super::parameters::Model;
use super::store::{self, MantelzorgRij, Meting, ScoreRij};
use super::store_mantelzorg;
use crate::db::Verbinding;
use crate::db::waarde::{MetingId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;

/// A weighing with all that was said in it.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// The weighing.
    pub meting: Meting,
    /// What was scored.
    pub scores: Vec<ScoreRij>,
    /// What mantelzorgers said of the load as a whole.
    pub mantelzorg: Vec<MantelzorgRij>,
}

impl Inhoud {
    /// Nothing was said, or it was taken back.
    pub fn leeg(&self) -> bool {
        self.scores.is_empty() && self.mantelzorg.is_empty()
    }

    /// The scores of the leefgebieden.
    pub fn leefgebieden(&self) -> Punten<Leefgebied> {
        beeld::punten(&self.scores, Onderwerp::Inwoner, None)
    }

    /// How many relevant leefgebieden are not done yet.
    pub fn nog(&self) -> u64 {
        u64::try_from(self.meting.nog_te_bespreken).unwrap_or(0)
    }

    /// Everybody something was scored or said of.
    pub fn mantelzorgers(&self) -> Vec<PersoonId> {
        let gescoord = self.scores.iter().filter(|s| s.onderwerp == Onderwerp::Mantelzorger);
        let mut wie: Vec<_> = gescoord
            .filter_map(|s| s.persoon_id)
            .chain(self.mantelzorg.iter().map(|m| m.persoon_id))
            .collect();
        wie.sort_unstable();
        wie.dedup();
        wie
    }

    /// What this mantelzorger said of the load as a whole.
    pub fn zegt(&self, wie: PersoonId) -> Option<&MantelzorgRij> {
        self.mantelzorg.iter().find(|m| m.persoon_id == wie)
    }
}

/// All five aspecten matter once one is scored, so those left open count as still to be done.
pub fn nog_aspecten(aantal: usize) -> u64 {
    Aspect::ALLE.len().saturating_sub(aantal) as u64
}

/// Why a mantelzorger with this band and these words counts as overbelast; empty: not, as far as known.
pub fn gronden(band: Option<Band>, rij: Option<&MantelzorgRij>, model: &Model) -> Vec<Overbelasting> {
    let zorger = Mantelzorger {
        band,
        belasting: rij.and_then(|r| r.belasting).and_then(|b| u8::try_from(b).ok()),
        volhoudtijd: rij.and_then(|r| Volhoudtijd::uit(&r.volhoudtijd)),
        ..Mantelzorger::default()
    };
    overbelast(&zorger, model)
}

/// What was said in these weighings, in their order.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, metingen: Vec<Meting>) -> Uitslag<Vec<Inhoud>> {
    let ids: Vec<_> = metingen.iter().map(|m| m.id).collect();
    let mut scores = per_meting(store::scores(c, &ids)?, |s| s.meting_id);
    let mut mantelzorg = per_meting(store_mantelzorg::lees(c, &ids)?, |m| m.meting_id);
    let inhoud = |meting: Meting| Inhoud {
        scores: scores.remove(&meting.id).unwrap_or_default(),
        mantelzorg: mantelzorg.remove(&meting.id).unwrap_or_default(),
        meting,
    };
    Ok(metingen.into_iter().map(inhoud).collect())
}

fn per_meting<R>(rijen: Vec<R>, van: impl Fn(&R) -> MetingId) -> BTreeMap<MetingId, Vec<R>> {
    let mut uit: BTreeMap<MetingId, Vec<R>> = BTreeMap::new();
    for rij in rijen {
        uit.entry(van(&rij)).or_default().push(rij);
    }
    uit
}
