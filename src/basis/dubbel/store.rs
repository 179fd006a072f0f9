//! The list of who may be in twice.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::basis::personen::store_lijkt::Oordeel;
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus, contactmoment, contactmoment_persoon, huishouden_lid};
use crate::db::schema::{dubbel_vermoeden, netwerklid, persoon, relatie, samenvoeging};
use crate::db::waarde::{CasusId, PersoonId, RijId, TeamId, Tijdstip};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::Actor;
use crate::poort::toegang::rechten::{Bereik, bereik};

/// Two who may be one.
#[derive(Debug, Clone, Queryable)]
pub struct Vermoeden {
    /// Its id; newer ones are higher.
    pub id: RijId,
    /// The one.
    pub een: PersoonId,
    /// The other.
    pub ander: PersoonId,
    /// Codes of `Reden` with spaces between.
    pub redenen: String,
    /// Since when it is known.
    pub gezien_op: Tijdstip,
}

/// Of the pairs with this judgement, newest first, those of which this actor has one in an open casus they work in:
/// at most `hoeveel`, after `voor`.
///
/// # Errors
/// When the database does not answer.
pub fn lijst(
    c: &mut Verbinding,
    actor: &Actor,
    oordeel: Oordeel,
    voor: Option<RijId>,
    hoeveel: i64,
) -> Uitslag<Vec<Vermoeden>> {
    use dubbel_vermoeden as v;
    let Bereik::TeamsOfBetrokken(teams, wie) = bereik(actor) else { return Ok(Vec::new()) };
    let mijn =
        betrokkenheid::table.filter(betrokkenheid::gebruiker_id.eq(wie).and(betrokkenheid::tot.is_null()));
    let mijn: Vec<CasusId> = mijn.select(betrokkenheid::casus_id).distinct().load(c)?;
    macro_rules! van_mij {
        ($kolom:expr) => {{
            let open = |teams: Vec<TeamId>, mijn: Vec<CasusId>| {
                casus::afgesloten_op.is_null().and(
                    casus::team_id.eq_any(teams).and(casus::besloten.eq(false)).or(casus::id.eq_any(mijn)),
                )
            };
            let eigen = casus::table
                .filter(casus::persoon_id.eq($kolom.nullable()))
                .filter(open(teams.clone(), mijn.clone()));
            let thuis = huishouden_lid::table
                .inner_join(
                    casus::table.on(casus::huishouden_id.eq(huishouden_lid::huishouden_id.nullable())),
                )
                .filter(huishouden_lid::persoon_id.eq($kolom))
                .filter(open(teams.clone(), mijn.clone()));
            exists(eigen).or(exists(thuis))
        }};
    }
    let mut q = v::table
        .filter(v::oordeel.eq(oordeel))
        .filter(van_mij!(v::een_id).or(van_mij!(v::ander_id)))
        .into_boxed();
    if oordeel != Oordeel::Samengevoegd {
        macro_rules! weg {
            ($kolom:expr) => {
                exists(
                    persoon::table
                        .filter(persoon::id.eq($kolom))
                        .filter(persoon::samengevoegd_in.is_not_null()),
                )
            };
        }
        q = q.filter(diesel::dsl::not(weg!(v::een_id))).filter(diesel::dsl::not(weg!(v::ander_id)));
    }
    if let Some(voor) = voor {
        q = q.filter(v::id.lt(voor));
    }
    Ok(q.order(v::id.desc())
        .limit(hoeveel)
        .select((v::id, v::een_id, v::ander_id, v::redenen, v::gezien_op))
        .load(c)?)
}

/// The merge of two that was not undone, and who stays.
///
/// # Errors
/// When the database does not answer.
pub fn samenvoeging_van(
    c: &mut Verbinding,
    een: PersoonId,
    ander: PersoonId,
) -> Uitslag<Option<(RijId, PersoonId)>> {
    let beide = [een, ander];
    Ok(samenvoeging::table
        .filter(samenvoeging::blijft_id.eq_any(beide).and(samenvoeging::weg_id.eq_any(beide)))
        .filter(samenvoeging::teruggedraaid_op.is_null())
        .order(samenvoeging::id.desc())
        .select((samenvoeging::id, samenvoeging::blijft_id))
        .first(c)
        .optional()?)
}

/// How much hangs on somebody, of what the viewer may see anyway: the casussen given, and what is of the person.
///
/// # Errors
/// When the database does not answer.
pub fn wat_hangt_eraan(
    c: &mut Verbinding,
    id: PersoonId,
    casussen: &[CasusId],
) -> Uitslag<Vec<(&'static str, i64)>> {
    let gesprekken: i64 = contactmoment_persoon::table
        .inner_join(contactmoment::table)
        .filter(contactmoment::casus_id.eq_any(casussen).and(contactmoment::vervangen.eq(false)))
        .filter(contactmoment_persoon::persoon_id.eq(id).and(contactmoment_persoon::gaat_over.eq(true)))
        .count()
        .get_result(c)?;
    let huizen: i64 =
        huishouden_lid::table.filter(huishouden_lid::persoon_id.eq(id)).count().get_result(c)?;
    let familie: i64 = relatie::table
        .filter(relatie::persoon_id.eq(id).or(relatie::ander_id.eq(id)))
        .count()
        .get_result(c)?;
    let netwerk: i64 = netwerklid::table.filter(netwerklid::persoon_id.eq(id)).count().get_result(c)?;
    Ok(vec![
        ("Casussen", i64::try_from(casussen.len()).unwrap_or(i64::MAX)),
        ("Contactmomenten over deze persoon", gesprekken),
        ("Huishoudens", huizen),
        ("Familie", familie),
        ("Netwerk", netwerk),
    ])
}

/// The casussen of somebody, own ones only.
///
/// # Errors
/// When the database does not answer.
pub fn casussen(c: &mut Verbinding, id: PersoonId) -> Uitslag<Vec<CasusId>> {
    Ok(casus::table.filter(casus::persoon_id.eq(id)).select(casus::id).load(c)?)
}
