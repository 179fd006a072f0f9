//! A person.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::db::schema::persoon;
use crate::db::waarde::PersoonId;

/// A person as stored; the BSN stays encrypted until somebody asks for it.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = persoon)]
pub struct Persoon {
    /// Its id.
    pub id: PersoonId,
    /// Given name or roepnaam.
    pub voornaam: String,
    /// `van der`.
    pub tussenvoegsel: String,
    /// Surname without the tussenvoegsel.
    pub achternaam: String,
    /// Name at birth, when it differs.
    pub geboortenaam: String,
    /// Date of birth, when known.
    pub geboortedatum: Option<NaiveDate>,
    /// When the person died.
    pub overleden_op: Option<NaiveDate>,
    /// Phone.
    pub telefoon: String,
    /// E-mail.
    pub email: String,
    /// Street.
    pub straat: String,
    /// House number with addition.
    pub huisnummer: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub woonplaats: String,
    /// CBS code of the wijk.
    pub wijkcode: Option<String>,
    /// Language to speak.
    pub taal: String,
    /// Needs an interpreter.
    pub tolk: bool,
    /// How this person likes to be reached.
    pub contactvoorkeur: String,
    /// Counts changes.
    pub versie: i32,
}

impl Persoon {
    /// The name as people write it.
    pub fn naam(&self) -> String {
        naam(&self.voornaam, &self.tussenvoegsel, &self.achternaam)
    }

    /// The address on one line; empty when there is none.
    pub fn adres(&self) -> String {
        let straat = format!("{} {}", self.straat, self.huisnummer);
        let plaats = format!("{} {}", self.postcode, self.woonplaats);
        [straat.trim(), plaats.trim()].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// The parts of a name, joined as people write them.
pub fn naam(voornaam: &str, tussenvoegsel: &str, achternaam: &str) -> String {
    [voornaam, tussenvoegsel, achternaam].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The letters of a name, for lists others may look along with: "S. el A.".
pub fn initialen(voornaam: &str, tussenvoegsel: &str, achternaam: &str) -> String {
    let letter = |deel: &str| deel.chars().next().map(|t| format!("{t}.")).unwrap_or_default();
    naam(&letter(voornaam), tussenvoegsel, &letter(achternaam))
}

/// A person to be entered.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the same fields as Persoon")]
pub struct NieuwePersoon {
    pub voornaam: String,
    pub tussenvoegsel: String,
    pub achternaam: String,
    pub geboortenaam: String,
    pub geboortedatum: Option<NaiveDate>,
    /// Nine digits that pass the elfproef.
    pub bsn: Option<String>,
    pub telefoon: String,
    pub email: String,
    pub straat: String,
    pub huisnummer: String,
    pub postcode: String,
    pub woonplaats: String,
    pub wijkcode: Option<String>,
    pub taal: String,
    pub tolk: bool,
    pub contactvoorkeur: String,
}

impl From<&Persoon> for NieuwePersoon {
    /// Without the BSN, which stays sealed.
    fn from(p: &Persoon) -> Self {
        Self {
            voornaam: p.voornaam.clone(),
            tussenvoegsel: p.tussenvoegsel.clone(),
            achternaam: p.achternaam.clone(),
            geboortenaam: p.geboortenaam.clone(),
            geboortedatum: p.geboortedatum,
            bsn: None,
            telefoon: p.telefoon.clone(),
            email: p.email.clone(),
            straat: p.straat.clone(),
            huisnummer: p.huisnummer.clone(),
            postcode: p.postcode.clone(),
            woonplaats: p.woonplaats.clone(),
            wijkcode: p.wijkcode.clone(),
            taal: p.taal.clone(),
            tolk: p.tolk,
            contactvoorkeur: p.contactvoorkeur.clone(),
        }
    }
}

/// What every professional may see of a person, so that nobody enters them twice (design.md 5.4): no casus, no
/// reason, no count.
#[derive(Debug, Clone, Serialize)]
pub struct Minimaal {
    /// Its id.
    pub id: PersoonId,
    /// The name.
    pub naam: String,
    /// Date of birth, when known.
    pub geboortedatum: Option<NaiveDate>,
    /// Teams that know this person, with whom to ring: "Team Oost, 078 …".
    pub bekend_bij: Vec<String>,
    /// Found by sound only: written otherwise than was typed.
    pub klinkt: bool,
}
