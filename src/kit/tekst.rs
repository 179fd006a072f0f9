//! Folding names and words so that they are found however they are typed (data/namen.md).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, accents off, `ij` and `y` one letter, apostrophes and hyphens as a space; digits stay.
pub fn vouw(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    for teken in tekst.nfkd().filter(|t| !is_combining_mark(*t)) {
        match teken {
            'ø' | 'Ø' => uit.push('o'),
            'ł' | 'Ł' => uit.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => uit.push('d'),
            'ı' => uit.push('i'),
            'ß' => uit.push_str("ss"),
            'æ' | 'Æ' => uit.push_str("ae"),
            'œ' | 'Œ' => uit.push_str("oe"),
            'þ' | 'Þ' => uit.push_str("th"),
            '\'' | '’' | '‘' | '`' | '´' | '-' | '.' | ',' | '/' => uit.push(' '),
            t if t.is_alphanumeric() => uit.extend(t.to_lowercase().filter(|l| !is_combining_mark(*l))),
            _ => uit.push(' '),
        }
    }
    uit.replace("ij", "y")
}

/// The words of a text, folded, each at most 40 characters, in order, without doubles.
pub fn woorden(tekst: &str) -> Vec<String> {
    let mut uit: Vec<String> = Vec::new();
    for woord in vouw(tekst).split_whitespace() {
        let woord: String = woord.chars().take(40).collect();
        if !uit.contains(&woord) {
            uit.push(woord);
        }
    }
    uit
}

/// The end of the range of words that start with `begin`: `begin <= w < einde_bereik(begin)`.
pub fn einde_bereik(begin: &str) -> String {
    format!("{begin}\u{10FFFF}")
}

/// "Gerrit, Nel en Ela"; nothing of nobody.
pub fn opsomming(delen: &[&str]) -> String {
    match delen {
        [] => String::new(),
        [een] => (*een).into(),
        [rest @ .., laatste] => format!("{} en {laatste}", rest.join(", ")),
    }
}

/// The first letter as a capital, the rest as it was; `ij` as one letter.
pub fn hoofdletter(tekst: &str) -> String {
    if let Some(rest) = tekst.strip_prefix("ij") {
        return format!("IJ{rest}");
    }
    let mut tekens = tekst.chars();
    tekens.next().map(|t| t.to_uppercase().chain(tekens).collect()).unwrap_or_default()
}
