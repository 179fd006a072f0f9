//! The page of a person: who it is, with whom they live, which casussen.

use chrono::NaiveDate;
use serde::Serialize;

use super::store::{self, CasusRegel};
use super::tijdlijn::{self, Tijdlijn};
use crate::basis::huishouden::store as huishouden;
use crate::basis::personen::{Bereik, Persoon, store as personen, zoek};
use crate::db::Verbinding;
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actie;
use crate::web::{Antwoord, Verzoek};

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
    bereik: Bereik,
    bsn_bekend: bool,
    huishouden: Vec<LidBeeld>,
    casussen: Vec<CasusRegel>,
    tijdlijn: Option<Tijdlijn>,
}

/// GET: a person. Everybody in a wijkteam sees the minimal identity; who works with them sees all.
pub fn persoon(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| personen::persoon(c, id))?;
    let volledig = v.mag(Actie::PersoonInzien, &v.feiten);
    let vandaag = v.vandaag();
    let bekend_bij = v.lees(|c| zoek::bekend_bij(c, &[id]))?.into_iter().map(|(_, t)| t).collect();
    let actor = v.wie()?;
    let (huishouden, casussen) = match volledig {
        true => v.lees(|c| {
            let thuis = huishouden::van_persoon(c, id, vandaag)?;
            Ok((leden(c, thuis, vandaag)?, store::casussen(c, actor, id, thuis, vandaag)?))
        })?,
        false => (Vec::new(), Vec::new()),
    };
    let bereik = if volledig { v.lees(|c| personen::bereik(c, id))? } else { Bereik::default() };
    let bsn_bekend = volledig && v.lees(|c| personen::heeft_bsn(c, id))?;
    let pagina = PersoonPagina {
        naam: p.naam(),
        id,
        geboortedatum: p.geboortedatum,
        leeftijd: p.geboortedatum.and_then(|g| datum::leeftijd(g, vandaag)),
        bekend_bij,
        volledig,
        mag_wijzigen: v.mag(Actie::PersoonBewerken, &v.feiten),
        adres: if volledig { bereik.adres(&p) } else { String::new() },
        persoon: volledig.then_some(p),
        bereik,
        bsn_bekend,
        huishouden,
        casussen,
        tijdlijn: if volledig { Some(tijdlijn::lees(v, id)?) } else { None },
    };
    v.pagina("zicht/persoonpagina.html", &pagina)
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
