//! A place on the waiting list: putting somebody on it, keeping it right, ending it, assigning.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Escalatie, Soort};
use crate::basis::casus::{BetrokkenRol, Casus, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus, wachtplek, wachtplek_feit};
use crate::db::waarde::{CasusId, GebruikerId, RijId, TeamId, WachtplekId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// A place on the list.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = wachtplek)]
pub struct Wachtplek {
    /// Its id.
    pub id: WachtplekId,
    /// Of which casus.
    pub casus_id: CasusId,
    /// On whose list.
    pub team_id: TeamId,
    /// For what.
    pub soort: Soort,
    /// Since when on the list; the wait itself counts from the melding.
    pub sinds: NaiveDate,
    /// Who keeps in touch.
    pub contact_gebruiker_id: Option<GebruikerId>,
    /// What was agreed about that.
    pub contact_afspraak: String,
    /// What was offered meanwhile.
    pub overbrugging: String,
    /// Whether the inwoner took it.
    pub overbrugging_aangenomen: Option<bool>,
    /// Counts changes.
    pub versie: i32,
}

/// A fact that counts for the order.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = wachtplek_feit)]
pub struct PlekFeit {
    /// On which place.
    pub wachtplek_id: WachtplekId,
    /// Which fact.
    pub feit: Escalatie,
    /// Since when it holds.
    pub sinds: NaiveDate,
    /// Who says so.
    pub bron: String,
}

/// What is recorded of a place.
#[derive(Debug, Clone)]
pub struct Invoer {
    /// For what.
    pub soort: Soort,
    /// Since when.
    pub sinds: NaiveDate,
    /// Who keeps in touch.
    pub contact: Option<GebruikerId>,
    /// What was agreed about that.
    pub afspraak: String,
    /// What was offered meanwhile.
    pub overbrugging: String,
    /// Whether the inwoner took it.
    pub aangenomen: Option<bool>,
    /// The facts with since when and who says so.
    pub feiten: Vec<(Escalatie, NaiveDate, String)>,
}

/// The open place of a casus, if it waits.
///
/// # Errors
/// When the database does not answer.
pub fn open_plek(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Wachtplek>> {
    Ok(wachtplek::table
        .filter(wachtplek::casus_id.eq(casus).and(wachtplek::tot.is_null()))
        .select(Wachtplek::as_select())
        .order(wachtplek::id.desc())
        .first(c)
        .optional()?)
}

/// The facts of these places.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, plekken: &[WachtplekId]) -> Uitslag<Vec<PlekFeit>> {
    Ok(wachtplek_feit::table
        .filter(wachtplek_feit::wachtplek_id.eq_any(plekken))
        .select(PlekFeit::as_select())
        .order(wachtplek_feit::id)
        .load(c)?)
}

/// Puts a casus on the list, or changes its place there. Spoed is never on it (domain.md 4.7, lane 0).
///
/// # Errors
/// [`Fout::KanNiet`] for spoed; [`Fout::Verouderd`] when somebody else changed the place first.
pub fn bewaar(s: &mut Schrijver, k: &Casus, versie: i32, i: &Invoer) -> Uitslag<WachtplekId> {
    if k.spoed {
        return Err(Fout::KanNiet("Spoed staat nooit op de wachtlijst. Pak het nu op.".into()));
    }
    casus_store::houd_vast(s, k.id)?;
    let velden = (
        wachtplek::soort.eq(i.soort),
        wachtplek::sinds.eq(i.sinds),
        wachtplek::contact_gebruiker_id.eq(i.contact),
        wachtplek::contact_afspraak.eq(&i.afspraak),
        wachtplek::overbrugging.eq(&i.overbrugging),
        wachtplek::overbrugging_aangenomen.eq(i.aangenomen),
        wachtplek::versie.eq(versie + 1),
    );
    let id = match open_plek(s.c, k.id)? {
        Some(plek) => {
            let deze = wachtplek::id.eq(plek.id).and(wachtplek::versie.eq(versie));
            if diesel::update(wachtplek::table.filter(deze)).set(velden).execute(s.c)? == 0 {
                return Err(Fout::Verouderd);
            }
            plek.id
        }
        None if versie > 0 => return Err(Fout::Verouderd),
        None => {
            let id: WachtplekId = s.id();
            let vast = (
                wachtplek::id.eq(id),
                wachtplek::casus_id.eq(k.id),
                wachtplek::team_id.eq(k.team_id),
                wachtplek::afwijking_reden.eq(""),
                wachtplek::einde_reden.eq(""),
            );
            diesel::insert_into(wachtplek::table).values((vast, velden)).execute(s.c)?;
            casus_store::noteer_gebeurtenis(s, k.id, "wachtlijst-begonnen", Some(id.0), None, "")?;
            id
        }
    };
    bewaar_feiten(s, id, &i.feiten)?;
    s.raakt(id, &["wachtplek", "wachtplek_feit"]);
    Ok(id)
}

fn bewaar_feiten(
    s: &mut Schrijver,
    plek: WachtplekId,
    feiten: &[(Escalatie, NaiveDate, String)],
) -> Uitslag<()> {
    diesel::delete(wachtplek_feit::table.filter(wachtplek_feit::wachtplek_id.eq(plek))).execute(s.c)?;
    for (feit, sinds, bron) in feiten {
        diesel::insert_into(wachtplek_feit::table)
            .values((
                wachtplek_feit::id.eq(s.id::<RijId>()),
                wachtplek_feit::wachtplek_id.eq(plek),
                wachtplek_feit::feit.eq(*feit),
                wachtplek_feit::sinds.eq(*sinds),
                wachtplek_feit::bron.eq(bron),
            ))
            .execute(s.c)?;
    }
    Ok(())
}

/// Takes a casus off the list without assigning it.
///
/// # Errors
/// [`Fout::KanNiet`] when it is not on the list any more.
pub fn beeindig(s: &mut Schrijver, casus: CasusId, reden: &str) -> Uitslag<()> {
    let plek = open_plek(s.c, casus)?
        .ok_or_else(|| Fout::KanNiet("Deze casus staat niet (meer) op de wachtlijst.".into()))?;
    diesel::update(wachtplek::table.find(plek.id))
        .set((
            wachtplek::tot.eq(Some(s.vandaag())),
            wachtplek::einde_reden.eq(reden),
            wachtplek::versie.eq(wachtplek::versie + 1),
        ))
        .execute(s.c)?;
    s.raakt(plek.id, &["tot", "einde_reden"]);
    casus_store::noteer_gebeurtenis(s, casus, "wachtlijst-beeindigd", Some(plek.id.0), None, "")
}

/// Gives the casus to a colleague: behandelaar from today, in the place of whoever was. A place on the list ends.
///
/// # Errors
/// [`Fout::Verouderd`] when the place changed in the meantime.
pub fn wijs_toe(
    s: &mut Schrijver,
    k: &Casus,
    plek: Option<&Wachtplek>,
    aan: GebruikerId,
    afwijking: &str,
) -> Uitslag<()> {
    casus_store::houd_vast(s, k.id)?;
    if let Some(plek) = plek {
        let deze = wachtplek::id.eq(plek.id).and(wachtplek::versie.eq(plek.versie));
        let geraakt = diesel::update(wachtplek::table.filter(deze.and(wachtplek::tot.is_null())))
            .set((
                wachtplek::tot.eq(Some(s.vandaag())),
                wachtplek::toegewezen_aan.eq(Some(aan)),
                wachtplek::afwijking_reden.eq(afwijking),
                wachtplek::versie.eq(wachtplek::versie + 1),
            ))
            .execute(s.c)?;
        if geraakt == 0 {
            return Err(Fout::Verouderd);
        }
        s.raakt(plek.id, &["toegewezen_aan", "afwijking_reden"]);
    }
    casus_store::ontbind(s, k.id, BetrokkenRol::Behandelaar)?;
    casus_store::betrek(s, k.id, aan, BetrokkenRol::Behandelaar, "toegewezen door de teamleider")?;
    s.regel.velden.push("behandelaar");
    casus_store::noteer_gebeurtenis(s, k.id, "casus-toegewezen", plek.map(|p| p.id.0), None, "")
}

/// In how many open casussen each of these colleagues is behandelaar today.
///
/// # Errors
/// When the database does not answer.
pub fn caseload(c: &mut Verbinding, wie: &[GebruikerId]) -> Uitslag<Vec<GebruikerId>> {
    Ok(betrokkenheid::table
        .inner_join(casus::table)
        .filter(betrokkenheid::gebruiker_id.eq_any(wie))
        .filter(betrokkenheid::rol.eq(BetrokkenRol::Behandelaar).and(betrokkenheid::tot.is_null()))
        .filter(casus::afgesloten_op.is_null())
        .select(betrokkenheid::gebruiker_id)
        .load(c)?)
}
