//! What was kept for somebody who became one with another at the same time, or in a form opened before, goes on with
//! that other. In one place, at the end of every change (docs/besluiten/0019).

use std::time::Duration;

use diesel::prelude::*;

use super::regels::Beletsel;
use super::store_plekken::{PLEKKEN, onderling, verplaats};
use crate::basis::contact::store_terug as genoemd;
use crate::basis::huishouden::store_terug as plek;
use crate::basis::personen::store as personen;
use crate::db::schema::samenvoeging;
use crate::db::waarde::{PersoonId, Tijdstip};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// How long after a merge a form that was open before may still come: longer than any session or draft lives.
const DUUR: Duration = Duration::from_secs(30 * 24 * 3600);

/// Moves what points at somebody who stepped back to whoever they are now. Whoever keeps something for such a person
/// while the merge runs waits on the row of the person (the database holds it for the foreign key), so what it kept is
/// either moved by the merge or seen here.
///
/// # Errors
/// [`Fout::KanNiet`] when it would set somebody beside themselves; then nothing is kept.
pub fn veeg(s: &mut Schrijver) -> Uitslag<()> {
    let sinds = Tijdstip(s.nu - DUUR);
    let weg: Vec<PersoonId> = samenvoeging::table
        .filter(samenvoeging::teruggedraaid_op.is_null().and(samenvoeging::op.ge(sinds)))
        .select(samenvoeging::weg_id)
        .load(s.c)?;
    if weg.is_empty() {
        return Ok(());
    }
    let mut los = false;
    for p in PLEKKEN {
        los = los || !p.rijen(s.c, &weg)?.is_empty();
    }
    if !los {
        return Ok(());
    }
    for van in weg {
        let naar = personen::levend(s.c, van)?;
        if onderling(s.c, van, naar)? {
            return Err(Fout::KanNiet(Beletsel::Onderling.uitleg().into()));
        }
        plek::leg_terzijde(s, naar, van)?;
        genoemd::leg_terzijde(s, naar, van)?;
        verplaats(s.c, van, naar)?;
    }
    Ok(())
}
