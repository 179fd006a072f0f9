//! The dispatcher: from a request to an answer, through the gate. The one way in; server, demo and tests use it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::antwoord::Antwoord;
use super::concept;
use super::foutpagina::foutpagina;
use super::route::{Methode, Noteer, Over, Route};
use super::samengevoegd;
use super::velden::Velden;
use super::verzoek::{Diensten, Verzoek};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::klok;
use crate::paden;
use crate::poort::spoor::{self, Regel};
use crate::poort::toegang::sessie::{self, Sessie, Stand};
use crate::poort::toegang::{Actie, Actor, Feiten, mag};

/// Finds the line of the table for a path.
pub struct Wegwijzer(matchit::Router<HashMap<Methode, &'static Route>>);

impl Wegwijzer {
    /// From the table.
    ///
    /// # Errors
    /// When two lines claim the same method and URL, or a URL is not well formed.
    pub fn nieuw(routes: &'static [Route]) -> Result<Self, String> {
        let mut per_pad: Vec<(&str, HashMap<Methode, &'static Route>)> = Vec::new();
        for route in routes {
            let plek = per_pad.iter().position(|(p, _)| *p == route.pad);
            let lijst = match plek.and_then(|i| per_pad.get_mut(i)) {
                Some((_, lijst)) => lijst,
                None => {
                    per_pad.push((route.pad, HashMap::new()));
                    per_pad.last_mut().map(|(_, l)| l).ok_or("leeg")?
                }
            };
            if lijst.insert(route.methode, route).is_some() {
                return Err(format!("{:?} {} staat twee keer in de tabel", route.methode, route.pad));
            }
        }
        let mut router = matchit::Router::new();
        for (pad, lijst) in per_pad {
            router.insert(pad, lijst).map_err(|e| format!("{pad}: {e}"))?;
        }
        Ok(Self(router))
    }

    /// Whether a page hangs on this path: a link to it is not dead.
    pub fn kent(&self, pad: &str) -> bool {
        self.0.at(pad).is_ok_and(|g| g.value.contains_key(&Methode::Get))
    }
}

/// A request as it came in, free of HTTP.
#[derive(Debug, Default)]
pub struct Binnenkomst {
    /// A change?
    pub post: bool,
    /// The path.
    pub pad: String,
    /// Behind the question mark.
    pub vraag: Velden,
    /// The form.
    pub velden: Velden,
    /// The session cookie.
    pub token: Option<String>,
    /// A line to say on arrival.
    pub melding: Option<String>,
    /// The browser says another site made this request.
    pub van_elders: bool,
    /// The page's own script asks, and wants JSON.
    pub wil_json: bool,
}

/// Handles a request: session, route, CSRF, right, handler, trail. Never fails; a fault becomes a page.
pub fn behandel(d: &Diensten, b: Binnenkomst, nu: DateTime<Utc>) -> Antwoord {
    let stand = match b.token.as_deref().filter(|t| t.len() == 64) {
        None => Ok(Stand::Geen),
        Some(token) => d.db.lees(|c| sessie::zoek(c, token, nu, d.config.duur())),
    };
    match stand {
        Err(fout) => foutpagina(d, &b.pad, None, None, nu, &fout),
        Ok(Stand::Geldig(s, actor)) => met_sessie(d, b, nu, &s, &actor),
        Ok(Stand::Verlopen(s)) => zonder_sessie(d, b, nu, Some(&s)),
        Ok(Stand::Geen) => zonder_sessie(d, b, nu, None),
    }
}

fn met_sessie(d: &Diensten, b: Binnenkomst, nu: DateTime<Utc>, s: &Sessie, actor: &Actor) -> Antwoord {
    if b.post && (b.van_elders || b.velden.een("_csrf") != Some(s.csrf.as_str())) {
        let fout = Fout::KanNiet(
            "Dit formulier hoort niet bij je sessie. Ga terug, ververs de pagina en probeer het opnieuw. Wat je typte, is als concept bewaard."
                .into(),
        );
        // A form of our own from before a new sign-in: keep the text. From another site: keep nothing.
        if !b.van_elders {
            bewaar_tekst(d, &b, s, nu);
        }
        return foutpagina(d, &b.pad, Some(actor), Some(s), nu, &fout);
    }
    if let Err(fout) = sessie::leeft(&d.db, s, nu) {
        return foutpagina(d, &b.pad, Some(actor), Some(s), nu, &fout);
    }
    let pad = b.pad.clone();
    voer_uit(d, b, nu, Some(actor), Some(s))
        .unwrap_or_else(|fout| foutpagina(d, &pad, Some(actor), Some(s), nu, &fout))
}

/// Not signed in (any more): public pages go on; the rest goes to sign-in, and what was typed is kept for the
/// account that typed it.
fn zonder_sessie(d: &Diensten, b: Binnenkomst, nu: DateTime<Utc>, oud: Option<&Sessie>) -> Antwoord {
    let openbaar = match vind(d, &b) {
        Ok((route, _)) => route.actie == Actie::Openbaar,
        Err(fout) => return foutpagina(d, &b.pad, None, None, nu, &fout),
    };
    if openbaar {
        if b.post && b.van_elders {
            let fout = Fout::KanNiet("Dit formulier kwam van een andere website.".into());
            return foutpagina(d, &b.pad, None, None, nu, &fout);
        }
        let pad = b.pad.clone();
        return voer_uit(d, b, nu, None, oud)
            .unwrap_or_else(|fout| foutpagina(d, &pad, None, None, nu, &fout));
    }
    let bewaard =
        oud.is_some_and(|s| b.velden.een("_csrf") == Some(s.csrf.as_str()) && bewaar_tekst(d, &b, s, nu));
    if b.wil_json {
        return Antwoord::Json { status: 401, tekst: r#"{"fout":"Je bent niet meer ingelogd."}"#.into() };
    }
    let doel = b.velden.een("_formulier").filter(|f| concept::is_sleutel(f)).unwrap_or(&b.pad);
    let doel = if b.post && b.velden.een("_formulier").is_none() { paden::START.0 } else { doel };
    let vraag: String = form_urlencoded::Serializer::new(String::new()).append_pair("naar", doel).finish();
    let melding = match (bewaard, oud.is_some()) {
        (true, _) => Some(
            "Je was te lang stil, daarom ben je uitgelogd. Wat je typte, is bewaard: log in en ga verder.",
        ),
        (false, true) => Some("Je was te lang stil, daarom ben je uitgelogd. Log in om verder te gaan."),
        (false, false) => None,
    };
    Antwoord::Naar { pad: format!("{}?{vraag}", paden::INLOGGEN.0), melding: melding.map(str::to_string) }
}

fn bewaar_tekst(d: &Diensten, b: &Binnenkomst, s: &Sessie, nu: DateTime<Utc>) -> bool {
    let Some(sleutel) = b.velden.een("_formulier").filter(|f| concept::is_sleutel(f)) else { return false };
    d.db.schrijf_zonder_spoor(|c| concept::bewaar(c, &d.kluis, s.gebruiker_id, sleutel, &b.velden, nu))
        .is_ok()
}

type Delen = Vec<(String, String)>;

fn vind(d: &Diensten, b: &Binnenkomst) -> Uitslag<(&'static Route, Delen)> {
    let gevonden = d.wegwijzer.0.at(&b.pad).map_err(|_| Fout::NietGevonden)?;
    let methode = if b.post { Methode::Post } else { Methode::Get };
    let route = gevonden.value.get(&methode).copied().ok_or(Fout::NietGevonden)?;
    Ok((route, gevonden.params.iter().map(|(n, w)| (n.to_string(), w.to_string())).collect()))
}

/// Route, facts, right, who stepped back, handler, trail. The demo and the tests come in here with an actor of their own.
///
/// # Errors
/// What the handler gives, a refusal, or [`Fout::NietGevonden`].
pub fn voer_uit(
    d: &Diensten,
    b: Binnenkomst,
    nu: DateTime<Utc>,
    actor: Option<&Actor>,
    sessie: Option<&Sessie>,
) -> Uitslag<Antwoord> {
    let (route, deel) = vind(d, &b)?;
    let feiten = zoek_feiten(d, route, &deel, actor, nu)?;
    let grond = match mag(actor, route.actie, &feiten) {
        Ok(grond) => grond,
        Err(nee) => {
            // Also a page that keeps no trail of its own leaves one of who was refused there.
            let wat =
                if route.noteer == Noteer::Niet { "pagina-zonder-gegevens" } else { route.noteer.code() };
            let regel = Regel {
                gebeurtenis: wat,
                recht: nee.code,
                gelukt: false,
                casus: feiten.casus,
                persoon: feiten.persoon,
                ..Regel::default()
            };
            spoor::noteer(&d.db, actor.map(|a| a.id), nu, &regel)?;
            return Err(Fout::GeenRecht(nee.uitleg));
        }
    };
    let mut v = Verzoek {
        diensten: d,
        actor,
        sessie,
        nu,
        route,
        pad: b.pad,
        deel,
        vraag: b.vraag,
        velden: b.velden,
        feiten,
        grond,
        melding: b.melding,
        lijst: None,
        geschreven: false,
    };
    let doe = |v: &mut Verzoek| match samengevoegd::elders(v)? {
        Some(antwoord) => Ok(antwoord),
        None => (route.doe)(v),
    };
    let antwoord = match doe(&mut v) {
        // The page asked for more than the route: also that refusal leaves a row.
        Err(fout @ Fout::GeenRecht(_)) => {
            let regel = Regel { recht: "meer-nodig", ..v.regel(route.noteer.code(), false) };
            spoor::noteer(&d.db, actor.map(|a| a.id), nu, &regel)?;
            return Err(fout);
        }
        anders => anders?,
    };
    if let Some(regel) = v.leesregel(&antwoord)? {
        spoor::noteer(&d.db, actor.map(|a| a.id), nu, &regel)?;
    }
    Ok(antwoord)
}

fn zoek_feiten(
    d: &Diensten,
    route: &Route,
    deel: &Delen,
    actor: Option<&Actor>,
    nu: DateTime<Utc>,
) -> Uitslag<Feiten> {
    match (route.over, actor) {
        (Over::Niets, _) => Ok(Feiten::default()),
        (Over::Ding(..), None) => Err(Fout::NietGevonden),
        (Over::Ding(naam, zoek), Some(actor)) => {
            let id = deel.iter().find(|(n, _)| n == naam).and_then(|(_, w)| w.parse().ok());
            let id = id.ok_or(Fout::NietGevonden)?;
            d.db.lees(|c| zoek(c, actor, id, klok::dag(nu)))
        }
    }
}
