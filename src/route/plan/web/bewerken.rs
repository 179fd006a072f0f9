//! Making the plan, and adjusting it later.

use serde::Serialize;

use super::velden::{self, Doelgroep, Meer, gevuld, leeg};
use super::{Blad, blad};
use crate::basis::huishouden::Iemand;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::Kop;
use crate::route::omgekeerde_toets::model::Bekend;
use crate::route::plan::model::NieuwPlan;
use crate::route::plan::{regels, store};
use crate::web::{Antwoord, Formulier, Verzoek};

/// What the toets says, to stand beside the plan.
#[derive(Serialize)]
struct UitToets<'a> {
    effect: &'a str,
    goed_genoeg: &'a str,
    gekozen: &'a str,
}

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    formulier: &'a Formulier,
    groepen: Vec<Doelgroep>,
    meer: bool,
    ontbreekt: Vec<String>,
    toets: Option<UitToets<'a>>,
    bekend: &'a Bekend,
    mensen: &'a [Iemand],
    is_er: bool,
    mag: bool,
}

fn uit_toets(b: &Blad) -> Option<UitToets<'_>> {
    let g = b.toets.as_ref()?;
    Some(UitToets {
        effect: &g.toets.beoogd_effect,
        goed_genoeg: &g.toets.goed_genoeg,
        gekozen: g.opties.iter().find(|o| o.optie.gekozen).map_or("", |o| o.optie.titel.as_str()),
    })
}

fn toon(v: &Verzoek, b: &Blad, f: &Formulier, meer: Meer) -> Uitslag<Antwoord> {
    let groepen = velden::groepen(f, meer);
    let ctx = Pagina {
        casus: &b.kop,
        formulier: f,
        meer: groepen.len() < velden::DOELEN,
        groepen,
        ontbreekt: b.geheel.as_ref().map(regels::ontbreekt).unwrap_or_default(),
        toets: uit_toets(b),
        bekend: &b.bekend,
        mensen: &b.mensen,
        is_er: b.geheel.is_some(),
        mag: v.mag(Actie::CasusBewerken, &v.feiten),
    };
    v.pagina_met("route/plan.html", f, &ctx)
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let f = v.open(gevuld(&b))?;
    toon(v, &b, &f, Meer::Nee)
}

fn lees(v: &Verzoek, f: &mut Formulier) -> NieuwPlan {
    let doelen = velden::doelen(f);
    if f.datum("besproken_op").is_some_and(|d| d > v.vandaag()) {
        f.fout("besproken_op", "Vul een dag in die niet in de toekomst ligt");
    }
    if doelen.iter().all(Option::is_none) {
        f.fout(&velden::doelveld(1, "tekst"), "Schrijf minstens één doel op");
    }
    NieuwPlan {
        samenvatting: f.tekst("samenvatting"),
        als_het_slechter_gaat: f.tekst("als_het_slechter_gaat"),
        evalueren_op: f.datum("evalueren_op"),
        besproken_op: f.datum("besproken_op"),
        inwoner_akkoord: f.keus("inwoner_akkoord"),
        doelen,
    }
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let meer = Meer::uit(v.velden.een("meer"));
    if meer != Meer::Nee {
        // Not saved yet: the same form with more room, nothing judged.
        let versie = v.velden.een("_versie").and_then(|n| n.parse().ok()).unwrap_or(0);
        let mut f = leeg(&b).met_versie(versie);
        f.neem_over(&v.velden);
        return toon(v, &b, &f, meer);
    }
    let mut f = leeg(&b).lees(&v.velden);
    let nieuw = lees(v, &mut f);
    if !f.goed() {
        return toon(v, &b, &f, Meer::Nee);
    }
    match v.schrijf(|s| store::bewaar(s, &b.k, f.versie, &nieuw)) {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            let nu = gevuld(&b);
            toon(v, &b, &f.conflict(&nu), Meer::Nee)
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::PLAN.van(b.k.id), "Bewaard: het plan."))
        }
    }
}
