//! The pages of the aanvraag: note one, change it, take it back.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Aanvraag, AanvraagDoor, AanvraagKanaal};
use super::store::aanvraag::{self, Invoer};
use super::{regels, store};
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::termijnen::store::{self as termijnen, TermijnBeeld};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::{Actie, Wet};
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Rij {
    wet: Wet,
    wet_label: &'static str,
    ontvangen_op: NaiveDate,
    hoe: String,
    wens: String,
    ingetrokken_op: Option<NaiveDate>,
    termijn: Option<TermijnBeeld>,
}

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    titel: String,
    rijen: Vec<Rij>,
    nieuw: bool,
    mag: bool,
    formulier: &'a Formulier,
}

fn velden(f: &mut Vec<Veld>) {
    f.extend([
        Veld::datum("ontvangen_op", "Wanneer kwam de aanvraag binnen?")
            .verplicht("Vul in wanneer de aanvraag binnenkwam")
            .hint("De dag waarop de inwoner het vroeg, ook als jij het later opschrijft. Bijvoorbeeld 5-3-2026")
            .waarom("Met deze dag begint de termijn voor het besluit. Een handtekening op het verslag is niet nodig om de termijn te laten beginnen."),
        Veld::radio::<AanvraagKanaal>("kanaal", "Hoe kwam de aanvraag binnen?")
            .verplicht("Kies hoe de aanvraag binnenkwam")
            .hint("Elke manier telt."),
        Veld::radio::<AanvraagDoor>("door", "Wie vroeg het aan?")
            .verplicht("Kies wie het aanvroeg")
            .hint("Vraagt alleen een aanbieder of verwijzer erom, dan is er nog geen aanvraag. Vraag eerst of de inwoner het zelf wil."),
        Veld::tekstvak("wens", "Wat wil de inwoner? In eigen woorden")
            .verplicht("Schrijf op wat de inwoner vraagt, in eigen woorden")
            .rijen(3)
            .max(2000),
    ]);
}

fn nieuw(casus: CasusId, over: &[Wet]) -> Formulier {
    let opties = over.iter().map(|w| Optie::nieuw(w.code(), w.label())).collect();
    let mut f = vec![
        Veld::radio_uit("wet", "Onder welke wet valt de aanvraag?", opties)
            .verplicht("Kies de wet waaronder de aanvraag valt")
            .hint("Vraagt de inwoner onder twee wetten iets aan, leg dan twee aanvragen vast."),
    ];
    velden(&mut f);
    Formulier::nieuw(paden::AANVRAAG.van(casus), f)
}

fn bestaand(casus: CasusId, wet: Wet) -> Formulier {
    let mut f = Vec::new();
    velden(&mut f);
    f.push(
        Veld::datum("ingetrokken_op", "Ingetrokken op")
            .hint("Alleen als de inwoner de aanvraag intrekt. De termijn van het besluit stopt dan. Bijvoorbeeld 5-3-2026"),
    );
    Formulier::nieuw(paden::AANVRAAG_WET.met(&[casus.to_string(), wet.to_string()]), f)
}

fn gevuld(a: &Aanvraag) -> Formulier {
    bestaand(a.casus_id, a.wet)
        .met_versie(a.versie)
        .vul_datum("ontvangen_op", Some(a.ontvangen_op))
        .vul("kanaal", a.kanaal)
        .vul("door", a.door)
        .vul("wens", &a.wens)
        .vul_datum("ingetrokken_op", a.ingetrokken_op)
}

fn keur(f: &mut Formulier, k: &Casus, wet: Option<Wet>, vandaag: NaiveDate) -> Option<Invoer> {
    let ontvangen = f.datum("ontvangen_op");
    let weg = f.datum("ingetrokken_op");
    if ontvangen.is_some_and(|d| d > vandaag) {
        f.fout("ontvangen_op", "Vul een dag in tot en met vandaag");
    }
    if wet == Some(Wet::Wmo) && ontvangen.is_some_and(|d| d < k.gemeld_op) {
        f.fout("ontvangen_op", "Bij de Wmo komt de aanvraag na de melding: vul een latere dag in");
    }
    if weg.is_some_and(|d| d > vandaag || ontvangen.is_some_and(|o| d < o)) {
        f.fout("ingetrokken_op", "Vul een dag in tussen de ontvangst en vandaag");
    }
    if !f.goed() {
        return None;
    }
    Some(Invoer {
        ontvangen_op: ontvangen?,
        kanaal: f.keus("kanaal")?,
        door: f.keus("door")?,
        wens: f.tekst("wens"),
        ingetrokken_op: weg,
    })
}

fn rijen(v: &Verzoek, casus: CasusId) -> Uitslag<Vec<Rij>> {
    let (vandaag, grenzen) = (v.vandaag(), &v.diensten.config.termijnen);
    v.lees(|c| {
        let mut uit = Vec::new();
        for a in aanvraag::alle(c, casus)? {
            let soort = regels::besluitsoort(a.wet);
            // The newest clock of this kind: an earlier one may have been stopped and begun anew.
            let klok = termijnen::van_casus(c, casus)?
                .into_iter()
                .filter(|t| Some(t.soort) == soort && t.advies_id.is_none())
                .max_by_key(|t| (t.gestopt_op.is_none(), t.id));
            let termijn = klok.map(|t| termijnen::beeld(c, &t, vandaag, grenzen)).transpose()?;
            uit.push(Rij {
                wet: a.wet,
                wet_label: a.wet.label(),
                ontvangen_op: a.ontvangen_op,
                hoe: format!("{}, door {}", a.kanaal.label(), a.door.label()),
                wens: a.wens,
                ingetrokken_op: a.ingetrokken_op,
                termijn,
            });
        }
        Ok(uit)
    })
}

fn toon(v: &mut Verzoek, k: &Casus, wet: Option<Wet>, f: &Formulier) -> Uitslag<Antwoord> {
    let alle = rijen(v, k.id)?;
    let ctx = Pagina {
        casus: v.lees(|c| kop::kop(c, k))?,
        titel: wet.map_or_else(|| "Aanvraag".to_string(), |w| format!("Aanvraag {}", w.label())),
        nieuw: wet.is_none() && alle.len() < Wet::ALLE.len(),
        rijen: alle.into_iter().filter(|r| wet.is_none_or(|w| w == r.wet)).collect(),
        mag: v.mag(Actie::CasusBewerken, &v.feiten),
        formulier: f,
    };
    v.pagina_met("route/advies/aanvraag.html", f, &ctx)
}

fn laad(v: &Verzoek) -> Uitslag<(Casus, Vec<Wet>)> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let al: Vec<Wet> = aanvraag::alle(c, id)?.into_iter().map(|a| a.wet).collect();
        Ok((k, Wet::ALLE.iter().copied().filter(|w| !al.contains(w)).collect()))
    })
}

/// GET: what was applied for, and the form for a new one.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, over) = laad(v)?;
    let f = v.open(nieuw(k.id, &over))?;
    toon(v, &k, None, &f)
}

/// POST: a new aanvraag; its clock starts.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, over) = laad(v)?;
    let mut f = nieuw(k.id, &over).lees(&v.velden);
    let wet = f.keus::<Wet>("wet");
    let (Some(invoer), Some(wet)) = (keur(&mut f, &k, wet, v.vandaag()), wet) else {
        return toon(v, &k, None, &f);
    };
    match v.schrijf(|s| aanvraag::leg_vast(s, k.id, wet, &invoer)) {
        Err(Fout::Verouderd) => {
            f.fout("wet", "Een collega legde deze aanvraag net vast. Kijk hieronder of zij klopt");
            toon(v, &k, None, &f)
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::AANVRAAG.van(k.id), "Bewaard: de aanvraag"))
        }
    }
}

fn een(v: &Verzoek) -> Uitslag<(Casus, Aanvraag)> {
    let id: CasusId = v.deel("casus")?;
    let wet: String = v.deel("wet")?;
    let wet = Wet::uit(&wet).ok_or(Fout::NietGevonden)?;
    v.lees(|c| {
        let a = store::aanvraag::van_wet(c, id, wet)?.ok_or(Fout::NietGevonden)?;
        Ok((casus_store::zoek(c, id)?, a))
    })
}

/// GET: one aanvraag, to change or take back.
pub fn get_wet(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = een(v)?;
    let f = v.open(gevuld(&a))?;
    toon(v, &k, Some(a.wet), &f)
}

/// POST: the change; the clock follows.
pub fn post_wet(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = een(v)?;
    let mut f = bestaand(k.id, a.wet).lees(&v.velden);
    let Some(invoer) = keur(&mut f, &k, Some(a.wet), v.vandaag()) else {
        return toon(v, &k, Some(a.wet), &f);
    };
    match v.schrijf(|s| aanvraag::wijzig(s, &a, &invoer, f.versie)) {
        Err(Fout::Verouderd) => {
            let (_, nu) = een(v)?;
            toon(v, &k, Some(a.wet), &f.conflict(&gevuld(&nu)))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::AANVRAAG.van(k.id), "Bewaard: de aanvraag"))
        }
    }
}
