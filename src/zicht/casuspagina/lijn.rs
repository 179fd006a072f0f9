//! The route as a quiet line of steps.

use serde::Serialize;

use super::store::Gegevens;
use crate::basis::casus::Fase;
use crate::db::waarde::CasusId;
use crate::paden::{self, Pad};

/// A step as the component `stappenlijn` draws it.
#[derive(Debug, Serialize)]
pub struct StapBeeld {
    /// What it says.
    naam: &'static str,
    /// `gedaan`, `hier`, `open`, or `over` for what was skipped.
    stand: &'static str,
    /// Its page.
    pad: Option<String>,
}

/// The line: what people call the step, the fase it stands for, and the name of its page.
const LIJN: &[(&str, Option<Fase>, Pad)] = &[
    ("Melding", Some(Fase::Aangemeld), paden::MELDING),
    ("Screening", Some(Fase::Screening), paden::SCREENING),
    ("Vraag\u{ad}verheldering", Some(Fase::Vraagverheldering), paden::VRAAGVERHELDERING),
    ("Omgekeerde toets", Some(Fase::OmgekeerdeToets), paden::TOETS),
    ("Verslag", None, paden::VERSLAGEN),
    ("Plan", Some(Fase::Plan), paden::PLAN),
    ("Advies", Some(Fase::Advies), paden::CASUS_ADVIEZEN),
    ("Uitvoering", Some(Fase::Uitvoering), paden::UITVOERING),
    ("Evaluatie", Some(Fase::Evaluatie), paden::EVALUATIE),
    ("Afsluiting", Some(Fase::Afgesloten), paden::AFSLUITEN),
];

/// The page of a fase.
pub(super) fn pagina(fase: Fase, casus: CasusId) -> Option<String> {
    // After the melding the screening is next, and its page is there already.
    let fase = if fase == Fase::Aangemeld { Fase::Screening } else { fase };
    LIJN.iter().find(|(_, f, _)| *f == Some(fase)).map(|(_, _, pad)| pad.van(casus))
}

/// The line of this casus. A step that was skipped is not said to be coming.
pub fn stappen(g: &Gegevens, met_paden: bool) -> Vec<StapBeeld> {
    let geweest = |f: Fase| g.overgangen.iter().any(|o| o.naar == f);
    LIJN.iter()
        .map(|(naam, fase, pad)| {
            let stand = match fase {
                Some(f) if *f == g.casus.fase => "hier",
                Some(f) if geweest(*f) => "gedaan",
                None if g.verslag_gedeeld => "gedaan",
                Some(f) if *f < g.casus.fase => "over",
                None if g.casus.fase == Fase::Afgesloten => "over",
                _ => "open",
            };
            // What lies ahead is a link only where it can be filled in already: the next thing to do.
            let te_zien = met_paden && (matches!(stand, "gedaan" | "hier") || vooruit(g.casus.fase, *fase));
            let pad = te_zien.then(|| pad.van(g.casus.id));
            StapBeeld { naam, stand, pad }
        })
        .collect()
}

/// Whether a page of a later step is of use already: the screening right after the melding, the verslag and the
/// plan while the question is being made clear.
fn vooruit(nu: Fase, stap: Option<Fase>) -> bool {
    match stap {
        None => matches!(nu, Fase::Vraagverheldering | Fase::OmgekeerdeToets | Fase::Plan | Fase::Advies),
        Some(Fase::Screening) => nu == Fase::Aangemeld,
        Some(Fase::Afgesloten) => false,
        Some(s) => nu >= Fase::Vraagverheldering && nu != Fase::Afgesloten && s > nu,
    }
}
