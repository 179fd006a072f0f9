//! The words a person is found by (data/namen.md, rules 1 to 12).

use super::bereik::Bereik;
use super::klank::klanken;
use super::model::Gegevens;
use crate::kit::tekst::vouw;

/// By which version of these rules words and sorteernaam are made. Raise it with the rules, then `wijkroute migrate` makes them again.
pub const VERSIE: i32 = 3;

/// Words that stand before a surname and are not it, folded.
const TUSSENVOEGSELS: [&str; 20] = [
    "van", "de", "der", "den", "het", "t", "ten", "ter", "te", "in", "op", "uit", "el", "al", "ben", "bin",
    "da", "dos", "du", "la",
];

/// Longest word that is kept, in characters.
const HOOGSTENS: usize = 40;

/// What somebody is found by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zoekwoorden {
    /// Folded: a search that begins a word finds it.
    pub gevouwen: Vec<String>,
    /// By sound: only whole.
    pub klanken: Vec<String>,
}

/// The words of a person: every part of every name and what they are joined to, address and telephone.
pub fn zoekwoorden(p: &Gegevens, bereik: &Bereik) -> Zoekwoorden {
    let namen = [
        p.voornaam.clone(),
        p.roepnaam.clone(),
        p.voorletters.clone(),
        format!("{} {}", p.tussenvoegsel, p.achternaam),
        format!("{} {}", p.partner_tussenvoegsel, p.partner_achternaam),
    ];
    let namen: Vec<Vec<String>> = namen.iter().map(|n| delen(n)).collect();
    let los = || namen.iter().flatten();
    let mut uit = Zoekwoorden {
        gevouwen: los().cloned().chain(adres(p, bereik)).collect(),
        klanken: los().flat_map(|w| klanken(w)).collect(),
    };
    for naam in &namen {
        uit.gevouwen.extend(aaneen(naam));
        uit.gevouwen.extend(afgekort(naam));
    }
    uit.gevouwen.extend(los().any(|w| w == "t").then(|| "het".to_owned()));
    let nummers = [telefoon(&p.telefoon), telefoon(&bereik.telefoon_anders)];
    uit.gevouwen.extend(nummers.into_iter().filter(|t| !t.is_empty()));
    for woorden in [&mut uit.gevouwen, &mut uit.klanken] {
        for w in woorden.iter_mut() {
            *w = w.chars().take(HOOGSTENS).collect();
        }
        woorden.sort_unstable();
        woorden.dedup();
    }
    uit
}

/// Of a secret address there is no word: nobody is found by it.
fn adres(p: &Gegevens, bereik: &Bereik) -> Vec<String> {
    if bereik.geheim_adres {
        return Vec::new();
    }
    let nummer = format!("{} {}{}", p.huisnummer, p.huisnummer, bereik.huisletter);
    let mut uit = delen(&format!("{} {nummer} {} {}", p.straat, bereik.toevoeging, p.postcode));
    uit.extend(postcode(&p.postcode));
    uit
}

fn delen(tekst: &str) -> Vec<String> {
    vouw(tekst).split_whitespace().map(str::to_owned).collect()
}

/// Written without spaces from any part on: "vanthof", "thof"; whoever types "vant hof" begins one of them.
fn aaneen(delen: &[String]) -> impl Iterator<Item = String> {
    (0..delen.len().saturating_sub(1)).filter_map(|i| delen.get(i..).map(<[String]>::concat))
}

/// Whether a folded word stands before surnames.
pub fn tussenvoegsel(woord: &str) -> bool {
    TUSSENVOEGSELS.contains(&woord)
}

/// "vd" for "van der", wherever it stands in the name.
fn afgekort(delen: &[String]) -> Vec<String> {
    let groepen = delen.chunk_by(|a, b| tussenvoegsel(a) == tussenvoegsel(b));
    groepen
        .filter(|g| g.len() > 1 && g.iter().all(|w| tussenvoegsel(w)))
        .map(|g| g.iter().filter_map(|w| w.chars().next()).collect())
        .collect()
}

/// Its digits and letters apart, so that "3311 ab" finds it as well as "3311ab".
fn postcode(getypt: &str) -> Option<String> {
    let samen: String = delen(getypt).concat();
    let letters = samen.trim_start_matches(|t: char| t.is_ascii_digit());
    (letters.len() < samen.len() && !letters.is_empty()).then(|| letters.to_owned())
}

/// Digits only, from the 0 of the area code on: +31 and 0031 are how others write it.
pub fn telefoon(getypt: &str) -> String {
    let cijfers: String = getypt.chars().filter(char::is_ascii_digit).collect();
    let buitenland = getypt.trim_start().starts_with('+').then_some("31").or(Some("0031"));
    match buitenland.and_then(|b| cijfers.strip_prefix(b)) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => cijfers,
    }
}
