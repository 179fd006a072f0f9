//! Consent where an advies would disclose something: what is about somebody else, and what is known from another law
//! (domain.md 7.1). A consent that was withdrawn stops it; one that is missing asks a reason the consultant reads.

use chrono::NaiveDate;
use serde::Serialize;

use super::inhoud::Bronnen;
use super::model::Advies;
use crate::basis::casus::{Casus, store as casussen};
use crate::basis::personen::store as personen;
use crate::basis::toestemming::Doel;
use crate::basis::toestemming::beeld::{self, Deelbaar};
use crate::db::Verbinding;
use crate::db::waarde::PersoonId;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Wet;

/// Somebody else the verslag or the goals say something about.
#[derive(Debug, Clone)]
pub struct Ander {
    /// Who.
    pub id: PersoonId,
    /// The name.
    pub naam: String,
    /// Whether it may go along.
    pub deelbaar: Deelbaar,
}

/// What may go along with an advies.
#[derive(Debug, Clone, Default)]
pub struct Instemming {
    /// The others there is something about.
    pub anderen: Vec<Ander>,
    /// For the Wmo, with another law in the casus: whether what is known from it may go along.
    pub hergebruik: Option<Deelbaar>,
}

/// A line on the page: what may not go along, or what still needs a yes.
#[derive(Debug, Clone, Serialize)]
pub struct Regel {
    /// In words.
    pub tekst: String,
    /// Where it is noted.
    pub pad: String,
    /// Withdrawn: it stays out.
    pub stopt: bool,
}

/// Reads it.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, k: &Casus, a: &Advies, b: &Bronnen, dag: NaiveDate) -> Uitslag<Instemming> {
    let over = b.verslag.iter().map(|a| a.over).chain(b.doelen.iter().map(|d| d.over));
    let mut ids: Vec<PersoonId> = over.flatten().filter(|id| Some(*id) != k.persoon_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut anderen = Vec::new();
    for p in personen::personen(c, &ids)? {
        let deelbaar = match beeld::deelbaar(c, k.id, p.id, Doel::Advies, dag)? {
            // Who applies for a child and decides for it, says so by applying.
            Deelbaar::Niet if beslist_voor(c, k, p.id, a, dag)? => Deelbaar::Ja,
            deelbaar => deelbaar,
        };
        anderen.push(Ander { id: p.id, naam: p.naam(), deelbaar });
    }
    let ook_anders = casussen::wetten(c, k.id)?.iter().any(|w| *w != Wet::Wmo);
    let hergebruik = match k.persoon_id {
        Some(wie) if a.wet == Wet::Wmo && ook_anders => {
            Some(beeld::deelbaar(c, k.id, wie, Doel::Hergebruik, dag)?)
        }
        _ => None,
    };
    Ok(Instemming { anderen, hergebruik })
}

/// Whether the inwoner alone decides about this person: holds gezag, and nobody else must agree.
fn beslist_voor(c: &mut Verbinding, k: &Casus, wie: PersoonId, a: &Advies, dag: NaiveDate) -> Uitslag<bool> {
    let kind = beeld::mens(c, wie, dag)?;
    let nodig = kind.nodig(Doel::Advies, Some(a.wet), true);
    let heeft_gezag = kind.houders.iter().any(|h| h.persoon.is_some() && h.persoon == k.persoon_id);
    Ok(heeft_gezag && !nodig.zelf && !nodig.vertegenwoordiger)
}

impl Instemming {
    fn ander(&self, over: Option<PersoonId>) -> Option<&Ander> {
        self.anderen.iter().find(|x| Some(x.id) == over)
    }

    /// Whether a part about this person stays out because a consent was withdrawn.
    pub fn stopt(&self, over: Option<PersoonId>) -> bool {
        matches!(self.ander(over), Some(Ander { deelbaar: Deelbaar::Ingetrokken(_), .. }))
    }

    /// Whether the verslag stays out whole: what is known from another law may not be used any more.
    pub fn stopt_verslag(&self) -> bool {
        matches!(self.hergebruik, Some(Deelbaar::Ingetrokken(_)))
    }

    /// What stands behind the title of a part: about whom, and whether they agreed.
    pub fn bij(&self, over: Option<PersoonId>) -> String {
        match self.ander(over) {
            None => String::new(),
            Some(x) if x.deelbaar == Deelbaar::Ja => format!(" (over {}, die dit goedvindt)", x.naam),
            Some(x) => format!(" (over {}: nog geen toestemming vastgelegd)", x.naam),
        }
    }

    /// What is missing for the parts that were chosen, in words the consultant reads.
    pub fn ontbreekt(&self, over: &[Option<PersoonId>], verslag_mee: bool) -> Vec<String> {
        let mist = |x: &&Ander| x.deelbaar == Deelbaar::Niet && over.contains(&Some(x.id));
        let mut uit: Vec<String> = self
            .anderen
            .iter()
            .filter(mist)
            .map(|x| format!("de toestemming van {} voor wat over deze persoon meegaat", x.naam))
            .collect();
        if verslag_mee && self.hergebruik == Some(Deelbaar::Niet) {
            uit.push("de toestemming om wat uit een andere wet bekend is voor de Wmo te gebruiken (Wmo 2015 art. 5.1.1 lid 4)".into());
        }
        uit
    }

    /// What the page says before anything is chosen.
    pub fn regels(&self, k: &Casus) -> Vec<Regel> {
        let nieuw = |wie: PersoonId, doel: Doel| {
            format!("{}?over={wie}&doel={doel}&bekwaam=ja", paden::TOESTEMMING_NIEUW.van(k.id))
        };
        let mut uit = Vec::new();
        for x in &self.anderen {
            let (tekst, stopt) = match x.deelbaar {
                Deelbaar::Ja => continue,
                Deelbaar::Niet => {
                    (format!("{}: vindt deze persoon het goed dat dit meegaat?", x.naam), false)
                }
                Deelbaar::Ingetrokken(op) => (
                    format!(
                        "{}: de toestemming is ingetrokken op {}. Wat over deze persoon gaat, blijft weg.",
                        x.naam,
                        datum::lang(op)
                    ),
                    true,
                ),
            };
            uit.push(Regel { tekst, pad: nieuw(x.id, Doel::Advies), stopt });
        }
        let (Some(wie), Some(hergebruik)) = (k.persoon_id, &self.hergebruik) else { return uit };
        let (tekst, stopt) = match hergebruik {
            Deelbaar::Ja => return uit,
            Deelbaar::Niet => ("In deze casus speelt nog een wet. Vindt de inwoner het goed dat je gegevens daaruit voor de Wmo gebruikt?".to_string(), false),
            Deelbaar::Ingetrokken(op) => (
                format!("De toestemming om gegevens uit een andere wet te gebruiken is ingetrokken op {}. Het verslag gaat daarom niet mee.", datum::lang(*op)),
                true,
            ),
        };
        uit.push(Regel { tekst, pad: nieuw(wie, Doel::Hergebruik), stopt });
        uit
    }
}
