//! What may become one, and what says that two rows are two people.

use super::model::Kant;

/// Why two rows cannot become one now, in words for whoever tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beletsel {
    /// It is one row.
    Zichzelf,
    /// One of the two is part of another already.
    AlSamengevoegd,
    /// Each has a BSN, and not the same.
    TweeBsns,
    /// One stands with the other as family, gezag, network or representative.
    Onderling,
}

impl Beletsel {
    /// What the person reads.
    pub fn uitleg(self) -> &'static str {
        match self {
            Self::Zichzelf => "Dit is één en dezelfde rij: er is niets samen te voegen.",
            Self::AlSamengevoegd => {
                "Een van beiden is al samengevoegd. Zoek de persoon opnieuw en begin daar."
            }
            Self::TweeBsns => {
                "Beiden hebben een eigen BSN. Een BSN hoort bij één mens: dit zijn twee mensen, of een van de nummers is fout. Verbeter dan eerst het nummer."
            }
            Self::Onderling => {
                "Deze twee staan met elkaar in verband: als familie, gezag, netwerk of vertegenwoordiger. Dan zijn het twee mensen. Klopt dat niet, zeg dan eerst bij dat verband dat het een vergissing was."
            }
        }
    }
}

/// Whether these two sides may become one; `onderling`: one stands with the other somewhere.
pub fn beletsel(blijft: &Kant, weg: &Kant, onderling: bool) -> Option<Beletsel> {
    match (&blijft.bsn_sleutel, &weg.bsn_sleutel) {
        (Some(een), Some(ander)) if een != ander => Some(Beletsel::TweeBsns),
        _ if onderling => Some(Beletsel::Onderling),
        _ => None,
    }
}
