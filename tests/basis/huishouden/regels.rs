//! Which facts hold on a day.

use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;
use wijkroute::basis::huishouden::regels::{self, Doden};
use wijkroute::basis::huishouden::{Gezag, GezagBron, GezagSoort, Relatie, RelatieSoort};
use wijkroute::basis::personen::Gegevens;
use wijkroute::basis::personen::model::Geslacht;
use wijkroute::db::waarde::{PersoonId, RijId};
use wijkroute::kit::code::Code;
use wijkroute::kit::datum;

fn dag(tekst: &str) -> NaiveDate {
    datum::iso(tekst).expect("een dag")
}

fn mens(geboren: &str) -> Gegevens {
    Gegevens { geboortedatum: datum::iso(geboren), ..Gegevens::default() }
}

fn persoon(n: u128) -> PersoonId {
    PersoonId(Uuid::from_u128(n))
}

fn niemand() -> Doden {
    Doden::new()
}

fn relatie(soort: RelatieSoort, van: Option<NaiveDate>, tot: Option<NaiveDate>) -> Relatie {
    Relatie {
        id: RijId(Uuid::from_u128(9)),
        persoon_id: persoon(1),
        ander_id: persoon(2),
        soort,
        van,
        tot,
        toelichting: String::new(),
        versie: 1,
    }
}

fn gezag(van: Option<&str>, tot: Option<&str>) -> Gezag {
    Gezag {
        id: RijId(Uuid::from_u128(9)),
        kind_id: persoon(2),
        houder_id: Some(persoon(1)),
        instelling: String::new(),
        soort: GezagSoort::Alleen,
        bron: GezagBron::Gezegd,
        gezien_op: None,
        van: van.map(dag),
        tot: tot.map(dag),
        versie: 1,
    }
}

#[test]
fn een_periode_loopt_van_de_eerste_dag_tot_de_laatste_zonder_die_zelf() {
    let op = dag("2026-09-01");
    for (van, tot, loopt) in [
        (None, None, true),
        (Some("2026-09-01"), None, true),
        (Some("2026-09-02"), None, false),
        (None, Some("2026-09-01"), false),
        (None, Some("2026-09-02"), true),
        (Some("2026-09-01"), Some("2026-09-01"), false),
    ] {
        assert_eq!(regels::loopt(van.map(dag), tot.map(dag), op), loopt, "{van:?} tot {tot:?}");
    }
}

#[test]
fn wie_uit_elkaar_ging_is_een_ex_partner_en_een_vergissing_is_niets() {
    let partner = relatie(RelatieSoort::Partner, Some(dag("2009-05-20")), Some(dag("2018-09-01")));
    assert_eq!(regels::soort_op(&partner, &niemand(), dag("2009-05-19")), None);
    assert_eq!(regels::soort_op(&partner, &niemand(), dag("2018-08-31")), Some(RelatieSoort::Partner));
    assert_eq!(regels::soort_op(&partner, &niemand(), dag("2018-09-01")), Some(RelatieSoort::ExPartner));
    let pleeg = relatie(RelatieSoort::Pleegouder, None, Some(dag("2020-01-01")));
    assert_eq!(
        regels::soort_op(&pleeg, &niemand(), dag("2020-01-01")),
        None,
        "een pleegouder is daarna niets meer"
    );
    let nooit = relatie(RelatieSoort::Partner, Some(dag("2020-01-01")), Some(dag("2020-01-01")));
    assert_eq!(regels::soort_op(&nooit, &niemand(), dag("2026-01-01")), None);
}

#[test]
fn woorden_volgen_het_geslacht_waar_dat_bekend_is() {
    for (soort, geslacht, woord) in [
        (RelatieSoort::Ouder, Geslacht::Vrouw, "moeder"),
        (RelatieSoort::Ouder, Geslacht::Man, "vader"),
        (RelatieSoort::Ouder, Geslacht::Onbekend, "ouder"),
        (RelatieSoort::Ouder, Geslacht::Anders, "ouder"),
        (RelatieSoort::Grootouder, Geslacht::Vrouw, "oma"),
        (RelatieSoort::BroerZus, Geslacht::Man, "broer"),
        (RelatieSoort::Partner, Geslacht::Man, "partner"),
    ] {
        assert_eq!(soort.woord(geslacht), woord);
    }
}

#[test]
fn over_wie_achttien_is_heeft_niemand_gezag() {
    let kind = mens("2008-11-23");
    let rijen = [gezag(None, None)];
    assert_eq!(regels::gezag_op(&rijen, &kind, &niemand(), dag("2026-11-22")).len(), 1);
    assert_eq!(regels::gezag_op(&rijen, &kind, &niemand(), dag("2026-11-23")).len(), 0);
    assert_eq!(regels::minderjarig(&Gegevens::default(), dag("2026-11-23")), None);
}

#[test]
fn gezag_begint_en_eindigt_op_een_dag() {
    let kind = mens("2015-04-05");
    let rijen = [gezag(None, Some("2020-03-01")), gezag(Some("2020-03-01"), None)];
    let op = |op: &str| {
        regels::gezag_op(&rijen, &kind, &niemand(), dag(op)).into_iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(op("2020-02-29"), [rijen[0].clone()]);
    assert_eq!(op("2020-03-01"), [rijen[1].clone()]);
    let overleden = Gegevens { overleden_op: Some(dag("2021-01-01")), ..kind.clone() };
    assert!(regels::gezag_op(&rijen, &overleden, &niemand(), dag("2021-01-01")).is_empty());
}

fn soort() -> impl Strategy<Value = RelatieSoort> {
    prop::sample::select(RelatieSoort::ALLE)
}

fn dagen() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((0..4000_u64).prop_map(|n| dag("2015-01-01") + chrono::Days::new(n)))
}

proptest! {
    #[test]
    fn omgekeerd_van_omgekeerd_is_hetzelfde(s in soort()) {
        prop_assert_eq!(s.omgekeerd().omgekeerd(), s);
    }

    #[test]
    fn beide_kanten_zien_dezelfde_relatie(s in soort(), van in dagen(), tot in dagen(), op in dagen()) {
        let r = relatie(s, van, tot);
        let op = op.unwrap_or_else(|| dag("2026-11-23"));
        let een = regels::gezien_van(&r, persoon(1), &niemand(), op);
        let ander = regels::gezien_van(&r, persoon(2), &niemand(), op);
        prop_assert_eq!(een.map(|(p, s)| (p, s.omgekeerd())), ander.map(|(_, s)| (persoon(2), s)));
        prop_assert_eq!(ander.map(|(p, _)| p), ander.map(|_| persoon(1)));
        prop_assert_eq!(regels::gezien_van(&r, persoon(3), &niemand(), op), None);
    }

    #[test]
    fn wat_geldt_geldt_binnen_de_dagen(s in soort(), van in dagen(), tot in dagen(), op in dagen()) {
        let op = op.unwrap_or_else(|| dag("2026-11-23"));
        if let Some(nu) = regels::soort_op(&relatie(s, van, tot), &niemand(), op) {
            prop_assert!(van.is_none_or(|v| v <= op));
            prop_assert!(tot.is_none_or(|t| op < t) || nu == RelatieSoort::ExPartner);
            let paar = |s| matches!(s, RelatieSoort::Partner | RelatieSoort::ExPartner);
            prop_assert!(nu == s || (paar(nu) && paar(s)));
        }
    }
}
