//! A clock as people see it: days left in words, and why it ends when it ends (domain.md 2.5).

use chrono::NaiveDate;
use serde::Serialize;

use super::feestdagen::Gelijkgesteld;
use super::model::{Pauze, TermijnSoort};
use super::store::Termijn;
use super::{regels, uitleg};
use crate::config::Termijnen;
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};

/// A clock as a page shows it: the keys of the component `termijn`.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the component templates/onderdelen/pagina.html explains them")]
pub struct TermijnBeeld {
    pub naam: String,
    pub datum_iso: String,
    pub datum: String,
    pub rest: String,
    pub soort: &'static str,
    pub waarom: String,
    pub bron: String,
    pub bron_pad: Option<String>,
}

/// Days left in words, a colour class that always comes with those words, and the reckoning anew from its events.
///
/// # Errors
/// When what is stored cannot be reckoned, which is a fault of ours.
pub fn maak(
    t: &Termijn,
    pauzes: &[Pauze],
    dagen: &Gelijkgesteld,
    vandaag: NaiveDate,
    grenzen: &Termijnen,
) -> Uitslag<TermijnBeeld> {
    let uitkomst = regels::bereken_lopend(t.soort, t.start, pauzes, dagen, vandaag)
        .map_err(|e| Fout::intern("termijn", e))?;
    let over = regels::dagen_over(t.einde, vandaag);
    let (rest, soort) = match t.gestopt_op {
        Some(op) => (format!("gestopt op {}: {}", datum::kort(op), t.gestopt_door), ""),
        // A term of the inwoner simply ends: nobody is late.
        None if over < 0 && !t.soort.bindt_gemeente() => {
            (format!("voorbij sinds {}", datum::kort(t.einde)), "")
        }
        None => (datum::dagen_tekst(over), kleur(t.soort, over, grenzen)),
    };
    let mut waarom = format!("Begonnen door: {}. {}", t.aanleiding, uitleg::uitleg(&uitkomst));
    if !t.uitstel_notitie.is_empty() {
        waarom.push_str(&format!(" Uitstel afgesproken met de inwoner: {}.", t.uitstel_notitie));
    }
    Ok(TermijnBeeld {
        naam: t.soort.label().into(),
        datum_iso: t.einde.to_string(),
        datum: datum::lang(t.einde),
        rest,
        soort,
        waarom: format!("{waarom} {}", t.soort.stopt_bij()),
        bron: t.soort.grondslag().into(),
        bron_pad: None,
    })
}

/// The colour class for so many days left; the words beside it say the same (domain.md 2.5). A term of the inwoner
/// never alarms: nobody is late when it ends.
pub fn kleur(soort: TermijnSoort, over: i64, grenzen: &Termijnen) -> &'static str {
    match over {
        n if n <= grenzen.dringend_dagen => {
            if soort.bindt_gemeente() {
                "rust"
            } else {
                "amber"
            }
        }
        n if n <= grenzen.let_op_dagen && soort.bindt_gemeente() => "amber",
        _ => "",
    }
}
