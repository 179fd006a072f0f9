//! Anything may stand on a line: the answer is one line, never a panic.

use proptest::prelude::*;
use wijkroute::kit::code::Code;
use wijkroute::narekenen::{Soort, verwerk};

use super::{draai, een, fout};

const GOED: &str = r#"{"soort":"bezwaar","start":"2026-11-26"}"#;

#[test]
fn volgorde_lege_regels_en_de_laatste_zonder_regeleinde() {
    let invoer = format!("\n  \t\r\n{GOED}\r\n\nfout\n\u{a0}\n{}", GOED.replace("bezwaar", "wmo-besluit"));
    let (regels, goed) = draai(Soort::Termijn, invoer.as_bytes());
    assert!(!goed);
    assert_eq!(regels.len(), 3);
    assert_eq!(regels[0]["grondslag"], "Awb 6:7");
    assert!(regels[1]["fout"].is_string());
    assert_eq!(regels[2]["einde"], "2026-12-10");
    assert_eq!(draai(Soort::Termijn, b""), (vec![], true));
    assert_eq!(draai(Soort::Termijn, b"\n\n"), (vec![], true));
}

#[test]
fn een_bom_mag_aan_het_begin_en_nergens_anders() {
    een(Soort::Termijn, &format!("\u{feff}{GOED}"));
    fout(Soort::Termijn, &format!("\n\u{feff}{GOED}"));
    assert_eq!(draai(Soort::Termijn, "\u{feff}\n".as_bytes()), (vec![], true));
}

#[test]
fn wat_geen_object_is() {
    for regel in [
        "null",
        "1",
        "[]",
        "\"x\"",
        "{",
        "{}}",
        "{} {}",
        "{\"a\":}",
        "NaN",
        "{\"a\":NaN}",
        "{'a':1}",
        "\"\\ud800\"",
        "{\"\\ud800\":1}",
    ] {
        fout(Soort::Termijn, regel);
    }
    let (regels, goed) = draai(Soort::Balans, b"\xff\xfe{\n{\"leefgebieden\":[],\"\xc3\x28\":1}\n");
    assert!(!goed && regels.iter().all(|r| r["fout"].is_string()) && regels.len() == 2);
}

#[test]
fn een_dubbele_sleutel_die_telt_is_een_fout_een_andere_niet() {
    fout(Soort::Termijn, r#"{"soort":"bezwaar","start":"2026-11-26","soort":"bezwaar"}"#);
    een(Soort::Termijn, r#"{"soort":"bezwaar","x":1,"start":"2026-11-26","x":2}"#);
}

#[test]
fn een_fout_herhaalt_niet_wat_er_stond() {
    for regel in [
        r#"{"soort":"Jansen 999990019","start":"2026-11-26"}"#,
        r#"{"soort":"bezwaar","start":"Jansen 999990019"}"#,
        r#"{"soort":"bezwaar","start":"2026-11-26","model":"Jansen 999990019"}"#,
        r#"Jansen 999990019"#,
        r#"{"Jansen 999990019"}"#,
    ] {
        let tekst = fout(Soort::Termijn, regel);
        assert!(!tekst.contains("Jansen") && !tekst.contains("999990019"), "{tekst}");
    }
}

#[test]
fn diepte_en_lengte() {
    let diep = "[".repeat(2_000_000);
    fout(Soort::Balans, &diep);
    fout(Soort::Balans, &format!("{{\"leefgebieden\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000)));
    fout(Soort::Balans, &"{\"leefgebieden\":".repeat(100_000));
    let lang = "x".repeat(10_000_000);
    een(Soort::Termijn, &format!("{{\"noot\":\"{lang}\",{}", &GOED[1..]));
    fout(Soort::Termijn, &lang);
    let pauze = r#"{"van":"2026-11-26","tot":"2026-11-28"}"#;
    let veel = vec![pauze; 50_000].join(",");
    let uit =
        een(Soort::Termijn, &format!(r#"{{"soort":"wmo-besluit","start":"2026-11-26","pauzes":[{veel}]}}"#));
    assert_eq!(uit["pauzedagen"], 1);
    let cijfers = "9".repeat(1_000_000);
    fout(Soort::Balans, &format!("{{\"leefgebieden\":[],\"nogTeBespreken\":{cijfers}}}"));
}

#[test]
fn een_gebroken_pijp_is_een_fout_van_het_schrijven() {
    struct Dicht;
    impl std::io::Write for Dicht {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let fout = verwerk(Soort::Termijn, GOED.as_bytes(), Dicht).unwrap_err();
    assert_eq!(fout.kind(), std::io::ErrorKind::BrokenPipe);
}

/// JSON-like text around the words the command knows, so that the fuzz gets past the parser.
fn bijna_json() -> impl Strategy<Value = String> {
    let woord = prop::sample::select(vec![
        "\"leefgebieden\"",
        "\"leefgebied\"",
        "\"draaglast\"",
        "\"draagkracht\"",
        "\"nogTeBespreken\"",
        "\"soort\"",
        "\"start\"",
        "\"pauzes\"",
        "\"van\"",
        "\"tot\"",
        "\"gelijkgesteld\"",
        "\"escalatie\"",
        "\"bandInwoner\"",
        "\"bandNetwerk\"",
        "\"dagenTotTermijn\"",
        "\"dagenWachtend\"",
        "\"model\"",
        "\"veiligheid\"",
        "\"tijd\"",
        "\"wmo-besluit\"",
        "\"bezwaar\"",
        "\"2026-11-26\"",
        "\"2026-02-30\"",
        "\"9999-12-31\"",
        "\"kwetsbaar\"",
        "\"crisisinzet\"",
        "\"v1\"",
        "null",
        "true",
        "0",
        "3",
        "-1",
        "3.0",
        "1e999",
        "18446744073709551616",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        " ",
        "\n",
        "\r",
        "\u{feff}",
        "é",
    ]);
    prop::collection::vec(woord, 0..60).prop_map(|woorden| woorden.concat())
}

/// A valid object for any soort, with one value replaced by something else.
fn met_een_vreemde_waarde() -> impl Strategy<Value = String> {
    let vreemd = prop_oneof![
        any::<i64>().prop_map(|g| g.to_string()),
        any::<u64>().prop_map(|g| g.to_string()),
        any::<f64>().prop_map(|g| format!("{g:?}")),
        any::<String>().prop_map(|t| serde_json::Value::from(t).to_string()),
        "[0-9]{1,7}-[0-9]{2}-[0-9]{2}".prop_map(|t| format!("\"{t}\"")),
        Just("null".to_owned()),
        Just("[]".to_owned()),
        Just("{}".to_owned()),
        Just("[{}]".to_owned()),
    ];
    (0_usize..15, vreemd).prop_map(|(plaats, vreemd)| {
        let goed = [
            "[]", "3", "\"bezwaar\"", "\"2026-11-26\"", "[]", "[]", "[\"crisisinzet\"]", "\"ruimte\"", "null", "3", "4",
            "\"veiligheid\"", "3", "1", "\"v1\"",
        ];
        let w = |i: usize| if i == plaats { vreemd.as_str() } else { goed[i] };
        format!(
            r#"{{"nogTeBespreken":{},"soort":{},"start":{},"pauzes":{},"gelijkgesteld":{},"escalatie":{},"bandInwoner":{},"bandNetwerk":{},"dagenTotTermijn":{},"dagenWachtend":{},"leefgebieden":[{{"leefgebied":{},"draaglast":{},"draagkracht":{}}}],"model":{}}}"#,
            w(1), w(2), w(3), w(4), w(5), w(6), w(7), w(8), w(9), w(10), w(11), w(12), w(13), w(14)
        )
    })
}

fn niet_blanco(invoer: &[u8]) -> usize {
    let zonder_bom = invoer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(invoer);
    zonder_bom
        .split(|b| *b == b'\n')
        .filter(|regel| !std::str::from_utf8(regel).is_ok_and(|t| t.chars().all(char::is_whitespace)))
        .count()
}

fn evenveel_regels(invoer: &[u8]) -> Result<(), TestCaseError> {
    for soort in Soort::ALLE {
        let (regels, goed) = draai(*soort, invoer);
        prop_assert_eq!(regels.len(), niet_blanco(invoer));
        prop_assert_eq!(goed, regels.iter().all(|r| r.get("fout").is_none()));
    }
    Ok(())
}

proptest! {
    #[test]
    fn willekeurige_bytes(invoer in prop::collection::vec(any::<u8>(), 0..300)) {
        evenveel_regels(&invoer)?;
    }

    #[test]
    fn bijna_goede_regels(invoer in bijna_json()) {
        evenveel_regels(invoer.as_bytes())?;
    }

    #[test]
    fn een_vreemde_waarde(invoer in met_een_vreemde_waarde()) {
        evenveel_regels(invoer.as_bytes())?;
    }
}

/// The fuzz above would prove little if its lines never got past the checks.
#[test]
fn de_vreemde_regel_zonder_vreemde_waarde_is_goed() {
    let regel = r#"{"nogTeBespreken":3,"soort":"bezwaar","start":"2026-11-26","pauzes":[],"gelijkgesteld":[],"escalatie":["crisisinzet"],"bandInwoner":"ruimte","bandNetwerk":null,"dagenTotTermijn":3,"dagenWachtend":4,"leefgebieden":[{"leefgebied":"veiligheid","draaglast":3,"draagkracht":1}],"model":"v1"}"#;
    for soort in Soort::ALLE {
        een(*soort, regel);
    }
}
