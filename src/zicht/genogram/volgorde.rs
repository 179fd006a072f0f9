//! In which order people stand on a row: couples together, children under their parents, brothers and sisters by age.

use std::collections::{BTreeMap, BTreeSet};

use super::familie;
use super::model::Familie;
use crate::basis::personen::model::Geslacht;

/// How often the rows look up and down again; more changes nothing for sixty people.
const KEREN: usize = 8;

/// People who stand together: couples, and who is tied to them by a former couple.
pub type Blok = Vec<usize>;

/// The rows from top to bottom, each with its blocks from left to right.
pub fn rijen(f: &Familie, rij: &[usize]) -> Vec<Vec<Blok>> {
    let aantal = rij.iter().max().map_or(0, |r| r + 1);
    let paren = familie::paren(f);
    let mut uit: Vec<Vec<Blok>> = (0..aantal).map(|r| blokken(f, rij, r, &paren)).collect();
    let boven = familie::boven(f);
    let onder = familie::omgekeerd(&boven);
    let naast = familie::naast(f);
    for _ in 0..KEREN {
        for r in (0..aantal).rev() {
            sorteer(f, &mut uit, r, &onder, &naast);
        }
        for r in 0..aantal {
            sorteer(f, &mut uit, r, &boven, &naast);
            keer(&mut uit, r, &boven);
        }
    }
    uit
}

fn blokken(f: &Familie, rij: &[usize], r: usize, paren: &[BTreeMap<usize, bool>]) -> Vec<Blok> {
    let hier: Vec<usize> = (0..rij.len()).filter(|p| rij[*p] == r).collect();
    let mut gehad = BTreeSet::new();
    let mut uit = Vec::new();
    for begin in &hier {
        if gehad.contains(begin) {
            continue;
        }
        let groep = groep(*begin, rij, paren);
        gehad.extend(groep.iter().copied());
        uit.push(keten(f, &groep, paren));
    }
    uit
}

/// Everybody on this row tied to `begin` by couples, former ones too.
fn groep(begin: usize, rij: &[usize], paren: &[BTreeMap<usize, bool>]) -> BTreeSet<usize> {
    let mut uit = BTreeSet::new();
    let mut te_doen = vec![begin];
    while let Some(nu) = te_doen.pop() {
        if uit.insert(nu) {
            te_doen.extend(paren[nu].keys().filter(|a| rij[**a] == rij[begin]));
        }
    }
    uit
}

/// A row of couples: in the middle who had most partners, former ones to the left, the present one to the right.
fn keten(f: &Familie, groep: &BTreeSet<usize>, paren: &[BTreeMap<usize, bool>]) -> Blok {
    let graad = |p: &usize| paren[*p].keys().filter(|a| groep.contains(a)).count();
    let man_links = |p: &usize| usize::from(f.mensen[*p].geslacht != Geslacht::Man);
    let Some(midden) = groep.iter().min_by_key(|p| (usize::MAX - graad(p), man_links(p), **p)).copied()
    else {
        return Vec::new();
    };
    let mut gehad = BTreeSet::from([midden]);
    let mut kanten = [Vec::new(), Vec::new()];
    let alleen = graad(&midden) == 1;
    for (ander, nu) in paren[midden].iter().filter(|(a, _)| groep.contains(a)) {
        let rechts = *nu || alleen;
        naar_buiten(*ander, groep, paren, &mut gehad, &mut kanten[usize::from(rechts)]);
    }
    let [mut links, rechts] = kanten;
    links.reverse();
    links.push(midden);
    links.extend(rechts);
    links
}

fn naar_buiten(
    wie: usize,
    groep: &BTreeSet<usize>,
    paren: &[BTreeMap<usize, bool>],
    gehad: &mut BTreeSet<usize>,
    uit: &mut Vec<usize>,
) {
    if !groep.contains(&wie) || !gehad.insert(wie) {
        return;
    }
    uit.push(wie);
    for ander in paren[wie].keys() {
        naar_buiten(*ander, groep, paren, gehad, uit);
    }
}

/// Where everybody stands now: twice the distance from the middle of the row, so that it stays whole.
fn plekken(rijen: &[Vec<Blok>]) -> BTreeMap<usize, i64> {
    let mut uit = BTreeMap::new();
    for rij in rijen {
        let lang = rij.iter().map(Vec::len).sum::<usize>();
        for (i, wie) in rij.iter().flatten().enumerate() {
            uit.insert(*wie, 2 * i64::try_from(i).unwrap_or(0) - i64::try_from(lang).unwrap_or(0));
        }
    }
    uit
}

fn midden(wie: &[usize], plek: &BTreeMap<usize, i64>) -> Option<i64> {
    let som: Vec<i64> = wie.iter().filter_map(|w| plek.get(w)).copied().collect();
    // A thousandth of a place is fine enough to tell neighbours apart.
    (!som.is_empty()).then(|| som.iter().sum::<i64>() * 1000 / i64::try_from(som.len()).unwrap_or(1))
}

fn sorteer(f: &Familie, rijen: &mut [Vec<Blok>], r: usize, band: &[Vec<usize>], naast: &[Vec<usize>]) {
    let plek = plekken(rijen);
    let gewicht = |blok: &Blok| {
        let banden: Vec<usize> = blok.iter().flat_map(|w| band[*w].iter().copied()).collect();
        let buren: Vec<usize> = blok.iter().flat_map(|w| naast[*w].iter().copied().chain([*w])).collect();
        midden(&banden, &plek).or_else(|| midden(&buren, &plek)).unwrap_or(0)
    };
    let oudste = |blok: &Blok| {
        // The age that counts is that of whoever has the bond: the brother, not his wife.
        let eigen = blok.iter().filter(|w| !band[**w].is_empty());
        eigen.filter_map(|w| f.mensen[*w].geboren).min()
    };
    if let Some(rij) = rijen.get_mut(r) {
        rij.sort_by_cached_key(|b| (gewicht(b), oudste(b), b.first().copied()));
    }
}

/// Turns a block around when that takes its lines to the parents out of each other's way.
fn keer(rijen: &mut [Vec<Blok>], r: usize, boven: &[Vec<usize>]) {
    let plek = plekken(rijen);
    let Some(rij) = rijen.get_mut(r) else { return };
    for blok in rij.iter_mut().filter(|b| b.len() > 1) {
        let met: Vec<i64> = blok.iter().filter_map(|w| midden(&boven[*w], &plek)).collect();
        if let [eerste, .., laatste] = met.as_slice()
            && eerste > laatste
        {
            blok.reverse();
        }
    }
}
