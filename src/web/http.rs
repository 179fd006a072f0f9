//! HTTP around the dispatcher: cookies, headers, limits, the log line. Knows actix; the rest of the kit does not.

use std::time::Instant;

use actix_web::cookie::{Cookie, SameSite, time::Duration as CookieDuur};
use actix_web::http::{Method, StatusCode, header};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};

use super::antwoord::Antwoord;
use super::dienst::{Binnenkomst, behandel};
use super::velden::Velden;
use super::verzoek::Diensten;
use crate::kit::id;

/// Largest form, in bytes; a verslag of fifty pages is a tenth of it.
pub const GROOTSTE_FORMULIER: usize = 2 * 1024 * 1024;

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
                   connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Takes every request.
pub async fn neem_aan(req: HttpRequest, body: Bytes, diensten: Data<Diensten>) -> HttpResponse {
    let begin = Instant::now();
    let kenmerk = id::nieuw(diensten.klok.nu());
    let veilig = diensten.config.server.veilige_cookies;
    let methode = req.method().clone();
    if methode != Method::GET && methode != Method::HEAD && methode != Method::POST {
        return kop(HttpResponse::build(StatusCode::METHOD_NOT_ALLOWED), veilig)
            .insert_header((header::ALLOW, "GET, HEAD, POST"))
            .finish();
    }
    let b = binnenkomst(&req, &body, veilig);
    let werk = diensten.clone();
    let uit = actix_web::web::block(move || {
        let nu = werk.klok.nu();
        behandel(&werk, b, nu)
    })
    .await;
    let had_melding = req.cookie(MELDING).is_some();
    let antwoord = match uit {
        Ok(antwoord) => stuur(antwoord, veilig, had_melding),
        Err(_) => kop(HttpResponse::build(StatusCode::SERVICE_UNAVAILABLE), veilig).finish(),
    };
    // The path without what stands behind the question mark; ids in it are not a person's data (design.md 5.7).
    tracing::info!(%kenmerk, %methode, pad = req.path(), status = antwoord.status().as_u16(),
                   ms = begin.elapsed().as_millis(), "verzoek");
    antwoord
}

const MELDING: &str = "wijkroute_melding";

fn sessie_naam(veilig: bool) -> &'static str {
    if veilig { "__Host-wijkroute" } else { "wijkroute_sessie" }
}

fn binnenkomst(req: &HttpRequest, body: &Bytes, veilig: bool) -> Binnenkomst {
    let tekst = |naam: &str| req.headers().get(naam).and_then(|w| w.to_str().ok()).unwrap_or_default();
    let site = tekst("sec-fetch-site");
    let oorsprong = tekst("origin");
    let gastheer = req.connection_info().host().to_string();
    let andere_oorsprong =
        !oorsprong.is_empty() && oorsprong.split_once("://").is_none_or(|(_, rest)| rest != gastheer);
    let formulier = tekst("content-type").starts_with("application/x-www-form-urlencoded");
    Binnenkomst {
        post: req.method() == Method::POST,
        pad: req.path().to_string(),
        vraag: Velden::lees(req.query_string().as_bytes()),
        velden: if formulier { Velden::lees(body) } else { Velden::default() },
        token: req.cookie(sessie_naam(veilig)).map(|c| c.value().to_string()),
        melding: req.cookie(MELDING).and_then(|c| gemeld(c.value())),
        van_elders: matches!(site, "cross-site" | "same-site") || andere_oorsprong,
        wil_json: tekst("accept").contains("application/json"),
    }
}

/// The line to say on arrival travels in a cookie as hex, so that any Dutch text fits; it holds no person's data.
fn gemeld(waarde: &str) -> Option<String> {
    let tekst = String::from_utf8(hex::decode(waarde).ok()?).ok()?;
    (tekst.chars().count() <= 300 && !tekst.chars().any(char::is_control)).then_some(tekst)
}

fn kop(mut r: HttpResponseBuilder, veilig: bool) -> HttpResponseBuilder {
    r.insert_header((header::CONTENT_SECURITY_POLICY, CSP))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::X_FRAME_OPTIONS, "DENY"))
        .insert_header((header::REFERRER_POLICY, "same-origin"))
        .insert_header(("cross-origin-opener-policy", "same-origin"))
        .insert_header(("cross-origin-resource-policy", "same-origin"))
        .insert_header(("permissions-policy", "camera=(), microphone=(), geolocation=()"));
    if veilig {
        r.insert_header((header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"));
    }
    r
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn stuur(antwoord: Antwoord, veilig: bool, had_melding: bool) -> HttpResponse {
    let nieuw = |code: u16| {
        let mut r = kop(HttpResponse::build(status(code)), veilig);
        r.insert_header((header::CACHE_CONTROL, "no-store"));
        r
    };
    match antwoord {
        Antwoord::Pagina { status, html } => {
            let mut r = nieuw(status);
            if had_melding {
                r.cookie(koekje(MELDING, "", veilig, Some(CookieDuur::ZERO)));
            }
            r.content_type("text/html; charset=utf-8").body(html)
        }
        Antwoord::Naar { pad, melding } => {
            let mut r = nieuw(303);
            if let Some(tekst) = melding {
                r.cookie(koekje(MELDING, &hex::encode(tekst), veilig, Some(CookieDuur::minutes(1))));
            }
            r.insert_header((header::LOCATION, pad)).finish()
        }
        Antwoord::Json { status, tekst } => nieuw(status).content_type("application/json").body(tekst),
        Antwoord::Tekst(tekst) => nieuw(200).content_type("text/plain; charset=utf-8").body(tekst),
        Antwoord::Bestand { soort, inhoud } => kop(HttpResponse::build(StatusCode::OK), veilig)
            .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .content_type(soort)
            .body(inhoud.into_owned()),
        Antwoord::Ingelogd { pad, token } => nieuw(303)
            .cookie(koekje(sessie_naam(veilig), &token, veilig, None))
            .insert_header((header::LOCATION, pad))
            .finish(),
        Antwoord::Opnieuw { token, tekst } => nieuw(200)
            .cookie(koekje(sessie_naam(veilig), &token, veilig, None))
            .content_type("application/json")
            .body(tekst),
        Antwoord::Uitgelogd { pad } => nieuw(303)
            .cookie(koekje(sessie_naam(veilig), "", veilig, Some(CookieDuur::ZERO)))
            .insert_header((header::LOCATION, pad))
            .finish(),
    }
}

fn koekje<'a>(naam: &'a str, waarde: &str, veilig: bool, leeftijd: Option<CookieDuur>) -> Cookie<'a> {
    let mut c = Cookie::new(naam, waarde.to_string());
    c.set_path("/");
    c.set_http_only(true);
    c.set_secure(veilig);
    c.set_same_site(SameSite::Lax);
    c.set_max_age(leeftijd);
    c
}
