//! The picture in plain Dutch (B1): the Explanation line of domain.md 4.6.

use super::model::{Band, Drempelregel, Meetpunt, Uitkomst};
use super::onderdelen::Onderdeel;
use super::parameters::Model;
use crate::kit::tekst::hoofdletter;

/// "Uit balans (-1,0). Zwaarste punt: geld en schulden (last 3, kracht 1). Sterk punt: … 3 van 3 onderwerpen
/// besproken." With a sentence for each threshold rule and for a picture that is voorlopig.
pub fn uitleg<O: Onderdeel>(uitkomst: &Uitkomst<O>, model: &Model) -> String {
    let mut zinnen = vec![kop(uitkomst, model)];
    zinnen.extend(uitkomst.zwaarste.map(|punt| punt_tekst("Zwaarste punt", &punt)));
    // With one onderwerp, or all the same, there is no point that stands out as strong.
    if let (Some(zwaarste), Some(sterkste)) = (uitkomst.zwaarste, uitkomst.sterkste)
        && sterkste.balans() > zwaarste.balans()
    {
        zinnen.push(punt_tekst("Sterk punt", &sterkste));
    }
    zinnen.extend(uitkomst.regels.iter().map(|regel| regel_tekst(*regel, uitkomst.band)));
    zinnen.push(besproken_tekst(uitkomst));
    if uitkomst.voorlopig && uitkomst.besproken > 0 {
        zinnen.push("Dit beeld is voorlopig.".to_owned());
    }
    zinnen.join(" ")
}

/// A verhouding in tenths as Dutch readers write it: "-1,0", "0,5", "0,0".
pub fn tienden(waarde: i16) -> String {
    let teken = if waarde < 0 { "-" } else { "" };
    let absoluut = waarde.unsigned_abs();
    format!("{teken}{},{}", absoluut / 10, absoluut % 10)
}

fn kop<O>(uitkomst: &Uitkomst<O>, model: &Model) -> String {
    match (uitkomst.band, uitkomst.verhouding_tienden) {
        (Some(band), Some(verhouding)) => {
            format!("{} ({}).", hoofdletter(model.label(band)), tienden(verhouding))
        }
        _ => "Er is nog geen beeld.".to_owned(),
    }
}

fn punt_tekst<O: Onderdeel>(naam: &str, punt: &Meetpunt<O>) -> String {
    let (last, kracht) = (punt.draaglast.getal(), punt.draagkracht.getal());
    format!("{naam}: {} (last {last}, kracht {kracht}).", punt.onderdeel.label())
}

fn regel_tekst(regel: Drempelregel, band: Option<Band>) -> String {
    match regel {
        // It was worse already: "at least" would contradict the first words.
        Drempelregel::BalansMin2 if band > Some(Band::UitBalans) => {
            "Op één of meer onderwerpen is de last veel groter dan de kracht."
        }
        Drempelregel::BalansMin2 => {
            "Op één of meer onderwerpen is de last veel groter dan de kracht. \
             Daarom is het beeld ten minste uit balans."
        }
        Drempelregel::Last4Kracht1 => {
            "Minstens één onderwerp is niet vol te houden. \
             Daarom is het beeld ernstig uit balans."
        }
    }
    .to_owned()
}

fn besproken_tekst<O>(uitkomst: &Uitkomst<O>) -> String {
    let totaal = u128::from(uitkomst.besproken) + u128::from(uitkomst.nog_te_bespreken);
    match totaal {
        0 => "Er zijn nog geen onderwerpen gekozen.".to_owned(),
        1 => format!("{} van 1 onderwerp besproken.", uitkomst.besproken),
        _ => format!("{} van {totaal} onderwerpen besproken.", uitkomst.besproken),
    }
}
