//! The consultant's list of adviezen.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{self, Bal};
use super::inhoud;
use super::model::{AanZet, Advies, WerkbakFilter};
use super::regels;
use super::store::werkbak;
use crate::basis::termijnen::store::{self as termijnen, TermijnBeeld};
use crate::db::waarde::{AdviesId, CasusId, GebruikerId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::{klok, tekst};
use crate::paden;
use crate::poort::toegang::accounts;
use crate::web::bladen::{self, Bladen};
use crate::web::{Antwoord, Verzoek};

const PER_BLAD: usize = 50;

#[derive(Serialize)]
struct Filter {
    code: WerkbakFilter,
    naam: String,
    aantal: usize,
    hier: bool,
}

#[derive(Serialize)]
struct Rij {
    id: AdviesId,
    naam: String,
    wet: &'static str,
    product: String,
    verzonden_op: Option<NaiveDate>,
    termijn: Option<TermijnBeeld>,
    bal: Bal,
    consulent: String,
}

#[derive(Serialize)]
struct Pagina {
    orgaan: &'static str,
    filters: Vec<Filter>,
    leeg: Leeg,
    rijen: Vec<Rij>,
    bladen: Bladen,
}

/// What the page says when there is nothing.
#[derive(Serialize)]
struct Leeg {
    kop: &'static str,
    tekst: &'static str,
}

fn leeg(filter: WerkbakFilter) -> Leeg {
    let (kop, tekst) = match filter {
        WerkbakFilter::Nieuw => (
            "Niets nieuws",
            "Zodra een wijkteam een advies naar jullie stuurt, staat het hier. Bekijk ook wat al is opgepakt.",
        ),
        WerkbakFilter::VanMij => {
            ("Je hebt niets onder handen", "Open een nieuw advies en pak het op: dan staat het hier.")
        }
        WerkbakFilter::Wacht => (
            "Niemand wacht op antwoord",
            "Stel je een vraag aan het wijkteam, dan staat het advies hier tot er antwoord is.",
        ),
        WerkbakFilter::Open => ("Er staat niets open", "Alle adviezen aan jullie zijn klaar."),
        WerkbakFilter::Besloten => ("Nog geen besluiten", "Leg je een besluit vast, dan staat het hier."),
    };
    Leeg { kop, tekst }
}

/// What to show to who chose nothing: what is new, and when nothing is, what this consulent has in hand.
fn eerst(filters: &[Filter]) -> WerkbakFilter {
    let gevuld = |code| filters.iter().any(|f| f.code == code && f.aantal > 0);
    if !gevuld(WerkbakFilter::Nieuw) && gevuld(WerkbakFilter::VanMij) {
        WerkbakFilter::VanMij
    } else {
        WerkbakFilter::Nieuw
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie = v.wie()?;
    let orgaan = wie.orgaan().ok_or(Fout::NietGevonden)?;
    let keus = v.code::<WerkbakFilter>("stand");
    let blad = bladen::nummer(v.vraag.een("blad"));
    let (vandaag, grenzen) = (v.vandaag(), &v.diensten.config.termijnen);
    let (filter, ctx) = v.lees(|c| {
        let mut filters = Vec::new();
        for f in WerkbakFilter::ALLE {
            let aantal = werkbak::aantal(c, orgaan, wie.id, *f)?;
            filters.push(Filter { code: *f, naam: tekst::hoofdletter(f.label()), aantal, hier: false });
        }
        let filter = keus.unwrap_or_else(|| eerst(&filters));
        for f in &mut filters {
            f.hier = f.code == filter;
        }
        let totaal = filters.iter().find(|f| f.hier).map_or(0, |f| f.aantal);
        let bladen = Bladen::nieuw(blad, totaal, PER_BLAD, |n| {
            format!("{}?stand={filter}&blad={n}", paden::ADVIEZEN.0)
        });
        let over = i64::try_from((bladen.huidig - 1) * PER_BLAD).unwrap_or(0);
        let deel = (over, i64::try_from(PER_BLAD).unwrap_or(50));
        let adviezen = werkbak::bladzijde(c, orgaan, wie.id, filter, deel)?;
        let casussen: Vec<CasusId> = adviezen.iter().map(|a| a.casus_id).collect();
        let klokken = werkbak::klokken(c, &casussen)?;
        let beelden = termijnen::beelden(c, &klokken, vandaag, grenzen)?;
        let mut namen: HashMap<GebruikerId, String> = HashMap::new();
        for id in adviezen.iter().filter_map(|a| a.consulent_id) {
            if let std::collections::hash_map::Entry::Vacant(plek) = namen.entry(id) {
                plek.insert(accounts::gebruiker(c, id)?.naam);
            }
        }
        let rijen = adviezen
            .iter()
            .map(|a| {
                let soort = regels::besluitsoort(a.wet);
                let plek = klokken.iter().position(|t| t.casus_id == a.casus_id && Some(t.soort) == soort);
                rij(a, plek.and_then(|i| beelden.get(i)).cloned(), &namen, vandaag)
            })
            .collect::<Uitslag<_>>()?;
        Ok((filter, Pagina { orgaan: orgaan.label(), filters, leeg: leeg(filter), rijen, bladen }))
    })?;
    v.toonde_lijst(filter.code(), ctx.rijen.len());
    v.pagina("route/advies/werkbak.html", &ctx)
}

fn rij(
    a: &Advies,
    termijn: Option<TermijnBeeld>,
    namen: &HashMap<GebruikerId, String>,
    vandaag: NaiveDate,
) -> Uitslag<Rij> {
    let vast = inhoud::lees(a)?;
    Ok(Rij {
        id: a.id,
        naam: vast.as_ref().map(|i| i.naam.clone()).unwrap_or_default(),
        wet: a.wet.label(),
        product: vast.map(|i| i.product).unwrap_or_default(),
        verzonden_op: a.verzonden_op.map(|m| klok::dag(m.0)),
        termijn: termijn.filter(|_| regels::open(a.status)),
        bal: beeld::bal(a, AanZet::Orgaan, vandaag),
        consulent: a.consulent_id.and_then(|id| namen.get(&id).cloned()).unwrap_or_default(),
    })
}
