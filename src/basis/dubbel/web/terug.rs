//! A merge, and undoing it.

use serde::Serialize;

use super::hangt::{Aantal, verdeling};
use super::{Wie, wie};
use crate::basis::dubbel::groepen::GROEPEN;
use crate::basis::dubbel::model::{Kant, Samenvoeging};
use crate::basis::dubbel::store_terug;
use crate::basis::personen::{Naamdelen, store as personen};
use crate::db::waarde::{PersoonId, RijId, Tijdstip};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::klok;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct Verschil {
    naam: &'static str,
    een: String,
    ander: String,
}

/// The name each had before.
#[derive(Serialize)]
struct Namen {
    blijft: String,
    weg: String,
}

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    blijft: Wie,
    weg: Wie,
    op: chrono::NaiveDate,
    verschillen: Vec<Verschil>,
    namen: Namen,
    gebleven: Vec<&'static str>,
    /// What goes back, and what came since and stays.
    terug: Vec<Aantal>,
    later: Vec<Aantal>,
    teruggedraaid: Option<chrono::NaiveDate>,
    eerst: Option<&'static str>,
}

fn zoek(v: &Verzoek) -> Uitslag<Samenvoeging> {
    let (persoon, id): (PersoonId, RijId) = (v.deel("persoon")?, v.deel("samenvoeging")?);
    let m = v.lees(|c| store_terug::samenvoeging(c, id))?;
    // The right was asked for the person in the URL: the merge must be of that person, or of one who became part of
    // them since. Once undone the other is somebody else again, with a right of their own.
    let nu = v.lees(|c| personen::levend(c, m.blijft_id))?;
    let van_beiden = || Ok::<_, Fout>(wie(v, &[m.weg_id])?.iter().all(|w| w.mag));
    let mag = nu == persoon && (m.teruggedraaid_op.is_none() || van_beiden()?);
    if mag { Ok(m) } else { Err(Fout::NietGevonden) }
}

/// GET: what was made one, and what undoing it gives back.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let m = zoek(v)?;
    let kluis = v.diensten.kluis.clone();
    let (blik, eerst) =
        v.lees(|c| Ok((store_terug::vooruitblik(c, &kluis, &m)?, store_terug::eerst(c, &m)?)))?;
    let (terug, later) = if eerst.is_none() { verdeling(v, &m, &blik)? } else { Default::default() };
    let (mut een, mut ander) = blik.kanten;
    let anders: Vec<_> = GROEPEN.iter().filter(|g| !g.gelijk(&een, &ander)).collect();
    // One person now: what is secret of them now was written here openly before.
    let geheim = v.lees(|c| personen::geheim_adres(c, m.blijft_id))?;
    for kant in [&mut een, &mut ander] {
        kant.bereik.geheim_adres = kant.bereik.geheim_adres || geheim;
    }
    let zegt = |toon: fn(&Kant) -> String, k: &Kant| {
        Some(toon(k)).filter(|t| !t.is_empty()).unwrap_or("Niet bekend".into())
    };
    // Two people again: what the other was like is in a file the viewer may not have.
    let een_mens = m.teruggedraaid_op.is_none();
    let verschillen = anders
        .into_iter()
        .filter(|_| een_mens)
        .map(|g| Verschil { naam: g.label, een: zegt(g.toon, &een), ander: zegt(g.toon, &ander) })
        .collect();
    let mut beide = wie(v, &[m.blijft_id, m.weg_id])?.into_iter();
    let (Some(blijft), Some(weg)) = (beide.next(), beide.next()) else { return Err(Fout::NietGevonden) };
    let f = Formulier::nieuw(v.pad.clone(), Vec::new());
    let dag = |op: Tijdstip| klok::dag(op.0);
    let naam = |k: &Kant| Naamdelen::from(&k.gegevens).naam();
    let pagina = Pagina {
        formulier: &f,
        blijft,
        weg,
        op: dag(m.op),
        verschillen,
        namen: Namen { blijft: naam(&een), weg: naam(&ander) },
        gebleven: blik.gebleven,
        terug,
        later,
        teruggedraaid: m.teruggedraaid_op.map(dag),
        eerst,
    };
    v.pagina_met("basis/samenvoeging.html", &f, &pagina)
}

/// POST: undoing it.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let m = zoek(v)?;
    let kluis = v.diensten.kluis.clone();
    let gedaan = v.schrijf(|s| store_terug::draai_terug(s, &kluis, m.id))?;
    let mut melding = "Het zijn weer twee personen, elk met wat erbij hoorde.".to_owned();
    if !gedaan.gebleven.is_empty() {
        melding =
            format!("{melding} Later verbeterd, en gebleven bij de eerste: {}.", gedaan.gebleven.join(", "));
    }
    if gedaan.bsn_vergeven {
        melding.push_str(" Het BSN van de ander hoort nu bij nog iemand anders: dat kwam niet terug. Zoek uit van wie het is.");
    }
    // The same page says now that there are two, and leads to both.
    Ok(Antwoord::naar(v.pad.clone(), melding))
}
