//! The question at entry whether this is somebody known already: nobody is entered twice, and nobody is taken for
//! another without a person saying so (design.md 5.4).

use super::model::NieuwePersoon;
use super::{store, store_bekend, store_lijkt, zoekvraag};
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::web::{Formulier, Optie, Veld, Verzoek};

/// The question whether somebody found is the person that was typed.
pub const DEZELFDE: &str = "dezelfde";

/// The answer that it is nobody of those shown.
const ANDERS: &str = "anders";

/// Most people the question shows.
const HOOGSTENS: usize = 3;

/// Who of the people known this is, when the worker says so. The question joins the form when somebody is like the
/// person typed; "iemand anders" is kept in `p`, so that it is not asked again.
///
/// # Errors
/// When the database does not answer.
pub fn bekende(v: &Verzoek, f: &mut Formulier, p: &mut NieuwePersoon) -> Uitslag<Option<PersoonId>> {
    let bsn = p.bsn.as_ref().map(|b| v.diensten.kluis.zoeksleutel(zoekvraag::BSN, b));
    let opties = v.lees(|c| {
        let mut lijkt = store_lijkt::gelijkenden(c, &p.gegevens, &p.bereik, bsn, None)?;
        lijkt.truncate(HOOGSTENS);
        let ids: Vec<PersoonId> = lijkt.iter().map(|g| g.id).collect();
        let teams = store_bekend::bekend_bij(c, &ids)?;
        let mut uit = Vec::new();
        for g in lijkt {
            let ander = store::persoon(c, g.id)?;
            let bij: Vec<&str> =
                teams.iter().filter(|(id, _)| *id == g.id).map(|(_, team)| team.as_str()).collect();
            let geboren = ander
                .geboren()
                .map_or_else(|| "geboortedatum onbekend".to_owned(), |g| format!("geboren {g}"));
            let waar = if bij.is_empty() { "Wijkroute".into() } else { bij.join("; ") };
            let redenen: Vec<&str> = g.redenen.iter().map(|r| r.label()).collect();
            uit.push(Optie {
                code: g.id.to_string(),
                label: format!("Dit is {}, {geboren}, bekend bij {waar}", ander.naam()),
                hint: Some(format!("Waarom: {}", redenen.join("; "))),
            });
        }
        Ok(uit)
    })?;
    if opties.is_empty() {
        return Ok(None);
    }
    let ids: Vec<PersoonId> = opties.iter().filter_map(|o| o.code.parse().ok()).collect();
    let nee = if ids.len() == 1 { "Nee, dit is iemand anders" } else { "Nee, dit is nog iemand anders" };
    let opties = opties.into_iter().chain([Optie::nieuw(ANDERS, nee)]).collect();
    let veld = Veld::radio_uit(DEZELFDE, "Is dit iemand die we al kennen?", opties)
        .waarom("Zo staat niemand er twee keer in, en hangt een vraag niet aan de verkeerde persoon.");
    f.erbij("geboortedatum", veld, &v.velden);
    let antwoord = f.tekst(DEZELFDE);
    if antwoord == ANDERS {
        p.niet = ids;
        return Ok(None);
    }
    let gekozen = antwoord.parse().ok().filter(|id| ids.contains(id));
    if gekozen.is_none() {
        f.fout(DEZELFDE, "Er is al iemand op wie dit lijkt. Kies of dit dezelfde persoon is");
    }
    Ok(gekozen)
}
