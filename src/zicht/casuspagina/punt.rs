//! An entry of the timeline in words: what, when, by whom, about whom.

use serde::Serialize;

use super::beeld::Namen;
use super::store::Gegevens;
use super::store_tijdlijn::Punt;
use super::woorden;
use crate::basis::casus::Feit;
use crate::basis::casus::model::Overgang;
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::{datum, klok};
use crate::paden;

/// An entry of the timeline, as the component `tijdlijn_regel` draws it.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the component explains each")]
pub struct PuntBeeld {
    pub kop: String,
    pub pad: Option<String>,
    pub wanneer_iso: String,
    pub wanneer: String,
    pub wie: Option<String>,
    pub over: Option<String>,
    pub soort: Option<String>,
    pub tekst: String,
    pub mijlpaal: bool,
}

/// An entry in words.
pub fn punt(g: &Gegevens, p: &Punt, namen: &Namen, mag_bewerken: bool) -> PuntBeeld {
    let casus = g.casus.id;
    let (kop, pad, soort, tekst) = match p {
        Punt::Stap(o) => {
            let kop = match o.van {
                None => "Melding ontvangen".to_string(),
                Some(van) if o.naar.code() == "afgesloten" => format!("Afgesloten na {}", van.label()),
                Some(_) => format!("Naar {}", o.naar.label()),
            };
            (kop, None, None, stap_tekst(o))
        }
        Punt::Contact(m) => {
            let pad = mag_bewerken.then(|| paden::CONTACT.met(&[casus.to_string(), m.id.to_string()]));
            let bron = (!m.van_wie.is_empty()).then(|| format!("gehoord van {}", m.van_wie));
            (m.soort.label().to_string(), pad, bron, m.tekst.clone())
        }
        Punt::Vastgelegd(e) => {
            let (tekst, pagina) = woorden::gebeurtenis(&e.soort);
            (tekst.into(), pagina.map(|p| p.van(casus)), None, e.toelichting.clone())
        }
    };
    let (wanneer_iso, wanneer) = wanneer(p);
    PuntBeeld {
        kop,
        pad,
        wanneer_iso,
        wanneer,
        wie: p.door().and_then(|w| namen.get(&w)).cloned(),
        over: p.over().and_then(|id| naam_van(g, id)),
        soort,
        tekst,
        mijlpaal: matches!(p, Punt::Stap(_)),
    }
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
        Punt::Contact(m) => return (m.op.to_string(), datum::lang(m.op)),
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
