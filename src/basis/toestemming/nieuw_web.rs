//! Noting a consent, in two steps: about whom and what for; then who agrees. The second asks exactly those whom the
//! law names for this age (domain.md 7.2).

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld;
use super::model::{Als, Doel, Hoe, Uitzondering};
use super::regels::{self, Ja, Nodig};
use super::store::{self, Inhoud, Steminhoud};
use super::velden::{Vraag, formulier, kiesformulier};
use super::web::casus;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Wet;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct Kies<'a> {
    casus: CasusId,
    nummer: String,
    formulier: &'a Formulier,
}

#[derive(Serialize)]
struct Pagina<'a> {
    casus: CasusId,
    nummer: String,
    wie: String,
    doel: &'static str,
    nodig: Nodig,
    houders: Vec<String>,
    formulier: &'a Formulier,
}

/// The people a consent in this casus can be about.
pub(super) fn mensen(v: &Verzoek, k: &Casus) -> Uitslag<Vec<Iemand>> {
    v.lees(|c| huishouden::mensen(c, k, v.vandaag()))
}

fn gekozen(v: &Verzoek, k: &Casus, mensen: &[Iemand]) -> Uitslag<Option<Vraag>> {
    let over: Option<PersoonId> = v.vraag.een("over").and_then(|t| t.parse().ok());
    let (Some(over), Some(doel)) = (over, v.code::<Doel>("doel")) else { return Ok(None) };
    if !mensen.iter().any(|m| m.id == over) {
        return Ok(None);
    }
    let dag = v.vandaag();
    let (mens, wetten) = v.lees(|c| Ok((beeld::mens(c, over, dag)?, casus_store::wetten(c, k.id)?)))?;
    Ok(Some(Vraag { mens, doel, wet: wet(doel, &wetten), bekwaam: v.vraag.een("bekwaam") != Some("nee") }))
}

/// GET: first whom and what for, then who agrees.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let k = casus(v)?;
    let mensen = mensen(v, &k)?;
    let Some(w) = gekozen(v, &k, &mensen)? else {
        let f = kiesformulier(&k, &mensen);
        return v
            .pagina("basis/toestemming/kies.html", &Kies { casus: k.id, nummer: k.nummer, formulier: &f });
    };
    let f = v.open(formulier(&k, &w, v.vandaag()))?;
    toon(v, &k, &w, &f)
}

fn toon(v: &Verzoek, k: &Casus, w: &Vraag, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Pagina {
        casus: k.id,
        nummer: k.nummer.clone(),
        wie: w.mens.naam.clone(),
        doel: w.doel.label(),
        nodig: w.nodig(),
        houders: w.mens.houders.iter().map(|h| h.naam.clone()).collect(),
        formulier: f,
    };
    v.pagina_met("basis/toestemming/nieuw.html", f, &ctx)
}

/// Who said yes, as the form has it.
fn stemmen(f: &Formulier, w: &Vraag, dag: NaiveDate) -> Vec<(Steminhoud, Option<usize>)> {
    let mut uit = Vec::new();
    let stem = |persoon, naam: &str, als| Steminhoud { persoon, naam: naam.into(), als };
    if f.vink("ja-zelf") {
        uit.push((stem(Some(w.mens.id), &w.mens.naam, Als::Zelf), None));
    }
    for (i, h) in w.mens.houders.iter().enumerate() {
        if f.vink(&format!("ja-gezag-{i}")) {
            uit.push((stem(h.persoon, &h.naam, Als::Gezag), Some(i)));
        }
    }
    for (i, h) in w.mens.namens(w.doel, dag).iter().enumerate() {
        if f.vink(&format!("ja-namens-{i}")) {
            uit.push((stem(h.persoon, &h.naam, Als::Vertegenwoordiger), None));
        }
    }
    let namens = f.tekst("namens");
    if !namens.is_empty() {
        uit.push((stem(None, &namens, Als::Vertegenwoordiger), None));
    }
    uit
}

fn keur(f: &mut Formulier, w: &Vraag, dag: NaiveDate, ja: &[Ja]) {
    if f.datum("van").is_some_and(|van| van > dag) {
        f.fout("van", "Vul een dag in die al geweest is, of vandaag");
    }
    if let (Some(van), Some(tot)) = (f.datum("van"), f.datum("tot"))
        && tot < van
    {
        f.fout("tot", "Vul een dag in na de dag waarop de toestemming is gegeven");
    }
    let u = f.keus::<Uitzondering>("uitzondering").unwrap_or_default();
    let nodig = w.nodig();
    let mist = regels::ontbreekt(nodig, ja, w.mens.houders.len(), u, !f.tekst("motivering").is_empty());
    let woorden = w.mens.woorden(&mist).join("; ");
    if mist.is_empty() || !f.goed() {
        return;
    }
    let bij = ["ja-zelf", "ja-gezag-0", "ja-namens-0", "namens", "gegevens"]
        .into_iter()
        .find(|n| f.velden.contains_key(*n));
    f.fout(bij.unwrap_or("gegevens"), format!("De toestemming telt nog niet. Nog nodig: {woorden}"));
}

/// POST: notes it.
pub fn leg_vast(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let k = casus(v)?;
    let mensen = mensen(v, &k)?;
    let Some(w) = gekozen(v, &k, &mensen)? else {
        return Ok(Antwoord::naar(paden::TOESTEMMING_NIEUW.van(k.id), "Kies eerst over wie en waarvoor."));
    };
    let dag = v.vandaag();
    let mut f = formulier(&k, &w, dag).lees(&v.velden);
    let stemmen = stemmen(&f, &w, dag);
    let ja: Vec<Ja> = stemmen.iter().map(|(s, plaats)| Ja { als: s.als, houder: *plaats }).collect();
    keur(&mut f, &w, dag, &ja);
    let (Some(van), Some(hoe), true) = (f.datum("van"), f.keus::<Hoe>("hoe"), f.goed()) else {
        return toon(v, &k, &w, &f);
    };
    let wat = Inhoud {
        persoon: w.mens.id,
        doel: w.doel,
        wet: w.wet.map_or("", Code::code).into(),
        gegevens: f.tekst("gegevens"),
        met_wie: f.tekst("met_wie"),
        hoe,
        bekwaam: w.bekwaam,
        uitzondering: f.keus("uitzondering").unwrap_or_default(),
        motivering: f.tekst("motivering"),
        van,
        tot: f.datum("tot"),
        stemmen: stemmen.into_iter().map(|(s, _)| s).collect(),
    };
    v.schrijf(|s| store::leg_vast(s, k.id, &wat))?;
    Ok(Antwoord::naar(paden::TOESTEMMINGEN.van(k.id), "De toestemming is vastgelegd."))
}

/// The law that says who must agree: of the purpose, else the Jeugdwet where that plays in the casus, because it asks
/// most.
fn wet(doel: Doel, van_casus: &[Wet]) -> Option<Wet> {
    match doel {
        Doel::Jeugdhulp => Some(Wet::Jeugdwet),
        Doel::Hergebruik => Some(Wet::Wmo),
        Doel::Advies | Doel::Delen | Doel::Opvragen => {
            van_casus.iter().copied().find(|w| *w == Wet::Jeugdwet)
        }
    }
}
