//! Puts a family together from what is recorded, as far as the viewer may see it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::model::{Familie, Gezag, Mens, Naaste, RelatieSoort, Thuis};
use super::store_familie::{self as lezen, Bewoner};
use super::store_zicht;
use super::verbanden;
use crate::basis::huishouden::{
    Lid, Netwerklid, Relatie, Verblijf, regels, store_gezag, store_netwerk, store_partijen,
};
use crate::basis::personen::Persoon;
use crate::basis::personen::model::Geslacht;
use crate::db::Verbinding;
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::kit::geboren::Geboren;
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
    let er = |p: &PersoonId| *p == wie || personen.get(p).is_some_and(|p| geboren(p, op));
    kring.mensen.retain(er);
    let bewoners = lezen::thuis(c, &kring.mensen, op)?;
    let samen = verbanden::samen(&kring.mensen, &kring.relaties, &bewoners, wie);
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
    let te_zien = kring.mensen.iter().filter(|p| kring.te_zien.contains(p));
    let kinderen: Vec<&Persoon> = te_zien.filter_map(|p| personen.get(p)).collect();
    let rijen = store_gezag::gezag_over_allen(c, &kinderen, op)?;
    let rond: Vec<PersoonId> = gezin.iter().copied().collect();
    let leden = store_netwerk::netwerk_van_allen(c, &rond, op)?;
    let vrienden: Vec<(&Relatie, PersoonId, PersoonId)> =
        kring.relaties.iter().filter_map(|r| bekende(r, &gezin)).collect();
    let mut erbij: Vec<PersoonId> = leden.iter().filter_map(|(n, _)| n.wie_id).collect();
    erbij.extend(vrienden.iter().map(|(_, _, ander)| *ander));
    erbij.retain(|p| !personen.contains_key(p));
    let ook_te_zien = store_zicht::te_zien(c, actor, &erbij, vandaag)?;
    personen.extend(lezen::personen(c, &erbij)?);
    kring.te_zien.extend(ook_te_zien);
    let leeft = |p: &PersoonId| personen.get(p).is_none_or(|p| p.leeft(op));
    let naam = |p: &PersoonId| personen.get(p).map(|p| p.naam()).unwrap_or_default();

    let mut naasten: Vec<Naaste> = leden.iter().map(|(n, _)| lid(n, &plek, &kring.te_zien, &naam)).collect();
    let vrienden = vrienden.iter().filter(|(_, _, ander)| leeft(ander));
    naasten.extend(vrienden.map(|(r, van, ander)| Naaste {
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
    let waar: Vec<HuishoudenId> =
        bewoners.iter().filter(|(l, _)| l.persoon_id == wie).map(|(l, _)| l.huishouden_id).collect();
    naasten.extend(organisaties(c, actor, wie, &waar, &gezin, &plek, (op, vandaag))?);
    Ok(Familie {
        wie: plek.get(&wie).copied().unwrap_or(0),
        mensen: kring
            .mensen
            .iter()
            .map(|p| mens(*p, personen.get(p), kring.te_zien.contains(p), op))
            .collect(),
        banden: verbanden::banden(&kring.relaties, &plek, &regels::doden(personen.values()), op),
        gezag: rijen
            .iter()
            .filter_map(|(g, houder)| {
                Some(Gezag {
                    kind: plek.get(&g.kind_id).copied()?,
                    houder: g.houder_id.and_then(|h| plek.get(&h).copied()),
                    wie: houder.as_ref().map_or_else(|| g.instelling.clone(), |p| p.naam()),
                    soort: g.soort.label().to_lowercase(),
                    van: g.van,
                })
            })
            .collect(),
        huishoudens,
        naasten,
        meer: kring.meer,
    })
}

/// Born on this day, or nobody knows better.
fn geboren(p: &Persoon, op: NaiveDate) -> bool {
    p.geboren().is_none_or(|g| g.vroegst() <= op)
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
        geboren: p.geboren().map(Geboren::vroegst),
        overleden,
        leeftijd: p.leeftijd(op),
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
        let huis = b.0.huishouden_id;
        let eigen = bewoners.iter().any(|(l, _)| l.huishouden_id == huis && l.persoon_id == wie);
        per_huis.entry((!eigen, huis)).or_default().push(b);
    }
    per_huis
        .into_iter()
        .filter(|((elders, _), leden)| {
            leden.iter().any(|(l, _)| te_zien.contains(&l.persoon_id)) && (leden.len() > 1 || !elders)
        })
        .map(|((_, id), leden)| {
            let naam = leden.first().map(|(_, naam)| naam.clone()).unwrap_or_default();
            let mut leden: Vec<(usize, String)> = leden
                .iter()
                .filter_map(|(l, _)| Some((plek.get(&l.persoon_id).copied()?, deel(l))))
                .collect();
            leden.sort();
            leden.dedup_by_key(|l| l.0);
            Thuis { id, naam, leden }
        })
        .collect()
}

/// How much of the week, when that is not all of it.
fn deel(l: &Lid) -> String {
    match (l.verblijf_uitleg.as_str(), l.verblijf) {
        ("", Verblijf::HeleWeek) => String::new(),
        ("", verblijf) => verblijf.label().to_lowercase(),
        (uitleg, _) => uitleg.into(),
    }
}

/// A friend or neighbour of somebody in the household: the relation, of whom, who.
fn bekende<'a>(r: &'a Relatie, gezin: &BTreeSet<PersoonId>) -> Option<(&'a Relatie, PersoonId, PersoonId)> {
    if lezen::familie(r.soort) {
        return None;
    }
    debug_assert!(matches!(r.soort, RelatieSoort::Vriend | RelatieSoort::Buur | RelatieSoort::Anders));
    match (gezin.contains(&r.ander_id), gezin.contains(&r.persoon_id)) {
        (true, false) => Some((r, r.ander_id, r.persoon_id)),
        (false, true) => Some((r, r.persoon_id, r.ander_id)),
        _ => None,
    }
}

fn lid(
    n: &Netwerklid,
    plek: &BTreeMap<PersoonId, usize>,
    te_zien: &BTreeSet<PersoonId>,
    naam: &impl Fn(&PersoonId) -> String,
) -> Naaste {
    let uren = n.uren_per_week.map(|u| format!("{u} uur per week"));
    let delen = [Some(n.wat_doet.clone()).filter(|w| !w.is_empty()), uren];
    Naaste {
        voor: plek.get(&n.persoon_id).copied(),
        id: n.wie_id.filter(|w| te_zien.contains(w)),
        naam: n.wie_id.as_ref().map(naam).filter(|w| !w.is_empty()).unwrap_or_else(|| n.naam.clone()),
        rol: n.rol.clone(),
        sterkte: Some(n.sterkte),
        mantelzorg: n.mantelzorger.then(|| delen.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        van: n.van,
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
    for p in store_partijen::van_casussen(c, &ids)?.into_iter().filter(|p| p.loopt(op)) {
        let voor_ander = p.persoon_id.is_some_and(|p| !gezin.contains(&p));
        let voor = p.persoon_id.and_then(|p| plek.get(&p).copied());
        if voor_ander || uit.iter().any(|n| n.naam == p.naam && n.voor == voor) {
            continue;
        }
        let rol = if p.geeft_hulp { "organisatie, geeft hulp" } else { "organisatie" }.into();
        let (naam, sterkte, van) = (p.naam, Some(p.sterkte), Some(p.van));
        uit.push(Naaste { voor, naam, rol, sterkte, van, organisatie: true, ..Naaste::default() });
    }
    Ok(uit)
}
