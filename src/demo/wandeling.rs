//! Walking an invented casus through the application's own forms: every step is a POST that a person could have
//! done, checked and noted like theirs. The files are config/casussen/*.toml; docs/demo.md explains them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Deserialize;

use super::verwijzing;
use crate::db::waarde::CasusId;
use crate::kit::{datum, klok};
use crate::poort::toegang::accounts;
use crate::web::dienst::{Binnenkomst, voer_uit};
use crate::web::verzoek::Diensten;
use crate::web::{Antwoord, Velden};

/// The day the files were written for; they are shifted so that it becomes the day the demo is made.
const PEILDATUM: &str = "2026-11-23";

/// An invented casus.
#[derive(Debug, Deserialize)]
pub struct Casusbestand {
    /// `S01`.
    pub id: String,
    /// What it is about.
    pub titel: String,
    /// What was done, in order.
    pub stap: Vec<Stap>,
}

/// A form that was handed in.
#[derive(Debug, Deserialize)]
pub struct Stap {
    /// When, Dutch time: `2026-11-17 10:05`.
    op: String,
    /// By whom: a sign-in name of the demo.
    wie: String,
    /// Where to, with `{casus}` and other remembered names, or `{@persoon Nel}` and other things looked up.
    post: String,
    /// Remember the last id of the page it leads to under this name.
    onthoud: Option<String>,
    /// The fields: a text, or a list of texts for checkboxes.
    #[serde(default)]
    velden: BTreeMap<String, toml::Value>,
}

/// Ids remembered along the way.
pub type Onthouden = BTreeMap<String, String>;

/// Walks a casus; gives the ids it remembered.
///
/// # Errors
/// With the step that failed and what the form said.
pub fn loop_door(d: &Diensten, tekst: &str) -> Result<Onthouden, String> {
    let bestand: Casusbestand = toml::from_str(tekst).map_err(|e| e.to_string())?;
    let verschuiving = verschuiving(d)?;
    let mut onthouden = Onthouden::new();
    for (nummer, stap) in bestand.stap.iter().enumerate() {
        zet(d, stap, verschuiving, &mut onthouden).map_err(|e| {
            format!("{} stap {} ({} door {}): {e}", bestand.id, nummer + 1, stap.post, stap.wie)
        })?;
    }
    Ok(onthouden)
}

fn verschuiving(d: &Diensten) -> Result<i64, String> {
    let peil: NaiveDate = PEILDATUM.parse().map_err(|_| "peildatum")?;
    Ok(klok::dag(d.klok.nu()).signed_duration_since(peil).num_days())
}

fn schuif(dag: NaiveDate, dagen: i64) -> Option<NaiveDate> {
    let aantal = Days::new(dagen.unsigned_abs());
    if dagen < 0 { dag.checked_sub_days(aantal) } else { dag.checked_add_days(aantal) }
}

fn zet(d: &Diensten, stap: &Stap, verschuiving: i64, onthouden: &mut Onthouden) -> Result<(), String> {
    let op =
        NaiveDateTime::parse_from_str(&stap.op, "%Y-%m-%d %H:%M").map_err(|_| format!("tijd {}", stap.op))?;
    let dag = schuif(op.date(), verschuiving).ok_or("datum")?;
    // What was done on the day the demo is made, was done before it is made.
    let nu = klok::moment(dag, op.time()).min(d.klok.nu());
    let actor =
        d.db.lees(|c| {
            let wie = accounts::bij_naam(c, &stap.wie)?;
            accounts::actor(c, wie, dag)
        })
        .map_err(|e| format!("account {}: {e}", stap.wie))?
        .ok_or("account staat uit")?;
    let pad = vul_in(d, &stap.post, onthouden)?;
    let vraag = |post, velden| {
        let (pad, rest) = pad.split_once('?').unwrap_or((&pad, ""));
        Binnenkomst {
            post,
            pad: pad.into(),
            vraag: Velden::lees(rest.as_bytes()),
            velden,
            ..Binnenkomst::default()
        }
    };
    // What a browser would send along: the hidden fields of the form on the page.
    let mut velden = match voer_uit(d, vraag(false, Velden::default()), nu, Some(&actor), None) {
        Ok(Antwoord::Pagina { html, .. }) => verborgen(&html, &pad),
        _ => Vec::new(),
    };
    for (naam, waarde) in &stap.velden {
        velden.retain(|(n, _)| n != naam);
        for tekst in teksten(waarde)? {
            velden.push((naam.clone(), waarde_van(d, &tekst, verschuiving, onthouden)?));
        }
    }
    match voer_uit(d, vraag(true, Velden::van(velden)), nu, Some(&actor), None) {
        Ok(Antwoord::Naar { pad, .. }) => onthoud(d, stap, &pad, onthouden),
        Ok(Antwoord::Pagina { html, status }) => Err(format!("{status}: {}", meldingen(&html))),
        Ok(anders) => Err(format!("onverwacht antwoord {anders:?}")),
        Err(fout) => Err(fout.to_string()),
    }
}

/// Puts ids where the braces are.
fn vul_in(d: &Diensten, tekst: &str, onthouden: &Onthouden) -> Result<String, String> {
    let mut stukken = tekst.split('{');
    let mut uit = stukken.next().unwrap_or_default().to_string();
    for stuk in stukken {
        let (naam, rest) = stuk.split_once('}').ok_or(format!("{tekst}: accolade zonder einde"))?;
        uit.push_str(&match naam.strip_prefix('@') {
            Some(wat) => zoek_op(d, wat, onthouden)?,
            None => onthouden.get(naam).cloned().ok_or(format!("{naam}: niet onthouden"))?,
        });
        uit.push_str(rest);
    }
    Ok(uit)
}

/// What `@persoon Nel`, `@besluit advies` and the like stand for; a remembered name may be used for what it stands
/// for.
fn zoek_op(d: &Diensten, wat: &str, onthouden: &Onthouden) -> Result<String, String> {
    let casus = onthouden.get("casus").and_then(|id| id.parse::<CasusId>().ok());
    let (soort, naam) = wat.split_once(' ').ok_or(format!("@{wat}: zonder naam"))?;
    let naam = onthouden.get(naam).map_or(naam, String::as_str);
    d.db.lees(|c| verwijzing::zoek(c, soort, naam, casus, klok::dag(d.klok.nu())))
        .map_err(|e| format!("@{wat}: {e}"))
}

fn teksten(waarde: &toml::Value) -> Result<Vec<String>, String> {
    match waarde {
        toml::Value::String(t) => Ok(vec![t.clone()]),
        toml::Value::Integer(n) => Ok(vec![n.to_string()]),
        toml::Value::Boolean(b) => Ok(if *b { vec!["ja".into()] } else { Vec::new() }),
        toml::Value::Array(lijst) => lijst
            .iter()
            .map(|w| w.as_str().map(str::to_string).ok_or("lijst met iets anders dan tekst".into()))
            .collect(),
        _ => Err("een veld is tekst, getal, ja/nee of een lijst teksten".into()),
    }
}

/// `@dag 2026-11-20` is shifted; `@persoon Nel`, `@voorziening …` and the other kinds of verwijzing.rs are looked up;
/// the rest is taken as it stands.
fn waarde_van(d: &Diensten, tekst: &str, verschuiving: i64, onthouden: &Onthouden) -> Result<String, String> {
    if let Some(dag) = tekst.strip_prefix("@dag ") {
        let dag = datum::iso(dag).and_then(|dag| schuif(dag, verschuiving)).ok_or(format!("datum {dag}"))?;
        return Ok(datum::kort(dag));
    }
    match tekst.strip_prefix('@') {
        Some(wat) => zoek_op(d, wat, onthouden),
        None => vul_in_zacht(tekst, onthouden),
    }
}

fn vul_in_zacht(tekst: &str, onthouden: &Onthouden) -> Result<String, String> {
    match tekst.strip_prefix('{').and_then(|t| t.strip_suffix('}')) {
        Some(naam) => onthouden.get(naam).cloned().ok_or(format!("{naam}: niet onthouden")),
        None => Ok(tekst.to_string()),
    }
}

fn onthoud(d: &Diensten, stap: &Stap, pad: &str, onthouden: &mut Onthouden) -> Result<(), String> {
    let ids: Vec<&str> = pad.split(['/', '?', '=', '#']).filter(|s| s.parse::<CasusId>().is_ok()).collect();
    if let Some(naam) = &stap.onthoud {
        let id = ids.last().ok_or(format!("{pad}: geen id om te onthouden"))?;
        onthouden.insert(naam.clone(), (*id).to_string());
    }
    // The person of the casus is needed by nearly every file; take it along as soon as it is there.
    if let Some(casus) = onthouden.get("casus").and_then(|id| id.parse::<CasusId>().ok()) {
        let persoon = d.db.lees(|c| Ok(crate::basis::casus::store::zoek(c, casus)?.persoon_id));
        if let Ok(Some(id)) = persoon {
            onthouden.insert("persoon".into(), id.to_string());
        }
    }
    Ok(())
}

/// The hidden fields of the form that posts to this path, as our own templates write them.
fn verborgen(html: &str, pad: &str) -> Vec<(String, String)> {
    let Some((_, rest)) = html.split_once(&format!("action=\"{pad}\"")) else { return Vec::new() };
    let formulier = rest.split("</form>").next().unwrap_or_default();
    formulier
        .split("<input type=\"hidden\" name=\"")
        .skip(1)
        .filter_map(|stuk| {
            let (naam, rest) = stuk.split_once('"')?;
            let waarde = rest.split_once("value=\"")?.1.split('"').next()?;
            Some((naam.to_string(), waarde.to_string()))
        })
        .filter(|(naam, _)| naam != "_csrf" && naam != "_formulier")
        .collect()
}

/// What the form said was wrong.
fn meldingen(html: &str) -> String {
    let fouten: Vec<_> = html
        .split("<span class=\"wr-visually-hidden\">Fout: </span>")
        .skip(1)
        .filter_map(|s| s.split('<').next())
        .collect();
    if fouten.is_empty() { "de pagina kwam terug zonder melding".into() } else { fouten.join("; ") }
}
