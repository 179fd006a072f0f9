//! Steps along the route: what is missing is said, and a reason opens the gate.

use wijkroute::basis::casus::{Fase, Feit, store as casus_store};
use wijkroute::db::waarde::CasusId;
use wijkroute::poort::toegang::Wet;
use wijkroute::route::overgang::{feiten, regels};

use super::begin::{casus, nu};
use crate::hulp::TestApp;

#[test]
fn een_stap_zegt_wat_ontbreekt_en_gaat_verder_met_een_motivering() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[Wet::Wmo]);
    let pad = format!("/casussen/{id}/volgende-stap?naar=plan");
    let blad = anna.get(&pad).verwacht_pagina().zegt("Wat er nog ontbreekt").zegt("het beoogde effect");
    let f = blad.formulier().vul("reden", "Er is haast");
    let weer = anna.stuur(&f).moet(422).zegt("Schrijf waarom je verder gaat");
    assert_eq!(nu(&app, id).fase, Fase::OmgekeerdeToets);
    anna.stuur(&weer.formulier().vul("motivering", "Nel valt uit")).gaat_naar(&format!("/casussen/{id}"));
    assert_eq!(nu(&app, id).fase, Fase::Plan);
    let stappen = app.lees(|c| casus_store::overgangen(c, id));
    let stap = stappen.last().expect("een stap");
    assert_eq!(stap.motivering, "Nel valt uit");
    assert_eq!(stap.ontbrak, "effect grondwaarde twee-opties juridische-toets");
}

#[test]
fn een_stap_zonder_voorwaarden_vraagt_alleen_een_reden() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Uitvoering, &[]);
    let f = anna
        .get(&format!("/casussen/{id}/volgende-stap?naar=evaluatie"))
        .verwacht_pagina()
        .zegt("Alles is er")
        .formulier();
    assert!(!f.heeft("motivering"));
    anna.stuur(&f.vul("reden", "Drie maanden verder")).gaat_naar("/casussen/");
    assert_eq!(nu(&app, id).fase, Fase::Evaluatie);
}

#[test]
fn wat_een_eigen_formulier_heeft_staat_hier_niet() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Uitvoering, &[]);
    let pad = format!("/casussen/{id}/volgende-stap");
    let lijst = anna.get(&format!("{pad}?naar=afgesloten")).verwacht_pagina();
    assert!(lijst.html.contains("naar=evaluatie") && !lijst.html.contains("naar=afgesloten"));
    anna.post(&format!("{pad}?naar=afgesloten"), &[("reden", "x")]).moet(400);
    let nieuw = casus(&app, Fase::Aangemeld, &[]);
    anna.get(&format!("/casussen/{nieuw}/volgende-stap"))
        .verwacht_pagina()
        .zegt("Hier is geen stap te zetten");
}

#[test]
fn met_een_aanvraag_is_advies_de_eerste_weg_uit_het_plan() {
    let id = CasusId(uuid::Uuid::nil());
    let eerste = |feiten: &[Feit]| {
        let aanwezig = feiten.iter().copied().collect();
        regels::vervolgen(id, Fase::Plan, &aanwezig).first().map(|w| w.naar)
    };
    assert_eq!(eerste(&[Feit::Doelen]), Some(Fase::Uitvoering));
    assert_eq!(eerste(&[Feit::Doelen, Feit::Aanvraag]), Some(Fase::Advies));
}

#[test]
fn wat_ontbreekt_wijst_de_weg_naar_waar_je_het_invult() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    for fase in [Fase::Vraagverheldering, Fase::OmgekeerdeToets, Fase::Plan, Fase::Advies, Fase::Evaluatie] {
        let id = casus(&app, fase, &[Wet::Wmo]);
        let k = nu(&app, id);
        let wegen = app.lees(|c| feiten::mogelijk(c, &k, app.nu().date_naive()));
        let ontbreekt: Vec<_> = wegen.iter().flat_map(|w| &w.ontbreekt).collect();
        assert!(!ontbreekt.is_empty(), "{fase:?}");
        for o in ontbreekt {
            anna.get(&o.pad).verwacht_pagina();
        }
        anna.get(&format!("/casussen/{id}")).verwacht_pagina().zegt(wegen[0].ontbreekt[0].tekst);
    }
}

#[test]
fn na_de_toets_wordt_het_verslag_genoemd_met_de_termijn_die_erop_wacht() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let blad = |fase| anna.get(&format!("/casussen/{}", casus(&app, fase, &[Wet::Wmo]))).verwacht_pagina();
    let eerder = blad(Fase::Vraagverheldering);
    assert!(!eerder.html.contains("Het verslag is nog niet gedeeld"));
    let plan = blad(Fase::Plan)
        .zegt("Het verslag is nog niet gedeeld met de inwoner.")
        .zegt("De zes weken van de Wmo stoppen pas daarmee (nog 35 dagen).");
    assert!(plan.links().iter().any(|l| l.naar.ends_with("/verslagen") && l.tekst == "Ga naar het verslag"));
}
