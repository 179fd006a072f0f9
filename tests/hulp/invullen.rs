//! Filling a form as a patient person would: something plausible, then what the messages ask.

use std::collections::{BTreeMap, BTreeSet};

use super::invulblad::{Invulblad, Soort};
use super::{Blad, TestApp};

/// Fills a form, and mends it as the messages say, as often as a patient person would.
pub fn probeer(app: &TestApp, wie: &str, f: Invulblad, alles_aan: bool) -> Blad {
    let mut f = vul_leeg(f, alles_aan);
    let mut klachten: BTreeMap<String, usize> = BTreeMap::new();
    let mut blad = app.als(wie).stuur(&f);
    for _ in 0..12 {
        if blad.status != 422 && blad.status != 409 {
            break;
        }
        let fouten = blad.fouten();
        let Some(nieuw) = blad.formulieren().into_iter().find(|n| n.actie == f.actie) else { break };
        f = nieuw;
        for (veld, fout) in fouten {
            let keer = klachten.entry(veld.clone()).or_default();
            f = herstel(f, &veld, &fout, *keer);
            *keer += 1;
        }
        blad = app.als(wie).stuur(&f);
    }
    blad
}

fn vul_leeg(mut f: Invulblad, alles_aan: bool) -> Invulblad {
    let gekozen: BTreeSet<String> =
        f.velden.iter().filter(|v| v.soort == Soort::Vinkje && v.aan).map(|v| v.naam.clone()).collect();
    let mut groepen = BTreeSet::new();
    let geen_knop = !f.velden.iter().any(|v| v.soort == Soort::Knop && v.aan);
    // Whoever searches, looks for somebody there is.
    let zoekt = f.velden.iter().any(|v| v.naam == "zoek");
    for v in &mut f.velden {
        match v.soort {
            Soort::Tekst if v.waarde.is_empty() => {
                v.waarde = if zoekt { "proefpersoon" } else { "Iets wat hier staat" }.into();
            }
            Soort::Keuze if v.waarde.is_empty() => {
                v.waarde = v.opties.iter().find(|o| !o.is_empty()).cloned().unwrap_or_default();
            }
            Soort::Vinkje if v.radio && !gekozen.contains(&v.naam) => v.aan = groepen.insert(v.naam.clone()),
            Soort::Vinkje if !v.radio && alles_aan => v.aan = true,
            _ => {}
        }
    }
    // A form whose only buttons have names sends one of them.
    if geen_knop
        && !f.knop_zonder_naam
        && let Some(knop) = f.velden.iter_mut().find(|v| v.soort == Soort::Knop)
    {
        knop.aan = true;
    }
    f
}

/// What to try next in a text, when the message does not say.
const GOKKEN: &[&str] = &[
    "23-11-2026",
    "1",
    "Iets anders",
    "22-11-2026",
    "30-11-2026",
    "31-12-2026",
    "10.00",
    "999990019",
    "3311 AB",
    "proef@voorbeeld.nl",
    "078 123 45 67",
    "2",
];

/// Test numbers that pass the check, for one person each.
const BSN: &[&str] = &["999990019", "999990020", "999990032", "999990044"];

fn herstel(mut f: Invulblad, veld: &str, fout: &str, keer: usize) -> Invulblad {
    let getal = fout.split("getal in van ").nth(1).and_then(|r| r.split(' ').next()).map(str::to_string);
    for (nummer, v) in f.velden.iter_mut().filter(|v| v.naam == veld).enumerate() {
        match v.soort {
            Soort::Vinkje if v.radio => v.aan = nummer == keer,
            Soort::Vinkje => v.aan = v.aan || nummer <= keer,
            Soort::Keuze => {
                let over: Vec<_> = v.opties.iter().filter(|o| !o.is_empty()).collect();
                v.waarde = over.get(keer % over.len().max(1)).map(|o| o.to_string()).unwrap_or_default();
            }
            _ => {
                v.waarde = match &getal {
                    Some(getal) => getal.clone(),
                    None if fout.contains("Laat dit leeg") => String::new(),
                    None if fout.contains("korter") => "Kort".into(),
                    None if fout.contains("BSN") => BSN[keer % BSN.len()].into(),
                    None => GOKKEN[keer % GOKKEN.len()].to_string(),
                };
            }
        }
    }
    f
}

/// Without ids, so that a message is the same at every run.
pub fn zonder_ids(tekst: &str) -> String {
    let mut uit = String::new();
    let mut rest = tekst;
    while let Some(i) = rest.find(|t: char| t.is_ascii_hexdigit()) {
        uit.push_str(&rest[..i]);
        rest = &rest[i..];
        let lengte = rest.find(|t: char| !t.is_ascii_hexdigit() && t != '-').unwrap_or(rest.len());
        let stuk = &rest[..lengte];
        uit.push_str(if stuk.len() == 36 && stuk.matches('-').count() == 4 { "…" } else { stuk });
        rest = &rest[lengte..];
    }
    uit + rest
}
