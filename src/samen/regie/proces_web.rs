//! /casussen/{casus}/procesregisseur: the teamleider names somebody who leads the cooperation and stands apart from
//! the content. The incompatibility is hard: no motivation passes it (domain.md 5.2).

use serde::Serialize;

use super::model::RegieSoort;
use super::store;
use crate::basis::casus::{BetrokkenRol, Casus, bezig_store, regels as casusregels, store as casus_store};
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Rol;
use crate::poort::toegang::accounts;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    formulier: &'a Formulier,
    nu: &'a Option<String>,
    met_casusregisseur: bool,
}

struct Stand {
    k: Casus,
    kop: Kop,
    nu: Option<String>,
    met_casusregisseur: bool,
    opties: Vec<Optie>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    let dag = v.vandaag();
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let collegas = accounts::met_rol(c, Rol::Professional, dag)?;
        let nu = casus_store::betrokkenen(c, id, dag)?
            .into_iter()
            .find(|b| b.rol == BetrokkenRol::Procesregisseur)
            .map(|b| accounts::gebruiker(c, b.gebruiker_id))
            .transpose()?;
        Ok(Stand {
            kop: kop::kop(c, &k)?,
            nu: nu.map(|g| g.naam),
            met_casusregisseur: store::houder(c, &k)?.soort == RegieSoort::Casusregisseur,
            opties: collegas.iter().map(|g| Optie::nieuw(g.id, &g.naam)).collect(),
            k,
        })
    })
}

fn formulier(st: &Stand) -> Formulier {
    Formulier::nieuw(
        paden::PROCESREGISSEUR.van(st.k.id),
        vec![
            Veld::keuze_uit("gebruiker_id", "Wie wordt procesregisseur?", st.opties.clone())
                .verplicht("Kies een collega")
                .waarom(
                    "Een procesregisseur leidt de samenwerking en is niet inhoudelijk betrokken. Wie in dit \
                     huishouden hulp geeft of gaf, een verslag of advies schreef of de balans vastlegde, kan het \
                     12 maanden niet zijn.",
                ),
            Veld::tekst("waarom", "Waarom is procesregie nodig?").verplicht("Schrijf op waarom procesregie nodig is"),
            Veld::tekst("wensen", "Wat willen de gezinsleden zelf?")
                .hint("Noem ieder apart, ook als zij verschillend denken"),
        ],
    )
}

/// The form.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let f = v.open(formulier(&st))?;
    toon(v, &st, &f)
}

fn toon(v: &Verzoek, st: &Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Pagina { casus: &st.kop, formulier: f, nu: &st.nu, met_casusregisseur: st.met_casusregisseur };
    v.pagina_met("samen/procesregisseur.html", f, &ctx)
}

/// Names, or ends with `einde=ja`.
///
/// # Errors
/// When the database does not answer.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    if v.velden.heeft("einde") {
        v.schrijf(|s| store::benoem_procesregisseur(s, &st.k, None, ""))?;
        return Ok(Antwoord::naar(paden::REGIE.van(st.k.id), "De procesregie is beëindigd"));
    }
    let mut f = formulier(&st).lees(&v.velden);
    if !st.met_casusregisseur {
        f.fout("gebruiker_id", "Benoem eerst een casusregisseur: de procesregisseur komt ernaast");
    }
    if let Some(wie) = f.id::<GebruikerId>("gebruiker_id") {
        let bezig = v.lees(|c| bezig_store::bezigheden(c, &st.k, wie))?;
        if let Some(reden) = casusregels::botst(BetrokkenRol::Procesregisseur, &bezig, v.vandaag()) {
            f.fout("gebruiker_id", reden);
        }
    }
    if !f.goed() {
        return toon(v, &st, &f);
    }
    let wie = f.id::<GebruikerId>("gebruiker_id").ok_or_else(|| Fout::KanNiet("Kies een collega.".into()))?;
    let wensen = f.tekst("wensen");
    let reden = match wensen.as_str() {
        "" => f.tekst("waarom"),
        _ => format!("{} Wensen: {wensen}", f.tekst("waarom")),
    };
    v.schrijf(|s| store::benoem_procesregisseur(s, &st.k, Some(wie), &reden))?;
    Ok(Antwoord::naar(paden::REGIE.van(st.k.id), "Bewaard: de procesregisseur"))
}
