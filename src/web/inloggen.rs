//! Signing in and out, staying signed in, and signing in again from within a page.

use chrono::{Duration, SecondsFormat};
use serde::Serialize;

use super::antwoord::Antwoord;
use super::concept::is_sleutel;
use super::formulier::Formulier;
use super::veld::Veld;
use super::verzoek::Verzoek;
use super::weergave;
use crate::db::waarde::GebruikerId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::spoor::{self, Regel};
use crate::poort::toegang::{herken, sessie};

const SJABLOON: &str = "web/inloggen.html";

/// The same words for every kind of no: unknown, wrong, disabled, too often.
fn nee(v: &Verzoek) -> String {
    format!(
        "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Na een paar keer proberen moet je {} minuten \
         wachten. Weet je het niet meer? Bel de beheerder.",
        v.diensten.config.inloggen.venster_minuten
    )
}

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    naar: String,
}

fn formulier() -> Formulier {
    Formulier::nieuw(
        paden::INLOGGEN.0,
        vec![
            Veld::tekst("gebruikersnaam", "Gebruikersnaam")
                .autocomplete("username")
                .max(60)
                .verplicht("Vul je gebruikersnaam in"),
            Veld::wachtwoord("wachtwoord", "Wachtwoord").verplicht("Vul je wachtwoord in"),
        ],
    )
}

fn doel(tekst: Option<&str>) -> String {
    tekst.filter(|t| is_sleutel(t) && !t.contains('\\')).unwrap_or(paden::START.0).to_string()
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let naar = doel(v.vraag.een("naar"));
    if v.actor.is_some() {
        return Ok(Antwoord::Naar { pad: naar, melding: None });
    }
    v.pagina(SJABLOON, &Pagina { formulier: &formulier(), naar })
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let mut f = formulier().lees(&v.velden);
    let naar = doel(v.velden.een("naar"));
    let wie = if f.goed() { herken(v, &f.tekst("gebruikersnaam"))? } else { None };
    match wie {
        Some(wie) => {
            let (token, _) = begin(v, wie)?;
            Ok(Antwoord::Ingelogd { pad: naar, token })
        }
        None => {
            if f.goed() {
                f.fout("wachtwoord", nee(v));
            }
            if let Some(veld) = f.velden.get_mut("wachtwoord") {
                veld.waarde.clear();
            }
            v.pagina_met(SJABLOON, &f, &Pagina { formulier: &f, naar })
        }
    }
}

fn herken(v: &Verzoek, naam: &str) -> Uitslag<Option<GebruikerId>> {
    let woord = v.velden.een("wachtwoord").unwrap_or_default();
    let wie = herken::herken(&v.diensten.db, naam, woord, v.nu, v.diensten.config.rem())?;
    let regel =
        Regel { gebeurtenis: "ingelogd", recht: "openbaar", gelukt: wie.is_some(), ..Regel::default() };
    spoor::noteer(&v.diensten.db, wie, v.nu, &regel)?;
    Ok(wie)
}

fn begin(v: &Verzoek, wie: GebruikerId) -> Uitslag<(String, sessie::Sessie)> {
    v.diensten.db.schrijf_zonder_spoor(|c| {
        if let Some(oud) = v.sessie {
            sessie::eindig(c, &oud.token_hash, v.nu)?;
        }
        sessie::begin(c, wie, v.nu)
    })
}

/// POST: signing out.
pub fn uitloggen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    if let Some(s) = v.sessie {
        v.diensten.db.schrijf_zonder_spoor(|c| sessie::eindig(c, &s.token_hash, v.nu))?;
        let regel = Regel { gebeurtenis: "uitgelogd", recht: "rol", gelukt: true, ..Regel::default() };
        spoor::noteer(&v.diensten.db, Some(s.gebruiker_id), v.nu, &regel)?;
    }
    Ok(Antwoord::Uitgelogd { pad: paden::INLOGGEN.0.into() })
}

/// POST from the page's script: still here.
pub fn verlengen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = v.sessie.ok_or(Fout::NietGevonden)?;
    Ok(Antwoord::Json { status: 200, tekst: stand(v, s) })
}

/// POST from the page's script: sign in again without leaving the page. Only the account that was signed in: the
/// page still holds what that person typed.
pub fn opnieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let naam = v.velden.een("gebruikersnaam").unwrap_or_default().to_string();
    let fout = nee(v);
    let geweigerd = || Antwoord::Json { status: 401, tekst: serde_json::json!({ "fout": fout }).to_string() };
    if naam.is_empty() || naam.len() > 60 {
        return Ok(geweigerd());
    }
    let Some(wie) = herken(v, &naam)? else { return Ok(geweigerd()) };
    if v.sessie.is_none_or(|oud| oud.gebruiker_id != wie) {
        return Ok(geweigerd());
    }
    let (token, s) = begin(v, wie)?;
    let tekst = stand(v, &s);
    Ok(Antwoord::Opnieuw { token, tekst })
}

fn stand(v: &Verzoek, s: &sessie::Sessie) -> String {
    let duur = v.diensten.config.duur();
    let einde = (v.nu + duur.stil).min(s.begonnen_op.0 + duur.hoogstens);
    let einde = einde.to_rfc3339_opts(SecondsFormat::Secs, true);
    serde_json::json!({ "einde": einde, "csrf": s.csrf }).to_string()
}

/// GET: a file of the application. The hash in the URL only tells browsers when it changed.
pub fn bestand(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let naam: String = v.deel("naam")?;
    let (soort, inhoud) = weergave::bestand(&naam).ok_or(Fout::NietGevonden)?;
    Ok(Antwoord::Bestand { soort, inhoud })
}

/// GET: alive, and the database answers.
pub fn gezond(v: &mut Verzoek) -> Uitslag<Antwoord> {
    use diesel::connection::SimpleConnection;
    v.lees(|c| Ok(c.batch_execute("select 1")?))?;
    Ok(Antwoord::Tekst("gezond\n".into()))
}

/// GET: where to report a weakness (RFC 9116). It says itself how long it holds; half a year is well under the year.
pub fn security_txt(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let einde = (v.nu + Duration::days(182)).to_rfc3339_opts(SecondsFormat::Secs, true);
    let contact = &v.diensten.config.omgeving.beveiliging;
    Ok(Antwoord::Tekst(format!("Contact: {contact}\nExpires: {einde}\nPreferred-Languages: nl, en\n")))
}
