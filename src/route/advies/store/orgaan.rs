//! What SDD or SOJ does with an advies: take it, ask back, invite the aanvrager, decide.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{aanvraag, lezen};
use crate::basis::casus::store as casus_store;
use crate::basis::termijnen::model::{Pauze, TermijnSoort};
use crate::basis::termijnen::store::{self as termijnen, Termijn};
use crate::db::schema::{advies, advies_uitnodiging, advies_vraag, besluit};
use crate::db::waarde::{BesluitId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::route::advies::model::{AanZet, Advies, AdviesStatus, Dictum, Onderdeel, Uitnodiging};
use crate::route::advies::regels;

fn alleen_open(a: &Advies) -> Uitslag<()> {
    if regels::bij_orgaan(a.status) {
        return Ok(());
    }
    Err(Fout::KanNiet("Dit advies is al klaar: er is een besluit, of het wijkteam trok het in.".into()))
}

/// Sets what changed, on the version that was read; whoever acts first takes the advies.
fn zet(s: &mut Schrijver, a: &Advies, status: AdviesStatus, aan_zet: AanZet) -> Uitslag<()> {
    let nu = s.tijdstip();
    let sinds = if a.aan_zet == aan_zet { a.aan_zet_sinds } else { nu };
    let geraakt = diesel::update(advies::table.filter(advies::id.eq(a.id).and(advies::versie.eq(a.versie))))
        .set((
            advies::status.eq(status),
            advies::aan_zet.eq(aan_zet),
            advies::aan_zet_sinds.eq(sinds),
            advies::consulent_id.eq(Some(a.consulent_id.unwrap_or(s.wie))),
            advies::opgepakt_op.eq(Some(a.opgepakt_op.unwrap_or(nu))),
            advies::versie.eq(advies::versie + 1),
        ))
        .execute(s.c)?;
    s.raakt(a.id, &["status", "aan_zet"]);
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}

fn noteer(s: &mut Schrijver, a: &Advies, soort: &'static str, bij: &str) -> Uitslag<()> {
    let tekst = if bij.is_empty() { a.wet.label().to_string() } else { format!("{}: {bij}", a.wet.label()) };
    casus_store::noteer_gebeurtenis(s, a.casus_id, soort, Some(a.id.0), None, &tekst)
}

/// Takes an advies, or takes it over from a colleague.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else did something first.
pub fn neem(s: &mut Schrijver, a: &Advies) -> Uitslag<()> {
    alleen_open(a)?;
    let nu = s.tijdstip();
    let mijn = Advies { consulent_id: Some(s.wie), opgepakt_op: Some(nu), ..a.clone() };
    zet(s, &mijn, a.status, a.aan_zet)?;
    noteer(s, a, "advies-opgepakt", "")
}

/// Asks the team about a part; the ball goes to the team, the term runs on.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else did something first.
pub fn vraag(s: &mut Schrijver, a: &Advies, onderdeel: Onderdeel, tekst: &str) -> Uitslag<()> {
    alleen_open(a)?;
    let id: RijId = s.id();
    diesel::insert_into(advies_vraag::table)
        .values((
            advies_vraag::id.eq(id),
            advies_vraag::advies_id.eq(a.id),
            advies_vraag::onderdeel.eq(onderdeel),
            advies_vraag::vraag.eq(tekst),
            advies_vraag::gesteld_door.eq(s.wie),
            advies_vraag::gesteld_op.eq(s.tijdstip()),
            advies_vraag::antwoord.eq(""),
            advies_vraag::versie.eq(1),
        ))
        .execute(s.c)?;
    zet(s, a, AdviesStatus::Teruggevraagd, AanZet::Team)?;
    noteer(s, a, "advies-teruggevraagd", "")
}

fn klok(s: &mut Schrijver, a: &Advies) -> Uitslag<Option<Termijn>> {
    match regels::besluitsoort(a.wet) {
        Some(soort) => aanvraag::klok(s.c, a.casus_id, soort),
        None => Ok(None),
    }
}

/// Notes a written invitation to the aanvrager; the term stands still from that day (Awb 4:15 lid 1).
///
/// # Errors
/// [`Fout::KanNiet`] when one is open already, or it lies before the start of the term.
pub fn nodig_uit(
    s: &mut Schrijver,
    a: &Advies,
    wat: &str,
    verstuurd_op: NaiveDate,
    uiterlijk: NaiveDate,
) -> Uitslag<()> {
    alleen_open(a)?;
    if lezen::uitnodigingen(s.c, a.id)?.iter().any(|u| u.ontvangen_op.is_none()) {
        return Err(Fout::KanNiet(
            "Er loopt al een uitnodiging. Leg eerst vast dat de aanvulling er is.".into(),
        ));
    }
    let id: RijId = s.id();
    diesel::insert_into(advies_uitnodiging::table)
        .values((
            advies_uitnodiging::id.eq(id),
            advies_uitnodiging::advies_id.eq(a.id),
            advies_uitnodiging::wat.eq(wat),
            advies_uitnodiging::verstuurd_op.eq(verstuurd_op),
            advies_uitnodiging::uiterlijk.eq(uiterlijk),
            advies_uitnodiging::gebruiker_id.eq(s.wie),
            advies_uitnodiging::versie.eq(1),
        ))
        .execute(s.c)?;
    if let Some(t) = klok(s, a)? {
        let pauze = Pauze { van: verstuurd_op, tot: None };
        termijnen::pauzeer(s, t.id, pauze, "uitnodiging om aan te vullen (Awb 4:5 en 4:15 lid 1)")?;
    }
    zet(s, a, a.status, a.aan_zet)?;
    noteer(s, a, "aanvulling-gevraagd", "")
}

/// Notes that the aanvulling is in; the term runs on, at the latest from the day it had to be in.
///
/// # Errors
/// [`Fout::Verouderd`] when a colleague noted it first.
pub fn aangevuld(s: &mut Schrijver, a: &Advies, u: &Uitnodiging, op: NaiveDate) -> Uitslag<()> {
    let geraakt = diesel::update(
        advies_uitnodiging::table
            .filter(advies_uitnodiging::id.eq(u.id))
            .filter(advies_uitnodiging::ontvangen_op.is_null()),
    )
    .set((
        advies_uitnodiging::ontvangen_op.eq(Some(op)),
        advies_uitnodiging::versie.eq(advies_uitnodiging::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(u.id, &["ontvangen_op"]);
    hervat(s, a, op.min(u.uiterlijk))?;
    noteer(s, a, "aanvulling-ontvangen", "")
}

/// Lets the term run on, unless another advies under the same law still waits for an aanvulling: they share a clock.
fn hervat(s: &mut Schrijver, a: &Advies, op: NaiveDate) -> Uitslag<()> {
    for ander in lezen::van_casus(s.c, a.casus_id)? {
        let zelfde = ander.wet == a.wet && ander.id != a.id && regels::bij_orgaan(ander.status);
        if zelfde && lezen::uitnodigingen(s.c, ander.id)?.iter().any(|u| u.ontvangen_op.is_none()) {
            return Ok(());
        }
    }
    match klok(s, a)? {
        Some(t) => termijnen::hervat(s, t.id, op),
        None => Ok(()),
    }
}

/// A besluit as typed.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the same fields as Besluit")]
pub struct Invoer {
    pub dictum: Dictum,
    pub besloten_op: NaiveDate,
    pub bekendgemaakt_op: NaiveDate,
    pub kenmerk: String,
    pub product: String,
    pub geldig_van: Option<NaiveDate>,
    pub geldig_tot: Option<NaiveDate>,
    pub volgt_advies: bool,
    pub afwijking_reden: String,
    pub toelichting: String,
}

/// Records the besluit: the term of the besluit stops with the last open advies under the law, bezwaar begins, and
/// the ball goes to the team.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else did something first.
pub fn beslis(s: &mut Schrijver, a: &Advies, in_: &Invoer) -> Uitslag<()> {
    alleen_open(a)?;
    zet(s, a, AdviesStatus::Besloten, AanZet::Team)?;
    diesel::update(advies::table.find(a.id)).set(advies::aan_zet_sinds.eq(s.tijdstip())).execute(s.c)?;
    let id: BesluitId = s.id();
    diesel::insert_into(besluit::table)
        .values((
            besluit::id.eq(id),
            besluit::advies_id.eq(a.id),
            besluit::dictum.eq(in_.dictum),
            besluit::besloten_op.eq(in_.besloten_op),
            besluit::bekendgemaakt_op.eq(in_.bekendgemaakt_op),
            besluit::kenmerk.eq(&in_.kenmerk),
            besluit::product.eq(&in_.product),
            besluit::geldig_van.eq(in_.geldig_van),
            besluit::geldig_tot.eq(in_.geldig_tot),
            besluit::volgt_advies.eq(in_.volgt_advies),
            besluit::afwijking_reden.eq(&in_.afwijking_reden),
            besluit::toelichting.eq(&in_.toelichting),
            besluit::gebruiker_id.eq(s.wie),
            besluit::versie.eq(1),
        ))
        .execute(s.c)?;
    s.raakt(id, &["besluit"]);
    klokken(s, a, in_)?;
    noteer(s, a, "besluit-genomen", in_.dictum.label())
}

fn klokken(s: &mut Schrijver, a: &Advies, in_: &Invoer) -> Uitslag<()> {
    for u in lezen::uitnodigingen(s.c, a.id)?.into_iter().filter(|u| u.ontvangen_op.is_none()) {
        hervat(s, a, u.uiterlijk.min(in_.besloten_op).max(u.verstuurd_op))?;
    }
    let alle = lezen::van_casus(s.c, a.casus_id)?;
    if let Some(soort) = regels::besluitsoort(a.wet)
        && regels::term_stopt(&alle, a.wet)
    {
        termijnen::stop(s, a.casus_id, soort, in_.bekendgemaakt_op, "het besluit is bekendgemaakt")?;
    }
    if regels::opent_bezwaar(in_.dictum) {
        let op = in_.bekendgemaakt_op;
        termijnen::start(
            s,
            a.casus_id,
            Some(a.id),
            TermijnSoort::Bezwaar,
            op,
            "het besluit is bekendgemaakt",
        )?;
    }
    Ok(())
}
