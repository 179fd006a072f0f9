//! Somebody who speaks for somebody else.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::vertegenwoordiger;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::code::Code;

codes! {
    /// As what somebody speaks for another (domain.md 7.2; BW boek 1; Wmo 2015 art. 1.1.1).
    pub enum Soort {
        /// A parent with gezag, or a voogd, of somebody under 18.
        Wettelijk = "wettelijk" => "Ouder met gezag of voogd",
        /// Appointed by the court, for everything (BW 1:378).
        Curator = "curator" => "Curator",
        /// Appointed by the court, for care (BW 1:450).
        Mentor = "mentor" => "Mentor",
        /// Appointed by the court, for money (BW 1:431).
        Bewindvoerder = "bewindvoerder" => "Bewindvoerder",
        /// Named in writing by the person.
        Gemachtigd = "gemachtigd" => "Gemachtigde",
        /// The partner, when the person cannot weigh it and nobody before them is there.
        Partner = "partner" => "Partner",
        /// Parent, child, brother, sister or grandparent, after the partner.
        Familie = "familie" => "Ouder, kind, broer, zus of grootouder",
    }
}

codes! {
    /// In what somebody speaks for another.
    pub enum Omvang {
        /// All of it.
        Alles = "alles" => "Alles",
        /// Money and property.
        Geld = "geld" => "Geld",
        /// Care and help.
        ZorgEnHulp = "zorg-en-hulp" => "Zorg en hulp",
        /// Being told, and reading.
        Informatie = "informatie" => "Informatie krijgen",
        /// Asking for a voorziening, and objecting.
        Aanvragen = "aanvragen" => "Aanvragen doen",
    }
}

impl Soort {
    /// Rests on a paper somebody must have seen.
    pub fn met_papier(self) -> bool {
        !matches!(self, Self::Partner | Self::Familie)
    }
}

/// A representative, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = vertegenwoordiger, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Vertegenwoordiger {
    /// Its id.
    pub id: RijId,
    /// For whom.
    pub persoon_id: PersoonId,
    /// Who, when that is a known person.
    pub wie_id: Option<PersoonId>,
    /// The name, when it is not.
    pub naam: String,
    /// The office they work for.
    pub organisatie: String,
    /// Phone.
    pub telefoon: String,
    /// E-mail.
    pub email: String,
    /// As what.
    pub soort: Soort,
    /// In what: codes of [`Omvang`] with spaces between.
    pub omvang: String,
    /// What was seen of it: "beschikking kantonrechter 3-2-2025".
    pub grondslag: String,
    /// The first day it holds.
    pub van: NaiveDate,
    /// The first day it holds no more.
    pub tot: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}

impl Vertegenwoordiger {
    /// In what, as it was noted; the law may say less (`regels::mag_over`).
    pub fn omvang(&self) -> Vec<Omvang> {
        let codes: Vec<&str> = self.omvang.split_whitespace().collect();
        Omvang::ALLE.iter().copied().filter(|o| codes.contains(&o.code())).collect()
    }
}
