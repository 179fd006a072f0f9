//! The pages of the omgekeerde toets: an overview and its four steps.

pub mod effect;
pub mod grondwaarde;
pub mod juridisch;
pub mod optie;
pub mod opties;
pub mod overzicht;

use serde::Serialize;

use super::model::{Bekend, Geheel};
use super::store;
use crate::basis::casus::store as casus_store;
use crate::basis::huishouden::{self, Iemand};
use crate::db::waarde::CasusId;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Actie, Wet};
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Verzoek};

/// What every page of the toets needs.
struct Blad {
    casus: CasusId,
    kop: Kop,
    geheel: Option<Geheel>,
    wetten: Vec<Wet>,
    bekend: Bekend,
    mensen: Vec<Iemand>,
}

impl Blad {
    fn versie(&self) -> i32 {
        self.geheel.as_ref().map_or(0, |g| g.toets.versie)
    }
}

/// The page of one step with its form.
#[derive(Serialize)]
struct Stappagina<'a> {
    casus: &'a Kop,
    titel: &'static str,
    uitleg: &'static str,
    formulier: &'a Formulier,
    knop: &'static str,
    bekend: &'a Bekend,
    mensen: &'a [Iemand],
    bij: Bij,
    mag: bool,
}

/// What goes with the fields of a step.
#[derive(Default, Serialize)]
struct Bij {
    /// Warnings above the form.
    let_op: Vec<String>,
    /// The fields in groups; none: all of them in their order.
    groepen: Vec<Groep>,
}

/// Fields by name; under a heading they stay folded until they are needed or hold something.
#[derive(Serialize)]
struct Groep {
    kop: String,
    open: bool,
    velden: Vec<String>,
}

impl Groep {
    fn open(velden: Vec<String>) -> Self {
        Self { kop: String::new(), open: true, velden }
    }
}

fn blad(v: &Verzoek) -> Uitslag<Blad> {
    let casus: CasusId = v.deel("casus")?;
    let vandaag = v.vandaag();
    v.lees(|c| {
        let k = casus_store::zoek(c, casus)?;
        Ok(Blad {
            casus,
            kop: kop::kop(c, &k)?,
            geheel: store::geheel(c, casus)?,
            wetten: casus_store::wetten(c, casus)?,
            bekend: store::bekend::bekend(c, &k)?,
            mensen: huishouden::mensen(c, &k, vandaag)?,
        })
    })
}

/// Title, one line on why the step is there, and the words on its button.
struct Woorden {
    titel: &'static str,
    uitleg: &'static str,
    knop: &'static str,
}

fn toon(v: &Verzoek, b: &Blad, f: &Formulier, w: &Woorden, let_op: Vec<String>) -> Uitslag<Antwoord> {
    toon_met(v, b, f, w, Bij { let_op, ..Bij::default() })
}

fn toon_met(v: &Verzoek, b: &Blad, f: &Formulier, w: &Woorden, bij: Bij) -> Uitslag<Antwoord> {
    let ctx = Stappagina {
        casus: &b.kop,
        titel: w.titel,
        uitleg: w.uitleg,
        formulier: f,
        knop: w.knop,
        bekend: &b.bekend,
        mensen: &b.mensen,
        bij,
        mag: v.mag(Actie::CasusBewerken, &v.feiten),
    };
    v.pagina_met("route/toets_stap.html", f, &ctx)
}
