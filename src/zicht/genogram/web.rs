//! The page of the genogram and the ecomap.

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{self, EcomapBeeld, GenogramBeeld};
use super::tabel::{self, Tabel};
use super::{ecomap, regels, store};
use crate::basis::personen::store as personen;
use crate::db::waarde::PersoonId;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Pagina {
    id: PersoonId,
    naam: String,
    op: NaiveDate,
    vandaag: bool,
    getypt: String,
    fout: Option<&'static str>,
    genogram: Option<GenogramBeeld>,
    ecomap: Option<EcomapBeeld>,
    tabel: Tabel,
    meer: bool,
    zonder_banden: bool,
    alleen_naam: bool,
}

/// GET: the family around a person and who stands around it, today or on `?op=`.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| personen::persoon(c, id))?;
    let vandaag = v.vandaag();
    let getypt = v.vraag.een("op").unwrap_or_default().trim().to_string();
    let (op, fout) = dag(&getypt, vandaag);
    let actor = v.wie()?;
    let f = v.lees(|c| store::familie(c, actor, id, op, vandaag))?;
    let tekening = regels::teken(&f);
    let volgorde: Vec<usize> = tekening.knopen.iter().map(|k| k.mens).collect();
    let pagina = Pagina {
        id,
        naam: p.naam(),
        op,
        vandaag: op == vandaag,
        getypt: if fout.is_some() { getypt } else { datum::kort(op) },
        fout,
        genogram: (f.mensen.len() > 1).then(|| beeld::genogram(&f, &tekening)),
        ecomap: (!f.naasten.is_empty()).then(|| beeld::ecomap(&f, &ecomap::teken(&f))),
        tabel: tabel::tabel(&f, &volgorde),
        meer: f.meer,
        zonder_banden: f.banden.is_empty(),
        alleen_naam: f.mensen.iter().any(|m| !m.te_zien),
    };
    v.pagina("zicht/genogram.html", &pagina)
}

/// The day to draw; today when nothing or nothing sensible was asked for.
fn dag(getypt: &str, vandaag: NaiveDate) -> (NaiveDate, Option<&'static str>) {
    match (getypt, datum::lees(getypt)) {
        ("", _) => (vandaag, None),
        (_, Some(dag)) if dag <= vandaag => (dag, None),
        (_, Some(_)) => (vandaag, Some("Kies vandaag of een dag die al geweest is")),
        (_, None) => (vandaag, Some("Vul een dag in, bijvoorbeeld 01-03-2024")),
    }
}
