//! Board, ages, genogram, gezag and what each of them may hear come out right at each moment.

use wijkroute::basis::toestemming::delen::Mag;

use super::{NU, SAMEN, UITEEN, gezin};

#[test]
fn samen() {
    let g = gezin();
    let bord = g.bord(g.thuis, SAMEN).zegt("Bram Kuiper").zegt("Sanne Kuiper").zegt("11 jaar, nu 13");
    bord.zegt_niet("even weken").zegt_niet("Patrick").zegt_niet("Haalt Sanne van school");
    // Everybody as old as they were, and nothing of later.
    g.genogram(SAMEN).zegt("partner van").zegt_niet("Patrick").zegt_niet("ex-partner");
    g.genogram(SAMEN)
        .zegt("11 jaar")
        .zegt("39 jaar")
        .zegt("40 jaar")
        .zegt_niet("13 jaar")
        .zegt_niet("Huishouden Kuiper");
    bord_leeftijden(&g, SAMEN, &["39 jaar, nu 41", "40 jaar, nu 43"]);
    assert_eq!(g.houders(SAMEN), [g.moeder, g.vader]);
    assert_eq!(g.mag(g.kind, SAMEN), Some(Mag::ViaGezag), "elf jaar");
    assert_eq!((g.mag(g.moeder, SAMEN), g.mag(g.vader, SAMEN)), (Some(Mag::Ja), Some(Mag::Ja)));
    assert_eq!(g.mag(g.stiefvader, SAMEN), None, "er is nog geen stiefvader");
}

#[test]
fn uit_elkaar() {
    let g = gezin();
    let thuis = g.bord(g.thuis, UITEEN).zegt("even weken").zegt("12 jaar, nu 13");
    thuis.zegt("Woonde hier eerder").zegt("Ria Storm").zegt("Haalt Sanne van school").zegt_niet("Patrick");
    g.bord(g.bij_vader, UITEEN).zegt("oneven weken").zegt("Sanne Kuiper").zegt("Bram Kuiper");
    g.genogram(UITEEN)
        .zegt("ex-partner")
        .zegt("Huishouden Kuiper")
        .zegt("Huishouden Storm")
        .zegt_niet("Patrick");
    bord_leeftijden(&g, UITEEN, &["40 jaar, nu 41"]);
    g.genogram(UITEEN).zegt("12 jaar").zegt("40 jaar").zegt("41 jaar");
    assert_eq!(g.houders(UITEEN), [g.moeder]);
    assert_eq!(g.mag(g.kind, UITEEN), Some(Mag::Ja), "twaalf jaar");
    assert_eq!(g.mag(g.moeder, UITEEN), Some(Mag::Tenzij));
    assert_eq!(g.mag(g.vader, UITEEN), Some(Mag::Hoofdlijnen), "zonder gezag");
    assert_eq!(g.mag(g.oma, UITEEN), Some(Mag::MetToestemming), "mantelzorg geeft geen recht op het verhaal");
}

#[test]
fn met_een_stiefvader() {
    let g = gezin();
    g.bord(g.thuis, NU).zegt("Patrick Vos").zegt("13 jaar").zegt("even weken");
    g.genogram(NU).zegt("41 jaar").zegt("43 jaar").zegt("46 jaar").zegt_niet("40 jaar");
    g.genogram(NU).zegt("Patrick Vos").zegt("stiefouder van").zegt("ex-partner").zegt("Ria Storm");
    assert_eq!(g.houders(NU), [g.moeder], "wie er woont, heeft geen gezag");
    assert_eq!(g.mag(g.stiefvader, NU), Some(Mag::MetToestemming));
    assert_eq!(g.mag(g.moeder, NU), Some(Mag::Tenzij));
    // Sixteen: she decides herself who hears what; eighteen: nobody holds gezag any more.
    let zestien = "2029-05-10";
    assert_eq!(g.mag(g.moeder, zestien), Some(Mag::MetToestemming));
    assert_eq!(g.mag(g.vader, zestien), Some(Mag::MetToestemming));
    assert_eq!(g.mag(g.kind, zestien), Some(Mag::Ja));
    assert!(g.houders("2031-05-10").is_empty());
}

fn bord_leeftijden(g: &super::Gezin, op: &str, zinnen: &[&str]) {
    zinnen.iter().fold(g.bord(g.thuis, op), |blad, zin| blad.zegt(zin));
}

#[test]
fn op_de_dag_dat_ze_uit_elkaar_gaan_verandert_alles_tegelijk() {
    let g = gezin();
    let (voor, op) = ("2025-01-14", "2025-01-15");
    g.genogram(voor).zegt("is partner van").zegt_niet("ex-partner").zegt_niet("Huishouden Kuiper");
    g.genogram(op).zegt("was ex-partner van").zegt("Huishouden Kuiper");
    assert_eq!((g.houders(voor).len(), g.houders(op)), (2, vec![g.moeder]));
    // Eleven still: the father hears the main facts when he asks, from the day the gezag is hers alone (BW 1:377c).
    assert_eq!((g.mag(g.vader, voor), g.mag(g.vader, op)), (Some(Mag::Ja), Some(Mag::Hoofdlijnen)));
    assert_eq!((g.mag(g.moeder, voor), g.mag(g.moeder, op)), (Some(Mag::Ja), Some(Mag::Ja)));
    g.bord(g.thuis, voor).zegt_niet("Woonde hier eerder").zegt_niet("even weken");
    g.bord(g.thuis, op).zegt("Woonde hier eerder").zegt("even weken");
}

#[test]
fn met_wie_je_mag_praten_zegt_het_met_het_artikel() {
    let g = gezin();
    let blad = g.app.als("anna").get(&format!("/casussen/{}/praten/{}", g.casus, g.kind)).verwacht_pagina();
    let blad = blad.zegt("Bram Kuiper").zegt("vader, geen gezag vastgelegd").zegt("BW art. 1:377c");
    blad.zegt("moeder, heeft gezag").zegt("stiefvader").zegt("Ria Storm");
    // About the mother her former husband hears nothing of himself: only she decides.
    let over =
        |wie| g.app.lees(|c| wijkroute::basis::toestemming::kring::kring(c, wie, true, super::dag(NU)));
    let vader = over(g.moeder).into_iter().find(|l| l.id == Some(g.vader)).expect("haar ex-partner");
    assert_eq!((vader.als.as_str(), vader.uitspraak.mag), ("ex-partner", Mag::MetToestemming));
}

#[test]
fn wie_overleden_is_staat_niet_in_de_kring() {
    let g = gezin();
    g.overlijdt(g.oma, "2026-10-01");
    assert_eq!(g.mag(g.oma, UITEEN), Some(Mag::MetToestemming));
    assert_eq!(g.mag(g.oma, NU), None, "wie overleden is, hoort niets meer");
    g.bord(g.thuis, UITEEN).zegt("Haalt Sanne van school");
    g.bord(g.thuis, NU).zegt_niet("Haalt Sanne van school");
}

#[test]
fn na_de_dood_van_de_moeder_heeft_niemand_gezag_en_is_zij_nog_haar_moeder() {
    let g = gezin();
    g.overlijdt(g.moeder, "2026-11-01");
    assert_eq!((g.houders("2026-10-31"), g.houders(NU)), (vec![g.moeder], vec![]));
    let bord = g.bord(g.thuis, NU).zegt("gezag: nog niet bekend").zegt("Woonde hier eerder (2)");
    bord.zegt("overleden op 01-11-2026").zegt("Patrick Vos");
    // Her widower is not an ex-partner of hers, and no holder of gezag by living there.
    g.genogram(NU).zegt("is partner van").zegt("overleden 2026").zegt_niet("gezag: Willeke");
    assert_eq!(g.mag(g.moeder, NU), None);
    assert_eq!(g.mag(g.vader, NU), Some(Mag::Hoofdlijnen), "gezag krijgt hij pas van de rechter (BW 1:253g)");
    let blad = g.app.als("anna").get(&format!("/personen/{}", g.kind)).verwacht_pagina();
    let thuis: Vec<String> = blad.links().into_iter().map(|l| l.naar).collect();
    assert!(!thuis.contains(&format!("/personen/{}", g.moeder)), "zij woont hier niet meer");
    assert!(thuis.contains(&format!("/personen/{}", g.stiefvader)));
    assert!(thuis.contains(&format!("/huishoudens/{}", g.bij_vader)), "het kind woont ook bij de vader");
}
