//! Noting who speaks for somebody, changing it, ending it.

use serde::Serialize;

use super::model::{Omvang, Soort, Vertegenwoordiger};
use super::store;
use crate::basis::personen::store as personen;
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    id: PersoonId,
    naam: String,
    titel: &'static str,
}

fn toon(v: &Verzoek, f: &Formulier, wie: PersoonId, nieuw: bool) -> Uitslag<Antwoord> {
    let naam = v.lees(|c| personen::persoon(c, wie))?.naam();
    let titel = if nieuw { "Vertegenwoordiger toevoegen" } else { "Vertegenwoordiger wijzigen" };
    v.pagina_met("basis/vertegenwoordiger.html", f, &Pagina { formulier: f, id: wie, naam, titel })
}

/// `huidig` was chosen before, and may have left the household since.
fn formulier(v: &Verzoek, sleutel: String, wie: PersoonId, huidig: Option<PersoonId>) -> Uitslag<Formulier> {
    let mut thuis = v.lees(|c| store::huisgenoten(c, wie, v.vandaag()))?;
    if let Some(id) = huidig.filter(|id| !thuis.iter().any(|(t, _)| t == id)) {
        thuis.push((id, v.lees(|c| personen::persoon(c, id))?.naam()));
    }
    let mut velden = vec![
        Veld::keuze::<Soort>("soort", "Als wat spreekt deze persoon?")
            .verplicht("Kies als wat deze persoon spreekt")
            .waarom("Curator, mentor en bewindvoerder benoemt de rechter. Een gemachtigde wijst de inwoner zelf aan, op papier. Partner en familie spreken pas als de inwoner het zelf niet kan overzien, en er niemand anders is."),
        Veld::vinkjes::<Omvang>("omvang", "Waarin?")
            .hint("Een mentor spreekt nooit over geld, een bewindvoerder nooit over zorg en hulp.")
            .verplicht("Kies waarin deze persoon spreekt"),
    ];
    if !thuis.is_empty() {
        let opties = thuis.into_iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect();
        velden.push(Veld::keuze_uit("wie", "Is het iemand uit het huishouden?", opties));
    }
    velden.extend([
        Veld::tekst("naam", "Naam").max(100).hint("Als het niet iemand uit het huishouden is."),
        Veld::tekst("organisatie", "Organisatie").max(100),
        Veld::tekst("telefoon", "Telefoon").max(30),
        Veld::tekst("email", "E-mail").max(200),
        Veld::tekst("grondslag", "Wat heb je gezien?")
            .max(200)
            .hint("Bijvoorbeeld: beschikking van de kantonrechter, 3-2-2025."),
        Veld::datum("van", "Geldt vanaf").verplicht("Vul in vanaf welke dag dit geldt"),
        Veld::datum("tot", "Geldt niet meer vanaf"),
    ]);
    Ok(Formulier::nieuw(sleutel, velden))
}

fn vul(f: Formulier, r: &Vertegenwoordiger) -> Formulier {
    f.vul("soort", r.soort)
        .vul_alle("omvang", r.omvang())
        .vul("wie", r.wie_id.map(|id| id.to_string()).unwrap_or_default())
        .vul("naam", &r.naam)
        .vul("organisatie", &r.organisatie)
        .vul("telefoon", &r.telefoon)
        .vul("email", &r.email)
        .vul("grondslag", &r.grondslag)
        .vul_datum("van", Some(r.van))
        .vul_datum("tot", r.tot)
        .met_versie(r.versie)
}

/// What the form says; none when it needs mending.
fn lees(f: &mut Formulier, id: RijId, persoon_id: PersoonId) -> Option<Vertegenwoordiger> {
    let wie_id: Option<PersoonId> = f.id("wie");
    let leeg = wie_id.is_none() && f.tekst("organisatie").is_empty();
    f.verplicht_als(leeg, "naam", "Vul een naam of een organisatie in");
    let soort: Option<Soort> = f.keus("soort");
    f.verplicht_als(
        soort.is_some_and(Soort::met_papier),
        "grondslag",
        "Schrijf op wat je zag, bijvoorbeeld: beschikking van de kantonrechter, 3-2-2025",
    );
    let (van, tot) = (f.datum("van"), f.datum("tot"));
    if van.zip(tot).is_some_and(|(van, tot)| tot <= van) {
        f.fout("tot", "Deze dag moet na de eerste dag liggen. Laat dit leeg als er geen einde is");
    }
    let (Some(soort), Some(van), true) = (soort, van, f.goed()) else { return None };
    Some(Vertegenwoordiger {
        id,
        persoon_id,
        wie_id,
        // One name in one place: of a known person it stands with that person.
        naam: if wie_id.is_some() { String::new() } else { f.tekst("naam") },
        organisatie: f.tekst("organisatie"),
        telefoon: f.tekst("telefoon"),
        email: f.tekst("email"),
        soort,
        omvang: f.keuzes::<Omvang>("omvang").iter().map(|o| o.code()).collect::<Vec<_>>().join(" "),
        grondslag: f.tekst("grondslag"),
        van,
        tot,
        versie: 1,
    })
}

/// GET: somebody who speaks for this person.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie: PersoonId = v.deel("persoon")?;
    let f = formulier(v, paden::VERTEGENWOORDIGER_NIEUW.van(wie), wie, None)?;
    toon(v, &v.open(f.vul_datum("van", Some(v.vandaag())))?, wie, true)
}

/// POST: somebody who speaks for this person.
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let wie: PersoonId = v.deel("persoon")?;
    v.lees(|c| personen::persoon(c, wie))?;
    let mut f = formulier(v, paden::VERTEGENWOORDIGER_NIEUW.van(wie), wie, None)?.lees(&v.velden);
    let Some(nieuw) = lees(&mut f, RijId(uuid::Uuid::nil()), wie) else { return toon(v, &f, wie, true) };
    v.schrijf(|s| store::voeg_toe(s, &nieuw))?;
    Ok(Antwoord::naar(paden::PERSOON.van(wie), "De vertegenwoordiger is toegevoegd."))
}

fn wijzigformulier(v: &Verzoek) -> Uitslag<(Formulier, Vertegenwoordiger)> {
    let (wie, id): (PersoonId, RijId) = (v.deel("persoon")?, v.deel("vertegenwoordiger")?);
    let r = v.lees(|c| store::een(c, wie, id))?;
    let pad = paden::VERTEGENWOORDIGER.met(&[wie.to_string(), id.to_string()]);
    Ok((vul(formulier(v, pad, wie, r.wie_id)?, &r), r))
}

/// GET: changing or ending it.
pub fn wijzigen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (f, r) = wijzigformulier(v)?;
    toon(v, &v.open(f)?, r.persoon_id, false)
}

/// POST: changing or ending it.
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (f, r) = wijzigformulier(v)?;
    let mut f = f.lees(&v.velden);
    if let Some(nieuw) = lees(&mut f, r.id, r.persoon_id) {
        let versie = f.versie;
        match v.schrijf(|s| store::wijzig(s, versie, &nieuw)) {
            Ok(()) => {
                return Ok(Antwoord::naar(
                    paden::PERSOON.van(r.persoon_id),
                    "De vertegenwoordiger is bewaard.",
                ));
            }
            Err(Fout::Verouderd) => f = f.conflict(&wijzigformulier(v)?.0),
            Err(fout) => return Err(fout),
        }
    }
    toon(v, &f, r.persoon_id, false)
}
