//! With whom may one talk about somebody? (domain.md 7.2)

use wijkroute::basis::toestemming::delen::{Mag, Ontvanger, mag_weten};
use wijkroute::kit::geboren::Leeftijd;

#[test]
fn de_tabel() {
    use Mag::*;
    use Ontvanger::*;
    // listener, what they may know of a child of 9, 13, 16, of an adult
    let tabel = [
        (Zelf, [ViaGezag, Ja, Ja, Ja]),
        (MetGezag, [Ja, Tenzij, MetToestemming, MetToestemming]),
        (OuderZonderGezag, [Hoofdlijnen, Hoofdlijnen, MetToestemming, MetToestemming]),
        (Vertegenwoordiger, [MetToestemming, MetToestemming, MetToestemming, MetToestemming]),
        (Ander, [MetToestemming, MetToestemming, MetToestemming, MetToestemming]),
    ];
    for (wie, verwacht) in tabel {
        let uit = [9, 13, 16, 40].map(|j| mag_weten(wie, Some(Leeftijd::precies(j)), true).mag);
        assert_eq!(uit, verwacht, "{wie:?}");
    }
}

#[test]
fn wie_het_niet_kan_overzien_heeft_een_ander_die_het_hoort() {
    let mag = |wie, jaren| mag_weten(wie, Some(Leeftijd::precies(jaren)), false).mag;
    assert_eq!(mag(Ontvanger::Zelf, 14), Mag::ViaGezag);
    assert_eq!(mag(Ontvanger::MetGezag, 17), Mag::Ja);
    assert_eq!(mag(Ontvanger::Zelf, 40), Mag::ViaVertegenwoordiger);
    assert_eq!(mag(Ontvanger::Vertegenwoordiger, 40), Mag::Ja);
    assert_eq!(mag(Ontvanger::MetGezag, 40), Mag::MetToestemming);
}

#[test]
fn van_twee_mogelijke_leeftijden_telt_de_strengste() {
    let mag = |wie, minstens, hoogstens| mag_weten(wie, Some(Leeftijd { minstens, hoogstens }), true).mag;
    assert_eq!(mag(Ontvanger::Zelf, 11, 12), Mag::ViaGezag);
    assert_eq!(mag(Ontvanger::MetGezag, 11, 12), Mag::Tenzij);
    assert_eq!(mag(Ontvanger::MetGezag, 15, 16), Mag::MetToestemming);
    assert_eq!(mag_weten(Ontvanger::Ander, None, true).mag, Mag::MetToestemming);
}

#[test]
fn elke_uitspraak_zegt_waarom_en_waar_het_staat() {
    use Ontvanger::*;
    for wie in [Zelf, MetGezag, OuderZonderGezag, Vertegenwoordiger, Ander] {
        for jaren in 0..=20 {
            for bekwaam in [true, false] {
                let u = mag_weten(wie, Some(Leeftijd::precies(jaren)), bekwaam);
                assert!(u.waarom.ends_with('.') && u.bron.contains("art."), "{wie:?} {jaren} {bekwaam}");
            }
        }
    }
}
