//! The gate: who is it, may they, what is noted. Knows ids and facts, nothing of what they stand for.

pub mod spoor;
pub mod toegang;
