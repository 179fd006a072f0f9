//! /casussen/{casus}/afsluiten: fill in, look it over, close; afterwards the same page shows how it ended.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::basis::casus::afsluiting::{self, Afsluiting, Invoer, Reden};
use crate::basis::casus::{Casus, Fase, Feit, regels, store as casus_store};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::accounts;
use crate::route::kop::{self, Kop};
use crate::route::overgang;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    formulier: &'a Formulier,
    ontbreekt: &'a [&'static str],
    open_aanvragen: &'a [&'static str],
    rijen: Vec<Rij>,
}

/// A line of the component `samenvatting`.
#[derive(Serialize)]
struct Rij {
    naam: String,
    waarde: String,
    klein: Option<String>,
    pad: Option<String>,
    pad_naam: Option<String>,
}

#[derive(Serialize)]
struct Klaar<'a> {
    casus: &'a Kop,
    rijen: Vec<Rij>,
    open_aanvragen: &'a [&'static str],
}

/// What the form needs to know beside what is typed.
struct Stand {
    casus: Casus,
    kop: Kop,
    aanwezig: BTreeSet<Feit>,
    ontbreekt: Vec<&'static str>,
    open_aanvragen: Vec<&'static str>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let aanwezig = overgang::alle(c, &casus, v.vandaag())?;
        let mut met_formulier = aanwezig.clone();
        met_formulier.insert(Feit::Afsluiting);
        let ontbreekt = regels::zoek(casus.fase, Fase::Afgesloten)
            .map(|s| s.ontbreekt(&met_formulier))
            .unwrap_or_default();
        let open = afsluiting::open_aanvragen(c, id)?;
        Ok(Stand {
            kop: kop::kop(c, &casus)?,
            casus,
            aanwezig,
            ontbreekt: ontbreekt.into_iter().map(Code::label).collect(),
            open_aanvragen: open.into_iter().map(Code::label).collect(),
        })
    })
}

fn formulier(st: &Stand) -> Formulier {
    let redenen = afsluiting::redenen(st.casus.fase);
    let opties = redenen.into_iter().map(|r| Optie::nieuw(r.code(), r.label())).collect();
    let mut velden = vec![
        Veld::radio_uit("reden", "Waarom sluit je de casus af?", opties).verplicht("Kies waarom je de casus afsluit"),
        Veld::tekstvak("toelichting", "Wat wil je erbij zeggen?").rijen(3),
        Veld::tekst("hoe_verteld", "Hoe heb je het de inwoner verteld?")
            .hint("Bijvoorbeeld: in een gesprek op 20 november, en met een brief")
            .waarom("De inwoner moet weten dat het stopt, en hoe het verder kan. Daarom staat hier hoe dat is gezegd."),
        Veld::tekst("niet_verteld_reden", "Niet verteld? Schrijf op waarom niet."),
        Veld::datum("nazorg_op", "Wanneer vraag je hoe het gaat?"),
        Veld::tekst("nazorg_afspraak", "Wat spreken jullie daarvoor af?")
            .hint("Bijvoorbeeld: Anna belt, de inwoner mag eerder bellen"),
        Veld::getal("tevredenheid", "Welk cijfer geeft de inwoner aan de hulp?", 1, 10)
            .hint("Van 1 tot en met 10. Laat leeg als je het niet hebt gevraagd"),
        Veld::tekstvak("wat_beter", "Wat had beter gekund, zegt de inwoner?").rijen(3),
    ];
    if !st.ontbreekt.is_empty() {
        velden.push(
            Veld::tekstvak("motivering", "Waarom sluit je toch af?")
                .rijen(3)
                .verplicht("Schrijf op waarom je toch afsluit, of vul eerst aan wat nog ontbreekt")
                .waarom("Er ontbreekt nog iets. Wie later meekijkt, ziet wat er ontbrak en waarom je toch afsloot."),
        );
    }
    Formulier::nieuw(paden::AFSLUITEN.van(st.casus.id), velden).met_versie(st.casus.versie)
}

/// The form, or how it ended.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    match v.lees(|c| afsluiting::zoek(c, st.casus.id))? {
        Some(a) => klaar(v, &st, &a),
        None => {
            let f = v.open(formulier(&st))?;
            toon(v, "route/afsluiten.html", &st, &f)
        }
    }
}

fn toon(v: &Verzoek, sjabloon: &'static str, st: &Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let rijen = f.volgorde.iter().filter_map(|n| f.velden.get(n)).filter(|w| !w.is_leeg());
    v.pagina_met(
        sjabloon,
        f,
        &Pagina {
            casus: &st.kop,
            formulier: f,
            ontbreekt: &st.ontbreekt,
            open_aanvragen: &st.open_aanvragen,
            rijen: rijen.map(|w| rij(&w.label, w.leesbaar())).collect(),
        },
    )
}

fn rij(naam: &str, waarde: String) -> Rij {
    Rij { naam: naam.into(), waarde, klein: None, pad: None, pad_naam: None }
}

/// Checks; shows the summary; closes when that was confirmed.
///
/// # Errors
/// When the database does not answer.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let mut f = formulier(&st).lees(&v.velden);
    keur(&mut f, v.vandaag());
    if !f.goed() || v.velden.heeft("terug") {
        return toon(v, "route/afsluiten.html", &st, &f);
    }
    if !v.velden.heeft("bevestigd") {
        return toon(v, "route/afsluiten-bevestig.html", &st, &f);
    }
    if f.versie != st.casus.versie {
        let nu = formulier(&st);
        return toon(v, "route/afsluiten.html", &st, &f.conflict(&nu));
    }
    let invoer = invoer(&f)?;
    let motivering = f.tekst("motivering");
    v.schrijf(|s| afsluiting::sluit_af(s, &st.casus, &invoer, &st.aanwezig, &motivering))?;
    Ok(Antwoord::naar(paden::AFSLUITEN.van(st.casus.id), "De casus is afgesloten"))
}

fn keur(f: &mut Formulier, vandaag: chrono::NaiveDate) {
    let verteld = !f.tekst("hoe_verteld").is_empty();
    f.verplicht_als(
        !verteld,
        "niet_verteld_reden",
        "Vul in hoe je het de inwoner hebt verteld, of waarom dat niet is gebeurd",
    );
    if verteld && !f.tekst("niet_verteld_reden").is_empty() {
        f.fout("niet_verteld_reden", "Laat dit leeg als je het de inwoner hebt verteld");
    }
    let afspraak = !f.tekst("nazorg_afspraak").is_empty();
    f.verplicht_als(afspraak, "nazorg_op", "Vul in wanneer je vraagt hoe het gaat");
    if let Some(op) = f.datum("nazorg_op") {
        if op < vandaag {
            f.fout("nazorg_op", "Kies een dag vanaf vandaag");
        }
        f.verplicht_als(true, "nazorg_afspraak", "Vul in wat jullie afspreken");
    }
}

fn invoer(f: &Formulier) -> Uitslag<Invoer> {
    Ok(Invoer {
        reden: f.keus::<Reden>("reden").ok_or_else(|| Fout::KanNiet("Kies een reden.".into()))?,
        toelichting: f.tekst("toelichting"),
        hoe_verteld: f.tekst("hoe_verteld"),
        niet_verteld_reden: f.tekst("niet_verteld_reden"),
        nazorg_op: f.datum("nazorg_op"),
        nazorg_afspraak: f.tekst("nazorg_afspraak"),
        tevredenheid: f.getal("tevredenheid"),
        wat_beter: f.tekst("wat_beter"),
    })
}

fn klaar(v: &Verzoek, st: &Stand, a: &Afsluiting) -> Uitslag<Antwoord> {
    let wie = v.lees(|c| accounts::gebruiker(c, a.gebruiker_id))?;
    let nazorg = a.nazorg_op.map(|op| format!("{}: {}", datum::lang(op), a.nazorg_afspraak));
    let alle = [
        ("Reden", a.reden.label().to_owned()),
        ("Afgesloten op", format!("{}, door {}", datum::lang(a.op), wie.naam)),
        ("Toelichting", a.toelichting.clone()),
        ("Hoe de inwoner het hoorde", a.hoe_verteld.clone()),
        ("Waarom niet verteld", a.niet_verteld_reden.clone()),
        ("Nazorg", nazorg.unwrap_or_default()),
        ("Cijfer van de inwoner", a.tevredenheid.map(|t| t.to_string()).unwrap_or_default()),
        ("Wat beter kon", a.wat_beter.clone()),
    ];
    let rijen = alle.into_iter().filter(|(_, w)| !w.is_empty()).map(|(n, w)| rij(n, w)).collect();
    v.pagina("route/afgesloten.html", &Klaar { casus: &st.kop, rijen, open_aanvragen: &st.open_aanvragen })
}
