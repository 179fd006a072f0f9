//! Points and order of the waiting list (domain.md 4.7). Deterministic, whole points, every part with reasons.

use std::cmp::{Ordering, Reverse};

use chrono::{Months, NaiveDate};

use super::model::{Deel, Escalatie, Invoer, Kengetallen, Plaats, Prioriteit, Reden};
use super::parameters::Model;
use crate::basis::balans::model::{Band, Banden};
use crate::kit::code::Code;

/// The priority: P = U + B + T + W.
pub fn bereken(invoer: &Invoer, model: &Model) -> Prioriteit {
    let (u, b) = (escalatie(invoer, model), balans(invoer, model));
    let (t, w) = (termijn(invoer, model), wachttijd(invoer, model));
    let totaal = [&u, &b, &t, &w].iter().fold(0_u64, |som, deel| som.saturating_add(deel.punten));
    Prioriteit { u, b, t, w, totaal, geen_beeld: invoer.band_inwoner.is_none() }
}

/// Which of two casussen goes first: more points, then the earlier melding, then the zaaknummer.
pub fn volgorde<M: Ord>(a: &Plaats<M>, b: &Plaats<M>) -> Ordering {
    let sleutel = |p: &Plaats<M>| Reverse(p.punten);
    sleutel(a)
        .cmp(&sleutel(b))
        .then_with(|| a.gemeld_op.cmp(&b.gemeld_op))
        .then_with(|| a.zaaknummer.cmp(&b.zaaknummer))
}

/// Whether a casus has waited long enough for the garantiebaan, counted from the day of the melding.
pub fn in_garantiebaan(dagen_wachtend: u64, model: &Model) -> bool {
    dagen_wachtend >= model.garantiebaan.vanaf_dagen
}

/// Whether the next assignment has to come from the garantiebaan: `zonder_garantie` is the number of
/// assignments since the last one that did. So the p-th casus of the lane is picked within 4p assignments.
pub fn garantie_aan_de_beurt(zonder_garantie: u64, model: &Model) -> bool {
    zonder_garantie.saturating_add(1) >= model.garantiebaan.een_op
}

/// How many of the last assignments decide whose turn it is.
pub fn van_belang(model: &Model) -> u64 {
    model.garantiebaan.een_op.saturating_sub(1)
}

/// Whether picking the casus on this place (1 is the top) needs a reason: everything beyond the top 3, unless
/// it is the casus of the garantiebaan whose turn it is.
pub fn reden_nodig(plaats: u64, garantie_aan_de_beurt: bool, model: &Model) -> bool {
    plaats > model.vrij_tot_en_met_plaats && !garantie_aan_de_beurt
}

/// The band of the inwoner that counts: the lower, that is the worse, of the own view and the working view.
pub fn band_inwoner(eigen: Option<Band>, werk: Option<Band>) -> Option<Band> {
    // `None` is smaller than any band, so a missing view never hides the other.
    eigen.max(werk)
}

/// Whether the inwoner is uit balans or worse, by the band that counts: a child in the household weighs then.
pub fn uit_balans(banden: &Banden) -> bool {
    band_inwoner(banden.inwoner, banden.werk) >= Some(Band::UitBalans)
}

/// What somebody without a role in the casus may see of it: without the facts of safety, so that neither reason
/// nor total gives them away.
pub fn voor_buitenstaander(invoer: &Invoer) -> Invoer {
    let escalatie = invoer.escalatie.iter().copied().filter(|f| !f.afgeschermd()).collect();
    Invoer { escalatie, ..invoer.clone() }
}

/// Takes the words of facts of safety out of the reasons; their points stay.
pub fn zonder_woorden(mut prioriteit: Prioriteit) -> Prioriteit {
    for reden in &mut prioriteit.u.redenen {
        if Escalatie::ALLE.iter().any(|f| f.afgeschermd() && f.label() == reden.tekst) {
            reden.tekst = "een feit dat hier niet staat".to_owned();
        }
    }
    prioriteit
}

/// Whether a fact that began then still counts: a crisis only for three months (domain.md 4.7).
pub fn telt_nog(feit: Escalatie, sinds: NaiveDate, vandaag: NaiveDate) -> bool {
    feit != Escalatie::Crisisinzet
        || vandaag.checked_sub_months(Months::new(3)).is_none_or(|grens| sinds >= grens)
}

/// How many assignments there were since the last one from the garantiebaan; `gewacht` are the days each had
/// waited, newest first.
pub fn zonder_garantie(gewacht: &[u64], model: &Model) -> u64 {
    gewacht.iter().take_while(|dagen| !in_garantiebaan(**dagen, model)).count() as u64
}

/// Median and p90 by the nearest rank: a figure that really occurs, also among few.
pub fn kengetallen(dagen: &[u64]) -> Kengetallen {
    let mut dagen = dagen.to_vec();
    dagen.sort_unstable();
    let rang = |procent: usize| {
        let plaats = (dagen.len() * procent).div_ceil(100);
        plaats.checked_sub(1).and_then(|i| dagen.get(i)).copied()
    };
    Kengetallen { wachtenden: dagen.len(), mediaan: rang(50), p90: rang(90), langste: dagen.last().copied() }
}

fn escalatie(invoer: &Invoer, model: &Model) -> Deel {
    let redenen = invoer
        .escalatie
        .iter()
        .map(|feit| Reden { tekst: feit.label().to_owned(), punten: model.punten_escalatie(*feit) });
    deel(redenen.collect(), model.maximum_escalatie)
}

fn balans(invoer: &Invoer, model: &Model) -> Deel {
    let inwoner = invoer.band_inwoner.map(|band| Reden {
        tekst: format!("inwoner: {}", band.label()),
        punten: model.punten_inwoner(band),
    });
    let netwerk = invoer.band_netwerk.map(|band| Reden {
        tekst: format!("netwerk: {}", band.label()),
        punten: model.punten_netwerk(band),
    });
    deel(inwoner.into_iter().chain(netwerk).collect(), model.maximum_balans)
}

fn termijn(invoer: &Invoer, model: &Model) -> Deel {
    let Some(dagen) = invoer.dagen_tot_termijn else { return Deel::default() };
    let stap = model.termijn.iter().find(|stap| dagen <= stap.tot_en_met_dagen);
    let punten = stap.map_or(0, |stap| stap.punten);
    let tekst = match dagen {
        ..0 => "een wettelijke termijn is voorbij".to_owned(),
        0 => "een wettelijke termijn eindigt vandaag".to_owned(),
        1 => "een wettelijke termijn eindigt over 1 dag".to_owned(),
        _ => format!("een wettelijke termijn eindigt over {dagen} dagen"),
    };
    Deel { punten, redenen: vec![Reden { tekst, punten }] }
}

fn wachttijd(invoer: &Invoer, model: &Model) -> Deel {
    let weken = invoer.dagen_wachtend / 7;
    let punten = weken.saturating_mul(model.punten_per_week);
    let tekst = match weken {
        0 => "wacht korter dan 1 week".to_owned(),
        1 => "wacht 1 hele week".to_owned(),
        _ => format!("wacht {weken} hele weken"),
    };
    Deel { punten, redenen: vec![Reden { tekst, punten }] }
}

fn deel(redenen: Vec<Reden>, maximum: u64) -> Deel {
    let som: u64 = redenen.iter().map(|reden| reden.punten).sum();
    Deel { punten: som.min(maximum), redenen }
}
