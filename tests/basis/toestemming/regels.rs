//! Who must agree at which age, and whether a consent holds.

use chrono::NaiveDate;
use proptest::prelude::*;
use wijkroute::basis::personen::Gegevens;
use wijkroute::basis::toestemming::model::{Als, Doel, Uitzondering};
use wijkroute::basis::toestemming::regels::{Duur, Ja, Mist, Nodig, Stand, nodig, ontbreekt, stand};
use wijkroute::kit::code::Code;
use wijkroute::kit::geboren::Leeftijd;
use wijkroute::poort::toegang::Wet;

/// (the person, those with gezag, a representative)
fn wie(n: Nodig) -> (bool, bool, bool) {
    (n.zelf, n.gezag, n.vertegenwoordiger)
}

const ZELF: (bool, bool, bool) = (true, false, false);
const GEZAG: (bool, bool, bool) = (false, true, false);
const SAMEN: (bool, bool, bool) = (true, true, false);
const NAMENS: (bool, bool, bool) = (false, false, true);

#[test]
fn de_tabel_van_7_2() {
    // age, can decide, jeugdhulp, data under the Wmo
    let tabel = [
        (0, true, GEZAG, GEZAG),
        (11, true, GEZAG, GEZAG),
        (12, true, SAMEN, ZELF),
        (15, true, SAMEN, ZELF),
        (16, true, ZELF, ZELF),
        (17, true, ZELF, ZELF),
        (18, true, ZELF, ZELF),
        (80, true, ZELF, ZELF),
        (11, false, GEZAG, GEZAG),
        (12, false, GEZAG, GEZAG),
        (17, false, GEZAG, GEZAG),
        (18, false, NAMENS, NAMENS),
        (80, false, NAMENS, NAMENS),
    ];
    for (jaren, bekwaam, jeugd, wmo) in tabel {
        let l = Some(Leeftijd::precies(jaren));
        assert_eq!(wie(nodig(Doel::Jeugdhulp, None, l, bekwaam)), jeugd, "jeugdhulp, {jaren} {bekwaam}");
        assert_eq!(wie(nodig(Doel::Delen, Some(Wet::Jeugdwet), l, bekwaam)), jeugd, "{jaren} {bekwaam}");
        assert_eq!(wie(nodig(Doel::Delen, None, l, bekwaam)), wmo, "gegevens, {jaren} {bekwaam}");
        assert_eq!(wie(nodig(Doel::Hergebruik, Some(Wet::Wmo), l, bekwaam)), wmo, "{jaren} {bekwaam}");
    }
}

#[test]
fn een_geboortejaar_alleen_vraagt_het_strengste() {
    let n = nodig(Doel::Jeugdhulp, None, Some(Leeftijd { minstens: 11, hoogstens: 12 }), true);
    assert_eq!((wie(n), n.onzeker), (SAMEN, true));
    let n = nodig(Doel::Jeugdhulp, None, Some(Leeftijd { minstens: 13, hoogstens: 14 }), true);
    assert_eq!((wie(n), n.onzeker), (SAMEN, false));
    let n = nodig(Doel::Delen, None, None, true);
    assert_eq!((wie(n), n.onzeker), (ZELF, true));
}

#[test]
fn leeftijd_uit_wat_bekend_is() {
    let dag = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let mens = |heel: Option<(i32, u32, u32)>, deel: &str| Gegevens {
        geboortedatum: heel.and_then(|(j, m, d)| NaiveDate::from_ymd_opt(j, m, d)),
        geboren_deel: deel.into(),
        ..Gegevens::default()
    };
    let gevallen = [
        (mens(Some((2014, 11, 23)), ""), Some((12, 12))),
        (mens(Some((2014, 11, 24)), ""), Some((11, 11))),
        (mens(None, "2014"), Some((11, 12))),
        (mens(None, "2014-12"), Some((11, 11))),
        (mens(None, "2014-11"), Some((11, 12))),
        (mens(None, "2014-10"), Some((12, 12))),
        (mens(None, "2026"), Some((0, 0))),
        (mens(None, ""), None),
        (mens(None, "onzin"), None),
    ];
    for (p, verwacht) in gevallen {
        let uit = p.leeftijd(dag).map(|l| (l.minstens, l.hoogstens));
        assert_eq!(uit, verwacht, "{} {:?}", p.geboren_deel, p.geboortedatum);
    }
}

#[test]
fn iedere_houder_van_gezag_moet_ja_zeggen_behalve_bij_een_uitzondering() {
    let kind = nodig(Doel::Jeugdhulp, None, Some(Leeftijd::precies(9)), true);
    let puber = nodig(Doel::Jeugdhulp, None, Some(Leeftijd::precies(14)), true);
    let zelf = Ja { als: Als::Zelf, houder: None };
    let gezag = |n| Ja { als: Als::Gezag, houder: Some(n) };
    let geen = Uitzondering::Geen;
    assert_eq!(ontbreekt(kind, &[gezag(0), gezag(1)], 2, geen, false), []);
    assert_eq!(ontbreekt(kind, &[gezag(0)], 2, geen, false), [Mist::Gezag(1)]);
    assert_eq!(ontbreekt(kind, &[], 0, geen, false), [Mist::GezagOnbekend]);
    assert_eq!(ontbreekt(puber, &[gezag(0)], 1, geen, false), [Mist::Zelf]);
    assert_eq!(ontbreekt(puber, &[zelf], 1, geen, false), [Mist::Gezag(0)]);
    let wens = Uitzondering::WeloverwogenWens;
    assert_eq!(ontbreekt(puber, &[zelf], 1, wens, true), []);
    assert_eq!(ontbreekt(puber, &[zelf], 1, wens, false), [Mist::Motivering]);
    // The exception is for 12 to 15: not for a child of nine.
    assert_eq!(ontbreekt(kind, &[], 1, wens, true), [Mist::Uitzondering, Mist::Gezag(0)]);
}

#[test]
fn een_toestemming_geldt_van_dag_tot_dag() {
    let dag = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
    let d = |tot, weg| Duur { van: dag(5), tot, ingetrokken_op: weg };
    let gevallen = [
        (d(None, None), 4, true, Stand::NogNiet),
        (d(None, None), 5, true, Stand::Geldt),
        (d(None, None), 5, false, Stand::Opnieuw),
        (d(Some(dag(10)), None), 10, true, Stand::Geldt),
        (d(Some(dag(10)), None), 11, true, Stand::Verlopen),
        (d(Some(dag(10)), Some(dag(8))), 7, true, Stand::Geldt),
        (d(Some(dag(10)), Some(dag(8))), 8, true, Stand::Ingetrokken),
        (d(Some(dag(10)), Some(dag(8))), 12, true, Stand::Ingetrokken),
    ];
    for (duur, op, volledig, verwacht) in gevallen {
        assert_eq!(stand(duur, volledig, dag(op)), verwacht, "{duur:?} op {op}");
    }
}

fn een<C: Code + std::fmt::Debug>() -> impl Strategy<Value = C> {
    proptest::sample::select(C::ALLE.to_vec())
}

proptest! {
    /// Who adds a yes never makes a consent less complete, and everybody's yes is always enough.
    #[test]
    fn meer_ja_mist_nooit_meer(
        doel in een::<Doel>(), jaren in 0u16..100, bekwaam: bool, houders in 0usize..4,
        ja in proptest::collection::vec((een::<Als>(), 0usize..4), 0..5), erbij in (een::<Als>(), 0usize..4),
    ) {
        let n = nodig(doel, None, Some(Leeftijd::precies(jaren)), bekwaam);
        let maak = |(als, plaats): (Als, usize)| Ja { als, houder: (als == Als::Gezag).then_some(plaats) };
        let mut ja: Vec<Ja> = ja.into_iter().map(maak).collect();
        let eerst = ontbreekt(n, &ja, houders, Uitzondering::Geen, false);
        ja.push(maak(erbij));
        let dan = ontbreekt(n, &ja, houders, Uitzondering::Geen, false);
        prop_assert!(dan.iter().all(|m| eerst.contains(m)));
        ja.extend([Ja { als: Als::Zelf, houder: None }, Ja { als: Als::Vertegenwoordiger, houder: None }]);
        ja.extend((0..houders).map(|h| Ja { als: Als::Gezag, houder: Some(h) }));
        let alle = ontbreekt(n, &ja, houders, Uitzondering::Geen, false);
        prop_assert!(alle.is_empty() || (houders == 0 && alle == [Mist::GezagOnbekend]));
    }

    /// Not knowing the day asks everybody who is asked at either age.
    #[test]
    fn onzeker_is_nooit_soepeler(doel in een::<Doel>(), a in 0u16..40, erbij in 0u16..2, bekwaam: bool) {
        let samen = nodig(doel, None, Some(Leeftijd { minstens: a, hoogstens: a + erbij }), bekwaam);
        for jaren in a..=a + erbij {
            let n = nodig(doel, None, Some(Leeftijd::precies(jaren)), bekwaam);
            prop_assert!(!n.zelf || samen.zelf);
            prop_assert!(!n.gezag || samen.gezag);
            prop_assert!(!n.vertegenwoordiger || samen.vertegenwoordiger);
        }
    }
}
