//! One field of a form: what it asks, how it is checked, and what was typed. templates/onderdelen draws it.

use serde::Serialize;

use crate::kit::code::Code;

pub use super::optie::Optie;

/// How a field is drawn and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Soort {
    /// One line.
    Tekst,
    /// More lines.
    Tekstvak,
    /// One from a list.
    Keuze,
    /// One from a few, all in sight.
    Radio,
    /// Several from a few.
    Vinkjes,
    /// Yes or nothing.
    Vink,
    /// A date in any usual notation.
    Datum,
    /// A time in any usual notation.
    Tijd,
    /// A whole number.
    Getal,
    /// A password; never shown again.
    Wachtwoord,
}

/// A count under every short field would shout; long texts are where people start to wonder.
fn alleen_bij_lang<S: serde::Serializer>(max: &Option<usize>, s: S) -> Result<S::Ok, S::Error> {
    max.filter(|m| *m >= 500).serialize(s)
}

/// A field with what stands in it.
#[derive(Debug, Clone, Serialize)]
pub struct Veld {
    /// Its name in the form; never holds a person's data.
    pub naam: String,
    /// How it is drawn.
    pub soort: Soort,
    /// The question.
    pub label: String,
    /// A line of help under the question.
    pub hint: Option<String>,
    /// What stands in it.
    pub waarde: String,
    /// What is ticked.
    pub waarden: Vec<String>,
    /// The choices.
    pub opties: Vec<Optie>,
    /// What to do about it, after a check.
    pub fout: Option<String>,
    /// Must be filled.
    pub verplicht: bool,
    /// A word beside the question when it may be left empty.
    pub merk: Option<&'static str>,
    /// Longest text, in characters; shown only where people write long texts.
    #[serde(serialize_with = "alleen_bij_lang")]
    pub max: Option<usize>,
    /// Height of a text area, in lines.
    pub rijen: Option<u8>,
    /// HTML autocomplete token.
    pub autocomplete: Option<&'static str>,
    /// HTML inputmode.
    pub inputmode: Option<&'static str>,
    /// Why this is asked.
    pub waarom: Option<String>,
    /// Drawn as steps beside each other, to tap at the kitchen table.
    pub trap: bool,
    /// Choices beside each other, where they are short.
    pub naast: bool,
    /// Asked under "Meer gegevens": needed by few.
    pub ingeklapt: bool,
    /// The eye and the focus start here.
    pub eerst: bool,
    /// What to say when it is empty and must not be.
    #[serde(skip)]
    pub(super) leeg: String,
    /// Bounds of a number.
    #[serde(skip)]
    pub(super) grenzen: (i32, i32),
}

impl Veld {
    fn nieuw(soort: Soort, naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            naam: naam.into(),
            soort,
            label: label.into(),
            hint: None,
            waarde: String::new(),
            waarden: Vec::new(),
            opties: Vec::new(),
            fout: None,
            verplicht: false,
            merk: None,
            max: None,
            rijen: None,
            autocomplete: None,
            inputmode: None,
            waarom: None,
            trap: false,
            naast: false,
            ingeklapt: false,
            eerst: false,
            leeg: String::new(),
            grenzen: (i32::MIN, i32::MAX),
        }
    }

    /// One line of at most 200 characters, unless said otherwise.
    pub fn tekst(naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self { max: Some(200), ..Self::nieuw(Soort::Tekst, naam, label) }
    }

    /// More lines, of at most 8000 characters, unless said otherwise.
    pub fn tekstvak(naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self { max: Some(8000), rijen: Some(4), ..Self::nieuw(Soort::Tekstvak, naam, label) }
    }

    /// One from a list of codes, as a select.
    pub fn keuze<C: Code>(naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self::keuze_uit(naam, label, Optie::van::<C>())
    }

    /// One from a list made at run time, as a select.
    pub fn keuze_uit(naam: impl Into<String>, label: impl Into<String>, opties: Vec<Optie>) -> Self {
        Self { opties, ..Self::nieuw(Soort::Keuze, naam, label) }
    }

    /// One from a few codes, all in sight. Nothing is chosen beforehand.
    pub fn radio<C: Code>(naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self::radio_uit(naam, label, Optie::van::<C>())
    }

    /// One from a few made at run time, all in sight.
    pub fn radio_uit(naam: impl Into<String>, label: impl Into<String>, opties: Vec<Optie>) -> Self {
        Self { opties, ..Self::nieuw(Soort::Radio, naam, label) }
    }

    /// Several from a few codes.
    pub fn vinkjes<C: Code>(naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self::vinkjes_uit(naam, label, Optie::van::<C>())
    }

    /// Several from a few made at run time.
    pub fn vinkjes_uit(naam: impl Into<String>, label: impl Into<String>, opties: Vec<Optie>) -> Self {
        Self { opties, ..Self::nieuw(Soort::Vinkjes, naam, label) }
    }

    /// Yes or nothing; sends `ja`.
    pub fn vink(naam: impl Into<String>, label: impl Into<String>) -> Self {
        Self::nieuw(Soort::Vink, naam, label)
    }

    /// A date.
    pub fn datum(naam: impl Into<String>, label: impl Into<String>) -> Self {
        let veld = Self::nieuw(Soort::Datum, naam, label);
        Self {
            max: Some(30),
            inputmode: Some("numeric"),
            hint: Some("Dag-maand-jaar, bijvoorbeeld 5-3-2026".into()),
            ..veld
        }
    }

    /// A time; what it must be, the form says.
    pub fn tijd(naam: impl Into<String>, label: impl Into<String>) -> Self {
        let hint = Some("Bijvoorbeeld 14.05".into());
        Self { max: Some(12), hint, ..Self::nieuw(Soort::Tijd, naam, label) }
    }

    /// A whole number from `van` to `tot`.
    pub fn getal(naam: impl Into<String>, label: impl Into<String>, van: i32, tot: i32) -> Self {
        let veld = Self::nieuw(Soort::Getal, naam, label);
        Self { max: Some(12), inputmode: Some("numeric"), grenzen: (van, tot), ..veld }
    }

    /// A password.
    pub fn wachtwoord(naam: impl Into<String>, label: impl Into<String>) -> Self {
        let veld = Self::nieuw(Soort::Wachtwoord, naam, label);
        Self { max: Some(200), autocomplete: Some("current-password"), ..veld }
    }

    /// Must be filled; `wat_te_doen` is the message when it is not ("Vul de hulpvraag in").
    pub fn verplicht(mut self, wat_te_doen: impl Into<String>) -> Self {
        self.verplicht = true;
        self.leeg = wat_te_doen.into();
        self
    }

    /// A word beside the question for what is needed only later, or only sometimes.
    pub fn merk(self, woord: &'static str) -> Self {
        Self { merk: Some(woord), ..self }
    }

    /// A line of help.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Why this is asked, opened in place.
    pub fn waarom(mut self, waarom: impl Into<String>) -> Self {
        self.waarom = Some(waarom.into());
        self
    }

    /// Puts the choices beside each other.
    pub fn naast(self) -> Self {
        Self { naast: true, ..self }
    }

    /// Asks it under "Meer gegevens", folded away.
    pub fn ingeklapt(self) -> Self {
        Self { ingeklapt: true, ..self }
    }

    /// Starts the page here.
    pub fn eerst(self) -> Self {
        Self { eerst: true, ..self }
    }

    /// Another longest length, in characters.
    pub fn max(self, max: usize) -> Self {
        Self { max: Some(max), ..self }
    }

    /// Another height, in lines.
    pub fn rijen(self, rijen: u8) -> Self {
        Self { rijen: Some(rijen), ..self }
    }

    /// An autocomplete token.
    pub fn autocomplete(self, token: &'static str) -> Self {
        Self { autocomplete: Some(token), ..self }
    }

    /// Draws the choices as steps beside each other.
    pub fn trap(self) -> Self {
        Self { trap: true, ..self }
    }
}
