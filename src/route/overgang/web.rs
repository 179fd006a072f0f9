//! The page of a step along the route.

use serde::Serialize;

use super::feiten;
use super::regels::{self, Gevraagd, Vervolg};
use crate::basis::casus::regels::Stap;
use crate::basis::casus::{Casus, Fase, store as casus_store};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    titel: &'static str,
    uitleg: &'static str,
    gevraagd: Vec<Gevraagd>,
    ontbreekt: bool,
    mag: bool,
    formulier: &'a Formulier,
}

#[derive(Serialize)]
struct Keuze {
    casus: Kop,
    vervolgen: Vec<Vervolg>,
}

/// What must be there for the step, and what is.
struct Stand {
    k: Casus,
    kop: Kop,
    stap: &'static Stap,
    gevraagd: Vec<Gevraagd>,
}

impl Stand {
    fn ontbreekt(&self) -> bool {
        self.gevraagd.iter().any(|g| !g.klaar)
    }
}

fn formulier(casus: CasusId, naar: Fase, ontbreekt: bool) -> Formulier {
    let mut velden = vec![
        Veld::tekstvak("reden", "Waarom nu deze stap?")
            .verplicht("Schrijf in één zin waarom dit nu de volgende stap is")
            .hint("Eén zin is genoeg. De stap komt met jouw naam in de tijdlijn.")
            .rijen(2)
            .max(1000),
    ];
    if ontbreekt {
        velden.push(
            Veld::tekstvak("motivering", "Waarom ga je verder zonder wat ontbreekt?")
                .verplicht("Schrijf waarom je verder gaat, of vul eerst aan wat ontbreekt")
                .hint("Je mag toch verder. Wie een advies over deze casus beoordeelt, leest wat je hier schrijft.")
                .rijen(3)
                .max(2000),
        );
    }
    Formulier::nieuw(regels::pad(casus, naar), velden)
}

fn stand(v: &Verzoek, naar: Fase) -> Uitslag<Option<Stand>> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let Some(stap) = regels::stap(k.fase, naar) else { return Ok(None) };
        let aanwezig = feiten::alle(c, &k, v.vandaag())?;
        let kop = kop::kop(c, &k)?;
        let gevraagd = regels::gevraagd(k.id, stap, &aanwezig);
        Ok(Some(Stand { k, kop, stap, gevraagd }))
    })
}

fn toon(v: &mut Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Pagina {
        titel: regels::label(s.stap.van, s.stap.naar),
        uitleg: regels::uitleg(s.stap.naar),
        ontbreekt: s.ontbreekt(),
        mag: v.mag(Actie::CasusBewerken, &v.feiten),
        gevraagd: s.gevraagd,
        casus: s.kop,
        formulier: f,
    };
    v.pagina_met("route/volgende_stap.html", f, &ctx)
}

/// GET: the step asked for; without one, or when it cannot be taken from here, the steps that can.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    if let Some(naar) = v.code::<Fase>("naar")
        && let Some(s) = stand(v, naar)?
    {
        let f = v.open(formulier(s.k.id, naar, s.ontbreekt()))?;
        return toon(v, s, &f);
    }
    let id: CasusId = v.deel("casus")?;
    let vandaag = v.vandaag();
    let ctx = v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        Ok(Keuze { casus: kop::kop(c, &k)?, vervolgen: feiten::mogelijk(c, &k, vandaag)? })
    })?;
    v.pagina("route/volgende_stappen.html", &ctx)
}

/// POST: takes the step. What is missing is looked up again inside the transaction, so that nobody passes a gate on
/// an old page.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let naar = v.code::<Fase>("naar").or_else(|| v.velden.een("naar").and_then(Fase::uit));
    let naar = naar.ok_or_else(|| Fout::KanNiet("Kies eerst een stap.".into()))?;
    let Some(s) = stand(v, naar)? else {
        return Err(Fout::KanNiet(
            "Deze stap kan niet (meer): de casus staat intussen ergens anders.".into(),
        ));
    };
    let f = formulier(s.k.id, naar, s.ontbreekt()).lees(&v.velden);
    if !f.goed() {
        return toon(v, s, &f);
    }
    let id = s.k.id;
    v.schrijf(|w| {
        let k = casus_store::zoek(w.c, id)?;
        let vandaag = w.vandaag();
        let aanwezig = feiten::alle(w.c, &k, vandaag)?;
        casus_store::verplaats(w, &k, naar, &f.tekst("reden"), &aanwezig, &f.tekst("motivering"))
    })?;
    Ok(Antwoord::naar(paden::CASUS.van(id), format!("De casus staat nu in: {}.", naar.label())))
}
