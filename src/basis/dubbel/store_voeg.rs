//! Making two rows of one person one.

use diesel::prelude::*;

use super::groepen::kies;
use super::model::{Bewaard, Kant, Keuzes, Van};
use super::regels::{Beletsel, beletsel};
use super::store_plekken;
use crate::basis::contact::store_terug as genoemd;
use crate::basis::huishouden::store_terug as plek;
use crate::basis::personen::store::sorteernaam;
use crate::basis::personen::wijziging::{SAMENGEVOEGD, Verschil, gebeurde, verschillen};
use crate::basis::personen::{
    Bereik, Gegevens, store_geheim, store_lijkt, store_oordeel, store_wijziging, store_woorden,
};
use crate::db::Verbinding;
use crate::db::schema::{persoon, persoon_bereik, samenvoeging, samenvoeging_rij};
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::kluis::Kluis;
use crate::poort::spoor::Schrijver;

/// The field the sides are encrypted for.
pub const VELD: &str = "samenvoeging.was";

/// Two people as a form showed them, with the versions it was opened on.
#[derive(Debug, Clone, Copy)]
pub struct Paar {
    /// Who stays.
    pub blijft: PersoonId,
    /// Who steps back.
    pub weg: PersoonId,
    /// Of who stays, and of who steps back.
    pub versies: (i32, i32),
}

/// A side as it is now, with its version and in whom it is.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn kant(c: &mut Verbinding, id: PersoonId) -> Uitslag<(Kant, i32, Option<PersoonId>)> {
    type Rij = (Gegevens, Option<String>, Option<String>, Option<String>, i32, Option<PersoonId>);
    let (gegevens, buurtcode, bsn, bsn_sleutel, versie, is_in): Rij = persoon::table
        .find(id)
        .select((
            Gegevens::as_select(),
            persoon::buurtcode,
            persoon::bsn,
            persoon::bsn_sleutel,
            persoon::versie,
            persoon::samengevoegd_in,
        ))
        .first(c)?;
    let bereik: Bereik = persoon_bereik::table.find(id).select(Bereik::as_select()).first(c)?;
    Ok((Kant { gegevens, bereik, buurtcode, bsn, bsn_sleutel }, versie, is_in))
}

/// Why these two cannot become one now, if so.
///
/// # Errors
/// When the database does not answer.
pub fn wat_belet(c: &mut Verbinding, blijft: PersoonId, weg: PersoonId) -> Uitslag<Option<Beletsel>> {
    if blijft == weg {
        return Ok(Some(Beletsel::Zichzelf));
    }
    let ((een, _, in_een), (ander, _, in_ander)) = (kant(c, blijft)?, kant(c, weg)?);
    if in_een.is_some() || in_ander.is_some() {
        return Ok(Some(Beletsel::AlSamengevoegd));
    }
    let onderling = store_plekken::onderling(c, blijft, weg)?;
    Ok(beletsel(&een, &ander, onderling))
}

/// Holds both rows until the end of the transaction, so that nothing new is hung on them meanwhile. On SQLite there
/// is one writer, and nothing to hold.
pub(super) fn houd_vast(c: &mut Verbinding, mut ids: [PersoonId; 2]) -> Uitslag<()> {
    ids.sort_unstable();
    match c {
        Verbinding::Sqlite(_) => {}
        #[cfg(feature = "postgres")]
        Verbinding::Postgres(c) => {
            for id in ids {
                // Stronger than an update takes: whoever hangs a row on this person waits too.
                persoon::table.find(id).select(persoon::id).for_update().first::<PersoonId>(c)?;
            }
        }
    }
    Ok(())
}

/// Makes two one: whose each group of fields becomes is in `keuzes`; all that hung on either hangs on who stays.
///
/// # Errors
/// [`Fout::Verouderd`] when one of them was changed since; [`Fout::KanNiet`] with what stands in the way.
pub fn voeg_samen(s: &mut Schrijver, kluis: &Kluis, paar: Paar, keuzes: &Keuzes) -> Uitslag<RijId> {
    let Paar { blijft, weg, versies } = paar;
    houd_vast(s.c, [blijft, weg])?;
    if let Some(nee) = wat_belet(s.c, blijft, weg)? {
        return Err(Fout::KanNiet(nee.uitleg().into()));
    }
    let ((een, v_een, _), (ander, v_ander, _)) = (kant(s.c, blijft)?, kant(s.c, weg)?);
    if (v_een, v_ander) != versies {
        return Err(Fout::Verouderd);
    }
    let werd = kies(&een, &ander, keuzes);
    let plekken = plek::leg_terzijde(s, blijft, weg)?;
    let (genoemd, aangevuld) = genoemd::leg_terzijde(s, blijft, weg)?;
    let blijft_was = Bewaard { was: een, werd: Some(werd.clone()), aangevuld, ..Bewaard::default() };
    let weg_was = Bewaard { was: ander.clone(), plekken, genoemd, ..Bewaard::default() };
    let id: RijId = s.id();
    diesel::insert_into(samenvoeging::table)
        .values((
            samenvoeging::id.eq(id),
            samenvoeging::blijft_id.eq(blijft),
            samenvoeging::weg_id.eq(weg),
            samenvoeging::op.eq(s.tijdstip()),
            samenvoeging::gebruiker_id.eq(s.wie),
            samenvoeging::keuzes.eq(schrijf_keuzes(keuzes)),
            samenvoeging::blijft_was.eq(dicht(kluis, &blijft_was)?),
            samenvoeging::weg_was.eq(dicht(kluis, &weg_was)?),
        ))
        .execute(s.c)?;
    for (plek, rij) in store_plekken::verplaats(s.c, weg, blijft)? {
        diesel::insert_into(samenvoeging_rij::table)
            .values((
                samenvoeging_rij::id.eq(s.id::<RijId>()),
                samenvoeging_rij::samenvoeging_id.eq(id),
                samenvoeging_rij::tabel.eq(plek.tabel),
                samenvoeging_rij::kolom.eq(plek.kolom),
                samenvoeging_rij::rij_id.eq(rij),
            ))
            .execute(s.c)?;
    }
    // Who steps back first: a BSN is nobody's twice.
    zet(s.c, weg, &Kant { bsn: None, bsn_sleutel: None, ..ander }, Some(blijft))?;
    zet(s.c, blijft, &werd, None)?;
    let mut anders = vec![gebeurde(SAMENGEVOEGD)];
    anders.extend(verschil(&blijft_was.was, &werd));
    store_wijziging::bewaar(s, blijft, &anders)?;
    store_woorden::wis(s, weg)?;
    store_woorden::zet(s, blijft, &werd.gegevens, &werd.bereik)?;
    let niet = store_oordeel::anders_dan(s.c, weg)?;
    store_oordeel::oordeel(s, blijft, weg, store_lijkt::Oordeel::Samengevoegd)?;
    store_lijkt::merk(s, blijft, &werd.gegevens, &werd.bereik, &niet)?;
    s.raakt(weg, &["samenvoeging"]);
    store_geheim::deel(s, blijft)?;
    Ok(id)
}

/// What differs between two sides, as the history of a person says it.
pub(super) fn verschil(was: &Kant, werd: &Kant) -> Vec<Verschil> {
    let bsn = was.bsn_sleutel != werd.bsn_sleutel;
    verschillen((&was.gegevens, &was.bereik), (&werd.gegevens, &werd.bereik), bsn)
}

/// Writes a side, and in whom it is.
pub(super) fn zet(c: &mut Verbinding, id: PersoonId, k: &Kant, is_in: Option<PersoonId>) -> Uitslag<()> {
    diesel::update(persoon::table.find(id))
        .set((
            &k.gegevens,
            persoon::buurtcode.eq(&k.buurtcode),
            persoon::bsn.eq(&k.bsn),
            persoon::bsn_sleutel.eq(&k.bsn_sleutel),
            persoon::sorteernaam.eq(sorteernaam(&k.gegevens)),
            persoon::samengevoegd_in.eq(is_in),
            persoon::versie.eq(persoon::versie + 1),
        ))
        .execute(c)?;
    diesel::update(persoon_bereik::table.find(id)).set(&k.bereik).execute(c)?;
    Ok(())
}

fn schrijf_keuzes(keuzes: &Keuzes) -> String {
    let van_weg = keuzes.iter().filter(|(_, van)| **van == Van::Weg);
    van_weg.map(|(groep, van)| format!("{groep}={}", van.code())).collect::<Vec<_>>().join(" ")
}

fn dicht(kluis: &Kluis, b: &Bewaard) -> Uitslag<String> {
    let tekst = serde_json::to_string(b).map_err(|e| Fout::intern("samenvoeging bewaren", e))?;
    kluis.sluit(VELD, &tekst)
}
