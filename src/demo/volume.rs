//! `wijkroute seed`: a great many invented casussen, to measure with. docs/prestaties.md says how they are spread.
//!
//! The rows go in past the pages, so there is no trail per row: one row says that volume was made.

use chrono::{Datelike, NaiveDate};

use crate::basis::casus::Fase;
use crate::config::Soort;
use crate::db::Database;
use crate::db::waarde::CasusId;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::klok;
use crate::poort::spoor::{self, Schrijver};
use crate::poort::toegang::Wet;

pub mod toeval;
pub mod store_lading;
pub mod store;
pub mod mensen;
pub mod zaak;
pub mod weg;
pub mod route;
pub mod balans;
pub mod rondom;
pub mod adviezen;

use mensen::Gezin;
use store_lading::Lading;
use toeval::Toeval;
use zaak::{Maker, Zaak, voor};

/// Any number will do, as long as it stays the same.
const ZAAD: u64 = 0x5714;
/// Open casussen a professional has.
const CASELOAD: usize = 30;
/// Of a hundred casussen so many are open.
const OPEN: u64 = 15;
/// Days back that meldingen go.
const DAGEN: u64 = 4 * 365;
/// Households between two writes, so that the load stays small in memory.
const PER_PORTIE: usize = 500;

/// Adds so many casussen, each with the people, the talks and the papers that belong to it. Another run adds on.
///
/// # Errors
/// In words: the database holds real people, or lacks the teams of the demo; then nothing is kept.
pub fn vul(
    db: &Database,
    soort: Soort,
    nu: chrono::DateTime<chrono::Utc>,
    aantal: usize,
) -> Result<(), String> {
    // `wijkroute demo` never runs as productie, so nothing in a database it made is real.
    let demo = db.lees(super::store::is_klaar).map_err(|e| e.to_string())?;
    if soort == Soort::Productie && !demo {
        return Err("omgeving.soort is productie: seed maakt verzonnen casussen en komt daar nooit. \
                    Gebruik een database van wijkroute demo, of zet omgeving.soort op demo of test."
            .into());
    }
    spoor::als_systeem(db, nu, "volume-gemaakt", |s| maak(s, aantal)).map_err(|e| e.to_string())
}

fn maak(s: &mut Schrijver, aantal: usize) -> Uitslag<()> {
    let vandaag = s.vandaag();
    store::ruimte(s.c, 256)?;
    let mut w = store::wereld(s.c, vandaag)?;
    if w.ploegen.is_empty() {
        return Err(Fout::KanNiet(
            "er zijn geen teams met wijken; start eerst één keer: wijkroute demo".into(),
        ));
    }
    let tellers = store::tellers(s.c, vandaag.year() - 6..=vandaag.year())?;
    let eerste: i64 = tellers.values().sum();
    let mut t = Toeval::nieuw(ZAAD.wrapping_add(u64::try_from(eerste).unwrap_or(0)));
    let mut l = Lading::default();
    let open = aantal * usize::try_from(OPEN).unwrap_or(15) / 100;
    store::collegas(&mut w, &mut l, &mut t, open / CASELOAD, s.nu, eerste);
    let mut m = Maker { w: &w, l, t, vandaag, tellers };
    let mut nog = aantal;
    while nog > 0 {
        for _ in 0..PER_PORTIE {
            let hoeveel = (m.t.weeg(&[45, 25, 15, 15]) + 1).min(nog);
            if hoeveel == 0 {
                break;
            }
            huishouden(&mut m, hoeveel)?;
            nog -= hoeveel;
        }
        m.l.schrijf(s.c)?;
    }
    store::bewaar_tellers(s.c, &m.tellers)?;
    store::tel_na(s.c)?;
    store::ruimte(s.c, 12)?;
    s.regel.aantal = i32::try_from(aantal).ok();
    Ok(())
}

/// As many casussen as people: each is about one of them, the last may still be open.
fn huishouden(m: &mut Maker, hoeveel: usize) -> Uitslag<()> {
    let ploeg = m.t.kies(&m.w.ploegen.iter().collect::<Vec<_>>());
    let wijk = m.t.kies(&ploeg.wijken.iter().collect::<Vec<_>>());
    let mut dagen: Vec<NaiveDate> = (0..hoeveel).map(|_| voor(m.vandaag, m.t.tussen(30, DAGEN))).collect();
    dagen.sort_unstable();
    let open = m.t.kans(OPEN * hoeveel as u64);
    let sinds = dagen.first().copied().unwrap_or(m.vandaag);
    let gezin = mensen::gezin(&mut m.l, &mut m.t, hoeveel, wijk, sinds);
    let mut vorige = None;
    for (n, gemeld) in dagen.into_iter().enumerate() {
        let (stappen, wacht) =
            if open && n + 1 == hoeveel { m.open_weg() } else { (m.gesloten_weg(gemeld), None) };
        let begin = klok::moment(stappen.first().map_or(gemeld, |(_, d)| *d), chrono::NaiveTime::default());
        let id: CasusId = m.t.id(begin);
        let (persoon, naam, geboren) = m.t.kies(&gezin.leden.iter().collect::<Vec<_>>()).clone();
        let z = Zaak {
            id,
            persoon,
            naam,
            geboren,
            huishouden: gezin.id,
            vorige,
            ploeg,
            wie: m.t.kies(&ploeg.mensen),
            wet: wet(m, &gezin, stappen.iter().any(|(f, _)| *f == Fase::Advies)),
            wacht,
            stappen,
        };
        bouw(m, &z)?;
        vorige = Some(id);
    }
    Ok(())
}

/// Jeugdwet only where there are children; no besluit is asked under the Wgs.
fn wet(m: &mut Maker, gezin: &Gezin, advies: bool) -> Wet {
    let kind = if gezin.leden.len() > 2 { 40 } else { 0 };
    let schulden = if advies { 0 } else { 12 };
    [Wet::Wmo, Wet::Jeugdwet, Wet::Participatiewet, Wet::Wgs][m.t.weeg(&[60, kind, 15, schulden])]
}

fn bouw(m: &mut Maker, z: &Zaak) -> Uitslag<()> {
    let laatste_contact = m.contact(z);
    m.casus(z, laatste_contact);
    m.route(z)?;
    m.taken(z);
    m.klokken(z)?;
    m.wachtplek(z);
    m.advies(z)
}
