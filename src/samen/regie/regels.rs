//! When a casusregisseur is suggested, and how long regie may stand without looking again (domain.md 5.2).

use chrono::{Months, NaiveDate};

use super::model::{Grond, Situatie};

/// From so many organisations or laws on, somebody has to keep them together.
const VEEL: usize = 2;
/// Regie is looked at again within this many months.
const MAANDEN: u32 = 3;

/// What speaks for a casusregisseur. That the inwoner asks is not here: a person hears that.
pub fn gronden(s: &Situatie) -> Vec<Grond> {
    let alle = [
        (s.hulpgevers >= VEEL, Grond::Organisaties),
        (s.wetten >= VEEL, Grond::Wetten),
        (s.ernstig, Grond::Ernstig),
    ];
    alle.into_iter().filter(|(geldt, _)| *geldt).map(|(_, g)| g).collect()
}

/// The last day on which regie has to be looked at again.
pub fn uiterste_evaluatie(vandaag: NaiveDate) -> NaiveDate {
    vandaag.checked_add_months(Months::new(MAANDEN)).unwrap_or(NaiveDate::MAX)
}
