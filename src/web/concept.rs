//! Drafts: what somebody types is kept on the server while they type, encrypted, for their eyes only.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::antwoord::Antwoord;
use super::velden::Velden;
use super::verzoek::Verzoek;
use crate::db::Verbinding;
use crate::db::schema::concept;
use crate::db::waarde::{GebruikerId, RijId, Tijdstip};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::kluis::Kluis;
use crate::kit::{id, klok};

/// A draft.
pub struct Concept {
    /// What was typed.
    pub velden: Velden,
    /// When it was last kept.
    pub op: DateTime<Utc>,
}

const VELD: &str = "concept.inhoud";
const LANGSTE_SLEUTEL: usize = 200;

/// The draft of this account for this form.
///
/// # Errors
/// When the database does not answer, or the key does not open it.
pub fn zoek(
    c: &mut Verbinding,
    kluis: &Kluis,
    wie: GebruikerId,
    formulier: &str,
) -> Uitslag<Option<Concept>> {
    let rij: Option<(String, Tijdstip)> = concept::table
        .filter(concept::gebruiker_id.eq(wie).and(concept::formulier.eq(formulier)))
        .select((concept::inhoud, concept::gewijzigd_op))
        .first(c)
        .optional()?;
    let Some((inhoud, op)) = rij else { return Ok(None) };
    let paren: Vec<(String, String)> =
        serde_json::from_str(&kluis.open(VELD, &inhoud)?).map_err(|e| Fout::intern("concept", e))?;
    Ok(Some(Concept { velden: Velden::van(paren), op: op.0 }))
}

/// Keeps a draft. Fields of the kit itself (`_csrf`, `_versie`) and passwords are left out.
///
/// # Errors
/// When the database does not answer.
pub fn bewaar(
    c: &mut Verbinding,
    kluis: &Kluis,
    wie: GebruikerId,
    formulier: &str,
    velden: &Velden,
    nu: DateTime<Utc>,
) -> Uitslag<()> {
    let paren: Vec<_> =
        velden.paren().iter().filter(|(n, _)| !n.starts_with('_') && n != "wachtwoord").collect();
    let tekst = serde_json::to_string(&paren).map_err(|e| Fout::intern("concept", e))?;
    let inhoud = kluis.sluit(VELD, &tekst)?;
    let eigen = concept::table.filter(concept::gebruiker_id.eq(wie).and(concept::formulier.eq(formulier)));
    let bijgewerkt = diesel::update(eigen)
        .set((concept::inhoud.eq(&inhoud), concept::gewijzigd_op.eq(Tijdstip(nu))))
        .execute(c)?;
    if bijgewerkt == 0 {
        diesel::insert_into(concept::table)
            .values((
                concept::id.eq(RijId(id::nieuw(nu))),
                concept::gebruiker_id.eq(wie),
                concept::formulier.eq(formulier),
                concept::inhoud.eq(&inhoud),
                concept::gewijzigd_op.eq(Tijdstip(nu)),
            ))
            .execute(c)?;
    }
    Ok(())
}

/// The form was handed in, or thrown away.
///
/// # Errors
/// When the database does not answer.
pub fn vergeet(c: &mut Verbinding, wie: GebruikerId, formulier: &str) -> Uitslag<()> {
    diesel::delete(
        concept::table.filter(concept::gebruiker_id.eq(wie).and(concept::formulier.eq(formulier))),
    )
    .execute(c)?;
    Ok(())
}

/// Whether this can be the key of a form of ours: a path.
pub fn is_sleutel(tekst: &str) -> bool {
    tekst.starts_with('/') && !tekst.starts_with("//") && tekst.len() <= LANGSTE_SLEUTEL
}

/// POST from the page's script: keep what is typed.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie = v.wie()?.id;
    let sleutel = v.velden.een("_formulier").filter(|s| is_sleutel(s));
    let Some(sleutel) = sleutel else {
        return Ok(Antwoord::Json { status: 400, tekst: r#"{"fout":"geen formulier"}"#.into() });
    };
    // Own words of the writer, shown to nobody else: no spoor row.
    v.diensten.db.schrijf_zonder_spoor(|c| bewaar(c, &v.diensten.kluis, wie, sleutel, &v.velden, v.nu))?;
    let tijd = klok::tijd(v.nu).format("%H.%M");
    Ok(Antwoord::Json { status: 200, tekst: format!(r#"{{"bewaard":"{tijd}"}}"#) })
}

/// POST from the draft notice: throw the draft away and open the form afresh.
pub fn weggooien(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie = v.wie()?.id;
    let sleutel = v.velden.een("_formulier").filter(|s| is_sleutel(s)).unwrap_or("/").to_string();
    v.diensten.db.schrijf_zonder_spoor(|c| vergeet(c, wie, &sleutel))?;
    Ok(Antwoord::naar(sleutel, "Het concept is weggegooid."))
}
