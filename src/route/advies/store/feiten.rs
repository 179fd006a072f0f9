//! What aanvraag and advies say to the table of steps.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{aanvraag, bronnen, lezen};
use crate::basis::casus::{Casus, Feit};
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::{regels as termijnregels, store as termijnen};
use crate::db::Verbinding;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::toegang::Wet;
use crate::route::advies::model::AdviesStatus;
use crate::route::advies::regels;

/// The facts of this room that are there.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus, vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let mut uit = BTreeSet::new();
    let lopend: Vec<Wet> =
        aanvraag::alle(c, k.id)?.into_iter().filter(|a| a.ingetrokken_op.is_none()).map(|a| a.wet).collect();
    if !lopend.is_empty() {
        uit.insert(Feit::Aanvraag);
    }
    let adviezen = lezen::van_casus(c, k.id)?;
    let wmo = lopend.contains(&Wet::Wmo)
        || adviezen.iter().any(|a| a.wet == Wet::Wmo && a.status != AdviesStatus::Ingetrokken);
    if !wmo || onderzoek_klaar(c, k, vandaag)? {
        uit.insert(Feit::OnderzoekKlaarOfZesWeken);
    }
    if !adviezen.is_empty() && !adviezen.iter().any(|a| regels::open(a.status)) {
        uit.insert(Feit::AdviezenAfgerond);
    }
    Ok(uit)
}

/// Whether the Wmo onderzoek of this casus is far enough (Wmo 2015 art. 2.3.2 lid 9). The six weeks are those of the
/// term, Algemene termijnenwet included.
///
/// # Errors
/// When the database does not answer.
pub fn onderzoek_klaar(c: &mut Verbinding, k: &Casus, vandaag: NaiveDate) -> Uitslag<bool> {
    let verslag = bronnen::verslag_met_reactie(c, k.id)?;
    let dagen = termijnen::gelijkgesteld(c)?;
    let uit = termijnregels::bereken(TermijnSoort::WmoOnderzoek, k.gemeld_op, &[], &dagen)
        .map_err(|e| Fout::intern("zes weken", e))?;
    Ok(regels::onderzoek_klaar(verslag, uit.einde, vandaag))
}
