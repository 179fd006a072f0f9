//! The only queries on weighings of last and kracht.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Blik, Blikken, Moment, Onderwerp};
use super::moment;
use super::onderdelen::Score;
use super::parameters::Model;
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::{balans_meting, balans_score, mantelzorg_beeld};
use crate::db::waarde::{CasusId, MetingId, PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::{code::Code, klok};
use crate::poort::spoor::Schrijver;

/// A weighing at one moment of the route, with the model it was made under.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = balans_meting)]
pub struct Meting {
    /// Its id.
    pub id: MetingId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// At which moment.
    pub moment: Moment,
    /// The day it began.
    pub datum: NaiveDate,
    /// Id and version of the model: "balans-v1 1.0.0".
    pub model: String,
    /// Hash of the model's text.
    pub model_hash: String,
    /// Relevant leefgebieden not done yet.
    pub nog_te_bespreken: i32,
    /// Counts changes of the netwerk; each leefgebied and mantelzorger has a count of its own.
    pub versie: i32,
}

/// A score as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = balans_score)]
pub struct ScoreRij {
    /// In which weighing.
    pub meting_id: MetingId,
    /// About whom.
    pub onderwerp: Onderwerp,
    /// Which mantelzorger.
    pub persoon_id: Option<PersoonId>,
    /// Code of the leefgebied or aspect.
    pub onderdeel: String,
    /// Whose view.
    pub blik: Blik,
    /// 0 to 4.
    pub draaglast: i32,
    /// 0 to 4.
    pub draagkracht: i32,
}

/// What a mantelzorger says of the load as a whole.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = mantelzorg_beeld)]
pub struct MantelzorgRij {
    /// In which weighing.
    pub meting_id: MetingId,
    /// Who.
    pub persoon_id: PersoonId,
    /// Own rating, 0 to 10.
    pub belasting: Option<i32>,
    /// Code of [`super::mantelzorg::Volhoudtijd`]; empty when not asked.
    pub volhoudtijd: String,
    /// In the mantelzorger's words.
    pub verhaal: String,
    /// Counts changes.
    pub versie: i32,
}

/// About whom, and on which leefgebied or aspect.
#[derive(Debug, Clone, Copy)]
pub struct Plek {
    /// In which weighing.
    pub meting: MetingId,
    /// About whom.
    pub onderwerp: Onderwerp,
    /// Which mantelzorger.
    pub persoon: Option<PersoonId>,
    /// Code of the leefgebied or aspect.
    pub onderdeel: &'static str,
}

/// The weighings of these casussen, per casus oldest first.
///
/// # Errors
/// When the database does not answer.
pub fn metingen(c: &mut Verbinding, casussen: &[CasusId]) -> Uitslag<Vec<Meting>> {
    Ok(balans_meting::table
        .filter(balans_meting::casus_id.eq_any(casussen))
        .select(Meting::as_select())
        // The order of the index: a list of hundreds is not sorted again.
        .order((balans_meting::casus_id, balans_meting::datum, balans_meting::id))
        .load(c)?)
}

/// These weighings.
///
/// # Errors
/// When the database does not answer.
pub fn metingen_met(c: &mut Verbinding, ids: &[MetingId]) -> Uitslag<Vec<Meting>> {
    Ok(balans_meting::table.filter(balans_meting::id.eq_any(ids)).select(Meting::as_select()).load(c)?)
}

/// The newest weighing of a casus.
///
/// # Errors
/// When the database does not answer.
pub fn laatste(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Meting>> {
    Ok(metingen(c, &[casus])?.pop())
}

/// The weighing that is open now: the newest, when it was begun at the present moment of the route.
///
/// # Errors
/// When the database does not answer.
pub fn open_meting(c: &mut Verbinding, casus: &Casus) -> Uitslag<Option<Meting>> {
    let stappen: Vec<_> =
        casus_store::overgangen(c, casus.id)?.iter().map(|o| (o.naar, klok::dag(o.op.0))).collect();
    let sinds = moment::sinds(&stappen);
    let nu = moment::bij_fase(casus.fase);
    Ok(laatste(c, casus.id)?.filter(|m| m.moment == nu && sinds.is_none_or(|dag| m.datum >= dag)))
}

/// The open weighing, begun when there is none; the timeline gets an entry then.
///
/// # Errors
/// When the database does not answer.
pub fn begin_meting(s: &mut Schrijver, casus: &Casus) -> Uitslag<Meting> {
    casus_store::houd_vast(s, casus.id)?;
    if let Some(meting) = open_meting(s.c, casus)? {
        return Ok(meting);
    }
    let model = Model::geldend()?;
    let meting = Meting {
        id: s.id(),
        casus_id: casus.id,
        moment: moment::bij_fase(casus.fase),
        datum: s.vandaag(),
        model: format!("{} {}", model.kop.id, model.kop.versie),
        model_hash: model.afdruk.clone(),
        nog_te_bespreken: 0,
        versie: 0,
    };
    diesel::insert_into(balans_meting::table)
        .values((
            balans_meting::id.eq(meting.id),
            balans_meting::casus_id.eq(meting.casus_id),
            balans_meting::moment.eq(meting.moment),
            balans_meting::datum.eq(meting.datum),
            balans_meting::model.eq(&meting.model),
            balans_meting::model_hash.eq(&meting.model_hash),
            balans_meting::gebruiker_id.eq(s.wie),
            balans_meting::nog_te_bespreken.eq(0),
            balans_meting::versie.eq(0),
        ))
        .execute(s.c)?;
    casus_store::noteer_gebeurtenis(
        s,
        casus.id,
        "balans-vastgelegd",
        Some(meting.id.0),
        casus.persoon_id,
        meting.moment.label(),
    )?;
    Ok(meting)
}

/// Says how many relevant leefgebieden of this weighing are still to be done.
///
/// # Errors
/// When the database does not answer.
pub fn zet_nog_te_bespreken(s: &mut Schrijver, meting: MetingId, aantal: usize) -> Uitslag<()> {
    diesel::update(balans_meting::table.find(meting))
        .set(balans_meting::nog_te_bespreken.eq(i32::try_from(aantal).unwrap_or(i32::MAX)))
        .execute(s.c)?;
    Ok(())
}

/// Counts a change of the netwerk.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn tel_netwerk(s: &mut Schrijver, meting: &Meting, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        balans_meting::table.filter(balans_meting::id.eq(meting.id).and(balans_meting::versie.eq(versie))),
    )
    .set(balans_meting::versie.eq(versie + 1))
    .execute(s.c)?;
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}

/// Puts the scores (last, kracht) of one onderdeel in the place of what this weighing held for it.
///
/// # Errors
/// When the database does not answer.
pub fn bewaar_scores(s: &mut Schrijver, plek: Plek, blikken: Blikken<(Score, Score)>) -> Uitslag<()> {
    let rijen = balans_score::table
        .filter(balans_score::meting_id.eq(plek.meting).and(balans_score::onderwerp.eq(plek.onderwerp)))
        .filter(balans_score::onderdeel.eq(plek.onderdeel));
    match plek.persoon {
        Some(wie) => diesel::delete(rijen.filter(balans_score::persoon_id.eq(wie))).execute(s.c)?,
        None => diesel::delete(rijen.filter(balans_score::persoon_id.is_null())).execute(s.c)?,
    };
    let per_blik = [
        (Blik::Inwoner, blikken.inwoner),
        (Blik::Professional, blikken.professional),
        (Blik::Gezamenlijk, blikken.gezamenlijk),
    ];
    for (blik, (last, kracht)) in per_blik.into_iter().filter_map(|(blik, score)| Some((blik, score?))) {
        diesel::insert_into(balans_score::table)
            .values((
                balans_score::id.eq(s.id::<RijId>()),
                balans_score::meting_id.eq(plek.meting),
                balans_score::onderwerp.eq(plek.onderwerp),
                balans_score::persoon_id.eq(plek.persoon),
                balans_score::onderdeel.eq(plek.onderdeel),
                balans_score::blik.eq(blik),
                balans_score::draaglast.eq(i32::from(last.getal())),
                balans_score::draagkracht.eq(i32::from(kracht.getal())),
            ))
            .execute(s.c)?;
    }
    s.raakt(plek.meting, &["balans_score"]);
    Ok(())
}

/// The scores of these weighings.
///
/// # Errors
/// When the database does not answer.
pub fn scores(c: &mut Verbinding, metingen: &[MetingId]) -> Uitslag<Vec<ScoreRij>> {
    Ok(balans_score::table
        .filter(balans_score::meting_id.eq_any(metingen))
        .select(ScoreRij::as_select())
        .order(balans_score::id)
        .load(c)?)
}
