//! `wijkroute narekenen`: the sums of the product recomputed outside the app, from text to text.
//!
//! One JSON object per line in, one per line out in the same order. Nobody has to trust a number on a screen:
//! a judge, an auditor or an inwoner's helper can do it again. No database, no server, no clock.

mod balans;
mod json;
mod prioriteit;
mod termijn;

use std::io::{self, BufRead, Write};

use serde::Serialize;

use self::json::{Fout, Velden};
use crate::basis::balans::parameters::Model as BalansModel;
use crate::basis::termijnen::feestdagen::Gelijkgesteld;
use crate::basis::termijnen::gelijkgesteld;
use crate::samen::wachtlijst::parameters::Model as PrioriteitModel;

crate::codes! {
    /// What to recompute; the code is the argument on the command line.
    pub enum Soort {
        /// The Balansbeeld (domain.md 4.6).
        Balans = "balans" => "Balansbeeld",
        /// A legal term (domain.md 2).
        Termijn = "termijn" => "wettelijke termijn",
        /// The priority on the waiting list (domain.md 4.7).
        Prioriteit = "prioriteit" => "voorrang op de wachtlijst",
    }
}

/// The models and tables that ship with the product.
struct Kennis {
    balans: BalansModel,
    prioriteit: PrioriteitModel,
    gelijkgesteld: Gelijkgesteld,
}

/// Reads lines until the end of `invoer` and answers each that is not blank. True when no line was a fout.
/// An `Err` is about reading or writing, never about what a line says.
pub fn verwerk(soort: Soort, mut invoer: impl BufRead, mut uitvoer: impl Write) -> io::Result<bool> {
    let kennis = Kennis::laad()?;
    let mut alles_goed = true;
    let mut eerste = true;
    let mut regel = Vec::new();
    while invoer.read_until(b'\n', &mut regel)? > 0 {
        let inhoud = zonder_bom(&regel, std::mem::take(&mut eerste));
        if !is_blanco(inhoud) {
            let mut antwoord = Vec::new();
            alles_goed &= beantwoord(soort, inhoud, &kennis, &mut antwoord)?;
            antwoord.push(b'\n');
            uitvoer.write_all(&antwoord)?;
        }
        regel.clear();
    }
    uitvoer.flush()?;
    Ok(alles_goed)
}

impl Kennis {
    fn laad() -> io::Result<Self> {
        Ok(Self {
            balans: BalansModel::v1().map_err(io::Error::other)?,
            prioriteit: PrioriteitModel::v1().map_err(io::Error::other)?,
            gelijkgesteld: gelijkgesteld::lees(gelijkgesteld::REFERENTIETABEL).map_err(io::Error::other)?,
        })
    }
}

/// Editors on Windows put a byte order mark at the start of a file; it is no part of the first line.
fn zonder_bom(regel: &[u8], eerste: bool) -> &[u8] {
    let bom = "\u{feff}".as_bytes();
    if eerste { regel.strip_prefix(bom).unwrap_or(regel) } else { regel }
}

fn is_blanco(regel: &[u8]) -> bool {
    std::str::from_utf8(regel).is_ok_and(|tekst| tekst.trim().is_empty())
}

fn beantwoord(soort: Soort, regel: &[u8], kennis: &Kennis, antwoord: &mut Vec<u8>) -> io::Result<bool> {
    let velden = json::lees(regel);
    match soort {
        Soort::Balans => schrijf(velden.and_then(|v| balans::reken(&v, kennis)), antwoord),
        Soort::Termijn => schrijf(velden.and_then(|v| termijn::reken(&v, kennis)), antwoord),
        Soort::Prioriteit => schrijf(velden.and_then(|v| prioriteit::reken(&v, kennis)), antwoord),
    }
}

fn schrijf(uitkomst: Result<impl Serialize, Fout>, antwoord: &mut Vec<u8>) -> io::Result<bool> {
    match uitkomst {
        Ok(waarde) => serde_json::to_writer(antwoord, &waarde).map(|()| true),
        Err(fout) => serde_json::to_writer(antwoord, &fout).map(|()| false),
    }
    .map_err(io::Error::from)
}

/// The version asked for, to echo; a fout when `bekend` does not know it. Without the key: the newest.
fn kies_model(velden: &Velden, bekend: impl Fn(&str) -> bool) -> Result<Option<String>, Fout> {
    match velden.tekst_of_weg("model")? {
        Some(naam) if !bekend(naam) => Err(Fout::nieuw("Dit `model` is niet bekend.")),
        naam => Ok(naam.map(str::to_owned)),
    }
}
