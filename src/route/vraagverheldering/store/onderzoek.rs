//! The answers of the onderzoek, one per item.

use diesel::prelude::*;

use crate::basis::casus::store as casus_store;
use crate::db::Verbinding;
use crate::db::schema::onderzoek_item;
use crate::db::waarde::{CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::route::vraagverheldering::model::{Bevinding, Item};

/// The answers of a casus, in the order of the items.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Bevinding>> {
    Ok(onderzoek_item::table
        .filter(onderzoek_item::casus_id.eq(casus))
        .select(Bevinding::as_select())
        .order(onderzoek_item::item)
        .load(c)?)
}

/// One answer, if it is there.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, casus: CasusId, item: Item) -> Uitslag<Option<Bevinding>> {
    Ok(onderzoek_item::table
        .filter(onderzoek_item::casus_id.eq(casus).and(onderzoek_item::item.eq(item)))
        .select(Bevinding::as_select())
        .first(c)
        .optional()?)
}

/// Keeps an answer; `nieuw.versie` is the version the form was opened on, 0 when there was none.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn bewaar(s: &mut Schrijver, casus: CasusId, nieuw: &Bevinding) -> Uitslag<()> {
    casus_store::houd_vast(s, casus)?;
    s.raakt(casus, &["onderzoek_item"]);
    match zoek(s.c, casus, nieuw.item)? {
        None if nieuw.versie == 0 => zet(s, casus, nieuw),
        Some(oud) if oud.versie == nieuw.versie => {
            diesel::update(
                onderzoek_item::table
                    .filter(onderzoek_item::casus_id.eq(casus).and(onderzoek_item::item.eq(nieuw.item))),
            )
            .set((
                onderzoek_item::tekst.eq(&nieuw.tekst),
                onderzoek_item::over_persoon_id.eq(nieuw.over_persoon_id),
                onderzoek_item::van_wie.eq(&nieuw.van_wie),
                onderzoek_item::versie.eq(nieuw.versie + 1),
            ))
            .execute(s.c)?;
            Ok(())
        }
        _ => Err(Fout::Verouderd),
    }
}

fn zet(s: &mut Schrijver, casus: CasusId, nieuw: &Bevinding) -> Uitslag<()> {
    diesel::insert_into(onderzoek_item::table)
        .values((
            onderzoek_item::id.eq(s.id::<RijId>()),
            onderzoek_item::casus_id.eq(casus),
            onderzoek_item::item.eq(nieuw.item),
            onderzoek_item::tekst.eq(&nieuw.tekst),
            onderzoek_item::over_persoon_id.eq(nieuw.over_persoon_id),
            onderzoek_item::van_wie.eq(&nieuw.van_wie),
            onderzoek_item::versie.eq(1),
        ))
        .execute(s.c)?;
    Ok(())
}
