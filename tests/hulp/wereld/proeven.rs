//! What the walk itself proves.

use wijkroute::paden;
use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use super::Wereld;
use crate::hulp::wandelaar::route_van;

#[test]
fn de_wandeling_vindt_geen_kapotte_bladen_of_links() {
    let w = Wereld::kopie();
    let stuk: Vec<String> = w.kaart.stuk.iter().cloned().collect();
    crate::architectuur::niets("Op de wandeling was dit stuk:", &stuk);
}

#[test]
fn elk_blad_is_door_links_te_bereiken() {
    // Pages nobody links to, and why.
    const LOS: &[(&str, &str)] = &[
        ("/gezond", "for whoever guards the server"),
        ("/.well-known/security.txt", "for whoever found a weakness (RFC 9116)"),
        ("/bestanden/{hash}/{naam}", "style and script"),
        ("/inloggen", "before sign-in"),
        ("/meldingen/begin", "the search posts there; who had to sign in again comes back by this"),
        ("/zoeken", "the search box posts; this is what a reload shows"),
    ];
    let w = Wereld::kopie();
    let fout: Vec<String> = ROUTES
        .iter()
        .filter(|r| r.methode == Methode::Get && !LOS.iter().any(|(p, _)| *p == r.pad))
        .filter(|r| !w.kaart.gelinkt.contains(r.pad))
        .map(|r| r.pad.to_string())
        .collect();
    crate::architectuur::niets("Geen link brengt iemand op deze bladen:", &fout);
}

#[test]
fn een_geduldig_mens_krijgt_elk_formulier_ingediend() {
    let w = Wereld::kopie();
    let fout: Vec<String> = w
        .kaart
        .formulieren
        .keys()
        .filter(|r| !w.kaart.gelukt.contains_key(*r))
        .filter(|r| **r != paden::UITLOGGEN.0 && **r != paden::INLOGGEN.0)
        .map(|r| format!("{r}: {}", w.kaart.gestrand.get(r).cloned().unwrap_or_default()))
        .collect();
    crate::architectuur::niets("Deze formulieren komen nooit door hun eigen controle:", &fout);
}

#[test]
fn een_pad_hoort_bij_een_regel_van_de_tabel() {
    assert_eq!(route_van("/casussen/x?a=b", Methode::Get), Some(paden::CASUS.0));
    assert_eq!(route_van("/bestaat/niet/echt", Methode::Get), None);
}
