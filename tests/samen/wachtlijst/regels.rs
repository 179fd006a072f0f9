//! The example of domain.md 4.7, every border, and what must hold for any casus.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wijkroute::basis::balans::model::Band;
use wijkroute::kit::code::Code;
use wijkroute::samen::wachtlijst::model::{Escalatie, Escalatie::*, Invoer, Plaats, Prioriteit};
use wijkroute::samen::wachtlijst::parameters::Model;
use wijkroute::samen::wachtlijst::regels::{
    band_inwoner, bereken, garantie_aan_de_beurt, in_garantiebaan, reden_nodig, volgorde,
};
use wijkroute::samen::wachtlijst::uitleg::uitleg;

fn model() -> Model {
    Model::v1().unwrap()
}

fn reken(invoer: &Invoer) -> Prioriteit {
    bereken(invoer, &model())
}

fn a() -> Invoer {
    Invoer {
        escalatie: BTreeSet::from([MinderjarigeEnUitBalans, TrendSlechter]),
        band_inwoner: Some(Band::ErnstigUitBalans),
        band_netwerk: Some(Band::UitBalans),
        dagen_tot_termijn: Some(30),
        dagen_wachtend: 8,
    }
}

fn b() -> Invoer {
    Invoer {
        band_inwoner: Some(Band::Kwetsbaar),
        dagen_tot_termijn: Some(3),
        dagen_wachtend: 39,
        ..Invoer::default()
    }
}

fn c() -> Invoer {
    Invoer {
        escalatie: BTreeSet::from([MantelzorgerOverbelast]),
        band_inwoner: Some(Band::UitBalans),
        dagen_tot_termijn: Some(20),
        dagen_wachtend: 21,
        ..Invoer::default()
    }
}

#[test]
fn het_voorbeeld_van_domain_4_7() {
    for (naam, invoer, delen, totaal) in
        [("A", a(), [20, 35, 0, 2], 57), ("B", b(), [0, 5, 10, 10], 25), ("C", c(), [15, 15, 0, 6], 36)]
    {
        let p = reken(&invoer);
        assert_eq!([p.u.punten, p.b.punten, p.t.punten, p.w.punten], delen, "{naam}");
        assert_eq!(p.totaal, totaal, "{naam}");
    }
}

#[test]
fn de_volgorde_van_het_voorbeeld() {
    let plaats = |naam: &str, invoer: &Invoer| Plaats {
        punten: reken(invoer).totaal,
        gemeld_op: 0,
        zaaknummer: naam.to_owned(),
    };
    let mut lijst = [plaats("B", &b()), plaats("C", &c()), plaats("A", &a())];
    lijst.sort_by(volgorde);
    let namen: Vec<&str> = lijst.iter().map(|p| p.zaaknummer.as_str()).collect();
    assert_eq!(namen, ["A", "C", "B"]);
    assert!(!in_garantiebaan(39, &model()) && !in_garantiebaan(41, &model()));
    assert!(in_garantiebaan(42, &model()), "three days later B is in the garantiebaan");
}

#[test]
fn gelijke_punten_dan_de_vroegste_melding_dan_het_zaaknummer() {
    let plaats =
        |punten, gemeld_op, nummer: &str| Plaats { punten, gemeld_op, zaaknummer: nummer.to_owned() };
    let mut lijst = [plaats(9, 1, "Z1"), plaats(10, 3, "Z2"), plaats(10, 2, "Z4"), plaats(10, 2, "Z3")];
    lijst.sort_by(volgorde);
    let namen: Vec<&str> = lijst.iter().map(|p| p.zaaknummer.as_str()).collect();
    assert_eq!(namen, ["Z3", "Z4", "Z2", "Z1"]);
}

#[test]
fn het_voorbeeld_van_narekenen() {
    let p = reken(&Invoer { escalatie: BTreeSet::from([TrendSlechter]), ..a() });
    assert_eq!([p.u.punten, p.b.punten, p.t.punten, p.w.punten, p.totaal], [10, 35, 0, 2, 47]);
}

#[test]
fn de_termijn_op_elke_grens() {
    for (dagen, punten) in
        [(i64::MAX, 0), (15, 0), (14, 5), (8, 5), (7, 10), (1, 10), (0, 20), (-1, 20), (i64::MIN, 20)]
    {
        let invoer = Invoer { dagen_tot_termijn: Some(dagen), ..Invoer::default() };
        assert_eq!(reken(&invoer).t.punten, punten, "{dagen}");
    }
    assert_eq!(reken(&Invoer::default()).t.punten, 0);
}

#[test]
fn de_wachttijd_telt_hele_weken_zonder_plafond() {
    for (dagen, punten) in
        [(0, 0), (6, 0), (7, 2), (13, 2), (14, 4), (7000, 2000), (u64::MAX, u64::MAX / 7 * 2)]
    {
        let invoer = Invoer { dagen_wachtend: dagen, ..Invoer::default() };
        assert_eq!(reken(&invoer).w.punten, punten, "{dagen}");
        assert_eq!(reken(&invoer).totaal, punten, "{dagen}");
    }
}

#[test]
fn elke_band_en_het_ontbrekende_beeld() {
    let tabel = [
        (None, None, 0),
        (None, Some(Band::ErnstigUitBalans), 10),
        (Some(Band::Ruimte), Some(Band::UitBalans), 5),
        (Some(Band::Kwetsbaar), Some(Band::Kwetsbaar), 5),
        (Some(Band::UitBalans), Some(Band::Ruimte), 15),
        (Some(Band::ErnstigUitBalans), Some(Band::ErnstigUitBalans), 40),
    ];
    for (inwoner, netwerk, punten) in tabel {
        let p = reken(&Invoer { band_inwoner: inwoner, band_netwerk: netwerk, ..Invoer::default() });
        assert_eq!(p.b.punten, punten, "{inwoner:?} {netwerk:?}");
        assert_eq!(p.geen_beeld, inwoner.is_none());
    }
}

#[test]
fn escalatie_heeft_een_maximum_en_de_uitleg_zegt_dat() {
    let alles = Invoer { escalatie: Escalatie::ALLE.iter().copied().collect(), ..Invoer::default() };
    let p = reken(&alles);
    assert_eq!((p.u.punten, p.u.redenen.len()), (40, 7));
    assert!(uitleg(&p).contains("dit deel kan niet hoger"));
    assert!(!uitleg(&reken(&a())).contains("kan niet hoger"));
}

#[test]
fn de_uitleg_noemt_elk_deel() {
    assert_eq!(
        uitleg(&reken(&b())),
        "25 punten in totaal. Escalatie: 0 punten. Balans: 5 punten (inwoner: in evenwicht, kwetsbaar: 5). \
         Termijn: 10 punten (een wettelijke termijn eindigt over 3 dagen: 10). \
         Wachttijd: 10 punten (wacht 5 hele weken: 10). Dit is een advies. Een mens kiest."
    );
    assert!(uitleg(&reken(&Invoer::default())).contains("Bel binnen 5 werkdagen."));
}

#[test]
fn de_laagste_band_telt() {
    use Band::{ErnstigUitBalans, Kwetsbaar, Ruimte};
    assert_eq!(band_inwoner(Some(Ruimte), Some(Kwetsbaar)), Some(Kwetsbaar));
    assert_eq!(band_inwoner(Some(ErnstigUitBalans), Some(Kwetsbaar)), Some(ErnstigUitBalans));
    assert_eq!(band_inwoner(None, Some(Ruimte)), Some(Ruimte));
    assert_eq!(band_inwoner(None, None), None);
}

#[test]
fn van_elke_vier_toewijzingen_is_er_een_uit_de_garantiebaan() {
    let mut zonder = 0;
    let mut beurten = Vec::new();
    for toewijzing in 1..=12 {
        let beurt = garantie_aan_de_beurt(zonder, &model());
        zonder = if beurt { 0 } else { zonder + 1 };
        beurten.extend(beurt.then_some(toewijzing));
    }
    // The p-th casus of the lane is picked within 4p assignments.
    assert_eq!(beurten, [4, 8, 12]);
}

#[test]
fn wie_afwijkt_zegt_waarom() {
    for (plaats, garantie, nodig) in
        [(1, false, false), (3, false, false), (4, false, true), (9, true, false)]
    {
        assert_eq!(reden_nodig(plaats, garantie, &model()), nodig, "{plaats}");
    }
}

/// Forbidden inputs (domain.md 4.7) have no field. This test stops compiling when a field is added: whoever
/// adds one has to read that list first, and then this line.
#[test]
fn alleen_deze_vijf_feiten_wegen_mee() {
    let Invoer { escalatie: _, band_inwoner: _, band_netwerk: _, dagen_tot_termijn: _, dagen_wachtend: _ } =
        a();
    assert_eq!(Escalatie::ALLE.len(), 7);
}

fn invoer() -> impl Strategy<Value = Invoer> {
    let band = || prop::option::of(prop::sample::select(Band::ALLE));
    let feiten = prop::sample::subsequence(Escalatie::ALLE, 0..=7);
    (feiten, band(), band(), prop::option::of(-50_i64..50), 0_u64..400).prop_map(
        |(feiten, band_inwoner, band_netwerk, dagen_tot_termijn, dagen_wachtend)| Invoer {
            escalatie: feiten.into_iter().collect(),
            band_inwoner,
            band_netwerk,
            dagen_tot_termijn,
            dagen_wachtend,
        },
    )
}

proptest! {
    #[test]
    fn langer_wachten_verlaagt_nooit(invoer in invoer(), dagen in 0_u64..100) {
        let later = Invoer {
            dagen_wachtend: invoer.dagen_wachtend + dagen,
            dagen_tot_termijn: invoer.dagen_tot_termijn.map(|d| d - dagen as i64),
            ..invoer.clone()
        };
        prop_assert!(reken(&later).totaal >= reken(&invoer).totaal);
    }

    #[test]
    fn een_feit_erbij_verlaagt_nooit_en_de_delen_tellen_op(invoer in invoer(), feit in prop::sample::select(Escalatie::ALLE)) {
        let mut meer = invoer.clone();
        meer.escalatie.insert(feit);
        let (p, q) = (reken(&invoer), reken(&meer));
        prop_assert!(q.totaal >= p.totaal);
        prop_assert_eq!(p.totaal, p.u.punten + p.b.punten + p.t.punten + p.w.punten);
        prop_assert!(p.u.punten <= 40 && p.b.punten <= 40 && p.t.punten <= 20);
        prop_assert_eq!(p.w.punten, 2 * (invoer.dagen_wachtend / 7));
    }
}
