//! JSON read strictly: 3.0 is no whole number, a key that is there twice is no answer, null is not "absent".
//!
//! Messages name keys and places, never what stood there: a line may hold anything.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::kit::code::Code;
use crate::kit::datum;

/// Why a line has no outcome, in Dutch. Serializes to `{"fout":"…"}`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Fout {
    fout: String,
}

impl Fout {
    /// A fout with this message, in B1 Dutch.
    pub fn nieuw(tekst: impl Into<String>) -> Self {
        Self { fout: tekst.into() }
    }

    /// The same message with the place in a list in front, counted from 1.
    pub fn bij(self, lijst: &str, plaats: usize) -> Self {
        Self::nieuw(format!("`{lijst}`, nummer {}: {}", plaats + 1, self.fout))
    }
}

/// A JSON value. Whole numbers are kept apart from others; an object keeps every key, also double ones, so
/// that a double key is found only where it is asked for.
#[derive(Debug)]
pub enum Json {
    /// null
    Niets,
    /// A number without fraction or exponent, within 64 bits.
    Geheel(i128),
    /// A string.
    Tekst(String),
    /// An array.
    Lijst(Vec<Json>),
    /// An object.
    Object(Velden),
    /// Booleans and numbers with a fraction or exponent: no key here takes them.
    Ander,
}

/// The keys and values of an object, in the order of the text.
#[derive(Debug)]
pub struct Velden(Vec<(String, Json)>);

/// Reads a line that has to be one JSON object.
pub fn lees(regel: &[u8]) -> Result<Velden, Fout> {
    let tekst = std::str::from_utf8(regel).map_err(|_| Fout::nieuw("Deze regel is geen geldige UTF-8."))?;
    // serde_json stops at 128 levels, so a line of brackets cannot exhaust the stack.
    match serde_json::from_str(tekst) {
        Ok(Json::Object(velden)) => Ok(velden),
        Ok(_) => Err(Fout::nieuw("Deze regel is geen JSON-object.")),
        Err(fout) => Err(Fout::nieuw(format!("Deze regel is geen geldige JSON (teken {}).", fout.column()))),
    }
}

impl Velden {
    /// The value of a key; `None` if it is absent, a fout if it is there twice.
    pub fn misschien(&self, sleutel: &str) -> Result<Option<&Json>, Fout> {
        let mut treffers = self.0.iter().filter(|(naam, _)| naam == sleutel).map(|(_, waarde)| waarde);
        let eerste = treffers.next();
        match treffers.next() {
            Some(_) => Err(Fout::nieuw(format!("`{sleutel}` staat er twee keer."))),
            None => Ok(eerste),
        }
    }

    fn verplicht(&self, sleutel: &str) -> Result<&Json, Fout> {
        self.misschien(sleutel)?.ok_or_else(|| Fout::nieuw(format!("`{sleutel}` ontbreekt.")))
    }

    /// A whole number from `van` to `tot`, both included.
    pub fn geheel(&self, sleutel: &str, van: i128, tot: i128) -> Result<i128, Fout> {
        geheel(self.verplicht(sleutel)?, sleutel, van, tot)
    }

    /// The same where null is allowed too; the key itself has to be there.
    pub fn geheel_of_null(&self, sleutel: &str, van: i128, tot: i128) -> Result<Option<i128>, Fout> {
        match self.verplicht(sleutel)? {
            Json::Niets => Ok(None),
            waarde => geheel(waarde, sleutel, van, tot).map(Some),
        }
    }

    /// The same where the key may be absent.
    pub fn geheel_of_weg(&self, sleutel: &str, van: i128, tot: i128) -> Result<Option<i128>, Fout> {
        self.misschien(sleutel)?.map(|waarde| geheel(waarde, sleutel, van, tot)).transpose()
    }

    /// A string.
    pub fn tekst(&self, sleutel: &str) -> Result<&str, Fout> {
        tekst(self.verplicht(sleutel)?, sleutel)
    }

    /// A string whose key may be absent.
    pub fn tekst_of_weg(&self, sleutel: &str) -> Result<Option<&str>, Fout> {
        self.misschien(sleutel)?.map(|waarde| tekst(waarde, sleutel)).transpose()
    }

    /// A member of a closed list.
    pub fn code<C: Code>(&self, sleutel: &str) -> Result<C, Fout> {
        code(self.verplicht(sleutel)?, sleutel)
    }

    /// The same where null is allowed too; the key itself has to be there.
    pub fn code_of_null<C: Code>(&self, sleutel: &str) -> Result<Option<C>, Fout> {
        match self.verplicht(sleutel)? {
            Json::Niets => Ok(None),
            waarde => code(waarde, sleutel).map(Some),
        }
    }

    /// A calendar date written as `YYYY-MM-DD`.
    pub fn dag(&self, sleutel: &str) -> Result<NaiveDate, Fout> {
        dag(self.verplicht(sleutel)?, sleutel)
    }

    /// A list, each item read by `lees`, with its place in front of what is wrong with it.
    pub fn lijst<T>(&self, sleutel: &str, lees: impl Fn(&Json) -> Result<T, Fout>) -> Result<Vec<T>, Fout> {
        lijst(self.verplicht(sleutel)?, sleutel, lees)
    }

    /// The same where the key may be absent.
    pub fn lijst_of_weg<T>(
        &self,
        sleutel: &str,
        lees: impl Fn(&Json) -> Result<T, Fout>,
    ) -> Result<Option<Vec<T>>, Fout> {
        self.misschien(sleutel)?.map(|waarde| lijst(waarde, sleutel, lees)).transpose()
    }
}

/// The keys of an item that has to be an object.
pub fn object(waarde: &Json) -> Result<&Velden, Fout> {
    match waarde {
        Json::Object(velden) => Ok(velden),
        _ => Err(Fout::nieuw("Dit moet een object zijn.")),
    }
}

/// A calendar date written as `YYYY-MM-DD`.
pub fn dag(waarde: &Json, sleutel: &str) -> Result<NaiveDate, Fout> {
    let fout = || Fout::nieuw(format!("`{sleutel}` moet een bestaande datum zijn, zoals 2026-11-02."));
    datum::iso(tekst(waarde, sleutel)?).ok_or_else(fout)
}

/// A member of a closed list.
pub fn code<C: Code>(waarde: &Json, sleutel: &str) -> Result<C, Fout> {
    C::uit(tekst(waarde, sleutel)?).ok_or_else(|| {
        let codes: Vec<&str> = C::ALLE.iter().map(|c| c.code()).collect();
        Fout::nieuw(format!("`{sleutel}` is niet bekend. Kies uit: {}.", codes.join(", ")))
    })
}

fn tekst<'a>(waarde: &'a Json, sleutel: &str) -> Result<&'a str, Fout> {
    match waarde {
        Json::Tekst(tekst) => Ok(tekst),
        _ => Err(Fout::nieuw(format!("`{sleutel}` moet tekst zijn."))),
    }
}

fn geheel(waarde: &Json, sleutel: &str, van: i128, tot: i128) -> Result<i128, Fout> {
    match waarde {
        Json::Geheel(getal) if (van..=tot).contains(getal) => Ok(*getal),
        _ => Err(Fout::nieuw(format!("`{sleutel}` moet een geheel getal zijn{}.", grens(van, tot)))),
    }
}

/// A border a person can use; the limits of the machine are none.
fn grens(van: i128, tot: i128) -> String {
    match (van, tot) {
        (_, ..1000) => format!(" van {van} tot en met {tot}"),
        (0, _) => " van 0 of hoger".to_owned(),
        _ => String::new(),
    }
}

fn lijst<T>(waarde: &Json, sleutel: &str, lees: impl Fn(&Json) -> Result<T, Fout>) -> Result<Vec<T>, Fout> {
    let Json::Lijst(items) = waarde else {
        return Err(Fout::nieuw(format!("`{sleutel}` moet een lijst zijn.")));
    };
    items.iter().enumerate().map(|(i, item)| lees(item).map_err(|fout| fout.bij(sleutel, i))).collect()
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(bron: D) -> Result<Self, D::Error> {
        bron.deserialize_any(Lezer)
    }
}

struct Lezer;

impl<'de> Visitor<'de> for Lezer {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Niets)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
        Ok(Json::Ander)
    }

    fn visit_i64<E>(self, getal: i64) -> Result<Json, E> {
        Ok(Json::Geheel(getal.into()))
    }

    fn visit_u64<E>(self, getal: u64) -> Result<Json, E> {
        Ok(Json::Geheel(getal.into()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Ander)
    }

    fn visit_str<E>(self, tekst: &str) -> Result<Json, E> {
        Ok(Json::Tekst(tekst.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut bron: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = bron.next_element()? {
            items.push(item);
        }
        Ok(Json::Lijst(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut bron: A) -> Result<Json, A::Error> {
        let mut velden = Vec::new();
        while let Some(veld) = bron.next_entry()? {
            velden.push(veld);
        }
        Ok(Json::Object(Velden(velden)))
    }
}
