//! The fields of noting a consent, in its two steps.

use chrono::NaiveDate;

use super::beeld::Mens;
use super::model::{Doel, Hoe, Uitzondering};
use super::regels::Nodig;
use crate::basis::casus::Casus;
use crate::basis::huishouden::Iemand;
use crate::paden;
use crate::poort::toegang::Wet;
use crate::web::{Formulier, Optie, Veld};

/// What the first step chose, from the URL: ids and codes only.
pub struct Vraag {
    /// About whom.
    pub mens: Mens,
    /// What for.
    pub doel: Doel,
    /// Under which law, where that matters for who must agree.
    pub wet: Option<Wet>,
    /// Can decide this.
    pub bekwaam: bool,
}

impl Vraag {
    /// Who must agree to this.
    pub fn nodig(&self) -> Nodig {
        self.mens.nodig(self.doel, self.wet, self.bekwaam)
    }
}

/// The first step.
pub fn kiesformulier(k: &Casus, mensen: &[Iemand]) -> Formulier {
    let wie = mensen.iter().map(|m| Optie::nieuw(m.id, &m.naam)).collect();
    let bekwaam = vec![
        Optie::nieuw("ja", "Ja"),
        Optie {
            hint: Some("Dan beslist iemand anders mee of namens deze persoon.".into()),
            ..Optie::nieuw("nee", "Nee")
        },
    ];
    let eerste = mensen.first().map(|m| m.id.to_string()).unwrap_or_default();
    Formulier::nieuw(
        paden::TOESTEMMING_NIEUW.van(k.id),
        vec![
            Veld::radio_uit("over", "Over wie gaat het?", wie),
            Veld::radio::<Doel>("doel", "Waarvoor is de toestemming?"),
            Veld::radio_uit("bekwaam", "Kan deze persoon overzien wat dit betekent?", bekwaam),
        ],
    )
    .vul("over", eerste)
    .vul("doel", Doel::Advies)
    .vul("bekwaam", "ja")
}

fn sleutel(k: &Casus, w: &Vraag) -> String {
    let bekwaam = if w.bekwaam { "ja" } else { "nee" };
    format!("{}?over={}&doel={}&bekwaam={bekwaam}", paden::TOESTEMMING_NIEUW.van(k.id), w.mens.id, w.doel)
}

/// The fields for who says yes: one for each whom the law names.
fn stemvelden(w: &Vraag, nodig: Nodig, dag: NaiveDate) -> Vec<Veld> {
    let mut uit = Vec::new();
    if nodig.zelf {
        uit.push(Veld::vink("ja-zelf", format!("{} vindt dit zelf goed", w.mens.naam)));
    }
    if nodig.gezag {
        let houders = w.mens.houders.iter().enumerate();
        uit.extend(houders.map(|(i, h)| {
            Veld::vink(format!("ja-gezag-{i}"), format!("{} heeft gezag en vindt dit goed", h.naam))
        }));
    }
    let namens = if nodig.vertegenwoordiger { w.mens.namens(w.doel, dag) } else { Vec::new() };
    uit.extend(namens.iter().enumerate().map(|(i, h)| {
        Veld::vink(
            format!("ja-namens-{i}"),
            format!("{} beslist namens {} en vindt dit goed", h.naam, w.mens.naam),
        )
    }));
    if nodig.vertegenwoordiger && namens.is_empty() {
        uit.push(
            Veld::tekst("namens", format!("Wie beslist namens {}, en zegt ja?", w.mens.naam))
                .verplicht("Vul in wie namens deze persoon beslist")
                .hint("Eerst een curator of mentor, dan wie schriftelijk gemachtigd is, dan de partner, dan een ouder, kind, broer of zus.")
                .max(200),
        );
    }
    uit
}

/// The second step: those the law names, and what was agreed.
pub fn formulier(k: &Casus, w: &Vraag, dag: NaiveDate) -> Formulier {
    let nodig = w.nodig();
    let mut velden = stemvelden(w, nodig, dag);
    if nodig.zelf && nodig.gezag {
        velden.push(
            Veld::radio::<Uitzondering>("uitzondering", "Wacht je niet op iedereen met gezag?")
                .hint("Van 12 tot 16 jaar mag dat in twee gevallen (Jeugdwet art. 7.3.4 lid 2)."),
        );
    }
    if !w.bekwaam || (nodig.zelf && nodig.gezag) {
        let (label, hint) = match w.bekwaam {
            true => ("Waarom wacht je niet?", "Alleen nodig als je niet op iedereen wacht."),
            false => (
                "Waaraan merk je dat deze persoon dit niet kan overzien?",
                "Het gaat om deze beslissing, niet om alles.",
            ),
        };
        let veld = Veld::tekstvak("motivering", label).rijen(3).max(1000).hint(hint);
        velden.push(if w.bekwaam { veld } else { veld.verplicht("Schrijf op waarom iemand anders beslist") });
    }
    velden.extend([
        Veld::tekst("gegevens", if w.doel == Doel::Jeugdhulp { "Welke hulp?" } else { "Welke gegevens?" })
            .verplicht("Schrijf op waar de toestemming over gaat")
            .hint("Zo precies als je het besprak: ‘wat Nel vertelde over het zorgen’.")
            .max(500),
        Veld::tekst("met_wie", if w.doel == Doel::Jeugdhulp { "Van wie?" } else { "Met wie?" })
            .verplicht("Schrijf op met wie")
            .hint("De organisatie, en zo mogelijk de persoon.")
            .max(200),
        Veld::radio::<Hoe>("hoe", "Hoe is de toestemming gegeven?")
            .verplicht("Kies hoe de toestemming is gegeven")
            .naast(),
        Veld::datum("van", "Sinds wanneer?").verplicht("Vul in op welke dag de toestemming is gegeven"),
        Veld::datum("tot", "Tot en met wanneer?")
            .hint("Laat leeg als er geen einddag is afgesproken. Intrekken kan altijd."),
    ]);
    Formulier::nieuw(sleutel(k, w), velden)
        .vul("uitzondering", Uitzondering::Geen)
        .vul_datum("van", Some(dag))
}
