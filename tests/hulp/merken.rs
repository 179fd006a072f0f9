//! Markup in pieces: tags, attributes, text.

/// A piece of a page.
#[derive(Debug)]
pub enum Stuk<'a> {
    Tekst(&'a str),
    Open { naam: &'a str, attributen: Vec<(&'a str, String)> },
    Sluit(&'a str),
}

/// Takes a page apart.
pub fn stukken(html: &str) -> Vec<Stuk<'_>> {
    let mut uit = Vec::new();
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        if begin > 0 {
            uit.push(Stuk::Tekst(&rest[..begin]));
        }
        rest = &rest[begin..];
        if let Some(na) = rest.strip_prefix("<!--") {
            rest = na.find("-->").map_or("", |i| &na[i + 3..]);
            continue;
        }
        let einde = einde_van_tag(rest);
        let binnen = rest[1..einde].trim_end_matches('/').trim();
        rest = rest.get(einde + 1..).unwrap_or("");
        if let Some(naam) = binnen.strip_prefix('/') {
            uit.push(Stuk::Sluit(naam.trim()));
        } else if !binnen.starts_with('!') {
            let (naam, attributen) = binnen.split_once(char::is_whitespace).unwrap_or((binnen, ""));
            uit.push(Stuk::Open { naam, attributen: lees_attributen(attributen) });
        }
    }
    if !rest.is_empty() {
        uit.push(Stuk::Tekst(rest));
    }
    uit
}

fn einde_van_tag(tag: &str) -> usize {
    let mut aanhaling = None;
    for (i, t) in tag.char_indices() {
        match (aanhaling, t) {
            (None, '>') => return i,
            (None, '"' | '\'') => aanhaling = Some(t),
            (Some(a), t) if a == t => aanhaling = None,
            _ => {}
        }
    }
    tag.len()
}

fn lees_attributen(tekst: &str) -> Vec<(&str, String)> {
    let mut uit = Vec::new();
    let mut rest = tekst.trim_start();
    while !rest.is_empty() {
        let einde = rest.find(|t: char| t == '=' || t.is_whitespace()).unwrap_or(rest.len());
        let naam = &rest[..einde];
        rest = &rest[einde..];
        let mut waarde = String::new();
        if let Some(na) = rest.strip_prefix('=') {
            let (w, verder) = match na.chars().next() {
                Some(a @ ('"' | '\'')) => na[1..].split_once(a).unwrap_or((&na[1..], "")),
                _ => na.split_once(char::is_whitespace).unwrap_or((na, "")),
            };
            waarde = ontcijfer(w);
            rest = verder;
        }
        if !naam.is_empty() {
            uit.push((naam, waarde));
        }
        rest = rest.trim_start();
    }
    uit
}

/// Character references to characters.
pub fn ontcijfer(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    let mut rest = tekst;
    while let Some(begin) = rest.find('&') {
        uit.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let gevonden = rest.get(1..).and_then(|r| r.find(';')).filter(|i| *i < 10).and_then(|i| {
            let teken = match &rest[1..=i] {
                "amp" => Some('&'),
                "lt" => Some('<'),
                "gt" => Some('>'),
                "quot" => Some('"'),
                "apos" => Some('\''),
                "nbsp" => Some('\u{a0}'),
                getal => getal
                    .strip_prefix("#x")
                    .and_then(|h| u32::from_str_radix(h, 16).ok())
                    .or_else(|| getal.strip_prefix('#').and_then(|d| d.parse().ok()))
                    .and_then(char::from_u32),
            };
            teken.map(|t| (t, i + 2))
        });
        match gevonden {
            Some((teken, lengte)) => {
                uit.push(teken);
                rest = &rest[lengte..];
            }
            None => {
                uit.push('&');
                rest = &rest[1..];
            }
        }
    }
    uit.push_str(rest);
    uit
}
