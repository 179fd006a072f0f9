//! What weighings came to: the bands that the waiting list and regie lean on (domain.md 4.6, 4.7).
//!
//! A list of hundreds would have to read every score, so what a weighing came to is kept with it, under the hash of
//! the model that gave it. It is no source: whatever was kept under another model is computed again.

use std::collections::BTreeMap;

use super::beeld::{self, Punten};
use super::inhoud::{self, Inhoud, gronden, nog_aspecten};
use super::model::{Banden, Beeld, Blik, Meetpunt, Onderwerp};
use super::onderdelen::{Aspect, Onderdeel};
use super::parameters::Model;
use super::regels;
use super::store;
use super::store_uitkomst::{self, Uitkomst};
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, MetingId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// The bands of a casus.
///
/// # Errors
/// When the database does not answer.
pub fn banden(c: &mut Verbinding, casus: CasusId) -> Uitslag<Banden> {
    Ok(banden_van(c, &[casus])?.remove(&casus).unwrap_or_default())
}

/// The bands of several casussen; a casus that was never weighed is not in it.
///
/// # Errors
/// When the database does not answer.
pub fn banden_van(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<BTreeMap<CasusId, Banden>> {
    let model = Model::geldend()?;
    let rijen = store_uitkomst::van(c, casussen, &model.afdruk)?;
    let oud: Vec<MetingId> = rijen.iter().filter(|r| r.uitkomst.is_none()).map(|r| r.meting).collect();
    let mut opnieuw = opnieuw(c, &oud, model)?;
    let mut per_casus: BTreeMap<CasusId, Vec<Uitkomst>> = BTreeMap::new();
    for rij in rijen {
        let uitkomst = rij.uitkomst.or_else(|| opnieuw.remove(&rij.meting)).unwrap_or_default();
        per_casus.entry(rij.casus).or_default().push(uitkomst);
    }
    Ok(per_casus.into_iter().map(|(casus, uitkomsten)| (casus, samen(&uitkomsten))).collect())
}

fn opnieuw(
    c: &mut Verbinding,
    metingen: &[MetingId],
    model: &Model,
) -> Uitslag<BTreeMap<MetingId, Uitkomst>> {
    if metingen.is_empty() {
        return Ok(BTreeMap::new());
    }
    let metingen = store::metingen_met(c, metingen)?;
    let inhouden = inhoud::lees(c, metingen)?;
    Ok(inhouden.iter().map(|i| (i.meting.id, uitkomst(i, model))).collect())
}

/// Keeps with a weighing what it comes to now. Everything that changes what was said in it ends with this.
///
/// # Errors
/// When the database does not answer.
pub fn werk_bij(s: &mut Schrijver, meting: MetingId) -> Uitslag<()> {
    let model = Model::geldend()?;
    for (meting, uitkomst) in opnieuw(s.c, &[meting], model)? {
        store_uitkomst::bewaar(s, meting, &model.afdruk, uitkomst)?;
    }
    Ok(())
}

/// What a weighing comes to.
pub fn uitkomst(i: &Inhoud, model: &Model) -> Uitkomst {
    let punten = i.leefgebieden();
    let inwoner = beeld(&beeld::van_blik(&punten, Blik::Inwoner), i.nog(), model);
    let werk = beeld(&beeld::werkpunten(&punten), i.nog(), model);
    let netwerk = aspecten(&beeld::punten(&i.scores, Onderwerp::Netwerk, None), model);
    let zorgers = i.mantelzorgers();
    let overbelast = zorgers.iter().any(|wie| {
        let punten = beeld::punten(&i.scores, Onderwerp::Mantelzorger, Some(*wie));
        !gronden(aspecten(&punten, model).map(|b| b.band), i.zegt(*wie), model).is_empty()
    });
    Uitkomst::nieuw(inwoner, werk, netwerk, (!zorgers.is_empty()).then_some(overbelast))
}

fn aspecten(punten: &Punten<Aspect>, model: &Model) -> Option<Beeld> {
    let werk = beeld::werkpunten(punten);
    beeld(&werk, nog_aspecten(werk.len()), model)
}

fn beeld<O: Onderdeel>(punten: &[Meetpunt<O>], nog: u64, model: &Model) -> Option<Beeld> {
    let u = regels::bereken(punten, nog, model);
    u.band.map(|band| Beeld { band, voorlopig: u.voorlopig })
}

/// The bands that count after these weighings of one casus, oldest first.
pub fn samen(uitkomsten: &[Uitkomst]) -> Banden {
    let band = |welke: fn(&Uitkomst) -> Option<Beeld>| {
        let (mut vast, mut nu) = (None, None);
        for beeld in uitkomsten.iter().filter_map(welke) {
            (vast, nu) = if beeld.voorlopig { (vast, Some(beeld)) } else { (Some(beeld.band), None) };
        }
        regels::geldende_band(vast, nu)
    };
    let overbelast = uitkomsten.iter().rev().find_map(|u| u.mantelzorger_overbelast);
    Banden {
        inwoner: band(Uitkomst::inwoner),
        werk: band(Uitkomst::werk),
        netwerk: band(Uitkomst::netwerk),
        mantelzorger_overbelast: overbelast.unwrap_or(false),
    }
}
