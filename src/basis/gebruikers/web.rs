//! Pages of the accounts: the list, and shutting one.

use serde::Serialize;

use super::store::{self, Account};
use crate::db::waarde::GebruikerId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::accounts;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct Rij {
    id: GebruikerId,
    gebruikersnaam: String,
    naam: String,
    functie: String,
    rollen: String,
    teams: String,
    uitgezet_op: Option<String>,
    ik: bool,
}

#[derive(Serialize)]
struct Lijst {
    rijen: Vec<Rij>,
}

/// GET
pub fn lijst(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let dag = v.vandaag();
    let ik = v.wie()?.id;
    let (accounts, rollen, teams) = v.lees(|c| store::lijst(c, dag))?;
    let rijen: Vec<Rij> = accounts
        .into_iter()
        .map(|a| Rij {
            rollen: samen(rollen.iter().filter(|(id, _)| *id == a.id).map(|(_, r)| r.label())),
            teams: samen(teams.iter().filter(|(id, _)| *id == a.id).map(|(_, t)| t.as_str())),
            uitgezet_op: a.uitgezet_op.map(|t| t.0.to_rfc3339()),
            ik: a.id == ik,
            id: a.id,
            gebruikersnaam: a.gebruikersnaam,
            naam: a.naam,
            functie: a.functie,
        })
        .collect();
    v.toonde_lijst("alle", rijen.len());
    v.pagina("basis/gebruikers.html", &Lijst { rijen })
}

fn samen<'a>(delen: impl Iterator<Item = &'a str>) -> String {
    delen.collect::<Vec<_>>().join(", ")
}

#[derive(Serialize)]
struct Uitzetten<'a> {
    formulier: &'a Formulier,
    naam: String,
}

fn account(v: &Verzoek) -> Uitslag<Account> {
    let id: GebruikerId = v.deel("gebruiker")?;
    if id == v.wie()?.id {
        return Err(Fout::KanNiet(
            "Je kunt je eigen account niet uitzetten. Vraag het een andere beheerder.".into(),
        ));
    }
    v.lees(|c| store::account(c, id))
}

/// GET
pub fn uitzetten(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let a = account(v)?;
    let formulier = Formulier::nieuw(paden::GEBRUIKER_UITZETTEN.van(a.id), Vec::new());
    v.pagina_met(
        "basis/gebruiker_uitzetten.html",
        &formulier,
        &Uitzetten { formulier: &formulier, naam: a.naam },
    )
}

/// POST
pub fn zet_uit(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let a = account(v)?;
    v.schrijf(|s| accounts::zet_uit(s, &a.gebruikersnaam))?;
    Ok(Antwoord::naar(paden::GEBRUIKERS.0, "Het account is uitgezet"))
}
