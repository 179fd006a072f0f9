//! Two rows of one person, a third, and a casus to hang things on.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};
use wijkroute::basis::casus::Fase;
use wijkroute::basis::contact::store_terug::Genoemd;
use wijkroute::basis::dubbel::model::Kant;
use wijkroute::basis::dubbel::store_plekken::PLEKKEN;
use wijkroute::basis::dubbel::store_voeg::{self, Paar, kant};
use wijkroute::basis::dubbel::{Keuzes, store_terug};
use wijkroute::basis::huishouden::store_terug::Plek;
use wijkroute::basis::personen::{Gegevens, NieuwePersoon, store};
use wijkroute::db::waarde::{CasusId, PersoonId, RijId};
use wijkroute::kit::fout::Uitslag;
use wijkroute::poort::spoor::{self, Regel, Schrijver};

use super::ouders;
use crate::hulp::{Momentopname, TestApp};
use crate::route::begin;

/// Who is there.
#[derive(Clone, Copy)]
pub struct Mensen {
    pub een: PersoonId,
    pub ander: PersoonId,
    pub derde: PersoonId,
    pub casus: CasusId,
}

pub fn gegevens(voornaam: &str, achternaam: &str) -> Gegevens {
    Gegevens {
        voornaam: voornaam.into(),
        achternaam: achternaam.into(),
        geboortedatum: NaiveDate::from_ymd_opt(1971, 2, 3),
        ..Gegevens::default()
    }
}

pub fn wereld() -> (TestApp, Mensen) {
    static BEGIN: OnceLock<(Momentopname, DateTime<Utc>, Mensen)> = OnceLock::new();
    let (moment, op, m) = BEGIN.get_or_init(|| {
        let app = TestApp::nieuw();
        let casus = begin::casus(&app, Fase::Uitvoering, &[]);
        let voeg = |p: NieuwePersoon| begin::schrijf(&app, |s| store::voeg_toe(s, &app.diensten.kluis, &p));
        let m = Mensen {
            een: voeg(gegevens("Fatima", "Haddou").into()),
            ander: voeg(gegevens("Fatma", "Hadou").into()),
            derde: voeg(gegevens("Ali", "Haddou").into()),
            casus,
        };
        ouders::ouders(&app, casus);
        let (moment, op) = app.bevries();
        (moment, op, m)
    });
    (TestApp::van(moment, *op, false), *m)
}

/// Everything there is of some people: their fields, what points at them, and the rows that can be put aside.
#[derive(Debug, PartialEq, Eq)]
pub struct Alles {
    pub kanten: Vec<(Kant, Option<PersoonId>)>,
    pub rijen: BTreeMap<(&'static str, &'static str), Vec<Vec<RijId>>>,
    pub plekken: Vec<Plek>,
    pub genoemd: Vec<Genoemd>,
    pub woorden: Vec<Vec<String>>,
}

/// Where the history of people stands.
const GESCHIEDENIS: (&str, &str) = ("persoon_wijziging", "persoon_id");

impl Alles {
    /// The same, without the lines of history that were not there in `toen`. The history of before belongs to all the
    /// rows of a person, and is back where it was. What the merge and its undoing themselves add to it stays: it says
    /// what happened (geschiedenis.rs).
    pub fn zonder_nieuws(mut self, toen: &Alles) -> Self {
        let was: Vec<RijId> = toen.rijen[&GESCHIEDENIS].iter().flatten().copied().collect();
        for rijen in self.rijen.get_mut(&GESCHIEDENIS).into_iter().flatten() {
            rijen.retain(|r| was.contains(r));
        }
        self
    }
}

pub fn alles(app: &TestApp, wie: &[PersoonId]) -> Alles {
    use diesel::prelude::*;
    use wijkroute::db::schema::{contactmoment_persoon as g, huishouden_lid as l, persoon_zoekwoord as w};
    app.lees(|c| {
        let mut rijen = BTreeMap::new();
        for p in PLEKKEN {
            let per: Uitslag<Vec<Vec<RijId>>> = wie.iter().map(|id| p.rijen(c, &[*id])).collect();
            rijen.insert((p.tabel, p.kolom), per?);
        }
        let mut kanten = Vec::new();
        let mut woorden = Vec::new();
        for id in wie {
            let (k, _, is_in) = kant(c, *id)?;
            kanten.push((k, is_in));
            let van = w::table.filter(w::persoon_id.eq(id)).order(w::woord).select(w::woord);
            woorden.push(van.load::<String>(c)?);
        }
        Ok(Alles {
            kanten,
            rijen,
            plekken: l::table.order(l::id).select(Plek::as_select()).load(c)?,
            genoemd: g::table.order(g::id).select(Genoemd::as_select()).load(c)?,
            woorden,
        })
    })
}

/// Writes as anna and gives what comes of it.
pub fn probeer<T>(app: &TestApp, f: impl FnOnce(&mut Schrijver) -> Uitslag<T>) -> Uitslag<T> {
    let regel = Regel { gebeurtenis: "test", recht: "test", gelukt: true, ..Regel::default() };
    spoor::schrijf(app.db(), app.id("anna"), app.nu(), regel, f)
}

pub fn voeg_samen(app: &TestApp, blijft: PersoonId, weg: PersoonId, keuzes: &Keuzes) -> Uitslag<RijId> {
    let versies = app.lees(|c| Ok((store::persoon(c, blijft)?.versie, store::persoon(c, weg)?.versie)));
    probeer(app, |s| store_voeg::voeg_samen(s, &app.diensten.kluis, Paar { blijft, weg, versies }, keuzes))
}

pub fn draai_terug(app: &TestApp, id: RijId) -> Uitslag<wijkroute::basis::dubbel::model::Teruggedraaid> {
    probeer(app, |s| store_terug::draai_terug(s, &app.diensten.kluis, id))
}

/// Changes somebody, from what is known of them.
pub fn wijzig(app: &TestApp, id: PersoonId, f: impl FnOnce(&mut NieuwePersoon)) {
    let (p, bereik) = app.lees(|c| Ok((store::persoon(c, id)?, store::bereik(c, id)?)));
    let mut nieuw = NieuwePersoon { gegevens: p.gegevens.clone(), bereik, ..NieuwePersoon::default() };
    f(&mut nieuw);
    probeer(app, |s| store::wijzig(s, &app.diensten.kluis, id, p.versie, &nieuw)).expect("wijzigen");
}
