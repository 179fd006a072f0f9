//! The name people go by, from its parts: the one place that knows how (BRP: naamgebruik).

use diesel::{Queryable, Selectable};

use super::model::{Gegevens, Naamgebruik};
use crate::db::schema::persoon;

/// The parts of a name, and nothing else of the person: what a list reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = persoon)]
pub struct Naamdelen {
    /// Initials.
    pub voorletters: String,
    /// Given names.
    pub voornaam: String,
    /// What people call them.
    pub roepnaam: String,
    /// Before the own surname.
    pub tussenvoegsel: String,
    /// Own surname.
    pub achternaam: String,
    /// Before the partner's surname.
    pub partner_tussenvoegsel: String,
    /// Of a partner, now or before.
    pub partner_achternaam: String,
    /// Which of the two they go by.
    pub naamgebruik: Naamgebruik,
}

impl From<&Gegevens> for Naamdelen {
    fn from(p: &Gegevens) -> Self {
        Self {
            voorletters: p.voorletters.clone(),
            voornaam: p.voornaam.clone(),
            roepnaam: p.roepnaam.clone(),
            tussenvoegsel: p.tussenvoegsel.clone(),
            achternaam: p.achternaam.clone(),
            partner_tussenvoegsel: p.partner_tussenvoegsel.clone(),
            partner_achternaam: p.partner_achternaam.clone(),
            naamgebruik: p.naamgebruik,
        }
    }
}

impl Naamdelen {
    /// The name as people say it: roepnaam, given names or initials, then the surname they go by.
    pub fn naam(&self) -> String {
        aaneen([self.voor(), &self.achter()])
    }

    /// The surname they go by, with tussenvoegsels: "van der Linden-de Jong".
    pub fn achter(&self) -> String {
        let delen = self.achternamen().into_iter().map(|(tussen, achter)| aaneen([tussen, achter]));
        delen.collect::<Vec<_>>().join("-")
    }

    /// The letters of the name, for lists others may look along with: "S. el A.".
    pub fn initialen(&self) -> String {
        let letter = |deel: &str| deel.chars().next().map(|t| format!("{t}.")).unwrap_or_default();
        let (tussen, achter) = self.achternamen().into_iter().next().unwrap_or_default();
        aaneen([&letter(self.voor()), tussen, &letter(achter)])
    }

    /// What a list is sorted by: the surname they go by without tussenvoegsel, as is Dutch use (data/namen.md rule 5).
    pub fn sorteernaam(&self) -> String {
        let namen = self.achternamen();
        let achter = namen.iter().map(|(_, achter)| *achter);
        let tussen = namen.iter().map(|(tussen, _)| *tussen);
        crate::kit::tekst::vouw(&aaneen(achter.chain([self.voor()]).chain(tussen)))
    }

    fn voor(&self) -> &str {
        let vormen = [&self.roepnaam, &self.voornaam, &self.voorletters];
        vormen.into_iter().find(|d| !d.is_empty()).map_or("", |d| d.as_str())
    }

    /// The surnames they go by, each with what stands before it.
    fn achternamen(&self) -> Vec<(&str, &str)> {
        let eigen = (self.tussenvoegsel.as_str(), self.achternaam.as_str());
        let partner = (self.partner_tussenvoegsel.as_str(), self.partner_achternaam.as_str());
        let volgorde = match self.naamgebruik {
            _ if partner.1.is_empty() => vec![eigen],
            Naamgebruik::Eigen => vec![eigen],
            Naamgebruik::Partner => vec![partner],
            Naamgebruik::PartnerEigen => vec![partner, eigen],
            Naamgebruik::EigenPartner => vec![eigen, partner],
        };
        volgorde.into_iter().filter(|(tussen, achter)| !tussen.is_empty() || !achter.is_empty()).collect()
    }
}

/// Parts joined by a space, the empty ones left out.
fn aaneen<'a>(delen: impl IntoIterator<Item = &'a str>) -> String {
    delen.into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(" ")
}
