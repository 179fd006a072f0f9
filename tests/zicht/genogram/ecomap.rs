//! The ecomap: everybody once, nothing over anything, people to the left and organisations to the right.

use wijkroute::zicht::genogram::ecomap::{KAART, teken};
use wijkroute::zicht::genogram::model::{Familie, Naaste};

use super::families::samengesteld;

#[test]
fn mensen_staan_links_en_organisaties_rechts() {
    let f = samengesteld();
    let e = teken(&f);
    assert_eq!(e.kaartjes.len(), f.naasten.len());
    for k in &e.kaartjes {
        assert_eq!(f.naasten[k.naaste].organisatie, k.x > e.midden.0, "{:?}", k.regels);
    }
    assert_eq!(e.regels.first().map(String::as_str), Some("Sanne de Groot"));
    assert!(e.regels.contains(&"Noor van 't Hof".to_string()), "{:?}", e.regels);
    assert!(!e.regels.contains(&"Karim el Amrani".to_string()));
}

#[test]
fn niets_ligt_over_iets() {
    for aantal in [1, 2, 7, 30] {
        let naasten = (0..aantal)
            .map(|i| Naaste {
                naam: format!("Iemand met een lange naam van den Berg {i}"),
                rol: "kennis van de voetbalclub en de moskee".into(),
                mantelzorg: (i % 3 == 0)
                    .then(|| "doet elke dag de boodschappen, kookt en wast, 20 uur per week".into()),
                ..Naaste::default()
            })
            .collect();
        let f = Familie { naasten, ..samengesteld() };
        let e = teken(&f);
        let mut vakken: Vec<(i32, i32, i32, i32)> =
            e.kaartjes.iter().map(|k| (k.x, k.y, k.x + KAART, k.y + k.hoog)).collect();
        vakken.push((e.midden.0, e.midden.1, e.midden.0 + e.midden.2, e.midden.1 + e.midden.3));
        for (i, a) in vakken.iter().enumerate() {
            assert!(a.0 >= 0 && a.1 >= 0 && a.2 <= e.breed && a.3 <= e.hoog, "{a:?}");
            for b in &vakken[i + 1..] {
                assert!(a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1, "{a:?} over {b:?}");
            }
        }
    }
}
