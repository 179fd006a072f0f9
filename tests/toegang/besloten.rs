//! A closed circle: whoever has no role in it learns nowhere that it exists, nor what is in it, nor who works in it.

use diesel::prelude::*;
use wijkroute::basis::casus::Fase;
use wijkroute::basis::personen::Gegevens;
use wijkroute::basis::personen::store as personen;
use wijkroute::db::schema::{casus, gebruiker};
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId};

use crate::architectuur::niets;
use crate::hulp::{Blad, TestApp};
use crate::route::begin;
use crate::samen::casus::{maak, voor};

/// In a note, a taak and a consent of the closed casus.
const TEKST: &str = "Wat binnen de kring blijft";
/// The number of who works in it.
const NUMMER: &str = "078 555 12 34";

struct Kring {
    app: TestApp,
    casus: CasusId,
    nummer: String,
    huis: HuishoudenId,
    gerrit: PersoonId,
    nel: PersoonId,
    /// Somebody entered twice: the other is Gerrit.
    dubbel: PersoonId,
}

/// Gerrit and Nel; the casus of anna is closed to all but her.
fn kring() -> Kring {
    let app = TestApp::nieuw();
    let id = begin::casus(&app, Fase::Plan, &[]);
    let k = begin::nu(&app, id);
    let (huis, gerrit) = (k.huishouden_id.unwrap(), k.persoon_id.unwrap());
    let leden = app.lees(|c| wijkroute::basis::huishouden::store::alle_leden(c, huis));
    let nel = leden.iter().map(|(l, _)| l.persoon_id).find(|p| *p != gerrit).unwrap();
    let dubbel = begin::schrijf(&app, |s| {
        let g = Gegevens {
            voornaam: "Gerrit".into(),
            achternaam: "IJsbrandy".into(),
            telefoon: "078 444 00 00".into(),
            ..Gegevens::default()
        };
        personen::voeg_toe(s, &app.diensten.kluis, &g.into())
    });
    let anna = app.als("anna");
    let vul = |pad: &str, velden: &[(&str, &str)]| {
        let pad = format!("/casussen/{id}/{pad}");
        let f = anna.get(&pad).verwacht_pagina().formulier_naar(pad.split('?').next().unwrap());
        anna.stuur(&velden.iter().fold(f, |f, (naam, waarde)| f.vul(naam, waarde))).moet(303)
    };
    vul("contactmomenten/nieuw", &[("tekst", TEKST)]);
    vul("taken/nieuw", &[("wat", TEKST)]);
    vul("partijen/nieuw", &[("naam", TEKST), ("geeft_hulp", "ja")]);
    let ja = [("ja-zelf", "ja"), ("gegevens", TEKST), ("met_wie", TEKST), ("hoe", "mondeling")];
    vul(&format!("toestemmingen/nieuw?over={gerrit}&doel=delen&bekwaam=ja"), &ja);
    app.schrijf(|c| {
        diesel::update(gebruiker::table.find(app.id("anna")))
            .set(gebruiker::telefoon.eq(NUMMER))
            .execute(c)?;
        Ok(diesel::update(casus::table.find(id)).set(casus::besloten.eq(true)).execute(c)?)
    });
    let nummer = k.nummer;
    Kring { app, casus: id, nummer, huis, gerrit, nel, dubbel }
}

/// Every page of these rooms that could tell of it.
fn bladen(k: &Kring, wie: &str) -> Vec<Blad> {
    let ik = k.app.als(wie);
    let mut uit = Vec::new();
    for p in [k.gerrit, k.nel, k.dubbel] {
        for deel in [
            "",
            "/genogram",
            "/wijzigen",
            "/huishouden/nieuw",
            "/relaties/nieuw",
            "/netwerk/nieuw",
            "/gezag/nieuw",
            "/vertegenwoordigers/nieuw",
        ] {
            uit.push(ik.get(&format!("/personen/{p}{deel}")));
        }
        uit.push(ik.get(&format!("/contact/nieuw?persoon={p}")));
        uit.push(ik.get(&format!("/meldingen/nieuw?persoon={p}")));
        uit.push(ik.get(&format!("/casussen/{}/praten/{p}", k.casus)));
    }
    for (een, ander) in [(k.gerrit, k.dubbel), (k.dubbel, k.gerrit)] {
        uit.push(ik.get(&format!("/personen/{een}/samenvoegen/{ander}")));
    }
    let huis = format!("/huishoudens/{}", k.huis);
    uit.push(ik.get(&huis));
    uit.push(ik.post(&format!("{huis}/betrokken"), &[("doel", "veiligheid")]));
    for pad in ["", "/toestemmingen", "/taken/nieuw", "/contactmomenten/nieuw"] {
        uit.push(ik.get(&format!("/casussen/{}{pad}", k.casus)));
    }
    for pad in ["/zoeken", "/meldingen/zoek", "/contact/nieuw"] {
        uit.push(ik.post(pad, &[("zoek", "ijsbrandy")]));
    }
    for pad in ["/", "/contact/nieuw", "/misschien-dubbel", "/misschien-dubbel?bekijk=anders", "/wachtlijst"]
    {
        uit.push(ik.get(pad));
    }
    uit
}

fn stil(k: &Kring, wie: &str, ook: &[&str]) {
    let mut fout = Vec::new();
    for blad in bladen(k, wie) {
        let naam = [k.nummer.as_str(), TEKST, NUMMER, "Hoe blijven we veilig thuis wonen?"];
        for geheim in naam.iter().chain(ook) {
            // What the refusal itself says of the team is said to who knows the casus by its id.
            if blad.status < 400 && blad.toon().contains(geheim) {
                fout.push(format!("{} als {wie} zegt: {geheim}", blad.pad));
            }
        }
    }
    niets("Een besloten kring lekt:", &fout);
}

#[test]
fn niemand_erbuiten_leert_dat_er_een_is() {
    let k = kring();
    let team = k.app.actor("anna").teamnamen.remove(0);
    // The own team stands in the frame of its own pages; of another team its name would be news.
    stil(&k, "nienke", &[&team]);
    stil(&k, "joris", &[]);
    for wie in ["nienke", "joris"] {
        let blad = k.app.als(wie).get(&format!("/personen/{}", k.gerrit)).verwacht_pagina();
        blad.zegt("Je ziet alleen wie het is").zegt_niet("Bel het team").zegt_niet("078");
        let zoek = k.app.als(wie).post("/zoeken", &[("zoek", "gerrit ijsbrandy")]);
        zoek.zegt("Gerrit").zegt_niet("078");
    }
    // Whoever is in it sees it all.
    let anna = k.app.als("anna");
    anna.get(&format!("/personen/{}", k.gerrit)).zegt(&k.nummer).zegt(TEKST);
}

#[test]
fn wie_met_een_huisgenoot_werkt_leert_het_ook_niet() {
    let k = kring();
    // Nel asks something herself: joris works with her and the household.
    let open = voor(&k.app, "joris", k.nel, k.huis);
    stil(&k, "joris", &[]);
    let joris = k.app.als("joris");
    let bord = joris.get(&format!("/huishoudens/{}", k.huis)).verwacht_pagina();
    bord.zegt("Gerrit").zegt(&begin::nu(&k.app, open).nummer).zegt_niet("Anna Verschoor");
    joris.get(&format!("/personen/{}", k.gerrit)).verwacht_pagina().zegt_niet("Anna Verschoor");
    joris.get(&format!("/personen/{}/genogram", k.nel)).verwacht_pagina().zegt_niet(TEKST);
    joris.get(&format!("/casussen/{open}/praten/{}", k.gerrit)).verwacht_pagina().zegt_niet(TEKST);
    joris.get(&format!("/casussen/{open}/toestemmingen")).verwacht_pagina().zegt_niet(TEKST);
}

#[test]
fn wie_met_de_een_werkt_ziet_van_de_ander_op_het_samenvoegblad_alleen_wie_het_is() {
    let k = kring();
    // joris works with who may be Gerrit a second time, not with Gerrit.
    let huis = begin::nu(&k.app, maak(&k.app, "joris", ("Ida", "Elders"), 2)).huishouden_id.unwrap();
    voor(&k.app, "joris", k.dubbel, huis);
    k.app.schrijf(|c| {
        use wijkroute::db::schema::persoon as p;
        let bsn = |id: PersoonId, sleutel: &str| {
            diesel::update(p::table.find(id))
                .set((p::bsn.eq(Some("dicht")), p::bsn_sleutel.eq(Some(sleutel.to_string()))))
        };
        bsn(k.gerrit, "een").execute(c)?;
        bsn(k.dubbel, "ander").execute(c)?;
        Ok(diesel::update(p::table.find(k.gerrit)).set(p::telefoon.eq("078 333 00 00")).execute(c)?)
    });
    let pad = format!("/personen/{}/samenvoegen/{}", k.dubbel, k.gerrit);
    let blad = k.app.als("joris").get(&pad).verwacht_pagina().zegt("Overleg met een collega");
    // Not even that the other has a BSN, or another number.
    let blad = blad.zegt_niet("BSN").zegt_niet("078 333").zegt_niet("078 444");
    assert!(blad.formulieren().iter().all(|f| f.actie != pad), "geen formulier om samen te voegen");
    k.app.als("joris").post(&pad, &[("versie_weg", "1"), ("_versie", "1")]).moet(403);
}
