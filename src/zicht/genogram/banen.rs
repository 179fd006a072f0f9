//! Between two rows lie lanes, so that no line runs over another: which lane a stretch gets, and how high it lies.

use super::tekening::{REGEL, SYMBOOL};

/// From one lane to the next; words fit between.
const BAAN: i32 = 15;
/// Free space between two stretches on one lane.
const LUCHT: i32 = 14;

/// A height on the picture, before the rows have theirs. Row 0 is on top; gap 0 lies above it, gap 1 below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hoogte {
    /// The middle of the symbols of a row.
    Midden(usize),
    /// A little below that, free of the lines of couples.
    Laag(usize),
    /// The top of the symbols of a row.
    Boven(usize),
    /// A lane just below the row above this gap: from parents to children.
    Goot(usize, usize),
    /// A lane just above the row below this gap: between people of that row.
    Dak(usize, usize),
}

/// The lanes that are taken.
#[derive(Debug, Clone, Default)]
pub struct Banen {
    goten: Vec<Vec<Vec<(i32, i32)>>>,
    daken: Vec<Vec<Vec<(i32, i32)>>>,
}

impl Banen {
    /// For so many rows.
    pub fn voor(rijen: usize) -> Self {
        Self { goten: vec![Vec::new(); rijen + 1], daken: vec![Vec::new(); rijen + 1] }
    }

    /// A lane under the row above this gap, for a stretch from one x to another.
    pub fn goot(&mut self, kloof: usize, van: i32, tot: i32) -> Hoogte {
        Hoogte::Goot(kloof, neem(self.goten.get_mut(kloof), van, tot))
    }

    /// A lane above the row below this gap.
    pub fn dak(&mut self, kloof: usize, van: i32, tot: i32) -> Hoogte {
        Hoogte::Dak(kloof, neem(self.daken.get_mut(kloof), van, tot))
    }

    fn aantal(&self, kloof: usize) -> (i32, i32) {
        let tel = |v: &[Vec<Vec<(i32, i32)>>]| i32::try_from(v.get(kloof).map_or(0, Vec::len)).unwrap_or(0);
        (tel(&self.goten), tel(&self.daken))
    }
}

/// The first lane where this stretch touches no other.
fn neem(banen: Option<&mut Vec<Vec<(i32, i32)>>>, een: i32, ander: i32) -> usize {
    let (van, tot) = (een.min(ander) - LUCHT, een.max(ander) + LUCHT);
    let Some(banen) = banen else { return 0 };
    let vrij = |baan: &Vec<(i32, i32)>| baan.iter().all(|(v, t)| tot <= *v || van >= *t);
    let nr = banen.iter().position(vrij).unwrap_or(banen.len());
    match banen.get_mut(nr) {
        Some(baan) => baan.push((van, tot)),
        None => banen.push(vec![(van, tot)]),
    }
    nr
}

/// How high the rows lie, once every lane is given out.
#[derive(Debug, Clone)]
pub struct Hoogten {
    midden: Vec<i32>,
    onderkant: Vec<i32>,
    daken: Vec<i32>,
    /// Where the picture ends.
    pub einde: i32,
}

impl Hoogten {
    /// With for each row the greatest number of lines of words under a symbol.
    pub fn reken(banen: &Banen, regels: &[usize]) -> Self {
        let mut uit = Self { midden: Vec::new(), onderkant: vec![0], daken: Vec::new(), einde: 0 };
        let mut y = 4;
        for (rij, aantal) in regels.iter().enumerate() {
            let (goten, daken) = banen.aantal(rij);
            // Room for the name of a household above the row, and for the ends of the lines.
            y += goten * BAAN + daken * BAAN + if rij == 0 { 34 } else { 58 };
            uit.daken.push(y);
            uit.midden.push(y + SYMBOOL / 2);
            y += SYMBOOL + 12 + i32::try_from(*aantal).unwrap_or(0) * REGEL;
            uit.onderkant.push(y);
        }
        let (goten, _) = banen.aantal(regels.len());
        uit.einde = y + goten * BAAN + 24;
        uit
    }

    /// The height in numbers.
    pub fn van(&self, h: Hoogte) -> i32 {
        let bij = |lijst: &[i32], i: usize| lijst.get(i).copied().unwrap_or(self.einde);
        let baan = |nr: usize| i32::try_from(nr).unwrap_or(0) * BAAN;
        match h {
            Hoogte::Midden(r) => bij(&self.midden, r),
            Hoogte::Laag(r) => bij(&self.midden, r) + 12,
            Hoogte::Boven(r) => bij(&self.daken, r),
            Hoogte::Goot(kloof, nr) => bij(&self.onderkant, kloof) + 14 + baan(nr),
            Hoogte::Dak(kloof, nr) => bij(&self.daken, kloof) - 30 - baan(nr),
        }
    }
}
