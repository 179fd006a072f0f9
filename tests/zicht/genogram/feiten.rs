//! Every fact the picture draws, against every fact the table says: the table holds them all, and it shows when one is
//! taken out of it.

use proptest::prelude::*;
use proptest::sample::Index;
use wijkroute::basis::personen::model::Geslacht;
use wijkroute::kit::code::Code;
use wijkroute::zicht::genogram::model::{BandSoort, Familie, Gezag, Sterkte};
use wijkroute::zicht::genogram::tabel::{BandRij, Tabel, tabel};
use wijkroute::zicht::genogram::tekening::{Ecomap, Tekening, Vorm};
use wijkroute::zicht::genogram::{ecomap, regels, woorden};

use super::eigenschappen::families;
use super::families::{jaren_oud, samengesteld};

/// What the picture draws: name, shape, age, death, double outline, gezag, outlines, lines with their slashes and
/// years, cards with their bond.
fn getekend(f: &Familie, t: &Tekening, e: &Ecomap) -> Vec<String> {
    let mut uit = Vec::new();
    for k in &t.knopen {
        let (m, naam) = (&f.mensen[k.mens], f.naam(k.mens));
        let vorm = match k.vorm {
            Vorm::Cirkel => Some("vrouw"),
            Vorm::Vierkant => Some("man"),
            Vorm::Ruit => None,
        };
        uit.push(format!("{naam} staat er"));
        uit.extend(vorm.map(|v| format!("{naam} is {v}")));
        uit.extend(k.dubbel.then(|| format!("{naam} is om wie het gaat")));
        uit.extend(k.kruis.then(|| format!("{naam} {}", woorden::overleden(m))));
        uit.extend(Some(woorden::leeftijd(m)).filter(|l| !l.is_empty()).map(|l| format!("{naam} is {l}")));
        if k.regels.iter().any(|r| r.starts_with("gezag:")) {
            let over = f.gezag.iter().filter(|g| g.kind == k.mens);
            uit.extend(over.map(|g| format!("{} heeft gezag over {naam}", g.wie)));
        }
    }
    for o in t.omlijningen.iter().filter(|o| !o.figuren.is_empty()) {
        let huis = &f.huishoudens[o.huishouden];
        uit.extend(huis.leden.iter().map(|(l, _)| format!("{} woont in {}", f.naam(*l), huis.naam)));
    }
    for (nr, b) in f.banden.iter().enumerate() {
        let lijnen: Vec<_> = t.lijnen.iter().filter(|l| l.banden.contains(&nr)).collect();
        if lijnen.is_empty() {
            continue;
        }
        // Slashes through the line, or the word beside it where others stand between the two.
        let woorden_bij: Vec<&str> =
            lijnen.iter().filter_map(|l| l.bij.as_ref().map(|w| w.2.as_str())).collect();
        let ex = lijnen.iter().any(|l| l.schuin.is_some()) || woorden_bij.iter().any(|w| w.starts_with("ex"));
        let weer = lijnen.iter().any(|l| l.banden.iter().any(|n| f.banden[*n].soort == BandSoort::Partner));
        if b.soort == BandSoort::ExPartner && !ex && weer {
            // Together again: the line says what they are now.
            continue;
        }
        let is = if ex { "was" } else { "is" };
        let zin = format!("{} {is} {} {}", f.naam(b.een), woorden::band(b.soort), f.naam(b.ander));
        let jaren = woorden::jaren(b);
        let bij = !jaren.is_empty() && woorden_bij.iter().any(|w| w.trim_start_matches("ex ") == jaren);
        uit.extend(bij.then(|| format!("{zin}: {jaren}")));
        uit.push(zin);
    }
    for k in &e.kaartjes {
        let n = &f.naasten[k.naaste];
        let cellen = woorden::naaste(f, n);
        uit.push(format!("{} staat eromheen", n.naam));
        uit.extend(cellen.iter().filter(|c| !c.is_empty()).map(|c| format!("{}: {c}", n.naam)));
    }
    uit.sort();
    uit
}

/// "sinds 01-05-2004" as the picture has it: "sinds 2004".
fn in_jaren(wanneer: &str) -> String {
    let jaar = |w: &str| w.rsplit('-').next().unwrap_or_default().to_string();
    wanneer
        .split(' ')
        .map(|w| if w.contains('-') { jaar(w) } else { w.to_string() })
        .collect::<Vec<_>>()
        .join(" ")
}

/// What the table says, cell by cell.
fn gezegd(t: &Tabel) -> Vec<String> {
    let mut uit = Vec::new();
    for m in &t.mensen {
        let naam = &m.naam;
        uit.push(format!("{naam} staat er"));
        uit.push(format!("{naam} is {}", m.geslacht));
        uit.push(format!("{naam} is {}", m.leeftijd));
        uit.push(format!("{naam} {}", m.overleden.split(" (").next().unwrap_or_default()));
        uit.extend(m.hier.then(|| format!("{naam} is om wie het gaat")));
        let huis = |h: &String| format!("{naam} woont in {}", h.split(" (").next().unwrap_or_default());
        uit.extend(m.thuis.iter().map(huis));
    }
    for b in &t.banden {
        let zin = format!("{} {} {}", b.een, b.is, b.ander);
        uit.push(format!("{zin}: {}", in_jaren(&b.wanneer)));
        uit.push(zin);
    }
    uit.extend(t.gezag.iter().map(|g| format!("{} heeft gezag over {}", g.wie, g.kind)));
    for n in &t.naasten {
        uit.push(format!("{} staat eromheen", n.naam));
        uit.extend([&n.rol, &n.voor, &n.band, &n.doet].map(|c| format!("{}: {c}", n.naam)));
    }
    uit
}

/// What is drawn and not said; said twice counts twice.
fn ontbreekt(getekend: &[String], t: &Tabel) -> Vec<String> {
    let mut over = gezegd(t);
    let mut uit = Vec::new();
    for feit in getekend {
        match over.iter().position(|g| g == feit) {
            Some(plek) => drop(over.swap_remove(plek)),
            None => uit.push(feit.clone()),
        }
    }
    uit
}

/// The table with one thing taken out, for each thing in it that the picture draws.
fn uitgekleed(t: &Tabel, getekend: &[String]) -> Vec<(String, Tabel)> {
    let mut uit = Vec::new();
    let mut zonder = |wat: String, doe: &dyn Fn(&mut Tabel)| {
        let mut kaal = t.clone();
        doe(&mut kaal);
        uit.push((wat, kaal));
    };
    for (i, m) in t.mensen.iter().enumerate() {
        zonder(format!("de rij van {}", m.naam), &|t| drop(t.mensen.remove(i)));
        zonder(format!("de naam van {}", m.naam), &|t| t.mensen[i].naam.clear());
        if ["man", "vrouw"].contains(&m.geslacht) {
            zonder(format!("het geslacht van {}", m.naam), &|t| t.mensen[i].geslacht = "");
        }
        if !m.leeftijd.is_empty() {
            zonder(format!("de leeftijd van {}", m.naam), &|t| t.mensen[i].leeftijd.clear());
        }
        if !m.overleden.is_empty() {
            zonder(format!("overleden bij {}", m.naam), &|t| t.mensen[i].overleden.clear());
        }
        if m.hier {
            zonder("om wie het gaat".into(), &|t| t.mensen[i].hier = false);
        }
        for h in 0..m.thuis.len() {
            zonder(format!("huishouden {h} van {}", m.naam), &|t| drop(t.mensen[i].thuis.remove(h)));
        }
    }
    let staat_er = |b: &BandRij| getekend.contains(&format!("{} {} {}", b.een, b.is, b.ander));
    for (i, b) in t.banden.iter().enumerate().filter(|(_, b)| staat_er(b)) {
        zonder(format!("band {i}"), &|t| drop(t.banden.remove(i)));
        zonder(format!("soort van band {i}"), &|t| t.banden[i].is.clear());
        let jaren = format!("{} {} {}: {}", b.een, b.is, b.ander, in_jaren(&b.wanneer));
        if getekend.contains(&jaren) {
            zonder(format!("jaren van band {i}"), &|t| t.banden[i].wanneer.clear());
        }
    }
    for i in 0..t.gezag.len() {
        zonder(format!("gezag {i}"), &|t| drop(t.gezag.remove(i)));
        zonder(format!("wie gezag {i} heeft"), &|t| t.gezag[i].wie.clear());
    }
    for (i, n) in t.naasten.iter().enumerate() {
        zonder(format!("naaste {i}"), &|t| drop(t.naasten.remove(i)));
        zonder(format!("rol van {}", n.naam), &|t| t.naasten[i].rol.clear());
        if !n.voor.is_empty() {
            zonder(format!("voor wie {} er is", n.naam), &|t| t.naasten[i].voor.clear());
        }
        if !n.band.is_empty() {
            zonder(format!("de band met {}", n.naam), &|t| t.naasten[i].band.clear());
        }
        if !n.doet.is_empty() {
            zonder(format!("wat {} doet", n.naam), &|t| t.naasten[i].doet.clear());
        }
    }
    uit
}

fn keur(f: &Familie) -> Result<(), TestCaseError> {
    let (t, e) = (regels::teken(f), ecomap::teken(f));
    let feiten = getekend(f, &t, &e);
    let rijen = tabel(f, &t.knopen.iter().map(|k| k.mens).collect::<Vec<_>>());
    prop_assert_eq!(ontbreekt(&feiten, &rijen), Vec::<String>::new(), "wel getekend, niet in de tabel");
    for (wat, kaal) in uitgekleed(&rijen, &feiten) {
        prop_assert!(!ontbreekt(&feiten, &kaal).is_empty(), "{} mag niet uit de tabel", wat);
    }
    Ok(())
}

/// Any family with everything a picture can draw.
fn alles() -> impl Strategy<Value = Familie> {
    let gezag = prop::collection::vec((any::<Index>(), any::<Index>(), any::<bool>()), 0..5);
    let mensen = prop::collection::vec((0..4_u8, prop::bool::weighted(0.2), prop::bool::weighted(0.2)), 16);
    let banden = prop::collection::vec((prop::option::of(2000..2010), prop::option::of(2012..2020)), 24);
    let sterkte = prop::collection::vec(prop::option::of(prop::sample::select(Sterkte::ALLE)), 6);
    (families(), gezag, mensen, banden, sterkte).prop_map(|(mut f, gezag, mensen, banden, sterkte)| {
        let dag = |jaar| chrono::NaiveDate::from_ymd_opt(jaar, 2, 3);
        for (m, (geslacht, dood, vreemd)) in f.mensen.iter_mut().zip(mensen) {
            use Geslacht::{Anders, Man, Onbekend, Vrouw};
            m.geslacht = [Vrouw, Man, Anders, Onbekend][usize::from(geslacht)];
            if vreemd {
                *m = wijkroute::zicht::genogram::model::Mens {
                    id: m.id,
                    naam: m.naam.clone(),
                    ..Default::default()
                };
            } else if dood {
                m.overleden = dag(2024);
                m.leeftijd = jaren_oud(50);
            }
        }
        for (b, (van, tot)) in f.banden.iter_mut().zip(banden) {
            (b.van, b.tot) = (van.and_then(dag), tot.and_then(dag));
        }
        for (nr, t) in f.huishoudens.iter_mut().enumerate() {
            t.naam = format!("Huis {nr}");
        }
        for (n, s) in f.naasten.iter_mut().zip(sterkte) {
            n.sterkte = s;
            n.voor = n.voor.filter(|v| *v < f.mensen.len());
        }
        let n = f.mensen.len();
        let rij = |(kind, houder, instelling): (Index, Index, bool)| {
            let (kind, houder) = (kind.index(n), houder.index(n));
            (kind != houder).then(|| Gezag {
                kind,
                houder: (!instelling).then_some(houder),
                wie: if instelling { "Stichting Noord".into() } else { f.mensen[houder].naam.clone() },
                soort: "voogdij".into(),
                van: None,
            })
        };
        f.gezag = gezag.into_iter().filter_map(rij).collect();
        f
    })
}

#[test]
fn wat_getekend_is_staat_in_de_tabel_en_niets_kan_eruit() {
    keur(&samengesteld()).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ook_bij_elke_andere_familie(f in alles()) {
        keur(&f)?;
    }
}
