//! How long the pages take, through the gate: rights filter and trail on, as the people of the demo.
//!
//! ```text
//! cargo bench --features postgres                                  SQLite, in a folder that goes away again
//! WIJKROUTE_METING_URL=postgres://… cargo bench --features postgres   an empty database, or one filled before
//! WIJKROUTE_METING_CASUSSEN=100000                                 more than the usual 20,000
//! WIJKROUTE_METING_KEREN=500                                       more than the usual 200 calls
//! ```
//!
//! Own timing and no library: what counts is the slow end of single calls, and a harness that repeats a call until its
//! mean settles hides that.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot run must stop"
)]

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use diesel::prelude::*;
use wijkroute::app;
use wijkroute::config::{Config, Soort};
use wijkroute::db::migraties;
use wijkroute::db::schema::{casus, persoon};
use wijkroute::db::waarde::{CasusId, HuishoudenId, PersoonId};
use wijkroute::demo::{accounts as demo_accounts, referentie, volume};
use wijkroute::kit::klok;
use wijkroute::poort::toegang::{Actor, accounts};
use wijkroute::web::dienst::{Binnenkomst, voer_uit};
use wijkroute::web::verzoek::Diensten;
use wijkroute::web::{Antwoord, Velden};

fn main() {
    let getal = |naam: &str, anders: usize| {
        std::env::var(naam)
            .map_or(anders, |w| w.parse().unwrap_or_else(|_| panic!("{naam}={w} is geen getal")))
    };
    let (aantal, keren) = (getal("WIJKROUTE_METING_CASUSSEN", 20_000), getal("WIJKROUTE_METING_KEREN", 200));
    let map = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let url = std::env::var("WIJKROUTE_METING_URL")
        .unwrap_or_else(|_| format!("sqlite:{}", map.path().join("wijkroute.db").display()));
    let d = open(&url, map.path(), aantal);
    let bladen = Bladen::nieuw(&d);
    println!("{:44} {:>8} {:>8} {:>8} ms", "pagina", "p50", "p95", "max");
    bladen.meet_alle(keren);
}

/// An application on this database, filled when it is not.
fn open(url: &str, map: &std::path::Path, aantal: usize) -> Diensten {
    let omgeving = [
        ("WIJKROUTE__OMGEVING__SOORT", "test"),
        ("WIJKROUTE__SERVER__VEILIGE_COOKIES", "false"),
        ("WIJKROUTE__DATABASE__URL", url),
        ("WIJKROUTE__GEHEIM__SLEUTEL", "alleen om te meten, alleen om te meten"),
        ("WIJKROUTE__KLOK__VAST", "2026-11-23"),
    ];
    let config = Config::lees(None, omgeving.map(|(n, w)| (n.into(), w.into())).into_iter()).unwrap();
    let db = app::open_database(&config, false).unwrap();
    migraties::voer_uit(&db).unwrap();
    let d = app::diensten(config, db, false).unwrap();
    let nu = d.klok.nu();
    referentie::laad(&d.db, nu).unwrap();
    demo_accounts::maak(&d, map).unwrap();
    let al: i64 = d.db.lees(|c| Ok(casus::table.count().get_result(c)?)).unwrap();
    let nog = aantal.saturating_sub(usize::try_from(al).unwrap());
    if nog > 0 {
        let begin = Instant::now();
        volume::vul(&d.db, Soort::Test, nu, nog).unwrap();
        println!("{nog} casussen gemaakt in {:.1} s", begin.elapsed().as_secs_f64());
    }
    d
}

/// An open casus of the team, who it is about, and where that person lives.
type Zaak = (CasusId, PersoonId, HuishoudenId);

/// Names and date of birth of somebody.
type Mens = (String, String, Option<NaiveDate>);

/// What is asked, and by whom.
struct Bladen<'a> {
    d: &'a Diensten,
    anna: Actor,
    mirjam: Actor,
    saskia: Actor,
    casussen: Vec<Zaak>,
    namen: Vec<Mens>,
}

impl<'a> Bladen<'a> {
    fn nieuw(d: &'a Diensten) -> Self {
        let dag = klok::dag(d.klok.nu());
        let wie = |naam: &str| {
            let gevonden = d.db.lees(|c| {
                let id = accounts::bij_naam(c, naam)?;
                accounts::actor(c, id, dag)
            });
            gevonden.unwrap().unwrap()
        };
        let anna = wie("anna");
        let teams = anna.teams.clone();
        let casussen: Vec<Zaak> =
            d.db.lees(|c| {
                Ok(casus::table
                    .filter(casus::team_id.eq_any(teams).and(casus::besloten.eq(false)))
                    .filter(casus::afgesloten_op.is_null())
                    .select((
                        casus::id,
                        casus::persoon_id.assume_not_null(),
                        casus::huishouden_id.assume_not_null(),
                    ))
                    .order(casus::id)
                    .limit(1000)
                    .load(c)?)
            })
            .unwrap();
        let namen: Vec<Mens> =
            d.db.lees(|c| {
                Ok(persoon::table
                    .select((persoon::voornaam, persoon::achternaam, persoon::geboortedatum))
                    .order(persoon::id.desc())
                    .limit(1000)
                    .load(c)?)
            })
            .unwrap();
        Self { d, anna, mirjam: wie("mirjam"), saskia: wie("saskia"), casussen, namen }
    }

    fn meet_alle(&self, keren: usize) {
        let naam = |n: usize| &self.namen[n * 7 % self.namen.len()];
        self.meet(keren, "werkvoorraad, professional", &self.anna, |_| get("/"));
        self.meet(keren, "werkvoorraad, teamlijst", &self.anna, |n| {
            get(&format!("/?lijst=team&blad={}", n % 20 + 1))
        });
        self.meet(keren, "werkvoorraad, teamleider", &self.mirjam, |_| get("/"));
        for filter in ["loopt-af", "zonder-contact", "aangemeld", "advies-uit"] {
            self.meet(keren, &format!("werkvoorraad, teamleider, {filter}"), &self.mirjam, |_| {
                get(&format!("/?lijst=team&filter={filter}"))
            });
        }
        self.meet(keren, "wachtlijst, teamleider", &self.mirjam, |_| get("/wachtlijst"));
        self.meet(keren, "start, consulent", &self.saskia, |_| get("/"));
        for stand in ["nieuw", "van-mij", "open", "besloten"] {
            self.meet(keren, &format!("adviezen, consulent, {stand}"), &self.saskia, |_| {
                get(&format!("/adviezen?stand={stand}"))
            });
        }
        self.meet(keren, "zoeken, twee letters", &self.anna, |n| {
            zoek(&naam(n).1.chars().take(2).collect::<String>())
        });
        self.meet(keren, "zoeken, achternaam", &self.anna, |n| zoek(&naam(n).1));
        self.meet(keren, "zoeken, voor- en achternaam", &self.anna, |n| {
            zoek(&format!("{} {}", naam(n).0, naam(n).1))
        });
        self.meet(keren, "zoeken, \"van de\"", &self.anna, |_| zoek("van de"));
        self.meet(keren, "zoeken, geboortedatum", &self.anna, |n| zoek(&format!("1-{}-1970", n % 12 + 1)));
        for letters in [2, 4, 7] {
            self.meet(keren, &format!("voorstellen, {letters} letters"), &self.anna, |n| {
                voorstel(&naam(n).1.chars().take(letters).collect::<String>())
            });
        }
        self.meet(keren, "voorstellen, \"muhamm\"", &self.anna, |_| voorstel("muhamm"));
        self.meet(keren, "zoeken, voorletter en achternaam", &self.anna, |n| {
            zoek(&format!("{} {}", naam(n).0.chars().take(1).collect::<String>(), naam(n).1))
        });
        self.meet(keren, "zoeken, klinkt hetzelfde", &self.anna, |n| {
            zoek(["muhammad", "Jansen Fatma", "Yussuf", "Sofya"][n % 4])
        });
        self.meet(keren, "zoeken, niemand", &self.anna, |_| zoek("Qwortzel Xanthippe"));
        self.meet(keren, "misschien dubbel", &self.anna, |_| get("/misschien-dubbel"));
        self.meet(keren, "melding, nieuwe inwoner die lijkt", &self.anna, |n| melding(naam(n)));
        for wat in ["", "/genogram", "/wijzigen"] {
            self.meet_van(keren, &format!("inwoner{wat}"), |z| format!("/personen/{}{wat}", z.1));
        }
        self.meet_van(keren, "huishouden, het bord", |z| format!("/huishoudens/{}", z.2));
        self.meet_van(keren, "casus", |z| format!("/casussen/{}", z.0));
    }

    /// A page of a casus of the team, of its inwoner or of the household.
    fn meet_van(&self, keren: usize, wat: &str, pad: impl Fn(&Zaak) -> String) {
        self.meet(keren, wat, &self.anna, |n| get(&pad(&self.casussen[n % self.casussen.len()])));
    }

    fn meet(&self, keren: usize, wat: &str, wie: &Actor, vraag: impl Fn(usize) -> Binnenkomst) {
        let mut tijden: Vec<Duration> = (0..keren + 5)
            .map(|n| {
                let b = vraag(n);
                let begin = Instant::now();
                let antwoord = voer_uit(self.d, b, self.d.klok.nu(), Some(wie), None);
                let duur = begin.elapsed();
                match antwoord {
                    Ok(Antwoord::Pagina { status: 200 | 422, .. }) => duur,
                    anders => panic!("{wat}: {anders:?}"),
                }
            })
            // The first calls fill caches that are full all day.
            .skip(5)
            .collect();
        tijden.sort_unstable();
        let ms = |plek: usize| tijden[plek.min(tijden.len() - 1)].as_secs_f64() * 1000.0;
        println!("{wat:44} {:8.1} {:8.1} {:8.1}", ms(keren / 2), ms(keren * 95 / 100), ms(keren));
    }
}

fn get(pad: &str) -> Binnenkomst {
    let (pad, vraag) = pad.split_once('?').unwrap_or((pad, ""));
    Binnenkomst { pad: pad.into(), vraag: Velden::lees(vraag.as_bytes()), ..Binnenkomst::default() }
}

fn zoek(getypt: &str) -> Binnenkomst {
    let velden = Velden::van(vec![("zoek".into(), getypt.into())]);
    Binnenkomst { post: true, pad: "/zoeken".into(), velden, ..Binnenkomst::default() }
}

/// A melding by somebody with the names and date of birth of one who is known: asked back who it is, nothing kept.
fn melding((voornaam, achternaam, geboren): &Mens) -> Binnenkomst {
    let geboren = geboren.map_or_else(String::new, |d| d.format("%d-%m-%Y").to_string());
    let velden = [
        ("voornaam", voornaam.as_str()),
        ("achternaam", achternaam),
        ("geboortedatum", &geboren),
        ("hulpvraag", "Hoe nu verder"),
        ("kanaal", "telefoon"),
        ("melder", "inwoner"),
        ("inwoner_weet", "ja"),
        ("spoed", "geen"),
        ("ontvangen_op", "20-11-2026"),
    ];
    let velden = Velden::van(velden.map(|(naam, waarde)| (naam.into(), waarde.into())));
    let vraag = Velden::lees(b"wie=nieuw");
    Binnenkomst { post: true, pad: "/meldingen/nieuw".into(), vraag, velden, ..Binnenkomst::default() }
}

fn voorstel(getypt: &str) -> Binnenkomst {
    Binnenkomst { pad: "/zoeken/voorstellen".into(), ..zoek(getypt) }
}
