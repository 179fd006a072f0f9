//! /casussen/{casus}/toewijzen: the teamleider gives a casus to a colleague. The list is advice; a person chooses.

use serde::Serialize;

use super::lijst_web;
use super::parameters::Model;
use super::regels;
use super::store::{self, Wachtplek};
use crate::basis::casus::{BetrokkenRol, Casus, bezig_store, regels as casusregels, store as casus_store};
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Rol;
use crate::poort::toegang::accounts;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    formulier: &'a Formulier,
    plaats: Option<u64>,
    afwijking: bool,
}

struct Stand {
    k: Casus,
    kop: Kop,
    plek: Option<Wachtplek>,
    opties: Vec<Optie>,
    plaats: Option<u64>,
    afwijking: bool,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    let dag = v.vandaag();
    let (k, kop, plek, opties) = v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let collegas = accounts::van_team(c, k.team_id, Rol::Professional, dag)?;
        let ids: Vec<GebruikerId> = collegas.iter().map(|g| g.id).collect();
        let last = store::caseload(c, &ids)?;
        let opties = collegas.iter().map(|g| {
            let aantal = last.iter().filter(|wie| **wie == g.id).count();
            let woord = if aantal == 1 { "casus" } else { "casussen" };
            Optie::nieuw(g.id, format!("{} ({aantal} open {woord})", g.naam))
        });
        let opties = opties.collect();
        Ok((k.clone(), kop::kop(c, &k)?, store::open_plek(c, id)?, opties))
    })?;
    let (plaats, afwijking) = plaats(v, id)?;
    Ok(Stand { k, kop, plek, opties, plaats, afwijking })
}

/// The place on the list, and whether picking it asks a reason.
fn plaats(v: &Verzoek, casus: CasusId) -> Uitslag<(Option<u64>, bool)> {
    let model = Model::geldend()?;
    for lijst in lijst_web::lijsten(v)? {
        if let Some(rij) = lijst.rijen.iter().find(|r| r.wie.casus == casus) {
            let garantie = rij.garantieplek && lijst.garantie_aan_de_beurt;
            return Ok((Some(rij.plaats), regels::reden_nodig(rij.plaats, garantie, model)));
        }
    }
    Ok((None, false))
}

fn formulier(st: &Stand) -> Formulier {
    let mut velden = vec![
        Veld::keuze_uit("aan", "Aan wie wijs je deze casus toe?", st.opties.clone())
            .verplicht("Kies een collega")
            .hint("Tussen haakjes staat hoeveel open casussen iemand heeft"),
    ];
    if st.afwijking {
        velden.push(
            Veld::tekst("afwijking_reden", "Waarom deze en niet een van de eerste drie?")
                .verplicht("Schrijf in één zin waarom je van de volgorde afwijkt")
                .waarom(
                    "De lijst is een advies; jij kiest. De reden laat later zien of de volgorde goed is.",
                ),
        );
    }
    Formulier::nieuw(paden::TOEWIJZEN.van(st.k.id), velden)
        .met_versie(st.plek.as_ref().map_or(0, |p| p.versie))
}

/// The form.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let f = v.open(formulier(&st))?;
    toon(v, &st, &f)
}

fn toon(v: &Verzoek, st: &Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Pagina { casus: &st.kop, formulier: f, plaats: st.plaats, afwijking: st.afwijking };
    v.pagina_met("samen/toewijzen.html", f, &ctx)
}

/// Assigns; a procesregisseur of this household cannot be behandelaar in it.
///
/// # Errors
/// When the database does not answer.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let mut f = formulier(&st).lees(&v.velden);
    let dag = v.vandaag();
    if let Some(aan) = f.id::<GebruikerId>("aan") {
        let bezig = v.lees(|c| bezig_store::bezigheden(c, &st.k, aan))?;
        if let Some(reden) = casusregels::botst(BetrokkenRol::Behandelaar, &bezig, dag) {
            f.fout("aan", reden);
        }
    }
    if st.plek.as_ref().map_or(0, |p| p.versie) != f.versie {
        f.fout("aan", "De plek op de wachtlijst is intussen veranderd. Kijk nog eens en wijs dan toe");
        f.versie = st.plek.as_ref().map_or(0, |p| p.versie);
    }
    if !f.goed() {
        return toon(v, &st, &f);
    }
    let aan = f.id::<GebruikerId>("aan").ok_or_else(|| Fout::KanNiet("Kies een collega.".into()))?;
    let reden = f.tekst("afwijking_reden");
    v.schrijf(|s| store::wijs_toe(s, &st.k, st.plek.as_ref(), aan, &reden))?;
    Ok(Antwoord::naar(paden::WACHTLIJST.0, "De casus is toegewezen"))
}
