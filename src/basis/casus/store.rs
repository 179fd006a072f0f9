//! The only queries on the casus, its roles and its steps.

use chrono::NaiveDate;
use diesel::prelude::*;
use uuid::Uuid;

use super::model::{BetrokkenRol, Casus, Fase, NieuweCasus};
pub use super::store_betrokken::{betrek, betrokkenen, ontbind};
use super::store_lijn::noteer_overgang;
pub use super::store_lijn::{houd_vast, noteer_gebeurtenis, overgangen, verplaats};
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus, casus_wet, teller};
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::klok;
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::{Actor, Feiten, Wet};

/// The casus with this id.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn zoek(c: &mut Verbinding, id: CasusId) -> Uitslag<Casus> {
    Ok(casus::table.find(id).select(Casus::as_select()).first(c)?)
}

/// What the rights function needs to know of a casus.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn feiten(c: &mut Verbinding, actor: &Actor, id: Uuid, dag: NaiveDate) -> Uitslag<Feiten> {
    let k = zoek(c, CasusId(id))?;
    feiten_van(c, actor, &k, dag)
}

/// The same, for a casus already at hand.
///
/// # Errors
/// When the database does not answer.
pub fn feiten_van(c: &mut Verbinding, actor: &Actor, k: &Casus, dag: NaiveDate) -> Uitslag<Feiten> {
    let rollen: Vec<BetrokkenRol> = betrokkenheid::table
        .filter(betrokkenheid::casus_id.eq(k.id).and(betrokkenheid::gebruiker_id.eq(actor.id)))
        .filter(betrokkenheid::van.le(dag))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select(betrokkenheid::rol)
        .load::<BetrokkenRol>(c)?;
    let betrokken = rollen.iter().any(|r| *r != BetrokkenRol::Procesregisseur);
    Ok(Feiten {
        casus: Some(k.id),
        persoon: k.persoon_id,
        team: Some(k.team_id),
        betrokken,
        procesregie: !betrokken && !rollen.is_empty(),
        besloten: k.besloten,
        afgesloten: k.fase == Fase::Afgesloten,
        ..Feiten::default()
    })
}

/// Opens a casus in fase aangemeld; whoever takes the melding is behandelaar until somebody else is.
///
/// # Errors
/// When the database does not answer.
pub fn open(s: &mut Schrijver, nieuw: &NieuweCasus) -> Uitslag<CasusId> {
    let id: CasusId = s.id();
    let nummer = volgend_nummer(s)?;
    diesel::insert_into(casus::table)
        .values((
            casus::id.eq(id),
            casus::nummer.eq(nummer),
            casus::persoon_id.eq(nieuw.persoon),
            casus::huishouden_id.eq(nieuw.huishouden),
            casus::team_id.eq(nieuw.team),
            casus::fase.eq(Fase::Aangemeld),
            casus::hulpvraag.eq(nieuw.hulpvraag),
            casus::gemeld_op.eq(nieuw.gemeld_op),
            casus::spoed.eq(nieuw.spoed),
            casus::besloten.eq(false),
            casus::vorige_casus_id.eq(nieuw.vorige),
            casus::versie.eq(1),
        ))
        .execute(s.c)?;
    noteer_overgang(s, id, None, Fase::Aangemeld, "melding ontvangen", &[], "")?;
    betrek(s, id, s.wie, BetrokkenRol::Behandelaar, "nam de melding op")?;
    s.over_casus(id);
    s.regel.persoon = nieuw.persoon;
    Ok(id)
}

fn volgend_nummer(s: &mut Schrijver) -> Uitslag<String> {
    let jaar = klok::jaar(s.vandaag());
    let naam = format!("casus-{jaar}");
    let nieuw: Option<i64> = diesel::update(teller::table.find(&naam))
        .set(teller::waarde.eq(teller::waarde + 1))
        .returning(teller::waarde)
        .get_result(s.c)
        .optional()?;
    let waarde = match nieuw {
        Some(waarde) => waarde,
        None => {
            diesel::insert_into(teller::table)
                .values((teller::naam.eq(&naam), teller::waarde.eq(1_i64)))
                .execute(s.c)?;
            1
        }
    };
    Ok(format!("W-{jaar}-{waarde:05}"))
}

/// Notes a law that came into view; a law already there stays as it was.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_wet_toe(s: &mut Schrijver, id: CasusId, wet: Wet) -> Uitslag<()> {
    if wetten(s.c, id)?.contains(&wet) {
        return Ok(());
    }
    diesel::insert_into(casus_wet::table)
        .values((
            casus_wet::id.eq(s.id::<RijId>()),
            casus_wet::casus_id.eq(id),
            casus_wet::wet.eq(wet),
            casus_wet::sinds.eq(s.vandaag()),
        ))
        .execute(s.c)?;
    Ok(())
}

/// The laws in play, in the order they came into view.
///
/// # Errors
/// When the database does not answer.
pub fn wetten(c: &mut Verbinding, id: CasusId) -> Uitslag<Vec<Wet>> {
    Ok(casus_wet::table
        .filter(casus_wet::casus_id.eq(id))
        .select(casus_wet::wet)
        .order((casus_wet::sinds, casus_wet::id))
        .load(c)?)
}

/// Says who a casus of somebody "nog onbekend" is about.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else did so first.
pub fn koppel_persoon(
    s: &mut Schrijver,
    k: &Casus,
    wie: PersoonId,
    huishouden: Option<HuishoudenId>,
) -> Uitslag<()> {
    let geraakt = diesel::update(casus::table.filter(casus::id.eq(k.id).and(casus::persoon_id.is_null())))
        .set((
            casus::persoon_id.eq(Some(wie)),
            casus::huishouden_id.eq(huishouden),
            casus::versie.eq(casus::versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.regel.persoon = Some(wie);
    s.raakt(k.id.0, &["persoon_id"]);
    noteer_gebeurtenis(s, k.id, "persoon-gekoppeld", None, Some(wie), "")
}

/// Gives the open casussen of a person their household, once there is one.
///
/// # Errors
/// When the database does not answer.
pub fn zet_huishouden(s: &mut Schrijver, wie: PersoonId, huishouden: HuishoudenId) -> Uitslag<()> {
    diesel::update(casus::table.filter(casus::persoon_id.eq(wie).and(casus::huishouden_id.is_null())))
        .set(casus::huishouden_id.eq(Some(huishouden)))
        .execute(s.c)?;
    Ok(())
}

/// The casus with this number, for whoever types it in the search field.
///
/// # Errors
/// When the database does not answer.
pub fn bij_nummer(c: &mut Verbinding, nummer: &str) -> Uitslag<Option<CasusId>> {
    Ok(casus::table.filter(casus::nummer.eq(nummer)).select(casus::id).first(c).optional()?)
}
