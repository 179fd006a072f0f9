//! The casus: one question of one person, walking the integrale klantroute.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::{betrokkenheid, casus, fase_overgang};
use crate::db::waarde::{CasusId, GebruikerId, HuishoudenId, PersoonId, RijId, TeamId, Tijdstip};

codes! {
    /// Where the casus is on the route (design.md 4). Follows from the transitions; nobody picks it from a list.
    pub enum Fase {
        /// The melding came in.
        Aangemeld = "aangemeld" => "aangemeld",
        /// Being screened.
        Screening = "screening" => "screening",
        /// The onderzoek: talk and facts.
        Vraagverheldering = "vraagverheldering" => "vraagverheldering",
        /// Effect, grondwaarde, options, law.
        OmgekeerdeToets = "omgekeerde-toets" => "omgekeerde toets",
        /// Goals and who does what.
        Plan = "plan" => "plan",
        /// SDD or SOJ judges.
        Advies = "advies" => "advies",
        /// Help runs.
        Uitvoering = "uitvoering" => "uitvoering",
        /// Looking back together.
        Evaluatie = "evaluatie" => "evaluatie",
        /// Done.
        Afgesloten = "afgesloten" => "afgesloten",
    }
}

codes! {
    /// A role in one casus.
    pub enum BetrokkenRol {
        /// Walks the route with the inwoner.
        Behandelaar = "behandelaar" => "behandelaar",
        /// Stands in for the behandelaar for a time.
        Vervanger = "vervanger" => "vervanger",
        /// Coordinates the plan and guards progress (domain.md 5.1).
        Casusregisseur = "casusregisseur" => "casusregisseur",
        /// Leads cooperation between organisations, not the content (domain.md 5.1).
        Procesregisseur = "procesregisseur" => "procesregisseur",
    }
}

codes! {
    /// What must be there before a step can be taken; a step names those it needs.
    pub enum Feit {
        /// Somebody, or "nog onbekend".
        Persoon = "persoon" => "wie het is, of dat dit nog onbekend is",
        /// In the inwoner's own words.
        Hulpvraag = "hulpvraag" => "minstens één hulpvraag",
        /// The seven signals were gone through (domain.md 6.3).
        Spoedcheck = "spoedcheck" => "de spoedcheck",
        /// The screening is filled in.
        Screening = "screening" => "aard, uitkomst en motivering van de screening",
        /// Independent client support was pointed out (Wmo 2015 art. 2.3.2 lid 3).
        Clientondersteuning = "clientondersteuning" => "dat de inwoner weet van de onafhankelijke cliëntondersteuning",
        /// Balansbeeld of the relevant leefgebieden, or why not.
        Balansbeeld = "balansbeeld" => "het Balansbeeld, of waarom dat niet nodig is",
        /// What the inwoner wants to reach.
        Effect = "effect" => "het beoogde effect",
        /// Per law in play.
        Grondwaarde = "grondwaarde" => "de grondwaarde per wet",
        /// Two, of which one without beschikking, or why not.
        TweeOpties = "twee-opties" => "twee opties, waarvan één zonder beschikking (of de reden waarom niet)",
        /// The legal part of the toets has a conclusion.
        JuridischeToets = "juridische-toets" => "de juridische toets",
        /// Every goal says what is good enough.
        Doelen = "doelen" => "doelen met wat goed genoeg is",
        /// The verslag was shared and the reaction recorded.
        VerslagGedeeld = "verslag-gedeeld" => "een gedeeld verslag met de reactie van de inwoner",
        /// The inwoner applied.
        Aanvraag = "aanvraag" => "een aanvraag van de inwoner",
        /// Wmo: verslag shared with reaction, or six weeks passed (2.3.2 lid 9).
        OnderzoekKlaarOfZesWeken = "onderzoek-klaar-of-zes-weken" => "bij de Wmo: een gedeeld verslag, of zes weken na de melding",
        /// No advies is still open.
        AdviezenAfgerond = "adviezen-afgerond" => "een besluit op elk advies, of een ingetrokken advies",
        /// A result per goal.
        Doelresultaten = "doelresultaten" => "het resultaat per doel",
        /// The evaluation is filled in.
        Evaluatie = "evaluatie" => "de evaluatie",
        /// Reason, and how the inwoner was told, or why not.
        Afsluiting = "afsluiting" => "de reden, en hoe het aan de inwoner is verteld",
    }
}

/// A casus as its own page needs it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = casus)]
pub struct Casus {
    /// Its id.
    pub id: CasusId,
    /// `W-2026-00001`.
    pub nummer: String,
    /// Whose; none while "nog onbekend".
    pub persoon_id: Option<PersoonId>,
    /// Their household.
    pub huishouden_id: Option<HuishoudenId>,
    /// Which team has it.
    pub team_id: TeamId,
    /// Where it is.
    pub fase: Fase,
    /// The question, verbatim.
    pub hulpvraag: String,
    /// Day of the melding; legal terms count from it.
    pub gemeld_op: NaiveDate,
    /// Spoed was seen at the melding.
    pub spoed: bool,
    /// A closed circle.
    pub besloten: bool,
    /// The earlier casus this one follows (herhaald beroep).
    pub vorige_casus_id: Option<CasusId>,
    /// Last day somebody spoke with the inwoner.
    pub laatste_contact: Option<NaiveDate>,
    /// When it was closed.
    pub afgesloten_op: Option<NaiveDate>,
    /// Counts changes.
    pub versie: i32,
}

/// A new casus.
pub struct NieuweCasus<'a> {
    /// Whose; none while "nog onbekend".
    pub persoon: Option<PersoonId>,
    /// Their household.
    pub huishouden: Option<HuishoudenId>,
    /// Which team takes it.
    pub team: TeamId,
    /// The question, verbatim.
    pub hulpvraag: &'a str,
    /// Day of the melding.
    pub gemeld_op: NaiveDate,
    /// Spoed was seen.
    pub spoed: bool,
    /// The earlier casus, for a herhaald beroep.
    pub vorige: Option<CasusId>,
}

/// A role somebody has in a casus.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = betrokkenheid)]
pub struct Betrokkenheid {
    /// Its id.
    pub id: RijId,
    /// In which casus.
    pub casus_id: CasusId,
    /// Who.
    pub gebruiker_id: GebruikerId,
    /// As what.
    pub rol: BetrokkenRol,
    /// From.
    pub van: NaiveDate,
    /// Until; not that day itself.
    pub tot: Option<NaiveDate>,
    /// Why.
    pub reden: String,
}

/// A step along the route that was taken.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = fase_overgang)]
pub struct Overgang {
    /// Its id.
    pub id: RijId,
    /// In which casus.
    pub casus_id: CasusId,
    /// From; none for the first.
    pub van: Option<Fase>,
    /// To.
    pub naar: Fase,
    /// When.
    pub op: Tijdstip,
    /// By whom.
    pub gebruiker_id: GebruikerId,
    /// Why.
    pub reden: String,
    /// Which facts were missing (codes); the reviewer sees this.
    pub ontbrak: String,
    /// Why it was taken without them.
    pub motivering: String,
}
