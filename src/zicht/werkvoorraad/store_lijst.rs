//! Lists of casussen: mine, or the team's, all or only those that ask for attention. A number on the page and the
//! list behind it come from the same condition.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use diesel::dsl::exists;
use diesel::prelude::*;
use serde::Serialize;

use crate::basis::casus::Fase;
use crate::basis::casus::store_bereik::{self as bereik, Voorwaarde};
use crate::basis::personen::Naamdelen;
use crate::basis::termijnen::model::TermijnSoort::{self, Bezwaar, WmoPersoonlijkPlan};
use crate::codes;
use crate::config::Termijnen;
use crate::db::Verbinding;
use crate::db::schema::{advies, casus, persoon, termijn};
use crate::db::waarde::{CasusId, PersoonId, TeamId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;
use crate::{basis::termijnen::beeld::kleur, basis::termijnen::regels::dagen_over};

/// So many on a page.
pub const PER_BLAD: usize = 50;
/// A number on the page counts no further: "meer dan 500" says enough and stays quick.
pub const TELT_TOT: usize = 500;
/// So many days ahead a term, and so many days back a contact, ask for attention.
pub const DAGEN: u64 = 14;

codes! {
    /// Whose casussen.
    pub enum Lijst {
        /// Those I have a role in.
        Mijn = "mijn" => "Mijn casussen",
        /// Those of the team.
        Team = "team" => "Casussen van het team",
    }
}

codes! {
    /// Which of them.
    pub enum Filter {
        /// All that are open.
        Alle = "alle" => "Alle",
        /// A legal term ends within 14 days, or has ended.
        LooptAf = "loopt-af" => "Termijn binnen 14 dagen",
        /// Nobody spoke with the inwoner for 14 days.
        ZonderContact = "zonder-contact" => "14 dagen geen contact",
        /// Not screened yet.
        Aangemeld = "aangemeld" => "Nog niet gescreend",
        /// An advies lies at SDD or SOJ.
        AdviesUit = "advies-uit" => "Advies ligt bij SDD of SOJ",
    }
}

/// What is asked, by whom.
pub struct Vraag<'a> {
    /// Who looks.
    pub actor: &'a Actor,
    /// Their own casussen, from `bereik::eigen`.
    pub eigen: &'a [CasusId],
    /// Whose casussen.
    pub lijst: Lijst,
    /// The team, for the team's list.
    pub team: Option<TeamId>,
    /// Which of them.
    pub filter: Filter,
    /// Today.
    pub vandaag: NaiveDate,
}

type Gefilterd = casus::BoxedQuery<'static, crate::db::MultiBackend>;

impl Vraag<'_> {
    fn te_zien(&self) -> Voorwaarde {
        bereik::te_zien(self.actor, self.eigen)
    }

    fn query(&self) -> Gefilterd {
        let mut q = casus::table.into_boxed().filter(casus::afgesloten_op.is_null()).filter(self.te_zien());
        q = match (self.lijst, self.team) {
            (Lijst::Mijn, _) => q.filter(casus::id.eq_any(self.eigen.to_vec())),
            (Lijst::Team, Some(team)) => q.filter(casus::team_id.eq(team)),
            (Lijst::Team, None) => q.filter(casus::team_id.eq_any(self.actor.teams.clone())),
        };
        match self.filter {
            Filter::Alle => q,
            Filter::Aangemeld => q.filter(casus::fase.eq(Fase::Aangemeld)),
            Filter::ZonderContact => {
                let grens = self.vandaag.checked_sub_days(Days::new(DAGEN)).unwrap_or(self.vandaag);
                q.filter(casus::laatste_contact.is_null().or(casus::laatste_contact.lt(grens)))
                    .filter(casus::gemeld_op.lt(grens))
            }
            // A question per casus of the team, not one list of every running term or advies there is.
            Filter::LooptAf => q.filter(exists(
                termijn::table
                    .filter(termijn::casus_id.eq(casus::id))
                    .filter(termijn::gestopt_op.is_null().and(termijn::einde.le(over(self.vandaag))))
                    .filter(termijn::soort.ne(Bezwaar))
                    .filter(termijn::soort.ne(WmoPersoonlijkPlan).or(termijn::einde.ge(self.vandaag))),
            )),
            Filter::AdviesUit => q.filter(exists(
                advies::table
                    .filter(advies::casus_id.eq(casus::id))
                    .filter(advies::status.eq_any(["verzonden", "teruggevraagd"])),
            )),
        }
    }
}

/// The last day that is "soon".
pub fn over(vandaag: NaiveDate) -> NaiveDate {
    vandaag.checked_add_days(Days::new(DAGEN)).unwrap_or(vandaag)
}

/// How many there are, counted no further than one past [`TELT_TOT`].
///
/// # Errors
/// When the database does not answer.
pub fn tel(c: &mut Verbinding, v: &Vraag) -> Uitslag<usize> {
    let ids: Vec<CasusId> =
        v.query().select(casus::id).limit(i64::try_from(TELT_TOT + 1).unwrap_or(i64::MAX)).load(c)?;
    Ok(ids.len())
}

/// A row of the list.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Rij {
    pub id: CasusId,
    pub nummer: String,
    pub naam: String,
    pub spoed: bool,
    pub fase: &'static str,
    pub wat_nu: &'static str,
    pub rest: Option<String>,
    pub soort: &'static str,
    pub termijn: Option<&'static str>,
    pub contact: Option<NaiveDate>,
}

#[derive(Queryable)]
struct Ruw {
    id: CasusId,
    nummer: String,
    persoon: Option<PersoonId>,
    fase: Fase,
    spoed: bool,
    contact: Option<NaiveDate>,
}

/// A page of the list, oldest melding first, and whether there are more.
///
/// # Errors
/// When the database does not answer.
pub fn lees(c: &mut Verbinding, v: &Vraag, blad: usize, grenzen: &Termijnen) -> Uitslag<(Vec<Rij>, bool)> {
    let overslaan = i64::try_from((blad.max(1) - 1).saturating_mul(PER_BLAD)).unwrap_or(i64::MAX);
    let mut ruw: Vec<Ruw> = v
        .query()
        .select((
            casus::id,
            casus::nummer,
            casus::persoon_id,
            casus::fase,
            casus::spoed,
            casus::laatste_contact,
        ))
        .order((casus::gemeld_op, casus::id))
        .offset(overslaan)
        .limit(i64::try_from(PER_BLAD + 1).unwrap_or(i64::MAX))
        .load(c)?;
    let meer = ruw.len() > PER_BLAD;
    ruw.truncate(PER_BLAD);
    let namen = namen(c, ruw.iter().filter_map(|r| r.persoon).collect())?;
    let termijnen = eerste_termijn(c, ruw.iter().map(|r| r.id).collect(), v.vandaag)?;
    let rijen = ruw
        .into_iter()
        .map(|r| {
            let eerste = termijnen.get(&r.id);
            let dagen = eerste.map(|(_, einde)| dagen_over(*einde, v.vandaag));
            Rij {
                naam: r.persoon.and_then(|p| namen.get(&p).cloned()).unwrap_or("Nog onbekend".into()),
                id: r.id,
                nummer: r.nummer,
                spoed: r.spoed,
                fase: r.fase.label(),
                wat_nu: wat_nu(r.fase),
                rest: dagen.map(datum::dagen_tekst),
                soort: eerste
                    .map_or("", |(soort, einde)| kleur(*soort, dagen_over(*einde, v.vandaag), grenzen)),
                termijn: eerste.map(|(soort, _)| soort.label()),
                contact: r.contact,
            }
        })
        .collect();
    Ok((rijen, meer))
}

/// Names of these people, as people write them.
///
/// # Errors
/// When the database does not answer.
pub fn namen(c: &mut Verbinding, ids: Vec<PersoonId>) -> Uitslag<BTreeMap<PersoonId, String>> {
    let rijen: Vec<(PersoonId, Naamdelen)> = persoon::table
        .filter(persoon::id.eq_any(ids))
        .select((persoon::id, Naamdelen::as_select()))
        .load(c)?;
    Ok(rijen.into_iter().map(|(id, delen)| (id, delen.naam())).collect())
}

type Eerste = (TermijnSoort, NaiveDate);

/// The soonest running term per casus. The time to object is the inwoner's own and does not hurry the team; the time
/// for a persoonlijk plan ends by itself, and then nobody is late.
fn eerste_termijn(
    c: &mut Verbinding,
    ids: Vec<CasusId>,
    dag: NaiveDate,
) -> Uitslag<BTreeMap<CasusId, Eerste>> {
    let mut rijen: Vec<(CasusId, TermijnSoort, NaiveDate)> = termijn::table
        .filter(termijn::casus_id.eq_any(ids).and(termijn::gestopt_op.is_null()))
        .filter(termijn::soort.ne(Bezwaar))
        .filter(termijn::soort.ne(WmoPersoonlijkPlan).or(termijn::einde.ge(dag)))
        .select((termijn::casus_id, termijn::soort, termijn::einde))
        .order((termijn::einde.desc(), termijn::id))
        .load(c)?;
    // The last one put in stays: the soonest, and one that binds the gemeente before one of the inwoner.
    rijen.sort_by_key(|(_, soort, _)| soort.bindt_gemeente());
    Ok(rijen.into_iter().map(|(id, soort, einde)| (id, (soort, einde))).collect())
}

/// What comes next in two or three words; the casus page says it in full.
pub fn wat_nu(fase: Fase) -> &'static str {
    match fase {
        Fase::Aangemeld => "screenen",
        Fase::Screening => "uitkomst kiezen",
        Fase::Vraagverheldering => "gesprek en balans",
        Fase::OmgekeerdeToets => "effect en opties",
        Fase::Plan => "doelen afspreken",
        Fase::Advies => "advies en besluit",
        Fase::Uitvoering => "afspraken volgen",
        Fase::Evaluatie => "samen terugkijken",
        Fase::Afgesloten => "klaar",
    }
}
