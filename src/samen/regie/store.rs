//! The only queries on regie. No row means: the inwoner, since the melding.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Houder, Invoer, Regie, RegieSoort, Situatie};
use crate::basis::balans::banden;
use crate::basis::balans::model::Band;
use crate::basis::casus::{BetrokkenRol, Casus, store as casus_store};
use crate::basis::huishouden::store_partijen;
use crate::db::Verbinding;
use crate::db::schema::{advies, besluit, regie};
use crate::db::waarde::{CasusId, GebruikerId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::{Wet, accounts};

/// Every period, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn geschiedenis(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Regie>> {
    Ok(regie::table
        .filter(regie::casus_id.eq(casus))
        .select(Regie::as_select())
        .order((regie::sinds.desc(), regie::id.desc()))
        .load(c)?)
}

/// Who holds regie now.
///
/// # Errors
/// When the database does not answer.
pub fn houder(c: &mut Verbinding, k: &Casus) -> Uitslag<Houder> {
    let Some(r) = geschiedenis(c, k.id)?.into_iter().find(|r| r.tot.is_none()) else {
        return Ok(Houder {
            soort: RegieSoort::Inwoner,
            gebruiker: None,
            wie: RegieSoort::Inwoner.label().into(),
            sinds: k.gemeld_op,
            waarom: "In principe heeft een inwoner zelf de regie.".into(),
            evalueren_op: None,
        });
    };
    Ok(Houder {
        wie: wie(c, &r)?,
        soort: r.soort,
        gebruiker: r.gebruiker_id,
        sinds: r.sinds,
        waarom: r.waarom,
        evalueren_op: r.evalueren_op,
    })
}

/// Who held a period, in words.
///
/// # Errors
/// When the database does not answer.
pub fn wie(c: &mut Verbinding, r: &Regie) -> Uitslag<String> {
    Ok(match r.gebruiker_id {
        Some(id) => format!("{} (casusregisseur)", accounts::gebruiker(c, id)?.naam),
        None => r.soort.label().into(),
    })
}

/// What is known on a day that may speak for a casusregisseur.
///
/// # Errors
/// When the database does not answer.
pub fn situatie(c: &mut Verbinding, k: &Casus, dag: NaiveDate) -> Uitslag<Situatie> {
    let hulpgevers = store_partijen::lopend(c, k.id, dag)?.iter().filter(|p| p.geeft_hulp).count();
    let mut wetten: Vec<Wet> = besluit::table
        .inner_join(advies::table)
        .filter(advies::casus_id.eq(k.id).and(besluit::dictum.eq_any(["toegekend", "gedeeltelijk"])))
        .select(advies::wet)
        .load(c)?;
    wetten.sort_unstable();
    wetten.dedup();
    let banden = banden::banden(c, k.id)?;
    Ok(Situatie {
        hulpgevers,
        wetten: wetten.len(),
        ernstig: banden.inwoner.max(banden.werk) == Some(Band::ErnstigUitBalans),
    })
}

/// Ends the period that runs and begins another. A casusregisseur gets the role in the casus, the former one loses
/// it. `versie` is the number of periods the form was opened on.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed regie first.
pub fn leg_vast(s: &mut Schrijver, k: &Casus, versie: i32, i: &Invoer) -> Uitslag<RijId> {
    casus_store::houd_vast(s, k.id)?;
    if i32::try_from(geschiedenis(s.c, k.id)?.len()).ok() != Some(versie) {
        return Err(Fout::Verouderd);
    }
    diesel::update(regie::table.filter(regie::casus_id.eq(k.id).and(regie::tot.is_null())))
        .set(regie::tot.eq(Some(s.vandaag())))
        .execute(s.c)?;
    let id: RijId = s.id();
    let gebruiker = i.gebruiker.filter(|_| i.soort == RegieSoort::Casusregisseur);
    diesel::insert_into(regie::table)
        .values((
            regie::id.eq(id),
            regie::casus_id.eq(k.id),
            regie::soort.eq(i.soort),
            regie::gebruiker_id.eq(gebruiker),
            regie::sinds.eq(s.vandaag()),
            regie::waarom.eq(&i.waarom),
            regie::gronden.eq(i.gronden.iter().map(|g| g.code()).collect::<Vec<_>>().join(" ")),
            regie::met_inwoner.eq(i.met_inwoner),
            regie::niet_afgesproken_reden.eq(&i.niet_afgesproken_reden),
            regie::evalueren_op.eq(i.evalueren_op),
            regie::vastgelegd_door.eq(s.wie),
        ))
        .execute(s.c)?;
    casus_store::ontbind(s, k.id, BetrokkenRol::Casusregisseur)?;
    if let Some(wie) = gebruiker {
        casus_store::betrek(s, k.id, wie, BetrokkenRol::Casusregisseur, "benoemd bij regie")?;
    }
    s.raakt(id, &["regie"]);
    casus_store::noteer_gebeurtenis(s, k.id, "regie-vastgelegd", Some(id.0), None, "")?;
    Ok(id)
}

/// Names a procesregisseur, in the place of the former, or ends the role with none.
///
/// # Errors
/// When the database does not answer.
pub fn benoem_procesregisseur(
    s: &mut Schrijver,
    k: &Casus,
    wie: Option<GebruikerId>,
    waarom: &str,
) -> Uitslag<()> {
    casus_store::houd_vast(s, k.id)?;
    casus_store::ontbind(s, k.id, BetrokkenRol::Procesregisseur)?;
    s.regel.velden.push("procesregisseur");
    match wie {
        Some(wie) => {
            casus_store::betrek(s, k.id, wie, BetrokkenRol::Procesregisseur, waarom)?;
            casus_store::noteer_gebeurtenis(s, k.id, "procesregisseur-benoemd", None, None, "")
        }
        None => casus_store::noteer_gebeurtenis(s, k.id, "procesregie-beeindigd", None, None, ""),
    }
}
