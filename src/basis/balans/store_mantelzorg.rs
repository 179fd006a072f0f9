//! The queries on what mantelzorgers say of the load as a whole.

use diesel::prelude::*;

use super::mantelzorg::Volhoudtijd;
use super::store::MantelzorgRij;
use crate::db::Verbinding;
use crate::db::schema::mantelzorg_beeld;
use crate::db::waarde::{MetingId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// What a mantelzorger says, to be kept.
#[derive(Debug, Clone, Default)]
pub struct Invoer {
    /// Own rating of the load, 0 to 10.
    pub belasting: Option<i32>,
    /// How long this can go on.
    pub volhoudtijd: Option<Volhoudtijd>,
    /// In the mantelzorger's words.
    pub verhaal: String,
    /// The version the form was opened on; 0 when there was none.
    pub versie: i32,
}

impl Invoer {
    /// Nothing was said.
    pub fn leeg(&self) -> bool {
        self.belasting.is_none() && self.volhoudtijd.is_none() && self.verhaal.is_empty()
    }
}

/// What mantelzorgers said in these weighings.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, metingen: &[MetingId]) -> Uitslag<Vec<MantelzorgRij>> {
    Ok(mantelzorg_beeld::table
        .filter(mantelzorg_beeld::meting_id.eq_any(metingen))
        .select(MantelzorgRij::as_select())
        .order(mantelzorg_beeld::id)
        .load(c)?)
}

/// Keeps what a mantelzorger says.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn bewaar(s: &mut Schrijver, meting: MetingId, wie: PersoonId, nieuw: &Invoer) -> Uitslag<()> {
    let volhoudtijd = nieuw.volhoudtijd.map_or("", Code::code);
    let rij = mantelzorg_beeld::table
        .filter(mantelzorg_beeld::meting_id.eq(meting).and(mantelzorg_beeld::persoon_id.eq(wie)));
    s.raakt(meting, &["mantelzorg_beeld"]);
    let er_al: i64 = rij.count().get_result(s.c)?;
    if er_al == 0 && nieuw.versie == 0 {
        diesel::insert_into(mantelzorg_beeld::table)
            .values((
                mantelzorg_beeld::id.eq(s.id::<RijId>()),
                mantelzorg_beeld::meting_id.eq(meting),
                mantelzorg_beeld::persoon_id.eq(wie),
                mantelzorg_beeld::belasting.eq(nieuw.belasting),
                mantelzorg_beeld::volhoudtijd.eq(volhoudtijd),
                mantelzorg_beeld::verhaal.eq(&nieuw.verhaal),
                mantelzorg_beeld::versie.eq(1),
            ))
            .execute(s.c)?;
        return Ok(());
    }
    let geraakt = diesel::update(rij.filter(mantelzorg_beeld::versie.eq(nieuw.versie)))
        .set((
            mantelzorg_beeld::belasting.eq(nieuw.belasting),
            mantelzorg_beeld::volhoudtijd.eq(volhoudtijd),
            mantelzorg_beeld::verhaal.eq(&nieuw.verhaal),
            mantelzorg_beeld::versie.eq(nieuw.versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}
