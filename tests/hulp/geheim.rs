//! What may stand on no page, title, URL or line of any answer of the suite: a BSN, and an address that is kept secret.
//! Every answer a test gets goes past here (design.md 5.7).

use wijkroute::kit::bsn::Bsn;

use super::merken::{Stuk, ontcijfer, stukken};

/// The street of everybody whose address is secret in a test. A test that gives somebody a secret address uses it.
pub const STRAAT: &str = "Vluchtheuvel";

/// The postcode that goes with it.
pub const POSTCODE: &str = "3319ZX";

/// What gives it away: also the postcode as pages show it.
const GEHEIM: [&str; 3] = [STRAAT, POSTCODE, "3319 ZX"];

/// Where the secret address may stand: where somebody says what they need it for, and where it is corrected.
const MAG_ADRES: [&str; 2] = ["/adres", "/wijzigen"];

/// What stands in an answer that must not: none when it is clean.
pub fn gelekt(pad: &str, html: &str, anders: &[&str]) -> Option<String> {
    let zichtbaar = zonder_invulveld(html);
    for tekst in anders.iter().copied().chain([zichtbaar.as_str()]) {
        if let Some(bsn) = bsn_in(tekst) {
            return Some(format!("een BSN ({}…) op {pad}", &bsn[..5]));
        }
        let adres = GEHEIM.iter().any(|g| tekst.contains(g));
        if adres && !MAG_ADRES.iter().any(|m| pad.ends_with(m)) {
            return Some(format!("een geheim adres op {pad}"));
        }
    }
    anders.iter().find(|t| GEHEIM.iter().any(|g| t.contains(g))).map(|t| format!("geheim adres in {t}"))
}

/// The text and the attributes, but not what somebody typed into a field of their own form: that comes back to them.
fn zonder_invulveld(html: &str) -> String {
    let mut uit = String::new();
    let mut tekstvak = false;
    for stuk in stukken(html) {
        match stuk {
            Stuk::Tekst(_) if tekstvak => {}
            Stuk::Tekst(t) => uit.push_str(&ontcijfer(t)),
            Stuk::Open { naam: "textarea", .. } => tekstvak = true,
            Stuk::Sluit("textarea") => tekstvak = false,
            Stuk::Open { naam: "input", .. } => {}
            Stuk::Open { attributen, .. } => {
                for (_, waarde) in attributen {
                    uit.push(' ');
                    uit.push_str(&waarde);
                }
            }
            Stuk::Sluit(_) => uit.push(' '),
        }
    }
    uit
}

/// The first BSN in a text: nine digits, also with dots or spaces between, that pass the elfproef.
pub fn bsn_in(tekst: &str) -> Option<String> {
    let tekens: Vec<char> = tekst.chars().collect();
    let mut i = 0;
    while i < tekens.len() {
        let begin = i == 0 || !tekens[i - 1].is_alphanumeric();
        if begin && tekens[i].is_ascii_digit() {
            let cijfers = cijfers_vanaf(&tekens, i);
            if cijfers.len() == 9 && Bsn::parse(&cijfers).is_ok_and(|b| b.is_test()) {
                return Some(cijfers);
            }
        }
        i += 1;
    }
    None
}

/// The digits from here on, one dot or space between them at most; stops at anything else.
fn cijfers_vanaf(tekens: &[char], van: usize) -> String {
    let mut uit = String::new();
    let mut los = 0;
    for t in &tekens[van..] {
        match t {
            t if t.is_ascii_digit() => {
                uit.push(*t);
                los = 0;
            }
            '.' | ' ' if los == 0 && uit.len() < 9 => los += 1,
            t if t.is_alphanumeric() => return String::new(),
            _ => break,
        }
        if uit.len() > 9 {
            return String::new();
        }
    }
    uit
}

#[test]
fn de_zeef_ziet_wat_hij_moet_zien() {
    let bsn = "999990019";
    assert!(bsn_in(&format!("BSN {bsn}.")).is_some());
    assert!(bsn_in("9999.90.019").is_some() && bsn_in("9999 90 019").is_some());
    assert!(bsn_in("999990018").is_none(), "geen elfproef");
    assert!(
        bsn_in("0999990019").is_none() && bsn_in("a999990019").is_none() && bsn_in("999990019b").is_none()
    );
    let gelekt = |pad: &str, html: &str| gelekt(pad, html, &[]).is_some();
    assert!(gelekt("/x", &format!("<p>{bsn}</p>")));
    assert!(gelekt("/x", &format!("<a title=\"{bsn}\">")));
    assert!(gelekt("/x", &format!("<title>{bsn}</title>")));
    assert!(!gelekt("/x", &format!("<input name=\"bsn\" value=\"{bsn}\">")));
    assert!(gelekt("/zoeken", &format!("<p>{STRAAT} 3</p>")));
    assert!(gelekt("/zoeken", "<p>3319 ZX</p>") && gelekt("/zoeken", "<p>3319ZX</p>"));
    assert!(!gelekt("/personen/x/adres", &format!("<p>{STRAAT} 3</p>")));
    assert!(super::geheim::gelekt("/personen/x/adres", "", &[&format!("/x?straat={STRAAT}")]).is_some());
    assert!(super::geheim::gelekt("/x", "", &[bsn]).is_some());
}
