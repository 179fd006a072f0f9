//! Reading adviezen, their questions and besluiten.

use diesel::prelude::*;
use uuid::Uuid;

use chrono::NaiveDate;

use crate::db::Verbinding;
use crate::db::schema::{advies, advies_uitnodiging, advies_vraag, besluit, casus, product};
use crate::db::waarde::{AdviesId, CasusId, PersoonId, ProductId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::toegang::{Actor, Feiten, Wet};
use crate::route::advies::model::{Advies, AdviesStatus, AdviesVraag, Besluit, Product, Uitnodiging};

/// The advies with this id.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn advies(c: &mut Verbinding, id: AdviesId) -> Uitslag<Advies> {
    let a: Advies = advies::table.find(id).select(Advies::as_select()).first(c)?;
    Ok(a)
}

/// The same, when it belongs to this casus: the right was checked on the casus.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn van_casus_een(c: &mut Verbinding, casus: CasusId, id: AdviesId) -> Uitslag<Advies> {
    let a = advies(c, id)?;
    if a.casus_id == casus { Ok(a) } else { Err(Fout::NietGevonden) }
}

/// Every advies of a casus, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Advies>> {
    let rijen: Vec<Advies> = advies::table
        .filter(advies::casus_id.eq(casus))
        .select(Advies::as_select())
        .order(advies::id)
        .load(c)?;
    Ok(rijen)
}

/// What the rights function needs to know of an advies: where it lies, and only once it was sent.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn feiten(c: &mut Verbinding, _: &Actor, id: Uuid, _: NaiveDate) -> Uitslag<Feiten> {
    let a = advies(c, AdviesId(id))?;
    let persoon: Option<PersoonId> = casus::table.find(a.casus_id).select(casus::persoon_id).first(c)?;
    let verzonden = a.status != AdviesStatus::Concept && a.verzonden_op.is_some();
    Ok(Feiten {
        casus: Some(a.casus_id),
        persoon,
        wet: Some(a.wet),
        verzonden_aan: verzonden.then_some(a.orgaan),
        behandelaar: a.consulent_id,
        ..Feiten::default()
    })
}

/// The questions about an advies, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn vragen(c: &mut Verbinding, id: AdviesId) -> Uitslag<Vec<AdviesVraag>> {
    let rijen: Vec<AdviesVraag> = advies_vraag::table
        .filter(advies_vraag::advies_id.eq(id))
        .select(AdviesVraag::as_select())
        .order((advies_vraag::gesteld_op, advies_vraag::id))
        .load(c)?;
    Ok(rijen)
}

/// One question about an advies.
///
/// # Errors
/// [`Fout::NietGevonden`] when this advies has no such question.
pub fn vraag(c: &mut Verbinding, id: AdviesId, vraag: RijId) -> Uitslag<AdviesVraag> {
    vragen(c, id)?.into_iter().find(|v| v.id == vraag).ok_or(Fout::NietGevonden)
}

/// The invitations to the aanvrager, oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn uitnodigingen(c: &mut Verbinding, id: AdviesId) -> Uitslag<Vec<Uitnodiging>> {
    let rijen: Vec<Uitnodiging> = advies_uitnodiging::table
        .filter(advies_uitnodiging::advies_id.eq(id))
        .select(Uitnodiging::as_select())
        .order((advies_uitnodiging::verstuurd_op, advies_uitnodiging::id))
        .load(c)?;
    Ok(rijen)
}

/// The besluit on an advies, when there is one.
///
/// # Errors
/// When the database does not answer.
pub fn besluit(c: &mut Verbinding, id: AdviesId) -> Uitslag<Option<Besluit>> {
    let rij: Option<Besluit> =
        besluit::table.filter(besluit::advies_id.eq(id)).select(Besluit::as_select()).first(c).optional()?;
    Ok(rij)
}

type ProductRij = (ProductId, String, String, String);

fn als_product((id, code, naam, opmerking): ProductRij) -> Product {
    Product { id, code, naam, opmerking }
}

/// The products that can be advised under a law, by code and name.
///
/// # Errors
/// When the database does not answer.
pub fn producten(c: &mut Verbinding, wet: Wet) -> Uitslag<Vec<Product>> {
    let rijen: Vec<ProductRij> = product::table
        .filter(product::wet.eq(crate::kit::code::Code::code(wet)).and(product::actief.eq(true)))
        .select((product::id, product::code, product::naam, product::opmerking))
        .order((product::code, product::naam))
        .load(c)?;
    Ok(rijen.into_iter().map(als_product).collect())
}

/// The product of an advies.
///
/// # Errors
/// When the database does not answer.
pub fn product(c: &mut Verbinding, id: Option<ProductId>) -> Uitslag<Option<Product>> {
    let Some(id) = id else { return Ok(None) };
    let rij: Option<ProductRij> = product::table
        .find(id)
        .select((product::id, product::code, product::naam, product::opmerking))
        .first(c)
        .optional()?;
    Ok(rij.map(als_product))
}
