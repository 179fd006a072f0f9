//! Who is meant: somebody around this person who is known already, or somebody new by name and date of birth.

use crate::basis::huishouden::{store as huishouden, store_netwerk, store_relatie};
use crate::basis::personen::{NieuwePersoon, store as personen, velden};
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;
use crate::poort::spoor::Schrijver;
use crate::poort::toegang::Actie;
use crate::web::{Formulier, Optie, Veld, Verzoek};

/// The field that says who.
pub const WIE: &str = "wie";
const IEMAND_ANDERS: &str = "nieuw";

/// Who was meant.
pub enum Gekozen {
    /// Somebody known.
    Bekend(PersoonId),
    /// Somebody to be entered.
    Nieuw(Box<NieuwePersoon>),
}

impl Gekozen {
    /// Their id; enters who is new.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn persoon(&self, s: &mut Schrijver, v: &crate::kit::kluis::Kluis) -> Uitslag<PersoonId> {
        match self {
            Self::Bekend(id) => Ok(*id),
            Self::Nieuw(p) => personen::voeg_toe(s, v, p),
        }
    }
}

/// Those around somebody who are known already, by name: the households, the family of those of them whom the
/// viewer may see, the network. Not themselves.
///
/// # Errors
/// When the database does not answer.
pub fn bekenden(v: &Verzoek, om: PersoonId) -> Uitslag<Vec<Optie>> {
    let (actor, dag) = (v.wie()?, v.vandaag());
    let mensen = v.lees(|c| {
        let mut ids: Vec<PersoonId> = vec![om];
        for lid in huishouden::huishoudens_van(c, om, dag)? {
            ids.extend(huishouden::leden(c, lid.huishouden_id, dag)?.into_iter().map(|(l, _)| l.persoon_id));
        }
        for id in ids.clone() {
            // Whose the family of somebody in the other household is, is not for who only sees that they live there.
            if v.mag(Actie::PersoonInzien, &personen::feiten(c, actor, id.0, dag)?) {
                ids.extend(store_relatie::relaties_van(c, id)?.into_iter().map(|(_, p)| p.id));
            }
        }
        ids.extend(store_netwerk::netwerk_van(c, om, dag)?.into_iter().filter_map(|(n, _)| n.wie_id));
        ids.retain(|id| *id != om);
        personen::personen(c, &ids)
    })?;
    Ok(mensen.into_iter().map(|p| Optie::nieuw(p.id, p.naam())).collect())
}

/// The fields. Without anybody known only the name is asked.
pub fn kiesvelden(bekenden: Vec<Optie>) -> Vec<Veld> {
    let mut uit = Vec::new();
    let wie_nog = !bekenden.is_empty();
    if wie_nog {
        let mut opties = bekenden;
        opties.push(Optie::nieuw(IEMAND_ANDERS, "Iemand anders, namelijk:"));
        uit.push(Veld::radio_uit(WIE, "Om wie gaat het?", opties));
    }
    uit.extend(velden::naamvelden());
    uit
}

/// Whether the form names anybody at all.
pub fn noemt_iemand(f: &Formulier) -> bool {
    f.id::<PersoonId>(WIE).is_some() || !f.tekst("voornaam").is_empty() || !f.tekst("achternaam").is_empty()
}

/// Who was chosen. What is wrong is said in the form; then the answer is of no use.
///
/// # Errors
/// When the database does not answer.
pub fn lees(v: &Verzoek, f: &mut Formulier) -> Uitslag<Gekozen> {
    if let Some(id) = f.id(WIE) {
        return Ok(Gekozen::Bekend(id));
    }
    if !noemt_iemand(f) {
        f.fout(WIE, "Kies wie het is, of vul hieronder een naam in");
    }
    let mut nieuw = velden::lees(f, v.diensten.config.omgeving.soort);
    velden::keur_dagen(f, &nieuw, v.vandaag());
    Ok(match velden::bekende(v, f, &mut nieuw)? {
        Some(id) => Gekozen::Bekend(id),
        None => Gekozen::Nieuw(Box::new(nieuw)),
    })
}
