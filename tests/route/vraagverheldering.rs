//! The vraagverheldering, as anna fills it in after the talk with Gerrit and Nel.

use wijkroute::basis::balans::model::Band;
use wijkroute::basis::balans::{banden, overzicht};
use wijkroute::basis::casus::{Fase, Feit};
use wijkroute::db::waarde::CasusId;
use wijkroute::poort::toegang::Wet;
use wijkroute::route::overgang;

use super::begin::{casus, nu};
use crate::basis::balans::banden::bewaard_is_berekend;
use crate::hulp::{Blad, TestApp};

fn pad(id: CasusId, rest: &str) -> String {
    format!("/casussen/{id}/{rest}")
}

fn heeft(app: &TestApp, id: CasusId, feit: Feit) -> bool {
    let k = nu(app, id);
    let dag = app.vandaag();
    app.lees(|c| overgang::alle(c, &k, dag)).contains(&feit)
}

/// Opens a leefgebied and scores it in both voices: (last, kracht) of inwoner and professional.
fn bespreek(app: &TestApp, id: CasusId, leefgebied: &str, inwoner: (&str, &str), team: (&str, &str)) -> Blad {
    let anna = app.als("anna");
    let plek = pad(id, &format!("leefgebieden/{leefgebied}"));
    let blad = anna.get(&plek);
    if blad.status == 303 {
        let f =
            anna.volg(&blad).verwacht_pagina().formulier().vul("waarom", "Zonder dit lukt thuis wonen niet");
        anna.stuur(&f).gaat_naar(&plek);
    }
    let f = anna.get(&plek).verwacht_pagina().formulier();
    let f = f.vul("status", "besproken").vul("inwoner-last", inwoner.0).vul("inwoner-kracht", inwoner.1);
    anna.stuur(&f.vul("professional-last", team.0).vul("professional-kracht", team.1))
}

#[test]
fn de_vraag_van_de_melding_is_de_eerste_en_blijft_staan() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    assert!(heeft(&app, id, Feit::Hulpvraag));
    let blad =
        anna.get(&pad(id, "vraagverheldering")).verwacht_pagina().zegt("Hoe blijven we veilig thuis wonen?");
    let eerste = pad(id, &format!("hulpvragen/{id}"));
    assert!(blad.links().iter().any(|l| l.naar == eerste), "de eerste vraag kun je aanpassen");

    let f = anna.get(&eerste).verwacht_pagina().formulier();
    let (oud, nieuw) = (f.clone(), f.vul("tekst", "Hoe blijven we samen thuis?").vul("van_wie", "Gerrit"));
    anna.stuur(&nieuw).gaat_naar(&pad(id, "vraagverheldering"));
    anna.get(&pad(id, "vraagverheldering"))
        .zegt("Hoe blijven we samen thuis?")
        .zegt("Bij de melding: Hoe blijven we veilig thuis wonen?");
    // A colleague who had the same page open does not push it aside unseen.
    anna.stuur(&oud.vul("tekst", "Iets anders"))
        .moet(409)
        .zegt("Hoe blijven we samen thuis?")
        .zegt("Iets anders");
    let f = anna.get(&eerste).formulier();
    anna.stuur(&f.clone().vul("tekst", "Een")).gaat_naar(&pad(id, ""));
    anna.stuur(&f.vul("tekst", "Twee")).moet(409).zegt("Een").zegt("Twee");

    let f = anna.get(&pad(id, "hulpvragen/nieuw")).verwacht_pagina().formulier();
    anna.stuur(&f).moet(422).zegt("Schrijf de vraag op");
    let f = anna.get(&pad(id, "hulpvragen/nieuw")).formulier().vul("tekst", "Wie doet de was?");
    anna.stuur(&f).gaat_naar(&pad(id, "vraagverheldering"));
    anna.get(&pad(id, "vraagverheldering")).zegt("Een").zegt("Wie doet de was?");
}

#[test]
fn elke_wet_heeft_haar_eigen_vragen() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    anna.get(&pad(id, "onderzoek/jeugdwet-1-hulpvraag")).moet(404);
    anna.get(&pad(id, "onderzoek/wmo-z")).moet(404);
    let plek = pad(id, "onderzoek/wmo-d-mantelzorger");
    let f = anna.get(&plek).verwacht_pagina().zegt("onder d").formulier();
    anna.stuur(&f).moet(422);
    let f = anna.get(&plek).formulier().vul("tekst", "Nel wil een middag vrij").vul("van_wie", "Nel");
    anna.stuur(&f).gaat_naar(&pad(id, "vraagverheldering#onderzoek-wmo"));
    anna.stuur(&f).moet(409);
    anna.get(&pad(id, "vraagverheldering"))
        .zegt("1 van 7 vastgelegd")
        .zegt("Nel wil een middag vrij")
        .zegt("van Nel");

    let f = anna.get(&pad(id, "wetten/nieuw")).verwacht_pagina().formulier();
    anna.stuur(&f.vul("wet", "jeugdwet")).gaat_naar(&pad(id, "vraagverheldering#onderzoek-jeugdwet"));
    anna.get(&pad(id, "onderzoek/jeugdwet-1-hulpvraag")).verwacht_pagina();
}

#[test]
fn een_leefgebied_is_niet_in_beeld_tot_iemand_zegt_waarom() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    anna.get(&pad(id, "vraagverheldering"))
        .zegt("Er is nog geen leefgebied in beeld")
        .zegt_niet("Opvoeden en opgroeien")
        .zegt_niet("Politie en justitie")
        .zegt_niet("onvolledig");
    anna.get(&pad(id, "leefgebieden/politie-en-justitie/openen")).moet(400);
    let plek = pad(id, "leefgebieden/wonen-en-huishouden");
    anna.get(&plek).gaat_naar(&format!("{plek}/openen"));
    let f = anna.get(&format!("{plek}/openen")).verwacht_pagina().formulier();
    anna.stuur(&f).moet(422).zegt("waarom dit leefgebied nodig is");
    anna.stuur(&f.vul("waarom", "De trap is niet te doen")).gaat_naar(&plek);
    // Nothing recorded yet, so it can go back.
    let f = anna.get(&plek).verwacht_pagina().formulier_naar(&format!("{plek}/sluiten"));
    anna.stuur(&f).gaat_naar(&pad(id, "vraagverheldering#leefgebieden"));
    anna.get(&plek).gaat_naar(&format!("{plek}/openen"));

    bespreek(&app, id, "wonen-en-huishouden", ("3", "1"), ("3", "1"));
    anna.post(&format!("{plek}/sluiten"), &[]).moet(400);
}

#[test]
fn last_en_kracht_in_twee_stemmen_geven_het_beeld_van_s04() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    assert!(!heeft(&app, id, Feit::Balansbeeld));
    let gelijk = ("3", "1");
    for leefgebied in ["lichamelijke-gezondheid-en-zelfzorg", "wonen-en-huishouden", "regelen-en-overzicht"] {
        bespreek(&app, id, leefgebied, gelijk, gelijk).gaat_naar(&pad(id, "vraagverheldering#leefgebieden"));
    }
    for leefgebied in ["netwerk-en-meedoen", "mentale-gezondheid"] {
        // Two apart: talk about it first.
        bespreek(&app, id, leefgebied, ("2", "2"), gelijk)
            .gaat_naar(&pad(id, &format!("leefgebieden/{leefgebied}")));
    }
    assert!(heeft(&app, id, Feit::Balansbeeld));
    let beeld = app.lees(|c| overzicht::beeld(c, id)).expect("een beeld");
    let stemmen: Vec<_> = beeld.stemmen.iter().map(|s| (s.verhouding.as_str(), s.band)).collect();
    assert_eq!(stemmen, [("-1,6", Some(Band::ErnstigUitBalans)), ("-2,0", Some(Band::ErnstigUitBalans))]);
    assert_eq!(beeld.beeld.rijen.iter().filter(|r| r.verschil).count(), 2);
    anna.get(&pad(id, "balans"))
        .verwacht_pagina()
        .zegt("Ernstig uit balans")
        .zegt("geen diagnose")
        .zegt("balans-v1 1.0.0");
    anna.get(&pad(id, "leefgebieden/mentale-gezondheid"))
        .verwacht_pagina()
        .zegt("Jullie zien dit verschillend");
}

#[test]
fn wat_bij_elkaar_hoort_wordt_samen_gevraagd() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    bespreek(&app, id, "geld-en-schulden", ("2", ""), ("", "")).moet(422).zegt("Kies ook de kracht");
    bespreek(&app, id, "geld-en-schulden", ("", ""), ("", "")).moet(422).zegt("nog te bespreken");
    let plek = pad(id, "leefgebieden/geld-en-schulden");
    let f = anna.get(&plek).formulier().vul("status", "wil-niet-bespreken");
    let met = f.clone().vul("inwoner-last", "2").vul("inwoner-kracht", "2");
    anna.stuur(&met).moet(422).zegt("Last en kracht zijn ingevuld");
    anna.stuur(&f).gaat_naar(&pad(id, "vraagverheldering"));
    anna.get(&pad(id, "vraagverheldering")).zegt("wil niet bespreken");
}

#[test]
fn wie_last_en_kracht_invult_hoeft_niet_ook_besproken_te_kiezen() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    bespreek(&app, id, "geld-en-schulden", ("", ""), ("", ""));
    let plek = pad(id, "leefgebieden/geld-en-schulden");
    let f = anna.get(&plek).formulier().vul("status", "nog-te-bespreken");
    let f = f.vul("inwoner-last", "2").vul("inwoner-kracht", "2");
    anna.stuur(&f).moet(303);
    assert_eq!(anna.get(&plek).formulier().waarde("status"), "besproken");
}

#[test]
fn netwerk_en_mantelzorger_staan_naast_de_inwoner() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    bespreek(&app, id, "wonen-en-huishouden", ("3", "1"), ("3", "1"));
    let f = anna.get(&pad(id, "netwerk")).verwacht_pagina().formulier();
    let f = f.vul("professional-tijd-last", "3").vul("professional-tijd-kracht", "1");
    let f = f.vul("professional-energie-last", "3").vul("professional-energie-kracht", "2");
    let f = f.vul("professional-bereidheid-last", "1").vul("professional-bereidheid-kracht", "4");
    anna.stuur(&f).gaat_naar(&pad(id, "vraagverheldering#netwerk"));
    anna.stuur(&f).moet(409);

    let blad = anna.get(&pad(id, "vraagverheldering")).zegt("Nel IJsbrandy, mantelzorger");
    let nel = blad.links().into_iter().find(|l| l.naar.contains("/mantelzorgers/")).expect("Nel").naar;
    let f = anna.get(&nel).verwacht_pagina().formulier();
    anna.stuur(&f.clone().vul("belasting", "11")).moet(422).zegt("van 0 tot en met 10");
    anna.stuur(
        &f.vul("belasting", "9").vul("volhoudtijd", "minder-dan-een-maand").vul("verhaal", "Ik slaap niet"),
    )
    .gaat_naar(&pad(id, "vraagverheldering#netwerk"));
    anna.get(&pad(id, "balans"))
        .zegt("integrale aanpak, casusregie")
        .zegt("Overbelast")
        .zegt("houdt dit geen maand meer vol")
        .zegt("9 van 10");
    let banden = app.lees(|c| banden::banden(c, id));
    assert_eq!(banden.netwerk, Some(Band::UitBalans));
    assert!(banden.mantelzorger_overbelast);
    assert_eq!(bewaard_is_berekend(&app), 1);
    anna.get(&pad(id, &format!("mantelzorgers/{id}"))).moet(404);
}

#[test]
fn een_reden_kan_in_plaats_van_een_beeld() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    let f = anna.get(&pad(id, "vraagverheldering/gesprek")).verwacht_pagina().formulier();
    anna.stuur(&f.clone().vul("eerste_gesprek_op", "1-1-2030")).moet(422).zegt("deze dag komt nog");
    let f = f.vul("eerste_gesprek_op", "18-11-2026").vul("identiteit", "paspoort");
    let f = f.vul("clientondersteuner", "aangeboden").vul("geen_balans_reden", "Eén duidelijke vraag");
    anna.stuur(&f).gaat_naar(&pad(id, "vraagverheldering"));
    anna.stuur(&f).moet(409);
    anna.get(&pad(id, "vraagverheldering")).zegt("18 november 2026").zegt("Niet nodig: Eén duidelijke vraag");
    assert!(heeft(&app, id, Feit::Balansbeeld));
}

#[test]
fn een_ander_team_ziet_niets() {
    let app = TestApp::nieuw();
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    for rest in [
        "vraagverheldering",
        "balans",
        "netwerk",
        "vraagverheldering/gesprek",
        "leefgebieden/veiligheid/openen",
    ] {
        app.als("saskia").get(&pad(id, rest)).moet(403);
    }
}
