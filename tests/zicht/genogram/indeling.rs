//! The layout on families one can say aloud what it should do with.

use wijkroute::zicht::genogram::model::{BandSoort::*, Familie};
use wijkroute::zicht::genogram::regels::teken;
use wijkroute::zicht::genogram::tekening::{KOLOM, Knoop, Stijl, Tekening, Vorm};

use super::families::{band, mens, samengesteld, thuis};

fn knoop(t: &Tekening, wie: usize) -> &Knoop {
    t.knopen.iter().find(|k| k.mens == wie).unwrap()
}

/// Who stands on the rows, from left to right.
fn rijen(t: &Tekening) -> Vec<Vec<usize>> {
    let aantal = t.knopen.iter().map(|k| k.rij + 1).max().unwrap_or(0);
    (0..aantal).map(|r| t.knopen.iter().filter(|k| k.rij == r).map(|k| k.mens).collect()).collect()
}

#[test]
fn generaties_staan_onder_elkaar_en_paren_naast_elkaar() {
    let t = teken(&samengesteld());
    let r = rijen(&t);
    assert_eq!(r.len(), 3, "{r:?}");
    for (paar, rij) in [([7, 8], 0), ([0, 4], 1), ([0, 1], 1)] {
        let plek =
            |w| r[rij].iter().position(|p| *p == w).unwrap_or_else(|| panic!("{w} niet op {rij}: {r:?}"));
        assert_eq!(plek(paar[0]).abs_diff(plek(paar[1])), 1, "{paar:?} niet naast elkaar: {r:?}");
    }
    assert!([2, 3, 5, 6].iter().all(|k| r[2].contains(k)), "{r:?}");
}

#[test]
fn kinderen_van_een_paar_staan_op_leeftijd_in_het_midden() {
    let f = Familie {
        wie: 0,
        mensen: vec![
            mens("Moeder", 'v', 1980),
            mens("Vader", 'm', 1979),
            mens("Jongste", 'm', 2015),
            mens("Oudste", 'v', 2005),
            mens("Middelste", 'v', 2010),
        ],
        banden: [2, 3, 4]
            .iter()
            .flat_map(|k| [band(0, Ouder, *k), band(1, Ouder, *k)])
            .chain([band(0, Partner, 1)])
            .collect(),
        ..Familie::default()
    };
    let t = teken(&f);
    assert_eq!(rijen(&t), [vec![1, 0], vec![3, 4, 2]]);
    assert_eq!(knoop(&t, 4).x, (knoop(&t, 0).x + knoop(&t, 1).x) / 2);
    assert_eq!(knoop(&t, 2).x - knoop(&t, 4).x, KOLOM);
}

#[test]
fn de_tekens_zeggen_wie_iemand_is() {
    let f = samengesteld();
    let t = teken(&f);
    assert_eq!(knoop(&t, 0).vorm, Vorm::Cirkel);
    assert_eq!(knoop(&t, 1).vorm, Vorm::Vierkant);
    assert_eq!(knoop(&t, 6).vorm, Vorm::Ruit);
    assert!(knoop(&t, 0).dubbel && !knoop(&t, 4).dubbel);
    assert!(knoop(&t, 7).kruis && !knoop(&t, 8).kruis);
    assert_eq!(knoop(&t, 7).regels, ["Ria de Groot-van", "der Meulen", "overleden 2019", "77 jaar"]);
    assert_eq!(knoop(&t, 2).regels, ["Yassin el Amrani", "14 jaar", "gezag: Sanne en", "Karim"]);
    // Of whom the viewer may not see there is a name and nothing else.
    assert_eq!(knoop(&t, 10).regels, ["Wim Zonder Casus"]);
    assert_eq!(knoop(&t, 10).vorm, Vorm::Ruit);
}

#[test]
fn een_ex_partner_heeft_schuine_streepjes_en_een_stiefouder_een_stippellijn() {
    let f = samengesteld();
    let t = teken(&f);
    let van = |nr: usize| t.lijnen.iter().find(|l| l.banden.contains(&nr)).unwrap();
    assert!(van(0).schuin.is_some());
    assert_eq!(van(0).bij.as_ref().map(|b| b.2.as_str()), Some("2008 tot 2019"));
    assert!(van(1).schuin.is_none());
    assert_eq!(van(1).bij.as_ref().map(|b| b.2.as_str()), Some("sinds 2021"));
    assert_eq!([van(2).stijl, van(7).stijl, van(9).stijl], [Stijl::Vol, Stijl::Stippel, Stijl::Stippel]);
    // Brother, grandfather and uncle follow from the parents that are drawn; a brother without them does not.
    assert!(van(16).banden.len() > 1 && van(17).banden.len() > 1 && van(18).banden.len() > 1);
    assert_eq!((van(19).stijl, van(19).banden.len()), (Stijl::Dun, 1));
    assert_eq!(van(19).bij.as_ref().map(|b| b.2.as_str()), Some("broer of zus"));
}

#[test]
fn een_kind_van_twee_huizen_staat_in_twee_kaders() {
    let f = samengesteld();
    let t = teken(&f);
    for kind in [2, 3] {
        let k = knoop(&t, kind);
        for o in &t.omlijningen {
            assert!(
                o.figuren.iter().any(|fig| super::eigenschappen::binnen(fig, k.x, k.y)),
                "{kind} niet in {}",
                f.huishoudens[o.huishouden].naam
            );
        }
    }
    // Each household is one figure here, with its name once.
    assert_eq!(t.omlijningen.iter().map(|o| o.figuren.len()).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(t.omlijningen[1].namen[0].2, "Huishouden El Amrani");
}

#[test]
fn wie_met_niemand_een_band_heeft_staat_op_de_rij_van_zijn_leeftijd() {
    let f = Familie {
        wie: 0,
        mensen: vec![
            mens("Jo", 'v', 1980),
            mens("Opa", 'm', 1945),
            mens("Kind", 'v', 2014),
            mens("Sam", 'x', 1985),
        ],
        huishoudens: vec![thuis(1, "Jo", &[0, 1, 2, 3])],
        ..Familie::default()
    };
    assert_eq!(rijen(&teken(&f)), [vec![1], vec![0, 3], vec![2]]);
}

#[test]
fn tegenspraak_geeft_een_tekening_en_geen_kring() {
    let mensen = vec![mens("A", 'v', 1950), mens("B", 'm', 1970), mens("C", 'v', 1990)];
    let banden = vec![band(0, Ouder, 1), band(1, Ouder, 2), band(2, Ouder, 0), band(0, Partner, 2)];
    let t = teken(&Familie { wie: 1, mensen, banden, ..Familie::default() });
    assert_eq!(t.knopen.len(), 3);
    assert!((0..4).all(|b| t.lijnen.iter().any(|l| l.banden.contains(&b))));
}
