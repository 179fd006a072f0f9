//! Rules that hold for every actor and every fact, not only for those of the demo.

use proptest::prelude::*;
use uuid::Uuid;
use wijkroute::db::waarde::{CasusId, GebruikerId, TeamId};
use wijkroute::kit::code::Code;
use wijkroute::poort::toegang::rechten::{Bereik, bereik};
use wijkroute::poort::toegang::{Actie, Actor, Feiten, Orgaan, Rol, Wet, mag};

fn id(n: u8) -> Uuid {
    Uuid::from_u128(u128::from(n) + 1)
}

fn actor() -> impl Strategy<Value = Actor> {
    (
        0u8..4,
        proptest::collection::vec(0usize..Rol::ALLE.len(), 0..3),
        proptest::collection::vec(0u8..4, 0..3),
    )
        .prop_map(|(wie, rollen, teams)| Actor {
            id: GebruikerId(id(wie)),
            gebruikersnaam: "x".into(),
            naam: "X".into(),
            rollen: rollen.into_iter().map(|r| Rol::ALLE[r]).collect(),
            teams: teams.iter().map(|t| TeamId(id(*t))).collect(),
            teamnamen: teams.iter().map(|_| String::new()).collect(),
        })
}

prop_compose! {
    fn feiten()(
        team in proptest::option::of(0u8..4), betrokken: bool, procesregie: bool, besloten: bool, afgesloten: bool,
        wet in proptest::option::of(0usize..Wet::ALLE.len()), verzonden in proptest::option::of(0usize..Orgaan::ALLE.len()),
        behandelaar in proptest::option::of(0u8..4),
    ) -> Feiten {
        Feiten {
            casus: Some(CasusId(id(9))),
            team: team.map(|t| TeamId(id(t))),
            betrokken,
            procesregie: procesregie && !betrokken,
            besloten,
            afgesloten,
            wet: wet.map(|w| Wet::ALLE[w]),
            verzonden_aan: verzonden.map(|o| Orgaan::ALLE[o]),
            behandelaar: behandelaar.map(|b| GebruikerId(id(b))),
            ..Feiten::default()
        }
    }
}

/// Every action on a casus, from closed to open. A new action must be put in one of the lists below.
const OP_CASUS: &[Actie] = &[
    Actie::PersoonInzien,
    Actie::PersoonBewerken,
    Actie::NaasteBewerken,
    Actie::CasusOverzien,
    Actie::CasusInzien,
    Actie::CasusBewerken,
    Actie::CasusToewijzen,
];

/// What `bereik` says of one row, as a list's query would.
fn in_lijst(b: &Bereik, f: &Feiten, ik: GebruikerId) -> bool {
    match b {
        Bereik::Niets => false,
        Bereik::TeamsOfBetrokken(teams, wie) => {
            assert_eq!(*wie, ik);
            f.betrokken || f.procesregie || (!f.besloten && f.team.is_some_and(|t| teams.contains(&t)))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn een_lijst_toont_precies_wat_geopend_mag_worden(a in actor(), f in feiten()) {
        let mag_openen = mag(Some(&a), Actie::CasusOverzien, &f).is_ok();
        prop_assert_eq!(in_lijst(&bereik(&a), &f, a.id), mag_openen);
    }

    #[test]
    fn wie_mag_wijzigen_mag_ook_lezen(a in actor(), f in feiten()) {
        for (zwaar, licht) in [
            (Actie::CasusBewerken, Actie::CasusInzien),
            (Actie::CasusInzien, Actie::CasusOverzien),
            (Actie::CasusToewijzen, Actie::CasusInzien),
            (Actie::PersoonBewerken, Actie::PersoonInzien),
            (Actie::NaasteBewerken, Actie::PersoonInzien),
        ] {
            if mag(Some(&a), zwaar, &f).is_ok() {
                prop_assert!(mag(Some(&a), licht, &f).is_ok());
            }
        }
    }

    #[test]
    fn een_afgesloten_casus_wijzigt_niemand(a in actor(), f in feiten()) {
        let f = Feiten { afgesloten: true, ..f };
        for actie in [Actie::CasusBewerken, Actie::CasusToewijzen, Actie::PersoonBewerken, Actie::NaasteBewerken] {
            prop_assert!(mag(Some(&a), actie, &f).is_err());
        }
    }

    #[test]
    fn een_ander_team_zonder_rol_in_de_casus_komt_er_niet_in(a in actor(), f in feiten()) {
        let f = Feiten { betrokken: false, procesregie: false, ..f };
        if !f.team.is_some_and(|t| a.teams.contains(&t)) {
            for actie in OP_CASUS {
                prop_assert!(mag(Some(&a), *actie, &f).is_err());
            }
        }
    }

    #[test]
    fn een_besloten_kring_gaat_alleen_open_voor_wie_erin_zit(a in actor(), f in feiten()) {
        let f = Feiten { besloten: true, betrokken: false, procesregie: false, ..f };
        for actie in OP_CASUS {
            prop_assert!(mag(Some(&a), *actie, &f).is_err());
        }
    }

    #[test]
    fn wie_de_samenwerking_leidt_leest_geen_inhoud(a in actor(), f in feiten()) {
        let f = Feiten { betrokken: false, procesregie: true, ..f };
        for actie in OP_CASUS.iter().filter(|a| **a != Actie::CasusOverzien) {
            prop_assert!(mag(Some(&a), *actie, &f).is_err());
        }
    }

    #[test]
    fn wie_alleen_consulent_beheerder_of_privacyfunctionaris_is_ziet_geen_casus(a in actor(), f in feiten()) {
        if !a.heeft(Rol::Professional) && !a.heeft(Rol::Teamleider) {
            for actie in OP_CASUS {
                prop_assert!(mag(Some(&a), *actie, &f).is_err());
            }
        }
    }

    #[test]
    fn een_advies_opent_alleen_bij_het_orgaan_waar_het_ligt(a in actor(), f in feiten()) {
        if mag(Some(&a), Actie::AdviesBehandelen, &f).is_ok() {
            prop_assert!(f.verzonden_aan.is_some() && a.orgaan() == f.verzonden_aan);
        }
    }

    #[test]
    fn zonder_rol_mag_niets(a in actor(), f in feiten()) {
        let a = Actor { rollen: Vec::new(), ..a };
        for actie in OP_CASUS.iter().chain(&[Actie::EigenWerk, Actie::MeldingOpnemen, Actie::PersoonVinden,
            Actie::WachtlijstInzien, Actie::AdviezenZien, Actie::AdviesBehandelen, Actie::SpoorInzien,
            Actie::GebruikersBeheren, Actie::ReferentieZien]) {
            prop_assert!(mag(Some(&a), *actie, &f).is_err());
            prop_assert!(mag(None, *actie, &f).is_err());
        }
    }
}

#[test]
fn onbekend_is_het_meest_gesloten() {
    for actie in OP_CASUS.iter().chain(&[Actie::AdviesBehandelen]) {
        for rol in Rol::ALLE {
            let a = Actor {
                id: GebruikerId(id(1)),
                gebruikersnaam: String::new(),
                naam: String::new(),
                rollen: vec![*rol],
                teams: vec![TeamId(id(1))],
                teamnamen: vec![String::new()],
            };
            assert!(mag(Some(&a), *actie, &Feiten::default()).is_err(), "{actie:?} {rol}");
        }
    }
}
