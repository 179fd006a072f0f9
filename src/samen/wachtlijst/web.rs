//! /casussen/{casus}/wachtplek: on the list, changed, or off it.

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld::{self, Strook};
use super::lijst::{self, Wachtende};
use super::model::{Escalatie, Soort};
use super::parameters::Model;
use super::store::{self, Invoer, PlekFeit, Wachtplek};
use super::{lijst_store, regels};
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::accounts::{self, Gebruiker};
use crate::poort::toegang::{Actie, Rol};
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    formulier: &'a Formulier,
    feiten: Vec<[String; 3]>,
    strook: Option<Strook>,
    spoed: bool,
    staat_op_lijst: bool,
    mag_bewerken: bool,
    mag_toewijzen: bool,
}

struct Stand {
    k: Casus,
    kop: Kop,
    plek: Option<Wachtplek>,
    feiten: Vec<PlekFeit>,
    collegas: Vec<Gebruiker>,
    strook: Option<Strook>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    let (dag, betrokken) = (v.vandaag(), v.feiten.betrokken);
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let plek = store::open_plek(c, id)?;
        let mut feiten = Vec::new();
        let mut strook = None;
        if let Some(plek) = &plek {
            let w = wachtende(&k, plek, betrokken);
            let b = lijst_store::bronnen(c, std::slice::from_ref(&w), dag)?;
            strook = Some(strook_van(&w, &b, dag)?);
            feiten = b.feiten;
        }
        let collegas = accounts::van_team(c, k.team_id, Rol::Professional, dag)?;
        Ok(Stand { kop: kop::kop(c, &k)?, k, plek, feiten, collegas, strook })
    })
}

fn wachtende(k: &Casus, plek: &Wachtplek, betrokken: bool) -> Wachtende {
    Wachtende {
        plek: plek.id,
        soort: plek.soort,
        sinds: plek.sinds,
        team: plek.team_id,
        casus: k.id,
        nummer: k.nummer.clone(),
        gemeld_op: k.gemeld_op,
        persoon: k.persoon_id,
        huishouden: k.huishouden_id,
        betrokken,
    }
}

fn strook_van(w: &Wachtende, b: &lijst::Bronnen, dag: NaiveDate) -> Uitslag<Strook> {
    let alles = lijst::invoer(w, b, dag);
    let gezien = if w.betrokken { alles } else { regels::voor_buitenstaander(&alles) };
    let prioriteit = regels::zonder_woorden(regels::bereken(&gezien, Model::geldend()?));
    Ok(beeld::strook(&prioriteit, prioriteit.totaal))
}

fn gevraagd(betrokken: bool) -> impl Iterator<Item = Escalatie> {
    Escalatie::ALLE.iter().copied().filter(move |f| f.wordt_gevraagd() && (betrokken || !f.afgeschermd()))
}

fn namen(f: Escalatie) -> [String; 3] {
    [format!("feit-{f}"), format!("feit-{f}-sinds"), format!("feit-{f}-bron")]
}

fn formulier(st: &Stand, betrokken: bool) -> Formulier {
    let wie = st.collegas.iter().map(|g| Optie::nieuw(g.id, &g.naam)).collect();
    let ja_nee = vec![Optie::nieuw("ja", "Ja"), Optie::nieuw("nee", "Nee")];
    let mut velden = vec![
        Veld::radio::<Soort>("soort", "Waar wacht de inwoner op?").verplicht("Kies waar de inwoner op wacht"),
        Veld::datum("sinds", "Sinds wanneer?").verplicht("Vul in sinds wanneer de inwoner wacht"),
        Veld::keuze_uit("contact_gebruiker", "Wie houdt contact?", wie).verplicht("Kies wie contact houdt"),
        Veld::tekst("contact_afspraak", "Wat is afgesproken over contact?")
            .hint("Bijvoorbeeld: Anna belt elke twee weken op dinsdag")
            .verplicht("Vul in wat je met de inwoner over contact hebt afgesproken"),
        Veld::tekst("overbrugging", "Wat bied je aan voor de tussentijd?")
            .hint("Bijvoorbeeld: inloopspreekuur, maatjesproject, onafhankelijke cliëntondersteuning"),
        Veld::radio_uit("overbrugging_aangenomen", "Neemt de inwoner dat aan?", ja_nee),
    ];
    for feit in gevraagd(betrokken) {
        let [aan, sinds, bron] = namen(feit);
        velden.push(Veld::vink(aan, crate::kit::tekst::hoofdletter(feit.label())));
        velden.push(Veld::datum(sinds, "Sinds wanneer?"));
        velden.push(Veld::tekst(bron, "Van wie weet je dit?"));
    }
    Formulier::nieuw(paden::WACHTPLEK.van(st.k.id), velden)
}

fn gevuld(st: &Stand, betrokken: bool, vandaag: NaiveDate) -> Formulier {
    let f = formulier(st, betrokken);
    let Some(p) = &st.plek else { return f.vul_datum("sinds", Some(vandaag)) };
    let aangenomen = p.overbrugging_aangenomen.map_or("", |ja| if ja { "ja" } else { "nee" });
    let mut f = f
        .met_versie(p.versie)
        .vul("soort", p.soort)
        .vul_datum("sinds", Some(p.sinds))
        .vul("contact_gebruiker", p.contact_gebruiker_id.map(|g| g.to_string()).unwrap_or_default())
        .vul("contact_afspraak", &p.contact_afspraak)
        .vul("overbrugging", &p.overbrugging)
        .vul("overbrugging_aangenomen", aangenomen);
    for feit in &st.feiten {
        let [aan, sinds, bron] = namen(feit.feit);
        f = f.vul_vink(&aan, true).vul_datum(&sinds, Some(feit.sinds)).vul(&bron, &feit.bron);
    }
    f
}

/// The form, with the place as it stands.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let f = v.open(gevuld(&st, v.feiten.betrokken, v.vandaag()))?;
    toon(v, &st, &f)
}

fn toon(v: &Verzoek, st: &Stand, f: &Formulier) -> Uitslag<Antwoord> {
    v.pagina_met(
        "samen/wachtplek.html",
        f,
        &Pagina {
            casus: &st.kop,
            formulier: f,
            feiten: gevraagd(v.feiten.betrokken).map(namen).collect(),
            strook: st.strook.clone(),
            spoed: st.k.spoed,
            staat_op_lijst: st.plek.is_some(),
            mag_bewerken: v.mag(Actie::CasusBewerken, &v.feiten),
            mag_toewijzen: v.mag(Actie::CasusToewijzen, &v.feiten),
        },
    )
}

/// Keeps the place.
///
/// # Errors
/// [`Fout::KanNiet`] for spoed, which never waits.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let betrokken = v.feiten.betrokken;
    let mut f = formulier(&st, betrokken).lees(&v.velden);
    keur(&mut f, betrokken, v.vandaag());
    if !f.goed() {
        return toon(v, &st, &f);
    }
    let invoer = invoer(&f, &st, betrokken)?;
    match v.schrijf(|s| store::bewaar(s, &st.k, f.versie, &invoer)) {
        Err(Fout::Verouderd) => {
            let nieuw = stand(v)?;
            let nu = gevuld(&nieuw, betrokken, v.vandaag());
            toon(v, &nieuw, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::WACHTPLEK.van(st.k.id), "Bewaard: de plek op de wachtlijst"))
        }
    }
}

fn keur(f: &mut Formulier, betrokken: bool, vandaag: NaiveDate) {
    let later = |f: &mut Formulier, naam: &str| {
        if f.datum(naam).is_some_and(|dag| dag > vandaag) {
            f.fout(naam, "Kies vandaag of een eerdere dag");
        }
    };
    later(f, "sinds");
    let aanbod = !f.tekst("overbrugging").is_empty();
    f.verplicht_als(aanbod, "overbrugging_aangenomen", "Kies of de inwoner het aanneemt");
    for feit in gevraagd(betrokken) {
        let [aan, sinds, bron] = namen(feit);
        let aan = f.vink(&aan);
        f.verplicht_als(aan, &sinds, "Vul in sinds wanneer dit zo is");
        f.verplicht_als(aan, &bron, "Vul in van wie je dit weet");
        later(f, &sinds);
    }
}

fn invoer(f: &Formulier, st: &Stand, betrokken: bool) -> Uitslag<Invoer> {
    let mut feiten: Vec<(Escalatie, NaiveDate, String)> = gevraagd(betrokken)
        .filter_map(|feit| {
            let [aan, sinds, bron] = namen(feit);
            f.vink(&aan).then(|| Some((feit, f.datum(&sinds)?, f.tekst(&bron)))).flatten()
        })
        .collect();
    // What this viewer may not see stays as it is.
    let verborgen = st.feiten.iter().filter(|o| !gevraagd(betrokken).any(|f| f == o.feit));
    feiten.extend(verborgen.map(|o| (o.feit, o.sinds, o.bron.clone())));
    let mist = || Fout::KanNiet("Vul het formulier helemaal in.".into());
    Ok(Invoer {
        soort: f.keus("soort").ok_or_else(mist)?,
        sinds: f.datum("sinds").ok_or_else(mist)?,
        contact: f.id::<GebruikerId>("contact_gebruiker"),
        afspraak: f.tekst("contact_afspraak"),
        overbrugging: f.tekst("overbrugging"),
        aangenomen: Some(f.tekst("overbrugging_aangenomen")).filter(|w| !w.is_empty()).map(|w| w == "ja"),
        feiten,
    })
}

/// Takes the casus off the list.
///
/// # Errors
/// [`Fout::KanNiet`] without a reason, or when it is not on the list.
pub fn beeindig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let casus: CasusId = v.deel("casus")?;
    let reden = v.velden.een("einde_reden").unwrap_or_default().trim().to_owned();
    if reden.is_empty() || reden.chars().count() > 200 {
        return Err(Fout::KanNiet("Schrijf in één zin waarom de inwoner niet meer wacht.".into()));
    }
    v.schrijf(|s| store::beeindig(s, casus, &reden))?;
    Ok(Antwoord::naar(paden::WACHTPLEK.van(casus), "De casus staat niet meer op de wachtlijst"))
}
