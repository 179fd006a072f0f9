//! The pages of an organisation around the household.

use serde::Serialize;

use super::VERGISSING;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::netwerk::Sterkte;
use crate::basis::huishouden::store_mensen::{Iemand, mensen};
use crate::basis::huishouden::store_partijen::{self as partijen, Inhoud, Partij};
use crate::basis::personen::store as personen;
use crate::db::waarde::{CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    casus: CasusId,
    nummer: String,
    titel: String,
    knop: &'static str,
    uitleg: &'static str,
}

/// The casus, and whom an organisation can be for: the people of the casus, and who was chosen before.
fn casus(v: &Verzoek, al: Option<&Partij>) -> Uitslag<(Casus, Vec<Iemand>)> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let mut wie = mensen(c, &k, v.vandaag())?;
        if let Some(p) = al.and_then(|p| p.persoon_id).filter(|p| !wie.iter().any(|m| m.id == *p)) {
            wie.push(Iemand { id: p, naam: personen::persoon(c, p)?.naam(), rol: String::new() });
        }
        Ok((k, wie))
    })
}

fn formulier(sleutel: String, wie: &[Iemand], al: bool) -> Formulier {
    let mut velden = vec![
        Veld::tekst("naam", "Welke organisatie?").verplicht("Vul de naam van de organisatie in"),
        Veld::tekst("contactpersoon", "Naar wie kun je vragen?"),
        Veld::tekst("telefoon", "Telefoon").max(40),
        Veld::vink("geeft_hulp", "Deze organisatie geeft hulp aan het huishouden")
            .waarom("Twee of meer hulpverleners zijn een reden om over een casusregisseur te praten."),
    ];
    if wie.len() > 1 {
        let opties = wie.iter().map(|m| Optie::nieuw(m.id, &m.naam)).collect();
        velden.push(
            Veld::keuze_uit("voor", "Voor wie is de organisatie er?", opties)
                .hint("Laat leeg als zij er voor het hele huishouden is."),
        );
    }
    velden.extend([
        Veld::radio::<Sterkte>("sterkte", "Hoe is het contact?").naast(),
        Veld::datum("van", "Betrokken sinds").verplicht("Vul in sinds wanneer zij betrokken is"),
        Veld::datum("tot", "Betrokken tot").hint("Laat leeg zolang zij betrokken is."),
    ]);
    velden.extend(al.then(super::vergissing));
    Formulier::nieuw(sleutel, velden)
}

fn nieuw_formulier(v: &Verzoek, k: &Casus, wie: &[Iemand]) -> Formulier {
    formulier(paden::PARTIJ_NIEUW.van(k.id), wie, false)
        .vul("sterkte", Sterkte::default())
        .vul_datum("van", Some(v.vandaag()))
}

fn gevuld(p: &Partij, wie: &[Iemand]) -> Formulier {
    let f = formulier(paden::PARTIJ.met(&[p.casus_id.to_string(), p.id.to_string()]), wie, true)
        .met_versie(p.versie)
        .vul("naam", &p.naam)
        .vul("contactpersoon", &p.contactpersoon)
        .vul("telefoon", &p.telefoon)
        .vul_vink("geeft_hulp", p.geeft_hulp)
        .vul("sterkte", p.sterkte)
        .vul_datum("van", Some(p.van))
        .vul_datum("tot", p.tot);
    match p.persoon_id {
        Some(voor) if wie.len() > 1 => f.vul("voor", voor),
        _ => f,
    }
}

/// None only when a field is wrong, which the form then says. `al`: what was kept; it stays for whom it was when the
/// form does not ask.
fn inhoud(f: &mut Formulier, al: Option<&Partij>) -> Option<Inhoud> {
    let (van, tot) = (f.datum("van"), f.datum("tot"));
    let nooit = f.vink(VERGISSING);
    if !nooit && van.zip(tot).is_some_and(|(van, tot)| tot < van) {
        f.fout("tot", "Vul een dag in na het begin");
    }
    if !f.goed() {
        return None;
    }
    let gevraagd = f.velden.contains_key("voor");
    Some(Inhoud {
        naam: f.tekst("naam"),
        contactpersoon: f.tekst("contactpersoon"),
        telefoon: f.tekst("telefoon"),
        geeft_hulp: f.vink("geeft_hulp"),
        van: van?,
        tot: if nooit { van } else { tot },
        persoon: if gevraagd { f.id("voor") } else { al.and_then(|p| p.persoon_id) },
        sterkte: f.keus("sterkte").unwrap_or_default(),
    })
}

fn toon(v: &Verzoek, f: &Formulier, k: &Casus, nieuw: bool) -> Uitslag<Antwoord> {
    // The name as it is kept or typed, so that two tabs are told apart.
    let naam = f.tekst("naam");
    let titel = match (nieuw, naam.is_empty()) {
        (true, _) => "Organisatie toevoegen".to_string(),
        (false, true) => "Organisatie rond het huishouden".to_string(),
        (false, false) => format!("Betrokken: {naam}"),
    };
    let uitleg = "Noteer alleen wie je nodig hebt om samen te werken.";
    let nummer = k.nummer.clone();
    v.pagina_met(
        "basis/casusformulier.html",
        f,
        &Pagina { formulier: f, casus: k.id, nummer, titel, knop: "Bewaren", uitleg },
    )
}

fn klaar(k: &Casus) -> Antwoord {
    Antwoord::naar(paden::CASUS.van(k.id), "Bewaard: organisatie rond het huishouden")
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, wie) = casus(v, None)?;
    let f = v.open(nieuw_formulier(v, &k, &wie))?;
    toon(v, &f, &k, true)
}

/// POST
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, wie) = casus(v, None)?;
    let mut f = nieuw_formulier(v, &k, &wie).lees(&v.velden);
    let Some(wat) = inhoud(&mut f, None) else { return toon(v, &f, &k, true) };
    v.schrijf(|s| partijen::voeg_toe(s, k.id, wat))?;
    Ok(klaar(&k))
}

fn te_wijzigen(v: &Verzoek) -> Uitslag<(Casus, Partij, Formulier)> {
    let (casus_id, id): (CasusId, RijId) = (v.deel("casus")?, v.deel("partij")?);
    let p = v.lees(|c| partijen::zoek(c, casus_id, id))?;
    let (k, wie) = casus(v, Some(&p))?;
    let f = gevuld(&p, &wie);
    Ok((k, p, f))
}

/// GET
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, _, f) = te_wijzigen(v)?;
    let f = v.open(f)?;
    toon(v, &f, &k, false)
}

/// POST
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, p, nu) = te_wijzigen(v)?;
    let mut f = nu.lees(&v.velden);
    let Some(wat) = inhoud(&mut f, Some(&p)) else { return toon(v, &f, &k, false) };
    let versie = f.versie;
    match v.schrijf(|s| partijen::wijzig(s, k.id, p.id, wat, versie)) {
        Err(Fout::Verouderd) => {
            let (k, _, nu) = te_wijzigen(v)?;
            toon(v, &f.conflict(&nu), &k, false)
        }
        r => {
            r?;
            Ok(klaar(&k))
        }
    }
}
