//! /casussen/{casus}/toestemmingen: what was agreed to, noting it, withdrawing it.

use serde::Serialize;

use super::beeld::{self, Beeld};
use super::model::Toestemming;
use super::store;
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::{CasusId, PersoonId, ToestemmingId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Regel {
    beeld: Beeld,
    gegevens: String,
    met_wie: String,
    motivering: String,
    van: chrono::NaiveDate,
    tot: Option<chrono::NaiveDate>,
    ingetrokken_op: Option<chrono::NaiveDate>,
    ingetrokken_hoe: String,
    intrekken: Option<String>,
}

#[derive(Serialize)]
struct Lijst {
    casus: CasusId,
    nummer: String,
    regels: Vec<Regel>,
    over: Option<PersoonId>,
    mag_bewerken: bool,
}

fn pad(t: &Toestemming, casus: CasusId) -> String {
    paden::TOESTEMMING_INTREKKEN.met(&[casus.to_string(), t.id.to_string()])
}

fn regel(b: Beeld, casus: CasusId, mag: bool) -> Regel {
    let t = b.rij.clone();
    Regel {
        intrekken: (mag && t.ingetrokken_op.is_none()).then(|| pad(&t, casus)),
        gegevens: t.gegevens,
        met_wie: t.met_wie,
        motivering: t.motivering,
        van: t.van,
        tot: t.tot,
        ingetrokken_op: t.ingetrokken_op,
        ingetrokken_hoe: t.ingetrokken_hoe,
        beeld: b,
    }
}

/// The casus in the URL.
pub(super) fn casus(v: &Verzoek) -> Uitslag<Casus> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| casus_store::zoek(c, id))
}

/// GET: what was agreed to, newest first.
pub fn lijst(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let k = casus(v)?;
    let dag = v.vandaag();
    let beelden = v.lees(|c| {
        let rijen = store::van_casus(c, k.id)?;
        beeld::beelden(c, rijen, dag)
    })?;
    let mag_bewerken = v.mag(Actie::CasusBewerken, &v.feiten);
    let regels = beelden.into_iter().map(|b| regel(b, k.id, mag_bewerken)).collect();
    v.pagina(
        "basis/toestemming/lijst.html",
        &Lijst { casus: k.id, nummer: k.nummer, regels, over: k.persoon_id, mag_bewerken },
    )
}

#[derive(Serialize)]
struct Intrekken<'a> {
    casus: CasusId,
    nummer: String,
    regel: Regel,
    formulier: &'a Formulier,
}

fn formulier(t: &Toestemming, casus: CasusId) -> Formulier {
    Formulier::nieuw(
        pad(t, casus),
        vec![
            Veld::datum("op", "Vanaf welke dag geldt de toestemming niet meer?")
                .verplicht("Vul de dag in waarop de toestemming is ingetrokken"),
            Veld::tekst("hoe", "Wie trok de toestemming in, en hoe?")
                .verplicht("Schrijf op wie de toestemming introk en hoe je dat hoorde")
                .hint("Bijvoorbeeld: Nel, aan de telefoon")
                .max(200),
        ],
    )
    .met_versie(t.versie)
}

fn een(v: &Verzoek) -> Uitslag<(Casus, Toestemming)> {
    let k = casus(v)?;
    let id: ToestemmingId = v.deel("toestemming")?;
    let t = v.lees(|c| store::zoek(c, k.id, id))?;
    Ok((k, t))
}

fn toon(v: &Verzoek, k: Casus, t: Toestemming, f: &Formulier) -> Uitslag<Antwoord> {
    let dag = v.vandaag();
    let beelden = v.lees(|c| beeld::beelden(c, vec![t], dag))?;
    let beeld = beelden.into_iter().next().ok_or(Fout::NietGevonden)?;
    let regel = regel(beeld, k.id, false);
    v.pagina_met(
        "basis/toestemming/intrekken.html",
        f,
        &Intrekken { casus: k.id, nummer: k.nummer, regel, formulier: f },
    )
}

fn al_ingetrokken(k: &Casus) -> Antwoord {
    Antwoord::naar(paden::TOESTEMMINGEN.van(k.id), "Deze toestemming was al ingetrokken.")
}

/// GET: withdrawing one.
pub fn intrekken(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, t) = een(v)?;
    if t.ingetrokken_op.is_some() {
        return Ok(al_ingetrokken(&k));
    }
    let f = v.open(formulier(&t, k.id).vul_datum("op", Some(v.vandaag())))?;
    toon(v, k, t, &f)
}

/// POST: withdrawing one.
pub fn trek_in(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, t) = een(v)?;
    if t.ingetrokken_op.is_some() {
        return Ok(al_ingetrokken(&k));
    }
    let mut f = formulier(&t, k.id).lees(&v.velden);
    if f.datum("op").is_some_and(|op| op < t.van) {
        f.fout("op", "Vul een dag in vanaf de dag waarop de toestemming is gegeven");
    }
    if f.datum("op").is_some_and(|op| op > v.vandaag()) {
        f.fout("op", "Vul een dag in die al geweest is, of vandaag");
    }
    let (Some(op), true) = (f.datum("op"), f.goed()) else { return toon(v, k, t, &f) };
    match v.schrijf(|s| store::trek_in(s, &t, op, &f.tekst("hoe"), f.versie)) {
        Err(Fout::Verouderd) => Ok(al_ingetrokken(&k)),
        r => {
            r?;
            let klaar = "De toestemming is ingetrokken. Hiervoor wordt niets meer gedeeld.";
            Ok(Antwoord::naar(paden::TOESTEMMINGEN.van(k.id), klaar))
        }
    }
}
