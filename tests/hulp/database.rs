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

#[cfg(feature = "postgres")]
use super::postgres;

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

/// A database as it was at a moment, to be copied.
pub enum Momentopname {
    /// The file.
    Sqlite(Vec<u8>),
    /// The name of the database.
    #[cfg(feature = "postgres")]
    Postgres(String),
}

impl TestDatabase {
    /// A copy of the template: schema, reference data, demo accounts.
    pub fn nieuw() -> Self {
        static SJABLOON: OnceLock<Momentopname> = OnceLock::new();
        Self::van(SJABLOON.get_or_init(|| {
            let leeg = Self::leeg();
            richt_in(&leeg.url());
            leeg.bevries()
        }))
    }

    /// A copy of a moment.
    pub fn van(moment: &Momentopname) -> Self {
        match moment {
            Momentopname::Sqlite(bytes) => {
                let map = map();
                std::fs::write(map.path().join("proef.db"), bytes).unwrap();
                Self::Sqlite(map)
            }
            #[cfg(feature = "postgres")]
            Momentopname::Postgres(naam) => Self::Postgres { naam: postgres::kopie(naam) },
        }
    }

    /// A database without a schema.
    pub fn leeg() -> Self {
        match soort() {
            "sqlite" => Self::Sqlite(map()),
            #[cfg(feature = "postgres")]
            "postgres" => Self::Postgres { naam: postgres::maak_leeg() },
            anders => {
                panic!("WIJKROUTE_TEST_DATABASE={anders}: say sqlite, or postgres with --features postgres")
            }
        }
    }

    /// Keeps this database as it is, to be copied. Close the pools first.
    pub fn bevries(self) -> Momentopname {
        match &self {
            Self::Sqlite(map) => {
                // A pool may still hold the file; a vacuumed copy is whole whatever the pool does.
                let kopie = map.path().join("kopie.db");
                let mut c =
                    SqliteConnection::establish(&map.path().join("proef.db").display().to_string()).unwrap();
                c.batch_execute(&format!("vacuum into '{}'", kopie.display())).unwrap();
                Momentopname::Sqlite(std::fs::read(kopie).unwrap())
            }
            #[cfg(feature = "postgres")]
            Self::Postgres { naam, .. } => {
                let naam = naam.clone();
                std::mem::forget(self);
                Momentopname::Postgres(naam)
            }
        }
    }

    /// As in `database.url`.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(map) => format!("sqlite:{}", map.path().join("proef.db").display()),
            #[cfg(feature = "postgres")]
            Self::Postgres { naam, .. } => postgres::url(naam),
        }
    }
}

#[cfg(feature = "postgres")]
impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Self::Postgres { naam, .. } = self {
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

/// In memory where the system has room there: waiting for a disk proves nothing here.
fn map() -> TempDir {
    let maker = |plek: &std::path::Path| tempfile::Builder::new().prefix("wijkroute-proef-").tempdir_in(plek);
    maker(std::path::Path::new("/dev/shm")).or_else(|_| maker(&std::env::temp_dir())).unwrap()
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
