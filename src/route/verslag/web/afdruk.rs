//! The verslag as the inwoner gets it: a letter in plain Dutch, without the frame of the program.

use chrono::NaiveDate;
use serde::Serialize;

use super::blad;
use crate::basis::personen::store as personen_store;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::route::kop::{self, Kop};
use crate::route::verslag::model::Stap;
use crate::web::{Antwoord, Verzoek};

/// A heading with what stands under it.
#[derive(Serialize)]
struct Hoofdstuk {
    titel: &'static str,
    alineas: Vec<Alinea>,
}

#[derive(Serialize)]
struct Alinea {
    tekst: String,
    /// Only when it is about somebody else than the reader.
    over: Option<String>,
}

#[derive(Serialize)]
struct Pagina {
    casus: Kop,
    nummer: i32,
    datum: NaiveDate,
    concept: bool,
    /// None when it is secret: then it is written on the envelope, not in the letter.
    adres: Option<String>,
    hoofdstukken: Vec<Hoofdstuk>,
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let adres = match b.k.persoon_id {
        Some(id) => v.lees(|c| {
            let p = personen_store::persoon(c, id)?;
            Ok(personen_store::bereik(c, id)?.toonbaar(&p))
        })?,
        None => Some(String::new()),
    };
    let hoofdstukken = Stap::ALLE
        .iter()
        .map(|stap| Hoofdstuk {
            titel: stap.label(),
            alineas: b
                .alineas
                .iter()
                .filter(|a| a.stap == *stap)
                .map(|a| Alinea {
                    tekst: a.tekst.clone(),
                    over: kop::naam_van(&b.mensen, a.over_persoon_id.filter(|o| Some(*o) != b.k.persoon_id)),
                })
                .collect(),
        })
        .filter(|h| !h.alineas.is_empty())
        .collect();
    let ctx = Pagina {
        nummer: b.verslag.nummer,
        datum: b.verslag.gedeeld_op.unwrap_or(b.verslag.gemaakt_op),
        concept: b.verslag.gedeeld_op.is_none(),
        casus: b.kop,
        adres,
        hoofdstukken,
    };
    v.pagina("route/verslag_afdruk.html", &ctx)
}
