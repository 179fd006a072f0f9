//! Chance that is the same every time: splitmix64 from a fixed seed, so that two measurements meet the same casussen.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A row of numbers that follows from its seed.
#[derive(Debug, Clone)]
pub struct Toeval(u64);

impl Toeval {
    /// From a seed.
    pub fn nieuw(zaad: u64) -> Self {
        Self(zaad)
    }

    fn volgend(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `van` up to and including `tot`.
    pub fn tussen(&mut self, van: u64, tot: u64) -> u64 {
        van + self.volgend() % (tot.saturating_sub(van) + 1)
    }

    /// Yes in so many of a hundred.
    pub fn kans(&mut self, procent: u64) -> bool {
        self.tussen(1, 100) <= procent
    }

    /// One of these.
    ///
    /// # Panics
    /// When there is nothing to choose from.
    pub fn kies<T: Copy>(&mut self, uit: &[T]) -> T {
        uit[usize::try_from(self.volgend() % uit.len() as u64).unwrap_or(0)]
    }

    /// The place of one of these weights.
    pub fn weeg(&mut self, gewichten: &[u64]) -> usize {
        let mut rest = self.volgend() % gewichten.iter().sum::<u64>().max(1);
        for (plek, gewicht) in gewichten.iter().enumerate() {
            if rest < *gewicht {
                return plek;
            }
            rest -= gewicht;
        }
        0
    }

    /// An id like those the program makes: it sorts by the moment, the rest is from this row of numbers.
    pub fn id<T: From<Uuid>>(&mut self, op: DateTime<Utc>) -> T {
        let mut bytes = [0u8; 10];
        for (doel, bron) in
            bytes.iter_mut().zip(self.volgend().to_be_bytes().into_iter().chain(self.volgend().to_be_bytes()))
        {
            *doel = bron;
        }
        let millis = u64::try_from(op.timestamp_millis()).unwrap_or(0);
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    }
}
