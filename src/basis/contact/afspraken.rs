//! The pages of an afspraak: make one, change it, cancel it with why.

use serde::Serialize;

use super::model::Afspraak;
use super::regels;
use super::store_afspraken::{self as store, Gemaakt};
use super::store_lezen::{self as lezen, MetNaam};
use super::{beeld, vervolg};
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::{CasusId, GebruikerId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    casus: CasusId,
    nummer: String,
    titel: &'static str,
    knop: &'static str,
    uitleg: String,
    afzeggen: Option<String>,
}

struct Omgeving {
    casus: Casus,
    wie: Vec<MetNaam>,
    collegas: Vec<(GebruikerId, String)>,
}

fn omgeving(v: &Verzoek, was: Option<&Afspraak>) -> Uitslag<Omgeving> {
    let id: CasusId = v.deel("casus")?;
    let (ik, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let mut wie = lezen::over_wie(c, &casus, dag)?;
        let mut collegas = vervolg::collegas(c, id, ik, dag)?;
        if let Some(a) = was {
            lezen::erbij(c, &mut wie, &a.persoon_id.into_iter().collect::<Vec<_>>())?;
            // Who keeps it may have left the casus; whoever changes the afspraak sees that and may leave it so.
            if !collegas.iter().any(|(g, _)| *g == a.gebruiker_id) {
                collegas.push((a.gebruiker_id, store::naam(c, a.gebruiker_id)?));
            }
        }
        Ok(Omgeving { casus, wie, collegas })
    })
}

fn formulier(pad: String, o: &Omgeving) -> Formulier {
    let mut velden = vec![
        Veld::tekst("waarover", "Waarover?").verplicht("Schrijf op waar het over gaat").eerst(),
        Veld::datum("op", "Welke dag?").verplicht("Vul in op welke dag jullie elkaar spreken"),
        Veld::tijd("tijd", "Hoe laat?").verplicht("Vul in hoe laat, bijvoorbeeld 14.05"),
        Veld::getal("duur", "Hoe lang, in minuten?", 1, 1440),
        Veld::tekst("plaats", "Waar?")
            .verplicht("Vul in waar jullie elkaar spreken")
            .hint("Thuis, op kantoor, telefonisch."),
    ];
    if !o.wie.is_empty() {
        let mensen = o.wie.iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect();
        velden.push(Veld::radio_uit("met", "Met wie?", mensen).verplicht("Kies met wie").naast());
    }
    velden.push(
        Veld::radio_uit("voor", "Wie van ons?", vervolg::opties(&o.collegas))
            .verplicht("Kies wie van ons")
            .naast(),
    );
    Formulier::nieuw(pad, velden)
}

fn nieuw_formulier(v: &Verzoek, o: &Omgeving) -> Uitslag<Formulier> {
    let f = formulier(paden::AFSPRAAK_NIEUW.van(o.casus.id), o).vul("voor", v.wie()?.id);
    Ok(match o.wie.first() {
        Some((id, _)) => f.vul("met", id),
        None => f,
    })
}

fn gevuld(a: &Afspraak, o: &Omgeving) -> Formulier {
    formulier(pad(paden::AFSPRAAK, a), o)
        .met_versie(a.versie)
        .vul("waarover", &a.waarover)
        .vul_datum("op", Some(a.op))
        .vul("tijd", regels::leesbaar(&a.tijd))
        .vul("duur", a.duur_minuten.map(|d| d.to_string()).unwrap_or_default())
        .vul("plaats", &a.plaats)
        .vul("met", a.persoon_id.map(|p| p.to_string()).unwrap_or_default())
        .vul("voor", a.gebruiker_id)
}

fn pad(pad: paden::Pad, a: &Afspraak) -> String {
    pad.met(&[a.casus_id.to_string(), a.id.to_string()])
}

/// None only when a field is wrong, which the form already says.
fn lees(f: &Formulier) -> Option<Gemaakt> {
    if !f.goed() {
        return None;
    }
    Some(Gemaakt {
        met: f.id("met"),
        voor: f.id("voor")?,
        op: f.datum("op")?,
        tijd: regels::bewaard(regels::tijd(&f.tekst("tijd"))?),
        duur: f.getal("duur"),
        plaats: f.tekst("plaats"),
        waarover: f.tekst("waarover"),
    })
}

fn toon(v: &Verzoek, f: &Formulier, o: &Omgeving, was: Option<&Afspraak>) -> Uitslag<Antwoord> {
    let pagina = Pagina {
        formulier: f,
        casus: o.casus.id,
        nummer: o.casus.nummer.clone(),
        titel: if was.is_some() { "Afspraak wijzigen" } else { "Nieuwe afspraak" },
        knop: "Bewaar de afspraak",
        uitleg: was.map(beeld::wanneer).unwrap_or_default(),
        afzeggen: was.map(|a| pad(paden::AFSPRAAK_AFZEGGEN, a)),
    };
    v.pagina_met("basis/afspraak.html", f, &pagina)
}

fn terug(casus: CasusId, gezegd: &str) -> Antwoord {
    Antwoord::naar(format!("{}#afspraken-kop", paden::CASUS.van(casus)), gezegd)
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = omgeving(v, None)?;
    let f = v.open(nieuw_formulier(v, &o)?)?;
    toon(v, &f, &o, None)
}

/// POST
pub fn bewaar_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = omgeving(v, None)?;
    let mut f = nieuw_formulier(v, &o)?.lees(&v.velden);
    vervolg::keur_moment(v, &mut f, "op", "tijd");
    let Some(wat) = lees(&f) else { return toon(v, &f, &o, None) };
    v.schrijf(|s| store::maak(s, o.casus.id, &wat, None))?;
    Ok(terug(o.casus.id, "Bewaard: afspraak"))
}

/// The afspraak of the URL, while it stands.
fn staat(v: &Verzoek) -> Uitslag<Afspraak> {
    let (casus, id): (CasusId, RijId) = (v.deel("casus")?, v.deel("afspraak")?);
    let a = v.lees(|c| store::zoek(c, casus, id))?;
    if a.afgezegd_op.is_some() {
        return Err(Fout::KanNiet(
            "Deze afspraak is afgezegd. Maak een nieuwe als jullie weer afspreken.".into(),
        ));
    }
    Ok(a)
}

/// GET
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let a = staat(v)?;
    let o = omgeving(v, Some(&a))?;
    let f = v.open(gevuld(&a, &o))?;
    toon(v, &f, &o, Some(&a))
}

/// POST
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let a = staat(v)?;
    let o = omgeving(v, Some(&a))?;
    let mut f = gevuld(&a, &o).lees(&v.velden);
    // The day of an afspraak that was may stay as it is: its words can still be put right.
    if f.datum("op") != Some(a.op) || f.tekst("tijd") != regels::leesbaar(&a.tijd) {
        vervolg::keur_moment(v, &mut f, "op", "tijd");
    }
    let Some(wat) = lees(&f) else { return toon(v, &f, &o, Some(&a)) };
    let versie = f.versie;
    match v.schrijf(|s| store::wijzig(s, &a, &wat, versie)) {
        Err(Fout::Verouderd) => {
            let nu = staat(v)?;
            let o = omgeving(v, Some(&nu))?;
            toon(v, &f.conflict(&gevuld(&nu, &o)), &o, Some(&nu))
        }
        r => r.map(|()| terug(o.casus.id, "Bewaard: afspraak")),
    }
}

fn afzegformulier(a: &Afspraak) -> Formulier {
    let reden = Veld::tekst("reden", "Waarom gaat de afspraak niet door?")
        .verplicht("Schrijf op waarom de afspraak niet doorgaat")
        .eerst();
    Formulier::nieuw(pad(paden::AFSPRAAK_AFZEGGEN, a), vec![reden]).met_versie(a.versie)
}

fn toon_afzeggen(v: &Verzoek, f: &Formulier, a: &Afspraak) -> Uitslag<Antwoord> {
    let nummer = v.lees(|c| casus_store::zoek(c, a.casus_id))?.nummer;
    let pagina = Pagina {
        formulier: f,
        casus: a.casus_id,
        nummer,
        titel: "Afspraak afzeggen",
        knop: "Zeg de afspraak af",
        uitleg: format!(
            "{}: {}. De afspraak blijft te lezen, met jouw reden.",
            beeld::wanneer(a),
            a.waarover
        ),
        afzeggen: None,
    };
    v.pagina_met("basis/afspraak.html", f, &pagina)
}

/// GET
pub fn afzeggen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let a = staat(v)?;
    let f = v.open(afzegformulier(&a))?;
    toon_afzeggen(v, &f, &a)
}

/// POST
pub fn zeg_af(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let a = staat(v)?;
    let f = afzegformulier(&a).lees(&v.velden);
    if !f.goed() {
        return toon_afzeggen(v, &f, &a);
    }
    let versie = f.versie;
    match v.schrijf(|s| store::zeg_af(s, a.id, &f.tekst("reden"), versie)) {
        Err(Fout::Verouderd) => {
            let nu = staat(v)?;
            toon_afzeggen(v, &f.conflict(&afzegformulier(&nu)), &nu)
        }
        r => r.map(|()| terug(a.casus_id, "Afgezegd: afspraak")),
    }
}
