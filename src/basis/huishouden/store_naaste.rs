//! Somebody who has no casus and is known through somebody who has: the separated father, a grandmother. Who works with
//! that other may see and correct who they are, and nothing else (docs/besluiten/0016).

use chrono::NaiveDate;
use diesel::prelude::*;
use uuid::Uuid;

use super::regels::{self, Doden};
use super::store::beter;
use super::store_relatie;
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::schema::{gezag, netwerklid};
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Actor, Feiten};

type Periode = (Option<NaiveDate>, Option<NaiveDate>);

/// Through whom somebody is known on a day: relations, children they hold gezag over, people they stand around.
///
/// # Errors
/// When the database does not answer.
pub fn via(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Vec<PersoonId>> {
    let relaties = store_relatie::rond(c, &[wie])?;
    let mut uit: Vec<PersoonId> = relaties
        .iter()
        .filter_map(|r| regels::gezien_van(r, wie, &Doden::new(), dag).map(|(ander, _)| ander))
        .collect();
    let over: Vec<(PersoonId, Periode)> = gezag::table
        .filter(gezag::houder_id.eq(wie))
        .order(gezag::id)
        .select((gezag::kind_id, (gezag::van, gezag::tot)))
        .load(c)?;
    let rond: Vec<(PersoonId, Periode)> = netwerklid::table
        .filter(netwerklid::wie_id.eq(wie))
        .order(netwerklid::id)
        .select((netwerklid::persoon_id, (netwerklid::van, netwerklid::tot)))
        .load(c)?;
    let nu = over.into_iter().chain(rond).filter(|(_, (van, tot))| regels::loopt(*van, *tot, dag));
    uit.extend(nu.map(|(p, _)| p));
    uit.sort_unstable();
    uit.dedup();
    Ok(uit)
}

/// What the rights function needs to know of a naaste: of who has a casus, what it knows of that person; of who has
/// none, what it knows of those they are known through. The first that lets this actor work with them decides. Who keeps
/// their address secret may have fled from just those people, and is not opened through them.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when there is no such person.
pub fn feiten(c: &mut Verbinding, actor: &Actor, id: Uuid, dag: NaiveDate) -> Uitslag<Feiten> {
    let wie = personen::levend(c, PersoonId(id))?;
    if personen::geheim_adres(c, wie)? || personen::heeft_casus(c, wie)? {
        return personen::feiten(c, actor, wie.0, dag);
    }
    let mut beste = Feiten::default();
    for ander in via(c, wie, dag)? {
        if beter(&mut beste, personen::feiten(c, actor, ander.0, dag)?, actor) {
            break;
        }
    }
    Ok(Feiten { casus: None, persoon: Some(wie), ..beste })
}
