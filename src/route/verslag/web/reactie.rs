//! What the inwoner thinks of the verslag, in own words.

use serde::Serialize;

use super::{Blad, blad};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::kop::Kop;
use crate::route::verslag::model::{NieuweReactie, Reactie};
use crate::route::verslag::store;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    nummer: i32,
    formulier: &'a Formulier,
}

fn leeg(b: &Blad) -> Formulier {
    Formulier::nieuw(
        b.pad(paden::VERSLAG_REACTIE),
        vec![
            Veld::radio::<Reactie>("reactie", "Wat vindt de inwoner van het verslag?")
                .verplicht("Kies wat de inwoner van het verslag vindt"),
            Veld::tekstvak("reactie_tekst", "In de woorden van de inwoner").rijen(4).max(4000),
            Veld::datum("reactie_op", "Wanneer?")
                .verplicht("Vul in wanneer de inwoner reageerde")
                .waarom("Is er geen reactie? Vul dan de dag in waarop je dat vaststelde."),
        ],
    )
}

fn gevuld(b: &Blad) -> Formulier {
    leeg(b)
        .met_versie(b.verslag.versie)
        .vul("reactie", &b.verslag.reactie)
        .vul("reactie_tekst", &b.verslag.reactie_tekst)
        .vul_datum("reactie_op", b.verslag.reactie_op)
}

fn toon(v: &Verzoek, b: &Blad, f: &Formulier) -> Uitslag<Antwoord> {
    v.pagina_met(
        "route/verslag_reactie.html",
        f,
        &Pagina { casus: &b.kop, nummer: b.verslag.nummer, formulier: f },
    )
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    if b.verslag.gedeeld_op.is_none() {
        return Ok(Antwoord::naar(b.pad(paden::VERSLAG_DELEN), "Deel het verslag eerst met de inwoner."));
    }
    let f = v.open(gevuld(&b))?;
    toon(v, &b, &f)
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let mut f = leeg(&b).lees(&v.velden);
    let reactie: Option<Reactie> = f.keus("reactie");
    f.verplicht_als(
        matches!(reactie, Some(Reactie::MetOpmerkingen | Reactie::NietAkkoord)),
        "reactie_tekst",
        "Schrijf in de woorden van de inwoner wat die anders ziet",
    );
    let op = f.datum("reactie_op");
    if op.is_some_and(|d| d > v.vandaag()) {
        f.fout("reactie_op", "Vul een dag in die niet in de toekomst ligt");
    }
    if op.is_some_and(|d| b.verslag.gedeeld_op.is_some_and(|g| d < g)) {
        f.fout("reactie_op", "Vul een dag in vanaf de dag waarop het verslag is gedeeld");
    }
    let (Some(op), Some(reactie), true) = (op, reactie, f.goed()) else {
        return toon(v, &b, &f);
    };
    let nieuw = NieuweReactie { reactie, tekst: f.tekst("reactie_tekst"), op };
    match v.schrijf(|s| store::reageer(s, &b.k, &b.verslag, f.versie, &nieuw)) {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            toon(v, &b, &f.conflict(&gevuld(&b)))
        }
        r => {
            r?;
            Ok(Antwoord::naar(b.pad(paden::VERSLAG), "Bewaard: de reactie van de inwoner."))
        }
    }
}
