//! Making the schema, making it twice, and refusing one that is not ours.

use diesel::connection::SimpleConnection;
use wijkroute::app;
use wijkroute::db::migraties::{self, Stand};
use wijkroute::db::{Database, Plek};

use crate::hulp::{TestApp, TestDatabase, instellingen};

fn leeg() -> (TestDatabase, Database) {
    let plek = TestDatabase::leeg();
    let db = app::open_database(&instellingen(&plek.url()), false).unwrap();
    (plek, db)
}

#[test]
fn twee_keer_migreren_doet_de_tweede_keer_niets() {
    let (_plek, db) = leeg();
    assert!(migraties::voer_uit(&db).unwrap() >= 4);
    assert_eq!(migraties::voer_uit(&db).unwrap(), 0);
    assert_eq!(migraties::vergelijk(&db).unwrap(), Stand::Gelijk);
}

#[test]
fn een_te_oude_database_wordt_geweigerd_met_wat_te_doen() {
    let (_plek, db) = leeg();
    let fout = app::keur_schema(&db).unwrap_err();
    assert!(fout.contains("wijkroute migrate"), "{fout}");
}

#[test]
fn een_te_nieuwe_database_wordt_geweigerd_en_niet_aangeraakt() {
    let app = TestApp::nieuw();
    app.schrijf(|c| {
        c.batch_execute("insert into __diesel_schema_migrations (version, run_on) values ('99991231000001', '2026-11-23 00:00:00')")?;
        Ok(())
    });
    assert_eq!(migraties::vergelijk(app.db()).unwrap(), Stand::TeNieuw);
    let fout = app::keur_schema(app.db()).unwrap_err();
    assert!(fout.contains("nieuwer"), "{fout}");
    assert!(migraties::voer_uit(app.db()).unwrap_err().contains("nieuwer"));
}

#[test]
fn een_schema_van_nu_wordt_aangenomen() {
    let app = TestApp::nieuw();
    app::keur_schema(app.db()).unwrap();
}

#[test]
fn een_onbekend_schema_in_de_url_maakt_geen_bestand() {
    let map = tempfile::tempdir().unwrap();
    for begin in ["", "sqlit:", "mysql://", "SQLITE:", "file:", "postgre://"] {
        let pad = map.path().join("per-ongeluk.db");
        let url = format!("{begin}{}", pad.display());
        let fout = Plek::lees(&url).unwrap_err();
        assert!(fout.starts_with("database.url"), "{fout}");
        assert!(!pad.exists(), "{url} maakte een bestand");
    }
    assert!(Plek::lees("sqlite:").is_err());
    assert_eq!(std::fs::read_dir(map.path()).unwrap().count(), 0);
}

#[test]
fn serve_maakt_geen_database_die_er_niet_is() {
    let map = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", map.path().join("er-is-niets.db").display());
    let fout = app::open_database(&instellingen(&url), true).err().unwrap();
    assert!(fout.contains("wijkroute migrate"), "{fout}");
    assert_eq!(std::fs::read_dir(map.path()).unwrap().count(), 0);
}

#[test]
fn een_mislukte_schrijver_laat_niets_achter() {
    use diesel::prelude::*;
    use wijkroute::db::schema::teller;
    use wijkroute::kit::fout::Fout;
    let app = TestApp::nieuw();
    let uit: Result<(), Fout> = app.db().schrijf_zonder_spoor(|c| {
        diesel::insert_into(teller::table)
            .values((teller::naam.eq("proef"), teller::waarde.eq(1_i64)))
            .execute(c)?;
        Err(Fout::Verouderd)
    });
    assert!(uit.is_err());
    let n: i64 = app.lees(|c| Ok(teller::table.filter(teller::naam.eq("proef")).count().get_result(c)?));
    assert_eq!(n, 0);
}
