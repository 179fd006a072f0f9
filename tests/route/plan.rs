//! The plan: goals and who does what, made and adjusted without losing what hangs on a goal.

use wijkroute::basis::casus::{Fase, Feit};
use wijkroute::db::waarde::CasusId;
use wijkroute::poort::toegang::Wet;
use wijkroute::route::overgang;
use wijkroute::route::plan::{model::Geheel, store};

use super::begin::{casus, nu};
use crate::hulp::{Invulblad, TestApp};

fn pad(id: CasusId) -> String {
    format!("/casussen/{id}/plan")
}

fn plan(app: &TestApp, id: CasusId) -> Geheel {
    app.lees(|c| store::geheel(c, id)).expect("een plan")
}

fn feiten(app: &TestApp, id: CasusId) -> bool {
    app.lees(|c| overgang::alle(c, &nu(app, id), app.vandaag())).contains(&Feit::Doelen)
}

fn een_doel(f: Invulblad) -> Invulblad {
    f.vul("doel-1-tekst", "Elke week een vrije middag voor Nel")
        .vul("doel-1-actie-1-actor", "algemene-voorziening")
        .vul("doel-1-actie-1-wat", "Respijtzorg op dinsdag")
}

#[test]
fn een_plan_zegt_wat_nog_mist_en_geeft_dan_de_doelen() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    let f = anna.get(&pad(id)).verwacht_pagina().zegt("Doel 1").zegt_niet("doel-2-tekst").formulier();
    anna.stuur(&f).moet(422).zegt("Schrijf minstens één doel op");
    anna.stuur(&een_doel(f).vul("doel-1-uiterlijk", "1-3-2027")).gaat_naar(&pad(id));
    let blad = anna
        .get(&pad(id))
        .verwacht_pagina()
        .zegt("Bij doel 1 staat nog niet wat goed genoeg is")
        .zegt_niet("Doel 2");
    assert!(!feiten(&app, id));
    let f =
        blad.formulier().vul("doel-1-goed_genoeg", "Twee keer per maand").vul("evalueren_op", "1 maart 2027");
    anna.stuur(&f.vul("besproken_op", "23-11-2026").vul("inwoner_akkoord", "deels")).gaat_naar(&pad(id));
    assert!(feiten(&app, id));
    anna.get(&pad(id)).verwacht_pagina().zegt_niet("Wat nog mist");
    anna.get(&format!("{}/afdruk", pad(id)))
        .verwacht_pagina()
        .zegt("Het is goed genoeg als: Twee keer per maand")
        .zegt("Respijtzorg op dinsdag")
        .zegt("algemene voorziening")
        .zegt("maandag 1 maart 2027");
}

#[test]
fn bijstellen_houdt_het_doel_hetzelfde_doel() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[]);
    let f = een_doel(anna.get(&pad(id)).formulier());
    anna.stuur(&f).gaat_naar(&pad(id));
    let f = anna.stuur(&anna.get(&pad(id)).formulier().druk("meer", "doel")).moet(200).formulier();
    anna.stuur(&f.vul("doel-2-tekst", "Naar de roeivereniging")).gaat_naar(&pad(id));
    let eerst: Vec<_> = plan(&app, id).doelen.iter().map(|(d, _)| d.id).collect();
    assert_eq!(eerst.len(), 2);

    // The first goal and its action go; the second stays the same goal, now in the first place.
    let f = anna.get(&pad(id)).formulier().vul("doel-1-tekst", "");
    anna.stuur(&f).moet(422).zegt("maak alles bij dit doel leeg");
    let f = f.vul("doel-1-actie-1-actor", "").vul("doel-1-actie-1-wat", "");
    anna.stuur(&f).gaat_naar(&pad(id));
    let daarna: Vec<_> = plan(&app, id).doelen.iter().map(|(d, _)| (d.id, d.volgorde)).collect();
    assert_eq!(daarna, [(*eerst.last().expect("twee"), 1)]);
}

#[test]
fn meer_plekken_bewaart_niets_en_verliest_niets() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[]);
    let f = een_doel(anna.get(&pad(id)).formulier());
    let blad =
        anna.stuur(&f.clone().druk("meer", "doel")).moet(200).zegt("Doel 2").zegt_niet("doel-1-actie-2");
    let f = blad.formulier();
    assert_eq!(f.waarde("doel-1-tekst"), "Elke week een vrije middag voor Nel");
    assert!(app.lees(|c| store::geheel(c, id)).is_none());
    let f = f.vul("doel-2-tekst", "Tweede").druk("meer", "actie-1");
    let f = anna.stuur(&f).moet(200).zegt("Doel 1: wie doet wat (2)").zegt_niet("Doel 2: wie doet wat (2)");
    let f = f.formulier().vul("doel-1-actie-2-actor", "inwoner").vul("doel-1-actie-2-wat", "Belt de zoon");
    anna.stuur(&f).gaat_naar(&pad(id));
    let acties: Vec<usize> = plan(&app, id).doelen.iter().map(|(_, a)| a.len()).collect();
    assert_eq!(acties, [2, 0]);
}

#[test]
fn wat_de_toets_al_zegt_hoeft_niet_opnieuw() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[Wet::Wmo]);
    let f = anna.get(&format!("/casussen/{id}/omgekeerde-toets/effect")).formulier();
    let f = f
        .vul("voor_wie", "Gerrit")
        .vul("beoogd_effect", "Ik slaap weer boven")
        .vul("goed_genoeg", "Eén keer per dag de trap op");
    anna.stuur(&f).moet(303);
    let f = anna.get(&pad(id)).verwacht_pagina().formulier();
    assert_eq!(f.waarde("doel-1-tekst"), "Ik slaap weer boven");
    assert_eq!(f.waarde("doel-1-goed_genoeg"), "Eén keer per dag de trap op");
    // Once there is a plan, the plan speaks.
    anna.stuur(&f.vul("doel-1-tekst", "Naar boven, veilig")).gaat_naar(&pad(id));
    assert_eq!(anna.get(&pad(id)).formulier().waarde("doel-1-tekst"), "Naar boven, veilig");
}

#[test]
fn een_actie_zonder_wie_of_wat_wordt_niet_half_bewaard() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[]);
    let f = anna.get(&pad(id)).formulier().vul("doel-1-tekst", "Doel").vul("doel-1-actie-1-wie", "de zoon");
    let weer = anna.stuur(&f).moet(422).zegt("Kies door wie dit gebeurt").zegt("Schrijf op wat er gebeurt");
    assert_eq!(weer.formulier().waarde("doel-1-actie-1-wie"), "de zoon");
    assert!(app.lees(|c| store::geheel(c, id)).is_none());
}
