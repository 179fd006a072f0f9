//! Dutch dates as text, and text as dates. Local calendar dates only (domain.md 2.2 rule 12): no time, no zone.

use chrono::{Datelike, NaiveDate};

const DAGEN: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The years a person may type. Wider than any life in a casus, narrow enough to catch a typing error.
pub const JAREN: std::ops::RangeInclusive<i32> = 1850..=2200;

/// The day of the week in Dutch, lower case: "maandag".
pub fn dag_van_de_week(dag: NaiveDate) -> &'static str {
    DAGEN.get(dag.weekday().num_days_from_monday() as usize).copied().unwrap_or_default()
}

/// The name of the month in Dutch, lower case: "december".
pub fn maand(dag: NaiveDate) -> &'static str {
    MAANDEN.get(dag.month0() as usize).copied().unwrap_or_default()
}

/// A date in full, as it stands in letters: "maandag 28 december 2026".
pub fn lang(dag: NaiveDate) -> String {
    format!("{} {} {} {}", dag_van_de_week(dag), dag.day(), maand(dag), dag.year())
}

/// A date in short, as it stands in tables and fields: "28-12-2026".
pub fn kort(dag: NaiveDate) -> String {
    format!("{:02}-{:02}-{}", dag.day(), dag.month(), dag.year())
}

/// Reads a date a person typed: 28-12-2026, 28/12/2026, 28.12.2026, 2026-12-28, "28 december 2026",
/// "28 dec 2026", and the long form of [`lang`] if the weekday is right. The year always has four digits
/// and lies in [`JAREN`]; anything else is `None`.
pub fn lees(tekst: &str) -> Option<NaiveDate> {
    let tekst = tekst.trim().to_lowercase();
    let dag = iso(&tekst).or_else(|| lees_cijfers(&tekst)).or_else(|| lees_woorden(&tekst))?;
    JAREN.contains(&dag.year()).then_some(dag)
}

/// Reads exactly `YYYY-MM-DD`, years 0001 to 9999: the spelling of machines (JSON, CSV, form fields).
pub fn iso(tekst: &str) -> Option<NaiveDate> {
    let vorm =
        tekst.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if tekst.len() != 10 || !vorm {
        return None;
    }
    let mut delen = tekst.split('-');
    let (jaar, maand, dag) = (getal(delen.next()?)?, getal(delen.next()?)?, getal(delen.next()?)?);
    datum(jaar, maand, dag)
}

/// Whole years of age on `op`; `None` if `op` lies before the birth. Who is born on 29 February turns a year
/// older on 1 March of an ordinary year.
pub fn leeftijd(geboren: NaiveDate, op: NaiveDate) -> Option<u16> {
    op.years_since(geboren).and_then(|jaren| u16::try_from(jaren).ok())
}

/// Days left as people say it: "nog 3 dagen", "nog 1 dag", "vandaag", "2 dagen te laat".
/// `dagen` is the number of calendar days until the last day; negative once that day has passed.
pub fn dagen_tekst(dagen: i64) -> String {
    match dagen {
        0 => "vandaag".to_owned(),
        1.. => format!("nog {}", aantal_dagen(dagen.unsigned_abs())),
        _ => format!("{} te laat", aantal_dagen(dagen.unsigned_abs())),
    }
}

/// "1 dag", "9 dagen".
pub fn aantal_dagen(dagen: u64) -> String {
    if dagen == 1 { "1 dag".to_owned() } else { format!("{dagen} dagen") }
}

fn lees_cijfers(tekst: &str) -> Option<NaiveDate> {
    // One separator throughout: 28-12/2026 is more likely a slip than a date.
    let teken = tekst.chars().find(|t| matches!(t, '-' | '/' | '.'))?;
    let delen: Vec<&str> = tekst.split(teken).map(str::trim).collect();
    let [dag, maand, jaar] = delen.as_slice() else { return None };
    datum(vier_cijfers(jaar)?, getal(maand)?, getal(dag)?)
}

fn lees_woorden(tekst: &str) -> Option<NaiveDate> {
    let woorden: Vec<&str> = tekst.split_whitespace().collect();
    let (dag_naam, rest) = match woorden.as_slice() {
        [naam, rest @ ..] if DAGEN.contains(naam) => (Some(*naam), rest),
        rest => (None, rest),
    };
    let [dag, maand, jaar] = rest else { return None };
    let gelezen = datum(vier_cijfers(jaar)?, maand_nummer(maand)?, getal(dag)?)?;
    // A weekday that does not fit the date means one of the two is wrong: ask again rather than guess.
    dag_naam.is_none_or(|naam| naam == dag_van_de_week(gelezen)).then_some(gelezen)
}

/// The number of a month by its name, whole or short: "mei", "sept.".
pub fn maand_nummer(woord: &str) -> Option<u32> {
    let woord = woord.trim_end_matches('.');
    let plaats = match woord {
        "mrt" => Some(2),
        "sept" => Some(8),
        _ => MAANDEN.iter().position(|m| *m == woord || m.get(..3) == Some(woord)),
    };
    plaats.and_then(|p| u32::try_from(p + 1).ok())
}

fn vier_cijfers(tekst: &str) -> Option<u32> {
    if tekst.len() == 4 { getal(tekst) } else { None }
}

fn getal(tekst: &str) -> Option<u32> {
    // `parse` alone would also take "+5".
    if tekst.len() > 4 || !tekst.bytes().all(|b| b.is_ascii_digit()) { None } else { tekst.parse().ok() }
}

fn datum(jaar: u32, maand: u32, dag: u32) -> Option<NaiveDate> {
    let jaar = i32::try_from(jaar).ok().filter(|j| (1..=9999).contains(j))?;
    NaiveDate::from_ymd_opt(jaar, maand, dag)
}
