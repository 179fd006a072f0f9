//! Who may read a note, and times as people type them.

use proptest::prelude::*;
use uuid::Uuid;
use wijkroute::basis::contact::Mens;
use wijkroute::basis::contact::regels::{bewaard, gewone_lezers, leesbaar, ter_inzage, tijd, verdeel};
use wijkroute::db::waarde::PersoonId;

fn p(n: u128) -> PersoonId {
    PersoonId(Uuid::from_u128(n))
}

#[test]
fn zonder_keuze_leest_wie_het_aangaat() {
    let mensen = verdeel(&[p(2), p(1), p(2)], None);
    let wie: Vec<_> = mensen.iter().map(|m| m.persoon).collect();
    assert_eq!(wie, [p(2), p(1)]);
    assert!(gewone_lezers(&mensen));
    assert!(mensen.iter().all(ter_inzage));
}

#[test]
fn een_keuze_kan_minder_en_meer_lezers_geven() {
    let mensen = verdeel(&[p(1), p(2)], Some(&[p(2), p(3)]));
    let verwacht = [(p(1), true, false), (p(2), true, true), (p(3), false, true)];
    let uit: Vec<_> = mensen.iter().map(|m| (m.persoon, m.gaat_over, m.mag_lezen)).collect();
    assert_eq!(uit, verwacht);
    // In the own file only what is about somebody and what they may read.
    let inzage: Vec<_> = mensen.iter().filter(|m| ter_inzage(m)).map(|m| m.persoon).collect();
    assert_eq!(inzage, [p(2)]);
    assert!(!gewone_lezers(&mensen));
    assert!(verdeel(&[p(1)], Some(&[])).iter().all(|m| !m.mag_lezen));
}

#[test]
fn een_tijd_mag_zoals_mensen_hem_schrijven() {
    let goed = [
        ("14.05", "14:05"),
        ("14:05", "14:05"),
        ("14u05", "14:05"),
        ("14 uur", "14:00"),
        ("9", "09:00"),
        ("9.30 uur", "09:30"),
        ("0905", "09:05"),
        ("  9.05 ", "09:05"),
        ("0.00", "00:00"),
    ];
    for (getypt, verwacht) in goed {
        assert_eq!(tijd(getypt).map(bewaard).as_deref(), Some(verwacht), "{getypt}");
    }
    for fout in ["", "24.00", "9.60", "9.5", "negen", "12.30.15", "-1", "+9.00", "9.3o", "half tien", "١٢"]
    {
        assert_eq!(tijd(fout), None, "{fout}");
    }
}

proptest! {
    #[test]
    fn wat_bewaard_wordt_leest_men_terug(uur in 0u32..24, minuut in 0u32..60) {
        let getypt = format!("{uur}.{minuut:02}");
        let bewaard = tijd(&getypt).map(bewaard).unwrap();
        prop_assert_eq!(tijd(&leesbaar(&bewaard)), tijd(&getypt));
        prop_assert_eq!(bewaard.len(), 5);
    }

    #[test]
    fn tijd_valt_nooit_om(getypt in "\\PC{0,12}") {
        let _ = tijd(&getypt);
    }

    #[test]
    fn niemand_staat_er_twee_keer_in(
        over in proptest::collection::vec(0u128..5, 0..6),
        lezers in proptest::option::of(proptest::collection::vec(0u128..5, 0..6)),
    ) {
        let over: Vec<PersoonId> = over.into_iter().map(p).collect();
        let lezers: Option<Vec<PersoonId>> = lezers.map(|l| l.into_iter().map(p).collect());
        let mensen = verdeel(&over, lezers.as_deref());
        let mut wie: Vec<PersoonId> = mensen.iter().map(|m: &Mens| m.persoon).collect();
        wie.sort_unstable();
        let aantal = wie.len();
        wie.dedup();
        prop_assert_eq!(wie.len(), aantal);
        for m in &mensen {
            prop_assert_eq!(m.gaat_over, over.contains(&m.persoon));
            let leest = lezers.as_ref().map_or(m.gaat_over, |l| l.contains(&m.persoon));
            prop_assert_eq!(m.mag_lezen, leest);
        }
    }
}
