//! The options of a toets: what can be picked, saving, taking away, choosing.

use diesel::prelude::*;

use super::neem;
use crate::db::Verbinding;
use crate::db::schema::{optie, optie_effect, product, toets, voorziening};
use crate::db::waarde::{CasusId, OptieId, ProductId, RijId, ToetsId, VoorzieningId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Wet;
use crate::route::omgekeerde_toets::model::{NieuweOptie, Optie, OptieEffect};

/// Voorzieningen to pick from, by name.
///
/// # Errors
/// When the database does not answer.
pub fn voorzieningen(c: &mut Verbinding) -> Uitslag<Vec<(VoorzieningId, String)>> {
    Ok(voorziening::table.select((voorziening::id, voorziening::naam)).order(voorziening::naam).load(c)?)
}

/// Products under these laws, by name.
///
/// # Errors
/// When the database does not answer.
pub fn producten(c: &mut Verbinding, wetten: &[Wet]) -> Uitslag<Vec<(ProductId, String)>> {
    let codes: Vec<String> = wetten.iter().map(|w| w.code().to_string()).collect();
    Ok(product::table
        .filter(product::wet.eq_any(codes).and(product::actief.eq(true)))
        .select((product::id, product::naam))
        .order((product::naam, product::id))
        .load(c)?)
}

/// Saves an option under its number, new or changed; its id stays, for the advies points at it.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first.
pub fn bewaar_optie(
    s: &mut Schrijver,
    casus: CasusId,
    versie: i32,
    nummer: i32,
    o: &NieuweOptie,
) -> Uitslag<()> {
    let toets_id = neem(s, casus, versie, "optie")?;
    let al: Option<OptieId> = optie_met(s.c, toets_id, nummer)?;
    let id = match al {
        Some(id) => {
            diesel::update(optie::table.find(id))
                .set((
                    optie::titel.eq(&o.titel),
                    optie::zonder_beschikking.eq(o.zonder_beschikking),
                    optie::voorziening_id.eq(o.voorziening),
                    optie::product_id.eq(o.product),
                ))
                .execute(s.c)?;
            id
        }
        None => {
            let rij = Optie {
                id: s.id(),
                toets_id,
                volgorde: nummer,
                titel: o.titel.clone(),
                zonder_beschikking: o.zonder_beschikking,
                voorziening_id: o.voorziening,
                product_id: o.product,
                gekozen: false,
                waarom: String::new(),
            };
            diesel::insert_into(optie::table).values(&rij).execute(s.c)?;
            rij.id
        }
    };
    zet_effecten(s, id, o)
}

fn zet_effecten(s: &mut Schrijver, id: OptieId, o: &NieuweOptie) -> Uitslag<()> {
    diesel::delete(optie_effect::table.filter(optie_effect::optie_id.eq(id))).execute(s.c)?;
    for (op_wie, kort, lang) in &o.effecten {
        let rij = OptieEffect {
            id: s.id::<RijId>(),
            optie_id: id,
            op_wie: *op_wie,
            kort: kort.clone(),
            lang: lang.clone(),
        };
        diesel::insert_into(optie_effect::table).values(&rij).execute(s.c)?;
    }
    Ok(())
}

fn optie_met(c: &mut Verbinding, toets_id: ToetsId, nummer: i32) -> Uitslag<Option<OptieId>> {
    Ok(optie::table
        .filter(optie::toets_id.eq(toets_id).and(optie::volgorde.eq(nummer)))
        .select(optie::id)
        .first(c)
        .optional()?)
}

/// Takes an option away; the others keep their numbers.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first.
pub fn haal_optie_weg(s: &mut Schrijver, casus: CasusId, versie: i32, nummer: i32) -> Uitslag<()> {
    let toets_id = neem(s, casus, versie, "optie")?;
    if let Some(id) = optie_met(s.c, toets_id, nummer)? {
        diesel::delete(optie_effect::table.filter(optie_effect::optie_id.eq(id))).execute(s.c)?;
        diesel::delete(optie::table.find(id)).execute(s.c)?;
    }
    Ok(())
}

/// Chooses an option, with why; and says why there are no two, one of them without beschikking.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody saved first.
pub fn kies(
    s: &mut Schrijver,
    casus: CasusId,
    versie: i32,
    keus: Option<(i32, &str)>,
    een_optie_reden: &str,
) -> Uitslag<()> {
    let id = neem(s, casus, versie, "keuze")?;
    diesel::update(toets::table.find(id)).set(toets::een_optie_reden.eq(een_optie_reden)).execute(s.c)?;
    diesel::update(optie::table.filter(optie::toets_id.eq(id)))
        .set((optie::gekozen.eq(false), optie::waarom.eq("")))
        .execute(s.c)?;
    if let Some((nummer, waarom)) = keus {
        diesel::update(optie::table.filter(optie::toets_id.eq(id).and(optie::volgorde.eq(nummer))))
            .set((optie::gekozen.eq(true), optie::waarom.eq(waarom)))
            .execute(s.c)?;
    }
    Ok(())
}
