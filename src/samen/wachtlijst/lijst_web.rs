//! /wachtlijst: who waits, how long, and why in this order.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{self, Strook};
use super::lijst::{self, Geplaatst, Lijst, Wachtende};
use super::lijst_store;
use super::model::Kengetallen;
use super::parameters::Model;
use super::regels;
use crate::basis::termijnen::beeld::kleur;
use crate::basis::termijnen::regels::dagen_over;
use crate::config::Termijnen;
use crate::db::waarde::{CasusId, PersoonId, TeamId};
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
        let model = Model::geldend()?;
        let eerder = lijst_store::toewijzingen(c, &wie, regels::van_belang(model), dag)?;
        Ok(lijst::lijsten(wie, &bronnen, &eerder, model, dag))
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
        let hier: Vec<&Geplaatst> =
            l.rijen.iter().skip((bladen.huidig - 1) * PER_BLAD).take(PER_BLAD).collect();
        let eerst = garantieplek(l);
        let wie: Vec<&Wachtende> = hier.iter().copied().chain(eerst).map(|r| &r.wie).collect();
        let letters = v.lees(|c| lijst_store::letters(c, &wie))?;
        Ok(Deel {
            id,
            kop: kop(l, &namen, een_team),
            garantie: eerst.map(|r| garantie(r, &letters)),
            aantal: l.rijen.len(),
            rijen: hier.into_iter().map(|r| rij(r, &letters, schaal, dag, grenzen)).collect(),
            bladen,
        })
    });
    let pagina = Pagina {
        onder: actor.teamnamen.join(", "),
        cijfers: regels::kengetallen(&dagen),
        lijsten: delen.collect::<Uitslag<_>>()?,
        mag_toewijzen: actor.heeft(Rol::Teamleider),
    };
    v.toonde_lijst("eigen-teams", pagina.lijsten.iter().map(|l| l.rijen.len()).sum());
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

/// Who has to be assigned first, when it is the turn of the garantiebaan.
fn garantieplek(l: &Lijst) -> Option<&Geplaatst> {
    l.rijen.iter().find(|r| r.garantieplek).filter(|_| l.garantie_aan_de_beurt)
}

fn garantie(r: &Geplaatst, letters: &Letters) -> String {
    format!(
        "{} wacht {} en heeft de garantieplek. Wijs deze plek nu eerst toe.",
        naam(r, letters),
        datum::aantal_dagen(r.dagen)
    )
}

type Letters = BTreeMap<PersoonId, String>;

fn naam(r: &Geplaatst, letters: &Letters) -> String {
    r.wie.persoon.and_then(|p| letters.get(&p)).cloned().unwrap_or_else(|| "Nog onbekend".into())
}

fn rij(r: &Geplaatst, letters: &Letters, schaal: u64, dag: NaiveDate, grenzen: &Termijnen) -> Rij {
    let over = r.termijn.map(|(_, einde)| dagen_over(einde, dag));
    Rij {
        plaats: r.plaats,
        casus: r.wie.casus,
        naam: naam(r, letters),
        nummer: r.wie.nummer.clone(),
        gemeld_op: r.wie.gemeld_op,
        dagen: datum::aantal_dagen(r.dagen),
        rest: over.map(datum::dagen_tekst),
        rest_soort: r.termijn.map_or("", |(soort, einde)| kleur(soort, dagen_over(einde, dag), grenzen)),
        strook: beeld::strook(&r.prioriteit, schaal),
        garantieplek: r.garantieplek,
    }
}
