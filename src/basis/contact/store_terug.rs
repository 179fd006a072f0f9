//! A mention in a contactmoment put aside when two rows of one person became one, and put back when that is undone.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::schema::contactmoment_persoon;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// That a contactmoment names somebody, whole.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = contactmoment_persoon)]
pub struct Genoemd {
    /// Its id.
    pub id: RijId,
    /// In which.
    pub contactmoment_id: RijId,
    /// Who.
    pub persoon_id: PersoonId,
    /// It is about them.
    pub gaat_over: bool,
    /// They may read it.
    pub mag_lezen: bool,
}

/// A mention as it was, and as it became.
pub type Aangevuld = (Genoemd, Genoemd);

/// Takes away the mentions of `weg` where `blijft` is named too. Who stays takes over from them: it is about them when
/// either says so, and they may read it only when both do. Gives what was taken away, and what was changed with how it
/// was.
///
/// # Errors
/// When the database does not answer.
pub fn leg_terzijde(
    s: &mut Schrijver,
    blijft: PersoonId,
    weg: PersoonId,
) -> Uitslag<(Vec<Genoemd>, Vec<Aangevuld>)> {
    let mut van = |wie: PersoonId| -> Uitslag<Vec<Genoemd>> {
        let rijen = contactmoment_persoon::table.filter(contactmoment_persoon::persoon_id.eq(wie));
        Ok(rijen.order(contactmoment_persoon::id).select(Genoemd::as_select()).load(s.c)?)
    };
    let (van_blijft, mut dubbel) = (van(blijft)?, van(weg)?);
    let zelfde = |g: &Genoemd| van_blijft.iter().find(|b| b.contactmoment_id == g.contactmoment_id);
    dubbel.retain(|g| zelfde(g).is_some());
    let mut aangevuld = Vec::new();
    for g in &dubbel {
        let Some(was) = zelfde(g).cloned() else { continue };
        let werd = Genoemd {
            gaat_over: was.gaat_over || g.gaat_over,
            mag_lezen: was.mag_lezen && g.mag_lezen,
            ..was.clone()
        };
        diesel::delete(contactmoment_persoon::table.find(g.id)).execute(s.c)?;
        if was != werd {
            schrijf(s, &werd)?;
            aangevuld.push((was, werd));
        }
    }
    Ok((dubbel, aangevuld))
}

fn schrijf(s: &mut Schrijver, g: &Genoemd) -> Uitslag<()> {
    diesel::update(contactmoment_persoon::table.find(g.id))
        .set((
            contactmoment_persoon::gaat_over.eq(g.gaat_over),
            contactmoment_persoon::mag_lezen.eq(g.mag_lezen),
        ))
        .execute(s.c)?;
    Ok(())
}

/// Puts mentions back as they were; one that was changed since stays as it is now.
///
/// # Errors
/// When the database does not answer.
pub fn zet_terug(s: &mut Schrijver, weg: &[Genoemd], aangevuld: &[Aangevuld]) -> Uitslag<()> {
    for g in weg {
        diesel::insert_into(contactmoment_persoon::table).values(g).execute(s.c)?;
    }
    for (was, werd) in aangevuld {
        let nu: Option<Genoemd> =
            contactmoment_persoon::table.find(was.id).select(Genoemd::as_select()).first(s.c).optional()?;
        if nu.as_ref() == Some(werd) {
            schrijf(s, was)?;
        }
    }
    Ok(())
}
