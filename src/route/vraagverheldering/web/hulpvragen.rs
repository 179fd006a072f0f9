//! Adding and changing a question, and bringing a law into view.

use serde::Serialize;

use super::velden;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::waarde::{CasusId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Wet;
use crate::route::kop::{self, Kop};
use crate::route::vraagverheldering::model::Hulpvraag;
use crate::route::vraagverheldering::store::hulpvraag::{self, Invoer};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

const SJABLOON: &str = "route/vraagverheldering/kort.html";

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    titel: String,
    uitleg: &'static str,
    formulier: &'a Formulier,
}

struct Stand {
    casus: Casus,
    kop: Kop,
    mensen: Vec<Iemand>,
    /// The question in the URL; none for a new one.
    vraag: Option<Hulpvraag>,
}

fn stand(v: &Verzoek, vraag: Option<RijId>) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    let vandaag = v.vandaag();
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let kop = kop::kop(c, &casus)?;
        let mensen = huishouden::mensen(c, &casus, vandaag)?;
        let vraag = vraag.map(|r| hulpvraag::zoek(c, &casus, r)).transpose()?;
        Ok(Stand { casus, kop, mensen, vraag })
    })
}

fn formulier(s: &Stand) -> Formulier {
    let pad = match &s.vraag {
        Some(h) => paden::HULPVRAAG.met(&[s.casus.id.to_string(), h.id.to_string()]),
        None => paden::HULPVRAAG_NIEUW.van(s.casus.id),
    };
    let mut alle = vec![
        Veld::tekstvak("tekst", "Wat is de vraag, in de eigen woorden?")
            .verplicht("Schrijf de vraag op zoals die gesteld is")
            .max(4000),
    ];
    alle.extend(velden::over_en_van(&s.mensen));
    Formulier::nieuw(pad, alle)
}

fn vul(f: Formulier, s: &Stand) -> Formulier {
    match &s.vraag {
        Some(h) => velden::vul_over(f, h.over_persoon_id)
            .met_versie(h.versie)
            .vul("tekst", &h.tekst)
            .vul("van_wie", &h.van_wie),
        None => velden::vul_over(f, s.casus.persoon_id),
    }
}

/// The first six words.
fn begin(tekst: &str) -> String {
    let woorden: Vec<&str> = tekst.split_whitespace().collect();
    let meer = if woorden.len() > 6 { "…" } else { "" };
    format!("{}{meer}", woorden.iter().take(6).copied().collect::<Vec<_>>().join(" "))
}

fn toon(v: &Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    // Its first words, so that two questions in two tabs are told apart.
    let titel = match &s.vraag {
        Some(h) => format!("De hulpvraag: {}", begin(&h.tekst)),
        None => "Nog een hulpvraag".to_string(),
    };
    let uitleg =
        "Schrijf de vraag op zoals die gesteld is. Wat bij de melding is gezegd, blijft daar bewaard.";
    v.pagina_met(SJABLOON, f, &Pagina { casus: s.kop, titel, uitleg, formulier: f })
}

/// GET: a new question.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v, None)?;
    let f = v.open(vul(formulier(&s), &s))?;
    toon(v, s, &f)
}

/// POST: a new question.
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    bewaar(v, None)
}

/// GET: a question.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: RijId = v.deel("hulpvraag")?;
    let s = stand(v, Some(id))?;
    let f = v.open(vul(formulier(&s), &s))?;
    toon(v, s, &f)
}

/// POST: a question.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: RijId = v.deel("hulpvraag")?;
    bewaar(v, Some(id))
}

fn bewaar(v: &mut Verzoek, id: Option<RijId>) -> Uitslag<Antwoord> {
    let s = stand(v, id)?;
    let f = formulier(&s).lees(&v.velden);
    if !f.goed() {
        return toon(v, s, &f);
    }
    let nieuw = Invoer { tekst: f.tekst("tekst"), over: f.id("over"), van_wie: f.tekst("van_wie") };
    let uit = v.schrijf(|w| match id {
        Some(id) => hulpvraag::wijzig(w, &s.casus, id, &nieuw, f.versie),
        None => hulpvraag::voeg_toe(w, &s.casus, &nieuw),
    });
    match uit {
        Err(Fout::Verouderd) => {
            let s = stand(v, id)?;
            let nu = vul(formulier(&s), &s);
            toon(v, s, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::VRAAGVERHELDERING.van(s.casus.id), "Bewaard: de hulpvraag"))
        }
    }
}

fn wetformulier(casus: CasusId, al: &[Wet]) -> Formulier {
    let nog = Wet::ALLE.iter().filter(|w| !al.contains(w));
    let opties = nog.map(|w| Optie::nieuw(w.code(), w.label())).collect();
    let veld = Veld::radio_uit("wet", "Welke wet komt erbij?", opties).verplicht("Kies welke wet erbij komt").waarom(
        "Elke wet vraagt een eigen onderzoek. Zet er alleen een wet bij als de hulpvraag daarom vraagt: met de wet \
         verandert ook wie gegevens mag zien.",
    );
    Formulier::nieuw(paden::WET_NIEUW.van(casus), vec![veld])
}

fn wetstand(v: &Verzoek) -> Uitslag<(Kop, Vec<Wet>)> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        Ok((kop::kop(c, &casus)?, casus_store::wetten(c, id)?))
    })
}

fn toon_wet(v: &Verzoek, kop: Kop, f: &Formulier) -> Uitslag<Antwoord> {
    let uitleg = "Onder de vragen van deze wet schrijf je op wat jullie hebben onderzocht.";
    v.pagina_met(
        SJABLOON,
        f,
        &Pagina { casus: kop, titel: "Nog een wet in beeld".into(), uitleg, formulier: f },
    )
}

/// GET: another law.
pub fn wet(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (kop, al) = wetstand(v)?;
    let f = v.open(wetformulier(kop.id, &al))?;
    toon_wet(v, kop, &f)
}

/// POST: another law.
pub fn wet_erbij(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (kop, al) = wetstand(v)?;
    let f = wetformulier(kop.id, &al).lees(&v.velden);
    let Some(wet) = f.keus::<Wet>("wet").filter(|_| f.goed()) else { return toon_wet(v, kop, &f) };
    v.schrijf(|w| casus_store::voeg_wet_toe(w, kop.id, wet))?;
    let pad = format!("{}#onderzoek-{}", paden::VRAAGVERHELDERING.van(kop.id), wet.code());
    Ok(Antwoord::naar(pad, format!("In beeld: {}", wet.label())))
}
