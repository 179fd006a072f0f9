//! Puts a weighing together for the pages. No queries of its own.

use std::collections::BTreeMap;

use super::beeld::{self, BalansOverzicht, Deelbeeld, Mantelzorgbeeld, Plaatje, Punten, Stem};
use super::inhoud::{self, Inhoud, gronden, nog_aspecten};
use super::mantelzorg::Volhoudtijd;
use super::model::{Blik, Kwadrant, Onderwerp};
use super::onderdelen::Aspect;
use super::parameters::Model;
use super::{plaatje, regels, store};
use crate::basis::personen::store as personen;
use crate::db::Verbinding;
use crate::db::waarde::{CasusId, PersoonId};
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;

/// The newest weighing of a casus, computed and explained; none when nothing was ever scored.
///
/// # Errors
/// When the database does not answer.
pub fn beeld(c: &mut Verbinding, casus: CasusId) -> Uitslag<Option<BalansOverzicht>> {
    let metingen = store::metingen(c, &[casus])?;
    let mut inhouden = inhoud::lees(c, metingen)?;
    // A weighing that was begun and emptied again says nothing.
    inhouden.retain(|i| !i.leeg());
    let Some(nu) = inhouden.pop() else { return Ok(None) };
    let toen = inhouden.pop();
    let wie = personen::personen(c, &nu.mantelzorgers())?;
    let namen = wie.iter().map(|p| (p.id, p.naam())).collect();
    Ok(Some(overzicht(&nu, toen.as_ref(), &namen, Model::geldend()?)))
}

fn overzicht(
    nu: &Inhoud,
    toen: Option<&Inhoud>,
    namen: &BTreeMap<PersoonId, String>,
    model: &Model,
) -> BalansOverzicht {
    let punten = nu.leefgebieden();
    let vorige = toen.map(Inhoud::leefgebieden).unwrap_or_default();
    let werk = stem("Het beeld om mee te werken", &beeld::werkpunten(&punten), nu.nog(), model);
    let stemmen = [
        ("De inwoner", Blik::Inwoner),
        ("De professional", Blik::Professional),
        ("Samen", Blik::Gezamenlijk),
    ];
    let mut plaatje = plaatje::leefgebieden(nu.meting.casus_id, &punten, &vorige, model);
    plaatje.uitleg = werk.as_ref().map(|s| s.uitleg.clone()).unwrap_or_default();
    let netwerk = deelbeeld("Het netwerk", nu, toen, None, model);
    let kwadrant = werk.as_ref().and_then(|s| s.band).zip(netwerk.as_ref().and_then(|n| n.stem.band));
    BalansOverzicht {
        beeld: plaatje,
        stemmen: stemmen
            .into_iter()
            .filter_map(|(naam, blik)| stem(naam, &beeld::van_blik(&punten, blik), nu.nog(), model))
            .collect(),
        werk,
        netwerk,
        mantelzorgers: nu.mantelzorgers().into_iter().map(|p| zorger(nu, toen, p, namen, model)).collect(),
        kwadrant: kwadrant.map(|(inwoner, netwerk)| regels::kwadrant(inwoner, netwerk)).map(Kwadrant::label),
        moment: nu.meting.moment.label(),
        datum: nu.meting.datum,
        vorige_datum: toen.map(|t| t.meting.datum),
        model: nu.meting.model.clone(),
        ander_model: nu.meting.model_hash != model.afdruk,
        let_op: beeld::LET_OP,
    }
}

fn stem<O: super::onderdelen::Onderdeel>(
    naam: &'static str,
    punten: &[super::model::Meetpunt<O>],
    nog: u64,
    model: &Model,
) -> Option<Stem> {
    (!punten.is_empty()).then(|| beeld::stem(naam, &regels::bereken(punten, nog, model), model))
}

fn deelbeeld(
    naam: &'static str,
    nu: &Inhoud,
    toen: Option<&Inhoud>,
    wie: Option<PersoonId>,
    model: &Model,
) -> Option<Deelbeeld> {
    let over = if wie.is_some() { Onderwerp::Mantelzorger } else { Onderwerp::Netwerk };
    let punten: Punten<Aspect> = beeld::punten(&nu.scores, over, wie);
    let vorige = toen.map(|t| beeld::punten(&t.scores, over, wie)).unwrap_or_default();
    let werk = beeld::werkpunten(&punten);
    let stem = stem(naam, &werk, nog_aspecten(werk.len()), model)?;
    let mut beeld = plaatje::aspecten(&punten, &vorige, model);
    beeld.uitleg.clone_from(&stem.uitleg);
    Some(Deelbeeld { beeld, stem })
}

fn zorger(
    nu: &Inhoud,
    toen: Option<&Inhoud>,
    wie: PersoonId,
    namen: &BTreeMap<PersoonId, String>,
    model: &Model,
) -> Mantelzorgbeeld {
    let deel = deelbeeld("De mantelzorger", nu, toen, Some(wie), model);
    let rij = nu.mantelzorg.iter().find(|m| m.persoon_id == wie);
    let (stem, plaatje) = match deel {
        Some(d) => (Some(d.stem), d.beeld),
        None => (None, Plaatje::default()),
    };
    let gronden = gronden(stem.as_ref().and_then(|s| s.band), rij, model);
    Mantelzorgbeeld {
        persoon: wie,
        naam: namen.get(&wie).cloned().unwrap_or_default(),
        stem,
        beeld: plaatje,
        belasting: rij.and_then(|r| r.belasting),
        volhoudtijd: rij.and_then(|r| Volhoudtijd::uit(&r.volhoudtijd)).map_or("", Code::label),
        verhaal: rij.map(|r| r.verhaal.clone()).unwrap_or_default(),
        overbelast: gronden.into_iter().map(Code::label).collect(),
    }
}
