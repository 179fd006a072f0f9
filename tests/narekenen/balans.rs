use serde_json::{Value, json};
use wijkroute::narekenen::Soort::Balans;

use super::{een, fout, zonder_uitleg};

#[test]
fn het_voorbeeld_letter_voor_letter() {
    let invoer = r#"{"leefgebieden":[{"leefgebied":"geld-en-schulden","draaglast":3,"draagkracht":1}],"nogTeBespreken":0}"#;
    assert_eq!(
        zonder_uitleg(Balans, invoer),
        json!({"verhoudingTienden":-20,"band":"ernstig-uit-balans","volledigheid":100,"voorlopig":false,
               "regels":["balans-min-2"]})
    );
}

#[test]
fn leeg_heeft_geen_band() {
    let leeg =
        |nog: Value| zonder_uitleg(Balans, &json!({"leefgebieden":[],"nogTeBespreken":nog}).to_string());
    let verwacht = |v: Value| json!({"verhoudingTienden":null,"band":null,"volledigheid":v,"voorlopig":true,"regels":[]});
    assert_eq!(leeg(json!(3)), verwacht(json!(0)));
    assert_eq!(leeg(json!(0)), verwacht(Value::Null));
    assert_eq!(zonder_uitleg(Balans, r#"{"leefgebieden":[]}"#), verwacht(Value::Null));
}

#[test]
fn voorlopig_op_de_exacte_breuk_en_zonder_gevolg_voor_de_band() {
    let drie = json!([
        {"leefgebied":"geld-en-schulden","draaglast":4,"draagkracht":1},
        {"leefgebied":"wonen-en-huishouden","draaglast":1,"draagkracht":3},
        {"leefgebied":"mentale-gezondheid","draaglast":1,"draagkracht":3}
    ]);
    for (nog, procent, voorlopig) in [(2, 60, false), (3, 50, true)] {
        let uit = zonder_uitleg(Balans, &json!({"leefgebieden":drie,"nogTeBespreken":nog}).to_string());
        assert_eq!(
            uit,
            json!({"verhoudingTienden":-13,"band":"ernstig-uit-balans","volledigheid":procent,
                   "voorlopig":voorlopig,"regels":["balans-min-2","last-4-kracht-1"]})
        );
    }
}

#[test]
fn aspecten_en_onbekende_sleutels() {
    let uit = zonder_uitleg(
        Balans,
        r#"{"x":[[]],"x":1,"leefgebieden":[{"leefgebied":"tijd","draaglast":2,"draagkracht":2,"noot":{"a":1}},{"draagkracht":4,"draaglast":1,"leefgebied":"combinatie"}]}"#,
    );
    assert_eq!((&uit["verhoudingTienden"], &uit["band"]), (&json!(8), &json!("kwetsbaar")));
}

#[test]
fn een_model_wordt_herhaald() {
    for naam in ["balans-v1", "v1", "1.0.0"] {
        assert_eq!(een(Balans, &json!({"leefgebieden":[],"model":naam}).to_string())["model"], naam);
    }
    assert_eq!(een(Balans, r#"{"leefgebieden":[]}"#).get("model"), None);
    for naam in [json!("balans-v2"), json!(""), json!(1), json!(null), json!("prioriteit-v1")] {
        fout(Balans, &json!({"leefgebieden":[],"model":naam}).to_string());
    }
}

#[test]
fn wat_geen_balans_is() {
    let geld = |last: &str, kracht: &str| {
        format!(
            r#"{{"leefgebieden":[{{"leefgebied":"geld-en-schulden","draaglast":{last},"draagkracht":{kracht}}}]}}"#
        )
    };
    for getal in [
        "5",
        "-1",
        "3.0",
        "1e0",
        "\"3\"",
        "null",
        "true",
        "[]",
        "99999999999999999999999",
        "1e400",
        "-9223372036854775809",
    ] {
        fout(Balans, &geld(getal, "1"));
        fout(Balans, &geld("1", getal));
    }
    assert!(fout(Balans, &geld("5", "1")).contains("nummer 1: `draaglast`"));
    let nog = |nog: &str| format!(r#"{{"leefgebieden":[],"nogTeBespreken":{nog}}}"#);
    for getal in ["-1", "1.0", "null", "\"1\"", "18446744073709551616"] {
        fout(Balans, &nog(getal));
    }
    assert_eq!(een(Balans, &nog("18446744073709551615"))["volledigheid"], 0);
}

#[test]
fn lijsten_die_niet_kloppen() {
    let item = |naam: &str| json!({"leefgebied":naam,"draaglast":1,"draagkracht":1});
    for lijst in [
        json!([item("veiligheid"), item("tijd")]),
        json!([item("veiligheid"), item("geld-en-schulden"), item("veiligheid")]),
        json!([item("tijd"), item("tijd")]),
        json!([item("Veiligheid")]),
        json!([item("")]),
        json!([[]]),
        json!({}),
        json!(null),
        json!([{"leefgebied":"veiligheid","draaglast":1}]),
        json!([{"draagkracht":1,"draaglast":1}]),
        json!([{"leefgebied":3,"draagkracht":1,"draaglast":1}]),
    ] {
        fout(Balans, &json!({"leefgebieden":lijst}).to_string());
    }
    fout(Balans, r#"{"nogTeBespreken":0}"#);
}
