//! Reading and checking one field: what stands in it, and what is wrong with what was typed, in words that say what to do.

use super::veld::{Soort, Veld};
use crate::kit::datum;

impl Veld {
    /// Whether nothing stands in it.
    pub fn is_leeg(&self) -> bool {
        self.waarde.trim().is_empty() && self.waarden.is_empty()
    }

    /// What stands in it, as a person would say it: labels for codes.
    pub fn leesbaar(&self) -> String {
        let label = |code: &String| {
            self.opties.iter().find(|o| &o.code == code).map_or_else(|| code.clone(), |o| o.label.clone())
        };
        match self.soort {
            Soort::Keuze | Soort::Radio if !self.waarde.is_empty() => label(&self.waarde),
            Soort::Vinkjes => self.waarden.iter().map(label).collect::<Vec<_>>().join(", "),
            Soort::Vink => if self.waarde.is_empty() { "nee" } else { "ja" }.into(),
            _ => self.waarde.clone(),
        }
    }

    /// Checks what stands in it; sets [`Veld::fout`].
    pub fn keur(&mut self) {
        self.fout = self.oordeel();
    }

    fn oordeel(&self) -> Option<String> {
        if self.is_leeg() {
            return self.verplicht.then(|| self.leeg.clone());
        }
        let lengte = self.waarde.chars().count();
        if let Some(max) = self.max
            && lengte > max
        {
            return Some(format!("Maak de tekst korter: hoogstens {max} tekens, het zijn er nu {lengte}"));
        }
        let bekend = |code: &String| self.opties.iter().any(|o| &o.code == code);
        match self.soort {
            Soort::Keuze | Soort::Radio if !bekend(&self.waarde) => {
                Some("Kies een van de mogelijkheden".into())
            }
            Soort::Vinkjes if !self.waarden.iter().all(bekend) => Some("Kies uit de mogelijkheden".into()),
            Soort::Datum if datum::lees(self.waarde.trim()).is_none() => {
                Some("Vul een datum in die bestaat, bijvoorbeeld 28-12-2026".into())
            }
            Soort::Getal => self.getal_oordeel(),
            _ => None,
        }
    }

    fn getal_oordeel(&self) -> Option<String> {
        let (van, tot) = self.grenzen;
        match self.waarde.trim().parse::<i32>() {
            Ok(n) if (van..=tot).contains(&n) => None,
            _ => Some(format!("Vul een heel getal in van {van} tot en met {tot}")),
        }
    }
}
