//! /casussen/{casus}/inzet/…: one line of help, added or changed.

use serde::Serialize;

use super::model::{Inzet, InzetInvoer};
use super::store;
use crate::basis::casus::store as casus_store;
use crate::db::waarde::{BesluitId, CasusId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    formulier: &'a Formulier,
    nieuw: bool,
    mag_bewerken: bool,
}

fn formulier(v: &Verzoek, casus: CasusId, id: Option<RijId>) -> Uitslag<Formulier> {
    let besluiten = v.lees(|c| store::besluiten(c, casus))?;
    let opties: Vec<Optie> = besluiten
        .into_iter()
        .map(|(id, product, kenmerk)| Optie::nieuw(id, format!("{product} ({kenmerk})")))
        .collect();
    let mut velden = vec![
        Veld::tekst("wie", "Wie helpt?")
            .verplicht("Vul in wie er helpt")
            .hint("Bijvoorbeeld: dochter Samira, het wijkteam, Humanitas, een aanbieder"),
        Veld::tekst("wat", "Waarmee?").verplicht("Vul in waarmee er wordt geholpen"),
    ];
    if !opties.is_empty() {
        velden.push(Veld::keuze_uit("besluit_id", "Hoort dit bij een besluit?", opties));
    }
    velden.extend([
        Veld::datum("gevraagd_op", "Wanneer is het gevraagd?"),
        Veld::datum("gestart_op", "Wanneer is het begonnen?"),
        Veld::datum("gestopt_op", "Wanneer is het gestopt?"),
    ]);
    let pad = match id {
        Some(id) => paden::INZET.met(&[casus.to_string(), id.to_string()]),
        None => paden::INZET_NIEUW.van(casus),
    };
    Ok(Formulier::nieuw(pad, velden))
}

fn vul(f: Formulier, i: &Inzet) -> Formulier {
    f.met_versie(i.versie)
        .vul("wie", &i.wie)
        .vul("wat", &i.wat)
        .vul("besluit_id", i.besluit_id.map(|b| b.to_string()).unwrap_or_default())
        .vul_datum("gevraagd_op", i.gevraagd_op)
        .vul_datum("gestart_op", i.gestart_op)
        .vul_datum("gestopt_op", i.gestopt_op)
}

fn gevuld(v: &Verzoek, casus: CasusId, id: Option<RijId>) -> Uitslag<Formulier> {
    let f = formulier(v, casus, id)?;
    match id {
        Some(id) => Ok(vul(f, &v.lees(|c| store::een(c, casus, id))?)),
        None => Ok(f),
    }
}

fn toon(v: &Verzoek, casus: CasusId, nieuw: bool, f: &Formulier) -> Uitslag<Antwoord> {
    let casus = v.lees(|c| {
        let k = casus_store::zoek(c, casus)?;
        kop::kop(c, &k)
    })?;
    let mag_bewerken = v.mag(Actie::CasusBewerken, &v.feiten);
    v.pagina_met("route/inzet.html", f, &Pagina { casus, formulier: f, nieuw, mag_bewerken })
}

fn keur(f: &mut Formulier) {
    let (gevraagd, gestart, gestopt) = (f.datum("gevraagd_op"), f.datum("gestart_op"), f.datum("gestopt_op"));
    if gevraagd.zip(gestart).is_some_and(|(vraag, start)| start < vraag) {
        f.fout("gestart_op", "Kies een dag op of na de dag dat het is gevraagd");
    }
    if gestart.or(gevraagd).zip(gestopt).is_some_and(|(eerst, stop)| stop < eerst) {
        f.fout("gestopt_op", "Kies een dag op of na het begin");
    }
}

fn invoer(f: &Formulier) -> InzetInvoer {
    InzetInvoer {
        besluit_id: f.id::<BesluitId>("besluit_id"),
        wie: f.tekst("wie"),
        wat: f.tekst("wat"),
        gevraagd_op: f.datum("gevraagd_op"),
        gestart_op: f.datum("gestart_op"),
        gestopt_op: f.datum("gestopt_op"),
    }
}

/// An empty line.
///
/// # Errors
/// When the database does not answer.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let f = v.open(gevuld(v, casus, None)?)?;
    toon(v, casus, true, &f)
}

/// Adds it.
///
/// # Errors
/// When the database does not answer.
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let mut f = formulier(v, casus, None)?.lees(&v.velden);
    keur(&mut f);
    if !f.goed() {
        return toon(v, casus, true, &f);
    }
    v.schrijf(|s| store::voeg_toe(s, casus, &invoer(&f)))?;
    Ok(Antwoord::naar(paden::UITVOERING.van(casus), "Bewaard: de hulp"))
}

/// A line as it stands.
///
/// # Errors
/// When it is not of this casus.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (casus, id): (CasusId, RijId) = (v.deel("casus")?, v.deel("inzet")?);
    let f = v.open(gevuld(v, casus, Some(id))?)?;
    toon(v, casus, false, &f)
}

/// Changes it.
///
/// # Errors
/// When it is not of this casus.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (casus, id): (CasusId, RijId) = (v.deel("casus")?, v.deel("inzet")?);
    v.lees(|c| store::een(c, casus, id))?;
    let mut f = formulier(v, casus, Some(id))?.lees(&v.velden);
    keur(&mut f);
    if !f.goed() {
        return toon(v, casus, false, &f);
    }
    match v.schrijf(|s| store::wijzig(s, casus, id, f.versie, &invoer(&f))) {
        Err(Fout::Verouderd) => {
            let nu = gevuld(v, casus, Some(id))?;
            toon(v, casus, false, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::UITVOERING.van(casus), "Bewaard: de hulp"))
        }
    }
}
