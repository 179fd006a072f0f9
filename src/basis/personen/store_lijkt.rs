//! Who may be in twice: found along indexes, never by reading everybody; and what people said of it.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::bereik::Bereik;
use super::lijkt::{Kenmerken, Reden, lijkt, wissel};
use super::model::Gegevens;
use super::store::sorteernaam;
use crate::codes;
use crate::db::Verbinding;
use crate::db::schema::{dubbel_vermoeden, persoon, persoon_bereik, persoon_zoekwoord};
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;

/// Most people looked at for one reason: a date of birth of more people than this says little.
const HOOGSTENS: i64 = 300;

codes! {
    /// What people said of two who may be one.
    pub enum Oordeel {
        /// Nobody looked yet.
        Open = "open" => "Nog niet bekeken",
        /// They are two people.
        Anders = "anders" => "Twee mensen",
        /// They were one.
        Samengevoegd = "samengevoegd" => "Samengevoegd",
    }
}

/// Somebody who may be the same, and why.
#[derive(Debug, Clone)]
pub struct Gelijkende {
    /// Who.
    pub id: PersoonId,
    /// Why, the strongest first.
    pub redenen: Vec<Reden>,
}

/// Who may be this person, the strongest reason first; `zelf` is left out.
///
/// # Errors
/// When the database does not answer.
pub fn gelijkenden(
    c: &mut Verbinding,
    p: &Gegevens,
    bereik: &Bereik,
    bsn: Option<String>,
    zelf: Option<PersoonId>,
) -> Uitslag<Vec<Gelijkende>> {
    let mijn = Kenmerken::van(p, bereik, bsn.clone());
    let mut ids: BTreeSet<PersoonId> = BTreeSet::new();
    if let Some(bsn) = &bsn {
        let met_bsn = persoon::table.filter(persoon::bsn_sleutel.eq(bsn)).select(persoon::id);
        ids.extend(met_bsn.load::<PersoonId>(c)?);
    }
    let naam = sorteernaam(p);
    if !naam.trim().is_empty() {
        let zo = persoon::table.filter(persoon::sorteernaam.eq(naam)).select(persoon::id);
        ids.extend(zo.limit(HOOGSTENS).load::<PersoonId>(c)?);
    }
    for dag in [p.geboortedatum, p.geboortedatum.and_then(wissel)].into_iter().flatten() {
        let zo = persoon::table.filter(persoon::geboortedatum.eq(dag)).select(persoon::id);
        ids.extend(zo.limit(HOOGSTENS).load::<PersoonId>(c)?);
    }
    for nummer in mijn.telefoons() {
        let zo = persoon_zoekwoord::table.filter(persoon_zoekwoord::woord.eq(nummer));
        ids.extend(zo.select(persoon_zoekwoord::persoon_id).limit(HOOGSTENS).load::<PersoonId>(c)?);
    }
    type Rij = ((PersoonId, Option<PersoonId>), Option<String>, Gegevens, Bereik);
    let rijen: Vec<Rij> = persoon::table
        .inner_join(persoon_bereik::table)
        .filter(persoon::id.eq_any(ids))
        .select((
            (persoon::id, persoon::samengevoegd_in),
            persoon::bsn_sleutel,
            Gegevens::as_select(),
            Bereik::as_select(),
        ))
        .load(c)?;
    let mut uit: Vec<Gelijkende> = rijen
        .into_iter()
        // Who stepped back is left out here: SQLite would take the index on samengevoegd_in, which nearly everybody is in.
        .filter(|((id, weg), ..)| Some(*id) != zelf && weg.is_none())
        .filter_map(|((id, _), bsn, p, bereik)| {
            let redenen = lijkt(&mijn, &Kenmerken::van(&p, &bereik, bsn))?;
            Some(Gelijkende { id, redenen })
        })
        .collect();
    uit.sort_by(|a, b| a.redenen.cmp(&b.redenen).then(a.id.cmp(&b.id)));
    Ok(uit)
}

/// Keeps, with the change of a person, who may be the same; those in `niet` were said to be somebody else. What
/// nobody judged and does not hold any more goes.
///
/// # Errors
/// When the database does not answer.
pub fn merk(
    s: &mut Schrijver,
    id: PersoonId,
    p: &Gegevens,
    bereik: &Bereik,
    niet: &[PersoonId],
) -> Uitslag<()> {
    let bsn: Option<String> = persoon::table.find(id).select(persoon::bsn_sleutel).first(s.c)?;
    let nu = gelijkenden(s.c, p, bereik, bsn, Some(id))?;
    let al: Vec<(RijId, PersoonId, PersoonId, String)> = dubbel_vermoeden::table
        .filter(dubbel_vermoeden::een_id.eq(id).or(dubbel_vermoeden::ander_id.eq(id)))
        .select((
            dubbel_vermoeden::id,
            dubbel_vermoeden::een_id,
            dubbel_vermoeden::ander_id,
            dubbel_vermoeden::oordeel,
        ))
        .load(s.c)?;
    for (rij, een, ander, oordeel) in &al {
        let wie = if *een == id { ander } else { een };
        if oordeel == Oordeel::Open.code() && !nu.iter().any(|g| g.id == *wie) {
            diesel::delete(dubbel_vermoeden::table.find(rij)).execute(s.c)?;
        }
    }
    for g in nu {
        let anders = niet.contains(&g.id);
        let redenen: Vec<&str> = g.redenen.iter().map(|r| r.code()).collect();
        // Why may have changed: one address, and then a secret one.
        if let Some((rij, ..)) = al.iter().find(|(_, een, ander, _)| [een, ander].contains(&&g.id)) {
            let nu = dubbel_vermoeden::redenen.eq(redenen.join(" "));
            diesel::update(dubbel_vermoeden::table.find(rij)).set(nu).execute(s.c)?;
            continue;
        }
        diesel::insert_into(dubbel_vermoeden::table)
            .values((
                dubbel_vermoeden::id.eq(s.id::<RijId>()),
                dubbel_vermoeden::een_id.eq(id.min(g.id)),
                dubbel_vermoeden::ander_id.eq(id.max(g.id)),
                dubbel_vermoeden::redenen.eq(redenen.join(" ")),
                dubbel_vermoeden::gezien_op.eq(s.tijdstip()),
                dubbel_vermoeden::oordeel.eq(if anders { Oordeel::Anders } else { Oordeel::Open }),
                dubbel_vermoeden::oordeel_op.eq(anders.then(|| s.tijdstip())),
                dubbel_vermoeden::oordeel_door.eq(anders.then_some(s.wie)),
            ))
            .execute(s.c)?;
    }
    Ok(())
}

/// Whether somebody is open in the list of who may be in twice.
///
/// # Errors
/// When the database does not answer.
pub fn misschien_dubbel(c: &mut Verbinding, id: PersoonId) -> Uitslag<bool> {
    let open: i64 = dubbel_vermoeden::table
        .filter(dubbel_vermoeden::een_id.eq(id).or(dubbel_vermoeden::ander_id.eq(id)))
        .filter(dubbel_vermoeden::oordeel.eq(Oordeel::Open))
        .count()
        .get_result(c)?;
    Ok(open > 0)
}
