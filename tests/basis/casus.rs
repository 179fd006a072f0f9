//! Who may have which role, and which reasons close a casus where.

use chrono::NaiveDate;
use wijkroute::basis::casus::afsluiting::{Reden, redenen};
use wijkroute::basis::casus::regels::{Bezig, Bezigheid, botst};
use wijkroute::basis::casus::{BetrokkenRol, Fase};
use wijkroute::kit::code::Code;

fn dag(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

fn bezig(wat: Bezig, tot: Option<&str>) -> Bezigheid {
    Bezigheid { wat, zelfde_casus: true, tot: tot.map(dag) }
}

#[test]
fn wie_te_dicht_op_de_inhoud_zit_leidt_het_proces_niet() {
    use BetrokkenRol::{Behandelaar, Casusregisseur, Procesregisseur, Vervanger};
    let vandaag = dag("2026-11-23");
    let gevallen = [
        (Procesregisseur, Bezig::Behandelaar, None, true),
        (Procesregisseur, Bezig::Vervanger, None, true),
        (Procesregisseur, Bezig::Casusregisseur, None, true),
        (Procesregisseur, Bezig::Verslag, Some("2026-10-01"), true),
        (Procesregisseur, Bezig::Advies, Some("2025-11-24"), true),
        (Procesregisseur, Bezig::Balansbeeld, Some("2026-11-23"), true),
        // Twelve months ago to the day is long enough.
        (Procesregisseur, Bezig::Behandelaar, Some("2025-11-23"), false),
        (Procesregisseur, Bezig::Behandelaar, Some("2025-11-24"), true),
        (Procesregisseur, Bezig::Procesregisseur, None, false),
        (Behandelaar, Bezig::Procesregisseur, None, true),
        (Vervanger, Bezig::Procesregisseur, None, true),
        (Casusregisseur, Bezig::Procesregisseur, Some("2026-11-24"), true),
        (Casusregisseur, Bezig::Procesregisseur, Some("2026-11-23"), false),
        (Casusregisseur, Bezig::Behandelaar, None, false),
    ];
    for (rol, wat, tot, verwacht) in gevallen {
        let uit = botst(rol, &[bezig(wat, tot)], vandaag);
        assert_eq!(uit.is_some(), verwacht, "{rol} en {wat} tot {tot:?}: {uit:?}");
    }
    assert_eq!(botst(Procesregisseur, &[], vandaag), None);
}

#[test]
fn de_weigering_noemt_wat_nu_is_voor_wat_was() {
    let vandaag = dag("2026-11-23");
    let huis = Bezigheid { wat: Bezig::Behandelaar, zelfde_casus: false, tot: None };
    let was = bezig(Bezig::Verslag, Some("2026-10-01"));
    let tekst = botst(BetrokkenRol::Procesregisseur, &[was, huis], vandaag).unwrap();
    assert!(
        tekst.starts_with("Deze collega is nu behandelaar in een andere casus van dit huishouden."),
        "{tekst}"
    );
    let tekst = botst(BetrokkenRol::Procesregisseur, &[was], vandaag).unwrap();
    assert!(tekst.starts_with("Deze collega was het laatste jaar schrijver van een verslag"), "{tekst}");
}

#[test]
fn de_reden_past_bij_waar_de_casus_is() {
    let codes = |fase| redenen(fase).into_iter().map(Code::code).collect::<Vec<_>>();
    let overal = ["ingetrokken", "verhuisd", "overleden", "geen-contact"];
    let met = |eerst: &[&'static str]| [eerst, &overal].concat();
    assert_eq!(codes(Fase::Aangemeld), met(&["informatie-zonder-zaak", "doorgezonden", "dubbel"]));
    assert_eq!(codes(Fase::Screening), met(&["direct-beantwoord", "doorverwezen", "andere-wet-of-loket"]));
    let later = ["doelen-bereikt", "zelf-verder", "overgedragen", "eenzijdig-inwoner", "eenzijdig-wijkteam"];
    for fase in [Fase::Vraagverheldering, Fase::Plan, Fase::Advies, Fase::Uitvoering, Fase::Evaluatie] {
        assert_eq!(codes(fase), met(&later), "{fase}");
    }
    assert!(redenen(Fase::Afgesloten).is_empty());
    assert!(Reden::ALLE.iter().all(|r| Fase::ALLE.iter().any(|f| r.past(*f))));
}
