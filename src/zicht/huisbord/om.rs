//! Who stands around the household: family elsewhere, the network, organisations, colleagues, casussen.

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{Moment, leeftijd};
use super::store::Gegevens;
use crate::basis::casus::{BetrokkenRol, Fase};
use crate::basis::huishouden::{RelatieSoort, Sterkte, Volhouden, regels};
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::paden;

/// Somebody who is family or otherwise related to those on the board.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Verwant {
    pub naam: String,
    pub pad: String,
    pub leeftijd: String,
    pub banden: Vec<Band>,
    /// Lives here too: then the board shows them already.
    pub thuis: bool,
}

/// What somebody is of one of those on the board.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Band {
    pub wat: String,
    pub toelichting: String,
    pub wijzig: Option<String>,
}

/// Somebody in the network.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Naaste {
    pub naam: String,
    pub pad: Option<String>,
    pub rol: String,
    pub rond: String,
    pub telefoon: String,
    pub mantelzorger: bool,
    pub wat_doet: String,
    pub uren: Option<i32>,
    pub volhouden: &'static str,
    pub volhouden_soort: &'static str,
    pub gespannen: bool,
    pub sinds: Option<NaiveDate>,
    pub wijzig: Option<String>,
}

/// An organisation.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Organisatie {
    pub naam: String,
    pub contactpersoon: String,
    pub telefoon: String,
    pub geeft_hulp: bool,
    /// For whom of the household; empty: for all of it.
    pub voor: String,
    pub gespannen: bool,
    pub van: NaiveDate,
    pub tot: Option<NaiveDate>,
    pub pad: String,
}

/// A colleague to ring.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Collega {
    pub naam: String,
    pub rol: &'static str,
    pub telefoon: String,
    pub sinds: NaiveDate,
    pub team: String,
}

/// A casus.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Casus {
    pub nummer: String,
    pub pad: String,
    pub fase: &'static str,
    pub gemeld_op: NaiveDate,
    pub van: String,
}

fn naam(g: &Gegevens, wie: PersoonId) -> String {
    g.leden.iter().find(|(l, _)| l.persoon_id == wie).map(|(_, p)| p.naam()).unwrap_or_default()
}

/// Every relation of those on the board that holds on the day, once; gathered by whom it is with.
pub fn verwanten(g: &Gegevens, thuis: &[PersoonId], m: Moment) -> Vec<Verwant> {
    let mut gezien = Vec::new();
    let mut uit: Vec<(PersoonId, Verwant)> = Vec::new();
    for (r, ander) in &g.relaties {
        let van = if r.persoon_id == ander.id { r.ander_id } else { r.persoon_id };
        let Some((_, soort)) = regels::gezien_van(r, van, &g.doden, m.dag) else { continue };
        if gezien.contains(&r.id) {
            continue;
        }
        gezien.push(r.id);
        let woord = match soort {
            RelatieSoort::Anders => "relatie",
            soort => soort.woord(ander.geslacht),
        };
        let band = Band {
            wat: format!("{woord} van {}", naam(g, van)),
            toelichting: r.toelichting.clone(),
            wijzig: g.zicht(van).bewerken.then(|| paden::RELATIE.met(&[van.to_string(), r.id.to_string()])),
        };
        match uit.iter_mut().find(|(wie, _)| *wie == ander.id) {
            Some((_, verwant)) => verwant.banden.push(band),
            None => uit.push((
                ander.id,
                Verwant {
                    naam: ander.naam(),
                    pad: paden::PERSOON.van(ander.id),
                    leeftijd: leeftijd(ander, m),
                    banden: vec![band],
                    thuis: thuis.contains(&ander.id),
                },
            )),
        }
    }
    uit.into_iter().map(|(_, verwant)| verwant).collect()
}

/// The network of those on the board, mantelzorgers first.
pub fn naasten(g: &Gegevens) -> Vec<Naaste> {
    let mut uit: Vec<Naaste> = g
        .netwerk
        .iter()
        .map(|(n, p)| Naaste {
            naam: p.as_ref().map_or_else(|| n.naam.clone(), |p| p.naam()),
            pad: p.as_ref().map(|p| paden::PERSOON.van(p.id)),
            rol: n.rol.clone(),
            rond: naam(g, n.persoon_id),
            telefoon: n.telefoon.clone(),
            mantelzorger: n.mantelzorger,
            wat_doet: n.wat_doet.clone(),
            uren: n.uren_per_week,
            volhouden: if n.mantelzorger { n.volhouden.label() } else { "" },
            volhouden_soort: match n.volhouden {
                Volhouden::NietLang => "rust",
                Volhouden::WordtZwaar => "amber",
                Volhouden::HoudtVol => "green",
                Volhouden::NietBesproken => "",
            },
            gespannen: n.sterkte == Sterkte::Gespannen,
            sinds: n.van,
            wijzig: g
                .zicht(n.persoon_id)
                .bewerken
                .then(|| paden::NETWERKLID.met(&[n.persoon_id.to_string(), n.id.to_string()])),
        })
        .collect();
    uit.sort_by_key(|n| !n.mantelzorger);
    uit
}

/// Organisations involved on the day, then those gone by then.
pub fn organisaties(g: &Gegevens, dag: NaiveDate) -> (Vec<Organisatie>, Vec<Organisatie>) {
    g.partijen
        .iter()
        .filter(|p| p.loopt(dag) || regels::voorbij(Some(p.van), p.tot, dag))
        .map(|p| Organisatie {
            naam: p.naam.clone(),
            contactpersoon: p.contactpersoon.clone(),
            telefoon: p.telefoon.clone(),
            geeft_hulp: p.geeft_hulp,
            voor: p.persoon_id.map(|p| naam(g, p)).unwrap_or_default(),
            gespannen: p.sterkte == Sterkte::Gespannen,
            van: p.van,
            tot: p.tot.filter(|t| *t <= dag),
            pad: paden::PARTIJ.met(&[p.casus_id.to_string(), p.id.to_string()]),
        })
        .partition(|o| o.tot.is_none())
}

/// Colleagues in an open casus, each once in a role.
pub fn collegas(g: &Gegevens) -> Vec<Collega> {
    let open = |id| g.casussen.iter().find(|k| k.id == id && k.fase != Fase::Afgesloten);
    let mut uit: Vec<Collega> = Vec::new();
    for b in &g.collegas {
        let Some(k) = open(b.casus) else { continue };
        let rol = b.rol.label();
        if uit.iter().any(|c| c.naam == b.naam && c.rol == rol) {
            continue;
        }
        let (team, bij_team) = g
            .teams
            .iter()
            .find(|(id, _, _)| *id == k.team)
            .map(|(_, naam, telefoon)| (naam.as_str(), telefoon.as_str()))
            .unwrap_or_default();
        let telefoon = if b.telefoon.is_empty() { bij_team } else { &b.telefoon };
        uit.push(Collega {
            naam: b.naam.clone(),
            rol,
            telefoon: telefoon.into(),
            sinds: b.van,
            team: if b.rol == BetrokkenRol::Procesregisseur { String::new() } else { team.into() },
        });
    }
    uit
}

/// The casussen there were on the day, newest first.
pub fn casussen(g: &Gegevens, dag: NaiveDate) -> Vec<Casus> {
    g.casussen
        .iter()
        .filter(|k| k.gemeld_op <= dag)
        .map(|k| Casus {
            nummer: k.nummer.clone(),
            pad: paden::CASUS.van(k.id),
            fase: k.fase.label(),
            gemeld_op: k.gemeld_op,
            van: k.persoon.map(|p| naam(g, p)).unwrap_or_default(),
        })
        .collect()
}
