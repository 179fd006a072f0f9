use serde_json::{Value, json};
use wijkroute::narekenen::Soort::Termijn;

use super::{een, fout, zonder_uitleg};

#[test]
fn het_voorbeeld_letter_voor_letter() {
    let invoer = r#"{"soort":"participatiewet-besluit","start":"2026-11-02","pauzes":[{"van":"2026-11-16","tot":"2026-11-26"}]}"#;
    assert_eq!(
        zonder_uitleg(Termijn, invoer),
        json!({"einde":"2027-01-06","ruwEinde":"2026-12-28","pauzedagen":9,"verschoven":[],"grondslag":"Awb 4:13"})
    );
}

#[test]
fn elke_soort_met_lengte_en_grondslag() {
    let tabel = [
        ("wmo-persoonlijk-plan", "2026-10-12", "2026-10-19", "Wmo 2015 art. 2.3.2 lid 2"),
        ("wmo-onderzoek", "2026-10-12", "2026-11-23", "Wmo 2015 art. 2.3.2 lid 1"),
        ("wmo-besluit", "2026-11-24", "2026-12-08", "Wmo 2015 art. 2.3.5 lid 2"),
        ("jeugdwet-besluit", "2026-11-02", "2026-12-28", "Awb 4:13"),
        ("participatiewet-besluit", "2026-11-02", "2026-12-28", "Awb 4:13"),
        ("schulden-eerste-gesprek", "2026-11-03", "2026-12-01", "Wgs 4 lid 1"),
        ("schulden-bedreigend", "2026-12-24", "2026-12-30", "Wgs 4 lid 2"),
        ("bezwaar", "2026-11-26", "2027-01-07", "Awb 6:7"),
    ];
    for (soort, start, einde, grondslag) in tabel {
        for invoer in [json!({"soort":soort,"start":start}), json!({"soort":soort,"start":start,"pauzes":[]})]
        {
            let uit = een(Termijn, &invoer.to_string());
            assert_eq!((&uit["einde"], &uit["grondslag"]), (&json!(einde), &json!(grondslag)), "{soort}");
            assert_eq!(uit["ruwEinde"], uit["einde"], "{soort}");
        }
    }
}

#[test]
fn de_referentietabel_is_de_standaard_en_een_lijst_vervangt_haar() {
    let einde =
        |extra: &str| een(Termijn, &format!(r#"{{"soort":"wmo-besluit","start":"2027-04-22"{extra}}}"#));
    assert_eq!(einde("")["einde"], "2027-05-10");
    assert_eq!(einde(r#","gelijkgesteld":[]"#)["einde"], "2027-05-07");
    let eigen = einde(r#","gelijkgesteld":["2027-05-07","2027-05-10","2027-05-07"]"#);
    assert_eq!(eigen["einde"], "2027-05-11");
    assert_eq!(
        eigen["verschoven"],
        json!([
            "2027-05-06 Hemelvaartsdag",
            "2027-05-07 gelijkgestelde dag",
            "2027-05-08 zaterdag",
            "2027-05-09 zondag",
            "2027-05-10 gelijkgestelde dag"
        ])
    );
}

#[test]
fn verschoven_noemt_dag_en_reden() {
    let uit = een(Termijn, r#"{"soort":"wmo-onderzoek","start":"2026-11-13"}"#);
    assert_eq!(uit["einde"], "2026-12-28");
    assert_eq!(
        uit["verschoven"],
        json!(["2026-12-25 Eerste Kerstdag", "2026-12-26 Tweede Kerstdag", "2026-12-27 zondag"])
    );
}

#[test]
fn pauzes_van_nul_dagen_en_pauzes_die_niet_kunnen() {
    let met = |van: Value, tot: Value| {
        json!({"soort":"wmo-besluit","start":"2026-11-16","pauzes":[{"van":van,"tot":tot}]}).to_string()
    };
    for tot in ["2026-11-16", "2026-11-17"] {
        assert_eq!(een(Termijn, &met(json!("2026-11-16"), json!(tot)))["pauzedagen"], 0);
    }
    for (van, tot) in [
        (json!("2026-11-15"), json!("2026-11-20")),
        (json!("2026-11-20"), json!("2026-11-19")),
        (json!("2026-11-20"), json!(null)),
        (json!("2026-11-31"), json!("2026-12-02")),
        (json!(20), json!("2026-12-02")),
    ] {
        fout(Termijn, &met(van, tot));
    }
    fout(Termijn, r#"{"soort":"wmo-besluit","start":"2026-11-16","pauzes":[{"van":"2026-11-20"}]}"#);
    fout(Termijn, r#"{"soort":"wmo-besluit","start":"2026-11-16","pauzes":null}"#);
    for soort in
        ["wmo-persoonlijk-plan", "wmo-onderzoek", "schulden-eerste-gesprek", "schulden-bedreigend", "bezwaar"]
    {
        fout(
            Termijn,
            &json!({"soort":soort,"start":"2026-11-16","pauzes":[{"van":"2026-11-16","tot":"2026-11-16"}]})
                .to_string(),
        );
    }
}

#[test]
fn wat_geen_datum_is() {
    for start in [
        "2026-02-30",
        "9999999-01-01",
        "-001-01-01",
        "0000-01-01",
        "2026-1-1",
        "16-11-2026",
        "",
        "2026-11-16T00:00:00",
        "2026-11-16 ",
        "２０２６-11-16",
        "+2026-11-1",
    ] {
        fout(Termijn, &json!({"soort":"bezwaar","start":start}).to_string());
        fout(Termijn, &json!({"soort":"bezwaar","start":"2026-11-16","gelijkgesteld":[start]}).to_string());
    }
    for lijst in [json!(null), json!("2026-11-16"), json!([1]), json!([null])] {
        fout(Termijn, &json!({"soort":"bezwaar","start":"2026-11-16","gelijkgesteld":lijst}).to_string());
    }
}

#[test]
fn de_rand_van_de_kalender_is_een_fout() {
    fout(Termijn, r#"{"soort":"bezwaar","start":"9999-12-01"}"#);
    fout(
        Termijn,
        r#"{"soort":"wmo-besluit","start":"2026-01-01","pauzes":[{"van":"2026-01-01","tot":"9999-12-31"}]}"#,
    );
    assert_eq!(een(Termijn, r#"{"soort":"wmo-besluit","start":"9999-11-01"}"#)["ruwEinde"], "9999-11-15");
    assert_eq!(een(Termijn, r#"{"soort":"wmo-besluit","start":"0001-01-05"}"#)["ruwEinde"], "0001-01-19");
}

#[test]
fn sleutels_die_ontbreken_of_onbekend_zijn() {
    assert!(fout(Termijn, r#"{"start":"2026-11-16"}"#).contains("`soort` ontbreekt"));
    assert!(fout(Termijn, r#"{"soort":"bezwaar"}"#).contains("`start` ontbreekt"));
    fout(Termijn, r#"{"soort":"beroep","start":"2026-11-16"}"#);
    assert_eq!(een(Termijn, r#"{"soort":"bezwaar","start":"2026-11-26","model":"v1"}"#)["model"], "v1");
    fout(Termijn, r#"{"soort":"bezwaar","start":"2026-11-26","model":"v9"}"#);
}
