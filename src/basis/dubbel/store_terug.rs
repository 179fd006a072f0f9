//! Undoing that two rows became one.

use diesel::prelude::*;

use super::groepen::herstel;
use super::model::{Bewaard, Kant, Samenvoeging, Teruggedraaid};
use super::store_plekken::PLEKKEN;
use super::store_voeg::{VELD, houd_vast, kant, verschil, zet};
use crate::basis::contact::store_terug as genoemd;
use crate::basis::huishouden::store_terug as plek;
use crate::basis::personen::wijziging::{TERUGGEZET, gebeurde};
use crate::basis::personen::{store_lijkt, store_oordeel, store_wijziging, store_woorden};
use crate::db::Verbinding;
use crate::db::schema::{persoon, samenvoeging, samenvoeging_rij};
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::kluis::Kluis;
use crate::poort::spoor::Schrijver;

/// What undoing it would do.
#[derive(Debug, Clone)]
pub struct Vooruitblik {
    /// Who stays as it was before, and who comes back.
    pub kanten: (Kant, Kant),
    /// Groups that were changed since, and stay as they are now.
    pub gebleven: Vec<&'static str>,
    /// Rows that go back to who stepped back.
    pub terug: Vec<RijId>,
    /// How many places in a household come back that were put aside.
    pub plekken: usize,
    /// The contactmomenten of which a mention comes back that was put aside.
    pub genoemd: Vec<RijId>,
}

/// The merge with this id.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn samenvoeging(c: &mut Verbinding, id: RijId) -> Uitslag<Samenvoeging> {
    Ok(samenvoeging::table.find(id).select(Samenvoeging::as_select()).first(c)?)
}

/// The merges into this person that were not undone, newest first.
///
/// # Errors
/// When the database does not answer.
pub fn van_persoon(c: &mut Verbinding, id: PersoonId) -> Uitslag<Vec<Samenvoeging>> {
    Ok(samenvoeging::table
        .filter(samenvoeging::blijft_id.eq(id).and(samenvoeging::teruggedraaid_op.is_null()))
        .order(samenvoeging::id.desc())
        .select(Samenvoeging::as_select())
        .load(c)?)
}

/// What has to be undone before this one, in words; none when it can be undone now.
///
/// # Errors
/// When the database does not answer.
pub fn eerst(c: &mut Verbinding, m: &Samenvoeging) -> Uitslag<Option<&'static str>> {
    if m.teruggedraaid_op.is_some() {
        return Ok(Some("Deze samenvoeging is al teruggedraaid."));
    }
    let verder: Option<PersoonId> =
        persoon::table.find(m.blijft_id).select(persoon::samengevoegd_in).first(c)?;
    if verder.is_some() {
        return Ok(Some(
            "Deze persoon is daarna zelf met een ander samengevoegd. Draai eerst die latere samenvoeging terug.",
        ));
    }
    let nieuwste = van_persoon(c, m.blijft_id)?.first().map(|n| n.id);
    Ok((nieuwste != Some(m.id)).then_some(
        "Bij deze persoon is daarna nog iemand samengevoegd. Draai eerst die latere samenvoeging terug.",
    ))
}

/// What undoing it would do.
///
/// # Errors
/// When the database does not answer, or what was kept cannot be opened.
pub fn vooruitblik(c: &mut Verbinding, kluis: &Kluis, m: &Samenvoeging) -> Uitslag<Vooruitblik> {
    let (blijft, weg) = (open(kluis, &m.blijft_was)?, open(kluis, &m.weg_was)?);
    let (nu, _, _) = kant(c, m.blijft_id)?;
    let werd = blijft.werd.unwrap_or_default();
    let (_, gebleven) = herstel(&blijft.was, &werd, &nu);
    let terug = samenvoeging_rij::table
        .filter(samenvoeging_rij::samenvoeging_id.eq(m.id))
        .select(samenvoeging_rij::rij_id)
        .load::<RijId>(c)?;
    let genoemd = weg.genoemd.iter().map(|g| g.contactmoment_id).collect();
    let plekken = weg.plekken.len();
    Ok(Vooruitblik { kanten: (blijft.was, weg.was), gebleven, terug, plekken, genoemd })
}

/// Undoes a merge: both are there again with what hung on them. What was changed or added since stays with who stayed.
///
/// # Errors
/// [`Fout::KanNiet`] when another has to be undone first, or it was undone already.
pub fn draai_terug(s: &mut Schrijver, kluis: &Kluis, id: RijId) -> Uitslag<Teruggedraaid> {
    let m = samenvoeging(s.c, id)?;
    let (blijft, weg) = (m.blijft_id, m.weg_id);
    houd_vast(s.c, [blijft, weg])?;
    // Again, now that nobody else can.
    let m = samenvoeging(s.c, id)?;
    if let Some(nee) = eerst(s.c, &m)? {
        return Err(Fout::KanNiet(nee.into()));
    }
    let (een, mut ander) = (open(kluis, &m.blijft_was)?, open(kluis, &m.weg_was)?);
    let (nu, _, _) = kant(s.c, blijft)?;
    let werd = een.werd.unwrap_or_default();
    let (wordt, gebleven) = herstel(&een.was, &werd, &nu);
    zet(s.c, blijft, &wordt, None)?;
    let bsn_vergeven = bij_een_ander(s.c, weg, ander.was.bsn_sleutel.as_deref())?;
    if bsn_vergeven {
        (ander.was.bsn, ander.was.bsn_sleutel) = (None, None);
    }
    zet(s.c, weg, &ander.was, None)?;
    geschiedenis(s, &m, &nu, &wordt)?;
    rijen_terug(s, &m)?;
    plek::zet_terug(s, &ander.plekken)?;
    genoemd::zet_terug(s, &ander.genoemd, &een.aangevuld)?;
    diesel::update(samenvoeging::table.find(id))
        .set((
            samenvoeging::teruggedraaid_op.eq(Some(s.tijdstip())),
            samenvoeging::teruggedraaid_door.eq(Some(s.wie)),
        ))
        .execute(s.c)?;
    store_oordeel::oordeel(s, blijft, weg, store_lijkt::Oordeel::Anders)?;
    for (wie, k) in [(blijft, &wordt), (weg, &ander.was)] {
        store_woorden::zet(s, wie, &k.gegevens, &k.bereik)?;
        store_lijkt::merk(s, wie, &k.gegevens, &k.bereik, &[])?;
    }
    s.raakt(weg, &["samenvoeging"]);
    Ok(Teruggedraaid { gebleven, bsn_vergeven })
}

/// Both histories say that the merge was undone, and which fields changed by it; not their values, and those the merge
/// itself kept go: by now they are of somebody else.
fn geschiedenis(s: &mut Schrijver, m: &Samenvoeging, nu: &Kant, wordt: &Kant) -> Uitslag<()> {
    store_wijziging::wis_waarden(s, m.blijft_id, (m.op, m.gebruiker_id), m.id)?;
    let mut anders = vec![gebeurde(TERUGGEZET)];
    anders.extend(verschil(nu, wordt).into_iter().map(|v| gebeurde(v.veld)));
    store_wijziging::bewaar(s, m.blijft_id, &anders)?;
    store_wijziging::bewaar(s, m.weg_id, &[gebeurde(TERUGGEZET)])
}

fn rijen_terug(s: &mut Schrijver, m: &Samenvoeging) -> Uitslag<()> {
    let rijen: Vec<(String, String, RijId)> = samenvoeging_rij::table
        .filter(samenvoeging_rij::samenvoeging_id.eq(m.id))
        .order(samenvoeging_rij::id)
        .select((samenvoeging_rij::tabel, samenvoeging_rij::kolom, samenvoeging_rij::rij_id))
        .load(s.c)?;
    for (tabel, kolom, rij) in rijen {
        if let Some(plek) = PLEKKEN.iter().find(|p| p.tabel == tabel && p.kolom == kolom) {
            plek.zet(s.c, rij, m.blijft_id, m.weg_id)?;
        }
    }
    Ok(())
}

fn bij_een_ander(c: &mut Verbinding, wie: PersoonId, sleutel: Option<&str>) -> Uitslag<bool> {
    let Some(sleutel) = sleutel else { return Ok(false) };
    let ander: i64 = persoon::table
        .filter(persoon::bsn_sleutel.eq(sleutel).and(persoon::id.ne(wie)))
        .count()
        .get_result(c)?;
    Ok(ander > 0)
}

fn open(kluis: &Kluis, dicht: &str) -> Uitslag<Bewaard> {
    serde_json::from_str(&kluis.open(VELD, dicht)?).map_err(|e| Fout::intern("samenvoeging lezen", e))
}
