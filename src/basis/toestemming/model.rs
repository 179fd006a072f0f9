//! What somebody agreed to: what for, which data, with whom, until when; and who said yes (domain.md 7.1, 7.2).

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::{toestemming, toestemming_stem};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, Tijdstip, ToestemmingId};

codes! {
    /// What somebody agrees to. Only what the law asks consent for; the rest rests on the task itself (domain.md 7.1).
    pub enum Doel {
        /// Getting jeugdhulp (Jeugdwet art. 7.3.4, 7.3.5).
        Jeugdhulp = "jeugdhulp" => "Jeugdhulp krijgen",
        /// What is known from the Jeugdwet, Participatiewet or schuldhulp goes along for the Wmo (Wmo 2015 art.
        /// 5.1.1 lid 4).
        Hergebruik = "hergebruik-wmo" => "Gegevens uit een andere wet gebruiken voor de Wmo",
        /// What is said about this person goes along in an advies.
        Advies = "advies" => "Meesturen met een advies aan SDD of SOJ",
        /// Giving data to somebody who is not on the list of the law (Wmo 2015 art. 5.3.3).
        Delen = "delen" => "Gegevens delen met iemand anders",
        /// Asking for data at a huisarts, zorgverzekeraar or care office (Wmo 2015 art. 5.2.5).
        Opvragen = "opvragen" => "Gegevens opvragen bij iemand anders",
    }
}

codes! {
    /// As what somebody says yes or no.
    pub enum Als {
        /// It is about themselves.
        Zelf = "zelf" => "de persoon zelf",
        /// Holds gezag over the child: a parent or a voogd.
        Gezag = "gezag" => "heeft gezag",
        /// Speaks for somebody who cannot decide this: curator, mentor, gemachtigde, then the family (domain.md 7.2).
        Vertegenwoordiger = "vertegenwoordiger" => "vertegenwoordiger",
    }
}

codes! {
    /// How the yes was given.
    pub enum Hoe {
        /// Signed.
        Schriftelijk = "schriftelijk" => "Schriftelijk, met handtekening",
        /// Said.
        Mondeling = "mondeling" => "Mondeling",
        /// By message.
        Digitaal = "digitaal" => "Per mail of app",
    }
}

codes! {
    /// Why the yes of those with gezag, or of the person, is not waited for.
    #[derive(Default)]
    pub enum Uitzondering {
        /// None: everybody who must agree, agreed.
        #[default]
        Geen = "geen" => "Geen uitzondering",
        /// Help is clearly needed to prevent ernstig nadeel (Jeugdwet art. 7.3.4 lid 2).
        ErnstigNadeel = "ernstig-nadeel" => "Zonder hulp dreigt ernstig nadeel voor de jeugdige",
        /// The young person keeps wanting it after thinking it over (Jeugdwet art. 7.3.4 lid 2).
        WeloverwogenWens = "weloverwogen-wens" => "De jeugdige blijft het zelf weloverwogen willen",
    }
}

/// A consent as kept. It is never changed: only withdrawn.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = toestemming, treat_none_as_default_value = false)]
pub struct Toestemming {
    /// Its id.
    pub id: ToestemmingId,
    /// Whose data or help it is about.
    pub persoon_id: PersoonId,
    /// In which casus it was asked.
    pub casus_id: Option<CasusId>,
    /// What for.
    pub doel: Doel,
    /// Under which law the data are kept; a law code, or empty when that does not matter.
    pub wet: String,
    /// Which data, in words.
    pub gegevens: String,
    /// With whom, in words.
    pub met_wie: String,
    /// How it was given.
    pub hoe: Hoe,
    /// Could decide this, as the professional judged it then.
    pub bekwaam: bool,
    /// Why not everybody was waited for.
    pub uitzondering: Uitzondering,
    /// The reasons for the exception, or that somebody cannot decide this.
    pub motivering: String,
    /// From.
    pub van: NaiveDate,
    /// The last day.
    pub tot: Option<NaiveDate>,
    /// From which day on it no longer holds.
    pub ingetrokken_op: Option<NaiveDate>,
    /// By whom and how it was withdrawn.
    pub ingetrokken_hoe: String,
    /// Who noted it.
    pub gebruiker_id: GebruikerId,
    /// When it was noted.
    pub vastgelegd_op: Tijdstip,
    /// Counts changes.
    pub versie: i32,
}

/// One yes or no.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = toestemming_stem, treat_none_as_default_value = false)]
pub struct Stem {
    /// Its id.
    pub id: RijId,
    /// Of which consent.
    pub toestemming_id: ToestemmingId,
    /// Who, when a known person.
    pub persoon_id: Option<PersoonId>,
    /// Who, in words.
    pub naam: String,
    /// As what.
    pub als: Als,
    /// Yes.
    pub akkoord: bool,
}
