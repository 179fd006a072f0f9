//! How much hangs on two people, and what becomes of it: only what the viewer may see, and only what there is.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::basis::casus::store as casus_store;
use crate::basis::dubbel::model::Samenvoeging;
use crate::basis::dubbel::store::{self, Hangt};
use crate::basis::dubbel::store_terug::Vooruitblik;
use crate::db::waarde::{CasusId, PersoonId, RijId};
use crate::kit::fout::Uitslag;
use crate::kit::id::milliseconde;
use crate::poort::toegang::Actie;
use crate::web::Verzoek;

/// How much of one kind.
#[derive(Debug, Serialize)]
pub(super) struct Aantal {
    naam: &'static str,
    aantal: usize,
}

/// How many there are of each kind; what there is none of is left out, but for casussen and contactmomenten: those
/// one looks for first.
pub(super) fn hangt(v: &Verzoek, id: PersoonId) -> Uitslag<Vec<Aantal>> {
    let altijd = |naam: &str| ["Casussen", "Contactmomenten"].contains(&naam);
    let tel = |h: Hangt| Aantal { naam: h.naam, aantal: h.rijen.len() };
    let alles = zichtbaar(v, id)?.into_iter().map(tel);
    Ok(alles.filter(|a| a.aantal > 0 || altijd(a.naam)).collect())
}

/// Of what hangs on who stayed: what goes back when the merge is undone, and what came since and stays.
pub(super) fn verdeling(
    v: &Verzoek,
    m: &Samenvoeging,
    blik: &Vooruitblik,
) -> Uitslag<(Vec<Aantal>, Vec<Aantal>)> {
    let gesprekken = v.lees(|c| store::casussen_van(c, &blik.genoemd))?;
    let genoemd = gesprekken.iter().filter(|k| mag_zien(v, **k).unwrap_or(false)).count();
    let (mut terug, mut later) = (Vec::new(), Vec::new());
    for h in zichtbaar(v, m.blijft_id)? {
        let (mee, rest): (Vec<RijId>, Vec<RijId>) =
            h.rijen.iter().map(|(r, _)| *r).partition(|r| blik.terug.contains(r));
        let terzijde = match h.naam {
            "Huishoudens" => blik.plekken,
            "Contactmomenten" => genoemd,
            _ => 0,
        };
        terug.push(Aantal { naam: h.naam, aantal: mee.len() + terzijde });
        // An id says when its row was made.
        let nieuw = rest.iter().filter(|r| milliseconde(r.0) > milliseconde(m.id.0)).count();
        later.push(Aantal { naam: h.naam, aantal: nieuw });
    }
    terug.retain(|a| a.aantal > 0);
    later.retain(|a| a.aantal > 0);
    Ok((terug, later))
}

/// What hangs on somebody, without what is of a casus the viewer may not see.
fn zichtbaar(v: &Verzoek, id: PersoonId) -> Uitslag<Vec<Hangt>> {
    let mut alles = v.lees(|c| store::wat_hangt_eraan(c, id))?;
    let casussen: BTreeSet<CasusId> = alles.iter().flat_map(|h| h.rijen.iter().filter_map(|r| r.1)).collect();
    let mut zien = BTreeSet::new();
    for k in casussen {
        if mag_zien(v, k)? {
            zien.insert(k);
        }
    }
    for h in &mut alles {
        h.rijen.retain(|(_, casus)| casus.is_none_or(|k| zien.contains(&k)));
    }
    Ok(alles)
}

fn mag_zien(v: &Verzoek, casus: CasusId) -> Uitslag<bool> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let k = casus_store::zoek(c, casus)?;
        Ok(v.mag(Actie::CasusInzien, &casus_store::feiten_van(c, actor, &k, dag)?))
    })
}
