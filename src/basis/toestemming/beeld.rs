//! A consent as it stands on a day: who had to agree then, who did, and whether it holds.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Doel, Stem, Toestemming};
use super::regels::{self, Duur, Ja, Mist, Nodig, Stand};
use super::store::{self, Houder};
use crate::basis::personen::store as personen;
use crate::basis::personen::vertegenwoordigers::regels::{self as spreken, Toestand};
use crate::basis::personen::vertegenwoordigers::{Omvang, Vertegenwoordiger, store as vertegenwoordigers};
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::kit::geboren::Leeftijd;
use crate::poort::toegang::Wet;

/// What decides who must agree about somebody, on a day.
#[derive(Debug, Clone)]
pub struct Mens {
    /// Who.
    pub id: PersoonId,
    /// The name.
    pub naam: String,
    /// How old, as far as known.
    pub leeftijd: Option<Leeftijd>,
    /// Who holds gezag.
    pub houders: Vec<Houder>,
    /// Who may speak for them in something, with the name.
    pub sprekers: Vec<(Vertegenwoordiger, String)>,
}

/// Reads it.
///
/// # Errors
/// When the database does not answer.
pub fn mens(c: &mut Verbinding, id: PersoonId, dag: NaiveDate) -> Uitslag<Mens> {
    let p = personen::persoon(c, id)?;
    let houders = store::houders(c, id, dag)?;
    let sprekers = vertegenwoordigers::op_dag(c, id, dag)?;
    Ok(Mens { id, naam: p.naam(), leeftijd: p.leeftijd(dag), houders, sprekers })
}

impl Mens {
    /// Who must agree to this.
    pub fn nodig(&self, doel: Doel, wet: Option<Wet>, bekwaam: bool) -> Nodig {
        regels::nodig(doel, wet, self.leeftijd, bekwaam)
    }

    /// Who speaks for them in this, when they cannot decide it: the first rank that has somebody (domain.md 7.2).
    pub fn namens(&self, doel: Doel, dag: NaiveDate) -> Vec<Houder> {
        let waarin = if doel == Doel::Jeugdhulp { Omvang::ZorgEnHulp } else { Omvang::Informatie };
        let rijen: Vec<Vertegenwoordiger> = self.sprekers.iter().map(|(v, _)| v.clone()).collect();
        let toestand = Toestand { minderjarig: false, kan_zelf: false };
        let spreekt = spreken::sprekers(&rijen, waarin, dag, toestand);
        let naam =
            |v: &Vertegenwoordiger| self.sprekers.iter().find(|(r, _)| r.id == v.id).map(|(_, n)| n.clone());
        spreekt.into_iter().map(|v| Houder { persoon: v.wie_id, naam: naam(v).unwrap_or_default() }).collect()
    }

    /// What is missing among these yeses, in words.
    pub fn woorden(&self, mist: &[Mist]) -> Vec<String> {
        let een = |m: &Mist| match m {
            Mist::Zelf => format!("het ja van {} zelf", self.naam),
            Mist::GezagOnbekend => {
                format!("wie gezag heeft over {}: leg dat eerst vast bij het huishouden", self.naam)
            }
            Mist::Gezag(plaats) => {
                let wie = self.houders.get(*plaats).map_or("wie gezag heeft", |h| h.naam.as_str());
                format!("het ja van {wie}, die gezag heeft")
            }
            Mist::Vertegenwoordiger => format!("het ja van wie namens {} beslist", self.naam),
            Mist::Motivering => "waarom je niet op iedereen wacht".into(),
            Mist::Uitzondering => "een ja: deze uitzondering kent de wet alleen van 12 tot 16 jaar".into(),
        };
        mist.iter().map(een).collect()
    }
}

/// A consent, as a page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Beeld {
    /// The consent.
    #[serde(skip)]
    pub rij: Toestemming,
    /// Whose.
    pub wie: String,
    /// What for, in words.
    pub doel: &'static str,
    /// How it was given, in words.
    pub hoe: &'static str,
    /// Who said yes, with as what.
    pub ja: Vec<String>,
    /// The exception, in words; empty without.
    pub uitzondering: &'static str,
    /// Where it stands.
    pub stand: Stand,
    /// What is missing today, in words.
    pub mist: Vec<String>,
}

/// How consents stand on a day.
///
/// # Errors
/// When the database does not answer.
pub fn beelden(c: &mut Verbinding, rijen: Vec<Toestemming>, dag: NaiveDate) -> Uitslag<Vec<Beeld>> {
    let ids: Vec<_> = rijen.iter().map(|t| t.id).collect();
    let stemmen = store::stemmen(c, &ids)?;
    let mut mensen: Vec<Mens> = Vec::new();
    let mut uit = Vec::new();
    for t in rijen {
        if !mensen.iter().any(|m| m.id == t.persoon_id) {
            mensen.push(mens(c, t.persoon_id, dag)?);
        }
        let Some(wie) = mensen.iter().find(|m| m.id == t.persoon_id) else { continue };
        let zijn: Vec<&Stem> = stemmen.iter().filter(|s| s.toestemming_id == t.id).collect();
        uit.push(beeld(wie, t, &zijn, dag));
    }
    Ok(uit)
}

fn beeld(wie: &Mens, t: Toestemming, stemmen: &[&Stem], dag: NaiveDate) -> Beeld {
    let nodig = wie.nodig(t.doel, Wet::uit(&t.wet), t.bekwaam);
    let ja: Vec<Ja> = stemmen.iter().map(|s| Ja { als: s.als, houder: wie.plaats(s) }).collect();
    let mist = regels::ontbreekt(nodig, &ja, wie.houders.len(), t.uitzondering, !t.motivering.is_empty());
    let duur = Duur { van: t.van, tot: t.tot, ingetrokken_op: t.ingetrokken_op };
    Beeld {
        wie: wie.naam.clone(),
        doel: t.doel.label(),
        hoe: t.hoe.label(),
        ja: stemmen.iter().map(|s| format!("{} ({})", s.naam, s.als.label())).collect(),
        uitzondering: if t.uitzondering == Default::default() { "" } else { t.uitzondering.label() },
        stand: regels::stand(duur, mist.is_empty(), dag),
        mist: wie.woorden(&mist),
        rij: t,
    }
}

impl Mens {
    /// The place of this voter among the holders of gezag.
    fn plaats(&self, s: &Stem) -> Option<usize> {
        let zelfde = |h: &Houder| match (h.persoon, s.persoon_id) {
            (Some(een), Some(ander)) => een == ander,
            _ => h.naam == s.naam,
        };
        self.houders.iter().position(zelfde)
    }
}

/// Whether something may be shared for this purpose about this person in this casus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deelbaar {
    /// A consent holds.
    Ja,
    /// None was noted, or it ended by itself.
    Niet,
    /// It was withdrawn on this day: sharing stops.
    Ingetrokken(NaiveDate),
}

/// Looks it up among the consents of the casus: one that holds says yes, else the newest word counts.
///
/// # Errors
/// When the database does not answer.
pub fn deelbaar(
    c: &mut Verbinding,
    casus: CasusId,
    wie: PersoonId,
    doel: Doel,
    dag: NaiveDate,
) -> Uitslag<Deelbaar> {
    let mut rijen = store::van_casus(c, casus)?;
    rijen.retain(|t| t.persoon_id == wie && t.doel == doel);
    let beelden = beelden(c, rijen, dag)?;
    if beelden.iter().any(|b| b.stand == Stand::Geldt) {
        return Ok(Deelbaar::Ja);
    }
    let ingetrokken = beelden.iter().filter(|b| b.stand == Stand::Ingetrokken);
    let laatste = ingetrokken.filter_map(|b| b.rij.ingetrokken_op).max();
    Ok(laatste.map_or(Deelbaar::Niet, Deelbaar::Ingetrokken))
}
