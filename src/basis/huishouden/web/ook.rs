//! That somebody lives in a second household too: a child with either parent, some of the time. That is ordinary, so
//! nothing warns of it; both boards say it.

use super::kiezer;
use super::{Kader, klaar, toon, wie};
use crate::basis::huishouden::{Plaats, Verblijf, store as huishouden};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::waarde::{HuishoudenId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::spoor::Schrijver;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

fn formulier(v: &Verzoek, p: &Persoon) -> Uitslag<Formulier> {
    let mut lijst = kiezer::kiesvelden(kiezer::bekenden(v, p.id)?);
    lijst.extend([
        Veld::keuze::<Verblijf>("verblijf", format!("Hoeveel van de tijd is {} daar?", p.naam()))
            .verplicht("Kies hoeveel van de tijd"),
        Veld::tekst("verblijf_uitleg", "Welke dagen?").hint("Bijvoorbeeld: even weken, wisselt op vrijdag"),
        Veld::datum("van", "Sinds wanneer?").hint("Laat leeg als je het niet weet."),
    ]);
    Ok(Formulier::nieuw(paden::WOONT_OOK.van(p.id), lijst))
}

fn kader(p: &Persoon) -> Kader<'static> {
    Kader {
        titel: format!("Bij wie woont {} ook?", p.naam()),
        uitleg: "Een kind van gescheiden ouders woont vaak in twee huishoudens. Kies bij wie. Heeft die persoon nog geen eigen huishouden in Wijkroute, dan komt dat er.",
        knop: "Bewaren",
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let f = v.open(formulier(v, &p)?)?;
    toon(v, &f, p.id, kader(&p))
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let mut f = formulier(v, &p)?.lees(&v.velden);
    let gekozen = kiezer::lees(v, &mut f)?;
    if f.datum("van").is_some_and(|van| van > v.vandaag()) {
        f.fout("van", "Vul een dag in die al geweest is, of vandaag");
    }
    if !f.goed() {
        return toon(v, &f, p.id, kader(&p));
    }
    let kluis = v.diensten.kluis.clone();
    let uitleg = f.tekst("verblijf_uitleg");
    v.schrijf(|s| {
        let bij = gekozen.persoon(s, &kluis)?;
        let huis = ander_huis(s, p.id, bij)?;
        let plaats = Plaats {
            rol: "woont hier ook",
            woont_in: true,
            verblijf: f.keus("verblijf").unwrap_or_default(),
            verblijf_uitleg: &uitleg,
            van: f.datum("van"),
            tot: None,
        };
        huishouden::voeg_lid_toe(s, huis, p.id, plaats)?;
        s.raakt(bij, &[]);
        Ok(())
    })?;
    klaar(v, p.id, "Bewaard: het tweede huishouden")
}

/// Where `bij` lives without `kind`; begun when there is no such household.
fn ander_huis(s: &mut Schrijver, kind: PersoonId, bij: PersoonId) -> Uitslag<HuishoudenId> {
    let dag = s.vandaag();
    let al: Vec<HuishoudenId> =
        huishouden::huishoudens_van(s.c, kind, dag)?.into_iter().map(|l| l.huishouden_id).collect();
    let huizen = huishouden::huishoudens_van(s.c, bij, dag)?;
    if let Some(l) = huizen.iter().find(|l| l.woont_in && !al.contains(&l.huishouden_id)) {
        return Ok(l.huishouden_id);
    }
    let p = personen::persoon(s.c, bij)?;
    let eerste = Plaats { rol: "hoofdbewoner", woont_in: true, ..Plaats::default() };
    // With the given name: the child often has this surname too, and so has its other household.
    huishouden::begin(s, &format!("Huishouden {}", p.naam()), bij, eerste)
}
