//! Small tools without domain words: codes, clock, ids, errors, Dutch text and dates.

pub mod code;
