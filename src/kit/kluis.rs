//! Encryption of single fields, and the keyed hash to find an encrypted value by.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::fout::{Fout, Uitslag};
use super::id;

/// Holds the key. Losing the key is losing the encrypted fields for good.
#[derive(Clone)]
pub struct Kluis {
    cijfer: XChaCha20Poly1305,
    zoek: [u8; 32],
}

impl std::fmt::Debug for Kluis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kluis(…)")
    }
}

impl Kluis {
    /// From a secret of at least 32 characters. Two keys are derived: one to encrypt, one to find by.
    ///
    /// # Errors
    /// When the secret is shorter than 32 characters.
    pub fn van_geheim(geheim: &str) -> Uitslag<Self> {
        if geheim.chars().count() < 32 {
            return Err(Fout::Intern("de sleutel moet minstens 32 tekens hebben".into()));
        }
        let sleutel = afgeleid(geheim, "versleutelen");
        Ok(Self { cijfer: XChaCha20Poly1305::new(&Key::from(sleutel)), zoek: afgeleid(geheim, "opzoeken") })
    }

    /// Encrypts. `bij` names the field, so that a value copied to another field does not open.
    ///
    /// # Errors
    /// When the cipher refuses; it does so only for texts of gigabytes.
    pub fn sluit(&self, bij: &str, klaar: &str) -> Uitslag<String> {
        let mut nonce = [0u8; 24];
        id::toeval(&mut nonce);
        let payload = Payload { msg: klaar.as_bytes(), aad: bij.as_bytes() };
        let dicht = self
            .cijfer
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Fout::Intern("versleutelen lukt niet".into()))?;
        Ok(format!("1:{}{}", hex::encode(nonce), hex::encode(dicht)))
    }

    /// Decrypts what [`Kluis::sluit`] made for the same field.
    ///
    /// # Errors
    /// When the text was changed, belongs to another field, or another key made it.
    pub fn open(&self, bij: &str, dicht: &str) -> Uitslag<String> {
        let fout =
            || Fout::Intern(format!("veld {bij} is niet te ontsleutelen: andere sleutel of beschadigd"));
        let bytes = dicht.strip_prefix("1:").and_then(|d| hex::decode(d).ok()).ok_or_else(fout)?;
        let (nonce, rest) = bytes.split_first_chunk::<24>().ok_or_else(fout)?;
        let klaar = self
            .cijfer
            .decrypt(&XNonce::from(*nonce), Payload { msg: rest, aad: bij.as_bytes() })
            .map_err(|_| fout())?;
        String::from_utf8(klaar).map_err(|_| fout())
    }

    /// The keyed hash of a value: equal values give equal hashes, and nobody without the key can make one.
    pub fn zoeksleutel(&self, bij: &str, klaar: &str) -> String {
        hmac(&self.zoek, &format!("{bij}\0{klaar}"))
    }
}

/// SHA-256 as hex, for secrets that are random already (session tokens) and for model files.
pub fn hash(tekst: &str) -> String {
    hex::encode(Sha256::digest(tekst.as_bytes()))
}

fn afgeleid(geheim: &str, doel: &str) -> [u8; 32] {
    let mut uit = [0u8; 32];
    uit.copy_from_slice(&Sha256::digest(format!("wijkroute\0{doel}\0{geheim}").as_bytes()));
    uit
}

fn hmac(sleutel: &[u8; 32], tekst: &str) -> String {
    // HMAC takes keys of any length, so this cannot fail; an empty hash would find nothing.
    Hmac::<Sha256>::new_from_slice(sleutel)
        .map(|mut m| {
            m.update(tekst.as_bytes());
            hex::encode(m.finalize().into_bytes())
        })
        .unwrap_or_default()
}
