//! With whom may one talk about somebody? (domain.md 7.2)

use serde::Serialize;

use crate::kit::geboren::Leeftijd;

/// Who would hear it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ontvanger {
    /// The person.
    Zelf,
    /// Holds gezag over this child.
    MetGezag,
    /// A parent without gezag.
    OuderZonderGezag,
    /// Curator, mentor, gemachtigde.
    Vertegenwoordiger,
    /// Anybody else: a partner, a stepfather, a grandmother who gives mantelzorg.
    Ander,
}

/// How far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mag {
    /// Yes.
    Ja,
    /// Yes, unless the interest of the young person opposes it.
    Tenzij,
    /// Only the main facts, and only when asked.
    Hoofdlijnen,
    /// Only with the consent of the person, or of who speaks for them.
    MetToestemming,
    /// Not to them: through whoever has gezag.
    ViaGezag,
    /// Not to them: through the representative.
    ViaVertegenwoordiger,
}

/// What may be told, with why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Uitspraak {
    /// How far.
    pub mag: Mag,
    /// In words.
    pub waarom: &'static str,
    /// The article.
    pub bron: &'static str,
}

/// What may be told about somebody of this age to this listener; `bekwaam`: can weigh it. The strictest of the ages
/// that are possible; without a known age somebody counts as an adult.
pub fn mag_weten(wie: Ontvanger, leeftijd: Option<Leeftijd>, bekwaam: bool) -> Uitspraak {
    let l = leeftijd.unwrap_or(Leeftijd::precies(18));
    let (jong, oud) = (op_leeftijd(wie, l.minstens, bekwaam), op_leeftijd(wie, l.hoogstens, bekwaam));
    if strengheid(oud.mag) >= strengheid(jong.mag) { oud } else { jong }
}

fn strengheid(m: Mag) -> u8 {
    match m {
        Mag::Ja => 0,
        Mag::Tenzij => 1,
        Mag::Hoofdlijnen => 2,
        Mag::MetToestemming => 3,
        Mag::ViaGezag | Mag::ViaVertegenwoordiger => 4,
    }
}

const INZAGE: &str = "Wmo 2015 art. 5.3.2, Jeugdwet art. 7.3.10";
const DELEN: &str = "Wmo 2015 art. 5.3.3, Jeugdwet art. 7.3.11";

fn op_leeftijd(wie: Ontvanger, jaren: u16, bekwaam: bool) -> Uitspraak {
    let zegt = |mag, waarom, bron| Uitspraak { mag, waarom, bron };
    match (wie, jaren) {
        (Ontvanger::Zelf, 0..12) => {
            zegt(Mag::ViaGezag, "Jonger dan 12: wie gezag heeft, krijgt de informatie.", INZAGE)
        }
        (Ontvanger::Zelf, 12..18) if !bekwaam => zegt(
            Mag::ViaGezag,
            "Kan dit zelf nog niet overzien: wie gezag heeft, krijgt de informatie.",
            INZAGE,
        ),
        (Ontvanger::Zelf, _) if !bekwaam => zegt(
            Mag::ViaVertegenwoordiger,
            "Kan dit zelf niet overzien: de vertegenwoordiger krijgt de informatie.",
            INZAGE,
        ),
        (Ontvanger::Zelf, _) => zegt(Mag::Ja, "Het gaat over deze persoon zelf.", INZAGE),
        (Ontvanger::MetGezag, 0..12) => zegt(Mag::Ja, "Heeft gezag over een kind jonger dan 12.", INZAGE),
        (Ontvanger::MetGezag, 12..18) if !bekwaam => {
            zegt(Mag::Ja, "Heeft gezag over een kind dat dit zelf niet kan overzien.", INZAGE)
        }
        (Ontvanger::MetGezag, 12..16) => zegt(
            Mag::Tenzij,
            "Heeft gezag over een kind van 12 tot 16. Niet als het belang van het kind zich verzet.",
            INZAGE,
        ),
        (Ontvanger::OuderZonderGezag, 0..16) => zegt(
            Mag::Hoofdlijnen,
            "Is ouder, zonder gezag. Alleen op eigen vraag de hoofdlijnen over het kind en de opvoeding, en niet als het belang van het kind zich verzet.",
            "BW art. 1:377c",
        ),
        (Ontvanger::MetGezag | Ontvanger::OuderZonderGezag, _) => {
            zegt(Mag::MetToestemming, "Vanaf 16 jaar beslist de jongere zelf wie het weet.", DELEN)
        }
        (Ontvanger::Vertegenwoordiger, _) if !bekwaam => {
            zegt(Mag::Ja, "Beslist namens iemand die dit zelf niet kan overzien.", INZAGE)
        }
        (Ontvanger::Vertegenwoordiger | Ontvanger::Ander, 0..12) => {
            zegt(Mag::MetToestemming, "Alleen als wie gezag heeft het goed vindt.", DELEN)
        }
        (Ontvanger::Vertegenwoordiger | Ontvanger::Ander, _) => zegt(
            Mag::MetToestemming,
            "Ieder hoort alleen wat over zichzelf gaat. Voor meer is toestemming nodig.",
            DELEN,
        ),
    }
}
