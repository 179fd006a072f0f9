//! Whatever is recorded, contradicting and going in circles too: everybody stands there once and apart, every bond
//! has a line, an outline holds its members and nobody else.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wijkroute::zicht::genogram::model::{Band, BandSoort, Familie};
use wijkroute::zicht::genogram::{ecomap, generaties, regels};

use super::families::{band, mens, naasten, thuis};

const SOORTEN: [BandSoort; 10] = [
    BandSoort::Ouder,
    BandSoort::Stiefouder,
    BandSoort::Pleegouder,
    BandSoort::Grootouder,
    BandSoort::Partner,
    BandSoort::ExPartner,
    BandSoort::BroerZus,
    BandSoort::HalfbroerHalfzus,
    BandSoort::OomTante,
    BandSoort::NeefNicht,
];

/// Any family: up to sixteen people, any bonds between any two, three households with anybody in them.
pub fn families() -> impl Strategy<Value = Familie> {
    (1_usize..16).prop_flat_map(|n| {
        let bond = (0..n, 0..n, 0..SOORTEN.len(), prop::bool::weighted(0.7));
        let bonden = prop::collection::vec(bond, 0..24);
        let huizen = prop::collection::vec(prop::collection::btree_set(0..n, 0..=n.min(6)), 0..4);
        let jaren = prop::collection::vec(1930..2026_i32, n);
        (bonden, huizen, jaren, 0..n).prop_map(|(bonden, huizen, jaren, wie)| Familie {
            wie,
            mensen: jaren
                .iter()
                .enumerate()
                .map(|(i, jaar)| {
                    mens(&format!("Naam {i} van den Heuvel-Rijk"), if i % 2 == 0 { 'v' } else { 'm' }, *jaar)
                })
                .collect(),
            // Most bonds are parents and couples, as in life.
            banden: bonden
                .into_iter()
                .filter(|(a, b, _, _)| a != b)
                .map(|(a, b, s, gewoon)| band(a, SOORTEN[if gewoon { [0, 4, 5][s % 3] } else { s }], b))
                .collect(),
            huishoudens: huizen
                .into_iter()
                .enumerate()
                .map(|(nr, leden)| thuis(nr as u128, "Huis", &leden.into_iter().collect::<Vec<_>>()))
                .collect(),
            naasten: naasten(),
            ..Familie::default()
        })
    })
}

/// Whether a point lies within a figure (even number of edges to the right: outside).
pub fn binnen(figuur: &[(i32, i32)], x: i32, y: i32) -> bool {
    let lang = figuur.len();
    (0..lang)
        .filter(|i| {
            let ((ax, ay), (_, by)) = (figuur[*i], figuur[(i + 1) % lang]);
            ax > x && (ay > y) != (by > y)
        })
        .count()
        % 2
        == 1
}

fn zonder_kring(banden: &[&Band], n: usize) -> bool {
    let mut over: Vec<&&Band> = banden.iter().collect();
    for _ in 0..=n {
        let kinderen: BTreeSet<usize> = over.iter().map(|b| b.ander).collect();
        over.retain(|b| kinderen.contains(&b.een));
    }
    over.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ieder_staat_er_een_keer_en_vrij(f in families()) {
        let t = regels::teken(&f);
        let wie: BTreeSet<usize> = t.knopen.iter().map(|k| k.mens).collect();
        prop_assert_eq!(t.knopen.len(), f.mensen.len());
        prop_assert_eq!(wie.len(), f.mensen.len());
        for (i, k) in t.knopen.iter().enumerate() {
            let a = k.vak();
            prop_assert!(a.0 >= 0 && a.1 >= 0 && a.2 <= t.breed && a.3 <= t.hoog, "{:?} buiten {} x {}", a, t.breed, t.hoog);
            for ander in &t.knopen[i + 1..] {
                let b = ander.vak();
                let los = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                prop_assert!(los, "{} en {} staan op elkaar", k.mens, ander.mens);
            }
        }
        // Reading order: by row, then from left to right.
        prop_assert!(t.knopen.windows(2).all(|p| (p[0].rij, p[0].x) < (p[1].rij, p[1].x)));
    }

    #[test]
    fn elke_band_heeft_een_lijn(f in families()) {
        let t = regels::teken(&f);
        for (nr, b) in f.banden.iter().enumerate() {
            let lijnen: Vec<_> = t.lijnen.iter().filter(|l| l.banden.contains(&nr)).collect();
            prop_assert!(!lijnen.is_empty(), "{:?} heeft geen lijn", b);
            prop_assert!(lijnen.iter().all(|l| !l.streken.is_empty()));
        }
        let binnen = |p: &(i32, i32)| p.0 >= 0 && p.0 <= t.breed && p.1 >= 0 && p.1 <= t.hoog;
        prop_assert!(t.lijnen.iter().all(|l| l.streken.iter().flatten().all(binnen)));
    }

    #[test]
    fn een_kind_staat_onder_een_ouder(f in families()) {
        let onder: Vec<&Band> = f.banden.iter().filter(|b| generaties::stappen(b.soort) > 0).collect();
        prop_assume!(zonder_kring(&onder, f.mensen.len()));
        let rij = generaties::rijen(&f);
        for b in onder {
            prop_assert!(rij[b.ander] > rij[b.een], "{:?}: rij {} en {}", b, rij[b.een], rij[b.ander]);
        }
    }

    #[test]
    fn een_kader_houdt_de_leden_en_niemand_anders(f in families()) {
        let t = regels::teken(&f);
        for o in &t.omlijningen {
            let leden: BTreeSet<usize> = f.huishoudens[o.huishouden].leden.iter().map(|l| l.0).collect();
            for k in &t.knopen {
                let (l, b, r, onder) = k.vak();
                // In: the symbol. Out: symbol and words alike.
                let punten = [(k.x, k.y), (l + 1, b + 1), (r - 1, b + 1), (l + 1, onder - 1), (r - 1, onder - 1)];
                let in_kader = |p: &(i32, i32)| o.figuren.iter().any(|fig| self::binnen(fig, p.0, p.1));
                if leden.contains(&k.mens) {
                    prop_assert!(in_kader(&punten[0]), "{} valt buiten het kader", k.mens);
                } else {
                    prop_assert!(!punten.iter().any(in_kader), "{} valt in een vreemd kader", k.mens);
                }
            }
        }
    }

    #[test]
    fn dezelfde_familie_geeft_dezelfde_tekening(f in families()) {
        prop_assert_eq!(regels::teken(&f), regels::teken(&f.clone()));
        prop_assert_eq!(ecomap::teken(&f), ecomap::teken(&f.clone()));
    }
}
