//! The pages of an organisation around the household.

use serde::Serialize;

use super::store;
use super::store_partijen::{self as partijen, Inhoud, Partij};
use crate::db::waarde::{CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    casus: CasusId,
    nummer: String,
    titel: String,
    knop: &'static str,
    uitleg: &'static str,
}

fn formulier(sleutel: String) -> Formulier {
    let velden = vec![
        Veld::tekst("naam", "Welke organisatie?").verplicht("Vul de naam van de organisatie in"),
        Veld::tekst("contactpersoon", "Naar wie kun je vragen?"),
        Veld::tekst("telefoon", "Telefoon").max(40),
        Veld::vink("geeft_hulp", "Deze organisatie geeft hulp aan het huishouden")
            .waarom("Twee of meer hulpverleners zijn een reden om over een casusregisseur te praten."),
        Veld::datum("van", "Betrokken sinds").verplicht("Vul in sinds wanneer zij betrokken is"),
        Veld::datum("tot", "Betrokken tot").hint("Laat leeg zolang zij betrokken is."),
    ];
    Formulier::nieuw(sleutel, velden)
}

fn nieuw_formulier(v: &Verzoek, casus: CasusId) -> Formulier {
    formulier(paden::PARTIJ_NIEUW.van(casus)).vul_datum("van", Some(v.vandaag()))
}

fn gevuld(p: &Partij) -> Formulier {
    formulier(paden::PARTIJ.met(&[p.casus_id.to_string(), p.id.to_string()]))
        .met_versie(p.versie)
        .vul("naam", &p.naam)
        .vul("contactpersoon", &p.contactpersoon)
        .vul("telefoon", &p.telefoon)
        .vul_vink("geeft_hulp", p.geeft_hulp)
        .vul_datum("van", Some(p.van))
        .vul_datum("tot", p.tot)
}

/// None only when a field is wrong, which the form then says.
fn inhoud(f: &mut Formulier) -> Option<Inhoud> {
    if let (Some(van), Some(tot)) = (f.datum("van"), f.datum("tot"))
        && tot < van
    {
        f.fout("tot", "Vul een dag in na het begin");
    }
    if !f.goed() {
        return None;
    }
    Some(Inhoud {
        naam: f.tekst("naam"),
        contactpersoon: f.tekst("contactpersoon"),
        telefoon: f.tekst("telefoon"),
        geeft_hulp: f.vink("geeft_hulp"),
        van: f.datum("van")?,
        tot: f.datum("tot"),
    })
}

fn toon(v: &Verzoek, f: &Formulier, casus: CasusId, nieuw: bool) -> Uitslag<Antwoord> {
    let nummer = v.lees(|c| store::zoek(c, casus))?.nummer;
    // The name as it is kept or typed, so that two tabs are told apart.
    let naam = f.tekst("naam");
    let titel = match (nieuw, naam.is_empty()) {
        (true, _) => "Organisatie toevoegen".to_string(),
        (false, true) => "Organisatie rond het huishouden".to_string(),
        (false, false) => format!("Betrokken: {naam}"),
    };
    let uitleg = "Noteer alleen wie je nodig hebt om samen te werken.";
    v.pagina_met(
        "basis/casusformulier.html",
        f,
        &Pagina { formulier: f, casus, nummer, titel, knop: "Bewaren", uitleg },
    )
}

/// GET
pub fn partij_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let f = v.open(nieuw_formulier(v, casus))?;
    toon(v, &f, casus, true)
}

/// POST
pub fn partij_bewaar_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let mut f = nieuw_formulier(v, casus).lees(&v.velden);
    let Some(wat) = inhoud(&mut f) else { return toon(v, &f, casus, true) };
    v.schrijf(|s| partijen::voeg_toe(s, casus, wat))?;
    Ok(Antwoord::naar(paden::CASUS.van(casus), "Bewaard: organisatie rond het huishouden"))
}

/// GET
pub fn partij(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let id: RijId = v.deel("partij")?;
    let p = v.lees(|c| partijen::zoek(c, casus, id))?;
    let f = v.open(gevuld(&p))?;
    toon(v, &f, casus, false)
}

/// POST
pub fn partij_bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let id: RijId = v.deel("partij")?;
    let p = v.lees(|c| partijen::zoek(c, casus, id))?;
    let mut f = gevuld(&p).lees(&v.velden);
    let Some(wat) = inhoud(&mut f) else { return toon(v, &f, casus, false) };
    let versie = f.versie;
    match v.schrijf(|s| partijen::wijzig(s, casus, id, wat, versie)) {
        Err(Fout::Verouderd) => {
            let nu = v.lees(|c| partijen::zoek(c, casus, id))?;
            toon(v, &f.conflict(&gevuld(&nu)), casus, false)
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::CASUS.van(casus), "Bewaard: organisatie rond het huishouden"))
        }
    }
}
