//! The values of a vraagverheldering.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::balans::model::{Status, Trend};
use crate::basis::balans::onderdelen::Leefgebied;
use crate::codes;
use crate::db::schema::{hulpvraag, leefgebied_beeld, onderzoek_item, vraagverheldering};
use crate::db::waarde::{PersoonId, RijId};

codes! {
    /// How the identity was established: only which kind of document, never a copy or number (Wmo 2015 art. 2.3.4).
    pub enum Identiteit {
        /// Passport.
        Paspoort = "paspoort" => "paspoort",
        /// Identity card.
        Identiteitskaart = "identiteitskaart" => "identiteitskaart",
        /// Driving licence.
        Rijbewijs = "rijbewijs" => "rijbewijs",
        /// Residence permit.
        Verblijfsdocument = "verblijfsdocument" => "verblijfsdocument",
        /// In an earlier casus.
        EerderVastgesteld = "eerder-vastgesteld" => "eerder al vastgesteld",
    }
}

codes! {
    /// Whether an independent client supporter sat in (Wmo 2015 art. 2.2.4, 2.3.2 lid 3).
    pub enum Clientondersteuner {
        /// Sat in.
        Ja = "ja" => "Ja, die was erbij",
        /// Offered; the inwoner did without.
        Aangeboden = "aangeboden" => "Nee, wel aangeboden",
        /// Not there.
        Nee = "nee" => "Nee",
    }
}

codes! {
    /// What the onderzoek must look into. Wmo: 2.3.2 lid 4 a-g; Jeugdwet: the steps of CRvB 1 May 2017 (domain.md 1.4);
    /// Participatiewet and Wgs: a short list of our own. The questions are in `vragen.rs`.
    pub enum Item {
        /// Wmo a.
        WmoA = "wmo-a-behoeften" => "Behoeften en voorkeuren",
        /// Wmo b.
        WmoB = "wmo-b-eigen-kracht" => "Eigen kracht en gebruikelijke hulp",
        /// Wmo c.
        WmoC = "wmo-c-netwerk" => "Mantelzorg en netwerk",
        /// Wmo d.
        WmoD = "wmo-d-mantelzorger" => "Steun voor de mantelzorger",
        /// Wmo e.
        WmoE = "wmo-e-algemene-voorziening" => "Algemene voorzieningen en iets doen voor anderen",
        /// Wmo f.
        WmoF = "wmo-f-afstemming" => "Samen met andere hulp",
        /// Wmo g.
        WmoG = "wmo-g-eigen-bijdrage" => "Eigen bijdrage",
        /// Jeugdwet step 1.
        Jeugd1 = "jeugdwet-1-hulpvraag" => "De hulpvraag van jeugdige en ouders",
        /// Jeugdwet step 2.
        Jeugd2 = "jeugdwet-2-problemen" => "Wat er speelt bij opgroeien en opvoeden",
        /// Jeugdwet step 3.
        Jeugd3 = "jeugdwet-3-hulp" => "Welke hulp nodig is",
        /// Jeugdwet step 4.
        Jeugd4 = "jeugdwet-4-eigen-kracht" => "Eigen mogelijkheden van gezin en netwerk",
        /// Expertise.
        Jeugd5 = "jeugdwet-5-deskundigheid" => "Deskundigheid",
        /// Which municipality.
        Jeugd6 = "jeugdwet-6-gemeente" => "Welke gemeente en welke wet",
        /// Situation.
        Participatie1 = "participatiewet-1-situatie" => "Werk, inkomen en gezin",
        /// Cause.
        Participatie2 = "participatiewet-2-oorzaak" => "Waardoor het zo kwam",
        /// Tried.
        Participatie3 = "participatiewet-3-geprobeerd" => "Wat is geprobeerd",
        /// Possibilities.
        Participatie4 = "participatiewet-4-mogelijkheden" => "Wat kan",
        /// Situation.
        Wgs1 = "wgs-1-situatie" => "Inkomsten, uitgaven en schulden",
        /// Cause.
        Wgs2 = "wgs-2-oorzaak" => "Waardoor de schulden ontstonden",
        /// Tried.
        Wgs3 = "wgs-3-geprobeerd" => "Wat is geprobeerd",
        /// Possibilities.
        Wgs4 = "wgs-4-mogelijkheden" => "Wat kan",
    }
}

/// The talk itself.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = vraagverheldering)]
pub struct Gesprek {
    /// Day of the first talk.
    pub eerste_gesprek_op: Option<NaiveDate>,
    /// Code of [`Identiteit`]; empty when not yet.
    pub identiteit: String,
    /// Who sat at the table.
    pub aanwezig: String,
    /// Code of [`Clientondersteuner`]; empty when not yet.
    pub clientondersteuner: String,
    /// The pgb was explained (Wmo 2015 art. 2.3.2 lid 6).
    pub pgb_uitgelegd: bool,
    /// Experts who were asked.
    pub deskundigen: String,
    /// Why this question needs no Balansbeeld.
    pub geen_balans_reden: String,
    /// Counts changes.
    pub versie: i32,
}

/// A question, in somebody's own words.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = hulpvraag)]
pub struct Hulpvraag {
    /// Its id; the first one carries the id of its casus, so that it can be pointed at before it is stored.
    pub id: RijId,
    /// Verbatim.
    pub tekst: String,
    /// About whom.
    pub over_persoon_id: Option<PersoonId>,
    /// From whom.
    pub van_wie: String,
    /// Counts changes; 0 while it is only in the melding.
    pub versie: i32,
}

/// A leefgebied that was opened. No row: niet in beeld.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = leefgebied_beeld)]
pub struct LeefgebiedBeeld {
    /// Its id.
    pub id: RijId,
    /// Which.
    pub leefgebied: Leefgebied,
    /// Where it stands in the talk.
    pub status: Status,
    /// Why it was needed for this question (domain.md 4.3).
    pub waarom: String,
    /// The inwoner's own words.
    pub verhaal: String,
    /// The professional's view.
    pub beeld: String,
    /// Which way it goes.
    pub trend: Trend,
    /// What the talk about a difference of view gave.
    pub verschil_besproken: String,
    /// Counts changes.
    pub versie: i32,
}

/// An answer of the onderzoek.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = onderzoek_item)]
pub struct Bevinding {
    /// Which item.
    pub item: Item,
    /// What was found.
    pub tekst: String,
    /// About whom.
    pub over_persoon_id: Option<PersoonId>,
    /// From whom.
    pub van_wie: String,
    /// Counts changes.
    pub versie: i32,
}
