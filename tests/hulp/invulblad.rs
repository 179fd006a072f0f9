//! A form of a page, to change and send as a browser would.

/// What a control is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// A line, a text area, a search box.
    Tekst,
    /// Text nobody sees.
    Verborgen,
    /// One option of a radio group, or a checkbox.
    Vinkje,
    /// A select.
    Keuze,
    /// A button with a name: only the one pressed is sent.
    Knop,
}

/// A control of a form.
#[derive(Debug, Clone)]
pub struct Invulveld {
    /// Its name.
    pub naam: String,
    /// What it is.
    pub soort: Soort,
    /// What it would send.
    pub waarde: String,
    /// For a select: what can be chosen. For a tick: the one value.
    pub opties: Vec<String>,
    /// Ticked, or sent at all.
    pub aan: bool,
    /// A radio button, which lets its group hold one.
    pub radio: bool,
}

/// A form of a page, to change and send.
#[derive(Debug, Clone, Default)]
pub struct Invulblad {
    /// Where it goes.
    pub actie: String,
    /// It posts.
    pub post: bool,
    /// It keeps drafts: a form of `web::formulier`.
    pub met_concept: bool,
    /// It has a button without a name: one that sends nothing of its own.
    pub knop_zonder_naam: bool,
    /// Its controls.
    pub velden: Vec<Invulveld>,
    /// Its id, for controls elsewhere on the page.
    pub id: String,
}

impl Invulblad {
    /// Whether it belongs to the frame: search, sign out, throw a draft away.
    pub fn van_kader(&self) -> bool {
        ["/zoeken", "/uitloggen", "/concepten/weggooien"].contains(&self.actie.as_str())
    }

    /// The names that a person can fill, each once, in order.
    pub fn namen(&self) -> Vec<String> {
        let mut uit: Vec<String> = Vec::new();
        for v in self.velden.iter().filter(|v| v.soort != Soort::Knop) {
            if !uit.contains(&v.naam) {
                uit.push(v.naam.clone());
            }
        }
        uit
    }

    /// Whether there is a field with this name.
    pub fn heeft(&self, naam: &str) -> bool {
        self.velden.iter().any(|v| v.naam == naam)
    }

    /// What stands in a field now; of ticks the first that is on.
    pub fn waarde(&self, naam: &str) -> String {
        self.velden.iter().find(|v| v.naam == naam && v.aan).map(|v| v.waarde.clone()).unwrap_or_default()
    }

    /// Fills a text, chooses an option, or ticks the box with this value.
    ///
    /// # Panics
    /// When there is no such field, or no such option.
    #[must_use]
    #[track_caller]
    pub fn vul(mut self, naam: &str, waarde: &str) -> Self {
        let namen = self.namen();
        let mut eigen: Vec<&mut Invulveld> =
            self.velden.iter_mut().filter(|v| v.naam == naam && v.soort != Soort::Knop).collect();
        let Some(eerste) = eigen.first_mut() else {
            panic!("geen veld {naam} in het formulier naar {}; wel {namen:?}", self.actie);
        };
        match eerste.soort {
            Soort::Vinkje => {
                let opties: Vec<String> = eigen.iter().map(|v| v.waarde.clone()).collect();
                let radio = eigen.iter().any(|v| v.radio);
                assert!(opties.iter().any(|o| o == waarde), "{naam}: {waarde} kan niet, wel {opties:?}");
                for v in eigen {
                    v.aan = (v.aan && !radio) || v.waarde == waarde;
                }
            }
            Soort::Keuze => {
                assert!(
                    eerste.opties.iter().any(|o| o == waarde),
                    "{naam}: {waarde} kan niet, wel {:?}",
                    eerste.opties
                );
                eerste.waarde = waarde.into();
            }
            _ => eerste.waarde = waarde.into(),
        }
        self
    }

    /// Clears ticks.
    #[must_use]
    pub fn zonder(mut self, naam: &str) -> Self {
        for v in self.velden.iter_mut().filter(|v| v.naam == naam) {
            match v.soort {
                Soort::Vinkje => v.aan = false,
                _ => v.waarde.clear(),
            }
        }
        self
    }

    /// Presses a button with a name and this value.
    #[must_use]
    #[track_caller]
    pub fn druk(mut self, naam: &str, waarde: &str) -> Self {
        let knop = self
            .velden
            .iter_mut()
            .find(|v| v.soort == Soort::Knop && v.naam == naam && v.waarde == waarde)
            .unwrap_or_else(|| panic!("geen knop {naam}={waarde}"));
        knop.aan = true;
        self
    }

    /// What a browser would send.
    pub fn paren(&self) -> Vec<(String, String)> {
        self.velden.iter().filter(|v| v.aan).map(|v| (v.naam.clone(), v.waarde.clone())).collect()
    }
}
