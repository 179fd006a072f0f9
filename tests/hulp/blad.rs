//! An answer, as a person would judge it: where am I, what does it say, what can I fill in.

use wijkroute::kit::fout::Fout;
use wijkroute::web::Antwoord;

use super::geheim;
use super::html::{Document, Link};
use super::invulblad::Invulblad;

/// What came back.
#[derive(Debug, Clone)]
pub struct Blad {
    /// What was asked for.
    pub pad: String,
    /// HTTP status.
    pub status: u16,
    /// The page; or, when the gate was entered without a session, the words of the refusal.
    pub html: String,
    /// Where to go.
    pub redirect: Option<String>,
    /// The line to say on arrival.
    pub melding: Option<String>,
    /// A new session's token.
    pub token: Option<String>,
}

impl Blad {
    /// From what the dispatcher gave.
    ///
    /// # Panics
    /// When it shows what no answer may show ([`geheim`]).
    #[track_caller]
    pub fn van(pad: String, uit: Result<Antwoord, Fout>) -> Self {
        let blad = Self::zo(pad, uit);
        let anders = [blad.redirect.as_deref(), blad.melding.as_deref()];
        let anders: Vec<&str> = anders.into_iter().flatten().collect();
        if let Some(wat) = geheim::gelekt(&blad.pad, &blad.html, &anders) {
            panic!("dit mag nergens staan: {wat}");
        }
        blad
    }

    fn zo(pad: String, uit: Result<Antwoord, Fout>) -> Self {
        let leeg = Self { pad, status: 200, html: String::new(), redirect: None, melding: None, token: None };
        match uit {
            Ok(Antwoord::Pagina { status, html }) => Self { status, html, ..leeg },
            Ok(Antwoord::Naar { pad, melding }) => Self { status: 303, redirect: Some(pad), melding, ..leeg },
            Ok(Antwoord::Json { status, tekst }) => Self { status, html: tekst, ..leeg },
            Ok(Antwoord::Tekst(tekst)) => Self { html: tekst, ..leeg },
            Ok(Antwoord::Ingelogd { pad, token }) => {
                Self { status: 303, redirect: Some(pad), token: Some(token), ..leeg }
            }
            Ok(Antwoord::Opnieuw { token, tekst }) => Self { html: tekst, token: Some(token), ..leeg },
            Ok(Antwoord::Uitgelogd { pad }) => Self { status: 303, redirect: Some(pad), ..leeg },
            Ok(_) => leeg,
            Err(fout) => Self { status: status(&fout), html: fout.to_string(), ..leeg },
        }
    }

    /// What a person reads, without markup, spaces tidied.
    pub fn toon(&self) -> String {
        Document::lees(&self.html).tekst
    }

    /// The name in the browser's tab.
    pub fn titel(&self) -> String {
        Document::lees(&self.html).titel
    }

    /// Every form on the page, those of the frame (search, sign out) too.
    pub fn formulieren(&self) -> Vec<Invulblad> {
        Document::lees(&self.html).formulieren
    }

    /// THE form of the page: the one that keeps drafts, else the first that does not belong to the frame.
    ///
    /// # Panics
    /// When there is none.
    pub fn formulier(&self) -> Invulblad {
        let alle = self.formulieren();
        let van_pagina = |f: &&Invulblad| !f.van_kader();
        alle.iter()
            .find(|f| f.met_concept)
            .or_else(|| alle.iter().find(van_pagina))
            .cloned()
            .unwrap_or_else(|| panic!("geen formulier op {}", self.kort()))
    }

    /// The form that is sent to this path (its beginning is enough).
    pub fn formulier_naar(&self, begin: &str) -> Invulblad {
        let alle = self.formulieren();
        let paden: Vec<_> = alle.iter().map(|f| f.actie.clone()).collect();
        alle.into_iter()
            .find(|f| f.actie.starts_with(begin))
            .unwrap_or_else(|| panic!("geen formulier naar {begin}, wel naar {paden:?} op {}", self.kort()))
    }

    /// Messages at fields: the field's name, the message.
    pub fn fouten(&self) -> Vec<(String, String)> {
        Document::lees(&self.html).fouten
    }

    /// Every link on the page.
    pub fn links(&self) -> Vec<Link> {
        Document::lees(&self.html).links
    }

    /// Where the answer sends.
    pub fn naar(&self) -> &str {
        self.redirect
            .as_deref()
            .unwrap_or_else(|| panic!("verwachtte een doorverwijzing, kreeg {}", self.kort()))
    }

    /// The id at the end of the path this answer sends to, or within it after `deel`: `id_in("casussen")`.
    pub fn id_in(&self, deel: &str) -> String {
        let naar = self.naar();
        let mut stukken = naar.split(['/', '?', '#']).skip_while(|s| *s != deel);
        stukken.next();
        stukken.next().map(str::to_string).unwrap_or_else(|| panic!("geen /{deel}/… in {naar}"))
    }

    /// Insists on a status.
    #[track_caller]
    pub fn moet(self, status: u16) -> Self {
        assert!(self.status == status, "verwachtte status {status}, kreeg {}", self.kort());
        self
    }

    /// Insists on a page: 200.
    #[track_caller]
    pub fn verwacht_pagina(self) -> Self {
        self.moet(200)
    }

    /// Insists on being sent to a path that begins so.
    #[track_caller]
    pub fn gaat_naar(self, begin: &str) -> Self {
        let naar = self.redirect.clone();
        assert!(
            naar.as_deref().is_some_and(|n| n.starts_with(begin)),
            "verwachtte een doorverwijzing naar {begin}, kreeg {}",
            self.kort()
        );
        self
    }

    /// Insists that a person reads this.
    #[track_caller]
    pub fn zegt(self, tekst: &str) -> Self {
        assert!(self.toon().contains(tekst), "“{tekst}” staat niet op {}", self.kort());
        self
    }

    /// Insists that a person does not read this, in the text or in the markup.
    #[track_caller]
    pub fn zegt_niet(self, tekst: &str) -> Self {
        assert!(
            !self.toon().contains(tekst) && !self.html.contains(tekst),
            "“{tekst}” staat op {}",
            self.kort()
        );
        self
    }

    /// For messages: what was asked and what came, in a few lines.
    pub fn kort(&self) -> String {
        let doc = Document::lees(&self.html);
        let tekst: String = doc.tekst.chars().take(1500).collect();
        match &self.redirect {
            Some(naar) => {
                format!("{} → {} {naar} ({})", self.pad, self.status, self.melding.as_deref().unwrap_or(""))
            }
            None => format!("{} → {}\n  fouten: {:?}\n  tekst: {tekst}", self.pad, self.status, doc.fouten),
        }
    }
}

fn status(fout: &Fout) -> u16 {
    match fout {
        Fout::NietGevonden => 404,
        Fout::GeenRecht(_) => 403,
        Fout::Verouderd => 409,
        Fout::KanNiet(_) => 400,
        Fout::TeDruk => 503,
        Fout::Intern(_) => 500,
    }
}
