//! Births, deaths and dates together: what holds on a day, as a table. These rows decide for every page.

use chrono::NaiveDate;
use uuid::Uuid;
use wijkroute::basis::huishouden::regels::{self, Doden};
use wijkroute::basis::huishouden::{Gezag, GezagBron, GezagSoort, Lid, Relatie, RelatieSoort, Verblijf};
use wijkroute::basis::personen::Gegevens;
use wijkroute::db::waarde::{HuishoudenId, PersoonId, RijId};
use wijkroute::kit::datum;

use RelatieSoort::{ExPartner, Ouder, Partner};

fn dag(tekst: &str) -> NaiveDate {
    datum::iso(tekst).expect("een dag")
}

fn misschien(tekst: &str) -> Option<NaiveDate> {
    datum::iso(tekst)
}

fn persoon(n: u128) -> PersoonId {
    PersoonId(Uuid::from_u128(n))
}

fn relatie(soort: RelatieSoort, van: &str, tot: &str) -> Relatie {
    Relatie {
        id: RijId(Uuid::from_u128(9)),
        persoon_id: persoon(1),
        ander_id: persoon(2),
        soort,
        van: misschien(van),
        tot: misschien(tot),
        toelichting: String::new(),
        versie: 1,
    }
}

#[test]
fn de_dood_maakt_van_niemand_een_ex_partner() {
    let op = dag("2026-11-23");
    for (soort, van, tot, dood, verwacht) in [
        // Together, and one of them died: nobody ended it, somebody did on that day, or after the funeral.
        (Partner, "2004-05-01", "", "2020-03-01", Some(Partner)),
        (Partner, "2004-05-01", "2020-03-01", "2020-03-01", Some(Partner)),
        (Partner, "2004-05-01", "2020-03-09", "2020-03-01", Some(Partner)),
        // They had parted already.
        (Partner, "2004-05-01", "2019-12-31", "2020-03-01", Some(ExPartner)),
        (ExPartner, "", "2020-03-09", "2020-03-01", Some(ExPartner)),
        // Entered as ex-partner: it stays that, with or without the day they parted; before it they were partners.
        (ExPartner, "", "", "", Some(ExPartner)),
        (ExPartner, "2004-05-01", "2019-12-31", "", Some(ExPartner)),
        (ExPartner, "2004-05-01", "2027-01-01", "", Some(Partner)),
        // Not yet, and never.
        (Partner, "2026-11-24", "", "", None),
        (Partner, "2004-05-01", "2004-05-01", "2020-03-01", None),
        (ExPartner, "2019-12-31", "2019-12-31", "", None),
        // A father who died was a father.
        (Ouder, "", "", "2020-03-01", Some(Ouder)),
    ] {
        for wie in [1, 2] {
            let doden: Doden = misschien(dood).map(|d| (persoon(wie), d)).into_iter().collect();
            let nu = regels::soort_op(&relatie(soort, van, tot), &doden, op);
            assert_eq!(nu, verwacht, "{soort:?} {van} tot {tot}, {wie} overleden {dood}");
        }
    }
}

#[test]
fn wie_overleden_is_woont_nergens_en_een_vergissing_heeft_nooit_gewoond() {
    let op = dag("2026-11-23");
    for (woont_in, van, tot, dood, hoort, woont) in [
        (true, "2020-01-01", "", "", true, true),
        (false, "2020-01-01", "", "", true, false),
        (true, "2026-11-23", "", "", true, true),
        (true, "2026-11-24", "", "", false, false),
        (true, "2020-01-01", "2026-11-23", "", false, false),
        (true, "2020-01-01", "2026-11-24", "", true, true),
        (true, "2026-11-23", "2026-11-23", "", false, false),
        (true, "2020-01-01", "", "2026-11-23", false, false),
        (true, "2020-01-01", "", "2026-11-24", true, true),
    ] {
        let lid = Lid {
            id: RijId(Uuid::from_u128(9)),
            huishouden_id: HuishoudenId(Uuid::from_u128(8)),
            persoon_id: persoon(1),
            rol: String::new(),
            woont_in,
            van: dag(van),
            tot: misschien(tot),
            verblijf: Verblijf::default(),
            verblijf_uitleg: String::new(),
            versie: 1,
        };
        let p = Gegevens { overleden_op: misschien(dood), ..Gegevens::default() };
        let nu = (regels::hoort(&lid, &p, op), regels::woont(&lid, &p, op));
        assert_eq!(nu, (hoort, woont), "{van} tot {tot}, overleden {dood}");
        let einde = regels::einde(&lid, &p);
        assert_eq!(einde.is_some(), !(tot.is_empty() && dood.is_empty()));
    }
}

#[test]
fn gezag_eindigt_met_achttien_en_met_de_dood_van_kind_of_houder() {
    let op = dag("2026-11-23");
    let gezag = |tot: &str| Gezag {
        id: RijId(Uuid::from_u128(9)),
        kind_id: persoon(2),
        houder_id: Some(persoon(1)),
        instelling: String::new(),
        soort: GezagSoort::Alleen,
        bron: GezagBron::Brp,
        gezien_op: None,
        van: misschien("2018-01-01"),
        tot: misschien(tot),
        versie: 1,
    };
    for (geboren, deel, kind_dood, tot, houder_dood, aantal) in [
        ("2008-11-23", "", "", "", "", 0),
        ("2008-11-24", "", "", "", "", 1),
        // Known in part: whoever may be a minor counts as one; a year long ago does not.
        ("", "", "", "", "", 1),
        ("", "2008", "", "", "", 1),
        ("", "2008-11", "", "", "", 1),
        ("", "2008-10", "", "", "", 0),
        ("", "2007", "", "", "", 0),
        ("2015-01-01", "", "2026-11-23", "", "", 0),
        ("2015-01-01", "", "2026-11-24", "", "", 1),
        ("2015-01-01", "", "", "2026-11-23", "", 0),
        ("2015-01-01", "", "", "2018-01-01", "", 0),
        ("2015-01-01", "", "", "", "2026-11-23", 0),
        ("2015-01-01", "", "", "", "2026-11-24", 1),
    ] {
        let kind = Gegevens {
            geboortedatum: misschien(geboren),
            geboren_deel: deel.into(),
            overleden_op: misschien(kind_dood),
            ..Gegevens::default()
        };
        let doden: Doden = misschien(houder_dood).map(|d| (persoon(1), d)).into_iter().collect();
        let rijen = [gezag(tot)];
        let nu = regels::gezag_op(&rijen, &kind, &doden, op).len();
        assert_eq!(nu, aantal, "geboren {geboren}{deel}, tot {tot}, overleden {kind_dood} / {houder_dood}");
    }
}
