//! A contactmoment and a taak.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::{contactmoment, taak};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, TaakId, Tijdstip};

codes! {
    /// How people spoke.
    pub enum ContactSoort {
        /// By phone.
        Telefoon = "telefoon" => "Telefoon",
        /// At the inwoner's home.
        Huisbezoek = "huisbezoek" => "Huisbezoek",
        /// At the team's desk.
        Spreekuur = "spreekuur" => "Spreekuur",
        /// By e-mail.
        Email = "e-mail" => "E-mail",
        /// By letter.
        Brief = "brief" => "Brief",
        /// Among professionals.
        Overleg = "overleg" => "Overleg",
    }
}

impl ContactSoort {
    /// Whether somebody spoke with the inwoner or the household; an overleg among professionals does not count as
    /// contact (the list of those who were not heard of for long, look.md).
    pub fn met_inwoner(self) -> bool {
        self != ContactSoort::Overleg
    }
}

/// Something said or written, about somebody, by somebody.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = contactmoment)]
pub struct Contactmoment {
    /// Its id.
    pub id: RijId,
    /// In which casus.
    pub casus_id: CasusId,
    /// The day.
    pub op: NaiveDate,
    /// How.
    pub soort: ContactSoort,
    /// About whom (design.md 5.8).
    pub over_persoon_id: Option<PersoonId>,
    /// From whom, in words.
    pub van_wie: String,
    /// What was said.
    pub tekst: String,
    /// Who noted it.
    pub gebruiker_id: GebruikerId,
    /// When it was noted.
    pub vastgelegd_op: Tijdstip,
    /// Counts changes.
    pub versie: i32,
}

/// What somebody has to do for a casus.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = taak)]
pub struct Taak {
    /// Its id.
    pub id: TaakId,
    /// In which casus.
    pub casus_id: CasusId,
    /// Who does it.
    pub gebruiker_id: GebruikerId,
    /// What.
    pub wat: String,
    /// Last day.
    pub uiterlijk: Option<NaiveDate>,
    /// When it was done.
    pub gedaan_op: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}
