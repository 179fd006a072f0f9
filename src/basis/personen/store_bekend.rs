//! Which team knows somebody: who to ring about a person one does not work with.

use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema::{casus, huishouden_lid, team};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;

/// Which teams know these people: through a casus of their own or of their household. Only that, and whom to ring. A
/// closed circle is never told of: it would say that there is one to every colleague who sees no casus of the own team.
///
/// # Errors
/// When the database does not answer.
pub fn bekend_bij(c: &mut Verbinding, ids: &[PersoonId]) -> Uitslag<Vec<(PersoonId, String)>> {
    let eigen: Vec<(Option<PersoonId>, String, String)> = casus::table
        .inner_join(team::table)
        .filter(casus::persoon_id.eq_any(ids).and(casus::besloten.eq(false)))
        .select((casus::persoon_id, team::naam, team::telefoon))
        .load(c)?;
    let leden: Vec<(PersoonId, HuishoudenId)> = huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq_any(ids))
        // Not where they were put by mistake.
        .filter(huishouden_lid::tot.is_null().or(huishouden_lid::tot.gt(huishouden_lid::van.nullable())))
        .select((huishouden_lid::persoon_id, huishouden_lid::huishouden_id))
        .load(c)?;
    let gezinnen: Vec<HuishoudenId> = leden.iter().map(|(_, h)| *h).collect();
    let van_gezin: Vec<(Option<HuishoudenId>, String, String)> = casus::table
        .inner_join(team::table)
        .filter(casus::huishouden_id.eq_any(gezinnen).and(casus::besloten.eq(false)))
        .select((casus::huishouden_id, team::naam, team::telefoon))
        .load(c)?;
    let gezin = leden.into_iter().flat_map(|(p, h)| {
        van_gezin
            .iter()
            .filter(move |(g, _, _)| *g == Some(h))
            .map(move |(_, n, t)| (p, n.clone(), t.clone()))
    });
    let mut uit: Vec<(PersoonId, String)> = eigen
        .into_iter()
        .filter_map(|(p, n, t)| Some((p?, n, t)))
        .chain(gezin)
        .map(|(p, n, t)| (p, if t.is_empty() { n } else { format!("{n}, {t}") }))
        .collect();
    uit.sort();
    uit.dedup();
    Ok(uit)
}
