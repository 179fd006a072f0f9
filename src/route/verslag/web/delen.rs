//! Handing the verslag over: from then on it is frozen.

use serde::Serialize;

use super::{Blad, blad};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::kop::Kop;
use crate::route::verslag::model::{DeelWijze, Gedeeld};
use crate::route::verslag::store;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    nummer: i32,
    leeg: Vec<&'static str>,
    formulier: &'a Formulier,
}

fn leeg(b: &Blad) -> Formulier {
    Formulier::nieuw(
        b.pad(paden::VERSLAG_DELEN),
        vec![
            Veld::datum("gedeeld_op", "Wanneer kreeg de inwoner het verslag?")
                .verplicht("Vul in wanneer de inwoner het verslag kreeg"),
            Veld::radio::<DeelWijze>("gedeeld_hoe", "Hoe?")
                .verplicht("Kies hoe de inwoner het verslag kreeg"),
        ],
    )
}

fn toon(v: &Verzoek, b: &Blad, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Pagina { casus: &b.kop, nummer: b.verslag.nummer, leeg: b.leeg(), formulier: f };
    v.pagina_met("route/verslag_delen.html", f, &ctx)
}

/// Who still has unsaved text in the verslag would hand over the old one.
fn eerst_bewaren(v: &Verzoek, b: &Blad) -> Uitslag<Option<Antwoord>> {
    let sleutel = b.pad(paden::VERSLAG);
    let woorden = "Je wijzigingen zijn nog niet bewaard. Bewaar het verslag eerst, en deel het daarna.";
    Ok(v.heeft_concept(&sleutel)?.then(|| Antwoord::naar(sleutel, woorden)))
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    if b.verslag.gedeeld_op.is_some() {
        return Ok(Antwoord::naar(b.pad(paden::VERSLAG), "Dit verslag is al gedeeld."));
    }
    if let Some(eerst) = eerst_bewaren(v, &b)? {
        return Ok(eerst);
    }
    let vandaag = v.vandaag();
    let f = leeg(&b).met_versie(b.verslag.versie).vul_datum("gedeeld_op", Some(vandaag));
    let f = v.open(f)?;
    toon(v, &b, &f)
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    if let Some(eerst) = eerst_bewaren(v, &b)? {
        return Ok(eerst);
    }
    let mut f = leeg(&b).lees(&v.velden);
    let op = f.datum("gedeeld_op");
    if op.is_some_and(|d| d > v.vandaag()) {
        f.fout("gedeeld_op", "Vul een dag in die niet in de toekomst ligt");
    }
    if op.is_some_and(|d| d < b.k.gemeld_op) {
        f.fout("gedeeld_op", "Vul een dag in vanaf de dag van de melding");
    }
    let (Some(op), Some(hoe), true) = (op, f.keus::<DeelWijze>("gedeeld_hoe"), f.goed()) else {
        return toon(v, &b, &f);
    };
    match v.schrijf(|s| store::deel(s, &b.k, &b.verslag, f.versie, Gedeeld { op, hoe })) {
        Err(Fout::Verouderd) => {
            // The text changed under the reader's eyes: read it again before it is handed over.
            let b = blad(v)?;
            let nu = leeg(&b).met_versie(b.verslag.versie);
            toon(v, &b, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(b.pad(paden::VERSLAG), "Het verslag is gedeeld en ligt nu vast."))
        }
    }
}
