//! What follows from a contact, on the same form: nothing, a taak or an afspraak. Only what was chosen is read.

use chrono::NaiveDate;

use super::model::Vervolg;
use super::regels;
use super::store_afspraken::{self as afspraken, Gemaakt};
use super::store_taken::{self as taken, NieuweTaak};
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Actor;
use crate::web::{Formulier, Optie, Veld, Velden, Verzoek};

/// The fields of a taak.
pub const TAAK: &[&str] = &["taak_wat", "taak_uiterlijk", "taak_voor"];
/// The fields of an afspraak.
pub const AFSPRAAK: &[&str] = &["afspraak_op", "afspraak_tijd", "afspraak_plaats", "afspraak_waarover"];

/// A step to be.
pub enum Stap {
    /// A taak.
    Taak(NieuweTaak),
    /// An afspraak.
    Afspraak(Gemaakt),
}

/// Who can be given work in this casus: the one who asks, then those with a role.
///
/// # Errors
/// When the database does not answer.
pub fn collegas(
    c: &mut Verbinding,
    casus: CasusId,
    ik: &Actor,
    dag: NaiveDate,
) -> Uitslag<Vec<(GebruikerId, String)>> {
    let mut wie = taken::voor_wie(c, casus, dag)?;
    wie.retain(|(id, _)| *id != ik.id);
    wie.insert(0, (ik.id, format!("{} (ik)", ik.naam)));
    Ok(wie)
}

/// Colleagues as choices.
pub fn opties(collegas: &[(GebruikerId, String)]) -> Vec<Optie> {
    collegas.iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect()
}

/// The fields; none must be filled until its kind is chosen.
pub fn velden(collegas: &[(GebruikerId, String)]) -> Vec<Veld> {
    vec![
        Veld::radio::<Vervolg>("vervolg", "Wat volgt hieruit?").naast().merk(""),
        Veld::tekst("taak_wat", "Wat moet er gebeuren?")
            .merk("")
            .hint("Begin met een werkwoord: Bel de huisarts."),
        Veld::datum("taak_uiterlijk", "Vóór wanneer?")
            .hint("Bijvoorbeeld 28-12-2026. Laat leeg als het geen haast heeft."),
        Veld::radio_uit("taak_voor", "Wie doet het?", opties(collegas)).naast().merk(""),
        Veld::datum("afspraak_op", "Welke dag?").merk(""),
        Veld::tijd("afspraak_tijd", "Hoe laat?").merk(""),
        Veld::tekst("afspraak_plaats", "Waar?").merk("").hint("Thuis, op kantoor, telefonisch."),
        Veld::tekst("afspraak_waarover", "Waarover?").merk(""),
    ]
}

/// As a new form opens: nothing follows, and a taak would be for the one who writes.
pub fn gevuld(f: Formulier, collegas: &[(GebruikerId, String)]) -> Formulier {
    let ik = collegas.first().map(|(id, _)| id.to_string()).unwrap_or_default();
    f.vul("vervolg", Vervolg::Geen).vul("taak_voor", ik)
}

/// What was sent without the fields of a step that was not chosen: nobody sees those, so they are not
/// judged.
pub fn gekozen(velden: &Velden) -> Velden {
    let vervolg = velden.een("vervolg").and_then(Vervolg::uit).unwrap_or(Vervolg::Geen);
    let weg = |naam: &str| {
        (vervolg != Vervolg::Taak && naam != "taak_voor" && TAAK.contains(&naam))
            || (vervolg != Vervolg::Afspraak && AFSPRAAK.contains(&naam))
    };
    Velden::van(velden.paren().iter().filter(|(naam, _)| !weg(naam)).cloned())
}

/// The checks a field cannot do alone.
pub fn keur(v: &Verzoek, f: &mut Formulier) {
    let vervolg = f.keus("vervolg").unwrap_or(Vervolg::Geen);
    f.verplicht_als(vervolg == Vervolg::Taak, "taak_wat", "Schrijf op wat er moet gebeuren");
    if vervolg == Vervolg::Afspraak {
        f.verplicht_als(true, "afspraak_op", "Vul in op welke dag jullie elkaar spreken");
        f.verplicht_als(true, "afspraak_tijd", "Vul in hoe laat, bijvoorbeeld 14.05");
        f.verplicht_als(true, "afspraak_plaats", "Vul in waar jullie elkaar spreken");
        f.verplicht_als(true, "afspraak_waarover", "Schrijf op waar het over gaat");
        keur_moment(v, f, "afspraak_op", "afspraak_tijd");
    }
}

/// An afspraak has a time that exists, and is not in the past.
pub fn keur_moment(v: &Verzoek, f: &mut Formulier, op: &str, tijd: &str) {
    if f.datum(op).is_some_and(|dag| dag < v.vandaag()) {
        f.fout(op, "Kies vandaag of een dag die nog komt. Wat al geweest is, leg je vast als contactmoment.");
    }
    if !f.tekst(tijd).is_empty() && regels::tijd(&f.tekst(tijd)).is_none() {
        f.fout(tijd, "Vul een tijd in die bestaat, bijvoorbeeld 14.05");
    }
}

/// The step that was chosen; none when nothing follows. Give a form that was found right.
pub fn stap(v: &Verzoek, f: &Formulier, met: Option<PersoonId>) -> Uitslag<Option<Stap>> {
    let ik = v.wie()?.id;
    Ok(match f.keus("vervolg").unwrap_or(Vervolg::Geen) {
        Vervolg::Geen => None,
        Vervolg::Taak => Some(Stap::Taak(NieuweTaak {
            voor: f.id("taak_voor").unwrap_or(ik),
            wat: f.tekst("taak_wat"),
            uiterlijk: f.datum("taak_uiterlijk"),
            contactmoment: None,
        })),
        Vervolg::Afspraak => {
            let (Some(op), Some(tijd)) = (f.datum("afspraak_op"), regels::tijd(&f.tekst("afspraak_tijd")))
            else {
                return Ok(None);
            };
            Some(Stap::Afspraak(Gemaakt {
                met,
                voor: ik,
                op,
                tijd: regels::bewaard(tijd),
                duur: None,
                plaats: f.tekst("afspraak_plaats"),
                waarover: f.tekst("afspraak_waarover"),
            }))
        }
    })
}

/// Keeps the step, in the transaction of the contact it follows from; the spoor row stays about the contact.
///
/// # Errors
/// When the database does not answer.
pub fn bewaar(s: &mut Schrijver, casus: CasusId, stap: Option<Stap>, van: RijId) -> Uitslag<()> {
    match stap {
        None => return Ok(()),
        Some(Stap::Taak(t)) => {
            taken::voeg_toe(s, casus, &NieuweTaak { contactmoment: Some(van), ..t })?;
        }
        Some(Stap::Afspraak(a)) => {
            afspraken::maak(s, casus, &a, Some(van))?;
        }
    }
    s.raakt(van, &[]);
    Ok(())
}
