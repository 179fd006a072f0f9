//! The plan as the inwoner gets it: plain Dutch, without the frame of the program.

use chrono::NaiveDate;
use serde::Serialize;

use super::blad;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::route::kop::{self, Kop};
use crate::route::plan::model::{Actor, Akkoord, Plan};
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Doel {
    nummer: i32,
    tekst: String,
    meetbaar: String,
    goed_genoeg: String,
    uiterlijk: Option<NaiveDate>,
    over: Option<String>,
    acties: Vec<Regel>,
}

#[derive(Serialize)]
struct Regel {
    wie: String,
    wat: String,
    uiterlijk: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Pagina {
    casus: Kop,
    plan: Option<Plan>,
    akkoord: &'static str,
    doelen: Vec<Doel>,
    datum: NaiveDate,
}

/// "uzelf" for the reader, else the name that was given, else the kind.
fn wie(actor: Actor, naam: &str) -> String {
    match (actor, naam) {
        (Actor::Inwoner, "") => "uzelf".into(),
        (a, "") => a.label().into(),
        (_, naam) => naam.into(),
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let doelen = b.geheel.iter().flat_map(|g| &g.doelen).map(|(d, acties)| Doel {
        nummer: d.volgorde,
        tekst: d.tekst.clone(),
        meetbaar: d.meetbaar.clone(),
        goed_genoeg: d.goed_genoeg.clone(),
        uiterlijk: d.uiterlijk,
        over: kop::naam_van(&b.mensen, d.over_persoon_id.filter(|o| Some(*o) != b.k.persoon_id)),
        acties: acties
            .iter()
            .map(|a| Regel { wie: wie(a.actor, &a.wie), wat: a.wat.clone(), uiterlijk: a.uiterlijk })
            .collect(),
    });
    let doelen = doelen.collect();
    let plan = b.geheel.map(|g| g.plan);
    let ctx = Pagina {
        casus: b.kop,
        akkoord: plan.as_ref().and_then(|p| Akkoord::uit(&p.inwoner_akkoord)).map_or("", Code::label),
        datum: plan.as_ref().and_then(|p| p.besproken_op).unwrap_or_else(|| v.vandaag()),
        plan,
        doelen,
    };
    v.pagina("route/plan_afdruk.html", &ctx)
}
