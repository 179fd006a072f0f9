//! Closing a casus: which reasons fit where, and what closing does. Screening and the last step both use it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Casus, Fase, Feit};
use super::store;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store as termijnen;
use crate::db::Verbinding;
use crate::db::schema::{aanvraag, advies, afsluiting, besluit, regie, wachtplek};
use crate::db::waarde::{CasusId, GebruikerId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Wet;

crate::codes! {
    /// Why a casus ends (domain.md 1.3 S3 and S12, design.md 4).
    pub enum Reden {
        /// A question was answered; there is nothing to walk a route for.
        InformatieZonderZaak = "informatie-zonder-zaak" => "Alleen informatie gegeven, geen zaak",
        /// Another organisation takes the melding.
        Doorgezonden = "doorgezonden" => "Doorgezonden naar een andere organisatie",
        /// The same melding is in already.
        Dubbel = "dubbel" => "Dubbel: deze melding was er al",
        /// Done in the first talk.
        DirectBeantwoord = "direct-beantwoord" => "De vraag is direct beantwoord",
        /// To a voorziening, with a warm handover.
        Doorverwezen = "doorverwezen" => "Doorverwezen, met warme overdracht",
        /// Another law or counter than ours.
        AndereWetOfLoket = "andere-wet-of-loket" => "De vraag hoort bij een andere wet of een ander loket",
        /// What was agreed, is reached.
        DoelenBereikt = "doelen-bereikt" => "De doelen zijn bereikt",
        /// Goes on without help.
        ZelfVerder = "zelf-verder" => "De inwoner kan zelf verder",
        /// Somebody else goes on with it.
        Overgedragen = "overgedragen" => "Overgedragen aan een andere organisatie",
        /// The inwoner stopped before the end.
        EenzijdigInwoner = "eenzijdig-inwoner" => "De inwoner stopt, wij wilden nog verder",
        /// The team stopped before the end.
        EenzijdigWijkteam = "eenzijdig-wijkteam" => "Het wijkteam stopt, de inwoner wilde nog verder",
        /// The melding was taken back.
        Ingetrokken = "ingetrokken" => "De inwoner trekt de melding in",
        /// Lives elsewhere now.
        Verhuisd = "verhuisd" => "Verhuisd uit de gemeente",
        /// Died.
        Overleden = "overleden" => "Overleden",
        /// Cannot be reached.
        GeenContact = "geen-contact" => "Geen contact gekregen",
    }
}

impl Reden {
    /// Whether it can end a casus in this fase.
    pub fn past(self, fase: Fase) -> bool {
        use Reden::*;
        match self {
            InformatieZonderZaak | Doorgezonden | Dubbel => fase == Fase::Aangemeld,
            DirectBeantwoord | Doorverwezen | AndereWetOfLoket => fase == Fase::Screening,
            DoelenBereikt | ZelfVerder | Overgedragen | EenzijdigInwoner | EenzijdigWijkteam => {
                !matches!(fase, Fase::Aangemeld | Fase::Screening | Fase::Afgesloten)
            }
            Ingetrokken | Verhuisd | Overleden | GeenContact => fase != Fase::Afgesloten,
        }
    }
}

/// The reasons that can end a casus in this fase, in the order of the list.
pub fn redenen(fase: Fase) -> Vec<Reden> {
    Reden::ALLE.iter().copied().filter(|r| r.past(fase)).collect()
}

/// What is recorded at the end.
#[derive(Debug, Clone)]
pub struct Invoer {
    /// Why it ends.
    pub reden: Reden,
    /// In own words.
    pub toelichting: String,
    /// How the inwoner was told.
    pub hoe_verteld: String,
    /// Or why the inwoner was not.
    pub niet_verteld_reden: String,
    /// When somebody looks how it goes.
    pub nazorg_op: Option<NaiveDate>,
    /// What was agreed for that.
    pub nazorg_afspraak: String,
    /// The mark of the inwoner, 1 to 10.
    pub tevredenheid: Option<i32>,
    /// What could have been better, says the inwoner.
    pub wat_beter: String,
}

impl Invoer {
    /// A reason and how it was told; nothing more.
    pub fn kort(reden: Reden, toelichting: &str, hoe_verteld: &str) -> Self {
        Self {
            reden,
            toelichting: toelichting.into(),
            hoe_verteld: hoe_verteld.into(),
            niet_verteld_reden: String::new(),
            nazorg_op: None,
            nazorg_afspraak: String::new(),
            tevredenheid: None,
            wat_beter: String::new(),
        }
    }
}

/// The record of the end.
#[derive(Debug, Clone, Queryable, Selectable, serde::Serialize)]
#[diesel(table_name = afsluiting)]
#[expect(missing_docs, reason = "the same fields as Invoer, with the day and who")]
pub struct Afsluiting {
    pub id: RijId,
    pub reden: Reden,
    pub toelichting: String,
    pub hoe_verteld: String,
    pub niet_verteld_reden: String,
    pub nazorg_op: Option<NaiveDate>,
    pub nazorg_afspraak: String,
    pub tevredenheid: Option<i32>,
    pub wat_beter: String,
    pub op: NaiveDate,
    pub gebruiker_id: GebruikerId,
}

/// Closes a casus: the step, the record, the end of its terms, its place on the waiting list and its regie. The
/// term of a besluit on an aanvraag runs on: closing a melding is no besluit (CRvB 2018:2013, domain.md S9).
///
/// # Errors
/// [`Fout::KanNiet`] when the reason does not fit the fase, or facts are missing without a motivation;
/// [`Fout::Verouderd`] when somebody else took a step first.
pub fn sluit_af(
    s: &mut Schrijver,
    k: &Casus,
    invoer: &Invoer,
    aanwezig: &BTreeSet<Feit>,
    motivering: &str,
) -> Uitslag<()> {
    if !invoer.reden.past(k.fase) {
        return Err(Fout::KanNiet(format!("Deze reden past niet bij een casus in {}.", k.fase.label())));
    }
    let mut aanwezig = aanwezig.clone();
    if !invoer.hoe_verteld.trim().is_empty() || !invoer.niet_verteld_reden.trim().is_empty() {
        aanwezig.insert(Feit::Afsluiting);
    }
    store::verplaats(s, k, Fase::Afgesloten, invoer.reden.label(), &aanwezig, motivering)?;
    let id = schrijf(s, k.id, invoer)?;
    stop_termijnen(s, k.id, invoer.reden)?;
    let dag = Some(s.vandaag());
    diesel::update(wachtplek::table.filter(wachtplek::casus_id.eq(k.id).and(wachtplek::tot.is_null())))
        .set((wachtplek::tot.eq(dag), wachtplek::versie.eq(wachtplek::versie + 1)))
        .execute(s.c)?;
    diesel::update(regie::table.filter(regie::casus_id.eq(k.id).and(regie::tot.is_null())))
        .set(regie::tot.eq(dag))
        .execute(s.c)?;
    s.raakt(id, &["afsluiting"]);
    Ok(())
}

fn schrijf(s: &mut Schrijver, casus: CasusId, i: &Invoer) -> Uitslag<RijId> {
    let id: RijId = s.id();
    diesel::insert_into(afsluiting::table)
        .values((
            afsluiting::id.eq(id),
            afsluiting::casus_id.eq(casus),
            afsluiting::reden.eq(i.reden),
            afsluiting::toelichting.eq(&i.toelichting),
            afsluiting::hoe_verteld.eq(&i.hoe_verteld),
            afsluiting::niet_verteld_reden.eq(&i.niet_verteld_reden),
            afsluiting::nazorg_op.eq(i.nazorg_op),
            afsluiting::nazorg_afspraak.eq(&i.nazorg_afspraak),
            afsluiting::tevredenheid.eq(i.tevredenheid),
            afsluiting::wat_beter.eq(&i.wat_beter),
            afsluiting::op.eq(s.vandaag()),
            afsluiting::gebruiker_id.eq(s.wie),
        ))
        .execute(s.c)?;
    Ok(id)
}

fn stop_termijnen(s: &mut Schrijver, casus: CasusId, reden: Reden) -> Uitslag<()> {
    let open = open_aanvragen(s.c, casus)?;
    let loopt_door = |soort: TermijnSoort| {
        soort == TermijnSoort::Bezwaar
            || (soort.kan_stilstaan() && open.iter().any(|w| soort.wet() == Some(w.code())))
    };
    let dag = s.vandaag();
    let door = format!("casus afgesloten: {}", reden.label().to_lowercase());
    for t in termijnen::lopend(s.c, casus)? {
        if !loopt_door(t.soort) {
            termijnen::stop(s, casus, t.soort, dag, &door)?;
        }
    }
    Ok(())
}

/// The laws of aanvragen that were not withdrawn and have no besluit yet.
///
/// # Errors
/// When the database does not answer.
pub fn open_aanvragen(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Wet>> {
    let aangevraagd: Vec<Wet> = aanvraag::table
        .filter(aanvraag::casus_id.eq(casus).and(aanvraag::ingetrokken_op.is_null()))
        .select(aanvraag::wet)
        .order(aanvraag::id)
        .load(c)?;
    let besloten: Vec<Wet> = besluit::table
        .inner_join(advies::table)
        .filter(advies::casus_id.eq(casus))
        .select(advies::wet)
        .load(c)?;
    Ok(aangevraagd.into_iter().filter(|w| !besloten.contains(w)).collect())
}

/// The record of the end, once there is one.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Afsluiting>> {
    Ok(afsluiting::table
        .filter(afsluiting::casus_id.eq(casus))
        .select(Afsluiting::as_select())
        .first(c)
        .optional()?)
}
