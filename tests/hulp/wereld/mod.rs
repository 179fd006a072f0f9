//! A Wijkroute in which everything has happened once: made in one walk per process, copied per test.

use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use wijkroute::basis::casus::Fase;
use wijkroute::db::waarde::{CasusId, PersoonId};
use wijkroute::paden;
use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use super::wandelaar::{Kaart, Wandelaar};
use super::{Momentopname, TestApp};

mod banden;
mod proeven;
mod zaaien;

pub use banden::spreker;

/// The walked world.
pub struct Wereld {
    /// A copy, to do with as a test likes.
    pub app: TestApp,
    /// What was met on the walk.
    pub kaart: Kaart,
    /// A casus of Wijkteam Oost in every fase; anna is behandelaar.
    pub casussen: Vec<(Fase, CasusId)>,
    /// Whose casussen these are.
    pub persoon: PersoonId,
}

struct Gemaakt {
    moment: Momentopname,
    op: DateTime<Utc>,
    kaart: Kaart,
    casussen: Vec<(Fase, CasusId)>,
    persoon: PersoonId,
    opnames: Vec<(String, serde_json::Value)>,
}

/// Everybody of the demo, in the order they walk.
pub const MENSEN: &[&str] =
    &["anna", "joris", "mirjam", "nienke", "rachid", "saskia", "olaf", "beheer", "priva"];

fn gemaakt() -> &'static Gemaakt {
    static GEMAAKT: OnceLock<Gemaakt> = OnceLock::new();
    GEMAAKT.get_or_init(maak)
}

fn maak() -> Gemaakt {
    let app = TestApp::met_opname();
    zaaien::demo(&app, "");
    app.op("2026-11-02 09:00");
    zaaien::vertrekkers(&app);
    let persoon = zaaien::huishouden(&app);
    let betreden = zaaien::casussen(&app, persoon);
    app.op("2026-11-23 09:00");
    zaaien::uitnodiging(&app);
    for (_, id) in betreden.iter().filter(|(f, _)| *f == Fase::Plan) {
        zaaien::open_werk(&app, *id);
    }
    let mut kaart = Kaart::default();
    loop_overal(&app, &mut kaart, &betreden, false);
    // What is still untouched after the walk: the same again, and a round that only looks.
    let demo = zaaien::demo(&app, "-Nog");
    app.op("2026-11-03 09:00");
    let persoon = zaaien::huishouden(&app);
    let vers = zaaien::casussen(&app, persoon);
    app.op("2026-11-23 16:00");
    zaaien::uitnodiging(&app);
    for (_, id) in vers.iter().filter(|(f, _)| *f == Fase::Plan) {
        zaaien::open_werk(&app, *id);
    }
    zaaien::procesregisseur(&app, vers.iter().map(|(_, id)| id).chain(&demo));
    let mut ronde = Kaart::default();
    let paden: Vec<_> = vers.iter().copied().chain(demo.into_iter().map(|id| (Fase::Plan, id))).collect();
    loop_overal(&app, &mut ronde, &paden, true);
    let mut kaart = ronde.en(kaart);
    kaart.gelinkt = kaart.bladen.keys().copied().collect();
    loop_langs_de_rest(&app, &mut kaart, &vers, persoon);
    let opnames = app.diensten.weergave.opnames();
    let (moment, op) = app.bevries();
    Gemaakt { moment, op, kaart, casussen: vers, persoon, opnames }
}

/// Everybody, from every door. Who only looks posts nothing.
fn loop_overal(app: &TestApp, kaart: &mut Kaart, casussen: &[(Fase, CasusId)], alleen_kijken: bool) {
    // First those whose work the team could take away by withdrawing an advies.
    for wie in ["saskia", "olaf"] {
        let mut w = Wandelaar::nieuw(app, wie, kaart);
        w.alleen_kijken = alleen_kijken;
        w.loop_vanaf(paden::START.0);
    }
    // Somebody nog onbekend is named before a screening can end the casus; zaaien made that casus last.
    for (_, id) in casussen.iter().filter(|(f, _)| !alleen_kijken && *f == Fase::Aangemeld).skip(1) {
        let mut anna = Wandelaar::nieuw(app, "anna", kaart);
        anna.niet = vec![paden::AFSLUITEN.0, paden::SCREENING.0, paden::REGIE.0, paden::ADVIES_VERZENDEN.0];
        anna.loop_vanaf(&paden::CASUS_PERSOON.van(id));
    }
    // And the one who names a procesregisseur, while there is a casusregisseur.
    for (_, id) in casussen.iter().filter(|(f, _)| !alleen_kijken && *f == Fase::Plan).take(1) {
        let mut mirjam = Wandelaar::nieuw(app, "mirjam", kaart);
        mirjam.niet = vec![paden::AFSLUITEN.0, paden::REGIE.0];
        mirjam.loop_vanaf(&paden::PROCESREGISSEUR.van(id));
    }
    // Who closes comes last: what is closed is walked no further.
    let (sluit, open): (Vec<_>, Vec<_>) = casussen.iter().partition(|(f, _)| *f == Fase::Uitvoering);
    for (fase, id) in open.into_iter().chain(sluit) {
        let mut anna = Wandelaar::nieuw(app, "anna", kaart);
        anna.alleen_kijken = alleen_kijken;
        if fase != Fase::Uitvoering {
            anna.niet = vec![paden::AFSLUITEN.0];
        }
        // Sending ends the writing: on one casus an advies stays a concept.
        if fase == Fase::Plan {
            anna.niet.push(paden::ADVIES_VERZENDEN.0);
        }
        anna.loop_vanaf(&paden::CASUS.van(id));
    }
    for wie in MENSEN {
        let mut w = Wandelaar::nieuw(app, wie, kaart);
        w.alleen_kijken = alleen_kijken;
        w.niet = vec![paden::AFSLUITEN.0];
        w.loop_vanaf(paden::START.0);
    }
}

/// What no link reaches is looked at all the same; `elk_blad_is_door_links_te_bereiken` complains of it.
fn loop_langs_de_rest(app: &TestApp, kaart: &mut Kaart, casussen: &[(Fase, CasusId)], persoon: PersoonId) {
    let Some((_, open)) = casussen.iter().find(|(f, _)| *f == Fase::Vraagverheldering) else { return };
    for route in ROUTES.iter().filter(|r| r.methode == Methode::Get) {
        if let Some(pad) = vul_in(route.pad, *open, persoon).filter(|_| !kaart.gelinkt.contains(route.pad)) {
            let mut w = Wandelaar::nieuw(app, "anna", kaart);
            w.alleen_kijken = true;
            w.loop_vanaf(&pad);
        }
    }
}

impl Wereld {
    /// A copy of the walked world.
    pub fn kopie() -> Self {
        Self::van(gemaakt())
    }

    fn van(g: &Gemaakt) -> Self {
        Self {
            app: TestApp::van(&g.moment, g.op, false),
            kaart: g.kaart.clone(),
            casussen: g.casussen.clone(),
            persoon: g.persoon,
        }
    }

    /// Every page as it was drawn on the walk: template and context.
    pub fn opnames() -> &'static [(String, serde_json::Value)] {
        &gemaakt().opnames
    }

    /// The open casus in this fase.
    pub fn casus(&self, fase: Fase) -> CasusId {
        self.casussen.iter().find(|(f, _)| *f == fase).map(|(_, id)| *id).unwrap()
    }

    /// A real path for a line of the table, as it was met on the walk.
    pub fn pad(&self, methode: Methode, patroon: &str) -> Option<String> {
        let gezien = self.kaart.bladen.get(patroon).and_then(|l| l.first()).map(|(p, _)| p.clone());
        let formulier =
            self.kaart.formulieren.get(patroon).and_then(|l| l.first()).map(|o| o.formulier.actie.clone());
        let ingevuld = vul_in(patroon, self.casus(Fase::Screening), self.persoon);
        let pad = match methode {
            Methode::Get => gezien.or(formulier),
            Methode::Post => formulier.or(gezien),
        };
        let bestand = (patroon == paden::BESTANDEN.0).then(|| "/bestanden/0/wijkroute.css".to_string());
        pad.or(ingevuld)
            .or(bestand)
            .or_else(|| self.uit_database(patroon))
            .map(|p| p.split('?').next().unwrap_or_default().to_string())
    }

    /// A path with the id of a row that is of the casus: for what no page links to yet.
    fn uit_database(&self, patroon: &str) -> Option<String> {
        let casus = self.casus(Fase::Screening);
        let naam = patroon.split(['{', '}']).nth(3)?;
        let id = self.app.lees(|c| Ok(crate::db::catalogus::kind_van_casus(c, naam)))?;
        let pad = vul_in(&patroon.replace(&format!("{{{naam}}}"), &id.1), casus, self.persoon)?;
        Some(pad.replace(&casus.to_string(), &id.0))
    }
}

/// A path of which the only names are the casus or the person.
fn vul_in(patroon: &str, casus: CasusId, persoon: PersoonId) -> Option<String> {
    let pad = patroon.replace("{casus}", &casus.to_string()).replace("{persoon}", &persoon.to_string());
    (!pad.contains('{')).then_some(pad)
}
