//! The casussen of a person and of the household they live in, as far as the viewer may see them.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::basis::casus::Fase;
use crate::basis::casus::store_bereik as bereik;
use crate::db::Verbinding;
use crate::db::schema::casus;
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;

/// More than this nobody has; the newest are shown.
const HOOGSTENS: i64 = 50;

/// A casus on the page of a person.
#[derive(Debug, Serialize)]
pub struct CasusRegel {
    /// Which.
    pub id: CasusId,
    /// Its number.
    pub nummer: String,
    /// Where it is, in words.
    pub fase: &'static str,
    /// Day of the melding.
    pub gemeld_op: NaiveDate,
    /// Of whom; none while unknown.
    pub persoon: Option<PersoonId>,
}

/// Of these households the one of the newest casus this viewer may see, if any.
///
/// # Errors
/// When the database does not answer.
pub fn met_casus(
    c: &mut Verbinding,
    actor: &Actor,
    huizen: &[HuishoudenId],
    dag: NaiveDate,
) -> Uitslag<Option<HuishoudenId>> {
    let eigen = bereik::eigen(c, actor, dag)?;
    let huis: Option<Option<HuishoudenId>> = casus::table
        .filter(bereik::te_zien(actor, &eigen))
        .filter(casus::huishouden_id.eq_any(huizen.to_vec()))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .select(casus::huishouden_id)
        .first(c)
        .optional()?;
    Ok(huis.flatten())
}

/// Newest melding first; only what a list may show this viewer (`bereik::te_zien`).
///
/// # Errors
/// When the database does not answer.
pub fn casussen(
    c: &mut Verbinding,
    actor: &Actor,
    wie: PersoonId,
    huishouden: Option<HuishoudenId>,
    dag: NaiveDate,
) -> Uitslag<Vec<CasusRegel>> {
    let eigen = bereik::eigen(c, actor, dag)?;
    let mut q = casus::table.into_boxed().filter(bereik::te_zien(actor, &eigen));
    q = match huishouden {
        Some(h) => q.filter(casus::persoon_id.eq(wie).or(casus::huishouden_id.eq(h))),
        None => q.filter(casus::persoon_id.eq(wie)),
    };
    let rijen: Vec<(CasusId, String, Fase, NaiveDate, Option<PersoonId>)> = q
        .select((casus::id, casus::nummer, casus::fase, casus::gemeld_op, casus::persoon_id))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .limit(HOOGSTENS)
        .load(c)?;
    Ok(rijen
        .into_iter()
        .map(|(id, nummer, fase, gemeld_op, persoon)| CasusRegel {
            id,
            nummer,
            fase: fase.label(),
            gemeld_op,
            persoon,
        })
        .collect())
}
