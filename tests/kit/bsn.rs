//! domain.md 7.6.

use proptest::prelude::*;
use wijkroute::kit::bsn::{Bsn, BsnFout};

const GELDIG: [&str; 11] = [
    "999990007",
    "999990019",
    "999990020",
    "999990032",
    "999990044",
    "999990056",
    "999990068",
    "999990081",
    "999990093",
    "999993653",
    "999994463",
];

#[test]
fn de_testnummers_zijn_geldig() {
    for nummer in GELDIG {
        let bsn = Bsn::parse(nummer).unwrap();
        assert_eq!(bsn.bloot(), nummer);
        assert!(bsn.is_test());
    }
}

#[test]
fn spaties_en_punten_mogen_en_een_voorloopnul_komt_terug() {
    assert_eq!(Bsn::parse(" 9999.90.019 ").unwrap().bloot(), "999990019");
    assert_eq!(Bsn::parse("999 990 019").unwrap().bloot(), "999990019");
    let oud = Bsn::parse("10000008").unwrap();
    assert_eq!(oud.bloot(), "010000008");
    assert!(!oud.is_test());
}

#[test]
fn fouten_zeggen_wat_er_mis_is() {
    for tekst in ["999990018", "123456789", "000000000", "00000000"] {
        assert_eq!(Bsn::parse(tekst), Err(BsnFout::Elfproef), "{tekst}");
    }
    for tekst in ["", "1234567", "1234567890", "99999001a", "999-990-019", "٩٩٩٩٩٠٠١٩", "-99990019"]
    {
        assert_eq!(Bsn::parse(tekst), Err(BsnFout::Vorm), "{tekst}");
    }
}

#[test]
fn debug_toont_het_nummer_niet() {
    let tekst = format!("{:?}", Bsn::parse("999990019").unwrap());
    assert_eq!(tekst, "Bsn(•••••••19)");
}

proptest! {
    /// The sum is written out here digit by digit, not copied from the code.
    #[test]
    fn elfproef_als_in_de_wet(nummer in 1_u32..1_000_000_000) {
        let tekst = format!("{nummer:09}");
        let c: Vec<i64> = tekst.chars().map(|t| i64::from(t.to_digit(10).unwrap())).collect();
        let som = 9*c[0] + 8*c[1] + 7*c[2] + 6*c[3] + 5*c[4] + 4*c[5] + 3*c[6] + 2*c[7] - c[8];
        prop_assert_eq!(Bsn::parse(&tekst).is_ok(), som.rem_euclid(11) == 0);
    }

    /// One wrong digit is always found: that is what the elfproef is for.
    #[test]
    fn een_typefout_valt_op(plaats in 0_usize..9, ander in 0_u8..10, keuze in 0_usize..11) {
        let mut cijfers = GELDIG[keuze].as_bytes().to_vec();
        prop_assume!(cijfers[plaats] != b'0' + ander);
        cijfers[plaats] = b'0' + ander;
        prop_assert!(Bsn::parse(std::str::from_utf8(&cijfers).unwrap()).is_err());
    }

    #[test]
    fn nooit_een_paniek(tekst in any::<String>()) {
        let _ = Bsn::parse(&tekst);
    }
}
