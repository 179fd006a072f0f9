//! The landing page: for each role what it comes to do.

use serde::Serialize;

use super::store_blokken::{self as blokken, Blokken};
use super::store_lijst::{self as lijst, Filter, Lijst, Rij, TELT_TOT, Vraag};
use crate::basis::casus::store_bereik as bereik;
use crate::db::waarde::{CasusId, TeamId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::{Actor, Rol};
use crate::web::bladen::{self, Bladen};
use crate::web::{Antwoord, Verzoek};

/// A number that opens the list behind it.
#[derive(Serialize)]
struct Cijfer {
    naam: &'static str,
    aantal: String,
    pad: String,
    hier: bool,
}

#[derive(Serialize)]
struct Ingang {
    naam: String,
    uitleg: String,
    pad: String,
}

#[derive(Serialize)]
struct Tabel {
    titel: String,
    rijen: Vec<Rij>,
    leeg_kop: &'static str,
    leeg_tekst: &'static str,
    keuzes: Vec<Keuze>,
    bladen: Bladen,
}

#[derive(Serialize)]
struct Keuze {
    naam: String,
    pad: String,
    hier: bool,
}

#[derive(Serialize)]
struct Pagina {
    melding_pad: Option<&'static str>,
    blokken: Option<Blokken>,
    cijfers: Vec<Cijfer>,
    tabel: Option<Tabel>,
    ingangen: Vec<Ingang>,
}

/// What stands behind the question mark: codes and a team's id.
#[derive(Clone, Copy)]
struct Keus {
    lijst: Lijst,
    filter: Filter,
    team: Option<TeamId>,
    blad: usize,
}

impl Keus {
    fn pad(self) -> String {
        let mut s = form_urlencoded::Serializer::new(String::new());
        s.append_pair("lijst", self.lijst.code());
        if self.filter != Filter::Alle {
            s.append_pair("filter", self.filter.code());
        }
        if let Some(team) = self.team {
            s.append_pair("team", &team.to_string());
        }
        if self.blad > 1 {
            s.append_pair("blad", &self.blad.to_string());
        }
        format!("{}?{}#lijst", paden::START.0, s.finish())
    }
}

fn keus(v: &Verzoek, actor: &Actor) -> Keus {
    let eerst = if actor.heeft(Rol::Professional) { Lijst::Mijn } else { Lijst::Team };
    let team = v.vraag.een("team").and_then(|t| t.parse().ok()).filter(|t| actor.teams.contains(t));
    let lijst = v.code("lijst").unwrap_or(eerst);
    Keus {
        lijst,
        filter: v.code("filter").unwrap_or(Filter::Alle),
        // One team at a time, so that the list follows its index.
        team: if lijst == Lijst::Team { team.or(actor.teams.first().copied()) } else { None },
        blad: bladen::nummer(v.vraag.een("blad")),
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let actor = v.wie()?;
    let mut pagina = Pagina {
        melding_pad: v.diensten.wegwijzer.kent(paden::MELDING_ZOEK.0).then_some(paden::MELDING_ZOEK.0),
        blokken: None,
        cijfers: Vec::new(),
        tabel: None,
        ingangen: ingangen(v, actor)?,
    };
    if !actor.van_wijkteam() {
        pagina.melding_pad = None;
        v.toonde_lijst("geen", 0);
        return v.pagina("zicht/werkvoorraad.html", &pagina);
    }
    let k = keus(v, actor);
    let dag = v.vandaag();
    let eigen = v.lees(|c| bereik::eigen(c, actor, dag))?;
    if actor.heeft(Rol::Professional) {
        let grenzen = &v.diensten.config.termijnen;
        pagina.blokken = Some(v.lees(|c| blokken::lees(c, actor, &eigen, dag, grenzen))?);
    }
    if actor.heeft(Rol::Teamleider) {
        pagina.cijfers = cijfers(v, actor, &eigen, k)?;
    }
    let tabel = tabel(v, actor, &eigen, k)?;
    let getoond = tabel.rijen.len() + pagina.blokken.as_ref().map_or(0, Blokken::aantal);
    v.toonde_lijst(format!("{}-{}", k.lijst, k.filter), getoond);
    pagina.tabel = Some(tabel);
    v.pagina("zicht/werkvoorraad.html", &pagina)
}

fn vraag<'a>(v: &Verzoek, actor: &'a Actor, eigen: &'a [CasusId], k: Keus) -> Vraag<'a> {
    Vraag { actor, eigen, lijst: k.lijst, team: k.team, filter: k.filter, vandaag: v.vandaag() }
}

/// The team's numbers, each with the list it counts.
fn cijfers(v: &Verzoek, actor: &Actor, eigen: &[CasusId], k: Keus) -> Uitslag<Vec<Cijfer>> {
    [Filter::LooptAf, Filter::ZonderContact, Filter::Aangemeld, Filter::AdviesUit]
        .into_iter()
        .map(|filter| {
            let team = k.team.or(actor.teams.first().copied());
            let dit = Keus { lijst: Lijst::Team, filter, team, blad: 1 };
            let n = v.lees(|c| lijst::tel(c, &vraag(v, actor, eigen, dit)))?;
            let aantal = if n > TELT_TOT { format!("meer dan {TELT_TOT}") } else { n.to_string() };
            let hier = k.lijst == Lijst::Team && k.filter == filter;
            Ok(Cijfer { naam: filter.label(), aantal, pad: dit.pad(), hier })
        })
        .collect()
}

fn tabel(v: &Verzoek, actor: &Actor, eigen: &[CasusId], k: Keus) -> Uitslag<Tabel> {
    let grenzen = &v.diensten.config.termijnen;
    let (rijen, meer) = v.lees(|c| lijst::lees(c, &vraag(v, actor, eigen, k), k.blad, grenzen))?;
    let (leeg_kop, leeg_tekst) = match (k.filter, k.lijst) {
        (Filter::Alle, Lijst::Mijn) => (
            "Je hebt nog geen casus",
            "Neem je een melding op, of wijst je teamleider je een casus toe, dan staat die hier.",
        ),
        (Filter::Alle, Lijst::Team) => (
            "Het team heeft geen open casus",
            "Een nieuwe melding in jullie wijken komt hier vanzelf bij te staan.",
        ),
        _ => ("Geen casus met deze keuze", "Dat is goed nieuws. Kies Alle om de hele lijst te zien."),
    };
    let soort = if k.filter == Filter::Alle { String::new() } else { format!(": {}", k.filter.label()) };
    Ok(Tabel {
        titel: format!("{}{soort}", k.lijst.label()),
        rijen,
        leeg_kop,
        leeg_tekst,
        keuzes: keuzes(actor, k),
        bladen: Bladen::zonder_telling(k.blad, meer, |blad| Keus { blad, ..k }.pad()),
    })
}

fn keuzes(actor: &Actor, k: Keus) -> Vec<Keuze> {
    let mijn = Keus { lijst: Lijst::Mijn, filter: Filter::Alle, team: None, blad: 1 };
    let mut uit = Vec::new();
    if actor.heeft(Rol::Professional) {
        uit.push(Keuze { naam: "Mijn casussen".into(), pad: mijn.pad(), hier: k.lijst == Lijst::Mijn });
    }
    for (team, naam) in actor.teams.iter().zip(&actor.teamnamen) {
        let pad = Keus { lijst: Lijst::Team, team: Some(*team), ..mijn }.pad();
        uit.push(Keuze { naam: naam.clone(), pad, hier: k.team == Some(*team) && k.filter == Filter::Alle });
    }
    uit
}

/// Ways in for roles that do not work in casussen.
fn ingangen(v: &Verzoek, actor: &Actor) -> Uitslag<Vec<Ingang>> {
    let mut uit = Vec::new();
    let mut erbij = |naam: &str, uitleg: String, code: &str| {
        if let Some(pad) =
            paden::bij_naam(code).filter(|p| !p.0.contains('{') && v.diensten.wegwijzer.kent(p.0))
        {
            uit.push(Ingang { naam: naam.into(), uitleg, pad: pad.0.into() });
        }
    };
    if let Some(orgaan) = actor.orgaan() {
        let [vrij, mijn, terug] = v.lees(|c| blokken::adviezen(c, actor, orgaan))?;
        let wacht = if terug == 1 { "wacht" } else { "wachten" };
        let uitleg = format!(
            "{vrij} nog niet opgepakt · {mijn} bij jou · {terug} {wacht} op antwoord van een wijkteam"
        );
        erbij("Adviezen", uitleg, "adviezen");
    }
    if actor.heeft(Rol::Beheerder) {
        erbij("Gebruikers", "Wie mag inloggen, met welke rol en in welk team.".into(), "gebruikers");
    }
    if actor.heeft(Rol::Privacyfunctionaris) {
        erbij("Spoor", "Wie zag of wijzigde wat, wanneer en met welk recht.".into(), "spoor");
    }
    if !actor.van_wijkteam() {
        erbij("Sociale kaart", "Wat er in de wijken is, voor wie, en wat het kost.".into(), "sociale-kaart");
        erbij("Begrippen", "De woorden van het vak, in gewone taal.".into(), "begrippen");
    }
    Ok(uit)
}
