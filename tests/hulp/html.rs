//! Reads the pages our own templates make: text, links, forms. No general HTML parser; it knows what we write.

use super::invulblad::{Invulblad, Invulveld, Soort};
use super::merken::{Stuk, ontcijfer, stukken};

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
    /// Messages at fields: the field's name, the message.
    pub fouten: Vec<(String, String)>,
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
            && let Some((_, fout)) = self.doc.fouten.last_mut()
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
                let id = attribuut(a, "id").unwrap_or_default();
                let veld = id.trim_start_matches("veld-").trim_end_matches("-fout");
                self.doc.fouten.push((veld.into(), String::new()));
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
        if let Some(f) = f
            && element == "button"
            && attribuut(a, "name").is_none()
        {
            self.doc.formulieren[f].knop_zonder_naam = true;
        }
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
