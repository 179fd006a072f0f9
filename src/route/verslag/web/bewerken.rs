//! One version: its text, until it is shared; after that, reading only.

use serde::Serialize;

use super::{Blad, blad};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::{self, Kop};
use crate::route::verslag::model::{Alinea, DeelWijze, Reactie, Stap, Verslag};
use crate::route::verslag::{regels, store};
use crate::web::{Antwoord, Formulier, Veld, Velden, Verzoek};

/// More pieces than this are not a verslag a person reads.
const HOOGSTENS: usize = 60;

/// The names of the fields of one piece, under one heading.
#[derive(Serialize)]
struct Groep {
    kop: String,
    leeg: bool,
    velden: [String; 4],
}

/// A piece as it is read.
#[derive(Serialize)]
struct Stuk {
    titel: String,
    tekst: String,
    over: Option<String>,
    van_wie: String,
}

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    verslag: &'a Verslag,
    gedeeld_hoe: &'static str,
    reactie: &'static str,
    leeg: Vec<&'static str>,
    groepen: Vec<Groep>,
    stukken: Vec<Stuk>,
    bewerken: bool,
    mag: bool,
    formulier: &'a Formulier,
}

fn veld(nr: usize, naam: &str) -> String {
    format!("alinea-{nr}-{naam}")
}

fn leeg(b: &Blad, rijen: usize) -> Formulier {
    let mut velden = Vec::new();
    for nr in 1..=rijen {
        velden.push(Veld::tekstvak(veld(nr, "tekst"), "Tekst").rijen(5));
        velden.push(Veld::keuze_uit(veld(nr, "over"), "Over wie", kop::opties(&b.mensen)));
        velden.push(Veld::tekst(veld(nr, "van"), "Van wie komt dit?"));
        velden.push(Veld::keuze::<Stap>(veld(nr, "stap"), "Onder welk kopje?"));
    }
    velden.push(
        Veld::vink("opnieuw", "Stel de tekst opnieuw samen uit wat nu is vastgelegd")
            .hint("Dit vervangt de tekst hierboven."),
    );
    Formulier::nieuw(b.pad(paden::VERSLAG), velden)
}

/// What is stored, a gap for every step without text, and one empty piece.
fn gevuld(b: &Blad) -> Formulier {
    let gaten: Vec<Stap> = {
        let gevuld: Vec<_> = b.alineas.iter().map(|a| (a.stap, true)).collect();
        regels::leeg(&b.wetten, &gevuld)
    };
    let mut rijen: Vec<Alinea> = b
        .alineas
        .iter()
        .map(|a| Alinea {
            stap: a.stap,
            tekst: a.tekst.clone(),
            over: a.over_persoon_id,
            van_wie: a.van_wie.clone(),
        })
        .collect();
    rijen.extend(gaten.into_iter().map(|stap| Alinea {
        stap,
        tekst: String::new(),
        over: b.k.persoon_id,
        van_wie: String::new(),
    }));
    rijen.sort_by_key(|a| a.stap);
    let mut f = leeg(b, rijen.len() + 1).met_versie(b.verslag.versie);
    for (nr, a) in (1..).zip(&rijen) {
        f = f
            .vul(&veld(nr, "stap"), a.stap)
            .vul(&veld(nr, "tekst"), &a.tekst)
            .vul(&veld(nr, "over"), a.over.map(|o| o.to_string()).unwrap_or_default())
            .vul(&veld(nr, "van"), &a.van_wie);
    }
    f
}

/// How many pieces a sent form has.
fn aantal(velden: &Velden) -> usize {
    (1..=HOOGSTENS).take_while(|nr| velden.heeft(&veld(*nr, "tekst"))).count()
}

fn groepen(f: &Formulier, rijen: usize) -> Vec<Groep> {
    (1..=rijen)
        .map(|nr| {
            let stap: Option<Stap> = f.keus(&veld(nr, "stap"));
            Groep {
                kop: stap.map_or_else(|| "Nog een alinea".to_string(), |s| s.label().to_string()),
                leeg: stap.is_some() && f.tekst(&veld(nr, "tekst")).is_empty(),
                velden: [veld(nr, "tekst"), veld(nr, "over"), veld(nr, "van"), veld(nr, "stap")],
            }
        })
        .collect()
}

fn toon(v: &Verzoek, b: &Blad, f: &Formulier) -> Uitslag<Antwoord> {
    let rijen = (1..=HOOGSTENS).take_while(|nr| f.velden.contains_key(&veld(*nr, "tekst"))).count();
    let mag = v.mag(Actie::CasusBewerken, &v.feiten);
    let ctx = Pagina {
        casus: &b.kop,
        verslag: &b.verslag,
        gedeeld_hoe: DeelWijze::uit(&b.verslag.gedeeld_hoe).map_or("", |d| d.label()),
        reactie: Reactie::uit(&b.verslag.reactie).map_or("", |r| r.label()),
        leeg: b.leeg(),
        groepen: groepen(f, rijen),
        stukken: b.alineas.iter().map(|a| stuk(b, a)).collect(),
        bewerken: mag && b.verslag.gedeeld_op.is_none(),
        mag,
        formulier: f,
    };
    v.pagina_met("route/verslag.html", f, &ctx)
}

fn stuk(b: &Blad, a: &crate::route::verslag::model::AlineaRij) -> Stuk {
    Stuk {
        titel: a.titel.clone(),
        tekst: a.tekst.clone(),
        over: kop::naam_van(&b.mensen, a.over_persoon_id),
        van_wie: a.van_wie.clone(),
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let f = v.open(gevuld(&b))?;
    toon(v, &b, &f)
}

fn lees(f: &mut Formulier, rijen: usize) -> Vec<Alinea> {
    let mut uit = Vec::new();
    for nr in 1..=rijen {
        let tekst = f.tekst(&veld(nr, "tekst"));
        f.verplicht_als(!tekst.is_empty(), &veld(nr, "stap"), "Kies onder welk kopje deze tekst hoort");
        f.verplicht_als(!tekst.is_empty(), &veld(nr, "over"), "Kies over wie deze tekst gaat");
        if let Some(stap) = f.keus(&veld(nr, "stap")) {
            let (over, van_wie) = (f.id(&veld(nr, "over")), f.tekst(&veld(nr, "van")));
            uit.push(Alinea { stap, tekst, over, van_wie });
        }
    }
    uit
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let rijen = aantal(&v.velden);
    let mut f = leeg(&b, rijen).lees(&v.velden);
    let mut alineas = lees(&mut f, rijen);
    let opnieuw = f.vink("opnieuw");
    if !opnieuw && !f.goed() {
        return toon(v, &b, &f);
    }
    let uitslag = v.schrijf(|s| {
        if opnieuw {
            alineas = store::samengesteld(s.c, &b.k)?;
        }
        store::bewaar(s, &b.verslag, f.versie, &alineas)
    });
    match uitslag {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            toon(v, &b, &f.conflict(&gevuld(&b)))
        }
        r => {
            r?;
            Ok(Antwoord::naar(b.pad(paden::VERSLAG), "Bewaard: het verslag."))
        }
    }
}
