//! A Wijkroute for one test: own database, own clock, and people who come in.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use wijkroute::app;
use wijkroute::db::waarde::GebruikerId;
use wijkroute::db::{Database, Verbinding};
use wijkroute::kit::fout::{Fout, Uitslag};
use wijkroute::kit::klok;
use wijkroute::poort::toegang::{Actor, accounts, sessie};
use wijkroute::web::Velden;
use wijkroute::web::dienst::{Binnenkomst, behandel, voer_uit};
use wijkroute::web::verzoek::Diensten;

use super::blad::Blad;
use super::database::{Momentopname, TestDatabase, VANDAAG, instellingen, wachtwoord};
use super::invulblad::Invulblad;

/// A whole Wijkroute on a database of its own. It is 23 November 2026, nine o'clock, until [`TestApp::op`] says
/// otherwise, and a second later at every request.
pub struct TestApp {
    /// What the server would have.
    pub diensten: Diensten,
    nu: Cell<DateTime<Utc>>,
    bekend: RefCell<HashMap<String, GebruikerId>>,
    // Last: the pools close before their database goes.
    _database: TestDatabase,
}

impl TestApp {
    /// With reference data and the accounts of config/demo.toml.
    pub fn nieuw() -> Self {
        Self::maak(TestDatabase::nieuw(), false)
    }

    /// The same, and it remembers every page it draws (`diensten.weergave.opnames()`).
    pub fn met_opname() -> Self {
        Self::maak(TestDatabase::nieuw(), true)
    }

    /// From a moment, on the clock of that moment.
    pub fn van(moment: &Momentopname, op: DateTime<Utc>, opnemen: bool) -> Self {
        let app = Self::maak(TestDatabase::van(moment), opnemen);
        app.nu.set(op);
        app
    }

    /// Keeps the database as it is, to be copied; and the time it is.
    pub fn bevries(self) -> (Momentopname, DateTime<Utc>) {
        let Self { diensten, nu, _database, .. } = self;
        drop(diensten);
        (_database.bevries(), nu.get())
    }

    fn maak(database: TestDatabase, opnemen: bool) -> Self {
        let config = instellingen(&database.url());
        let db = app::open_database(&config, true).unwrap();
        let diensten = app::diensten(config, db, opnemen).unwrap();
        let nu = Cell::new(moment(&format!("{VANDAAG} 09:00")));
        Self { diensten, nu, bekend: RefCell::default(), _database: database }
    }

    /// Moves the clock: `2026-11-17 10:00`, Dutch time.
    pub fn op(&self, tijd: &str) -> &Self {
        self.nu.set(moment(tijd));
        self
    }

    /// Lets time pass.
    pub fn later(&self, duur: Duration) -> &Self {
        self.nu.set(self.nu.get() + duur);
        self
    }

    /// Now; the next call is a second later.
    pub fn nu(&self) -> DateTime<Utc> {
        self.nu.replace(self.nu.get() + Duration::seconds(1))
    }

    /// Today, in the Netherlands.
    pub fn vandaag(&self) -> NaiveDate {
        klok::dag(self.nu.get())
    }

    /// The database.
    pub fn db(&self) -> &Database {
        &self.diensten.db
    }

    /// Looks into the database.
    pub fn lees<T>(&self, f: impl FnOnce(&mut Verbinding) -> Uitslag<T>) -> T {
        self.db().lees(f).expect("lezen")
    }

    /// Writes past the application, to prepare what no page can make.
    pub fn schrijf<T>(&self, f: impl FnOnce(&mut Verbinding) -> Uitslag<T>) -> T {
        self.db().schrijf_zonder_spoor(f).expect("schrijven")
    }

    /// The id behind a sign-in name.
    pub fn id(&self, naam: &str) -> GebruikerId {
        *self
            .bekend
            .borrow_mut()
            .entry(naam.to_string())
            .or_insert_with(|| self.lees(|c| accounts::bij_naam(c, naam)))
    }

    /// Who this account is today.
    pub fn actor(&self, naam: &str) -> Actor {
        let dag = self.vandaag();
        let id = self.id(naam);
        self.lees(|c| accounts::actor(c, id, dag)).unwrap_or_else(|| panic!("{naam} is uitgezet"))
    }

    /// The password of every account.
    pub fn wachtwoord(&self) -> &'static str {
        wachtwoord()
    }

    /// Somebody with this sign-in name, straight through the gate: rights and trail, no session.
    pub fn als(&self, naam: &str) -> Bezoeker<'_> {
        let _ = self.id(naam);
        Bezoeker { app: self, ingang: Ingang::Naam(naam.into()) }
    }

    /// Somebody with a real session: cookie and CSRF word, as a browser has.
    pub fn ingelogd(&self, naam: &str) -> Bezoeker<'_> {
        let (id, nu) = (self.id(naam), self.nu());
        let (token, s) = self.schrijf(|c| sessie::begin(c, id, nu));
        Bezoeker { app: self, ingang: Ingang::Sessie { token, csrf: s.csrf } }
    }

    /// Somebody who is not signed in.
    pub fn niemand(&self) -> Bezoeker<'_> {
        Bezoeker { app: self, ingang: Ingang::Niemand }
    }

    /// A request as it is, through the front door.
    pub fn behandel(&self, b: Binnenkomst) -> Blad {
        let pad = b.pad.clone();
        Blad::van(pad, Ok(behandel(&self.diensten, b, self.nu())))
    }
}

fn moment(tijd: &str) -> DateTime<Utc> {
    let t = NaiveDateTime::parse_from_str(tijd, "%Y-%m-%d %H:%M").unwrap_or_else(|e| panic!("{tijd}: {e}"));
    klok::moment(t.date(), t.time())
}

enum Ingang {
    Niemand,
    Naam(String),
    Sessie { token: String, csrf: String },
}

/// Somebody who asks for pages and sends forms.
pub struct Bezoeker<'a> {
    app: &'a TestApp,
    ingang: Ingang,
}

impl Bezoeker<'_> {
    /// Asks for a page; the path may have a question mark.
    pub fn get(&self, pad: &str) -> Blad {
        let (pad, vraag) = pad.split_once('?').unwrap_or((pad, ""));
        self.vraag(Binnenkomst {
            pad: pad.into(),
            vraag: Velden::lees(vraag.as_bytes()),
            ..Binnenkomst::default()
        })
    }

    /// Sends fields.
    pub fn post(&self, pad: &str, velden: &[(&str, &str)]) -> Blad {
        self.post_paren(pad, velden.iter().map(|(n, w)| (n.to_string(), w.to_string())).collect())
    }

    /// Sends a form as it now stands.
    pub fn stuur(&self, blad: &Invulblad) -> Blad {
        self.post_paren(&blad.actie, blad.paren())
    }

    /// Sends fields as they would come over the line: coded, then read.
    pub fn post_paren(&self, pad: &str, paren: Vec<(String, String)>) -> Blad {
        let tekst = form_urlencoded::Serializer::new(String::new()).extend_pairs(paren).finish();
        self.post_bytes(pad, tekst.as_bytes())
    }

    /// Sends a body as it is, well formed or not; with the session's CSRF word when there is a session.
    pub fn post_bytes(&self, pad: &str, bytes: &[u8]) -> Blad {
        let mut alles = Vec::new();
        if let Ingang::Sessie { csrf, .. } = &self.ingang {
            alles.extend_from_slice(format!("_csrf={csrf}&").as_bytes());
        }
        alles.extend_from_slice(bytes);
        let (pad, vraag) = pad.split_once('?').unwrap_or((pad, ""));
        self.vraag(Binnenkomst {
            post: true,
            pad: pad.into(),
            vraag: Velden::lees(vraag.as_bytes()),
            velden: Velden::lees(&alles),
            ..Binnenkomst::default()
        })
    }

    /// Goes where an answer sent them.
    pub fn volg(&self, blad: &Blad) -> Blad {
        self.get(blad.naar())
    }

    /// The session's token; only with a real session.
    pub fn token(&self) -> String {
        match &self.ingang {
            Ingang::Sessie { token, .. } => token.clone(),
            _ => panic!("geen sessie: gebruik app.ingelogd(…)"),
        }
    }

    /// The session's CSRF word; only with a real session.
    pub fn csrf(&self) -> String {
        match &self.ingang {
            Ingang::Sessie { csrf, .. } => csrf.clone(),
            _ => panic!("geen sessie: gebruik app.ingelogd(…)"),
        }
    }

    fn vraag(&self, mut b: Binnenkomst) -> Blad {
        match &self.ingang {
            Ingang::Niemand => self.app.behandel(b),
            Ingang::Sessie { token, .. } => {
                b.token = Some(token.clone());
                self.app.behandel(b)
            }
            Ingang::Naam(naam) => {
                let actor = self.app.actor(naam);
                let pad = b.pad.clone();
                let uit: Result<_, Fout> = voer_uit(&self.app.diensten, b, self.app.nu(), Some(&actor), None);
                Blad::van(pad, uit)
            }
        }
    }
}
