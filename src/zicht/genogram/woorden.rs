//! Words of the picture. The table uses the same ones, so that neither can say what the other does not.

use chrono::{Datelike, NaiveDate};

use super::model::{Band, BandSoort, Familie, Gezag, Mens, Naaste};
use crate::basis::personen::model::Geslacht;
use crate::kit::code::Code;
use crate::kit::geboren::Leeftijd;
use crate::kit::{datum, tekst};

/// About as many letters fit beside each other under a symbol.
pub const BREEDTE: usize = 18;

/// Cuts a text into lines of at most so many letters, at spaces and after hyphens; more than `hoogstens` lines end
/// with an ellipsis (the table has it whole).
pub fn in_regels(tekst: &str, breedte: usize, hoogstens: usize) -> Vec<String> {
    let mut uit: Vec<String> = Vec::new();
    let mut nu = String::new();
    let tekst = tekst.split_whitespace().collect::<Vec<_>>().join(" ");
    for stuk in tekst.split_inclusive([' ', '-']) {
        let past = nu.chars().count() + stuk.trim_end().chars().count() <= breedte;
        if !past && !nu.is_empty() {
            uit.push(nu.trim_end().into());
            nu.clear();
        }
        nu.push_str(stuk);
        while nu.trim_end().chars().count() > breedte {
            uit.push(nu.chars().take(breedte).collect());
            nu = nu.chars().skip(breedte).collect();
        }
    }
    uit.push(nu.trim_end().into());
    uit.retain(|r| !r.is_empty());
    if uit.len() > hoogstens {
        uit.truncate(hoogstens);
        if let Some(laatste) = uit.last_mut() {
            let kort: String = laatste.chars().take(breedte - 1).collect();
            *laatste = format!("{kort}…");
        }
    }
    uit
}

/// "1 jaar", "41 of 42 jaar"; nothing when nobody knows, or the viewer may not see it.
pub fn leeftijd(m: &Mens) -> String {
    m.leeftijd.map(Leeftijd::in_jaren).unwrap_or_default()
}

/// "overleden 2019"; nothing for the living.
pub fn overleden(m: &Mens) -> String {
    m.overleden.map(|d| format!("overleden {}", d.year())).unwrap_or_default()
}

/// What the shape of the symbol says.
pub fn geslacht(g: Geslacht) -> &'static str {
    match g {
        Geslacht::Vrouw => "vrouw",
        Geslacht::Man => "man",
        Geslacht::Anders => "anders",
        Geslacht::Onbekend => "",
    }
}

/// What a bond is, from the first to the second.
pub fn band(soort: BandSoort) -> &'static str {
    match soort {
        BandSoort::Ouder => "ouder van",
        BandSoort::Stiefouder => "stiefouder van",
        BandSoort::Pleegouder => "pleegouder van",
        BandSoort::Grootouder => "grootouder van",
        BandSoort::Partner => "partner van",
        BandSoort::ExPartner => "ex-partner van",
        BandSoort::BroerZus => "broer of zus van",
        BandSoort::HalfbroerHalfzus => "halfbroer of halfzus van",
        BandSoort::OomTante => "oom of tante van",
        BandSoort::NeefNicht => "neef of nicht van",
    }
}

/// The years of a bond for beside its line: "sinds 2004", "2004 tot 2019"; nothing when not known.
pub fn jaren(b: &Band) -> String {
    match (b.van, b.tot) {
        (Some(van), Some(tot)) => format!("{} tot {}", van.year(), tot.year()),
        (Some(van), None) => format!("sinds {}", van.year()),
        (None, Some(tot)) => format!("tot {}", tot.year()),
        (None, None) => String::new(),
    }
}

/// The same for a cell, in days: "sinds 01-05-2004".
pub fn dagen(van: Option<NaiveDate>, tot: Option<NaiveDate>) -> String {
    match (van, tot) {
        (Some(van), Some(tot)) => format!("{} tot {}", datum::kort(van), datum::kort(tot)),
        (Some(van), None) => format!("sinds {}", datum::kort(van)),
        (None, Some(tot)) => format!("tot {}", datum::kort(tot)),
        (None, None) => String::new(),
    }
}

/// Who has authority over somebody: "Sanne en Mo"; nothing when nothing is recorded.
pub fn gezag_over(f: &Familie, kind: usize) -> String {
    let wie: Vec<&str> = f.gezag.iter().filter(|g| g.kind == kind).map(gezag_wie).collect();
    tekst::opsomming(&wie)
}

fn gezag_wie(g: &Gezag) -> &str {
    // An institution goes by its whole name; a person by the first word of it, as in the family.
    match g.houder {
        Some(_) => g.wie.split_whitespace().next().unwrap_or_default(),
        None => &g.wie,
    }
}

/// What stands under somebody's name: died when, how old, who has authority over them.
pub fn bij_naam(f: &Familie, plaats: usize) -> Vec<String> {
    let Some(m) = f.mensen.get(plaats) else { return Vec::new() };
    let gezag = gezag_over(f, plaats);
    let gezag = if gezag.is_empty() { gezag } else { format!("gezag: {gezag}") };
    [overleden(m), leeftijd(m), gezag].into_iter().filter(|t| !t.is_empty()).collect()
}

/// The words under somebody's symbol, cut into lines.
pub fn onder(f: &Familie, plaats: usize) -> Vec<String> {
    let mut uit = in_regels(f.naam(plaats), BREEDTE, 3);
    uit.extend(bij_naam(f, plaats).iter().flat_map(|t| in_regels(t, BREEDTE + 2, 3)));
    uit
}

/// What a card of the ecomap says below the name, as a table would, each a cell: what they are, for whom, how
/// strong, what they do.
pub fn naaste(f: &Familie, n: &Naaste) -> [String; 4] {
    let voor = n.voor.filter(|v| *v != f.wie || n.organisatie).map(|v| format!("voor {}", f.naam(v)));
    let doet = n.mantelzorg.as_ref().map(|m| match m.is_empty() {
        true => "mantelzorger".to_string(),
        false => format!("mantelzorger: {m}"),
    });
    [
        n.rol.clone(),
        voor.unwrap_or_default(),
        n.sterkte.map(|s| format!("band: {}", s.label().to_lowercase())).unwrap_or_default(),
        doet.unwrap_or_default(),
    ]
}
