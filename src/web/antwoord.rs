//! What goes back.

/// An answer, before it is noted in the trail and sent.
#[derive(Debug)]
pub enum Antwoord {
    /// A page; the status is 200, or 422 when a form needs mending, or 409 when a colleague saved first.
    Pagina {
        /// HTTP status.
        status: u16,
        /// The page itself.
        html: String,
    },
    /// Go there (303), with a line to say on arrival. The line never holds a person's data.
    Naar {
        /// A path of ours.
        pad: String,
        /// What was done, in words.
        melding: Option<String>,
    },
    /// For the page's own script.
    Json {
        /// HTTP status.
        status: u16,
        /// The body.
        tekst: String,
    },
    /// A file of the application: style, script.
    Bestand {
        /// Its media type.
        soort: &'static str,
        /// Its bytes.
        inhoud: std::borrow::Cow<'static, [u8]>,
    },
    /// Text without markup: health, security.txt.
    Tekst(String),
    /// Signed in: go there with this cookie.
    Ingelogd {
        /// Where to.
        pad: String,
        /// The token for the cookie.
        token: String,
    },
    /// Signed in again from within a page: its script gets this, and the cookie.
    Opnieuw {
        /// The token for the cookie.
        token: String,
        /// The body.
        tekst: String,
    },
    /// Signed out: go there without a cookie.
    Uitgelogd {
        /// Where to.
        pad: String,
    },
}

impl Antwoord {
    /// Go there, and say what was done.
    pub fn naar(pad: impl Into<String>, melding: impl Into<String>) -> Self {
        Antwoord::Naar { pad: pad.into(), melding: Some(melding.into()) }
    }
}
