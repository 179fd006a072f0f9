//! What an advies can draw on: person, aanvraag, shared verslag, goals.

use diesel::prelude::*;

use crate::basis::casus::{Casus, Feit, store as casussen};
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::schema::team;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::accounts;
use crate::route::advies::inhoud::{AanvraagDeel, Alinea, Bronnen, DoelDeel, Overgeslagen};
use crate::route::advies::model::Advies;
use crate::route::advies::store::aanvraag;
use crate::route::plan::store as plan;
use crate::route::verslag::model::Reactie;
use crate::route::verslag::store as verslag;

/// Everything the professional can choose to disclose with this advies.
///
/// # Errors
/// When the database does not answer.
pub fn alle(c: &mut Verbinding, k: &Casus, a: &Advies) -> Uitslag<Bronnen> {
    let (naam, geboren) = match k.persoon_id {
        Some(id) => {
            let p = personen::persoon(c, id)?;
            (Some(p.naam()), p.geboren())
        }
        None => (None, None),
    };
    let lopend = aanvraag::van_wet(c, k.id, a.wet)?.filter(|x| x.ingetrokken_op.is_none());
    let (verslag_over, verslag) = gedeeld_verslag(c, k)?;
    let teamnaam: String = team::table.find(k.team_id).select(team::naam).first(c)?;
    Ok(Bronnen {
        naam,
        geboren,
        hulpvraag: k.hulpvraag.clone(),
        aanvraag: lopend.map(|x| AanvraagDeel {
            ontvangen_op: x.ontvangen_op,
            hoe: format!("{}, door {}", x.kanaal.label(), x.door.label()),
            wens: x.wens,
        }),
        verslag,
        verslag_over,
        doelen: doelen(c, k)?,
        overgeslagen: overgeslagen(c, k)?,
        van: format!("{}, {teamnaam}", accounts::gebruiker(c, a.auteur_id)?.naam),
    })
}

/// The steps that were taken while something was missing: the reviewer sees them (design.md 4).
fn overgeslagen(c: &mut Verbinding, k: &Casus) -> Uitslag<Vec<Overgeslagen>> {
    let zonder = casussen::overgangen(c, k.id)?.into_iter().filter(|o| !o.ontbrak.is_empty());
    Ok(zonder
        .map(|o| Overgeslagen {
            stap: o.naar.label().into(),
            ontbrak: o.ontbrak.split(' ').filter_map(Feit::uit).map(|f| f.label().to_string()).collect(),
            motivering: o.motivering,
        })
        .collect())
}

/// The newest verslag the inwoner has, with what it says about itself.
fn gedeeld_verslag(c: &mut Verbinding, k: &Casus) -> Uitslag<(String, Vec<Alinea>)> {
    let Some(v) = verslag::van_casus(c, k.id)?.into_iter().find(|v| v.gedeeld_op.is_some()) else {
        return Ok((String::new(), Vec::new()));
    };
    let op = v.gedeeld_op.map(datum::lang).unwrap_or_default();
    let reactie = Reactie::uit(&v.reactie).map_or("nog niet vastgelegd", Code::label);
    let alineas = verslag::alineas(c, v.id)?
        .into_iter()
        .filter(|a| !a.tekst.trim().is_empty())
        .map(|a| Alinea {
            over_ander: ander(k, a.over_persoon_id),
            over: a.over_persoon_id,
            titel: a.titel,
            tekst: a.tekst,
        })
        .collect();
    let woorden = match v.reactie_tekst.trim() {
        "" => String::new(),
        tekst => format!(" ‘{tekst}’"),
    };
    Ok((format!("Gedeeld op {op}. Reactie van de inwoner: {reactie}.{woorden}"), alineas))
}

fn ander(k: &Casus, over: Option<PersoonId>) -> bool {
    over.is_some() && over != k.persoon_id
}

fn doelen(c: &mut Verbinding, k: &Casus) -> Uitslag<Vec<DoelDeel>> {
    let doelen = plan::geheel(c, k.id)?.map(|g| g.doelen).unwrap_or_default();
    Ok(doelen
        .into_iter()
        .map(|(d, _)| DoelDeel {
            over_ander: ander(k, d.over_persoon_id),
            over: d.over_persoon_id,
            tekst: d.tekst,
            goed_genoeg: d.goed_genoeg,
        })
        .collect())
}

/// Whether a verslag was shared and the reaction noted.
///
/// # Errors
/// When the database does not answer.
pub fn verslag_met_reactie(c: &mut Verbinding, casus: CasusId) -> Uitslag<bool> {
    Ok(verslag::van_casus(c, casus)?.iter().any(|v| v.gedeeld_op.is_some() && !v.reactie.is_empty()))
}
