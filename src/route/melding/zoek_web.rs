//! A melding starts with a search, so that nobody is entered twice (design.md 5.4); and linking a person later.

use serde::Serialize;

use crate::basis::casus::store as casus_store;
use crate::basis::huishouden::store as huishouden;
use crate::basis::personen::vinden::{Gevonden, zoek_in, zoekformulier};
use crate::basis::personen::{namen, store as personen_store};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::{datum, tekst};
use crate::paden;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct ZoekPagina<'a> {
    formulier: &'a Formulier,
    gezocht: bool,
    gevonden: Gevonden,
    zoek: String,
    pad_onbekend: String,
}

/// The path of the form for this person, also the key of its draft: a draft for one never shows at another.
pub fn pad_nieuw(persoon: Option<PersoonId>, nieuw: bool) -> String {
    match (persoon, nieuw) {
        (Some(id), _) => format!("{}?persoon={id}", paden::MELDING_NIEUW.0),
        (None, true) => format!("{}?wie=nieuw", paden::MELDING_NIEUW.0),
        (None, false) => format!("{}?wie=onbekend", paden::MELDING_NIEUW.0),
    }
}

/// GET: who is it about?
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    v.toonde_lijst("melding-zoeken", 0);
    let f = zoekformulier(paden::MELDING_ZOEK.0);
    let pagina = ZoekPagina {
        formulier: &f,
        gezocht: false,
        gevonden: Gevonden::default(),
        zoek: String::new(),
        pad_onbekend: pad_nieuw(None, false),
    };
    v.pagina("route/melding/zoek.html", &pagina)
}

/// POST: who was found; after them, "new person" filled with what was typed, and "nog onbekend".
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let mut f = zoekformulier(paden::MELDING_ZOEK.0).lees(&v.velden);
    let gevonden = zoek_in(v, &mut f)?;
    let pagina = ZoekPagina {
        gezocht: f.goed(),
        gevonden: gevonden.into(),
        zoek: f.tekst("zoek"),
        pad_onbekend: pad_nieuw(None, false),
        formulier: &f,
    };
    v.pagina_met("route/melding/zoek.html", &f, &pagina)
}

/// Puts what was searched for into the fields of a new person: a guess the worker sees and can mend.
pub fn vul_naam(mut f: Formulier, getypt: &str) -> Formulier {
    let mut woorden: Vec<&str> = Vec::new();
    for woord in getypt.split_whitespace() {
        match datum::lees(woord) {
            Some(dag) => f = f.vul_datum("geboortedatum", Some(dag)),
            None => woorden.push(woord),
        }
    }
    let voornaam = if woorden.len() > 1 { woorden.remove(0) } else { "" };
    // "v.d." and "vd" are one written short, "d'" is one with its apostrophe.
    let is_tussen = |w: &&str| {
        let delen = tekst::woorden(w);
        matches!(*w, "vd" | "v.d." | "d'")
            || !delen.is_empty() && delen.iter().all(|d| namen::tussenvoegsel(d))
    };
    let grens = woorden.iter().position(|w| !is_tussen(w)).unwrap_or(woorden.len());
    let (tussen, achter) = woorden.split_at(grens);
    f.vul("voornaam", voornaam).vul("tussenvoegsel", tussen.join(" ")).vul("achternaam", achter.join(" "))
}

#[derive(Serialize)]
struct KoppelPagina<'a> {
    formulier: &'a Formulier,
    casus_id: CasusId,
    nummer: String,
    gezocht: bool,
    gevonden: Gevonden,
}

/// GET: who is this casus about, now that we know?
pub fn koppel_get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    koppel_toon(v, false)
}

/// POST: a search, or the choice of a person found.
pub fn koppel_post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let Some(keus) = v.velden.een("persoon").map(str::to_string) else { return koppel_toon(v, true) };
    let wie: PersoonId = keus.parse().map_err(|_| Fout::NietGevonden)?;
    let k = v.lees(|c| casus_store::zoek(c, id))?;
    if k.persoon_id.is_some() {
        return Err(Fout::KanNiet("Bij deze casus staat al een persoon.".into()));
    }
    v.schrijf(|s| {
        let vandaag = s.vandaag();
        let p = personen_store::persoon(s.c, wie)?;
        let huis = huishouden::van_persoon(s.c, p.id, vandaag)?;
        casus_store::koppel_persoon(s, &k, p.id, huis)
    })?;
    Ok(Antwoord::naar(paden::CASUS.van(id), "De persoon hoort nu bij deze casus."))
}

fn koppel_toon(v: &mut Verzoek, gezocht: bool) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let k = v.lees(|c| casus_store::zoek(c, id))?;
    let mut f = zoekformulier(&paden::CASUS_PERSOON.van(id));
    let mut gevonden = Gevonden::default();
    v.toonde_lijst("persoon-zoeken", 0);
    if gezocht {
        f = f.lees(&v.velden);
        gevonden = zoek_in(v, &mut f)?.into();
    }
    let pagina = KoppelPagina {
        casus_id: id,
        nummer: k.nummer,
        gezocht: gezocht && f.goed(),
        gevonden,
        formulier: &f,
    };
    v.pagina_met("route/melding/koppel.html", &f, &pagina)
}
