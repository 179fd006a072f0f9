//! Who lives here, in the words of the board.

use chrono::NaiveDate;
use serde::Serialize;

use super::gezag::{self, Gezagsdeel};
use super::store::Gegevens;
use crate::basis::huishouden::{Lid, RelatieSoort, Verblijf, regels};
use crate::basis::personen::{Persoon, model::Geslacht};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::paden;

/// Somewhere else somebody lives.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Ook {
    pub naam: String,
    pub verblijf: String,
    pub pad: Option<String>,
}

/// A member on the board.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct LidBeeld {
    pub naam: String,
    pub pad: String,
    pub leeftijd: String,
    pub rol: String,
    pub sinds: NaiveDate,
    /// Until when, once it is over; without the beginning where that makes no sense.
    pub wanneer: String,
    pub verblijf: String,
    pub ook: Vec<Ook>,
    pub gezag: Option<Gezagsdeel>,
    pub wijzig: Option<String>,
    pub relatie_nieuw: Option<String>,
    pub woont_ook: Option<String>,
    pub volledig: bool,
}

/// The day looked at, and today.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The day looked at.
    pub dag: NaiveDate,
    /// Today.
    pub vandaag: NaiveDate,
}

/// From whom the words are said: the inwoner of the newest casus among those who belong here, else whoever was entered
/// first.
pub fn midden(g: &Gegevens, huis: HuishoudenId) -> Option<PersoonId> {
    let lid = |p: PersoonId| g.leden.iter().any(|(l, _)| l.persoon_id == p);
    let inwoner = g.casussen.iter().filter(|k| k.huishouden == Some(huis)).find_map(|k| k.persoon);
    inwoner.filter(|p| lid(*p)).or(g.leden.first().map(|(l, _)| l.persoon_id))
}

/// An age as it was on the day, with what it is now where that differs.
pub fn leeftijd(p: &Persoon, m: Moment) -> String {
    if let Some(op) = p.overleden_op.filter(|op| *op <= m.dag) {
        return format!("overleden op {}", datum::kort(op));
    }
    let op = |dag| p.leeftijd(dag);
    match (op(m.dag), op(m.vandaag), p.overleden_op) {
        (Some(toen), _, Some(op)) => format!("{toen} jaar, later overleden op {}", datum::kort(op)),
        (Some(toen), Some(nu), None) if toen != nu => format!("{toen} jaar, nu {nu}"),
        (Some(toen), _, _) => format!("{toen} jaar"),
        (None, Some(_), _) => "nog niet geboren".into(),
        (None, None, _) => String::new(),
    }
}

/// What somebody is to the one in the middle, on a day.
pub fn woord(
    g: &Gegevens,
    wie: PersoonId,
    geslacht: Geslacht,
    van: PersoonId,
    dag: NaiveDate,
) -> Option<String> {
    g.relaties.iter().find_map(|(r, _)| match regels::gezien_van(r, van, &g.doden, dag) {
        Some((ander, RelatieSoort::Anders)) if ander == wie => Some(r.toelichting.clone()),
        Some((ander, soort)) if ander == wie => Some(soort.woord(geslacht).to_string()),
        _ => None,
    })
}

/// A member in words.
pub fn lid(g: &Gegevens, l: &Lid, p: &Persoon, m: Moment, van: Option<PersoonId>) -> LidBeeld {
    let zicht = g.zicht(p.id);
    let bewerken = |pad: paden::Pad| zicht.bewerken.then(|| pad.van(p.id));
    let rol = match van {
        Some(van) if van == p.id => String::new(),
        Some(van) => woord(g, p.id, p.geslacht, van, m.dag).unwrap_or_else(|| l.rol.clone()),
        None => l.rol.clone(),
    };
    LidBeeld {
        naam: p.naam(),
        pad: paden::PERSOON.van(p.id),
        leeftijd: leeftijd(p, m),
        rol: if zicht.inzien { rol } else { String::new() },
        sinds: l.van,
        wanneer: wanneer(l, p),
        verblijf: if zicht.inzien { verblijf(l) } else { String::new() },
        ook: ook(g, p.id),
        gezag: gezag::deel(g, p, m.dag),
        wijzig: zicht
            .bewerken
            .then(|| paden::HUISHOUDEN_LID_WIJZIGEN.met(&[l.huishouden_id.to_string(), l.id.to_string()])),
        relatie_nieuw: bewerken(paden::RELATIE_NIEUW),
        woont_ook: bewerken(paden::WOONT_OOK).filter(|_| regels::minderjarig(p, m.dag) == Some(true)),
        volledig: zicht.inzien,
    }
}

/// "van 01-02-2020 tot 03-04-2021"; only the end of who was entered after it.
fn wanneer(l: &Lid, p: &Persoon) -> String {
    match regels::einde(l, p) {
        Some(einde) if l.van < einde => format!("van {} tot {}", datum::kort(l.van), datum::kort(einde)),
        Some(einde) => format!("tot {}", datum::kort(einde)),
        None => String::new(),
    }
}

/// Who belongs to the household on a day.
pub fn op_dag(g: &Gegevens, dag: NaiveDate) -> impl Iterator<Item = &(Lid, Persoon)> {
    g.leden.iter().filter(move |(l, p)| regels::hoort(l, p, dag))
}

/// Who lived here on the day, who belonged but lived elsewhere, and who had gone by then, by leaving or by death; who
/// only changed how much of the week has not gone. The one in the middle first.
pub fn leden(
    g: &Gegevens,
    m: Moment,
    van: Option<PersoonId>,
) -> (Vec<LidBeeld>, Vec<LidBeeld>, Vec<LidBeeld>) {
    let mut nu: Vec<_> = op_dag(g, m.dag).collect();
    nu.sort_by_key(|(l, _)| Some(l.persoon_id) != van);
    let blijft: Vec<PersoonId> = nu.iter().map(|(_, p)| p.id).collect();
    let beeld = |(l, p): &(Lid, Persoon)| lid(g, l, p, m, van);
    let (hier, erbij): (Vec<_>, Vec<_>) = nu.into_iter().partition(|(l, _)| l.woont_in);
    let eerder = g.leden.iter().filter(|(l, p)| {
        !blijft.contains(&p.id)
            && !regels::vergissing(Some(l.van), l.tot)
            && regels::einde(l, p).is_some_and(|t| t <= m.dag)
    });
    (
        hier.into_iter().map(beeld).collect(),
        erbij.into_iter().map(beeld).collect(),
        eerder.map(beeld).collect(),
    )
}

/// How much of the time; nothing when it is all of it.
fn verblijf(l: &Lid) -> String {
    match (l.verblijf, l.verblijf_uitleg.as_str()) {
        (Verblijf::HeleWeek, "") => String::new(),
        (Verblijf::HeleWeek | Verblijf::Anders, uitleg) => uitleg.into(),
        (verblijf, "") => verblijf.label().to_lowercase(),
        (verblijf, uitleg) => format!("{} ({uitleg})", verblijf.label().to_lowercase()),
    }
}

/// Where else somebody lives.
fn ook(g: &Gegevens, wie: PersoonId) -> Vec<Ook> {
    g.elders
        .iter()
        .filter(|l| l.persoon_id == wie && l.woont_in)
        .filter_map(|l| {
            let (id, naam, open) = g.open_huizen.iter().find(|(h, _, _)| *h == l.huishouden_id)?;
            let pad = open.then(|| paden::HUISHOUDEN.van(*id));
            Some(Ook { naam: naam.clone(), verblijf: verblijf(l), pad })
        })
        .collect()
}

/// What stands on the tab: the household and who lives there, because two can have one name.
pub fn op_tab<'a>(naam: &str, wonen: impl Iterator<Item = &'a Persoon>) -> String {
    let roep = |p: &Persoon| [&p.roepnaam, &p.voornaam].into_iter().find(|n| !n.is_empty()).cloned();
    let namen: Vec<String> = wonen.map(|p| roep(p).unwrap_or_else(|| p.naam())).collect();
    if namen.is_empty() { naam.to_string() } else { format!("{naam}: {}", namen.join(", ")) }
}
