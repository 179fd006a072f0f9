//! Reading contactmomenten: one with its people, what stood there before, and whom a note can be about.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Betreft, Contactmoment, Mens};
use crate::basis::casus::Casus;
use crate::basis::huishouden;
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::schema::{contactmoment, contactmoment_persoon, gebruiker};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId};
use crate::kit::fout::Uitslag;

/// A contactmoment with the people it regards.
#[derive(Debug, Clone)]
pub struct Geheel {
    /// The row.
    pub contact: Contactmoment,
    /// About whom, and who may read it.
    pub mensen: Vec<Mens>,
}

/// A person with their name.
pub type MetNaam = (PersoonId, String);

/// Those a note in this casus can be about, the inwoner first, then the household, and people of the netwerk who are
/// known as a person.
///
/// # Errors
/// When the database does not answer.
pub fn over_wie(c: &mut Verbinding, k: &Casus, dag: NaiveDate) -> Uitslag<Vec<MetNaam>> {
    let mut uit: Vec<MetNaam> = huishouden::mensen(c, k, dag)?.into_iter().map(|m| (m.id, m.naam)).collect();
    let Some(inwoner) = k.persoon_id else { return Ok(uit) };
    for p in huishouden::netwerk_van(c, inwoner, dag)?.into_iter().filter_map(|(_, p)| p) {
        if !uit.iter().any(|(al, _)| *al == p.id) {
            uit.push((p.id, p.naam()));
        }
    }
    Ok(uit)
}

/// Adds these people, when they are not there yet: a note may be about somebody who has left since.
///
/// # Errors
/// When the database does not answer.
pub fn erbij(c: &mut Verbinding, wie: &mut Vec<MetNaam>, ids: &[PersoonId]) -> Uitslag<()> {
    let mut nieuw: Vec<PersoonId> = Vec::new();
    for id in ids {
        if !nieuw.contains(id) && !wie.iter().any(|(p, _)| p == id) {
            nieuw.push(*id);
        }
    }
    if !nieuw.is_empty() {
        wie.extend(personen::personen(c, &nieuw)?.into_iter().map(|p| (p.id, p.naam())));
    }
    Ok(())
}

/// A contact of this casus as it now stands: the last correction, whichever version the id is of.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when there is none with this id in this casus.
pub fn zoek(c: &mut Verbinding, casus: CasusId, id: RijId) -> Uitslag<Geheel> {
    let mut contact: Contactmoment = contactmoment::table
        .find(id)
        .filter(contactmoment::casus_id.eq(casus))
        .select(Contactmoment::as_select())
        .first(c)?;
    while contact.vervangen {
        contact = contactmoment::table
            .filter(contactmoment::verbetert_id.eq(contact.id))
            .select(Contactmoment::as_select())
            .first(c)?;
    }
    let mensen = mensen(c, &[contact.id])?.remove(&contact.id).unwrap_or_default();
    Ok(Geheel { contact, mensen })
}

/// The people each of these notes regards, in the order they were marked.
///
/// # Errors
/// When the database does not answer.
pub fn mensen(c: &mut Verbinding, ids: &[RijId]) -> Uitslag<BTreeMap<RijId, Vec<Mens>>> {
    let rijen: Vec<Betreft> = contactmoment_persoon::table
        .filter(contactmoment_persoon::contactmoment_id.eq_any(ids.to_vec()))
        .select(Betreft::as_select())
        .order(contactmoment_persoon::id)
        .load(c)?;
    let mut uit: BTreeMap<RijId, Vec<Mens>> = BTreeMap::new();
    for r in rijen {
        let mens = Mens { persoon: r.persoon_id, gaat_over: r.gaat_over, mag_lezen: r.mag_lezen };
        uit.entry(r.contactmoment_id).or_default().push(mens);
    }
    Ok(uit)
}

/// What stood there before, newest first, for each of these notes that was corrected. One query for each time the
/// most corrected of them was.
///
/// # Errors
/// When the database does not answer.
pub fn eerdere(c: &mut Verbinding, nu: &[Contactmoment]) -> Uitslag<BTreeMap<RijId, Vec<Contactmoment>>> {
    let mut uit: BTreeMap<RijId, Vec<Contactmoment>> = BTreeMap::new();
    // Which current note waits for which earlier row.
    let mut zoekt: BTreeMap<RijId, RijId> = nu.iter().filter_map(|m| Some((m.verbetert_id?, m.id))).collect();
    while !zoekt.is_empty() {
        let ids: Vec<RijId> = zoekt.keys().copied().collect();
        let rijen: Vec<Contactmoment> = contactmoment::table
            .filter(contactmoment::id.eq_any(ids))
            .select(Contactmoment::as_select())
            .load(c)?;
        let mut verder = BTreeMap::new();
        for rij in rijen {
            let Some(van) = zoekt.get(&rij.id).copied() else { continue };
            if let Some(ouder) = rij.verbetert_id {
                verder.insert(ouder, van);
            }
            uit.entry(van).or_default().push(rij);
        }
        zoekt = verder;
    }
    Ok(uit)
}

/// What a list of notes needs beside the notes to be read.
#[derive(Debug, Clone, Default)]
pub struct Bij {
    /// The people of each note, of earlier versions too.
    pub mensen: BTreeMap<RijId, Vec<Mens>>,
    /// What stood there before, newest first, by the id of the note as it stands.
    pub eerder: BTreeMap<RijId, Vec<Contactmoment>>,
    /// Names of those people.
    pub mensnamen: BTreeMap<PersoonId, String>,
    /// Names of who wrote.
    pub collegas: BTreeMap<GebruikerId, String>,
}

/// Reads it for these notes.
///
/// # Errors
/// When the database does not answer.
pub fn bij(c: &mut Verbinding, nu: &[Contactmoment]) -> Uitslag<Bij> {
    if nu.is_empty() {
        return Ok(Bij::default());
    }
    let eerder = eerdere(c, nu)?;
    let alle: Vec<&Contactmoment> = nu.iter().chain(eerder.values().flatten()).collect();
    let mensen = mensen(c, &alle.iter().map(|m| m.id).collect::<Vec<_>>())?;
    let mut wie: Vec<PersoonId> = mensen.values().flatten().map(|m| m.persoon).collect();
    wie.sort_unstable();
    wie.dedup();
    let mut schrijvers: Vec<GebruikerId> = alle.iter().map(|m| m.gebruiker_id).collect();
    schrijvers.sort_unstable();
    schrijvers.dedup();
    let collegas: Vec<(GebruikerId, String)> = gebruiker::table
        .filter(gebruiker::id.eq_any(schrijvers))
        .select((gebruiker::id, gebruiker::naam))
        .load(c)?;
    let mensnamen = personen::personen(c, &wie)?.into_iter().map(|p| (p.id, p.naam())).collect();
    Ok(Bij { mensen, eerder, mensnamen, collegas: collegas.into_iter().collect() })
}
