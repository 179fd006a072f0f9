//! From a family to a picture. Pure and always the same: the same family gives the same picture.

use super::banen::Hoogten;
use super::lijnen::{Punt, Schets, Tekenaar};
use super::model::{Familie, Mens};
use super::plek::Plek;
use super::tekening::{KOLOM, Knoop, Lijn, RAND, Tekening, Vorm};
use super::{generaties, omlijning, plaatsen, volgorde, woorden};
use crate::basis::personen::model::Geslacht;

/// Draws a family.
pub fn teken(f: &Familie) -> Tekening {
    if f.mensen.is_empty() {
        return Tekening::default();
    }
    let rij = generaties::rijen(f);
    let rijen = volgorde::rijen(f, &rij);
    let x: Vec<i32> = plaatsen::xen(f, &rijen).iter().map(|x| x + KOLOM / 2 + RAND).collect();
    let tekenaar = Tekenaar::teken(Plek { f, rij: &rij, x: &x }, rijen.len());
    let onder: Vec<Vec<String>> = (0..f.mensen.len()).map(|m| woorden::onder(f, m)).collect();
    let meeste =
        |r: usize| (0..rij.len()).filter(|p| rij[*p] == r).map(|p| onder[p].len()).max().unwrap_or(0);
    let regels: Vec<usize> = (0..rijen.len()).map(meeste).collect();
    let hoogten = Hoogten::reken(&tekenaar.banen, &regels);
    let knoop = |mens: usize, r: usize| Knoop {
        mens,
        rij: r,
        x: x[mens],
        y: hoogten.van(super::banen::Hoogte::Midden(r)),
        vorm: vorm(&f.mensen[mens]),
        kruis: f.mensen[mens].overleden.is_some(),
        dubbel: mens == f.wie,
        regels: onder[mens].clone(),
    };
    let knopen: Vec<Knoop> = rijen
        .iter()
        .enumerate()
        .flat_map(|(r, blokken)| blokken.iter().flatten().map(move |mens| (r, *mens)))
        .map(|(r, mens)| knoop(mens, r))
        .collect();
    let lijnen: Vec<Lijn> = tekenaar.uit.iter().map(|s| lijn(s, &hoogten)).collect();
    let rechts = lijnen.iter().flat_map(|l| l.streken.iter().flatten()).map(|p| p.0);
    let breed = rechts.chain(x.iter().map(|x| x + KOLOM / 2)).max().unwrap_or(0) + RAND;
    let omlijningen = omlijning::omlijningen(f, &knopen);
    Tekening { breed, hoog: hoogten.einde, knopen, lijnen, omlijningen }
}

fn vorm(m: &Mens) -> Vorm {
    match m.geslacht {
        Geslacht::Man => Vorm::Vierkant,
        Geslacht::Vrouw => Vorm::Cirkel,
        Geslacht::Anders | Geslacht::Onbekend => Vorm::Ruit,
    }
}

fn lijn(s: &Schets, hoogten: &Hoogten) -> Lijn {
    let punt = |(x, h): Punt| (x, hoogten.van(h));
    Lijn {
        banden: s.banden.clone(),
        stijl: s.stijl,
        streken: s.streken.iter().map(|streek| streek.iter().copied().map(punt).collect()).collect(),
        schuin: s.schuin.map(punt),
        bij: s.bij.as_ref().map(|(p, woord)| {
            let (x, y) = punt(*p);
            (x, y - 5, woord.clone())
        }),
    }
}
