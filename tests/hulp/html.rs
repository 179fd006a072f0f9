//! Reads the pages our own templates make: text, links, forms. No general HTML parser; it knows what we write.

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
    /// Its controls.
    pub velden: Vec<Invulveld>,
    id: String,
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

    /// Fills whatever is empty with something plausible: the first option, a date, a text.
    #[must_use]
    pub fn vul_willekeurig(mut self) -> Self {
        let mut groepen: Vec<String> = Vec::new();
        for v in &mut self.velden {
            match v.soort {
                Soort::Tekst if v.waarde.is_empty() => {
                    v.waarde = if v.naam.contains("datum") || v.naam.ends_with("_op") {
                        "23-11-2026"
                    } else {
                        "Iets"
                    }
                    .into();
                }
                Soort::Keuze if v.waarde.is_empty() => {
                    v.waarde = v.opties.iter().find(|o| !o.is_empty()).cloned().unwrap_or_default();
                }
                Soort::Vinkje if !groepen.contains(&v.naam) => {
                    groepen.push(v.naam.clone());
                    v.aan = true;
                }
                _ => {}
            }
        }
        self
    }

    /// What a browser would send.
    pub fn paren(&self) -> Vec<(String, String)> {
        self.velden.iter().filter(|v| v.aan).map(|v| (v.naam.clone(), v.waarde.clone())).collect()
    }
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where to.
    pub naar: String,
    /// What it says.
    pub tekst: String,
}

/// A page, read.
#[derive(Debug, Default)]
pub struct Document {
    /// In the browser's tab.
    pub titel: String,
    /// What a person reads.
    pub tekst: String,
    /// Forms, in order.
    pub formulieren: Vec<Invulblad>,
    /// Links, in order.
    pub links: Vec<Link>,
    /// Messages at fields.
    pub fouten: Vec<String>,
}

#[derive(Debug)]
enum Stuk<'a> {
    Tekst(&'a str),
    Open { naam: &'a str, attributen: Vec<(&'a str, String)> },
    Sluit(&'a str),
}

impl Document {
    /// Reads a page.
    pub fn lees(html: &str) -> Self {
        let mut lezer = Lezer::default();
        for stuk in stukken(html) {
            match stuk {
                Stuk::Tekst(t) => lezer.tekst(&ontcijfer(t)),
                Stuk::Open { naam, attributen } => lezer.open(naam, &attributen),
                Stuk::Sluit(naam) => lezer.sluit(naam),
            }
        }
        let mut doc = lezer.doc;
        doc.tekst = doc.tekst.split_whitespace().collect::<Vec<_>>().join(" ");
        doc.titel = doc.titel.trim().to_string();
        doc
    }
}

#[derive(Default)]
struct Lezer {
    doc: Document,
    in_titel: bool,
    in_link: bool,
    in_fout: bool,
    in_formulier: bool,
    tekstvak: Option<(usize, usize)>,
    keuze: Option<(usize, usize)>,
    optie_zonder_waarde: bool,
}

fn attribuut<'a>(a: &'a [(&str, String)], naam: &str) -> Option<&'a str> {
    a.iter().find(|(n, _)| *n == naam).map(|(_, w)| w.as_str())
}

impl Lezer {
    fn tekst(&mut self, t: &str) {
        if self.in_titel {
            self.doc.titel.push_str(t);
            return;
        }
        if let Some((f, v)) = self.tekstvak {
            self.doc.formulieren[f].velden[v].waarde.push_str(t);
        }
        if self.optie_zonder_waarde
            && let Some((f, v)) = self.keuze
        {
            self.doc.formulieren[f].velden[v].opties.push(t.trim().to_string());
            self.optie_zonder_waarde = false;
        }
        if self.in_link
            && let Some(link) = self.doc.links.last_mut()
        {
            link.tekst.push_str(t);
        }
        if self.in_fout
            && let Some(fout) = self.doc.fouten.last_mut()
        {
            fout.push_str(t);
        }
        self.doc.tekst.push_str(t);
    }

    fn open(&mut self, naam: &str, a: &[(&str, String)]) {
        match naam {
            "title" => self.in_titel = true,
            "a" => {
                self.in_link = true;
                let naar = attribuut(a, "href").unwrap_or_default().to_string();
                self.doc.links.push(Link { naar, tekst: String::new() });
            }
            "p" if attribuut(a, "class").is_some_and(|k| k.contains("wr-form-error")) => {
                self.in_fout = true;
                self.doc.fouten.push(String::new());
            }
            "form" => {
                self.in_formulier = true;
                self.doc.formulieren.push(Invulblad {
                    actie: attribuut(a, "action").unwrap_or_default().into(),
                    post: attribuut(a, "method") == Some("post"),
                    met_concept: attribuut(a, "data-concept").is_some(),
                    id: attribuut(a, "id").unwrap_or_default().into(),
                    ..Invulblad::default()
                });
            }
            "input" | "textarea" | "select" | "button" => self.bediening(naam, a),
            "option" => self.optie(a),
            _ => {}
        }
        if !matches!(naam, "strong" | "em" | "small" | "span" | "a" | "b" | "abbr") {
            self.doc.tekst.push(' ');
        }
    }

    fn bediening(&mut self, element: &str, a: &[(&str, String)]) {
        let elders = attribuut(a, "form");
        let f = match elders {
            Some(id) => self.doc.formulieren.iter().position(|f| f.id == id),
            None if self.in_formulier => self.doc.formulieren.len().checked_sub(1),
            None => None,
        };
        let (Some(f), Some(naam)) = (f, attribuut(a, "name")) else { return };
        let soort_attribuut = attribuut(a, "type").unwrap_or("text");
        let vinkje = matches!(soort_attribuut, "radio" | "checkbox") && element == "input";
        let soort = match (element, soort_attribuut) {
            ("select", _) => Soort::Keuze,
            ("button", _) | ("input", "submit") => Soort::Knop,
            ("input", "hidden") => Soort::Verborgen,
            _ if vinkje => Soort::Vinkje,
            _ => Soort::Tekst,
        };
        let waarde = attribuut(a, "value").unwrap_or(if vinkje { "on" } else { "" }).to_string();
        let aan = match soort {
            Soort::Vinkje => attribuut(a, "checked").is_some(),
            Soort::Knop => false,
            _ => attribuut(a, "disabled").is_none(),
        };
        let opties = if vinkje { vec![waarde.clone()] } else { Vec::new() };
        let velden = &mut self.doc.formulieren[f].velden;
        velden.push(Invulveld {
            naam: naam.into(),
            soort,
            waarde,
            opties,
            aan,
            radio: soort_attribuut == "radio",
        });
        let plek = (f, velden.len() - 1);
        match element {
            "textarea" => self.tekstvak = Some(plek),
            "select" => self.keuze = Some(plek),
            _ => {}
        }
    }

    fn optie(&mut self, a: &[(&str, String)]) {
        let Some((f, v)) = self.keuze else { return };
        let veld = &mut self.doc.formulieren[f].velden[v];
        match attribuut(a, "value") {
            Some(waarde) => {
                // Without `selected` a browser sends the first.
                if attribuut(a, "selected").is_some() || veld.opties.is_empty() {
                    veld.waarde = waarde.into();
                }
                veld.opties.push(waarde.into());
            }
            None => self.optie_zonder_waarde = true,
        }
    }

    fn sluit(&mut self, naam: &str) {
        match naam {
            "title" => self.in_titel = false,
            "a" => self.in_link = false,
            "p" => self.in_fout = false,
            "form" => self.in_formulier = false,
            "select" => self.keuze = None,
            "textarea" => {
                if let Some((f, v)) = self.tekstvak.take() {
                    let waarde = &mut self.doc.formulieren[f].velden[v].waarde;
                    // HTML drops the first line break of a text area.
                    if waarde.starts_with('\n') {
                        waarde.remove(0);
                    }
                }
            }
            _ => {}
        }
        if !matches!(naam, "strong" | "em" | "small" | "span" | "a" | "b" | "abbr") {
            self.doc.tekst.push(' ');
        }
    }
}

fn stukken(html: &str) -> Vec<Stuk<'_>> {
    let mut uit = Vec::new();
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        if begin > 0 {
            uit.push(Stuk::Tekst(&rest[..begin]));
        }
        rest = &rest[begin..];
        if let Some(na) = rest.strip_prefix("<!--") {
            rest = na.find("-->").map_or("", |i| &na[i + 3..]);
            continue;
        }
        let einde = einde_van_tag(rest);
        let binnen = rest[1..einde].trim_end_matches('/').trim();
        rest = rest.get(einde + 1..).unwrap_or("");
        if let Some(naam) = binnen.strip_prefix('/') {
            uit.push(Stuk::Sluit(naam.trim()));
        } else if !binnen.starts_with('!') {
            let (naam, attributen) = binnen.split_once(char::is_whitespace).unwrap_or((binnen, ""));
            uit.push(Stuk::Open { naam, attributen: lees_attributen(attributen) });
        }
    }
    if !rest.is_empty() {
        uit.push(Stuk::Tekst(rest));
    }
    uit
}

fn einde_van_tag(tag: &str) -> usize {
    let mut aanhaling = None;
    for (i, t) in tag.char_indices() {
        match (aanhaling, t) {
            (None, '>') => return i,
            (None, '"' | '\'') => aanhaling = Some(t),
            (Some(a), t) if a == t => aanhaling = None,
            _ => {}
        }
    }
    tag.len()
}

fn lees_attributen(tekst: &str) -> Vec<(&str, String)> {
    let mut uit = Vec::new();
    let mut rest = tekst.trim_start();
    while !rest.is_empty() {
        let einde = rest.find(|t: char| t == '=' || t.is_whitespace()).unwrap_or(rest.len());
        let naam = &rest[..einde];
        rest = &rest[einde..];
        let mut waarde = String::new();
        if let Some(na) = rest.strip_prefix('=') {
            let (w, verder) = match na.chars().next() {
                Some(a @ ('"' | '\'')) => na[1..].split_once(a).unwrap_or((&na[1..], "")),
                _ => na.split_once(char::is_whitespace).unwrap_or((na, "")),
            };
            waarde = ontcijfer(w);
            rest = verder;
        }
        if !naam.is_empty() {
            uit.push((naam, waarde));
        }
        rest = rest.trim_start();
    }
    uit
}

/// Character references to characters.
pub fn ontcijfer(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    let mut rest = tekst;
    while let Some(begin) = rest.find('&') {
        uit.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let gevonden = rest.get(1..).and_then(|r| r.find(';')).filter(|i| *i < 10).and_then(|i| {
            let teken = match &rest[1..=i] {
                "amp" => Some('&'),
                "lt" => Some('<'),
                "gt" => Some('>'),
                "quot" => Some('"'),
                "apos" => Some('\''),
                "nbsp" => Some('\u{a0}'),
                getal => getal
                    .strip_prefix("#x")
                    .and_then(|h| u32::from_str_radix(h, 16).ok())
                    .or_else(|| getal.strip_prefix('#').and_then(|d| d.parse().ok()))
                    .and_then(char::from_u32),
            };
            teken.map(|t| (t, i + 2))
        });
        match gevonden {
            Some((teken, lengte)) => {
                uit.push(teken);
                rest = &rest[lengte..];
            }
            None => {
                uit.push('&');
                rest = &rest[1..];
            }
        }
    }
    uit.push_str(rest);
    uit
}
