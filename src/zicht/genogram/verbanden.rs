//! From recorded relations to bonds on a day: every bond once, in one direction.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::model::{Band, BandSoort, RelatieSoort};
use super::store_familie::{Bewoner, Relatie, familie};
use crate::db::waarde::PersoonId;

/// The bonds between people in the picture. Recorded twice (once from each side) they are one. Couples that ended
/// are former couples; any other bond that ended is not there.
pub fn banden(relaties: &[Relatie], plek: &BTreeMap<PersoonId, usize>, op: NaiveDate) -> Vec<Band> {
    let mut gehad: BTreeSet<(usize, usize, BandSoort)> = BTreeSet::new();
    let mut uit = Vec::new();
    for r in relaties {
        let (Some(een), Some(ander)) = (plek.get(&r.persoon).copied(), plek.get(&r.ander).copied()) else {
            continue;
        };
        let voorbij = r.tot.is_some_and(|t| t <= op);
        let Some((soort, omgekeerd)) = soort(r.soort, voorbij, r.tot.is_some()) else { continue };
        if voorbij && soort != BandSoort::ExPartner {
            continue;
        }
        let (een, ander) = if omgekeerd { (ander, een) } else { (een, ander) };
        let gelijk = soort >= BandSoort::Partner && soort <= BandSoort::HalfbroerHalfzus;
        let sleutel = if gelijk { (een.min(ander), een.max(ander), soort) } else { (een, ander, soort) };
        if een != ander && gehad.insert(sleutel) {
            // An end that is still to come is not a fact of this day.
            uit.push(Band { een, ander, soort, van: r.van, tot: r.tot.filter(|_| voorbij) });
        }
    }
    uit
}

/// Who of these people is tied to somebody on a day: by living in one house, or along relations through others who
/// are there. A relation that ended, but for couples, ties nobody.
pub fn samen(
    mensen: &[PersoonId],
    relaties: &[Relatie],
    bewoners: &[Bewoner],
    wie: PersoonId,
    op: NaiveDate,
) -> BTreeSet<PersoonId> {
    let thuis: BTreeSet<_> = bewoners.iter().filter(|b| b.wie == wie).map(|b| b.huishouden).collect();
    let huisgenoten = bewoners.iter().filter(|b| thuis.contains(&b.huishouden)).map(|b| b.wie);
    let mut uit: BTreeSet<PersoonId> = huisgenoten.chain([wie]).collect();
    let paar = |r: &Relatie| matches!(r.soort, RelatieSoort::Partner | RelatieSoort::ExPartner);
    let telt = |r: &&Relatie| familie(r.soort) && (paar(r) || r.tot.is_none_or(|t| t > op));
    let is_er = |p: &PersoonId| mensen.contains(p);
    let banden: Vec<&Relatie> =
        relaties.iter().filter(telt).filter(|r| is_er(&r.persoon) && is_er(&r.ander)).collect();
    loop {
        let eerst = uit.len();
        for r in &banden {
            if uit.contains(&r.persoon) || uit.contains(&r.ander) {
                uit.extend([r.persoon, r.ander]);
            }
        }
        if uit.len() == eerst {
            return uit;
        }
    }
}

/// Which bond a relation is on the day, and whether it runs the other way; none for what the ecomap shows.
fn soort(soort: RelatieSoort, voorbij: bool, eindigt: bool) -> Option<(BandSoort, bool)> {
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
        R::Partner if voorbij => (BandSoort::ExPartner, false),
        R::Partner => (BandSoort::Partner, false),
        // Before the day they parted, they were partners.
        R::ExPartner if eindigt && !voorbij => (BandSoort::Partner, false),
        R::ExPartner => (BandSoort::ExPartner, false),
        R::BroerZus => (BandSoort::BroerZus, false),
        R::HalfbroerHalfzus => (BandSoort::HalfbroerHalfzus, false),
        R::OomTante => (BandSoort::OomTante, false),
        R::NeefNicht => (BandSoort::NeefNicht, false),
        R::Vriend | R::Buur | R::Anders => return None,
    })
}
