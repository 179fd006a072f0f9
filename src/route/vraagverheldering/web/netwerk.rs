//! The sociaal netwerk and each mantelzorger: five aspecten on the same scale (domain.md 4.6).

use chrono::NaiveDate;
use serde::Serialize;

use super::velden::{self, Kant};
use crate::basis::balans::mantelzorg::Volhoudtijd;
use crate::basis::balans::model::{Blik, Onderwerp};
use crate::basis::balans::onderdelen::Aspect;
use crate::basis::balans::store::{self as balans, MantelzorgRij, Meting, Plek};
use crate::basis::balans::store_mantelzorg::Invoer;
use crate::basis::balans::{banden, store_mantelzorg};
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::tekst::hoofdletter;
use crate::paden;
use crate::poort::spoor::Schrijver;
use crate::route::kop::{self, Kop};
use crate::route::vraagverheldering::regels::{self, Scores};
use crate::route::vraagverheldering::store::leefgebied;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    titel: String,
    uitleg: &'static str,
    /// The fields of the mantelzorger alone.
    boven: Vec<&'static str>,
    aspecten: Vec<Aspectdeel>,
    formulier: &'a Formulier,
}

#[derive(Serialize)]
struct Aspectdeel {
    code: &'static str,
    naam: String,
    vraag: &'static str,
    velden: Vec<String>,
}

struct Stand {
    casus: Casus,
    kop: Kop,
    /// The mantelzorger; none for the netwerk as a whole.
    wie: Option<Iemand>,
    meting: Option<Meting>,
    scores: Vec<(Aspect, Scores)>,
    zorg: Option<MantelzorgRij>,
}

/// Those in the network of the inwoner who give mantelzorg.
///
/// # Errors
/// When the database does not answer.
pub fn mantelzorgers(c: &mut Verbinding, k: &Casus, vandaag: NaiveDate) -> Uitslag<Vec<Iemand>> {
    let Some(id) = k.persoon_id else { return Ok(Vec::new()) };
    let netwerk = huishouden::netwerk_van(c, id, vandaag)?.into_iter().filter(|(n, _)| n.mantelzorger);
    Ok(netwerk.filter_map(|(n, p)| p.map(|p| Iemand { id: p.id, naam: p.naam(), rol: n.rol })).collect())
}

fn stand(v: &Verzoek, wie: Option<PersoonId>) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let zorger = |w| {
            let (n, p) = huishouden::store_netwerk::ooit(c, casus.persoon_id, w)?;
            Ok::<_, Fout>(Iemand { id: p.id, naam: p.naam(), rol: n.rol })
        };
        let (wie, persoon) = (wie.map(zorger).transpose()?, wie);
        let meting = balans::open_meting(c, &casus)?;
        let mut scores = Vec::new();
        let mut zorg = None;
        if let Some(m) = &meting {
            for aspect in Aspect::ALLE {
                scores.push((*aspect, leefgebied::scores(c, m.id, over(persoon), persoon, *aspect)?));
            }
            zorg = store_mantelzorg::lees(c, &[m.id])?.into_iter().find(|r| Some(r.persoon_id) == persoon);
        }
        Ok(Stand { kop: kop::kop(c, &casus)?, casus, wie, meting, scores, zorg })
    })
}

fn over(wie: Option<PersoonId>) -> Onderwerp {
    if wie.is_some() { Onderwerp::Mantelzorger } else { Onderwerp::Netwerk }
}

fn vraag(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Tijd => "Is er tijd, en is er iemand in de buurt?",
        Aspect::Bereidheid => "Wil men helpen, en hoe is de band?",
        Aspect::Bekwaamheid => "Weet en kan men wat nodig is?",
        Aspect::Energie => "Hoe is het met de eigen gezondheid?",
        Aspect::Combinatie => "Past het naast eigen werk en gezin, en is het over meer mensen verdeeld?",
    }
}

fn formulier(s: &Stand) -> Formulier {
    let id = s.casus.id;
    let (pad, eigen) = match &s.wie {
        Some(w) => (paden::MANTELZORGER.met(&[id.to_string(), w.id.to_string()]), "mantelzorger"),
        None => (paden::NETWERK.van(id), "inwoner"),
    };
    let mut alle = Vec::new();
    if s.wie.is_some() {
        alle.extend([
            Veld::tekstvak("verhaal", "Wat vertelt de mantelzorger?")
                .hint("In de eigen woorden; vraag het ook even apart."),
            Veld::getal("belasting", "Hoe zwaar is het zorgen, van 0 tot 10?", 0, 10)
                .hint("0 is helemaal niet zwaar, 10 is veel te zwaar. De mantelzorger kiest zelf."),
            Veld::keuze::<Volhoudtijd>(
                "volhoudtijd",
                "Hoe lang houdt de mantelzorger dit nog vol, als er niets verandert?",
            ),
        ]);
    }
    for aspect in Aspect::ALLE {
        for (blik, stem) in [(Blik::Inwoner, eigen), (Blik::Professional, "professional")] {
            alle.push(velden::keuze(blik, aspect.code(), Kant::Last, stem));
            alle.push(velden::keuze(blik, aspect.code(), Kant::Kracht, stem));
        }
    }
    Formulier::nieuw(pad, alle)
}

fn vul(f: Formulier, s: &Stand) -> Formulier {
    let f = s.scores.iter().fold(f, |f, (aspect, scores)| velden::vul_scores(f, aspect.code(), scores));
    match (&s.wie, &s.zorg) {
        (None, _) => f.met_versie(s.meting.as_ref().map_or(0, |m| m.versie)),
        (Some(_), None) => f,
        (Some(_), Some(z)) => f
            .met_versie(z.versie)
            .vul("verhaal", &z.verhaal)
            .vul("belasting", z.belasting.map(|b| b.to_string()).unwrap_or_default())
            .vul("volhoudtijd", &z.volhoudtijd),
    }
}

fn toon(v: &Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let deel = |a: &Aspect| Aspectdeel {
        code: a.code(),
        naam: hoofdletter(a.label()),
        vraag: vraag(*a),
        velden: f.volgorde.iter().filter(|n| n.contains(&format!("-{}-", a.code()))).cloned().collect(),
    };
    let (titel, uitleg, boven) = match &s.wie {
        Some(w) => (
            w.naam.clone(),
            "Wat vraagt het zorgen, en wat kan de mantelzorger aan? Vul alleen in wat jullie bespraken.",
            vec!["verhaal", "belasting", "volhoudtijd"],
        ),
        None => (
            "Het netwerk".to_string(),
            "De mensen om de inwoner heen, als geheel. Wat vraagt het van hen, en wat kunnen zij aan? Vul alleen in wat \
             jullie bespraken.",
            Vec::new(),
        ),
    };
    let aspecten = Aspect::ALLE.iter().map(deel).collect();
    v.pagina_met(
        "route/vraagverheldering/netwerk.html",
        f,
        &Pagina { casus: s.kop, titel, uitleg, boven, aspecten, formulier: f },
    )
}

/// GET: the netwerk.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    open(v, None)
}

/// GET: a mantelzorger.
pub fn zorger(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie = v.deel("persoon")?;
    open(v, Some(wie))
}

fn open(v: &mut Verzoek, wie: Option<PersoonId>) -> Uitslag<Antwoord> {
    let s = stand(v, wie)?;
    let f = v.open(vul(formulier(&s), &s))?;
    toon(v, s, &f)
}

/// POST: the netwerk.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    bewaar(v, None)
}

/// POST: a mantelzorger.
pub fn zorger_post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie = v.deel("persoon")?;
    bewaar(v, Some(wie))
}

fn bewaar(v: &mut Verzoek, wie: Option<PersoonId>) -> Uitslag<Antwoord> {
    let s = stand(v, wie)?;
    let mut f = formulier(&s).lees(&v.velden);
    let scores: Vec<_> = Aspect::ALLE.iter().map(|a| (*a, velden::lees_scores(&mut f, a.code()))).collect();
    if !f.goed() {
        return toon(v, s, &f);
    }
    match v.schrijf(|w| schrijf(w, &s.casus, wie, &f, &scores)) {
        Err(Fout::Verouderd) => {
            let s = stand(v, wie)?;
            let nu = vul(formulier(&s), &s);
            toon(v, s, &f.conflict(&nu))
        }
        r => {
            r?;
            let wat = if wie.is_some() { "de mantelzorger" } else { "het netwerk" };
            Ok(Antwoord::naar(
                format!("{}#netwerk", paden::VRAAGVERHELDERING.van(s.casus.id)),
                format!("Bewaard: {wat}"),
            ))
        }
    }
}

fn schrijf(
    w: &mut Schrijver,
    casus: &Casus,
    wie: Option<PersoonId>,
    f: &Formulier,
    scores: &[(Aspect, Scores)],
) -> Uitslag<()> {
    let zorg = Invoer {
        belasting: f.getal("belasting"),
        volhoudtijd: f.keus("volhoudtijd"),
        verhaal: f.tekst("verhaal"),
        versie: f.versie,
    };
    let niets = zorg.leeg() && !scores.iter().any(|(_, s)| regels::gescoord(s));
    if niets && balans::open_meting(w.c, casus)?.is_none() {
        return Ok(());
    }
    let meting = balans::begin_meting(w, casus)?;
    match wie {
        Some(wie) => store_mantelzorg::bewaar(w, meting.id, wie, &zorg)?,
        None => balans::tel_netwerk(w, &meting, f.versie)?,
    }
    for (aspect, scores) in scores {
        let plek = Plek { meting: meting.id, onderwerp: over(wie), persoon: wie, onderdeel: aspect.code() };
        balans::bewaar_scores(w, plek, *scores)?;
    }
    banden::werk_bij(w, meting.id)
}
