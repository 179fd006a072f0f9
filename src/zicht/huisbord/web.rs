//! The page of the board: now, or `?op=2026-09-01` as it was on that day.

use serde::Serialize;

use super::beeld::{self, LidBeeld, Moment};
use super::om::{self, Casus, Collega, Naaste, Organisatie, Verwant};
use super::store::{self, Gegevens};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Pagina {
    id: HuishoudenId,
    titel: String,
    tab: String,
    /// Empty: now.
    op: String,
    op_lang: String,
    op_fout: bool,
    hier: Vec<LidBeeld>,
    erbij: Vec<LidBeeld>,
    eerder: Vec<LidBeeld>,
    verwanten: Vec<Verwant>,
    onderling: Vec<Verwant>,
    naasten: Vec<Naaste>,
    organisaties: Vec<Organisatie>,
    weg: Vec<Organisatie>,
    collegas: Vec<Collega>,
    casussen: Vec<Casus>,
    van: String,
    lid_nieuw: Option<String>,
    relatie_nieuw: Option<String>,
    netwerk_nieuw: Option<String>,
    betrokken: String,
}

/// The day asked for; today when none is, or when it cannot be: then the page says so.
fn moment(v: &Verzoek) -> (Moment, bool) {
    let vandaag = v.vandaag();
    let gevraagd = v.vraag.een("op").filter(|t| !t.trim().is_empty());
    let dag = gevraagd.and_then(datum::lees).filter(|dag| *dag <= vandaag);
    (Moment { dag: dag.unwrap_or(vandaag), vandaag }, gevraagd.is_some() && dag.is_none())
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let huis: HuishoudenId = v.deel("huishouden")?;
    let (m, op_fout) = moment(v);
    let actor = v.wie()?;
    let g = v.lees(|c| store::gegevens(c, actor, huis, m.dag, m.vandaag))?;
    let mag_wijzigen = v.mag(Actie::PersoonBewerken, &v.feiten) && m.dag == m.vandaag;
    let pagina = maak(&g, huis, m, op_fout, mag_wijzigen);
    v.pagina("zicht/huisbord.html", &pagina)
}

fn maak(g: &Gegevens, huis: HuishoudenId, m: Moment, op_fout: bool, mag_wijzigen: bool) -> Pagina {
    let van = beeld::midden(g, huis);
    let (hier, erbij, eerder) = beeld::leden(g, m, van);
    let thuis: Vec<PersoonId> = beeld::op_dag(g, m.dag).map(|(l, _)| l.persoon_id).collect();
    let (onderling, verwanten): (Vec<_>, Vec<_>) =
        om::verwanten(g, &thuis, m).into_iter().partition(|r| r.thuis);
    let (organisaties, weg) = om::organisaties(g, m.dag);
    let nieuw = |pad: paden::Pad| van.filter(|w| mag_wijzigen && g.zicht(*w).bewerken).map(|w| pad.van(w));
    let toen = m.dag != m.vandaag;
    Pagina {
        id: huis,
        titel: g.naam.clone(),
        tab: beeld::op_tab(&g.naam, beeld::op_dag(g, m.dag).filter(|(l, _)| l.woont_in).map(|(_, p)| p)),
        op: if toen { m.dag.to_string() } else { String::new() },
        op_lang: datum::lang(m.dag),
        op_fout,
        hier,
        erbij,
        eerder,
        verwanten,
        onderling,
        naasten: om::naasten(g),
        organisaties,
        weg,
        collegas: om::collegas(g),
        casussen: om::casussen(g, m.dag),
        van: naam(g, van),
        lid_nieuw: nieuw(paden::HUISHOUDEN_LID),
        relatie_nieuw: nieuw(paden::RELATIE_NIEUW),
        netwerk_nieuw: nieuw(paden::NETWERKLID_NIEUW),
        betrokken: paden::HUISHOUDEN_BETROKKEN.van(huis),
    }
}

fn naam(g: &Gegevens, wie: Option<PersoonId>) -> String {
    g.leden.iter().find(|(l, _)| Some(l.persoon_id) == wie).map(|(_, p)| p.naam()).unwrap_or_default()
}
