//! From who waits and what weighs to the ordered list; no queries here.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::model::{Escalatie, Invoer, Plaats, Prioriteit, Soort};
use super::parameters::Model;
use super::regels;
use super::store::PlekFeit;
use crate::basis::balans::model::Banden;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::regels::dagen_over;
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId, TeamId, WachtplekId};

/// Somebody on the list.
#[derive(Debug, Clone)]
pub struct Wachtende {
    /// The place.
    pub plek: WachtplekId,
    /// Waiting for what.
    pub soort: Soort,
    /// On the list since.
    pub sinds: NaiveDate,
    /// On whose list.
    pub team: TeamId,
    /// The casus.
    pub casus: CasusId,
    /// Its number.
    pub nummer: String,
    /// Day of the melding: waiting counts from it.
    pub gemeld_op: NaiveDate,
    /// Whose; none while unknown.
    pub persoon: Option<PersoonId>,
    /// Their household.
    pub huishouden: Option<HuishoudenId>,
    /// The viewer has a role in the casus.
    pub betrokken: bool,
}

/// What weighs, as fetched.
#[derive(Debug, Clone, Default)]
pub struct Bronnen {
    /// The facts people recorded.
    pub feiten: Vec<PlekFeit>,
    /// The bands.
    pub banden: BTreeMap<CasusId, Banden>,
    /// The soonest binding term.
    pub termijnen: BTreeMap<CasusId, (TermijnSoort, NaiveDate)>,
    /// Casussen with a leefgebied that gets worse.
    pub slechter: BTreeSet<CasusId>,
    /// Households with a child.
    pub met_kind: BTreeSet<HuishoudenId>,
}

/// Somebody with place and priority.
#[derive(Debug, Clone)]
pub struct Geplaatst {
    /// Who.
    pub wie: Wachtende,
    /// 1 is the top.
    pub plaats: u64,
    /// Whole days since the melding.
    pub dagen: u64,
    /// The soonest binding term, with its last day.
    pub termijn: Option<(TermijnSoort, NaiveDate)>,
    /// The priority as this viewer may see it.
    pub prioriteit: Prioriteit,
    /// Longest in the garantiebaan.
    pub garantieplek: bool,
}

/// One list: of one team, for one thing.
#[derive(Debug, Clone)]
pub struct Lijst {
    /// Whose.
    pub team: TeamId,
    /// For what.
    pub soort: Soort,
    /// Whether the next assignment has to come from the garantiebaan.
    pub garantie_aan_de_beurt: bool,
    /// In order.
    pub rijen: Vec<Geplaatst>,
}

/// Everything that weighs for one casus. What follows from the balance, the household and the trend is taken from
/// there, so that a changed fact counts at once.
pub fn invoer(w: &Wachtende, b: &Bronnen, vandaag: NaiveDate) -> Invoer {
    let banden = b.banden.get(&w.casus).copied().unwrap_or_default();
    let band_inwoner = regels::band_inwoner(banden.inwoner, banden.werk);
    let mut escalatie: BTreeSet<Escalatie> = b
        .feiten
        .iter()
        .filter(|f| f.wachtplek_id == w.plek && regels::telt_nog(f.feit, f.sinds, vandaag))
        .map(|f| f.feit)
        .collect();
    if banden.mantelzorger_overbelast {
        escalatie.insert(Escalatie::MantelzorgerOverbelast);
    }
    if b.slechter.contains(&w.casus) {
        escalatie.insert(Escalatie::TrendSlechter);
    }
    if regels::uit_balans(&banden) && w.huishouden.is_some_and(|h| b.met_kind.contains(&h)) {
        escalatie.insert(Escalatie::MinderjarigeEnUitBalans);
    }
    Invoer {
        escalatie,
        band_inwoner,
        band_netwerk: banden.netwerk,
        dagen_tot_termijn: b.termijnen.get(&w.casus).map(|(_, einde)| dagen_over(*einde, vandaag)),
        dagen_wachtend: dagen(w, vandaag),
    }
}

fn dagen(w: &Wachtende, vandaag: NaiveDate) -> u64 {
    u64::try_from((vandaag - w.gemeld_op).num_days()).unwrap_or(0)
}

/// The lists, ordered, as this viewer may see them. The order always follows the whole priority.
pub fn lijsten(
    wie: Vec<Wachtende>,
    b: &Bronnen,
    toewijzingen: &[(TeamId, Soort, u64)],
    model: &Model,
    vandaag: NaiveDate,
) -> Vec<Lijst> {
    let mut groepen: BTreeMap<(TeamId, Soort), Vec<Wachtende>> = BTreeMap::new();
    for w in wie {
        groepen.entry((w.team, w.soort)).or_default().push(w);
    }
    groepen
        .into_iter()
        .map(|((team, soort), wie)| {
            let gewacht: Vec<u64> =
                toewijzingen.iter().filter(|t| (t.0, t.1) == (team, soort)).map(|t| t.2).collect();
            let zonder = regels::zonder_garantie(&gewacht, model);
            let rijen = orden(wie, b, model, vandaag);
            let beurt = regels::garantie_aan_de_beurt(zonder, model) && rijen.iter().any(|r| r.garantieplek);
            Lijst { team, soort, garantie_aan_de_beurt: beurt, rijen }
        })
        .collect()
}

fn orden(wie: Vec<Wachtende>, b: &Bronnen, model: &Model, vandaag: NaiveDate) -> Vec<Geplaatst> {
    let mut rijen: Vec<(Plaats<NaiveDate>, Geplaatst)> = wie
        .into_iter()
        .map(|w| {
            let alles = invoer(&w, b, vandaag);
            let geheel = regels::bereken(&alles, model);
            let sleutel =
                Plaats { punten: geheel.totaal, gemeld_op: w.gemeld_op, zaaknummer: w.nummer.clone() };
            let zichtbaar = match w.betrokken {
                true => geheel,
                false => regels::bereken(&regels::voor_buitenstaander(&alles), model),
            };
            (sleutel, geplaatst(w, zichtbaar, b, vandaag))
        })
        .collect();
    rijen.sort_by(|x, y| regels::volgorde(&x.0, &y.0));
    let eerste_in_baan = rijen
        .iter()
        .filter(|(_, r)| regels::in_garantiebaan(r.dagen, model))
        .min_by_key(|(s, _)| (s.gemeld_op, s.zaaknummer.clone()))
        .map(|(_, r)| r.wie.casus);
    (1..)
        .zip(rijen)
        .map(|(plaats, (_, r))| Geplaatst { plaats, garantieplek: eerste_in_baan == Some(r.wie.casus), ..r })
        .collect()
}

fn geplaatst(w: Wachtende, zichtbaar: Prioriteit, b: &Bronnen, vandaag: NaiveDate) -> Geplaatst {
    Geplaatst {
        plaats: 0,
        dagen: dagen(&w, vandaag),
        termijn: b.termijnen.get(&w.casus).copied(),
        prioriteit: regels::zonder_woorden(zichtbaar),
        garantieplek: false,
        wie: w,
    }
}
