//! The overview: four steps, what each says so far, what is still missing.

use serde::Serialize;

use super::{Blad, blad};
use crate::basis::casus::Feit;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::Kop;
use crate::route::omgekeerde_toets::regels;
use crate::web::{Antwoord, Verzoek};

/// A step on the overview.
#[derive(Serialize)]
struct Stap {
    naam: &'static str,
    vraag: &'static str,
    pad: String,
    /// What it still misses; none when it is filled in.
    nodig: Option<&'static str>,
    regels: Vec<Regel>,
}

#[derive(Serialize)]
struct Regel {
    naam: String,
    waarde: String,
}

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    stappen: Vec<Stap>,
    klaar: bool,
    mag: bool,
}

fn regel(naam: &str, waarde: &str) -> Option<Regel> {
    (!waarde.is_empty()).then(|| Regel { naam: naam.into(), waarde: waarde.into() })
}

fn effect(b: &Blad) -> Vec<Regel> {
    let Some(g) = &b.geheel else { return Vec::new() };
    let t = &g.toets;
    [
        regel("Wat de inwoner wil bereiken", &t.beoogd_effect),
        regel("Voor wie", &t.voor_wie),
        regel("Over 3 maanden", &t.over_3_maanden),
        regel("Over 12 maanden", &t.over_12_maanden),
        regel("Goed genoeg", &t.goed_genoeg),
        regel("Als we niets doen", &t.zonder_hulp),
        regel("Wie dachten mee", &t.wie_dachten_mee),
        regel("In het gewone leven op te lossen", &t.normaliseren),
        regel("Door wie", &t.normaliseren_wie),
        regel("Wat daarvoor nodig is", &t.normaliseren_nodig),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn grondwaarde(b: &Blad) -> Vec<Regel> {
    let Some(g) = &b.geheel else { return Vec::new() };
    let rijen = g.grondwaarden.iter().map(|r| Regel {
        naam: r.wet.label().into(),
        waarde: format!("Past: {}. {}", r.past.label(), r.waarom),
    });
    rijen.chain(regel("Wetten die botsen", &g.toets.botsing)).collect()
}

fn opties(b: &Blad) -> Vec<Regel> {
    let Some(g) = &b.geheel else { return Vec::new() };
    let rijen = g.opties.iter().map(|o| {
        let hoe = if o.optie.zonder_beschikking { "zonder beschikking" } else { "met beschikking" };
        let gekozen = if o.optie.gekozen { "; gekozen" } else { "" };
        Regel {
            naam: format!("Optie {}", o.optie.volgorde),
            waarde: format!("{} ({hoe}{gekozen})", o.optie.titel),
        }
    });
    let waarom = g.opties.iter().find(|o| o.optie.gekozen).map_or("", |o| o.optie.waarom.as_str());
    let rijen = rijen.chain(regel("Waarom deze", waarom));
    rijen.chain(regel("Waarom geen andere optie", &g.toets.een_optie_reden)).collect()
}

fn juridisch(b: &Blad) -> Vec<Regel> {
    let Some(g) = &b.geheel else { return Vec::new() };
    let t = &g.toets;
    [
        regel("Artikel", &t.artikel),
        regel("Ruimte", &t.ruimte),
        regel("Voorliggend", &t.voorliggend),
        regel("Andere wet", &t.afbakening),
        regel("Waaruit het blijkt", &t.bewijs),
        regel("Conclusie", &t.conclusie),
        regel("Eerder geconcludeerd, omdat", &t.eerder_reden),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a step asks at the least.
fn nodig(feit: Feit) -> &'static str {
    match feit {
        Feit::Effect => "wat de inwoner wil bereiken",
        Feit::Grondwaarde => "bij elke wet of het past bij waar de wet voor is",
        Feit::TweeOpties => "twee opties, waarvan één zonder beschikking, of waarom er geen andere is",
        _ => "een conclusie",
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let aanwezig = regels::feiten(b.geheel.as_ref(), &b.wetten);
    let stap = |naam, vraag, pad: paden::Pad, feit: Feit, regels| Stap {
        naam,
        vraag,
        pad: pad.van(b.casus),
        nodig: (!aanwezig.contains(&feit)).then(|| nodig(feit)),
        regels,
    };
    let stappen = vec![
        stap("Effect", "Wat wil de inwoner bereiken?", paden::TOETS_EFFECT, Feit::Effect, effect(&b)),
        stap(
            "Grondwaarde",
            "Waarom is de wet er, en past dit?",
            paden::TOETS_GRONDWAARDE,
            Feit::Grondwaarde,
            grondwaarde(&b),
        ),
        stap("Opties", "Wat doet elke optie met wie?", paden::TOETS_OPTIES, Feit::TweeOpties, opties(&b)),
        stap(
            "Juridische toets",
            "Welk artikel maakt het mogelijk?",
            paden::TOETS_JURIDISCH,
            Feit::JuridischeToets,
            juridisch(&b),
        ),
    ];
    let klaar = stappen.iter().all(|s| s.nodig.is_none());
    let ctx = Pagina { casus: &b.kop, stappen, klaar, mag: v.mag(Actie::CasusBewerken, &v.feiten) };
    v.pagina("route/toets.html", &ctx)
}
