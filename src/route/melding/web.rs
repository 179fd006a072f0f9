//! Taking a melding: one page, at most six required answers.

use serde::Serialize;

use super::model::{InwonerWeet, Kanaal, Melder, NieuweMelding, Spoedsignaal, Wie};
use super::store;
use super::zoek_web::{pad_nieuw, vul_naam};
use crate::basis::casus::store as casus_store;
use crate::basis::personen::{store as personen_store, velden};
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::{Actie, Wet};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct NieuwPagina<'a> {
    formulier: &'a Formulier,
    wie: &'static str,
    naam: Option<String>,
    geboren: Option<String>,
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
    let over_wie = f.volgorde.iter().filter(|n| !VRAGEN.contains(&n.as_str())).cloned();
    let (overige, wie_velden) = over_wie.partition(|n| f.velden.get(n).is_some_and(|w| w.ingeklapt));
    let pagina = NieuwPagina {
        formulier: f,
        wie: match doel {
            Doel::Bekend(_) => "bekend",
            Doel::Nieuw => "nieuw",
            Doel::Onbekend => "onbekend",
        },
        naam: persoon.as_ref().map(|p| p.naam()),
        geboren: persoon.and_then(|p| p.geboren()).map(|g| g.to_string()),
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
    let f = vul_naam(formulier(v, &Doel::Nieuw)?, v.velden.een("zoek").unwrap_or_default());
    toon(v, &Doel::Nieuw, &f)
}

/// GET: nothing was sent along, as after signing in again, so it starts with the search.
///
/// # Errors
/// None.
pub fn opnieuw(_: &mut Verzoek) -> Uitslag<Antwoord> {
    Ok(Antwoord::Naar { pad: paden::MELDING_ZOEK.0.into(), melding: None })
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
        Doel::Bekend(id) => Wie::Bekend(v.lees(|c| personen_store::levend(c, *id))?),
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
        vorige: vorige(v)?,
    }))
}

/// The casus this one follows on: only one the colleague may see.
fn vorige(v: &Verzoek) -> Uitslag<Option<CasusId>> {
    let Some(id) = v.vraag.een("vorige").and_then(|id| id.parse::<CasusId>().ok()) else { return Ok(None) };
    let (actor, dag) = (v.wie()?, v.vandaag());
    match v.lees(|c| casus_store::feiten(c, actor, id.0, dag)) {
        Ok(feiten) => Ok(v.mag(Actie::CasusOverzien, &feiten).then_some(id)),
        Err(Fout::NietGevonden) => Ok(None),
        Err(fout) => Err(fout),
    }
}

/// A new person, or the known one the worker says it is.
fn lees_nieuw(v: &Verzoek, f: &mut Formulier) -> Uitslag<Wie> {
    let mut p = velden::lees(f, v.diensten.config.omgeving.soort);
    velden::keur_dagen(f, &p, v.vandaag());
    Ok(match velden::bekende(v, f, &mut p)? {
        Some(id) => Wie::Bekend(id),
        None => Wie::Nieuw(Box::new(p)),
    })
}
