//! Who must agree at which age (domain.md 7.2), and whether a consent still holds.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Als, Doel, Uitzondering};
use crate::kit::geboren::Leeftijd;
use crate::poort::toegang::Wet;

/// Who must agree before it counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Nodig {
    /// The person.
    pub zelf: bool,
    /// Everybody who holds gezag.
    pub gezag: bool,
    /// A representative.
    pub vertegenwoordiger: bool,
    /// The date of birth does not say which rule holds; the strictest was taken.
    pub onzeker: bool,
    /// The article.
    pub bron: &'static str,
}

/// Who must agree. `bekwaam`: can weigh what this means; without a known age somebody counts as an adult.
///
/// Jeugdhulp and Jeugdwet data: under 12 those with gezag, from 12 to 15 the young person and those with gezag, from 16
/// the young person alone. Data under another law: under 12 those with gezag, from 12 the person. Who cannot decide:
/// those with gezag while a minor, a representative after that.
pub fn nodig(doel: Doel, wet: Option<Wet>, leeftijd: Option<Leeftijd>, bekwaam: bool) -> Nodig {
    let jeugd = doel == Doel::Jeugdhulp || wet == Some(Wet::Jeugdwet);
    let Some(l) = leeftijd else {
        return Nodig { onzeker: true, ..op_leeftijd(jeugd, 18, bekwaam) };
    };
    let (jong, oud) = (op_leeftijd(jeugd, l.minstens, bekwaam), op_leeftijd(jeugd, l.hoogstens, bekwaam));
    Nodig {
        zelf: jong.zelf || oud.zelf,
        gezag: jong.gezag || oud.gezag,
        vertegenwoordiger: jong.vertegenwoordiger || oud.vertegenwoordiger,
        onzeker: jong != oud,
        bron: jong.bron,
    }
}

fn op_leeftijd(jeugd: bool, jaren: u16, bekwaam: bool) -> Nodig {
    let bron = match (jeugd, bekwaam) {
        (true, true) => "Jeugdwet art. 7.3.4 en 7.3.5",
        (true, false) => "Jeugdwet art. 7.3.15",
        (false, _) => "Wmo 2015 art. 5.3.2 en 5.3.3",
    };
    let leeg = Nodig { bron, ..Nodig::default() };
    match jaren {
        0..12 => Nodig { gezag: true, ..leeg },
        12..18 if !bekwaam => Nodig { gezag: true, ..leeg },
        12..16 if jeugd => Nodig { zelf: true, gezag: true, ..leeg },
        _ if bekwaam => Nodig { zelf: true, ..leeg },
        _ => Nodig { vertegenwoordiger: true, ..leeg },
    }
}

/// What is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mist {
    /// The person did not agree.
    Zelf,
    /// Nobody is known to hold gezag.
    GezagOnbekend,
    /// This holder of gezag did not agree: its place in the list given.
    Gezag(usize),
    /// No representative agreed.
    Vertegenwoordiger,
    /// An exception, without saying why.
    Motivering,
    /// An exception the law does not know here.
    Uitzondering,
}

/// One yes: as what, and for gezag the place of the holder in the list of holders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ja {
    /// As what.
    pub als: Als,
    /// Which holder of gezag, when it is one of them.
    pub houder: Option<usize>,
}

/// What is still missing; empty when the consent counts. `houders`: how many hold gezag.
///
/// The exceptions of Jeugdwet art. 7.3.4 lid 2 stand in the place of those with gezag only where the young person
/// agreed too, that is from 12 to 15, and only with reasons.
pub fn ontbreekt(n: Nodig, ja: &[Ja], houders: usize, u: Uitzondering, gemotiveerd: bool) -> Vec<Mist> {
    let mut mist = Vec::new();
    if n.zelf && !ja.iter().any(|j| j.als == Als::Zelf) {
        mist.push(Mist::Zelf);
    }
    let uitzondering = u != Uitzondering::Geen;
    if uitzondering && !gemotiveerd {
        mist.push(Mist::Motivering);
    }
    if uitzondering && !(n.zelf && n.gezag) {
        mist.push(Mist::Uitzondering);
    }
    if n.gezag && !(uitzondering && n.zelf) {
        if houders == 0 {
            mist.push(Mist::GezagOnbekend);
        }
        let zei_ja = |plaats: usize| ja.iter().any(|j| j.als == Als::Gezag && j.houder == Some(plaats));
        mist.extend((0..houders).filter(|p| !zei_ja(*p)).map(Mist::Gezag));
    }
    if n.vertegenwoordiger && !ja.iter().any(|j| j.als == Als::Vertegenwoordiger) {
        mist.push(Mist::Vertegenwoordiger);
    }
    mist
}

/// Whether a consent holds on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// It holds.
    Geldt,
    /// It begins later.
    NogNiet,
    /// Its last day is over.
    Verlopen,
    /// It was withdrawn: nothing is shared any more.
    Ingetrokken,
    /// Who must agree changed meanwhile: a child grew older, gezag changed.
    Opnieuw,
}

/// When a consent holds: from `van` up to and with `tot`, and not from the day it was withdrawn on. A withdrawal works
/// forward: what was shared before, was shared rightly (domain.md 7.1).
#[derive(Debug, Clone, Copy)]
pub struct Duur {
    /// From.
    pub van: NaiveDate,
    /// The last day.
    pub tot: Option<NaiveDate>,
    /// From this day on not any more.
    pub ingetrokken_op: Option<NaiveDate>,
}

/// Where a consent stands on a day; `volledig`: everybody who must agree on that day, agreed.
pub fn stand(d: Duur, volledig: bool, dag: NaiveDate) -> Stand {
    if d.ingetrokken_op.is_some_and(|op| op <= dag) {
        Stand::Ingetrokken
    } else if dag < d.van {
        Stand::NogNiet
    } else if d.tot.is_some_and(|tot| dag > tot) {
        Stand::Verlopen
    } else if !volledig {
        Stand::Opnieuw
    } else {
        Stand::Geldt
    }
}
