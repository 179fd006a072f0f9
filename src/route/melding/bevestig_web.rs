//! The melding of a casus: what was said, and the confirmation the inwoner gets.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Bevestiging, Melder, Melding, Verzendwijze};
use super::store;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::personen::store as personen_store;
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store as termijnen;
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::accounts;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct MeldingPagina<'a> {
    formulier: &'a Formulier,
    casus_id: CasusId,
    nummer: String,
    naam: Option<String>,
    hulpvraag: String,
    rijen: Vec<Rij>,
    spoed: bool,
    spoed_actie: String,
    brief: Brief,
    bevestigd_op: Option<NaiveDate>,
    afgesloten: bool,
}

#[derive(Serialize)]
struct Rij {
    naam: &'static str,
    waarde: Option<String>,
    klein: String,
    pad: String,
    pad_naam: &'static str,
}

/// What the confirmation says; domain.md 1.3 S1.
#[derive(Serialize)]
struct Brief {
    ontvangen_op: NaiveDate,
    wmo: bool,
    onderzoek_uiterlijk: Option<NaiveDate>,
    plan_uiterlijk: Option<NaiveDate>,
    organisatie: String,
    telefoon: String,
    clientondersteuning: String,
}

fn bevestigformulier(casus: CasusId, m: &Melding) -> Formulier {
    Formulier::nieuw(
        paden::MELDING.van(casus),
        vec![
            Veld::datum("bevestigd_op", "Wanneer is de bevestiging verstuurd of gegeven?"),
            Veld::radio::<Verzendwijze>("bevestigd_kanaal", "Hoe?"),
            Veld::vink("clientondersteuning", "Ik heb gewezen op gratis, onafhankelijke cliëntondersteuning")
                .waarom("Dat moet vóór het onderzoek, voor de inwoner én de mantelzorger (Wmo 2015 art. 2.3.2 lid 3)."),
            Veld::vink("persoonlijk_plan", "Ik heb verteld over het persoonlijk plan")
                .waarom("De inwoner mag zeven dagen lang een eigen plan inleveren (Wmo 2015 art. 2.3.2 lid 2)."),
            Veld::datum("persoonlijk_plan_ontvangen_op", "Wanneer kwam het persoonlijk plan binnen, als het er is?"),
        ],
    )
    .met_versie(m.versie)
    .vul_datum("bevestigd_op", m.bevestigd_op)
    .vul("bevestigd_kanaal", &m.bevestigd_kanaal)
    .vul_vink("clientondersteuning", m.clientondersteuning_gewezen_op.is_some())
    .vul_vink("persoonlijk_plan", m.persoonlijk_plan_gewezen_op.is_some())
    .vul_datum("persoonlijk_plan_ontvangen_op", m.persoonlijk_plan_ontvangen_op)
}

fn laad(v: &Verzoek) -> Uitslag<(Casus, Melding)> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| Ok((casus_store::zoek(c, id)?, store::van_casus(c, id)?)))
}

/// GET: the melding of a casus, with its confirmation.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, m) = laad(v)?;
    let f = v.open(bevestigformulier(k.id, &m))?;
    toon_melding(v, &k, &m, &f)
}

/// POST: what was sent and pointed out.
pub fn bevestig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, m) = laad(v)?;
    let mut f = bevestigformulier(k.id, &m).lees(&v.velden);
    let op = f.datum("bevestigd_op");
    f.verplicht_als(op.is_some(), "bevestigd_kanaal", "Kies hoe de bevestiging is verstuurd of gegeven");
    for naam in ["bevestigd_op", "persoonlijk_plan_ontvangen_op"] {
        if f.datum(naam).is_some_and(|d| d > v.vandaag() || d < m.ontvangen_op) {
            f.fout(naam, "Vul een dag in tussen de melding en vandaag");
        }
    }
    if !f.goed() {
        return toon_melding(v, &k, &m, &f);
    }
    let b = Bevestiging {
        bevestigd_op: op,
        bevestigd_kanaal: f.keus("bevestigd_kanaal"),
        clientondersteuning: f.vink("clientondersteuning"),
        persoonlijk_plan: f.vink("persoonlijk_plan"),
        persoonlijk_plan_ontvangen_op: f.datum("persoonlijk_plan_ontvangen_op"),
    };
    let versie = f.versie;
    match v.schrijf(|s| store::bevestig(s, k.id, versie, &b)) {
        Err(Fout::Verouderd) => {
            let (k, m) = laad(v)?;
            let f = f.conflict(&bevestigformulier(k.id, &m));
            toon_melding(v, &k, &m, &f)
        }
        uit => {
            uit?;
            Ok(Antwoord::naar(paden::CASUS.van(k.id), "De bevestiging is vastgelegd."))
        }
    }
}

fn toon_melding(v: &Verzoek, k: &Casus, m: &Melding, f: &Formulier) -> Uitslag<Antwoord> {
    let (persoon, klokken, wie) = v.lees(|c| {
        let persoon = k.persoon_id.map(|p| personen_store::persoon(c, p)).transpose()?;
        let wie = accounts::gebruiker(c, m.gebruiker_id)?;
        Ok((persoon, termijnen::van_casus(c, k.id)?, wie))
    })?;
    let einde = |soort| klokken.iter().find(|t| t.soort == soort).map(|t| t.einde);
    let omgeving = &v.diensten.config.omgeving;
    let melder = match m.melder {
        Melder::Inwoner => m.melder.label().to_string(),
        _ => [m.melder.label(), &m.melder_naam, &m.melder_telefoon]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    };
    let rij = |naam, waarde: String| Rij {
        naam,
        waarde: Some(waarde).filter(|w| !w.is_empty()),
        klein: String::new(),
        pad: String::new(),
        pad_naam: "",
    };
    let pagina = MeldingPagina {
        formulier: f,
        casus_id: k.id,
        nummer: k.nummer.clone(),
        naam: persoon.map(|p| p.naam()),
        hulpvraag: m.hulpvraag.clone(),
        rijen: vec![
            rij("Ontvangen op", datum::lang(m.ontvangen_op)),
            rij("Binnengekomen via", m.kanaal.label().into()),
            rij("Melder", melder),
            rij("Weet de inwoner ervan", m.inwoner_weet.label().into()),
            rij("Wet", m.wet.map(|w| w.label().to_string()).unwrap_or_default()),
            rij("Opgenomen door", wie.naam),
        ],
        spoed: k.spoed,
        spoed_actie: m.spoed_actie.clone(),
        brief: Brief {
            ontvangen_op: m.ontvangen_op,
            wmo: einde(TermijnSoort::WmoOnderzoek).is_some(),
            onderzoek_uiterlijk: einde(TermijnSoort::WmoOnderzoek),
            plan_uiterlijk: einde(TermijnSoort::WmoPersoonlijkPlan),
            organisatie: omgeving.organisatie.clone(),
            telefoon: omgeving.telefoon.clone(),
            clientondersteuning: omgeving.clientondersteuning.clone(),
        },
        bevestigd_op: m.bevestigd_op,
        afgesloten: k.afgesloten_op.is_some(),
    };
    v.pagina_met("route/melding/melding.html", f, &pagina)
}
