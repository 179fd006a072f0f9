//! A form: its fields, what was typed, what is wrong with it, and what a colleague changed in the meantime.
//!
//! A wrong field is data, not an error: the page comes again with everything typed, right and wrong.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::Serialize;

use super::veld::{Soort, Veld};
use super::velden::Velden;
use crate::kit::code::Code;
use crate::kit::datum;

/// A line of the error summary.
#[derive(Debug, Clone, Serialize)]
pub struct Foutregel {
    /// The field it links to.
    pub veld: String,
    /// The same words as at the field.
    pub tekst: String,
}

/// What a colleague saved while this form was open.
#[derive(Debug, Clone, Serialize)]
pub struct Gewijzigd {
    /// Per field that differs.
    pub velden: Vec<Verschil>,
}

/// One field that differs.
#[derive(Debug, Clone, Serialize)]
pub struct Verschil {
    /// The question.
    pub label: String,
    /// What the colleague saved.
    pub van_ander: String,
    /// What stands in this form.
    pub van_u: String,
}

/// A form.
#[derive(Debug, Clone, Serialize)]
pub struct Formulier {
    /// Its path; drafts are kept under it.
    pub sleutel: String,
    /// The version of the thing it changes, as it was when the form was opened.
    pub versie: i32,
    /// The fields by name.
    pub velden: BTreeMap<String, Veld>,
    /// The names in the order the form asks them.
    pub volgorde: Vec<String>,
    /// What is wrong, in the order of the form.
    pub fouten: Vec<Foutregel>,
    /// When a draft was put back, the time it was saved ("14.05").
    pub concept: Option<String>,
    /// When somebody else saved in the meantime.
    pub gewijzigd: Option<Gewijzigd>,
}

impl Formulier {
    /// An empty form; `sleutel` is the path it is posted to.
    pub fn nieuw(sleutel: impl Into<String>, mut velden: Vec<Veld>) -> Self {
        // Where nothing has to be filled, saying so at every field is noise.
        if velden.iter().any(|v| v.verplicht) {
            for v in velden.iter_mut().filter(|v| !v.verplicht && !v.trap) {
                v.merk = v.merk.or(Some("optioneel"));
            }
        }
        let volgorde = velden.iter().map(|v| v.naam.clone()).collect();
        Self {
            sleutel: sleutel.into(),
            versie: 0,
            velden: velden.into_iter().map(|v| (v.naam.clone(), v)).collect(),
            volgorde,
            fouten: Vec::new(),
            concept: None,
            gewijzigd: None,
        }
    }

    /// Says which version of the thing this form was opened on.
    pub fn met_versie(mut self, versie: i32) -> Self {
        self.versie = versie;
        self
    }

    /// Puts a known value in a field; a field that is not there is left out.
    pub fn vul(mut self, naam: &str, waarde: impl ToString) -> Self {
        if let Some(veld) = self.velden.get_mut(naam) {
            veld.waarde = waarde.to_string();
        }
        self
    }

    /// Puts a known date in a field.
    pub fn vul_datum(self, naam: &str, dag: Option<NaiveDate>) -> Self {
        self.vul(naam, dag.map(datum::kort).unwrap_or_default())
    }

    /// Ticks a box, or not.
    pub fn vul_vink(self, naam: &str, aan: bool) -> Self {
        self.vul(naam, if aan { "ja" } else { "" })
    }

    /// Ticks several boxes of one field.
    pub fn vul_alle(mut self, naam: &str, waarden: impl IntoIterator<Item = impl ToString>) -> Self {
        if let Some(veld) = self.velden.get_mut(naam) {
            veld.waarden = waarden.into_iter().map(|w| w.to_string()).collect();
        }
        self
    }

    /// Takes over what was typed, without checking: a draft put back.
    pub fn neem_over(&mut self, velden: &Velden) {
        for (naam, veld) in &mut self.velden {
            match veld.soort {
                Soort::Vinkjes => veld.waarden = velden.alle(naam),
                Soort::Wachtwoord => {}
                _ => veld.waarde = velden.een(naam).unwrap_or_default().to_string(),
            }
        }
    }

    /// Takes over what was typed and checks every field.
    pub fn lees(mut self, velden: &Velden) -> Self {
        self.neem_over(velden);
        for (naam, veld) in &mut self.velden {
            if veld.soort == Soort::Wachtwoord {
                veld.waarde = velden.een(naam).unwrap_or_default().to_string();
            }
        }
        self.versie = velden.een("_versie").and_then(|v| v.parse().ok()).unwrap_or(0);
        for naam in &self.volgorde {
            if let Some(veld) = self.velden.get_mut(naam) {
                veld.keur();
                if let Some(tekst) = &veld.fout {
                    self.fouten.push(Foutregel { veld: naam.clone(), tekst: tekst.clone() });
                }
            }
        }
        self
    }

    /// Asks one thing more, after the question `na`: what was typed shows that it matters.
    pub fn erbij(&mut self, na: &str, mut veld: Veld, velden: &Velden) {
        veld.waarde = velden.een(&veld.naam).unwrap_or_default().to_string();
        let plek = self.volgorde.iter().position(|n| n == na).map_or(self.volgorde.len(), |i| i + 1);
        self.volgorde.insert(plek, veld.naam.clone());
        self.velden.insert(veld.naam.clone(), veld);
    }

    /// Adds a message to a field, after the field's own checks.
    pub fn fout(&mut self, naam: &str, tekst: impl Into<String>) {
        let tekst = tekst.into();
        if let Some(veld) = self.velden.get_mut(naam)
            && veld.fout.is_none()
        {
            veld.fout = Some(tekst.clone());
            self.fouten.push(Foutregel { veld: naam.to_string(), tekst });
        }
    }

    /// Adds a message when a field is empty and `als` holds.
    pub fn verplicht_als(&mut self, als: bool, naam: &str, tekst: &str) {
        if als && self.velden.get(naam).is_some_and(Veld::is_leeg) {
            self.fout(naam, tekst);
        }
    }

    /// Whether everything can be saved.
    pub fn goed(&self) -> bool {
        self.fouten.is_empty()
    }

    /// The text in a field, trimmed; empty when there is none.
    pub fn tekst(&self, naam: &str) -> String {
        self.velden.get(naam).map(|v| v.waarde.trim().to_string()).unwrap_or_default()
    }

    /// The code chosen in a field.
    pub fn keus<C: Code>(&self, naam: &str) -> Option<C> {
        C::uit(&self.tekst(naam))
    }

    /// The codes ticked in a field, in the order of the list.
    pub fn keuzes<C: Code>(&self, naam: &str) -> Vec<C> {
        let aan = self.velden.get(naam).map(|v| v.waarden.as_slice()).unwrap_or_default();
        C::ALLE.iter().copied().filter(|c| aan.iter().any(|a| a == c.code())).collect()
    }

    /// The date in a field.
    pub fn datum(&self, naam: &str) -> Option<NaiveDate> {
        datum::lees(&self.tekst(naam))
    }

    /// The whole number in a field.
    pub fn getal(&self, naam: &str) -> Option<i32> {
        self.tekst(naam).parse().ok()
    }

    /// Whether a box is ticked.
    pub fn vink(&self, naam: &str) -> bool {
        !self.tekst(naam).is_empty()
    }

    /// An id chosen in a field.
    pub fn id<T: FromStr>(&self, naam: &str) -> Option<T> {
        self.tekst(naam).parse().ok()
    }

    /// Somebody else saved first: keep what was typed here, show where theirs differs, and let a second save go
    /// through knowingly (design.md 5.1).
    pub fn conflict(mut self, nu: &Formulier) -> Self {
        let velden = self
            .volgorde
            .iter()
            .filter_map(|naam| Some((self.velden.get(naam)?, nu.velden.get(naam)?)))
            .filter(|(hier, daar)| hier.leesbaar().trim() != daar.leesbaar().trim())
            .map(|(hier, daar)| Verschil {
                label: hier.label.clone(),
                van_ander: daar.leesbaar(),
                van_u: hier.leesbaar(),
            })
            .collect();
        self.versie = nu.versie;
        self.gewijzigd = Some(Gewijzigd { velden });
        self
    }
}
