//! The landing page.

use serde::Serialize;

use crate::kit::fout::Uitslag;
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Pagina {}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    v.toonde_lijst("mijn", 0);
    v.pagina("zicht/werkvoorraad.html", &Pagina {})
}
