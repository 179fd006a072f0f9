//! The questions. The first one is that of the melding: it is shown from the casus until somebody changes it.

use diesel::prelude::*;

use crate::basis::casus::{Casus, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::hulpvraag;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::route::vraagverheldering::model::Hulpvraag;

/// A question as the form gives it.
#[derive(Debug, Clone)]
pub struct Invoer {
    /// Verbatim.
    pub tekst: String,
    /// About whom.
    pub over: Option<PersoonId>,
    /// From whom.
    pub van_wie: String,
}

/// The id of the first question: that of its casus.
pub fn eerste_id(casus: &Casus) -> RijId {
    RijId(casus.id.0)
}

/// The questions of a casus, that of the melding first.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, casus: &Casus) -> Uitslag<Vec<Hulpvraag>> {
    let mut uit: Vec<Hulpvraag> = hulpvraag::table
        .filter(hulpvraag::casus_id.eq(casus.id))
        .select(Hulpvraag::as_select())
        .order(hulpvraag::id)
        .load(c)?;
    let eerste = eerste_id(casus);
    if !casus.hulpvraag.trim().is_empty() && !uit.iter().any(|h| h.id == eerste) {
        uit.insert(0, van_melding(casus));
    }
    Ok(uit)
}

fn van_melding(casus: &Casus) -> Hulpvraag {
    Hulpvraag {
        id: eerste_id(casus),
        tekst: casus.hulpvraag.clone(),
        over_persoon_id: casus.persoon_id,
        van_wie: "de melding".into(),
        versie: 0,
    }
}

/// One question.
///
/// # Errors
/// [`Fout::NietGevonden`] when this casus has no such question.
pub fn zoek(c: &mut Verbinding, casus: &Casus, id: RijId) -> Uitslag<Hulpvraag> {
    alle(c, casus)?.into_iter().find(|h| h.id == id).ok_or(Fout::NietGevonden)
}

/// Adds a question; that of the melding is stored first, verbatim.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(s: &mut Schrijver, casus: &Casus, nieuw: &Invoer) -> Uitslag<()> {
    begin(s, casus)?;
    let id = s.id();
    zet(s, casus, id, nieuw)
}

/// Changes a question.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(s: &mut Schrijver, casus: &Casus, id: RijId, nieuw: &Invoer, versie: i32) -> Uitslag<()> {
    begin(s, casus)?;
    // The form may have been opened while the question was still only in the melding.
    let versie = versie.max(1);
    let rij = hulpvraag::table
        .filter(hulpvraag::id.eq(id).and(hulpvraag::casus_id.eq(casus.id)).and(hulpvraag::versie.eq(versie)));
    let geraakt = diesel::update(rij)
        .set((
            hulpvraag::tekst.eq(&nieuw.tekst),
            hulpvraag::over_persoon_id.eq(nieuw.over),
            hulpvraag::van_wie.eq(&nieuw.van_wie),
            hulpvraag::versie.eq(versie + 1),
        ))
        .execute(s.c)?;
    s.raakt(id, &["hulpvraag"]);
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}

/// Stores the melding's question as the first, when it is not there yet.
fn begin(s: &mut Schrijver, casus: &Casus) -> Uitslag<()> {
    casus_store::houd_vast(s, casus.id)?;
    let eerste = alle(s.c, casus)?.into_iter().find(|h| h.id == eerste_id(casus) && h.versie == 0);
    match eerste {
        Some(h) => {
            let nieuw = Invoer { tekst: h.tekst, over: h.over_persoon_id, van_wie: h.van_wie };
            zet(s, casus, h.id, &nieuw)
        }
        None => Ok(()),
    }
}

fn zet(s: &mut Schrijver, casus: &Casus, id: RijId, nieuw: &Invoer) -> Uitslag<()> {
    diesel::insert_into(hulpvraag::table)
        .values((
            hulpvraag::id.eq(id),
            hulpvraag::casus_id.eq(casus.id),
            hulpvraag::tekst.eq(&nieuw.tekst),
            hulpvraag::over_persoon_id.eq(nieuw.over),
            hulpvraag::van_wie.eq(&nieuw.van_wie),
            hulpvraag::versie.eq(1),
        ))
        .execute(s.c)?;
    s.raakt(id, &["hulpvraag"]);
    Ok(())
}
