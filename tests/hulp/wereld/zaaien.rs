//! What there is before anybody walks: the demo, a household, a casus in every fase.

use chrono::NaiveDate;
use diesel::prelude::*;
use wijkroute::basis::casus::{BetrokkenRol, Fase, store as betrokkenen};
use wijkroute::basis::huishouden::{Plaats, store as huishouden};
use wijkroute::basis::personen::vertegenwoordigers;
use wijkroute::basis::personen::{Bereik, Gegevens, NieuwePersoon, store as personen};
use wijkroute::db::schema::casus;
use wijkroute::db::waarde::{CasusId, PersoonId};
use wijkroute::demo::{self, wandeling};
use wijkroute::kit::code::Code;
use wijkroute::poort::spoor::{self, Regel};
use wijkroute::poort::toegang::Rol;
use wijkroute::poort::toegang::accounts::{self, NieuweGebruiker};

use super::banden::{banden, ouder, spreker};
use crate::hulp::TestApp;
use crate::hulp::geheim::{POSTCODE, STRAAT};

/// The demo's casussen, walked. With a suffix they are other people with the same story.
pub fn demo(app: &TestApp, achtervoegsel: &str) -> Vec<CasusId> {
    let anders = |regel: &str| match regel.strip_suffix('"') {
        Some(r)
            if !achtervoegsel.is_empty()
                && (r.starts_with("achternaam = ") || r.starts_with("partner_achternaam = ")) =>
        {
            format!("{r}{achtervoegsel}\"")
        }
        _ => regel.to_string(),
    };
    demo::CASUSSEN
        .iter()
        .map(|tekst| {
            let zonder_bsn = |r: &&str| achtervoegsel.is_empty() || !r.starts_with("bsn = ");
            let tekst: Vec<String> = tekst.lines().filter(zonder_bsn).map(anders).collect();
            let onthouden = wandeling::loop_door(&app.diensten, &tekst.join("\n")).unwrap();
            onthouden["casus"].parse().unwrap()
        })
        .collect()
}

/// Two accounts that lead the list, for the beheerder to disable: the others are still needed.
pub fn vertrekkers(app: &TestApp) {
    let regel = Regel { gebeurtenis: "proef", recht: "systeem", gelukt: true, ..Regel::default() };
    spoor::schrijf(app.db(), app.id("beheer"), app.nu(), regel, |s| {
        for naam in ["Aad", "Aafke"] {
            let nieuw = NieuweGebruiker {
                gebruikersnaam: naam,
                naam,
                functie: "Vertrekt",
                telefoon: "",
                wachtwoord: app.wachtwoord(),
                rollen: &[Rol::Professional],
                teams: &[],
            };
            accounts::voeg_toe(s, &nieuw)?;
        }
        Ok(())
    })
    .unwrap();
}

/// A household of three; gives the first.
pub fn huishouden(app: &TestApp) -> PersoonId {
    let anna = app.id("anna");
    let regel = Regel { gebeurtenis: "proef", recht: "systeem", gelukt: true, ..Regel::default() };
    let kluis = &app.diensten.kluis;
    spoor::schrijf(app.db(), anna, app.nu(), regel, |s| {
        let mens = |voornaam: &str, jaar: i32| Gegevens {
            voornaam: voornaam.into(),
            achternaam: "Proefpersoon".into(),
            geboortedatum: NaiveDate::from_ymd_opt(jaar, 4, 5),
            straat: "Proefstraat".into(),
            huisnummer: "1".into(),
            woonplaats: "Dordrecht".into(),
            ..Gegevens::default()
        };
        let een = personen::voeg_toe(s, kluis, &mens("Jo", 1968).into())?;
        let geheim = Bereik { geheim_adres: true, ..Bereik::default() };
        let elders = Gegevens { straat: STRAAT.into(), postcode: POSTCODE.into(), ..mens("Sam", 1970) };
        let sam = NieuwePersoon { bereik: geheim, ..elders.into() };
        let twee = personen::voeg_toe(s, kluis, &sam)?;
        let kind = personen::voeg_toe(s, kluis, &mens("Noor", 2015).into())?;
        let plaats = |rol| Plaats { rol, woont_in: true, ..Plaats::default() };
        let gezin = huishouden::begin(s, "Proefpersoon", een, plaats("hoofdbewoner"))?;
        huishouden::voeg_lid_toe(s, gezin, twee, plaats("partner"))?;
        huishouden::voeg_lid_toe(s, gezin, kind, plaats("kind"))?;
        // In twice; not at the same time, so that a merge leaves both places in the household where they are.
        for (van, tot) in [(60, Some(30)), (30, None)] {
            let broer = personen::voeg_toe(s, kluis, &mens("Robin", 1972).into())?;
            let dag = |terug| s.vandaag() - chrono::Days::new(terug);
            let periode = Plaats { van: Some(dag(van)), tot: tot.map(dag), ..plaats("broer") };
            // And once long before: whoever says that the one was a mistake, works with him still.
            let lang = Plaats { van: Some(dag(van + 200)), tot: Some(dag(van + 190)), ..plaats("broer") };
            huishouden::voeg_lid_toe(s, gezin, broer, periode)?;
            huishouden::voeg_lid_toe(s, gezin, broer, lang)?;
        }
        banden(s, een, twee, kind)?;
        // Known through the first only, and in no household.
        let naaste = personen::voeg_toe(s, kluis, &mens("Wil", 1940).into())?;
        ouder(s, naaste, een)?;
        let van = s.vandaag();
        vertegenwoordigers::store::voeg_toe(s, &spreker(een, twee, van))?;
        Ok(een)
    })
    .unwrap()
}

/// A casus of this person in every fase, and one of somebody nog onbekend: taken by anna as a melding and then put
/// where it should be.
pub fn casussen(app: &TestApp, persoon: PersoonId) -> Vec<(Fase, CasusId)> {
    let wie = format!("persoon={persoon}");
    let mut uit: Vec<(Fase, CasusId)> = Fase::ALLE.iter().map(|f| (*f, casus_in(app, *f, &wie))).collect();
    uit.push((Fase::Aangemeld, casus_in(app, Fase::Aangemeld, "wie=onbekend")));
    uit
}

fn casus_in(app: &TestApp, fase: Fase, wie: &str) -> CasusId {
    let dag = app.vandaag();
    let f = app.als("anna").get(&format!("/meldingen/nieuw?{wie}")).formulier();
    let f = f
        .vul("hulpvraag", "Ik kom de deur niet meer uit")
        .vul("kanaal", "telefoon")
        .vul("melder", "inwoner")
        .vul("spoed", "geen");
    let id: CasusId = app.als("anna").stuur(&f).id_in("casussen").parse().unwrap();
    app.schrijf(|c| {
        let dicht = (fase == Fase::Afgesloten).then_some(dag);
        diesel::update(casus::table.find(id))
            .set((casus::fase.eq(fase), casus::afgesloten_op.eq(dicht)))
            .execute(c)?;
        Ok(())
    });
    match fase {
        Fase::Plan => zet_casusregisseur(app, id),
        // A verslag that nobody shared yet.
        Fase::OmgekeerdeToets => {
            app.als("anna").post(&format!("/casussen/{id}/verslagen"), &[]).moet(303);
        }
        _ => {}
    }
    id
}

/// A procesregisseur comes beside a casusregisseur.
fn zet_casusregisseur(app: &TestApp, casus: CasusId) {
    let pad = format!("/casussen/{casus}/regie");
    let f = app.als("anna").get(&pad).formulier();
    let f = f
        .vul("soort", "casusregisseur")
        .vul("waarom", "Er helpen drie organisaties.")
        .vul("met_inwoner", "ja")
        .vul("gebruiker_id", &app.id("anna").to_string())
        .vul("evalueren_op", "14-12-2026");
    app.als("anna").stuur(&f).moet(303);
}

/// The consultant waits for the aanvrager on one of the open adviezen.
pub fn uitnodiging(app: &TestApp) {
    let saskia = app.als("saskia");
    let links = saskia.get("/adviezen?stand=open").links();
    let advies = links.iter().find(|l| l.naar.starts_with("/adviezen/")).expect("een open advies");
    let f = saskia.get(&format!("{}/uitnodiging", advies.naar)).formulier();
    let f = f
        .vul("wat", "De verklaring van de huisarts")
        .vul("verstuurd_op", "23-11-2026")
        .vul("uiterlijk", "07-12-2026");
    saskia.stuur(&f).moet(303);
}

/// ferdi, of another team, leads the cooperation in these casussen.
pub fn procesregisseur<'a>(app: &TestApp, casussen: impl Iterator<Item = &'a CasusId>) {
    let regel = Regel { gebeurtenis: "proef", recht: "systeem", gelukt: true, ..Regel::default() };
    spoor::schrijf(app.db(), app.id("mirjam"), app.nu(), regel, |s| {
        for id in casussen {
            betrokkenen::betrek(s, *id, app.id("ferdi"), BetrokkenRol::Procesregisseur, "proef")?;
        }
        Ok(())
    })
    .unwrap();
}

/// A task that waits, an afspraak, and an advies that nobody picked up yet.
pub fn open_werk(app: &TestApp, casus: CasusId) {
    let anna = app.als("anna");
    let vul = |pad: &str, velden: &[(&str, &str)]| {
        let f = anna.get(pad).verwacht_pagina().formulier();
        anna.stuur(&velden.iter().fold(f, |f, (naam, waarde)| f.vul(naam, waarde))).moet(303)
    };
    let pad = format!("/casussen/{casus}/taken/nieuw");
    let taak = anna.get(&pad).formulier_naar(&pad).vul("wat", "Bel de zoon").vul("uiterlijk", "30-11-2026");
    anna.stuur(&taak).moet(303);
    let afspraak = [
        ("waarover", "Kennismaken met de zoon"),
        ("op", "30-11-2026"),
        ("tijd", "14.05"),
        ("plaats", "Thuis bij de zoon"),
    ];
    vul(&format!("/casussen/{casus}/afspraken/nieuw"), &afspraak);
    let aanvraag = [
        ("wet", "wmo"),
        ("ontvangen_op", "23-11-2026"),
        ("kanaal", "gesprek"),
        ("door", "inwoner"),
        ("wens", "Een lift"),
    ];
    vul(&format!("/casussen/{casus}/aanvraag"), &aanvraag);
    let advies = [
        ("product", "13"),
        ("resultaat", "Veilig naar boven"),
        ("strekking", "toekennen"),
        ("motivering", "De trap gaat niet meer"),
    ];
    let blad = vul(&format!("/casussen/{casus}/adviezen/nieuw/wmo"), &advies);
    let pad = format!("{}/verzenden", blad.naar().split('?').next().unwrap_or_default());
    vul(&pad, &[("hulpvraag", "Hoe kom ik veilig boven?"), ("toch_reden", "Het verslag volgt")]);
    let pad = format!("/casussen/{casus}/toestemmingen/nieuw");
    let over = anna.get(&pad).verwacht_pagina().formulier_naar(&pad).waarde("over");
    let ja =
        [("ja-zelf", "ja"), ("gegevens", "De afspraken"), ("met_wie", "De huisarts"), ("hoe", "mondeling")];
    vul(&format!("{pad}?over={over}&doel=delen&bekwaam=ja"), &ja);
}
