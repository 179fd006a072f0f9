//! Where everybody stands: children in the middle under their parents, never two people on one place.

use super::familie;
use super::model::Familie;
use super::tekening::KOLOM;
use super::volgorde::Blok;

/// How often the rows are moved towards each other.
const KEREN: usize = 24;

/// The middle of everybody's symbol from left to right, by place in the family; the smallest is 0.
pub fn xen(f: &Familie, rijen: &[Vec<Blok>]) -> Vec<i32> {
    let mut x = vec![0_i64; f.mensen.len()];
    for rij in rijen {
        for (i, wie) in rij.iter().flatten().enumerate() {
            x[*wie] = i64::try_from(i).unwrap_or(0) * i64::from(KOLOM);
        }
    }
    let boven = familie::boven(f);
    let onder = familie::omgekeerd(&boven);
    for _ in 0..KEREN {
        for rij in rijen.iter().rev() {
            schuif(rij, &onder, &mut x);
        }
        for rij in rijen {
            schuif(rij, &boven, &mut x);
        }
    }
    let links = x.iter().min().copied().unwrap_or(0);
    x.iter().map(|w| i32::try_from(w - links).unwrap_or(0)).collect()
}

/// A stretch of blocks that stand against each other: how far it wants to be to the right in all, for how many.
struct Stuk {
    som: i64,
    gewicht: i64,
    blokken: usize,
}

/// Brings every block of a row as near as it can to the middle of those it belongs to, with the order kept and no
/// two closer than a column: the least squares under that (pool adjacent violators).
fn schuif(rij: &[Blok], band: &[Vec<usize>], x: &mut [i64]) {
    let mut stukken: Vec<Stuk> = Vec::new();
    let mut voor = 0;
    for blok in rij {
        let lang = i64::try_from(blok.len()).unwrap_or(0);
        let wil = wens(blok, band, x) - voor;
        voor += lang * i64::from(KOLOM);
        stukken.push(Stuk { som: wil * lang, gewicht: lang, blokken: 1 });
        while let [.., een, ander] = stukken.as_slice()
            && een.som * ander.gewicht > ander.som * een.gewicht
        {
            let (som, gewicht, blokken) =
                (een.som + ander.som, een.gewicht + ander.gewicht, een.blokken + ander.blokken);
            stukken.truncate(stukken.len() - 2);
            stukken.push(Stuk { som, gewicht, blokken });
        }
    }
    let mut voor = 0;
    let mut blokken = rij.iter();
    for stuk in &stukken {
        let begin = stuk.som.div_euclid(stuk.gewicht.max(1));
        for wie in blokken.by_ref().take(stuk.blokken).flatten() {
            x[*wie] = begin + voor;
            voor += i64::from(KOLOM);
        }
    }
}

/// Where the first of a block would like to stand; a block without bonds stays where it is.
fn wens(blok: &Blok, band: &[Vec<usize>], x: &[i64]) -> i64 {
    let mut som = 0;
    let mut aantal = 0;
    for (i, wie) in blok.iter().enumerate().filter(|(_, w)| !band[**w].is_empty()) {
        let lang = i64::try_from(band[*wie].len()).unwrap_or(1);
        let midden = band[*wie].iter().map(|b| x[*b]).sum::<i64>() / lang;
        som += midden - i64::try_from(i).unwrap_or(0) * i64::from(KOLOM);
        aantal += 1;
    }
    match (aantal, blok.first()) {
        (0, Some(eerste)) => x[*eerste],
        (0, None) => 0,
        (n, _) => som / n,
    }
}
