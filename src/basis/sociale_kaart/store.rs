//! The only queries on voorzieningen and begrippen.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde::Serialize;

use crate::db::Verbinding;
use crate::db::schema::{begrip, voorziening, wijk};
use crate::db::waarde::VoorzieningId;
use crate::kit::fout::Uitslag;
use crate::kit::tekst;
use crate::web::Optie;

/// An entry of the sociale kaart.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = voorziening)]
#[expect(missing_docs, reason = "the columns of config/referentie/sociale-kaart.csv")]
pub struct Voorziening {
    pub id: VoorzieningId,
    pub naam: String,
    pub soort: String,
    pub leefgebieden: String,
    pub doelgroep: String,
    pub wijken: String,
    pub omschrijving: String,
    pub eigen_bijdrage: String,
    /// How sure the source is: hoog, middel, laag.
    pub zekerheid: String,
    pub bron: String,
}

/// What is looked for; empty parts are left out.
#[derive(Debug, Default)]
pub struct Zoekvraag<'a> {
    /// A leefgebied code.
    pub leefgebied: Option<&'a str>,
    /// The name of a wijk; what is for the whole town or region counts too.
    pub wijk: Option<&'a str>,
    /// Words, all of which must be there.
    pub tekst: &'a str,
}

/// The entries that fit, by name.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, vraag: &Zoekvraag) -> Uitslag<Vec<Voorziening>> {
    let mut q = voorziening::table.select(Voorziening::as_select()).into_boxed();
    if let Some(leefgebied) = vraag.leefgebied {
        q = q.filter(voorziening::leefgebieden.like(format!("%{leefgebied}%")));
    }
    if let Some(naam) = vraag.wijk {
        // The file writes wijken as text; "Wijk 10" is the part that never differs.
        let kort: String = naam.chars().filter(|t| !matches!(t, '%' | '_')).take(7).collect();
        q = q.filter(
            voorziening::wijken
                .like(format!("%{kort}%"))
                .or(voorziening::wijken.like("stad%"))
                .or(voorziening::wijken.like("regio%"))
                .or(voorziening::wijken.eq("landelijk")),
        );
    }
    // Folding leaves letters and digits only, so no word can hold a wildcard.
    for woord in tekst::woorden(vraag.tekst).into_iter().take(8) {
        q = q.filter(voorziening::zoektekst.like(format!("%{woord}%")));
    }
    let rijen: Vec<Voorziening> = q.order((voorziening::naam, voorziening::id)).limit(500).load(c)?;
    Ok(rijen)
}

/// One entry.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when there is none.
pub fn een(c: &mut Verbinding, id: VoorzieningId) -> Uitslag<Voorziening> {
    Ok(voorziening::table.find(id).select(Voorziening::as_select()).first(c)?)
}

/// Every entry as a choice in a form, by name.
///
/// # Errors
/// When the database does not answer.
pub fn opties(c: &mut Verbinding) -> Uitslag<Vec<Optie>> {
    let rijen: Vec<(VoorzieningId, String)> = voorziening::table
        .select((voorziening::id, voorziening::naam))
        .order((voorziening::naam, voorziening::id))
        .load(c)?;
    Ok(rijen.into_iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect())
}

/// Every wijk: code and name.
///
/// # Errors
/// When the database does not answer.
pub fn wijken(c: &mut Verbinding) -> Uitslag<Vec<(String, String)>> {
    Ok(wijk::table.select((wijk::code, wijk::naam)).order(wijk::code).load(c)?)
}

/// A word of the field.
#[derive(Debug, Clone, Queryable, Serialize)]
#[expect(missing_docs, reason = "the columns say it")]
pub struct Begrip {
    pub term: String,
    pub definitie: String,
}

/// The glossary, by term.
///
/// # Errors
/// When the database does not answer.
pub fn begrippenlijst(c: &mut Verbinding) -> Uitslag<Vec<Begrip>> {
    let mut rijen: Vec<Begrip> = begrip::table.select((begrip::term, begrip::definitie)).load(c)?;
    rijen.sort_by_key(|b| tekst::vouw(&b.term));
    Ok(rijen)
}

/// Term to definition, to explain a word where it stands (component `begrip`).
///
/// # Errors
/// When the database does not answer.
pub fn begrippen(c: &mut Verbinding) -> Uitslag<BTreeMap<String, String>> {
    Ok(begrippenlijst(c)?.into_iter().map(|b| (b.term, b.definitie)).collect())
}
