//! The page: picture, tables, a day in the past, and no more than it should say.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::db::schema::persoon_bereik;

use super::zaaien;
use crate::hulp::TestApp;
use crate::route::begin;

#[test]
fn de_familie_staat_getekend_en_in_de_tabel() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    let blad = app.als("anna").get(&format!("/personen/{}/genogram", g.moeder)).verwacht_pagina();
    let blad = blad
        .zegt("Genogram van Sanne Verweij")
        .zegt("14 jaar")
        .zegt("was ex-partner van")
        .zegt("01-05-2008 tot 01-06-2019")
        .zegt("Stichting Jeugdbescherming west")
        .zegt("Huishouden Verweij; Huis van Karim")
        .zegt("mantelzorger: haalt Yassin uit school, 6 uur per week")
        .zegt("band: sterk");
    // No inline style (CSP), and every word of the pictures is in the tables.
    assert!(!blad.html.contains(" style="));
    let (tekening, tabel) = blad.html.split_once("id=\"tabel-kop\"").unwrap();
    let tabel = crate::hulp::Document::lees(tabel).tekst;
    let woorden: Vec<&str> = tekening
        .split("<text ")
        .skip(1)
        .filter_map(|t| t.split_once('>').and_then(|(_, r)| r.split_once("</text>")))
        .flat_map(|(t, _)| t.split_whitespace())
        .filter(|w| !["gezag:", "en", "overleden"].contains(w))
        .collect();
    assert!(woorden.len() > 20, "{woorden:?}");
    let mist: Vec<String> = woorden
        .iter()
        .map(|w| w.trim_end_matches([',', '…']))
        .filter(|w| !tabel.contains(w))
        .map(str::to_string)
        .collect();
    crate::architectuur::niets("Dit staat wel op de tekening en niet in de tabel:", &mist);
}

#[test]
fn op_een_dag_in_het_verleden_was_het_anders() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    let pad = format!("/personen/{}/genogram", g.moeder);
    let toen = app.als("anna").get(&format!("{pad}?op=01-01-2019")).verwacht_pagina();
    toen.zegt("is partner van")
        .zegt_niet("ex-partner van")
        .zegt("6 jaar")
        .zegt_niet("Fatima")
        .zegt_niet("Jeugdbescherming")
        .zegt("dinsdag 1 januari 2019")
        .zegt("Naar vandaag");
    // Before the child was born and before they met.
    app.als("anna")
        .get(&format!("{pad}?op=2007-01-01"))
        .zegt_niet("Yassin")
        .zegt_niet("partner van")
        .zegt_niet("Karim");
    for raar in ["morgen", "01-01-2030", "31-02-2020"] {
        let blad = app.als("anna").get(&format!("{pad}?op={raar}")).verwacht_pagina();
        assert!(blad.html.contains("op-fout") && blad.html.contains(raar), "{}", blad.kort());
    }
}

#[test]
fn een_adres_staat_er_nooit() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    app.schrijf(|c| {
        diesel::update(persoon_bereik::table).set(persoon_bereik::geheim_adres.eq(true)).execute(c)?;
        Ok(())
    });
    for wie in [g.moeder, g.kind] {
        app.als("anna")
            .get(&format!("/personen/{wie}/genogram"))
            .zegt_niet("Schuilplaatsweg")
            .zegt_niet("0600000000");
    }
}

#[test]
fn zonder_familie_wijst_de_bladzijde_de_weg() {
    let app = TestApp::nieuw();
    let casus = begin::casus(&app, Fase::Plan, &[]);
    let p = begin::nu(&app, casus).persoon_id.unwrap();
    // Gerrit and Nel live together, but nobody said what they are of each other.
    let blad = app.als("anna").get(&format!("/personen/{p}/genogram")).verwacht_pagina();
    let blad = blad.zegt("is nog niet vastgelegd").zegt("Nel IJsbrandy");
    assert!(blad.links().iter().any(|l| l.naar == format!("/personen/{p}")));
    for pad in [format!("/personen/{p}"), format!("/casussen/{casus}")] {
        let links = app.als("anna").get(&pad).links();
        assert!(links.iter().any(|l| l.naar == format!("/personen/{p}/genogram")), "{pad}");
    }
}

#[test]
fn zonder_netwerk_zegt_de_ecomap_wat_hier_hoort() {
    let app = TestApp::nieuw();
    let alleen = crate::samen::casus::maak(&app, "anna", ("Jo", "Alleen"), 3);
    let p = begin::nu(&app, alleen).persoon_id.unwrap();
    app.als("anna").get(&format!("/personen/{p}/genogram")).verwacht_pagina().zegt("Nog niemand");
}

#[test]
fn een_grote_familie_wordt_afgekapt_en_dat_staat_er() {
    let app = TestApp::nieuw();
    let g = zaaien::gezin(&app);
    let kinderen = zaaien::kinderen(&app, g.moeder, 70);
    assert_eq!(kinderen.len(), 70);
    let vragen = |wie| app.als("anna").get(&format!("/personen/{wie}/genogram")).verwacht_pagina();
    let blad = vragen(g.moeder).zegt("nog meer familieleden");
    assert_eq!(blad.html.matches("class=\"wr-gen__mens\"").count(), 60);
}
