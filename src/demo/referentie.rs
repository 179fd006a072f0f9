//! Reference data from config/referentie into an empty database. Not a copy that is kept in step: once loaded, the
//! beheerder owns it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Deserialize;

use crate::db::schema::{begrip, buurt, gelijkgestelde_dag, partner, product, voorziening, wijk};
use crate::db::waarde::RijId;
use crate::db::{Database, Verbinding};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::{datum, id, tekst};

const WIJKEN: &str = include_str!("../../config/referentie/wijken.csv");
const SOCIALE_KAART: &str = include_str!("../../config/referentie/sociale-kaart.csv");
const PRODUCTEN: &str = include_str!("../../config/referentie/producten.csv");
const PARTNERS: &str = include_str!("../../config/referentie/partners.csv");
const BEGRIPPEN: &str = include_str!("../../config/referentie/begrippen.csv");
const DAGEN: &str = include_str!("../../config/referentie/gelijkgestelde-dagen.csv");

/// Loads each table that is still empty.
///
/// # Errors
/// In words for whoever starts the program.
pub fn laad(db: &Database, nu: DateTime<Utc>) -> Result<(), String> {
    db.schrijf_zonder_spoor(|c| {
        if wijk::table.count().get_result::<i64>(c)? == 0 {
            wijken(c)?;
        }
        if voorziening::table.count().get_result::<i64>(c)? == 0 {
            voorzieningen(c, nu)?;
        }
        if product::table.count().get_result::<i64>(c)? == 0 {
            producten(c, nu)?;
        }
        if partner::table.count().get_result::<i64>(c)? == 0 {
            partners(c, nu)?;
        }
        if begrip::table.count().get_result::<i64>(c)? == 0 {
            begrippen(c, nu)?;
        }
        if gelijkgestelde_dag::table.count().get_result::<i64>(c)? == 0 {
            dagen(c)?;
        }
        Ok(())
    })
    .map_err(|e| e.to_string())
}

fn rijen<T: for<'a> Deserialize<'a>>(naam: &str, csv: &str) -> Uitslag<Vec<T>> {
    csv::Reader::from_reader(csv.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|e| Fout::intern(naam, e))
}

#[derive(Deserialize)]
struct Wijk {
    wijkcode: String,
    wijknaam: String,
    buurtcode: String,
    buurtnaam: String,
}

fn wijken(c: &mut Verbinding) -> Uitslag<()> {
    let mut al = BTreeSet::new();
    for w in rijen::<Wijk>("wijken.csv", WIJKEN)?.into_iter().filter(|w| !w.wijkcode.is_empty()) {
        if al.insert(w.wijkcode.clone()) {
            diesel::insert_into(wijk::table)
                .values((wijk::code.eq(&w.wijkcode), wijk::naam.eq(&w.wijknaam)))
                .execute(c)?;
        }
        diesel::insert_into(buurt::table)
            .values((
                buurt::code.eq(&w.buurtcode),
                buurt::wijkcode.eq(&w.wijkcode),
                buurt::naam.eq(&w.buurtnaam),
            ))
            .execute(c)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Voorziening {
    naam: String,
    soort: String,
    leefgebieden: String,
    doelgroep: String,
    wijken: String,
    omschrijving: String,
    eigen_bijdrage: String,
    zekerheid: String,
    bron: String,
}

fn voorzieningen(c: &mut Verbinding, nu: DateTime<Utc>) -> Uitslag<()> {
    for v in rijen::<Voorziening>("sociale-kaart.csv", SOCIALE_KAART)? {
        let zoektekst = tekst::vouw(&format!("{} {} {} {}", v.naam, v.soort, v.doelgroep, v.omschrijving));
        diesel::insert_into(voorziening::table)
            .values((
                voorziening::id.eq(RijId(id::nieuw(nu))),
                voorziening::naam.eq(v.naam),
                voorziening::soort.eq(v.soort),
                voorziening::leefgebieden.eq(v.leefgebieden),
                voorziening::doelgroep.eq(v.doelgroep),
                voorziening::wijken.eq(v.wijken),
                voorziening::omschrijving.eq(v.omschrijving),
                voorziening::eigen_bijdrage.eq(v.eigen_bijdrage),
                voorziening::zekerheid.eq(v.zekerheid),
                voorziening::bron.eq(v.bron),
                voorziening::zoektekst.eq(zoektekst),
            ))
            .execute(c)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Product {
    wet: String,
    code: String,
    naam: String,
    soort: String,
    beslist: String,
    opmerking: String,
    zekerheid: String,
}

/// Our law code for the name in the file; products of other laws are kept but cannot be advised.
fn wetcode(naam: &str) -> &'static str {
    match naam {
        "Wmo 2015" => "wmo",
        "Jeugdwet" => "jeugdwet",
        "Participatiewet" => "participatiewet",
        "Wet gemeentelijke schuldhulpverlening" => "wgs",
        _ => "anders",
    }
}

fn producten(c: &mut Verbinding, nu: DateTime<Utc>) -> Uitslag<()> {
    for p in rijen::<Product>("producten.csv", PRODUCTEN)? {
        let actief = !p.opmerking.starts_with("niet gebruiken")
            && !p.soort.contains("vervallen")
            && p.soort != "afspraak"
            && !p.beslist.starts_with("rechter");
        diesel::insert_into(product::table)
            .values((
                product::id.eq(RijId(id::nieuw(nu))),
                product::wet.eq(wetcode(&p.wet)),
                product::code.eq(p.code),
                product::naam.eq(p.naam),
                product::soort.eq(p.soort),
                product::beslist.eq(p.beslist),
                product::opmerking.eq(p.opmerking),
                product::zekerheid.eq(p.zekerheid),
                product::actief.eq(actief),
            ))
            .execute(c)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Partner {
    naam: String,
    afkorting: String,
    soort: String,
    domein: String,
    rol: String,
    toelichting: String,
}

fn partners(c: &mut Verbinding, nu: DateTime<Utc>) -> Uitslag<()> {
    for p in rijen::<Partner>("partners.csv", PARTNERS)? {
        diesel::insert_into(partner::table)
            .values((
                partner::id.eq(RijId(id::nieuw(nu))),
                partner::naam.eq(p.naam),
                partner::afkorting.eq(p.afkorting),
                partner::soort.eq(p.soort),
                partner::domein.eq(p.domein),
                partner::rol.eq(p.rol),
                partner::toelichting.eq(p.toelichting),
            ))
            .execute(c)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Begrip {
    term: String,
    definitie: String,
    bron: String,
}

fn begrippen(c: &mut Verbinding, nu: DateTime<Utc>) -> Uitslag<()> {
    for b in rijen::<Begrip>("begrippen.csv", BEGRIPPEN)? {
        diesel::insert_into(begrip::table)
            .values((
                begrip::id.eq(RijId(id::nieuw(nu))),
                begrip::term.eq(b.term),
                begrip::definitie.eq(b.definitie),
                begrip::bron.eq(b.bron),
            ))
            .execute(c)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Dag {
    datum: String,
    omschrijving: String,
    zekerheid: String,
    bron: String,
}

fn dagen(c: &mut Verbinding) -> Uitslag<()> {
    for d in rijen::<Dag>("gelijkgestelde-dagen.csv", DAGEN)? {
        let dag =
            datum::iso(&d.datum).ok_or_else(|| Fout::Intern(format!("gelijkgestelde dag {}", d.datum)))?;
        diesel::insert_into(gelijkgestelde_dag::table)
            .values((
                gelijkgestelde_dag::datum.eq(dag),
                gelijkgestelde_dag::omschrijving.eq(d.omschrijving),
                gelijkgestelde_dag::zekerheid.eq(d.zekerheid),
                gelijkgestelde_dag::bron.eq(d.bron),
            ))
            .execute(c)?;
    }
    Ok(())
}
