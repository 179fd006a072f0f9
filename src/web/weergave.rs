//! Drawing pages: the templates, and the frame every page stands in.

use std::sync::Mutex;

use rust_embed::RustEmbed;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use super::verzoek::Verzoek;
use crate::config::Soort;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::{datum, klok, kluis};
use crate::paden;
use crate::poort::toegang::{Actie, Feiten, Rol};

#[derive(RustEmbed)]
#[folder = "templates"]
struct Bestanden;

/// A link in the header.
pub struct Menupunt {
    /// What it says.
    pub naam: &'static str,
    /// Where it goes.
    pub pad: &'static str,
    /// The key after `g`.
    pub letter: char,
    /// Who sees it.
    pub rollen: &'static [Rol],
}

/// A drawn page as the tests see it: which template, with what.
pub type Opname = (String, serde_json::Value);

/// The templates, compiled once.
pub struct Weergave {
    tera: Tera,
    css: String,
    js: Vec<String>,
    opnames: Option<Mutex<Vec<Opname>>>,
}

#[derive(Serialize)]
struct Kader<'a> {
    titel_systeem: &'a str,
    organisatie: &'a str,
    gebruiker: Option<KaderGebruiker<'a>>,
    nav: Vec<KaderNav>,
    csrf: &'a str,
    demo: bool,
    mag_zoeken: bool,
    contact_pad: Option<String>,
    nu: String,
    vandaag_lang: String,
    sessie_einde: Option<String>,
    waarschuw: i64,
    bestand_css: &'a str,
    scripts: &'a [String],
    melding: Option<KaderMelding<'a>>,
    fout_in_formulier: bool,
}

#[derive(Serialize)]
struct KaderGebruiker<'a> {
    naam: &'a str,
    gebruikersnaam: &'a str,
    rol_label: String,
    team: String,
}

#[derive(Serialize)]
struct KaderNav {
    naam: &'static str,
    pad: &'static str,
    letter: char,
    hier: bool,
}

#[derive(Serialize)]
struct KaderMelding<'a> {
    soort: &'static str,
    tekst: &'a str,
}

impl Weergave {
    /// Compiles every template. `opnemen` keeps what is drawn, for the tests.
    ///
    /// # Errors
    /// When a template does not compile.
    pub fn nieuw(opnemen: bool) -> Result<Self, String> {
        let mut tera = Tera::new();
        tera.register_function("pad", pad);
        tera.register_filter("datum", datum_filter);
        tera.register_filter("datum_lang", datum_lang_filter);
        tera.register_filter("moment", moment_filter);
        let mut sjablonen = Vec::new();
        for naam in Bestanden::iter().filter(|n| n.ends_with(".html")) {
            let bestand = Bestanden::get(&naam).ok_or_else(|| format!("sjabloon {naam} ontbreekt"))?;
            let tekst = String::from_utf8(bestand.data.into_owned()).map_err(|e| format!("{naam}: {e}"))?;
            sjablonen.push((naam.to_string(), tekst));
        }
        tera.add_raw_templates(sjablonen).map_err(|e| format!("sjablonen: {e}"))?;
        Ok(Self {
            tera,
            css: bestand_url("wijkroute.css"),
            js: ["wijkroute.js", "zoeken.js"].map(bestand_url).into(),
            opnames: opnemen.then(Mutex::default),
        })
    }

    /// Draws a page in its frame.
    ///
    /// # Errors
    /// When the template needs something that is not there: a fault of ours.
    pub fn teken<C: Serialize>(
        &self,
        v: &Verzoek,
        sjabloon: &'static str,
        context: &C,
        fout_in_formulier: bool,
    ) -> Uitslag<String> {
        let mut inhoud = Context::from_serialize(context).map_err(|e| Fout::intern(sjabloon, e))?;
        inhoud.insert("kader", &self.kader(v, fout_in_formulier));
        if let Some(opnames) = &self.opnames {
            let mut waarde = serde_json::to_value(context).unwrap_or_default();
            waarde["kader"] = serde_json::to_value(self.kader(v, fout_in_formulier)).unwrap_or_default();
            opnames.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((sjabloon.into(), waarde));
        }
        self.tera.render(sjabloon, &inhoud).map_err(|e| Fout::Intern(format!("{sjabloon}: {e}")))
    }

    /// Draws a template from plain JSON: the tests draw recorded pages again with lists emptied.
    ///
    /// # Errors
    /// When the template needs something that is not there.
    pub fn teken_json(&self, sjabloon: &str, waarde: &serde_json::Value) -> Result<String, String> {
        let context = Context::from_serialize(waarde).map_err(|e| e.to_string())?;
        self.tera.render(sjabloon, &context).map_err(|e| e.to_string())
    }

    /// What was drawn since the start, when recording.
    pub fn opnames(&self) -> Vec<Opname> {
        self.opnames
            .as_ref()
            .map(|o| std::mem::take(&mut *o.lock().unwrap_or_else(std::sync::PoisonError::into_inner)))
            .unwrap_or_default()
    }

    fn kader<'a>(&'a self, v: &'a Verzoek, fout_in_formulier: bool) -> Kader<'a> {
        let config = &v.diensten.config;
        Kader {
            titel_systeem: "Wijkroute",
            organisatie: &config.omgeving.organisatie,
            gebruiker: v.actor.map(|a| KaderGebruiker {
                naam: &a.naam,
                gebruikersnaam: &a.gebruikersnaam,
                rol_label: a.rollen.iter().map(|r| r.label()).collect::<Vec<_>>().join(", "),
                team: a.teamnamen.join(", "),
            }),
            nav: menu(v),
            csrf: v.sessie.map_or("", |s| s.csrf.as_str()),
            demo: config.omgeving.soort == Soort::Demo,
            mag_zoeken: v.mag(Actie::PersoonVinden, &Feiten::default()),
            contact_pad: super::snel::contact(v),
            nu: v.nu.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            vandaag_lang: datum::lang(v.vandaag()),
            sessie_einde: v.sessie.map(|s| {
                // Reading this page is a sign of life: the session ends this long after now.
                let einde = (v.nu + config.duur().stil).min(s.begonnen_op.0 + config.duur().hoogstens);
                einde.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
            }),
            waarschuw: config.sessie.waarschuw_seconden,
            bestand_css: &self.css,
            scripts: &self.js,
            melding: v.melding.as_deref().map(|tekst| KaderMelding { soort: "ok", tekst }),
            fout_in_formulier,
        }
    }
}

fn menu(v: &Verzoek) -> Vec<KaderNav> {
    let Some(actor) = v.actor else { return Vec::new() };
    v.diensten
        .menu
        .iter()
        .filter(|m| m.rollen.is_empty() || m.rollen.iter().any(|r| actor.heeft(*r)))
        .map(|m| KaderNav { naam: m.naam, pad: m.pad, letter: m.letter, hier: v.pad == m.pad })
        .collect()
}

/// `pad(naam="casus", id=…)`: the URL under this name of `paden.rs`; a name that is not there is an error.
fn pad(kwargs: Kwargs, _: &State) -> tera::TeraResult<String> {
    let naam: String = kwargs.must_get("naam")?;
    let delen: Vec<String> = ["id", "id2"]
        .iter()
        .filter_map(|sleutel| kwargs.get::<String>(sleutel).transpose())
        .collect::<Result<_, _>>()?;
    paden::bij_naam(&naam)
        .map(|p| p.met(&delen))
        .ok_or_else(|| tera::Error::message(format!("geen pad met de naam {naam}")))
}

/// `2026-12-28` as `28-12-2026`; null stays empty.
fn datum_filter(waarde: &tera::Value, _: Kwargs, _: &State) -> String {
    waarde.as_str().and_then(datum::iso).map(datum::kort).unwrap_or_default()
}

/// `2026-12-28` as `maandag 28 december 2026`; null stays empty.
fn datum_lang_filter(waarde: &tera::Value, _: Kwargs, _: &State) -> String {
    waarde.as_str().and_then(datum::iso).map(datum::lang).unwrap_or_default()
}

/// A moment as `28-12-2026, 14.05`, in Dutch time; null stays empty.
fn moment_filter(waarde: &tera::Value, _: Kwargs, _: &State) -> String {
    waarde
        .as_str()
        .and_then(|w| chrono::DateTime::parse_from_rfc3339(w).ok())
        .map(|m| m.to_utc())
        .map(|m| format!("{}, {}", datum::kort(klok::dag(m)), klok::tijd(m).format("%H.%M")))
        .unwrap_or_default()
}

/// The URL of a file under templates/assets, with its content's hash so that browsers may keep it for good.
fn bestand_url(naam: &str) -> String {
    let hash =
        bestand(naam).map(|(_, inhoud)| kluis::hash(&String::from_utf8_lossy(&inhoud))).unwrap_or_default();
    format!("/bestanden/{}/{naam}", hash.get(..16).unwrap_or("0"))
}

/// A file under templates/assets with its media type.
pub fn bestand(naam: &str) -> Option<(&'static str, std::borrow::Cow<'static, [u8]>)> {
    let soort = match naam.rsplit('.').next()? {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => return None,
    };
    Some((soort, Bestanden::get(&format!("assets/{naam}"))?.data))
}

/// Names of all templates.
pub fn sjablonen() -> Vec<String> {
    Bestanden::iter().filter(|n| n.ends_with(".html")).map(|n| n.to_string()).collect()
}
