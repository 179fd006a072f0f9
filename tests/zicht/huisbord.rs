//! The board of a household: on any day, for whoever may see what.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::{
    GezagBron, GezagSoort, Plaats, RelatieSoort, store as huishouden, store_gezag, store_relatie,
};
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::db::schema::{casus, spoor};
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId};
use wijkroute::kit::datum;

use crate::hulp::TestApp;
use crate::route::begin;
use crate::samen::casus::maak;

struct Gezin {
    app: TestApp,
    casus: CasusId,
    huis: HuishoudenId,
    gerrit: PersoonId,
    kind: PersoonId,
}

impl Gezin {
    fn pad(&self) -> String {
        format!("/huishoudens/{}", self.huis)
    }
}

/// Gerrit and Nel, and a grandchild who lived with them from September until October 2026 and turned eleven meanwhile.
fn gezin() -> Gezin {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Vraagverheldering, &[]);
    let k = begin::nu(&app, id);
    let (huis, gerrit) = (k.huishouden_id.unwrap(), k.persoon_id.unwrap());
    let kind = begin::schrijf(&app, |s| {
        let fem = Gegevens {
            voornaam: "Fem".into(),
            achternaam: "IJsbrandy".into(),
            geboortedatum: datum::iso("2015-09-15"),
            ..Gegevens::default()
        };
        let kind = personen::voeg_toe(s, &app.diensten.kluis, &fem.into())?;
        let even = Plaats {
            rol: "logé",
            woont_in: true,
            van: datum::iso("2026-09-01"),
            tot: datum::iso("2026-10-01"),
            ..Plaats::default()
        };
        huishouden::voeg_lid_toe(s, huis, kind, even)?;
        let is = store_relatie::Inhoud {
            soort: RelatieSoort::Kleinkind,
            van: None,
            tot: None,
            toelichting: String::new(),
        };
        store_relatie::voeg_toe(s, kind, gerrit, is)?;
        let gezag = store_gezag::Inhoud {
            houder: Some(gerrit),
            instelling: String::new(),
            soort: GezagSoort::Voogdij,
            bron: GezagBron::Gezegd,
            gezien_op: None,
            van: datum::iso("2026-09-10"),
            tot: None,
        };
        store_gezag::voeg_toe(s, kind, gezag)?;
        Ok(kind)
    });
    Gezin { app, casus: id, huis, gerrit, kind }
}

#[test]
fn het_bord_zegt_wie_er_nu_woont_wie_eromheen_staat_en_wie_je_belt() {
    let g = gezin();
    let nummer = begin::nu(&g.app, g.casus).nummer;
    let blad = g.app.als("anna").get(&g.pad()).verwacht_pagina();
    blad.zegt("Wie hier woont").zegt("Nel").zegt("mantelzorger").zegt(&nummer).zegt("Woonde hier eerder (1)");
}

#[test]
fn op_een_andere_dag_staat_er_wat_toen_gold() {
    let g = gezin();
    let op = |dag: &str| g.app.als("anna").get(&format!("{}?op={dag}", g.pad())).verwacht_pagina();
    op("2026-08-31").zegt_niet("logé").zegt_niet("voogdij").zegt_niet("Woonde hier eerder");
    op("2026-09-05")
        .zegt("zaterdag 5 september 2026")
        .zegt("10 jaar, nu 11")
        .zegt("gezag: nog niet bekend")
        .zegt("kleinkind");
    op("2026-09-20").zegt("11 jaar").zegt("voogdij door een persoon (gezegd, nog niet nagekeken)");
    op("2026-10-01").zegt("Woonde hier eerder (1)");
    g.app.als("anna").get(&format!("{}?op=2199-01-01", g.pad())).zegt("Kies een dag die al geweest is");
}

#[test]
fn een_ander_team_komt_niet_op_het_bord_en_ziet_van_een_gedeeld_kind_alleen_wie_er_woont() {
    let g = gezin();
    g.app.als("nienke").get(&g.pad()).moet(403);
    let ander = maak(&g.app, "nienke", ("Bo", "Elders"), 3);
    let huis = begin::nu(&g.app, ander).huishouden_id.unwrap();
    begin::schrijf(&g.app, |s| {
        huishouden::voeg_lid_toe(s, huis, g.kind, Plaats { woont_in: true, ..Plaats::default() })?;
        huishouden::voeg_lid_toe(s, g.huis, g.kind, Plaats { woont_in: true, ..Plaats::default() })
    });
    let blad = g.app.als("nienke").get(&g.pad()).verwacht_pagina();
    let nummer = begin::nu(&g.app, g.casus).nummer;
    let blad = blad.zegt("Fem").zegt("je ziet alleen wie het is").zegt_niet(&nummer);
    blad.zegt_niet("Nog niet besproken").zegt_niet("partner,");
}

#[test]
fn dat_er_een_ander_team_is_en_niet_wat() {
    let g = gezin();
    let ander = maak(&g.app, "nienke", ("Bo", "Elders"), 3);
    let k = begin::nu(&g.app, ander);
    begin::schrijf(&g.app, |s| {
        huishouden::voeg_lid_toe(s, k.huishouden_id.unwrap(), g.gerrit, Plaats::default())
    });
    let pad = format!("{}/betrokken", g.pad());
    let tel = || -> i64 { g.app.lees(|c| Ok(spoor::table.count().get_result(c)?)) };
    g.app.als("anna").get(&pad).verwacht_pagina().zegt("Niet waarom");
    g.app.als("anna").post(&pad, &[]).moet(422);
    let voor = tel();
    let blad = g.app.als("anna").post(&pad, &[("doel", "veiligheid")]).verwacht_pagina();
    assert_eq!(tel(), voor + 1);
    let (filter, wat): (Option<String>, String) = g.app.lees(|c| {
        Ok(spoor::table.order(spoor::id.desc()).select((spoor::filter, spoor::gebeurtenis)).first(c)?)
    });
    assert_eq!((filter.as_deref(), wat.as_str()), (Some("veiligheid"), "betrokkenheid-opgevraagd"));
    let team = g.app.actor("nienke").teamnamen.remove(0);
    let blad = blad.zegt(&team).zegt_niet(&k.nummer).zegt_niet("Elders").zegt_niet("Hoe kom ik de deur");
    blad.zegt_niet("vraagverheldering").zegt_niet("aangemeld");
    // A closed circle is never told of, and a closed casus no longer.
    for besloten in [true, false] {
        g.app.schrijf(|c| {
            let fase = if besloten { Fase::Aangemeld } else { Fase::Afgesloten };
            Ok(diesel::update(casus::table.find(ander))
                .set((casus::besloten.eq(besloten), casus::fase.eq(fase)))
                .execute(c)?)
        });
        g.app.als("anna").post(&pad, &[("doel", "veiligheid")]).zegt_niet(&team);
    }
}

#[test]
fn lid_relatie_gezag_en_netwerk_gaan_door_hun_formulieren() {
    let g = gezin();
    let anna = g.app.als("anna");
    let nieuw = |pad: &str| anna.get(&format!("/personen/{pad}")).verwacht_pagina().formulier();
    let f = nieuw(&format!("{}/huishouden/nieuw", g.gerrit)).vul("wie", "nieuw");
    let f = f.vul("voornaam", "Kees").vul("achternaam", "IJsbrandy").vul("relatie", "broer-zus");
    anna.stuur(&f).gaat_naar("/huishoudens/");
    anna.get(&g.pad()).zegt("Kees").zegt("broer of zus");
    let f = nieuw(&format!("{}/relaties/nieuw", g.gerrit)).vul("voornaam", "Ada").vul("achternaam", "Vos");
    let f = f.vul("soort", "partner").vul("van", "1-1-1960").vul("tot", "1-1-1965");
    anna.stuur(&f.vul("overleden_op", "3-3-2001")).gaat_naar("/huishoudens/");
    anna.get(&g.pad()).zegt("ex-partner van Gerrit").zegt("overleden op 03-03-2001");
    // Looked up somewhere asks when.
    let f = nieuw(&format!("{}/gezag/nieuw", g.kind)).vul("wie", &g.gerrit.to_string());
    let f = f.vul("soort", "ouder-alleen").vul("bron", "brp");
    let fout = anna.stuur(&f).moet(422);
    assert_eq!(fout.fouten()[0].0, "gezien_op");
    anna.stuur(&fout.formulier().vul("gezien_op", "1-11-2026")).moet(303);
    let f = nieuw(&format!("{}/netwerk/nieuw", g.gerrit)).vul("voornaam", "Riet").vul("rol", "buurvrouw");
    anna.stuur(&f.vul("wat_doet", "doet boodschappen")).moet(303);
    let blad = anna.get(&g.pad()).zegt("Riet").zegt("doet boodschappen");
    // A mistake is gone from every day.
    let lid =
        blad.links().into_iter().find(|l| l.naar.contains("/leden/") && l.tekst.contains("Kees")).unwrap();
    let f = anna.get(&lid.naar).formulier().vul("vergissing", "ja");
    anna.stuur(&f).moet(303);
    let alle = g.app.lees(|c| huishouden::alle_leden(c, g.huis));
    assert!(alle.iter().any(|(l, p)| p.voornaam == "Kees" && l.tot == Some(l.van)), "de rij blijft");
    let kop = anna.get(&g.pad()).zegt("Woonde hier eerder (1)").toon();
    assert!(!kop.contains("Kees IJsbrandy in dit huishouden"));
}

#[test]
fn wie_twee_keer_tegelijk_wijzigt_ziet_wat_de_ander_deed() {
    let g = gezin();
    let anna = g.app.als("anna");
    let link = anna
        .get(&g.pad())
        .links()
        .into_iter()
        .find(|l| l.naar.contains("/netwerk/") && !l.naar.ends_with("nieuw"));
    let link = link.unwrap();
    let (een, twee) = (anna.get(&link.naar).formulier(), anna.get(&link.naar).formulier());
    anna.stuur(&een.vul("wat_doet", "kookt")).moet(303);
    anna.stuur(&twee.vul("wat_doet", "wast")).moet(409).zegt("kookt").zegt("wast");
}
