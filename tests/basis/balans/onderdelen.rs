use wijkroute::basis::balans::model::Status;
use wijkroute::basis::balans::onderdelen::{Aspect, Leefgebied, Score, kiesbaar};
use wijkroute::kit::code::Code;

#[test]
fn de_lijst_en_haar_volgorde() {
    let codes: Vec<&str> = Leefgebied::ALLE.iter().map(|l| l.code()).collect();
    assert_eq!(
        codes.join(" "),
        "geld-en-schulden werk-school-en-dagbesteding wonen-en-huishouden relaties-thuis-en-gezin \
         opvoeden-en-opgroeien mentale-gezondheid lichamelijke-gezondheid-en-zelfzorg middelen-en-gewoonten \
         netwerk-en-meedoen veiligheid regelen-en-overzicht politie-en-justitie"
    );
    let aspecten: Vec<&str> = Aspect::ALLE.iter().map(|a| a.code()).collect();
    assert_eq!(aspecten, ["tijd", "bereidheid", "bekwaamheid", "energie", "combinatie"]);
    // The order of the enum breaks ties, so it must be the order of the list.
    assert!(Leefgebied::ALLE.is_sorted() && Aspect::ALLE.is_sorted());
}

#[test]
fn wat_gekozen_mag_worden() {
    use Leefgebied::{GeldEnSchulden, OpvoedenEnOpgroeien, PolitieEnJustitie};
    assert!(kiesbaar(GeldEnSchulden, &[], false));
    assert!(!kiesbaar(OpvoedenEnOpgroeien, &["jeugdwet"], false));
    assert!(kiesbaar(OpvoedenEnOpgroeien, &["wmo"], true));
    for (wetten, mag) in [
        (&["wmo", "participatiewet"][..], false),
        (&[], false),
        (&["wgs"], true),
        (&["wmo", "jeugdwet"], true),
    ] {
        assert_eq!(kiesbaar(PolitieEnJustitie, wetten, true), mag, "{wetten:?}");
    }
}

#[test]
fn een_score_loopt_van_nul_tot_vier() {
    for getal in [-1, 5, 256, i128::MAX, i128::MIN] {
        assert_eq!(Score::uit(getal), None);
    }
    for (getal, score) in Score::ALLE.into_iter().enumerate() {
        assert_eq!(Score::uit(getal as i128), Some(score));
    }
    let lasten: std::collections::BTreeSet<&str> = Score::ALLE.iter().map(|s| s.anker_draaglast()).collect();
    let krachten: std::collections::BTreeSet<&str> =
        Score::ALLE.iter().map(|s| s.anker_draagkracht()).collect();
    assert_eq!((lasten.len(), krachten.len()), (5, 5));
    assert_eq!(Score::ALLE[2].anker_draaglast(), "duidelijke last, vol te houden");
}

#[test]
fn de_standaard_is_niet_in_beeld_als_laatste() {
    assert_eq!(Status::uit("niet-in-beeld"), Some(Status::NietInBeeld));
    assert_eq!(Status::ALLE.len(), 4);
}
