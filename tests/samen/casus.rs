//! A casus for the rooms beside the route, made without their pages.

use wijkroute::basis::casus::model::NieuweCasus;
use wijkroute::basis::casus::store;
use wijkroute::basis::huishouden::{Plaats, store as huishouden};
use wijkroute::basis::personen::Gegevens;
use wijkroute::basis::personen::store as personen;
use wijkroute::db::schema::{casus, team_lid};
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId, TeamId};
use wijkroute::kit::fout::Uitslag;
use wijkroute::kit::klok;
use wijkroute::poort::spoor::{self, Regel, Schrijver};

use crate::hulp::TestApp;
use diesel::prelude::*;

/// Writes as this colleague.
pub fn schrijf<T>(app: &TestApp, wie: &str, f: impl FnOnce(&mut Schrijver) -> Uitslag<T>) -> T {
    let regel = Regel { gebeurtenis: "proef", recht: "proef", gelukt: true, ..Regel::default() };
    spoor::schrijf(app.db(), app.id(wie), app.nu(), regel, f).unwrap()
}

/// The team of a colleague.
pub fn team(app: &TestApp, wie: &str) -> TeamId {
    let id = app.id(wie);
    app.lees(|c| {
        let t: TeamId =
            team_lid::table.filter(team_lid::gebruiker_id.eq(id)).select(team_lid::team_id).first(c)?;
        Ok(t)
    })
}

/// A casus of the team of this colleague, who took the melding `dagen` days ago; the inwoner has a household.
pub fn maak(app: &TestApp, wie: &str, naam: (&str, &str), dagen: i64) -> CasusId {
    let team = team(app, wie);
    let nieuw = Gegevens { voornaam: naam.0.into(), achternaam: naam.1.into(), ..Gegevens::default() };
    let kluis = &app.diensten.kluis;
    schrijf(app, wie, |s| {
        let persoon = personen::voeg_toe(s, kluis, &nieuw.into())?;
        let plaats = Plaats { rol: "inwoner", woont_in: true, ..Plaats::default() };
        let huishouden = huishouden::begin(s, naam.1, persoon, plaats)?;
        let gemeld_op = klok::dag(s.nu) - chrono::Duration::days(dagen);
        store::open(
            s,
            &NieuweCasus {
                persoon: Some(persoon),
                huishouden: Some(huishouden),
                team,
                hulpvraag: "Hoe kom ik de deur weer uit?",
                gemeld_op,
                spoed: false,
                vorige: None,
            },
        )
    })
}

/// A casus of this colleague's team about somebody of a household that is there already.
pub fn voor(app: &TestApp, wie: &str, persoon: PersoonId, huishouden: HuishoudenId) -> CasusId {
    let team = team(app, wie);
    schrijf(app, wie, |s| {
        store::open(
            s,
            &NieuweCasus {
                persoon: Some(persoon),
                huishouden: Some(huishouden),
                team,
                hulpvraag: "Hoe wordt het thuis weer rustig?",
                gemeld_op: klok::dag(s.nu),
                spoed: false,
                vorige: None,
            },
        )
    })
}

/// Puts the casus in a fase without walking there.
pub fn zet_fase(app: &TestApp, id: CasusId, fase: wijkroute::basis::casus::Fase) {
    app.schrijf(|c| {
        diesel::update(casus::table.find(id)).set(casus::fase.eq(fase)).execute(c)?;
        Ok(())
    });
}
