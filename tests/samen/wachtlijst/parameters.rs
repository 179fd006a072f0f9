use wijkroute::basis::balans::model::Band;
use wijkroute::kit::code::Code;
use wijkroute::kit::modelbestand::ModelFout;
use wijkroute::samen::wachtlijst::model::Escalatie;
use wijkroute::samen::wachtlijst::parameters::{Model, PRIORITEIT_V1};

#[test]
fn versie_1_is_wat_domain_4_7_zegt() {
    let m = Model::v1().unwrap();
    let escalatie: Vec<u64> = Escalatie::ALLE.iter().map(|e| m.punten_escalatie(*e)).collect();
    assert_eq!(escalatie, [20, 15, 15, 10, 10, 10, 10]);
    assert_eq!(Band::ALLE.iter().map(|b| m.punten_inwoner(*b)).collect::<Vec<_>>(), [0, 5, 15, 30]);
    assert_eq!(Band::ALLE.iter().map(|b| m.punten_netwerk(*b)).collect::<Vec<_>>(), [0, 0, 5, 10]);
    assert_eq!((m.maximum_escalatie, m.maximum_balans, m.punten_per_week), (40, 40, 2));
    assert_eq!((m.garantiebaan.vanaf_dagen, m.garantiebaan.een_op, m.vrij_tot_en_met_plaats), (42, 4, 3));
    assert_eq!(m.kop.id, "prioriteit-v1");
}

#[test]
fn een_bestand_dat_niet_klopt_wordt_geweigerd() {
    for (was, wordt) in [
        ("crisisinzet = 15", ""),
        ("crisisinzet = 15", "crisisinzet = 15\npostcode = 3"),
        ("tot_en_met_dagen = 7", "tot_en_met_dagen = 14"),
        ("een_op = 4", "een_op = 0"),
        ("punten = 20", "punten = 1001"),
        ("punten_per_week = 2", "punten_per_week = 8"),
    ] {
        let fout = Model::uit_tekst(&PRIORITEIT_V1.replacen(was, wordt, 1));
        assert!(matches!(fout, Err(ModelFout::Inhoud(_))), "{wordt}: {fout:?}");
    }
    let fout = Model::uit_tekst(&PRIORITEIT_V1.replacen("vanaf_dagen = 42", "vanaf_dagen = -1", 1));
    assert!(matches!(fout, Err(ModelFout::Vorm(_))), "{fout:?}");
}
