//! The people around somebody, each with how far one may talk to them about that person.

use chrono::NaiveDate;
use serde::Serialize;

use super::beeld;
use super::delen::{Ontvanger, Uitspraak, mag_weten};
use crate::basis::huishouden::regels::{doden, gezien_van};
use crate::basis::huishouden::{RelatieSoort, huisgenoten, netwerk_van, relaties_van};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::Verbinding;
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;

/// Somebody one could talk to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Luisteraar {
    /// Who, when a known person.
    pub id: Option<PersoonId>,
    /// The name.
    pub naam: String,
    /// What they are to the person: "moeder, heeft gezag".
    pub als: String,
    /// How far.
    pub uitspraak: Uitspraak,
}

/// Whom one could talk to about somebody on a day: the person, who holds gezag, relations, the household, the network.
/// Everybody once. `bekwaam`: the person can weigh it.
///
/// # Errors
/// When the database does not answer.
pub fn kring(c: &mut Verbinding, over: PersoonId, bekwaam: bool, dag: NaiveDate) -> Uitslag<Vec<Luisteraar>> {
    let mens = beeld::mens(c, over, dag)?;
    let mag = |wie| mag_weten(wie, mens.leeftijd, bekwaam);
    let mut uit = vec![Luisteraar {
        id: Some(over),
        naam: mens.naam.clone(),
        als: "de persoon zelf".into(),
        uitspraak: mag(Ontvanger::Zelf),
    }];
    let banden = banden(c, over, dag)?;
    for h in &mens.houders {
        let band = banden.iter().find(|(p, _)| Some(p.id) == h.persoon);
        let als = band.map_or_else(
            || "heeft gezag".to_string(),
            |(p, soort)| format!("{}, heeft gezag", soort.woord(p.geslacht)),
        );
        uit.push(Luisteraar {
            id: h.persoon,
            naam: h.naam.clone(),
            als,
            uitspraak: mag(Ontvanger::MetGezag),
        });
    }
    for (v, naam) in &mens.sprekers {
        let als = v.soort.label().to_lowercase();
        erbij(&mut uit, v.wie_id, naam.clone(), als, mag(Ontvanger::Vertegenwoordiger));
    }
    for (p, soort) in &banden {
        let wie = if *soort == RelatieSoort::Ouder { Ontvanger::OuderZonderGezag } else { Ontvanger::Ander };
        let als = match wie {
            Ontvanger::OuderZonderGezag => format!("{}, geen gezag vastgelegd", soort.woord(p.geslacht)),
            _ => soort.woord(p.geslacht).to_string(),
        };
        erbij(&mut uit, Some(p.id), p.naam(), als, mag(wie));
    }
    for (id, naam, als) in rondom(c, over, dag)? {
        erbij(&mut uit, id, naam, als, mag(Ontvanger::Ander));
    }
    Ok(uit)
}

fn erbij(uit: &mut Vec<Luisteraar>, id: Option<PersoonId>, naam: String, als: String, uitspraak: Uitspraak) {
    let al = uit.iter().any(|l| if id.is_some() { l.id == id } else { l.naam == naam });
    if !al {
        uit.push(Luisteraar { id, naam, als, uitspraak });
    }
}

/// Living people somebody has a relation with on a day, parents first: one line a person.
fn banden(c: &mut Verbinding, over: PersoonId, dag: NaiveDate) -> Uitslag<Vec<(Persoon, RelatieSoort)>> {
    let rijen = relaties_van(c, over)?;
    let zelf = personen::persoon(c, over)?;
    let doden = doden(rijen.iter().map(|(_, p)| p).chain([&zelf]));
    let mut uit: Vec<(Persoon, RelatieSoort)> = rijen
        .into_iter()
        .filter_map(|(r, p)| gezien_van(&r, over, &doden, dag).map(|(_, soort)| (p, soort)))
        .filter(|(p, _)| p.leeft(dag))
        .collect();
    uit.sort_by_key(|(p, soort)| (*soort != RelatieSoort::Ouder, *soort, p.naam()));
    Ok(uit)
}

/// Who lives in the same house, and who stands around them: the living.
fn rondom(
    c: &mut Verbinding,
    over: PersoonId,
    dag: NaiveDate,
) -> Uitslag<Vec<(Option<PersoonId>, String, String)>> {
    let huis = huisgenoten(c, over, dag)?;
    let als = |samen| if samen { "huisgenoot" } else { "hoort bij het huishouden" };
    let mut uit: Vec<_> =
        huis.iter().map(|(p, samen)| (Some(p.id), p.naam(), als(*samen).to_string())).collect();
    for (n, wie) in netwerk_van(c, over, dag)? {
        let naam = wie.map_or_else(|| n.naam.clone(), |p| p.naam());
        let als = if n.mantelzorger { format!("{}, mantelzorger", n.rol) } else { n.rol.clone() };
        uit.push((n.wie_id, naam, als));
    }
    Ok(uit)
}
