//! The Dutch words for codes that stand in the timeline and the facts. One table; a test holds it against the code.

/// What an event says on the timeline, and the page of the casus it belongs to.
pub const GEBEURTENISSEN: &[(&str, &str, Option<&str>)] = &[
    ("melding-bevestigd", "Melding bevestigd aan de inwoner", Some("melding")),
    ("persoon-gekoppeld", "De inwoner is nu bekend", None),
    ("screening-afgerond", "Screening afgerond", Some("screening")),
    ("vraagverheldering-gesprek", "Gesprek aan de keukentafel vastgelegd", Some("gesprek")),
    ("leefgebied-geopend", "Leefgebied in beeld gebracht", Some("vraagverheldering")),
    ("balans-vastgelegd", "Balans besproken", Some("balans")),
    ("verslag-gemaakt", "Verslag gemaakt", Some("verslagen")),
    ("verslag-gedeeld", "Verslag gedeeld met de inwoner", Some("verslagen")),
    ("verslag-reactie", "Reactie van de inwoner op het verslag", Some("verslagen")),
    ("plan-besproken", "Plan doorgenomen met de inwoner", Some("plan")),
    ("aanvraag-ontvangen", "Aanvraag ontvangen", Some("aanvraag")),
    ("advies-begonnen", "Begonnen aan een advies", Some("casus-adviezen")),
    ("aanvraag-gewijzigd", "Aanvraag gewijzigd", Some("aanvraag")),
    ("aanvraag-ingetrokken", "Aanvraag ingetrokken", Some("aanvraag")),
    ("aanvulling-gevraagd", "Aanvulling gevraagd aan de aanvrager", Some("casus-adviezen")),
    ("aanvulling-ontvangen", "Aanvulling van de aanvrager ontvangen", Some("casus-adviezen")),
    ("advies-opgepakt", "Advies opgepakt door de consulent", Some("casus-adviezen")),
    ("advies-verzonden", "Advies verzonden", Some("casus-adviezen")),
    ("advies-teruggevraagd", "Vraag over het advies", Some("casus-adviezen")),
    ("advies-beantwoord", "Vraag over het advies beantwoord", Some("casus-adviezen")),
    ("advies-ingetrokken", "Advies ingetrokken", Some("casus-adviezen")),
    ("hulp-vastgelegd", "Hulp vastgelegd", Some("uitvoering")),
    ("evaluatie-vastgelegd", "Evaluatie vastgelegd", Some("evaluatie")),
    ("regie-vastgelegd", "Regie vastgelegd", Some("regie")),
    ("procesregisseur-benoemd", "Procesregisseur benoemd", Some("regie")),
    ("procesregie-beeindigd", "Procesregie beëindigd", Some("regie")),
    ("wachtlijst-begonnen", "Op de wachtlijst gezet", Some("wachtplek")),
    ("wachtlijst-beeindigd", "Van de wachtlijst gehaald", Some("wachtplek")),
    ("casus-toegewezen", "Toegewezen aan een collega", None),
    ("besluit-genomen", "Besluit genomen", Some("casus-adviezen")),
    ("casus-toegewezen", "Casus toegewezen", None),
    ("wachtlijst-begonnen", "Op de wachtlijst gezet", Some("wachtplek")),
    ("wachtlijst-beeindigd", "Van de wachtlijst af", None),
    ("regie-gewijzigd", "Regie opnieuw afgesproken", Some("regie")),
];

/// The words for an event; a code without words is still said, neutrally.
pub fn gebeurtenis(code: &str) -> (&'static str, Option<&'static str>) {
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
    if zin.len() < einde { format!("{}…", zin.trim_end()) } else { zin }
}
