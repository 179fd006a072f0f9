//! The names of tests/gegevens/namen.md, as data: who is kept, what is typed, whether that must find them.

use wijkroute::basis::personen::Gegevens;

const TEKST: &str = include_str!("../../gegevens/namen.md");

/// What a worker types.
#[derive(Debug)]
pub struct Getypt {
    pub tekst: String,
    /// Must be found; else must not.
    pub vindt: bool,
}

/// Somebody of the tables.
#[derive(Debug)]
pub struct Naam {
    pub opgeslagen: String,
    pub persoon: Gegevens,
    pub typt: Vec<Getypt>,
}

const TUSSEN: [&str; 18] = [
    "van", "de", "der", "den", "'t", "ten", "te", "in", "op", "uit", "el", "ben", "het", "ter", "aan", "bij",
    "tot", "voor",
];

/// Given names up to the first tussenvoegsel; without one, the first word is the given name and the rest the surname.
fn persoon(naam: &str) -> Gegevens {
    let delen: Vec<&str> = naam.split_whitespace().collect();
    let tussen = |w: &&str| TUSSEN.contains(w);
    let (voor, rest) = match delen.iter().position(tussen) {
        Some(i) => delen.split_at(i),
        None => delen.split_at(1.min(delen.len())),
    };
    let grens = rest.iter().position(|w| !tussen(w)).unwrap_or(rest.len());
    let (midden, achter) = rest.split_at(grens);
    Gegevens {
        voornaam: voor.join(" "),
        tussenvoegsel: midden.join(" "),
        achternaam: achter.join(" "),
        ..Gegevens::default()
    }
}

fn getypt(cel: &str) -> Option<Getypt> {
    let cel = cel.trim();
    if cel.contains("(optioneel)") {
        return None;
    }
    let tekst = cel.split(" (").next().unwrap_or(cel).to_owned();
    Some(Getypt { vindt: !cel.contains("(mag niet)"), tekst })
}

/// Every row of the tables.
pub fn namen() -> Vec<Naam> {
    let rijen =
        TEKST.lines().filter(|l| l.starts_with("| ") && !l.starts_with("| ---") && !l.contains("| typt |"));
    rijen
        .map(|rij| {
            let cellen: Vec<&str> = rij.trim_matches('|').split('|').map(str::trim).collect();
            let mut opgeslagen = cellen[0].to_owned();
            for notitie in [" (mononiem", " (alleen weergave"] {
                opgeslagen = opgeslagen.split(notitie).next().unwrap_or_default().to_owned();
            }
            let mut persoon = persoon(&opgeslagen);
            if cellen[1].contains("romanisering") {
                persoon.roepnaam = "Li Wei".into();
            }
            Naam { persoon, typt: cellen[1].split(';').filter_map(getypt).collect(), opgeslagen }
        })
        .collect()
}
