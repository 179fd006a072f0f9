//! The facts beside the casus, in the words of the page.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::store::{Gegevens, Regie};
use super::woorden;
use crate::basis::contact::beeld::{self as contact, AfspraakBeeld};
use crate::basis::huishouden::regels::hoort;
use crate::basis::personen::Persoon;
use crate::db::waarde::{GebruikerId, PersoonId, RijId, TaakId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::paden;
use crate::web::Verzoek;

/// Names of colleagues by id.
pub type Namen = BTreeMap<GebruikerId, String>;

/// A member of the household.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct LidBeeld {
    pub naam: String,
    pub pad: Option<String>,
    pub leeftijd: Option<String>,
    pub rol: String,
    pub bij: Vec<&'static str>,
    pub inwoner: bool,
    pub elders: bool,
    pub kind: bool,
}

/// An age as it is said: "84 jaar", "41 of 42 jaar", or when the person died.
pub fn leeftijd(p: &Persoon, dag: NaiveDate) -> Option<String> {
    if let Some(op) = p.overleden_op {
        return Some(format!("overleden op {}", datum::kort(op)));
    }
    p.leeftijd(dag).map(|l| l.in_jaren())
}

/// The household, the inwoner first.
pub fn leden(v: &Verzoek, g: &Gegevens) -> Vec<LidBeeld> {
    let pad = |id: PersoonId| {
        let pad = paden::PERSOON.van(id);
        v.diensten.wegwijzer.kent(&pad).then_some(pad)
    };
    let mut uit: Vec<LidBeeld> = g
        .leden
        .iter()
        .filter(|(lid, p)| hoort(lid, p, v.vandaag()) || Some(p.id) == g.casus.persoon_id)
        .map(|(lid, p)| LidBeeld {
            naam: p.naam(),
            pad: pad(p.id),
            leeftijd: leeftijd(p, v.vandaag()),
            rol: lid.rol.clone(),
            bij: [
                (!p.leeft(v.vandaag()), "overleden"),
                (!lid.woont_in, "woont elders"),
                (g.gezaghouders.contains(&p.id), "heeft gezag"),
                (g.mantelzorgers.contains(&p.id), "mantelzorger"),
            ]
            .into_iter()
            .filter_map(|(ja, woord)| ja.then_some(woord))
            .filter(|woord| !lid.rol.contains(woord))
            .collect(),
            inwoner: Some(p.id) == g.casus.persoon_id,
            elders: !lid.woont_in,
            kind: p.minderjarig(v.vandaag()),
        })
        .collect();
    if uit.is_empty()
        && let Some(p) = &g.persoon
    {
        uit.push(LidBeeld {
            naam: p.naam(),
            pad: pad(p.id),
            leeftijd: leeftijd(p, v.vandaag()),
            rol: "inwoner".into(),
            bij: Vec::new(),
            inwoner: true,
            elders: false,
            kind: p.minderjarig(v.vandaag()),
        });
    }
    uit.sort_by_key(|l| (!l.inwoner, l.elders));
    uit
}

/// Who holds regie, since when and why.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct RegieBeeld {
    pub wie: String,
    pub sinds: NaiveDate,
    pub waarom: String,
    pub evalueren_op: Option<NaiveDate>,
    pub pad: Option<String>,
}

/// Regie in words; without a row it is the inwoner, from the melding on. Its page is for who may see what is in the
/// casus: `inhoudelijk`.
pub fn regie(g: &Gegevens, namen: &Namen, inhoudelijk: bool) -> RegieBeeld {
    let pad = inhoudelijk.then(|| paden::REGIE.van(g.casus.id));
    match &g.regie {
        None => RegieBeeld {
            wie: "de inwoner zelf".into(),
            sinds: g.casus.gemeld_op,
            waarom: "Zolang er niets anders is afgesproken, houdt de inwoner de regie.".into(),
            evalueren_op: None,
            pad,
        },
        Some(r) => RegieBeeld {
            wie: regie_wie(r, namen),
            sinds: r.sinds,
            waarom: r.waarom.clone(),
            evalueren_op: r.evalueren_op,
            pad,
        },
    }
}

fn regie_wie(r: &Regie, namen: &Namen) -> String {
    match r.wie.and_then(|w| namen.get(&w)) {
        Some(naam) => format!("{naam} ({})", woorden::regie(&r.soort)),
        None => woorden::regie(&r.soort).into(),
    }
}

/// A taak on the page.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct TaakBeeld {
    pub id: TaakId,
    pub wat: String,
    pub wie: String,
    pub uiterlijk: Option<NaiveDate>,
    pub te_laat: bool,
    pub gedaan_op: Option<NaiveDate>,
}

/// Open taken and those done.
pub fn taken(g: &Gegevens, vandaag: NaiveDate) -> (Vec<TaakBeeld>, Vec<TaakBeeld>) {
    g.taken
        .iter()
        .map(|(t, wie)| TaakBeeld {
            id: t.id,
            wat: t.wat.clone(),
            wie: wie.clone(),
            uiterlijk: t.uiterlijk,
            te_laat: t.gedaan_op.is_none() && t.uiterlijk.is_some_and(|d| d < vandaag),
            gedaan_op: t.gedaan_op,
        })
        .partition(|t| t.gedaan_op.is_none())
}

/// What stands and comes, soonest first; and what was, or was cancelled.
pub fn afspraken(g: &Gegevens, vandaag: NaiveDate) -> (Vec<AfspraakBeeld>, Vec<AfspraakBeeld>) {
    g.afspraken
        .iter()
        .map(|(a, wie)| {
            let met = g.over_wie.iter().find(|(p, _)| Some(*p) == a.persoon_id);
            contact::afspraak(a, wie, met.map(|(_, naam)| naam.as_str()), vandaag)
        })
        .partition(|a| !a.geweest && !a.afgezegd)
}

/// Somebody to ring: a colleague or an organisation.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Wie {
    pub naam: String,
    pub als: String,
    pub telefoon: String,
    pub partij: Option<RijId>,
}

/// Colleagues with a role, then organisations.
pub fn betrokken(g: &Gegevens) -> Vec<Wie> {
    let collegas = g.betrokkenen.iter().map(|b| Wie {
        naam: b.naam.clone(),
        als: b.rol.label().into(),
        telefoon: b.telefoon.clone(),
        partij: None,
    });
    let partijen = g.partijen.iter().map(|p| Wie {
        naam: p.naam.clone(),
        als: [p.contactpersoon.as_str(), if p.geeft_hulp { "geeft hulp" } else { "" }]
            .into_iter()
            .filter(|d| !d.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        telefoon: p.telefoon.clone(),
        partij: Some(p.id),
    });
    collegas.chain(partijen).collect()
}
