//! What both sides see of an advies: who has the ball, the questions, the clocks, the besluit.

use chrono::NaiveDate;
use serde::Serialize;

use super::inhoud::Inhoud;
use super::model::{AanZet, Advies, AdviesStatus, AdviesVraag, Besluit, Uitnodiging};
use super::regels::{self, Verschil};
use super::store::lezen;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store::{self as termijnen, Termijn, TermijnBeeld};
use crate::config::Termijnen;
use crate::db::Verbinding;
use crate::db::waarde::{RijId, Tijdstip};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::kit::{datum, klok};
use crate::poort::toegang::accounts;

/// Who has the ball and since when: always on top.
#[derive(Debug, Clone, Serialize)]
pub struct Bal {
    /// In words.
    pub wie: String,
    /// Since when, in words.
    pub sinds: String,
    /// What must happen now.
    pub wat: &'static str,
    /// The status of the advies, in words.
    pub status: &'static str,
    /// Its colour class.
    pub soort: &'static str,
}

/// Who has the ball, told to one side.
pub fn bal(a: &Advies, lezer: AanZet, vandaag: NaiveDate) -> Bal {
    let dag = klok::dag(a.aan_zet_sinds.0);
    let dagen = vandaag.signed_duration_since(dag).num_days().max(0).unsigned_abs();
    let sinds = match dagen {
        0 => "sinds vandaag".to_string(),
        n => format!("sinds {} ({})", datum::lang(dag), datum::aantal_dagen(n)),
    };
    let wie = match (a.aan_zet, lezer) {
        (AanZet::Team, AanZet::Team) => "Wij zijn aan zet".to_string(),
        (AanZet::Team, AanZet::Orgaan) => "Het wijkteam is aan zet".to_string(),
        (AanZet::Orgaan, AanZet::Orgaan) => "Jullie zijn aan zet".to_string(),
        (AanZet::Orgaan, AanZet::Team) => format!("{} is aan zet", a.orgaan.label()),
    };
    let (wat, soort) = match a.status {
        AdviesStatus::Concept => ("het advies afmaken en versturen", ""),
        AdviesStatus::Verzonden if a.consulent_id.is_none() => ("het advies oppakken", "blue"),
        AdviesStatus::Verzonden => ("een besluit nemen", "blue"),
        AdviesStatus::Teruggevraagd => ("antwoord geven op de vraag", "amber"),
        AdviesStatus::Besloten => ("het besluit met de inwoner bespreken", "green"),
        AdviesStatus::Ingetrokken => ("niets meer: het advies is ingetrokken", ""),
    };
    Bal { wie, sinds, wat, status: a.status.label(), soort }
}

/// A question with its answer.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the same fields as AdviesVraag, with names")]
pub struct VraagRij {
    pub id: RijId,
    pub onderdeel: &'static str,
    pub vraag: String,
    pub door: String,
    pub op: Tijdstip,
    pub antwoord: String,
    pub beantwoord_door: String,
    pub beantwoord_op: Option<Tijdstip>,
}

/// The questions of an advies with the names of who asked and answered.
///
/// # Errors
/// When the database does not answer.
pub fn vragen(c: &mut Verbinding, a: &Advies) -> Uitslag<Vec<VraagRij>> {
    let mut uit = Vec::new();
    for v in lezen::vragen(c, a.id)? {
        uit.push(vraag_rij(c, v)?);
    }
    Ok(uit)
}

/// One question with the names of who asked and answered.
///
/// # Errors
/// When the database does not answer.
pub fn vraag_rij(c: &mut Verbinding, v: AdviesVraag) -> Uitslag<VraagRij> {
    let beantwoord_door = match v.beantwoord_door {
        Some(wie) => accounts::gebruiker(c, wie)?.naam,
        None => String::new(),
    };
    Ok(VraagRij {
        id: v.id,
        onderdeel: v.onderdeel.label(),
        vraag: v.vraag,
        door: accounts::gebruiker(c, v.gesteld_door)?.naam,
        op: v.gesteld_op,
        antwoord: v.antwoord,
        beantwoord_door,
        beantwoord_op: v.beantwoord_op,
    })
}

/// An invitation to the aanvrager as both sides see it.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the same fields as Uitnodiging")]
pub struct UitnodigingRij {
    pub wat: String,
    pub verstuurd_op: NaiveDate,
    pub uiterlijk: NaiveDate,
    pub ontvangen_op: Option<NaiveDate>,
}

impl From<Uitnodiging> for UitnodigingRij {
    fn from(u: Uitnodiging) -> Self {
        Self {
            wat: u.wat,
            verstuurd_op: u.verstuurd_op,
            uiterlijk: u.uiterlijk,
            ontvangen_op: u.ontvangen_op,
        }
    }
}

/// A besluit as both sides see it.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the same fields as Besluit")]
pub struct BesluitBeeld {
    pub dictum: &'static str,
    pub soort: &'static str,
    pub besloten_op: NaiveDate,
    pub bekendgemaakt_op: NaiveDate,
    pub kenmerk: String,
    pub product: String,
    pub geldig_van: Option<NaiveDate>,
    pub geldig_tot: Option<NaiveDate>,
    pub volgt_advies: bool,
    pub afwijking_reden: String,
    pub toelichting: String,
    pub verschillen: Vec<Verschil>,
}

/// A besluit beside what was advised.
pub fn besluit(b: Besluit, inhoud: Option<&Inhoud>) -> BesluitBeeld {
    BesluitBeeld {
        dictum: b.dictum.label(),
        soort: if regels::kent_toe(b.dictum) { "green" } else { "" },
        verschillen: inhoud.map(|i| regels::verschillen(i, b.dictum, &b.product)).unwrap_or_default(),
        besloten_op: b.besloten_op,
        bekendgemaakt_op: b.bekendgemaakt_op,
        kenmerk: b.kenmerk,
        product: b.product,
        geldig_van: b.geldig_van,
        geldig_tot: b.geldig_tot,
        volgt_advies: b.volgt_advies,
        afwijking_reden: b.afwijking_reden,
        toelichting: b.toelichting,
    }
}

/// The newest clock of the besluit under the law of this advies, running or stopped; it belongs to the aanvraag.
///
/// # Errors
/// When the database does not answer.
pub fn besluitklok(c: &mut Verbinding, a: &Advies) -> Uitslag<Option<Termijn>> {
    let soort = regels::besluitsoort(a.wet);
    Ok(termijnen::van_casus(c, a.casus_id)?
        .into_iter()
        .filter(|t| Some(t.soort) == soort && t.advies_id.is_none())
        .max_by_key(|t| (t.gestopt_op.is_none(), t.id)))
}

/// The clocks that go with an advies: of the besluit, and of bezwaar once it is made known.
///
/// # Errors
/// When the database does not answer.
pub fn klokken(
    c: &mut Verbinding,
    a: &Advies,
    vandaag: NaiveDate,
    grenzen: &Termijnen,
) -> Uitslag<Vec<TermijnBeeld>> {
    let bezwaar = termijnen::van_casus(c, a.casus_id)?
        .into_iter()
        .find(|t| t.soort == TermijnSoort::Bezwaar && t.advies_id == Some(a.id));
    let mut uit = Vec::new();
    for t in besluitklok(c, a)?.into_iter().chain(bezwaar) {
        uit.push(termijnen::beeld(c, &t, vandaag, grenzen)?);
    }
    Ok(uit)
}
