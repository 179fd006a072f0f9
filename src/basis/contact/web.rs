//! The pages of a contactmoment: note one in ten seconds, put one right later.

use serde::Serialize;

use super::model::ContactSoort;
use super::store;
use super::store_lezen as lezen;
use super::velden::{self, Omgeving};
use super::vervolg;
use crate::db::waarde::{CasusId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    casus: CasusId,
    nummer: String,
    titel: String,
    knop: &'static str,
    uitleg: String,
    nieuw: bool,
    met_mensen: bool,
}

/// The words for how they spoke, as the form now says.
fn soort(f: &Formulier) -> &'static str {
    f.keus::<ContactSoort>("soort").map_or("gesprek", Code::label)
}

fn toon(v: &Verzoek, f: &Formulier, o: &Omgeving, nieuw: bool) -> Uitslag<Antwoord> {
    let inwoner = o.wie.iter().find(|(id, _)| Some(*id) == o.casus.persoon_id);
    let (titel, knop, uitleg) = if nieuw {
        let bij = inwoner.map_or("Nog onbekend", |(_, naam)| naam.as_str());
        ("Contactmoment".to_string(), "Bewaar het contactmoment", format!("{bij} · {}", o.casus.nummer))
    } else {
        (
            format!(
                "Contactmoment verbeteren: {} op {}, van {}",
                soort(f),
                f.tekst("op"),
                f.tekst("van_wie")
            ),
            "Bewaar de verbetering",
            "Wat er stond, blijft in de tijdlijn te lezen, met wie het verbeterde en wanneer.".to_string(),
        )
    };
    v.pagina_met(
        "basis/contactmoment.html",
        f,
        &Pagina {
            formulier: f,
            casus: o.casus.id,
            nummer: o.casus.nummer.clone(),
            titel,
            knop,
            uitleg,
            nieuw,
            met_mensen: !o.wie.is_empty(),
        },
    )
}

/// GET; `?over=` is the person whose page it was opened from.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = velden::omgeving(v, None)?;
    let over: Option<PersoonId> = v.vraag.een("over").and_then(|p| p.parse().ok());
    let f = v.open(velden::nieuw(v, &o, over))?;
    toon(v, &f, &o, true)
}

/// POST
pub fn bewaar_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = velden::omgeving(v, None)?;
    let mut f = velden::nieuw(v, &o, None).lees(&vervolg::gekozen(&v.velden));
    // Not judged, but typed: it comes back with the page.
    f.neem_over(&v.velden);
    velden::keur(v, &mut f);
    vervolg::keur(v, &mut f);
    let Some(wat) = velden::inhoud(&f) else { return toon(v, &f, &o, true) };
    let met = wat.mensen.iter().find(|m| m.gaat_over).map(|m| m.persoon);
    let stap = vervolg::stap(v, &f, met)?;
    let gezegd = match &stap {
        None => "Bewaard: contactmoment",
        Some(vervolg::Stap::Taak(_)) => "Bewaard: contactmoment en taak",
        Some(vervolg::Stap::Afspraak(_)) => "Bewaard: contactmoment en afspraak",
    };
    v.schrijf(|s| {
        let id = store::voeg_toe(s, &o.casus, &wat)?;
        vervolg::bewaar(s, o.casus.id, stap, id)
    })?;
    Ok(Antwoord::naar(paden::CASUS.van(o.casus.id), gezegd))
}

/// GET; an id of an earlier version opens what stands there now.
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (casus, id): (CasusId, RijId) = (v.deel("casus")?, v.deel("contactmoment")?);
    let g = v.lees(|c| lezen::zoek(c, casus, id))?;
    let o = velden::omgeving(v, Some(&g))?;
    let f = v.open(velden::gevuld(&pad(casus, id), &o, &g))?;
    toon(v, &f, &o, false)
}

fn pad(casus: CasusId, id: RijId) -> String {
    paden::CONTACT.met(&[casus.to_string(), id.to_string()])
}

/// POST
pub fn bewaar_wijziging(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (casus, id): (CasusId, RijId) = (v.deel("casus")?, v.deel("contactmoment")?);
    let g = v.lees(|c| lezen::zoek(c, casus, id))?;
    let o = velden::omgeving(v, Some(&g))?;
    let mut f = velden::gevuld(&pad(casus, id), &o, &g).lees(&v.velden);
    velden::keur(v, &mut f);
    let Some(wat) = velden::inhoud(&f) else { return toon(v, &f, &o, false) };
    let versie = f.versie;
    match v.schrijf(|s| store::verbeter(s, &o.casus, &g, &wat, versie)) {
        Err(Fout::Verouderd) => {
            let nu = v.lees(|c| lezen::zoek(c, casus, id))?;
            let o = velden::omgeving(v, Some(&nu))?;
            toon(v, &f.conflict(&velden::gevuld(&pad(casus, id), &o, &nu)), &o, false)
        }
        r => {
            let gezegd = match r? {
                Some(_) => "Bewaard: verbeterd contactmoment",
                None => "Er is niets veranderd",
            };
            Ok(Antwoord::naar(paden::CASUS.van(casus), gezegd))
        }
    }
}
