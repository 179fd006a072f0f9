//! The rows of the picture: two voices, and the weighing before as a faint mark.

use std::collections::BTreeSet;

use super::beeld::{Plaatje, Punten, Rij, Waarden, van_blik};
use super::model::{Blik, Meetpunt};
use super::onderdelen::{Aspect, Leefgebied, Onderdeel};
use super::parameters::Model;
use super::regels;
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::tekst::hoofdletter;
use crate::paden;

/// The leefgebieden as a picture, with the weighing before as a faint mark.
pub fn leefgebieden(
    casus: CasusId,
    nu: &Punten<Leefgebied>,
    toen: &Punten<Leefgebied>,
    model: &Model,
) -> Plaatje {
    let pad = |l: Leefgebied| Some(paden::LEEFGEBIED.met(&[casus.to_string(), l.to_string()]));
    plaatje(nu, toen, model, &pad)
}

/// The five aspecten as a picture.
pub fn aspecten(nu: &Punten<Aspect>, toen: &Punten<Aspect>, model: &Model) -> Plaatje {
    plaatje(nu, toen, model, &|_| None)
}

fn plaatje<O: Onderdeel>(
    nu: &Punten<O>,
    toen: &Punten<O>,
    model: &Model,
    pad: &dyn Fn(O) -> Option<String>,
) -> Plaatje {
    let samen = nu.values().filter(|b| b.gezamenlijk.is_some()).count();
    let stem_team = match samen {
        0 => Blik::Professional.label(),
        n if n == nu.len() => "samen",
        _ => "professional of samen",
    };
    let verschil =
        regels::verschil_van_beeld(&van_blik(nu, Blik::Inwoner), &van_blik(nu, Blik::Professional), model);
    let alle: BTreeSet<O> = nu.keys().chain(toen.keys()).copied().collect();
    let rijen = alle.into_iter().map(|o| {
        let hier = nu.get(&o).copied();
        let team = hier.and_then(|b| b.gezamenlijk.or(b.professional));
        let vorige = toen.get(&o).and_then(|b| regels::werkblik(*b)).map(|(_, punt)| punt);
        let inwoner = hier.and_then(|b| b.inwoner);
        let waarden = |kant: fn(&Meetpunt<O>) -> u8| Waarden {
            inwoner: inwoner.as_ref().map(kant),
            team: team.as_ref().map(kant),
            vorige: vorige.as_ref().map(kant),
        };
        Rij {
            naam: hoofdletter(o.label()),
            pad: pad(o),
            last: waarden(|p| p.draaglast.getal()),
            kracht: waarden(|p| p.draagkracht.getal()),
            // Once there is a shared score, the difference has been talked about.
            verschil: hier.is_some_and(|b| b.gezamenlijk.is_none())
                && verschil.iter().any(|v| v.onderdeel == o),
        }
    });
    Plaatje { rijen: rijen.collect(), uitleg: String::new(), stem_team }
}
