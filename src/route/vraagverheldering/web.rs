//! The pages of the vraagverheldering. The overview shows what there is; every block has a small form of its own, so
//! that nothing big is ever lost.

use serde::Serialize;

use super::model::{Bevinding, Clientondersteuner, Gesprek, Identiteit, Item, LeefgebiedBeeld};
use super::regels;
use super::store::{self, hulpvraag, leefgebied as leefgebied_store, onderzoek as onderzoek_store};
use crate::basis::balans::beeld::BalansOverzicht;
use crate::basis::balans::model::{Status, Trend};
use crate::basis::balans::onderdelen::Leefgebied;
use crate::basis::balans::overzicht;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, RijId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::kit::tekst::hoofdletter;
use crate::paden;
use crate::poort::toegang::{Actie, Wet};
use crate::route::kop::{self, Kop};
use crate::route::screening::store as screening;
use crate::web::{Antwoord, Verzoek};

pub mod gesprek;
pub mod hulpvragen;
pub mod leefgebied;
pub mod netwerk;
pub mod onderzoek;
pub mod openen;
mod velden;

#[derive(Serialize)]
struct Pagina {
    casus: Kop,
    mag: bool,
    hulpvragen: Vec<Vraagregel>,
    gesprek: Vec<Regel>,
    wetten: Vec<Wetblok>,
    leefgebieden: Vec<Leefregel>,
    te_openen: Vec<Link>,
    mantelzorgers: Vec<Link>,
    overzicht: Option<BalansOverzicht>,
    geen_balans_reden: String,
}

#[derive(Serialize)]
struct Vraagregel {
    id: RijId,
    tekst: String,
    bij: String,
    melding: Option<String>,
}

/// A row for the component `samenvatting`.
#[derive(Serialize)]
struct Regel {
    naam: &'static str,
    waarde: String,
    klein: &'static str,
    pad: Option<String>,
    pad_naam: &'static str,
}

#[derive(Serialize)]
struct Wetblok {
    code: &'static str,
    naam: &'static str,
    beantwoord: usize,
    items: Vec<Itemregel>,
}

#[derive(Serialize)]
struct Itemregel {
    pad: String,
    naam: &'static str,
    tekst: String,
    bij: String,
}

#[derive(Serialize)]
struct Leefregel {
    pad: String,
    naam: String,
    status: &'static str,
    soort: &'static str,
    waarom: String,
    verhaal: String,
    beeld: String,
    trend: &'static str,
}

#[derive(Serialize)]
struct Link {
    pad: String,
    naam: String,
    /// The inwoner named it at the screening.
    genoemd: bool,
}

/// GET: the overview of the talk.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let (vandaag, mag) = (v.vandaag(), v.mag(Actie::CasusBewerken, &v.feiten));
    let pagina = v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let mensen = huishouden::mensen(c, &k, vandaag)?;
        let wetten = casus_store::wetten(c, id)?;
        let codes: Vec<&str> = wetten.iter().map(|w| w.code()).collect();
        let gesprek = store::gesprek(c, id)?;
        let open = leefgebied_store::alle(c, id)?;
        let genoemd = screening::genoemd(c, id)?;
        let te_openen = regels::te_openen(&open, &codes, store::jeugdige(c, &k, vandaag)?, &genoemd);
        Ok(Pagina {
            casus: kop::kop(c, &k)?,
            mag,
            hulpvragen: hulpvragen(c, &k, &mensen)?,
            geen_balans_reden: gesprek.as_ref().map(|g| g.geen_balans_reden.clone()).unwrap_or_default(),
            gesprek: gespreksregels(id, gesprek.as_ref(), pgb(&wetten), mag),
            wetten: wetblokken(c, id, &wetten, &mensen)?,
            leefgebieden: open.iter().map(|b| leefregel(id, b)).collect(),
            te_openen: te_openen.into_iter().map(|l| openlink(id, l, genoemd.contains(&l))).collect(),
            mantelzorgers: netwerk::mantelzorgers(c, &k, vandaag)?
                .into_iter()
                .map(|m| Link {
                    pad: paden::MANTELZORGER.met(&[id.to_string(), m.id.to_string()]),
                    naam: m.naam,
                    genoemd: false,
                })
                .collect(),
            overzicht: overzicht::beeld(c, id)?,
        })
    })?;
    v.pagina("route/vraagverheldering.html", &pagina)
}

/// Under which laws a pgb can be asked, so that it has to be explained.
fn pgb(wetten: &[Wet]) -> bool {
    wetten.iter().any(|w| matches!(w, Wet::Wmo | Wet::Jeugdwet))
}

fn hulpvragen(c: &mut Verbinding, k: &Casus, mensen: &[Iemand]) -> Uitslag<Vec<Vraagregel>> {
    let regel = |h: super::model::Hulpvraag| {
        let eerste = h.id == hulpvraag::eerste_id(k);
        let anders = eerste && h.tekst.trim() != k.hulpvraag.trim();
        Vraagregel {
            id: h.id,
            bij: bij(&h.van_wie, kop::naam_van(mensen, h.over_persoon_id)),
            melding: anders.then(|| k.hulpvraag.clone()),
            tekst: h.tekst,
        }
    };
    Ok(hulpvraag::alle(c, k)?.into_iter().map(regel).collect())
}

/// From whom and about whom, as one quiet line.
fn bij(van_wie: &str, over: Option<String>) -> String {
    let van = (!van_wie.is_empty()).then(|| format!("van {van_wie}"));
    [van, over.map(|o| format!("over {o}"))].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn gespreksregels(id: CasusId, gesprek: Option<&Gesprek>, pgb: bool, mag: bool) -> Vec<Regel> {
    let tekst = |f: fn(&Gesprek) -> String| gesprek.map(f).unwrap_or_default();
    let mut rijen = vec![
        ("Eerste gesprek", tekst(|g| g.eerste_gesprek_op.map(datum::lang).unwrap_or_default())),
        ("Wie erbij was", tekst(|g| g.aanwezig.clone())),
        ("Identiteit vastgesteld met", tekst(|g| label::<Identiteit>(&g.identiteit))),
        ("Cliëntondersteuner erbij", tekst(|g| label::<Clientondersteuner>(&g.clientondersteuner))),
        ("Deskundigen gevraagd", tekst(|g| g.deskundigen.clone())),
    ];
    if pgb {
        rijen.push(("Pgb uitgelegd", tekst(|g| if g.pgb_uitgelegd { "ja".into() } else { String::new() })));
    }
    let pad = mag.then(|| paden::GESPREK.van(id));
    // One link at the head of the block changes them all; an empty row invites by itself.
    let regel = |(naam, waarde): (&'static str, String)| {
        let pad = pad.clone().filter(|_| waarde.is_empty());
        Regel { naam, waarde, klein: "", pad, pad_naam: "" }
    };
    rijen.into_iter().map(regel).collect()
}

fn label<C: Code>(code: &str) -> String {
    C::uit(code).map_or(String::new(), |k| k.label().to_string())
}

fn wetblokken(c: &mut Verbinding, id: CasusId, wetten: &[Wet], mensen: &[Iemand]) -> Uitslag<Vec<Wetblok>> {
    let bevindingen = onderzoek_store::alle(c, id)?;
    let regel = |item: Item| {
        let b: Option<&Bevinding> = bevindingen.iter().find(|b| b.item == item);
        Itemregel {
            pad: paden::ONDERZOEK.met(&[id.to_string(), item.to_string()]),
            naam: item.label(),
            tekst: b.map(|b| b.tekst.clone()).unwrap_or_default(),
            bij: b.map(|b| bij(&b.van_wie, kop::naam_van(mensen, b.over_persoon_id))).unwrap_or_default(),
        }
    };
    let blok = |wet: &Wet| {
        let items: Vec<_> = Item::van_wet(*wet).map(regel).collect();
        let beantwoord = items.iter().filter(|i| !i.tekst.is_empty()).count();
        Wetblok { code: wet.code(), naam: wet.label(), beantwoord, items }
    };
    Ok(wetten.iter().map(blok).collect())
}

fn leefregel(id: CasusId, b: &LeefgebiedBeeld) -> Leefregel {
    Leefregel {
        pad: paden::LEEFGEBIED.met(&[id.to_string(), b.leefgebied.to_string()]),
        naam: hoofdletter(b.leefgebied.label()),
        status: b.status.label(),
        soort: if b.status == Status::Besproken { "green" } else { "" },
        waarom: b.waarom.clone(),
        verhaal: b.verhaal.clone(),
        beeld: b.beeld.clone(),
        trend: if b.trend == Trend::Onbekend { "" } else { b.trend.label() },
    }
}

fn openlink(id: CasusId, l: Leefgebied, genoemd: bool) -> Link {
    let pad = paden::LEEFGEBIED_OPENEN.met(&[id.to_string(), l.to_string()]);
    Link { pad, naam: hoofdletter(l.label()), genoemd }
}
