use serde_json::{Value, json};
use wijkroute::narekenen::Soort::Prioriteit;

use super::{een, fout, zonder_uitleg};

fn invoer(sleutel: &str, waarde: Value) -> String {
    let mut basis = json!({"escalatie":[],"bandInwoner":null,"bandNetwerk":null,"dagenTotTermijn":null,"dagenWachtend":0});
    basis[sleutel] = waarde;
    basis.to_string()
}

fn delen(invoer: &str) -> [u64; 5] {
    let uit = een(Prioriteit, invoer);
    ["U", "B", "T", "W", "totaal"].map(|deel| uit[deel].as_u64().unwrap())
}

#[test]
fn het_voorbeeld_letter_voor_letter() {
    let invoer = r#"{"escalatie":["trend-slechter"],"bandInwoner":"ernstig-uit-balans","bandNetwerk":"uit-balans","dagenTotTermijn":30,"dagenWachtend":8}"#;
    assert_eq!(zonder_uitleg(Prioriteit, invoer), json!({"U":10,"B":35,"T":0,"W":2,"totaal":47}));
}

#[test]
fn het_voorbeeld_van_domain_4_7() {
    for (regel, verwacht) in [
        (
            r#"{"escalatie":["minderjarige-en-uit-balans","trend-slechter"],"bandInwoner":"ernstig-uit-balans","bandNetwerk":"uit-balans","dagenTotTermijn":30,"dagenWachtend":8}"#,
            [20, 35, 0, 2, 57],
        ),
        (
            r#"{"escalatie":["mantelzorger-overbelast"],"bandInwoner":"uit-balans","bandNetwerk":null,"dagenTotTermijn":20,"dagenWachtend":21}"#,
            [15, 15, 0, 6, 36],
        ),
        (
            r#"{"escalatie":[],"bandInwoner":"kwetsbaar","bandNetwerk":null,"dagenTotTermijn":3,"dagenWachtend":39}"#,
            [0, 5, 10, 10, 25],
        ),
    ] {
        assert_eq!(delen(regel), verwacht);
    }
}

#[test]
fn elk_deel_apart() {
    assert_eq!(delen(&invoer("bandNetwerk", json!("ernstig-uit-balans"))), [0, 10, 0, 0, 10]);
    assert_eq!(delen(&invoer("bandNetwerk", json!("kwetsbaar"))), [0; 5]);
    assert_eq!(delen(&invoer("dagenTotTermijn", json!(0))), [0, 0, 20, 0, 20]);
    assert_eq!(delen(&invoer("dagenTotTermijn", json!(i64::MIN))), [0, 0, 20, 0, 20]);
    assert_eq!(delen(&invoer("dagenTotTermijn", json!(u64::MAX))), [0; 5]);
    assert_eq!(delen(&invoer("dagenWachtend", json!(13))), [0, 0, 0, 2, 2]);
    // Each fact counts once, also when it is listed twice; the part has a maximum.
    assert_eq!(delen(&invoer("escalatie", json!(["crisisinzet", "crisisinzet"])))[0], 15);
    assert_eq!(
        delen(&invoer("escalatie", json!(["crisisinzet", "onveiligheid-niet-acuut", "voorziening-stopt"])))
            [0],
        40
    );
    let reusachtig = delen(&invoer("dagenWachtend", json!(u64::MAX)));
    assert_eq!(reusachtig[3], u64::MAX / 7 * 2);
}

#[test]
fn wat_geen_voorrang_is() {
    for (sleutel, waarde) in [
        ("escalatie", json!(null)),
        ("escalatie", json!("crisisinzet")),
        ("escalatie", json!(["spoed"])),
        ("escalatie", json!([1])),
        ("bandInwoner", json!("uit balans")),
        ("bandInwoner", json!(3)),
        ("bandNetwerk", json!("")),
        ("dagenTotTermijn", json!(3.0)),
        ("dagenTotTermijn", json!("3")),
        ("dagenWachtend", json!(-1)),
        ("dagenWachtend", json!(null)),
        ("dagenWachtend", json!(1.5)),
        ("dagenWachtend", json!(true)),
        ("model", json!("v2")),
    ] {
        fout(Prioriteit, &invoer(sleutel, waarde));
    }
    for sleutel in ["escalatie", "bandInwoner", "bandNetwerk", "dagenTotTermijn", "dagenWachtend"] {
        let mut basis: Value = serde_json::from_str(&invoer("x", json!(1))).unwrap();
        basis.as_object_mut().unwrap().remove(sleutel);
        assert_eq!(fout(Prioriteit, &basis.to_string()), format!("`{sleutel}` ontbreekt."));
    }
    assert_eq!(een(Prioriteit, &invoer("model", json!("prioriteit-v1")))["model"], "prioriteit-v1");
}
