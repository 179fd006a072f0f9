//! The table holds every fact of the picture.

use proptest::prelude::*;
use wijkroute::kit::code::Code;
use wijkroute::zicht::genogram::model::Familie;
use wijkroute::zicht::genogram::tabel::{Tabel, tabel};
use wijkroute::zicht::genogram::tekening::{Stijl, Tekening, Vorm};
use wijkroute::zicht::genogram::{ecomap, regels, woorden};

use super::families::samengesteld;

/// What the genogram says, against the rows: gives what is missing.
fn ontbreekt(f: &Familie, t: &Tekening, rijen: &Tabel) -> Vec<String> {
    let mut uit = Vec::new();
    let mut eis = |waar: bool, wat: String| {
        if !waar {
            uit.push(wat);
        }
    };
    for (k, rij) in t.knopen.iter().zip(&rijen.mensen) {
        let woord = match k.vorm {
            Vorm::Cirkel => "vrouw",
            Vorm::Vierkant => "man",
            Vorm::Ruit => "",
        };
        eis(woord.is_empty() || rij.geslacht == woord, format!("vorm van {}", rij.naam));
        eis(k.dubbel == rij.hier, format!("dubbele rand van {}", rij.naam));
        eis(k.kruis != rij.overleden.is_empty(), format!("kruis van {}", rij.naam));
        let gezag: Vec<&str> =
            rijen.gezag.iter().filter(|g| g.kind == rij.naam).map(|g| g.wie.as_str()).collect();
        let cellen = [&rij.naam, &rij.leeftijd, &rij.overleden, "gezag: en", &gezag.join(" ")].join(" ");
        for deel in k.regels.join(" ").split_whitespace() {
            let deel = deel.trim_end_matches([',', '…']);
            eis(cellen.contains(deel), format!("{deel} bij {}", rij.naam));
        }
        let kaders = t.omlijningen.iter().filter(|o| {
            f.huishoudens[o.huishouden].leden.iter().any(|(l, _)| *l == k.mens) && !o.figuren.is_empty()
        });
        eis(kaders.count() == rij.thuis.len(), format!("kaders van {}", rij.naam));
    }
    for l in &t.lijnen {
        for nr in &l.banden {
            let (b, rij) = (&f.banden[*nr], &rijen.banden[*nr]);
            eis(rij.een == f.naam(b.een) && rij.ander == f.naam(b.ander), format!("namen van band {nr}"));
            eis(rij.is.ends_with(woorden::band(b.soort)), format!("soort van band {nr}"));
        }
        if let (Some((_, _, woord)), true) = (&l.bij, l.stijl == Stijl::Vol) {
            for jaar in woord.split(|t: char| !t.is_ascii_digit()).filter(|j| j.len() == 4) {
                let in_rij = l.banden.iter().any(|nr| rijen.banden[*nr].wanneer.contains(jaar));
                eis(in_rij, format!("jaar {jaar} op een lijn"));
            }
        }
        if l.schuin.is_some() {
            eis(l.banden.iter().any(|nr| rijen.banden[*nr].is.starts_with("was")), "streepjes".into());
        }
    }
    for o in &t.omlijningen {
        let naam = &f.huishoudens[o.huishouden].naam;
        for (_, _, kort) in &o.namen {
            eis(naam.starts_with(kort.trim_end_matches('…')), format!("naam van kader {naam}"));
        }
        let leden = rijen.mensen.iter().filter(|r| r.thuis.iter().any(|t| t.starts_with(naam.as_str())));
        eis(leden.count() >= f.huishoudens[o.huishouden].leden.len(), format!("leden van {naam}"));
    }
    uit
}

fn volgorde(t: &Tekening) -> Vec<usize> {
    t.knopen.iter().map(|k| k.mens).collect()
}

#[test]
fn de_tabel_zegt_alles_wat_de_tekening_zegt() {
    let f = samengesteld();
    let t = regels::teken(&f);
    let rijen = tabel(&f, &volgorde(&t));
    crate::architectuur::niets(
        "Dit staat wel op de tekening en niet in de tabel:",
        &ontbreekt(&f, &t, &rijen),
    );
    // The comparison itself sees what is missing.
    let zonder_band = Tabel { mensen: rijen.mensen.iter().rev().cloned().collect(), ..rijen };
    assert!(!ontbreekt(&f, &t, &zonder_band).is_empty());
}

#[test]
fn de_tabel_zegt_alles_wat_de_ecomap_zegt() {
    let f = samengesteld();
    let rijen = tabel(&f, &[]);
    for k in ecomap::teken(&f).kaartjes {
        let (n, rij) = (&f.naasten[k.naaste], &rijen.naasten[k.naaste]);
        let cellen = [&rij.naam, &rij.rol, &rij.voor, &rij.band, &rij.doet].map(String::as_str).join(" ");
        let woorden = k.regels.join(" ");
        for deel in woorden.split_whitespace().map(|d| d.trim_end_matches('…')) {
            assert!(cellen.contains(deel), "{deel} niet in {cellen}");
        }
        if let Some(sterkte) = n.sterkte {
            let woord = sterkte.label().to_lowercase();
            assert!(rij.band.ends_with(&woord) && woorden.contains(&woord));
        }
        assert_eq!(n.mantelzorg.is_some(), rij.doet.starts_with("mantelzorger"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ook_als_namen_lang_en_woorden_raar_zijn(naam in "[A-Za-z' -]{1,60}", wie in 0_usize..10) {
        let mut f = samengesteld();
        f.mensen[wie].naam = naam.split_whitespace().collect::<Vec<_>>().join(" ");
        for regel in woorden::onder(&f, wie) {
            prop_assert!(regel.chars().count() <= woorden::BREEDTE + 2, "{}", regel);
        }
        prop_assert!(regels::teken(&f).knopen.len() == f.mensen.len());
    }
}
