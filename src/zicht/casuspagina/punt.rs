//! An entry of the timeline in words: what, when, by whom, about whom.

use serde::Serialize;

use super::beeld::Namen;
use super::store::Gegevens;
use super::store_tijdlijn::Punt;
use super::woorden;
use crate::basis::casus::Feit;
use crate::basis::casus::model::Overgang;
use crate::basis::contact::Contactmoment;
use crate::basis::contact::beeld::{self, ContactBeeld};
use crate::basis::contact::store_lezen::Bij;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::{datum, klok};
use crate::paden;

/// An entry of the timeline, as the component `tijdlijn_regel` draws it.
#[derive(Debug, Serialize)]
pub struct PuntBeeld {
    /// What every entry has, and what a contact has.
    #[serde(flatten)]
    pub regel: ContactBeeld,
    /// Where it is put right, or what it is about.
    pub pad: Option<String>,
    /// A step along the route.
    pub mijlpaal: bool,
    /// What followed from a contact, in words.
    pub vervolg: Vec<String>,
}

/// What the entries of a page need beside themselves.
pub struct Rondom<'a> {
    /// Names of colleagues.
    pub namen: &'a Namen,
    /// People and corrections of the notes.
    pub bij: &'a Bij,
    /// A note can be put right.
    pub mag_bewerken: bool,
}

/// An entry in words.
pub fn punt(g: &Gegevens, p: &Punt, r: &Rondom) -> PuntBeeld {
    let casus = g.casus.id;
    let kaal = |kop: String, tekst: String, over: Option<String>| {
        let (wanneer_iso, wanneer) = wanneer(p);
        let wie = p.door().and_then(|w| r.namen.get(&w)).cloned();
        ContactBeeld { kop, tekst, over, wanneer_iso, wanneer, wie, ..ContactBeeld::default() }
    };
    let (regel, pad, vervolg) = match p {
        Punt::Stap(o) => (kaal(stap_kop(o), stap_tekst(o), None), None, Vec::new()),
        Punt::Contact(m) => {
            let pad = r.mag_bewerken.then(|| paden::CONTACT.met(&[casus.to_string(), m.id.to_string()]));
            (beeld::contact(m, r.bij), pad, vervolg(g, m, r.bij))
        }
        Punt::Vastgelegd(e) => {
            let (tekst, pagina) = woorden::gebeurtenis(&e.soort);
            let over = e.persoon_id.and_then(|id| naam_van(g, id));
            (kaal(tekst.into(), e.toelichting.clone(), over), pagina.map(|p| p.van(casus)), Vec::new())
        }
    };
    PuntBeeld { regel, pad, mijlpaal: matches!(p, Punt::Stap(_)), vervolg }
}

fn stap_kop(o: &Overgang) -> String {
    match o.van {
        None => "Melding ontvangen".to_string(),
        Some(van) if o.naar.code() == "afgesloten" => format!("Afgesloten na {}", van.label()),
        Some(_) => format!("Naar {}", o.naar.label()),
    }
}

/// The taken and afspraken that came from this note, or from what stood there before it was put right.
fn vervolg(g: &Gegevens, m: &Contactmoment, bij: &Bij) -> Vec<String> {
    let eerder = bij.eerder.get(&m.id).into_iter().flatten().map(|e| e.id);
    let ids: Vec<RijId> = std::iter::once(m.id).chain(eerder).collect();
    let van_hier = |id: Option<RijId>| id.is_some_and(|id| ids.contains(&id));
    let taken = g.taken.iter().filter(|(t, _)| van_hier(t.contactmoment_id)).map(|(t, wie)| {
        let stand = if t.gedaan_op.is_some() { ", gedaan" } else { "" };
        format!("Taak: {} ({wie}{stand})", t.wat)
    });
    let afspraken = g.afspraken.iter().filter(|(a, _)| van_hier(a.contactmoment_id)).map(|(a, wie)| {
        let stand = if a.afgezegd_op.is_some() { ", afgezegd" } else { "" };
        format!("Afspraak: {}, {} ({wie}{stand})", beeld::wanneer(a), a.waarover)
    });
    taken.chain(afspraken).collect()
}

/// Why the step was taken, and what was passed over for which reason: the reviewer must see that.
fn stap_tekst(o: &Overgang) -> String {
    let reden = if o.van.is_none() { "" } else { o.reden.as_str() };
    if o.ontbrak.is_empty() {
        return reden.into();
    }
    let miste: Vec<&str> = o.ontbrak.split(' ').filter_map(Feit::uit).map(|f| f.label()).collect();
    format!("{reden} Verder gegaan zonder {}, omdat: {}", miste.join("; "), o.motivering).trim().into()
}

fn wanneer(p: &Punt) -> (String, String) {
    let op = match p {
        Punt::Contact(m) => m.vastgelegd_op.0,
        Punt::Stap(o) => o.op.0,
        Punt::Vastgelegd(e) => e.op.0,
    };
    let tekst = format!("{}, {}", datum::lang(klok::dag(op)), klok::tijd(op).format("%H.%M"));
    (op.to_rfc3339_opts(chrono::SecondsFormat::Secs, true), tekst)
}

/// Names are known of the household only; anybody else is somebody outside it.
fn naam_van(g: &Gegevens, id: PersoonId) -> Option<String> {
    let lid = g.leden.iter().map(|(_, p)| p).chain(&g.persoon).find(|p| p.id == id);
    Some(lid.map_or_else(|| "iemand buiten het huishouden".into(), |p| p.naam()))
}
