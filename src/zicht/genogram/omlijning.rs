//! Households as outlines: around the members and nobody else. Somebody in two households stands within two
//! outlines, one a little smaller than the other.

use std::collections::{BTreeMap, BTreeSet};

use super::model::Familie;
use super::tekening::{KOLOM, Knoop, Omlijning, REGEL, SYMBOOL};
use super::woorden;

/// Left, top, right, bottom.
type Vak = (i32, i32, i32, i32);

/// How far a bridge over the heads of others may reach.
const BRUG: i32 = 3 * KOLOM;

/// A run of members who stand beside each other.
#[derive(Debug, Clone, Copy)]
struct Reeks {
    rij: usize,
    vak: Vak,
}

/// The outline of every household. `knopen` stand row by row, from left to right.
pub fn omlijningen(f: &Familie, knopen: &[Knoop]) -> Vec<Omlijning> {
    f.huishoudens
        .iter()
        .enumerate()
        .map(|(nr, thuis)| {
            let leden: BTreeSet<usize> = thuis.leden.iter().map(|(wie, _)| *wie).collect();
            let trede = i32::try_from(nr % 4).unwrap_or(0) * 4;
            let reeksen = reeksen(&leden, knopen, trede);
            let figuren = zonder_gat(&reeksen);
            let namen = figuren.iter().map(|fig| naamplek(fig, &thuis.naam, nr % 2 == 1)).collect();
            Omlijning { huishouden: nr, figuren, namen }
        })
        .collect()
}

/// One figure if it can be. A ring would shut others in: then without bridges, and each figure has the name.
fn zonder_gat(reeksen: &[Reeks]) -> Vec<Vec<(i32, i32)>> {
    let los: Vec<Vak> = reeksen.iter().map(|r| r.vak).collect();
    let samen = omtrek(&[los.clone(), bruggen(reeksen)].concat());
    if samen.iter().all(|f| rechtsom(f)) { samen } else { omtrek(&los) }
}

/// Outlines run clockwise; the edge of a hole runs the other way.
fn rechtsom(figuur: &[(i32, i32)]) -> bool {
    let volgende = figuur.iter().cycle().skip(1);
    figuur.iter().zip(volgende).map(|(a, b)| i64::from(a.0 * b.1) - i64::from(b.0 * a.1)).sum::<i64>() > 0
}

fn reeksen(leden: &BTreeSet<usize>, knopen: &[Knoop], trede: i32) -> Vec<Reeks> {
    let half = KOLOM / 2 - 4 - trede;
    let mut uit: Vec<Reeks> = Vec::new();
    let mut open = None;
    for k in knopen {
        if !leden.contains(&k.mens) || open != Some(k.rij) {
            open = None;
        }
        if !leden.contains(&k.mens) {
            continue;
        }
        let regels = knopen.iter().filter(|a| a.rij == k.rij).map(|a| a.regels.len()).max().unwrap_or(0);
        let onder = k.y + SYMBOOL / 2 + 14 + i32::try_from(regels).unwrap_or(0) * REGEL - trede / 2;
        let vak = (k.x - half, k.y - SYMBOOL / 2 - 18 + trede / 2, k.x + half, onder);
        match (open, uit.last_mut()) {
            (Some(_), Some(laatste)) => laatste.vak.2 = vak.2,
            _ => uit.push(Reeks { rij: k.rij, vak }),
        }
        open = Some(k.rij);
    }
    uit
}

/// What ties the runs into one figure: between two rows, and over the heads of one or two others on a row.
fn bruggen(reeksen: &[Reeks]) -> Vec<Vak> {
    let mut uit = Vec::new();
    for (i, een) in reeksen.iter().enumerate() {
        let zelfde = reeksen.get(i + 1).filter(|a| a.rij == een.rij);
        if let Some(ander) = zelfde.filter(|a| a.vak.0 - een.vak.2 < BRUG) {
            uit.push((een.vak.2 - 30, een.vak.1 - 16, ander.vak.0 + 30, een.vak.1 + 3));
        }
        let onder = reeksen.iter().filter(|a| a.rij == een.rij + 1);
        for ander in onder {
            let (links, rechts) = (een.vak.0.max(ander.vak.0), een.vak.2.min(ander.vak.2));
            if rechts - links >= 30 {
                uit.push((links, een.vak.3 - 1, rechts, ander.vak.1 + 1));
            } else if links - rechts < BRUG && !raakt(reeksen, ander) {
                // Down beside the nearest end of the upper run, then over to the lower one.
                let naar_links = ander.vak.0 < een.vak.0;
                let x = if naar_links { een.vak.0 } else { een.vak.2 - 40 };
                let (l, r) = if naar_links { (ander.vak.2 - 30, x + 40) } else { (x, ander.vak.0 + 30) };
                uit.push((x, een.vak.3 - 1, x + 40, ander.vak.1 - 10));
                uit.push((l.min(x), ander.vak.1 - 16, r.max(x + 40), ander.vak.1 + 3));
            }
        }
    }
    uit
}

/// A run that lies right under another one needs no bridge from the side.
fn raakt(reeksen: &[Reeks], onder: &Reeks) -> bool {
    reeksen
        .iter()
        .filter(|b| b.rij + 1 == onder.rij)
        .any(|b| b.vak.2.min(onder.vak.2) - b.vak.0.max(onder.vak.0) >= 30)
}

/// The outlines of boxes laid over each other: closed figures, corners only.
fn omtrek(vakken: &[Vak]) -> Vec<Vec<(i32, i32)>> {
    let xs: BTreeSet<i32> = vakken.iter().flat_map(|v| [v.0, v.2]).collect();
    let ys: BTreeSet<i32> = vakken.iter().flat_map(|v| [v.1, v.3]).collect();
    let (xs, ys): (Vec<i32>, Vec<i32>) = (xs.into_iter().collect(), ys.into_iter().collect());
    let vol = |i: Option<usize>, j: Option<usize>| {
        let (Some(x), Some(y)) = (i.and_then(|i| xs.get(i)), j.and_then(|j| ys.get(j))) else { return false };
        vakken.iter().any(|v| v.0 <= *x && *x < v.2 && v.1 <= *y && *y < v.3)
    };
    let mut randen: BTreeMap<(i32, i32), Vec<(i32, i32)>> = BTreeMap::new();
    for (i, x) in xs.windows(2).enumerate() {
        for (j, y) in ys.windows(2).enumerate() {
            let (Some(ii), Some(jj)) = (Some(Some(i)), Some(Some(j))) else { continue };
            if !vol(ii, jj) {
                continue;
            }
            let [(l, r), (o, b)] = [(x[0], x[1]), (y[1], y[0])];
            let mut rand = |vrij: bool, van: (i32, i32), naar: (i32, i32)| {
                if vrij {
                    randen.entry(van).or_default().push(naar);
                }
            };
            rand(!vol(ii, j.checked_sub(1)), (l, b), (r, b));
            rand(!vol(Some(i + 1), jj), (r, b), (r, o));
            rand(!vol(ii, Some(j + 1)), (r, o), (l, o));
            rand(!vol(i.checked_sub(1), jj), (l, o), (l, b));
        }
    }
    let mut uit = Vec::new();
    while let Some(begin) = randen.iter().find(|(_, n)| !n.is_empty()).map(|(v, _)| *v) {
        let mut figuur = vec![begin];
        let mut nu = begin;
        while let Some(naar) = randen.get_mut(&nu).and_then(Vec::pop) {
            nu = naar;
            if nu == begin {
                break;
            }
            figuur.push(nu);
        }
        uit.push(hoeken(&figuur));
    }
    uit
}

/// Leaves out the points where a figure goes straight on.
fn hoeken(figuur: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let lang = figuur.len();
    let recht = |a: (i32, i32), b: (i32, i32), c: (i32, i32)| {
        (a.0 == b.0 && b.0 == c.0) || (a.1 == b.1 && b.1 == c.1)
    };
    (0..lang)
        .filter(|i| !recht(figuur[(i + lang - 1) % lang], figuur[*i], figuur[(i + 1) % lang]))
        .map(|i| figuur[i])
        .collect()
}

/// The name stands on the lowest edge; of every other household on the highest, so that two do not meet.
fn naamplek(figuur: &[(i32, i32)], naam: &str, hoog: bool) -> (i32, i32, String) {
    let y = match hoog {
        true => figuur.iter().map(|p| p.1).min(),
        false => figuur.iter().map(|p| p.1).max(),
    }
    .unwrap_or(0);
    let rand: Vec<i32> = figuur.iter().filter(|p| p.1 == y).map(|p| p.0).collect();
    let (links, rechts) = (rand.iter().min().copied().unwrap_or(0), rand.iter().max().copied().unwrap_or(0));
    let letters = usize::try_from((rechts - links - 12) / 6).unwrap_or(1).max(8);
    let kort = woorden::in_regels(naam, letters, 1).pop().unwrap_or_default();
    (links + 6, y + 4, kort)
}
