use wijkroute::basis::balans::model::Band;
use wijkroute::basis::balans::parameters::{BALANS_V1, Model};
use wijkroute::kit::modelbestand::ModelFout;

use super::model;

#[test]
fn versie_1_is_wat_domain_4_6_zegt() {
    let m = model();
    assert_eq!((m.grenzen.ruimte, m.grenzen.kwetsbaar, m.grenzen.uit_balans), (10, 0, -15));
    assert_eq!((m.drempel_balans.balans, m.drempel_acuut.draaglast, m.drempel_acuut.draagkracht), (-2, 4, 1));
    assert_eq!((m.vast_vanaf_procent, m.verschil_vanaf), (60, 2));
    assert_eq!((m.overbelast.belasting, m.overbelast.csi, m.overbelast.ediz_plus), (8, 7, 9));
    assert_eq!((m.kop.id.as_str(), m.kop.versie.as_str()), ("balans-v1", "1.0.0"));
    assert_eq!(m.label(Band::Kwetsbaar), "in evenwicht, kwetsbaar");
}

#[test]
fn een_andere_tekst_is_een_andere_afdruk() {
    let ander = Model::uit_tekst(&BALANS_V1.replace("ruimte = 10", "ruimte = 11")).unwrap();
    assert_ne!(ander.afdruk, model().afdruk);
    assert_eq!(model().afdruk.len(), 64);
    assert_eq!(ander.grenzen.ruimte, 11);
}

#[test]
fn een_bestand_dat_zichzelf_tegenspreekt_wordt_geweigerd() {
    for (was, wordt) in [
        ("kwetsbaar = 0", "kwetsbaar = 10"),
        ("uit_balans = -15", "uit_balans = 3"),
        ("vast_vanaf_procent = 60", "vast_vanaf_procent = 101"),
        ("ernstig-uit-balans = \"", "heel-erg = \""),
    ] {
        let fout = Model::uit_tekst(&BALANS_V1.replace(was, wordt));
        assert!(matches!(fout, Err(ModelFout::Inhoud(_))), "{wordt}: {fout:?}");
    }
    let fout = Model::uit_tekst(&BALANS_V1.replace("csi = 7", ""));
    assert!(matches!(fout, Err(ModelFout::Vorm(_))), "{fout:?}");
}
