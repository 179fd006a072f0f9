//! Ids sort by time of making, and within one change in the order they were asked for.

use chrono::{Duration, TimeZone, Utc};
use wijkroute::kit::id;

#[test]
fn ids_van_een_wijziging_houden_hun_volgorde() {
    let nu = Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap();
    let reeks: Vec<_> = (0..300).map(|n| id::volgende(nu, n)).collect();
    assert!(reeks.windows(2).all(|w| w[0] < w[1] && w[0].to_string() < w[1].to_string()));
    assert!(reeks.iter().all(|i| i.get_version_num() == 7));
    let later = id::nieuw(nu + Duration::milliseconds(1));
    assert!(reeks.iter().all(|i| *i < later));
    // Beyond the counter nothing breaks.
    assert_ne!(id::volgende(nu, u16::MAX), id::volgende(nu, u16::MAX));
}
