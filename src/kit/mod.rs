//! Small tools without domain words: codes, clock, ids, errors, Dutch text and dates.

pub mod bsn;
pub mod code;
pub mod datum;
pub mod modelbestand;
