//! Bonds that follow from other lines: brothers hang from the same parents, a grandmother from whom her child hangs.

use super::lijnen::Schets;
use super::model::{BandSoort, Familie};

/// Adds a bond to the line that says it already; false when no line does.
pub fn neem_op(f: &Familie, nr: usize, lijnen: &mut [Schets]) -> bool {
    let Some(b) = f.banden.get(nr) else { return false };
    let via = match b.soort {
        BandSoort::BroerZus | BandSoort::HalfbroerHalfzus => gedeelde(f, b.een, b.ander),
        BandSoort::Grootouder => {
            let tussen = ouders(f, b.ander).find(|(o, _)| ouders(f, *o).any(|(g, _)| g == b.een));
            tussen.map(|(_, band)| band)
        }
        BandSoort::OomTante => broer_van_ouder(f, b.een, b.ander),
        BandSoort::NeefNicht => broer_van_ouder(f, b.ander, b.een),
        _ => None,
    };
    let Some(via) = via else { return false };
    let Some(lijn) = lijnen.iter_mut().find(|l| l.banden.contains(&via)) else { return false };
    lijn.banden.push(nr);
    true
}

/// The bond of a child with the parent whose brother or sister the first is.
fn broer_van_ouder(f: &Familie, oom: usize, kind: usize) -> Option<usize> {
    let tussen = ouders(f, kind).find(|(o, _)| *o != oom && gedeelde(f, oom, *o).is_some());
    tussen.map(|(_, band)| band)
}

/// The parents of somebody, each with the bond.
fn ouders(f: &Familie, kind: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
    let banden = f.banden.iter().enumerate();
    banden.filter(move |(_, b)| b.soort == BandSoort::Ouder && b.ander == kind).map(|(nr, b)| (b.een, nr))
}

/// The bond of the first with a parent both have.
fn gedeelde(f: &Familie, een: usize, ander: usize) -> Option<usize> {
    ouders(f, een).find(|(o, _)| ouders(f, ander).any(|(a, _)| a == *o)).map(|(_, band)| band)
}
