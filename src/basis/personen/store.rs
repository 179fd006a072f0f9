//! The only queries that change people.

use chrono::NaiveDate;
use diesel::prelude::*;
use uuid::Uuid;

use super::bereik::Bereik;
use super::model::{Gegevens, NieuwePersoon, Persoon};
use super::naamdelen::Naamdelen;
use super::wijziging::verschillen;
use super::{store_geheim, store_lijkt, store_thuis, store_wijziging, store_woorden, zoekvraag};
use crate::basis::casus::store as casus_store;
use crate::db::Verbinding;
use crate::db::schema::{casus, huishouden_lid, persoon, persoon_bereik, wijk};
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::kluis::Kluis;
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::{Actie, Actor, Feiten, mag};

/// The person with this id.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is none.
pub fn persoon(c: &mut Verbinding, id: PersoonId) -> Uitslag<Persoon> {
    Ok(persoon::table.find(id).select(Persoon::as_select()).first(c)?)
}

/// Whose row is used now: this one, or the one it stepped back for when two turned out to be one person. Old links and
/// open forms come by the old id.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn levend(c: &mut Verbinding, id: PersoonId) -> Uitslag<PersoonId> {
    let mut nu = id;
    // Never a circle: who stepped back is not merged with anybody (dubbel::regels).
    while let Some(ander) =
        persoon::table.find(nu).select(persoon::samengevoegd_in).first::<Option<PersoonId>>(c)?
    {
        nu = ander;
    }
    Ok(nu)
}

/// How a person is reached.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn bereik(c: &mut Verbinding, id: PersoonId) -> Uitslag<Bereik> {
    Ok(persoon_bereik::table.find(id).select(Bereik::as_select()).first(c)?)
}

/// Whether the address of this person is secret.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn geheim_adres(c: &mut Verbinding, id: PersoonId) -> Uitslag<bool> {
    Ok(persoon_bereik::table.find(id).select(persoon_bereik::geheim_adres).first(c)?)
}

/// The people with these ids, by name.
///
/// # Errors
/// When the database does not answer.
pub fn personen(c: &mut Verbinding, ids: &[PersoonId]) -> Uitslag<Vec<Persoon>> {
    Ok(persoon::table
        .filter(persoon::id.eq_any(ids))
        .select(Persoon::as_select())
        .order((persoon::sorteernaam, persoon::id))
        .load(c)?)
}

/// Enters a person, with the words to find them by.
///
/// # Errors
/// [`Fout::KanNiet`] when somebody with this BSN is there already.
pub fn voeg_toe(s: &mut Schrijver, kluis: &Kluis, nieuw: &NieuwePersoon) -> Uitslag<PersoonId> {
    let id: PersoonId = s.id();
    let sleutel = nieuw.bsn.as_ref().map(|b| kluis.zoeksleutel(zoekvraag::BSN, b));
    if let Some(sleutel) = &sleutel {
        let al: i64 = persoon::table.filter(persoon::bsn_sleutel.eq(sleutel)).count().get_result(s.c)?;
        if al > 0 {
            return Err(Fout::KanNiet("Er is al iemand met dit BSN. Zoek eerst op het BSN.".into()));
        }
    }
    let bsn = nieuw.bsn.as_ref().map(|b| kluis.sluit(zoekvraag::BSN, b)).transpose()?;
    diesel::insert_into(persoon::table)
        .values((
            persoon::id.eq(id),
            &nieuw.gegevens,
            persoon::bsn.eq(bsn),
            persoon::bsn_sleutel.eq(sleutel),
            persoon::sorteernaam.eq(sorteernaam(&nieuw.gegevens)),
            persoon::aangemaakt_op.eq(s.tijdstip()),
            persoon::versie.eq(1),
        ))
        .execute(s.c)?;
    diesel::insert_into(persoon_bereik::table)
        .values((persoon_bereik::persoon_id.eq(id), &nieuw.bereik))
        .execute(s.c)?;
    store_woorden::zet(s, id, &nieuw.gegevens, &nieuw.bereik)?;
    store_lijkt::merk(s, id, &nieuw.gegevens, &nieuw.bereik, &nieuw.niet)?;
    s.raakt(id, &["persoon"]);
    Ok(id)
}

/// Changes a person, and keeps per field what it said before. The BSN changes only when a new one is given.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first.
pub fn wijzig(
    s: &mut Schrijver,
    kluis: &Kluis,
    id: PersoonId,
    versie: i32,
    p: &NieuwePersoon,
) -> Uitslag<()> {
    let (was, had) = (persoon(s.c, id)?, bereik(s.c, id)?);
    // Somebody who stepped back for another is not changed any more: the page goes on with the other.
    let deze = persoon::id.eq(id).and(persoon::versie.eq(versie)).and(persoon::samengevoegd_in.is_null());
    let geraakt = diesel::update(persoon::table.filter(deze))
        .set((
            &p.gegevens,
            persoon::sorteernaam.eq(sorteernaam(&p.gegevens)),
            persoon::versie.eq(persoon::versie + 1),
        ))
        .execute(s.c)?;
    if geraakt == 0 {
        return Err(Fout::Verouderd);
    }
    diesel::update(persoon_bereik::table.find(id)).set(&p.bereik).execute(s.c)?;
    let anders = verschillen((&was.gegevens, &had), (&p.gegevens, &p.bereik), p.bsn.is_some());
    store_wijziging::bewaar(s, id, &anders)?;
    if let Some(bsn) = &p.bsn {
        let sleutel = kluis.zoeksleutel(zoekvraag::BSN, bsn);
        let ander: i64 = persoon::table
            .filter(persoon::bsn_sleutel.eq(&sleutel).and(persoon::id.ne(id)))
            .count()
            .get_result(s.c)?;
        if ander > 0 {
            return Err(Fout::KanNiet("Er is al iemand anders met dit BSN.".into()));
        }
        diesel::update(persoon::table.find(id))
            .set((
                persoon::bsn.eq(Some(kluis.sluit(zoekvraag::BSN, bsn)?)),
                persoon::bsn_sleutel.eq(Some(sleutel)),
            ))
            .execute(s.c)?;
    }
    store_woorden::zet(s, id, &p.gegevens, &p.bereik)?;
    store_lijkt::merk(s, id, &p.gegevens, &p.bereik, &p.niet)?;
    s.raakt(id, &anders.iter().map(|v| v.veld).collect::<Vec<_>>());
    // Whoever moves elsewhere lifts nothing for who stays behind.
    let blijft = store_geheim::een_adres(&was.gegevens, &p.gegevens);
    if had.geheim_adres && !p.bereik.geheim_adres && blijft {
        store_geheim::hef_op(s, id, &was.gegevens)?;
    }
    store_geheim::deel(s, id)
}

/// Whether a BSN is kept for this person.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn heeft_bsn(c: &mut Verbinding, id: PersoonId) -> Uitslag<bool> {
    let sleutel: Option<String> = persoon::table.find(id).select(persoon::bsn_sleutel).first(c)?;
    Ok(sleutel.is_some())
}

/// The wijken, as choices.
///
/// # Errors
/// When the database does not answer.
pub fn wijken(c: &mut Verbinding) -> Uitslag<Vec<(String, String)>> {
    Ok(wijk::table.select((wijk::code, wijk::naam)).order(wijk::code).load::<(String, String)>(c)?)
}

/// What lists of people are sorted by ([`Naamdelen::sorteernaam`]).
pub fn sorteernaam(p: &Gegevens) -> String {
    Naamdelen::from(p).sorteernaam()
}

/// Whether somebody has a casus: their own, or of a household they ever belonged to.
///
/// # Errors
/// When the database does not answer.
pub fn heeft_casus(c: &mut Verbinding, id: PersoonId) -> Uitslag<bool> {
    let huizen: Vec<HuishoudenId> = huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq(id))
        .select(huishouden_lid::huishouden_id)
        .load(c)?;
    Ok(!casussen(c, id, huizen)?.is_empty())
}

/// Somebody's own casussen, the newest first, then those of these households.
fn casussen(c: &mut Verbinding, id: PersoonId, huizen: Vec<HuishoudenId>) -> Uitslag<Vec<CasusId>> {
    let mut uit: Vec<CasusId> =
        casus::table.filter(casus::persoon_id.eq(id)).order(casus::id.desc()).select(casus::id).load(c)?;
    uit.extend(
        casus::table
            .filter(casus::huishouden_id.eq_any(huizen))
            .order(casus::id.desc())
            .select(casus::id)
            .load::<CasusId>(c)?,
    );
    Ok(uit)
}

/// What the rights function needs to know of a person: the casus, own or of a household ([`store_thuis`]), that gives
/// this actor most. Without a casus the actor may see, nobody sees more than design.md 5.4.
///
/// # Errors
/// [`Fout::NietGevonden`] when there is no such person.
pub fn feiten(c: &mut Verbinding, actor: &Actor, id: Uuid, dag: NaiveDate) -> Uitslag<Feiten> {
    let id = levend(c, PersoonId(id))?;
    let huizen = store_thuis::huizen(c, &[id], dag)?.into_iter().map(|(_, huis)| huis).collect();
    let mut beste = Feiten::default();
    for casus_id in casussen(c, id, huizen)? {
        let k = casus_store::zoek(c, casus_id)?;
        let f = casus_store::feiten_van(c, actor, &k, dag)?;
        if mag(Some(actor), Actie::PersoonInzien, &f).is_ok() {
            // A closed casus still shows the person; another, open one lets the person be changed too.
            let open = !f.afgesloten;
            beste = f;
            if open {
                break;
            }
        }
    }
    Ok(Feiten { casus: None, persoon: Some(id), ..beste })
}
