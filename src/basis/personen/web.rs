//! Pages of people: finding them, seeing them, correcting them, who they live with.

use chrono::NaiveDate;
use serde::Serialize;

use super::huishouden;
use super::model::{Minimaal, Persoon};
use super::store_casussen::{self, CasusRegel};
use super::vinden::{zoek_in, zoekformulier};
use super::zoek;
use super::{store, velden};
use crate::basis::casus::store as casus_store;
use crate::db::Verbinding;
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
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
struct LidBeeld {
    id: PersoonId,
    naam: String,
    leeftijd: Option<u16>,
    rol: String,
    woont_in: bool,
    gezag: bool,
    mantelzorger: bool,
}

#[derive(Serialize)]
struct PersoonPagina {
    naam: String,
    id: PersoonId,
    geboortedatum: Option<NaiveDate>,
    leeftijd: Option<u16>,
    bekend_bij: Vec<String>,
    volledig: bool,
    mag_wijzigen: bool,
    persoon: Option<Persoon>,
    adres: String,
    bsn_bekend: bool,
    huishouden: Vec<LidBeeld>,
    casussen: Vec<CasusRegel>,
}

/// GET: a person. Everybody in a wijkteam sees the minimal identity; who works with them sees all.
pub fn persoon(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| store::persoon(c, id))?;
    let volledig = v.mag(Actie::PersoonInzien, &v.feiten);
    let vandaag = v.vandaag();
    let bekend_bij = v.lees(|c| zoek::bekend_bij(c, &[id]))?.into_iter().map(|(_, t)| t).collect();
    let actor = v.wie()?;
    let (huishouden, casussen) = match volledig {
        true => v.lees(|c| {
            let thuis = huishouden::van_persoon(c, id, vandaag)?;
            Ok((leden(c, thuis, vandaag)?, store_casussen::casussen(c, actor, id, thuis, vandaag)?))
        })?,
        false => (Vec::new(), Vec::new()),
    };
    let bsn_bekend = volledig && v.lees(|c| store::heeft_bsn(c, id))?;
    let pagina = PersoonPagina {
        naam: p.naam(),
        id,
        geboortedatum: p.geboortedatum,
        leeftijd: p.geboortedatum.and_then(|g| datum::leeftijd(g, vandaag)),
        bekend_bij,
        volledig,
        mag_wijzigen: v.mag(Actie::PersoonBewerken, &v.feiten),
        adres: if volledig { p.adres() } else { String::new() },
        persoon: volledig.then_some(p),
        bsn_bekend,
        huishouden,
        casussen,
    };
    v.pagina("basis/persoon.html", &pagina)
}

fn leden(c: &mut Verbinding, thuis: Option<HuishoudenId>, vandaag: NaiveDate) -> Uitslag<Vec<LidBeeld>> {
    let Some(huishouden) = thuis else { return Ok(Vec::new()) };
    let leden = huishouden::leden(c, huishouden, vandaag)?;
    Ok(leden
        .into_iter()
        .map(|(lid, p)| LidBeeld {
            id: p.id,
            naam: p.naam(),
            leeftijd: p.geboortedatum.and_then(|g| datum::leeftijd(g, vandaag)),
            rol: lid.rol,
            woont_in: lid.woont_in,
            gezag: lid.gezag,
            mantelzorger: lid.mantelzorger,
        })
        .collect())
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
    let f = v.open(velden::vul(wijzigformulier(v, id)?, &p))?;
    v.pagina_met("basis/persoon_wijzigen.html", &f, &FormPagina { formulier: &f, id, naam: p.naam() })
}

/// POST: correcting a person.
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| store::persoon(c, id))?;
    let mut f = wijzigformulier(v, id)?.lees(&v.velden);
    let nieuw = velden::lees(&mut f, v.diensten.config.omgeving.soort);
    if f.goed() {
        let kluis = v.diensten.kluis.clone();
        let versie = f.versie;
        match v.schrijf(|s| store::wijzig(s, &kluis, id, versie, &nieuw)) {
            Ok(()) => return Ok(Antwoord::naar(paden::PERSOON.van(id), "De gegevens zijn bewaard.")),
            Err(Fout::KanNiet(uitleg)) => f.fout("bsn", uitleg),
            Err(Fout::Verouderd) => {
                let nu = v.lees(|c| store::persoon(c, id))?;
                f = f.conflict(&velden::vul(wijzigformulier(v, id)?, &nu));
            }
            Err(fout) => return Err(fout),
        }
    }
    v.pagina_met("basis/persoon_wijzigen.html", &f, &FormPagina { formulier: &f, id, naam: p.naam() })
}
