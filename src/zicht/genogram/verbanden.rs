//! From recorded relations to bonds on a day: every bond once, in one direction.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::model::{Band, BandSoort, RelatieSoort};
use super::store_familie::{Bewoner, familie};
use crate::basis::huishouden::Relatie;
use crate::basis::huishouden::regels::{Doden, soort_op};
use crate::db::waarde::PersoonId;

/// The bonds between people in the picture on a day. Recorded twice (once from each side) they are one.
pub fn banden(
    relaties: &[Relatie],
    plek: &BTreeMap<PersoonId, usize>,
    doden: &Doden,
    op: NaiveDate,
) -> Vec<Band> {
    let mut gehad: BTreeSet<(usize, usize, BandSoort)> = BTreeSet::new();
    let mut uit = Vec::new();
    for r in relaties {
        let (Some(een), Some(ander)) = (plek.get(&r.persoon_id).copied(), plek.get(&r.ander_id).copied())
        else {
            continue;
        };
        let Some((soort, omgekeerd)) = soort_op(r, doden, op).and_then(soort) else { continue };
        let (een, ander) = if omgekeerd { (ander, een) } else { (een, ander) };
        let gelijk = soort >= BandSoort::Partner && soort <= BandSoort::HalfbroerHalfzus;
        let sleutel = if gelijk { (een.min(ander), een.max(ander), soort) } else { (een, ander, soort) };
        if een != ander && gehad.insert(sleutel) {
            // An end that is still to come is not a fact of this day.
            uit.push(Band { een, ander, soort, van: r.van, tot: r.tot.filter(|t| *t <= op) });
        }
    }
    uit
}

/// Who of these people is tied to somebody: by living in one house, or along the relations of the day through others
/// who are there.
pub fn samen(
    mensen: &[PersoonId],
    relaties: &[Relatie],
    bewoners: &[Bewoner],
    wie: PersoonId,
) -> BTreeSet<PersoonId> {
    let thuis: BTreeSet<_> =
        bewoners.iter().filter(|(l, _)| l.persoon_id == wie).map(|(l, _)| l.huishouden_id).collect();
    let huisgenoten =
        bewoners.iter().filter(|(l, _)| thuis.contains(&l.huishouden_id)).map(|(l, _)| l.persoon_id);
    let mut uit: BTreeSet<PersoonId> = huisgenoten.chain([wie]).collect();
    let is_er = |p: &PersoonId| mensen.contains(p);
    let banden: Vec<&Relatie> =
        relaties.iter().filter(|r| familie(r.soort) && is_er(&r.persoon_id) && is_er(&r.ander_id)).collect();
    loop {
        let eerst = uit.len();
        for r in &banden {
            if uit.contains(&r.persoon_id) || uit.contains(&r.ander_id) {
                uit.extend([r.persoon_id, r.ander_id]);
            }
        }
        if uit.len() == eerst {
            return uit;
        }
    }
}

/// Which bond a relation is on the day, and whether it runs the other way; none for what the ecomap shows.
fn soort(soort: RelatieSoort) -> Option<(BandSoort, bool)> {
    use RelatieSoort as R;
    Some(match soort {
        R::Ouder => (BandSoort::Ouder, false),
        R::Kind => (BandSoort::Ouder, true),
        R::Stiefouder => (BandSoort::Stiefouder, false),
        R::Stiefkind => (BandSoort::Stiefouder, true),
        R::Pleegouder => (BandSoort::Pleegouder, false),
        R::Pleegkind => (BandSoort::Pleegouder, true),
        R::Grootouder => (BandSoort::Grootouder, false),
        R::Kleinkind => (BandSoort::Grootouder, true),
        R::Partner => (BandSoort::Partner, false),
        R::ExPartner => (BandSoort::ExPartner, false),
        R::BroerZus => (BandSoort::BroerZus, false),
        R::HalfbroerHalfzus => (BandSoort::HalfbroerHalfzus, false),
        R::OomTante => (BandSoort::OomTante, false),
        R::NeefNicht => (BandSoort::NeefNicht, false),
        R::Vriend | R::Buur | R::Anders => return None,
    })
}
