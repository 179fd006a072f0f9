//! Noting a consent, withdrawing it, and what that does to an advies.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::personen::vertegenwoordigers::{self, Soort, Vertegenwoordiger};
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::basis::toestemming::Doel;
use wijkroute::basis::toestemming::beeld::{Deelbaar, deelbaar};
use wijkroute::db::schema::{casus as casus_tabel, gezag};
use wijkroute::db::waarde::{CasusId, PersoonId, RijId};
use wijkroute::kit::datum;
use wijkroute::poort::toegang::Wet;

use crate::hulp::TestApp;
use crate::route::begin::casus;
use crate::samen::casus::schrijf;

fn inwoner(app: &TestApp, id: CasusId) -> PersoonId {
    let p: Option<PersoonId> =
        app.lees(|c| Ok(casus_tabel::table.find(id).select(casus_tabel::persoon_id).first(c)?));
    p.unwrap()
}

fn geboren(app: &TestApp, wie: PersoonId, op: &str) {
    app.schrijf(|c| {
        use wijkroute::db::schema::persoon;
        diesel::update(persoon::table.find(wie)).set(persoon::geboortedatum.eq(datum::iso(op))).execute(c)?;
        Ok(())
    });
}

/// A parent with gezag over this child.
fn ouder(app: &TestApp, kind: PersoonId, naam: &str) -> PersoonId {
    let nieuw = Gegevens { voornaam: naam.into(), achternaam: "Proef".into(), ..Gegevens::default() };
    schrijf(app, "anna", |s| {
        let ouder = personen::voeg_toe(s, &app.diensten.kluis, &nieuw.into())?;
        diesel::insert_into(gezag::table)
            .values((
                gezag::id.eq(s.id::<RijId>()),
                gezag::kind_id.eq(kind),
                gezag::houder_id.eq(Some(ouder)),
                gezag::instelling.eq(""),
                gezag::soort.eq("gezamenlijk"),
                gezag::bron.eq("gezagsregister"),
                gezag::versie.eq(1),
            ))
            .execute(s.c)?;
        Ok(ouder)
    })
}

fn stand(app: &TestApp, id: CasusId, wie: PersoonId, doel: Doel) -> Deelbaar {
    app.lees(|c| deelbaar(c, id, wie, doel, app.vandaag()))
}

#[test]
fn de_wet_zegt_wie_ja_moet_zeggen_en_het_blad_vraagt_precies_die() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Jeugdwet]);
    let kind = inwoner(&app, id);
    geboren(&app, kind, "2013-05-01");
    let pad = format!("/casussen/{id}/toestemmingen");
    anna.get(&pad).verwacht_pagina().zegt("Nog geen toestemming vastgelegd");
    anna.get(&format!("{pad}/nieuw")).zegt("Waarvoor is de toestemming?");
    let nieuw = format!("{pad}/nieuw?over={kind}&doel=jeugdhulp&bekwaam=ja");
    anna.get(&nieuw).zegt("nog niet vastgelegd");
    ouder(&app, kind, "Willeke");
    ouder(&app, kind, "Patrick");
    let f = anna.get(&nieuw).zegt("Willeke Proef, die gezag heeft").formulier();
    let f = f
        .vul("gegevens", "Begeleiding thuis")
        .vul("met_wie", "De jeugdhulpaanbieder")
        .vul("hoe", "mondeling");
    let f = f.vul("ja-zelf", "ja").vul("ja-gezag-0", "ja");
    let blad = anna.stuur(&f).moet(422).zegt("Nog nodig: het ja van Patrick Proef, die gezag heeft");
    assert_eq!(stand(&app, id, kind, Doel::Jeugdhulp), Deelbaar::Niet);
    let uitzondering = blad.formulier().vul("uitzondering", "weloverwogen-wens");
    anna.stuur(&uitzondering).moet(422).zegt("waarom je niet op iedereen wacht");
    anna.stuur(&f.vul("ja-gezag-1", "ja")).gaat_naar(&pad);
    anna.get(&pad).zegt("geldt").zegt("Patrick Proef (heeft gezag)");
    assert_eq!(stand(&app, id, kind, Doel::Jeugdhulp), Deelbaar::Ja);
    // From sixteen the young person decides alone; what was agreed before, holds.
    geboren(&app, kind, "2010-05-01");
    assert_eq!(stand(&app, id, kind, Doel::Jeugdhulp), Deelbaar::Ja);
}

#[test]
fn een_kind_dat_twaalf_wordt_moet_zelf_ook_ja_zeggen() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Jeugdwet]);
    let kind = inwoner(&app, id);
    geboren(&app, kind, "2014-12-01");
    ouder(&app, kind, "Willeke");
    let pad = format!("/casussen/{id}/toestemmingen");
    let f = anna.get(&format!("{pad}/nieuw?over={kind}&doel=jeugdhulp&bekwaam=ja")).formulier();
    let f = f.vul("gegevens", "Begeleiding").vul("met_wie", "De aanbieder").vul("hoe", "schriftelijk");
    anna.stuur(&f.vul("ja-gezag-0", "ja")).gaat_naar(&pad);
    assert_eq!(stand(&app, id, kind, Doel::Jeugdhulp), Deelbaar::Ja);
    app.op("2026-12-01 10:00");
    assert_eq!(stand(&app, id, kind, Doel::Jeugdhulp), Deelbaar::Niet);
    anna.get(&pad).zegt("opnieuw vragen").zegt("het ja van").zegt("zelf");
}

#[test]
fn wie_niet_zelf_beslist_heeft_iemand_die_het_doet_en_een_reden() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    let wie = inwoner(&app, id);
    geboren(&app, wie, "1940-01-01");
    let pad = format!("/casussen/{id}/toestemmingen");
    let f = anna.get(&format!("{pad}/nieuw?over={wie}&doel=delen&bekwaam=nee")).formulier();
    let f = f.vul("gegevens", "De afspraken").vul("met_wie", "De huisarts").vul("hoe", "mondeling");
    anna.stuur(&f).moet(422).zegt("wie namens deze persoon beslist").zegt("waarom iemand anders beslist");
    let f = f.vul("namens", "Nel, echtgenote").vul("motivering", "Hij herkent de vraag niet meer.");
    anna.stuur(&f).gaat_naar(&pad);
    assert_eq!(stand(&app, id, wie, Doel::Delen), Deelbaar::Ja);
}

#[test]
fn ingetrokken_werkt_vooruit_en_blijft_zichtbaar() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    let wie = inwoner(&app, id);
    let pad = format!("/casussen/{id}/toestemmingen");
    let f = anna.get(&format!("{pad}/nieuw?over={wie}&doel=delen&bekwaam=ja")).formulier();
    let f = f
        .vul("gegevens", "De afspraken")
        .vul("met_wie", "School")
        .vul("hoe", "mondeling")
        .vul("ja-zelf", "ja");
    anna.stuur(&f.clone().vul("van", "24-11-2026")).moet(422).zegt("die al geweest is");
    anna.stuur(&f.clone().vul("tot", "01-11-2026")).moet(422).zegt("na de dag waarop");
    anna.stuur(&f).gaat_naar(&pad);
    let links = anna.get(&pad).links();
    let weg = links.iter().find(|l| l.naar.ends_with("/intrekken")).unwrap().naar.clone();
    let open = anna.get(&weg).verwacht_pagina().formulier();
    anna.stuur(&open).moet(422).zegt("wie de toestemming introk");
    let open = open.vul("hoe", "Aan de telefoon");
    anna.stuur(&open.clone().vul("op", "01-01-2020")).moet(422).zegt("waarop de toestemming is gegeven");
    anna.stuur(&open).gaat_naar(&pad);
    anna.get(&pad).zegt("ingetrokken: niets meer delen").zegt("Aan de telefoon");
    anna.get(&format!("/casussen/{id}")).zegt("ingetrokken: niets meer delen");
    assert_eq!(stand(&app, id, wie, Doel::Delen), Deelbaar::Ingetrokken(app.vandaag()));
    // A second time changes nothing.
    anna.stuur(&open).gaat_naar(&pad);
    anna.get(&weg).gaat_naar(&pad);
}

#[test]
fn een_warme_overdracht_wacht_op_nieuwe_toestemming() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let wie = inwoner(&app, casus(&app, Fase::Uitvoering, &[]));
    let f = anna.get(&format!("/meldingen/nieuw?persoon={wie}")).formulier();
    let f = f.vul("hulpvraag", "Ik zoek aanspraak").vul("kanaal", "telefoon").vul("melder", "inwoner");
    let id: CasusId = anna.stuur(&f.vul("spoed", "geen")).id_in("casussen").parse().unwrap();
    let pad = format!("/casussen/{id}/toestemmingen");
    let f = anna.get(&format!("{pad}/nieuw?over={wie}&doel=delen&bekwaam=ja")).formulier();
    let f = f.vul("gegevens", "De vraag").vul("met_wie", "Humanitas").vul("hoe", "mondeling");
    anna.stuur(&f.vul("ja-zelf", "ja")).moet(303);
    let overdracht = || {
        let f = anna.get(&format!("/casussen/{id}/screening")).formulier();
        anna.stuur(&f.vul("warme_overdracht", "ja").vul("motivering", "Past daar")).moet(422).fouten()
    };
    let over = |fouten: &[(String, String)]| fouten.iter().any(|(veld, _)| veld == "warme_overdracht");
    assert!(!over(&overdracht()));
    let links = anna.get(&pad).links();
    let weg = links.iter().find(|l| l.naar.ends_with("/intrekken")).unwrap().naar.clone();
    anna.stuur(&anna.get(&weg).formulier().vul("hoe", "Aan de telefoon")).moet(303);
    assert!(over(&overdracht()));
}

#[test]
fn wie_al_namens_iemand_spreekt_staat_klaar() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Vraagverheldering, &[Wet::Wmo]);
    let wie = inwoner(&app, id);
    geboren(&app, wie, "1940-01-01");
    let mentor = Vertegenwoordiger {
        id: RijId(uuid::Uuid::nil()),
        persoon_id: wie,
        wie_id: None,
        naam: "Mentor Proef".into(),
        organisatie: String::new(),
        telefoon: String::new(),
        email: String::new(),
        soort: Soort::Mentor,
        omvang: "zorg-en-hulp informatie".into(),
        grondslag: "beschikking".into(),
        van: app.vandaag(),
        tot: None,
        versie: 1,
    };
    schrijf(&app, "anna", |s| vertegenwoordigers::store::voeg_toe(s, &mentor));
    let pad = format!("/casussen/{id}/toestemmingen");
    let f =
        anna.get(&format!("{pad}/nieuw?over={wie}&doel=delen&bekwaam=nee")).zegt("Mentor Proef").formulier();
    assert!(!f.heeft("namens"), "wie de rechter noemde, gaat voor");
    let f = f.vul("gegevens", "De afspraken").vul("met_wie", "De huisarts").vul("hoe", "mondeling");
    let f = f.vul("motivering", "Hij herkent de vraag niet meer.");
    anna.stuur(&f).moet(422).zegt("het ja van wie namens");
    anna.stuur(&f.vul("ja-namens-0", "ja")).gaat_naar(&pad);
    assert_eq!(stand(&app, id, wie, Doel::Delen), Deelbaar::Ja);
    anna.get(&format!("/casussen/{id}/praten/{wie}?bekwaam=nee")).zegt("Mentor Proef").zegt("mentor");
}
