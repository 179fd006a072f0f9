//! Who may speak for somebody, in what, on a day (domain.md 7.2).

use chrono::NaiveDate;

use super::model::{Omvang, Soort, Vertegenwoordiger};
use crate::kit::periode::loopt;

/// What decides whether anybody speaks for a person at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Toestand {
    /// Under 18.
    pub minderjarig: bool,
    /// Can weigh their own interests in this matter.
    pub kan_zelf: bool,
}

/// The order in which they are asked: who comes first speaks, and nobody after them.
pub fn rang(soort: Soort) -> u8 {
    match soort {
        Soort::Wettelijk => 0,
        Soort::Curator | Soort::Mentor | Soort::Bewindvoerder => 1,
        Soort::Gemachtigd => 2,
        Soort::Partner => 3,
        Soort::Familie => 4,
    }
}

/// Holds on this day: from `van`, until the day before `tot`.
pub fn geldt(v: &Vertegenwoordiger, dag: NaiveDate) -> bool {
    loopt(Some(v.van), v.tot, dag)
}

/// Speaks in this matter. What was noted counts, within what the law lets this soort do: a curator and who has gezag
/// speak in everything, a mentor never about money (BW 1:453), a bewindvoerder never about care (BW 1:441), and
/// partner and family never about money.
pub fn mag_over(v: &Vertegenwoordiger, waarin: Omvang) -> bool {
    let genoteerd = v.omvang();
    let genoteerd = genoteerd.contains(&Omvang::Alles) || genoteerd.contains(&waarin);
    let buiten = match v.soort {
        Soort::Wettelijk | Soort::Curator => return true,
        Soort::Mentor | Soort::Partner | Soort::Familie => [Omvang::Geld, Omvang::Alles].contains(&waarin),
        Soort::Bewindvoerder => [Omvang::ZorgEnHulp, Omvang::Alles].contains(&waarin),
        Soort::Gemachtigd => false,
    };
    genoteerd && !buiten
}

/// In what somebody speaks, law and note together: `Alles` alone when that is so.
pub fn spreekt_over(v: &Vertegenwoordiger) -> Vec<Omvang> {
    if mag_over(v, Omvang::Alles) {
        return vec![Omvang::Alles];
    }
    let los = [Omvang::Geld, Omvang::ZorgEnHulp, Omvang::Informatie, Omvang::Aanvragen];
    los.into_iter().filter(|o| mag_over(v, *o)).collect()
}

/// Those who speak in this matter on this day: everybody of the first rank that has somebody, in the order given. For
/// who can weigh it themselves only whom a court or they themselves named.
pub fn sprekers(
    alle: &[Vertegenwoordiger],
    waarin: Omvang,
    dag: NaiveDate,
    toestand: Toestand,
) -> Vec<&Vertegenwoordiger> {
    let past = |soort| match soort {
        Soort::Wettelijk => toestand.minderjarig,
        Soort::Partner | Soort::Familie => !toestand.minderjarig && !toestand.kan_zelf,
        Soort::Curator | Soort::Mentor | Soort::Bewindvoerder | Soort::Gemachtigd => true,
    };
    let kan = |v: &&Vertegenwoordiger| geldt(v, dag) && past(v.soort) && mag_over(v, waarin);
    let eerste = alle.iter().filter(kan).map(|v| rang(v.soort)).min();
    alle.iter().filter(kan).filter(|v| Some(rang(v.soort)) == eerste).collect()
}
