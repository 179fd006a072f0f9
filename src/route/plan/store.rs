//! The only queries on the plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Actie, Doel, Geheel, NieuwDoel, NieuwPlan, NieuweActie, Plan};
use super::regels;
use crate::basis::casus::{Casus, Feit, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::{actie, doel, plan};
use crate::db::waarde::{CasusId, DoelId, PlanId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// The plan of a casus with goals and actions; none when it was not begun.
///
/// # Errors
/// When the database does not answer.
pub fn geheel(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Geheel>> {
    let rij: Option<Plan> =
        plan::table.filter(plan::casus_id.eq(casus)).select(Plan::as_select()).first(c).optional()?;
    let Some(plan) = rij else { return Ok(None) };
    let mut uit = Vec::new();
    for d in doelen(c, plan.id)? {
        let acties = acties(c, d.id)?;
        uit.push((d, acties));
    }
    Ok(Some(Geheel { plan, doelen: uit }))
}

fn doelen(c: &mut Verbinding, id: PlanId) -> Uitslag<Vec<Doel>> {
    Ok(doel::table
        .filter(doel::plan_id.eq(id))
        .order((doel::volgorde, doel::id))
        .select(Doel::as_select())
        .load(c)?)
}

fn acties(c: &mut Verbinding, id: DoelId) -> Uitslag<Vec<Actie>> {
    Ok(actie::table
        .filter(actie::doel_id.eq(id))
        .order((actie::volgorde, actie::id))
        .select(Actie::as_select())
        .load(c)?)
}

/// The facts the plan gives to the table of steps.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus, _vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let klaar = geheel(c, k.id)?.is_some_and(|g| regels::doelen_klaar(&g));
    Ok(klaar.then_some(Feit::Doelen).into_iter().collect())
}

/// Saves the plan, new or bijgesteld. A goal keeps its id as long as its place in the form is filled.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first; [`Fout::KanNiet`] when a goal with a result would go.
pub fn bewaar(s: &mut Schrijver, k: &Casus, versie: i32, n: &NieuwPlan) -> Uitslag<()> {
    let al = geheel(s.c, k.id)?;
    let was_besproken = al.as_ref().and_then(|g| g.plan.besproken_op);
    let id = match &al {
        None if versie == 0 => begin(s, k.id)?,
        Some(g) if g.plan.versie == versie => g.plan.id,
        _ => return Err(Fout::Verouderd),
    };
    let geraakt = diesel::update(plan::table.filter(plan::id.eq(id).and(plan::versie.eq(versie))))
        .set((
            plan::samenvatting.eq(&n.samenvatting),
            plan::als_het_slechter_gaat.eq(&n.als_het_slechter_gaat),
            plan::evalueren_op.eq(n.evalueren_op),
            plan::besproken_op.eq(n.besproken_op),
            plan::inwoner_akkoord.eq(n.inwoner_akkoord.map_or("", Code::code)),
            plan::versie.eq(versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    zet_doelen(s, id, al.map(|g| g.doelen).unwrap_or_default(), &n.doelen)?;
    if n.besproken_op.is_some() && n.besproken_op != was_besproken {
        casus_store::noteer_gebeurtenis(s, k.id, "plan-besproken", Some(id.0), k.persoon_id, "")?;
    }
    s.raakt(id, &["plan", "doelen", "acties"]);
    Ok(())
}

fn begin(s: &mut Schrijver, casus_id: CasusId) -> Uitslag<PlanId> {
    let rij = Plan {
        id: s.id(),
        casus_id,
        samenvatting: String::new(),
        als_het_slechter_gaat: String::new(),
        evalueren_op: None,
        besproken_op: None,
        inwoner_akkoord: String::new(),
        versie: 0,
    };
    diesel::insert_into(plan::table).values(&rij).execute(s.c)?;
    Ok(rij.id)
}

fn zet_doelen(
    s: &mut Schrijver,
    plan_id: PlanId,
    oud: Vec<(Doel, Vec<Actie>)>,
    nieuw: &[Option<NieuwDoel>],
) -> Uitslag<()> {
    let mut oud = oud.into_iter();
    let mut volgorde = 0;
    for n in nieuw {
        match (oud.next(), n) {
            (None, None) => {}
            (Some((d, _)), None) => haal_weg(s, &d)?,
            (Some((d, acties)), Some(n)) => {
                volgorde += 1;
                wijzig(s, d.id, volgorde, n)?;
                zet_acties(s, d.id, acties, &n.acties)?;
            }
            (None, Some(n)) => {
                volgorde += 1;
                let id = voeg_toe(s, plan_id, volgorde, n)?;
                zet_acties(s, id, Vec::new(), &n.acties)?;
            }
        }
    }
    Ok(())
}

fn haal_weg(s: &mut Schrijver, d: &Doel) -> Uitslag<()> {
    if !d.resultaat.is_empty() {
        return Err(Fout::KanNiet(
            "Bij dit doel is al een resultaat vastgelegd. Laat het doel staan, of pas de tekst aan.".into(),
        ));
    }
    diesel::delete(actie::table.filter(actie::doel_id.eq(d.id))).execute(s.c)?;
    diesel::delete(doel::table.find(d.id)).execute(s.c)?;
    Ok(())
}

fn wijzig(s: &mut Schrijver, id: DoelId, volgorde: i32, n: &NieuwDoel) -> Uitslag<()> {
    diesel::update(doel::table.find(id))
        .set((
            doel::volgorde.eq(volgorde),
            doel::tekst.eq(&n.tekst),
            doel::meetbaar.eq(&n.meetbaar),
            doel::goed_genoeg.eq(&n.goed_genoeg),
            doel::uiterlijk.eq(n.uiterlijk),
            doel::over_persoon_id.eq(n.over),
        ))
        .execute(s.c)?;
    Ok(())
}

fn voeg_toe(s: &mut Schrijver, plan_id: PlanId, volgorde: i32, n: &NieuwDoel) -> Uitslag<DoelId> {
    let rij = Doel {
        id: s.id(),
        plan_id,
        volgorde,
        tekst: n.tekst.clone(),
        meetbaar: n.meetbaar.clone(),
        goed_genoeg: n.goed_genoeg.clone(),
        uiterlijk: n.uiterlijk,
        over_persoon_id: n.over,
        resultaat: String::new(),
        resultaat_toelichting: String::new(),
    };
    diesel::insert_into(doel::table).values(&rij).execute(s.c)?;
    Ok(rij.id)
}

fn zet_acties(
    s: &mut Schrijver,
    doel_id: DoelId,
    oud: Vec<Actie>,
    nieuw: &[Option<NieuweActie>],
) -> Uitslag<()> {
    let mut oud = oud.into_iter();
    for (volgorde, n) in (1..).zip(nieuw) {
        match (oud.next(), n) {
            (None, None) => {}
            (Some(a), None) => {
                diesel::delete(actie::table.find(a.id)).execute(s.c)?;
            }
            (Some(a), Some(n)) => {
                diesel::update(actie::table.find(a.id))
                    .set((
                        actie::volgorde.eq(volgorde),
                        actie::actor.eq(n.actor),
                        actie::wie.eq(&n.wie),
                        actie::wat.eq(&n.wat),
                        actie::uiterlijk.eq(n.uiterlijk),
                    ))
                    .execute(s.c)?;
            }
            (None, Some(n)) => {
                let rij = Actie {
                    id: s.id::<RijId>(),
                    doel_id,
                    volgorde,
                    actor: n.actor,
                    wie: n.wie.clone(),
                    wat: n.wat.clone(),
                    uiterlijk: n.uiterlijk,
                    gedaan_op: None,
                };
                diesel::insert_into(actie::table).values(&rij).execute(s.c)?;
            }
        }
    }
    Ok(())
}
