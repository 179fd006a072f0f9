//! Databases on a PostgreSQL server: made, copied and dropped by name.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

fn beheer() -> String {
    std::env::var("WIJKROUTE_TEST_POSTGRES")
        .expect("WIJKROUTE_TEST_POSTGRES: the URL of a server where databases may be made (docs/testen.md)")
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

/// A database without tables.
pub fn maak_leeg() -> String {
    let naam = naam();
    opdracht(&format!("create database {naam}")).unwrap();
    naam
}

/// A copy of a database nobody uses any more.
pub fn kopie(sjabloon: &str) -> String {
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

/// Away with it.
pub fn weg(naam: &str) {
    // A test that failed has its own message; a database left behind is not worth hiding it.
    let _ = opdracht(&format!("drop database if exists {naam} with (force)"));
}
