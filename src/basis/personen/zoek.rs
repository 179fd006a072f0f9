//! Finding people by whatever was typed: every word must begin a word of the person's (data/namen.md rules 1-12).

use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;

use super::model::{Minimaal, naam};
use crate::db::Verbinding;
use crate::db::schema::{casus, huishouden_lid, persoon, persoon_zoekwoord, team};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::bsn::Bsn;
use crate::kit::fout::Uitslag;
use crate::kit::kluis::Kluis;
use crate::kit::{datum, tekst};

/// Most people shown; who finds more types another letter.
pub const HOOGSTENS: i64 = 25;

/// A word of more people than this is common.
const ZELDZAAM: usize = 4000;

/// The field a BSN's keyed hash is made for.
pub const BSN: &str = "persoon.bsn";

/// What was typed, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Zoekvraag {
    woorden: Vec<String>,
    geboren: Option<NaiveDate>,
    bsn_sleutel: Option<String>,
}

impl Zoekvraag {
    /// Takes apart what was typed: a BSN only when it is whole, dates in any usual notation, and words.
    pub fn lees(getypt: &str, kluis: &Kluis) -> Self {
        if let Ok(bsn) = Bsn::parse(getypt) {
            return Self { bsn_sleutel: Some(kluis.zoeksleutel(BSN, bsn.bloot())), ..Self::default() };
        }
        let mut woorden = Vec::new();
        let mut geboren = None;
        for stuk in getypt.split_whitespace() {
            match datum::lees(stuk) {
                Some(dag) if stuk.chars().any(|t| t.is_ascii_digit()) => geboren = Some(dag),
                _ => woorden.extend(tekst::woorden(stuk)),
            }
        }
        Self { woorden, geboren, bsn_sleutel: None }
    }

    /// Whether there is enough to look for: two characters, a date, or a BSN (rule 11).
    pub fn genoeg(&self) -> bool {
        self.bsn_sleutel.is_some()
            || self.geboren.is_some()
            || self.woorden.iter().map(|w| w.chars().count()).sum::<usize>() >= 2
    }
}

/// The people found, by name; at most [`HOOGSTENS`].
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, vraag: &Zoekvraag) -> Uitslag<Vec<Minimaal>> {
    if !vraag.genoeg() {
        return Ok(Vec::new());
    }
    let mut q = persoon::table
        .select((
            persoon::id,
            persoon::voornaam,
            persoon::tussenvoegsel,
            persoon::achternaam,
            persoon::geboortedatum,
        ))
        .into_boxed();
    if let Some(sleutel) = &vraag.bsn_sleutel {
        q = q.filter(persoon::bsn_sleutel.eq(sleutel));
    }
    if let Some(dag) = vraag.geboren {
        q = q.filter(persoon::geboortedatum.eq(dag));
    }
    for woord in &vraag.woorden {
        q = q.filter(exists(
            persoon_zoekwoord::table
                .filter(persoon_zoekwoord::persoon_id.eq(persoon::id))
                .filter(persoon_zoekwoord::woord.ge(woord))
                .filter(persoon_zoekwoord::woord.lt(tekst::einde_bereik(woord))),
        ));
    }
    if vraag.geboren.is_none()
        && let Some(ids) = zeldzaam(c, &vraag.woorden)?
    {
        q = q.filter(persoon::id.eq_any(ids));
    }
    let rijen: Vec<(PersoonId, String, String, String, Option<NaiveDate>)> =
        q.order((persoon::sorteernaam, persoon::id)).limit(HOOGSTENS).load(c)?;
    let ids: Vec<PersoonId> = rijen.iter().map(|r| r.0).collect();
    let teams = bekend_bij(c, &ids)?;
    Ok(rijen
        .into_iter()
        .map(|(id, voor, tussen, achter, geboortedatum)| Minimaal {
            id,
            naam: naam(&voor, &tussen, &achter),
            geboortedatum,
            bekend_bij: teams.iter().filter(|(p, _)| *p == id).map(|(_, t)| t.clone()).collect(),
        })
        .collect())
}

/// Who has the rarest of these words; none when every word is common. Common words are quick to meet on a walk along
/// the names in order, a rare one is not: then its own people are the shorter way (docs/prestaties.md).
fn zeldzaam(c: &mut Verbinding, woorden: &[String]) -> Uitslag<Option<Vec<PersoonId>>> {
    let mut minste: Option<Vec<PersoonId>> = None;
    for woord in woorden {
        let hoogstens = minste.as_ref().map_or(ZELDZAAM, Vec::len);
        let ids: Vec<PersoonId> = persoon_zoekwoord::table
            .filter(persoon_zoekwoord::woord.ge(woord))
            .filter(persoon_zoekwoord::woord.lt(tekst::einde_bereik(woord)))
            .select(persoon_zoekwoord::persoon_id)
            .limit(i64::try_from(hoogstens + 1).unwrap_or(i64::MAX))
            .load(c)?;
        if ids.len() <= hoogstens {
            minste = Some(ids);
        }
    }
    Ok(minste)
}

/// Which teams know these people: through a casus of their own or of their household. Only that, and whom to ring.
///
/// # Errors
/// When the database does not answer.
pub fn bekend_bij(c: &mut Verbinding, ids: &[PersoonId]) -> Uitslag<Vec<(PersoonId, String)>> {
    let eigen: Vec<(Option<PersoonId>, String, String)> = casus::table
        .inner_join(team::table)
        .filter(casus::persoon_id.eq_any(ids))
        .select((casus::persoon_id, team::naam, team::telefoon))
        .load(c)?;
    let leden: Vec<(PersoonId, HuishoudenId)> = huishouden_lid::table
        .filter(huishouden_lid::persoon_id.eq_any(ids))
        .select((huishouden_lid::persoon_id, huishouden_lid::huishouden_id))
        .load(c)?;
    let gezinnen: Vec<HuishoudenId> = leden.iter().map(|(_, h)| *h).collect();
    let van_gezin: Vec<(Option<HuishoudenId>, String, String)> = casus::table
        .inner_join(team::table)
        .filter(casus::huishouden_id.eq_any(gezinnen))
        .select((casus::huishouden_id, team::naam, team::telefoon))
        .load(c)?;
    let gezin = leden.into_iter().flat_map(|(p, h)| {
        van_gezin
            .iter()
            .filter(move |(g, _, _)| *g == Some(h))
            .map(move |(_, n, t)| (p, n.clone(), t.clone()))
    });
    let mut uit: Vec<(PersoonId, String)> = eigen
        .into_iter()
        .filter_map(|(p, n, t)| Some((p?, n, t)))
        .chain(gezin)
        .map(|(p, n, t)| (p, if t.is_empty() { n } else { format!("{n}, {t}") }))
        .collect();
    uit.sort();
    uit.dedup();
    Ok(uit)
}

/// The words a person is found by: every part of every name, joined tussenvoegsels, address and phone.
pub fn zoekwoorden(p: &super::model::NieuwePersoon) -> Vec<String> {
    let alles = [
        p.voornaam.as_str(),
        &p.tussenvoegsel,
        &p.achternaam,
        &p.geboortenaam,
        &p.straat,
        &p.huisnummer,
        &p.postcode.replace(' ', ""),
        &p.telefoon.replace([' ', '-'], ""),
    ]
    .join(" ");
    let mut uit = tekst::woorden(&alles);
    let samen = tekst::vouw(&format!("{}{}", p.tussenvoegsel, p.achternaam)).replace(' ', "");
    let zonder = tekst::vouw(&p.achternaam).replace(' ', "");
    for woord in [samen, zonder] {
        if !woord.is_empty() && !uit.contains(&woord) {
            uit.push(woord);
        }
    }
    uit
}
