//! A family on a day: who, how they belong together, who lives with whom, who stands around them.

use chrono::NaiveDate;

use crate::basis::personen::model::Geslacht;
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::geboren::Leeftijd;

pub use crate::basis::huishouden::{RelatieSoort, Sterkte};

/// Somebody in the family. Of whoever the viewer may not see only the name is filled (docs/besluiten/0017).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mens {
    /// Who.
    pub id: Option<PersoonId>,
    /// The name.
    pub naam: String,
    /// Decides the shape of the symbol.
    pub geslacht: Geslacht,
    /// Day of birth, or the first it can have been: who is older stands first.
    pub geboren: Option<NaiveDate>,
    /// Day of death, when that is past on the day of the picture.
    pub overleden: Option<NaiveDate>,
    /// Age on the day of the picture, or at death, as far as known.
    pub leeftijd: Option<Leeftijd>,
    /// The viewer may see this person; else only the name is here.
    pub te_zien: bool,
}

/// What kind of line a bond is. From the first to the second person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BandSoort {
    /// The first is a parent of the second.
    Ouder,
    /// The first is a stepparent of the second.
    Stiefouder,
    /// The first is a foster parent of the second.
    Pleegouder,
    /// The first is a grandparent of the second.
    Grootouder,
    /// Partners on the day of the picture.
    Partner,
    /// Were partners.
    ExPartner,
    /// Brother or sister.
    BroerZus,
    /// Half-brother or half-sister.
    HalfbroerHalfzus,
    /// The first is an uncle or aunt of the second.
    OomTante,
    /// The first is a nephew, niece or cousin of the second; the word does not say which.
    NeefNicht,
}

/// A bond between two people, by their places in [`Familie::mensen`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The elder of the two for a bond between generations.
    pub een: usize,
    /// The other.
    pub ander: usize,
    /// Which kind.
    pub soort: BandSoort,
    /// Since; not known for many.
    pub van: Option<NaiveDate>,
    /// Until.
    pub tot: Option<NaiveDate>,
}

/// Legal authority over a child: a fact of its own, not parenthood (domain.md 7.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gezag {
    /// Over whom.
    pub kind: usize,
    /// Who has it, when that person is in the picture.
    pub houder: Option<usize>,
    /// Who has it, in words: a name or an institution.
    pub wie: String,
    /// Which kind, in words.
    pub soort: String,
    /// Since.
    pub van: Option<NaiveDate>,
}

/// A household, with those in the picture who belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thuis {
    /// Which.
    pub id: HuishoudenId,
    /// Its name.
    pub naam: String,
    /// Who, in the order of [`Familie::mensen`], and how much of the week when it is not all of it.
    pub leden: Vec<(usize, String)>,
}

/// Somebody or some organisation around the family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Naaste {
    /// For whom, by place in [`Familie::mensen`]; none: for the household.
    pub voor: Option<usize>,
    /// Who, when that is a person on record the viewer may see.
    pub id: Option<PersoonId>,
    /// The name.
    pub naam: String,
    /// What they are: "buurvrouw", "organisatie, geeft hulp".
    pub rol: String,
    /// How strong; not recorded for everybody.
    pub sterkte: Option<Sterkte>,
    /// What a mantelzorger does, with hours; none for whoever is no mantelzorger.
    pub mantelzorg: Option<String>,
    /// Since.
    pub van: Option<NaiveDate>,
    /// An organisation.
    pub organisatie: bool,
}

/// A family around one person on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Familie {
    /// Around whom, by place in `mensen`.
    pub wie: usize,
    /// The people, nearest first.
    pub mensen: Vec<Mens>,
    /// How they belong together.
    pub banden: Vec<Band>,
    /// Who has authority over whom.
    pub gezag: Vec<Gezag>,
    /// Who lives with whom.
    pub huishoudens: Vec<Thuis>,
    /// Who stands around them.
    pub naasten: Vec<Naaste>,
    /// There are more relatives than were drawn.
    pub meer: bool,
}

impl Familie {
    /// The name at a place; empty for a place that is not there.
    pub fn naam(&self, plaats: usize) -> &str {
        self.mensen.get(plaats).map_or("", |m| m.naam.as_str())
    }
}
