//! What an aanvraag, an advies, the questions about it and the besluit are.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::codes;
use crate::db::schema::{aanvraag, advies, advies_uitnodiging, advies_vraag, besluit};
use crate::db::waarde::{AdviesId, BesluitId, CasusId, GebruikerId, ProductId, RijId, Tijdstip};
use crate::poort::toegang::{Orgaan, Wet};

codes! {
    /// How the wish to apply reached us. Every channel counts and starts the term (domain.md 1.3 S6).
    pub enum AanvraagKanaal {
        /// Said in a talk.
        Gesprek = "gesprek" => "in een gesprek",
        /// By phone.
        Telefoon = "telefoon" => "per telefoon",
        /// By e-mail.
        Email = "email" => "per e-mail",
        /// On paper.
        Brief = "brief" => "per brief",
        /// Ticked or signed on the verslag.
        Verslag = "verslag" => "op het verslag (aangekruist of ondertekend)",
        /// A form, on paper or on line.
        Formulier = "formulier" => "met een formulier",
        /// Algemene bijstand comes in through UWV (Participatiewet art. 41 lid 1).
        Uwv = "uwv" => "via UWV",
    }
}

codes! {
    /// Who applied. An aanbieder is not among them: its request is no aanvraag (domain.md 2.1).
    pub enum AanvraagDoor {
        /// The inwoner.
        Inwoner = "inwoner" => "de inwoner zelf",
        /// A parent with gezag, for a child.
        Ouder = "ouder" => "een ouder met gezag",
        /// Gemachtigde, mentor, curator or bewindvoerder.
        Vertegenwoordiger = "vertegenwoordiger" => "een vertegenwoordiger van de inwoner",
    }
}

codes! {
    /// Where an advies stands; it has a status of its own, apart from the fase (design.md 4).
    pub enum AdviesStatus {
        /// The team writes it.
        Concept = "concept" => "concept",
        /// SDD or SOJ has it.
        Verzonden = "verzonden" => "verzonden",
        /// A question lies with the team.
        Teruggevraagd = "teruggevraagd" => "vraag aan het wijkteam",
        /// There is a besluit.
        Besloten = "besloten" => "besloten",
        /// The team took it back.
        Ingetrokken = "ingetrokken" => "ingetrokken",
    }
}

codes! {
    /// Who has the ball.
    pub enum AanZet {
        /// The wijkteam.
        Team = "team" => "het wijkteam",
        /// SDD or SOJ.
        Orgaan = "orgaan" => "de consulent",
    }
}

codes! {
    /// How the help would be delivered.
    pub enum Leveringsvorm {
        /// Zorg in natura.
        Zin = "zin" => "zorg in natura",
        /// Persoonsgebonden budget.
        Pgb = "pgb" => "persoonsgebonden budget (pgb)",
        /// Nothing to deliver, or money.
        Geen = "geen" => "niet van toepassing",
    }
}

codes! {
    /// What the team advises to do.
    pub enum Strekking {
        /// Grant.
        Toekennen = "toekennen" => "toekennen",
        /// Grant a part.
        Deels = "deels" => "deels toekennen",
        /// Refuse.
        Afwijzen = "afwijzen" => "afwijzen",
        /// Something else instead.
        Alternatief = "alternatief" => "iets anders inzetten",
    }
}

codes! {
    /// A part of the advies a question can be about.
    pub enum Onderdeel {
        /// The hulpvraag.
        Hulpvraag = "hulpvraag" => "de hulpvraag",
        /// Result, aard, omvang, duur.
        Gevraagd = "gevraagd" => "wat wordt gevraagd",
        /// The motivation.
        Motivering = "motivering" => "de motivering",
        /// What comes first.
        Voorliggend = "voorliggend" => "wat voorgaat en de afbakening",
        /// The other ways.
        Alternatieven = "alternatieven" => "de alternatieven",
        /// The wish of the inwoner.
        Wens = "wens" => "de wens van de inwoner",
        /// The verslag or the goals.
        Verslag = "verslag" => "het verslag of de doelen",
        /// Anything else.
        Anders = "anders" => "iets anders",
    }
}

codes! {
    /// What was decided (domain.md 1.3 S9).
    pub enum Dictum {
        /// Granted.
        Toegekend = "toegekend" => "toegekend",
        /// Granted in part.
        Gedeeltelijk = "gedeeltelijk" => "gedeeltelijk toegekend",
        /// Refused.
        Afgewezen = "afgewezen" => "afgewezen",
        /// Not dealt with: incomplete (Awb 4:5).
        BuitenBehandeling = "buiten-behandeling" => "buiten behandeling gesteld",
        /// The aanvrager took the aanvraag back.
        Ingetrokken = "ingetrokken" => "aanvraag ingetrokken",
    }
}

codes! {
    /// Which adviezen the consultant looks at.
    pub enum WerkbakFilter {
        /// Nobody took it yet.
        Nieuw = "nieuw" => "nieuw",
        /// Taken by whoever looks.
        VanMij = "van-mij" => "van mij",
        /// The team has to answer.
        Wacht = "wacht-op-antwoord" => "wacht op antwoord",
        /// Everything that is open, whoever took it.
        Open = "open" => "alles wat openstaat",
        /// Decided.
        Besloten = "besloten" => "besloten",
    }
}

codes! {
    /// Yes or no, where neither may be the default.
    pub enum JaNee {
        /// Yes.
        Ja = "ja" => "ja",
        /// No.
        Nee = "nee" => "nee",
    }
}

/// The wish to apply, one per law.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = aanvraag)]
pub struct Aanvraag {
    /// Its id.
    pub id: RijId,
    /// For which casus.
    pub casus_id: CasusId,
    /// Under which law.
    pub wet: Wet,
    /// The day it reached us: day 0 of the term.
    pub ontvangen_op: NaiveDate,
    /// How.
    pub kanaal: AanvraagKanaal,
    /// By whom.
    pub door: AanvraagDoor,
    /// What the inwoner wants, in own words.
    pub wens: String,
    /// The day it was taken back.
    pub ingetrokken_op: Option<NaiveDate>,
    /// Who noted it.
    pub gebruiker_id: GebruikerId,
    /// Counts changes.
    pub versie: i32,
}

/// An advies as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = advies)]
pub struct Advies {
    /// Its id.
    pub id: AdviesId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// Under which law.
    pub wet: Wet,
    /// Who decides.
    pub orgaan: Orgaan,
    /// Where it stands.
    pub status: AdviesStatus,
    /// The product advised on.
    pub product_id: Option<ProductId>,
    /// The result asked for.
    pub resultaat: String,
    /// Kind of help.
    pub aard: String,
    /// How much.
    pub omvang: String,
    /// How long.
    pub duur: String,
    /// In kind, pgb or neither; empty while not chosen.
    pub leveringsvorm: String,
    /// What the team advises; empty while not chosen.
    pub strekking: String,
    /// Why.
    pub motivering: String,
    /// What comes first and was looked into.
    pub voorliggend: String,
    /// Against Wlz, Zvw, onderwijs.
    pub afbakening: String,
    /// Other ways and why not.
    pub alternatieven: String,
    /// What the inwoner wants, when that differs.
    pub wens_inwoner: String,
    /// The lighter way and what it would change.
    pub lichter_alternatief: String,
    /// Who wrote it.
    pub auteur_id: GebruikerId,
    /// When it was begun.
    pub gemaakt_op: NaiveDate,
    /// When it was sent.
    pub verzonden_op: Option<Tijdstip>,
    /// Exactly what was disclosed: [`super::inhoud::Inhoud`] as JSON.
    pub inhoud: Option<String>,
    /// The consultant who took it.
    pub consulent_id: Option<GebruikerId>,
    /// When.
    pub opgepakt_op: Option<Tijdstip>,
    /// Who has the ball.
    pub aan_zet: AanZet,
    /// Since when.
    pub aan_zet_sinds: Tijdstip,
    /// Why it was taken back.
    pub ingetrokken_reden: String,
    /// Counts changes.
    pub versie: i32,
}

/// A question about an advies, from the consultant to the team. Never pauses a term (domain.md 2.1).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = advies_vraag)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct AdviesVraag {
    pub id: RijId,
    pub advies_id: AdviesId,
    pub onderdeel: Onderdeel,
    pub vraag: String,
    pub gesteld_door: GebruikerId,
    pub gesteld_op: Tijdstip,
    pub antwoord: String,
    pub beantwoord_door: Option<GebruikerId>,
    pub beantwoord_op: Option<Tijdstip>,
    pub versie: i32,
}

/// A written invitation to the aanvrager to complete the aanvraag (Awb 4:5); pauses the term (Awb 4:15 lid 1).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = advies_uitnodiging)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Uitnodiging {
    pub id: RijId,
    pub advies_id: AdviesId,
    pub wat: String,
    pub verstuurd_op: NaiveDate,
    pub uiterlijk: NaiveDate,
    pub ontvangen_op: Option<NaiveDate>,
    pub gebruiker_id: GebruikerId,
    pub versie: i32,
}

/// The besluit of SDD or SOJ, as copied by the consultant.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = besluit)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Besluit {
    pub id: BesluitId,
    pub advies_id: AdviesId,
    pub dictum: Dictum,
    pub besloten_op: NaiveDate,
    pub bekendgemaakt_op: NaiveDate,
    pub kenmerk: String,
    pub product: String,
    pub geldig_van: Option<NaiveDate>,
    pub geldig_tot: Option<NaiveDate>,
    pub volgt_advies: bool,
    pub afwijking_reden: String,
    pub toelichting: String,
    pub gebruiker_id: GebruikerId,
    pub versie: i32,
}

/// A product SDD or SOJ can grant.
#[derive(Debug, Clone)]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// The code of iWmo or iJw; empty where the law has none.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// A warning that goes with it.
    pub opmerking: String,
}

impl Product {
    /// What a form sends for it: its code, or its name where there is no code.
    pub fn sleutel(&self) -> &str {
        if self.code.is_empty() { &self.naam } else { &self.code }
    }

    /// As people read it: "13 Woonvoorzieningen".
    pub fn label(&self) -> String {
        format!("{} {}", self.code, self.naam).trim().to_string()
    }
}
