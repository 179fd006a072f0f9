//! The only queries on the verslag.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Alinea, AlineaRij, Gedeeld, NieuweReactie, Verslag};
use super::regels::{self, Bron};
use crate::basis::balans::overzicht as balans;
use crate::basis::casus::{Casus, Feit, store as casus_store};
use crate::basis::termijnen::{model::TermijnSoort, store as termijnen};
use crate::db::Verbinding;
use crate::db::schema::{verslag, verslag_alinea};
use crate::db::waarde::{CasusId, RijId, VerslagId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::route::omgekeerde_toets::store as toets_store;

/// Every version, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Verslag>> {
    Ok(verslag::table
        .filter(verslag::casus_id.eq(casus))
        .order(verslag::nummer.desc())
        .select(Verslag::as_select())
        .load(c)?)
}

/// One version by its number.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn zoek(c: &mut Verbinding, casus: CasusId, nummer: i32) -> Uitslag<Verslag> {
    Ok(verslag::table
        .filter(verslag::casus_id.eq(casus).and(verslag::nummer.eq(nummer)))
        .select(Verslag::as_select())
        .first(c)?)
}

/// The pieces of a version, in order.
///
/// # Errors
/// When the database does not answer.
pub fn alineas(c: &mut Verbinding, id: VerslagId) -> Uitslag<Vec<AlineaRij>> {
    Ok(verslag_alinea::table
        .filter(verslag_alinea::verslag_id.eq(id))
        .order(verslag_alinea::volgorde)
        .select(AlineaRij::as_select())
        .load(c)?)
}

/// The facts the verslag gives to the table of steps.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus, _vandaag: NaiveDate) -> Uitslag<BTreeSet<Feit>> {
    let klaar = van_casus(c, k.id)?.iter().any(|v| v.gedeeld_op.is_some() && !v.reactie.is_empty());
    Ok(klaar.then_some(Feit::VerslagGedeeld).into_iter().collect())
}

/// What the records of this casus make of a verslag today.
///
/// # Errors
/// When the database does not answer.
pub fn samengesteld(c: &mut Verbinding, k: &Casus) -> Uitslag<Vec<Alinea>> {
    let wetten = casus_store::wetten(c, k.id)?;
    let bekend = toets_store::bekend::bekend(c, k)?;
    let balans = balans::beeld(c, k.id)?.and_then(|b| b.werk).map(|w| w.uitleg).unwrap_or_default();
    let toets = toets_store::geheel(c, k.id)?;
    let bron = Bron {
        inwoner: k.persoon_id,
        wetten: &wetten,
        bekend: &bekend,
        balans: &balans,
        toets: toets.as_ref(),
    };
    Ok(regels::stel_samen(&bron))
}

/// Makes a version and gives its number. A version that is not shared yet is the one to work on: its number comes
/// back and nothing is made. After a shared one the new version starts as its copy.
///
/// # Errors
/// When the database does not answer.
pub fn maak(s: &mut Schrijver, k: &Casus) -> Uitslag<i32> {
    let vorige = van_casus(s.c, k.id)?.into_iter().next();
    let (nummer, inhoud) = match vorige {
        Some(v) if v.gedeeld_op.is_none() => return Ok(v.nummer),
        Some(v) => (v.nummer + 1, alineas(s.c, v.id)?.into_iter().map(los).collect()),
        None => (1, samengesteld(s.c, k)?),
    };
    let rij = Verslag {
        id: s.id(),
        casus_id: k.id,
        nummer,
        gemaakt_op: s.vandaag(),
        gedeeld_op: None,
        gedeeld_hoe: String::new(),
        reactie: String::new(),
        reactie_tekst: String::new(),
        reactie_op: None,
        gebruiker_id: s.wie,
        versie: 1,
    };
    diesel::insert_into(verslag::table).values(&rij).execute(s.c)?;
    zet_alineas(s, rij.id, &inhoud)?;
    s.raakt(rij.id, &["verslag"]);
    Ok(nummer)
}

fn los(r: AlineaRij) -> Alinea {
    Alinea { stap: r.stap, tekst: r.tekst, over: r.over_persoon_id, van_wie: r.van_wie }
}

fn zet_alineas(s: &mut Schrijver, id: VerslagId, alineas: &[Alinea]) -> Uitslag<()> {
    diesel::delete(verslag_alinea::table.filter(verslag_alinea::verslag_id.eq(id))).execute(s.c)?;
    // Only what says something is kept, in the order of the steps; the form shows a gap again by itself.
    let mut alineas: Vec<&Alinea> = alineas.iter().filter(|a| !a.tekst.is_empty()).collect();
    alineas.sort_by_key(|a| a.stap);
    for (nr, a) in (1..).zip(alineas) {
        let rij = AlineaRij {
            id: s.id::<RijId>(),
            verslag_id: id,
            volgorde: nr,
            stap: a.stap,
            titel: a.stap.label().into(),
            tekst: a.tekst.clone(),
            over_persoon_id: a.over,
            van_wie: a.van_wie.clone(),
        };
        diesel::insert_into(verslag_alinea::table).values(&rij).execute(s.c)?;
    }
    Ok(())
}

/// Takes hold of the version of the row the form was opened on.
fn neem(s: &mut Schrijver, id: VerslagId, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(verslag::table.filter(verslag::id.eq(id).and(verslag::versie.eq(versie))))
        .set(verslag::versie.eq(versie + 1))
        .execute(s.c)?;
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}

/// Saves the text of a version that was not shared yet.
///
/// # Errors
/// [`Fout::KanNiet`] once it is shared; [`Fout::Verouderd`] when somebody saved first.
pub fn bewaar(s: &mut Schrijver, v: &Verslag, versie: i32, alineas: &[Alinea]) -> Uitslag<()> {
    if zoek(s.c, v.casus_id, v.nummer)?.gedeeld_op.is_some() {
        return Err(Fout::KanNiet("Dit verslag is gedeeld en ligt vast. Maak een nieuwe versie.".into()));
    }
    neem(s, v.id, versie)?;
    s.raakt(v.id, &["alineas"]);
    zet_alineas(s, v.id, alineas)
}

/// The verslag was handed over: it is frozen, and the onderzoek of the Wmo is done (domain.md 2.1, T03).
///
/// # Errors
/// [`Fout::KanNiet`] when it was shared already; [`Fout::Verouderd`] when somebody saved first.
pub fn deel(s: &mut Schrijver, k: &Casus, v: &Verslag, versie: i32, g: Gedeeld) -> Uitslag<()> {
    if zoek(s.c, k.id, v.nummer)?.gedeeld_op.is_some() {
        return Err(Fout::KanNiet("Dit verslag is al gedeeld.".into()));
    }
    neem(s, v.id, versie)?;
    diesel::update(verslag::table.find(v.id))
        .set((verslag::gedeeld_op.eq(Some(g.op)), verslag::gedeeld_hoe.eq(g.hoe.code())))
        .execute(s.c)?;
    termijnen::stop(s, k.id, TermijnSoort::WmoOnderzoek, g.op, "het verslag is gedeeld met de inwoner")?;
    casus_store::noteer_gebeurtenis(s, k.id, "verslag-gedeeld", Some(v.id.0), k.persoon_id, "")?;
    s.raakt(v.id, &["gedeeld_op", "gedeeld_hoe"]);
    Ok(())
}

/// The inwoner's reaction on a shared version.
///
/// # Errors
/// [`Fout::KanNiet`] when it was not shared; [`Fout::Verouderd`] when somebody saved first.
pub fn reageer(s: &mut Schrijver, k: &Casus, v: &Verslag, versie: i32, r: &NieuweReactie) -> Uitslag<()> {
    if v.gedeeld_op.is_none() {
        return Err(Fout::KanNiet("Deel het verslag eerst met de inwoner.".into()));
    }
    neem(s, v.id, versie)?;
    diesel::update(verslag::table.find(v.id))
        .set((
            verslag::reactie.eq(r.reactie.code()),
            verslag::reactie_tekst.eq(&r.tekst),
            verslag::reactie_op.eq(Some(r.op)),
        ))
        .execute(s.c)?;
    if v.reactie.is_empty() {
        casus_store::noteer_gebeurtenis(s, k.id, "verslag-reactie", Some(v.id.0), k.persoon_id, "")?;
    }
    s.raakt(v.id, &["reactie"]);
    Ok(())
}
