//! Every place in the database that points at a person, and moving it from one to another.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::db::Verbinding;
use crate::db::schema;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::Uitslag;

/// A column that points at a person.
pub struct Plek {
    /// Its table.
    pub tabel: &'static str,
    /// Its column.
    pub kolom: &'static str,
    ids: fn(&mut Verbinding, &[PersoonId]) -> Uitslag<Vec<RijId>>,
    zet: fn(&mut Verbinding, RijId, PersoonId, PersoonId) -> Uitslag<()>,
}

macro_rules! plekken {
    ($($tabel:ident . $kolom:ident),+ $(,)?) => {
        &[$(Plek {
            tabel: stringify!($tabel),
            kolom: stringify!($kolom),
            ids: |c, van| {
                use schema::$tabel as t;
                Ok(t::table.filter(t::$kolom.eq_any(van)).order(t::id).select(t::id).load::<RijId>(c)?)
            },
            zet: |c, rij, van, naar| {
                use schema::$tabel as t;
                let deze = t::table.filter(t::id.eq(rij).and(t::$kolom.eq(van)));
                diesel::update(deze).set(t::$kolom.eq(naar)).execute(c)?;
                Ok(())
            },
        }),+]
    };
}

/// What moves along when two become one. A test reads the migrations: a new column that points at a person stands
/// here, or in [`BLIJVEN`] with the reason.
pub const PLEKKEN: &[Plek] = plekken![
    huishouden_lid.persoon_id,
    casus.persoon_id,
    gebeurtenis.persoon_id,
    contactmoment.over_persoon_id,
    contactmoment_persoon.persoon_id,
    balans_score.persoon_id,
    mantelzorg_beeld.persoon_id,
    hulpvraag.over_persoon_id,
    onderzoek_item.over_persoon_id,
    verslag_alinea.over_persoon_id,
    doel.over_persoon_id,
    persoon_wijziging.persoon_id,
    vertegenwoordiger.persoon_id,
    vertegenwoordiger.wie_id,
    relatie.persoon_id,
    relatie.ander_id,
    gezag.kind_id,
    gezag.houder_id,
    netwerklid.persoon_id,
    netwerklid.wie_id,
    betrokken_partij.persoon_id,
    afspraak.persoon_id,
    toestemming.persoon_id,
    toestemming_stem.persoon_id,
];

/// What does not move, and why.
pub const BLIJVEN: &[(&str, &str, &str)] = &[
    ("persoon_zoekwoord", "persoon_id", "made again from the person"),
    ("persoon_klank", "persoon_id", "made again from the person"),
    (
        "persoon",
        "samengevoegd_in",
        "says who became one with whom; a chain stays a chain, and is undone in reverse",
    ),
    ("persoon_bereik", "persoon_id", "one row a person; its fields are chosen"),
    ("dubbel_vermoeden", "een_id", "about the two rows as they were"),
    ("dubbel_vermoeden", "ander_id", "about the two rows as they were"),
    ("samenvoeging", "blijft_id", "says what happened"),
    ("samenvoeging", "weg_id", "says what happened"),
];

impl Plek {
    /// The rows that point at one of these people.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn rijen(&self, c: &mut Verbinding, wie: &[PersoonId]) -> Uitslag<Vec<RijId>> {
        (self.ids)(c, wie)
    }

    /// Points a row from one at another; nothing when it points at neither any more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn zet(&self, c: &mut Verbinding, rij: RijId, van: PersoonId, naar: PersoonId) -> Uitslag<()> {
        (self.zet)(c, rij, van, naar)
    }
}

/// Moves everything of `van` to `naar`; gives what moved. A measurement both were asked in stays as it was measured.
///
/// # Errors
/// When the database does not answer.
pub fn verplaats(
    c: &mut Verbinding,
    van: PersoonId,
    naar: PersoonId,
) -> Uitslag<Vec<(&'static Plek, RijId)>> {
    let blijft = in_een_meting(c, van, naar)?;
    let mut uit = Vec::new();
    for plek in PLEKKEN {
        for rij in plek.rijen(c, &[van])? {
            if !blijft.contains(&rij) {
                plek.zet(c, rij, van, naar)?;
                uit.push((plek, rij));
            }
        }
    }
    Ok(uit)
}

/// Rows of `van` in a measurement in which `naar` was asked too.
fn in_een_meting(c: &mut Verbinding, van: PersoonId, naar: PersoonId) -> Uitslag<Vec<RijId>> {
    use schema::{balans_score as score, mantelzorg_beeld as beeld};
    let mut metingen = |wie: PersoonId| -> Uitslag<Vec<RijId>> {
        let mut uit: Vec<RijId> =
            beeld::table.filter(beeld::persoon_id.eq(wie)).select(beeld::meting_id).load(c)?;
        uit.extend(score::table.filter(score::persoon_id.eq(wie)).select(score::meting_id).load::<RijId>(c)?);
        Ok(uit)
    };
    let van_naar = metingen(naar)?;
    let gedeeld: Vec<RijId> = metingen(van)?.into_iter().filter(|m| van_naar.contains(m)).collect();
    let mut uit: Vec<RijId> = beeld::table
        .filter(beeld::persoon_id.eq(van).and(beeld::meting_id.eq_any(&gedeeld)))
        .select(beeld::id)
        .load(c)?;
    uit.extend(
        score::table
            .filter(score::persoon_id.eq(van).and(score::meting_id.eq_any(&gedeeld)))
            .select(score::id)
            .load::<RijId>(c)?,
    );
    Ok(uit)
}

/// Whether one stands with the other as family, gezag, network or representative, now or before. What was a mistake, and
/// so ended the day it began, never held.
///
/// # Errors
/// When the database does not answer.
pub fn onderling(c: &mut Verbinding, a: PersoonId, b: PersoonId) -> Uitslag<bool> {
    use schema::{gezag, netwerklid, relatie, vertegenwoordiger};
    let beide = [a, b];
    let mut perioden: Vec<(Option<NaiveDate>, Option<NaiveDate>)> = Vec::new();
    macro_rules! tussen {
        ($t:ident . $een:ident, $ander:ident) => {{
            let rijen = $t::table.filter($t::$een.eq_any(beide).and($t::$ander.eq_any(beide)));
            let rijen: Vec<(Option<NaiveDate>, Option<NaiveDate>)> =
                rijen.select(($t::van.nullable(), $t::tot)).load(c)?;
            perioden.extend(rijen);
        }};
    }
    tussen!(relatie.persoon_id, ander_id);
    tussen!(gezag.kind_id, houder_id);
    tussen!(netwerklid.persoon_id, wie_id);
    tussen!(vertegenwoordiger.persoon_id, wie_id);
    Ok(perioden.iter().any(|(van, tot)| van.is_none() || van != tot))
}
