//! A choice of a field.

use serde::Serialize;

use crate::kit::code::Code;

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Optie {
    /// What is sent.
    pub code: String,
    /// What is read.
    pub label: String,
    /// A line of help.
    pub hint: Option<String>,
}

impl Optie {
    /// A choice without help.
    pub fn nieuw(code: impl ToString, label: impl Into<String>) -> Self {
        Self { code: code.to_string(), label: label.into(), hint: None }
    }

    /// Every member of a code list.
    pub fn van<C: Code>() -> Vec<Self> {
        C::ALLE.iter().map(|c| Self::nieuw(c.code(), c.label())).collect()
    }
}
