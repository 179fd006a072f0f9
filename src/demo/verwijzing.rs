//! Things the casus files name in words: a person of the household, an entry of the sociale kaart, a product, the
//! besluit on an advies, the open question about it, an action of the plan.

use chrono::NaiveDate;

use super::store;
use crate::basis::casus::store as casus_store;
use crate::basis::huishouden::{relaties_van, store as huishouden};
use crate::db::Verbinding;
use crate::db::waarde::{AdviesId, CasusId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::toegang::accounts;
use crate::route::advies::store::lezen;
use crate::route::plan::store as plan;

/// The id of the thing of this kind with this name.
///
/// # Errors
/// [`Fout::NietGevonden`] when nothing has that name.
pub fn zoek(
    c: &mut Verbinding,
    soort: &str,
    naam: &str,
    casus: Option<CasusId>,
    dag: NaiveDate,
) -> Uitslag<String> {
    match soort {
        "voorziening" => voorziening_met(c, naam),
        "product" => product_met(c, naam),
        "gebruiker" => Ok(accounts::bij_naam(c, naam)?.to_string()),
        "persoon" => persoon_met(c, naam, casus, dag),
        "besluit" => besluit_op(c, naam),
        "vraag" => vraag_over(c, naam),
        "actie" => actie_van(c, naam, casus),
        _ => Err(Fout::NietGevonden),
    }
}

fn voorziening_met(c: &mut Verbinding, naam: &str) -> Uitslag<String> {
    Ok(store::voorziening(c, naam)?.to_string())
}

fn product_met(c: &mut Verbinding, wet_en_naam: &str) -> Uitslag<String> {
    let (wet, naam) = wet_en_naam.split_once(' ').ok_or(Fout::NietGevonden)?;
    Ok(store::product(c, wet, naam)?.to_string())
}

fn persoon_met(
    c: &mut Verbinding,
    voornaam: &str,
    casus: Option<CasusId>,
    dag: NaiveDate,
) -> Uitslag<String> {
    let casus = casus_store::zoek(c, casus.ok_or(Fout::NietGevonden)?)?;
    let huis = casus.huishouden_id.ok_or(Fout::NietGevonden)?;
    let leden: Vec<_> = huishouden::leden(c, huis, dag)?.into_iter().map(|(_, p)| p).collect();
    let mut mensen = leden.clone();
    for p in &leden {
        mensen.extend(relaties_van(c, p.id)?.into_iter().map(|(_, ander)| ander));
    }
    mensen.iter().find(|p| p.voornaam == voornaam).map(|p| p.id.to_string()).ok_or(Fout::NietGevonden)
}

/// The besluit on an advies, by the id of the advies.
fn besluit_op(c: &mut Verbinding, advies: &str) -> Uitslag<String> {
    let advies: AdviesId = advies.parse().map_err(|_| Fout::NietGevonden)?;
    Ok(lezen::besluit(c, advies)?.ok_or(Fout::NietGevonden)?.id.to_string())
}

/// The question about an advies that still waits for an answer.
fn vraag_over(c: &mut Verbinding, advies: &str) -> Uitslag<String> {
    let advies: AdviesId = advies.parse().map_err(|_| Fout::NietGevonden)?;
    let open = lezen::vragen(c, advies)?.into_iter().find(|v| v.beantwoord_op.is_none());
    Ok(open.ok_or(Fout::NietGevonden)?.id.to_string())
}

/// `2.1` is the first action of the second goal.
fn actie_van(c: &mut Verbinding, plaats: &str, casus: Option<CasusId>) -> Uitslag<String> {
    let (doel, actie) = plaats.split_once('.').ok_or(Fout::NietGevonden)?;
    let plek = |n: &str| n.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).ok_or(Fout::NietGevonden);
    let (doel, actie) = (plek(doel)?, plek(actie)?);
    let plan = plan::geheel(c, casus.ok_or(Fout::NietGevonden)?)?.ok_or(Fout::NietGevonden)?;
    let (_, acties) = plan.doelen.get(doel).ok_or(Fout::NietGevonden)?;
    Ok(acties.get(actie).ok_or(Fout::NietGevonden)?.id.to_string())
}
