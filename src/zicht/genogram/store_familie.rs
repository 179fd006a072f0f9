//! Reads a family: relations from person to person, a few steps far, with no query per person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::RelatieSoort;
use super::store_zicht;
use crate::basis::huishouden::regels::{Doden, soort_op, woont};
use crate::basis::huishouden::{Lid, Relatie, store_relatie};
use crate::basis::personen::{Persoon, store as personen_store};
use crate::db::Verbinding;
use crate::db::schema::{huishouden, huishouden_lid, persoon};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;

/// At most so many people are drawn; more nobody can read.
pub const HOOGSTENS: usize = 60;
/// So many relations far from the person or the household; grandparents of a child are two.
const STAPPEN: usize = 3;

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
    let thuis: Vec<HuishoudenId> = thuis(c, &[wie], op)?.into_iter().map(|(l, _)| l.huishouden_id).collect();
    let huisgenoten = bewoners(c, &thuis, op)?;
    rand.extend(k.neem(c, actor, huisgenoten, vandaag)?);
    for stap in 0..=STAPPEN {
        let mut gevonden = store_relatie::rond(c, &rand)?;
        gevonden.retain(|r| r.persoon_id != r.ander_id && geldt(r, op));
        let buren: Vec<PersoonId> =
            gevonden.iter().filter(|r| familie(r.soort)).flat_map(|r| [r.persoon_id, r.ander_id]).collect();
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
    Ok(k)
}

/// Whether it says anything about this day. Who died makes a partner no less of one, so that it is not asked here.
fn geldt(r: &Relatie, op: NaiveDate) -> bool {
    soort_op(r, &Doden::new(), op).is_some()
}

/// Stands in the genogram; the others stand in the ecomap.
pub fn familie(soort: RelatieSoort) -> bool {
    !matches!(soort, RelatieSoort::Vriend | RelatieSoort::Buur | RelatieSoort::Anders)
}

/// That somebody lives in a household: the membership, the name of the household.
pub type Bewoner = (Lid, String);

/// Where these people live on a day.
///
/// # Errors
/// When the database does not answer.
pub fn thuis(c: &mut Verbinding, wie: &[PersoonId], op: NaiveDate) -> Uitslag<Vec<Bewoner>> {
    let rijen: Vec<(Lid, String, Persoon)> = huishouden_lid::table
        .inner_join(huishouden::table)
        .inner_join(persoon::table)
        .filter(huishouden_lid::persoon_id.eq_any(wie))
        .order((huishouden_lid::huishouden_id, huishouden_lid::id))
        .select((Lid::as_select(), huishouden::naam, Persoon::as_select()))
        .load(c)?;
    Ok(rijen.into_iter().filter(|(l, _, p)| woont(l, p, op)).map(|(l, naam, _)| (l, naam)).collect())
}

/// Who lives in these households on a day, in the order they were entered.
fn bewoners(c: &mut Verbinding, waar: &[HuishoudenId], op: NaiveDate) -> Uitslag<Vec<PersoonId>> {
    let rijen: Vec<(Lid, Persoon)> = huishouden_lid::table
        .inner_join(persoon::table)
        .filter(huishouden_lid::huishouden_id.eq_any(waar))
        .order(huishouden_lid::id)
        .select((Lid::as_select(), Persoon::as_select()))
        .load(c)?;
    Ok(rijen.into_iter().filter(|(l, p)| woont(l, p, op)).map(|(_, p)| p.id).collect())
}

/// These people.
///
/// # Errors
/// When the database does not answer.
pub fn personen(c: &mut Verbinding, ids: &[PersoonId]) -> Uitslag<BTreeMap<PersoonId, Persoon>> {
    Ok(personen_store::personen(c, ids)?.into_iter().map(|p| (p.id, p)).collect())
}
