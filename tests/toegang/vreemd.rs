//! Ids of somebody else's work in every field, path and question: nothing is read, nothing is kept.

use std::collections::BTreeMap;

use diesel::prelude::*;
use wijkroute::basis::huishouden::{
    GezagBron, GezagSoort, RelatieSoort, store as huishouden, store_gezag, store_netwerk, store_relatie,
};
use wijkroute::basis::personen::vertegenwoordigers;
use wijkroute::db::schema::{afspraak, betrokken_partij, casus, contactmoment, spoor, taak, toestemming};
use wijkroute::db::waarde::{CasusId, RijId, TaakId, ToestemmingId};
use wijkroute::paden;

use crate::architectuur::niets;
use crate::db::catalogus::aantallen;
use crate::hulp::wandelaar::Ontmoet;
use crate::hulp::{Invulblad, TestApp, Wereld};
use crate::samen::casus::{maak, schrijf, zet_fase};

/// The surname of everybody in the foreign casus.
const NAAM: &str = "Zorgvliet";

/// Where an id of anybody may be sent, and why.
const MAG: &[(&str, &str, &str)] = &[
    (
        paden::CASUS_PERSOON.0,
        "persoon",
        "who a casus nog onbekend is about: anybody found, and the trail says who",
    ),
    (
        paden::MELDING_NIEUW.0,
        "?persoon",
        "a melding is taken for anybody; the form shows the minimal identity",
    ),
    (paden::DUBBEL_OORDEEL.0, "/2", "who works with one of two may say that they are two people"),
];

/// Somebody of another team, in a closed circle, with one of everything; gives every id.
fn vreemde(app: &TestApp) -> Vec<(&'static str, String)> {
    let id = maak(app, "nienke", ("Vera", NAAM), 3);
    zet_fase(app, id, wijkroute::basis::casus::Fase::Plan);
    app.schrijf(|c| Ok(diesel::update(casus::table.find(id)).set(casus::besloten.eq(true)).execute(c)?));
    let k = crate::route::begin::nu(app, id);
    let (huis, vera) = (k.huishouden_id.unwrap(), k.persoon_id.unwrap());
    let kind = crate::route::begin::nu(app, maak(app, "nienke", ("Kim", NAAM), 3)).persoon_id.unwrap();
    let (relatie, gezag, netwerk, spreker) = schrijf(app, "nienke", |s| {
        let ouder = store_relatie::Inhoud {
            soort: RelatieSoort::Ouder,
            van: None,
            tot: None,
            toelichting: NAAM.into(),
        };
        let alleen = store_gezag::Inhoud {
            houder: Some(vera),
            instelling: String::new(),
            soort: GezagSoort::Alleen,
            bron: GezagBron::Gezegd,
            gezien_op: None,
            van: None,
            tot: None,
        };
        let buur = store_netwerk::Inhoud { naam: NAAM.into(), rol: "buur".into(), ..Default::default() };
        let namens = crate::hulp::spreker(vera, kind, s.vandaag());
        Ok((
            store_relatie::voeg_toe(s, vera, kind, ouder)?,
            store_gezag::voeg_toe(s, kind, alleen)?,
            store_netwerk::voeg_toe(s, vera, buur)?,
            vertegenwoordigers::store::voeg_toe(s, &namens)?,
        ))
    });
    let lid = app.lees(|c| huishouden::alle_leden(c, huis)).first().map(|(l, _)| l.id).unwrap();
    werk(app, id);
    let mut uit: Vec<(&'static str, String)> = vec![
        ("casus", id.to_string()),
        ("huishouden", huis.to_string()),
        ("persoon", vera.to_string()),
        ("kind", kind.to_string()),
        ("lid", lid.to_string()),
        ("relatie", relatie.to_string()),
        ("gezag", gezag.to_string()),
        ("netwerklid", netwerk.to_string()),
        ("vertegenwoordiger", spreker.to_string()),
    ];
    uit.extend(kinderen(app, id));
    uit
}

/// A contactmoment, a taak, an afspraak, an organisation and a consent, through their forms.
fn werk(app: &TestApp, id: CasusId) {
    let nienke = app.als("nienke");
    let vul = |pad: &str, velden: &[(&str, &str)]| {
        let pad = format!("/casussen/{id}/{pad}");
        let f = nienke.get(&pad).verwacht_pagina().formulier_naar(pad.split('?').next().unwrap());
        nienke.stuur(&velden.iter().fold(f, |f, (naam, waarde)| f.vul(naam, waarde))).moet(303)
    };
    vul("contactmomenten/nieuw", &[("tekst", NAAM)]);
    vul("taken/nieuw", &[("wat", NAAM)]);
    let afspraak = [("waarover", NAAM), ("op", "30-11-2026"), ("tijd", "14.05"), ("plaats", NAAM)];
    vul("afspraken/nieuw", &afspraak);
    vul("partijen/nieuw", &[("naam", NAAM)]);
    let over = crate::route::begin::nu(app, id).persoon_id.unwrap();
    let ja = [("ja-zelf", "ja"), ("gegevens", NAAM), ("met_wie", NAAM), ("hoe", "mondeling")];
    vul(&format!("toestemmingen/nieuw?over={over}&doel=delen&bekwaam=ja"), &ja);
}

fn kinderen(app: &TestApp, id: CasusId) -> Vec<(&'static str, String)> {
    app.lees(|c| {
        macro_rules! eerste {
            ($t:ident, $soort:ty) => {{
                let rij: $soort = $t::table.filter($t::casus_id.eq(id)).select($t::id).first(c)?;
                rij.to_string()
            }};
        }
        let toestemming: ToestemmingId =
            toestemming::table.filter(toestemming::casus_id.eq(id)).select(toestemming::id).first(c)?;
        Ok(vec![
            ("contactmoment", eerste!(contactmoment, RijId)),
            ("taak", eerste!(taak, TaakId)),
            ("afspraak", eerste!(afspraak, RijId)),
            ("partij", eerste!(betrokken_partij, RijId)),
            ("toestemming", toestemming.to_string()),
        ])
    })
}

fn is_id(tekst: &str) -> bool {
    uuid::Uuid::parse_str(tekst).is_ok() && tekst.len() == 36
}

/// The names of the fields that hold or offer an id.
fn idvelden(f: &Invulblad) -> Vec<String> {
    let met = |v: &&crate::hulp::Invulveld| is_id(&v.waarde) || v.opties.iter().any(|o| is_id(o));
    let mut uit: Vec<String> = f.velden.iter().filter(met).map(|v| v.naam.clone()).collect();
    uit.dedup();
    uit
}

/// What is sent: where it was spoiled, the path, and the fields.
type Poging = (String, String, Vec<(String, String)>);

/// Every way to put this id in this form: a field, a part of the path, a name behind the question mark.
fn pogingen(f: &Invulblad, vreemd: &str) -> Vec<Poging> {
    let mut uit: Vec<Poging> = Vec::new();
    for veld in idvelden(f) {
        let mut paren: Vec<_> = f.paren().into_iter().filter(|(n, _)| *n != veld).collect();
        paren.push((veld.clone(), vreemd.into()));
        uit.push((veld, f.actie.clone(), paren));
    }
    let (pad, vraag) = f.actie.split_once('?').unwrap_or((&f.actie, ""));
    let delen: Vec<&str> = pad.split('/').collect();
    for (nr, plek) in delen.iter().enumerate().filter(|(_, d)| is_id(d)).map(|(i, _)| i).enumerate() {
        let mut nieuw = delen.clone();
        nieuw[plek] = vreemd;
        uit.push((format!("/{}", nr + 1), format!("{}?{vraag}", nieuw.join("/")), f.paren()));
    }
    for (naam, oud) in form_urlencoded::parse(vraag.as_bytes()).filter(|(_, w)| is_id(w)) {
        uit.push((format!("?{naam}"), f.actie.replace(&*oud, vreemd), f.paren()));
    }
    uit
}

/// All there is but the trail, drafts and sessions.
fn telling(app: &TestApp) -> BTreeMap<String, i64> {
    let mut n = app.lees(|c| Ok(aantallen(c)));
    n.retain(|t, _| !["spoor", "concept", "sessie", "inlogpoging"].contains(&t.as_str()));
    n
}

/// Rows in the trail of something that went well.
fn gelukt(app: &TestApp) -> i64 {
    app.lees(|c| Ok(spoor::table.filter(spoor::gelukt.eq(true)).count().get_result(c)?))
}

/// What is wrong with the answer, if anything.
fn oordeel(app: &TestApp, o: &Ontmoet, (_, pad, paren): Poging) -> Option<String> {
    let (voor, rijen) = (telling(app), gelukt(app));
    let blad = app.als(&o.wie).post_paren(&pad, paren);
    let gezegd = blad.melding.clone().unwrap_or_default();
    match blad.status {
        s if s >= 500 => Some(format!("status {s}")),
        _ if blad.html.contains(NAAM) || gezegd.contains(NAAM) => Some("zegt wie het is".into()),
        303 if gelukt(app) != rijen => Some("bewaard".into()),
        s if telling(app) != voor => Some(format!("status {s} en toch bewaard")),
        _ => None,
    }
}

#[test]
fn een_vreemd_id_leest_niets_en_bewaart_niets() {
    let mut w = Wereld::kopie();
    let formulieren = w.kaart.formulieren.clone();
    let mut vreemd = vreemde(&w.app);
    let (mut fout, mut geteld) = (Vec::new(), 0);
    for (route, lijst) in &formulieren {
        let Some(o) = lijst.first() else { continue };
        // The page as it is in this world.
        let blad = w.app.als(&o.wie).get(&o.pad);
        let Some(f) = blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie) else { continue };
        let soorten = vreemd.len();
        for soort in 0..soorten {
            for poging in pogingen(&f, &vreemd[soort].1) {
                if MAG.iter().any(|(r, v, _)| r == route && *v == poging.0) {
                    continue;
                }
                geteld += 1;
                let waar = poging.0.clone();
                if let Some(wat) = oordeel(&w.app, o, poging) {
                    fout.push(format!("{route} {waar} met een vreemd id ({}): {wat}", vreemd[soort].0));
                    w = Wereld::kopie();
                    vreemd = vreemde(&w.app);
                }
            }
        }
    }
    println!("{geteld} keer een vreemd id");
    assert!(geteld > 500, "only {geteld}: are the forms still found?");
    fout.truncate(40);
    niets("Een id van een ander:", &fout);
}
