//! Taking an advies back.

use serde::Serialize;

use super::model::Advies;
use super::regels;
use super::store::team;
use super::verzenden::{pad, versie};
use super::web::{laad, titel};
use crate::basis::casus::Casus;
use crate::db::waarde::AdviesId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    id: AdviesId,
    titel: String,
    orgaan: &'static str,
    verzonden: bool,
    formulier: &'a Formulier,
}

fn formulier_voor(a: &Advies) -> Formulier {
    let velden = vec![
        Veld::tekstvak("reden", "Waarom trek je het advies in?")
            .verplicht("Schrijf op waarom je het advies intrekt")
            .rijen(3)
            .max(1000),
    ];
    Formulier::nieuw(pad(paden::ADVIES_INTREKKEN, a), velden).met_versie(a.versie)
}

fn toon(v: &mut Verzoek, k: &Casus, a: &Advies, f: &Formulier) -> Uitslag<Antwoord> {
    let (casus, naam) = v.lees(|c| Ok((kop::kop(c, k)?, titel(c, a)?)))?;
    let ctx = Pagina {
        casus,
        id: a.id,
        titel: naam,
        orgaan: a.orgaan.label(),
        verzonden: a.verzonden_op.is_some(),
        formulier: f,
    };
    v.pagina_met("route/advies/intrekken.html", f, &ctx)
}

/// For who comes by an old page or link: there is nothing left to take back.
fn al_klaar(a: &Advies) -> Option<Antwoord> {
    let woorden = "Dit advies is al klaar: er is een besluit, of het is al ingetrokken";
    (!regels::open(a.status)).then(|| Antwoord::naar(pad(paden::ADVIES, a), woorden))
}

/// GET: what taking back means.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = laad(v)?;
    if let Some(klaar) = al_klaar(&a) {
        return Ok(klaar);
    }
    let f = v.open(formulier_voor(&a))?;
    toon(v, &k, &a, &f)
}

/// POST: takes it back.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = laad(v)?;
    if let Some(klaar) = al_klaar(&a) {
        return Ok(klaar);
    }
    let f = formulier_voor(&a).lees(&v.velden);
    if !f.goed() {
        return toon(v, &k, &a, &f);
    }
    let versie = versie(v, &f, a.versie);
    v.schrijf(|s| team::trek_in(s, &k, &a, &f.tekst("reden"), versie))?;
    Ok(Antwoord::naar(pad(paden::ADVIES, &a), "Ingetrokken: het advies"))
}
