//! What must hold for any picture, against exact fractions.

use proptest::prelude::*;
use wijkroute::basis::balans::model::{Meetpunt, Stand, Uitkomst};
use wijkroute::basis::balans::onderdelen::Leefgebied;
use wijkroute::basis::balans::regels::{bereken, bereken_standen, verhouding};
use wijkroute::kit::code::Code;

use super::{model, naief, punten};

fn reken(scores: &[(i128, i128)], nog: u64) -> Uitkomst<Leefgebied> {
    bereken(&punten(scores), nog, &model())
}

fn scores() -> impl Strategy<Value = Vec<(i128, i128)>> {
    prop::collection::vec((0_i128..=4, 0_i128..=4), 1..=12)
}

proptest! {
    #[test]
    fn gelijk_aan_exacte_breuken(scores in scores()) {
        let uitkomst = reken(&scores, 0);
        let balansen: Vec<i128> = scores.iter().map(|(last, kracht)| kracht - last).collect();
        prop_assert_eq!(uitkomst.verhouding_tienden.map(i128::from), Some(naief::afgerond(naief::breuk(&balansen))));
        prop_assert_eq!(uitkomst.band.map(Code::code), Some(naief::band(&scores)));
        prop_assert_eq!(uitkomst.zwaarste.map(|p| i128::from(p.balans())), balansen.iter().min().copied());
        prop_assert_eq!(uitkomst.sterkste.map(|p| i128::from(p.balans())), balansen.iter().max().copied());
    }

    #[test]
    fn de_volgorde_doet_niet_ter_zake((scores, plaatsen) in scores().prop_flat_map(|s| {
        let n = s.len();
        (Just(s), Just((0..n).collect::<Vec<usize>>()).prop_shuffle())
    })) {
        let punten = punten(&scores);
        let anders: Vec<Meetpunt<Leefgebied>> = plaatsen.iter().map(|i| punten[*i]).collect();
        prop_assert_eq!(bereken(&anders, 1, &model()), bereken(&punten, 1, &model()));
    }

    #[test]
    fn niet_in_beeld_verandert_niets(scores in scores(), nog in 0_usize..4, extra in 0_usize..6, plaats in 0_usize..12) {
        let mut standen: Vec<Stand<Leefgebied>> = punten(&scores).into_iter().map(Stand::Besproken).collect();
        standen.extend(std::iter::repeat_n(Stand::NogTeBespreken, nog));
        let zonder = bereken_standen(&standen, &model());
        for _ in 0..extra {
            standen.insert(plaats.min(standen.len()), Stand::NietInBeeld);
            standen.push(Stand::WilNietBespreken);
        }
        prop_assert_eq!(bereken_standen(&standen, &model()), zonder);
    }

    #[test]
    fn een_zwaardere_last_verbetert_nooit(scores in scores(), plaats in 0_usize..12) {
        let plaats = plaats % scores.len();
        prop_assume!(scores[plaats].0 < 4);
        let mut zwaarder = scores.clone();
        zwaarder[plaats].0 += 1;
        let (licht, zwaar) = (reken(&scores, 0), reken(&zwaarder, 0));
        prop_assert!(zwaar.verhouding_tienden <= licht.verhouding_tienden);
        prop_assert!(zwaar.band >= licht.band);
    }

    #[test]
    fn nooit_buiten_de_schaal(scores in scores()) {
        let v10 = verhouding(&punten(&scores)).unwrap();
        prop_assert!((-40..=40).contains(&v10));
    }
}
