//! The team answers a question of the consultant.

use serde::Serialize;

use super::beeld::{self, Bal, VraagRij};
use super::inhoud::{self, Inhoud};
use super::model::{AanZet, Advies, AdviesVraag};
use super::store::{lezen, team};
use super::web::{laad, titel};
use crate::basis::casus::Casus;
use crate::db::waarde::{AdviesId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    id: AdviesId,
    titel: String,
    orgaan: &'static str,
    bal: Bal,
    vraag: VraagRij,
    brief: Option<Inhoud>,
    formulier: &'a Formulier,
}

fn pad(a: &Advies) -> String {
    paden::ADVIES.met(&[a.casus_id.to_string(), a.id.to_string()])
}

fn formulier(a: &Advies, vraag: &AdviesVraag) -> Formulier {
    let velden = vec![
        Veld::tekstvak("antwoord", "Jouw antwoord")
            .verplicht("Schrijf het antwoord op")
            .hint(format!("{} leest dit bij het advies. Schrijf alleen op wat voor deze vraag nodig is.", {
                use crate::kit::code::Code;
                a.orgaan.label()
            }))
            .rijen(5)
            .max(4000),
    ];
    let pad = paden::ADVIES_VRAAG.met(&[a.casus_id.to_string(), a.id.to_string(), vraag.id.to_string()]);
    Formulier::nieuw(pad, velden).met_versie(vraag.versie)
}

fn laad_vraag(v: &Verzoek) -> Uitslag<(Casus, Advies, AdviesVraag)> {
    let (k, a) = laad(v)?;
    let id: RijId = v.deel("vraag")?;
    let vraag = v.lees(|c| lezen::vraag(c, a.id, id))?;
    Ok((k, a, vraag))
}

fn toon(v: &mut Verzoek, k: &Casus, a: &Advies, vraag: AdviesVraag, f: &Formulier) -> Uitslag<Antwoord> {
    use crate::kit::code::Code;
    let vandaag = v.vandaag();
    let ctx = v.lees(|c| {
        Ok(Pagina {
            casus: kop::kop(c, k)?,
            id: a.id,
            titel: titel(c, a)?,
            orgaan: a.orgaan.label(),
            bal: beeld::bal(a, AanZet::Team, vandaag),
            vraag: beeld::vraag_rij(c, vraag)?,
            brief: inhoud::lees(a)?,
            formulier: f,
        })
    })?;
    v.pagina_met("route/advies/antwoord.html", f, &ctx)
}

/// GET: the question, beside the advies it is about.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a, vraag) = laad_vraag(v)?;
    let f = v.open(formulier(&a, &vraag))?;
    toon(v, &k, &a, vraag, &f)
}

/// POST: the answer; with the last one the ball goes back.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a, vraag) = laad_vraag(v)?;
    if vraag.beantwoord_op.is_some() {
        return Err(Fout::KanNiet(
            "Een collega beantwoordde deze vraag net. Bekijk het antwoord bij het advies.".into(),
        ));
    }
    let f = formulier(&a, &vraag).lees(&v.velden);
    if !f.goed() {
        return toon(v, &k, &a, vraag, &f);
    }
    v.schrijf(|s| team::antwoord(s, &k, &a, &vraag, &f.tekst("antwoord")))?;
    Ok(Antwoord::naar(pad(&a), "Verzonden: het antwoord"))
}
