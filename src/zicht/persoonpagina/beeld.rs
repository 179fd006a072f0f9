//! A person in the words of the page: how to reach them, who speaks for them, what was corrected.

use chrono::NaiveDate;
use serde::Serialize;

use crate::basis::personen::bereik::Weg;
use crate::basis::personen::store_wijziging::Wijziging;
use crate::basis::personen::vertegenwoordigers::{Vertegenwoordiger, regels};
use crate::basis::personen::wijziging::{SAMENGEVOEGD, TERUGGEZET, veldnaam, zegt_waar};
use crate::basis::personen::{Bereik, Gegevens};
use crate::db::waarde::{PersoonId, RijId, Tijdstip};
use crate::kit::code::Code;
use crate::kit::{datum, tekst};

/// How to reach somebody, in a few short sentences; empty when nothing is known.
pub fn bereiken(p: &Gegevens, b: &Bereik) -> Vec<String> {
    let nummer = if p.telefoon.is_empty() { &b.telefoon_anders } else { &p.telefoon };
    let met = |zin: &str, waar: &str| if waar.is_empty() { zin.to_owned() } else { format!("{zin}: {waar}") };
    let liefst = match b.liefst {
        Some(Weg::Bellen) => met("Liefst bellen", nummer),
        Some(Weg::Appen) => met("Liefst appen of sms'en", nummer),
        Some(Weg::Mailen) => met("Liefst mailen", &p.email),
        Some(Weg::Brief) => "Liefst een brief".into(),
        Some(Weg::Langskomen) => "Liefst langskomen".into(),
        None if !nummer.is_empty() => met("Bellen", nummer),
        None => String::new(),
    };
    let niet: Vec<&str> = b
        .liever_niet()
        .into_iter()
        .map(|w| match w {
            Weg::Bellen => "niet bellen",
            Weg::Appen => "niet appen of sms'en",
            Weg::Mailen => "niet mailen",
            Weg::Brief => "geen brief",
            Weg::Langskomen => "niet langskomen",
        })
        .collect();
    let niet = if niet.is_empty() { String::new() } else { format!("Liever {}", niet.join(", ")) };
    let taal = match (p.taal.as_str(), p.tolk) {
        ("", false) => String::new(),
        ("", true) => "Er is een tolk nodig".into(),
        (taal, false) => format!("Spreekt {taal}"),
        (taal, true) => format!("Spreekt {taal}, met tolk"),
    };
    let leest = if b.leeshulp { "Lezen is moeilijk: vertel wat er in een brief staat" } else { "" };
    let zinnen = [liefst, niet, taal, leest.into(), tekst::hoofdletter(&b.toelichting)];
    zinnen.into_iter().filter(|z| !z.is_empty()).collect()
}

/// The names in full, when the name people go by leaves something out: "C.J. (Cornelia Johanna), geboren De Jong".
pub fn voluit(p: &Gegevens) -> String {
    let voor = match (p.voorletters.as_str(), p.voornaam.as_str()) {
        ("", _) if p.roepnaam.is_empty() => String::new(),
        (letters, "") => letters.into(),
        ("", namen) => namen.into(),
        (letters, namen) => format!("{letters} ({namen})"),
    };
    let eigen = format!("{} {}", p.tussenvoegsel, p.achternaam);
    let anders = !p.achternaam.is_empty() && p.achter() != eigen.trim();
    let geboren =
        if anders { format!("geboren {}", tekst::hoofdletter(eigen.trim())) } else { String::new() };
    [voor, geboren].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What the page says plainly above everything: died, moved away.
pub fn bijzonder(p: &Gegevens, b: &Bereik) -> Vec<String> {
    let overleden = p.overleden_op.map(|op| format!("Overleden op {}.", datum::lang(op)));
    // Where somebody with a secret address went is secret too.
    let waarheen = if b.geheim_adres { "" } else { b.verhuisd_naar.as_str() };
    let naar = if waarheen.is_empty() { String::new() } else { format!(", naar {waarheen}") };
    let op = b.verhuisd_op.map(|op| format!(" op {}", datum::lang(op)));
    let weg = (op.is_some() || !b.verhuisd_naar.is_empty())
        .then(|| format!("Verhuisd uit de gemeente{}{naar}.", op.unwrap_or_default()));
    overleden.into_iter().chain(weg).collect()
}

/// Somebody who speaks for this person.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Spreker {
    pub id: RijId,
    pub wie: Option<PersoonId>,
    pub naam: String,
    pub soort: &'static str,
    pub waarin: String,
    pub organisatie: String,
    pub telefoon: String,
    pub email: String,
    pub grondslag: String,
    pub van: NaiveDate,
    pub tot: Option<NaiveDate>,
}

/// Those who speak today or will, and those who did.
pub fn sprekers(alle: Vec<(Vertegenwoordiger, String)>, vandaag: NaiveDate) -> (Vec<Spreker>, Vec<Spreker>) {
    let beeld = |(v, naam): (Vertegenwoordiger, String)| {
        let waarin: Vec<_> = regels::spreekt_over(&v).into_iter().map(|o| o.label().to_lowercase()).collect();
        let zonder_naam = naam.is_empty();
        Spreker {
            id: v.id,
            wie: v.wie_id,
            naam: if zonder_naam { v.organisatie.clone() } else { naam },
            soort: v.soort.label(),
            waarin: waarin.join(", "),
            organisatie: if zonder_naam { String::new() } else { v.organisatie },
            telefoon: v.telefoon,
            email: v.email,
            grondslag: v.grondslag,
            van: v.van,
            tot: v.tot,
        }
    };
    alle.into_iter().map(beeld).partition(|s| s.tot.is_none_or(|tot| vandaag < tot))
}

/// One correction: when, by whom, and the fields.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct Verbetering {
    pub op: Tijdstip,
    pub wie: String,
    pub velden: Vec<VerbeterdVeld>,
}

/// One field that was corrected.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the template shows each")]
pub struct VerbeterdVeld {
    pub veld: String,
    pub was: String,
    pub werd: String,
    /// In words, when the values are not shown.
    pub stil: &'static str,
}

/// What was corrected, the newest first and its fields as the form asks them. Of a BSN and of a secret address only
/// that it was.
pub fn verbeteringen(alle: &[Wijziging], geheim: bool) -> Vec<Verbetering> {
    let beeld = |w: &Wijziging, geheim: bool, terug: bool| {
        let stil = match w.veld.as_str() {
            SAMENGEVOEGD => "Twee keer ingevoerd; hier werd het één persoon",
            TERUGGEZET => "Toch twee personen; allebei staan ze er weer",
            _ if terug => "Weer zoals voor de samenvoeging",
            "bsn" => "Gewijzigd; het nummer staat hier niet",
            _ if w.was.is_empty() && w.werd.is_empty() => {
                "Overgenomen bij het samenvoegen; dat is teruggedraaid"
            }
            veld if geheim && zegt_waar(veld) => "Gewijzigd; geheim adres",
            _ => "",
        };
        let toon = |waarde: &str| if stil.is_empty() { waarde.to_owned() } else { String::new() };
        VerbeterdVeld { veld: veldnaam(&w.veld).into(), was: toon(&w.was), werd: toon(&w.werd), stil }
    };
    let keren = alle.chunk_by(|a, b| (a.op, &a.wie) == (b.op, &b.wie));
    // Back in time: before a correction that lifted it, an address was secret, and a shelter stays so.
    let mut toen = geheim;
    keren
        .filter_map(|keer| {
            let eerste = keer.first()?;
            let terug = keer.iter().any(|w| w.veld == TERUGGEZET);
            let was = keer.iter().find(|w| w.veld == "geheim_adres").map(|w| w.was == "ja");
            let stil = geheim || toen || was == Some(true);
            toen = was.unwrap_or(toen);
            let velden = keer.iter().rev().map(|w| beeld(w, stil, terug)).collect();
            Some(Verbetering { op: eerste.op, wie: eerste.wie.clone(), velden })
        })
        .collect()
}
