//! The page kit: sessions, drafts, the front door, conflicts, what goes wrong.

mod concepten;
mod conflict;
mod fouten;
mod inloggen;
mod sessies;
mod voordeur;
