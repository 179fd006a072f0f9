//! Opening a leefgebied: not before somebody says why this question needs it (domain.md 4.3).

use serde::Serialize;

use super::leefgebied::welk;
use crate::basis::balans::onderdelen::{Leefgebied, kiesbaar};
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::tekst::hoofdletter;
use crate::paden;
use crate::route::kop::{self, Kop};
use crate::route::screening::store as screening;
use crate::route::vraagverheldering::store::{self, leefgebied};
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

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
    welk: Leefgebied,
    al_open: bool,
    /// The inwoner named it at the screening.
    genoemd: bool,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let (id, welk): (CasusId, _) = (v.deel("casus")?, welk(v)?);
    let vandaag = v.vandaag();
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let wetten = casus_store::wetten(c, id)?;
        let codes: Vec<&str> = wetten.iter().map(|w| w.code()).collect();
        let al_open = leefgebied::zoek(c, id, welk)?.is_some();
        if !al_open && !kiesbaar(welk, &codes, store::jeugdige(c, &casus, vandaag)?) {
            return Err(Fout::KanNiet(niet_kiesbaar(welk).into()));
        }
        let genoemd = screening::genoemd(c, id)?.contains(&welk);
        Ok(Stand { kop: kop::kop(c, &casus)?, casus, welk, al_open, genoemd })
    })
}

fn niet_kiesbaar(welk: Leefgebied) -> &'static str {
    match welk {
        Leefgebied::OpvoedenEnOpgroeien => {
            "Opvoeden en opgroeien kan alleen in beeld als er een kind in het huishouden is. Vul eerst het huishouden aan."
        }
        _ => "Dit leefgebied mag alleen in beeld bij de Jeugdwet of de schuldhulpverlening.",
    }
}

fn formulier(s: &Stand) -> Formulier {
    let veld = Veld::tekst("waarom", "Waarom nodig voor deze hulpvraag?")
        .verplicht("Schrijf in één regel waarom dit leefgebied nodig is")
        .hint("Eén regel, bijvoorbeeld: zonder rust in geld lukt het niet om te blijven wonen")
        .waarom(
            "Je mag alleen vastleggen wat voor de hulpvraag nodig is. Praten mag over alles; vastleggen niet (AVG art. 5 \
             lid 1 onder c, Wmo 2015 art. 5.1.1).",
        )
        .max(300);
    Formulier::nieuw(paden::LEEFGEBIED_OPENEN.met(&[s.casus.id.to_string(), s.welk.to_string()]), vec![veld])
}

fn toon(v: &Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let titel = hoofdletter(s.welk.label());
    let uitleg = "Dit leefgebied is niet in beeld. Is het nodig voor de hulpvraag? Zeg dan waarom; daarna kun je er iets vastleggen.";
    v.pagina_met(
        "route/vraagverheldering/kort.html",
        f,
        &Pagina { casus: s.kop, titel, uitleg, formulier: f },
    )
}

fn naar_leefgebied(s: &Stand) -> String {
    paden::LEEFGEBIED.met(&[s.casus.id.to_string(), s.welk.to_string()])
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v)?;
    if s.al_open {
        return Ok(Antwoord::Naar { pad: naar_leefgebied(&s), melding: None });
    }
    let f = formulier(&s);
    let f = if s.genoemd { f.vul("waarom", "De inwoner noemde dit bij de screening.") } else { f };
    let f = v.open(f)?;
    toon(v, s, &f)
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v)?;
    let f = formulier(&s).lees(&v.velden);
    if !f.goed() {
        return toon(v, s, &f);
    }
    v.schrijf(|w| leefgebied::open(w, &s.casus, s.welk, &f.tekst("waarom")))?;
    Ok(Antwoord::naar(naar_leefgebied(&s), format!("In beeld: {}", s.welk.label())))
}
