//! Which row somebody stands on: parents above children, partners and brothers and sisters beside each other.
//! What is recorded may contradict itself; then the nearer bond wins and nothing ever turns in circles.

use std::collections::{BTreeMap, VecDeque};

use super::model::{Band, BandSoort, Familie};

/// How many rows the second stands below the first.
pub fn stappen(soort: BandSoort) -> i32 {
    match soort {
        BandSoort::Ouder | BandSoort::Stiefouder | BandSoort::Pleegouder | BandSoort::OomTante => 1,
        BandSoort::Grootouder => 2,
        BandSoort::Partner
        | BandSoort::ExPartner
        | BandSoort::BroerZus
        | BandSoort::HalfbroerHalfzus
        | BandSoort::NeefNicht => 0,
    }
}

/// The row of everybody, 0 on top, no row empty.
pub fn rijen(f: &Familie) -> Vec<usize> {
    let naar_onder = zonder_kringen(f);
    let mut hoogte = langs_banden(f);
    duw(&naar_onder, &mut hoogte);
    let mut soorten: Vec<i32> = hoogte.clone();
    soorten.sort_unstable();
    soorten.dedup();
    hoogte.iter().map(|h| soorten.binary_search(h).unwrap_or(0)).collect()
}

/// Walks from the person the picture is about along the bonds, the firmest first; who cannot be reached starts from
/// a household member of about the same age, or beside the middle.
fn langs_banden(f: &Familie) -> Vec<i32> {
    let mut hoogte: Vec<Option<i32>> = vec![None; f.mensen.len()];
    let mut buren: Vec<Vec<(BandSoort, usize, i32)>> = vec![Vec::new(); f.mensen.len()];
    for b in &f.banden {
        buren[b.een].push((b.soort, b.ander, stappen(b.soort)));
        buren[b.ander].push((b.soort, b.een, -stappen(b.soort)));
    }
    buren.iter_mut().for_each(|b| b.sort_unstable());
    let begin = std::iter::once(f.wie).chain(0..f.mensen.len());
    for zaad in begin.filter(|z| *z < f.mensen.len()) {
        if hoogte[zaad].is_some() {
            continue;
        }
        hoogte[zaad] = Some(naar_leeftijd(f, zaad));
        let mut rij = VecDeque::from([zaad]);
        while let Some(nu) = rij.pop_front() {
            let hier = hoogte[nu].unwrap_or(0);
            for (_, buur, stap) in &buren[nu] {
                if hoogte[*buur].is_none() {
                    hoogte[*buur] = Some(hier + stap);
                    rij.push_back(*buur);
                }
            }
        }
    }
    hoogte.into_iter().map(|h| h.unwrap_or(0)).collect()
}

/// A guess for whoever has no bond with the rest: a generation is taken to be eighteen years.
fn naar_leeftijd(f: &Familie, wie: usize) -> i32 {
    let jaar = |plaats: usize| f.mensen.get(plaats).and_then(|m| m.geboren);
    match (jaar(f.wie), jaar(wie)) {
        (Some(een), Some(ander)) => {
            let dagen = ander.signed_duration_since(een).num_days();
            i32::try_from(dagen / (18 * 365)).unwrap_or(0).clamp(-1, 1)
        }
        _ => 0,
    }
}

/// The bonds between generations without those that would make somebody their own ancestor; firm bonds are kept
/// before loose ones, and in the order they were entered.
fn zonder_kringen(f: &Familie) -> Vec<Vec<(usize, i32)>> {
    let mut onder: Vec<Vec<(usize, i32)>> = vec![Vec::new(); f.mensen.len()];
    let mut banden: Vec<&Band> = f.banden.iter().filter(|b| stappen(b.soort) > 0).collect();
    banden.sort_by_key(|b| b.soort);
    for b in banden {
        if !bereikt(&onder, b.ander, b.een) {
            onder[b.een].push((b.ander, stappen(b.soort)));
        }
    }
    onder
}

fn bereikt(onder: &[Vec<(usize, i32)>], van: usize, doel: usize) -> bool {
    let mut gezien = vec![false; onder.len()];
    let mut te_doen = vec![van];
    while let Some(nu) = te_doen.pop() {
        if nu == doel {
            return true;
        }
        if !std::mem::replace(&mut gezien[nu], true) {
            te_doen.extend(onder[nu].iter().map(|(k, _)| *k));
        }
    }
    false
}

/// Pushes down whoever does not yet stand below a parent. Ends because nobody is their own ancestor here.
fn duw(onder: &[Vec<(usize, i32)>], hoogte: &mut [i32]) {
    let mut ouders: BTreeMap<usize, usize> = BTreeMap::new();
    for (kind, _) in onder.iter().flatten() {
        *ouders.entry(*kind).or_default() += 1;
    }
    let mut klaar: VecDeque<usize> = (0..onder.len()).filter(|p| !ouders.contains_key(p)).collect();
    while let Some(nu) = klaar.pop_front() {
        for (kind, stap) in &onder[nu] {
            hoogte[*kind] = hoogte[*kind].max(hoogte[nu] + stap);
            if let Some(nog) = ouders.get_mut(kind) {
                *nog -= 1;
                if *nog == 0 {
                    klaar.push_back(*kind);
                }
            }
        }
    }
}
