//! The omgekeerde toets, as anna fills it in.

use wijkroute::basis::casus::{Fase, Feit};
use wijkroute::db::waarde::CasusId;
use wijkroute::poort::toegang::Wet;
use wijkroute::route::overgang;

use super::begin::{casus, nu};
use crate::hulp::TestApp;

fn pad(id: CasusId, stap: &str) -> String {
    format!("/casussen/{id}/omgekeerde-toets{stap}")
}

fn optie(app: &TestApp, id: CasusId, nummer: u8, titel: &str, zonder: bool) {
    let anna = app.als("anna");
    let f = anna.get(&pad(id, &format!("/opties/{nummer}"))).verwacht_pagina().formulier();
    let f = f
        .vul("titel", titel)
        .vul("inwoner-kort", "Weer veilig de trap op")
        .vul("netwerk-lang", "Nel houdt het vol");
    let f = if zonder { f.vul("zonder_beschikking", "ja") } else { f };
    anna.stuur(&f).gaat_naar(&pad(id, "/opties"));
}

#[test]
fn vier_stappen_geven_de_feiten_voor_het_plan() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[Wet::Wmo]);
    anna.get(&pad(id, "")).verwacht_pagina().zegt("nog niet klaar").zegt_niet("ingevuld");

    let f = anna
        .get(&pad(id, "/effect"))
        .verwacht_pagina()
        .zegt("Hoe blijven we veilig thuis wonen?")
        .formulier();
    let leeg = anna.stuur(&f).moet(422);
    let f = leeg
        .formulier()
        .vul("beoogd_effect", "Veilig de trap op")
        .vul("voor_wie", "Gerrit en Nel")
        .vul("goed_genoeg", "Zonder vallen naar bed")
        .vul("normaliseren", "deels");
    anna.stuur(&f).gaat_naar(&pad(id, ""));

    let f = anna.get(&pad(id, "/grondwaarde")).verwacht_pagina().zegt("in je eigen omgeving").formulier();
    anna.stuur(&f.vul("wmo-past", "ja").vul("wmo-waarom", "Het gaat om thuis blijven"))
        .gaat_naar(&pad(id, ""));

    optie(&app, id, 1, "Traplift", false);
    anna.get(&pad(id, "/opties")).verwacht_pagina().zegt("Er is één optie");
    optie(&app, id, 2, "Beneden slapen", true);
    let blad = anna
        .get(&pad(id, "/opties"))
        .verwacht_pagina()
        .zegt("Later: Nel houdt het vol")
        .zegt_niet("Er is één optie");
    let f = blad.formulier();
    anna.stuur(&f.clone().vul("gekozen", "2")).moet(422).zegt("Schrijf op waarom jullie deze optie kiezen");
    anna.stuur(&f.vul("gekozen", "2").vul("waarom", "Kan deze week al")).gaat_naar(&pad(id, ""));

    let f = anna.get(&pad(id, "/juridisch")).verwacht_pagina().zegt_niet("eerder_reden").formulier();
    anna.stuur(&f.vul("artikel", "Wmo 2015 art. 2.3.5").vul("conclusie", "Eerst zonder beschikking"))
        .gaat_naar(&pad(id, ""));

    anna.get(&pad(id, "")).verwacht_pagina().zegt("Optie 2").zegt_niet("nog niet klaar");
    let feiten = app.lees(|c| overgang::alle(c, &nu(&app, id), app.vandaag()));
    for feit in [Feit::Effect, Feit::Grondwaarde, Feit::TweeOpties, Feit::JuridischeToets] {
        assert!(feiten.contains(&feit), "{feit:?} ontbreekt");
    }
}

#[test]
fn een_conclusie_voor_haar_gronden_vraagt_een_reden_die_zichtbaar_blijft() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[Wet::Jeugdwet]);
    let f = anna.get(&pad(id, "/juridisch")).verwacht_pagina().zegt("Nog niet vastgelegd").formulier();
    let weer = anna.stuur(&f.vul("conclusie", "Vier weken afbouw")).moet(422);
    assert_eq!(weer.formulier().waarde("conclusie"), "Vier weken afbouw");
    anna.stuur(&weer.formulier().vul("eerder_reden", "Alleen een oordeel gevraagd")).gaat_naar(&pad(id, ""));
    anna.get(&pad(id, "")).zegt("Alleen een oordeel gevraagd");
}

#[test]
fn een_wet_die_hier_in_beeld_komt_vraagt_meteen_om_haar_grondwaarde() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[]);
    let f = anna.get(&pad(id, "/grondwaarde")).verwacht_pagina().zegt("nog geen wet gekozen").formulier();
    anna.stuur(&f).moet(422).zegt("Kies minstens één wet");
    let blad = anna.stuur(&f.vul("ook", "wgs")).moet(422).zegt("duurzame oplossing");
    anna.stuur(&blad.formulier().vul("wgs-past", "ja").vul("wgs-waarom", "Rust")).gaat_naar(&pad(id, ""));
    anna.get(&pad(id, "/grondwaarde")).verwacht_pagina().zegt("schuldhulpverlening: past het effect?");
}

#[test]
fn wie_later_bewaart_ziet_wat_de_ander_schreef_en_houdt_de_eigen_tekst() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[Wet::Wmo]);
    let vul = |tekst: &str, f: crate::hulp::Invulblad| {
        f.vul("beoogd_effect", tekst).vul("voor_wie", "beiden").vul("goed_genoeg", "een 6")
    };
    let eerste = anna.get(&pad(id, "/effect")).formulier();
    let tweede = eerste.clone();
    anna.stuur(&vul("van de een", eerste)).gaat_naar(&pad(id, ""));
    let botsing = anna.stuur(&vul("van de ander", tweede)).moet(409).zegt("van de een");
    anna.stuur(&botsing.formulier()).gaat_naar(&pad(id, ""));
    anna.get(&pad(id, "")).zegt("van de ander");
}

#[test]
fn een_optie_kan_weer_weg() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::OmgekeerdeToets, &[Wet::Wmo]);
    optie(&app, id, 1, "Traplift", false);
    let f = anna.get(&pad(id, "/opties/1")).formulier();
    anna.stuur(&f.vul("weg", "ja")).gaat_naar(&pad(id, "/opties"));
    anna.get(&pad(id, "/opties")).zegt_niet("Traplift");
    anna.get(&pad(id, "/opties/99")).moet(404);
}
