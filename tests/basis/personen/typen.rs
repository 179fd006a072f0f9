//! A thousand ways to type the names of namen.md, among ten thousand other people: found, and not behind who fits less.
//! The ways are made from the rules at the top of that file, by letters and tables of their own.

use std::collections::BTreeSet;

use wijkroute::basis::personen::Gegevens;
use wijkroute::config::Soort;
use wijkroute::demo::volume;

use super::namen::namen;
use super::vondst::{met_namen, vindt};

const ANDEREN: usize = 10_000;

/// Letters with a mark, and the letter without it: rules 1 to 3.
const ZONDER: &[(&str, &str)] = &[
    ("áàâãäåăą", "a"),
    ("ÁÀÂÃÄÅ", "A"),
    ("ç", "c"),
    ("Ç", "C"),
    ("čć", "c"),
    ("éèêëẽęễ", "e"),
    ("ÉÈÊË", "E"),
    ("íìîïıị", "i"),
    ("ÍÌÎİ", "I"),
    ("ñń", "n"),
    ("óòôõöøọơ", "o"),
    ("ÓÒÔÕÖØ", "O"),
    ("şśš", "s"),
    ("ŞŚŠ", "S"),
    ("úùûüư", "u"),
    ("ÚÙÛÜ", "U"),
    ("ýÿ", "y"),
    ("żźž", "z"),
    ("ŻŹŽ", "Z"),
    ("ł", "l"),
    ("Ł", "L"),
    ("ğ", "g"),
    ("đð", "d"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("þ", "th"),
    ("Þ", "Th"),
];

fn kaal(tekst: &str) -> String {
    let een = |t: char| {
        let rij = ZONDER.iter().find(|(met, _)| met.contains(t));
        rij.map_or_else(|| t.to_string(), |(_, zonder)| (*zonder).to_owned())
    };
    tekst.chars().map(een).collect()
}

fn varianten(p: &Gegevens) -> BTreeSet<String> {
    let (voor, tussen, achter) = (p.voornaam.as_str(), p.tussenvoegsel.as_str(), p.achternaam.as_str());
    let met = [tussen, achter].iter().filter(|d| !d.is_empty()).copied().collect::<Vec<_>>().join(" ");
    let heel = [voor, &met].iter().filter(|d| !d.is_empty()).copied().collect::<Vec<_>>().join(" ");
    let letter: String = voor.chars().take(1).collect();
    let mut uit =
        vec![heel.clone(), heel.to_uppercase(), heel.to_lowercase(), kaal(&heel), kaal(&heel).to_lowercase()];
    if !achter.is_empty() {
        uit.extend([
            met.clone(),
            achter.to_owned(),
            format!("{met} {voor}"),
            format!("{achter} {voor}"),
            format!("{achter}, {tussen}"),
            format!("{achter},  {voor} {tussen}"),
            format!("{voor} {achter}"),
            met.to_uppercase(),
            kaal(&met),
            kaal(achter).to_lowercase(),
            kaal(&format!("{achter} {voor}")).to_uppercase(),
            format!("{}-{voor}", achter.to_lowercase()),
            format!("{letter}. {met}"),
            format!("{letter} {achter}"),
            format!("  {voor}   {met} "),
            met.replace(' ', ""),
            achter.split('-').rev().collect::<Vec<_>>().join(" "),
            achter.replace('-', " "),
        ]);
    }
    for vorm in ["’", "‘", "`", "´", "", " "] {
        uit.push(heel.replace('\'', vorm));
    }
    for (van, naar) in [("ij", "y"), ("IJ", "Y"), ("ij", "ĳ"), ("IJ", "Ĳ"), ("y", "ij")] {
        uit.push(heel.replace(van, naar));
        uit.push(met.replace(van, naar));
    }
    let genoeg = |v: &String| v.chars().filter(|t| t.is_alphanumeric()).count() >= 2;
    uit.into_iter().filter(genoeg).collect()
}

/// Whole words, folded by the table above: what the eye compares.
fn woorden(tekst: &str) -> BTreeSet<String> {
    let plat = kaal(tekst).to_lowercase().replace('ĳ', "y").replace("ij", "y");
    plat.split(|t: char| !t.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Has all that was typed whole, as words or written in one go.
fn heeft(naam: &str, getypt: &str) -> bool {
    let aaneen = |t: &str| kaal(t).to_lowercase().chars().filter(|t| t.is_alphanumeric()).collect::<String>();
    woorden(getypt).is_subset(&woorden(naam)) || aaneen(naam).ends_with(&aaneen(getypt))
}

#[test]
fn duizend_manieren_van_typen_onder_tienduizend_anderen() {
    let (app, ids) = met_namen();
    volume::vul(app.db(), Soort::Test, app.nu(), ANDEREN).unwrap();
    let (mut fout, mut manieren) = (Vec::new(), 0);
    for naam in namen() {
        let id = ids[&naam.opgeslagen];
        for getypt in varianten(&naam.persoon) {
            manieren += 1;
            let gevonden = vindt(&app, &getypt);
            let Some(plaats) = gevonden.iter().position(|p| p.id == id) else {
                fout.push(format!("{}: {getypt:?} vindt haar of hem niet", naam.opgeslagen));
                continue;
            };
            let minder = gevonden[..plaats].iter().find(|p| !heeft(&p.naam, &getypt));
            if let Some(p) = minder {
                fout.push(format!("{}: bij {getypt:?} staat {} ervoor", naam.opgeslagen, p.naam));
            }
        }
    }
    crate::architectuur::niets("Zo getypt:", &fout);
    assert!(manieren >= 1000, "{manieren} manieren");
}
