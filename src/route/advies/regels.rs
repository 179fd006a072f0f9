//! The rules of advies and besluit, without clock, database or web.

use chrono::NaiveDate;
use serde::Serialize;

use super::inhoud::{Bronnen, Inhoud};
use super::model::{Advies, AdviesStatus, Dictum, Strekking};
use crate::basis::termijnen::model::TermijnSoort;
use crate::kit::code::Code;
use crate::poort::toegang::Wet;

/// The term of the besluit an aanvraag under this law starts; the Wgs has none here (domain.md 2.1 T11 runs from
/// the first talk).
pub fn besluitsoort(wet: Wet) -> Option<TermijnSoort> {
    match wet {
        Wet::Wmo => Some(TermijnSoort::WmoBesluit),
        Wet::Jeugdwet => Some(TermijnSoort::JeugdwetBesluit),
        Wet::Participatiewet => Some(TermijnSoort::ParticipatiewetBesluit),
        Wet::Wgs => None,
    }
}

/// Whether an advies still waits for something.
pub fn open(status: AdviesStatus) -> bool {
    matches!(status, AdviesStatus::Concept | AdviesStatus::Verzonden | AdviesStatus::Teruggevraagd)
}

/// Whether the consultant can work on it.
pub fn bij_orgaan(status: AdviesStatus) -> bool {
    matches!(status, AdviesStatus::Verzonden | AdviesStatus::Teruggevraagd)
}

/// What a besluit needs and this advies does not say yet, in words. Case law asks each step of the onderzoek to be
/// there (domain.md 1.4); a professional may send without, with a reason the consultant reads.
pub fn ontbreekt(a: &Advies, b: &Bronnen, onderzoek_klaar: bool) -> Vec<String> {
    let strekking = Strekking::uit(&a.strekking);
    let anders = strekking.is_some_and(|s| s != Strekking::Toekennen);
    let toe = strekking.is_none_or(|s| matches!(s, Strekking::Toekennen | Strekking::Deels));
    let leeg = |tekst: &str| tekst.trim().is_empty();
    let lijst: [(bool, &str); 10] = [
        (b.aanvraag.is_none(), "een aanvraag van de inwoner onder deze wet"),
        (
            a.wet == Wet::Wmo && !onderzoek_klaar,
            "een gedeeld verslag met de reactie van de inwoner (de zes weken zijn nog niet voorbij)",
        ),
        (leeg(&a.resultaat), "het gevraagde resultaat"),
        (strekking.is_none(), "wat je adviseert: toekennen, deels, afwijzen of iets anders"),
        (leeg(&a.motivering), "de motivering"),
        (toe && (leeg(&a.aard) || leeg(&a.omvang) || leeg(&a.duur)), "aard, omvang en duur van de hulp"),
        (toe && leeg(&a.leveringsvorm), "de leveringsvorm"),
        (leeg(&a.voorliggend), "wat voorgaat: eigen kracht, netwerk, algemene voorziening"),
        (leeg(&a.afbakening), "de afbakening met Wlz, Zvw en onderwijs"),
        (
            leeg(&a.alternatieven) && leeg(&a.lichter_alternatief),
            if anders { "het alternatief, nu je anders adviseert dan gevraagd" } else { "de alternatieven" },
        ),
    ];
    lijst.iter().filter(|(mist, _)| *mist).map(|(_, tekst)| (*tekst).to_string()).collect()
}

/// Whether a besluit opens the term for bezwaar: an aanvraag that was taken back is no besluit (Awb 1:3).
pub fn opent_bezwaar(dictum: Dictum) -> bool {
    dictum != Dictum::Ingetrokken
}

/// Whether the dictum grants something that has a validity.
pub fn kent_toe(dictum: Dictum) -> bool {
    matches!(dictum, Dictum::Toegekend | Dictum::Gedeeltelijk)
}

/// Whether the term of the besluit stops: only with the last open advies under the same law on this casus.
pub fn term_stopt(andere: &[Advies], wet: Wet) -> bool {
    !andere.iter().any(|a| a.wet == wet && open(a.status))
}

/// Whether the Wmo onderzoek is far enough for an advies: the verslag is shared and the reaction noted, or the term of
/// the onderzoek has passed (Wmo 2015 art. 2.3.2 lid 9).
pub fn onderzoek_klaar(verslag_met_reactie: bool, einde_onderzoek: NaiveDate, vandaag: NaiveDate) -> bool {
    verslag_met_reactie || vandaag > einde_onderzoek
}

/// Where a besluit differs from the advies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verschil {
    /// Which part.
    pub wat: &'static str,
    /// What was advised.
    pub advies: String,
    /// What was decided.
    pub besluit: String,
}

/// The parts in which a besluit differs from the frozen advies.
pub fn verschillen(inhoud: &Inhoud, dictum: Dictum, product: &str) -> Vec<Verschil> {
    let past = match dictum {
        Dictum::Toegekend => inhoud.strekking == Strekking::Toekennen.label(),
        Dictum::Gedeeltelijk => inhoud.strekking == Strekking::Deels.label(),
        Dictum::Afgewezen => {
            [Strekking::Afwijzen.label(), Strekking::Alternatief.label()].contains(&inhoud.strekking.as_str())
        }
        Dictum::BuitenBehandeling | Dictum::Ingetrokken => true,
    };
    let mut uit = Vec::new();
    if !past {
        let (advies, besluit) = (inhoud.strekking.clone(), dictum.label().to_string());
        uit.push(Verschil { wat: "De strekking", advies, besluit });
    }
    if kent_toe(dictum) && product != inhoud.product {
        let (advies, besluit) = (inhoud.product.clone(), product.to_string());
        uit.push(Verschil { wat: "Het product", advies, besluit });
    }
    uit
}
