//! Taking a melding, and confirming it.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{
    Bevestiging, InwonerWeet, Kanaal, Melder, Melding, NieuweMelding, Spoedsignaal, Verzendwijze, Wie,
};
use super::store;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::personen::{store as personen_store, velden};
use crate::basis::termijnen::model::TermijnSoort;
use crate::basis::termijnen::store as termijnen;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Wet;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct NieuwPagina<'a> {
    formulier: &'a Formulier,
    wie: &'static str,
    naam: Option<String>,
    geboortedatum: Option<NaiveDate>,
    vragen: Vec<&'static str>,
    wie_velden: Vec<String>,
    overige: Vec<String>,
}

/// Whose melding the URL says it is: `?persoon=ID`, `?wie=nieuw`, or nothing (nog onbekend).
enum Doel {
    Bekend(PersoonId),
    Nieuw,
    Onbekend,
}

fn doel(v: &Verzoek) -> Doel {
    match (v.vraag.een("persoon").and_then(|p| p.parse().ok()), v.vraag.een("wie")) {
        (Some(id), _) => Doel::Bekend(id),
        (None, Some("nieuw")) => Doel::Nieuw,
        _ => Doel::Onbekend,
    }
}

/// The path of the form for this person, also the key of its draft: a draft for one never shows at another.
pub fn pad_nieuw(persoon: Option<PersoonId>, nieuw: bool) -> String {
    match (persoon, nieuw) {
        (Some(id), _) => format!("{}?persoon={id}", paden::MELDING_NIEUW.0),
        (None, true) => format!("{}?wie=nieuw", paden::MELDING_NIEUW.0),
        (None, false) => format!("{}?wie=onbekend", paden::MELDING_NIEUW.0),
    }
}

const VRAGEN: [&str; 10] = [
    "hulpvraag",
    "kanaal",
    "melder",
    "melder_naam",
    "melder_telefoon",
    "inwoner_weet",
    "spoed",
    "spoed_actie",
    "wet",
    "ontvangen_op",
];

fn meldingvelden() -> Vec<Veld> {
    let wetten = Wet::ALLE.iter().map(|w| Optie::nieuw(w.code(), w.label())).collect();
    vec![
        Veld::tekstvak("hulpvraag", "Wat is de vraag?")
            .rijen(5)
            .hint("In de woorden van de inwoner.")
            .verplicht("Vul de vraag in, in de woorden van de inwoner"),
        Veld::keuze::<Kanaal>("kanaal", "Hoe kwam de melding binnen?").verplicht("Kies hoe de melding binnenkwam"),
        Veld::radio::<Melder>("melder", "Wie meldt?").verplicht("Kies wie meldt"),
        Veld::tekst("melder_naam", "Naam van de melder, als dat niet de inwoner is").max(100),
        Veld::tekst("melder_telefoon", "Telefoon van de melder").max(30),
        Veld::radio::<InwonerWeet>("inwoner_weet", "Weet de inwoner van de melding?")
            .hint("Meldt de inwoner zelf? Dan hoef je dit niet in te vullen."),
        Veld::vinkjes::<Spoedsignaal>("spoed", "Is er spoed?")
            .hint("Kruis aan wat je hoort. Hoor je niets hiervan, kies dan: geen van deze.")
            .waarom("Bij spoed wacht niemand: je belt meteen de dienstdoende collega, of 112. De casus komt dan nooit op de wachtlijst.")
            .verplicht("Loop de zeven signalen langs, of kies: geen van deze"),
        Veld::tekstvak("spoed_actie", "Bij spoed: wat heb je meteen gedaan, en hoe laat?").rijen(2).max(1000),
        Veld::radio_uit("wet", "Onder welke wet valt de vraag, als je dat al weet?", wetten)
            .hint("Weet je het nog niet? Sla dit over: het kan ook bij de screening.")
            .waarom("Bij een Wmo-melding gaat meteen een termijn van zes weken lopen."),
        Veld::datum("ontvangen_op", "Wanneer kreeg je de vraag?")
            .verplicht("Vul in wanneer je de vraag kreeg"),
    ]
}

fn formulier(v: &Verzoek, doel: &Doel) -> Uitslag<Formulier> {
    let (mut lijst, sleutel) = match doel {
        Doel::Bekend(id) => (Vec::new(), pad_nieuw(Some(*id), false)),
        Doel::Onbekend => (Vec::new(), pad_nieuw(None, false)),
        Doel::Nieuw => {
            let mut lijst = velden::naamvelden();
            lijst.extend(velden::overige(v)?);
            (lijst, pad_nieuw(None, true))
        }
    };
    lijst.extend(meldingvelden());
    Ok(Formulier::nieuw(sleutel, lijst).vul_datum("ontvangen_op", Some(v.vandaag())))
}

fn toon(v: &Verzoek, doel: &Doel, f: &Formulier) -> Uitslag<Antwoord> {
    let persoon = match doel {
        Doel::Bekend(id) => Some(v.lees(|c| personen_store::persoon(c, *id))?),
        _ => None,
    };
    let wie_velden: Vec<String> = velden::naamvelden().into_iter().map(|w| w.naam).collect();
    let overige = f
        .volgorde
        .iter()
        .filter(|n| !wie_velden.contains(n) && !VRAGEN.contains(&n.as_str()))
        .cloned()
        .collect();
    let pagina = NieuwPagina {
        formulier: f,
        wie: match doel {
            Doel::Bekend(_) => "bekend",
            Doel::Nieuw => "nieuw",
            Doel::Onbekend => "onbekend",
        },
        naam: persoon.as_ref().map(|p| p.naam()),
        geboortedatum: persoon.and_then(|p| p.geboortedatum),
        vragen: VRAGEN.to_vec(),
        wie_velden,
        overige,
    };
    v.pagina_met("route/melding/nieuw.html", f, &pagina)
}

/// GET: the melding form.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let doel = doel(v);
    v.toonde_lijst("melding-nieuw", usize::from(matches!(doel, Doel::Bekend(_))));
    let f = formulier(v, &doel)?;
    let f = v.open(f)?;
    toon(v, &doel, &f)
}

/// POST: the new-person form, filled with what was searched for. Nothing is kept yet.
pub fn begin(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let f = super::zoek_web::vul_naam(formulier(v, &Doel::Nieuw)?, v.velden.een("zoek").unwrap_or_default());
    toon(v, &Doel::Nieuw, &f)
}

/// POST: keeping the melding.
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let doel = doel(v);
    let mut f = formulier(v, &doel)?.lees(&v.velden);
    let melding = lees(v, &doel, &mut f)?;
    let eigen_team = v.wie()?.teams.first().copied();
    if let (Some(melding), true) = (melding, f.goed()) {
        let team =
            eigen_team.ok_or(Fout::KanNiet("Je zit nog niet in een team. Vraag de beheerder.".into()))?;
        let kluis = v.diensten.kluis.clone();
        match v.schrijf(|s| store::leg_vast(s, &kluis, &melding, team)) {
            Ok(casus) => {
                return Ok(Antwoord::naar(paden::MELDING.van(casus), "De melding is vastgelegd."));
            }
            Err(Fout::KanNiet(uitleg)) => f.fout("bsn", uitleg),
            Err(fout) => return Err(fout),
        }
    }
    toon(v, &doel, &f)
}

fn lees(v: &Verzoek, doel: &Doel, f: &mut Formulier) -> Uitslag<Option<NieuweMelding>> {
    let wie = match doel {
        Doel::Bekend(id) => Wie::Bekend(v.lees(|c| personen_store::persoon(c, *id))?.id),
        Doel::Onbekend => Wie::Onbekend,
        Doel::Nieuw => lees_nieuw(v, f)?,
    };
    let melder: Option<Melder> = f.keus("melder");
    let weet = match melder {
        Some(Melder::Inwoner) => Some(InwonerWeet::Ja),
        _ => f.keus("inwoner_weet"),
    };
    let ander = melder.is_some_and(|m| m != Melder::Inwoner);
    f.verplicht_als(ander, "inwoner_weet", "Kies of de inwoner van de melding weet");
    let spoed: Vec<Spoedsignaal> = f.keuzes("spoed");
    if spoed.contains(&Spoedsignaal::Geen) && spoed.len() > 1 {
        f.fout("spoed", "Je koos een signaal én ‘geen van deze’. Kies een van beide");
    }
    let is_spoed = spoed.iter().any(|s| *s != Spoedsignaal::Geen);
    f.verplicht_als(
        is_spoed,
        "spoed_actie",
        "Bel nu de dienstdoende collega (of 112) en schrijf op wat je deed",
    );
    let ontvangen_op = f.datum("ontvangen_op");
    if ontvangen_op.is_some_and(|d| d > v.vandaag()) {
        f.fout("ontvangen_op", "Deze dag is nog niet geweest. Vul de dag in waarop je de vraag kreeg");
    }
    let (Some(kanaal), Some(melder), Some(inwoner_weet), Some(ontvangen_op)) =
        (f.keus::<Kanaal>("kanaal"), melder, weet, ontvangen_op)
    else {
        return Ok(None);
    };
    Ok(Some(NieuweMelding {
        wie,
        ontvangen_op,
        kanaal,
        melder,
        melder_naam: f.tekst("melder_naam"),
        melder_telefoon: f.tekst("melder_telefoon"),
        inwoner_weet,
        hulpvraag: f.tekst("hulpvraag"),
        wet: f.keus("wet"),
        spoed,
        spoed_actie: f.tekst("spoed_actie"),
        vorige: v.vraag.een("vorige").and_then(|id| id.parse().ok()),
    }))
}

/// A new person who turns out to be known, by name and date of birth, is taken as that person: nobody twice.
fn lees_nieuw(v: &Verzoek, f: &mut Formulier) -> Uitslag<Wie> {
    let p = velden::lees(f, v.diensten.config.omgeving.soort);
    Ok(match v.lees(|c| personen_store::dubbel(c, &p))? {
        Some(id) => Wie::Bekend(id),
        None => Wie::Nieuw(Box::new(p)),
    })
}

#[derive(Serialize)]
struct MeldingPagina<'a> {
    formulier: &'a Formulier,
    casus_id: CasusId,
    nummer: String,
    naam: Option<String>,
    hulpvraag: String,
    rijen: Vec<Rij>,
    spoed: bool,
    spoed_actie: String,
    brief: Brief,
    bevestigd_op: Option<NaiveDate>,
    afgesloten: bool,
}

#[derive(Serialize)]
struct Rij {
    naam: &'static str,
    waarde: Option<String>,
    klein: String,
    pad: String,
    pad_naam: &'static str,
}

/// What the confirmation says; domain.md 1.3 S1.
#[derive(Serialize)]
struct Brief {
    ontvangen_op: NaiveDate,
    wmo: bool,
    onderzoek_uiterlijk: Option<NaiveDate>,
    plan_uiterlijk: Option<NaiveDate>,
    organisatie: String,
    telefoon: String,
    clientondersteuning: String,
}

fn bevestigformulier(casus: CasusId, m: &Melding) -> Formulier {
    Formulier::nieuw(
        paden::MELDING.van(casus),
        vec![
            Veld::datum("bevestigd_op", "Wanneer is de bevestiging verstuurd of gegeven?"),
            Veld::radio::<Verzendwijze>("bevestigd_kanaal", "Hoe?"),
            Veld::vink("clientondersteuning", "Ik heb gewezen op gratis, onafhankelijke cliëntondersteuning")
                .waarom("Dat moet vóór het onderzoek, voor de inwoner én de mantelzorger (Wmo 2015 art. 2.3.2 lid 3)."),
            Veld::vink("persoonlijk_plan", "Ik heb verteld over het persoonlijk plan")
                .waarom("De inwoner mag zeven dagen lang een eigen plan inleveren (Wmo 2015 art. 2.3.2 lid 2)."),
            Veld::datum("persoonlijk_plan_ontvangen_op", "Wanneer kwam het persoonlijk plan binnen, als het er is?"),
        ],
    )
    .met_versie(m.versie)
    .vul_datum("bevestigd_op", m.bevestigd_op)
    .vul("bevestigd_kanaal", &m.bevestigd_kanaal)
    .vul_vink("clientondersteuning", m.clientondersteuning_gewezen_op.is_some())
    .vul_vink("persoonlijk_plan", m.persoonlijk_plan_gewezen_op.is_some())
    .vul_datum("persoonlijk_plan_ontvangen_op", m.persoonlijk_plan_ontvangen_op)
}

fn laad(v: &Verzoek) -> Uitslag<(Casus, Melding)> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| Ok((casus_store::zoek(c, id)?, store::van_casus(c, id)?)))
}

/// GET: the melding of a casus, with its confirmation.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, m) = laad(v)?;
    let f = v.open(bevestigformulier(k.id, &m))?;
    toon_melding(v, &k, &m, &f)
}

/// POST: what was sent and pointed out.
pub fn bevestig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, m) = laad(v)?;
    let mut f = bevestigformulier(k.id, &m).lees(&v.velden);
    let op = f.datum("bevestigd_op");
    f.verplicht_als(op.is_some(), "bevestigd_kanaal", "Kies hoe de bevestiging is verstuurd of gegeven");
    for naam in ["bevestigd_op", "persoonlijk_plan_ontvangen_op"] {
        if f.datum(naam).is_some_and(|d| d > v.vandaag() || d < m.ontvangen_op) {
            f.fout(naam, "Vul een dag in tussen de melding en vandaag");
        }
    }
    if !f.goed() {
        return toon_melding(v, &k, &m, &f);
    }
    let b = Bevestiging {
        bevestigd_op: op,
        bevestigd_kanaal: f.keus("bevestigd_kanaal"),
        clientondersteuning: f.vink("clientondersteuning"),
        persoonlijk_plan: f.vink("persoonlijk_plan"),
        persoonlijk_plan_ontvangen_op: f.datum("persoonlijk_plan_ontvangen_op"),
    };
    let versie = f.versie;
    match v.schrijf(|s| store::bevestig(s, k.id, versie, &b)) {
        Err(Fout::Verouderd) => {
            let (k, m) = laad(v)?;
            let f = f.conflict(&bevestigformulier(k.id, &m));
            toon_melding(v, &k, &m, &f)
        }
        uit => {
            uit?;
            Ok(Antwoord::naar(paden::CASUS.van(k.id), "De bevestiging is vastgelegd."))
        }
    }
}

fn toon_melding(v: &Verzoek, k: &Casus, m: &Melding, f: &Formulier) -> Uitslag<Antwoord> {
    let (persoon, klokken, wie) = v.lees(|c| {
        let persoon = k.persoon_id.map(|p| personen_store::persoon(c, p)).transpose()?;
        let wie = crate::poort::toegang::accounts::gebruiker(c, m.gebruiker_id)?;
        Ok((persoon, termijnen::van_casus(c, k.id)?, wie))
    })?;
    let einde = |soort| klokken.iter().find(|t| t.soort == soort).map(|t| t.einde);
    let omgeving = &v.diensten.config.omgeving;
    let melder = match m.melder {
        Melder::Inwoner => m.melder.label().to_string(),
        _ => [m.melder.label(), &m.melder_naam, &m.melder_telefoon]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    };
    let rij = |naam, waarde: String| Rij {
        naam,
        waarde: Some(waarde).filter(|w| !w.is_empty()),
        klein: String::new(),
        pad: String::new(),
        pad_naam: "",
    };
    let pagina = MeldingPagina {
        formulier: f,
        casus_id: k.id,
        nummer: k.nummer.clone(),
        naam: persoon.map(|p| p.naam()),
        hulpvraag: m.hulpvraag.clone(),
        rijen: vec![
            rij("Ontvangen op", crate::kit::datum::lang(m.ontvangen_op)),
            rij("Binnengekomen via", m.kanaal.label().into()),
            rij("Melder", melder),
            rij("Weet de inwoner ervan", m.inwoner_weet.label().into()),
            rij("Wet", m.wet.map(|w| w.label().to_string()).unwrap_or_default()),
            rij("Opgenomen door", wie.naam),
        ],
        spoed: k.spoed,
        spoed_actie: m.spoed_actie.clone(),
        brief: Brief {
            ontvangen_op: m.ontvangen_op,
            wmo: einde(TermijnSoort::WmoOnderzoek).is_some(),
            onderzoek_uiterlijk: einde(TermijnSoort::WmoOnderzoek),
            plan_uiterlijk: einde(TermijnSoort::WmoPersoonlijkPlan),
            organisatie: omgeving.organisatie.clone(),
            telefoon: omgeving.telefoon.clone(),
            clientondersteuning: omgeving.clientondersteuning.clone(),
        },
        bevestigd_op: m.bevestigd_op,
        afgesloten: k.afgesloten_op.is_some(),
    };
    v.pagina_met("route/melding/melding.html", f, &pagina)
}
