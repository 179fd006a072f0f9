//! The page that says what went wrong, and what to do.

use chrono::{DateTime, Utc};

use super::antwoord::Antwoord;
use super::route::{Methode, Noteer, Over, Route};
use super::velden::Velden;
use super::verzoek::{Diensten, Verzoek};
use crate::kit::fout::Fout;
use crate::poort::toegang::rechten::Grond;
use crate::poort::toegang::sessie::Sessie;
use crate::poort::toegang::{Actie, Actor, Feiten};

#[derive(serde::Serialize)]
struct FoutPagina {
    titel: &'static str,
    uitleg: String,
    wat_nu: &'static str,
}

/// The page that says what went wrong and what to do. Our own faults go to the log, without any person's data.
pub(super) fn foutpagina(
    d: &Diensten,
    pad: &str,
    actor: Option<&Actor>,
    sessie: Option<&Sessie>,
    nu: DateTime<Utc>,
    fout: &Fout,
) -> Antwoord {
    let (status, titel, uitleg, wat_nu) = match fout {
        Fout::NietGevonden => (
            404,
            "Deze pagina is er niet",
            "Misschien is het adres veranderd, of is wat hier stond verwijderd.".to_string(),
            "Ga naar je werkvoorraad, of zoek de inwoner bovenaan de pagina.",
        ),
        Fout::GeenRecht(uitleg) => (
            403,
            "Hier kun je niet bij",
            uitleg.to_string(),
            "Denk je dat dit niet klopt? Bel je teamleider. Dat je dit probeerde, staat in het spoor.",
        ),
        Fout::Verouderd => (
            409,
            "Iemand anders was je voor",
            "Een collega heeft dit net gewijzigd.".to_string(),
            "Ga terug en ververs de pagina: dan zie je wat er nu staat. Je eigen tekst staat er nog.",
        ),
        Fout::KanNiet(uitleg) => (400, "Dat kan nu niet", uitleg.clone(), "Ga terug naar de vorige pagina."),
        Fout::TeDruk => (
            503,
            "Het is even te druk",
            "Er is niets verloren. We konden je vraag nu niet verwerken.".to_string(),
            "Wacht een paar tellen en probeer het opnieuw.",
        ),
        Fout::Intern(tekst) => {
            tracing::error!(fout = %tekst, "interne fout");
            (
                500,
                "Er ging bij ons iets mis",
                "Er is niets half bewaard. Wat je typte, staat nog in je scherm of als concept.".to_string(),
                "Probeer het opnieuw. Blijft het misgaan, bel dan de beheerder en noem de tijd.",
            )
        }
    };
    static GEEN: Route = Route {
        methode: Methode::Get,
        pad: "",
        actie: Actie::Openbaar,
        over: Over::Niets,
        noteer: Noteer::Niet,
        doe: |_| Err(Fout::NietGevonden),
    };
    let v = Verzoek {
        diensten: d,
        actor,
        sessie: sessie.filter(|_| actor.is_some()),
        nu,
        route: &GEEN,
        pad: pad.to_string(),
        deel: Vec::new(),
        vraag: Velden::default(),
        velden: Velden::default(),
        feiten: Feiten::default(),
        grond: Grond::Openbaar,
        melding: None,
        lijst: None,
        geschreven: false,
    };
    let html = d.weergave.teken(&v, "fouten/fout.html", &FoutPagina { titel, uitleg, wat_nu }, false);
    match html {
        Ok(html) => Antwoord::Pagina { status, html },
        Err(fout) => {
            tracing::error!(%fout, "foutpagina lukt niet");
            Antwoord::Pagina { status: 500, html: "Er ging iets mis. Probeer het opnieuw.".into() }
        }
    }
}
