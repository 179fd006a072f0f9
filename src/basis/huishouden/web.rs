//! The pages that say who belongs to a household, and what binds people: each a short form about one person, reached
//! from the board of the household (zicht/huisbord).

pub mod gezag;
pub mod kiezer;
pub mod lid;
pub mod netwerk;
pub mod ook;
pub mod partij;
pub mod relatie;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Plaats, store as huishouden};
use crate::basis::casus::store as casus_store;
use crate::basis::personen::{Persoon, store as personen};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::spoor::Schrijver;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

/// The tick that says that something never held.
const VERGISSING: &str = "vergissing";

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    titel: String,
    uitleg: &'a str,
    knop: &'a str,
    terug_pad: String,
    terug_naam: &'static str,
}

/// What stands around a form.
struct Kader<'a> {
    titel: String,
    uitleg: &'a str,
    knop: &'a str,
}

/// The person in the URL.
fn wie(v: &Verzoek) -> Uitslag<Persoon> {
    let id: PersoonId = v.deel("persoon")?;
    v.lees(|c| personen::persoon(c, id))
}

/// Where somebody comes from and goes back to: the board of the household, or the page of who has none yet.
fn bord(v: &Verzoek, id: PersoonId) -> Uitslag<(String, &'static str)> {
    let huis = v.lees(|c| huishouden::van_persoon(c, id, v.vandaag()))?;
    Ok(match huis {
        Some(huis) => (paden::HUISHOUDEN.van(huis), "Naar het huishouden"),
        None => (paden::PERSOON.van(id), "Naar de persoon"),
    })
}

fn toon(v: &Verzoek, f: &Formulier, om: PersoonId, k: Kader) -> Uitslag<Antwoord> {
    let (terug_pad, terug_naam) = bord(v, om)?;
    let Kader { titel, uitleg, knop } = k;
    let pagina = Pagina { formulier: f, titel, uitleg, knop, terug_pad, terug_naam };
    v.pagina_met("basis/persoonformulier.html", f, &pagina)
}

fn klaar(v: &Verzoek, om: PersoonId, wat: &str) -> Uitslag<Antwoord> {
    Ok(Antwoord::naar(bord(v, om)?.0, wat))
}

/// The household of somebody; begun when there is none, so that there is a board to see.
fn zorg_voor_huis(s: &mut Schrijver, p: &Persoon) -> Uitslag<HuishoudenId> {
    if let Some(huis) = huishouden::van_persoon(s.c, p.id, s.vandaag())? {
        return Ok(huis);
    }
    let eerste = Plaats { rol: "inwoner", woont_in: true, ..Plaats::default() };
    let huis = huishouden::begin(s, &format!("Huishouden {}", p.achter()), p.id, eerste)?;
    casus_store::zet_huishouden(s, p.id, huis)?;
    Ok(huis)
}

/// From and until, and for what is there already the tick that it was a mistake.
fn periode(sinds: &str, niet_meer: &str, bestaat: bool) -> Vec<Veld> {
    let mut uit = vec![
        Veld::datum("van", sinds).hint("Laat leeg als je het niet weet."),
        Veld::datum("tot", niet_meer).hint("Laat leeg zolang het nu zo is."),
    ];
    if bestaat {
        uit.push(vergissing());
    }
    uit
}

/// The tick that says that what is kept never was.
fn vergissing() -> Veld {
    Veld::vink(VERGISSING, "Dit was een vergissing: het is nooit zo geweest").waarom(
        "Dan staat het nergens meer. Het blijft wel bewaard, en in het spoor staat wie het weghaalde.",
    )
}

/// The period as the form says it; none when a date is wrong, which the form then says. `begin` is the beginning of
/// what was known, for a mistake.
fn lees_periode(v: &Verzoek, f: &mut Formulier) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (van, tot) = (f.datum("van"), f.datum("tot"));
    if f.vink(VERGISSING) {
        let nooit = van.unwrap_or_else(|| v.vandaag());
        return (Some(nooit), Some(nooit));
    }
    if van.is_some_and(|van| van > v.vandaag()) {
        f.fout("van", "Vul een dag in die al geweest is, of vandaag");
    }
    if let (Some(van), Some(tot)) = (van, tot)
        && tot <= van
    {
        f.fout("tot", "Vul een dag in na het begin");
    }
    (van, tot)
}
