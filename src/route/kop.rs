//! What every page of a casus says at its top, and whom its notes can be about.

use serde::Serialize;

use crate::basis::casus::Casus;
use crate::basis::huishouden::Iemand;
use crate::basis::personen::store as personen_store;
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::web::Optie;

/// The casus as the head of a page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Kop {
    /// Its id.
    pub id: CasusId,
    /// `W-2026-00001`.
    pub nummer: String,
    /// The inwoner, or "nog onbekend".
    pub inwoner: String,
    /// Where it is on the route, in words.
    pub fase: &'static str,
    /// One quiet line under the title: who and which casus.
    pub onder: String,
}

/// The head of a casus.
///
/// # Errors
/// When the database does not answer.
pub fn kop(c: &mut Verbinding, k: &Casus) -> Uitslag<Kop> {
    let inwoner = match k.persoon_id {
        Some(id) => personen_store::persoon(c, id)?.naam(),
        None => "nog onbekend".to_string(),
    };
    let onder = format!("{inwoner} · {}", k.nummer);
    Ok(Kop { id: k.id, nummer: k.nummer.clone(), inwoner, fase: k.fase.label(), onder })
}

/// The people of a casus as choices of a field; what is sent is the id.
pub fn opties(mensen: &[Iemand]) -> Vec<Optie> {
    mensen
        .iter()
        .map(|m| {
            let rol = if m.rol.is_empty() { String::new() } else { format!(" ({})", m.rol) };
            Optie::nieuw(m.id, format!("{}{rol}", m.naam))
        })
        .collect()
}

/// The name of somebody among these people; none when nobody was chosen.
pub fn naam_van(mensen: &[Iemand], id: Option<PersoonId>) -> Option<String> {
    mensen.iter().find(|m| Some(m.id) == id).map(|m| m.naam.clone())
}
