//! What the team does with an advies: write, send, answer, take back.

use diesel::prelude::*;

use super::lezen;
use crate::basis::casus::Casus;
use crate::basis::casus::store as casus_store;
use crate::db::schema::{advies, advies_vraag};
use crate::db::waarde::{AdviesId, ProductId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Wet;
use crate::route::advies::inhoud::{self, Inhoud};
use crate::route::advies::model::{AanZet, Advies, AdviesStatus, AdviesVraag};
use crate::route::advies::regels;

/// An advies as typed.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the same fields as Advies")]
pub struct Invoer {
    pub product_id: Option<ProductId>,
    pub resultaat: String,
    pub aard: String,
    pub omvang: String,
    pub duur: String,
    pub leveringsvorm: String,
    pub strekking: String,
    pub motivering: String,
    pub voorliggend: String,
    pub afbakening: String,
    pub alternatieven: String,
    pub wens_inwoner: String,
    pub lichter_alternatief: String,
}

/// Whether another open advies of this casus is about the same product already.
///
/// # Errors
/// When the database does not answer.
pub fn dubbel(
    c: &mut crate::db::Verbinding,
    k: &Casus,
    wet: Wet,
    product: Option<ProductId>,
    zelf: Option<AdviesId>,
) -> Uitslag<bool> {
    let alle = lezen::van_casus(c, k.id)?;
    Ok(alle
        .iter()
        .any(|a| a.wet == wet && a.product_id == product && Some(a.id) != zelf && regels::open(a.status)))
}

/// Begins an advies, as a concept.
///
/// # Errors
/// When the database does not answer.
pub fn begin(s: &mut Schrijver, k: &Casus, wet: Wet, in_: &Invoer) -> Uitslag<AdviesId> {
    let id: AdviesId = s.id();
    diesel::insert_into(advies::table)
        .values((
            (
                advies::id.eq(id),
                advies::casus_id.eq(k.id),
                advies::wet.eq(wet),
                advies::orgaan.eq(wet.orgaan()),
                advies::status.eq(AdviesStatus::Concept),
                advies::product_id.eq(in_.product_id),
                advies::auteur_id.eq(s.wie),
                advies::gemaakt_op.eq(s.vandaag()),
                advies::aan_zet.eq(AanZet::Team),
                advies::aan_zet_sinds.eq(s.tijdstip()),
                advies::ingetrokken_reden.eq(""),
                advies::versie.eq(1),
            ),
            velden(in_),
        ))
        .execute(s.c)?;
    s.raakt(id, &["advies"]);
    casus_store::voeg_wet_toe(s, k.id, wet)?;
    casus_store::noteer_gebeurtenis(s, k.id, "advies-begonnen", Some(id.0), k.persoon_id, wet.label())?;
    Ok(id)
}

/// Changes a concept.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first; [`Fout::KanNiet`] once it was sent.
pub fn wijzig(s: &mut Schrijver, a: &Advies, in_: &Invoer, versie: i32) -> Uitslag<()> {
    alleen_concept(a)?;
    let geraakt = diesel::update(advies::table.filter(advies::id.eq(a.id).and(advies::versie.eq(versie))))
        .set((advies::product_id.eq(in_.product_id), velden(in_), advies::versie.eq(advies::versie + 1)))
        .execute(s.c)?;
    s.raakt(a.id, &["advies"]);
    een(geraakt)
}

type Tekst<K> = diesel::dsl::Eq<K, String>;
type Velden = (
    Tekst<advies::resultaat>,
    Tekst<advies::aard>,
    Tekst<advies::omvang>,
    Tekst<advies::duur>,
    Tekst<advies::leveringsvorm>,
    Tekst<advies::strekking>,
    Tekst<advies::motivering>,
    Tekst<advies::voorliggend>,
    Tekst<advies::afbakening>,
    Tekst<advies::alternatieven>,
    Tekst<advies::wens_inwoner>,
    Tekst<advies::lichter_alternatief>,
);

fn velden(in_: &Invoer) -> Velden {
    (
        advies::resultaat.eq(in_.resultaat.clone()),
        advies::aard.eq(in_.aard.clone()),
        advies::omvang.eq(in_.omvang.clone()),
        advies::duur.eq(in_.duur.clone()),
        advies::leveringsvorm.eq(in_.leveringsvorm.clone()),
        advies::strekking.eq(in_.strekking.clone()),
        advies::motivering.eq(in_.motivering.clone()),
        advies::voorliggend.eq(in_.voorliggend.clone()),
        advies::afbakening.eq(in_.afbakening.clone()),
        advies::alternatieven.eq(in_.alternatieven.clone()),
        advies::wens_inwoner.eq(in_.wens_inwoner.clone()),
        advies::lichter_alternatief.eq(in_.lichter_alternatief.clone()),
    )
}

fn alleen_concept(a: &Advies) -> Uitslag<()> {
    if a.status == AdviesStatus::Concept {
        return Ok(());
    }
    Err(Fout::KanNiet(
        "Dit advies is verzonden en staat vast. Moet er iets anders in, trek het dan in en maak een nieuw advies."
            .into(),
    ))
}

fn een(geraakt: usize) -> Uitslag<()> {
    if geraakt == 0 { Err(Fout::Verouderd) } else { Ok(()) }
}

/// Sends an advies: what is disclosed is frozen, and the ball goes to SDD or SOJ.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first; [`Fout::KanNiet`] when it was sent already.
pub fn verzend(s: &mut Schrijver, k: &Casus, a: &Advies, vast: &Inhoud, versie: i32) -> Uitslag<()> {
    alleen_concept(a)?;
    let nu = s.tijdstip();
    let geraakt = diesel::update(advies::table.filter(advies::id.eq(a.id).and(advies::versie.eq(versie))))
        .set((
            advies::status.eq(AdviesStatus::Verzonden),
            advies::inhoud.eq(Some(inhoud::bevries(vast)?)),
            advies::verzonden_op.eq(Some(nu)),
            advies::aan_zet.eq(AanZet::Orgaan),
            advies::aan_zet_sinds.eq(nu),
            advies::versie.eq(advies::versie + 1),
        ))
        .execute(s.c)?;
    een(geraakt)?;
    s.raakt(a.id, &["status", "inhoud", "aan_zet"]);
    casus_store::noteer_gebeurtenis(s, k.id, "advies-verzonden", Some(a.id.0), k.persoon_id, a.wet.label())
}

/// Takes an advies back; what was disclosed is not shown to the consultant any more.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else changed it first; [`Fout::KanNiet`] after a besluit.
pub fn trek_in(s: &mut Schrijver, k: &Casus, a: &Advies, reden: &str, versie: i32) -> Uitslag<()> {
    if !regels::open(a.status) {
        return Err(Fout::KanNiet(
            "Dit advies is al klaar: er is een besluit, of het is al ingetrokken.".into(),
        ));
    }
    let geraakt = diesel::update(advies::table.filter(advies::id.eq(a.id).and(advies::versie.eq(versie))))
        .set((
            advies::status.eq(AdviesStatus::Ingetrokken),
            advies::ingetrokken_reden.eq(reden),
            advies::aan_zet.eq(AanZet::Team),
            advies::aan_zet_sinds.eq(s.tijdstip()),
            advies::versie.eq(advies::versie + 1),
        ))
        .execute(s.c)?;
    een(geraakt)?;
    s.raakt(a.id, &["status", "ingetrokken_reden"]);
    casus_store::noteer_gebeurtenis(s, k.id, "advies-ingetrokken", Some(a.id.0), k.persoon_id, a.wet.label())
}

/// Answers a question; with the last one answered the ball goes back to SDD or SOJ.
///
/// # Errors
/// [`Fout::Verouderd`] when somebody else answered first.
pub fn antwoord(s: &mut Schrijver, k: &Casus, a: &Advies, vraag: &AdviesVraag, tekst: &str) -> Uitslag<()> {
    if !regels::bij_orgaan(a.status) {
        return Err(Fout::KanNiet("Op dit advies wacht niemand meer op een antwoord.".into()));
    }
    let nu = s.tijdstip();
    let geraakt = diesel::update(
        advies_vraag::table
            .filter(advies_vraag::id.eq(vraag.id))
            .filter(advies_vraag::beantwoord_op.is_null()),
    )
    .set((
        advies_vraag::antwoord.eq(tekst),
        advies_vraag::beantwoord_door.eq(Some(s.wie)),
        advies_vraag::beantwoord_op.eq(Some(nu)),
        advies_vraag::versie.eq(advies_vraag::versie + 1),
    ))
    .execute(s.c)?;
    een(geraakt)?;
    s.raakt(vraag.id, &["antwoord"]);
    if !lezen::vragen(s.c, a.id)?.iter().any(|v| v.beantwoord_op.is_none()) {
        diesel::update(advies::table.find(a.id))
            .set((
                advies::status.eq(AdviesStatus::Verzonden),
                advies::aan_zet.eq(AanZet::Orgaan),
                advies::aan_zet_sinds.eq(nu),
                advies::versie.eq(advies::versie + 1),
            ))
            .execute(s.c)?;
    }
    casus_store::noteer_gebeurtenis(s, k.id, "advies-beantwoord", Some(a.id.0), k.persoon_id, a.wet.label())
}
