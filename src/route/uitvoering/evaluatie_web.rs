//! /casussen/{casus}/evaluatie: looking back together, goal by goal, and what follows.

use chrono::NaiveDate;
use serde::Serialize;

use super::evaluatie_store as store;
use super::model::{Doelresultaat, Evaluatie, EvaluatieInvoer, PlanDoel, Vervolg};
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
    casus: &'a Kop,
    formulier: &'a Formulier,
    doelen: Vec<Doel<'a>>,
    gewogen: bool,
    in_evaluatie: bool,
    in_uitvoering: bool,
    eerder: &'a [Eerder],
    mag_bewerken: bool,
}

/// A goal with the names of its fields.
#[derive(Serialize)]
struct Doel<'a> {
    tekst: &'a str,
    goed_genoeg: &'a str,
    velden: [String; 2],
}

/// An evaluation of another round.
#[derive(Serialize)]
struct Eerder {
    gehouden_op: NaiveDate,
    aanwezig: String,
    bevindingen: String,
    vervolg: &'static str,
}

struct Stand {
    k: Casus,
    kop: Kop,
    doelen: Vec<PlanDoel>,
    huidige: Option<Evaluatie>,
    eerder: Vec<Eerder>,
    gewogen: bool,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let huidige = store::huidige(c, &k)?;
        let nu = huidige.as_ref().map(|e| e.id);
        let eerder = store::van_casus(c, id)?.into_iter().filter(|e| Some(e.id) != nu).map(|e| Eerder {
            gehouden_op: e.gehouden_op,
            aanwezig: e.aanwezig,
            bevindingen: e.bevindingen,
            vervolg: e.vervolg.label(),
        });
        Ok(Stand {
            kop: kop::kop(c, &k)?,
            doelen: store::doelen(c, id)?,
            gewogen: store::opnieuw_gewogen(c, &k)?,
            eerder: eerder.collect(),
            huidige,
            k,
        })
    })
}

fn namen(nummer: usize) -> [String; 2] {
    [format!("doel-{nummer}-resultaat"), format!("doel-{nummer}-toelichting")]
}

fn formulier(st: &Stand) -> Formulier {
    let mut velden = vec![
        Veld::datum("gehouden_op", "Wanneer keken jullie samen terug?")
            .verplicht("Vul in wanneer jullie terugkeken"),
        Veld::tekst("aanwezig", "Wie waren erbij?").verplicht("Vul in wie erbij waren"),
        Veld::tekstvak("bevindingen", "Wat zagen jullie?")
            .verplicht("Schrijf op wat jullie zagen")
            .hint("Begin met de woorden van de inwoner"),
    ];
    for nummer in 1..=st.doelen.len() {
        let [resultaat, toelichting] = namen(nummer);
        velden.push(
            Veld::radio::<Doelresultaat>(resultaat, format!("Is doel {nummer} bereikt?"))
                .verplicht(format!("Kies wat er met doel {nummer} is gebeurd")),
        );
        velden.push(Veld::tekst(toelichting, format!("Wat wil je bij doel {nummer} zeggen?")).max(1000));
    }
    velden.push(Veld::tekst("geen_balans_reden", "Waarom wegen jullie de balans niet opnieuw?"));
    velden.push(
        Veld::radio::<Vervolg>("vervolg", "Hoe gaan jullie verder?").verplicht("Kies hoe jullie verder gaan"),
    );
    Formulier::nieuw(paden::EVALUATIE.van(st.k.id), velden)
}

fn gevuld(st: &Stand) -> Formulier {
    let mut f = formulier(st);
    let Some(e) = &st.huidige else { return f };
    for (nummer, d) in (1..).zip(&st.doelen) {
        let [resultaat, toelichting] = namen(nummer);
        f = f.vul(&resultaat, &d.resultaat).vul(&toelichting, &d.toelichting);
    }
    f.met_versie(e.versie)
        .vul_datum("gehouden_op", Some(e.gehouden_op))
        .vul("aanwezig", &e.aanwezig)
        .vul("bevindingen", &e.bevindingen)
        .vul("geen_balans_reden", &e.geen_balans_reden)
        .vul("vervolg", e.vervolg)
}

/// The form in its fase; else what was seen before and the way there.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let f = v.open(gevuld(&st))?;
    toon(v, &st, &f)
}

fn toon(v: &Verzoek, st: &Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let doelen = (1..).zip(&st.doelen).map(|(nummer, d)| Doel {
        tekst: &d.tekst,
        goed_genoeg: &d.goed_genoeg,
        velden: namen(nummer),
    });
    let ctx = Pagina {
        casus: &st.kop,
        formulier: f,
        doelen: doelen.collect(),
        gewogen: st.gewogen,
        in_evaluatie: st.k.fase == Fase::Evaluatie,
        in_uitvoering: st.k.fase == Fase::Uitvoering,
        eerder: &st.eerder,
        mag_bewerken: v.mag(Actie::CasusBewerken, &v.feiten),
    };
    v.pagina_met("route/evaluatie.html", f, &ctx)
}

/// Keeps it and goes to the step that follows from it.
///
/// # Errors
/// [`Fout::KanNiet`] outside the fase evaluatie.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    if st.k.fase != Fase::Evaluatie {
        return Err(Fout::KanNiet("Deze casus is niet in evaluatie. Zet eerst die stap.".into()));
    }
    let mut f = formulier(&st).lees(&v.velden);
    if f.datum("gehouden_op").is_some_and(|dag| dag > v.vandaag()) {
        f.fout("gehouden_op", "Kies vandaag of een eerdere dag");
    }
    if !f.goed() {
        return toon(v, &st, &f);
    }
    let invoer = invoer(&f, &st)?;
    match v.schrijf(|s| store::bewaar(s, &st.k, f.versie, &invoer)) {
        Err(Fout::Verouderd) => {
            let nieuw = stand(v)?;
            let nu = gevuld(&nieuw);
            toon(v, &nieuw, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(
                verder(st.k.id, invoer.vervolg),
                "Bewaard: de evaluatie. Zet nu de volgende stap",
            ))
        }
    }
}

fn verder(casus: CasusId, vervolg: Vervolg) -> String {
    match vervolg.naar() {
        Fase::Afgesloten => paden::AFSLUITEN.van(casus),
        naar => format!("{}?naar={}", paden::VOLGENDE_STAP.van(casus), naar.code()),
    }
}

fn invoer(f: &Formulier, st: &Stand) -> Uitslag<EvaluatieInvoer> {
    let mist = || Fout::KanNiet("Vul het formulier helemaal in.".into());
    let doelen = (1..).zip(&st.doelen).filter_map(|(nummer, d)| {
        let [resultaat, toelichting] = namen(nummer);
        Some((d.id, f.keus::<Doelresultaat>(&resultaat)?, f.tekst(&toelichting)))
    });
    Ok(EvaluatieInvoer {
        gehouden_op: f.datum("gehouden_op").ok_or_else(mist)?,
        aanwezig: f.tekst("aanwezig"),
        bevindingen: f.tekst("bevindingen"),
        geen_balans_reden: f.tekst("geen_balans_reden"),
        vervolg: f.keus("vervolg").ok_or_else(mist)?,
        doelen: doelen.collect(),
    })
}
