//! The burgerservicenummer as a number format (domain.md 7.6). Who may see one is no question of this module.

use std::fmt;

/// A burgerservicenummer that passed the elfproef. It has no `Display` and its `Debug` shows two digits, so
/// that no log line or error message can hold one by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Bsn(String);

/// Why a text is not a BSN. The messages never repeat what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BsnFout {
    /// Other signs than digits, spaces and dots, or another number of digits than 8 or 9.
    #[error("Een BSN heeft 9 cijfers. Controleer het nummer.")]
    Vorm,
    /// The digits do not pass the elfproef, or are all zero.
    #[error("Dit nummer is geen BSN. Misschien zit er een typefout in.")]
    Elfproef,
}

impl Bsn {
    /// Reads a BSN; spaces and dots between the digits are allowed. Eight digits are an old number written
    /// without its leading zero: that zero is put back, because the BRP asks for nine.
    pub fn parse(tekst: &str) -> Result<Self, BsnFout> {
        let cijfers: String = tekst.chars().filter(|t| !t.is_whitespace() && *t != '.').collect();
        if !cijfers.bytes().all(|b| b.is_ascii_digit()) || !matches!(cijfers.len(), 8 | 9) {
            return Err(BsnFout::Vorm);
        }
        let negen = format!("{cijfers:0>9}");
        if elfproef(&negen) { Ok(Self(negen)) } else { Err(BsnFout::Elfproef) }
    }

    /// Whether it lies in the range RvIG keeps for testing (9999…): refused in production.
    pub fn is_test(&self) -> bool {
        self.0.starts_with("9999")
    }

    /// The nine digits, for encryption and the keyed hash only. Named so that a reviewer can find every use.
    pub fn bloot(&self) -> &str {
        &self.0
    }

    /// What may stand on a screen where the whole number may not: seven bullets and the last two digits.
    pub fn gemaskeerd(&self) -> String {
        format!("•••••••{}", self.0.get(7..).unwrap_or_default())
    }
}

impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bsn({})", self.gemaskeerd())
    }
}

/// 9a+8b+7c+6d+5e+4f+3g+2h-1i is a multiple of 11; nine zeros pass the sum but are nobody's number.
fn elfproef(negen: &str) -> bool {
    let gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let som: i32 =
        negen.bytes().zip(gewichten).map(|(cijfer, gewicht)| i32::from(cijfer - b'0') * gewicht).sum();
    som % 11 == 0 && negen != "000000000"
}
