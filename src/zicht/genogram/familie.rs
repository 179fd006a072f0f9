//! Who belongs to whom, looked up from a family: parents, children, couples. What the layout asks again and again.

use std::collections::{BTreeMap, BTreeSet};

use super::generaties::stappen;
use super::model::{BandSoort, Familie};

/// A child, with the bonds that tie it to its parents.
pub type Kind = (usize, Vec<usize>);

/// Parents who share children by one kind of bond, and the bonds that say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gezin {
    /// One or two parents, left to right by place.
    pub ouders: Vec<usize>,
    /// Their children, with the bonds of each.
    pub kinderen: Vec<Kind>,
    /// Which kind.
    pub soort: Option<BandSoort>,
}

/// A parent of somebody by this kind of bond, living together or not.
pub fn is_ouder(soort: BandSoort) -> bool {
    matches!(soort, BandSoort::Ouder | BandSoort::Stiefouder | BandSoort::Pleegouder)
}

/// Who stands above each: parents first; grandparents and uncles only for whoever has no parent here.
pub fn boven(f: &Familie) -> Vec<Vec<usize>> {
    let mut uit = vec![BTreeSet::new(); f.mensen.len()];
    for eerst in [true, false] {
        for b in f.banden.iter().filter(|b| stappen(b.soort) > 0 && is_ouder(b.soort) == eerst) {
            if let Some(plek) = uit.get_mut(b.ander)
                && (eerst || plek.is_empty())
            {
                plek.insert(b.een);
            }
        }
    }
    uit.into_iter().map(|s| s.into_iter().collect()).collect()
}

/// The other way around.
pub fn omgekeerd(boven: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut uit = vec![Vec::new(); boven.len()];
    for (kind, ouders) in boven.iter().enumerate() {
        for ouder in ouders {
            uit[*ouder].push(kind);
        }
    }
    uit
}

/// Who stands beside each as brother or sister.
pub fn naast(f: &Familie) -> Vec<Vec<usize>> {
    let mut uit = vec![Vec::new(); f.mensen.len()];
    for b in f.banden.iter().filter(|b| matches!(b.soort, BandSoort::BroerZus | BandSoort::HalfbroerHalfzus))
    {
        uit[b.een].push(b.ander);
        uit[b.ander].push(b.een);
    }
    uit
}

/// Who is or was a couple with whom; `true` when they are one now. Parents of one child count as a couple that was.
pub fn paren(f: &Familie) -> Vec<BTreeMap<usize, bool>> {
    let mut uit = vec![BTreeMap::new(); f.mensen.len()];
    let mut zet = |een: usize, ander: usize, nu: bool| {
        for (a, b) in [(een, ander), (ander, een)] {
            let was: &mut bool = uit[a].entry(b).or_default();
            *was = *was || nu;
        }
    };
    for b in &f.banden {
        match b.soort {
            BandSoort::Partner => zet(b.een, b.ander, true),
            BandSoort::ExPartner => zet(b.een, b.ander, false),
            _ => {}
        }
    }
    for g in gezinnen(f).iter().filter(|g| g.soort == Some(BandSoort::Ouder)) {
        if let [een, ander] = g.ouders.as_slice() {
            zet(*een, *ander, false);
        }
    }
    uit
}

/// Every set of parents with their children. A third parent of a kind makes a set of their own.
pub fn gezinnen(f: &Familie) -> Vec<Gezin> {
    let mut per_kind: BTreeMap<(usize, BandSoort), BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (nr, b) in f.banden.iter().enumerate().filter(|(_, b)| is_ouder(b.soort)) {
        per_kind.entry((b.ander, b.soort)).or_default().entry(b.een).or_default().push(nr);
    }
    let mut uit: BTreeMap<(BandSoort, Vec<usize>), Vec<Kind>> = BTreeMap::new();
    for ((kind, soort), ouders) in per_kind {
        let wie: Vec<usize> = ouders.keys().copied().collect();
        for twee in wie.chunks(2) {
            let banden = twee.iter().filter_map(|o| ouders.get(o)).flatten().copied().collect();
            uit.entry((soort, twee.to_vec())).or_default().push((kind, banden));
        }
    }
    uit.into_iter()
        .map(|((soort, ouders), kinderen)| Gezin { ouders, kinderen, soort: Some(soort) })
        .collect()
}
