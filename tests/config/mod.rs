//! Settings: every key explained, nonsense stops the start and names its key, secrets stay secret.

use std::path::Path;

use wijkroute::config::{Config, STANDAARD};

fn met(paren: &[(&str, &str)]) -> Result<Config, String> {
    Config::lees(None, paren.iter().map(|(n, w)| (n.to_string(), w.to_string())))
}

#[track_caller]
fn weigert(paren: &[(&str, &str)], sleutel: &str) {
    let fout = met(paren).expect_err("dit had geweigerd moeten worden");
    assert!(fout.contains(sleutel), "{fout} noemt {sleutel} niet");
}

#[test]
fn elke_sleutel_is_uitgelegd() {
    let mut vorige = "";
    for regel in STANDAARD.lines() {
        if regel.contains(" = ") && !regel.starts_with('#') {
            let groep_van_gelijke = vorige.contains(" = ");
            assert!(vorige.starts_with('#') || groep_van_gelijke, "geen uitleg boven: {regel}");
        }
        vorige = regel;
    }
}

#[test]
fn de_standaard_zelf_is_goed() {
    met(&[]).unwrap();
}

#[test]
fn onzin_noemt_de_sleutel() {
    weigert(&[("WIJKROUTE__SERVER__LISTEN", "overal")], "server.listen");
    weigert(&[("WIJKROUTE__SERVER__WERKERS", "veel")], "WIJKROUTE__SERVER__WERKERS");
    weigert(&[("WIJKROUTE__SERVER__WERKERS", "-1")], "server.werkers");
    weigert(&[("WIJKROUTE__SERVER__WERKERS", "0")], "server.werkers");
    weigert(&[("WIJKROUTE__OMGEVING__BEVEILIGING", "bel maar")], "omgeving.beveiliging");
    weigert(&[("WIJKROUTE__SESSIE__STIL_MINUTEN", "1")], "sessie.stil_minuten");
    weigert(&[("WIJKROUTE__SESSIE__WAARSCHUW_SECONDEN", "30")], "sessie.waarschuw_seconden");
    weigert(&[("WIJKROUTE__INLOGGEN__POGINGEN", "0")], "inloggen.pogingen");
    weigert(&[("WIJKROUTE__DATABASE__LEZERS", "0")], "database.lezers");
    weigert(&[("WIJKROUTE__LOG__VORM", "xml")], "log.vorm");
    weigert(&[("WIJKROUTE__LOG__NIVEAU", "hard")], "log.niveau");
    weigert(&[("WIJKROUTE__OMGEVING__SOORT", "echt")], "omgeving.soort");
    weigert(&[("WIJKROUTE__OMGEVING__SOORT", "test"), ("WIJKROUTE__KLOK__VAST", "morgen")], "klok.vast");
    weigert(&[("WIJKROUTE__TERMIJNEN__LET_OP_DAGEN", "1")], "termijnen.let_op_dagen");
}

#[test]
fn een_sleutel_die_niet_bestaat_wordt_genoemd() {
    weigert(&[("WIJKROUTE__SERVER__LUISTER", "x")], "WIJKROUTE__SERVER__LUISTER");
    weigert(&[("WIJKROUTE__BESTAATNIET__X", "x")], "WIJKROUTE__BESTAATNIET__X");
    weigert(&[("WIJKROUTE__LOS", "x")], "WIJKROUTE__LOS");
    let map = tempfile::tempdir().unwrap();
    let bestand = |tekst: &str| {
        let pad = map.path().join("eigen.toml");
        std::fs::write(&pad, tekst).unwrap();
        Config::lees(Some(&pad), std::iter::empty())
    };
    assert!(bestand("[server]\nluister = \"x\"").unwrap_err().contains("server.luister"));
    assert!(bestand("[niets]\nx = 1").unwrap_err().contains("niets"));
    assert!(bestand("los = 1").unwrap_err().contains("los"));
    assert!(bestand("[server]\nwerkers = \"twee\"").unwrap_err().contains("server.werkers"));
    assert!(bestand("dit is geen toml").unwrap_err().contains("eigen.toml"));
    assert_eq!(bestand("[server]\nwerkers = 7").unwrap().server.werkers, 7);
    assert!(Config::lees(Some(Path::new("/bestaat/niet.toml")), std::iter::empty()).is_err());
}

#[test]
fn de_omgeving_gaat_boven_het_bestand() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("eigen.toml");
    std::fs::write(&pad, "[server]\nwerkers = 7").unwrap();
    let omgeving = [("WIJKROUTE__SERVER__WERKERS".to_string(), "3".to_string())];
    assert_eq!(Config::lees(Some(&pad), omgeving.into_iter()).unwrap().server.werkers, 3);
}

#[test]
fn in_productie_staat_de_klok_niet_stil_en_zijn_koekjes_veilig() {
    weigert(&[("WIJKROUTE__KLOK__VAST", "2026-11-23")], "klok.vast");
    weigert(&[("WIJKROUTE__SERVER__VEILIGE_COOKIES", "false")], "server.veilige_cookies");
}

#[test]
fn geheimen_komen_niet_in_wat_er_gedrukt_wordt() {
    let geheim = "dit-is-een-geheim-van-tweeendertig-tekens";
    let config = met(&[
        ("WIJKROUTE__GEHEIM__SLEUTEL", geheim),
        ("WIJKROUTE__DATABASE__URL", "postgres://wijk:wachtwoord-van-de-database@db.example/wijkroute"),
    ])
    .unwrap();
    let gedrukt = format!("{config:?} {config:#?}");
    assert!(!gedrukt.contains(geheim), "de sleutel staat erin");
    assert!(!gedrukt.contains("wachtwoord-van-de-database"), "het wachtwoord van de database staat erin");
    let kort = met(&[("WIJKROUTE__GEHEIM__SLEUTEL", "te-kort-geheim")]).unwrap().sleutel().unwrap_err();
    assert!(kort.contains("geheim.sleutel") && !kort.contains("te-kort-geheim"), "{kort}");
    assert!(met(&[]).unwrap().sleutel().unwrap_err().contains("geheim.sleutel"));
}
