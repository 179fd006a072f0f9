//! The page of a person: who it is, how to reach them, with whom they live, who speaks for them, which casussen.

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{self, Spreker, Verbetering};
use super::store::{self, CasusRegel};
use super::tijdlijn::{self, Tijdlijn};
use crate::basis::dubbel::store_terug;
use crate::basis::huishouden::{regels::hoort, store as huishouden, store_naaste};
use crate::basis::personen::bereik::AdresReden;
use crate::basis::personen::vertegenwoordigers::store as vertegenwoordigers;
use crate::basis::personen::{Bereik, Persoon, store as personen, store_bekend, store_wijziging};
use crate::db::Verbinding;
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::kit::geboren::Leeftijd;
use crate::paden;
use crate::poort::toegang::{Actie, Actor, mag};
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct LidBeeld {
    id: PersoonId,
    naam: String,
    leeftijd: Option<String>,
    rol: String,
    woont_in: bool,
}

/// What only who works with somebody sees.
#[derive(Serialize)]
struct Volledig {
    bereiken: Vec<String>,
    bijzonder: Vec<String>,
    voluit: String,
    telefoon: String,
    telefoon_anders: String,
    email: String,
    adressoort: &'static str,
    /// None when it is secret and nobody said what it is needed for.
    adres: Option<String>,
    geheim: bool,
    bsn: &'static str,
    thuis: Option<HuishoudenId>,
    huishouden: Vec<LidBeeld>,
    ook: Vec<Ook>,
    casussen: Vec<CasusRegel>,
    sprekers: Vec<Spreker>,
    spraken: Vec<Spreker>,
    verbeteringen: Vec<Verbetering>,
    /// Where each merge into this person is shown and undone, newest first.
    samengevoegd: Vec<String>,
}

/// Another household somebody belongs to; with a path for who may look there.
#[derive(Serialize)]
struct Ook {
    naam: String,
    pad: Option<String>,
}

/// What who works with somebody they are close to sees of a person without a casus.
#[derive(Serialize)]
struct Naaste {
    overleden: Option<NaiveDate>,
    telefoon: String,
    email: String,
    wijzigen: String,
}

#[derive(Serialize)]
struct PersoonPagina<'a> {
    formulier: &'a Formulier,
    naam: String,
    id: PersoonId,
    geboren: Option<String>,
    leeftijd: Option<String>,
    bekend_bij: Vec<String>,
    mag_wijzigen: bool,
    volledig: Option<Volledig>,
    naaste: Option<Naaste>,
    tijdlijn: Option<Tijdlijn>,
}

/// GET: a person. Everybody in a wijkteam sees the minimal identity; who works with them sees all.
pub fn persoon(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    // The page is open to all in a wijkteam: who sees more than who it is, does so under another right.
    if let Ok(grond) = mag(v.actor, Actie::PersoonInzien, &v.feiten) {
        v.grond = grond;
    }
    toon(v, id, &adresformulier(id), false)
}

/// POST: the same page with the secret address, for who says what it is needed for. The spoor keeps that reason.
pub fn adres(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let f = adresformulier(id).lees(&v.velden);
    let reden: Option<AdresReden> = f.keus("reden");
    v.toonde_lijst(reden.map_or("zonder-reden", Code::code), usize::from(reden.is_some()));
    toon(v, id, &f, reden.is_some())
}

fn adresformulier(id: PersoonId) -> Formulier {
    let veld = Veld::keuze::<AdresReden>("reden", "Waarvoor heb je het adres nodig?")
        .hint("Je keuze komt in het spoor.")
        .verplicht("Kies waarvoor je het adres nodig hebt");
    Formulier::nieuw(paden::PERSOON_ADRES.van(id), vec![veld])
}

fn toon(v: &Verzoek, id: PersoonId, f: &Formulier, met_adres: bool) -> Uitslag<Antwoord> {
    let p = v.lees(|c| personen::persoon(c, id))?;
    let vandaag = v.vandaag();
    let bekend_bij = v.lees(|c| store_bekend::bekend_bij(c, &[id]))?.into_iter().map(|(_, t)| t).collect();
    let volledig =
        v.mag(Actie::PersoonInzien, &v.feiten).then(|| volledig(v, &p, vandaag, met_adres)).transpose()?;
    let naaste = if volledig.is_none() { naaste(v, &p, vandaag)? } else { None };
    let pagina = PersoonPagina {
        naaste,
        formulier: f,
        naam: p.naam(),
        id,
        geboren: p.geboren().map(|g| g.to_string()),
        leeftijd: p.leeftijd(vandaag).filter(|_| p.overleden_op.is_none()).map(Leeftijd::in_jaren),
        bekend_bij,
        mag_wijzigen: v.mag(Actie::PersoonBewerken, &v.feiten),
        tijdlijn: if volledig.is_some() { Some(tijdlijn::lees(v, id)?) } else { None },
        volledig,
    };
    v.pagina_met("zicht/persoonpagina.html", f, &pagina)
}

fn naaste(v: &Verzoek, p: &Persoon, vandaag: NaiveDate) -> Uitslag<Option<Naaste>> {
    let actor = v.wie()?;
    let feiten = v.lees(|c| store_naaste::feiten(c, actor, p.id.0, vandaag))?;
    Ok(v.mag(Actie::NaasteBewerken, &feiten).then(|| Naaste {
        overleden: p.overleden_op,
        telefoon: p.telefoon.clone(),
        email: p.email.clone(),
        wijzigen: paden::PERSOON_NAASTE.van(p.id),
    }))
}

fn volledig(v: &Verzoek, p: &Persoon, vandaag: NaiveDate, met_adres: bool) -> Uitslag<Volledig> {
    let actor = v.wie()?;
    v.lees(|c| {
        let bereik: Bereik = personen::bereik(c, p.id)?;
        let (thuis, ook) = huizen(c, actor, p.id, vandaag)?;
        let (sprekers, spraken) = beeld::sprekers(vertegenwoordigers::alle(c, p.id)?, vandaag);
        let bsn = if personen::heeft_bsn(c, p.id)? { "Bekend" } else { p.bsn_reden.label() };
        Ok(Volledig {
            bereiken: beeld::bereiken(p, &bereik),
            bijzonder: beeld::bijzonder(p, &bereik),
            voluit: beeld::voluit(p),
            telefoon: p.telefoon.clone(),
            telefoon_anders: bereik.telefoon_anders.clone(),
            email: p.email.clone(),
            adressoort: bereik.adressoort.label(),
            adres: if met_adres { Some(bereik.adres(p)) } else { bereik.toonbaar(p) },
            geheim: bereik.geheim_adres,
            bsn,
            thuis,
            huishouden: leden(c, thuis, vandaag)?,
            ook,
            casussen: store::casussen(c, actor, p.id, thuis, vandaag)?,
            sprekers,
            spraken,
            samengevoegd: samenvoegingen(c, p.id)?,
            verbeteringen: beeld::verbeteringen(&store_wijziging::van(c, p.id)?, bereik.geheim_adres),
        })
    })
}

/// The household to show somebody in, and the others they belong to: the one of a casus the viewer may see, else where
/// they live.
fn huizen(
    c: &mut Verbinding,
    actor: &Actor,
    wie: PersoonId,
    dag: NaiveDate,
) -> Uitslag<(Option<HuishoudenId>, Vec<Ook>)> {
    let mut alle: Vec<HuishoudenId> =
        huishouden::huishoudens_van(c, wie, dag)?.into_iter().map(|lid| lid.huishouden_id).collect();
    alle.dedup();
    let Some(eerste) = alle.first().copied() else { return Ok((None, Vec::new())) };
    let thuis = store::met_casus(c, actor, &alle, dag)?.unwrap_or(eerste);
    let mut ook = Vec::new();
    for huis in alle.into_iter().filter(|huis| *huis != thuis) {
        let feiten = huishouden::feiten(c, actor, huis.0, dag)?;
        let open = mag(Some(actor), Actie::PersoonInzien, &feiten).is_ok();
        ook.push(Ook { naam: huishouden::naam(c, huis)?, pad: open.then(|| paden::HUISHOUDEN.van(huis)) });
    }
    Ok((Some(thuis), ook))
}

fn samenvoegingen(c: &mut Verbinding, id: PersoonId) -> Uitslag<Vec<String>> {
    let pad = |m: RijId| paden::SAMENVOEGING.met(&[id.to_string(), m.to_string()]);
    Ok(store_terug::van_persoon(c, id)?.into_iter().map(|m| pad(m.id)).collect())
}

fn leden(c: &mut Verbinding, thuis: Option<HuishoudenId>, vandaag: NaiveDate) -> Uitslag<Vec<LidBeeld>> {
    let Some(huishouden) = thuis else { return Ok(Vec::new()) };
    let leden = huishouden::leden(c, huishouden, vandaag)?;
    Ok(leden
        .into_iter()
        .filter(|(lid, p)| hoort(lid, p, vandaag))
        .map(|(lid, p)| LidBeeld {
            id: p.id,
            naam: p.naam(),
            leeftijd: p.leeftijd(vandaag).map(|l| l.to_string()),
            rol: lid.rol,
            woont_in: lid.woont_in,
        })
        .collect())
}
