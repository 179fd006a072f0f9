//! Sending an advies after looking at exactly what SDD or SOJ will read.

use serde::Serialize;

use super::inhoud::{self, Bronnen, Inhoud, Keuze};
use super::instemming::{self, Instemming, Regel};
use super::model::{Advies, AdviesStatus, Product};
use super::regels;
use super::store::{bronnen, feiten, lezen, team};
use super::web::{laad, titel};
use crate::basis::casus::Casus;
use crate::db::waarde::AdviesId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::kluis;
use crate::paden;
use crate::poort::toegang::Orgaan;
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    id: AdviesId,
    titel: String,
    orgaan: &'static str,
    onbekend: bool,
    ontbreekt: Vec<String>,
    instemming: Vec<Regel>,
    brief: Inhoud,
    gezien: String,
    veranderd: bool,
    formulier: &'a Formulier,
}

/// Everything the page needs to show and the sending needs to freeze.
struct Stand {
    k: Casus,
    a: Advies,
    product: Option<Product>,
    b: Bronnen,
    instemming: Instemming,
    ontbreekt: Vec<String>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let (k, a) = laad(v)?;
    let vandaag = v.vandaag();
    v.lees(|c| {
        let product = lezen::product(c, a.product_id)?;
        let b = bronnen::alle(c, &k, &a)?;
        let klaar = feiten::onderzoek_klaar(c, &k, vandaag)?;
        let ontbreekt = regels::ontbreekt(&a, &b, klaar);
        let instemming = instemming::lees(c, &k, &a, &b, vandaag)?;
        Ok(Stand { k, a, product, b, instemming, ontbreekt })
    })
}

/// Adds what the chosen parts still need: the consent of whom they are about.
fn met_keuze(mut st: Stand, v: &Verzoek) -> Stand {
    let plaatsen = |naam: &str| -> Vec<usize> {
        v.velden.alle(naam).iter().filter_map(|w| w.parse::<usize>().ok()?.checked_sub(1)).collect()
    };
    let (alineas, doelen) = (plaatsen("alineas"), plaatsen("doelen"));
    let mut over: Vec<_> = alineas.iter().filter_map(|i| st.b.verslag.get(*i)).map(|a| a.over).collect();
    over.extend(doelen.iter().filter_map(|i| st.b.doelen.get(*i)).map(|d| d.over));
    st.ontbreekt.extend(st.instemming.ontbreekt(&over, !alineas.is_empty()));
    st
}

fn optie(plaats: usize, label: &str, hint: &str) -> Optie {
    Optie { hint: Some(hint.to_string()), ..Optie::nieuw(plaats, label) }
}

fn formulier(st: &Stand) -> Formulier {
    let orgaan = st.a.orgaan.label();
    let mut velden = vec![
        Veld::tekstvak("hulpvraag", format!("De hulpvraag, zoals {orgaan} haar leest"))
            .verplicht("Laat de hulpvraag staan, of schrijf haar op")
            .hint("In de woorden van de inwoner. Haal weg wat niets met deze wet te maken heeft.")
            .rijen(3)
            .max(4000),
    ];
    let i = &st.instemming;
    let alineas: Vec<Optie> = (st.b.verslag.iter().enumerate())
        .filter(|(_, a)| !i.stopt_verslag() && !i.stopt(a.over))
        .map(|(n, a)| optie(n + 1, &format!("{}{}", a.titel, i.bij(a.over)), &a.tekst))
        .collect();
    if !alineas.is_empty() {
        velden.push(
            Veld::vinkjes_uit("alineas", "Welke delen van het verslag gaan mee?", alineas)
                .hint(format!("Alleen wat {orgaan} nodig heeft om over deze aanvraag te beslissen.")),
        );
    }
    let doelen: Vec<Optie> = (st.b.doelen.iter().enumerate())
        .filter(|(_, d)| !i.stopt(d.over))
        .map(|(n, d)| optie(n + 1, &format!("{}{}", d.tekst, i.bij(d.over)), &d.goed_genoeg))
        .collect();
    if !doelen.is_empty() {
        velden.push(Veld::vinkjes_uit("doelen", "Welke doelen gaan mee?", doelen));
    }
    if !st.ontbreekt.is_empty() {
        velden.push(
            Veld::tekstvak("toch_reden", "Waarom verstuur je het advies toch?")
                .verplicht("Schrijf waarom je toch verstuurt, of vul eerst aan wat ontbreekt")
                .hint(format!("{orgaan} leest deze reden."))
                .rijen(3)
                .max(2000),
        );
    }
    Formulier::nieuw(pad(paden::ADVIES_VERZENDEN, &st.a), velden)
}

/// A URL of this advies.
pub fn pad(p: paden::Pad, a: &Advies) -> String {
    p.met(&[a.casus_id.to_string(), a.id.to_string()])
}

fn gevuld(st: &Stand) -> Formulier {
    let eigen = st.b.verslag.iter().enumerate().filter(|(_, a)| !a.over_ander).map(|(i, _)| i + 1);
    let doelen = st.b.doelen.iter().enumerate().filter(|(_, d)| !d.over_ander).map(|(i, _)| i + 1);
    formulier(st)
        .met_versie(st.a.versie)
        .vul("hulpvraag", &st.b.hulpvraag)
        .vul_alle("alineas", eigen)
        .vul_alle("doelen", doelen)
}

fn keuze(st: &Stand, f: &Formulier) -> Keuze {
    let plaatsen = |naam: &str| {
        let aan = f.velden.get(naam).map(|v| v.waarden.as_slice()).unwrap_or_default();
        aan.iter().filter_map(|w| w.parse().ok()).collect()
    };
    Keuze {
        hulpvraag: f.tekst("hulpvraag"),
        alineas: plaatsen("alineas"),
        doelen: plaatsen("doelen"),
        ontbrak: st.ontbreekt.clone(),
        toch_reden: f.tekst("toch_reden"),
    }
}

/// A fingerprint of what the page showed: when verslag, goals, advies or a consent changes meanwhile, the page comes
/// again instead of disclosing what nobody looked at.
fn gezien(st: &Stand) -> Uitslag<String> {
    let tekst = serde_json::to_string(&(&st.b, st.a.versie, st.instemming.regels(&st.k)))
        .map_err(|e| Fout::intern("advies bekijken", e))?;
    Ok(kluis::hash(&tekst))
}

fn toon(v: &mut Verzoek, st: Stand, f: &Formulier, veranderd: bool) -> Uitslag<Antwoord> {
    let brief = Keuze { ontbrak: Vec::new(), ..keuze(&st, f) };
    // The verslag and the goals stand in the form below, each with its own tick.
    let brief = Keuze { alineas: Vec::new(), doelen: Vec::new(), toch_reden: String::new(), ..brief };
    let (casus, naam) = v.lees(|c| Ok((kop::kop(c, &st.k)?, titel(c, &st.a)?)))?;
    let ctx = Pagina {
        casus,
        id: st.a.id,
        titel: naam,
        orgaan: st.a.orgaan.label(),
        onbekend: st.b.naam.is_none(),
        gezien: gezien(&st)?,
        brief: inhoud::stel_samen(&st.a, st.product.as_ref(), &st.b, &brief),
        ontbreekt: st.ontbreekt,
        instemming: st.instemming.regels(&st.k),
        veranderd,
        formulier: f,
    };
    v.pagina_met("route/advies/verzenden.html", f, &ctx)
}

/// Who still has unsaved text in the advies would send the old one.
fn eerst_bewaren(v: &Verzoek, a: &Advies) -> Uitslag<Option<Antwoord>> {
    let sleutel = pad(paden::ADVIES_WIJZIGEN, a);
    let woorden = "Je wijzigingen zijn nog niet bewaard. Bewaar het advies eerst, en verzend het daarna.";
    Ok(v.heeft_concept(&sleutel)?.then(|| Antwoord::naar(sleutel, woorden)))
}

/// GET: the advies as SDD or SOJ will read it.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    if st.a.status != AdviesStatus::Concept {
        return Ok(Antwoord::naar(pad(paden::ADVIES, &st.a), "Dit advies is verzonden en staat vast"));
    }
    if let Some(eerst) = eerst_bewaren(v, &st.a)? {
        return Ok(eerst);
    }
    let f = v.open(gevuld(&st))?;
    toon(v, st, &f, false)
}

/// The version the form was opened on; a program that posts without one means the newest.
pub fn versie(v: &Verzoek, f: &Formulier, nu: i32) -> i32 {
    if v.velden.heeft("_versie") { f.versie } else { nu }
}

/// POST: freezes and sends.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = met_keuze(stand(v)?, v);
    if st.a.status != AdviesStatus::Concept {
        return Err(Fout::KanNiet(
            "Dit advies is al verzonden en staat vast. Moet er iets anders in, trek het dan in en maak een nieuw advies."
                .into(),
        ));
    }
    if let Some(eerst) = eerst_bewaren(v, &st.a)? {
        return Ok(eerst);
    }
    let f = formulier(&st).lees(&v.velden);
    if st.b.naam.is_none() {
        return Err(Fout::KanNiet(
            "Leg eerst vast over wie dit advies gaat: de inwoner is nog onbekend.".into(),
        ));
    }
    let veranderd = match v.velden.een("gezien") {
        Some(h) => h != gezien(&st)?,
        None => false,
    };
    if veranderd {
        // What was asked may have changed too: first see that, then judge what is typed.
        let mut f = formulier(&st);
        f.neem_over(&v.velden);
        let f = f.conflict(&gevuld(&st));
        return toon(v, st, &f, true);
    }
    if !f.goed() {
        let f = f.met_versie(st.a.versie);
        return toon(v, st, &f, false);
    }
    let vast = inhoud::stel_samen(&st.a, st.product.as_ref(), &st.b, &keuze(&st, &f));
    let versie = versie(v, &f, st.a.versie);
    v.schrijf(|s| team::verzend(s, &st.k, &st.a, &vast, versie))?;
    let naar = pad(paden::ADVIES, &st.a);
    Ok(Antwoord::naar(
        naar,
        match st.a.orgaan {
            Orgaan::Sdd => "Verzonden: het advies ligt nu bij SDD",
            Orgaan::Soj => "Verzonden: het advies ligt nu bij SOJ",
        },
    ))
}
