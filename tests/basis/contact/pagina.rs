//! The form of a contactmoment and the timelines: several people, what follows, what stood there before.

use wijkroute::basis::casus::Fase;
use wijkroute::db::waarde::CasusId;

use super::gezin;
use crate::hulp::{Invulblad, TestApp};
use crate::route::begin;

fn blad(app: &TestApp, id: CasusId) -> Invulblad {
    let pad = format!("/casussen/{id}/contactmomenten/nieuw");
    app.als("anna").get(&pad).verwacht_pagina().formulier_naar(&pad)
}

fn verbeterlink(app: &TestApp, id: CasusId) -> String {
    let blad = app.als("anna").get(&format!("/casussen/{id}?soort=contact"));
    let is = |n: &str| n.contains("/contactmomenten/") && !n.ends_with("nieuw");
    blad.links().into_iter().find(|l| is(&l.naar)).expect("een contactmoment").naar
}

#[test]
fn een_notitie_over_twee_mensen_zegt_dat_en_houdt_zich_aan_wie_mag_lezen() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (_, gerrit, nel) = gezin(&app, id);
    let f = blad(&app, id)
        .vul("tekst", "Nel vertelde over haar zorgen")
        .vul("over", &nel.to_string())
        .vul("lezen", "kies")
        .vul("mag_lezen", &nel.to_string());
    app.als("anna").stuur(&f).moet(303);
    let anna = app.als("anna");
    anna.get(&format!("/casussen/{id}"))
        .zegt("over Gerrit IJsbrandy en Nel IJsbrandy")
        .zegt("te lezen door Nel IJsbrandy");
    // The professional reads it with both; what goes along at inzage is marked per person.
    for (wie, inzage) in [(gerrit, false), (nel, true)] {
        anna.get(&format!("/personen/{wie}")).zegt("haar zorgen");
        let blad = anna.get(&format!("/personen/{wie}?lezer=zelf")).verwacht_pagina();
        assert_eq!(blad.toon().contains("haar zorgen"), inzage, "{}", blad.kort());
    }
    anna.get(&format!("/casussen/{id}?over={nel}")).zegt("haar zorgen");
}

#[test]
fn wie_niet_in_de_notitie_staat_ziet_haar_niet_in_het_eigen_dossier() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let (_, gerrit, nel) = gezin(&app, id);
    app.als("anna").stuur(&blad(&app, id).vul("tekst", "Over Gerrit alleen")).moet(303);
    let anna = app.als("anna");
    anna.get(&format!("/personen/{nel}")).zegt_niet("Over Gerrit alleen");
    anna.get(&format!("/casussen/{id}?over={nel}")).zegt_niet("Over Gerrit alleen");
    anna.get(&format!("/personen/{gerrit}")).zegt("Over Gerrit alleen");
    anna.get(&format!("/personen/{gerrit}?soort=telefoon")).zegt("Over Gerrit alleen");
    anna.get(&format!("/personen/{gerrit}?soort=huisbezoek")).zegt_niet("Over Gerrit alleen");
    app.als("nienke").get(&format!("/personen/{gerrit}")).zegt_niet("Over Gerrit alleen");
}

#[test]
fn een_taak_volgt_in_dezelfde_keer() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let f = blad(&app, id).vul("tekst", "Belt morgen terug").vul("vervolg", "taak");
    app.als("anna").stuur(&f).moet(422).zegt("Schrijf op wat er moet gebeuren");
    let f = f.vul("taak_wat", "Bel de huisarts").vul("taak_uiterlijk", "30-11-2026");
    app.als("anna").stuur(&f).gaat_naar(&format!("/casussen/{id}"));
    app.als("anna").get(&format!("/casussen/{id}")).zegt("Taak: Bel de huisarts").zegt("30-11-2026");
    app.als("anna").get("/").zegt("Bel de huisarts");
}

#[test]
fn een_afspraak_volgt_in_dezelfde_keer_en_een_foute_tijd_houdt_de_tekst() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let f = blad(&app, id)
        .vul("tekst", "We kijken samen naar de post")
        .vul("vervolg", "afspraak")
        .vul("afspraak_op", "26-11-2026")
        .vul("afspraak_tijd", "25.00")
        .vul("afspraak_plaats", "Thuis")
        .vul("afspraak_waarover", "De post");
    let terug = app.als("anna").stuur(&f).moet(422).zegt("Vul een tijd in die bestaat");
    let f = terug.formulier();
    assert_eq!(
        (f.waarde("tekst").as_str(), f.waarde("afspraak_tijd").as_str()),
        ("We kijken samen naar de post", "25.00")
    );
    app.als("anna").stuur(&f.vul("afspraak_tijd", "9.30").vul("afspraak_op", "20-11-2026")).moet(422);
    app.als("anna").get(&format!("/casussen/{id}")).zegt_niet("We kijken samen");
    app.als("anna").stuur(&terug.formulier().vul("afspraak_tijd", "9.30")).moet(303);
    app.als("anna")
        .get(&format!("/casussen/{id}"))
        .zegt("donderdag 26 november 2026 om 09.30")
        .zegt("Afspraak: donderdag 26 november 2026 om 09.30, De post");
    app.als("anna").get("/").zegt("Afspraak: De post").zegt("donderdag 26 09.30");
}

#[test]
fn wat_niet_gekozen_is_kan_niet_fout_zijn_en_gaat_niet_verloren() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let f = blad(&app, id)
        .vul("tekst", "Niets bijzonders")
        .vul("afspraak_op", "zomaar")
        .vul("taak_uiterlijk", "x");
    let terug = app.als("anna").stuur(&f.clone().vul("tekst", "")).moet(422).formulier();
    assert_eq!((terug.waarde("afspraak_op"), terug.waarde("taak_uiterlijk")), ("zomaar".into(), "x".into()));
    app.als("anna").stuur(&f).moet(303);
    app.als("anna").get(&format!("/casussen/{id}")).zegt("Er staat geen afspraak").zegt("Geen open taken");
}

#[test]
fn een_verbetering_laat_zien_wat_er_stond_en_wie_het_verbeterde() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.als("anna").stuur(&blad(&app, id).vul("tekst", "De zoon heet Jan").vul("duur", "15")).moet(303);
    let link = verbeterlink(&app, id);
    let f = app.als("joris").get(&link).formulier_naar(&link);
    assert_eq!(f.waarde("duur"), "15");
    app.als("joris").stuur(&f).moet(303);
    app.als("anna").get(&format!("/casussen/{id}")).zegt_niet("verbeterd op");
    app.als("joris").stuur(&f.vul("tekst", "De zoon heet Johan")).moet(303);
    let blad = app.als("anna").get(&format!("/casussen/{id}"));
    blad.zegt("De zoon heet Johan")
        .zegt("verbeterd op 23-11-2026")
        .zegt("Wat er eerst stond")
        .zegt("De zoon heet Jan")
        .zegt("15 minuten");
    let blad = app.als("anna").get(&format!("/casussen/{id}?soort=contact")).zegt("Wat er gebeurde 1");
    assert_eq!(blad.toon().matches("Wat er eerst stond").count(), 1);
}

#[test]
fn de_tweede_die_verbetert_houdt_zijn_tekst() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.als("anna").stuur(&blad(&app, id).vul("tekst", "Eerste tekst")).moet(303);
    let link = verbeterlink(&app, id);
    let van = |wie: &str| app.als(wie).get(&link).formulier_naar(&link);
    let (een, twee) = (van("anna"), van("joris"));
    app.als("anna").stuur(&een.vul("tekst", "Zo zei anna het")).moet(303);
    let botst = app.als("joris").stuur(&twee.vul("tekst", "Zo zei joris het")).moet(409);
    let botst = botst.zegt("Zo zei anna het");
    let f = botst.formulier_naar(&link);
    assert_eq!(f.waarde("tekst"), "Zo zei joris het");
    app.als("joris").stuur(&f).moet(303);
    app.als("anna").get(&format!("/casussen/{id}")).zegt("Zo zei joris het").zegt("Eerste tekst");
}

#[test]
fn een_vreemde_kan_niet_in_de_notitie_komen() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let ander = begin::casus(&app, Fase::Plan, &[]);
    let (_, vreemd, _) = gezin(&app, ander);
    let mut paren = blad(&app, id).vul("tekst", "Over een ander").paren();
    paren.push(("over".into(), vreemd.to_string()));
    let pad = format!("/casussen/{id}/contactmomenten/nieuw");
    app.als("anna").post_paren(&pad, paren).moet(422).zegt("Kies uit de mogelijkheden");
}
