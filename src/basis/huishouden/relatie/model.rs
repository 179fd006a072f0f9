//! What one person is to another. One row a relation; who looks from the other side reads the inverse.

use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};

use crate::basis::personen::model::Geslacht;
use crate::codes;
use crate::db::schema::relatie;
use crate::db::waarde::{PersoonId, RijId};

codes! {
    /// What somebody is to somebody else (GGM: Relatiesoort).
    pub enum RelatieSoort {
        /// A parent, by birth, adoption or acknowledgement. Says nothing of gezag.
        Ouder = "ouder" => "Ouder",
        /// A child.
        Kind = "kind" => "Kind",
        /// Partner of a parent.
        Stiefouder = "stiefouder" => "Stiefouder",
        /// Child of a partner.
        Stiefkind = "stiefkind" => "Stiefkind",
        /// Brings up another's child.
        Pleegouder = "pleegouder" => "Pleegouder",
        /// Another's child.
        Pleegkind = "pleegkind" => "Pleegkind",
        /// Parent of a parent.
        Grootouder = "grootouder" => "Opa of oma",
        /// Child of a child.
        Kleinkind = "kleinkind" => "Kleinkind",
        /// Husband, wife or partner.
        Partner = "partner" => "Partner",
        /// Was a partner.
        ExPartner = "ex-partner" => "Ex-partner",
        /// Of the same parents.
        BroerZus = "broer-zus" => "Broer of zus",
        /// Of one same parent.
        HalfbroerHalfzus = "halfbroer-halfzus" => "Halfbroer of halfzus",
        /// Brother or sister of a parent.
        OomTante = "oom-tante" => "Oom of tante",
        /// Child of a brother or sister.
        NeefNicht = "neef-nicht" => "Neef of nicht",
        /// A friend.
        Vriend = "vriend" => "Vriend of vriendin",
        /// A neighbour.
        Buur = "buur" => "Buurman of buurvrouw",
        /// Otherwise; the words beside it say what.
        Anders = "anders" => "Iets anders",
    }
}

impl RelatieSoort {
    /// The same relation from the other side.
    pub fn omgekeerd(self) -> Self {
        match self {
            Self::Ouder => Self::Kind,
            Self::Kind => Self::Ouder,
            Self::Stiefouder => Self::Stiefkind,
            Self::Stiefkind => Self::Stiefouder,
            Self::Pleegouder => Self::Pleegkind,
            Self::Pleegkind => Self::Pleegouder,
            Self::Grootouder => Self::Kleinkind,
            Self::Kleinkind => Self::Grootouder,
            Self::OomTante => Self::NeefNicht,
            Self::NeefNicht => Self::OomTante,
            Self::Partner
            | Self::ExPartner
            | Self::BroerZus
            | Self::HalfbroerHalfzus
            | Self::Vriend
            | Self::Buur
            | Self::Anders => self,
        }
    }

    /// The word for somebody who is this: "moeder", "vader", or "ouder" where that is not known.
    pub fn woord(self, geslacht: Geslacht) -> &'static str {
        let [vrouw, man, anders] = match self {
            Self::Ouder => ["moeder", "vader", "ouder"],
            Self::Kind => ["dochter", "zoon", "kind"],
            Self::Stiefouder => ["stiefmoeder", "stiefvader", "stiefouder"],
            Self::Stiefkind => ["stiefdochter", "stiefzoon", "stiefkind"],
            Self::Pleegouder => ["pleegmoeder", "pleegvader", "pleegouder"],
            Self::Pleegkind => ["pleegdochter", "pleegzoon", "pleegkind"],
            Self::Grootouder => ["oma", "opa", "grootouder"],
            Self::Kleinkind => ["kleindochter", "kleinzoon", "kleinkind"],
            Self::Partner => ["partner"; 3],
            Self::ExPartner => ["ex-partner"; 3],
            Self::BroerZus => ["zus", "broer", "broer of zus"],
            Self::HalfbroerHalfzus => ["halfzus", "halfbroer", "halfbroer of halfzus"],
            Self::OomTante => ["tante", "oom", "oom of tante"],
            Self::NeefNicht => ["nicht", "neef", "neef of nicht"],
            Self::Vriend => ["vriendin", "vriend", "vriend of vriendin"],
            Self::Buur => ["buurvrouw", "buurman", "buur"],
            Self::Anders => ["anders"; 3],
        };
        match geslacht {
            Geslacht::Vrouw => vrouw,
            Geslacht::Man => man,
            Geslacht::Anders | Geslacht::Onbekend => anders,
        }
    }
}

/// A relation: `persoon_id` is the `soort` of `ander_id`.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = relatie, treat_none_as_default_value = false)]
pub struct Relatie {
    /// Its id.
    pub id: RijId,
    /// Who is something.
    pub persoon_id: PersoonId,
    /// To whom.
    pub ander_id: PersoonId,
    /// What.
    pub soort: RelatieSoort,
    /// Since; none: not known, or from birth.
    pub van: Option<NaiveDate>,
    /// Until; not that day itself. Equal to `van`: it was a mistake and never held.
    pub tot: Option<NaiveDate>,
    /// More about it; says what it is when `soort` is anders.
    pub toelichting: String,
    /// Counts changes.
    pub versie: i32,
}
