//! The only queries on screenings.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::model::{Invoer, Screening};
use crate::basis::balans::onderdelen::Leefgebied;
use crate::basis::casus::afsluiting::{self, Invoer as Einde};
use crate::basis::casus::{Casus, Fase, Feit, store as casus_store};
use crate::db::Verbinding;
use crate::db::schema::{screening, voorziening};
use crate::db::waarde::{CasusId, RijId, VoorzieningId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;
use crate::route::melding::store as melding;

/// The leefgebieden that were named at the screening; none when there was none.
///
/// # Errors
/// When the database does not answer.
pub fn genoemd(c: &mut Verbinding, casus: CasusId) -> Uitslag<Vec<Leefgebied>> {
    Ok(van_casus(c, casus)?.map(|s| s.gebieden()).unwrap_or_default())
}

/// Keeps the screening and takes its step: aangemeld → screening → where the outcome says, in one go.
///
/// # Errors
/// [`crate::kit::fout::Fout::KanNiet`] when something is missing and there is no motivation;
/// [`crate::kit::fout::Fout::Verouderd`] when somebody else screened first.
pub fn rond_af(s: &mut Schrijver, k: &Casus, i: &Invoer) -> Uitslag<()> {
    let mut k = k.clone();
    if k.fase == Fase::Aangemeld {
        let feiten = melding::feiten(s.c, &k)?;
        casus_store::verplaats(s, &k, Fase::Screening, "screening begonnen", &feiten, "")?;
        k.fase = Fase::Screening;
    }
    schrijf(s, &k, i)?;
    for wet in &i.wetten {
        melding::wet_in_beeld(s, k.id, *wet)?;
    }
    let mut feiten = melding::feiten(s.c, &k)?;
    feiten.extend(feiten_van(i.clientondersteuning));
    match i.uitkomst.reden() {
        Some(reden) => {
            let einde = Einde {
                nazorg_op: i.nazorg_op,
                nazorg_afspraak: i.nazorg_afspraak.clone(),
                ..Einde::kort(reden, &i.motivering, &i.hoe_verteld)
            };
            afsluiting::sluit_af(s, &k, &einde, &feiten, &i.toch_verder)
        }
        None => casus_store::verplaats(s, &k, i.uitkomst.fase(), i.uitkomst.label(), &feiten, &i.toch_verder),
    }
}

fn feiten_van(clientondersteuning: bool) -> BTreeSet<Feit> {
    let mut uit = BTreeSet::from([Feit::Screening]);
    if clientondersteuning {
        uit.insert(Feit::Clientondersteuning);
    }
    uit
}

fn schrijf(s: &mut Schrijver, k: &Casus, i: &Invoer) -> Uitslag<()> {
    let id: RijId = s.id();
    diesel::insert_into(screening::table)
        .values((
            screening::id.eq(id),
            screening::casus_id.eq(k.id),
            screening::aard.eq(i.aard),
            screening::leefgebieden.eq(i.leefgebieden.iter().map(|l| l.code()).collect::<Vec<_>>().join(" ")),
            screening::veiligheid.eq(i.veiligheid),
            screening::uitkomst.eq(i.uitkomst),
            screening::motivering.eq(&i.motivering),
            screening::voorziening_id.eq(i.voorziening),
            screening::warme_overdracht.eq(i.warme_overdracht),
            screening::inwoner_akkoord.eq(i.inwoner_akkoord.map_or("", |a| a.code())),
            screening::verwezen_naar.eq(&i.verwezen_naar),
            screening::clientondersteuning.eq(i.clientondersteuning),
            screening::afgerond_op.eq(Some(s.vandaag())),
            screening::gebruiker_id.eq(s.wie),
            screening::versie.eq(1),
        ))
        .execute(s.c)?;
    s.raakt(id.0, &["uitkomst", "motivering", "leefgebieden"]);
    Ok(())
}

/// The screening of a casus, once done.
///
/// # Errors
/// When the database does not answer.
pub fn van_casus(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<Screening>> {
    Ok(screening::table
        .filter(screening::casus_id.eq(casus))
        .select(Screening::as_select())
        .first(c)
        .optional()?)
}

/// What the screening adds for the table of steps.
///
/// # Errors
/// When the database does not answer.
pub fn feiten(c: &mut Verbinding, k: &Casus) -> Uitslag<BTreeSet<Feit>> {
    Ok(van_casus(c, k.id)?.map(|s| feiten_van(s.clientondersteuning)).unwrap_or_default())
}

/// The entries of the sociale kaart to refer to, by name.
///
/// # Errors
/// When the database does not answer.
pub fn voorzieningen(c: &mut Verbinding) -> Uitslag<Vec<(VoorzieningId, String)>> {
    Ok(voorziening::table
        .select((voorziening::id, voorziening::naam))
        .order((voorziening::naam, voorziening::id))
        .load::<(VoorzieningId, String)>(c)?)
}
