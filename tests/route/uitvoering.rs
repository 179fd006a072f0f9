//! Help that runs, looking back, and closing, through their pages.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::termijnen::model::TermijnSoort;
use wijkroute::basis::termijnen::store as termijnen;
use wijkroute::db::schema::{aanvraag, actie, casus as casus_tabel, doel, plan};
use wijkroute::db::waarde::{CasusId, DoelId, RijId};
use wijkroute::kit::id;
use wijkroute::poort::toegang::Wet;

use crate::hulp::TestApp;
use crate::samen::casus::{maak, schrijf, zet_fase};

fn fase(app: &TestApp, id: CasusId) -> Fase {
    app.lees(|c| {
        let f: Fase = casus_tabel::table.find(id).select(casus_tabel::fase).first(c)?;
        Ok(f)
    })
}

fn met_plan(app: &TestApp, casus: CasusId) {
    let (nu, dag) = (app.nu(), app.vandaag());
    let (p, d) = (RijId(id::nieuw(nu)), DoelId(id::nieuw(nu)));
    app.schrijf(|c| {
        diesel::insert_into(plan::table)
            .values((
                plan::id.eq(p),
                plan::casus_id.eq(casus),
                plan::samenvatting.eq(""),
                plan::als_het_slechter_gaat.eq(""),
                plan::inwoner_akkoord.eq("ja"),
                plan::versie.eq(1),
            ))
            .execute(c)?;
        diesel::insert_into(doel::table)
            .values((
                doel::id.eq(d),
                doel::plan_id.eq(p),
                doel::volgorde.eq(1),
                doel::tekst.eq("Nel heeft elke week een vrije middag"),
                doel::meetbaar.eq(""),
                doel::goed_genoeg.eq("drie van de vier weken"),
                doel::resultaat.eq(""),
                doel::resultaat_toelichting.eq(""),
            ))
            .execute(c)?;
        diesel::insert_into(actie::table)
            .values((
                actie::id.eq(RijId(id::nieuw(nu))),
                actie::doel_id.eq(d),
                actie::volgorde.eq(1),
                actie::actor.eq("netwerk"),
                actie::wie.eq("Sjoerd"),
                actie::wat.eq("neemt een weekend over"),
                actie::uiterlijk.eq(Some(dag)),
            ))
            .execute(c)?;
        Ok(())
    });
}

#[test]
fn hulp_en_afspraken_zijn_te_volgen() {
    let app = TestApp::nieuw();
    let casus = maak(&app, "anna", ("Gerrit", "IJsbrandy"), 30);
    zet_fase(&app, casus, Fase::Uitvoering);
    met_plan(&app, casus);
    let anna = app.als("anna");
    let pad = format!("/casussen/{casus}/uitvoering");
    anna.get(&pad).verwacht_pagina().zegt("Nog geen hulp vastgelegd").zegt("0 van 1 gedaan");
    let f = anna.get(&format!("/casussen/{casus}/inzet/nieuw")).formulier();
    let f = f.vul("wie", "Zorgoppas").vul("wat", "een middag respijt").vul("gevraagd_op", "10-11-2026");
    let fout = anna.stuur(&f.clone().vul("gestart_op", "9-11-2026")).moet(422);
    fout.zegt("op of na de dag dat het is gevraagd");
    anna.stuur(&f).gaat_naar(&pad);
    let blad = anna.get(&pad).zegt("gevraagd, wacht 13 dagen");
    let actie = blad.formulier();
    let gedaan: RijId = app.lees(|c| {
        let a: RijId = actie::table.select(actie::id).first(c)?;
        Ok(a)
    });
    anna.stuur(&actie.vul("gedaan", &gedaan.to_string())).gaat_naar(&pad);
    anna.get(&pad).zegt("1 van 1 gedaan");
    anna.stuur(&blad.formulier()).moet(409);
}

#[test]
fn terugkijken_per_doel_en_dan_verder() {
    let app = TestApp::nieuw();
    let casus = maak(&app, "anna", ("Gerrit", "IJsbrandy"), 90);
    met_plan(&app, casus);
    zet_fase(&app, casus, Fase::Uitvoering);
    let anna = app.als("anna");
    let pad = format!("/casussen/{casus}/evaluatie");
    anna.get(&pad).zegt("De hulp loopt nog");
    let stap = anna.get(&format!("/casussen/{casus}/volgende-stap?naar=evaluatie")).formulier();
    anna.stuur(&stap.vul("reden", "Drie maanden voorbij")).moet(303);
    let f = anna
        .get(&pad)
        .zegt("Goed genoeg is: drie van de vier weken")
        .formulier()
        .vul("gehouden_op", "23-11-2026")
        .vul("aanwezig", "Gerrit, Nel en Anna")
        .vul("bevindingen", "Nel slaapt weer.")
        .vul("vervolg", "afsluiten");
    let blad = anna.stuur(&f).moet(422).zegt("Kies wat er met doel 1 is gebeurd").zegt("Nel slaapt weer.");
    let f = blad.formulier().vul("doel-1-resultaat", "bereikt");
    anna.stuur(&f).gaat_naar(&format!("/casussen/{casus}/afsluiten"));
    // The balance was not weighed again: said in words, and passed with a reason.
    let sluit = format!("/casussen/{casus}/afsluiten");
    let f = anna
        .get(&sluit)
        .zegt("het Balansbeeld, of waarom dat niet nodig is")
        .zegt_niet("het resultaat per doel")
        .formulier()
        .vul("reden", "doelen-bereikt")
        .vul("hoe_verteld", "In het gesprek van vandaag");
    anna.stuur(&f).moet(422).zegt("Schrijf op waarom je toch afsluit");
    let terug =
        anna.get(&pad).formulier().vul("geen_balans_reden", "Gerrit en Nel wilden het niet nog eens.");
    anna.stuur(&terug).moet(303);
    anna.get(&sluit).zegt_niet("Dit ontbreekt nog");
}

#[test]
fn afsluiten_vraagt_bevestiging_en_laat_zien_hoe_het_eindigde() {
    let app = TestApp::nieuw();
    let casus = maak(&app, "anna", ("Gerrit", "IJsbrandy"), 30);
    zet_fase(&app, casus, Fase::Vraagverheldering);
    let dag = app.vandaag();
    schrijf(&app, "anna", |s| {
        diesel::insert_into(aanvraag::table)
            .values((
                aanvraag::id.eq(s.id::<RijId>()),
                aanvraag::casus_id.eq(casus),
                aanvraag::wet.eq(Wet::Wmo),
                aanvraag::ontvangen_op.eq(dag),
                aanvraag::kanaal.eq("brief"),
                aanvraag::door.eq("inwoner"),
                aanvraag::wens.eq(""),
                aanvraag::gebruiker_id.eq(s.wie),
                aanvraag::versie.eq(1),
            ))
            .execute(s.c)?;
        termijnen::start(s, casus, None, TermijnSoort::WmoOnderzoek, dag, "melding")?;
        termijnen::start(s, casus, None, TermijnSoort::WmoBesluit, dag, "aanvraag")
    });
    let anna = app.als("anna");
    let pad = format!("/casussen/{casus}/afsluiten");
    let f = anna.get(&pad).verwacht_pagina().zegt("Een afgesloten melding is geen besluit").formulier();
    let fout = anna.stuur(&f.vul("reden", "ingetrokken")).moet(422);
    let f = fout.zegt("of waarom dat niet is gebeurd").formulier().vul("hoe_verteld", "Aan de telefoon");
    let f = f.vul("nazorg_op", "11-1-2027").vul("nazorg_afspraak", "Anna belt").vul("tevredenheid", "8");
    let blad = anna.stuur(&f).verwacht_pagina().zegt("Klopt dit?").zegt("De inwoner trekt de melding in");
    assert_eq!(fase(&app, casus), Fase::Vraagverheldering);
    let bevestig = blad.formulier_naar(&pad);
    anna.stuur(&bevestig.clone().druk("terug", "ja")).verwacht_pagina().zegt("Casus afsluiten");
    anna.stuur(&bevestig.druk("bevestigd", "ja")).gaat_naar(&pad);
    assert_eq!(fase(&app, casus), Fase::Afgesloten);
    anna.get(&pad).zegt("Deze casus is afgesloten").zegt("Anna belt").zegt("Nieuwe melding die hierop volgt");
    let lopend = app.lees(|c| termijnen::lopend(c, casus));
    assert_eq!(lopend.iter().map(|t| t.soort).collect::<Vec<_>>(), [TermijnSoort::WmoBesluit]);
    anna.post(&pad, &[("reden", "ingetrokken")]).moet(403);
}
