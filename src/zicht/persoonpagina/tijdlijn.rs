//! The timeline on the page of a person: what was said about them, with a filter by kind, and only what they may read.

use serde::Serialize;

use super::store_tijdlijn::{self as store, PER_BLAD, Vraag};
use crate::basis::contact::ContactSoort;
use crate::basis::contact::beeld::{self, ContactBeeld};
use crate::basis::contact::store_lezen as contact;
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::web::Verzoek;
use crate::web::bladen::{self, Bladen};

/// What the page shows.
#[derive(Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Tijdlijn {
    pub regels: Vec<Regel>,
    pub filters: Vec<Filter>,
    pub inzage: Filter,
    pub aantal: usize,
    pub bladen: Bladen,
}

/// A note, with the casus it is in.
#[derive(Serialize)]
#[expect(missing_docs, reason = "the component explains each")]
pub struct Regel {
    #[serde(flatten)]
    pub regel: ContactBeeld,
    pub pad: Option<String>,
    pub mijlpaal: bool,
    pub vervolg: Vec<String>,
}

/// Another selection.
#[derive(Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Filter {
    pub naam: String,
    pub pad: String,
    pub hier: bool,
}

/// The URL of the same page with another selection; only codes stand in it.
fn url(q: Vraag) -> String {
    let mut s = form_urlencoded::Serializer::new(String::new());
    if let Some(soort) = q.soort {
        s.append_pair("soort", soort.code());
    }
    if q.inzage {
        s.append_pair("lezer", "zelf");
    }
    if q.blad > 1 {
        s.append_pair("blad", &q.blad.to_string());
    }
    let achter = s.finish();
    let pad = paden::PERSOON.van(q.wie);
    if achter.is_empty() { format!("{pad}#contact-kop") } else { format!("{pad}?{achter}#contact-kop") }
}

/// Reads it, for who may see all of this person.
///
/// # Errors
/// When the database does not answer.
pub fn lees(v: &Verzoek, wie: PersoonId) -> Uitslag<Tijdlijn> {
    let q = Vraag {
        wie,
        soort: v.code("soort"),
        inzage: v.vraag.een("lezer") == Some("zelf"),
        blad: bladen::nummer(v.vraag.een("blad")),
    };
    let (actor, dag) = (v.wie()?, v.vandaag());
    let (gevonden, bij) = v.lees(|c| {
        let gevonden = store::lees(c, actor, q, dag)?;
        let bij = contact::bij(c, &gevonden.contacten)?;
        Ok((gevonden, bij))
    })?;
    let regels = gevonden
        .contacten
        .iter()
        .map(|m| {
            let regel = beeld::contact(m, &bij);
            let delen = [regel.soort.clone(), gevonden.nummers.get(&m.casus_id).cloned()];
            let soort = Some(delen.into_iter().flatten().collect::<Vec<_>>().join(" · "));
            let pad = Some(format!("{}#tijdlijn", paden::CASUS.van(m.casus_id)));
            Regel { regel: ContactBeeld { soort, ..regel }, pad, mijlpaal: false, vervolg: Vec::new() }
        })
        .collect();
    let blad = q.blad;
    Ok(Tijdlijn {
        regels,
        filters: filters(q),
        inzage: Filter {
            naam: if q.inzage { "Toon weer alles" } else { "Toon alleen wat mee mag bij inzage" }.into(),
            pad: url(Vraag { inzage: !q.inzage, blad: 1, ..q }),
            hier: q.inzage,
        },
        aantal: gevonden.totaal,
        bladen: Bladen::nieuw(blad, gevonden.totaal, PER_BLAD, |blad| url(Vraag { blad, ..q })),
    })
}

fn filters(q: Vraag) -> Vec<Filter> {
    let alles = Filter {
        naam: "Alles".into(),
        pad: url(Vraag { soort: None, blad: 1, ..q }),
        hier: q.soort.is_none(),
    };
    let soort = |s: &ContactSoort| Filter {
        naam: s.label().into(),
        pad: url(Vraag { soort: Some(*s), blad: 1, ..q }),
        hier: q.soort == Some(*s),
    };
    std::iter::once(alles).chain(ContactSoort::ALLE.iter().map(soort)).collect()
}
