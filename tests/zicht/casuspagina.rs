//! The casus page, and what is noted around a casus.

use wijkroute::basis::casus::Fase;
use wijkroute::poort::toegang::Wet;

use crate::hulp::{TestApp, Wereld};
use crate::route::begin;

#[test]
fn de_casus_zegt_wie_waar_en_wat_nu() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    let blad = app.als("anna").get(&format!("/casussen/{id}")).verwacht_pagina();
    blad.zegt("Gerrit IJsbrandy")
        .zegt("regie: de inwoner zelf")
        .zegt("Hoe blijven we veilig thuis wonen?")
        .zegt("Nu: vraagverheldering")
        .zegt("onderzoek Wmo")
        .zegt("Nel IJsbrandy")
        .zegt("Melding ontvangen");
}

#[test]
fn een_ander_team_komt_er_niet_bij() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    app.als("nienke").get(&format!("/casussen/{id}")).moet(403);
    app.als("saskia").get(&format!("/casussen/{id}")).moet(403);
}

#[test]
fn een_contactmoment_staat_op_de_tijdlijn_en_telt_als_laatste_contact() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Vraagverheldering, &[]);
    let anna = app.als("anna");
    let pad = format!("/casussen/{id}/contactmomenten/nieuw");
    let f = anna.get(&pad).verwacht_pagina().formulier_naar(&pad);
    assert_eq!(f.waarde("op"), "23-11-2026");
    assert_eq!(f.waarde("van_wie"), "Gerrit IJsbrandy");
    let f = f
        .vul("soort", "huisbezoek")
        .vul("tekst", "De was blijft liggen in de kelder.")
        .vul("op", "20-11-2026");
    anna.stuur(&f).gaat_naar(&format!("/casussen/{id}"));
    assert_eq!(begin::nu(&app, id).laatste_contact.map(|d| d.to_string()).as_deref(), Some("2026-11-20"));
    let blad = anna.get(&format!("/casussen/{id}?soort=contact")).verwacht_pagina();
    blad.zegt("De was blijft liggen").zegt("over Gerrit IJsbrandy").zegt_niet("Melding ontvangen");
}

#[test]
fn een_verbeterd_contactmoment_laat_het_eerste_gesprek_staan() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Vraagverheldering, &[]);
    let anna = app.als("anna");
    let f = anna.get(&format!("/casussen/{id}/vraagverheldering/gesprek")).formulier();
    anna.stuur(&f.vul("eerste_gesprek_op", "19-11-2026")).moet(303);
    let pad = format!("/casussen/{id}/contactmomenten/nieuw");
    let f = anna.get(&pad).formulier_naar(&pad).vul("soort", "telefoon").vul("tekst", "Belde terug");
    anna.stuur(&f.vul("op", "20-11-2026")).moet(303);
    let laatste = || begin::nu(&app, id).laatste_contact.map(|d| d.to_string());
    assert_eq!(laatste().as_deref(), Some("2026-11-20"));
    // It was not the inwoner after all but a colleague: then the talk at the kitchen table was the last contact.
    let blad = anna.get(&format!("/casussen/{id}?soort=contact"));
    let link =
        blad.links().into_iter().find(|l| l.naar.contains("/contactmomenten/") && !l.naar.ends_with("nieuw"));
    let link = link.expect("een contactmoment").naar;
    anna.stuur(&anna.get(&link).formulier_naar(&link).vul("soort", "overleg")).moet(303);
    assert_eq!(laatste().as_deref(), Some("2026-11-19"));
}

#[test]
fn een_dag_die_nog_komt_houdt_de_tekst_vast() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let anna = app.als("anna");
    let pad = format!("/casussen/{id}/contactmomenten/nieuw");
    let f = anna.get(&pad).formulier_naar(&pad);
    let f = f.vul("soort", "telefoon").vul("tekst", "Belt morgen terug").vul("op", "24-11-2026");
    anna.stuur(&f).moet(422).zegt("al geweest").zegt("Belt morgen terug");
}

#[test]
fn een_taak_gaat_af_en_komt_terug() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let anna = app.als("anna");
    let pad = format!("/casussen/{id}/taken/nieuw");
    let f = anna.get(&pad).formulier_naar(&pad).vul("wat", "Bel de zoon").vul("uiterlijk", "20-11-2026");
    anna.stuur(&f).gaat_naar("/casussen/");
    anna.get("/").zegt("Bel de zoon").zegt("3 dagen te laat");
    let af = anna
        .get(&format!("/casussen/{id}"))
        .zegt("te laat")
        .formulier_naar(&format!("/casussen/{id}/taken/"));
    anna.stuur(&af).gaat_naar("/casussen/");
    anna.get("/").zegt_niet("Bel de zoon");
    let terug = anna.get(&format!("/casussen/{id}")).formulier_naar(&format!("/casussen/{id}/taken/"));
    assert_eq!(terug.waarde("gedaan"), "nee");
    anna.stuur(&terug);
    anna.get("/").zegt("Bel de zoon");
}

#[test]
fn een_organisatie_komt_en_gaat() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let anna = app.als("anna");
    let pad = format!("/casussen/{id}/partijen/nieuw");
    let f = anna.get(&pad).formulier_naar(&pad).vul("naam", "Thuiszorg Merwede").vul("geeft_hulp", "ja");
    anna.stuur(&f).gaat_naar("/casussen/");
    let blad = anna.get(&format!("/casussen/{id}")).zegt("Thuiszorg Merwede").zegt("geeft hulp");
    let links = blad.links();
    let link =
        links.iter().find(|l| l.naar.contains("/partijen/") && !l.naar.ends_with("nieuw")).expect("een link");
    let f = anna.get(&link.naar).formulier_naar(&link.naar).vul("tot", "23-11-2026");
    anna.stuur(&f).gaat_naar("/casussen/");
    anna.get(&format!("/casussen/{id}")).zegt_niet("Thuiszorg Merwede");
}

#[test]
fn een_organisatie_is_er_voor_iemand_en_de_band_staat_op_bord_en_ecomap() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let k = begin::nu(&app, id);
    let (huis, inwoner) = (k.huishouden_id.unwrap(), k.persoon_id.unwrap());
    let vandaag = app.vandaag();
    let leden = app.lees(|c| wijkroute::basis::huishouden::leden(c, huis, vandaag));
    let nel = leden.iter().find(|(_, p)| p.id != inwoner).map(|(_, p)| p.id).expect("een huisgenoot");
    let anna = app.als("anna");
    let pad = format!("/casussen/{id}/partijen/nieuw");
    let f = anna.get(&pad).formulier_naar(&pad);
    assert_eq!((f.waarde("voor").as_str(), f.waarde("sterkte").as_str()), ("", "gewoon"), "niets hoeft");
    let f = f.vul("naam", "Bureau Schuldhulp").vul("voor", &nel.to_string()).vul("sterkte", "gespannen");
    anna.stuur(&f).gaat_naar("/casussen/");
    let bord = anna.get(&format!("/huishoudens/{huis}")).zegt("Bureau Schuldhulp").zegt("voor Nel");
    bord.zegt("gespannen contact");
    let genogram = || anna.get(&format!("/personen/{inwoner}/genogram")).verwacht_pagina();
    genogram().zegt("Bureau Schuldhulp").zegt("voor Nel").zegt("band: gespannen");
    // Corrected: for all of them, and a strong bond.
    let partij = app.lees(|c| wijkroute::basis::huishouden::store_partijen::lopend(c, id, vandaag)).remove(0);
    let pad = format!("/casussen/{id}/partijen/{}", partij.id);
    let f = anna.get(&pad).formulier_naar(&pad);
    assert_eq!(f.waarde("voor"), nel.to_string());
    anna.stuur(&f.vul("voor", "").vul("sterkte", "sterk")).gaat_naar("/casussen/");
    genogram().zegt("Bureau Schuldhulp").zegt_niet("voor Nel").zegt("band: sterk");
    // A mistake never was: it stands nowhere, also not among who left.
    let f = anna.get(&pad).formulier_naar(&pad).vul("vergissing", "ja");
    anna.stuur(&f).gaat_naar("/casussen/");
    anna.get(&format!("/huishoudens/{huis}")).zegt_niet("Bureau Schuldhulp");
    genogram().zegt_niet("Bureau Schuldhulp");
}

#[test]
fn wie_het_proces_leidt_krijgt_geen_link_naar_wat_dicht_is() {
    let wereld = Wereld::kopie();
    let ferdi = wereld.app.als("ferdi");
    for (fase, id) in wereld.casussen.iter().filter(|(fase, _)| *fase != Fase::Afgesloten) {
        let blad = ferdi.get(&format!("/casussen/{id}")).verwacht_pagina();
        for link in blad.links().into_iter().filter(|l| l.naar.starts_with('/')) {
            assert_ne!(ferdi.get(&link.naar).status, 403, "{fase:?}: {}", link.naar);
        }
    }
}
