//! Composing a verslag from what was recorded, in the order of the steps for the laws in play (domain.md 1.4, 3.4).

use std::collections::BTreeSet;

use super::model::{Alinea, Stap};
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::poort::toegang::Wet;
use crate::route::omgekeerde_toets::model::{Bekend, Geheel, Notitie};

/// What a verslag is composed from.
pub struct Bron<'a> {
    /// Who asked.
    pub inwoner: Option<PersoonId>,
    /// The laws in play.
    pub wetten: &'a [Wet],
    /// What the vraagverheldering recorded.
    pub bekend: &'a Bekend,
    /// The Balansbeeld in words; empty when there is none.
    pub balans: &'a str,
    /// The omgekeerde toets, if it was begun.
    pub toets: Option<&'a Geheel>,
}

/// The steps a verslag under these laws walks, in order: five for the Wmo, four and the voorziening for the Jeugdwet,
/// a short form otherwise.
pub fn stappen(wetten: &[Wet]) -> Vec<Stap> {
    let (wmo, jeugd) = (wetten.contains(&Wet::Wmo), wetten.contains(&Wet::Jeugdwet));
    let hoort = |s: &Stap| match s {
        Stap::Hulpvraag | Stap::Voorziening => true,
        Stap::Problemen => wmo || !jeugd,
        Stap::Opgroeien => jeugd,
        Stap::Ondersteuning | Stap::EigenKracht => wmo || jeugd,
    };
    Stap::ALLE.iter().copied().filter(hoort).collect()
}

/// Where an item of the onderzoek belongs (domain.md 3.4). The code says law and item ("wmo-b-eigen-kracht"); an item
/// that is not named here tells of the situation.
pub fn stap_van_item(item: &str) -> Stap {
    let mut delen = item.splitn(3, '-');
    match (delen.next().unwrap_or_default(), delen.next().unwrap_or_default()) {
        ("wmo", "b" | "c" | "e" | "f") | ("jeugdwet", "4") => Stap::EigenKracht,
        ("wmo", "d") | ("jeugdwet", "3" | "5") => Stap::Ondersteuning,
        ("wmo", "g") | ("jeugdwet", "6") | ("participatiewet" | "wgs", "4") => Stap::Voorziening,
        ("jeugdwet", "1") => Stap::Hulpvraag,
        ("jeugdwet", "2") => Stap::Opgroeien,
        _ => Stap::Problemen,
    }
}

/// One alinea per step and per person it is about, empty where nothing was recorded: the gap must show.
pub fn stel_samen(b: &Bron) -> Vec<Alinea> {
    let stappen = stappen(b.wetten);
    let stukken = stukken(b);
    let mut uit = Vec::new();
    for stap in &stappen {
        let hier: Vec<&Stuk> = stukken.iter().filter(|s| passend(s.stap, &stappen) == *stap).collect();
        let mut mensen: Vec<Option<PersoonId>> = Vec::new();
        for s in &hier {
            let over = s.over.or(b.inwoner);
            if !mensen.contains(&over) {
                mensen.push(over);
            }
        }
        if mensen.is_empty() {
            uit.push(Alinea { stap: *stap, tekst: String::new(), over: b.inwoner, van_wie: String::new() });
        }
        for over in mensen {
            let van: Vec<&&Stuk> = hier.iter().filter(|s| s.over.or(b.inwoner) == over).collect();
            uit.push(Alinea { stap: *stap, tekst: teksten(&van), over, van_wie: bronnen(&van) });
        }
    }
    uit
}

/// Every step without text: a judge looks there (domain.md 1.4).
pub fn leeg(wetten: &[Wet], alineas: &[(Stap, bool)]) -> Vec<Stap> {
    let vol: BTreeSet<Stap> = alineas.iter().filter(|(_, gevuld)| *gevuld).map(|(s, _)| *s).collect();
    stappen(wetten).into_iter().filter(|s| !vol.contains(s)).collect()
}

/// A text on its way to a step.
struct Stuk {
    stap: Stap,
    tekst: String,
    over: Option<PersoonId>,
    van: String,
}

/// The step itself, or the nearest one this verslag has.
fn passend(stap: Stap, stappen: &[Stap]) -> Stap {
    let anders = match stap {
        Stap::Problemen => Stap::Opgroeien,
        Stap::Opgroeien => Stap::Problemen,
        s => s,
    };
    [stap, anders].into_iter().find(|s| stappen.contains(s)).unwrap_or(match stap {
        Stap::Ondersteuning | Stap::EigenKracht => Stap::Voorziening,
        s => s,
    })
}

fn stukken(b: &Bron) -> Vec<Stuk> {
    let mut uit = Vec::new();
    for n in &b.bekend.hulpvragen {
        uit.push(stuk(Stap::Hulpvraag, format!("‘{}’", n.tekst), n));
    }
    for n in &b.bekend.leefgebieden {
        let stap = if n.soort == "opvoeden-en-opgroeien" { Stap::Opgroeien } else { Stap::Problemen };
        uit.push(stuk(stap, format!("{}: {}", crate::kit::tekst::hoofdletter(&n.kop), n.tekst), n));
    }
    if !b.balans.is_empty() {
        uit.push(eigen(Stap::Problemen, format!("Samen gewogen: {}", b.balans)));
    }
    for n in &b.bekend.onderzoek {
        uit.push(stuk(stap_van_item(&n.soort), n.tekst.clone(), n));
    }
    if let Some(t) = b.toets {
        uit.extend(uit_toets(t));
    }
    uit
}

fn stuk(stap: Stap, tekst: String, n: &Notitie) -> Stuk {
    Stuk { stap, tekst, over: n.over, van: n.van_wie.clone() }
}

/// Weighed together, inwoner and team.
fn eigen(stap: Stap, tekst: String) -> Stuk {
    Stuk { stap, tekst, over: None, van: "inwoner en wijkteam samen".into() }
}

fn uit_toets(g: &Geheel) -> Vec<Stuk> {
    let t = &g.toets;
    let mut uit = Vec::new();
    let mut zin = |stap: Stap, voor: &str, tekst: &str| {
        if !tekst.is_empty() {
            uit.push(eigen(stap, format!("{voor}{tekst}")));
        }
    };
    zin(Stap::Ondersteuning, "U wilt bereiken: ", &t.beoogd_effect);
    zin(Stap::Ondersteuning, "Over drie maanden: ", &t.over_3_maanden);
    zin(Stap::Ondersteuning, "Over een jaar: ", &t.over_12_maanden);
    zin(Stap::Ondersteuning, "Het is goed genoeg als: ", &t.goed_genoeg);
    zin(Stap::EigenKracht, "Dit kan in het gewone leven: ", &t.normaliseren_wie);
    zin(Stap::EigenKracht, "Daarvoor is nodig: ", &t.normaliseren_nodig);
    for o in g.opties.iter().filter(|o| o.optie.zonder_beschikking) {
        zin(Stap::EigenKracht, "We bekeken wat zonder besluit van de gemeente kan: ", &o.optie.titel);
    }
    zin(Stap::EigenKracht, "Wat voorgaat: ", &t.voorliggend);
    for o in g.opties.iter().filter(|o| o.optie.gekozen) {
        zin(Stap::Voorziening, "We kozen samen voor: ", &o.optie.titel);
        zin(Stap::Voorziening, "Omdat: ", &o.optie.waarom);
    }
    zin(Stap::Voorziening, "", &t.conclusie);
    uit
}

fn teksten(stukken: &[&&Stuk]) -> String {
    stukken.iter().map(|s| s.tekst.as_str()).collect::<Vec<_>>().join("\n")
}

fn bronnen(stukken: &[&&Stuk]) -> String {
    let mut uit: Vec<&str> = Vec::new();
    for s in stukken {
        if !s.van.is_empty() && !uit.contains(&s.van.as_str()) {
            uit.push(&s.van);
        }
    }
    uit.join(", ")
}
