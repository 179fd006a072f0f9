//! What an advies can draw on: person, aanvraag, shared verslag, goals.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::casus::Casus;
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::schema::{doel, plan, team, verslag, verslag_alinea};
use crate::db::waarde::{CasusId, PersoonId, VerslagId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::accounts;
use crate::route::advies::inhoud::{AanvraagDeel, Alinea, Bronnen, DoelDeel};
use crate::route::advies::model::Advies;
use crate::route::advies::store::aanvraag;

/// Everything the professional can choose to disclose with this advies.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, k: &Casus, a: &Advies) -> Uitslag<Bronnen> {
    let (naam, geboortedatum) = match k.persoon_id {
        Some(id) => {
            let p = personen::persoon(c, id)?;
            (Some(p.naam()), p.geboortedatum)
        }
        None => (None, None),
    };
    let lopend = aanvraag::van_wet(c, k.id, a.wet)?.filter(|x| x.ingetrokken_op.is_none());
    let (verslag_over, verslag) = gedeeld_verslag(c, k)?;
    let teamnaam: String = team::table.find(k.team_id).select(team::naam).first(c)?;
    Ok(Bronnen {
        naam,
        geboortedatum,
        hulpvraag: k.hulpvraag.clone(),
        aanvraag: lopend.map(|x| AanvraagDeel {
            ontvangen_op: x.ontvangen_op,
            hoe: format!("{}, door {}", x.kanaal.label(), x.door.label()),
            wens: x.wens,
        }),
        verslag,
        verslag_over,
        doelen: doelen(c, k)?,
        van: format!("{}, {teamnaam}", accounts::gebruiker(c, a.auteur_id)?.naam),
    })
}

type VerslagRij = (VerslagId, Option<NaiveDate>, String);

/// The newest verslag the inwoner has, with what it says about itself.
fn gedeeld_verslag(c: &mut Verbinding, k: &Casus) -> Uitslag<(String, Vec<Alinea>)> {
    let rij: Option<VerslagRij> = verslag::table
        .filter(verslag::casus_id.eq(k.id).and(verslag::gedeeld_op.is_not_null()))
        .select((verslag::id, verslag::gedeeld_op, verslag::reactie))
        .order(verslag::nummer.desc())
        .first(c)
        .optional()?;
    let Some((id, gedeeld_op, reactie)) = rij else { return Ok((String::new(), Vec::new())) };
    let rijen: Vec<(String, String, Option<PersoonId>)> = verslag_alinea::table
        .filter(verslag_alinea::verslag_id.eq(id))
        .select((verslag_alinea::titel, verslag_alinea::tekst, verslag_alinea::over_persoon_id))
        .order((verslag_alinea::volgorde, verslag_alinea::id))
        .load(c)?;
    let op = gedeeld_op.map(datum::lang).unwrap_or_default();
    // The code as words; the list of reactions is that of the room verslag.
    let reactie = if reactie.is_empty() { "nog niet vastgelegd".into() } else { reactie.replace('-', " ") };
    let alineas = rijen
        .into_iter()
        .filter(|(_, tekst, _)| !tekst.trim().is_empty())
        .map(|(titel, tekst, over)| Alinea {
            titel,
            tekst,
            over_ander: over.is_some() && over != k.persoon_id,
        })
        .collect();
    Ok((format!("Gedeeld op {op}. Reactie van de inwoner: {reactie}."), alineas))
}

fn doelen(c: &mut Verbinding, k: &Casus) -> Uitslag<Vec<DoelDeel>> {
    let rijen: Vec<(String, String)> = doel::table
        .inner_join(plan::table)
        .filter(plan::casus_id.eq(k.id))
        .select((doel::tekst, doel::goed_genoeg))
        .order((doel::volgorde, doel::id))
        .load(c)?;
    Ok(rijen.into_iter().map(|(tekst, goed_genoeg)| DoelDeel { tekst, goed_genoeg }).collect())
}

/// Whether a verslag was shared and the reaction noted.
///
/// # Errors
/// When the database does not answer.
pub fn verslag_met_reactie(c: &mut Verbinding, casus: CasusId) -> Uitslag<bool> {
    let n: i64 = verslag::table
        .filter(verslag::casus_id.eq(casus).and(verslag::gedeeld_op.is_not_null()))
        .filter(verslag::reactie.ne(""))
        .count()
        .get_result(c)?;
    Ok(n > 0)
}
