//! /wachtlijst: who waits, how long, and why in this order.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{self, Strook};
use super::lijst::{self, Geplaatst, Lijst};
use super::lijst_store;
use super::model::Kengetallen;
use super::parameters::Model;
use super::regels;
use crate::basis::termijnen::beeld::kleur;
use crate::basis::termijnen::regels::dagen_over;
use crate::config::Termijnen;
use crate::db::waarde::{CasusId, TeamId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Rol;
use crate::web::bladen::{self, Bladen};
use crate::web::{Antwoord, Verzoek};

/// Rows on a page of one list.
const PER_BLAD: usize = 50;

#[derive(Serialize)]
struct Pagina {
    onder: String,
    cijfers: Kengetallen,
    lijsten: Vec<Deel>,
    mag_toewijzen: bool,
}

#[derive(Serialize)]
struct Deel {
    id: usize,
    kop: String,
    garantie: Option<String>,
    aantal: usize,
    rijen: Vec<Rij>,
    bladen: Bladen,
}

#[derive(Serialize)]
struct Rij {
    plaats: u64,
    casus: CasusId,
    naam: String,
    nummer: String,
    gemeld_op: NaiveDate,
    dagen: String,
    rest: Option<String>,
    rest_soort: &'static str,
    strook: Strook,
    garantieplek: bool,
}

/// The lists of the actor's own teams as this actor may see them; also used to see what a pick deviates from.
///
/// # Errors
/// When the database does not answer.
pub fn lijsten(v: &Verzoek) -> Uitslag<Vec<Lijst>> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let wie = lijst_store::wachtenden(c, actor, dag)?;
        let bronnen = lijst_store::bronnen(c, &wie, dag)?;
        let eerder = lijst_store::toewijzingen(c, &actor.teams, dag)?;
        Ok(lijst::lijsten(wie, &bronnen, &eerder, Model::geldend()?, dag))
    })
}

/// The list.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let lijsten = lijsten(v)?;
    let actor = v.wie()?;
    let namen = v.lees(|c| lijst_store::teamnamen(c, &actor.teams))?;
    let alle = || lijsten.iter().flat_map(|l| &l.rijen);
    let dagen: Vec<u64> = alle().map(|r| r.dagen).collect();
    let schaal = alle().map(|r| r.prioriteit.totaal).max().unwrap_or(1);
    let grenzen = &v.diensten.config.termijnen;
    let dag = v.vandaag();
    let een_team = namen.len() == 1;
    let delen = lijsten.iter().enumerate().map(|(id, l)| {
        let bladen = bladen_van(v, id, l.rijen.len());
        let hier = l.rijen.iter().skip((bladen.huidig - 1) * PER_BLAD).take(PER_BLAD);
        Deel {
            id,
            kop: kop(l, &namen, een_team),
            garantie: garantie(l),
            aantal: l.rijen.len(),
            rijen: hier.map(|r| rij(r, schaal, dag, grenzen)).collect(),
            bladen,
        }
    });
    let pagina = Pagina {
        onder: actor.teamnamen.join(", "),
        cijfers: regels::kengetallen(&dagen),
        lijsten: delen.collect(),
        mag_toewijzen: actor.heeft(Rol::Teamleider),
    };
    v.toonde_lijst("eigen-teams", dagen.len());
    v.pagina("samen/wachtlijst.html", &pagina)
}

/// The pages of one list; the URL says which list is turned, the others stay at their top.
fn bladen_van(v: &Verzoek, id: usize, aantal: usize) -> Bladen {
    let deze = v.vraag.een("lijst").unwrap_or("0") == id.to_string();
    let huidig = if deze { bladen::nummer(v.vraag.een("blad")) } else { 1 };
    Bladen::nieuw(huidig, aantal, PER_BLAD, |blad| {
        format!("{}?lijst={id}&blad={blad}#lijst-{id}", paden::WACHTLIJST.0)
    })
}

fn kop(l: &Lijst, namen: &BTreeMap<TeamId, String>, een_team: bool) -> String {
    let soort = format!("Wacht op {}", l.soort.label());
    match namen.get(&l.team) {
        Some(team) if !een_team => format!("{team}: {}", soort.to_lowercase()),
        _ => soort,
    }
}

fn garantie(l: &Lijst) -> Option<String> {
    let rij = l.rijen.iter().find(|r| r.garantieplek).filter(|_| l.garantie_aan_de_beurt)?;
    Some(format!(
        "{} wacht {} en heeft de garantieplek. Wijs deze plek nu eerst toe.",
        rij.initialen,
        datum::aantal_dagen(rij.dagen)
    ))
}

fn rij(r: &Geplaatst, schaal: u64, dag: NaiveDate, grenzen: &Termijnen) -> Rij {
    let over = r.termijn.map(|(_, einde)| dagen_over(einde, dag));
    Rij {
        plaats: r.plaats,
        casus: r.wie.casus,
        naam: r.initialen.clone(),
        nummer: r.wie.nummer.clone(),
        gemeld_op: r.wie.gemeld_op,
        dagen: datum::aantal_dagen(r.dagen),
        rest: over.map(datum::dagen_tekst),
        rest_soort: r.termijn.map_or("", |(soort, einde)| kleur(soort, dagen_over(einde, dag), grenzen)),
        strook: beeld::strook(&r.prioriteit, schaal),
        garantieplek: r.garantieplek,
    }
}
