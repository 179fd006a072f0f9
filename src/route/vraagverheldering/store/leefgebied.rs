//! The leefgebieden that were opened, with their scores in the open weighing.

use diesel::prelude::*;

use crate::basis::balans::model::{Blikken, Onderwerp, Status, Trend};
use crate::basis::balans::onderdelen::{Leefgebied, Onderdeel};
use crate::basis::balans::store::{self as balans, Plek};
use crate::basis::balans::{banden, beeld};
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::leefgebied_beeld;
use crate::db::waarde::{CasusId, MetingId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::route::vraagverheldering::model::LeefgebiedBeeld;
use crate::route::vraagverheldering::regels::{self, Scores};

/// The opened leefgebieden of a casus, in the order of the list.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<LeefgebiedBeeld>> {
    let mut uit: Vec<LeefgebiedBeeld> = leefgebied_beeld::table
        .filter(leefgebied_beeld::casus_id.eq(casus))
        .select(LeefgebiedBeeld::as_select())
        .load(c)?;
    uit.sort_by_key(|b| b.leefgebied);
    Ok(uit)
}

/// One leefgebied, if it was opened.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, casus: CasusId, welk: Leefgebied) -> Uitslag<Option<LeefgebiedBeeld>> {
    Ok(alle(c, casus)?.into_iter().find(|b| b.leefgebied == welk))
}

/// Which leefgebieden have a score in this weighing.
///
/// # Errors
/// When the database does not answer.
pub fn gescoord_in(c: &mut Verbinding, meting: MetingId) -> Uitslag<Vec<Leefgebied>> {
    let rijen = balans::scores(c, &[meting])?;
    Ok(beeld::punten::<Leefgebied>(&rijen, Onderwerp::Inwoner, None).into_keys().collect())
}

/// The scores of one onderdeel in a weighing.
///
/// # Errors
/// When the database does not answer.
pub fn scores<O: Onderdeel>(
    c: &mut Verbinding,
    meting: MetingId,
    onderwerp: Onderwerp,
    wie: Option<PersoonId>,
    welk: O,
) -> Uitslag<Scores> {
    let rijen = balans::scores(c, &[meting])?;
    let blikken = beeld::punten::<O>(&rijen, onderwerp, wie).remove(&welk).unwrap_or(Blikken {
        inwoner: None,
        professional: None,
        gezamenlijk: None,
    });
    Ok(Blikken {
        inwoner: blikken.inwoner.map(|p| (p.draaglast, p.draagkracht)),
        professional: blikken.professional.map(|p| (p.draaglast, p.draagkracht)),
        gezamenlijk: blikken.gezamenlijk.map(|p| (p.draaglast, p.draagkracht)),
    })
}

/// The last scores of a leefgebied before the open weighing, with that weighing's day.
///
/// # Errors
/// When the database does not answer.
pub fn vorige_scores(
    c: &mut Verbinding,
    casus: &Casus,
    welk: Leefgebied,
) -> Uitslag<Option<(balans::Meting, Scores)>> {
    let open = balans::open_meting(c, casus)?.map(|m| m.id);
    for meting in balans::metingen(c, &[casus.id])?.into_iter().rev().filter(|m| Some(m.id) != open) {
        let toen = scores(c, meting.id, Onderwerp::Inwoner, None, welk)?;
        if regels::gescoord(&toen) {
            return Ok(Some((meting, toen)));
        }
    }
    Ok(None)
}

/// Opens a leefgebied, with why this question needs it (domain.md 4.3).
///
/// # Errors
/// [`Fout::KanNiet`] when it is open already.
pub fn open(s: &mut Schrijver, casus: &Casus, welk: Leefgebied, waarom: &str) -> Uitslag<()> {
    casus_store::houd_vast(s, casus.id)?;
    if zoek(s.c, casus.id, welk)?.is_some() {
        return Err(Fout::KanNiet("Dit leefgebied is al in beeld.".into()));
    }
    let id: RijId = s.id();
    diesel::insert_into(leefgebied_beeld::table)
        .values((
            leefgebied_beeld::id.eq(id),
            leefgebied_beeld::casus_id.eq(casus.id),
            leefgebied_beeld::leefgebied.eq(welk),
            leefgebied_beeld::status.eq(Status::NogTeBespreken),
            leefgebied_beeld::waarom.eq(waarom),
            leefgebied_beeld::verhaal.eq(""),
            leefgebied_beeld::beeld.eq(""),
            leefgebied_beeld::trend.eq(Trend::Onbekend),
            leefgebied_beeld::verschil_besproken.eq(""),
            leefgebied_beeld::versie.eq(1),
        ))
        .execute(s.c)?;
    s.raakt(id, &["leefgebied_beeld"]);
    casus_store::noteer_gebeurtenis(
        s,
        casus.id,
        "leefgebied-geopend",
        Some(id.0),
        casus.persoon_id,
        welk.label(),
    )?;
    tel(s, casus)
}

/// Keeps what was said of a leefgebied, and its scores in the open weighing.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn bewaar(s: &mut Schrijver, casus: &Casus, nieuw: &LeefgebiedBeeld, scores: Scores) -> Uitslag<()> {
    let rij = leefgebied_beeld::table
        .filter(
            leefgebied_beeld::casus_id.eq(casus.id).and(leefgebied_beeld::leefgebied.eq(nieuw.leefgebied)),
        )
        .filter(leefgebied_beeld::versie.eq(nieuw.versie));
    let geraakt = diesel::update(rij)
        .set((
            leefgebied_beeld::status.eq(nieuw.status),
            leefgebied_beeld::waarom.eq(&nieuw.waarom),
            leefgebied_beeld::verhaal.eq(&nieuw.verhaal),
            leefgebied_beeld::beeld.eq(&nieuw.beeld),
            leefgebied_beeld::trend.eq(nieuw.trend),
            leefgebied_beeld::verschil_besproken.eq(&nieuw.verschil_besproken),
            leefgebied_beeld::versie.eq(nieuw.versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(nieuw.id, &["leefgebied_beeld"]);
    let meting = match balans::open_meting(s.c, casus)? {
        None if regels::gescoord(&scores) => Some(balans::begin_meting(s, casus)?),
        meting => meting,
    };
    if let Some(m) = meting {
        let plek = Plek {
            meting: m.id,
            onderwerp: Onderwerp::Inwoner,
            persoon: None,
            onderdeel: nieuw.leefgebied.code(),
        };
        balans::bewaar_scores(s, plek, scores)?;
    }
    tel(s, casus)
}

/// Puts a leefgebied back to niet in beeld.
///
/// # Errors
/// [`Fout::KanNiet`] when something was recorded under it.
pub fn sluit(s: &mut Schrijver, casus: &Casus, welk: Leefgebied) -> Uitslag<()> {
    let beeld = zoek(s.c, casus.id, welk)?.ok_or(Fout::NietGevonden)?;
    if !regels::te_sluiten(&beeld, ooit_gescoord(s.c, casus.id, welk)?) {
        return Err(Fout::KanNiet("Hier is al iets vastgelegd. Dan blijft het leefgebied in beeld.".into()));
    }
    diesel::delete(leefgebied_beeld::table.find(beeld.id)).execute(s.c)?;
    s.raakt(beeld.id, &["leefgebied_beeld"]);
    tel(s, casus)
}

/// Whether any weighing of this casus holds a score of this leefgebied.
///
/// # Errors
/// When the database does not answer.
pub fn ooit_gescoord(c: &mut Verbinding, casus: CasusId, welk: Leefgebied) -> Uitslag<bool> {
    let ids: Vec<MetingId> = balans::metingen(c, &[casus])?.into_iter().map(|m| m.id).collect();
    Ok(balans::scores(c, &ids)?
        .iter()
        .any(|r| r.onderwerp == Onderwerp::Inwoner && r.onderdeel == welk.code()))
}

/// Tells the open weighing how many leefgebieden are still to be done, and keeps what it comes to now.
fn tel(s: &mut Schrijver, casus: &Casus) -> Uitslag<()> {
    let Some(meting) = balans::open_meting(s.c, casus)? else { return Ok(()) };
    let gescoord = gescoord_in(s.c, meting.id)?;
    let nog = regels::nog_te_bespreken(&alle(s.c, casus.id)?, &gescoord);
    balans::zet_nog_te_bespreken(s, meting.id, nog)?;
    banden::werk_bij(s, meting.id)
}
