//! What somebody does or did in a casus and its household: the input of the incompatibility rule.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{BetrokkenRol, Casus};
use super::regels::{Bezig, Bezigheid};
use crate::db::Verbinding;
use crate::db::schema::{advies, balans_meting, betrokkenheid, casus, verslag};
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::fout::Uitslag;

/// Everything this colleague does or did in this casus and the others of the same household or person.
///
/// # Errors
/// When the database does not answer.
pub fn bezigheden(c: &mut Verbinding, k: &Casus, wie: GebruikerId) -> Uitslag<Vec<Bezigheid>> {
    let casussen = verwant(c, k)?;
    let hier = |id: CasusId| id == k.id;
    let rollen: Vec<(CasusId, BetrokkenRol, Option<NaiveDate>)> = betrokkenheid::table
        .filter(betrokkenheid::gebruiker_id.eq(wie).and(betrokkenheid::casus_id.eq_any(&casussen)))
        .select((betrokkenheid::casus_id, betrokkenheid::rol, betrokkenheid::tot))
        .load(c)?;
    let verslagen: Vec<(CasusId, NaiveDate)> = verslag::table
        .filter(verslag::gebruiker_id.eq(wie).and(verslag::casus_id.eq_any(&casussen)))
        .select((verslag::casus_id, verslag::gemaakt_op))
        .load(c)?;
    let adviezen: Vec<(CasusId, NaiveDate)> = advies::table
        .filter(advies::auteur_id.eq(wie).and(advies::casus_id.eq_any(&casussen)))
        .select((advies::casus_id, advies::gemaakt_op))
        .load(c)?;
    let metingen: Vec<(CasusId, NaiveDate)> = balans_meting::table
        .filter(balans_meting::gebruiker_id.eq(wie).and(balans_meting::casus_id.eq_any(&casussen)))
        .select((balans_meting::casus_id, balans_meting::datum))
        .load(c)?;
    let geschreven = [(Bezig::Verslag, verslagen), (Bezig::Advies, adviezen), (Bezig::Balansbeeld, metingen)];
    let geschreven = geschreven.into_iter().flat_map(|(wat, rijen)| {
        rijen.into_iter().map(move |(id, op)| Bezigheid { wat, zelfde_casus: hier(id), tot: Some(op) })
    });
    Ok(rollen
        .into_iter()
        .map(|(id, rol, tot)| Bezigheid { wat: rol.into(), zelfde_casus: hier(id), tot })
        .chain(geschreven)
        .collect())
}

fn verwant(c: &mut Verbinding, k: &Casus) -> Uitslag<Vec<CasusId>> {
    let mut uit = vec![k.id];
    if let Some(huishouden) = k.huishouden_id {
        let ids: Vec<CasusId> =
            casus::table.filter(casus::huishouden_id.eq(huishouden)).select(casus::id).load(c)?;
        uit.extend(ids);
    }
    if let Some(persoon) = k.persoon_id {
        let ids: Vec<CasusId> =
            casus::table.filter(casus::persoon_id.eq(persoon)).select(casus::id).load(c)?;
        uit.extend(ids);
    }
    Ok(uit)
}
