//! Which part of the timeline is shown, and the links to the others.

use serde::Serialize;

use super::store::Gegevens;
use super::store_tijdlijn::{Soort, Vraag};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::paden;
use crate::web::Verzoek;
use crate::web::bladen;

/// A choice above the timeline.
#[derive(Serialize)]
pub struct Filter {
    /// In words.
    pub naam: String,
    /// Where it leads.
    pub pad: String,
    /// Chosen now.
    pub hier: bool,
}

/// Which part of the timeline the URL asks for.
pub fn vraag(v: &Verzoek, casus: CasusId) -> Vraag {
    Vraag {
        casus,
        soort: v.code("soort").unwrap_or(Soort::Alles),
        over: v.vraag.een("over").and_then(|o| o.parse::<PersoonId>().ok()),
        blad: bladen::nummer(v.vraag.een("blad")),
    }
}

/// The URL of the same page with another filter; only codes and ids stand in it.
pub fn url(q: Vraag, blad: usize) -> String {
    let mut s = form_urlencoded::Serializer::new(String::new());
    if q.soort != Soort::Alles {
        s.append_pair("soort", q.soort.code());
    }
    if let Some(over) = q.over {
        s.append_pair("over", &over.to_string());
    }
    if blad > 1 {
        s.append_pair("blad", &blad.to_string());
    }
    let achter = s.finish();
    let pad = paden::CASUS.van(q.casus);
    if achter.is_empty() { format!("{pad}#tijdlijn") } else { format!("{pad}?{achter}#tijdlijn") }
}

/// The kinds to choose from.
pub fn filters(q: Vraag) -> Vec<Filter> {
    // A step is about the casus and about nobody in particular.
    let over = |s: Soort| if s == Soort::Stappen { None } else { q.over };
    let naar = |s: Soort| url(Vraag { soort: s, over: over(s), ..q }, 1);
    Soort::ALLE
        .iter()
        .map(|s| Filter { naam: s.label().into(), pad: naar(*s), hier: q.soort == *s })
        .collect()
}

/// About whom; only where there is somebody to choose.
pub fn over_wie(q: Vraag, g: &Gegevens) -> Vec<Filter> {
    if g.over_wie.len() < 2 {
        return Vec::new();
    }
    let soort = if q.soort == Soort::Stappen { Soort::Alles } else { q.soort };
    let naar = |over| url(Vraag { soort, over, ..q }, 1);
    let allen = Filter { naam: "Over iedereen".into(), pad: naar(None), hier: q.over.is_none() };
    let een = |(id, naam): &(PersoonId, String)| Filter {
        naam: format!("Over {naam}"),
        pad: naar(Some(*id)),
        hier: q.over == Some(*id),
    };
    std::iter::once(allen).chain(g.over_wie.iter().map(een)).collect()
}
