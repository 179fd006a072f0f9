//! Ids and secrets: the only place that asks the machine for chance.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A new UUIDv7 for this moment: ids sort by time of making, on both databases (docs/database.md).
///
/// Order inside one millisecond is left to chance; nothing may depend on it.
pub fn nieuw(nu: DateTime<Utc>) -> Uuid {
    let seconden = u64::try_from(nu.timestamp()).unwrap_or(0);
    let mut bytes = [0u8; 10];
    toeval(&mut bytes);
    let millis = seconden * 1000 + u64::from(nu.timestamp_subsec_millis());
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

/// A secret of 32 random bytes, as 64 hex digits.
pub fn geheim() -> String {
    let mut bytes = [0u8; 32];
    toeval(&mut bytes);
    hex::encode(bytes)
}

/// Fills `bytes` with chance from the operating system.
///
/// # Panics
/// When the operating system has none to give: nothing that guards people can run then.
#[expect(
    clippy::expect_used,
    reason = "without chance no session or key is safe; stopping is the only answer"
)]
pub fn toeval(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives no random bytes");
}
