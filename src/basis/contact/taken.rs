//! The pages of a taak: add one, tick it off, put it back.

use serde::Serialize;

use super::store_taken::{self as store, NieuweTaak};
use super::vervolg;
use crate::basis::casus::store as casus_store;
use crate::db::waarde::{CasusId, TaakId};
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    casus: CasusId,
    nummer: String,
    titel: &'static str,
    knop: &'static str,
    uitleg: &'static str,
}

fn formulier(v: &Verzoek, casus: CasusId) -> Uitslag<Formulier> {
    let ik = v.wie()?;
    let dag = v.vandaag();
    let opties = vervolg::opties(&v.lees(|c| vervolg::collegas(c, casus, ik, dag))?);
    let velden = vec![
        Veld::tekst("wat", "Wat moet er gebeuren?")
            .verplicht("Schrijf op wat er moet gebeuren")
            .hint("Begin met een werkwoord: Bel de huisarts over de medicijnen."),
        Veld::datum("uiterlijk", "Vóór wanneer?")
            .hint("Bijvoorbeeld 28-12-2026. Laat leeg als het geen haast heeft."),
        Veld::radio_uit("voor", "Wie doet het?", opties).verplicht("Kies wie het doet"),
    ];
    Ok(Formulier::nieuw(paden::TAAK_NIEUW.van(casus), velden).vul("voor", ik.id))
}

fn toon(v: &Verzoek, f: &Formulier, casus: CasusId) -> Uitslag<Antwoord> {
    let nummer = v.lees(|c| casus_store::zoek(c, casus))?.nummer;
    let pagina =
        Pagina { formulier: f, casus, nummer, titel: "Nieuwe taak", knop: "Bewaar de taak", uitleg: "" };
    v.pagina_met("basis/casusformulier.html", f, &pagina)
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let f = v.open(formulier(v, casus)?)?;
    toon(v, &f, casus)
}

/// POST
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let f = formulier(v, casus)?.lees(&v.velden);
    let (true, Some(voor)) = (f.goed(), f.id("voor")) else { return toon(v, &f, casus) };
    let nieuw =
        NieuweTaak { voor, wat: f.tekst("wat"), uiterlijk: f.datum("uiterlijk"), contactmoment: None };
    v.schrijf(|s| store::voeg_toe(s, casus, &nieuw))?;
    Ok(Antwoord::naar(paden::CASUS.van(casus), "Bewaard: nieuwe taak"))
}

/// POST: `gedaan` is `ja`, or `nee` to put it back. `terug` = `start` goes back to the landing page. Either way to the
/// list it stood in: the eye and the focus are there.
pub fn vink_af(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let taak: TaakId = v.deel("taak")?;
    let gedaan = v.velden.een("gedaan") != Some("nee");
    v.schrijf(|s| store::vink_af(s, casus, taak, gedaan))?;
    let pad = match v.velden.een("terug") {
        Some("start") => format!("{}#wacht-kop", paden::START.0),
        _ => format!("{}#taken-kop", paden::CASUS.van(casus)),
    };
    Ok(Antwoord::naar(pad, if gedaan { "Taak afgevinkt" } else { "Taak teruggezet" }))
}
