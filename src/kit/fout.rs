//! What can go wrong, and which kind belongs where.
//!
//! - A wrong field is **not** a [`Fout`]: it is data in the form (`web::formulier`), and the page comes again.
//! - A [`Fout`] ends the request: the page kit turns it into a page that says what to do.
//! - [`Fout::Intern`] carries text for the log only. It never reaches a person and never holds a person's data.

/// Why a request ended without doing what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Fout {
    /// There is no such thing, or not for this viewer.
    #[error("niet gevonden")]
    NietGevonden,
    /// The viewer may not do this; the text says why, in words for that viewer.
    #[error("geen recht: {0}")]
    GeenRecht(&'static str),
    /// Somebody else changed it in the meantime.
    #[error("intussen gewijzigd")]
    Verouderd,
    /// The request does not fit what is there: an old form, a step that cannot be taken any more.
    #[error("kan niet: {0}")]
    KanNiet(String),
    /// The database has no connection free; trying again soon helps.
    #[error("te druk")]
    TeDruk,
    /// A fault of ours. The text is for the log.
    #[error("intern: {0}")]
    Intern(String),
}

impl Fout {
    /// A fault of ours, with what was being done.
    pub fn intern(bij: &str, fout: impl std::fmt::Display) -> Self {
        Fout::Intern(format!("{bij}: {fout}"))
    }
}

/// The result of nearly everything.
pub type Uitslag<T> = Result<T, Fout>;
