//! The only queries on meldingen.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::model::{Bevestiging, Melding, NieuweMelding, Spoedsignaal, Wie};
use super::regels;
use crate::basis::casus::model::NieuweCasus;
use crate::basis::casus::{Casus, Feit, store as casus_store};
use crate::basis::gebruikers::store_teams;
use crate::basis::huishouden::store as huishouden;
use crate::basis::personen::store as personen_store;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store as termijnen;
use crate::db::Verbinding;
use crate::db::schema::{melding, persoon};
use crate::db::waarde::{CasusId, PersoonId, RijId, TeamId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::kit::kluis::Kluis;
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Wet;

/// Keeps a melding: the person when new, the casus, the clocks. `eigen_team` takes it when no team has the wijk.
///
/// # Errors
/// [`crate::kit::fout::Fout::KanNiet`] when somebody with this BSN is there already.
pub fn leg_vast(s: &mut Schrijver, kluis: &Kluis, m: &NieuweMelding, eigen_team: TeamId) -> Uitslag<CasusId> {
    let persoon = match &m.wie {
        Wie::Bekend(id) => Some(*id),
        Wie::Nieuw(p) => Some(personen_store::voeg_toe(s, kluis, p)?),
        Wie::Onbekend => None,
    };
    let team = team_voor(s, persoon)?.unwrap_or(eigen_team);
    let vandaag = s.vandaag();
    let huishouden = match persoon {
        Some(p) => huishouden::van_persoon(s.c, p, vandaag)?,
        None => None,
    };
    let casus = casus_store::open(
        s,
        &NieuweCasus {
            persoon,
            huishouden,
            team,
            hulpvraag: &m.hulpvraag,
            gemeld_op: m.ontvangen_op,
            spoed: m.is_spoed(),
            vorige: m.vorige,
        },
    )?;
    let id: RijId = s.id();
    diesel::insert_into(melding::table)
        .values((
            melding::id.eq(id),
            melding::casus_id.eq(casus),
            melding::ontvangen_op.eq(m.ontvangen_op),
            melding::vastgelegd_op.eq(s.tijdstip()),
            melding::gebruiker_id.eq(s.wie),
            melding::kanaal.eq(m.kanaal),
            melding::melder.eq(m.melder),
            melding::melder_naam.eq(&m.melder_naam),
            melding::melder_telefoon.eq(&m.melder_telefoon),
            melding::inwoner_weet.eq(m.inwoner_weet),
            melding::hulpvraag.eq(&m.hulpvraag),
            melding::wet.eq(m.wet),
            melding::spoedsignalen.eq(m.spoed.iter().map(|x| x.code()).collect::<Vec<_>>().join(" ")),
            melding::spoed_actie.eq(&m.spoed_actie),
            melding::bevestigd_kanaal.eq(""),
            melding::versie.eq(1),
        ))
        .execute(s.c)?;
    if let Some(wet) = m.wet {
        begin_klokken(s, casus, m, wet)?;
    }
    Ok(casus)
}

fn begin_klokken(s: &mut Schrijver, casus: CasusId, m: &NieuweMelding, wet: Wet) -> Uitslag<()> {
    casus_store::voeg_wet_toe(s, casus, wet)?;
    for soort in regels::klokken(Some(wet), &m.spoed) {
        termijnen::start(s, casus, None, *soort, m.ontvangen_op, "melding ontvangen")?;
    }
    Ok(())
}

fn team_voor(s: &mut Schrijver, wie: Option<PersoonId>) -> Uitslag<Option<TeamId>> {
    let Some(wie) = wie else { return Ok(None) };
    let wijk: Option<String> = persoon::table.find(wie).select(persoon::wijkcode).first(s.c)?;
    let vandaag = s.vandaag();
    match wijk {
        Some(wijk) => Ok(store_teams::van_wijk(s.c, &wijk, vandaag)?.map(|(team, _)| team)),
        None => Ok(None),
    }
}

/// A law came into view at the screening: its clocks count from the melding all the same (domain.md 2.1).
///
/// # Errors
/// When the database does not answer.
pub fn wet_in_beeld(s: &mut Schrijver, casus: CasusId, wet: Wet) -> Uitslag<()> {
    let m = van_casus(s.c, casus)?;
    casus_store::voeg_wet_toe(s, casus, wet)?;
    for soort in regels::klokken(Some(wet), &spoed(&m)) {
        termijnen::start(s, casus, None, *soort, m.ontvangen_op, "melding ontvangen")?;
    }
    Ok(())
}

/// The signals of spoed of a melding.
pub fn spoed(m: &Melding) -> Vec<Spoedsignaal> {
    m.spoedsignalen.split(' ').filter_map(Spoedsignaal::uit).collect()
}

/// The melding of a casus.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when there is none.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Melding> {
    Ok(melding::table.filter(melding::casus_id.eq(casus)).select(Melding::as_select()).first(c)?)
}

/// Notes what was sent and pointed out, and whether a persoonlijk plan came in (that stops T02).
///
/// # Errors
/// [`crate::kit::fout::Fout::Verouderd`] when somebody else changed it first.
pub fn bevestig(s: &mut Schrijver, casus: CasusId, versie: i32, b: &Bevestiging) -> Uitslag<()> {
    let oud = van_casus(s.c, casus)?;
    let vandaag = s.vandaag();
    let eerst = |was: Option<chrono::NaiveDate>, nu: bool| if nu { was.or(Some(vandaag)) } else { None };
    let geraakt =
        diesel::update(melding::table.filter(melding::casus_id.eq(casus).and(melding::versie.eq(versie))))
            .set((
                melding::bevestigd_op.eq(b.bevestigd_op),
                melding::bevestigd_kanaal.eq(b.bevestigd_kanaal.map_or("", |k| k.code())),
                melding::clientondersteuning_gewezen_op
                    .eq(eerst(oud.clientondersteuning_gewezen_op, b.clientondersteuning)),
                melding::persoonlijk_plan_gewezen_op
                    .eq(eerst(oud.persoonlijk_plan_gewezen_op, b.persoonlijk_plan)),
                melding::persoonlijk_plan_ontvangen_op.eq(b.persoonlijk_plan_ontvangen_op),
                melding::versie.eq(melding::versie + 1),
            ))
            .execute(s.c)?;
    if geraakt == 0 {
        return Err(crate::kit::fout::Fout::Verouderd);
    }
    if let Some(op) = b.persoonlijk_plan_ontvangen_op {
        termijnen::stop(s, casus, TermijnSoort::WmoPersoonlijkPlan, op, "persoonlijk plan ontvangen")?;
    }
    if oud.bevestigd_op.is_none() && b.bevestigd_op.is_some() {
        casus_store::noteer_gebeurtenis(s, casus, "melding-bevestigd", Some(oud.id.0), None, "")?;
    }
    s.raakt(oud.id.0, &["bevestigd_op", "clientondersteuning_gewezen_op", "persoonlijk_plan_ontvangen_op"]);
    Ok(())
}

/// What is there for the table of steps: a melding always has its person (or "nog onbekend"), question and
/// spoedcheck, because it cannot be kept without.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus) -> Uitslag<BTreeSet<Feit>> {
    let m = van_casus(c, k.id)?;
    let mut uit = BTreeSet::from([Feit::Persoon, Feit::Hulpvraag, Feit::Spoedcheck]);
    if m.clientondersteuning_gewezen_op.is_some() {
        uit.insert(Feit::Clientondersteuning);
    }
    Ok(uit)
}
