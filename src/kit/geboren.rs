//! A date of birth, whole or known in part, and the age that follows from it.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use super::datum;

/// When somebody was born, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Geboren {
    /// The day.
    Dag(NaiveDate),
    /// Only year and month; the day in it is its first.
    Maand(NaiveDate),
    /// Only the year; the day in it is its first.
    Jaar(NaiveDate),
}

/// An age in whole years: between the two when the date of birth is known in part, else twice the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leeftijd {
    /// At least.
    pub minstens: u16,
    /// At most.
    pub hoogstens: u16,
}

impl fmt::Display for Leeftijd {
    /// "42", or "41 of 42".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.minstens == self.hoogstens {
            true => write!(f, "{}", self.minstens),
            false => write!(f, "{} of {}", self.minstens, self.hoogstens),
        }
    }
}

impl Leeftijd {
    /// Known exactly.
    pub fn precies(jaren: u16) -> Self {
        Self { minstens: jaren, hoogstens: jaren }
    }

    /// "42 jaar", "41 of 42 jaar".
    pub fn in_jaren(self) -> String {
        format!("{self} jaar")
    }
}

impl Geboren {
    /// Reads what a person typed: a whole date as [`datum::lees`] does, "mei 1984", "05-1984", "5/1984", "1984-05",
    /// "1984". Years as in [`datum::JAREN`]; anything else is `None`.
    pub fn lees(tekst: &str) -> Option<Self> {
        if let Some(dag) = datum::lees(tekst) {
            return Some(Self::Dag(dag));
        }
        let tekst = tekst.trim().to_lowercase();
        let deel = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.');
        let delen: Vec<&str> = tekst.split(deel).filter(|d| !d.is_empty()).collect();
        match delen.as_slice() {
            [j] => Some(Self::Jaar(eerste(jaar(j)?, 1)?)),
            [m, j] if jaar(j).is_some() => Some(Self::Maand(eerste(jaar(j)?, maand(m)?)?)),
            [j, m] => Some(Self::Maand(eerste(jaar(j)?, maand(m)?)?)),
            _ => None,
        }
    }

    /// From what is stored: the whole date, else "1984" or "1984-05"; `None` when nothing is known.
    pub fn van(dag: Option<NaiveDate>, deel: &str) -> Option<Self> {
        dag.map(Self::Dag).or_else(|| Self::lees(deel))
    }

    /// The whole date, when it is known.
    pub fn dag(self) -> Option<NaiveDate> {
        if let Self::Dag(dag) = self { Some(dag) } else { None }
    }

    /// What is stored when the date is not known whole: "1984", "1984-05"; else empty.
    pub fn deel(self) -> String {
        match self {
            Self::Dag(_) => String::new(),
            Self::Maand(m) => format!("{:04}-{:02}", m.year(), m.month()),
            Self::Jaar(j) => format!("{:04}", j.year()),
        }
    }

    /// The first day it can have been.
    pub fn vroegst(self) -> NaiveDate {
        match self {
            Self::Dag(dag) | Self::Maand(dag) | Self::Jaar(dag) => dag,
        }
    }

    /// The last day it can have been.
    pub fn laatst(self) -> NaiveDate {
        let einde = |van: NaiveDate, maanden| {
            van.checked_add_months(Months::new(maanden)).and_then(|d| d.pred_opt()).unwrap_or(van)
        };
        match self {
            Self::Dag(dag) => dag,
            Self::Maand(m) => einde(m, 1),
            Self::Jaar(j) => einde(j, 12),
        }
    }

    /// The age on a day; `None` when the birth certainly lies after it.
    pub fn leeftijd(self, op: NaiveDate) -> Option<Leeftijd> {
        let hoogstens = datum::leeftijd(self.vroegst(), op)?;
        Some(Leeftijd { minstens: datum::leeftijd(self.laatst(), op).unwrap_or(0), hoogstens })
    }

    /// Whether somebody may be under this age on that day: who is known in part gets the benefit of the doubt.
    pub fn kan_jonger_zijn(self, jaren: u16, op: NaiveDate) -> bool {
        self.leeftijd(op).is_some_and(|l| l.minstens < jaren)
    }

    /// As it is typed again: "12-05-1984", "05-1984", "1984".
    pub fn getypt(self) -> String {
        match self {
            Self::Dag(dag) => datum::kort(dag),
            Self::Maand(m) => format!("{:02}-{:04}", m.month(), m.year()),
            Self::Jaar(_) => self.deel(),
        }
    }
}

impl fmt::Display for Geboren {
    /// "12-05-1984", "mei 1984", "1984".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Maand(m) => write!(f, "{} {}", datum::maand(*m), m.year()),
            _ => f.write_str(&self.getypt()),
        }
    }
}

fn jaar(tekst: &str) -> Option<i32> {
    let cijfers = tekst.len() == 4 && tekst.bytes().all(|b| b.is_ascii_digit());
    cijfers.then(|| tekst.parse().ok()).flatten().filter(|j| datum::JAREN.contains(j))
}

fn maand(tekst: &str) -> Option<u32> {
    let cijfers = tekst.len() <= 2 && tekst.bytes().all(|b| b.is_ascii_digit());
    if cijfers { tekst.parse().ok() } else { datum::maand_nummer(tekst) }
}

fn eerste(jaar: i32, maand: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(jaar, maand, 1)
}
