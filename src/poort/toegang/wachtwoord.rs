//! Passwords: argon2id with the OWASP parameters, one at a time.
//!
//! One verification takes 19 MiB and tens of milliseconds. Run by many threads at once it eats gigabytes
//! (docs/database.md), so there is one buffer behind one lock. Sign-ins wait for
//! each other; the throttle of [`super::herken`] keeps a flood of them short.

use std::sync::Mutex;

use argon2::{Algorithm, Argon2, Block, Params, Version};

use crate::kit::fout::{Fout, Uitslag};
use crate::kit::id;

const GEHEUGEN_KIB: u32 = 19_456;
const RONDES: u32 = 2;
const LENGTE: usize = 32;

/// Shortest password accepted, in characters (NIST 800-63B asks at least 8; one factor, so longer).
pub const MINSTENS: usize = 12;
/// Longest password accepted, in bytes: hashing an endless one would be an attack.
pub const HOOGSTENS: usize = 200;

static BUFFER: Mutex<Vec<Block>> = Mutex::new(Vec::new());

/// Hashes a password for storage: `argon2id$<salt>$<hash>`, hex.
///
/// # Errors
/// Only when argon2 itself refuses, which is a fault of ours.
pub fn hash(wachtwoord: &str) -> Uitslag<String> {
    let mut zout = [0u8; 16];
    id::toeval(&mut zout);
    let uit = reken(wachtwoord, &zout)?;
    Ok(format!("argon2id${}${}", hex::encode(zout), hex::encode(uit)))
}

/// Whether the password belongs to the stored hash. Takes as long for a wrong one.
///
/// # Errors
/// Only when argon2 itself refuses, which is a fault of ours.
pub fn klopt(wachtwoord: &str, opgeslagen: &str) -> Uitslag<bool> {
    let mut delen = opgeslagen.splitn(3, '$').skip(1);
    let zout = delen.next().and_then(|z| hex::decode(z).ok()).unwrap_or_default();
    let verwacht = delen.next().and_then(|h| hex::decode(h).ok()).unwrap_or_default();
    if zout.len() != 16 || verwacht.len() != LENGTE {
        let _ = reken(wachtwoord, &[0; 16])?;
        return Ok(false);
    }
    let uit = reken(wachtwoord, &zout)?;
    // Both sides are hashes of fixed length; fold without an early exit.
    Ok(uit.iter().zip(&verwacht).fold(0u8, |verschil, (a, b)| verschil | (a ^ b)) == 0)
}

/// Spends the time of a verification, for an account that does not exist: both answers take as long.
///
/// # Errors
/// Only when argon2 itself refuses.
pub fn doe_alsof(wachtwoord: &str) -> Uitslag<()> {
    reken(wachtwoord, &[7; 16]).map(|_| ())
}

fn reken(wachtwoord: &str, zout: &[u8]) -> Uitslag<[u8; LENGTE]> {
    let fout = |e: argon2::Error| Fout::intern("argon2", e);
    let params = Params::new(GEHEUGEN_KIB, RONDES, 1, Some(LENGTE)).map_err(fout)?;
    let blokken = params.block_count();
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut uit = [0u8; LENGTE];
    // A poisoned lock only means another thread died; the buffer is overwritten anyway.
    let mut buffer = BUFFER.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    buffer.resize(blokken, Block::default());
    argon
        .hash_password_into_with_memory(wachtwoord.as_bytes(), zout, &mut uit, buffer.as_mut_slice())
        .map_err(fout)?;
    Ok(uit)
}
