//! Finding people by whatever was typed: every word must fit a word of the person's (data/namen.md rules 1-12).

use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;

use super::klank::{klankbegin, klanken};
use super::model::Minimaal;
use super::naamdelen::Naamdelen;
use super::store_bekend;
use super::zoekvraag::Zoekvraag;
use crate::db::Verbinding;
use crate::db::schema::{persoon, persoon_klank, persoon_zoekwoord};
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;
use crate::kit::geboren::Geboren;
use crate::kit::tekst;

/// Most people shown; who finds more types another letter.
pub const HOOGSTENS: i64 = 25;

/// Most people shown who are only said so.
const KLANK_HOOGSTENS: i64 = 10;

/// A word of more people than this is common.
const ZELDZAAM: usize = 4000;

/// How well a word must fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trap {
    /// Every word is a word of the person; one letter is an initial.
    Heel,
    /// Every word begins one.
    Begin,
    /// Every word begins one or sounds like one, or like the beginning of one.
    Klank,
}

/// The people found, at most [`HOOGSTENS`]: first whoever has all the words whole, then who has words that begin so,
/// then, labelled, who is only said so. Within each by name.
///
/// # Errors
/// When the database does not answer.
pub fn zoek(c: &mut Verbinding, vraag: &Zoekvraag) -> Uitslag<Vec<Minimaal>> {
    zoek_tot(c, vraag, HOOGSTENS)
}

/// The same, at most so many.
///
/// # Errors
/// When the database does not answer.
pub fn zoek_tot(c: &mut Verbinding, vraag: &Zoekvraag, hoogstens: i64) -> Uitslag<Vec<Minimaal>> {
    if !vraag.genoeg() {
        return Ok(Vec::new());
    }
    let mut uit: Vec<Minimaal> = Vec::new();
    let heel = onder(c, vraag, Trap::Heel)?;
    for trap in trappen(vraag, heel.as_ref()) {
        let ruimte = match trap {
            Trap::Heel | Trap::Begin => hoogstens,
            Trap::Klank => KLANK_HOOGSTENS,
        };
        let al: Vec<PersoonId> = uit.iter().map(|p| p.id).collect();
        let ruimte = ruimte.min(hoogstens - i64::try_from(al.len()).unwrap_or(hoogstens));
        if ruimte > 0 {
            let onder = if *trap == Trap::Heel { heel.clone() } else { onder(c, vraag, *trap)? };
            uit.extend(treffers(c, vraag, *trap, onder, &al, ruimte)?);
        }
    }
    let ids: Vec<PersoonId> = uit.iter().map(|p| p.id).collect();
    let teams = store_bekend::bekend_bij(c, &ids)?;
    for p in &mut uit {
        p.bekend_bij = teams.iter().filter(|(id, _)| *id == p.id).map(|(_, t)| t.clone()).collect();
    }
    Ok(uit)
}

/// Which steps make sense. Where every word is common whole ("van de"), so many fit that whole or begun says nothing.
fn trappen(vraag: &Zoekvraag, heel: Option<&Vec<PersoonId>>) -> &'static [Trap] {
    if vraag.woorden.is_empty() {
        return &[Trap::Heel];
    }
    if vraag.geboren.is_none() && heel.is_none() {
        return &[Trap::Begin];
    }
    let klinkt = vraag.woorden.iter().any(|w| !klanken(w).is_empty());
    if klinkt { &[Trap::Heel, Trap::Begin, Trap::Klank] } else { &[Trap::Heel, Trap::Begin] }
}

/// Among whom to look; none: among everybody, by a date of birth or along the names.
fn onder(c: &mut Verbinding, vraag: &Zoekvraag, trap: Trap) -> Uitslag<Option<Vec<PersoonId>>> {
    if vraag.geboren.is_some() { Ok(None) } else { zeldzaam(c, &vraag.woorden, trap) }
}

/// A person, and for whom the row stepped back.
type Rij = (PersoonId, Option<PersoonId>);

fn treffers(
    c: &mut Verbinding,
    vraag: &Zoekvraag,
    trap: Trap,
    onder: Option<Vec<PersoonId>>,
    al: &[PersoonId],
    ruimte: i64,
) -> Uitslag<Vec<Minimaal>> {
    let mut q = persoon::table
        .select((
            (persoon::id, persoon::samengevoegd_in),
            Naamdelen::as_select(),
            persoon::geboortedatum,
            persoon::geboren_deel,
        ))
        .filter(persoon::id.ne_all(al))
        .into_boxed();
    if let Some(sleutel) = &vraag.bsn_sleutel {
        q = q.filter(persoon::bsn_sleutel.eq(sleutel));
    }
    if let Some(dag) = vraag.geboren {
        let deel = [Geboren::Jaar(dag), Geboren::Maand(dag)].map(Geboren::deel);
        q = q.filter(persoon::geboortedatum.eq(dag).or(persoon::geboren_deel.eq_any(deel)));
    }
    for woord in &vraag.woorden {
        let van_hem = persoon_zoekwoord::table.filter(persoon_zoekwoord::persoon_id.eq(persoon::id));
        let begint = |van: &str| {
            persoon_zoekwoord::woord
                .ge(van.to_owned())
                .and(persoon_zoekwoord::woord.lt(tekst::einde_bereik(van)))
        };
        let klanken = klanken(woord);
        q = match (trap, half_ij(woord)) {
            (Trap::Heel, _) if !letter(woord) => {
                q.filter(exists(van_hem.filter(persoon_zoekwoord::woord.eq(woord))))
            }
            (Trap::Klank, _) if !klanken.is_empty() => {
                let klinkt = persoon_klank::table.filter(persoon_klank::persoon_id.eq(persoon::id));
                let heel = persoon_klank::klank.eq_any(klanken);
                let (van, tot) = klankbereik(woord);
                let begin = persoon_klank::klank.ge(van).and(persoon_klank::klank.lt(tot));
                q.filter(exists(van_hem.filter(begint(woord))).or(exists(klinkt.filter(heel.or(begin)))))
            }
            (_, Some(y)) => q.filter(exists(van_hem.filter(begint(woord).or(begint(&y))))),
            (_, None) => q.filter(exists(van_hem.filter(begint(woord)))),
        };
    }
    if let Some(ids) = onder {
        q = q.filter(persoon::id.eq_any(ids));
    }
    let rijen: Vec<(Rij, Naamdelen, Option<NaiveDate>, String)> =
        q.order((persoon::sorteernaam, persoon::id)).limit(ruimte).load(c)?;
    let minimaal = |((id, _), delen, geboortedatum, deel): ((_, _), Naamdelen, _, String)| Minimaal {
        id,
        naam: delen.naam(),
        geboortedatum,
        geboren: Geboren::van(geboortedatum, &deel).map(|g| g.to_string()).unwrap_or_default(),
        bekend_bij: Vec::new(),
        klinkt: trap == Trap::Klank,
    };
    // Not in the query: SQLite would take the index on samengevoegd_in, which nearly everybody is in.
    Ok(rijen.into_iter().filter(|((_, weg), ..)| weg.is_none()).map(minimaal).collect())
}

/// Between which keys the sound of this word goes on; between nothing and nothing when it says too little.
fn klankbereik(woord: &str) -> (String, String) {
    klankbegin(woord).map(|van| (van.clone(), tekst::einde_bereik(&van))).unwrap_or_default()
}

fn letter(woord: &str) -> bool {
    woord.chars().count() == 1
}

/// A word that may be half an ij: whoever goes on typing finds among those found before, not others.
fn half_ij(woord: &str) -> Option<String> {
    woord.strip_suffix('i').map(|begin| format!("{begin}y"))
}

/// Who has the rarest of these words; none when every word is common. Common words are quick to meet on a walk along
/// the names in order, a rare one is not: then its own people are the shorter way (docs/prestaties.md).
fn zeldzaam(c: &mut Verbinding, woorden: &[String], trap: Trap) -> Uitslag<Option<Vec<PersoonId>>> {
    let mut minste: Option<Vec<PersoonId>> = None;
    for woord in woorden {
        let hoogstens = minste.as_ref().map_or(ZELDZAAM, Vec::len);
        let ids = van_woord(c, woord, trap, hoogstens + 1)?;
        if ids.len() <= hoogstens {
            minste = Some(ids);
        }
    }
    Ok(minste)
}

/// The people a word fits, at most `hoogstens` of each way it can fit.
fn van_woord(c: &mut Verbinding, woord: &str, trap: Trap, hoogstens: usize) -> Uitslag<Vec<PersoonId>> {
    let hoogstens = i64::try_from(hoogstens).unwrap_or(i64::MAX);
    let mut uit = Vec::new();
    let beginnen = [Some(woord.to_owned()), half_ij(woord).filter(|_| trap != Trap::Heel)];
    for begin in beginnen.into_iter().flatten() {
        let heel = trap == Trap::Heel && !letter(woord);
        let einde = if heel { begin.clone() } else { tekst::einde_bereik(&begin) };
        uit.extend(
            persoon_zoekwoord::table
                .filter(persoon_zoekwoord::woord.ge(&begin).and(persoon_zoekwoord::woord.le(einde)))
                .select(persoon_zoekwoord::persoon_id)
                .limit(hoogstens)
                .load::<PersoonId>(c)?,
        );
    }
    if trap == Trap::Klank && !klanken(woord).is_empty() {
        let ids = persoon_klank::table.select(persoon_klank::persoon_id).limit(hoogstens);
        uit.extend(ids.filter(persoon_klank::klank.eq_any(klanken(woord))).load::<PersoonId>(c)?);
        let (van, tot) = klankbereik(woord);
        let begin = persoon_klank::klank.ge(van).and(persoon_klank::klank.lt(tot));
        uit.extend(ids.filter(begin).load::<PersoonId>(c)?);
    }
    Ok(uit)
}
