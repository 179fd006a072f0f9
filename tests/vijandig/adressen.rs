//! Addresses nobody was given.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use wijkroute::basis::casus::Fase;
use wijkroute::paden;
use wijkroute::routes::ROUTES;

use super::invoer::KORT;
use crate::architectuur::niets;
use crate::hulp::Wereld;
use crate::hulp::wandelaar::route_van;
use wijkroute::web::Methode;

/// In the place of an id.
const STUKKEN: &[&str] = &[
    "0",
    "-1",
    "nieuw",
    "..",
    "%2e%2e%2fetc",
    "%00",
    "'",
    "00000000-0000-0000-0000-000000000000",
    "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000",
    "99999999999999999999",
    "{casus}",
    "👩‍👧",
    "\u{202e}",
];

fn vraag(w: &Wereld, wie: &str, pad: &str, fout: &mut Vec<String>) {
    let app = &w.app;
    match catch_unwind(AssertUnwindSafe(|| app.als(wie).get(pad))) {
        Err(_) => fout.push(format!("{pad} als {wie}: paniek")),
        Ok(blad) if blad.status >= 500 => fout.push(format!("{pad} als {wie}: {}", blad.kort())),
        Ok(_) => {}
    }
}

#[test]
fn een_verzonnen_id_geeft_nooit_een_fout_van_ons() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    let lang = "a".repeat(20_000);
    for route in ROUTES.iter().filter(|r| r.methode == Methode::Get && r.pad.contains('{')) {
        let echt = w.pad(Methode::Get, route.pad).unwrap_or_default();
        let plekken = route.pad.split('/').enumerate().filter(|(_, d)| d.starts_with('{')).map(|(i, _)| i);
        for plek in plekken {
            for stuk in STUKKEN.iter().copied().chain([lang.as_str()]) {
                let mut delen: Vec<&str> = echt.split('/').collect();
                if let Some(deel) = delen.get_mut(plek) {
                    *deel = stuk;
                }
                for wie in ["anna", "saskia"] {
                    vraag(&w, wie, &delen.join("/"), &mut fout);
                }
            }
        }
    }
    niets("Een verzonnen id:", &fout);
}

#[test]
fn een_kind_van_een_andere_casus_is_er_niet() {
    // /casussen/A/…/B with B of another casus: the right to A must not open B.
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    for route in ROUTES.iter().filter(|r| r.methode == Methode::Get && r.pad.matches('{').count() == 2) {
        for (pad, wie) in w.kaart.bladen.get(route.pad).into_iter().flatten() {
            let eigen = pad.split('/').nth(2).unwrap_or_default();
            let kind = pad.split('/').find(|d| d.len() == 36 && *d != eigen);
            if kind.is_none() {
                continue;
            }
            for (_, ander) in
                w.casussen.iter().filter(|(f, id)| *f != Fase::Afgesloten && id.to_string() != eigen).take(2)
            {
                // Without a right to the other casus there is nothing to compare: that is refused first.
                if w.app.als(wie).get(&paden::CASUS.van(ander)).status != 200 {
                    continue;
                }
                let blad = w.app.als(wie).get(&pad.replace(eigen, &ander.to_string()));
                if blad.status == 200 {
                    // The same person or household may be reached from two casussen.
                    if !route.pad.contains("{persoon}") {
                        fout.push(format!("{} via een andere casus: {}", route.pad, blad.titel()));
                    }
                } else if blad.status != 404 {
                    fout.push(format!("{} via een andere casus: status {}", route.pad, blad.status));
                }
            }
        }
    }
    niets("Iets van de ene casus is te openen via de andere:", &fout);
}

#[test]
fn geen_vraagteken_maakt_een_blad_stuk() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    let mut namen: BTreeSet<String> =
        ["filter", "na", "voor", "pagina", "q", "zoek", "op"].map(String::from).into();
    for (pad, wie) in w.kaart.bladen.values().flatten() {
        for link in w.app.als(wie).get(pad).links() {
            if let Some((_, vraag)) = link.naar.split_once('?') {
                namen.extend(form_urlencoded::parse(vraag.as_bytes()).map(|(n, _)| n.into_owned()));
            }
        }
    }
    for (route, lijst) in &w.kaart.bladen {
        let Some((pad, wie)) = lijst.first() else { continue };
        let pad = pad.split('?').next().unwrap_or_default();
        for waarde in KORT {
            let mut alles = form_urlencoded::Serializer::new(String::new());
            for naam in &namen {
                alles.append_pair(naam, waarde);
            }
            vraag(&w, wie, &format!("{pad}?{}", alles.finish()), &mut fout);
        }
        assert!(route_van(pad, Methode::Get) == Some(route));
    }
    niets("Na het vraagteken:", &fout);
}

#[test]
fn een_adres_dat_er_niet_is_is_er_niet() {
    let w = Wereld::kopie();
    for pad in [
        "/x",
        "//",
        "/casussen",
        "/casussen/",
        "/../etc/passwd",
        "/bestanden/x/../Cargo.toml",
        "/bestanden/x/wijkroute.toml",
        "",
    ] {
        let blad = w.app.als("anna").get(pad);
        assert!(blad.status == 404, "{}", blad.kort());
        w.app.ingelogd("anna").get(pad).moet(404).zegt("Deze pagina is er niet");
    }
}

#[test]
fn geen_vraagteken_achter_een_formulier_maakt_iets_stuk() {
    // Some forms say in their address what they are about: `?over=…&doel=…`.
    let mut w = Wereld::kopie();
    let formulieren = w.kaart.formulieren.clone();
    let mut fout = Vec::new();
    for (route, o) in formulieren.iter().filter_map(|(r, l)| Some((r, l.first()?))) {
        let actie = &o.formulier.actie;
        let (pad, vraag) = actie.split_once('?').unwrap_or((actie.as_str(), ""));
        let mut namen: Vec<String> =
            form_urlencoded::parse(vraag.as_bytes()).map(|(n, _)| n.into_owned()).collect();
        namen.extend(["over", "persoon", "casus", "vorige", "doel", "bekwaam", "op"].map(String::from));
        for waarde in KORT.iter().step_by(3) {
            let mut alles = form_urlencoded::Serializer::new(String::new());
            for naam in &namen {
                alles.append_pair(naam, waarde).append_pair(naam, "anders");
            }
            let pad = format!("{pad}?{}", alles.finish());
            let app = &w.app;
            let uit =
                catch_unwind(AssertUnwindSafe(|| app.als(&o.wie).post_paren(&pad, o.formulier.paren())));
            match uit {
                Err(_) => fout.push(format!("{route} {}: paniek", hex::encode(waarde))),
                Ok(blad) if blad.status >= 500 => {
                    fout.push(format!("{route} {}: {}", hex::encode(waarde), blad.kort()))
                }
                Ok(blad) if blad.status == 303 => w = Wereld::kopie(),
                Ok(_) => {}
            }
        }
    }
    niets("Achter het vraagteken van een formulier:", &fout);
}
