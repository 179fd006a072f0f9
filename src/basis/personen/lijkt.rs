//! Whether two people as entered may be one, and why (data/namen.md). Twins, and a father and son with one name, are
//! not: with one date of birth the given name must fit too, and with one name the dates must not differ.

use chrono::{Datelike, NaiveDate};

use super::bereik::Bereik;
use super::klank::klanken;
use super::model::Gegevens;
use super::namen::{telefoon, tussenvoegsel};
use crate::codes;
use crate::kit::tekst::vouw;

codes! {
    /// Why two people may be one; the last two say what speaks against it.
    pub enum Reden {
        /// One BSN.
        ZelfdeBsn = "zelfde-bsn" => "zelfde BSN",
        /// Name and whole date of birth.
        NaamEnGeboortedatum = "zelfde-naam-en-geboortedatum" => "zelfde naam en geboortedatum",
        /// The date of birth; the name is written otherwise.
        KlinktEnGeboortedatum = "zelfde-geboortedatum-en-klinkt-gelijk" => "zelfde geboortedatum, en de naam klinkt hetzelfde",
        /// Date of birth, given name and address: a surname can change.
        GeboortedatumEnAdres = "zelfde-geboortedatum-en-adres" => "zelfde voornaam, geboortedatum en adres",
        /// Telephone, and a name that sounds so.
        TelefoonEnNaam = "zelfde-telefoon-en-naam-klinkt-gelijk" => "zelfde telefoonnummer, en de naam klinkt hetzelfde",
        /// The name, with day and month of birth the other way round.
        Omgewisseld = "naam-gelijk-en-geboortedatum-omgewisseld" => "zelfde naam; dag en maand van de geboortedatum zijn omgewisseld",
        /// Name and address; of one the date of birth is not known.
        NaamEnAdres = "zelfde-naam-en-adres" => "zelfde naam en adres; van een van beiden is de geboortedatum niet bekend",
        /// The name, and nothing that says otherwise.
        AlleenNaam = "zelfde-naam-zonder-geboortedatum" => "zelfde naam; van allebei is de geboortedatum niet bekend",
        /// Against it: the given name is not the same.
        KanTweeling = "kan-tweeling" => "let op: de voornaam is anders geschreven, het kan een tweeling zijn",
        /// Against it: no date of birth to tell a father from a son.
        KanFamilie = "kan-familie" => "let op: een vader en zoon of moeder en dochter kunnen zo hetzelfde heten",
    }
}

impl Reden {
    /// Whether it says that they have one address: never told of a secret one.
    pub fn noemt_adres(self) -> bool {
        matches!(self, Self::GeboortedatumEnAdres | Self::NaamEnAdres)
    }
}

/// What is compared, folded beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kenmerken {
    bsn: Option<String>,
    voor: Vec<String>,
    achter: Vec<String>,
    woorden: Vec<String>,
    geboren: Option<NaiveDate>,
    deel: String,
    adres: Option<String>,
    telefoons: Vec<String>,
}

impl Kenmerken {
    /// Of a person; `bsn` is the keyed hash. A secret address takes no part: that two people share it would give it
    /// away.
    pub fn van(p: &Gegevens, bereik: &Bereik, bsn: Option<String>) -> Self {
        let achter = |naam: &str| {
            let mut delen: Vec<String> =
                vouw(naam).split_whitespace().filter(|w| !tussenvoegsel(w)).map(str::to_owned).collect();
            delen.sort_unstable();
            delen.concat()
        };
        let beide = format!("{} {}", p.achternaam, p.partner_achternaam);
        let mut achternamen = vec![achter(&p.achternaam), achter(&p.partner_achternaam), achter(&beide)];
        achternamen.retain(|a| !a.is_empty());
        achternamen.sort_unstable();
        achternamen.dedup();
        let mut voor: Vec<String> =
            [&p.voornaam, &p.roepnaam, &p.voorletters].into_iter().map(|n| vouw(n)).collect();
        voor = voor.into_iter().map(|n| n.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        voor.retain(|v| !v.is_empty());
        let mut woorden: Vec<String> = vouw(&format!("{} {}", p.voornaam, p.achternaam))
            .split_whitespace()
            .filter(|w| !tussenvoegsel(w))
            .map(str::to_owned)
            .collect();
        woorden.sort_unstable();
        let heel = !p.postcode.is_empty() && !p.huisnummer.is_empty() && !bereik.geheim_adres;
        let adres = format!("{} {} {} {}", p.postcode, p.huisnummer, bereik.huisletter, bereik.toevoeging);
        let mut telefoons = vec![telefoon(&p.telefoon), telefoon(&bereik.telefoon_anders)];
        telefoons.retain(|t| t.len() >= 8);
        Self {
            bsn,
            voor,
            achter: achternamen,
            woorden,
            geboren: p.geboortedatum,
            deel: p.geboren_deel.clone(),
            adres: heel.then(|| vouw(&adres).split_whitespace().collect()),
            telefoons,
        }
    }

    /// The telephone numbers, as they are kept among the search words.
    pub fn telefoons(&self) -> &[String] {
        &self.telefoons
    }
}

/// How well one part of a name fits another, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Past {
    Anders,
    Onbekend,
    Letter,
    Klinkt,
    Gelijk,
}

fn past(a: &[String], b: &[String]) -> Past {
    if a.is_empty() || b.is_empty() {
        return Past::Onbekend;
    }
    let paren = || a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    paren().map(|(x, y)| past_woord(x, y)).max().unwrap_or(Past::Onbekend)
}

fn past_woord(a: &str, b: &str) -> Past {
    let (een, twee) = (eerste(a), eerste(b));
    if een.chars().count() == 1 || twee.chars().count() == 1 {
        return if een.chars().next() == twee.chars().next() { Past::Letter } else { Past::Anders };
    }
    // "Jan" and "Jan Willem" are one name written short and long; "Jan Willem" and "Jan Peter" are not.
    if a == b || a.strip_prefix(b).or_else(|| b.strip_prefix(a)).is_some_and(|r| r.starts_with(' ')) {
        return Past::Gelijk;
    }
    let (a, b) = (a.replace(' ', ""), b.replace(' ', ""));
    let andere = klanken(&b);
    if klanken(&a).iter().any(|k| andere.contains(k)) { Past::Klinkt } else { Past::Anders }
}

fn eerste(naam: &str) -> &str {
    naam.split(' ').next().unwrap_or_default()
}

/// Why these may be one person; none when nothing says so. The same both ways.
pub fn lijkt(a: &Kenmerken, b: &Kenmerken) -> Option<Vec<Reden>> {
    if let (Some(een), Some(ander)) = (&a.bsn, &b.bsn) {
        // A BSN belongs to one person: another one is somebody else.
        return (een == ander).then(|| vec![Reden::ZelfdeBsn]);
    }
    let (voor, achter) = (past(&a.voor, &b.voor), past(&a.achter, &b.achter));
    // Somebody with one name only, and a given name in the place of the surname.
    let woorden = !a.woorden.is_empty() && a.woorden == b.woorden;
    let naam = woorden || voor == Past::Gelijk && achter == Past::Gelijk;
    let klinkt = naam || voor >= Past::Letter && achter >= Past::Klinkt;
    let zelfde_dag = a.geboren.is_some() && a.geboren == b.geboren;
    let zelfde_adres = a.adres.is_some() && a.adres == b.adres;
    let zelfde_telefoon = a.telefoons.iter().any(|t| b.telefoons.contains(t));
    let past_datum = past_datum(a, b);
    let mut uit = Vec::new();
    if zelfde_dag && naam {
        uit.push(Reden::NaamEnGeboortedatum);
    } else if zelfde_dag && klinkt {
        uit.push(Reden::KlinktEnGeboortedatum);
    } else if zelfde_dag && zelfde_adres && voor >= Past::Klinkt {
        uit.push(Reden::GeboortedatumEnAdres);
    }
    if zelfde_telefoon && klinkt && past_datum {
        uit.push(Reden::TelefoonEnNaam);
    }
    if naam && omgewisseld(a.geboren, b.geboren) {
        uit.push(Reden::Omgewisseld);
    }
    if naam && past_datum && !zelfde_dag {
        let adres_past = a.adres.is_none() || b.adres.is_none() || zelfde_adres;
        if zelfde_adres {
            uit.push(Reden::NaamEnAdres);
        } else if a.geboren.is_none() && b.geboren.is_none() && adres_past && uit.is_empty() {
            uit.push(Reden::AlleenNaam);
        }
    }
    if uit.is_empty() {
        return None;
    }
    if zelfde_dag && !naam && voor != Past::Gelijk {
        uit.push(Reden::KanTweeling);
    } else if !zelfde_dag && !uit.contains(&Reden::Omgewisseld) {
        uit.push(Reden::KanFamilie);
    }
    Some(uit)
}

/// Whether the dates of birth leave room for one person: one of them not known, or known in a part that fits.
fn past_datum(a: &Kenmerken, b: &Kenmerken) -> bool {
    let tekst = |k: &Kenmerken| k.geboren.map_or_else(|| k.deel.clone(), |d| d.to_string());
    let (een, ander) = (tekst(a), tekst(b));
    een.starts_with(&ander) || ander.starts_with(&een)
}

/// The date with day and month the other way round, when that is another date.
pub fn wissel(dag: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(dag.year(), dag.day(), dag.month()).filter(|w| *w != dag)
}

fn omgewisseld(a: Option<NaiveDate>, b: Option<NaiveDate>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if wissel(a) == Some(b))
}
