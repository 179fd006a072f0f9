//! Fields that several of these forms share.

use crate::basis::balans::model::{Blik, Blikken};
use crate::basis::balans::onderdelen::Score;
use crate::basis::huishouden::Iemand;
use crate::db::waarde::PersoonId;
use crate::kit::tekst::hoofdletter;
use crate::route::kop;
use crate::route::vraagverheldering::regels::Scores;
use crate::web::{Formulier, Optie, Veld};

/// About whom and from whom: on every note (design.md 5.8). Nobody known yet: only from whom.
pub fn over_en_van(mensen: &[Iemand]) -> Vec<Veld> {
    let mut velden = Vec::new();
    if !mensen.is_empty() {
        velden.push(Veld::keuze_uit("over", "Over wie gaat dit?", kop::opties(mensen)));
    }
    velden.push(
        Veld::tekst("van_wie", "Van wie komt dit?")
            .hint("Bijvoorbeeld de inwoner zelf, de dochter, de huisarts of eigen waarneming")
            .max(100),
    );
    velden
}

/// Fills in about whom.
pub fn vul_over(f: Formulier, wie: Option<PersoonId>) -> Formulier {
    f.vul("over", wie.map(|w| w.to_string()).unwrap_or_default())
}

/// One side of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kant {
    /// Draaglast.
    Last,
    /// Draagkracht.
    Kracht,
}

impl Kant {
    /// In field names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::Kracht => "kracht",
        }
    }

    /// The five levels with their B1 words.
    pub fn opties(self) -> Vec<Optie> {
        let woorden = |s: Score| match self {
            Self::Last => s.anker_draaglast(),
            Self::Kracht => s.anker_draagkracht(),
        };
        Score::ALLE
            .iter()
            .map(|s| Optie::nieuw(s.getal(), format!("{} {}", s.getal(), woorden(*s))))
            .collect()
    }
}

/// `inwoner-last`, or `inwoner-tijd-last` for one of several onderdelen.
pub fn naam(blik: Blik, onderdeel: &str, kant: Kant) -> String {
    let midden = if onderdeel.is_empty() { String::new() } else { format!("{onderdeel}-") };
    format!("{blik}-{midden}{}", kant.code())
}

/// Five steps to tap, and a sixth for "not asked", so that a mistaken tap can be taken back.
pub fn trap(blik: Blik, kant: Kant, vraag: &str) -> Veld {
    let mut opties = kant.opties();
    opties.push(Optie::nieuw("", "niet ingevuld"));
    Veld::radio_uit(naam(blik, "", kant), vraag, opties).trap()
}

/// The same scale as a select, where many stand together.
pub fn keuze(blik: Blik, onderdeel: &str, kant: Kant, stem: &str) -> Veld {
    let label = format!("{}, {stem}", hoofdletter(kant.code()));
    Veld::keuze_uit(naam(blik, onderdeel, kant), label, kant.opties())
}

/// Puts scores in the fields of one onderdeel.
pub fn vul_scores(f: Formulier, onderdeel: &str, scores: &Scores) -> Formulier {
    let per_blik = [
        (Blik::Inwoner, scores.inwoner),
        (Blik::Professional, scores.professional),
        (Blik::Gezamenlijk, scores.gezamenlijk),
    ];
    per_blik.into_iter().filter_map(|(b, s)| Some((b, s?))).fold(f, |f, (blik, (last, kracht))| {
        f.vul(&naam(blik, onderdeel, Kant::Last), last.getal())
            .vul(&naam(blik, onderdeel, Kant::Kracht), kracht.getal())
    })
}

/// Reads the scores of one onderdeel; one side without the other becomes a message at the empty one.
pub fn lees_scores(f: &mut Formulier, onderdeel: &str) -> Scores {
    let mut paar = |blik: Blik| {
        let (last, kracht) = (naam(blik, onderdeel, Kant::Last), naam(blik, onderdeel, Kant::Kracht));
        let score = |f: &Formulier, naam: &str| f.getal(naam).and_then(|g| Score::uit(i128::from(g)));
        match (score(f, &last), score(f, &kracht)) {
            (Some(l), Some(k)) => return Some((l, k)),
            (Some(_), None) => f.fout(&kracht, "Kies ook de kracht, of haal de last weg"),
            (None, Some(_)) => f.fout(&last, "Kies ook de last, of haal de kracht weg"),
            (None, None) => {}
        }
        None
    };
    Blikken {
        inwoner: paar(Blik::Inwoner),
        professional: paar(Blik::Professional),
        gezamenlijk: paar(Blik::Gezamenlijk),
    }
}
