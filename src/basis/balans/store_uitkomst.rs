//! The queries on what a weighing came to, as kept with it.

use diesel::prelude::*;

use super::model::{Band, Beeld};
use crate::db::Verbinding;
use crate::db::schema::balans_meting;
use crate::db::waarde::{CasusId, MetingId};
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// What a weighing came to: a band for each view that says something, and whether little was besproken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = balans_meting, treat_none_as_null = true)]
pub struct Uitkomst {
    /// As the inwoner sees it.
    pub band_inwoner: Option<Band>,
    /// On little.
    pub voorlopig_inwoner: bool,
    /// The picture to work with.
    pub band_werk: Option<Band>,
    /// On little.
    pub voorlopig_werk: bool,
    /// Of the sociaal netwerk.
    pub band_netwerk: Option<Band>,
    /// On little.
    pub voorlopig_netwerk: bool,
    /// Whether a mantelzorger is overbelast; none when no mantelzorger was talked about.
    pub mantelzorger_overbelast: Option<bool>,
}

impl Uitkomst {
    /// From the picture of each view; `overbelast` is none when no mantelzorger was talked about.
    pub fn nieuw(
        inwoner: Option<Beeld>,
        werk: Option<Beeld>,
        netwerk: Option<Beeld>,
        overbelast: Option<bool>,
    ) -> Self {
        let band = |b: Option<Beeld>| b.map(|b| b.band);
        let voorlopig = |b: Option<Beeld>| b.is_some_and(|b| b.voorlopig);
        Self {
            band_inwoner: band(inwoner),
            voorlopig_inwoner: voorlopig(inwoner),
            band_werk: band(werk),
            voorlopig_werk: voorlopig(werk),
            band_netwerk: band(netwerk),
            voorlopig_netwerk: voorlopig(netwerk),
            mantelzorger_overbelast: overbelast,
        }
    }

    /// As the inwoner sees it.
    pub fn inwoner(&self) -> Option<Beeld> {
        self.band_inwoner.map(|band| Beeld { band, voorlopig: self.voorlopig_inwoner })
    }

    /// The picture to work with.
    pub fn werk(&self) -> Option<Beeld> {
        self.band_werk.map(|band| Beeld { band, voorlopig: self.voorlopig_werk })
    }

    /// Of the sociaal netwerk.
    pub fn netwerk(&self) -> Option<Beeld> {
        self.band_netwerk.map(|band| Beeld { band, voorlopig: self.voorlopig_netwerk })
    }
}

/// A weighing with what it came to.
#[derive(Debug, Clone, Copy)]
pub struct Rij {
    /// Of which casus.
    pub casus: CasusId,
    /// Which weighing.
    pub meting: MetingId,
    /// None when another model gave it, or none was kept.
    pub uitkomst: Option<Uitkomst>,
}

/// What the weighings of these casussen came to under the model with this hash, per casus oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn van(c: &mut Verbinding, casussen: &[CasusId], model: &str) -> Uitslag<Vec<Rij>> {
    let rijen: Vec<(CasusId, MetingId, bool, Uitkomst)> = balans_meting::table
        .filter(balans_meting::casus_id.eq_any(casussen))
        .select((
            balans_meting::casus_id,
            balans_meting::id,
            balans_meting::uitkomst_hash.eq(model),
            Uitkomst::as_select(),
        ))
        .order((balans_meting::casus_id, balans_meting::datum, balans_meting::id))
        .load(c)?;
    let rij = |(casus, meting, geldt, uitkomst): (_, _, bool, _)| Rij {
        casus,
        meting,
        uitkomst: geldt.then_some(uitkomst),
    };
    Ok(rijen.into_iter().map(rij).collect())
}

/// Keeps what a weighing came to under the model with this hash.
///
/// # Errors
/// When the database does not answer.
pub fn bewaar(s: &mut Schrijver, meting: MetingId, model: &str, uitkomst: Uitkomst) -> Uitslag<()> {
    diesel::update(balans_meting::table.find(meting))
        .set((balans_meting::uitkomst_hash.eq(model), uitkomst))
        .execute(s.c)?;
    Ok(())
}
