//! Families to draw, written short.

use chrono::NaiveDate;
use uuid::Uuid;
use wijkroute::basis::personen::model::Geslacht;
use wijkroute::db::waarde::{HuishoudenId, PersoonId};
use wijkroute::kit::geboren::Leeftijd;
use wijkroute::zicht::genogram::model::{Band, BandSoort, Familie, Gezag, Mens, Naaste, Sterkte, Thuis};

/// A woman (v), a man (m) or neither (x) born in a year.
pub fn mens(naam: &str, wie: char, jaar: i32) -> Mens {
    Mens {
        id: Some(PersoonId(Uuid::from_u128(jaar.unsigned_abs().into()))),
        naam: naam.into(),
        geslacht: match wie {
            'v' => Geslacht::Vrouw,
            'm' => Geslacht::Man,
            _ => Geslacht::Onbekend,
        },
        geboren: NaiveDate::from_ymd_opt(jaar, 3, 1),
        leeftijd: u16::try_from(2026 - jaar).ok().and_then(jaren_oud),
        te_zien: true,
        ..Mens::default()
    }
}

/// An age that is known.
pub fn jaren_oud(jaren: u16) -> Option<Leeftijd> {
    Some(Leeftijd::precies(jaren))
}

/// A bond without dates.
pub fn band(een: usize, soort: BandSoort, ander: usize) -> Band {
    Band { een, ander, soort, van: None, tot: None }
}

/// A household of these people.
pub fn thuis(nr: u128, naam: &str, leden: &[usize]) -> Thuis {
    let leden = leden.iter().map(|l| (*l, String::new())).collect();
    Thuis { id: HuishoudenId(Uuid::from_u128(nr)), naam: naam.into(), leden }
}

/// Three generations after a divorce: two children live with both parents in turn, there is a stepfather with a
/// child of his own, a foster child, a grandmother who died, and a brother who moved out.
pub fn samengesteld() -> Familie {
    use BandSoort::*;
    let dag = |j, m, d| NaiveDate::from_ymd_opt(j, m, d);
    let mut oma = mens("Ria de Groot-van der Meulen", 'v', 1941);
    oma.overleden = dag(2019, 2, 4);
    oma.leeftijd = jaren_oud(77);
    let mut zwager = mens("Wim Zonder Casus", 'x', 1900);
    zwager = Mens { id: zwager.id, naam: zwager.naam, ..Mens::default() };
    let mensen = vec![
        mens("Sanne de Groot", 'v', 1984),
        mens("Karim el Amrani", 'm', 1981),
        mens("Yassin el Amrani", 'm', 2012),
        mens("Lina el Amrani", 'v', 2015),
        mens("Peter van 't Hof", 'm', 1979),
        mens("Noor van 't Hof", 'v', 2010),
        mens("Jip Bakker", 'x', 2017),
        oma,
        mens("Henk de Groot", 'm', 1939),
        mens("Bas de Groot", 'm', 1987),
        zwager,
    ];
    let ex = Band { van: dag(2008, 5, 1), tot: dag(2019, 6, 1), ..band(0, ExPartner, 1) };
    let nu = Band { van: dag(2021, 1, 1), ..band(0, Partner, 4) };
    let banden = vec![
        ex,
        nu,
        band(0, Ouder, 2),
        band(1, Ouder, 2),
        band(0, Ouder, 3),
        band(1, Ouder, 3),
        band(4, Ouder, 5),
        band(4, Stiefouder, 2),
        band(4, Stiefouder, 3),
        band(0, Pleegouder, 6),
        band(4, Pleegouder, 6),
        band(7, Ouder, 0),
        band(8, Ouder, 0),
        band(7, Ouder, 9),
        band(8, Ouder, 9),
        band(7, Partner, 8),
        band(0, BroerZus, 9),
        band(8, Grootouder, 2),
        band(9, OomTante, 2),
        band(10, BroerZus, 4),
    ];
    let gezag = |kind, houder: usize| Gezag {
        kind,
        houder: Some(houder),
        wie: mensen[houder].naam.clone(),
        soort: "ouderlijk gezag".into(),
        van: None,
    };
    let voogd = Gezag {
        houder: None,
        wie: "Stichting Jeugdbescherming west".into(),
        soort: "voogdij".into(),
        van: dag(2020, 1, 1),
        ..gezag(6, 0)
    };
    Familie {
        wie: 0,
        gezag: vec![gezag(2, 0), gezag(2, 1), gezag(3, 0), gezag(3, 1), voogd],
        huishoudens: vec![
            thuis(1, "Huishouden De Groot-Van 't Hof", &[0, 2, 3, 4, 5, 6]),
            thuis(2, "Huishouden El Amrani", &[1, 2, 3]),
        ],
        naasten: naasten(),
        mensen,
        banden,
        meer: false,
    }
}

/// One of every kind.
pub fn naasten() -> Vec<Naaste> {
    let naaste = |naam: &str, rol: &str, sterkte| Naaste {
        naam: naam.into(),
        rol: rol.into(),
        sterkte,
        voor: Some(0),
        van: NaiveDate::from_ymd_opt(2022, 9, 1),
        ..Naaste::default()
    };
    vec![
        Naaste {
            mantelzorg: Some("haalt de kinderen uit school en kookt op woensdag, 6 uur per week".into()),
            ..naaste("Fatima ben Haddou", "buurvrouw", Some(Sterkte::Sterk))
        },
        Naaste { voor: Some(2), ..naaste("Ome Joop", "voetbaltrainer", Some(Sterkte::Gewoon)) },
        naaste("Truus Post-de Bruijn", "tante", Some(Sterkte::Gespannen)),
        naaste("Wendy", "vriendin", Some(Sterkte::Zwak)),
        naaste("Ali Kaya", "kennis van vroeger", None),
        Naaste {
            organisatie: true,
            voor: None,
            ..naaste("Jeugdgezondheidszorg", "organisatie, geeft hulp", Some(Sterkte::Gewoon))
        },
    ]
}
