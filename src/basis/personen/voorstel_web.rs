//! Who may be meant, while somebody types in the search field of the header: a piece of a page that its script puts
//! under the field. The same search as of the page, so what is found here is found there.

use serde::Serialize;

use super::vinden::{Gevonden, zoek_in, zoekformulier};
use super::zoek;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::web::{Antwoord, Verzoek};

/// Most people shown who are written as was typed: what an eye takes in at once.
pub const ZEKER: usize = 8;

/// Most people shown who are only said so.
pub const KLINKT: usize = 4;

#[derive(Serialize)]
struct Voorstellen {
    gevonden: Gevonden,
    /// Found more than is shown.
    meer: bool,
    /// What is said aloud; nothing when too little was typed to look for.
    telling: String,
}

/// POST from the script of the search field: at most [`ZEKER`] people and [`KLINKT`] who are only said so. A field
/// with too little in it, or a casus number, gives nothing: handed in, the page says what to do.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let mut f = zoekformulier(paden::ZOEKEN.0).lees(&v.velden);
    let nummer = f.tekst("zoek").to_uppercase().starts_with("W-");
    let alle = if nummer { Vec::new() } else { zoek_in(v, &mut f)? };
    let vol = i64::try_from(alle.len()).unwrap_or(0) >= zoek::HOOGSTENS;
    let mut gevonden = Gevonden::from(alle);
    let telling = if nummer || !f.goed() { String::new() } else { telling(&gevonden, vol) };
    let meer = vol || gevonden.zeker.len() > ZEKER || gevonden.klinkt.len() > KLINKT;
    gevonden.zeker.truncate(ZEKER);
    gevonden.klinkt.truncate(KLINKT);
    v.toonde_lijst("voorstellen", gevonden.zeker.len() + gevonden.klinkt.len());
    v.pagina("basis/zoekvoorstellen.html", &Voorstellen { gevonden, meer, telling })
}

/// What a screen reader says of it, before anything is left out. `vol`: there may be more than were looked for.
fn telling(gevonden: &Gevonden, vol: bool) -> String {
    let mensen = |n: usize| if n == 1 { "1 persoon".to_owned() } else { format!("{n} mensen") };
    let (zeker, klinkt) = (gevonden.zeker.len(), gevonden.klinkt.len());
    let zo = match zeker {
        0 if klinkt == 0 => "Niemand gevonden.".to_owned(),
        0 => "Niemand is precies zo geschreven.".to_owned(),
        n if n > ZEKER && vol => format!("{} of meer gevonden, hier de eerste {ZEKER}.", mensen(n)),
        n if n > ZEKER => format!("{} gevonden, hier de eerste {ZEKER}.", mensen(n)),
        n => format!("{} gevonden.", mensen(n)),
    };
    let ook = match klinkt.min(KLINKT) {
        0 => String::new(),
        n => format!(" {} met een naam die hetzelfde klinkt.", mensen(n)),
    };
    let hoe = if zeker + klinkt > 0 { " Kies met pijl omlaag." } else { "" };
    format!("{zo}{ook}{hoe}")
}
