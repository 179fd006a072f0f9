//! The only queries on the omgekeerde toets.

pub mod bekend;
mod opties;

pub use opties::{bewaar_optie, haal_optie_weg, kies, producten, voorzieningen};

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Effect, Geheel, Grondwaarde, Juridisch, Optie, OptieBeeld, OptieEffect, Past, Toets};
use super::regels;
use crate::basis::casus::{Casus, Feit, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::{optie, optie_effect, product, toets, toets_grondwaarde, voorziening};
use crate::db::waarde::{CasusId, ToetsId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Wet;
use crate::route::melding;

/// The toets of a casus, if it was begun.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Toets>> {
    Ok(toets::table.filter(toets::casus_id.eq(casus)).select(Toets::as_select()).first(c).optional()?)
}

/// The toets with its grondwaarden and options.
///
/// # Errors
/// When the database does not answer.
pub fn geheel(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Geheel>> {
    let Some(t) = zoek(c, casus)? else { return Ok(None) };
    let mut grondwaarden: Vec<Grondwaarde> = toets_grondwaarde::table
        .filter(toets_grondwaarde::toets_id.eq(t.id))
        .select(Grondwaarde::as_select())
        .load(c)?;
    grondwaarden.sort_by_key(|g| g.wet);
    let rijen: Vec<Optie> = optie::table
        .filter(optie::toets_id.eq(t.id))
        .order(optie::volgorde)
        .select(Optie::as_select())
        .load(c)?;
    let mut opties = Vec::new();
    for rij in rijen {
        let mut effecten: Vec<OptieEffect> = optie_effect::table
            .filter(optie_effect::optie_id.eq(rij.id))
            .select(OptieEffect::as_select())
            .load(c)?;
        effecten.sort_by_key(|e| e.op_wie);
        let waarmee = waarmee(c, &rij)?;
        opties.push(OptieBeeld { optie: rij, effecten, waarmee });
    }
    Ok(Some(Geheel { toets: t, grondwaarden, opties }))
}

fn waarmee(c: &mut Verbinding, o: &Optie) -> Uitslag<String> {
    if let Some(id) = o.voorziening_id {
        return Ok(voorziening::table.find(id).select(voorziening::naam).first(c)?);
    }
    if let Some(id) = o.product_id {
        return Ok(product::table.find(id).select(product::naam).first(c)?);
    }
    Ok(String::new())
}

/// The facts the toets gives to the table of steps.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus, _vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let wetten = casus_store::wetten(c, k.id)?;
    Ok(regels::feiten(geheel(c, k.id)?.as_ref(), &wetten))
}

/// Begins the toets, or takes hold of the version the form was opened on.
fn neem(s: &mut Schrijver, casus: CasusId, versie: i32, veld: &'static str) -> Uitslag<ToetsId> {
    let al = zoek(s.c, casus)?;
    let id = match al {
        None if versie == 0 => {
            let nieuw = leeg(s.id(), casus);
            diesel::insert_into(toets::table).values(&nieuw).execute(s.c)?;
            nieuw.id
        }
        Some(t) if t.versie == versie => t.id,
        _ => return Err(Fout::Verouderd),
    };
    if versie > 0 {
        let geraakt = diesel::update(toets::table.filter(toets::id.eq(id).and(toets::versie.eq(versie))))
            .set(toets::versie.eq(versie + 1))
            .execute(s.c)?;
        if geraakt == 0 {
            return Err(Fout::Verouderd);
        }
    }
    s.raakt(id, &[veld]);
    Ok(id)
}

fn leeg(id: ToetsId, casus_id: CasusId) -> Toets {
    let niets = String::new;
    Toets {
        id,
        casus_id,
        beoogd_effect: niets(),
        voor_wie: niets(),
        over_3_maanden: niets(),
        over_12_maanden: niets(),
        goed_genoeg: niets(),
        zonder_hulp: niets(),
        wie_dachten_mee: niets(),
        normaliseren: niets(),
        normaliseren_wie: niets(),
        normaliseren_nodig: niets(),
        botsing: niets(),
        afbakening: niets(),
        een_optie_reden: niets(),
        artikel: niets(),
        ruimte: niets(),
        voorliggend: niets(),
        bewijs: niets(),
        conclusie: niets(),
        eerder_reden: niets(),
        versie: 1,
    }
}

/// Saves step 1.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first.
pub fn bewaar_effect(s: &mut Schrijver, casus: CasusId, versie: i32, e: &Effect) -> Uitslag<()> {
    let id = neem(s, casus, versie, "effect")?;
    diesel::update(toets::table.find(id)).set(e).execute(s.c)?;
    Ok(())
}

/// Saves step 2: a judgement per law. A law that came into view here belongs to the casus from now on, with its clocks.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first.
pub fn bewaar_grondwaarde(
    s: &mut Schrijver,
    casus: CasusId,
    versie: i32,
    oordelen: &[(Wet, Past, String)],
    botsing: &str,
) -> Uitslag<()> {
    let id = neem(s, casus, versie, "grondwaarde")?;
    diesel::update(toets::table.find(id)).set(toets::botsing.eq(botsing)).execute(s.c)?;
    diesel::delete(toets_grondwaarde::table.filter(toets_grondwaarde::toets_id.eq(id))).execute(s.c)?;
    let in_beeld = casus_store::wetten(s.c, casus)?;
    for (wet, past, waarom) in oordelen {
        if !in_beeld.contains(wet) {
            match melding::store::wet_in_beeld(s, casus, *wet) {
                // Without a melding no clock can count from it.
                Err(Fout::NietGevonden) => casus_store::voeg_wet_toe(s, casus, *wet)?,
                r => r?,
            }
        }
        let rij = Grondwaarde { id: s.id(), toets_id: id, wet: *wet, past: *past, waarom: waarom.clone() };
        diesel::insert_into(toets_grondwaarde::table).values(&rij).execute(s.c)?;
    }
    Ok(())
}

/// Saves step 4.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first.
pub fn bewaar_juridisch(s: &mut Schrijver, casus: CasusId, versie: i32, j: &Juridisch) -> Uitslag<()> {
    let id = neem(s, casus, versie, "juridische_toets")?;
    diesel::update(toets::table.find(id)).set(j).execute(s.c)?;
    Ok(())
}
