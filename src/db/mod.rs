//! The database: one connection enum over SQLite and PostgreSQL, one way to read, one way to write.

use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::r2d2::{ManageConnection, Pool, PooledConnection, R2D2Connection};
use diesel::{Connection, ConnectionError};

use crate::kit::fout::{Fout, Uitslag};

pub mod schema;
pub mod migraties;
pub mod waarde;

/// A connection to either database. Queries are written once, against this type.
#[derive(diesel::MultiConnection)]
pub enum Verbinding {
    /// A PostgreSQL server.
    #[cfg(feature = "postgres")]
    Postgres(diesel::PgConnection),
    /// An SQLite file.
    Sqlite(diesel::SqliteConnection),
}

/// Runs one expression on whichever connection there is, for the few things the enum cannot say itself
/// (docs/database.md: batch insert, upsert). Only in `store.rs` and in tools that fill the database.
#[macro_export]
macro_rules! op_elk {
    ($db:expr, $c:ident => $b:expr) => {
        match $db {
            #[cfg(feature = "postgres")]
            $crate::db::Verbinding::Postgres($c) => $b,
            $crate::db::Verbinding::Sqlite($c) => $b,
        }
    };
}

/// Where the data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plek {
    /// A file; `sqlite:PATH`.
    Sqlite(String),
    /// A server; `postgres://…` or `postgresql://…`.
    Postgres(String),
}

impl Plek {
    /// Reads `database.url`. Anything without a scheme we know is refused: a typing error must never make a new,
    /// empty SQLite file.
    ///
    /// # Errors
    /// In words for whoever starts the program.
    pub fn lees(url: &str) -> Result<Self, String> {
        if let Some(pad) = url.strip_prefix("sqlite:") {
            let pad = pad.strip_prefix("//").unwrap_or(pad);
            return if pad.is_empty() {
                Err("database.url: na sqlite: hoort een bestand".into())
            } else {
                Ok(Plek::Sqlite(pad.into()))
            };
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return if cfg!(feature = "postgres") {
                Ok(Plek::Postgres(url.into()))
            } else {
                Err("database.url: dit programma is gebouwd zonder PostgreSQL; bouw het met --features postgres-tls"
                    .into())
            };
        }
        Err("database.url: begin met sqlite: of postgres:// (iets anders kan Wijkroute niet openen)".into())
    }
}

/// Makes connections for the pool. Own manager, because the derived `establish` tries each kind in turn and SQLite
/// takes any text for a file name.
#[derive(Debug, Clone)]
struct Maker {
    plek: Plek,
    alleen_lezen: bool,
}

impl ManageConnection for Maker {
    type Connection = Verbinding;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Verbinding, Self::Error> {
        maak(&self.plek, self.alleen_lezen).map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, c: &mut Verbinding) -> Result<(), Self::Error> {
        c.ping().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, c: &mut Verbinding) -> bool {
        // A panic inside a transaction leaves it open; such a connection must not go round again.
        std::thread::panicking() || c.is_broken()
    }
}

fn maak(plek: &Plek, alleen_lezen: bool) -> Result<Verbinding, ConnectionError> {
    match plek {
        Plek::Sqlite(pad) => {
            let mut c = diesel::SqliteConnection::establish(pad)?;
            // busy_timeout first: switching to WAL can itself find the file busy.
            c.batch_execute(
                "pragma busy_timeout=5000; pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on;
                 pragma temp_store=memory; pragma cache_size=-12288;",
            )
            .map_err(ConnectionError::CouldntSetupConfiguration)?;
            if alleen_lezen {
                c.batch_execute("pragma query_only=on;")
                    .map_err(ConnectionError::CouldntSetupConfiguration)?;
            }
            Ok(Verbinding::Sqlite(c))
        }
        #[cfg(feature = "postgres")]
        Plek::Postgres(url) => Ok(Verbinding::Postgres(diesel::PgConnection::establish(url)?)),
        #[cfg(not(feature = "postgres"))]
        Plek::Postgres(_) => Err(ConnectionError::BadConnection("gebouwd zonder PostgreSQL".into())),
    }
}

/// The pools. On SQLite one writer and several readers; on PostgreSQL one pool that does both.
#[derive(Clone)]
pub struct Database {
    plek: Plek,
    lezers: Pool<Maker>,
    schrijvers: Pool<Maker>,
}

impl Database {
    /// Opens the pools. On SQLite the file is made when it is not there, unless `moet_bestaan`.
    ///
    /// # Errors
    /// In words for whoever starts the program: no such file, no such server, no right.
    pub fn open(plek: &Plek, lezers: u32, moet_bestaan: bool) -> Result<Self, String> {
        if let Plek::Sqlite(pad) = plek
            && moet_bestaan
            && !std::path::Path::new(pad).exists()
        {
            return Err(format!("er is geen database in {pad}; maak haar eerst met: wijkroute migrate"));
        }
        let proef = maak(plek, false).map_err(|e| format!("de database is niet te openen: {e}"))?;
        drop(proef);
        let pool = |grootte, alleen_lezen| {
            Pool::builder()
                .max_size(grootte)
                .min_idle(Some(1))
                .test_on_check_out(matches!(plek, Plek::Postgres(_)))
                .connection_timeout(Duration::from_secs(3))
                .build(Maker { plek: plek.clone(), alleen_lezen })
                .map_err(|e| format!("de database is niet te openen: {e}"))
        };
        Ok(match plek {
            Plek::Sqlite(_) => {
                let schrijvers = pool(1, false)?;
                Self { plek: plek.clone(), lezers: pool(lezers.max(1), true)?, schrijvers }
            }
            Plek::Postgres(_) => {
                let beide = pool(lezers.max(2), false)?;
                Self { plek: plek.clone(), lezers: beide.clone(), schrijvers: beide }
            }
        })
    }

    /// Where the data is.
    pub fn plek(&self) -> &Plek {
        &self.plek
    }

    /// Reads. Never give `f` anything that waits: it holds a connection.
    ///
    /// # Errors
    /// What `f` gives, or [`Fout::TeDruk`] when no connection came free.
    pub fn lees<T>(&self, f: impl FnOnce(&mut Verbinding) -> Uitslag<T>) -> Uitslag<T> {
        f(&mut *self.pak(&self.lezers)?)
    }

    /// Writes, in one transaction: all of `f` or nothing of it. Pages write through
    /// `poort::spoor::Schrijver`, which adds the spoor row; this is for the gate itself and for tools.
    ///
    /// # Errors
    /// What `f` gives (then nothing is kept), or [`Fout::TeDruk`] when no connection came free.
    pub fn schrijf_zonder_spoor<T>(&self, f: impl FnOnce(&mut Verbinding) -> Uitslag<T>) -> Uitslag<T> {
        in_transactie(&mut *self.pak(&self.schrijvers)?, f)
    }

    fn pak(&self, pool: &Pool<Maker>) -> Uitslag<PooledConnection<Maker>> {
        pool.get().map_err(|_| Fout::TeDruk)
    }
}

/// `BEGIN IMMEDIATE` on SQLite: a transaction that reads first and writes later would lose to another writer.
fn in_transactie<T>(c: &mut Verbinding, f: impl FnOnce(&mut Verbinding) -> Uitslag<T>) -> Uitslag<T> {
    match c {
        Verbinding::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "begin immediate")?,
        #[cfg(feature = "postgres")]
        Verbinding::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(c, "begin")?,
    }
    type Beheer = <Verbinding as Connection>::TransactionManager;
    match f(c) {
        Ok(waarde) => {
            Beheer::commit_transaction(c)?;
            Ok(waarde)
        }
        Err(fout) => {
            Beheer::rollback_transaction(c)?;
            Err(fout)
        }
    }
}

impl From<diesel::result::Error> for Fout {
    fn from(fout: diesel::result::Error) -> Self {
        match fout {
            diesel::result::Error::NotFound => Fout::NietGevonden,
            // The message of a constraint names tables and columns, never values; details may hold values.
            diesel::result::Error::DatabaseError(soort, info) => {
                Fout::Intern(format!("database {soort:?} {:?}", info.constraint_name().or(info.table_name())))
            }
            anders => Fout::Intern(format!("database: {anders}")),
        }
    }
}
