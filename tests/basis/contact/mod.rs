mod afspraken;
mod beginnen;
mod pagina;
mod regels;
mod store;

use wijkroute::basis::casus::Casus;
use wijkroute::basis::contact::regels::verdeel;
use wijkroute::basis::contact::store::Inhoud;
use wijkroute::basis::contact::{ContactSoort, Mens};
use wijkroute::basis::huishouden::store as huishouden;
use wijkroute::db::waarde::{CasusId, PersoonId};

use crate::hulp::TestApp;
use crate::route::begin;

/// The inwoner, then the other of the household.
fn gezin(app: &TestApp, casus: CasusId) -> (Casus, PersoonId, PersoonId) {
    let k = begin::nu(app, casus);
    let inwoner = k.persoon_id.unwrap();
    let leden = app.lees(|c| huishouden::leden(c, k.huishouden_id.unwrap(), app.vandaag()));
    let ander = leden.into_iter().map(|(_, p)| p.id).find(|p| *p != inwoner).unwrap();
    (k, inwoner, ander)
}

/// A note of a day, about these people.
fn notitie(app: &TestApp, tekst: &str, over: &[PersoonId], lezers: Option<&[PersoonId]>) -> Inhoud {
    Inhoud {
        op: app.vandaag(),
        soort: ContactSoort::Telefoon,
        duur: None,
        mensen: verdeel(over, lezers),
        van_wie: "Gerrit".into(),
        tekst: tekst.into(),
    }
}

fn wie(mensen: &[Mens], hoe: fn(&Mens) -> bool) -> Vec<PersoonId> {
    mensen.iter().filter(|m| hoe(m)).map(|m| m.persoon).collect()
}
