//! The list of who may be in twice, and saying that they are two.

use serde::Serialize;

use super::{Wie, wie};
use crate::basis::dubbel::store;
use crate::basis::personen::lijkt::Reden;
use crate::basis::personen::store_lijkt::Oordeel;
use crate::basis::personen::{store as personen, store_oordeel};
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::klok;
use crate::paden;
use crate::web::{Antwoord, Verzoek};

/// Pairs on a page.
const PER_BLAD: usize = 20;

#[derive(Serialize)]
struct Rij {
    een: Wie,
    ander: Wie,
    redenen: Vec<&'static str>,
    sinds: chrono::NaiveDate,
    /// Where both are laid beside each other, or where the merge is undone.
    pad: Option<String>,
    oordeel_pad: Option<String>,
}

#[derive(Serialize)]
struct Keus {
    naam: &'static str,
    pad: String,
    hier: bool,
}

#[derive(Serialize)]
struct Pagina {
    bekijk: Oordeel,
    keuzes: Vec<Keus>,
    rijen: Vec<Rij>,
    verder: Option<String>,
}

fn pad(bekijk: Oordeel, voor: Option<RijId>) -> String {
    let mut s = form_urlencoded::Serializer::new(String::new());
    s.append_pair("bekijk", bekijk.code());
    if let Some(id) = voor {
        s.append_pair("voor", &id.to_string());
    }
    format!("{}?{}", paden::MISSCHIEN_DUBBEL.0, s.finish())
}

/// GET: who may be in twice.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let bekijk = v.code::<Oordeel>("bekijk").unwrap_or(Oordeel::Open);
    let voor: Option<RijId> = v.vraag.een("voor").and_then(|id| id.parse().ok());
    let (actor, een_meer) = (v.wie()?, i64::try_from(PER_BLAD + 1).unwrap_or(21));
    let mut paren = v.lees(|c| store::lijst(c, actor, bekijk, voor, een_meer))?;
    let verder =
        (paren.len() > PER_BLAD).then(|| paren.get(PER_BLAD - 1).map(|p| pad(bekijk, Some(p.id)))).flatten();
    paren.truncate(PER_BLAD);
    let mut rijen = Vec::new();
    for p in paren {
        rijen.extend(rij(v, bekijk, &p)?);
    }
    v.toonde_lijst(bekijk.code(), rijen.len());
    let keuzes = [
        (Oordeel::Open, "Nog te bekijken"),
        (Oordeel::Anders, "Twee mensen"),
        (Oordeel::Samengevoegd, "Samengevoegd"),
    ]
    .map(|(o, naam)| Keus { naam, pad: pad(o, None), hier: o == bekijk });
    v.pagina("basis/misschien_dubbel.html", &Pagina { bekijk, keuzes: keuzes.into(), rijen, verder })
}

fn rij(v: &Verzoek, bekijk: Oordeel, p: &store::Vermoeden) -> Uitslag<Option<Rij>> {
    let mut beide = wie(v, &[p.een, p.ander])?;
    // Whoever the viewer may change comes first: there the work begins.
    beide.sort_by_key(|w| !w.mag);
    let Ok([een, ander]) = <[Wie; 2]>::try_from(beide) else { return Ok(None) };
    if !een.mag {
        return Ok(None);
    }
    let delen = [een.id.to_string(), ander.id.to_string()];
    let pad = match bekijk {
        Oordeel::Samengevoegd => v
            .lees(|c| store::samenvoeging_van(c, p.een, p.ander))?
            .map(|(id, blijft)| paden::SAMENVOEGING.met(&[blijft.to_string(), id.to_string()])),
        _ => Some(paden::SAMENVOEGEN.met(&delen)),
    };
    let oordeel_pad = (bekijk != Oordeel::Samengevoegd).then(|| paden::DUBBEL_OORDEEL.met(&delen));
    let geheim = v.lees(|c| Ok(personen::geheim_adres(c, p.een)? || personen::geheim_adres(c, p.ander)?))?;
    let redenen = p.redenen.split(' ').filter_map(Reden::uit).filter(|r| !(geheim && r.noemt_adres()));
    let redenen = redenen.map(Code::label).collect();
    Ok(Some(Rij { een, ander, redenen, sinds: klok::dag(p.gezien_op.0), pad, oordeel_pad }))
}

/// POST: they are two people, or after all perhaps not.
pub fn oordeel(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (een, ander): (PersoonId, PersoonId) = (v.deel("persoon")?, v.deel("ander")?);
    let oordeel = match v.velden.een("oordeel").and_then(Oordeel::uit) {
        Some(Oordeel::Open) => Oordeel::Open,
        _ => Oordeel::Anders,
    };
    v.lees(|c| personen::persoon(c, ander))?;
    if een == ander {
        return Err(Fout::NietGevonden);
    }
    v.schrijf(|s| {
        store_oordeel::oordeel(s, een, ander, oordeel)?;
        s.raakt(ander, &["dubbel_vermoeden"]);
        Ok(())
    })?;
    let gedaan = match oordeel {
        Oordeel::Open => "Het paar staat weer bij Nog te bekijken.",
        _ => "Vastgelegd: dit zijn twee mensen. Je vindt het paar terug bij Twee mensen.",
    };
    Ok(Antwoord::naar(pad(Oordeel::Open, None), gedaan))
}
