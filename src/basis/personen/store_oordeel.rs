//! What people said of two who may be one.

use diesel::prelude::*;

use super::store_lijkt::Oordeel;
use crate::db::Verbinding;
use crate::db::schema::dubbel_vermoeden as v;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// Keeps what is said of two people; open means that nothing is said any more.
///
/// # Errors
/// When the database does not answer.
pub fn oordeel(s: &mut Schrijver, een: PersoonId, ander: PersoonId, oordeel: Oordeel) -> Uitslag<()> {
    let (laag, hoog) = (een.min(ander), een.max(ander));
    let door = (oordeel != Oordeel::Open).then_some(s.wie);
    let op = (oordeel != Oordeel::Open).then(|| s.tijdstip());
    let geraakt = diesel::update(v::table.filter(v::een_id.eq(laag).and(v::ander_id.eq(hoog))))
        .set((v::oordeel.eq(oordeel), v::oordeel_op.eq(op), v::oordeel_door.eq(door)))
        .execute(s.c)?;
    if geraakt == 0 {
        diesel::insert_into(v::table)
            .values((
                v::id.eq(s.id::<RijId>()),
                v::een_id.eq(laag),
                v::ander_id.eq(hoog),
                v::redenen.eq(""),
                v::gezien_op.eq(s.tijdstip()),
                v::oordeel.eq(oordeel),
                v::oordeel_op.eq(op),
                v::oordeel_door.eq(door),
            ))
            .execute(s.c)?;
    }
    Ok(())
}

/// Of whom somebody said that they are not this person.
///
/// # Errors
/// When the database does not answer.
pub fn anders_dan(c: &mut Verbinding, id: PersoonId) -> Uitslag<Vec<PersoonId>> {
    let paren: Vec<(PersoonId, PersoonId)> = v::table
        .filter(v::een_id.eq(id).or(v::ander_id.eq(id)))
        .filter(v::oordeel.eq(Oordeel::Anders))
        .select((v::een_id, v::ander_id))
        .load(c)?;
    Ok(paren.into_iter().map(|(een, ander)| if een == id { ander } else { een }).collect())
}
