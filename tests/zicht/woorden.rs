//! Every event of the timeline has words.

use wijkroute::zicht::casuspagina::woorden;

use crate::architectuur::{bestanden, niets, tekst};

/// The code in each call of `noteer_gebeurtenis` and of helpers named after it.
fn codes() -> Vec<(String, String)> {
    let mut uit = Vec::new();
    for pad in bestanden("src", ".rs") {
        let bron = tekst(&pad);
        for (begin, woord) in bron.match_indices("noteer_gebeurtenis(") {
            let rest: String = bron[begin + woord.len()..].chars().take(300).collect();
            let code = rest.split('"').nth(1).unwrap_or_default();
            let is_code = !code.is_empty() && code.chars().all(|t| t.is_ascii_lowercase() || t == '-');
            if is_code && code.contains('-') {
                uit.push((code.to_string(), pad.display().to_string()));
            }
        }
    }
    uit
}

#[test]
fn elke_gebeurtenis_heeft_woorden() {
    let gevonden = codes();
    assert!(gevonden.len() > 3, "de zoeker vindt de aanroepen niet meer: {gevonden:?}");
    let zonder: Vec<String> = gevonden
        .into_iter()
        .filter(|(code, _)| !woorden::GEBEURTENISSEN.iter().any(|(c, _, _)| c == code))
        .map(|(code, pad)| format!("{code} ({pad})"))
        .collect();
    niets("Geef deze codes woorden in zicht::casuspagina::woorden:", &zonder);
}

#[test]
fn een_onbekende_code_zegt_niets_verkeerds() {
    assert_eq!(woorden::gebeurtenis("iets-nieuws"), ("Vastgelegd in de casus", None));
}

#[test]
fn de_eerste_zin_en_niet_meer() {
    assert_eq!(woorden::eerste_zin("Ik kan de trap niet op. Nel is moe."), "Ik kan de trap niet op. …");
    assert_eq!(woorden::eerste_zin("Hulp om 14.05 uur?\nGraag"), "Hulp om 14.05 uur? …");
    assert_eq!(woorden::eerste_zin(""), "");
    let lang = "é".repeat(300);
    assert_eq!(woorden::eerste_zin(&lang).chars().count(), 221);
}

#[test]
fn een_wijk_heet_zoals_bewoners_zeggen() {
    assert_eq!(woorden::wijk("Wijk 10 Dubbeldam"), "Dubbeldam");
    assert_eq!(woorden::wijk("Centrum"), "Centrum");
}
