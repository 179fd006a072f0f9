//! `wijkroute team add|list`: what the store of teams lets in, and what it refuses.

use diesel::prelude::*;
use wijkroute::basis::gebruikers::store_teams::{self, NieuwTeam};
use wijkroute::db::schema::team_wijk;
use wijkroute::db::waarde::TeamId;
use wijkroute::poort::spoor;

use crate::hulp::TestApp;

fn voeg_toe(app: &TestApp, naam: &str, wijken: &[&str]) -> Result<TeamId, String> {
    let wijken: Vec<String> = wijken.iter().map(|w| (*w).into()).collect();
    let nieuw = NieuwTeam { naam, gebied: "", telefoon: "14 078", wijken: &wijken, zekerheid: "" };
    spoor::als_systeem(app.db(), app.nu(), "team-toegevoegd", |s| store_teams::voeg_toe(s, &nieuw))
        .map_err(|e| e.to_string())
}

fn namen(app: &TestApp) -> Vec<String> {
    let lijst = app.lees(|c| store_teams::lijst(c, app.vandaag()));
    lijst.into_iter().map(|t| t.naam).collect()
}

/// Takes a wijk from its team: in the demo every wijk has one.
fn maak_vrij(app: &TestApp) -> (String, String) {
    let teams = app.lees(|c| store_teams::lijst(c, app.vandaag()));
    let wijk = teams.iter().find_map(|t| t.wijken.first()).unwrap().clone();
    spoor::als_systeem(app.db(), app.nu(), "proef", |s| {
        diesel::update(team_wijk::table.filter(team_wijk::wijkcode.eq(&wijk.0)))
            .set(team_wijk::tot.eq(s.vandaag()))
            .execute(s.c)?;
        Ok(())
    })
    .unwrap();
    assert_eq!(app.lees(|c| store_teams::zonder_team(c, app.vandaag())), std::slice::from_ref(&wijk));
    wijk
}

#[test]
fn een_nieuw_team_krijgt_de_meldingen_van_zijn_wijk() {
    let app = TestApp::nieuw();
    let (code, naam) = maak_vrij(&app);
    let team = voeg_toe(&app, " Wijkteam Nieuw ", &[&code]).unwrap();
    let van_wijk = app.lees(|c| store_teams::van_wijk(c, &code, app.vandaag())).map(|(id, _)| id);
    assert_eq!(van_wijk, Some(team));
    let lijst = app.lees(|c| store_teams::lijst(c, app.vandaag()));
    let regel = lijst.iter().find(|t| t.naam == "Wijkteam Nieuw").unwrap();
    assert_eq!((regel.telefoon.as_str(), regel.leden), ("14 078", 0));
    assert_eq!(regel.wijken, [(code.clone(), naam)]);
    assert!(app.lees(|c| store_teams::zonder_team(c, app.vandaag())).iter().all(|w| w.0 != code));
}

#[test]
fn wat_niet_kan_laat_niets_achter() {
    let app = TestApp::nieuw();
    let eerst = namen(&app);
    let bezet = app.lees(|c| store_teams::lijst(c, app.vandaag()));
    let bezet = bezet.iter().find_map(|t| t.wijken.first().map(|w| (t.naam.clone(), w.0.clone()))).unwrap();
    let lang = "a".repeat(101);
    for (naam, wijken, uitleg) in [
        ("  ", vec![], "naam van 1 tot 100 tekens".to_owned()),
        (&lang, vec![], "naam van 1 tot 100 tekens".to_owned()),
        (&bezet.0, vec![], format!("team {} bestaat al", bezet.0)),
        ("Nieuw", vec!["WK999999"], "wijk WK999999 bestaat niet".to_owned()),
        ("Nieuw", vec![bezet.1.as_str()], format!("wijk {} hoort al bij {}", bezet.1, bezet.0)),
    ] {
        let fout = voeg_toe(&app, naam, &wijken).unwrap_err();
        assert!(fout.contains(&uitleg), "{naam}: {fout}");
    }
    assert_eq!(namen(&app), eerst);
}
