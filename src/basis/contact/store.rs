//! The only queries on contactmomenten and taken.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{ContactSoort, Contactmoment, Taak};
use crate::basis::casus::Casus;
use crate::basis::huishouden::store as huishouden;
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus, contactmoment, gebruiker, taak, vraagverheldering};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, TaakId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// What is noted of a contact.
pub struct Inhoud {
    /// The day.
    pub op: NaiveDate,
    /// How.
    pub soort: ContactSoort,
    /// About whom.
    pub over: Option<PersoonId>,
    /// From whom, in words.
    pub van_wie: String,
    /// What was said.
    pub tekst: String,
}

/// Those a note in this casus can be about, by name: the household, or the inwoner alone.
///
/// # Errors
/// When the database does not answer.
pub fn over_wie(c: &mut Verbinding, k: &Casus, dag: NaiveDate) -> Uitslag<Vec<(PersoonId, String)>> {
    let mut uit: Vec<(PersoonId, String)> = match k.huishouden_id {
        Some(id) => huishouden::leden(c, id, dag)?.into_iter().map(|(_, p)| (p.id, p.naam())).collect(),
        None => Vec::new(),
    };
    if let Some(id) = k.persoon_id
        && !uit.iter().any(|(p, _)| *p == id)
    {
        uit.insert(0, (id, personen::persoon(c, id)?.naam()));
    }
    Ok(uit)
}

/// Notes a contact; moves the day of the last contact along.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, k: &Casus, wat: Inhoud) -> Uitslag<RijId> {
    let id: RijId = s.id();
    let rij = Contactmoment {
        id,
        casus_id: k.id,
        op: wat.op,
        soort: wat.soort,
        over_persoon_id: wat.over,
        van_wie: wat.van_wie,
        tekst: wat.tekst,
        gebruiker_id: s.wie,
        vastgelegd_op: s.tijdstip(),
        versie: 1,
    };
    diesel::insert_into(contactmoment::table).values(&rij).execute(s.c)?;
    s.raakt(id, &["contactmoment"]);
    s.regel.persoon = wat.over;
    if wat.soort.met_inwoner() {
        gesproken(s, k, wat.op)?;
    }
    Ok(id)
}

/// Mends a contact: a typing error, the wrong person. Who changed which field stays in the spoor.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, k: &Casus, was: &Contactmoment, wat: Inhoud, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        contactmoment::table.filter(contactmoment::id.eq(was.id).and(contactmoment::versie.eq(versie))),
    )
    .set((
        contactmoment::op.eq(wat.op),
        contactmoment::soort.eq(wat.soort),
        contactmoment::over_persoon_id.eq(wat.over),
        contactmoment::van_wie.eq(&wat.van_wie),
        contactmoment::tekst.eq(&wat.tekst),
        contactmoment::versie.eq(contactmoment::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(was.id, &verschil(was, &wat));
    s.regel.persoon = wat.over;
    // The day of the last contact may have come from this very note; then the others decide.
    let laatste = if k.laatste_contact == Some(was.op) { laatste_dag(s.c, k.id)? } else { k.laatste_contact };
    let nieuw = if wat.soort.met_inwoner() { laatste.max(Some(wat.op)) } else { laatste };
    if nieuw != k.laatste_contact {
        zet_laatste(s, k.id, nieuw)?;
    }
    Ok(())
}

fn verschil(was: &Contactmoment, wat: &Inhoud) -> Vec<&'static str> {
    [
        ("op", was.op != wat.op),
        ("soort", was.soort != wat.soort),
        ("over", was.over_persoon_id != wat.over),
        ("van_wie", was.van_wie != wat.van_wie),
        ("tekst", was.tekst != wat.tekst),
    ]
    .into_iter()
    .filter_map(|(naam, anders)| anders.then_some(naam))
    .collect()
}

/// The last day somebody spoke with the inwoner: a contactmoment, or the first talk, which has a page of its own.
fn laatste_dag(c: &mut Verbinding, id: CasusId) -> Uitslag<Option<NaiveDate>> {
    let contact: Option<NaiveDate> = contactmoment::table
        .filter(contactmoment::casus_id.eq(id).and(contactmoment::soort.ne(ContactSoort::Overleg)))
        .select(diesel::dsl::max(contactmoment::op))
        .first(c)?;
    let gesprek: Option<NaiveDate> = vraagverheldering::table
        .filter(vraagverheldering::casus_id.eq(id))
        .select(diesel::dsl::max(vraagverheldering::eerste_gesprek_op))
        .first(c)?;
    Ok(contact.max(gesprek))
}

/// Notes that somebody spoke with the inwoner: in a contactmoment, or in the first talk at the kitchen table.
///
/// # Errors
/// When the database does not answer.
pub fn gesproken(s: &mut Schrijver, k: &Casus, op: NaiveDate) -> Uitslag<()> {
    if k.laatste_contact.is_none_or(|al| al < op) {
        zet_laatste(s, k.id, Some(op))?;
    }
    Ok(())
}

/// Not a change of the casus as people edit it, so its `versie` stays.
fn zet_laatste(s: &mut Schrijver, id: CasusId, op: Option<NaiveDate>) -> Uitslag<()> {
    diesel::update(casus::table.find(id)).set(casus::laatste_contact.eq(op)).execute(s.c)?;
    Ok(())
}

/// A contact of this casus.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none with this id in this casus.
pub fn zoek(c: &mut Verbinding, casus: CasusId, id: RijId) -> Uitslag<Contactmoment> {
    Ok(contactmoment::table
        .find(id)
        .filter(contactmoment::casus_id.eq(casus))
        .select(Contactmoment::as_select())
        .first(c)?)
}

/// Who can be given a taak in this casus: those with a role in it today, by name.
///
/// # Errors
/// When the database does not answer.
pub fn voor_wie(c: &mut Verbinding, id: CasusId, dag: NaiveDate) -> Uitslag<Vec<(GebruikerId, String)>> {
    Ok(betrokkenheid::table
        .inner_join(gebruiker::table)
        .filter(betrokkenheid::casus_id.eq(id).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select((gebruiker::id, gebruiker::naam))
        .order((gebruiker::naam, gebruiker::id))
        .distinct()
        .load(c)?)
}

/// Adds a taak.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_taak_toe(
    s: &mut Schrijver,
    casus: CasusId,
    voor: GebruikerId,
    wat: &str,
    uiterlijk: Option<NaiveDate>,
) -> Uitslag<TaakId> {
    let id: TaakId = s.id();
    let rij = Taak {
        id,
        casus_id: casus,
        gebruiker_id: voor,
        wat: wat.into(),
        uiterlijk,
        gedaan_op: None,
        versie: 1,
    };
    diesel::insert_into(taak::table).values(&rij).execute(s.c)?;
    s.raakt(id, &["taak"]);
    Ok(id)
}

/// Ticks a taak off, or puts it back; doing so twice changes nothing.
///
/// # Errors
/// [`Fout::NietGevonden`] when this casus has no such taak.
pub fn vink_af(s: &mut Schrijver, casus: CasusId, id: TaakId, gedaan: bool) -> Uitslag<()> {
    let op = gedaan.then(|| s.vandaag());
    let geraakt = diesel::update(taak::table.filter(taak::id.eq(id).and(taak::casus_id.eq(casus))))
        .set((taak::gedaan_op.eq(op), taak::versie.eq(taak::versie + 1)))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::NietGevonden);
    }
    s.raakt(id, &["gedaan_op"]);
    Ok(())
}

/// The taken of a casus: open ones by date, then those done, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn taken(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<(Taak, String)>> {
    let mut rijen: Vec<(Taak, String)> = taak::table
        .inner_join(gebruiker::table)
        .filter(taak::casus_id.eq(casus))
        .select((Taak::as_select(), gebruiker::naam))
        .order(taak::id)
        .limit(200)
        .load(c)?;
    // No date comes after every date; both databases sort nulls differently, so it is done here.
    rijen.sort_by_key(|(t, _)| (t.gedaan_op.is_some(), t.uiterlijk.unwrap_or(NaiveDate::MAX), t.id));
    Ok(rijen)
}
