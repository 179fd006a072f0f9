//! Genogram and ecomap: the layout under any family, the table that says the same, and who sees what.

mod blad;
mod ecomap;
mod eigenschappen;
mod families;
mod feiten;
mod indeling;
mod rechten;
mod tabel;
mod zaaien;
