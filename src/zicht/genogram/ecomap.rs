//! The ecomap: the household in the middle, people to the left and organisations to the right of it; when there are
//! only people or only organisations, on both sides.

use super::model::{Familie, Naaste};
use super::tekening::{Ecomap, Kaartje, RAND, REGEL};
use super::woorden;

/// Width of a card.
pub const KAART: i32 = 216;
/// Width of the middle.
const MIDDEN: i32 = 184;
/// From the middle to a card: room for the line to show how strong the bond is.
const TUSSEN: i32 = 120;
/// Between two cards.
const LUCHT: i32 = 18;
/// Letters on a line of a card.
const LETTERS: usize = 28;

/// Draws who stands around the family.
pub fn teken(f: &Familie) -> Ecomap {
    if f.naasten.is_empty() {
        return Ecomap::default();
    }
    let (mensen, organisaties): (Vec<usize>, Vec<usize>) =
        (0..f.naasten.len()).partition(|n| !f.naasten[*n].organisatie);
    let (links, rechts) = match (mensen.is_empty(), organisaties.is_empty()) {
        (false, false) => (mensen, organisaties),
        _ => {
            let alle: Vec<usize> = (0..f.naasten.len()).collect();
            let (een, ander) = alle.split_at(alle.len().div_ceil(2));
            (een.to_vec(), ander.to_vec())
        }
    };
    let regels = midden(f);
    let hoog_midden = i32::try_from(regels.len()).unwrap_or(0) * REGEL + 24;
    let hoogte = |kant: &[usize]| kant.iter().map(|n| hoog(&kaart(f, &f.naasten[*n])) + LUCHT).sum::<i32>();
    let hoog = hoogte(&links).max(hoogte(&rechts)).max(hoog_midden + LUCHT) + 2 * RAND - LUCHT;
    let x = RAND + KAART + TUSSEN;
    let vak = (x, (hoog - hoog_midden) / 2, MIDDEN, hoog_midden);
    let mut kaartjes = kant(f, &links, (hoog - hoogte(&links) + LUCHT) / 2, vak, false);
    kaartjes.extend(kant(f, &rechts, (hoog - hoogte(&rechts) + LUCHT) / 2, vak, true));
    let breed = x + MIDDEN + RAND + if rechts.is_empty() { 0 } else { TUSSEN + KAART };
    Ecomap { breed, hoog, midden: vak, regels, kaartjes }
}

/// Who is in the middle: those who live with the person it is about, that person first.
fn midden(f: &Familie) -> Vec<String> {
    let mut wie = vec![f.wie];
    for thuis in f.huishoudens.iter().filter(|t| t.leden.iter().any(|(l, _)| *l == f.wie)) {
        for (lid, _) in &thuis.leden {
            if !wie.contains(lid) {
                wie.push(*lid);
            }
        }
    }
    wie.iter().flat_map(|w| woorden::in_regels(f.naam(*w), 24, 2)).collect()
}

/// The words of a card.
pub fn kaart(f: &Familie, n: &Naaste) -> Vec<String> {
    let mut uit = woorden::in_regels(&n.naam, LETTERS - 2, 2);
    for cel in woorden::naaste(f, n).iter().filter(|c| !c.is_empty()) {
        uit.extend(woorden::in_regels(cel, LETTERS, 3));
    }
    uit
}

fn hoog(regels: &[String]) -> i32 {
    i32::try_from(regels.len()).unwrap_or(0) * REGEL + 18
}

/// A column of cards; each line runs from the edge of the middle to the near edge of the card.
fn kant(f: &Familie, wie: &[usize], begin: i32, midden: (i32, i32, i32, i32), rechts: bool) -> Vec<Kaartje> {
    let (mx, my, mb, mh) = midden;
    let (x, van, naar) = match rechts {
        true => (mx + mb + TUSSEN, mx + mb, mx + mb + TUSSEN),
        false => (mx - TUSSEN - KAART, mx, mx - TUSSEN),
    };
    let aantal = i32::try_from(wie.len()).unwrap_or(0);
    let mut y = begin;
    let mut uit = Vec::new();
    for (i, naaste) in wie.iter().enumerate() {
        let regels = kaart(f, &f.naasten[*naaste]);
        let hoog = hoog(&regels);
        let vertrek = my + mh * (2 * i32::try_from(i).unwrap_or(0) + 1) / (2 * aantal.max(1));
        let lijn = [(van, vertrek), (naar, y + hoog / 2)];
        uit.push(Kaartje { naaste: *naaste, x, y, hoog, regels, lijn });
        y += hoog + LUCHT;
    }
    uit
}
