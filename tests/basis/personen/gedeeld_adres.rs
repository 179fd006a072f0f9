//! A secret address, and who else lives there or lived with them: what a child, an old household or the history gives
//! away.

use wijkroute::basis::casus::Fase;
use wijkroute::basis::huishouden::{Plaats, store as huishouden};
use wijkroute::basis::personen::{
    Bereik, Gegevens, NieuwePersoon, store, store_wijziging, zoek, zoekvraag::Zoekvraag,
};
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId};
use wijkroute::kit::datum;

use super::verbeteren::formulier;
use crate::hulp::TestApp;
use crate::hulp::geheim::{POSTCODE, STRAAT};
use crate::route::begin::{self, schrijf};
use crate::samen::casus::maak;

struct Gezin {
    app: TestApp,
    casus: CasusId,
    huis: HuishoudenId,
    moeder: PersoonId,
    kind: PersoonId,
    /// Of nienke, at the father.
    bij_vader: HuishoudenId,
}

fn woont() -> Plaats<'static> {
    Plaats { rol: "", woont_in: true, ..Plaats::default() }
}

fn op_het_adres(voornaam: &str) -> NieuwePersoon {
    Gegevens {
        voornaam: voornaam.into(),
        achternaam: "IJsbrandy".into(),
        straat: STRAAT.into(),
        huisnummer: "17".into(),
        postcode: POSTCODE.into(),
        ..Gegevens::default()
    }
    .into()
}

/// A mother with a child, both at one address that nobody keeps secret yet; the child is with the father too.
fn gezin() -> Gezin {
    let app = TestApp::nieuw();
    let casus = begin::casus(&app, Fase::Plan, &[]);
    let huis = begin::nu(&app, casus).huishouden_id.unwrap();
    let vader = maak(&app, "nienke", ("Bram", "Kuiper"), 3);
    let bij_vader = begin::nu(&app, vader).huishouden_id.unwrap();
    let (moeder, kind) = schrijf(&app, |s| {
        let kluis = &app.diensten.kluis;
        let moeder = store::voeg_toe(s, kluis, &op_het_adres("Mo"))?;
        let kind = store::voeg_toe(s, kluis, &op_het_adres("Kim"))?;
        for wie in [moeder, kind] {
            huishouden::voeg_lid_toe(s, huis, wie, woont())?;
        }
        huishouden::voeg_lid_toe(s, bij_vader, kind, woont())?;
        Ok((moeder, kind))
    });
    Gezin { app, casus, huis, moeder, kind, bij_vader }
}

impl Gezin {
    fn geheim(&self, wie: PersoonId) -> bool {
        self.app.lees(|c| store::geheim_adres(c, wie))
    }

    fn zet(&self, als: &str, wie: PersoonId, geheim: bool) -> crate::hulp::Blad {
        let f = formulier(&self.app, als, wie);
        let f = if geheim { f.vul("geheim_adres", "ja") } else { f.zonder("geheim_adres") };
        self.app.als(als).stuur(&f)
    }

    fn vindt(&self, getypt: &str) -> Vec<PersoonId> {
        let vraag = Zoekvraag::lees(getypt, &self.app.diensten.kluis);
        self.app.lees(|c| zoek::zoek(c, &vraag)).into_iter().map(|p| p.id).collect()
    }
}

#[test]
fn een_kind_verraadt_het_adres_van_zijn_moeder_niet() {
    let g = gezin();
    assert!(g.vindt("vluchtheuvel 17").contains(&g.kind));
    g.zet("anna", g.moeder, true).moet(303);
    assert!(g.geheim(g.kind), "wie op het adres woont, houdt het ook geheim");
    assert!(g.vindt("vluchtheuvel").is_empty() && g.vindt(POSTCODE).is_empty());
    // The team of the father: the page, the board, the form, the duplicates. Every answer goes past the sieve too.
    let nienke = g.app.als("nienke");
    nienke.get(&format!("/personen/{}", g.kind)).verwacht_pagina().zegt("Geheim adres").zegt_niet(STRAAT);
    // Who has gezag hears much, and not this.
    let casus = g.casus;
    let praten = g.app.als("anna").get(&format!("/casussen/{casus}/praten/{}", g.kind)).verwacht_pagina();
    praten.zegt("Het adres is geheim").zegt("ook niet tegen wie gezag heeft");
    for pad in [
        format!("/personen/{}/wijzigen", g.kind),
        format!("/personen/{}/genogram", g.kind),
        format!("/huishoudens/{}", g.bij_vader),
        format!("/huishoudens/{}", g.huis),
        format!("/casussen/{}", g.casus),
    ] {
        assert!(!nienke.get(&pad).html.contains(STRAAT), "{pad}");
        assert!(!g.app.als("anna").get(&pad).html.contains(STRAAT), "{pad}");
    }
    let velden: Vec<String> =
        g.app.lees(|c| store_wijziging::van(c, g.kind)).into_iter().map(|w| w.veld).collect();
    assert_eq!(velden, ["geheim_adres"], "de geschiedenis zegt het ook bij het kind");
}

#[test]
fn wie_erbij_komt_wonen_deelt_het_geheim() {
    let g = gezin();
    g.zet("anna", g.moeder, true).moet(303);
    let (baby, oom) = schrijf(&g.app, |s| {
        let baby = store::voeg_toe(s, &g.app.diensten.kluis, &op_het_adres("Bo"))?;
        huishouden::voeg_lid_toe(s, g.huis, baby, woont())?;
        let elders =
            Gegevens { straat: "Proefstraat".into(), huisnummer: "17".into(), ..Gegevens::default() };
        let oom = store::voeg_toe(s, &g.app.diensten.kluis, &elders.into())?;
        huishouden::voeg_lid_toe(s, g.huis, oom, woont())?;
        Ok((baby, oom))
    });
    assert!(g.geheim(baby));
    assert!(!g.geheim(oom), "een ander adres is geen geheim");
}

#[test]
fn wie_maar_met_een_van_hen_werkt_heft_het_geheim_niet_op() {
    let g = gezin();
    g.zet("anna", g.moeder, true).moet(303);
    let blad = g.zet("nienke", g.kind, false).moet(422);
    blad.zegt("ook geheim voor iemand met wie jij niet werkt").zegt_niet(STRAAT);
    assert!(g.geheim(g.kind) && g.geheim(g.moeder));
    // Who works with both lifts it for both, and nobody is left behind with a secret that is none.
    g.zet("anna", g.kind, false).moet(303);
    assert!(!g.geheim(g.kind) && !g.geheim(g.moeder));
}

#[test]
fn een_huishouden_dat_je_verliet_toont_je_nieuwe_adres_niet() {
    let g = gezin();
    let leden = g.app.lees(|c| huishouden::alle_leden(c, g.huis));
    let lid = leden.iter().find(|(l, _)| l.persoon_id == g.moeder).map(|(l, _)| l.clone()).unwrap();
    let weg = Plaats { woont_in: true, van: datum::iso("2026-01-01"), tot: Some(g.app.vandaag()), ..woont() };
    schrijf(&g.app, |s| huishouden::wijzig_lid(s, &lid, weg, lid.versie));
    let pad = format!("/personen/{}", g.moeder);
    let anna = g.app.als("anna");
    // As long as nothing is secret, who worked with her may still look.
    anna.get(&format!("{pad}/genogram")).verwacht_pagina();
    schrijf(&g.app, |s| {
        let (p, b) = (store::persoon(s.c, g.moeder)?, store::bereik(s.c, g.moeder)?);
        let bereik = Bereik { geheim_adres: true, ..b };
        let nieuw = NieuwePersoon { gegevens: p.gegevens.clone(), bereik, ..NieuwePersoon::default() };
        store::wijzig(s, &g.app.diensten.kluis, g.moeder, p.versie, &nieuw)
    });
    assert!(!g.geheim(g.kind), "het kind woont er niet meer mee samen");
    anna.get(&pad).verwacht_pagina().zegt("Je ziet alleen wie het is");
    anna.get(&format!("{pad}/wijzigen")).moet(403);
    anna.get(&format!("{pad}/genogram")).moet(403);
    anna.post(&format!("{pad}/adres"), &[("reden", "huisbezoek")]).moet(403);
    // The board still says that she lived there, and until when.
    anna.get(&format!("/huishoudens/{}", g.huis))
        .verwacht_pagina()
        .zegt("Woonde hier eerder")
        .zegt("Mo IJsbrandy");
}

#[test]
fn wie_er_bij_vergissing_in_stond_is_van_niemand() {
    let app = TestApp::nieuw();
    let huis = begin::nu(&app, begin::casus(&app, Fase::Plan, &[])).huishouden_id.unwrap();
    let vreemd = begin::nu(&app, maak(&app, "nienke", ("Vera", "Zorgvliet"), 2)).persoon_id.unwrap();
    let lid = schrijf(&app, |s| huishouden::voeg_lid_toe(s, huis, vreemd, woont()));
    app.als("anna").get(&format!("/personen/{vreemd}/wijzigen")).verwacht_pagina();
    let lid = app.lees(|c| huishouden::lid(c, huis, lid));
    let nooit = Plaats { van: Some(lid.van), tot: Some(lid.van), ..woont() };
    schrijf(&app, |s| huishouden::wijzig_lid(s, &lid, nooit, lid.versie));
    app.als("anna").get(&format!("/personen/{vreemd}/wijzigen")).moet(403);
    app.als("anna").get(&format!("/personen/{vreemd}")).zegt("Je ziet alleen wie het is");
}

#[test]
fn wat_geheim_was_blijft_geheim_in_de_geschiedenis() {
    let g = gezin();
    g.zet("anna", g.moeder, true).moet(303);
    let f = formulier(&g.app, "anna", g.moeder).zonder("geheim_adres");
    let f = f.vul("straat", "Openbare weg").vul("huisnummer", "2").vul("postcode", "3311 AB");
    g.app.als("anna").stuur(&f).moet(303);
    let blad = g.app.als("anna").get(&format!("/personen/{}", g.moeder)).verwacht_pagina();
    blad.zegt("Openbare weg 2").zegt("Gewijzigd; geheim adres").zegt_niet(STRAAT).zegt_niet("3319");
    // Moved on without the child: what she lifted was hers.
    assert!(g.geheim(g.kind));
}
