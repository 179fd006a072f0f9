//! Small tools without domain words: codes, clock, ids, errors, encryption, Dutch text and dates.

pub mod code;
pub mod fout;
pub mod id;
pub mod klok;
pub mod kluis;
pub mod tekst;
