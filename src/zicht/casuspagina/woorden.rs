//! The Dutch words for codes that stand in the timeline and the facts. One table; a test holds it against the code.

use crate::paden::{self, Pad};

/// What an event says on the timeline, and the page of the casus it belongs to.
pub const GEBEURTENISSEN: &[(&str, &str, Option<Pad>)] = &[
    ("melding-bevestigd", "Melding bevestigd aan de inwoner", Some(paden::MELDING)),
    ("persoon-gekoppeld", "De inwoner is nu bekend", None),
    ("screening-afgerond", "Screening afgerond", Some(paden::SCREENING)),
    ("vraagverheldering-gesprek", "Gesprek aan de keukentafel vastgelegd", Some(paden::GESPREK)),
    ("leefgebied-geopend", "Leefgebied in beeld gebracht", Some(paden::VRAAGVERHELDERING)),
    ("balans-vastgelegd", "Balans besproken", Some(paden::BALANS)),
    ("verslag-gemaakt", "Verslag gemaakt", Some(paden::VERSLAGEN)),
    ("verslag-gedeeld", "Verslag gedeeld met de inwoner", Some(paden::VERSLAGEN)),
    ("verslag-reactie", "Reactie van de inwoner op het verslag", Some(paden::VERSLAGEN)),
    ("plan-besproken", "Plan doorgenomen met de inwoner", Some(paden::PLAN)),
    ("aanvraag-ontvangen", "Aanvraag ontvangen", Some(paden::AANVRAAG)),
    ("advies-begonnen", "Begonnen aan een advies", Some(paden::CASUS_ADVIEZEN)),
    ("aanvraag-gewijzigd", "Aanvraag gewijzigd", Some(paden::AANVRAAG)),
    ("aanvraag-ingetrokken", "Aanvraag ingetrokken", Some(paden::AANVRAAG)),
    ("aanvulling-gevraagd", "Aanvulling gevraagd aan de aanvrager", Some(paden::CASUS_ADVIEZEN)),
    ("aanvulling-ontvangen", "Aanvulling van de aanvrager ontvangen", Some(paden::CASUS_ADVIEZEN)),
    ("advies-opgepakt", "Advies opgepakt door de consulent", Some(paden::CASUS_ADVIEZEN)),
    ("advies-verzonden", "Advies verzonden", Some(paden::CASUS_ADVIEZEN)),
    ("advies-teruggevraagd", "Vraag over het advies", Some(paden::CASUS_ADVIEZEN)),
    ("advies-beantwoord", "Vraag over het advies beantwoord", Some(paden::CASUS_ADVIEZEN)),
    ("advies-ingetrokken", "Advies ingetrokken", Some(paden::CASUS_ADVIEZEN)),
    ("hulp-vastgelegd", "Hulp vastgelegd", Some(paden::UITVOERING)),
    ("evaluatie-vastgelegd", "Evaluatie vastgelegd", Some(paden::EVALUATIE)),
    ("regie-vastgelegd", "Regie vastgelegd", Some(paden::REGIE)),
    ("procesregisseur-benoemd", "Procesregisseur benoemd", Some(paden::REGIE)),
    ("procesregie-beeindigd", "Procesregie beëindigd", Some(paden::REGIE)),
    ("wachtlijst-begonnen", "Op de wachtlijst gezet", Some(paden::WACHTPLEK)),
    ("wachtlijst-beeindigd", "Van de wachtlijst gehaald", Some(paden::WACHTPLEK)),
    ("casus-toegewezen", "Toegewezen aan een collega", None),
    ("besluit-genomen", "Besluit genomen", Some(paden::CASUS_ADVIEZEN)),
    ("regie-gewijzigd", "Regie opnieuw afgesproken", Some(paden::REGIE)),
];

/// The words for an event; a code without words is still said, neutrally.
pub fn gebeurtenis(code: &str) -> (&'static str, Option<Pad>) {
    GEBEURTENISSEN
        .iter()
        .find(|(c, _, _)| *c == code)
        .map_or(("Vastgelegd in de casus", None), |(_, tekst, pad)| (*tekst, *pad))
}

/// Who holds regie, in words, for the code of `regie.soort`.
pub fn regie(code: &str) -> &'static str {
    match code {
        "inwoner" => "de inwoner zelf",
        "netwerk" => "iemand uit het netwerk",
        "casusregisseur" => "casusregisseur",
        "procesregisseur" => "procesregisseur",
        "doorbraakregisseur" => "doorbraakregisseur",
        _ => "vastgelegd bij regie",
    }
}

/// The name of a wijk without its number: "Wijk 10 Dubbeldam" is Dubbeldam to those who live there.
pub fn wijk(naam: &str) -> &str {
    let rest = naam.strip_prefix("Wijk ").unwrap_or(naam);
    rest.trim_start_matches(|t: char| t.is_ascii_digit()).trim_start()
}

/// The first sentence, at most 220 characters: enough to know again what it is about.
pub fn eerste_zin(tekst: &str) -> String {
    let plat = tekst.split_whitespace().collect::<Vec<_>>().join(" ");
    let einde = plat
        .char_indices()
        .find(|(i, t)| {
            matches!(t, '.' | '?' | '!')
                && plat.get(i + 1..).is_some_and(|r| r.is_empty() || r.starts_with(' '))
        })
        .map_or(plat.len(), |(i, _)| i + 1);
    let zin: String = plat.get(..einde).unwrap_or(&plat).chars().take(220).collect();
    match (zin.len() < einde, einde < plat.len()) {
        (true, _) => format!("{}…", zin.trim_end()),
        (false, true) => format!("{zin} …"),
        (false, false) => zin,
    }
}
