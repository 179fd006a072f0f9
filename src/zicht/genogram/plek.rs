//! Where everybody stands, and where a line may run between them.

use super::model::Familie;
use super::tekening::{KOLOM, SYMBOOL};

/// Where everybody stands: row and middle.
pub struct Plek<'a> {
    /// The family.
    pub f: &'a Familie,
    /// The row of each.
    pub rij: &'a [usize],
    /// The middle of each.
    pub x: &'a [i32],
}

impl Plek<'_> {
    /// Nobody stands between these two on their row.
    pub fn buren(&self, een: usize, ander: usize) -> bool {
        let (van, tot) = (self.x[een].min(self.x[ander]), self.x[een].max(self.x[ander]));
        self.rij[een] == self.rij[ander]
            && (0..self.x.len()).all(|p| self.rij[p] != self.rij[een] || self.x[p] <= van || self.x[p] >= tot)
    }

    /// The nearest x to this where a line through these rows meets nobody, words included if it can be.
    pub fn vrij(&self, x: i32, rijen: std::ops::RangeInclusive<usize>) -> i32 {
        let bezet: Vec<i32> =
            (0..self.x.len()).filter(|p| rijen.contains(&self.rij[*p])).map(|p| self.x[p]).collect();
        let kan = |marge: i32| {
            (0..60)
                .flat_map(|k| [x + k * 9, x - k * 9])
                .find(|k| bezet.iter().all(|b| (k - b).abs() >= marge))
        };
        kan(KOLOM / 2 - 6).or_else(|| kan(SYMBOOL / 2 + 6)).unwrap_or(x)
    }
}
