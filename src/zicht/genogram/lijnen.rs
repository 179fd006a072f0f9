//! The lines: couples beside each other, children hanging from their parents, other relatives thin. A bond that
//! other lines already say (brothers with the same parents) gets no line of its own.

use std::collections::BTreeMap;

use super::banen::{Banen, Hoogte};
use super::familie::{self, Gezin};
use super::gedekt;
use super::model::{BandSoort, Familie};
use super::plek::Plek;
use super::tekening::{KOLOM, Stijl};
use super::woorden;

/// A point whose height is not known yet.
pub type Punt = (i32, Hoogte);

/// A line before the rows have their height.
#[derive(Debug, Clone)]
pub struct Schets {
    /// Places in `Familie::banden`.
    pub banden: Vec<usize>,
    /// How it looks.
    pub stijl: Stijl,
    /// Its strokes.
    pub streken: Vec<Vec<Punt>>,
    /// Where the slashes of an ex-partner stand.
    pub schuin: Option<Punt>,
    /// Words, above this point.
    pub bij: Option<(Punt, String)>,
}

/// Draws every bond.
pub struct Tekenaar<'a> {
    plek: Plek<'a>,
    /// The lanes that are taken.
    pub banen: Banen,
    /// What was drawn.
    pub uit: Vec<Schets>,
    /// How many lines already leave from here: a person, and whether to the right.
    vertrek: BTreeMap<(usize, bool), i32>,
    stellen: Vec<(usize, usize)>,
}

impl<'a> Tekenaar<'a> {
    /// Couples first, then families, then who is left.
    pub fn teken(plek: Plek<'a>, rijen: usize) -> Self {
        let mut t = Self {
            plek,
            banen: Banen::voor(rijen),
            uit: Vec::new(),
            vertrek: BTreeMap::new(),
            stellen: Vec::new(),
        };
        t.paren();
        for g in familie::gezinnen(t.plek.f) {
            t.gezin(&g);
        }
        for (nr, b) in t.plek.f.banden.iter().enumerate() {
            let over = !familie::is_ouder(b.soort) && !is_paar(b.soort);
            if over && !gedekt::neem_op(t.plek.f, nr, &mut t.uit) {
                t.los(
                    b.een,
                    b.ander,
                    vec![nr],
                    Stijl::Dun,
                    woorden::band(b.soort).trim_end_matches(" van").into(),
                );
            }
        }
        t
    }

    fn paren(&mut self) {
        let mut per_paar: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (nr, b) in self.plek.f.banden.iter().enumerate().filter(|(_, b)| is_paar(b.soort)) {
            per_paar.entry((b.een.min(b.ander), b.een.max(b.ander))).or_default().push(nr);
        }
        for ((een, ander), banden) in per_paar {
            let alle = self.plek.f.banden.iter().enumerate();
            let deze: Vec<_> = alle.filter(|(nr, _)| banden.contains(nr)).map(|(_, b)| b).collect();
            let samen = deze.iter().any(|b| b.soort == BandSoort::Partner);
            let jaren: Vec<String> =
                deze.iter().map(|b| woorden::jaren(b)).filter(|j| !j.is_empty()).collect();
            let woord = jaren.join(", ");
            if !self.plek.buren(een, ander) {
                let woord = if samen { woord } else { format!("ex {woord}") };
                self.los(een, ander, banden, Stijl::Vol, woord);
                continue;
            }
            self.stellen.push((een, ander));
            let (rij, midden) = (self.plek.rij[een], (self.plek.x[een] + self.plek.x[ander]) / 2);
            self.uit.push(Schets {
                banden,
                stijl: Stijl::Vol,
                streken: vec![vec![
                    (self.plek.x[een], Hoogte::Midden(rij)),
                    (self.plek.x[ander], Hoogte::Midden(rij)),
                ]],
                schuin: (!samen).then_some((midden - 18, Hoogte::Midden(rij))),
                bij: (!woord.is_empty()).then_some(((midden, Hoogte::Midden(rij)), woord)),
            });
        }
    }

    /// From the parents down to a lane, along it, and down to each child.
    fn gezin(&mut self, g: &Gezin) {
        let stijl = if g.soort == Some(BandSoort::Ouder) { Stijl::Vol } else { Stijl::Stippel };
        let mut streken = Vec::new();
        let (rij, begin) = match g.ouders.as_slice() {
            [een, ander] if self.plek.buren(*een, *ander) => {
                let rij = self.plek.rij[*een];
                if !self.stellen.contains(&(*een.min(ander), *een.max(ander))) {
                    streken.push(vec![
                        (self.plek.x[*een], Hoogte::Midden(rij)),
                        (self.plek.x[*ander], Hoogte::Midden(rij)),
                    ]);
                }
                let keer = self
                    .vertrek
                    .entry((*een.min(ander), self.plek.x[*een] < self.plek.x[*ander]))
                    .or_default();
                *keer += 1;
                let midden = (self.plek.x[*een] + self.plek.x[*ander]) / 2 + (*keer - 1) * 8;
                (rij, vec![(midden, vec![(midden, Hoogte::Midden(rij))])])
            }
            [een, ander] if self.plek.rij[*een] == self.plek.rij[*ander] => {
                (self.plek.rij[*een], vec![self.zijkant(*een), self.zijkant(*ander)])
            }
            ouders => {
                // On different rows, which only contradicting bonds give: each parent gets their own line.
                if let [een, ander] = ouders {
                    for ouder in [een, ander] {
                        self.gezin(&alleen(self.plek.f, g, *ouder));
                    }
                    return;
                }
                let Some(ouder) = ouders.first() else { return };
                (self.plek.rij[*ouder], vec![self.zijkant(*ouder)])
            }
        };
        let mut xs: Vec<i32> = begin.iter().map(|(x, _)| *x).collect();
        let kloof = rij + 1;
        // Beside the line of the parents by birth, not over it.
        let opzij = if stijl == Stijl::Vol { 0 } else { 8 };
        let daal = |kind: usize| (kind, self.daal(kind, kloof).1 + opzij);
        let onder: Vec<(usize, i32)> = g.kinderen.iter().map(|(kind, _)| daal(*kind)).collect();
        xs.extend(onder.iter().map(|(_, x)| *x));
        let (links, rechts) = (xs.iter().min().copied().unwrap_or(0), xs.iter().max().copied().unwrap_or(0));
        let goot = self.banen.goot(kloof, links, rechts);
        for (x, mut streek) in begin {
            streek.push((x, goot));
            streken.push(streek);
        }
        streken.push(vec![(links, goot), (rechts, goot)]);
        for (kind, x) in onder {
            streken.push(self.naar(kind, kloof, (x, goot), opzij));
        }
        let banden = g.kinderen.iter().flat_map(|(_, b)| b.iter().copied()).collect();
        self.uit.push(Schets { banden, stijl, streken, schuin: None, bij: None });
    }

    /// Where the line to somebody leaves the lane in this gap.
    fn daal(&self, kind: usize, kloof: usize) -> (usize, i32) {
        let (rij, x) = (self.plek.rij[kind], self.plek.x[kind]);
        let tussen = if rij > kloof { kloof..=rij - 1 } else { rij..=kloof.saturating_sub(1) };
        (kind, if rij == kloof { x } else { self.plek.vrij(x, tussen) })
    }

    /// From a point on a lane to the top of somebody's symbol; over another lane when they stand further away.
    fn naar(&mut self, wie: usize, kloof: usize, van: Punt, opzij: i32) -> Vec<Punt> {
        let (rij, x) = (self.plek.rij[wie], self.plek.x[wie] + opzij);
        let mut streek = vec![van];
        if rij != kloof || van.0 != x {
            let goot = self.banen.goot(rij, van.0, x);
            streek.extend([(van.0, goot), (x, goot)]);
        }
        streek.push((x, Hoogte::Boven(rij)));
        streek
    }

    /// Out of the side of a symbol, past the words: the side where no couple is, a little further in each time.
    fn zijkant(&mut self, wie: usize) -> (i32, Vec<Punt>) {
        let (rij, x) = (self.plek.rij[wie], self.plek.x[wie]);
        let bezet = |rechts: bool| {
            let ander =
                |een: usize, twee: usize| (een == wie && (self.plek.x[twee] > x) == rechts).then_some(());
            self.stellen.iter().any(|(a, b)| ander(*a, *b).or_else(|| ander(*b, *a)).is_some())
        };
        let rechts = !bezet(true) || bezet(false);
        let keer = self.vertrek.entry((wie, rechts)).or_default();
        let ver = KOLOM / 2 - 2 - *keer * 7;
        *keer += 1;
        let naar = if rechts { x + ver } else { x - ver };
        (naar, vec![(x, Hoogte::Laag(rij)), (naar, Hoogte::Laag(rij))])
    }

    /// A line of its own: over the heads of those between, or around them to another row.
    fn los(&mut self, een: usize, ander: usize, banden: Vec<usize>, stijl: Stijl, woord: String) {
        let (rij, x) = (self.plek.rij[een], &self.plek.x);
        let (streken, bij) = if rij == self.plek.rij[ander] {
            let (links, rechts) = (x[een].min(x[ander]) + 9, x[een].max(x[ander]) - 9);
            let dak = self.banen.dak(rij, links, rechts);
            let streek =
                vec![(links, Hoogte::Boven(rij)), (links, dak), (rechts, dak), (rechts, Hoogte::Boven(rij))];
            (vec![streek], ((links + rechts) / 2, dak))
        } else {
            let (begin, mut streek) = self.zijkant(een);
            let kloof = rij + 1;
            let (_, onder) = self.daal(ander, kloof);
            let onder = if self.plek.rij[ander] == kloof { onder - 9 } else { onder };
            let goot = self.banen.goot(kloof, begin, onder);
            streek.push((begin, goot));
            let naar = self.naar(ander, kloof, (onder, goot), -9);
            (vec![streek, [vec![(begin, goot)], naar].concat()], ((begin + onder) / 2, goot))
        };
        let bij = (!woord.is_empty()).then_some((bij, woord));
        self.uit.push(Schets { banden, stijl, streken, schuin: None, bij });
    }
}

fn is_paar(soort: BandSoort) -> bool {
    matches!(soort, BandSoort::Partner | BandSoort::ExPartner)
}

/// The part of a family that hangs from one of the two parents.
fn alleen(f: &Familie, g: &Gezin, ouder: usize) -> Gezin {
    let van = |banden: &[usize]| -> Vec<usize> {
        banden.iter().filter(|b| f.banden.get(**b).is_some_and(|b| b.een == ouder)).copied().collect()
    };
    let kinderen = g.kinderen.iter().map(|(k, b)| (*k, van(b))).filter(|(_, b)| !b.is_empty()).collect();
    Gezin { ouders: vec![ouder], kinderen, soort: g.soort }
}
