//! Writing contactmomenten: a new one, and a correction, which is a new one too (besluit 0018).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Betreft, ContactSoort, Contactmoment, Mens};
use super::store_lezen::Geheel;
use crate::basis::casus::Casus;
use crate::db::Verbinding;
use crate::db::schema::{casus, contactmoment, contactmoment_persoon, vraagverheldering};
use crate::db::waarde::{CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// What is noted of a contact.
#[derive(Debug, Clone)]
pub struct Inhoud {
    /// The day.
    pub op: NaiveDate,
    /// How.
    pub soort: ContactSoort,
    /// How long, in minutes.
    pub duur: Option<i32>,
    /// About whom, and who may read it.
    pub mensen: Vec<Mens>,
    /// From whom, in words.
    pub van_wie: String,
    /// What was said.
    pub tekst: String,
}

/// Notes a contact; moves the day of the last contact along.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, k: &Casus, wat: &Inhoud) -> Uitslag<RijId> {
    let id = plaats(s, k.id, wat, None)?;
    s.raakt(id, &["contactmoment"]);
    if wat.soort.met_inwoner() {
        gesproken(s, k, wat.op)?;
    }
    Ok(id)
}

fn plaats(s: &mut Schrijver, casus: CasusId, wat: &Inhoud, was: Option<&Contactmoment>) -> Uitslag<RijId> {
    let id: RijId = s.id();
    let eerste = wat.mensen.iter().find(|m| m.gaat_over).map(|m| m.persoon);
    let rij = Contactmoment {
        id,
        casus_id: casus,
        op: wat.op,
        soort: wat.soort,
        over_persoon_id: eerste,
        van_wie: wat.van_wie.clone(),
        tekst: wat.tekst.clone(),
        gebruiker_id: s.wie,
        vastgelegd_op: s.tijdstip(),
        versie: was.map_or(1, |w| w.versie + 1),
        duur_minuten: wat.duur,
        verbetert_id: was.map(|w| w.id),
        vervangen: false,
    };
    diesel::insert_into(contactmoment::table).values(&rij).execute(s.c)?;
    for m in &wat.mensen {
        let rij = Betreft {
            id: s.id(),
            contactmoment_id: id,
            persoon_id: m.persoon,
            gaat_over: m.gaat_over,
            mag_lezen: m.mag_lezen,
        };
        diesel::insert_into(contactmoment_persoon::table).values(&rij).execute(s.c)?;
    }
    s.regel.persoon = eerste;
    Ok(id)
}

/// Puts a contact right: a typing error, the wrong person. What stood there stays, marked as replaced; who changed
/// which field is in the spoor too. Nothing different: nothing written, and `None`.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else corrected this one first.
pub fn verbeter(
    s: &mut Schrijver,
    k: &Casus,
    was: &Geheel,
    wat: &Inhoud,
    versie: i32,
) -> Uitslag<Option<RijId>> {
    let oud = &was.contact;
    let velden = verschil(was, wat);
    if oud.versie == versie && velden.is_empty() {
        return Ok(None);
    }
    let geraakt = diesel::update(
        contactmoment::table
            .filter(contactmoment::id.eq(oud.id).and(contactmoment::versie.eq(versie)))
            .filter(contactmoment::vervangen.eq(false)),
    )
    .set(contactmoment::vervangen.eq(true))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    let id = plaats(s, k.id, wat, Some(oud))?;
    s.raakt(id, &velden);
    // The day of the last contact may have come from this very note; then the others decide.
    let laatste = if k.laatste_contact == Some(oud.op) { laatste_dag(s.c, k.id)? } else { k.laatste_contact };
    let nieuw = if wat.soort.met_inwoner() { laatste.max(Some(wat.op)) } else { laatste };
    if nieuw != k.laatste_contact {
        zet_laatste(s, k.id, nieuw)?;
    }
    Ok(Some(id))
}

fn verschil(was: &Geheel, wat: &Inhoud) -> Vec<&'static str> {
    let wie = |mensen: &[Mens], hoe: fn(&Mens) -> bool| {
        let mut ids: Vec<_> = mensen.iter().filter(|m| hoe(m)).map(|m| m.persoon).collect();
        ids.sort_unstable();
        ids
    };
    let anders = |hoe: fn(&Mens) -> bool| wie(&was.mensen, hoe) != wie(&wat.mensen, hoe);
    let oud = &was.contact;
    [
        ("op", oud.op != wat.op),
        ("soort", oud.soort != wat.soort),
        ("duur", oud.duur_minuten != wat.duur),
        ("over", anders(|m| m.gaat_over)),
        ("mag_lezen", anders(|m| m.mag_lezen)),
        ("van_wie", oud.van_wie != wat.van_wie),
        ("tekst", oud.tekst != wat.tekst),
    ]
    .into_iter()
    .filter_map(|(naam, anders)| anders.then_some(naam))
    .collect()
}

/// The last day somebody spoke with the inwoner: a contactmoment, or the first talk, which has a page of its own.
fn laatste_dag(c: &mut Verbinding, id: CasusId) -> Uitslag<Option<NaiveDate>> {
    let contact: Option<NaiveDate> = contactmoment::table
        .filter(contactmoment::casus_id.eq(id).and(contactmoment::vervangen.eq(false)))
        .filter(contactmoment::soort.ne(ContactSoort::Overleg))
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
