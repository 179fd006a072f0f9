mod balans;
mod prioriteit;
mod robuust;
mod termijn;

use serde_json::Value;
use wijkroute::narekenen::{Soort, verwerk};

/// All output lines and whether no line was a fout.
fn draai(soort: Soort, invoer: &[u8]) -> (Vec<Value>, bool) {
    let mut uitvoer = Vec::new();
    let goed = verwerk(soort, invoer, &mut uitvoer).unwrap();
    let tekst = String::from_utf8(uitvoer).unwrap();
    assert!(tekst.is_empty() || tekst.ends_with('\n'));
    (tekst.lines().map(|regel| serde_json::from_str(regel).unwrap()).collect(), goed)
}

/// The answer to one line that has to have an outcome.
fn een(soort: Soort, invoer: &str) -> Value {
    let (regels, goed) = draai(soort, invoer.as_bytes());
    assert!(goed && regels.len() == 1, "{invoer}: {regels:?}");
    regels.into_iter().next().unwrap()
}

/// The answer without `uitleg`, which is prose; it has to be there and not empty.
fn zonder_uitleg(soort: Soort, invoer: &str) -> Value {
    let mut antwoord = een(soort, invoer);
    let uitleg = antwoord.as_object_mut().unwrap().remove("uitleg").unwrap();
    assert!(uitleg.as_str().unwrap().len() > 20, "{invoer}");
    antwoord
}

/// Asserts that a line gives `{"fout": …}` and nothing else, and returns the message.
fn fout(soort: Soort, invoer: &str) -> String {
    let (regels, goed) = draai(soort, invoer.as_bytes());
    assert!(!goed && regels.len() == 1, "{invoer}: {regels:?}");
    let object = regels[0].as_object().unwrap();
    assert_eq!(object.keys().collect::<Vec<_>>(), ["fout"], "{invoer}");
    object["fout"].as_str().unwrap().to_owned()
}
