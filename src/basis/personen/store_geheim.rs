//! One address in one household is secret for all who live there, or for nobody: a child would give away where its
//! mother lives (besluit 0015).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::bereik::Bereik;
use super::model::{Gegevens, Persoon};
use super::wijziging::Verschil;
use super::{store, store_lijkt, store_wijziging, store_woorden};
use crate::db::Verbinding;
use crate::db::schema::{huishouden_lid, persoon, persoon_bereik};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::kit::periode;
use crate::kit::tekst::vouw;
use crate::poort::spoor::Schrijver;

/// Whether two people are said to live at one address: the number, with the postcode or the street. A letter after
/// the number may differ: then it was forgotten with one of them.
pub fn een_adres(a: &Gegevens, b: &Gegevens) -> bool {
    let kaal = |t: &str| vouw(t).split_whitespace().collect::<String>();
    let zelfde = |een: &str, ander: &str| !een.is_empty() && kaal(een) == kaal(ander);
    zelfde(&a.huisnummer, &b.huisnummer) && (zelfde(&a.postcode, &b.postcode) || zelfde(&a.straat, &b.straat))
}

/// Those who live with somebody today and have the address `adres`, not themselves.
fn bewoners(
    c: &mut Verbinding,
    wie: PersoonId,
    adres: &Gegevens,
    dag: NaiveDate,
) -> Uitslag<Vec<(Persoon, Bereik)>> {
    type Plek = (PersoonId, HuishoudenId, NaiveDate, Option<NaiveDate>);
    let nu = |(_, _, van, tot): &Plek| periode::loopt(Some(*van), *tot, dag);
    let wonen = || {
        huishouden_lid::table.filter(huishouden_lid::woont_in.eq(true)).select((
            huishouden_lid::persoon_id,
            huishouden_lid::huishouden_id,
            huishouden_lid::van,
            huishouden_lid::tot,
        ))
    };
    let eigen: Vec<Plek> = wonen().filter(huishouden_lid::persoon_id.eq(wie)).load(c)?;
    let huizen: Vec<HuishoudenId> = eigen.iter().filter(|p| nu(p)).map(|p| p.1).collect();
    let plekken: Vec<Plek> = wonen()
        .filter(huishouden_lid::huishouden_id.eq_any(huizen).and(huishouden_lid::persoon_id.ne(wie)))
        .load(c)?;
    let ids: Vec<PersoonId> = plekken.iter().filter(|p| nu(p)).map(|p| p.0).collect();
    let mut uit = Vec::new();
    for p in store::personen(c, &ids)? {
        let bereik = store::bereik(c, p.id)?;
        if een_adres(&p, adres) {
            uit.push((p, bereik));
        }
    }
    Ok(uit)
}

/// Who shares the secret address of somebody: they keep it secret together, so nobody lifts it without a right to all.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when there is no such person.
pub fn samen_met(c: &mut Verbinding, wie: PersoonId, dag: NaiveDate) -> Uitslag<Vec<PersoonId>> {
    let p = store::persoon(c, wie)?;
    let bij = bewoners(c, wie, &p, dag)?;
    Ok(bij.into_iter().filter(|(_, b)| b.geheim_adres).map(|(p, _)| p.id).collect())
}

/// After a change of somebody, or of where they live: when one of those at one address keeps it secret, all do.
///
/// # Errors
/// When the database does not answer.
pub fn deel(s: &mut Schrijver, wie: PersoonId) -> Uitslag<()> {
    let dag = s.vandaag();
    let p = store::persoon(s.c, wie)?;
    let eigen = store::bereik(s.c, wie)?;
    let mut alle = bewoners(s.c, wie, &p, dag)?;
    alle.push((p, eigen));
    if alle.iter().any(|(_, b)| b.geheim_adres) {
        alle.into_iter().filter(|(_, b)| !b.geheim_adres).try_for_each(|(p, b)| zet(s, &p, b, true))?;
    }
    Ok(())
}

/// Somebody's address is secret no more: that of those who live at what was the address, neither.
///
/// # Errors
/// When the database does not answer.
pub fn hef_op(s: &mut Schrijver, wie: PersoonId, was: &Gegevens) -> Uitslag<()> {
    let dag = s.vandaag();
    let alle = bewoners(s.c, wie, was, dag)?;
    alle.into_iter().filter(|(_, b)| b.geheim_adres).try_for_each(|(p, b)| zet(s, &p, b, false))
}

fn zet(s: &mut Schrijver, p: &Persoon, b: Bereik, geheim: bool) -> Uitslag<()> {
    let b = Bereik { geheim_adres: geheim, ..b };
    // A form that stood open shows or asks other fields by now: it comes back as a conflict.
    diesel::update(persoon::table.find(p.id)).set(persoon::versie.eq(persoon::versie + 1)).execute(s.c)?;
    diesel::update(persoon_bereik::table.find(p.id)).set(&b).execute(s.c)?;
    let woord = |aan: bool| if aan { "ja" } else { "nee" }.to_owned();
    let anders = Verschil { veld: "geheim_adres", was: woord(!geheim), werd: woord(geheim) };
    store_wijziging::bewaar(s, p.id, &[anders])?;
    store_woorden::zet(s, p.id, &p.gegevens, &b)?;
    store_lijkt::merk(s, p.id, &p.gegevens, &b, &[])?;
    s.regel.velden.push("geheim_adres");
    Ok(())
}
