//! The team's pages of adviezen: the list of a casus, and one advies with its questions and besluit.

use serde::Serialize;

use super::beeld::{self, Bal, BesluitBeeld, UitnodigingRij, VraagRij};
use super::inhoud::{self, Inhoud, Keuze};
use super::model::{AanZet, Advies, AdviesStatus};
use super::regels;
use super::store::{aanvraag, bronnen, lezen};
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::termijnen::store::TermijnBeeld;
use crate::db::waarde::{AdviesId, CasusId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Actie, Wet, accounts};
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Rij {
    id: AdviesId,
    titel: String,
    bal: Bal,
    strekking: String,
    besluit: Option<&'static str>,
}

#[derive(Serialize)]
struct WetRij {
    wet: Wet,
    label: &'static str,
    orgaan: &'static str,
    aanvraag: bool,
}

#[derive(Serialize)]
struct Lijst {
    casus: Kop,
    mag: bool,
    rijen: Vec<Rij>,
    wetten: Vec<WetRij>,
    stap: bool,
}

/// What an advies is called: its product, or else its law.
///
/// # Errors
/// When the database does not answer.
pub fn titel(c: &mut crate::db::Verbinding, a: &Advies) -> Uitslag<String> {
    let product = lezen::product(c, a.product_id)?;
    Ok(product.map_or_else(|| a.wet.label().to_string(), |p| p.naam))
}

/// GET: every advies of the casus, with who has the ball.
pub fn lijst(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let mag = v.mag(Actie::CasusBewerken, &v.feiten);
    let vandaag = v.vandaag();
    let ctx = v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let mut rijen = Vec::new();
        for a in lezen::van_casus(c, id)? {
            rijen.push(Rij {
                id: a.id,
                titel: format!("{}: {}", a.wet.label(), titel(c, &a)?),
                bal: beeld::bal(&a, AanZet::Team, vandaag),
                strekking: inhoud::label::<super::model::Strekking>(&a.strekking),
                besluit: lezen::besluit(c, a.id)?.map(|b| b.dictum.label()),
            });
        }
        let al = aanvraag::alle(c, id)?;
        let wetten = Wet::ALLE
            .iter()
            .map(|w| WetRij {
                wet: *w,
                label: w.label(),
                orgaan: w.orgaan().label(),
                aanvraag: al.iter().any(|a| a.wet == *w && a.ingetrokken_op.is_none()),
            })
            .collect();
        let stap = staat_ervoor(&k);
        Ok(Lijst { casus: kop::kop(c, &k)?, mag, rijen, wetten, stap })
    })?;
    v.pagina("route/advies/lijst.html", &ctx)
}

/// Whether the casus could still step to the fase advies; the transition desk takes that step.
fn staat_ervoor(k: &Casus) -> bool {
    use crate::basis::casus::{Fase, regels as stappen};
    stappen::zoek(k.fase, Fase::Advies).is_some()
}

#[derive(Serialize)]
struct Pagina {
    casus: Kop,
    id: AdviesId,
    titel: String,
    orgaan: &'static str,
    bal: Bal,
    concept: bool,
    verzonden: bool,
    open: bool,
    mag: bool,
    stap: bool,
    ontbreekt: Vec<String>,
    brief: Inhoud,
    consulent: String,
    ingetrokken_reden: String,
    vragen: Vec<VraagRij>,
    uitnodigingen: Vec<UitnodigingRij>,
    termijnen: Vec<TermijnBeeld>,
    besluit: Option<BesluitBeeld>,
}

/// The advies in the URL with its casus.
///
/// # Errors
/// [`crate::kit::fout::Fout::NietGevonden`] when this casus has no such advies.
pub fn laad(v: &Verzoek) -> Uitslag<(Casus, Advies)> {
    let casus: CasusId = v.deel("casus")?;
    let id: AdviesId = v.deel("advies")?;
    v.lees(|c| Ok((casus_store::zoek(c, casus)?, lezen::van_casus_een(c, casus, id)?)))
}

/// GET: one advies: as a draft, as it was sent, and what came back.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = laad(v)?;
    let mag = v.mag(Actie::CasusBewerken, &v.feiten);
    let (vandaag, grenzen) = (v.vandaag(), &v.diensten.config.termijnen);
    let ctx = v.lees(|c| {
        let vast = inhoud::lees(&a)?;
        let concept = a.status == AdviesStatus::Concept;
        let b = bronnen::alle(c, &k, &a)?;
        let klaar = super::store::feiten::onderzoek_klaar(c, &k, vandaag)?;
        let product = lezen::product(c, a.product_id)?;
        let schets = Keuze { hulpvraag: k.hulpvraag.clone(), ..Keuze::default() };
        let consulent = match a.consulent_id {
            Some(wie) => accounts::gebruiker(c, wie)?.naam,
            None => String::new(),
        };
        Ok(Pagina {
            casus: kop::kop(c, &k)?,
            id: a.id,
            titel: titel(c, &a)?,
            orgaan: a.orgaan.label(),
            bal: beeld::bal(&a, AanZet::Team, vandaag),
            concept,
            verzonden: a.verzonden_op.is_some(),
            open: regels::open(a.status),
            mag,
            stap: staat_ervoor(&k),
            ontbreekt: if concept { regels::ontbreekt(&a, &b, klaar) } else { Vec::new() },
            consulent,
            ingetrokken_reden: a.ingetrokken_reden.clone(),
            vragen: beeld::vragen(c, &a)?,
            uitnodigingen: lezen::uitnodigingen(c, a.id)?.into_iter().map(Into::into).collect(),
            termijnen: beeld::klokken(c, &a, vandaag, grenzen)?,
            besluit: lezen::besluit(c, a.id)?.map(|b| beeld::besluit(b, vast.as_ref())),
            brief: vast.unwrap_or_else(|| inhoud::stel_samen(&a, product.as_ref(), &b, &schets)),
        })
    })?;
    v.pagina("route/advies/advies.html", &ctx)
}
