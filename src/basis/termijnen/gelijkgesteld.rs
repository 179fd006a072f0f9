//! The reference table of days put on a par with a holiday (Algemene termijnenwet art. 3 lid 3).

use chrono::NaiveDate;
use serde::Deserialize;

use super::feestdagen::Gelijkgesteld;
use crate::kit::datum;

/// The table that ships with the product: the start for the beheerder's own, and what `narekenen` uses.
pub const REFERENTIETABEL: &str = include_str!("../../../config/referentie/gelijkgestelde-dagen.csv");

/// A table that cannot be read. Line 1 is the header.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TabelFout {
    /// Not CSV, or the columns `datum` and `omschrijving` are missing.
    #[error("gelijkgestelde dagen: line {0} cannot be read")]
    Regel(usize),
    /// No calendar date written as `YYYY-MM-DD`.
    #[error("gelijkgestelde dagen: line {0} holds no date YYYY-MM-DD")]
    Datum(usize),
}

#[derive(Deserialize)]
struct Rij {
    datum: String,
    omschrijving: String,
}

/// Reads a table in CSV with at least the columns `datum` and `omschrijving`; others are for people.
pub fn lees(csv_tekst: &str) -> Result<Gelijkgesteld, TabelFout> {
    let mut lezer = csv::Reader::from_reader(csv_tekst.as_bytes());
    lezer.deserialize::<Rij>().enumerate().map(|(i, rij)| lees_rij(i + 2, rij)).collect()
}

fn lees_rij(regel: usize, rij: csv::Result<Rij>) -> Result<(NaiveDate, String), TabelFout> {
    let rij = rij.map_err(|_| TabelFout::Regel(regel))?;
    let dag = datum::iso(&rij.datum).ok_or(TabelFout::Datum(regel))?;
    Ok((dag, rij.omschrijving))
}
