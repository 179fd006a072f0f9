//! The clock. The only place that asks the machine for the time; everywhere else a moment is an argument.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, SubsecRound, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;

/// A clock that runs at normal speed, possibly shifted: tests and demos start it on a chosen day.
#[derive(Debug, Clone, Copy, Default)]
pub struct Klok {
    verschuiving: Duration,
}

impl Klok {
    /// The machine's own time.
    pub fn systeem() -> Self {
        Self::default()
    }

    /// A clock that reads nine in the morning on `dag` now, and runs on from there.
    pub fn vanaf(dag: NaiveDate) -> Self {
        let begin = moment(dag, NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default());
        Self { verschuiving: begin - machinetijd() }
    }

    /// Now, cut to microseconds: PostgreSQL keeps no more, and a moment must compare equal after storing.
    pub fn nu(&self) -> DateTime<Utc> {
        (machinetijd() + self.verschuiving).trunc_subsecs(6)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock everything else is given")]
fn machinetijd() -> DateTime<Utc> {
    Utc::now()
}

/// The calendar date in the Netherlands at this moment (domain.md 2.2 rule 12: never via UTC).
pub fn dag(nu: DateTime<Utc>) -> NaiveDate {
    nu.with_timezone(&Amsterdam).date_naive()
}

/// The wall-clock time in the Netherlands at this moment.
pub fn tijd(nu: DateTime<Utc>) -> NaiveTime {
    nu.with_timezone(&Amsterdam).time()
}

/// The moment it is `tijd` on `dag` in the Netherlands; in the hour that daylight saving skips, an hour later.
pub fn moment(dag: NaiveDate, tijd: NaiveTime) -> DateTime<Utc> {
    let lokaal = dag.and_time(tijd);
    Amsterdam
        .from_local_datetime(&lokaal)
        .earliest()
        .or_else(|| Amsterdam.from_local_datetime(&(lokaal + Duration::hours(1))).earliest())
        .map_or_else(|| lokaal.and_utc(), |t| t.with_timezone(&Utc))
}

/// The year a casus number carries.
pub fn jaar(dag: NaiveDate) -> i32 {
    dag.year()
}
