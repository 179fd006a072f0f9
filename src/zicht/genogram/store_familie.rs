//! Reads a family: relations from person to person, a few steps far, with no query per person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::RelatieSoort;
use super::store_zicht;
use crate::basis::personen::Persoon;
use crate::db::Verbinding;
use crate::db::schema::{gezag, huishouden, huishouden_lid, persoon, relatie};
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;

/// At most so many people are drawn; more nobody can read.
pub const HOOGSTENS: usize = 60;
/// So many relations far from the person or the household; grandparents of a child are two.
const STAPPEN: usize = 3;

/// A row of `relatie`.
#[derive(Debug, Clone, Queryable)]
pub struct Relatie {
    /// Its id.
    pub id: RijId,
    /// Is the `soort` …
    pub persoon: PersoonId,
    /// … of this person.
    pub ander: PersoonId,
    /// What.
    pub soort: RelatieSoort,
    /// From.
    pub van: Option<NaiveDate>,
    /// Until; not that day itself.
    pub tot: Option<NaiveDate>,
    /// In words.
    pub toelichting: String,
}

/// Who was found, and how they belong together.
#[derive(Debug, Default)]
pub struct Kring {
    /// The people, nearest first.
    pub mensen: Vec<PersoonId>,
    /// Whom of them the viewer may see.
    pub te_zien: BTreeSet<PersoonId>,
    /// Relations in which somebody takes part whom the viewer may see.
    pub relaties: Vec<Relatie>,
    /// Not everybody was taken.
    pub meer: bool,
}

impl Kring {
    /// Takes in those who are new, as long as there is room; gives whom of them the viewer may see.
    fn neem(
        &mut self,
        c: &mut Verbinding,
        actor: &Actor,
        wie: impl IntoIterator<Item = PersoonId>,
        dag: NaiveDate,
    ) -> Uitslag<Vec<PersoonId>> {
        let mut nieuw = Vec::new();
        for p in wie {
            if self.mensen.contains(&p) || nieuw.contains(&p) {
                continue;
            }
            if self.mensen.len() + nieuw.len() < HOOGSTENS {
                nieuw.push(p);
            } else {
                self.meer = true;
            }
        }
        let zichtbaar = store_zicht::te_zien(c, actor, &nieuw, dag)?;
        self.mensen.extend(&nieuw);
        self.te_zien.extend(&zichtbaar);
        Ok(nieuw.into_iter().filter(|p| zichtbaar.contains(p)).collect())
    }
}

/// Walks from somebody, and whoever lives with them on `op`, along relations. From people the viewer may not see the
/// walk does not go on: of them only the name is known here.
///
/// # Errors
/// When the database does not answer.
pub fn kring(
    c: &mut Verbinding,
    actor: &Actor,
    wie: PersoonId,
    op: NaiveDate,
    vandaag: NaiveDate,
) -> Uitslag<Kring> {
    let mut k = Kring::default();
    let mut rand = k.neem(c, actor, [wie], vandaag)?;
    let thuis: Vec<HuishoudenId> = thuis(c, &[wie], op)?.into_iter().map(|l| l.huishouden).collect();
    let huisgenoten = bewoners(c, &thuis, op)?;
    rand.extend(k.neem(c, actor, huisgenoten, vandaag)?);
    for stap in 0..=STAPPEN {
        let gevonden = relaties(c, &rand)?;
        let telt = gevonden.iter().filter(|r| familie(r.soort) && begonnen(r.van, op));
        let buren: Vec<PersoonId> = telt.flat_map(|r| [r.persoon, r.ander]).collect();
        if stap == STAPPEN {
            k.meer |= buren.iter().any(|p| !k.mensen.contains(p));
        } else {
            rand = k.neem(c, actor, buren, vandaag)?;
        }
        k.relaties.extend(gevonden);
        if rand.is_empty() {
            break;
        }
    }
    k.relaties.sort_by_key(|r| r.id);
    k.relaties.dedup_by_key(|r| r.id);
    k.relaties.retain(|r| r.persoon != r.ander && begonnen(r.van, op));
    Ok(k)
}

/// Whether it had begun on this day; what nobody dated has always been.
pub fn begonnen(van: Option<NaiveDate>, op: NaiveDate) -> bool {
    van.is_none_or(|v| v <= op)
}

/// Stands in the genogram; the others stand in the ecomap.
pub fn familie(soort: RelatieSoort) -> bool {
    !matches!(soort, RelatieSoort::Vriend | RelatieSoort::Buur | RelatieSoort::Anders)
}

fn relaties(c: &mut Verbinding, wie: &[PersoonId]) -> Uitslag<Vec<Relatie>> {
    if wie.is_empty() {
        return Ok(Vec::new());
    }
    let rijen: Vec<Relatie> = relatie::table
        .filter(relatie::persoon_id.eq_any(wie.to_vec()).or(relatie::ander_id.eq_any(wie.to_vec())))
        .order(relatie::id)
        .select((
            relatie::id,
            relatie::persoon_id,
            relatie::ander_id,
            relatie::soort,
            relatie::van,
            relatie::tot,
            relatie::toelichting,
        ))
        .load(c)?;
    Ok(rijen)
}

/// That somebody lives in a household.
#[derive(Debug, Clone, Queryable)]
pub struct Bewoner {
    /// Where.
    pub huishouden: HuishoudenId,
    /// Its name.
    pub naam: String,
    /// Who.
    pub wie: PersoonId,
    /// How much of the week: a code.
    pub verblijf: String,
    /// The same in words.
    pub uitleg: String,
}

/// Where these people live on a day.
///
/// # Errors
/// When the database does not answer.
pub fn thuis(c: &mut Verbinding, wie: &[PersoonId], op: NaiveDate) -> Uitslag<Vec<Bewoner>> {
    let rijen: Vec<Bewoner> = huishouden_lid::table
        .inner_join(huishouden::table)
        .filter(huishouden_lid::persoon_id.eq_any(wie.to_vec()).and(huishouden_lid::woont_in.eq(true)))
        .filter(huishouden_lid::van.le(op))
        .filter(huishouden_lid::tot.is_null().or(huishouden_lid::tot.gt(op)))
        .order((huishouden_lid::huishouden_id, huishouden_lid::id))
        .select((
            huishouden_lid::huishouden_id,
            huishouden::naam,
            huishouden_lid::persoon_id,
            huishouden_lid::verblijf,
            huishouden_lid::verblijf_uitleg,
        ))
        .load(c)?;
    Ok(rijen)
}

fn bewoners(c: &mut Verbinding, waar: &[HuishoudenId], op: NaiveDate) -> Uitslag<Vec<PersoonId>> {
    let rijen: Vec<PersoonId> = huishouden_lid::table
        .filter(huishouden_lid::huishouden_id.eq_any(waar.to_vec()).and(huishouden_lid::woont_in.eq(true)))
        .filter(huishouden_lid::van.le(op))
        .filter(huishouden_lid::tot.is_null().or(huishouden_lid::tot.gt(op)))
        .order(huishouden_lid::id)
        .select(huishouden_lid::persoon_id)
        .load(c)?;
    Ok(rijen)
}

/// A row of `gezag`, over whom: kind, holder, institution, kind of authority, since.
pub type GezagRij = (PersoonId, Option<PersoonId>, String, String, Option<NaiveDate>);

/// Who has authority over these children on a day.
///
/// # Errors
/// When the database does not answer.
pub fn gezag_over(c: &mut Verbinding, kinderen: &[PersoonId], op: NaiveDate) -> Uitslag<Vec<GezagRij>> {
    let rijen: Vec<GezagRij> = gezag::table
        .filter(gezag::kind_id.eq_any(kinderen.to_vec()))
        .filter(gezag::van.is_null().or(gezag::van.le(op)))
        .filter(gezag::tot.is_null().or(gezag::tot.gt(op)))
        .order(gezag::id)
        .select((gezag::kind_id, gezag::houder_id, gezag::instelling, gezag::soort, gezag::van))
        .load(c)?;
    Ok(rijen)
}

/// These people.
///
/// # Errors
/// When the database does not answer.
pub fn personen(c: &mut Verbinding, ids: &[PersoonId]) -> Uitslag<BTreeMap<PersoonId, Persoon>> {
    let rijen: Vec<Persoon> =
        persoon::table.filter(persoon::id.eq_any(ids.to_vec())).select(Persoon::as_select()).load(c)?;
    Ok(rijen.into_iter().map(|p| (p.id, p)).collect())
}
