//! Puts a family together from what is recorded, as far as the viewer may see it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::model::{Familie, Gezag, Mens, Naaste, RelatieSoort, Thuis};
use super::store_familie::{self as lezen, Bewoner, Kring, Relatie};
use super::store_netwerk::{self as netwerk, Lid};
use super::store_zicht;
use super::verbanden;
use crate::basis::huishouden::{GezagSoort, Verblijf};
use crate::basis::personen::Persoon;
use crate::basis::personen::model::Geslacht;
use crate::db::Verbinding;
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;

/// The family around somebody on the day `op`; what the viewer may see is judged as of `vandaag`.
///
/// # Errors
/// When the database does not answer.
pub fn familie(
    c: &mut Verbinding,
    actor: &Actor,
    wie: PersoonId,
    op: NaiveDate,
    vandaag: NaiveDate,
) -> Uitslag<Familie> {
    let mut kring = lezen::kring(c, actor, wie, op, vandaag)?;
    let mut personen = lezen::personen(c, &kring.mensen)?;
    // Who was not born yet on that day is not there, but for the person it is about.
    let er =
        |p: &PersoonId| *p == wie || personen.get(p).is_some_and(|p| lezen::begonnen(p.geboortedatum, op));
    kring.mensen.retain(er);
    let bewoners = lezen::thuis(c, &kring.mensen, op)?;
    let samen = verbanden::samen(&kring.mensen, &kring.relaties, &bewoners, wie, op);
    kring.mensen.retain(|p| samen.contains(p));
    let plek: BTreeMap<PersoonId, usize> = kring.mensen.iter().enumerate().map(|(i, p)| (*p, i)).collect();
    let huishoudens = huishoudens(&bewoners, &plek, &kring.te_zien, wie);
    let gezin: BTreeSet<PersoonId> = huishoudens
        .iter()
        .filter(|t| t.leden.iter().any(|(l, _)| kring.mensen.get(*l) == Some(&wie)))
        .flat_map(|t| t.leden.iter().filter_map(|(l, _)| kring.mensen.get(*l).copied()))
        .chain([wie])
        .filter(|p| kring.te_zien.contains(p))
        .collect();
    let rijen = gezag(c, &kring, op)?;
    let rond: Vec<PersoonId> = gezin.iter().copied().collect();
    let leden = netwerk::netwerk(c, &rond, op)?;
    let vrienden: Vec<(&Relatie, PersoonId, PersoonId)> =
        kring.relaties.iter().filter_map(|r| bekende(r, &gezin, op)).collect();
    let mut erbij: Vec<PersoonId> = rijen.iter().filter_map(|g| g.1).collect();
    erbij.extend(leden.iter().filter_map(|l| l.wie));
    erbij.extend(vrienden.iter().map(|(_, _, ander)| *ander));
    erbij.retain(|p| !personen.contains_key(p));
    let ook_te_zien = store_zicht::te_zien(c, actor, &erbij, vandaag)?;
    personen.extend(lezen::personen(c, &erbij)?);
    kring.te_zien.extend(ook_te_zien);
    let naam = |p: &PersoonId| personen.get(p).map(|p| p.naam()).unwrap_or_default();

    let mut naasten: Vec<Naaste> = leden.iter().map(|l| lid(l, &plek, &kring.te_zien, &naam)).collect();
    naasten.extend(vrienden.iter().map(|(r, van, ander)| Naaste {
        voor: plek.get(van).copied(),
        id: Some(*ander).filter(|a| kring.te_zien.contains(a)),
        naam: naam(ander),
        rol: if r.toelichting.is_empty() {
            r.soort.woord(Geslacht::Onbekend).into()
        } else {
            r.toelichting.clone()
        },
        van: r.van,
        ..Naaste::default()
    }));
    let waar: Vec<HuishoudenId> = bewoners.iter().filter(|b| b.wie == wie).map(|b| b.huishouden).collect();
    naasten.extend(organisaties(c, actor, wie, &waar, &gezin, &plek, (op, vandaag))?);
    Ok(Familie {
        wie: plek.get(&wie).copied().unwrap_or(0),
        mensen: kring
            .mensen
            .iter()
            .map(|p| mens(*p, personen.get(p), kring.te_zien.contains(p), op))
            .collect(),
        banden: verbanden::banden(&kring.relaties, &plek, op),
        gezag: rijen
            .iter()
            .filter_map(|(kind, houder, instelling, soort, van)| {
                Some(Gezag {
                    kind: plek.get(kind).copied()?,
                    houder: houder.and_then(|h| plek.get(&h).copied()),
                    wie: houder.map(|h| naam(&h)).unwrap_or_else(|| instelling.clone()),
                    soort: GezagSoort::uit(soort).map_or_else(|| soort.clone(), |s| s.label().to_lowercase()),
                    van: *van,
                })
            })
            .collect(),
        huishoudens,
        naasten,
        meer: kring.meer,
    })
}

fn gezag(c: &mut Verbinding, kring: &Kring, op: NaiveDate) -> Uitslag<Vec<lezen::GezagRij>> {
    let te_zien: Vec<PersoonId> =
        kring.mensen.iter().filter(|p| kring.te_zien.contains(p)).copied().collect();
    lezen::gezag_over(c, &te_zien, op)
}

/// Of whoever may not be seen nothing but the name comes through here.
fn mens(id: PersoonId, p: Option<&Persoon>, te_zien: bool, op: NaiveDate) -> Mens {
    let naam = p.map(|p| p.naam()).unwrap_or_default();
    let Some(p) = p.filter(|_| te_zien) else {
        return Mens { id: Some(id), naam, ..Mens::default() };
    };
    let overleden = p.overleden_op.filter(|d| *d <= op);
    Mens {
        id: Some(id),
        naam,
        geslacht: p.geslacht,
        geboren: p.geboortedatum,
        geboren_deel: p.geboren_deel.clone(),
        overleden,
        leeftijd: p.geboortedatum.and_then(|g| datum::leeftijd(g, overleden.unwrap_or(op))),
        te_zien: true,
    }
}

/// Households in which somebody lives whom the viewer may see, with at least two in the picture, or the person it is
/// about; that person's own first.
fn huishoudens(
    bewoners: &[Bewoner],
    plek: &BTreeMap<PersoonId, usize>,
    te_zien: &BTreeSet<PersoonId>,
    wie: PersoonId,
) -> Vec<Thuis> {
    let mut per_huis: BTreeMap<(bool, HuishoudenId), Vec<&Bewoner>> = BTreeMap::new();
    for b in bewoners {
        let eigen = bewoners.iter().any(|a| a.huishouden == b.huishouden && a.wie == wie);
        per_huis.entry((!eigen, b.huishouden)).or_default().push(b);
    }
    per_huis
        .into_iter()
        .filter(|((elders, _), leden)| {
            leden.iter().any(|l| te_zien.contains(&l.wie)) && (leden.len() > 1 || !elders)
        })
        .map(|((_, id), leden)| {
            let naam = leden.first().map(|l| l.naam.clone()).unwrap_or_default();
            let mut leden: Vec<(usize, String)> =
                leden.iter().filter_map(|l| Some((plek.get(&l.wie).copied()?, deel(l)))).collect();
            leden.sort();
            leden.dedup_by_key(|l| l.0);
            Thuis { id, naam, leden }
        })
        .collect()
}

/// How much of the week, when that is not all of it.
fn deel(b: &Bewoner) -> String {
    match (b.uitleg.as_str(), b.verblijf.as_str()) {
        ("", "hele-week" | "") => String::new(),
        ("", code) => Verblijf::uit(code).map_or_else(|| code.into(), |v| v.label().to_lowercase()),
        (uitleg, _) => uitleg.into(),
    }
}

/// A friend or neighbour of somebody in the household: the relation, of whom, who.
fn bekende<'a>(
    r: &'a Relatie,
    gezin: &BTreeSet<PersoonId>,
    op: NaiveDate,
) -> Option<(&'a Relatie, PersoonId, PersoonId)> {
    if lezen::familie(r.soort) || r.tot.is_some_and(|t| t <= op) {
        return None;
    }
    debug_assert!(matches!(r.soort, RelatieSoort::Vriend | RelatieSoort::Buur | RelatieSoort::Anders));
    match (gezin.contains(&r.ander), gezin.contains(&r.persoon)) {
        (true, false) => Some((r, r.ander, r.persoon)),
        (false, true) => Some((r, r.persoon, r.ander)),
        _ => None,
    }
}

fn lid(
    l: &Lid,
    plek: &BTreeMap<PersoonId, usize>,
    te_zien: &BTreeSet<PersoonId>,
    naam: &impl Fn(&PersoonId) -> String,
) -> Naaste {
    let uren = l.uren.map(|u| format!("{u} uur per week"));
    let delen = [Some(l.wat_doet.clone()).filter(|w| !w.is_empty()), uren];
    Naaste {
        voor: plek.get(&l.van_wie).copied(),
        id: l.wie.filter(|w| te_zien.contains(w)),
        naam: l.wie.as_ref().map(naam).filter(|n| !n.is_empty()).unwrap_or_else(|| l.naam.clone()),
        rol: l.rol.clone(),
        sterkte: Some(l.sterkte),
        mantelzorg: l.mantelzorger.then(|| delen.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        van: l.van,
        organisatie: false,
    }
}

fn organisaties(
    c: &mut Verbinding,
    actor: &Actor,
    wie: PersoonId,
    waar: &[HuishoudenId],
    gezin: &BTreeSet<PersoonId>,
    plek: &BTreeMap<PersoonId, usize>,
    (op, vandaag): (NaiveDate, NaiveDate),
) -> Uitslag<Vec<Naaste>> {
    let casussen = store_zicht::leesbaar(c, actor, &[wie], waar, vandaag)?;
    let ids: Vec<_> = casussen.iter().map(|k| k.casus).collect();
    let mut uit: Vec<Naaste> = Vec::new();
    for (naam, geeft_hulp, voor, sterkte, van) in netwerk::partijen(c, &ids, op)? {
        let voor_ander = voor.is_some_and(|p| !gezin.contains(&p));
        let voor = voor.and_then(|p| plek.get(&p).copied());
        if voor_ander || uit.iter().any(|n| n.naam == naam && n.voor == voor) {
            continue;
        }
        let rol = if geeft_hulp { "organisatie, geeft hulp" } else { "organisatie" }.into();
        let (sterkte, van) = (Some(sterkte), Some(van));
        uit.push(Naaste { voor, naam, rol, sterkte, van, organisatie: true, ..Naaste::default() });
    }
    Ok(uit)
}
