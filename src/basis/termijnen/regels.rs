//! When a term ends (domain.md 2.2): raw end, plus the pauses, then rolled forward once. Never roll first.

use chrono::{Datelike, Days, NaiveDate};

use super::feestdagen::{Gelijkgesteld, vrije_dag};
use super::model::{Lengte, Pauze, TermijnFout, TermijnSoort, Uitkomst, Verschuiving};

/// Computes a term of which every pause is over. `start` is the day of the event (for bezwaar the
/// bekendmaking). Algemene termijnenwet art. 2 is not applied: no term here is short enough to need it.
pub fn bereken(
    soort: TermijnSoort,
    start: NaiveDate,
    pauzes: &[Pauze],
    gelijkgesteld: &Gelijkgesteld,
) -> Result<Uitkomst, TermijnFout> {
    let pauzedagen = tel_pauzedagen(soort, start, pauzes)?;
    let telling = match soort.lengte() {
        Lengte::Dagen(dagen) => tel_dagen(start, dagen, pauzedagen, gelijkgesteld),
        Lengte::Werkdagen(dagen) => tel_werkdagen(start, dagen, gelijkgesteld),
    };
    let (ruw_einde, einde, verschoven) =
        telling.filter(|(_, einde, _)| einde.year() <= 9999).ok_or(TermijnFout::BuitenKalender)?;
    Ok(Uitkomst { soort, start, ruw_einde, pauzedagen, einde, verschoven })
}

/// The same for a term that may be paused right now: an open pause is taken to end `vandaag`, so the end is
/// the earliest one still possible. It moves on with every day the pause lasts.
pub fn bereken_lopend(
    soort: TermijnSoort,
    start: NaiveDate,
    pauzes: &[Pauze],
    gelijkgesteld: &Gelijkgesteld,
    vandaag: NaiveDate,
) -> Result<Uitkomst, TermijnFout> {
    let gesloten: Vec<Pauze> =
        pauzes.iter().map(|p| Pauze { van: p.van, tot: p.tot.or(Some(vandaag.max(p.van))) }).collect();
    bereken(soort, start, &gesloten, gelijkgesteld)
}

/// Calendar days from `vandaag` to the last day: 0 on the day itself, negative when it has passed.
pub fn dagen_over(einde: NaiveDate, vandaag: NaiveDate) -> i64 {
    einde.signed_duration_since(vandaag).num_days()
}

type Telling = Option<(NaiveDate, NaiveDate, Vec<Verschuiving>)>;

fn tel_dagen(start: NaiveDate, dagen: u16, pauzedagen: u32, gelijkgesteld: &Gelijkgesteld) -> Telling {
    let ruw_einde = start.checked_add_days(Days::new(dagen.into()))?;
    let mut einde = ruw_einde.checked_add_days(Days::new(pauzedagen.into()))?;
    let mut verschoven = Vec::new();
    while let Some(reden) = vrije_dag(einde, gelijkgesteld) {
        verschoven.push(Verschuiving { dag: einde, reden });
        einde = einde.succ_opt()?;
    }
    Some((ruw_einde, einde, verschoven))
}

fn tel_werkdagen(start: NaiveDate, dagen: u16, gelijkgesteld: &Gelijkgesteld) -> Telling {
    let mut einde = start;
    let mut verschoven = Vec::new();
    let mut geteld = 0;
    while geteld < dagen {
        einde = einde.succ_opt()?;
        match vrije_dag(einde, gelijkgesteld) {
            Some(reden) => verschoven.push(Verschuiving { dag: einde, reden }),
            None => geteld += 1,
        }
    }
    // A term in werkdagen cannot end on a free day, so its raw end is its end.
    Some((einde, einde, verschoven))
}

/// Distinct days strictly between `van` and `tot` over all pauses: two pauses that overlap count once.
fn tel_pauzedagen(soort: TermijnSoort, start: NaiveDate, pauzes: &[Pauze]) -> Result<u32, TermijnFout> {
    if !pauzes.is_empty() && !soort.kan_stilstaan() {
        return Err(TermijnFout::PauzeNietToegestaan);
    }
    let mut stukken = Vec::with_capacity(pauzes.len());
    for pauze in pauzes {
        stukken.push(open_stuk(start, pauze)?);
    }
    stukken.sort_unstable();
    let (mut totaal, mut geteld_tot) = (0_i64, i64::MIN);
    for (eerste, na_laatste) in stukken {
        totaal += (na_laatste - eerste.max(geteld_tot)).max(0);
        geteld_tot = geteld_tot.max(na_laatste);
    }
    u32::try_from(totaal).map_err(|_| TermijnFout::BuitenKalender)
}

/// A pause as day numbers: the first paused day and the first day that counts again.
fn open_stuk(start: NaiveDate, pauze: &Pauze) -> Result<(i64, i64), TermijnFout> {
    let tot = pauze.tot.ok_or(TermijnFout::PauzeLoopt)?;
    if pauze.van < start {
        return Err(TermijnFout::PauzeVoorStart);
    }
    if tot < pauze.van {
        return Err(TermijnFout::PauzeOmgekeerd);
    }
    Ok((i64::from(pauze.van.num_days_from_ce()) + 1, i64::from(tot.num_days_from_ce())))
}
