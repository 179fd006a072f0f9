//! The form of the plan: goals and, under each, actions, by their place. Every place there can be is a field; the
//! page shows those that are filled and another when asked, so that it works without script and keeps a draft whole.

use serde::Serialize;

use super::Blad;
use crate::paden;
use crate::route::kop;
use crate::route::plan::model::{Actor, Akkoord, Doel, Geheel, NieuwDoel, NieuweActie};
use crate::web::{Formulier, Veld};

/// A plan with more goals than this is not one a person can keep in mind.
pub const DOELEN: usize = 8;
/// The same for what is done for one goal.
pub const ACTIES: usize = 6;

const VAN_DOEL: [&str; 5] = ["tekst", "meetbaar", "goed_genoeg", "uiterlijk", "over"];
const VAN_ACTIE: [&str; 4] = ["actor", "wie", "wat", "uiterlijk"];

/// The name of a field of a goal.
pub fn doelveld(d: usize, naam: &str) -> String {
    format!("doel-{d}-{naam}")
}

/// The name of a field of an action.
pub fn actieveld(d: usize, a: usize, naam: &str) -> String {
    format!("doel-{d}-actie-{a}-{naam}")
}

fn doelvelden(b: &Blad, d: usize) -> Vec<Veld> {
    vec![
        Veld::tekstvak(doelveld(d, "tekst"), "Wat is het doel?")
            .rijen(2)
            .max(2000)
            .hint("In de woorden van de inwoner."),
        Veld::tekst(doelveld(d, "meetbaar"), "Waaraan zien jullie dat het gelukt is?"),
        Veld::tekstvak(doelveld(d, "goed_genoeg"), "Wanneer is het goed genoeg?")
            .rijen(2)
            .max(2000)
            .waarom("Een 6 is ook goed. Zo weten jullie samen wanneer de hulp kan stoppen."),
        Veld::datum(doelveld(d, "uiterlijk"), "Uiterlijk wanneer?"),
        Veld::keuze_uit(doelveld(d, "over"), "Over wie gaat dit doel?", kop::opties(&b.mensen)),
    ]
}

fn actievelden(d: usize, a: usize) -> Vec<Veld> {
    vec![
        Veld::keuze::<Actor>(actieveld(d, a, "actor"), "Door"),
        Veld::tekst(actieveld(d, a, "wie"), "Wie precies?"),
        Veld::tekst(actieveld(d, a, "wat"), "Wat doet die?"),
        Veld::datum(actieveld(d, a, "uiterlijk"), "Wanneer?"),
    ]
}

/// The empty form.
pub fn leeg(b: &Blad) -> Formulier {
    let mut velden = vec![
        Veld::tekstvak("samenvatting", "Waar gaat dit plan over?")
            .rijen(2)
            .max(2000)
            .hint("Eén of twee zinnen."),
    ];
    for d in 1..=DOELEN {
        velden.extend(doelvelden(b, d));
        for a in 1..=ACTIES {
            velden.extend(actievelden(d, a));
        }
    }
    velden.extend([
        Veld::tekstvak("als_het_slechter_gaat", "Wat doen jullie als het slechter gaat?")
            .rijen(3)
            .max(2000)
            .hint("Waaraan merk je het, wie belt wie, en wat doe je dan?"),
        Veld::datum("evalueren_op", "Wanneer kijken jullie samen terug?"),
        Veld::datum("besproken_op", "Wanneer is dit plan met de inwoner doorgenomen?"),
        Veld::radio::<Akkoord>("inwoner_akkoord", "Staat de inwoner achter dit plan?"),
    ]);
    Formulier::nieuw(paden::PLAN.van(b.k.id), velden)
}

/// The form before there is a plan: what the toets says already need not be typed again.
fn begin(b: &Blad) -> Formulier {
    let f = leeg(b);
    let Some(g) = &b.toets else { return f };
    f.vul(&doelveld(1, "tekst"), &g.toets.beoogd_effect)
        .vul(&doelveld(1, "goed_genoeg"), &g.toets.goed_genoeg)
}

/// With only one person to be about, it need not be asked.
fn vul_enige(b: &Blad, f: Formulier) -> Formulier {
    let [enige] = b.mensen.as_slice() else { return f };
    (1..=DOELEN).fold(f, |f, d| match f.tekst(&doelveld(d, "over")).is_empty() {
        true => f.vul(&doelveld(d, "over"), enige.id),
        false => f,
    })
}

/// The form as the plan stands.
pub fn gevuld(b: &Blad) -> Formulier {
    let f = match &b.geheel {
        Some(g) => vul_plan(leeg(b), g),
        None => begin(b),
    };
    vul_enige(b, f)
}

fn vul_plan(f: Formulier, g: &Geheel) -> Formulier {
    let p = &g.plan;
    let mut f = f
        .met_versie(p.versie)
        .vul("samenvatting", &p.samenvatting)
        .vul("als_het_slechter_gaat", &p.als_het_slechter_gaat)
        .vul_datum("evalueren_op", p.evalueren_op)
        .vul_datum("besproken_op", p.besproken_op)
        .vul("inwoner_akkoord", &p.inwoner_akkoord);
    for (d, (doel, acties)) in (1..).zip(&g.doelen) {
        f = vul_doel(f, d, doel);
        for (a, actie) in (1..).zip(acties) {
            f = f
                .vul(&actieveld(d, a, "actor"), actie.actor)
                .vul(&actieveld(d, a, "wie"), &actie.wie)
                .vul(&actieveld(d, a, "wat"), &actie.wat)
                .vul_datum(&actieveld(d, a, "uiterlijk"), actie.uiterlijk);
        }
    }
    f
}

fn vul_doel(f: Formulier, d: usize, doel: &Doel) -> Formulier {
    f.vul(&doelveld(d, "tekst"), &doel.tekst)
        .vul(&doelveld(d, "meetbaar"), &doel.meetbaar)
        .vul(&doelveld(d, "goed_genoeg"), &doel.goed_genoeg)
        .vul_datum(&doelveld(d, "uiterlijk"), doel.uiterlijk)
        .vul(&doelveld(d, "over"), doel.over_persoon_id.map(|o| o.to_string()).unwrap_or_default())
}

fn actie_leeg(f: &Formulier, d: usize, a: usize) -> bool {
    VAN_ACTIE.iter().all(|n| f.tekst(&actieveld(d, a, n)).is_empty())
}

/// Nothing was written; about whom is filled in by itself and says nothing alone.
fn doel_leeg(f: &Formulier, d: usize) -> bool {
    let geschreven = VAN_DOEL.iter().filter(|n| **n != "over");
    geschreven.map(|n| f.tekst(&doelveld(d, n))).all(|t| t.is_empty())
        && (1..=ACTIES).all(|a| actie_leeg(f, d, a))
}

/// The names of the fields of one goal, to draw.
#[derive(Serialize)]
pub struct Doelgroep {
    nummer: usize,
    velden: Vec<String>,
    acties: Vec<Vec<String>>,
    /// There may be another action.
    meer: bool,
}

/// More room that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meer {
    /// None.
    Nee,
    /// For a goal.
    Doel,
    /// For an action under this goal.
    Actie(usize),
}

impl Meer {
    /// From the button that was pressed: "doel" or "actie-2".
    pub fn uit(knop: Option<&str>) -> Self {
        match knop {
            None => Self::Nee,
            Some(k) => k.strip_prefix("actie-").and_then(|d| d.parse().ok()).map_or(Self::Doel, Self::Actie),
        }
    }
}

/// What the page shows: the filled places, at least one, and an empty one after them where that was asked.
pub fn groepen(f: &Formulier, meer: Meer) -> Vec<Doelgroep> {
    let plekken = |gevuld: usize, erbij: bool| gevuld.max(1) + usize::from(erbij && gevuld > 0);
    let gevuld = (1..=DOELEN).rev().find(|d| !doel_leeg(f, *d)).unwrap_or(0);
    (1..=plekken(gevuld, meer == Meer::Doel).min(DOELEN))
        .map(|d| {
            let acties = (1..=ACTIES).rev().find(|a| !actie_leeg(f, d, *a)).unwrap_or(0);
            let acties = plekken(acties, meer == Meer::Actie(d)).min(ACTIES);
            Doelgroep {
                nummer: d,
                velden: VAN_DOEL.iter().map(|n| doelveld(d, n)).collect(),
                acties: (1..=acties)
                    .map(|a| VAN_ACTIE.iter().map(|n| actieveld(d, a, n)).collect())
                    .collect(),
                meer: acties < ACTIES,
            }
        })
        .collect()
}

/// The goals that were sent, by place; adds what is missing to the form.
pub fn doelen(f: &mut Formulier) -> Vec<Option<NieuwDoel>> {
    (1..=DOELEN)
        .map(|d| {
            if doel_leeg(f, d) {
                return None;
            }
            f.verplicht_als(
                true,
                &doelveld(d, "tekst"),
                "Schrijf het doel op, of maak alles bij dit doel leeg",
            );
            Some(NieuwDoel {
                tekst: f.tekst(&doelveld(d, "tekst")),
                meetbaar: f.tekst(&doelveld(d, "meetbaar")),
                goed_genoeg: f.tekst(&doelveld(d, "goed_genoeg")),
                uiterlijk: f.datum(&doelveld(d, "uiterlijk")),
                over: f.id(&doelveld(d, "over")),
                acties: (1..=ACTIES).map(|a| actie(f, d, a)).collect(),
            })
        })
        .collect()
}

fn actie(f: &mut Formulier, d: usize, a: usize) -> Option<NieuweActie> {
    if actie_leeg(f, d, a) {
        return None;
    }
    f.verplicht_als(true, &actieveld(d, a, "actor"), "Kies door wie dit gebeurt");
    f.verplicht_als(true, &actieveld(d, a, "wat"), "Schrijf op wat er gebeurt");
    Some(NieuweActie {
        actor: f.keus(&actieveld(d, a, "actor"))?,
        wie: f.tekst(&actieveld(d, a, "wie")),
        wat: f.tekst(&actieveld(d, a, "wat")),
        uiterlijk: f.datum(&actieveld(d, a, "uiterlijk")),
    })
}
