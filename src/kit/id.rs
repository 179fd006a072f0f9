//! Ids and secrets: the only place that asks the machine for chance.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A new UUIDv7 for this moment: ids sort by time of making, on both databases (docs/database.md).
///
/// Order inside one millisecond is left to chance; what must keep its order takes [`volgende`].
pub fn nieuw(nu: DateTime<Utc>) -> Uuid {
    let mut bytes = [0u8; 10];
    toeval(&mut bytes);
    van(nu, bytes)
}

/// The `nummer`-th id of one change: they sort in the order in which they were asked for (RFC 9562, 6.2 method 1).
/// Beyond 4095 the number stays where it is, and order is left to chance again.
pub fn volgende(nu: DateTime<Utc>, nummer: u16) -> Uuid {
    let mut bytes = [0u8; 10];
    toeval(&mut bytes);
    let [hoog, laag] = nummer.min(0x0fff).to_be_bytes();
    bytes[0] = hoog;
    bytes[1] = laag;
    van(nu, bytes)
}

/// The millisecond since 1970 in which an id was made.
pub fn milliseconde(id: Uuid) -> u64 {
    u64::try_from(id.as_u128() >> 80).unwrap_or(0)
}

fn van(nu: DateTime<Utc>, bytes: [u8; 10]) -> Uuid {
    let seconden = u64::try_from(nu.timestamp()).unwrap_or(0);
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
