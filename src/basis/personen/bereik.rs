//! Where and how somebody is reached.

use chrono::NaiveDate;
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};

use super::model::Gegevens;
use crate::codes;
use crate::db::schema::persoon_bereik;
use crate::kit::code::Code;

codes! {
    /// A way to reach somebody.
    pub enum Weg {
        /// By phone.
        Bellen = "bellen" => "Bellen",
        /// By text message.
        Appen = "appen" => "Appen of sms'en",
        /// By e-mail.
        Mailen = "mailen" => "Mailen",
        /// By letter.
        Brief = "brief" => "Een brief",
        /// At the door.
        Langskomen = "langskomen" => "Langskomen",
    }
}

codes! {
    /// What kind of address it is.
    #[derive(Default)]
    pub enum Adressoort {
        /// They live there.
        #[default]
        Woonadres = "woonadres" => "Woont daar",
        /// Only their post goes there.
        Briefadres = "briefadres" => "Krijgt daar post, woont er niet",
        /// They have none.
        Geen = "geen" => "Heeft geen vast adres",
    }
}

codes! {
    /// What a secret address is needed for. Only the code is kept, in the spoor.
    pub enum AdresReden {
        /// Going there.
        Huisbezoek = "huisbezoek" => "Ik ga op huisbezoek",
        /// Writing.
        Brief = "brief" => "Ik stuur een brief",
        /// Handing over to who may have it.
        Overdracht = "overdracht" => "Ik draag over aan wie het adres mag hebben",
        /// Somebody is in danger.
        Veiligheid = "veiligheid" => "Het gaat om veiligheid",
    }
}

/// How somebody is reached; every person has one.
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
#[diesel(table_name = persoon_bereik, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Bereik {
    /// A second number, with of whom it is.
    pub telefoon_anders: String,
    /// The way they like best.
    pub liefst: Option<Weg>,
    /// The ways they would rather not: codes of [`Weg`] with spaces between.
    pub liever_niet: String,
    /// More about it: "na twee uur, vraag naar haar dochter".
    pub toelichting: String,
    /// Has trouble reading: letters are read aloud or told.
    pub leeshulp: bool,
    /// One letter after the number.
    pub huisletter: String,
    /// What stands after number and letter: "2 hoog".
    pub toevoeging: String,
    /// The nummeraanduiding in the BAG, sixteen digits.
    pub bag_id: String,
    /// What kind of address it is.
    pub adressoort: Adressoort,
    /// Kept secret: in no list, shown only for a reason.
    pub geheim_adres: bool,
    /// When they left the gemeente.
    pub verhuisd_op: Option<NaiveDate>,
    /// Where to.
    pub verhuisd_naar: String,
}

impl Bereik {
    /// The ways they would rather not, in the order of the list.
    pub fn liever_niet(&self) -> Vec<Weg> {
        let codes: Vec<&str> = self.liever_niet.split_whitespace().collect();
        Weg::ALLE.iter().copied().filter(|w| codes.contains(&w.code())).collect()
    }

    /// The address on one line; empty when there is none. Only for who said why it is needed: see [`Bereik::toonbaar`].
    pub fn adres(&self, p: &Gegevens) -> String {
        let nummer = [format!("{}{}", p.huisnummer, self.huisletter), self.toevoeging.clone()].join(" ");
        let straat = format!("{} {}", p.straat, nummer.trim());
        let plaats = format!("{} {}", self.postcode(p), p.woonplaats);
        [straat.trim(), plaats.trim()].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The address, unless it is secret.
    pub fn toonbaar(&self, p: &Gegevens) -> Option<String> {
        (!self.geheim_adres).then(|| self.adres(p))
    }

    /// The postcode as people write it: "3311 AB".
    pub fn postcode(&self, p: &Gegevens) -> String {
        match p.postcode.split_at_checked(4) {
            Some((cijfers, letters)) if letters.len() == 2 => format!("{cijfers} {letters}"),
            _ => p.postcode.clone(),
        }
    }
}
