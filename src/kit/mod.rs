//! Small tools without domain words: codes, clock, ids, errors, encryption, Dutch text and dates.

pub mod bsn;
pub mod code;
pub mod datum;
pub mod fout;
pub mod geboren;
pub mod id;
pub mod klok;
pub mod kluis;
pub mod modelbestand;
pub mod periode;
pub mod tekst;
