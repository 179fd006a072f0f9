//! A person.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::bereik::Bereik;
use super::naamdelen::Naamdelen;
use crate::codes;
use crate::db::schema::persoon;
use crate::db::waarde::PersoonId;
use crate::kit::geboren::{Geboren, Leeftijd};

codes! {
    /// Which surname somebody goes by (BRP: aanduiding naamgebruik).
    #[derive(Default)]
    pub enum Naamgebruik {
        /// Their own.
        #[default]
        Eigen = "eigen" => "Eigen achternaam",
        /// The partner's.
        Partner = "partner" => "Achternaam van de partner",
        /// The partner's, then their own.
        PartnerEigen = "partner-eigen" => "Achternaam van de partner, dan de eigen",
        /// Their own, then the partner's.
        EigenPartner = "eigen-partner" => "Eigen achternaam, dan die van de partner",
    }
}

codes! {
    /// How somebody is known to the BRP, or wants to be addressed; for letters and the genogram.
    #[derive(Default)]
    pub enum Geslacht {
        /// A woman.
        Vrouw = "vrouw" => "Vrouw",
        /// A man.
        Man = "man" => "Man",
        /// Neither.
        Anders = "anders" => "Anders",
        /// Not asked, or not needed.
        #[default]
        Onbekend = "onbekend" => "Niet gevraagd",
    }
}

codes! {
    /// Why there is no BSN.
    #[derive(Default)]
    pub enum BsnReden {
        /// Nobody asked yet; nothing needs it yet.
        #[default]
        NogOnbekend = "nog-onbekend" => "Nog niet gevraagd",
        /// The person has none.
        GeenBsn = "geen-bsn" => "Heeft geen BSN",
        /// The person does not know it by heart.
        WeetNiet = "weet-niet" => "Weet het niet",
        /// The person would rather not say.
        WilNiet = "wil-niet" => "Wil het niet geven",
    }
}

/// What is known of a person, apart from how they are reached ([`Bereik`]) and the BSN, which stays encrypted.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    Queryable,
    Selectable,
    Insertable,
    AsChangeset,
    Serialize,
    Deserialize,
)]
#[diesel(table_name = persoon, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Gegevens {
    /// Initials: "G.J.".
    pub voorletters: String,
    /// Given names.
    pub voornaam: String,
    /// What people call them.
    pub roepnaam: String,
    /// `van der`.
    pub tussenvoegsel: String,
    /// Own surname, the one from birth, without the tussenvoegsel.
    pub achternaam: String,
    /// Of the partner's name.
    pub partner_tussenvoegsel: String,
    /// Of a partner, now or before.
    pub partner_achternaam: String,
    /// Which of the two they go by.
    pub naamgebruik: Naamgebruik,
    /// Date of birth, when known whole.
    pub geboortedatum: Option<NaiveDate>,
    /// What is known of it otherwise: "1984", "1984-05", or nothing.
    pub geboren_deel: String,
    /// For letters and the genogram.
    pub geslacht: Geslacht,
    /// When the person died.
    pub overleden_op: Option<NaiveDate>,
    /// Why there is no BSN; of no meaning when there is one.
    pub bsn_reden: BsnReden,
    /// Phone.
    pub telefoon: String,
    /// E-mail.
    pub email: String,
    /// Street.
    pub straat: String,
    /// House number, digits.
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
}

impl Gegevens {
    /// The name as people say it ([`Naamdelen::naam`]).
    pub fn naam(&self) -> String {
        Naamdelen::from(self).naam()
    }

    /// The surname they go by ([`Naamdelen::achter`]).
    pub fn achter(&self) -> String {
        Naamdelen::from(self).achter()
    }

    /// When they were born, as far as it is known.
    pub fn geboren(&self) -> Option<Geboren> {
        Geboren::van(self.geboortedatum, &self.geboren_deel)
    }

    /// Their age on a day, as far as it is known. Somebody who died grows no older.
    pub fn leeftijd(&self, dag: NaiveDate) -> Option<Leeftijd> {
        self.geboren()?.leeftijd(self.overleden_op.map_or(dag, |op| op.min(dag)))
    }

    /// Whether they live on a day, as far as known; not on the day of death itself.
    pub fn leeft(&self, dag: NaiveDate) -> bool {
        self.overleden_op.is_none_or(|op| dag < op)
    }

    /// Under 18 on a day, or perhaps.
    pub fn minderjarig(&self, dag: NaiveDate) -> bool {
        self.geboren().is_some_and(|g| g.kan_jonger_zijn(18, dag))
    }
}

/// A person as stored; the BSN stays encrypted until somebody asks for it.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = persoon)]
pub struct Persoon {
    /// Its id.
    pub id: PersoonId,
    /// What is known of them.
    #[diesel(embed)]
    #[serde(flatten)]
    pub gegevens: Gegevens,
    /// The person this row stepped back for, when the two turned out to be one.
    pub samengevoegd_in: Option<PersoonId>,
    /// Counts changes.
    pub versie: i32,
}

impl std::ops::Deref for Persoon {
    type Target = Gegevens;
    fn deref(&self) -> &Gegevens {
        &self.gegevens
    }
}

/// A person to be entered or corrected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NieuwePersoon {
    /// What is known of them.
    pub gegevens: Gegevens,
    /// How they are reached.
    pub bereik: Bereik,
    /// Nine digits that pass the elfproef.
    pub bsn: Option<String>,
    /// People like this one, of whom somebody said that they are somebody else.
    pub niet: Vec<PersoonId>,
}

impl From<Gegevens> for NieuwePersoon {
    fn from(gegevens: Gegevens) -> Self {
        Self { gegevens, ..Self::default() }
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
    /// Date of birth, when known whole.
    pub geboortedatum: Option<NaiveDate>,
    /// The date of birth as far as it is known, as text: "12-05-1984", "mei 1984", or nothing.
    pub geboren: String,
    /// Teams that know this person, with whom to ring: "Team Oost, 078 …".
    pub bekend_bij: Vec<String>,
    /// Found by sound only: written otherwise than was typed.
    pub klinkt: bool,
}
