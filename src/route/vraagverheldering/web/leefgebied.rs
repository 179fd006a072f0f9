//! One leefgebied: opening it with a reason, the story, the view, last and kracht, and closing it again when nothing
//! was recorded.

use serde::Serialize;

use super::velden::{self, Kant};
use crate::basis::balans::model::{Blik, Blikken, Onderwerp, Status, Trend};
use crate::basis::balans::onderdelen::Leefgebied;
use crate::basis::balans::parameters::Model;
use crate::basis::balans::store as balans;
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::tekst::hoofdletter;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::kop::{self, Kop};
use crate::route::vraagverheldering::model::LeefgebiedBeeld;
use crate::route::vraagverheldering::regels::{self, Scores};
use crate::route::vraagverheldering::store::leefgebied as store;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    code: &'static str,
    titel: String,
    waarom: String,
    vorige: String,
    verschil: bool,
    te_sluiten: bool,
    mag: bool,
    formulier: &'a Formulier,
}

struct Stand {
    casus: Casus,
    kop: Kop,
    beeld: LeefgebiedBeeld,
    scores: Scores,
    vorige: Option<(balans::Meting, Scores)>,
    te_sluiten: bool,
}

pub(super) fn welk(v: &Verzoek) -> Uitslag<Leefgebied> {
    Leefgebied::uit(&v.deel::<String>("leefgebied")?).ok_or(Fout::NietGevonden)
}

/// What is known; none when the leefgebied is niet in beeld.
fn stand(v: &Verzoek) -> Uitslag<Option<Stand>> {
    let (id, welk): (CasusId, _) = (v.deel("casus")?, welk(v)?);
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let Some(beeld) = store::zoek(c, id, welk)? else { return Ok(None) };
        let scores = match balans::open_meting(c, &casus)? {
            Some(m) => store::scores(c, m.id, Onderwerp::Inwoner, None, welk)?,
            None => Blikken { inwoner: None, professional: None, gezamenlijk: None },
        };
        let te_sluiten = regels::te_sluiten(&beeld, store::ooit_gescoord(c, id, welk)?);
        let vorige = store::vorige_scores(c, &casus, welk)?;
        Ok(Some(Stand { kop: kop::kop(c, &casus)?, casus, beeld, scores, vorige, te_sluiten }))
    })
}

/// Both voices see it so differently that it is worth a talk, and nothing shared came of it yet.
fn verschilt(scores: &Scores) -> Uitslag<bool> {
    Ok(scores.gezamenlijk.is_none() && regels::verschil(scores) >= Model::geldend()?.verschil_vanaf)
}

fn formulier(s: &Stand, met_verschil: bool) -> Formulier {
    let status = [Status::Besproken, Status::NogTeBespreken, Status::WilNietBespreken];
    let opties = status.iter().map(|k| Optie::nieuw(k.code(), hoofdletter(k.label()))).collect();
    let mut alle = vec![
        Veld::tekstvak("verhaal", "Wat vertelt de inwoner?")
            .hint("In de eigen woorden. Alleen wat voor de hulpvraag nodig is."),
        velden::trap(Blik::Inwoner, Kant::Last, "Hoeveel last geeft dit, vindt de inwoner?"),
        velden::trap(Blik::Inwoner, Kant::Kracht, "Hoe goed lukt het, vindt de inwoner?"),
        Veld::tekstvak("beeld", "Wat zie je zelf?").hint("Wat je zag of hoorde, en waaruit dat blijkt."),
        velden::trap(Blik::Professional, Kant::Last, "Hoeveel last zie jij?"),
        velden::trap(Blik::Professional, Kant::Kracht, "Hoe goed lukt het, zie jij?"),
        velden::trap(Blik::Gezamenlijk, Kant::Last, "Hoeveel last, zeggen jullie samen?"),
        velden::trap(Blik::Gezamenlijk, Kant::Kracht, "Hoe goed lukt het, zeggen jullie samen?"),
    ];
    if met_verschil {
        alle.push(
            Veld::tekstvak("verschil_besproken", "Wat leverde het gesprek over het verschil op?")
                .rijen(3)
                .hint("Jullie zien dit anders. Dat is geen fout: vraag door en schrijf op wat eruit kwam."),
        );
    }
    alle.push(Veld::keuze::<Trend>("trend", "Welke kant gaat het op?"));
    alle.push(
        Veld::radio_uit("status", "Is dit leefgebied besproken?", opties)
            .verplicht("Kies hoe het ermee staat"),
    );
    alle.push(
        Veld::tekst("waarom", "Waarom nodig voor deze hulpvraag?")
            .verplicht("Schrijf in één regel waarom dit leefgebied nodig is")
            .max(300),
    );
    Formulier::nieuw(paden::LEEFGEBIED.met(&[s.casus.id.to_string(), s.beeld.leefgebied.to_string()]), alle)
}

fn vul(f: Formulier, s: &Stand) -> Formulier {
    let b = &s.beeld;
    let f = f
        .met_versie(b.versie)
        .vul("status", b.status)
        .vul("waarom", &b.waarom)
        .vul("verhaal", &b.verhaal)
        .vul("beeld", &b.beeld)
        .vul("trend", b.trend)
        .vul("verschil_besproken", &b.verschil_besproken);
    velden::vul_scores(f, "", &s.scores)
}

fn met_verschil(s: &Stand) -> Uitslag<bool> {
    Ok(verschilt(&s.scores)? || !s.beeld.verschil_besproken.is_empty())
}

fn toon(v: &Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let pagina = Pagina {
        code: s.beeld.leefgebied.code(),
        titel: hoofdletter(s.beeld.leefgebied.label()),
        waarom: s.beeld.waarom,
        vorige: s.vorige.as_ref().map(vorige_tekst).unwrap_or_default(),
        verschil: f.velden.contains_key("verschil_besproken"),
        te_sluiten: s.te_sluiten,
        mag: v.mag(Actie::CasusBewerken, &v.feiten),
        casus: s.kop,
        formulier: f,
    };
    v.pagina_met("route/vraagverheldering/leefgebied.html", f, &pagina)
}

/// "Vorige keer (vraagverheldering, 3-11-2026): inwoner last 3, kracht 1; professional last 3, kracht 2."
fn vorige_tekst((meting, scores): &(balans::Meting, Scores)) -> String {
    let per_blik = [
        (Blik::Inwoner, scores.inwoner),
        (Blik::Professional, scores.professional),
        (Blik::Gezamenlijk, scores.gezamenlijk),
    ];
    let delen: Vec<_> = per_blik
        .into_iter()
        .filter_map(|(blik, score)| Some((blik, score?)))
        .map(|(blik, (last, kracht))| {
            format!("{} last {}, kracht {}", blik.label(), last.getal(), kracht.getal())
        })
        .collect();
    format!("Vorige keer ({}, {}): {}.", meting.moment.label(), datum::kort(meting.datum), delen.join("; "))
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let Some(s) = stand(v)? else { return naar_openen(v) };
    let f = v.open(vul(formulier(&s, met_verschil(&s)?), &s))?;
    toon(v, s, &f)
}

fn naar_openen(v: &Verzoek) -> Uitslag<Antwoord> {
    let (casus, welk): (CasusId, _) = (v.deel("casus")?, welk(v)?);
    let pad = paden::LEEFGEBIED_OPENEN.met(&[casus.to_string(), welk.to_string()]);
    Ok(Antwoord::Naar { pad, melding: None })
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let Some(s) = stand(v)? else { return naar_openen(v) };
    let f = formulier(&s, true).lees(&v.velden);
    let (mut f, scores) = controleer(f, &s)?;
    let anders = verschilt(&scores)?;
    if !f.goed() {
        if !anders && f.tekst("verschil_besproken").is_empty() {
            f.velden.remove("verschil_besproken");
            f.volgorde.retain(|naam| naam != "verschil_besproken");
        }
        return toon(v, s, &f);
    }
    let nieuw = LeefgebiedBeeld {
        id: s.beeld.id,
        leefgebied: s.beeld.leefgebied,
        status: f.keus("status").unwrap_or(s.beeld.status),
        waarom: f.tekst("waarom"),
        verhaal: f.tekst("verhaal"),
        beeld: f.tekst("beeld"),
        trend: f.keus("trend").unwrap_or(Trend::Onbekend),
        verschil_besproken: f.tekst("verschil_besproken"),
        versie: f.versie,
    };
    match v.schrijf(|w| store::bewaar(w, &s.casus, &nieuw, scores)) {
        Err(Fout::Verouderd) => {
            let Some(s) = stand(v)? else { return naar_openen(v) };
            let nu = vul(formulier(&s, true), &s);
            toon(v, s, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(klaar(&s, anders && nieuw.verschil_besproken.is_empty()))
        }
    }
}

/// What the fields cannot see of each other. Scores exist exactly when it was besproken (domain.md 4.6).
fn controleer(mut f: Formulier, s: &Stand) -> Uitslag<(Formulier, Scores)> {
    let scores = velden::lees_scores(&mut f, "");
    // With last and kracht filled in it was talked about, whatever the choice still says.
    if regels::gescoord(&scores) && f.keus::<Status>("status") == Some(Status::NogTeBespreken) {
        f = f.vul("status", Status::Besproken);
    }
    let status = f.keus::<Status>("status");
    if f.goed() && status == Some(Status::Besproken) && !regels::gescoord(&scores) && s.vorige.is_none() {
        f.fout(
            "status",
            "Kies last en kracht bij de inwoner of bij jezelf, of zet dit op 'nog te bespreken'",
        );
    }
    if f.goed() && status != Some(Status::Besproken) && regels::gescoord(&scores) {
        f.fout("status", "Last en kracht zijn ingevuld. Zet dit op 'besproken', of haal ze weg");
    }
    Ok((f, scores))
}

fn klaar(s: &Stand, praten: bool) -> Antwoord {
    let id = s.casus.id;
    let naam = s.beeld.leefgebied.label();
    if praten {
        let pad = paden::LEEFGEBIED.met(&[id.to_string(), s.beeld.leefgebied.to_string()]);
        return Antwoord::naar(
            pad,
            format!("Bewaard: {naam}. Jullie zien dit verschillend. Bespreek het samen."),
        );
    }
    Antwoord::naar(format!("{}#leefgebieden", paden::VRAAGVERHELDERING.van(id)), format!("Bewaard: {naam}"))
}

/// POST: back to niet in beeld.
pub fn sluiten(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (id, welk): (CasusId, _) = (v.deel("casus")?, welk(v)?);
    let casus = v.lees(|c| casus_store::zoek(c, id))?;
    v.schrijf(|w| store::sluit(w, &casus, welk))?;
    let pad = format!("{}#leefgebieden", paden::VRAAGVERHELDERING.van(id));
    Ok(Antwoord::naar(pad, format!("Niet meer in beeld: {}", welk.label())))
}
