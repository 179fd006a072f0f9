//! The queries of the demo: things by their name, and whether it was made whole.

use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema::{product, teller, voorziening};
use crate::db::waarde::{ProductId, VoorzieningId};
use crate::kit::fout::Uitslag;

/// The counter that says the demo was made whole.
const KLAAR: &str = "demo-klaar";

/// Notes that the demo was made whole.
pub fn markeer_klaar(c: &mut Verbinding) -> Uitslag<()> {
    diesel::insert_into(teller::table)
        .values((teller::naam.eq(KLAAR), teller::waarde.eq(1_i64)))
        .execute(c)?;
    Ok(())
}

/// Whether the demo was made whole.
pub fn is_klaar(c: &mut Verbinding) -> Uitslag<bool> {
    let n: i64 = teller::table.find(KLAAR).count().get_result(c)?;
    Ok(n > 0)
}

/// The entry of the sociale kaart with this name.
pub fn voorziening(c: &mut Verbinding, naam: &str) -> Uitslag<VoorzieningId> {
    let id: VoorzieningId =
        voorziening::table.filter(voorziening::naam.eq(naam)).select(voorziening::id).first(c)?;
    Ok(id)
}

/// The product of a law with this name, as it is on offer now.
pub fn product(c: &mut Verbinding, wet: &str, naam: &str) -> Uitslag<ProductId> {
    let id: ProductId = product::table
        .filter(product::wet.eq(wet).and(product::naam.eq(naam)).and(product::actief.eq(true)))
        .select(product::id)
        .first(c)?;
    Ok(id)
}
