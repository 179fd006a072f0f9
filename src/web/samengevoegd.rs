//! URLs of somebody who stepped back for another, because two rows were one person (docs/besluiten/0019): old links,
//! and forms that were open. Here, for every route with a person in its URL, so that no page has to think of it.

use serde::Serialize;

use super::antwoord::Antwoord;
use super::concept;
use super::route::{Methode, Noteer};
use super::verzoek::Verzoek;
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;
use crate::paden::{self, Pad};

/// Names that stand for a person in a URL.
const PERSONEN: [&str; 2] = ["persoon", "ander"];

/// Forms that lay what was typed beside what is known of who stays: nothing needs to be kept for later.
const ZELF: &[Pad] = &[paden::PERSOON_WIJZIGEN, paden::PERSOON_NAASTE];

#[derive(Serialize)]
struct Pagina {
    /// What was typed waits in the form of who stays.
    bewaard: bool,
    naar: String,
}

/// The answer when somebody in the URL stepped back: a look goes to who stays, a change is not made. None when
/// everybody in the URL is who they are.
///
/// # Errors
/// When there is no such person, or the database does not answer.
pub(super) fn elders(v: &mut Verzoek) -> Uitslag<Option<Antwoord>> {
    let nu = wie_nu(v)?;
    if nu == v.deel {
        return Ok(None);
    }
    let pad = Pad(v.route.pad).met(&nu.iter().map(|(_, w)| w.as_str()).collect::<Vec<_>>());
    if v.route.methode == Methode::Get {
        let melding = "Deze persoon stond er twee keer in. Dit is de pagina die blijft.";
        return Ok(Some(Antwoord::naar(met_vraag(v, pad), melding)));
    }
    if ZELF.iter().any(|p| p.0 == v.route.pad) {
        return Ok(None);
    }
    let mensen: Vec<&String> = nu.iter().filter(|(n, _)| is_persoon(n)).map(|(_, w)| w).collect();
    // Both of a pair have become one: nothing is left to do with the two.
    let een_mens = matches!(mensen.as_slice(), [een, ander] if een == ander);
    let bewaard = !een_mens && v.diensten.wegwijzer.kent(&pad) && bewaar(v, &nu)?;
    let blad = mensen.first().map(|id| paden::PERSOON.van(id)).unwrap_or_default();
    let naar = if bewaard { met_vraag(v, pad) } else { blad };
    if matches!(v.route.noteer, Noteer::Lijst(_)) {
        v.toonde_lijst("samengevoegd", 0);
    }
    let html = v.diensten.weergave.teken(v, "fouten/samengevoegd.html", &Pagina { bewaard, naar }, false)?;
    Ok(Some(Antwoord::Pagina { status: 409, html }))
}

fn is_persoon(naam: &str) -> bool {
    PERSONEN.contains(&naam)
}

/// What stands in the URL, with the one who stays for everybody who stepped back.
fn wie_nu(v: &Verzoek) -> Uitslag<Vec<(String, String)>> {
    let mut uit = v.deel.clone();
    for (_, waarde) in uit.iter_mut().filter(|(naam, _)| is_persoon(naam)) {
        if let Ok(id) = waarde.parse::<PersoonId>() {
            let nu = v.lees(|c| (v.diensten.wie_nu)(c, id))?;
            // Only then: an id may be written in more than one way.
            if nu != id {
                *waarde = nu.to_string();
            }
        }
    }
    Ok(uit)
}

/// The path with what stood behind the question mark.
fn met_vraag(v: &Verzoek, pad: String) -> String {
    if v.vraag.paren().is_empty() {
        return pad;
    }
    let vraag = form_urlencoded::Serializer::new(String::new()).extend_pairs(v.vraag.paren()).finish();
    format!("{pad}?{vraag}")
}

/// Keeps what was typed as the draft of the same form of who stays.
fn bewaar(v: &Verzoek, nu: &[(String, String)]) -> Uitslag<bool> {
    let Some(sleutel) = v.velden.een("_formulier").filter(|s| concept::is_sleutel(s)) else {
        return Ok(false);
    };
    let nieuw =
        v.deel.iter().zip(nu).fold(sleutel.to_owned(), |s, ((_, oud), (_, nieuw))| s.replace(oud, nieuw));
    let wie = v.wie()?.id;
    v.diensten.db.schrijf_zonder_spoor(|c| {
        concept::bewaar(c, &v.diensten.kluis, wie, &nieuw, &v.velden, v.nu)?;
        concept::vergeet(c, wie, sleutel)
    })?;
    Ok(true)
}
