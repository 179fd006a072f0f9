//! The form of a line in the route table: method, URL, right, trail, handler.

use chrono::NaiveDate;
use uuid::Uuid;

use super::antwoord::Antwoord;
use super::verzoek::Verzoek;
use crate::db::Verbinding;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Actie, Actor, Feiten};

/// What a request wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Methode {
    /// Look.
    Get,
    /// Change.
    Post,
}

/// Looks up what the rights function needs to know of the thing in the URL.
pub type ZoekFeiten = fn(&mut Verbinding, &Actor, Uuid, NaiveDate) -> Uitslag<Feiten>;

/// What the URL is about.
#[derive(Clone, Copy)]
pub enum Over {
    /// Nothing in particular, or a list that filters itself.
    Niets,
    /// The thing whose id stands in the URL under this name.
    Ding(&'static str, ZoekFeiten),
}

/// What the trail gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noteer {
    /// Nothing: no person's data is shown or changed.
    Niet,
    /// That the thing in the URL was seen.
    Gezien(&'static str),
    /// That a list was seen: the handler says which filter and how many rows.
    Lijst(&'static str),
    /// That something was changed; written in the same transaction. When the page comes again instead (a wrong
    /// field), that it was seen.
    Gewijzigd(&'static str),
}

impl Noteer {
    /// The code of the event.
    pub fn code(self) -> &'static str {
        match self {
            Noteer::Niet => "",
            Noteer::Gezien(c) | Noteer::Lijst(c) | Noteer::Gewijzigd(c) => c,
        }
    }
}

/// A line of the table. Nothing can be reached that is not in it, and nothing in it without its right.
pub struct Route {
    /// Look or change.
    pub methode: Methode,
    /// The URL, with names in braces.
    pub pad: &'static str,
    /// What is asked of the rights function.
    pub actie: Actie,
    /// What it is asked about.
    pub over: Over,
    /// What the trail gets.
    pub noteer: Noteer,
    /// Who does the work.
    pub doe: fn(&mut Verzoek) -> Uitslag<Antwoord>,
}
