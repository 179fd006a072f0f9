//! Whom the trail names: the one who was seen or linked, not only the one the page hangs on (domain.md 7.5).

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::store as huishouden;
use wijkroute::db::schema::spoor;
use wijkroute::db::waarde::{PersoonId, RijId};

use crate::hulp::TestApp;
use crate::route::begin;
use crate::samen::casus::maak;

/// The newest row: what, under which right, whether it went well, which person, which other thing.
type Rij = (String, String, bool, Option<PersoonId>, Option<RijId>);

fn laatste(app: &TestApp) -> Rij {
    app.lees(|c| {
        let rij: Rij = spoor::table
            .order(spoor::id.desc())
            .select((spoor::gebeurtenis, spoor::recht, spoor::gelukt, spoor::persoon_id, spoor::object_id))
            .first(c)?;
        Ok(rij)
    })
}

#[test]
fn wie_gezien_is_staat_erin_ook_als_dat_niet_de_inwoner_is() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let k = begin::nu(&app, id);
    let leden = app.lees(|c| huishouden::alle_leden(c, k.huishouden_id.unwrap()));
    let nel = leden.iter().map(|(l, _)| l.persoon_id).find(|p| Some(*p) != k.persoon_id).unwrap();
    app.als("anna").get(&format!("/casussen/{id}/praten/{nel}")).verwacht_pagina();
    assert_eq!(laatste(&app).3, Some(nel));
    app.als("anna").get(&format!("/casussen/{id}")).verwacht_pagina();
    assert_eq!(laatste(&app).3, k.persoon_id);
    // Which note was opened, too.
    let pad = format!("/casussen/{id}/taken/nieuw");
    let f = app.als("anna").get(&pad).formulier_naar(&pad).vul("wat", "Bel de zoon");
    app.als("anna").stuur(&f).moet(303);
    let f = app.als("anna").get(&format!("/casussen/{id}/contactmomenten/nieuw")).formulier();
    app.als("anna").stuur(&f.vul("tekst", "Gebeld")).moet(303);
    let contact = laatste(&app).4.unwrap();
    app.als("anna").get(&format!("/casussen/{id}/contactmomenten/{contact}")).verwacht_pagina();
    assert_eq!(laatste(&app).4, Some(contact));
}

#[test]
fn op_de_pagina_van_een_persoon_zegt_het_recht_hoeveel_er_te_zien_was() {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let pad = format!("/personen/{}", begin::nu(&app, id).persoon_id.unwrap());
    for (wie, recht) in [("anna", "betrokken"), ("joris", "team"), ("nienke", "rol")] {
        app.als(wie).get(&pad).verwacht_pagina();
        assert_eq!(laatste(&app).1, recht, "{wie}");
    }
}

#[test]
fn wie_aan_een_huishouden_wordt_toegevoegd_staat_erin() {
    let app = TestApp::nieuw();
    let gerrit = begin::nu(&app, begin::casus(&app, Fase::Plan, &[])).persoon_id.unwrap();
    let vreemd = begin::nu(&app, maak(&app, "nienke", ("Vera", "Zorgvliet"), 2)).persoon_id.unwrap();
    app.schrijf(|c| {
        use wijkroute::db::schema::persoon as p;
        let dag = wijkroute::kit::datum::iso("1980-01-02");
        Ok(diesel::update(p::table.find(vreemd)).set(p::geboortedatum.eq(dag)).execute(c)?)
    });
    let anna = app.als("anna");
    for (pad, extra) in [
        ("relaties/nieuw", vec![("soort", "broer-zus")]),
        ("netwerk/nieuw", vec![("rol", "vriendin"), ("mantelzorger", "ja")]),
        ("huishouden/nieuw", vec![("relatie", "broer-zus")]),
    ] {
        let pad = format!("/personen/{gerrit}/{pad}");
        let mut f = anna.get(&pad).verwacht_pagina().formulier_naar(&pad);
        if f.velden.iter().any(|v| v.naam == "wie" && v.waarde == vreemd.to_string()) {
            f = f.vul("wie", &vreemd.to_string());
        } else {
            f = f.vul("wie", "nieuw").vul("voornaam", "Vera").vul("achternaam", "Zorgvliet");
            f = f.vul("geboortedatum", "2-1-1980");
        }
        f = extra.iter().fold(f, |f, (naam, waarde)| f.vul(naam, waarde));
        let mut blad = anna.stuur(&f);
        if blad.status == 422 {
            blad = anna.stuur(&blad.formulier_naar(&pad).vul("dezelfde", &vreemd.to_string()));
        }
        blad.moet(303);
        let (wat, _, gelukt, wie, ander) = laatste(&app);
        assert!(gelukt && wie == Some(gerrit), "{wat}");
        assert_eq!(ander.map(|r| r.to_string()), Some(vreemd.to_string()), "{wat}");
    }
}

#[test]
fn wat_een_blad_zelf_weigert_staat_er_ook_als_geweigerd() {
    let app = TestApp::nieuw();
    let gerrit = begin::nu(&app, begin::casus(&app, Fase::Plan, &[])).persoon_id.unwrap();
    let vreemd = begin::nu(&app, maak(&app, "nienke", ("Vera", "Zorgvliet"), 2)).persoon_id.unwrap();
    app.als("anna").post(&format!("/personen/{gerrit}/samenvoegen/{vreemd}"), &[]).moet(403);
    let (wat, recht, gelukt, wie, ander) = laatste(&app);
    assert_eq!((wat.as_str(), recht.as_str(), gelukt), ("personen-samengevoegd", "meer-nodig", false));
    assert_eq!((wie, ander.map(|r| r.to_string())), (Some(gerrit), Some(vreemd.to_string())));
}
