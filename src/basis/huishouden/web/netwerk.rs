//! Who stands around somebody: adding, changing and ending, and what a mantelzorger does and bears.

use super::kiezer::{self, Gekozen};
use super::{Kader, klaar, lees_periode, periode, toon, wie, zorg_voor_huis};
use crate::basis::huishouden::netwerk::{Netwerklid, Sterkte, Volhouden};
use crate::basis::huishouden::store_netwerk::{self as store, Inhoud};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::waarde::RijId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

/// The hours of a week.
const UREN: i32 = 168;

/// Who is a known person stays that one: somebody else is another row.
fn formulier(v: &Verzoek, p: &Persoon, sleutel: String, al: Option<&Netwerklid>) -> Uitslag<Formulier> {
    let mut lijst = match al.and_then(|n| n.wie_id) {
        Some(_) => Vec::new(),
        None => kiezer::kiesvelden(kiezer::bekenden(v, p.id)?),
    };
    lijst.extend([
        Veld::tekst("rol", format!("Wat is deze persoon voor {}?", p.naam()))
            .max(100)
            .hint("Bijvoorbeeld: buurvrouw, vriend van de club, oudste zus")
            .verplicht("Vul in wat deze persoon is, bijvoorbeeld: buurvrouw"),
        Veld::tekst("telefoon", "Telefoon").max(40),
        Veld::radio::<Sterkte>("sterkte", "Hoe is het contact?").naast(),
        Veld::vink("mantelzorger", "Geeft mantelzorg").waarom(
            "Wie mantelzorg geeft, komt als persoon in Wijkroute. Dan kun je in de vraagverheldering ook vragen hoe het met die persoon gaat.",
        ),
        Veld::tekst("wat_doet", "Wat doet deze persoon?").hint("Bijvoorbeeld: kookt, doet de was, gaat mee naar het ziekenhuis"),
        Veld::getal("uren_per_week", "Hoeveel uur in de week?", 0, UREN),
        Veld::radio::<Volhouden>("volhouden", "Hoe houdt deze persoon het vol?")
            .hint("Vraag het de persoon zelf, het liefst ook even apart."),
    ]);
    lijst.extend(periode("Sinds", "Niet meer sinds", al.is_some()));
    Ok(Formulier::nieuw(sleutel, lijst))
}

fn nieuw_formulier(v: &Verzoek, p: &Persoon) -> Uitslag<Formulier> {
    Ok(formulier(v, p, paden::NETWERKLID_NIEUW.van(p.id), None)?
        .vul("sterkte", Sterkte::default())
        .vul("volhouden", Volhouden::default()))
}

fn kader(titel: String) -> Kader<'static> {
    Kader {
        titel,
        uitleg: "Noteer alleen wie er voor deze persoon toe doet, en wat nodig is om samen te werken.",
        knop: "Bewaren",
    }
}

fn titel_nieuw(p: &Persoon) -> String {
    format!("Iemand rond {}", p.naam())
}

/// What the form says but for who it is.
fn inhoud(v: &Verzoek, f: &mut Formulier) -> Inhoud {
    let (van, tot) = lees_periode(v, f);
    Inhoud {
        wie: None,
        naam: String::new(),
        rol: f.tekst("rol"),
        telefoon: f.tekst("telefoon"),
        sterkte: f.keus("sterkte").unwrap_or_default(),
        mantelzorger: f.vink("mantelzorger"),
        wat_doet: f.tekst("wat_doet"),
        uren_per_week: f.getal("uren_per_week"),
        volhouden: f.keus("volhouden").unwrap_or_default(),
        van,
        tot,
    }
}

/// Who is a neighbour needs no person of their own: the name will do. A mantelzorger does.
fn wie_is_het(v: &Verzoek, f: &mut Formulier, p: &Persoon, wat: &mut Inhoud) -> Uitslag<Option<Gekozen>> {
    let gekozen = kiezer::lees(v, f)?;
    Ok(match gekozen {
        Gekozen::Bekend(id) if id == p.id => {
            f.fout("achternaam", "Kies iemand anders dan deze persoon zelf");
            None
        }
        Gekozen::Nieuw(n) if !wat.mantelzorger => {
            wat.naam = n.gegevens.naam();
            None
        }
        gekozen => Some(gekozen),
    })
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let f = v.open(nieuw_formulier(v, &p)?)?;
    toon(v, &f, p.id, kader(titel_nieuw(&p)))
}

/// POST
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let mut f = nieuw_formulier(v, &p)?.lees(&v.velden);
    let mut wat = inhoud(v, &mut f);
    let gekozen = wie_is_het(v, &mut f, &p, &mut wat)?;
    if !f.goed() {
        return toon(v, &f, p.id, kader(titel_nieuw(&p)));
    }
    let kluis = v.diensten.kluis.clone();
    v.schrijf(|s| {
        wat.wie = gekozen.map(|g| g.persoon(s, &kluis)).transpose()?;
        let ander = wat.wie;
        zorg_voor_huis(s, &p)?;
        store::voeg_toe(s, p.id, wat)?;
        if let Some(ander) = ander {
            s.raakt(ander, &[]);
        }
        Ok(())
    })?;
    klaar(v, p.id, "Bewaard: het netwerk")
}

fn te_wijzigen(v: &Verzoek, p: &Persoon) -> Uitslag<(Netwerklid, String)> {
    let id: RijId = v.deel("netwerklid")?;
    v.lees(|c| {
        let n = store::zoek(c, p.id, id)?;
        let naam = match n.wie_id {
            Some(w) => personen::persoon(c, w)?.naam(),
            None => n.naam.clone(),
        };
        Ok((n, naam))
    })
}

fn gevuld(v: &Verzoek, p: &Persoon, n: &Netwerklid) -> Uitslag<Formulier> {
    let sleutel = paden::NETWERKLID.met(&[p.id.to_string(), n.id.to_string()]);
    Ok(formulier(v, p, sleutel, Some(n))?
        .met_versie(n.versie)
        .vul("achternaam", &n.naam)
        .vul("rol", &n.rol)
        .vul("telefoon", &n.telefoon)
        .vul("sterkte", n.sterkte)
        .vul_vink("mantelzorger", n.mantelzorger)
        .vul("wat_doet", &n.wat_doet)
        .vul("uren_per_week", n.uren_per_week.map(|u| u.to_string()).unwrap_or_default())
        .vul("volhouden", n.volhouden)
        .vul_datum("van", n.van)
        .vul_datum("tot", n.tot))
}

/// GET
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let (n, naam) = te_wijzigen(v, &p)?;
    let f = v.open(gevuld(v, &p, &n)?)?;
    toon(v, &f, p.id, kader(format!("{naam}, rond {}", p.naam())))
}

/// POST
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let (n, naam) = te_wijzigen(v, &p)?;
    let titel = format!("{naam}, rond {}", p.naam());
    let mut f = gevuld(v, &p, &n)?.lees(&v.velden);
    let mut wat = inhoud(v, &mut f);
    let gekozen = match n.wie_id {
        Some(wie) => Some(Gekozen::Bekend(wie)),
        None => wie_is_het(v, &mut f, &p, &mut wat)?,
    };
    if !f.goed() {
        return toon(v, &f, p.id, kader(titel));
    }
    let (kluis, versie) = (v.diensten.kluis.clone(), f.versie);
    let gedaan = v.schrijf(|s| {
        wat.wie = gekozen.map(|g| g.persoon(s, &kluis)).transpose()?;
        store::wijzig(s, p.id, n.id, &wat, versie)
    });
    match gedaan {
        Err(Fout::Verouderd) => {
            let (nu, _) = te_wijzigen(v, &p)?;
            toon(v, &f.conflict(&gevuld(v, &p, &nu)?), p.id, kader(titel))
        }
        r => {
            r?;
            klaar(v, p.id, "Bewaard: het netwerk")
        }
    }
}
