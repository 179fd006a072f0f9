//! One form under attack: what is sent, and whether the answer and the database are as they must be.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::invoer::netjes;
use crate::db::catalogus::aantallen;
use crate::hulp::wandelaar::Ontmoet;
use crate::hulp::{Blad, Invulblad, Soort, Wereld};

/// Names with values.
pub type Paren = Vec<(String, String)>;

/// Tables that may grow without anything having been saved: the trail of what was seen, drafts, sessions.
const MAG_GROEIEN: &[&str] = &["spoor", "concept", "sessie", "inlogpoging"];

/// Bytes that may have been saved in a world that is used on: long texts make every later page slow.
const KLEIN: usize = 4_000;

fn telling(w: &Wereld) -> BTreeMap<String, i64> {
    let mut n = w.app.lees(|c| Ok(aantallen(c)));
    n.retain(|t, _| !MAG_GROEIEN.contains(&t.as_str()));
    n
}

/// One form under attack, in a world that is made fresh when something was saved that changed the form, or was long.
pub struct Aanval {
    pub wereld: Wereld,
    voor: BTreeMap<String, i64>,
    /// Something was saved here: what the hidden fields of the form hold since, such as the version.
    verborgen: Option<BTreeMap<String, String>>,
    pub bezwaren: BTreeSet<String>,
    pub geteld: usize,
    pub weg: bool,
}

impl Aanval {
    pub fn nieuw() -> Self {
        let wereld = Wereld::kopie();
        let voor = telling(&wereld);
        Self { wereld, voor, verborgen: None, bezwaren: BTreeSet::new(), geteld: 0, weg: false }
    }

    /// Whether something was saved in this world.
    pub fn gebruikt(&self) -> bool {
        self.verborgen.is_some()
    }

    /// Starts again in a fresh copy, with what was found so far.
    pub fn verse_wereld(&mut self) {
        *self = Self {
            bezwaren: std::mem::take(&mut self.bezwaren),
            geteld: self.geteld,
            weg: self.weg,
            ..Self::nieuw()
        };
    }

    /// After a save: on in this world when the same form still stands there, for a copy takes longer than ten posts.
    fn verder(&mut self, o: &Ontmoet, bewaard: usize) {
        let blad = self.wereld.app.als(&o.wie).get(&o.pad);
        let nu = blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie);
        match nu.filter(|f| bewaard < KLEIN && blad.status == 200 && vorm(f) == vorm(&o.formulier)) {
            Some(f) => {
                self.voor = telling(&self.wereld);
                let verborgen = f.velden.into_iter().filter(|v| v.soort == Soort::Verborgen);
                self.verborgen = Some(verborgen.map(|v| (v.naam, v.waarde)).collect());
            }
            None => self.verse_wereld(),
        }
    }

    /// The fields with the hidden ones as they are by now, unless it is they that were spoiled.
    fn met_verborgen(&self, o: &Ontmoet, paren: Paren) -> Paren {
        let nu = |naam: &str, waarde: &str| {
            self.verborgen.as_ref()?.get(naam).filter(|_| o.formulier.waarde(naam) == waarde).cloned()
        };
        let vers = |(n, w): (String, String)| {
            let w = nu(&n, &w).unwrap_or(w);
            (n, w)
        };
        paren.into_iter().map(vers).collect()
    }

    /// Sends, and judges the answer. `wat` says in the message which field was spoiled with what.
    pub fn stuur(&mut self, route: &str, o: &Ontmoet, paren: Paren, wat: &str) -> Option<Blad> {
        self.geteld += 1;
        let paren = self.met_verborgen(o, paren);
        let lengte = paren.iter().map(|(n, w)| n.len() + w.len()).sum();
        let app = &self.wereld.app;
        let uit = catch_unwind(AssertUnwindSafe(|| app.als(&o.wie).post_paren(&o.formulier.actie, paren)));
        let Ok(blad) = uit else {
            self.bezwaren.insert(format!("{route} {wat}: paniek"));
            self.verse_wereld();
            return None;
        };
        if blad.status >= 500 {
            self.bezwaren.insert(format!("{route} {wat}: {}", blad.kort()));
        }
        if blad.status == 303 {
            self.verder(o, lengte);
            return None;
        }
        let na = telling(&self.wereld);
        if na != self.voor {
            let anders: Vec<_> = na.iter().filter(|(t, n)| self.voor.get(*t) != Some(*n)).collect();
            self.bezwaren
                .insert(format!("{route} {wat}: status {} en toch bewaard: {anders:?}", blad.status));
            self.voor = na;
        }
        Some(blad)
    }

    /// What was typed must come back when the page does, and text alone is never a reason for another page.
    pub fn terug(&mut self, route: &str, o: &Ontmoet, veld: &str, waarde: &str, blad: &Blad, wat: &str) {
        let soort = o.formulier.velden.iter().find(|v| v.naam == veld).map(|v| v.soort);
        if self.weg || soort != Some(Soort::Tekst) || !o.formulier.met_concept {
            return;
        }
        if blad.status != 422 && blad.status != 409 {
            self.bezwaren.insert(format!("{route} {wat}: {}", blad.kort()));
            return;
        }
        let terug = blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie && f.heeft(veld));
        let terug = terug.map(|f| f.waarde(veld)).unwrap_or_default();
        if terug.trim() != netjes(waarde).trim() {
            let (n, m) = (netjes(waarde).chars().count(), terug.chars().count());
            self.bezwaren.insert(format!("{route} {wat}: van {n} tekens kwamen er {m} terug: {terug:.60}"));
        }
    }
}

/// What a form asks: every control with its name, kind and choices.
fn vorm(f: &Invulblad) -> Vec<(&str, Soort, &[String])> {
    f.velden.iter().map(|v| (v.naam.as_str(), v.soort, v.opties.as_slice())).collect()
}
