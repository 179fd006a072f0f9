//! The worked examples of domain.md 4.6, the demo scenarios, and what each rule says alone.

use wijkroute::basis::balans::model::{
    Band, Beeld, Blik, Blikken, Drempelregel, Kwadrant, Meetpunt, Stand, Uitkomst, Verschil,
};
use wijkroute::basis::balans::onderdelen::{Aspect, Leefgebied, Leefgebied::*, Score};
use wijkroute::basis::balans::regels::{
    bereken, bereken_standen, dubbel, geldende_band, kwadrant, verschil_van_beeld, werkblik,
};
use wijkroute::basis::balans::uitleg::{tienden, uitleg};
use wijkroute::kit::code::Code;

use super::{model, punt, punten};

/// (last, kracht) per leefgebied.
type Scores<'a> = &'a [(i128, i128)];

fn reken(scores: &[(i128, i128)], nog: u64) -> Uitkomst<Leefgebied> {
    bereken(&punten(scores), nog, &model())
}

#[test]
fn voorbeelden_van_domain_4_6() {
    let tabel: [(&str, Scores, i16, Band, usize); 8] = [
        ("A professional", &[(3, 1), (1, 3), (2, 2)], -10, Band::UitBalans, 1),
        ("A inwoner", &[(4, 1), (1, 3), (1, 3)], -13, Band::ErnstigUitBalans, 2),
        ("B", &[(2, 2)], 0, Band::Kwetsbaar, 0),
        ("C", &[(3, 2), (2, 1), (1, 0), (4, 3), (3, 2), (3, 2)], -10, Band::UitBalans, 0),
        ("D", &[(0, 3), (1, 4), (0, 3), (2, 1)], 5, Band::Kwetsbaar, 0),
        ("F", &[(1, 3), (2, 3), (3, 2)], -2, Band::UitBalans, 0),
        // n = 10: the numerator is -30 and 30, the denominator 20.
        ("F half -1,5", &tien(&[-1, 1, 1, 1, 1, 1, 1, 1, 1, 0]), -2, Band::UitBalans, 0),
        ("F half 1,5", &tien(&[0, 1, 1, 1, 0, 0, 0, 0, 0, 0]), 2, Band::Kwetsbaar, 0),
    ];
    for (naam, scores, tienden, band, regels) in tabel {
        let uitkomst = reken(scores, 0);
        assert_eq!(uitkomst.verhouding_tienden, Some(tienden), "{naam}");
        assert_eq!(uitkomst.band, Some(band), "{naam}");
        assert_eq!(uitkomst.regels.len(), regels, "{naam}");
    }
}

/// Scores with the given balans, around the middle of the scale.
fn tien(balansen: &[i128]) -> Vec<(i128, i128)> {
    balansen.iter().map(|b| (2, 2 + b)).collect()
}

#[test]
fn de_scenarios_van_de_demo() {
    let tabel: [(&str, Scores, i16, &str); 9] = [
        ("S03 professional", &[(3, 1), (3, 2), (3, 1), (2, 2), (2, 2)], -15, "uit-balans"),
        ("S04 inwoner", &[(3, 1), (3, 1), (3, 1), (2, 2), (2, 2)], -16, "ernstig-uit-balans"),
        ("S08 inwoner", &[(4, 1), (4, 1), (3, 2), (2, 2), (3, 2), (3, 2)], -23, "ernstig-uit-balans"),
        ("S08 professional", &[(4, 0), (4, 0), (3, 1), (3, 1), (3, 1), (3, 1)], -33, "ernstig-uit-balans"),
        ("S12 professional", &[(2, 3), (2, 2)], 3, "kwetsbaar"),
        ("S15 professional", &[(1, 2)], 10, "ruimte"),
        ("S17 professional", &[(3, 1), (2, 2), (2, 1), (2, 2), (2, 2)], -13, "uit-balans"),
        ("S18 inwoner", &[(3, 2), (2, 2), (2, 2), (2, 2), (2, 2)], -6, "uit-balans"),
        ("S18 professional", &[(3, 1), (3, 1), (2, 1), (2, 2), (3, 1)], -17, "ernstig-uit-balans"),
    ];
    for (naam, scores, tienden, band) in tabel {
        let uitkomst = reken(scores, 0);
        assert_eq!(uitkomst.verhouding_tienden, Some(tienden), "{naam}");
        assert_eq!(uitkomst.band.map(Code::code), Some(band), "{naam}");
    }
}

#[test]
fn voorbeeld_e_en_de_volledigheid() {
    // (besproken, nog te bespreken) -> percentage, voorlopig.
    let tabel = [
        (3, 2, Some(60), false),
        (3, 3, Some(50), true),
        (1, 0, Some(100), false),
        (2, 1, Some(67), false),
        (1, 2, Some(33), true),
        (1, 1, Some(50), true),
        (1, 199, Some(1), true),
        (0, 4, Some(0), true),
        (0, 0, None, true),
        (1, u64::MAX, Some(0), true),
    ];
    for (besproken, nog, procent, voorlopig) in tabel {
        let uitkomst = reken(&vec![(2, 2); besproken], nog);
        assert_eq!((uitkomst.volledigheid, uitkomst.voorlopig), (procent, voorlopig), "{besproken} en {nog}");
    }
    // Rounded up to 60 and still voorlopig: 28 of 47 is 59,57%.
    let veel: Vec<Meetpunt<Leefgebied>> = (0..28).map(|_| punt(GeldEnSchulden, 2, 2)).collect();
    let uitkomst = bereken(&veel, 19, &model());
    assert_eq!((uitkomst.volledigheid, uitkomst.voorlopig), (Some(60), true));
}

#[test]
fn voorbeeld_e_met_standen() {
    let mut standen = vec![Stand::NietInBeeld; 6];
    standen.push(Stand::WilNietBespreken);
    standen.extend([Stand::NogTeBespreken, Stand::NogTeBespreken]);
    standen.extend(punten(&[(3, 1), (1, 3), (2, 2)]).into_iter().map(Stand::Besproken));
    let uitkomst = bereken_standen(&standen, &model());
    assert_eq!((uitkomst.volledigheid, uitkomst.voorlopig), (Some(60), false));
    assert_eq!(uitkomst.band, Some(Band::UitBalans));
}

#[test]
fn leeg_heeft_geen_band() {
    let uitkomst = reken(&[], 2);
    assert_eq!((uitkomst.band, uitkomst.verhouding_tienden), (None, None));
    assert_eq!((uitkomst.zwaarste, uitkomst.sterkste), (None, None));
    assert!(uitkomst.regels.is_empty() && uitkomst.voorlopig);
}

#[test]
fn drempelregels_melden_zich_ook_als_ze_niets_veranderen() {
    let uitkomst = reken(&[(4, 0), (4, 0)], 0);
    assert_eq!(uitkomst.regels, [Drempelregel::BalansMin2, Drempelregel::Last4Kracht1]);
    // A deep hole among much strength: V = ruimte, the rule makes it uit balans.
    let mut scores = vec![(0, 4); 11];
    scores.push((4, 2));
    let uitkomst = reken(&scores, 0);
    assert_eq!(uitkomst.verhouding_tienden, Some(8));
    assert_eq!((uitkomst.band, uitkomst.regels), (Some(Band::UitBalans), vec![Drempelregel::BalansMin2]));
    // Last 4 with kracht 2 is not acuut; last 3 with kracht 1 neither.
    assert!(!reken(&[(4, 2), (3, 1)], 0).regels.contains(&Drempelregel::Last4Kracht1));
}

#[test]
fn bij_gelijke_stand_beslist_de_lijst() {
    let a = [punt(Veiligheid, 2, 2), punt(MentaleGezondheid, 1, 1), punt(WonenEnHuishouden, 3, 3)];
    let uitkomst = bereken(&a, 0, &model());
    assert_eq!(uitkomst.zwaarste.unwrap().onderdeel, WonenEnHuishouden);
    assert_eq!(uitkomst.sterkste.unwrap().onderdeel, WonenEnHuishouden);
}

#[test]
fn aspecten_tellen_op_dezelfde_manier() {
    let score = |g| Score::uit(g).unwrap();
    let aspecten = [
        Meetpunt { onderdeel: Aspect::Tijd, draaglast: score(3), draagkracht: score(1) },
        Meetpunt { onderdeel: Aspect::Energie, draaglast: score(1), draagkracht: score(3) },
        Meetpunt { onderdeel: Aspect::Combinatie, draaglast: score(2), draagkracht: score(2) },
    ];
    assert_eq!(bereken(&aspecten, 0, &model()).verhouding_tienden, Some(-10));
}

#[test]
fn dubbele_onderdelen_vallen_op() {
    let twee = [punt(Veiligheid, 1, 1), punt(GeldEnSchulden, 1, 1), punt(Veiligheid, 2, 2)];
    assert_eq!(dubbel(&twee), Some(Veiligheid));
    assert_eq!(dubbel(&twee[..2]), None);
}

#[test]
fn de_werkblik_kiest_de_gezamenlijke() {
    let alle = Blikken { inwoner: Some(1), professional: Some(2), gezamenlijk: Some(3) };
    assert_eq!(werkblik(alle), Some((Blik::Gezamenlijk, 3)));
    assert_eq!(werkblik(Blikken { gezamenlijk: None, ..alle }), Some((Blik::Professional, 2)));
    assert_eq!(werkblik(Blikken { inwoner: Some(1), ..Blikken::default() }), Some((Blik::Inwoner, 1)));
    assert_eq!(werkblik(Blikken::<u8>::default()), None);
}

#[test]
fn verschil_van_beeld_in_voorbeeld_a() {
    let inwoner = [punt(MentaleGezondheid, 1, 3), punt(GeldEnSchulden, 4, 1), punt(Veiligheid, 4, 0)];
    let professional = [punt(GeldEnSchulden, 3, 1), punt(MentaleGezondheid, 2, 2)];
    let verwacht = [Verschil { onderdeel: MentaleGezondheid, inwoner: 2, professional: 0 }];
    assert_eq!(verschil_van_beeld(&inwoner, &professional, &model()), verwacht);
}

#[test]
fn het_kwadrant() {
    let tabel = [
        (Band::Ruimte, Band::Kwetsbaar, Kwadrant::BeideInBalans),
        (Band::Kwetsbaar, Band::UitBalans, Kwadrant::NetwerkUitBalans),
        (Band::ErnstigUitBalans, Band::Ruimte, Kwadrant::InwonerUitBalans),
        (Band::UitBalans, Band::ErnstigUitBalans, Kwadrant::BeideUitBalans),
    ];
    for (inwoner, netwerk, verwacht) in tabel {
        assert_eq!(kwadrant(inwoner, netwerk), verwacht);
    }
}

#[test]
fn de_uitleg_is_de_regel_van_domain_4_6() {
    let a = [punt(GeldEnSchulden, 3, 1), punt(WonenEnHuishouden, 1, 3), punt(MentaleGezondheid, 2, 2)];
    assert_eq!(
        uitleg(&bereken(&a, 0, &model()), &model()),
        "Uit balans (-1,0). Zwaarste punt: geld en schulden (last 3, kracht 1). \
         Sterk punt: wonen en huishouden (last 1, kracht 3). Op één of meer onderwerpen is de last veel groter \
         dan de kracht. Daarom is het beeld ten minste uit balans. 3 van 3 onderwerpen besproken."
    );
    assert_eq!(uitleg(&reken(&[], 2), &model()), "Er is nog geen beeld. 0 van 2 onderwerpen besproken.");
    assert!(
        uitleg(&reken(&[(2, 2)], 1), &model())
            .ends_with("1 van 2 onderwerpen besproken. Dit beeld is voorlopig.")
    );
    assert_eq!([-13, -5, 0, 5, 40].map(tienden), ["-1,3", "-0,5", "0,0", "0,5", "4,0"]);
}

#[test]
fn een_voorlopig_beeld_verlaagt_nooit() {
    use Band::{ErnstigUitBalans, Kwetsbaar, UitBalans};
    let voorlopig = |band| Some(Beeld { band, voorlopig: true });
    let vast = |band| Some(Beeld { band, voorlopig: false });
    assert_eq!(geldende_band(Some(UitBalans), voorlopig(Kwetsbaar)), Some(UitBalans));
    assert_eq!(geldende_band(Some(UitBalans), voorlopig(ErnstigUitBalans)), Some(ErnstigUitBalans));
    assert_eq!(geldende_band(None, voorlopig(Kwetsbaar)), Some(Kwetsbaar));
    assert_eq!(geldende_band(Some(UitBalans), vast(Kwetsbaar)), Some(Kwetsbaar));
    assert_eq!(geldende_band(Some(UitBalans), None), Some(UitBalans));
}
