//! A casus to start from, made without the pages of the melding.

use wijkroute::basis::casus::{Casus, Fase, model::NieuweCasus, store as casus_store};
use wijkroute::basis::huishouden::store_netwerk::{self, Inhoud};
use wijkroute::basis::huishouden::{Plaats, store as huishouden};
use wijkroute::basis::personen::Gegevens;
use wijkroute::basis::personen::store as personen_store;
use wijkroute::basis::termijnen::{model::TermijnSoort, store as termijnen};
use wijkroute::db::waarde::CasusId;
use wijkroute::kit::datum;
use wijkroute::poort::spoor::{self, Regel, Schrijver};
use wijkroute::poort::toegang::Wet;

use crate::hulp::TestApp;

fn mens(voornaam: &str) -> Gegevens {
    Gegevens { voornaam: voornaam.into(), achternaam: "IJsbrandy".into(), ..Gegevens::default() }
}

/// Writes as anna, past the pages.
pub fn schrijf<T>(app: &TestApp, f: impl FnOnce(&mut Schrijver) -> wijkroute::kit::fout::Uitslag<T>) -> T {
    let regel = Regel { gebeurtenis: "test", recht: "test", gelukt: true, ..Regel::default() };
    spoor::schrijf(app.db(), app.id("anna"), app.nu(), regel, f).expect("schrijven")
}

/// Gerrit and Nel, with a Wmo question of 13 November 2026, in this fase.
pub fn casus(app: &TestApp, fase: Fase, wetten: &[Wet]) -> CasusId {
    let team = *app.actor("anna").teams.first().expect("anna heeft een team");
    let gemeld_op = datum::iso("2026-11-13").expect("een dag");
    let id = schrijf(app, |s| {
        let gerrit = personen_store::voeg_toe(s, &app.diensten.kluis, &mens("Gerrit").into())?;
        let nel = personen_store::voeg_toe(s, &app.diensten.kluis, &mens("Nel").into())?;
        let plaats = |rol| Plaats { rol, woont_in: true, ..Plaats::default() };
        let thuis = huishouden::begin(s, "IJsbrandy", gerrit, plaats("inwoner"))?;
        huishouden::voeg_lid_toe(s, thuis, nel, plaats("partner"))?;
        let zorgt = Inhoud { wie: Some(nel), rol: "partner".into(), mantelzorger: true, ..Inhoud::default() };
        store_netwerk::voeg_toe(s, gerrit, zorgt)?;
        let nieuw = NieuweCasus {
            persoon: Some(gerrit),
            huishouden: Some(thuis),
            team,
            hulpvraag: "Hoe blijven we veilig thuis wonen?",
            gemeld_op,
            spoed: false,
            vorige: None,
        };
        let id = casus_store::open(s, &nieuw)?;
        for wet in wetten {
            casus_store::voeg_wet_toe(s, id, *wet)?;
        }
        termijnen::start(s, id, None, TermijnSoort::WmoOnderzoek, gemeld_op, "de melding")?;
        Ok(id)
    });
    app.schrijf(|c| {
        use diesel::prelude::*;
        use wijkroute::db::schema::casus;
        diesel::update(casus::table.find(id)).set(casus::fase.eq(fase)).execute(c)?;
        Ok(())
    });
    id
}

/// The casus as it now stands.
pub fn nu(app: &TestApp, id: CasusId) -> Casus {
    app.lees(|c| casus_store::zoek(c, id))
}
