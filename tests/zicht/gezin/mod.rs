//! A family at three moments: together, parted with a child in two households, and with a stepfather (domain.md 7.2).

mod leeftijd;
mod naaste;
mod verhaal;

use chrono::NaiveDate;
use wijkroute::basis::huishouden::store_gezag::{self, Inhoud as NieuwGezag};
use wijkroute::basis::huishouden::store_netwerk::{self, Inhoud as NieuwNetwerk};
use wijkroute::basis::huishouden::store_relatie::{self, Inhoud as NieuweRelatie};
use wijkroute::basis::huishouden::{
    GezagBron, GezagSoort, Plaats, RelatieSoort, Sterkte, Verblijf, Volhouden, gezag_over,
    store as huishouden,
};
use wijkroute::basis::personen::model::Geslacht;
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::basis::toestemming::delen::Mag;
use wijkroute::basis::toestemming::kring;
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId};
use wijkroute::kit::datum;
use wijkroute::poort::spoor::Schrijver;

use crate::hulp::{Blad, TestApp};
use crate::route::begin::schrijf;

/// Together; parted; with a stepfather.
const SAMEN: &str = "2024-06-01";
const UITEEN: &str = "2025-06-01";
const NU: &str = "2026-11-23";

const UIT_ELKAAR: &str = "2025-01-15";
const ERBIJ: &str = "2026-03-01";

fn dag(tekst: &str) -> NaiveDate {
    datum::iso(tekst).unwrap()
}

struct Gezin {
    app: TestApp,
    moeder: PersoonId,
    vader: PersoonId,
    kind: PersoonId,
    oma: PersoonId,
    stiefvader: PersoonId,
    thuis: HuishoudenId,
    bij_vader: HuishoudenId,
    casus: CasusId,
}

fn mens(
    s: &mut Schrijver,
    app: &TestApp,
    voornaam: &str,
    achter: &str,
    g: Geslacht,
    geboren: &str,
) -> PersoonId {
    let p = Gegevens {
        voornaam: voornaam.into(),
        achternaam: achter.into(),
        geslacht: g,
        geboortedatum: Some(dag(geboren)),
        ..Gegevens::default()
    };
    personen::voeg_toe(s, &app.diensten.kluis, &p.into()).unwrap()
}

fn is(
    s: &mut Schrijver,
    een: PersoonId,
    soort: RelatieSoort,
    ander: PersoonId,
    van: Option<&str>,
    tot: Option<&str>,
) {
    let r = NieuweRelatie { soort, van: van.map(dag), tot: tot.map(dag), toelichting: String::new() };
    store_relatie::voeg_toe(s, een, ander, r).unwrap();
}

fn gezag(
    s: &mut Schrijver,
    kind: PersoonId,
    houder: PersoonId,
    soort: GezagSoort,
    van: &str,
    tot: Option<&str>,
) {
    let g = NieuwGezag {
        houder: Some(houder),
        instelling: String::new(),
        soort,
        bron: GezagBron::Gezagsregister,
        gezien_op: Some(dag(van)),
        van: Some(dag(van)),
        tot: tot.map(dag),
    };
    store_gezag::voeg_toe(s, kind, g).unwrap();
}

fn woont<'a>(rol: &'a str, van: &str, tot: Option<&str>) -> Plaats<'a> {
    Plaats { rol, woont_in: true, van: Some(dag(van)), tot: tot.map(dag), ..Plaats::default() }
}

fn gezin() -> Gezin {
    let app = TestApp::nieuw();
    let g = schrijf(&app, |s| {
        use Geslacht::{Man, Vrouw};
        let moeder = mens(s, &app, "Willeke", "Storm", Vrouw, "1985-02-03");
        let vader = mens(s, &app, "Bram", "Kuiper", Man, "1983-07-01");
        let kind = mens(s, &app, "Sanne", "Kuiper", Vrouw, "2013-05-10");
        let oma = mens(s, &app, "Ria", "Storm", Vrouw, "1955-01-09");
        let stiefvader = mens(s, &app, "Patrick", "Vos", Man, "1980-10-10");
        for (wie, van) in [(moeder, kind), (vader, kind), (oma, moeder)] {
            is(s, wie, RelatieSoort::Ouder, van, None, None);
        }
        is(s, moeder, RelatieSoort::Partner, vader, Some("2008-05-05"), Some(UIT_ELKAAR));
        is(s, moeder, RelatieSoort::Partner, stiefvader, Some(ERBIJ), None);
        is(s, stiefvader, RelatieSoort::Stiefouder, kind, Some(ERBIJ), None);
        gezag(s, kind, moeder, GezagSoort::Gezamenlijk, "2013-05-10", Some(UIT_ELKAAR));
        gezag(s, kind, vader, GezagSoort::Gezamenlijk, "2013-05-10", Some(UIT_ELKAAR));
        gezag(s, kind, moeder, GezagSoort::Alleen, UIT_ELKAAR, None);
        let thuis = huishouden::begin(s, "Huishouden Storm", moeder, woont("inwoner", "2010-01-01", None))?;
        huishouden::voeg_lid_toe(s, thuis, vader, woont("partner", "2010-01-01", Some(UIT_ELKAAR)))?;
        let deels = Plaats {
            verblijf: Verblijf::OmDeWeek,
            verblijf_uitleg: "even weken",
            ..woont("dochter", UIT_ELKAAR, None)
        };
        huishouden::voeg_lid_toe(s, thuis, kind, woont("dochter", "2013-05-10", Some(UIT_ELKAAR)))?;
        huishouden::voeg_lid_toe(s, thuis, kind, deels)?;
        huishouden::voeg_lid_toe(s, thuis, stiefvader, woont("partner van Willeke", ERBIJ, None))?;
        let bij_vader = huishouden::begin(s, "Huishouden Kuiper", vader, woont("vader", UIT_ELKAAR, None))?;
        let oneven = Plaats { verblijf_uitleg: "oneven weken", ..deels };
        huishouden::voeg_lid_toe(s, bij_vader, kind, oneven)?;
        let zorgt = NieuwNetwerk {
            wie: Some(oma),
            rol: "oma".into(),
            sterkte: Sterkte::Sterk,
            mantelzorger: true,
            wat_doet: "Haalt Sanne van school".into(),
            volhouden: Volhouden::WordtZwaar,
            van: Some(dag(UIT_ELKAAR)),
            ..NieuwNetwerk::default()
        };
        store_netwerk::voeg_toe(s, kind, zorgt)?;
        Ok((moeder, vader, kind, oma, stiefvader, thuis, bij_vader))
    });
    let (moeder, vader, kind, oma, stiefvader, thuis, bij_vader) = g;
    let casus = crate::samen::casus::voor(&app, "anna", kind, thuis);
    assert!(app.als("anna").get(&format!("/casussen/{casus}")).status == 200);
    Gezin { app, moeder, vader, kind, oma, stiefvader, thuis, bij_vader, casus }
}

impl Gezin {
    fn bord(&self, huis: HuishoudenId, op: &str) -> Blad {
        self.app.als("anna").get(&format!("/huishoudens/{huis}?op={op}")).verwacht_pagina()
    }

    fn genogram(&self, op: &str) -> Blad {
        self.app.als("anna").get(&format!("/personen/{}/genogram?op={op}", self.kind)).verwacht_pagina()
    }

    /// What this person may hear about the child on a day; none when they are not around it then.
    fn mag(&self, wie: PersoonId, op: &str) -> Option<Mag> {
        let kring = self.app.lees(|c| kring::kring(c, self.kind, true, dag(op)));
        kring.into_iter().find(|l| l.id == Some(wie)).map(|l| l.uitspraak.mag)
    }

    fn houders(&self, op: &str) -> Vec<PersoonId> {
        let rijen = self.app.lees(|c| gezag_over(c, self.kind, dag(op)));
        rijen.into_iter().filter_map(|(g, _)| g.houder_id).collect()
    }

    /// Who died, and when.
    fn overlijdt(&self, wie: PersoonId, op: &str) {
        self.app.schrijf(|c| {
            use diesel::prelude::*;
            use wijkroute::db::schema::persoon;
            let op = Some(dag(op));
            Ok(diesel::update(persoon::table.find(wie)).set(persoon::overleden_op.eq(op)).execute(c)?)
        });
    }
}
