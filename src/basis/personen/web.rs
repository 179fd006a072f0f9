//! Pages of people: finding them and correcting them.

use serde::Serialize;

use super::Minimaal;
use super::vinden::{zoek_in, zoekformulier};
use super::zoek;
use super::{store, store_lijkt, velden};
use crate::basis::casus::store as casus_store;
use crate::db::waarde::PersoonId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct ZoekPagina<'a> {
    formulier: &'a Formulier,
    gezocht: bool,
    gevonden: Vec<Minimaal>,
    meer: bool,
}

/// GET: the empty search page.
pub fn zoeken(v: &mut Verzoek) -> Uitslag<Antwoord> {
    v.toonde_lijst("persoon-zoeken", 0);
    let f = zoekformulier(paden::ZOEKEN.0);
    v.pagina(
        "basis/zoeken.html",
        &ZoekPagina { formulier: &f, gezocht: false, gevonden: Vec::new(), meer: false },
    )
}

/// POST: what was found. A casus number goes straight to the casus; the right is checked there.
pub fn zoek(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let mut f = zoekformulier(paden::ZOEKEN.0).lees(&v.velden);
    let nummer = f.tekst("zoek").to_uppercase();
    if nummer.starts_with("W-")
        && let Some(casus) = v.lees(|c| casus_store::bij_nummer(c, &nummer))?
    {
        return Ok(Antwoord::Naar { pad: paden::CASUS.van(casus), melding: None });
    }
    let gevonden = zoek_in(v, &mut f)?;
    let meer = i64::try_from(gevonden.len()).unwrap_or(0) >= zoek::HOOGSTENS;
    v.pagina_met("basis/zoeken.html", &f, &ZoekPagina { formulier: &f, gezocht: f.goed(), gevonden, meer })
}

#[derive(Serialize)]
struct FormPagina<'a> {
    formulier: &'a Formulier,
    id: PersoonId,
    naam: String,
}

fn wijzigformulier(v: &Verzoek, id: PersoonId) -> Uitslag<Formulier> {
    let mut lijst = velden::naamvelden();
    lijst.extend(velden::overige(v)?);
    Ok(Formulier::nieuw(paden::PERSOON_WIJZIGEN.van(id), lijst))
}

/// GET: correcting a person.
pub fn wijzigen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| store::persoon(c, id))?;
    if p.samengevoegd_in.is_some() {
        let nu = v.lees(|c| store::huidig(c, id))?;
        return Ok(Antwoord::Naar { pad: paden::PERSOON_WIJZIGEN.van(nu), melding: None });
    }
    let f = v.open(velden::vul(wijzigformulier(v, id)?, &p, &v.lees(|c| store::bereik(c, id))?))?;
    v.pagina_met("basis/persoon_wijzigen.html", &f, &FormPagina { formulier: &f, id, naam: p.naam() })
}

/// POST: correcting a person.
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let gevraagd: PersoonId = v.deel("persoon")?;
    let id = v.lees(|c| store::huidig(c, gevraagd))?;
    let p = v.lees(|c| store::persoon(c, id))?;
    let mut f = wijzigformulier(v, id)?.lees(&v.velden);
    let nieuw = velden::lees(&mut f, v.diensten.config.omgeving.soort);
    if f.goed() {
        let kluis = v.diensten.kluis.clone();
        // Opened on somebody who has become one with another since: what was typed is laid beside the other.
        let versie = if id == gevraagd { f.versie } else { -1 };
        match v.schrijf(|s| store::wijzig(s, &kluis, id, versie, &nieuw)) {
            Ok(()) => {
                let dubbel = v.lees(|c| store_lijkt::misschien_dubbel(c, id))?;
                let gedaan = if dubbel {
                    "De gegevens zijn bewaard. Deze persoon staat er misschien twee keer in: kijk bij Zoeken, Misschien dubbel."
                } else {
                    "De gegevens zijn bewaard."
                };
                return Ok(Antwoord::naar(paden::PERSOON.van(id), gedaan));
            }
            Err(Fout::KanNiet(uitleg)) => f.fout("bsn", uitleg),
            Err(Fout::Verouderd) => {
                let nu = v.lees(|c| store::persoon(c, id))?;
                f = f.conflict(&velden::vul(
                    wijzigformulier(v, id)?,
                    &nu,
                    &v.lees(|c| store::bereik(c, id))?,
                ));
            }
            Err(fout) => return Err(fout),
        }
    }
    v.pagina_met("basis/persoon_wijzigen.html", &f, &FormPagina { formulier: &f, id, naam: p.naam() })
}
