//! The list of who may be in twice.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::basis::personen::store_lijkt::Oordeel;
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus, contactmoment, contactmoment_persoon, huishouden_lid};
use crate::db::schema::{
    dubbel_vermoeden, gezag, netwerklid, persoon, relatie, samenvoeging, vertegenwoordiger,
};
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

/// Why these two may be one, as codes of `Reden` with spaces between; empty when nothing said so.
///
/// # Errors
/// When the database does not answer.
pub fn redenen(c: &mut Verbinding, een: PersoonId, ander: PersoonId) -> Uitslag<String> {
    use dubbel_vermoeden as v;
    let paar = v::table.filter(v::een_id.eq(een.min(ander)).and(v::ander_id.eq(een.max(ander))));
    Ok(paar.select(v::redenen).first(c).optional()?.unwrap_or_default())
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

/// Rows of one kind that hang on somebody.
pub struct Hangt {
    /// What they are called.
    pub naam: &'static str,
    /// Each with the casus it is of, when it is of one: who may not see that, may not count it either.
    pub rijen: Vec<(RijId, Option<CasusId>)>,
}

/// What hangs on somebody, per kind, in the order a person asks for it.
///
/// # Errors
/// When the database does not answer.
pub fn wat_hangt_eraan(c: &mut Verbinding, id: PersoonId) -> Uitslag<Vec<Hangt>> {
    let casussen: Vec<CasusId> = casus::table.filter(casus::persoon_id.eq(id)).select(casus::id).load(c)?;
    let gesprekken: Vec<(RijId, CasusId)> = contactmoment_persoon::table
        .inner_join(contactmoment::table)
        .filter(contactmoment::vervangen.eq(false))
        .filter(contactmoment_persoon::persoon_id.eq(id).and(contactmoment_persoon::gaat_over.eq(true)))
        .select((contactmoment_persoon::id, contactmoment::casus_id))
        .load(c)?;
    macro_rules! van {
        ($t:ident: $($kolom:ident)|+) => {{
            let mut rijen: Vec<RijId> = Vec::new();
            $(rijen.extend($t::table.filter($t::$kolom.eq(id)).select($t::id).load::<RijId>(c)?);)+
            rijen.into_iter().map(|r| (r, None)).collect()
        }};
    }
    let hangt = |naam, rijen| Hangt { naam, rijen };
    Ok(vec![
        hangt("Casussen", casussen.into_iter().map(|k| (RijId(k.0), Some(k))).collect()),
        hangt("Contactmomenten", gesprekken.into_iter().map(|(r, k)| (r, Some(k))).collect()),
        hangt("Huishoudens", van!(huishouden_lid: persoon_id)),
        hangt("Familie", van!(relatie: persoon_id | ander_id)),
        hangt("Gezag", van!(gezag: kind_id | houder_id)),
        hangt("Netwerk", van!(netwerklid: persoon_id | wie_id)),
        hangt("Vertegenwoordiging", van!(vertegenwoordiger: persoon_id | wie_id)),
    ])
}

/// The casus of each of these contactmomenten.
///
/// # Errors
/// When the database does not answer.
pub fn casussen_van(c: &mut Verbinding, gesprekken: &[RijId]) -> Uitslag<Vec<CasusId>> {
    let zo = contactmoment::table.filter(contactmoment::id.eq_any(gesprekken));
    Ok(zo.select(contactmoment::casus_id).load(c)?)
}
