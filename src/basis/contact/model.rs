//! A contactmoment, about whom it is, and what follows from it: a taak, an afspraak.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::{afspraak, contactmoment, contactmoment_persoon, taak};
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

codes! {
    /// Who of the people around a casus may read a note.
    pub enum Lezers {
        /// Those it is about: what is most often true.
        Betreft = "betreft" => "Over wie het gaat",
        /// Named one by one; nobody is an answer too (Wmo 2015 art. 5.3.2: not when it harms another).
        Kies = "kies" => "Ik kies zelf",
    }
}

codes! {
    /// What follows from a contact.
    pub enum Vervolg {
        /// Nothing.
        Geen = "geen" => "Geen",
        /// Somebody does something.
        Taak = "taak" => "Een taak",
        /// They meet or ring again.
        Afspraak = "afspraak" => "Een afspraak",
    }
}

impl ContactSoort {
    /// Whether somebody spoke with the inwoner or the household; an overleg among professionals does not count as
    /// contact (the list of those who were not heard of for long, look.md).
    pub fn met_inwoner(self) -> bool {
        self != ContactSoort::Overleg
    }
}

/// Something said or written, about somebody, by somebody. A row is never rewritten: a correction is a new row.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = contactmoment, treat_none_as_default_value = false)]
pub struct Contactmoment {
    /// Its id.
    pub id: RijId,
    /// In which casus.
    pub casus_id: CasusId,
    /// The day.
    pub op: NaiveDate,
    /// How.
    pub soort: ContactSoort,
    /// The first of those it is about; all of them are in [`Betreft`].
    pub over_persoon_id: Option<PersoonId>,
    /// From whom, in words.
    pub van_wie: String,
    /// What was said.
    pub tekst: String,
    /// Who noted it.
    pub gebruiker_id: GebruikerId,
    /// When it was noted.
    pub vastgelegd_op: Tijdstip,
    /// 1, and one more at each correction.
    pub versie: i32,
    /// How long it took, in minutes.
    pub duur_minuten: Option<i32>,
    /// The row this one puts right.
    pub verbetert_id: Option<RijId>,
    /// Another row put this one right; it counts nowhere, and is shown only as what stood there before.
    pub vervangen: bool,
}

/// How a note regards somebody (design.md 5.8, domain.md 7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mens {
    /// Who.
    pub persoon: PersoonId,
    /// It is about them, so it is in their file.
    pub gaat_over: bool,
    /// They may read it: it goes along when they ask for what is written about them.
    pub mag_lezen: bool,
}

/// [`Mens`] as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = contactmoment_persoon)]
pub struct Betreft {
    /// Its id.
    pub id: RijId,
    /// Which note.
    pub contactmoment_id: RijId,
    /// Who.
    pub persoon_id: PersoonId,
    /// It is about them.
    pub gaat_over: bool,
    /// They may read it.
    pub mag_lezen: bool,
}

/// What somebody has to do for a casus.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = taak, treat_none_as_default_value = false)]
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
    /// The contact it follows from.
    pub contactmoment_id: Option<RijId>,
}

/// When two people meet or ring, and where.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = afspraak, treat_none_as_default_value = false)]
pub struct Afspraak {
    /// Its id.
    pub id: RijId,
    /// In which casus.
    pub casus_id: CasusId,
    /// With whom.
    pub persoon_id: Option<PersoonId>,
    /// Which colleague keeps it.
    pub gebruiker_id: GebruikerId,
    /// The contact it follows from.
    pub contactmoment_id: Option<RijId>,
    /// The day.
    pub op: NaiveDate,
    /// The time: "09:05".
    pub tijd: String,
    /// How long, in minutes.
    pub duur_minuten: Option<i32>,
    /// Where.
    pub plaats: String,
    /// What about.
    pub waarover: String,
    /// When it was cancelled; it stays, with the reason.
    pub afgezegd_op: Option<Tijdstip>,
    /// Why it was cancelled.
    pub afgezegd_reden: String,
    /// Counts changes.
    pub versie: i32,
}
