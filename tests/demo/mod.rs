//! The demo's casussen, walked as `wijkroute demo` walks them: where each ends, what each shows, and to whom.

mod volume;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use wijkroute::basis::balans::overzicht;
use wijkroute::basis::casus::store as casussen;
use wijkroute::basis::casus::{BetrokkenRol, Fase};
use wijkroute::basis::termijnen::model::TermijnSoort;
use wijkroute::basis::termijnen::store as termijnen;
use wijkroute::db::schema::casus;
use wijkroute::db::waarde::CasusId;
use wijkroute::demo::CASUSSEN;
use wijkroute::demo::wandeling::{Casusbestand, Onthouden, loop_door};
use wijkroute::kit::code::Code;
use wijkroute::route::advies::store::lezen;
use wijkroute::samen::regie::model::RegieSoort;
use wijkroute::samen::regie::store as regie;

use crate::basis::balans::banden::bewaard_is_berekend;
use crate::hulp::{Momentopname, TestApp};

/// What every file remembered, by id of the casus file.
type Gelopen = BTreeMap<String, Onthouden>;

/// Walked once per process; every test has a copy.
fn gelopen() -> (TestApp, &'static Gelopen) {
    static GELOPEN: OnceLock<(Momentopname, DateTime<Utc>, Gelopen)> = OnceLock::new();
    let (moment, op, onthouden) = GELOPEN.get_or_init(|| {
        let app = TestApp::nieuw();
        let mut uit = Gelopen::new();
        for tekst in CASUSSEN {
            let bestand: Casusbestand = toml::from_str(tekst).unwrap();
            // A step that is refused fails here, with the step and what the form said.
            let onthouden = loop_door(&app.diensten, tekst).unwrap_or_else(|e| panic!("{e}"));
            assert!(uit.insert(bestand.id.clone(), onthouden).is_none(), "{} staat er twee keer", bestand.id);
        }
        let (moment, op) = app.bevries();
        (moment, op, uit)
    });
    (TestApp::van(moment, *op, false), onthouden)
}

fn id(gelopen: &Gelopen, naam: &str) -> CasusId {
    gelopen[naam]["casus"].parse().unwrap()
}

#[test]
fn elke_meting_bewaart_waar_zij_op_uitkwam() {
    let (app, _) = gelopen();
    assert!(bewaard_is_berekend(&app) >= 4);
}

#[test]
fn elke_casus_eindigt_waar_de_documentatie_zegt() {
    let (app, alle) = gelopen();
    let verwacht = [
        ("S01", Fase::Afgesloten),
        ("S03", Fase::Evaluatie),
        ("S04", Fase::Advies),
        ("S08", Fase::Vraagverheldering),
        ("S12", Fase::Uitvoering),
        ("S15", Fase::Afgesloten),
        ("S17", Fase::OmgekeerdeToets),
        ("S18", Fase::Uitvoering),
    ];
    assert_eq!(alle.keys().map(String::as_str).collect::<Vec<_>>(), verwacht.map(|(naam, _)| naam));
    let uitleg = std::fs::read_to_string("docs/demo.md").unwrap();
    for (naam, fase) in verwacht {
        let k = app.lees(|c| casussen::zoek(c, id(alle, naam)));
        assert_eq!(k.fase, fase, "{naam}");
        let regel = uitleg.lines().find(|r| r.starts_with(&format!("| {naam} "))).unwrap();
        assert!(regel.contains(fase.label()), "docs/demo.md zegt niet dat {naam} in {} is", fase.label());
    }
}

#[test]
fn de_casussen_zijn_genummerd_in_de_volgorde_waarin_zij_kwamen() {
    let (app, _) = gelopen();
    let dagen: Vec<chrono::NaiveDate> =
        app.lees(|c| Ok(casus::table.select(casus::gemeld_op).order(casus::nummer).load(c)?));
    assert!(dagen.is_sorted(), "{dagen:?}");
}

#[test]
fn elk_advies_staat_waar_het_hoort() {
    let (app, alle) = gelopen();
    for (naam, verwacht) in [
        ("S03", &["besloten", "besloten"][..]),
        ("S04", &["teruggevraagd", "verzonden"]),
        ("S12", &["besloten"]),
        ("S17", &[]),
    ] {
        let adviezen = app.lees(|c| lezen::van_casus(c, id(alle, naam)));
        let mut status: Vec<_> = adviezen.iter().map(|a| a.status.code()).collect();
        status.sort_unstable();
        assert_eq!(status, verwacht, "{naam}");
        for a in adviezen {
            let inhoud = a.inhoud.unwrap();
            assert!(inhoud.contains("\"ontbrak\":[]"), "{naam}: er ontbrak iets bij het verzenden");
        }
    }
}

#[test]
fn de_balans_is_die_van_het_scenario_in_beide_stemmen() {
    let (app, alle) = gelopen();
    for (naam, inwoner, professional) in [
        ("S03", "-1,0", "-1,5"),
        ("S04", "-1,6", "-2,0"),
        ("S08", "-2,3", "-3,3"),
        ("S12", "0,5", "0,3"),
        ("S17", "0,2", "-1,3"),
        ("S18", "-0,6", "-1,7"),
    ] {
        let beeld = app.lees(|c| overzicht::beeld(c, id(alle, naam))).unwrap();
        let stem = |wie: &str| {
            let stem = beeld.stemmen.iter().find(|s| s.naam.to_lowercase().contains(wie)).unwrap();
            stem.verhouding.trim_start_matches('+').to_string()
        };
        assert_eq!((stem("inwoner"), stem("professional")), (inwoner.into(), professional.into()), "{naam}");
    }
}

#[test]
fn een_moeder_staat_er_twee_keer_in_en_wacht_in_de_lijst() {
    let (app, _) = gelopen();
    for wie in ["anna", "joris", "mirjam"] {
        let blad = app.als(wie).get("/misschien-dubbel").verwacht_pagina();
        let blad = blad.zegt("Diana van den IJssel").zegt("Dianne van den IJsel");
        let paren = blad.html.matches("Bekijk en voeg samen").count();
        assert_eq!(paren, 1, "docs/demo.md noemt één paar");
    }
    app.als("nienke").get("/misschien-dubbel").zegt("Niemand staat er dubbel in");
}

#[test]
fn wie_helpt_kan_geen_procesregisseur_zijn_en_wie_wat_is_staat_vast() {
    let (app, alle) = gelopen();
    let k = app.lees(|c| casussen::zoek(c, id(alle, "S18")));
    let pad = format!("/casussen/{}/procesregisseur", k.id);
    let rachid = app.als("rachid");
    for (wie, wat) in [("ferdi", "behandelaar"), ("nienke", "casusregisseur")] {
        let f = rachid.get(&pad).verwacht_pagina().formulier();
        let f = f.vul("gebruiker_id", &app.id(wie).to_string()).vul("waarom", "Kent het gezin goed.");
        rachid.stuur(&f).moet(422).zegt(&format!("Deze collega is nu {wat} in deze casus"));
    }
    let rollen = app.lees(|c| casussen::betrokkenen(c, k.id, app.vandaag()));
    for (wie, rol) in [
        ("ferdi", BetrokkenRol::Behandelaar),
        ("nienke", BetrokkenRol::Casusregisseur),
        ("anna", BetrokkenRol::Procesregisseur),
    ] {
        assert!(rollen.iter().any(|b| b.gebruiker_id == app.id(wie) && b.rol == rol), "{wie}");
    }
    for naam in ["S03", "S04", "S08", "S17", "S18"] {
        let k = app.lees(|c| casussen::zoek(c, id(alle, naam)));
        assert_eq!(app.lees(|c| regie::houder(c, &k)).soort, RegieSoort::Casusregisseur, "{naam}");
    }
}

#[test]
fn het_eerste_gesprek_stopt_de_klok_van_de_schulden() {
    let (app, alle) = gelopen();
    for (naam, soort) in
        [("S03", TermijnSoort::SchuldenEersteGesprek), ("S08", TermijnSoort::SchuldenBedreigend)]
    {
        let klokken = app.lees(|c| termijnen::van_casus(c, id(alle, naam)));
        let klok = klokken.iter().find(|t| t.soort == soort).unwrap();
        assert!(klok.gestopt_op.is_some_and(|op| op <= klok.einde), "{naam}");
    }
}

#[test]
fn ieder_ziet_de_casussen_van_het_eigen_team_of_de_eigen_rol() {
    let (app, alle) = gelopen();
    let oost = ["S01", "S04", "S12", "S15", "S17"];
    for (wie, ook) in [("anna", Some("S18")), ("joris", Some("S08")), ("mirjam", None)] {
        for naam in alle.keys() {
            let mag = oost.contains(&naam.as_str()) || ook == Some(naam.as_str());
            let blad = app.als(wie).get(&format!("/casussen/{}", id(alle, naam)));
            assert_eq!(blad.status == 200, mag, "{wie} bij {naam}: {}", blad.status);
        }
    }
    app.als("nienke").get(&format!("/casussen/{}", id(alle, "S03"))).verwacht_pagina().zegt("Çelik");
    // Initials: the list is read over shoulders.
    app.als("mirjam").get("/wachtlijst").verwacht_pagina().zegt("G. I.");
    let traplift = format!("/adviezen/{}", alle["S04"]["traplift"]);
    app.als("saskia").get(&traplift).verwacht_pagina().zegt("Heeft een ergotherapeut gekeken");
    assert_ne!(app.als("olaf").get(&traplift).status, 200);
    app.als("olaf").get(&format!("/adviezen/{}", alle["S12"]["advies"])).verwacht_pagina().zegt("Sanne Post");
}

#[test]
fn een_termijn_van_de_inwoner_is_nooit_te_laat() {
    let (app, alle) = gelopen();
    // S04: the days for a persoonlijk plan are over; S03: so is the time to object. Neither is work that waits.
    app.als("anna").get("/").verwacht_pagina().zegt("Besluit Wmo").zegt_niet("te laat");
    app.als("rachid").get("/").verwacht_pagina().zegt("Termijn binnen 14 dagen 0 casussen");
    for (wie, naam, pad) in [("anna", "S04", ""), ("nienke", "S03", ""), ("nienke", "S03", "/adviezen")] {
        let blad = app.als(wie).get(&format!("/casussen/{}{pad}", id(alle, naam)));
        blad.verwacht_pagina().zegt_niet("te laat");
    }
}
