//! Reads the paths out of Rust source: `use` trees and paths in code, made absolute.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A path of ours as it stands in a file: `["db", "schema", "casus"]`.
pub type Pad = Vec<String>;

/// The source tree: which modules there are, and which names they pass on.
pub struct Huis {
    /// Every module, with its text stripped of comments and strings.
    pub modules: BTreeMap<Pad, String>,
    doorgegeven: BTreeMap<Pad, Pad>,
}

impl Huis {
    /// Reads src.
    pub fn lees() -> Self {
        let mut modules = BTreeMap::new();
        for bestand in super::bestanden("src", ".rs") {
            modules.insert(module(&bestand), schoon(&super::tekst(&bestand)));
        }
        let mut doorgegeven = BTreeMap::new();
        for (naam, tekst) in &modules {
            for (begin, _) in tekst.match_indices("pub use ") {
                let mut paden = Vec::new();
                boom(&tekst[begin + 8..], Vec::new(), &mut paden);
                for pad in paden {
                    let doel = absoluut(naam, &pad).unwrap_or_else(|| [naam.clone(), pad.clone()].concat());
                    let zelf = [naam.clone(), doel.last().into_iter().cloned().collect()].concat();
                    doorgegeven.insert(zelf, doel);
                }
            }
        }
        Self { modules, doorgegeven }
    }

    /// Every path of ours that a module names, made absolute, with names passed on by another module followed to
    /// where they are.
    pub fn noemt(&self, naam: &Pad) -> BTreeSet<Pad> {
        let tekst = &self.modules[naam];
        let mut uit = BTreeSet::new();
        for woord in ["crate::", "super::"] {
            for (begin, _) in tekst.match_indices(woord) {
                let voor = tekst[..begin].chars().next_back();
                if voor.is_some_and(|t| t.is_alphanumeric() || matches!(t, '_' | ':' | '$')) {
                    continue;
                }
                let mut paden = Vec::new();
                boom(&tekst[begin..], Vec::new(), &mut paden);
                uit.extend(paden.iter().filter_map(|p| absoluut(naam, p)).map(|p| self.volg(p)));
            }
        }
        uit
    }

    fn volg(&self, pad: Pad) -> Pad {
        for lengte in (1..=pad.len()).rev() {
            if let Some(doel) = self.doorgegeven.get(&pad[..lengte]) {
                return self.volg([doel.clone(), pad[lengte..].to_vec()].concat());
            }
        }
        pad
    }

    /// The module a path is in.
    pub fn module_van(&self, pad: &Pad) -> Option<Pad> {
        (1..=pad.len()).rev().map(|n| pad[..n].to_vec()).find(|p| self.modules.contains_key(p))
    }

    /// The place of a room in its band: the order of the `mod` lines is the order of the imports.
    pub fn plek(&self, band: &str, kamer: &str) -> Option<usize> {
        let tekst = self.modules.get(&vec![band.to_string()])?;
        tekst.find(&format!("mod {kamer};"))
    }
}

/// `src/web/mod.rs` is `web`, `src/web/veld.rs` is `web veld`, `src/lib.rs` is nothing.
fn module(bestand: &Path) -> Pad {
    let tekst = bestand.with_extension("").to_string_lossy().to_string();
    let mut delen: Pad = tekst.split('/').skip(1).map(str::to_string).collect();
    if delen.last().is_some_and(|d| d == "mod" || d == "lib") {
        delen.pop();
    }
    delen
}

fn absoluut(hier: &Pad, pad: &[String]) -> Option<Pad> {
    let mut rest = pad;
    let mut uit = match rest.first()?.as_str() {
        "crate" => Vec::new(),
        "super" => hier.clone(),
        _ => return None,
    };
    if rest.first()? == "crate" {
        rest = &rest[1..];
    }
    while rest.first().is_some_and(|d| d == "super") {
        uit.pop()?;
        rest = &rest[1..];
    }
    uit.extend(rest.iter().cloned());
    Some(uit)
}

/// The paths of a use tree, `a::{b, c::d}` as `a b` and `a c d`; gives how much of the text it was.
fn boom(tekst: &str, voor: Pad, uit: &mut Vec<Pad>) -> usize {
    let mut pad = voor;
    let mut i = 0;
    loop {
        let rest = &tekst[i..];
        let wit = rest.len() - rest.trim_start().len();
        i += wit;
        let rest = &tekst[i..];
        if rest.starts_with('{') {
            i += 1;
            while i < tekst.len() && !tekst[i..].trim_start().starts_with('}') {
                let gelezen = boom(&tekst[i..], pad.clone(), uit);
                i += gelezen;
                match tekst[i..].find([',', '}']) {
                    Some(n) if tekst[i + n..].starts_with(',') => i += n + 1,
                    Some(n) => {
                        i += n;
                        break;
                    }
                    None => return tekst.len(),
                }
            }
            return i + tekst[i..].find('}').map_or(0, |n| n + 1);
        }
        let lengte = rest.find(|t: char| !t.is_alphanumeric() && t != '_').unwrap_or(rest.len());
        match &rest[..lengte] {
            "" | "self" => {}
            naam => pad.push(naam.to_string()),
        }
        i += lengte;
        if tekst[i..].starts_with("::") {
            i += 2;
            continue;
        }
        if !pad.is_empty() {
            uit.push(pad);
        }
        return i;
    }
}

/// Comments and strings become spaces; line breaks stay.
pub fn schoon(tekst: &str) -> String {
    let tekens: Vec<char> = tekst.chars().collect();
    let mut uit = String::with_capacity(tekst.len());
    let mut i = 0;
    while i < tekens.len() {
        let volgende = tekens.get(i + 1).copied();
        let einde = match tekens[i] {
            '/' if volgende == Some('/') => tot(&tekens, i, |t, j| t[j] == '\n'),
            '/' if volgende == Some('*') => tot(&tekens, i + 2, |t, j| t[j] == '/' && t[j - 1] == '*') + 1,
            'r' if ruwe_tekst(&tekens, i).is_some() => ruwe_tekst(&tekens, i).unwrap(),
            '"' => tot(&tekens, i + 1, |t, j| t[j] == '"' && !ontsnapt(t, j)) + 1,
            '\'' if volgende == Some('\\') || tekens.get(i + 2) == Some(&'\'') => {
                tot(&tekens, i + 2, |t, j| t[j] == '\'') + 1
            }
            _ => i,
        };
        if einde == i {
            uit.push(tekens[i]);
            i += 1;
        } else {
            uit.extend(
                tekens[i..einde.min(tekens.len())].iter().map(|t| if *t == '\n' { '\n' } else { ' ' }),
            );
            i = einde;
        }
    }
    uit
}

fn tot(t: &[char], begin: usize, klaar: impl Fn(&[char], usize) -> bool) -> usize {
    (begin..t.len()).find(|j| klaar(t, *j)).unwrap_or(t.len())
}

fn ontsnapt(t: &[char], j: usize) -> bool {
    t[..j].iter().rev().take_while(|t| **t == '\\').count() % 2 == 1
}

fn ruwe_tekst(t: &[char], i: usize) -> Option<usize> {
    if i > 0 && (t[i - 1].is_alphanumeric() || t[i - 1] == '_') {
        return None;
    }
    let hekjes = t[i + 1..].iter().take_while(|t| **t == '#').count();
    if t.get(i + 1 + hekjes) != Some(&'"') {
        return None;
    }
    let slot: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hekjes)).collect();
    let begin = i + 2 + hekjes;
    Some((begin..t.len()).find(|j| t[*j..].starts_with(&slot)).map_or(t.len(), |j| j + slot.len()))
}

#[test]
fn een_boom_wordt_paden() {
    let mut uit = Vec::new();
    boom("crate::{app, db::{self, waarde::Id as I}, kit::*};", Vec::new(), &mut uit);
    let uit: Vec<String> = uit.iter().map(|p| p.join(" ")).collect();
    assert_eq!(uit, ["crate app", "crate db", "crate db waarde Id", "crate kit"]);
}

#[test]
fn commentaar_en_teksten_tellen_niet_mee() {
    let schoon = schoon(
        "use a; // crate::b\nlet x = \"crate::c \\\" crate::d\"; let y = r#\"crate::e\"#; 'x' f::<'a>()",
    );
    assert!(!schoon.contains("crate"), "{schoon}");
    assert!(schoon.contains("f::<'a>()"), "{schoon}");
}

#[test]
fn omhoog_wordt_absoluut() {
    let hier: Pad = ["web", "veld"].map(String::from).to_vec();
    let pad = ["super", "super", "kit"].map(String::from);
    assert_eq!(absoluut(&hier, &pad), Some(vec!["kit".to_string()]));
}
