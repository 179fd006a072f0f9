//! One request, with everything a handler may use: who, what they may, the form, the database, the clock.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::str::FromStr;

use super::antwoord::Antwoord;
use super::concept;
use super::formulier::Formulier;
use super::route::{Methode, Noteer, Route};
use super::velden::Velden;
use super::weergave::Weergave;
use crate::config::Config;
use crate::db::waarde::PersoonId;
use crate::db::{Database, Verbinding};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::klok::{self, Klok};
use crate::kit::kluis::Kluis;
use crate::poort::spoor::{self, Regel, Schrijver};
use crate::poort::toegang::sessie::Sessie;
use crate::poort::toegang::{Actie, Actor, Feiten, mag, rechten::Grond};

/// What lives as long as the program.
pub struct Diensten {
    /// The database.
    pub db: Database,
    /// The clock.
    pub klok: Klok,
    /// The keys.
    pub kluis: Kluis,
    /// The templates.
    pub weergave: Weergave,
    /// The settings.
    pub config: Config,
    /// The route table, in a form that finds a line by its path.
    pub wegwijzer: super::dienst::Wegwijzer,
    /// Runs at the end of every change, in its transaction: what was kept for somebody who became one with another
    /// meanwhile goes on with that other.
    pub na_schrijven: fn(&mut Schrijver) -> Uitslag<()>,
    /// Who a person is now: themselves, or the one they stepped back for when two rows were one person.
    pub wie_nu: fn(&mut Verbinding, PersoonId) -> Uitslag<PersoonId>,
    /// The links in the header.
    pub menu: &'static [super::weergave::Menupunt],
}

/// A request being handled.
pub struct Verzoek<'a> {
    /// What lives as long as the program.
    pub diensten: &'a Diensten,
    /// Who asks; none only on pages before sign-in.
    pub actor: Option<&'a Actor>,
    /// Their session.
    pub sessie: Option<&'a Sessie>,
    /// The moment of the request.
    pub nu: DateTime<Utc>,
    /// The line of the table.
    pub route: &'a Route,
    /// The path, as it was asked.
    pub pad: String,
    /// The names in the path.
    pub deel: Vec<(String, String)>,
    /// What stands behind the question mark: codes only.
    pub vraag: Velden,
    /// What the form sent.
    pub velden: Velden,
    /// What is known of the thing in the URL.
    pub feiten: Feiten,
    /// Under which right it was allowed.
    pub grond: Grond,
    /// A line to say on arrival, from the page before.
    pub melding: Option<String>,
    /// For a list: its filter and how many rows. Set by [`Verzoek::toonde_lijst`].
    pub(super) lijst: Option<(String, usize)>,
    /// Whether the change and its trail are in the database.
    pub(super) geschreven: bool,
}

impl<'a> Verzoek<'a> {
    /// Who asks.
    ///
    /// # Errors
    /// Never on a route that needs a right; the dispatcher has checked.
    pub fn wie(&self) -> Uitslag<&'a Actor> {
        self.actor.ok_or(Fout::GeenRecht("Log eerst in."))
    }

    /// Today, in the Netherlands.
    pub fn vandaag(&self) -> NaiveDate {
        klok::dag(self.nu)
    }

    /// An id from the path.
    ///
    /// # Errors
    /// [`Fout::NietGevonden`] when it is no id.
    pub fn deel<T: FromStr>(&self, naam: &str) -> Uitslag<T> {
        self.deel.iter().find(|(n, _)| n == naam).and_then(|(_, w)| w.parse().ok()).ok_or(Fout::NietGevonden)
    }

    /// A code from behind the question mark.
    pub fn code<C: crate::kit::code::Code>(&self, naam: &str) -> Option<C> {
        self.vraag.een(naam).and_then(C::uit)
    }

    /// Reads.
    ///
    /// # Errors
    /// What `f` gives.
    pub fn lees<T>(&self, f: impl FnOnce(&mut Verbinding) -> Uitslag<T>) -> Uitslag<T> {
        self.diensten.db.lees(f)
    }

    /// Changes, with the trail and the end of the draft in one transaction: all of it, or nothing.
    ///
    /// # Errors
    /// What `f` gives; then nothing is kept.
    pub fn schrijf<T>(&mut self, f: impl FnOnce(&mut Schrijver) -> Uitslag<T>) -> Uitslag<T> {
        let wie = self.wie()?.id;
        let regel = self.regel(self.route.noteer.code(), true);
        let sleutel = self.velden.een("_formulier").map(str::to_string);
        let na_schrijven = self.diensten.na_schrijven;
        let waarde = spoor::schrijf(&self.diensten.db, wie, self.nu, regel, |s| {
            let waarde = f(s)?;
            na_schrijven(s)?;
            if let Some(sleutel) = sleutel {
                concept::vergeet(s.c, wie, &sleutel)?;
            }
            Ok(waarde)
        })?;
        self.geschreven = true;
        Ok(waarde)
    }

    /// Whether this actor may do something else too: to show a button, or a fuller view.
    pub fn mag(&self, actie: Actie, feiten: &Feiten) -> bool {
        mag(self.actor, actie, feiten).is_ok()
    }

    /// Says what list is being shown, for the trail: a code for the filter, and how many rows.
    pub fn toonde_lijst(&mut self, filter: impl Into<String>, aantal: usize) {
        self.lijst = Some((filter.into(), aantal));
    }

    /// A form as it opens: with a draft put back, when there is one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn open(&self, mut formulier: Formulier) -> Uitslag<Formulier> {
        if self.route.methode == Methode::Get
            && let Some(actor) = self.actor
            && let Some(bewaard) =
                self.lees(|c| concept::zoek(c, &self.diensten.kluis, actor.id, &formulier.sleutel))?
        {
            formulier.neem_over(&bewaard.velden);
            formulier.concept = Some(klok::tijd(bewaard.op).format("%H.%M").to_string());
        }
        Ok(formulier)
    }

    /// Whether this person is still typing in another form: what stands there is not in what the database has.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn heeft_concept(&self, sleutel: &str) -> Uitslag<bool> {
        let wie = self.wie()?.id;
        Ok(self.lees(|c| concept::zoek(c, &self.diensten.kluis, wie, sleutel))?.is_some())
    }

    /// A page. The status follows from the form in it: give [`Verzoek::pagina_met`] the form.
    ///
    /// # Errors
    /// When the template cannot be drawn, which is a fault of ours.
    pub fn pagina<C: Serialize>(&self, sjabloon: &'static str, context: &C) -> Uitslag<Antwoord> {
        let html = self.diensten.weergave.teken(self, sjabloon, context, false)?;
        Ok(Antwoord::Pagina { status: 200, html })
    }

    /// A page with a form in it: 422 when it needs mending, 409 when a colleague saved first.
    ///
    /// # Errors
    /// When the template cannot be drawn, which is a fault of ours.
    pub fn pagina_met<C: Serialize>(
        &self,
        sjabloon: &'static str,
        formulier: &Formulier,
        context: &C,
    ) -> Uitslag<Antwoord> {
        let status = match (&formulier.gewijzigd, formulier.goed()) {
            (Some(_), _) => 409,
            (None, true) => 200,
            (None, false) => 422,
        };
        let html = self.diensten.weergave.teken(self, sjabloon, context, status != 200)?;
        Ok(Antwoord::Pagina { status, html })
    }

    /// The row for the trail, with what is known from the route.
    pub(super) fn regel(&self, gebeurtenis: &'static str, gelukt: bool) -> Regel {
        Regel {
            gebeurtenis,
            recht: self.grond.code(),
            gelukt,
            casus: self.feiten.casus,
            // In a casus the one in the URL, who may be another of the household.
            persoon: self.feiten.casus.and_then(|_| self.deel("persoon").ok()).or(self.feiten.persoon),
            object: self
                .deel
                .last()
                .and_then(|(_, w)| w.parse::<uuid::Uuid>().ok())
                .filter(|id| self.feiten.casus.is_none_or(|c| c.0 != *id)),
            ..Regel::default()
        }
    }

    /// The row that must be kept before this answer may be sent; none when the change already kept its own, or
    /// nothing of a person is shown.
    pub(super) fn leesregel(&self, antwoord: &Antwoord) -> Uitslag<Option<Regel>> {
        if !matches!(antwoord, Antwoord::Pagina { .. }) {
            return Ok(None);
        }
        match self.route.noteer {
            Noteer::Niet => Ok(None),
            Noteer::Gezien(code) => Ok(Some(self.regel(code, true))),
            Noteer::Gewijzigd(_) if self.geschreven => Ok(None),
            Noteer::Gewijzigd(code) => Ok(Some(self.regel(code, false))),
            Noteer::Lijst(code) => {
                let (filter, aantal) =
                    self.lijst.clone().ok_or_else(|| Fout::Intern(format!("lijst {code} zonder aantal")))?;
                let aantal = Some(i32::try_from(aantal).unwrap_or(i32::MAX));
                Ok(Some(Regel { filter: Some(filter), aantal, ..self.regel(code, true) }))
            }
        }
    }
}
