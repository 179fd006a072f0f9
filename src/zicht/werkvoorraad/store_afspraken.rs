//! The afspraken of the coming days, in the block of what waits for me.

use chrono::{Datelike, Days, NaiveDate};

use super::store_blokken::{Regel, regel};
use crate::basis::contact::{Afspraak, regels, store_afspraken as afspraken};
use crate::db::Verbinding;
use crate::db::waarde::CasusId;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Actor;

/// Today and so many days after it.
const DAGEN: u64 = 6;
/// More than this in a week nobody needs on the start page; the rest is on the casus.
const HOOGSTENS: i64 = 5;

/// What this colleague has to keep in the coming week, soonest first.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, actor: &Actor, eigen: &[CasusId], vandaag: NaiveDate) -> Uitslag<Vec<Regel>> {
    let tot = vandaag.checked_add_days(Days::new(DAGEN)).unwrap_or(vandaag);
    let rijen = afspraken::van_collega(c, actor.id, eigen, vandaag, tot, HOOGSTENS)?;
    Ok(rijen.into_iter().map(|a| in_blok(&a, vandaag)).collect())
}

fn in_blok(a: &Afspraak, vandaag: NaiveDate) -> Regel {
    let wanneer = match a.op.signed_duration_since(vandaag).num_days() {
        0 => "vandaag".to_string(),
        1 => "morgen".to_string(),
        _ => format!("{} {}", datum::dag_van_de_week(a.op), a.op.day()),
    };
    let soort = if a.op == vandaag { "blue" } else { "" };
    Regel {
        pad: format!("{}#afspraken-kop", paden::CASUS.van(a.casus_id)),
        ..regel(
            a.casus_id,
            format!("Afspraak: {}", a.waarover),
            format!("{wanneer} {}", regels::leesbaar(&a.tijd)),
            soort,
        )
    }
}
