//! The only queries on consents.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Als, Doel, Hoe, Stem, Toestemming, Uitzondering};
use crate::basis::huishouden::gezag_over;
use crate::db::Verbinding;
use crate::db::schema::{toestemming, toestemming_stem};
use crate::db::waarde::{CasusId, PersoonId, ToestemmingId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// What is noted of a consent.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// Whose data or help.
    pub persoon: PersoonId,
    /// What for.
    pub doel: Doel,
    /// A law code, or empty.
    pub wet: String,
    /// Which data, in words.
    pub gegevens: String,
    /// With whom, in words.
    pub met_wie: String,
    /// How it was given.
    pub hoe: Hoe,
    /// Can decide this, as the professional judges it.
    pub bekwaam: bool,
    /// Why not everybody was waited for.
    pub uitzondering: Uitzondering,
    /// Its reasons.
    pub motivering: String,
    /// From.
    pub van: NaiveDate,
    /// The last day.
    pub tot: Option<NaiveDate>,
    /// Who said yes.
    pub stemmen: Vec<Steminhoud>,
}

/// A yes that is noted.
#[derive(Debug, Clone)]
pub struct Steminhoud {
    /// Who, when a known person.
    pub persoon: Option<PersoonId>,
    /// Who, in words.
    pub naam: String,
    /// As what.
    pub als: Als,
}

/// Somebody who holds gezag over a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Houder {
    /// Who, when a known person.
    pub persoon: Option<PersoonId>,
    /// The person or the instelling, by name.
    pub naam: String,
}

/// Who holds gezag over a child on a day.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn houders(c: &mut Verbinding, kind: PersoonId, dag: NaiveDate) -> Uitslag<Vec<Houder>> {
    let rijen = gezag_over(c, kind, dag)?;
    Ok(rijen
        .into_iter()
        .map(|(g, p)| Houder { persoon: g.houder_id, naam: p.map_or(g.instelling, |p| p.naam()) })
        .collect())
}

/// Notes a consent.
///
/// # Errors
/// When the database does not answer.
pub fn leg_vast(s: &mut Schrijver, casus: CasusId, wat: &Inhoud) -> Uitslag<ToestemmingId> {
    let id: ToestemmingId = s.id();
    let rij = Toestemming {
        id,
        persoon_id: wat.persoon,
        casus_id: Some(casus),
        doel: wat.doel,
        wet: wat.wet.clone(),
        gegevens: wat.gegevens.clone(),
        met_wie: wat.met_wie.clone(),
        hoe: wat.hoe,
        bekwaam: wat.bekwaam,
        uitzondering: wat.uitzondering,
        motivering: wat.motivering.clone(),
        van: wat.van,
        tot: wat.tot,
        ingetrokken_op: None,
        ingetrokken_hoe: String::new(),
        gebruiker_id: s.wie,
        vastgelegd_op: s.tijdstip(),
        versie: 1,
    };
    diesel::insert_into(toestemming::table).values(&rij).execute(s.c)?;
    for stem in &wat.stemmen {
        let rij = Stem {
            id: s.id(),
            toestemming_id: id,
            persoon_id: stem.persoon,
            naam: stem.naam.clone(),
            als: stem.als,
            akkoord: true,
        };
        diesel::insert_into(toestemming_stem::table).values(&rij).execute(s.c)?;
    }
    s.raakt(id, &["toestemming"]);
    s.regel.persoon = Some(wat.persoon);
    Ok(id)
}

/// Withdraws a consent from a day on; it is never removed.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else withdrew it first.
pub fn trek_in(s: &mut Schrijver, t: &Toestemming, op: NaiveDate, hoe: &str, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        toestemming::table.filter(toestemming::id.eq(t.id).and(toestemming::versie.eq(versie))),
    )
    .set((
        toestemming::ingetrokken_op.eq(Some(op)),
        toestemming::ingetrokken_hoe.eq(hoe),
        toestemming::versie.eq(toestemming::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(t.id, &["ingetrokken_op"]);
    s.regel.persoon = Some(t.persoon_id);
    Ok(())
}

/// A consent of this casus.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none with this id in this casus.
pub fn zoek(c: &mut Verbinding, casus: CasusId, id: ToestemmingId) -> Uitslag<Toestemming> {
    Ok(toestemming::table
        .find(id)
        .filter(toestemming::casus_id.eq(casus))
        .select(Toestemming::as_select())
        .first(c)?)
}

/// All consents noted in a casus, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Toestemming>> {
    Ok(toestemming::table
        .filter(toestemming::casus_id.eq(casus))
        .select(Toestemming::as_select())
        .order((toestemming::van.desc(), toestemming::id.desc()))
        .load(c)?)
}

/// Who said yes to these consents.
///
/// # Errors
/// When the database does not answer.
pub fn stemmen(c: &mut Verbinding, ids: &[ToestemmingId]) -> Uitslag<Vec<Stem>> {
    Ok(toestemming_stem::table
        .filter(toestemming_stem::toestemming_id.eq_any(ids))
        .select(Stem::as_select())
        .order(toestemming_stem::id)
        .load(c)?)
}
