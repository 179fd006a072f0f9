//! Things the casus files name in words: a person of the household, an entry of the sociale kaart, a product.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::store as casus_store;
use crate::basis::personen::huishouden;
use crate::db::Verbinding;
use crate::db::schema::{product, voorziening};
use crate::db::waarde::{CasusId, ProductId, VoorzieningId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::toegang::accounts;

/// The id of what stands behind the `@`.
///
/// # Errors
/// [`Fout::NietGevonden`] when nothing has that name.
pub fn zoek(c: &mut Verbinding, wat: &str, casus: Option<CasusId>, dag: NaiveDate) -> Uitslag<String> {
    let (soort, naam) = wat.split_once(' ').ok_or(Fout::NietGevonden)?;
    match soort {
        "voorziening" => voorziening_met(c, naam),
        "product" => product_met(c, naam),
        "gebruiker" => Ok(accounts::bij_naam(c, naam)?.to_string()),
        "persoon" => persoon_met(c, naam, casus, dag),
        _ => Err(Fout::NietGevonden),
    }
}

fn voorziening_met(c: &mut Verbinding, naam: &str) -> Uitslag<String> {
    let id: VoorzieningId =
        voorziening::table.filter(voorziening::naam.eq(naam)).select(voorziening::id).first(c)?;
    Ok(id.to_string())
}

fn product_met(c: &mut Verbinding, wet_en_naam: &str) -> Uitslag<String> {
    let (wet, naam) = wet_en_naam.split_once(' ').ok_or(Fout::NietGevonden)?;
    let id: ProductId = product::table
        .filter(product::wet.eq(wet).and(product::naam.eq(naam)).and(product::actief.eq(true)))
        .select(product::id)
        .first(c)?;
    Ok(id.to_string())
}

fn persoon_met(
    c: &mut Verbinding,
    voornaam: &str,
    casus: Option<CasusId>,
    dag: NaiveDate,
) -> Uitslag<String> {
    let casus = casus_store::zoek(c, casus.ok_or(Fout::NietGevonden)?)?;
    let huis = casus.huishouden_id.ok_or(Fout::NietGevonden)?;
    huishouden::leden(c, huis, dag)?
        .into_iter()
        .find(|(_, p)| p.voornaam == voornaam)
        .map(|(_, p)| p.id.to_string())
        .ok_or(Fout::NietGevonden)
}
