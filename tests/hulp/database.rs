//! A database per test, of the kind `WIJKROUTE_TEST_DATABASE` says: made once per process, copied per test.

use std::sync::OnceLock;

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use tempfile::TempDir;
use wijkroute::app;
use wijkroute::config::Config;
use wijkroute::db::migraties;
use wijkroute::demo::{accounts, referentie};
use wijkroute::kit::klok;

/// The day on which every test begins.
pub const VANDAAG: &str = "2026-11-23";

/// A database of one test; goes away with it.
pub enum TestDatabase {
    /// A file in a folder of its own.
    Sqlite(TempDir),
    /// A database on the server of `WIJKROUTE_TEST_POSTGRES`.
    #[cfg(feature = "postgres")]
    Postgres {
        /// Its name.
        naam: String,
    },
}

impl TestDatabase {
    /// A copy of the template: schema, reference data, demo accounts.
    pub fn nieuw() -> Self {
        match soort() {
            "sqlite" => Self::sqlite(),
            #[cfg(feature = "postgres")]
            "postgres" => Self::Postgres { naam: postgres::kopie() },
            anders => {
                panic!("WIJKROUTE_TEST_DATABASE={anders}: say sqlite, or postgres with --features postgres")
            }
        }
    }

    /// A database without a schema.
    pub fn leeg() -> Self {
        match soort() {
            #[cfg(feature = "postgres")]
            "postgres" => Self::Postgres { naam: postgres::maak_leeg() },
            _ => Self::Sqlite(map()),
        }
    }

    fn sqlite() -> Self {
        static SJABLOON: OnceLock<Vec<u8>> = OnceLock::new();
        let sjabloon = SJABLOON.get_or_init(|| {
            let map = map();
            let bron = map.path().join("sjabloon.db");
            richt_in(&format!("sqlite:{}", bron.display()));
            // The pool may still hold the file; a vacuumed copy is whole whatever the pool does.
            let kopie = map.path().join("kopie.db");
            let mut c = SqliteConnection::establish(&bron.display().to_string()).unwrap();
            c.batch_execute(&format!("vacuum into '{}'", kopie.display())).unwrap();
            std::fs::read(kopie).unwrap()
        });
        let map = map();
        std::fs::write(map.path().join("proef.db"), sjabloon).unwrap();
        Self::Sqlite(map)
    }

    /// As in `database.url`.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(map) => format!("sqlite:{}", map.path().join("proef.db").display()),
            #[cfg(feature = "postgres")]
            Self::Postgres { naam } => postgres::url(naam),
        }
    }
}

#[cfg(feature = "postgres")]
impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Self::Postgres { naam } = self {
            postgres::weg(naam);
        }
    }
}

/// Which kind this run must use; said once, so that nobody thinks a run met a database it never met.
pub fn soort() -> &'static str {
    static SOORT: OnceLock<String> = OnceLock::new();
    SOORT.get_or_init(|| {
        let soort = std::env::var("WIJKROUTE_TEST_DATABASE").unwrap_or_else(|_| "sqlite".into());
        // Not through print!, which the test harness would keep to itself.
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "\ntest database: {soort}");
        soort
    })
}

/// Settings of kind `test` for this database.
pub fn instellingen(url: &str) -> Config {
    let paren = [
        ("WIJKROUTE__OMGEVING__SOORT", "test"),
        ("WIJKROUTE__SERVER__VEILIGE_COOKIES", "false"),
        ("WIJKROUTE__GEHEIM__SLEUTEL", "een-sleutel-alleen-voor-de-tests-0123456789"),
        ("WIJKROUTE__KLOK__VAST", VANDAAG),
        ("WIJKROUTE__DATABASE__LEZERS", "2"),
        ("WIJKROUTE__DATABASE__URL", url),
    ];
    Config::lees(None, paren.into_iter().map(|(n, w)| (n.to_string(), w.to_string()))).unwrap()
}

fn map() -> TempDir {
    tempfile::Builder::new().prefix("wijkroute-proef-").tempdir().unwrap()
}

/// Schema, reference data, demo accounts. The only place where passwords are hashed: copies share the hashes.
fn richt_in(url: &str) {
    let config = instellingen(url);
    let db = app::open_database(&config, false).unwrap();
    migraties::voer_uit(&db).unwrap();
    let dag = config.vaste_dag().unwrap().unwrap();
    referentie::laad(&db, klok::moment(dag, chrono::NaiveTime::MIN)).unwrap();
    let diensten = app::diensten(config, db, false).unwrap();
    let kaartjes = map();
    accounts::maak(&diensten, kaartjes.path()).unwrap();
    let tekst = std::fs::read_to_string(kaartjes.path().join("demo-accounts.json")).unwrap();
    let lijst: serde_json::Value = serde_json::from_str(&tekst).unwrap();
    WACHTWOORD.set(lijst[0]["wachtwoord"].as_str().unwrap().to_string()).unwrap();
}

static WACHTWOORD: OnceLock<String> = OnceLock::new();

/// The password of every demo account. Only after a [`TestDatabase::nieuw`].
pub fn wachtwoord() -> &'static str {
    WACHTWOORD.get().expect("make a TestApp first")
}

#[cfg(feature = "postgres")]
mod postgres {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{Mutex, OnceLock, PoisonError};
    use std::time::Duration;

    use diesel::connection::SimpleConnection;
    use diesel::{Connection, PgConnection};

    fn beheer() -> String {
        std::env::var("WIJKROUTE_TEST_POSTGRES").expect(
            "WIJKROUTE_TEST_POSTGRES: the URL of a server where databases may be made (docs/testen.md)",
        )
    }

    /// The URL of another database on the same server.
    pub fn url(naam: &str) -> String {
        let beheer = beheer();
        let (server, rest) = beheer.rsplit_once('/').expect("postgres://…/database");
        match rest.split_once('?') {
            Some((_, vraag)) => format!("{server}/{naam}?{vraag}"),
            None => format!("{server}/{naam}"),
        }
    }

    /// One at a time: two copies of one template at once would refuse each other.
    fn opdracht(sql: &str) -> Result<(), String> {
        static BEURT: Mutex<()> = Mutex::new(());
        let _beurt = BEURT.lock().unwrap_or_else(PoisonError::into_inner);
        let mut c = PgConnection::establish(&beheer()).map_err(|e| e.to_string())?;
        c.batch_execute(sql).map_err(|e| e.to_string())
    }

    fn naam() -> String {
        static TELLER: AtomicU32 = AtomicU32::new(0);
        format!("wijkroute_proef_{}_{}", std::process::id(), TELLER.fetch_add(1, Ordering::Relaxed))
    }

    pub fn maak_leeg() -> String {
        let naam = naam();
        opdracht(&format!("create database {naam}")).unwrap();
        naam
    }

    pub fn kopie() -> String {
        static SJABLOON: OnceLock<String> = OnceLock::new();
        let sjabloon = SJABLOON.get_or_init(|| {
            let naam = maak_leeg();
            super::richt_in(&url(&naam));
            naam
        });
        let naam = naam();
        // The pool that filled the template closes its connections in its own time.
        for poging in 0.. {
            match opdracht(&format!("create database {naam} template {sjabloon}")) {
                Ok(()) => break,
                Err(fout) if poging > 100 => panic!("{fout}"),
                Err(_) => std::thread::sleep(Duration::from_millis(50)),
            }
        }
        naam
    }

    pub fn weg(naam: &str) {
        // A test that failed has its own message; a database left behind is not worth hiding it.
        let _ = opdracht(&format!("drop database if exists {naam} with (force)"));
    }
}
