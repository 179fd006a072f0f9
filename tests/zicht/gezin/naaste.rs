//! A grandmother without a casus: who works with her granddaughter may see and correct who she is, and nothing else.

use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::{netwerk_van, relaties_van, store_netwerk, store_relatie};
use wijkroute::basis::personen::store_wijziging;
use wijkroute::db::waarde::PersoonId;

use super::{Gezin, NU, dag, gezin};
use crate::route::begin::schrijf;
use crate::samen::casus::{maak, zet_fase};

fn pad(wie: PersoonId) -> String {
    format!("/personen/{wie}/naaste")
}

#[test]
fn wie_met_de_kleindochter_werkt_verbetert_wie_oma_is() {
    let g = gezin();
    let anna = g.app.als("anna");
    let blad = anna.get(&format!("/personen/{}", g.oma)).verwacht_pagina();
    let blad =
        blad.zegt("via iemand met wie je werkt").zegt("09-01-1955").zegt_niet("BSN").zegt_niet("Adres");
    assert!(blad.links().iter().any(|l| l.naar == pad(g.oma)));
    anna.get(&format!("/personen/{}/wijzigen", g.oma)).moet(403);
    anna.get(&format!("/personen/{}/genogram", g.oma)).moet(403);

    let f = anna
        .get(&pad(g.oma))
        .verwacht_pagina()
        .zegt_niet("BSN")
        .zegt_niet("Straat")
        .formulier_naar(&pad(g.oma));
    let f = f.vul("achternaam", "Storm-Bakker").vul("geboortedatum", "1954").vul("telefoon", "078 000 00 00");
    anna.stuur(&f.clone().vul("overleden_op", "1-1-1950")).moet(422).zegt("voor de geboorte");
    anna.stuur(&f).gaat_naar(&format!("/personen/{}", g.oma)).zegt_niet("Storm-Bakker");
    let blad = anna.get(&format!("/personen/{}", g.oma)).verwacht_pagina();
    blad.zegt("Ria Storm-Bakker").zegt("1954").zegt("078 000 00 00");
    let was = g.app.lees(|c| store_wijziging::van(c, g.oma));
    let velden: Vec<&str> = was.iter().map(|w| w.veld.as_str()).collect();
    assert!(velden.contains(&"achternaam") && velden.contains(&"telefoon"), "{velden:?}");
    assert!(was.iter().any(|w| w.was == "Storm" && w.werd == "Storm-Bakker"));
}

#[test]
fn een_ander_team_ziet_alleen_wie_het_is() {
    let g = gezin();
    g.app.als("joris").get(&pad(g.oma)).verwacht_pagina();
    for wie in ["nienke", "saskia", "olaf", "beheer", "priva"] {
        g.app.als(wie).get(&pad(g.oma)).moet(403);
        g.app.als(wie).post(&pad(g.oma), &[("achternaam", "Anders")]).moet(403);
    }
    let blad = g.app.als("nienke").get(&format!("/personen/{}", g.oma)).verwacht_pagina();
    blad.zegt("Je ziet alleen wie het is").zegt_niet("Telefoon").zegt_niet("Gegevens wijzigen");
}

/// Takes away that she is the grandmother, as a mistake, and that she takes care.
fn nooit_geweest(g: &Gezin) {
    let nooit = Some(dag(NU));
    let (r, _) = g.app.lees(|c| relaties_van(c, g.oma)).remove(0);
    let (n, _) = g.app.lees(|c| netwerk_van(c, g.kind, dag(NU))).remove(0);
    schrijf(&g.app, |s| {
        let geen =
            store_relatie::Inhoud { soort: r.soort, van: nooit, tot: nooit, toelichting: String::new() };
        store_relatie::wijzig(s, r.persoon_id, r.id, &geen, r.versie)?;
        let weg =
            store_netwerk::Inhoud { wie: n.wie_id, rol: n.rol.clone(), tot: nooit, ..Default::default() };
        store_netwerk::wijzig(s, g.kind, n.id, &weg, n.versie)
    });
}

#[test]
fn het_recht_houdt_op_met_de_band_met_de_casus_en_met_een_eigen_casus() {
    let g = gezin();
    nooit_geweest(&g);
    g.app.als("anna").get(&pad(g.oma)).moet(403);

    let g = gezin();
    zet_fase(&g.app, g.casus, Fase::Afgesloten);
    g.app.als("anna").get(&pad(g.oma)).moet(403);

    // Another team works with her now: it keeps who she is.
    let g = gezin();
    let ander = maak(&g.app, "nienke", ("Bo", "Elders"), 3);
    let huis = crate::route::begin::nu(&g.app, ander).huishouden_id.unwrap();
    schrijf(&g.app, |s| {
        use wijkroute::basis::huishouden::{Plaats, store as huishouden};
        huishouden::voeg_lid_toe(s, huis, g.oma, Plaats { woont_in: true, ..Plaats::default() })
    });
    g.app.als("anna").get(&pad(g.oma)).moet(403);
    g.app.als("nienke").get(&pad(g.oma)).verwacht_pagina();
    g.app.als("nienke").get(&format!("/personen/{}/wijzigen", g.oma)).verwacht_pagina();
}
