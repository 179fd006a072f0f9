//! The formula of the Balansbeeld (domain.md 4.6), in whole numbers only: a rounding error in a float would
//! put somebody in another band.

use super::model::{Band, Beeld, Blik, Blikken, Drempelregel, Kwadrant, Meetpunt, Stand, Uitkomst, Verschil};
use super::onderdelen::Onderdeel;
use super::parameters::Model;

/// Computes the picture of one view. `punten` holds what was besproken, each onderdeel at most once (see
/// [`dubbel`]); `nog_te_bespreken` counts the relevant onderdelen not done yet. The order does not matter.
pub fn bereken<O: Onderdeel>(punten: &[Meetpunt<O>], nog_te_bespreken: u64, model: &Model) -> Uitkomst<O> {
    let besproken = punten.len() as u64;
    let verhouding_tienden = verhouding(punten);
    let regels = drempelregels(punten, model);
    Uitkomst {
        verhouding_tienden,
        band: verhouding_tienden.map(|v| na_drempels(band_van(v, model), &regels)),
        volledigheid: volledigheid(besproken, nog_te_bespreken),
        voorlopig: voorlopig(besproken, nog_te_bespreken, model),
        regels,
        zwaarste: punten.iter().copied().min_by_key(|p| (p.balans(), p.onderdeel)),
        sterkste: punten.iter().copied().min_by_key(|p| (-p.balans(), p.onderdeel)),
        besproken,
        nog_te_bespreken,
    }
}

/// The same from what is known per onderdeel. What the inwoner does not want to discuss and what is niet in
/// beeld count nowhere.
pub fn bereken_standen<O: Onderdeel>(standen: &[Stand<O>], model: &Model) -> Uitkomst<O> {
    let mut punten = Vec::new();
    let mut nog_te_bespreken = 0;
    for stand in standen {
        match stand {
            Stand::Besproken(punt) => punten.push(*punt),
            Stand::NogTeBespreken => nog_te_bespreken += 1,
            Stand::WilNietBespreken | Stand::NietInBeeld => {}
        }
    }
    bereken(&punten, nog_te_bespreken, model)
}

/// The first onderdeel that is there twice, if any: such a list has no meaning.
pub fn dubbel<O: Onderdeel>(punten: &[Meetpunt<O>]) -> Option<O> {
    let mut onderdelen: Vec<O> = punten.iter().map(|p| p.onderdeel).collect();
    onderdelen.sort_unstable();
    onderdelen.windows(2).find_map(|paar| match paar {
        [a, b] if a == b => Some(*a),
        _ => None,
    })
}

/// The view to work with: gezamenlijk if it is there, else professional, else inwoner.
pub fn werkblik<T>(blikken: Blikken<T>) -> Option<(Blik, T)> {
    let gezamenlijk = blikken.gezamenlijk.map(|t| (Blik::Gezamenlijk, t));
    gezamenlijk
        .or(blikken.professional.map(|t| (Blik::Professional, t)))
        .or(blikken.inwoner.map(|t| (Blik::Inwoner, t)))
}

/// Where the views of inwoner and professional lie far enough apart to talk about, in the order of the list.
pub fn verschil_van_beeld<O: Onderdeel>(
    inwoner: &[Meetpunt<O>],
    professional: &[Meetpunt<O>],
    model: &Model,
) -> Vec<Verschil<O>> {
    let mut verschillen: Vec<Verschil<O>> = inwoner
        .iter()
        .filter_map(|i| {
            let p = professional.iter().find(|p| p.onderdeel == i.onderdeel)?;
            let verschil = Verschil { onderdeel: i.onderdeel, inwoner: i.balans(), professional: p.balans() };
            (i.balans().abs_diff(p.balans()) >= model.verschil_vanaf).then_some(verschil)
        })
        .collect();
    verschillen.sort_by_key(|v| v.onderdeel);
    verschillen
}

/// The band that counts now: a picture that is voorlopig may raise the priority but never lower it, so it counts
/// only if it is worse than the last one that was not (domain.md 4.6 Volledigheid).
pub fn geldende_band(laatste_vaste: Option<Band>, nu: Option<Beeld>) -> Option<Band> {
    match nu {
        None => laatste_vaste,
        Some(beeld) if beeld.voorlopig => laatste_vaste.max(Some(beeld.band)),
        Some(beeld) => Some(beeld.band),
    }
}

/// The square of the 2x2. Inwoner and netwerk are never added into one number.
pub fn kwadrant(inwoner: Band, netwerk: Band) -> Kwadrant {
    match (inwoner >= Band::UitBalans, netwerk >= Band::UitBalans) {
        (false, false) => Kwadrant::BeideInBalans,
        (false, true) => Kwadrant::NetwerkUitBalans,
        (true, false) => Kwadrant::InwonerUitBalans,
        (true, true) => Kwadrant::BeideUitBalans,
    }
}

/// V10 = 10 × (mean(b) + min(b)) / 2, rounded half away from zero; `None` for an empty list.
///
/// The worst onderdeel weighs half, so that one deep hole is not averaged away.
pub fn verhouding<O: Onderdeel>(punten: &[Meetpunt<O>]) -> Option<i16> {
    let laagste = i64::from(punten.iter().map(Meetpunt::balans).min()?);
    let som: i64 = punten.iter().map(|p| i64::from(p.balans())).sum();
    let n = i64::try_from(punten.len()).ok()?;
    i16::try_from(deel_half_van_nul(10 * (som + n * laagste), 2 * n)).ok()
}

/// The band of a verhouding in tenths, before the threshold rules.
pub fn band_van(verhouding_tienden: i16, model: &Model) -> Band {
    match verhouding_tienden {
        v if v >= model.grenzen.ruimte => Band::Ruimte,
        v if v >= model.grenzen.kwetsbaar => Band::Kwetsbaar,
        v if v >= model.grenzen.uit_balans => Band::UitBalans,
        _ => Band::ErnstigUitBalans,
    }
}

/// `teller / noemer` rounded to the nearest whole number, halves away from zero; `noemer` > 0.
fn deel_half_van_nul(teller: i64, noemer: i64) -> i64 {
    let afgerond = (2 * teller.abs() + noemer) / (2 * noemer);
    afgerond * teller.signum()
}

fn drempelregels<O: Onderdeel>(punten: &[Meetpunt<O>], model: &Model) -> Vec<Drempelregel> {
    let acuut = model.drempel_acuut;
    let diep = punten.iter().any(|p| p.balans() <= model.drempel_balans.balans);
    let onhoudbaar = punten
        .iter()
        .any(|p| p.draaglast.getal() >= acuut.draaglast && p.draagkracht.getal() <= acuut.draagkracht);
    let regels = [(diep, Drempelregel::BalansMin2), (onhoudbaar, Drempelregel::Last4Kracht1)];
    regels.into_iter().filter_map(|(geldt, regel)| geldt.then_some(regel)).collect()
}

fn na_drempels(band: Band, regels: &[Drempelregel]) -> Band {
    regels.iter().fold(band, |band, regel| match regel {
        Drempelregel::BalansMin2 => band.max(Band::UitBalans),
        Drempelregel::Last4Kracht1 => Band::ErnstigUitBalans,
    })
}

fn volledigheid(besproken: u64, nog: u64) -> Option<u8> {
    let totaal = u128::from(besproken) + u128::from(nog);
    let procent = (200 * u128::from(besproken) + totaal).checked_div(2 * totaal)?;
    u8::try_from(procent).ok()
}

/// Tested on the exact fraction, not on the rounded percentage: 59,6% is shown as 60% and still voorlopig.
fn voorlopig(besproken: u64, nog: u64, model: &Model) -> bool {
    let (besproken, nog) = (u128::from(besproken), u128::from(nog));
    besproken == 0 || 100 * besproken < u128::from(model.vast_vanaf_procent) * (besproken + nog)
}
