//! A period of days: from `van`, until `tot`, not that day itself.

use chrono::NaiveDate;

/// Whether a period holds on a day. An unknown beginning is long ago, no end is still going on, and what ends where it
/// begins never was: that is how a mistake is kept.
pub fn loopt(van: Option<NaiveDate>, tot: Option<NaiveDate>, dag: NaiveDate) -> bool {
    van.is_none_or(|v| v <= dag) && tot.is_none_or(|t| dag < t)
}

/// Whether it was a mistake: an end on the day of the beginning, or before.
pub fn vergissing(van: Option<NaiveDate>, tot: Option<NaiveDate>) -> bool {
    matches!((van, tot), (Some(van), Some(tot)) if tot <= van)
}

/// Whether it had ended by this day, other than as a mistake.
pub fn voorbij(van: Option<NaiveDate>, tot: Option<NaiveDate>, dag: NaiveDate) -> bool {
    tot.is_some_and(|t| t <= dag) && !vergissing(van, tot)
}
