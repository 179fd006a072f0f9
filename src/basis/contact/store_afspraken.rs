//! The only queries on afspraken.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::Afspraak;
use crate::db::Verbinding;
use crate::db::schema::{afspraak, gebruiker};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;

/// A casus has not more than this; the newest are shown.
const HOOGSTENS: i64 = 100;

/// What is agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemaakt {
    /// With whom.
    pub met: Option<PersoonId>,
    /// Which colleague keeps it.
    pub voor: GebruikerId,
    /// The day.
    pub op: NaiveDate,
    /// The time, as `regels::bewaard` writes it.
    pub tijd: String,
    /// How long, in minutes.
    pub duur: Option<i32>,
    /// Where.
    pub plaats: String,
    /// What about.
    pub waarover: String,
}

/// Makes an afspraak; `volgt_op` is the contact in which it was made.
///
/// # Errors
/// When the database does not answer.
pub fn maak(s: &mut Schrijver, casus: CasusId, wat: &Gemaakt, volgt_op: Option<RijId>) -> Uitslag<RijId> {
    let id: RijId = s.id();
    let rij = Afspraak {
        id,
        casus_id: casus,
        persoon_id: wat.met,
        gebruiker_id: wat.voor,
        contactmoment_id: volgt_op,
        op: wat.op,
        tijd: wat.tijd.clone(),
        duur_minuten: wat.duur,
        plaats: wat.plaats.clone(),
        waarover: wat.waarover.clone(),
        afgezegd_op: None,
        afgezegd_reden: String::new(),
        versie: 1,
    };
    diesel::insert_into(afspraak::table).values(&rij).execute(s.c)?;
    s.raakt(id, &["afspraak"]);
    Ok(id)
}

/// Moves or rewords an afspraak that still stands.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed or cancelled it first.
pub fn wijzig(s: &mut Schrijver, was: &Afspraak, wat: &Gemaakt, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        afspraak::table
            .filter(afspraak::id.eq(was.id).and(afspraak::versie.eq(versie)))
            .filter(afspraak::afgezegd_op.is_null()),
    )
    .set((
        afspraak::persoon_id.eq(wat.met),
        afspraak::gebruiker_id.eq(wat.voor),
        afspraak::op.eq(wat.op),
        afspraak::tijd.eq(&wat.tijd),
        afspraak::duur_minuten.eq(wat.duur),
        afspraak::plaats.eq(&wat.plaats),
        afspraak::waarover.eq(&wat.waarover),
        afspraak::versie.eq(afspraak::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(was.id, &verschil(was, wat));
    Ok(())
}

fn verschil(was: &Afspraak, wat: &Gemaakt) -> Vec<&'static str> {
    [
        ("met", was.persoon_id != wat.met),
        ("voor", was.gebruiker_id != wat.voor),
        ("op", was.op != wat.op),
        ("tijd", was.tijd != wat.tijd),
        ("duur", was.duur_minuten != wat.duur),
        ("plaats", was.plaats != wat.plaats),
        ("waarover", was.waarover != wat.waarover),
    ]
    .into_iter()
    .filter_map(|(naam, anders)| anders.then_some(naam))
    .collect()
}

/// Cancels an afspraak, with why; the row stays.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed or cancelled it first.
pub fn zeg_af(s: &mut Schrijver, id: RijId, reden: &str, versie: i32) -> Uitslag<()> {
    let geraakt = diesel::update(
        afspraak::table
            .filter(afspraak::id.eq(id).and(afspraak::versie.eq(versie)))
            .filter(afspraak::afgezegd_op.is_null()),
    )
    .set((
        afspraak::afgezegd_op.eq(Some(s.tijdstip())),
        afspraak::afgezegd_reden.eq(reden),
        afspraak::versie.eq(afspraak::versie + 1),
    ))
    .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    s.raakt(id, &["afgezegd_op", "afgezegd_reden"]);
    Ok(())
}

/// An afspraak of this casus.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none with this id in this casus.
pub fn zoek(c: &mut Verbinding, casus: CasusId, id: RijId) -> Uitslag<Afspraak> {
    Ok(afspraak::table
        .find(id)
        .filter(afspraak::casus_id.eq(casus))
        .select(Afspraak::as_select())
        .first(c)?)
}

/// The afspraken of a casus with the name of who keeps them: what stands and comes first, soonest first; then what
/// was or was cancelled, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId, vandaag: NaiveDate) -> Uitslag<Vec<(Afspraak, String)>> {
    let rijen: Vec<(Afspraak, String)> = afspraak::table
        .inner_join(gebruiker::table)
        .filter(afspraak::casus_id.eq(casus))
        .select((Afspraak::as_select(), gebruiker::naam))
        .order((afspraak::op.desc(), afspraak::tijd.desc(), afspraak::id.desc()))
        .limit(HOOGSTENS)
        .load(c)?;
    let (mut komt, voorbij): (Vec<_>, Vec<_>) =
        rijen.into_iter().partition(|(a, _)| a.op >= vandaag && a.afgezegd_op.is_none());
    komt.reverse();
    komt.extend(voorbij);
    Ok(komt)
}

/// What this colleague has to keep from `van` to `tot`, soonest first; only in these casussen.
///
/// # Errors
/// When the database does not answer.
pub fn van_collega(
    c: &mut Verbinding,
    wie: GebruikerId,
    casussen: &[CasusId],
    van: NaiveDate,
    tot: NaiveDate,
    hoogstens: i64,
) -> Uitslag<Vec<Afspraak>> {
    Ok(afspraak::table
        .filter(afspraak::gebruiker_id.eq(wie).and(afspraak::afgezegd_op.is_null()))
        .filter(afspraak::op.ge(van).and(afspraak::op.le(tot)))
        .filter(afspraak::casus_id.eq_any(casussen.to_vec()))
        .select(Afspraak::as_select())
        .order((afspraak::op, afspraak::tijd, afspraak::id))
        .limit(hoogstens)
        .load(c)?)
}

/// The name of a colleague.
///
/// # Errors
/// When there is none with this id.
pub fn naam(c: &mut Verbinding, wie: GebruikerId) -> Uitslag<String> {
    Ok(gebruiker::table.find(wie).select(gebruiker::naam).first(c)?)
}
