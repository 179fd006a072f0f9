//! Bringing the schema up to date, and refusing to run on one that is not ours.

use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Database, Verbinding};
use crate::kit::fout::Fout;

const MIGRATIES: EmbeddedMigrations = embed_migrations!("migrations");

/// How the schema in the database compares with the one this program knows.
#[derive(Debug, PartialEq, Eq)]
pub enum Stand {
    /// The same.
    Gelijk,
    /// So many migrations behind.
    TeOud(usize),
    /// The database has migrations this program does not know: a newer program made them.
    TeNieuw,
}

/// Brings the schema up to date; gives the number of migrations run. Several instances may start at once.
///
/// # Errors
/// When a migration fails (then it is not kept), or the schema is newer than the program.
pub fn voer_uit(db: &Database) -> Result<usize, String> {
    if vergelijk(db)? == Stand::TeNieuw {
        return Err(TE_NIEUW.into());
    }
    db.los_schrijven(|c| {
        slot(c, true)?;
        let gedaan = draai(c);
        slot(c, false)?;
        gedaan
    })
}

/// Why a newer schema is refused.
pub const TE_NIEUW: &str =
    "het schema in de database is nieuwer dan dit programma; start een nieuwere versie van Wijkroute";

/// Compares the schema in the database with the one this program knows.
///
/// # Errors
/// When the database does not answer.
pub fn vergelijk(db: &Database) -> Result<Stand, String> {
    db.los_schrijven(|c| {
        let klaar = crate::op_elk!(c, c => c.applied_migrations().map_err(|e| e.to_string()))?;
        let bekend = bekende()?;
        let onbekend = klaar.iter().any(|m| !bekend.contains(&m.to_string()));
        Ok(match bekend.len().saturating_sub(klaar.len()) {
            _ if onbekend => Stand::TeNieuw,
            0 => Stand::Gelijk,
            n => Stand::TeOud(n),
        })
    })
}

fn bekende() -> Result<Vec<String>, String> {
    let lijst: Vec<Box<dyn Migration<diesel::sqlite::Sqlite>>> =
        MIGRATIES.migrations().map_err(|e| e.to_string())?;
    Ok(lijst.iter().map(|m| m.name().version().to_string()).collect())
}

fn draai(c: &mut Verbinding) -> Result<usize, String> {
    crate::op_elk!(c, c => c.run_pending_migrations(MIGRATIES).map(|l| l.len()).map_err(|e| format!("migratie mislukt: {e}")))
}

/// On PostgreSQL one instance migrates and the others wait; SQLite's own lock does that.
#[cfg_attr(not(feature = "postgres"), expect(unused_variables, reason = "only PostgreSQL needs the lock"))]
fn slot(c: &mut Verbinding, dicht: bool) -> Result<(), String> {
    #[cfg(feature = "postgres")]
    if let Verbinding::Postgres(c) = c {
        use diesel::connection::SimpleConnection;
        let sql = if dicht { "select pg_advisory_lock(5714)" } else { "select pg_advisory_unlock(5714)" };
        c.batch_execute(sql).map_err(|e| e.to_string())?;
    }
    Ok(())
}

impl Database {
    /// A connection without a transaction around it, for migrations, which bring their own.
    fn los_schrijven<T>(&self, f: impl FnOnce(&mut Verbinding) -> Result<T, String>) -> Result<T, String> {
        f(&mut *self.pak(&self.schrijvers).map_err(|e: Fout| e.to_string())?)
    }
}
