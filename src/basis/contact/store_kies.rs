//! For which casus a contactmoment from anywhere can be: only those somebody may work in.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::basis::casus::store_bereik::{self as bereik, Rollen};
use crate::basis::huishouden::store as huishouden;
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::schema::casus;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;

/// So many have a key of their own, 1 to 9; the rest is found by its name.
pub const HOOGSTENS: usize = 9;

/// Open casussen one colleague has; with more than this some are found by name only.
const LEES: i64 = 300;

/// A casus to choose.
#[derive(Debug, Clone, Serialize)]
pub struct Keus {
    /// Which.
    pub id: CasusId,
    /// Its number.
    pub nummer: String,
    /// Of whom.
    pub naam: String,
    /// Last day somebody spoke with the inwoner; else the day of the melding.
    pub laatste: NaiveDate,
}

type Rij = (CasusId, String, Option<PersoonId>, Option<NaiveDate>, NaiveDate);

/// The open casussen this colleague has a role in, the one with the latest contact first.
///
/// # Errors
/// When the database does not answer.
pub fn eigen(c: &mut Verbinding, actor: &Actor, dag: NaiveDate) -> Uitslag<Vec<Keus>> {
    let rollen = bereik::rollen(c, actor, dag)?;
    let rijen: Vec<Rij> = casus::table
        .filter(bereik::te_bewerken(actor, &rollen))
        .filter(casus::id.eq_any(rollen.inhoud.clone()))
        .select((casus::id, casus::nummer, casus::persoon_id, casus::laatste_contact, casus::gemeld_op))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .limit(LEES)
        .load(c)?;
    keuzes(c, rijen)
}

/// The open casussen of this person and of the household they live in, as far as this colleague may work in them.
///
/// # Errors
/// When the database does not answer.
pub fn van_persoon(c: &mut Verbinding, actor: &Actor, wie: PersoonId, dag: NaiveDate) -> Uitslag<Vec<Keus>> {
    let rollen = bereik::rollen(c, actor, dag)?;
    let mut vraag = casus::table.into_boxed().filter(bereik::te_bewerken(actor, &rollen));
    vraag = match huishouden::van_persoon(c, wie, dag)? {
        Some(huis) => vraag.filter(casus::persoon_id.eq(wie).or(casus::huishouden_id.eq(huis))),
        None => vraag.filter(casus::persoon_id.eq(wie)),
    };
    let rijen: Vec<Rij> = vraag
        .select((casus::id, casus::nummer, casus::persoon_id, casus::laatste_contact, casus::gemeld_op))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .limit(LEES)
        .load(c)?;
    keuzes(c, rijen)
}

/// The open casussen of these people, as far as this colleague may work in them.
///
/// # Errors
/// When the database does not answer.
pub fn van_mensen(
    c: &mut Verbinding,
    actor: &Actor,
    wie: &[PersoonId],
    dag: NaiveDate,
) -> Uitslag<Vec<Keus>> {
    let rollen: Rollen = bereik::rollen(c, actor, dag)?;
    let rijen: Vec<Rij> = casus::table
        .filter(bereik::te_bewerken(actor, &rollen))
        .filter(casus::persoon_id.eq_any(wie.to_vec()))
        .select((casus::id, casus::nummer, casus::persoon_id, casus::laatste_contact, casus::gemeld_op))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .limit(LEES)
        .load(c)?;
    keuzes(c, rijen)
}

fn keuzes(c: &mut Verbinding, mut rijen: Vec<Rij>) -> Uitslag<Vec<Keus>> {
    let laatste = |r: &Rij| r.3.map_or(r.4, |l| l.max(r.4));
    rijen.sort_by_key(|r| std::cmp::Reverse((laatste(r), r.0)));
    rijen.truncate(HOOGSTENS);
    let wie: Vec<PersoonId> = rijen.iter().filter_map(|r| r.2).collect();
    let namen = personen::personen(c, &wie)?;
    let naam = |p: Option<PersoonId>| {
        namen.iter().find(|n| Some(n.id) == p).map_or_else(|| "Nog onbekend".to_string(), |n| n.naam())
    };
    Ok(rijen
        .into_iter()
        .map(|r| Keus { id: r.0, naam: naam(r.2), laatste: laatste(&r), nummer: r.1 })
        .collect())
}
