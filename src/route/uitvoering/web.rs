//! /casussen/{casus}/uitvoering: what help runs, and which actions of the plan are done.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Inzet, PlanActie};
use super::store;
use crate::basis::casus::{Fase, store as casus_store};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    formulier: &'a Formulier,
    inzet: Vec<Rij>,
    acties: usize,
    gedaan: usize,
    evalueren: Option<String>,
    mag_bewerken: bool,
}

/// Help, as a line.
#[derive(Serialize)]
struct Rij {
    inzet: Inzet,
    stand: String,
    soort: &'static str,
}

fn rij(inzet: Inzet, vandaag: NaiveDate) -> Rij {
    let (stand, soort) = match (inzet.gevraagd_op, inzet.gestart_op, inzet.gestopt_op) {
        (_, _, Some(op)) => (format!("gestopt op {}", datum::kort(op)), ""),
        (_, Some(op), _) => (format!("loopt sinds {}", datum::kort(op)), "green"),
        (Some(op), None, _) => {
            let dagen = u64::try_from((vandaag - op).num_days()).unwrap_or(0);
            (format!("gevraagd, wacht {}", datum::aantal_dagen(dagen)), "amber")
        }
        _ => ("nog niet begonnen".into(), ""),
    };
    Rij { inzet, stand, soort }
}

fn formulier(casus: CasusId, acties: &[PlanActie], versie: i32) -> Formulier {
    let opties = acties
        .iter()
        .map(|a| {
            let uiterlijk =
                a.uiterlijk.map(|d| format!(", uiterlijk {}", datum::kort(d))).unwrap_or_default();
            let wie = if a.wie.is_empty() { String::new() } else { format!("{}: ", a.wie) };
            Optie {
                hint: Some(format!("Doel: {}{uiterlijk}", a.doel)),
                ..Optie::nieuw(a.id, format!("{wie}{}", a.wat))
            }
        })
        .collect();
    Formulier::nieuw(
        paden::UITVOERING.van(casus),
        vec![Veld::vinkjes_uit("gedaan", "Wat is er gedaan?", opties)],
    )
    .met_versie(versie)
}

fn gevuld(casus: CasusId, acties: &[PlanActie], versie: i32) -> Formulier {
    let gedaan = acties.iter().filter(|a| a.gedaan_op.is_some()).map(|a| a.id);
    formulier(casus, acties, versie).vul_alle("gedaan", gedaan)
}

fn lees(v: &Verzoek, id: CasusId) -> Uitslag<(Vec<PlanActie>, i32)> {
    v.lees(|c| Ok((store::acties(c, id)?, store::planversie(c, id)?)))
}

/// What runs and what is done.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let (acties, versie) = lees(v, id)?;
    let f = v.open(gevuld(id, &acties, versie))?;
    toon(v, id, &acties, &f)
}

fn toon(v: &Verzoek, id: CasusId, acties: &[PlanActie], f: &Formulier) -> Uitslag<Antwoord> {
    let (k, kop, inzet) = v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        Ok((k.clone(), kop::kop(c, &k)?, store::van_casus(c, id)?))
    })?;
    let evalueren = match k.fase {
        Fase::Uitvoering => Some(format!("{}?naar={}", paden::VOLGENDE_STAP.van(id), Fase::Evaluatie.code())),
        Fase::Evaluatie => Some(paden::EVALUATIE.van(id)),
        _ => None,
    };
    let ctx = Pagina {
        casus: kop,
        formulier: f,
        inzet: inzet.into_iter().map(|i| rij(i, v.vandaag())).collect(),
        acties: acties.len(),
        gedaan: acties.iter().filter(|a| a.gedaan_op.is_some()).count(),
        evalueren,
        mag_bewerken: v.mag(Actie::CasusBewerken, &v.feiten),
    };
    v.pagina_met("route/uitvoering.html", f, &ctx)
}

/// Ticks actions off.
///
/// # Errors
/// When the database does not answer.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let (acties, versie) = lees(v, id)?;
    let f = formulier(id, &acties, versie).lees(&v.velden);
    if !f.goed() {
        return toon(v, id, &acties, &f);
    }
    let aan = f.velden.get("gedaan").map(|w| w.waarden.clone()).unwrap_or_default();
    let gedaan: Vec<_> = acties.iter().map(|a| a.id).filter(|a| aan.contains(&a.to_string())).collect();
    match v.schrijf(|s| store::vink_af(s, id, f.versie, &gedaan)) {
        Err(Fout::Verouderd) => {
            let (acties, versie) = lees(v, id)?;
            let nu = gevuld(id, &acties, versie);
            toon(v, id, &acties, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::UITVOERING.van(id), "Bewaard: wat er is gedaan"))
        }
    }
}
