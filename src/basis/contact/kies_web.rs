//! A contactmoment from anywhere: which casus is it for? One key from the list, or a name. The form itself is that of
//! the casus, so the right to work there is checked in one place.

use serde::Serialize;

use super::store_kies::{self as kies, Keus};
use crate::basis::casus::store as casus_store;
use crate::basis::personen::store as personen;
use crate::basis::personen::vinden::{zoek_in, zoekformulier};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct Regel {
    #[serde(flatten)]
    keus: Keus,
    pad: String,
    toets: usize,
}

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    kop: String,
    regels: Vec<Regel>,
    leeg_kop: &'static str,
    leeg_tekst: &'static str,
    melding_pad: Option<String>,
}

/// GET: `?casus=` goes straight to its form; `?persoon=` looks among the casussen of that person; without either the
/// own ones.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    if let Some(casus) = v.vraag.een("casus") {
        let casus: CasusId = casus.parse().map_err(|_| Fout::NietGevonden)?;
        return Ok(naar(casus, None));
    }
    match v.vraag.een("persoon") {
        Some(p) => {
            let persoon = p.parse().map_err(|_| Fout::NietGevonden)?;
            van_persoon(v, persoon)
        }
        None => eigen(v),
    }
}

fn naar(casus: CasusId, over: Option<PersoonId>) -> Antwoord {
    Antwoord::Naar { pad: pad(casus, over), melding: None }
}

fn pad(casus: CasusId, over: Option<PersoonId>) -> String {
    let pad = paden::CONTACT_NIEUW.van(casus);
    over.map_or(pad.clone(), |p| format!("{pad}?over={p}"))
}

fn eigen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (ik, dag) = (v.wie()?, v.vandaag());
    let keuzes = v.lees(|c| kies::eigen(c, ik, dag))?;
    v.toonde_lijst("eigen", keuzes.len());
    let f = zoekformulier(paden::CONTACT_BEGIN.0);
    let leeg = (
        "Je hebt geen open casus",
        "Zoek hieronder op naam of casusnummer. Is er een nieuwe vraag, neem dan een melding op.",
    );
    toon(v, &f, "Jouw casussen".into(), keuzes, None, leeg, Some(paden::MELDING_ZOEK.0.into()))
}

fn van_persoon(v: &mut Verzoek, wie: PersoonId) -> Uitslag<Antwoord> {
    let (ik, dag) = (v.wie()?, v.vandaag());
    let (persoon, keuzes) =
        v.lees(|c| Ok((personen::persoon(c, wie)?, kies::van_persoon(c, ik, wie, dag)?)))?;
    if let [een] = keuzes.as_slice() {
        return Ok(naar(een.id, Some(wie)));
    }
    v.feiten.persoon = Some(wie);
    v.toonde_lijst("van-persoon", keuzes.len());
    let f = zoekformulier(paden::CONTACT_BEGIN.0);
    let leeg = (
        "Geen open casus waarin jij werkt",
        "Een contactmoment hoort bij een casus. Is er een nieuwe vraag, neem dan een melding op.",
    );
    let melding = format!("{}?persoon={wie}", paden::MELDING_NIEUW.0);
    toon(v, &f, format!("Casussen rond {}", persoon.naam()), keuzes, Some(wie), leeg, Some(melding))
}

/// POST: the casussen of whoever was found. A casus number goes straight to its form.
pub fn zoek(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let mut f = zoekformulier(paden::CONTACT_BEGIN.0).lees(&v.velden);
    let nummer = f.tekst("zoek").to_uppercase();
    if nummer.starts_with("W-")
        && let Some(casus) = v.lees(|c| casus_store::bij_nummer(c, &nummer))?
    {
        return Ok(naar(casus, None));
    }
    let gevonden: Vec<PersoonId> = zoek_in(v, &mut f)?.into_iter().map(|p| p.id).collect();
    let (ik, dag) = (v.wie()?, v.vandaag());
    let keuzes = v.lees(|c| kies::van_mensen(c, ik, &gevonden, dag))?;
    let leeg = (
        "Geen open casus gevonden",
        "Controleer de spelling. Je vindt hier alleen casussen waarin jij mag werken.",
    );
    toon(v, &f, "Gevonden".into(), keuzes, None, leeg, Some(paden::MELDING_ZOEK.0.into()))
}

fn toon(
    v: &Verzoek,
    f: &Formulier,
    kop: String,
    keuzes: Vec<Keus>,
    over: Option<PersoonId>,
    (leeg_kop, leeg_tekst): (&'static str, &'static str),
    melding_pad: Option<String>,
) -> Uitslag<Antwoord> {
    let regels = keuzes
        .into_iter()
        .enumerate()
        .map(|(i, keus)| Regel { pad: pad(keus.id, over), toets: i + 1, keus })
        .collect();
    v.pagina_met(
        "basis/contact_kies.html",
        f,
        &Pagina { formulier: f, kop, regels, leeg_kop, leeg_tekst, melding_pad },
    )
}
