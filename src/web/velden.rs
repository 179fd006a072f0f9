//! What a form sent: names and texts, nothing more. Never a reason to fail.

/// Most fields one form may send; more is cut off (no page of ours has a tenth of it).
const HOOGSTENS: usize = 2000;

/// Posted or queried fields, in the order they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Velden(Vec<(String, String)>);

impl Velden {
    /// Reads `application/x-www-form-urlencoded`. Control characters and the two ways to end a line are tidied
    /// here, so that no text can break a page or a database.
    pub fn lees(bytes: &[u8]) -> Self {
        let paren = form_urlencoded::parse(bytes).take(HOOGSTENS);
        Self(paren.map(|(naam, tekst)| (naam.into_owned(), netjes(&tekst))).collect())
    }

    /// From names and texts in the program itself: the demo's casussen, tests.
    pub fn van(paren: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(paren.into_iter().map(|(naam, tekst)| (naam, netjes(&tekst))).collect())
    }

    /// The first text under this name.
    pub fn een(&self, naam: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == naam).map(|(_, t)| t.as_str())
    }

    /// Every text under this name: checkboxes.
    pub fn alle(&self, naam: &str) -> Vec<String> {
        self.0.iter().filter(|(n, _)| n == naam).map(|(_, t)| t.clone()).collect()
    }

    /// Whether the name came at all.
    pub fn heeft(&self, naam: &str) -> bool {
        self.0.iter().any(|(n, _)| n == naam)
    }

    /// All, in order.
    pub fn paren(&self) -> &[(String, String)] {
        &self.0
    }
}

fn netjes(tekst: &str) -> String {
    let regels = tekst.replace("\r\n", "\n").replace('\r', "\n");
    regels.chars().filter(|t| *t == '\n' || *t == '\t' || !t.is_control()).collect()
}
