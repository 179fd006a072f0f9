//! Codes of the spoor in words. A code says what it is by itself ("casus-gezien"), so words are made from its parts.

use crate::kit::tekst;

/// What happened: "casus-gezien" is "Casus gezien"; refused or not stands beside it.
pub fn gebeurtenis(code: &str) -> String {
    match code {
        "" | "pagina-zonder-gegevens" => return "Pagina zonder persoonsgegevens".into(),
        "ingelogd" => return "Ingelogd".into(),
        _ => {}
    }
    tekst::hoofdletter(&code.replace('-', " "))
}

/// Under which right, or why it was refused (`poort::toegang::rechten`).
pub fn recht(code: &str) -> &'static str {
    match code {
        "openbaar" => "voor iedereen",
        "rol" => "door de rol",
        "betrokken" => "rol in de casus",
        "procesregie" => "procesregisseur in de casus",
        "team" => "casus van het team",
        "orgaan" => "advies bij de organisatie",
        "systeem" => "het systeem zelf",
        "rol-niet" => "geweigerd: hoort niet bij de rol",
        "ander-team" => "geweigerd: casus van een ander team",
        "besloten" => "geweigerd: besloten kring",
        "afgesloten" => "geweigerd: casus is afgesloten",
        "procesregie-niet" => "geweigerd: alleen procesregisseur",
        "ander-orgaan" => "geweigerd: ligt bij een andere organisatie",
        _ => "ander recht",
    }
}
