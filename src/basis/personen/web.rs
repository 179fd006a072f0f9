//! Pages of people: finding them and correcting them.

use serde::Serialize;

use super::vinden::{Gevonden, zoek_in, zoekformulier};
use super::zoek;
use super::{Bereik, NieuwePersoon, Persoon};
use super::{store, store_geheim, store_lijkt, velden};
use crate::basis::casus::store as casus_store;
use crate::db::waarde::PersoonId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::web::{Antwoord, Formulier, Verzoek};

#[derive(Serialize)]
struct ZoekPagina<'a> {
    formulier: &'a Formulier,
    gezocht: bool,
    gevonden: Gevonden,
    meer: bool,
}

/// GET: the empty search page.
pub fn zoeken(v: &mut Verzoek) -> Uitslag<Antwoord> {
    v.toonde_lijst("persoon-zoeken", 0);
    let f = zoekformulier(paden::ZOEKEN.0);
    v.pagina(
        "basis/zoeken.html",
        &ZoekPagina { formulier: &f, gezocht: false, gevonden: Gevonden::default(), meer: false },
    )
}

/// POST: what was found. A casus number goes straight to the casus; the right is checked there.
pub fn zoek(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let mut f = zoekformulier(paden::ZOEKEN.0).lees(&v.velden);
    let nummer = f.tekst("zoek").to_uppercase();
    if nummer.starts_with("W-")
        && let Some(casus) = v.lees(|c| casus_store::bij_nummer(c, &nummer))?
    {
        return Ok(Antwoord::Naar { pad: paden::CASUS.van(casus), melding: None });
    }
    let gevonden = zoek_in(v, &mut f)?;
    let meer = i64::try_from(gevonden.len()).unwrap_or(0) >= zoek::HOOGSTENS;
    let gevonden = gevonden.into();
    v.pagina_met("basis/zoeken.html", &f, &ZoekPagina { formulier: &f, gezocht: f.goed(), gevonden, meer })
}

#[derive(Serialize)]
struct Groep {
    kop: &'static str,
    uitleg: Option<&'static str>,
    velden: Vec<&'static str>,
}

#[derive(Serialize)]
struct FormPagina<'a> {
    formulier: &'a Formulier,
    id: PersoonId,
    naam: String,
    groepen: Vec<Groep>,
}

fn toon(v: &Verzoek, f: &Formulier, p: &Persoon, bereik: &Bereik) -> Uitslag<Antwoord> {
    let geheim = "Het adres is geheim en staat hier niet. Laat de velden leeg, dan blijft het zoals het is. \
        Vul het hele adres in als het anders moet zijn.";
    let groepen = velden::GROEPEN
        .iter()
        .map(|(kop, namen)| Groep {
            kop,
            uitleg: (*kop == "Adres" && bereik.geheim_adres).then_some(geheim),
            velden: namen.iter().copied().filter(|n| f.velden.contains_key(*n)).collect(),
        })
        .filter(|g: &Groep| !g.velden.is_empty())
        .collect();
    let pagina = FormPagina { formulier: f, id: p.id, naam: p.naam(), groepen };
    v.pagina_met("basis/persoon_wijzigen.html", f, &pagina)
}

/// What of a person the form asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deel {
    /// All of it.
    Alles,
    /// Who it is and how to reach them: of somebody without a casus.
    Naaste,
}

impl Deel {
    fn pad(self, id: PersoonId) -> String {
        match self {
            Self::Alles => paden::PERSOON_WIJZIGEN.van(id),
            Self::Naaste => paden::PERSOON_NAASTE.van(id),
        }
    }
}

/// The person as known, and the form filled with it.
fn wijzigformulier(v: &Verzoek, id: PersoonId, deel: Deel) -> Uitslag<(Formulier, Persoon, Bereik)> {
    let (p, bereik, bsn) =
        v.lees(|c| Ok((store::persoon(c, id)?, store::bereik(c, id)?, store::heeft_bsn(c, id)?)))?;
    let mut lijst = velden::alle(v, &p, bsn)?;
    if deel == Deel::Naaste {
        lijst.retain(|veld| velden::NAASTE.contains(&veld.naam.as_str()));
    }
    Ok((velden::vul(Formulier::nieuw(deel.pad(id), lijst), &p, &bereik), p, bereik))
}

/// GET: correcting a person.
pub fn wijzigen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    open(v, Deel::Alles)
}

/// GET: correcting who somebody without a casus is.
pub fn naaste_wijzigen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    open(v, Deel::Naaste)
}

fn open(v: &mut Verzoek, deel: Deel) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let (f, p, bereik) = wijzigformulier(v, id, deel)?;
    toon(v, &v.open(f)?, &p, &bereik)
}

/// Whether this colleague may change everybody who shares the secret address: with one it is lifted for all.
fn mag_opheffen(v: &Verzoek, id: PersoonId) -> Uitslag<bool> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    v.lees(|c| {
        let mut alle = true;
        for ander in store_geheim::samen_met(c, id, dag)? {
            alle = alle && v.mag(Actie::PersoonBewerken, &store::feiten(c, actor, ander.0, dag)?);
        }
        Ok(alle)
    })
}

/// POST: correcting a person.
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    bewaar(v, Deel::Alles)
}

/// POST: correcting who somebody without a casus is.
pub fn naaste_wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    bewaar(v, Deel::Naaste)
}

fn bewaar(v: &mut Verzoek, deel: Deel) -> Uitslag<Antwoord> {
    let gevraagd: PersoonId = v.deel("persoon")?;
    let id = v.lees(|c| store::levend(c, gevraagd))?;
    let (nu, p, bereik) = wijzigformulier(v, id, deel)?;
    let mut f = nu.lees(&v.velden);
    let was =
        NieuwePersoon { gegevens: p.gegevens.clone(), bereik: bereik.clone(), ..NieuwePersoon::default() };
    let nieuw = velden::lees_op(&mut f, v.diensten.config.omgeving.soort, &was);
    velden::keur_dagen(&mut f, &nieuw, v.vandaag());
    if bereik.geheim_adres && !nieuw.bereik.geheim_adres && !mag_opheffen(v, id)? {
        f.fout(
            "geheim_adres",
            "Dit adres is ook geheim voor iemand met wie jij niet werkt. Overleg met het team dat die persoon kent",
        );
    }
    if id != gevraagd {
        // Opened on somebody who has become one with another since: what was typed is laid beside the other.
        f = f.conflict(&wijzigformulier(v, id, deel)?.0);
        return toon(v, &f, &p, &bereik);
    }
    if f.goed() {
        let kluis = v.diensten.kluis.clone();
        match v.schrijf(|s| store::wijzig(s, &kluis, id, f.versie, &nieuw)) {
            Ok(()) => {
                let dubbel = v.lees(|c| store_lijkt::misschien_dubbel(c, id))?;
                let gedaan = if dubbel {
                    "De gegevens zijn bewaard. Deze persoon staat er misschien twee keer in: kijk bij Zoeken, Misschien dubbel."
                } else {
                    "De gegevens zijn bewaard."
                };
                return Ok(Antwoord::naar(paden::PERSOON.van(id), gedaan));
            }
            Err(Fout::KanNiet(uitleg)) => f.fout("bsn", uitleg),
            Err(Fout::Verouderd) => f = f.conflict(&wijzigformulier(v, id, deel)?.0),
            Err(fout) => return Err(fout),
        }
    }
    toon(v, &f, &p, &bereik)
}
