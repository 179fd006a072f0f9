//! The only queries on households.

use chrono::NaiveDate;
use diesel::prelude::*;
use uuid::Uuid;

use super::model::{Lid, Plaats};
use super::regels;
use crate::basis::casus::store as casus_store;
use crate::basis::personen::{Persoon, store as personen, store_geheim};
use crate::db::Verbinding;
use crate::db::schema::{casus, huishouden, huishouden_lid, persoon};
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::{Actie, Actor, Feiten, mag};

/// Starts a household with its first member.
///
/// # Errors
/// When the database does not answer.
pub fn begin(s: &mut Schrijver, naam: &str, eerste: PersoonId, plaats: Plaats) -> Uitslag<HuishoudenId> {
    let id: HuishoudenId = s.id();
    diesel::insert_into(huishouden::table)
        .values((huishouden::id.eq(id), huishouden::naam.eq(naam), huishouden::versie.eq(1)))
        .execute(s.c)?;
    voeg_lid_toe(s, id, eerste, plaats)?;
    Ok(id)
}

/// Adds a member.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_lid_toe(s: &mut Schrijver, id: HuishoudenId, wie: PersoonId, plaats: Plaats) -> Uitslag<RijId> {
    let rij = Lid {
        id: s.id(),
        huishouden_id: id,
        persoon_id: wie,
        rol: plaats.rol.into(),
        woont_in: plaats.woont_in,
        van: plaats.van.unwrap_or_else(|| s.vandaag()),
        tot: plaats.tot,
        verblijf: plaats.verblijf,
        verblijf_uitleg: plaats.verblijf_uitleg.into(),
        versie: 1,
    };
    // What these two once said is in gezag and netwerklid (store_omzetten).
    let leeg = (huishouden_lid::gezag.eq(false), huishouden_lid::mantelzorger.eq(false));
    diesel::insert_into(huishouden_lid::table).values((&rij, leeg)).execute(s.c)?;
    s.raakt(id, &["huishouden_lid"]);
    store_geheim::deel(s, wie)?;
    Ok(rij.id)
}

/// Changes or ends a membership.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig_lid(s: &mut Schrijver, was: &Lid, plaats: Plaats, versie: i32) -> Uitslag<()> {
    let deze = huishouden_lid::id.eq(was.id).and(huishouden_lid::versie.eq(versie));
    let geraakt = diesel::update(huishouden_lid::table.filter(deze))
        .set((
            huishouden_lid::rol.eq(plaats.rol),
            huishouden_lid::woont_in.eq(plaats.woont_in),
            huishouden_lid::verblijf.eq(plaats.verblijf),
            huishouden_lid::verblijf_uitleg.eq(plaats.verblijf_uitleg),
            huishouden_lid::van.eq(plaats.van.unwrap_or(was.van)),
            huishouden_lid::tot.eq(plaats.tot),
            huishouden_lid::versie.eq(huishouden_lid::versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.regel.persoon = Some(was.persoon_id);
    s.raakt(was.id, &["huishouden_lid"]);
    store_geheim::deel(s, was.persoon_id)
}

/// The household somebody belongs to on a day, if any: where they live first, then the newest.
///
/// # Errors
/// When the database does not answer.
pub fn van_persoon(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Option<HuishoudenId>> {
    Ok(huishoudens_van(c, wie, dag)?.first().map(|lid| lid.huishouden_id))
}

/// The households somebody belongs to on a day: where they live first, then the newest. A child may live in two.
///
/// # Errors
/// When the database does not answer.
pub fn huishoudens_van(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Vec<Lid>> {
    let mut alle: Vec<Lid> = huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq(wie))
        .order((huishouden_lid::woont_in.desc(), huishouden_lid::van.desc(), huishouden_lid::id.desc()))
        .select(Lid::as_select())
        .load(c)?;
    alle.retain(|l| regels::loopt(Some(l.van), l.tot, dag));
    Ok(alle)
}

/// Whether two people belong to one household on a day.
///
/// # Errors
/// When the database does not answer.
pub fn woont_bij(c: &mut Verbinding, een: PersoonId, ander: PersoonId, dag: NaiveDate) -> Uitslag<bool> {
    let Some(huis) = van_persoon(c, een, dag)? else { return Ok(een == ander) };
    Ok(leden(c, huis, dag)?.iter().any(|(lid, _)| lid.persoon_id == ander))
}

/// The members on a day, in the order they were entered; who died stays one, for what is written about them.
/// [`regels::hoort`] and [`regels::woont`] say who is still there.
///
/// # Errors
/// When the database does not answer.
pub fn leden(c: &mut Verbinding, id: HuishoudenId, dag: NaiveDate) -> Uitslag<Vec<(Lid, Persoon)>> {
    let alle = alle_leden(c, id)?;
    Ok(alle.into_iter().filter(|(l, _)| regels::loopt(Some(l.van), l.tot, dag)).collect())
}

/// The others with whom somebody belongs to a household on a day: the living, each once, and whether the two live
/// together there.
///
/// # Errors
/// When the database does not answer.
pub fn huisgenoten(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Vec<(Persoon, bool)>> {
    let mut uit: Vec<(Persoon, bool)> = Vec::new();
    for huis in huishoudens_van(c, wie, dag)? {
        for (l, p) in leden(c, huis.huishouden_id, dag)? {
            let samen = huis.woont_in && regels::woont(&l, &p, dag);
            match uit.iter_mut().find(|(al, _)| al.id == p.id) {
                Some((_, al)) => *al |= samen,
                None if p.id != wie && regels::hoort(&l, &p, dag) => uit.push((p, samen)),
                None => {}
            }
        }
    }
    Ok(uit)
}

/// Everybody who is or ever was a member, in the order they were entered.
///
/// # Errors
/// When the database does not answer.
pub fn alle_leden(c: &mut Verbinding, id: HuishoudenId) -> Uitslag<Vec<(Lid, Persoon)>> {
    Ok(huishouden_lid::table
        .inner_join(persoon::table)
        .filter(huishouden_lid::huishouden_id.eq(id))
        .order((huishouden_lid::van, huishouden_lid::id))
        .select((Lid::as_select(), Persoon::as_select()))
        .load(c)?)
}

/// A member of a household, now or before.
///
/// # Errors
/// [`Fout::NietGevonden`] when this household has no such member.
pub fn lid(c: &mut Verbinding, huis: HuishoudenId, id: RijId) -> Uitslag<Lid> {
    Ok(huishouden_lid::table
        .find(id)
        .filter(huishouden_lid::huishouden_id.eq(huis))
        .select(Lid::as_select())
        .first(c)?)
}

/// What a household is called.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn naam(c: &mut Verbinding, id: HuishoudenId) -> Uitslag<String> {
    Ok(huishouden::table.find(id).select(huishouden::naam).first(c)?)
}

/// What the rights function needs to know of a household: what it knows of its members of today. A casus of the
/// household, then of each who lives there; the first that lets this actor see them decides, an open one before a
/// closed one. The person in the facts is the one through whom the actor may, for the spoor.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such household.
pub fn feiten(c: &mut Verbinding, actor: &Actor, id: Uuid, dag: NaiveDate) -> Uitslag<Feiten> {
    let huis = HuishoudenId(id);
    let _ = naam(c, huis)?;
    let mut beste = Feiten::default();
    let van_huis: Vec<CasusId> = casus::table
        .filter(casus::huishouden_id.eq(huis))
        .order(casus::id.desc())
        .select(casus::id)
        .load(c)?;
    for id in van_huis {
        let k = casus_store::zoek(c, id)?;
        if beter(&mut beste, casus_store::feiten_van(c, actor, &k, dag)?, actor) {
            return Ok(Feiten { casus: None, ..beste });
        }
    }
    for (l, _) in leden(c, huis, dag)? {
        if beter(&mut beste, personen::feiten(c, actor, l.persoon_id.0, dag)?, actor) {
            break;
        }
    }
    Ok(Feiten { casus: None, ..beste })
}

/// Takes these facts when they let the actor see; true when they also let them change, so that no more are needed.
pub(super) fn beter(beste: &mut Feiten, f: Feiten, actor: &Actor) -> bool {
    if mag(Some(actor), Actie::PersoonInzien, &f).is_err() {
        return false;
    }
    let open = !f.afgesloten;
    *beste = f;
    open
}
