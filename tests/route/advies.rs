//! From aanvraag to besluit: anna writes and sends, saskia (SDD) asks, pauses and decides, olaf (SOJ) sees nothing.

use wijkroute::basis::casus::{Fase, Feit};
use wijkroute::basis::termijnen::{model::TermijnSoort, store as termijnen};
use wijkroute::db::waarde::CasusId;
use wijkroute::kit::datum;
use wijkroute::poort::toegang::Wet;
use wijkroute::route::overgang;

use super::begin::{casus, nu};
use crate::hulp::TestApp;

fn vraag_aan(app: &TestApp, id: CasusId, wet: &str) {
    let anna = app.als("anna");
    let f =
        anna.get(&format!("/casussen/{id}/aanvraag")).verwacht_pagina().zegt("Nog geen aanvraag").formulier();
    let f = f
        .vul("wet", wet)
        .vul("ontvangen_op", "20-11-2026")
        .vul("kanaal", "email")
        .vul("door", "inwoner")
        .vul("wens", "Een traplift, en iemand voor de ramen");
    anna.stuur(&f).gaat_naar(&format!("/casussen/{id}/aanvraag"));
}

/// An advies under the Wmo about this product, sent; gives its id.
fn verzonden(app: &TestApp, id: CasusId, product: &str) -> String {
    let anna = app.als("anna");
    let f = anna.get(&format!("/casussen/{id}/adviezen/nieuw/wmo")).verwacht_pagina().formulier();
    let f = f
        .vul("product", product)
        .vul("resultaat", "Veilig naar boven")
        .vul("strekking", "toekennen")
        .vul("motivering", "Gerrit kan de trap niet meer op");
    let blad = anna.stuur(&f).gaat_naar("/casussen/");
    let advies = blad.id_in("adviezen");
    anna.volg(&blad).zegt("nog een concept").zegt("aard, omvang en duur");
    let pad = format!("/casussen/{id}/adviezen/{advies}/verzenden");
    let f = anna.get(&pad).verwacht_pagina().zegt("Zoals SDD het ziet").formulier();
    anna.stuur(&f).moet(422).zegt("Schrijf waarom je toch verstuurt");
    let f = f.vul("hulpvraag", "Hoe komen we veilig boven?").vul("toch_reden", "Het verslag volgt deze week");
    anna.stuur(&f).gaat_naar(&format!("/casussen/{id}/adviezen/{advies}"));
    advies
}

fn klok(app: &TestApp, id: CasusId, soort: TermijnSoort) -> termijnen::Termijn {
    let alle = app.lees(|c| termijnen::van_casus(c, id));
    alle.into_iter().find(|t| t.soort == soort).expect("een termijn")
}

#[test]
fn een_aanvraag_start_de_klok_van_haar_wet_en_intrekken_stopt_haar() {
    let app = TestApp::nieuw();
    let anna = app.als("anna");
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    vraag_aan(&app, id, "wmo");
    let t = klok(&app, id, TermijnSoort::WmoBesluit);
    assert_eq!((Some(t.start), Some(t.einde)), (datum::iso("2026-11-20"), datum::iso("2026-12-04")));
    assert!(app.lees(|c| overgang::alle(c, &nu(&app, id), app.vandaag())).contains(&Feit::Aanvraag));

    let pad = format!("/casussen/{id}/aanvraag/wmo");
    let f = anna.get(&pad).verwacht_pagina().formulier();
    anna.stuur(&f.clone().vul("ontvangen_op", "24-11-2026")).moet(422).zegt("tot en met vandaag");
    anna.stuur(&f.vul("ingetrokken_op", "23-11-2026")).gaat_naar(&format!("/casussen/{id}/aanvraag"));
    assert_eq!(klok(&app, id, TermijnSoort::WmoBesluit).gestopt_op, datum::iso("2026-11-23"));
    assert!(!app.lees(|c| overgang::alle(c, &nu(&app, id), app.vandaag())).contains(&Feit::Aanvraag));
}

#[test]
fn de_consulent_ziet_alleen_het_bevroren_advies_van_de_eigen_wet() {
    let app = TestApp::nieuw();
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    vraag_aan(&app, id, "wmo");
    let anna = app.als("anna");
    let (saskia, olaf) = (app.als("saskia"), app.als("olaf"));
    saskia.get("/adviezen").verwacht_pagina().zegt("Niets nieuws");
    let advies = verzonden(&app, id, "13");
    saskia.get("/adviezen").verwacht_pagina().zegt("Gerrit IJsbrandy").zegt("13 Woonvoorzieningen");
    saskia
        .get(&format!("/adviezen/{advies}"))
        .verwacht_pagina()
        .zegt("Hoe komen we veilig boven?")
        .zegt("Het verslag volgt deze week")
        .zegt_niet("Hoe blijven we veilig thuis wonen?")
        .zegt_niet("Nel");
    saskia.get(&format!("/casussen/{id}/adviezen/{advies}")).moet(403);
    olaf.get("/adviezen").verwacht_pagina().zegt_niet("IJsbrandy");
    olaf.get(&format!("/adviezen/{advies}")).moet(403);
    anna.get(&format!("/adviezen/{advies}")).moet(403);
    let van_team = format!("/casussen/{id}/adviezen/{advies}");
    anna.get(&format!("{van_team}/wijzigen")).gaat_naar(&van_team);
    anna.post(&format!("{van_team}/wijzigen"), &[]).moet(400);

    let f = anna.get(&format!("/casussen/{id}/adviezen/{advies}/intrekken")).verwacht_pagina().formulier();
    anna.stuur(&f.vul("reden", "De inwoner bedenkt zich")).gaat_naar("/casussen/");
    saskia.get(&format!("/adviezen/{advies}")).moet(400).zegt_niet("veilig boven");
}

#[test]
fn van_een_half_bekende_geboortedatum_staat_er_wat_bekend_is() {
    use diesel::prelude::*;
    use wijkroute::db::schema::persoon;
    for (deel, zegt) in [("1985", "geboren in 1985"), ("1985-03", "geboren in maart 1985"), ("", "Gerrit")] {
        let app = TestApp::nieuw();
        let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
        let wie = nu(&app, id).persoon_id;
        app.schrijf(|c| {
            let half = (persoon::geboortedatum.eq(None::<chrono::NaiveDate>), persoon::geboren_deel.eq(deel));
            Ok(diesel::update(persoon::table.filter(persoon::id.nullable().eq(wie))).set(half).execute(c)?)
        });
        vraag_aan(&app, id, "wmo");
        let advies = verzonden(&app, id, "13");
        let blad = app.als("saskia").get(&format!("/adviezen/{advies}")).verwacht_pagina().zegt(zegt);
        let geboren = if deel.is_empty() { blad.zegt_niet("geboren in") } else { blad };
        geboren.zegt_niet("geboren op");
        // Frozen: what is found out later does not change what was sent.
        app.schrijf(|c| {
            let heel = persoon::geboortedatum.eq(datum::iso("1985-03-04"));
            Ok(diesel::update(persoon::table.filter(persoon::id.nullable().eq(wie))).set(heel).execute(c)?)
        });
        app.als("saskia").get(&format!("/adviezen/{advies}")).zegt(zegt).zegt_niet("04-03-1985");
    }
}

#[test]
fn een_concept_is_voor_de_consulent_niet_te_zien() {
    let app = TestApp::nieuw();
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    let anna = app.als("anna");
    let f = anna.get(&format!("/casussen/{id}/adviezen/nieuw/wmo")).verwacht_pagina().formulier();
    let blad = anna.stuur(&f.vul("product", "01")).gaat_naar("/casussen/");
    app.als("saskia").get(&format!("/adviezen/{}", blad.id_in("adviezen"))).moet(403);
    let f = anna.get(&format!("/casussen/{id}/adviezen/nieuw/wmo")).formulier();
    anna.stuur(&f.vul("product", "01")).moet(422).zegt("loopt al een advies");
}

#[test]
fn een_vraag_aan_het_team_laat_de_termijn_lopen_een_brief_aan_de_aanvrager_niet() {
    let app = TestApp::nieuw();
    let id = casus(&app, Fase::Plan, &[Wet::Wmo]);
    vraag_aan(&app, id, "wmo");
    let advies = verzonden(&app, id, "13");
    let (anna, saskia) = (app.als("anna"), app.als("saskia"));
    let pad = format!("/adviezen/{advies}");
    anna.get(&format!("/casussen/{id}/adviezen/{advies}")).zegt("SDD is aan zet");
    saskia.post(&format!("{pad}/oppakken"), &[]).gaat_naar(&pad);
    let f = saskia.get(&format!("{pad}/vragen")).verwacht_pagina().formulier();
    saskia
        .stuur(&f.vul("onderdeel", "voorliggend").vul("vraag", "Is de wasservice geprobeerd?"))
        .gaat_naar(&pad);
    saskia.get("/adviezen?stand=wacht-op-antwoord").zegt("Het wijkteam is aan zet");
    assert_eq!(klok(&app, id, TermijnSoort::WmoBesluit).einde, datum::iso("2026-12-04").expect("een dag"));

    let blad = anna.get(&format!("/casussen/{id}/adviezen/{advies}")).zegt("Wij zijn aan zet");
    let link = blad.links().into_iter().find(|l| l.naar.contains("/vragen/")).expect("een link").naar;
    let f = anna.get(&link).verwacht_pagina().zegt("Is de wasservice geprobeerd?").formulier();
    anna.stuur(&f.vul("antwoord", "Ja, dat lukt niet")).gaat_naar("/casussen/");
    saskia.get(&pad).zegt("Ja, dat lukt niet").zegt("Jullie zijn aan zet");

    app.op("2026-12-01 10:00");
    let f = saskia.get(&format!("{pad}/uitnodiging")).verwacht_pagina().formulier();
    let f = f.vul("wat", "Een offerte").vul("verstuurd_op", "24-11-2026").vul("uiterlijk", "08-12-2026");
    saskia.stuur(&f).gaat_naar(&pad);
    let f = saskia.get(&format!("{pad}/aanvulling")).verwacht_pagina().formulier();
    saskia.stuur(&f.vul("ontvangen_op", "30-11-2026")).gaat_naar(&pad);
    let t = klok(&app, id, TermijnSoort::WmoBesluit);
    assert_eq!((t.pauzedagen, Some(t.einde)), (5, datum::iso("2026-12-09")));
}

#[test]
fn een_besluit_stopt_de_termijn_pas_bij_het_laatste_advies_en_begint_bezwaar() {
    let app = TestApp::nieuw();
    let id = casus(&app, Fase::Advies, &[Wet::Wmo]);
    vraag_aan(&app, id, "wmo");
    let (anna, saskia) = (app.als("anna"), app.als("saskia"));
    let adviezen = ["13", "01"].map(|product| verzonden(&app, id, product));
    for (i, advies) in adviezen.iter().enumerate() {
        let pad = format!("/adviezen/{advies}");
        let f = saskia.get(&format!("{pad}/besluit")).verwacht_pagina().formulier();
        let f = f
            .vul("dictum", "gedeeltelijk")
            .vul("volgt_advies", "ja")
            .vul("geldig_van", "01-12-2026")
            .vul("besloten_op", "23-11-2026")
            .vul("bekendgemaakt_op", "23-11-2026")
            .vul("kenmerk", "SDD-2026-77");
        saskia.stuur(&f).moet(422).zegt("De strekking wijkt af van het advies");
        let f = f.vul("volgt_advies", "nee").vul("afwijking_reden", "Een tweede trapleuning is genoeg");
        let f = saskia.stuur(&f).moet(200).zegt("Klopt het besluit?").formulier_naar(&pad);
        saskia.stuur(&f.druk("bevestigd", "ja")).gaat_naar(&pad);
        saskia.get(&pad).verwacht_pagina().zegt("gedeeltelijk toegekend").zegt("Anders dan geadviseerd");
        let t = klok(&app, id, TermijnSoort::WmoBesluit);
        assert_eq!(t.gestopt_op.is_some(), i == 1, "de termijn loopt tot het laatste advies");
        anna.get(&format!("/casussen/{id}/adviezen/{advies}")).zegt("Een tweede trapleuning is genoeg");
        saskia.get(&format!("{pad}/besluit")).moet(400);
    }
    let bezwaar = klok(&app, id, TermijnSoort::Bezwaar);
    assert_eq!(Some(bezwaar.einde), datum::iso("2027-01-04"));
    let feiten = app.lees(|c| overgang::alle(c, &nu(&app, id), app.vandaag()));
    assert!(feiten.contains(&Feit::AdviezenAfgerond));
}
