//! Step 3: the options side by side, and the choice.

use serde::Serialize;

use super::{Blad, blad};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::Kop;
use crate::route::omgekeerde_toets::model::{OpWie, OptieBeeld};
use crate::route::omgekeerde_toets::{regels, store};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

/// An option as a column of the table and a line of the list.
#[derive(Serialize)]
struct Kolom {
    nummer: i32,
    titel: String,
    waarmee: String,
    zonder_beschikking: bool,
    gekozen: bool,
}

/// Whom it touches, and per option what it does.
#[derive(Serialize)]
struct Rij {
    wie: &'static str,
    cellen: Vec<Cel>,
}

#[derive(Serialize)]
struct Cel {
    nummer: i32,
    kort: String,
    lang: String,
}

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    kolommen: Vec<Kolom>,
    rijen: Vec<Rij>,
    volgend: i32,
    tekort: Option<&'static str>,
    mag: bool,
    formulier: &'a Formulier,
}

fn opties(b: &Blad) -> &[OptieBeeld] {
    b.geheel.as_ref().map(|g| g.opties.as_slice()).unwrap_or_default()
}

fn kolommen(opties: &[OptieBeeld]) -> Vec<Kolom> {
    opties
        .iter()
        .map(|o| Kolom {
            nummer: o.optie.volgorde,
            titel: o.optie.titel.clone(),
            waarmee: o.waarmee.clone(),
            zonder_beschikking: o.optie.zonder_beschikking,
            gekozen: o.optie.gekozen,
        })
        .collect()
}

/// Rows nobody filled in are left out: an empty row says nothing.
fn rijen(opties: &[OptieBeeld]) -> Vec<Rij> {
    let cel = |o: &OptieBeeld, wie: OpWie| {
        let e = o.effecten.iter().find(|e| e.op_wie == wie);
        Cel {
            nummer: o.optie.volgorde,
            kort: e.map(|e| e.kort.clone()).unwrap_or_default(),
            lang: e.map(|e| e.lang.clone()).unwrap_or_default(),
        }
    };
    OpWie::ALLE
        .iter()
        .map(|w| Rij { wie: w.label(), cellen: opties.iter().map(|o| cel(o, *w)).collect() })
        .filter(|r| r.cellen.iter().any(|c| !c.kort.is_empty() || !c.lang.is_empty()))
        .collect()
}

fn tekort(b: &Blad) -> Option<&'static str> {
    let o = opties(b);
    regels::opties_tekort(o.len(), o.iter().any(|o| o.optie.zonder_beschikking))
}

fn leeg(b: &Blad) -> Formulier {
    let keuzes = opties(b).iter().map(|o| Optie::nieuw(o.optie.volgorde, o.optie.titel.clone())).collect();
    let mut velden = vec![
        Veld::radio_uit("gekozen", "Welke optie kiezen jullie samen?", keuzes),
        Veld::tekstvak("waarom", "Waarom deze?").rijen(3).max(2000),
    ];
    if tekort(b).is_some() {
        velden.push(
            Veld::tekstvak(
                "een_optie_reden",
                "Waarom liggen er geen twee opties, waarvan één zonder beschikking?",
            )
            .rijen(3)
            .max(2000)
            .hint("Alleen invullen als een tweede optie er echt niet is. Wie beoordeelt, ziet dit."),
        );
    }
    Formulier::nieuw(paden::TOETS_OPTIES.van(b.casus), velden)
}

fn gevuld(b: &Blad) -> Formulier {
    let f = leeg(b).met_versie(b.versie());
    let Some(g) = &b.geheel else { return f };
    let f = f.vul("een_optie_reden", &g.toets.een_optie_reden);
    match g.opties.iter().find(|o| o.optie.gekozen) {
        Some(o) => f.vul("gekozen", o.optie.volgorde).vul("waarom", &o.optie.waarom),
        None => f,
    }
}

fn toon(v: &Verzoek, b: &Blad, f: &Formulier) -> Uitslag<Antwoord> {
    let o = opties(b);
    let ctx = Pagina {
        casus: &b.kop,
        kolommen: kolommen(o),
        rijen: rijen(o),
        volgend: o.iter().map(|o| o.optie.volgorde).max().unwrap_or(0) + 1,
        tekort: tekort(b),
        mag: v.mag(Actie::CasusBewerken, &v.feiten),
        formulier: f,
    };
    v.pagina_met("route/toets_opties.html", f, &ctx)
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let f = v.open(gevuld(&b))?;
    toon(v, &b, &f)
}

/// POST: the choice.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let mut f = leeg(&b).lees(&v.velden);
    let gekozen = f.getal("gekozen");
    f.verplicht_als(gekozen.is_some(), "waarom", "Schrijf op waarom jullie deze optie kiezen");
    let reden = f.tekst("een_optie_reden");
    if gekozen.is_none() && reden.is_empty() {
        f.fout("gekozen", "Kies een optie");
    }
    if !f.goed() {
        return toon(v, &b, &f);
    }
    let waarom = f.tekst("waarom");
    let keus = gekozen.map(|n| (n, waarom.as_str()));
    match v.schrijf(|s| store::kies(s, b.casus, f.versie, keus, &reden)) {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            let nu = gevuld(&b);
            toon(v, &b, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::TOETS.van(b.casus), "Bewaard: de keuze."))
        }
    }
}
