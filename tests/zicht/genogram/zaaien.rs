//! A family in the database: a mother with a casus, her children, their father in another household, a grandmother
//! nobody may see, and a network.

use chrono::NaiveDate;
use diesel::prelude::*;
use wijkroute::basis::casus::{model::NieuweCasus, store as casus_store};
use wijkroute::basis::huishouden::{Plaats, store as huishouden};
use wijkroute::basis::personen::model::Geslacht;
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::db::schema::{gezag, huishouden_lid, netwerklid, relatie};
use wijkroute::db::waarde::{CasusId, PersoonId, RijId};
use wijkroute::kit::{datum, id};

use crate::hulp::TestApp;
use crate::route::begin;

/// Who is who.
pub struct Gezin {
    /// Sanne, with the casus.
    pub moeder: PersoonId,
    /// Karim, her ex-partner, in a household of his own.
    pub vader: PersoonId,
    /// Yassin, who lives with both.
    pub kind: PersoonId,
    /// Ria, who died; no casus.
    pub oma: PersoonId,
    /// Ria's brother, known only through her.
    pub oudoom: PersoonId,
    /// Sanne's.
    pub casus: CasusId,
}

fn dag(iso: &str) -> NaiveDate {
    datum::iso(iso).unwrap()
}

fn mens(
    app: &TestApp,
    voornaam: &str,
    geslacht: Geslacht,
    geboren: &str,
    overleden: Option<&str>,
) -> PersoonId {
    let g = Gegevens {
        voornaam: voornaam.into(),
        achternaam: "Verweij".into(),
        geslacht,
        geboortedatum: Some(dag(geboren)),
        overleden_op: overleden.map(dag),
        straat: "Schuilplaatsweg".into(),
        huisnummer: "7".into(),
        woonplaats: "Dordrecht".into(),
        ..Gegevens::default()
    };
    begin::schrijf(app, |s| personen::voeg_toe(s, &app.diensten.kluis, &g.into()))
}

/// "A is the soort of B", from when until when.
pub fn relatie(
    app: &TestApp,
    een: PersoonId,
    soort: &str,
    ander: PersoonId,
    van: Option<&str>,
    tot: Option<&str>,
) {
    app.schrijf(|c| {
        diesel::insert_into(relatie::table)
            .values((
                relatie::id.eq(RijId(id::nieuw(app.nu()))),
                relatie::persoon_id.eq(een),
                relatie::ander_id.eq(ander),
                relatie::soort.eq(soort),
                relatie::van.eq(van.map(dag)),
                relatie::tot.eq(tot.map(dag)),
                relatie::toelichting.eq(""),
                relatie::versie.eq(1),
            ))
            .execute(c)?;
        Ok(())
    });
}

fn plaats(rol: &str) -> Plaats<'_> {
    Plaats { rol, woont_in: true, ..Plaats::default() }
}

/// The whole family, with anna's team working for the mother.
pub fn gezin(app: &TestApp) -> Gezin {
    use Geslacht::{Man, Vrouw};
    let moeder = mens(app, "Sanne", Vrouw, "1984-03-01", None);
    let vader = mens(app, "Karim", Man, "1981-03-01", None);
    let kind = mens(app, "Yassin", Man, "2012-03-01", None);
    let oma = mens(app, "Ria", Vrouw, "1941-03-01", Some("2019-02-04"));
    let oudoom = mens(app, "Oudoom", Man, "1939-03-01", None);
    let team = *app.actor("anna").teams.first().unwrap();
    let casus = begin::schrijf(app, |s| {
        let thuis = huishouden::begin(s, "Huishouden Verweij", moeder, plaats("inwoner"))?;
        huishouden::voeg_lid_toe(s, thuis, kind, plaats("zoon"))?;
        let elders = huishouden::begin(s, "Huis van Karim", vader, plaats("vader"))?;
        huishouden::voeg_lid_toe(s, elders, kind, plaats("zoon"))?;
        let nieuw = NieuweCasus {
            persoon: Some(moeder),
            huishouden: Some(thuis),
            team,
            hulpvraag: "Hoe houd ik het vol?",
            gemeld_op: dag("2026-11-13"),
            spoed: false,
            vorige: None,
        };
        casus_store::open(s, &nieuw)
    });
    // As if it had always been so: the tests look back.
    app.schrijf(|c| {
        diesel::update(huishouden_lid::table).set(huishouden_lid::van.eq(dag("2018-01-01"))).execute(c)?;
        Ok(())
    });
    relatie(app, moeder, "ouder", kind, None, None);
    relatie(app, kind, "kind", vader, None, None);
    relatie(app, moeder, "partner", vader, Some("2008-05-01"), Some("2019-06-01"));
    relatie(app, oma, "ouder", moeder, None, None);
    relatie(app, oudoom, "broer-zus", oma, None, None);
    gezag_over(app, kind, Some(moeder), "");
    gezag_over(app, kind, None, "Stichting Jeugdbescherming west");
    buurvrouw(app, moeder);
    Gezin { moeder, vader, kind, oma, oudoom, casus }
}

fn gezag_over(app: &TestApp, kind: PersoonId, houder: Option<PersoonId>, instelling: &str) {
    app.schrijf(|c| {
        diesel::insert_into(gezag::table)
            .values((
                gezag::id.eq(RijId(id::nieuw(app.nu()))),
                gezag::kind_id.eq(kind),
                gezag::houder_id.eq(houder),
                gezag::instelling.eq(instelling),
                gezag::soort.eq("gezamenlijk"),
                gezag::bron.eq("gezagsregister"),
                gezag::van.eq(Some(dag("2020-01-01"))),
                gezag::versie.eq(1),
            ))
            .execute(c)?;
        Ok(())
    });
}

fn buurvrouw(app: &TestApp, van_wie: PersoonId) {
    app.schrijf(|c| {
        diesel::insert_into(netwerklid::table)
            .values((
                netwerklid::id.eq(RijId(id::nieuw(app.nu()))),
                netwerklid::persoon_id.eq(van_wie),
                netwerklid::naam.eq("Fatima ben Haddou"),
                netwerklid::rol.eq("buurvrouw"),
                netwerklid::telefoon.eq("0600000000"),
                netwerklid::sterkte.eq("sterk"),
                netwerklid::mantelzorger.eq(true),
                netwerklid::wat_doet.eq("haalt Yassin uit school"),
                netwerklid::uren_per_week.eq(Some(6)),
                netwerklid::volhouden.eq("niet-besproken"),
                netwerklid::van.eq(Some(dag("2022-09-01"))),
                netwerklid::versie.eq(1),
            ))
            .execute(c)?;
        Ok(())
    });
}

/// So many more children of somebody.
pub fn kinderen(app: &TestApp, ouder: PersoonId, aantal: usize) -> Vec<PersoonId> {
    (0..aantal)
        .map(|i| {
            let kind = mens(app, &format!("Kind{i}"), Geslacht::Onbekend, "2010-01-01", None);
            relatie(app, ouder, "ouder", kind, None, None);
            kind
        })
        .collect()
}
