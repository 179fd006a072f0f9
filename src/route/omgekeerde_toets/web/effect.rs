//! Step 1: what the inwoner wants to reach.

use super::{Blad, Woorden, blad, toon};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::omgekeerde_toets::model::{Effect, Past};
use crate::route::omgekeerde_toets::store;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

const WOORDEN: Woorden = Woorden {
    titel: "Stap 1: het effect",
    uitleg: "Nog geen wet en nog geen voorziening: eerst wat er anders moet zijn.",
    knop: "Bewaar het effect",
};

fn leeg(b: &Blad) -> Formulier {
    let vak = |naam: &str, label: &str| Veld::tekstvak(naam, label).rijen(3).max(2000);
    Formulier::nieuw(
        paden::TOETS_EFFECT.van(b.casus),
        vec![
            vak("beoogd_effect", "Wat wil de inwoner bereiken?")
                .verplicht("Schrijf in de woorden van de inwoner wat die wil bereiken")
                .hint("In de woorden van de inwoner."),
            Veld::tekst("voor_wie", "Voor wie is dat?")
                .verplicht("Vul in voor wie dit effect is")
                .hint("Bijvoorbeeld: voor mijn vrouw en mij."),
            vak("over_3_maanden", "Wat is er over 3 maanden anders?"),
            vak("over_12_maanden", "Wat is er over 12 maanden anders?"),
            vak("goed_genoeg", "Wanneer is het goed genoeg?")
                .verplicht("Schrijf op wanneer het goed genoeg is")
                .waarom("Een 6 is ook goed. Zo weten jullie later samen wanneer de hulp kan stoppen."),
            vak("zonder_hulp", "Wat gebeurt er als we niets doen?"),
            Veld::tekst("wie_dachten_mee", "Wie dachten mee?").hint("Familie, buren, andere professionals."),
            Veld::radio::<Past>("normaliseren", "Is dit binnen het gewone leven op te lossen?"),
            Veld::tekst("normaliseren_wie", "Door wie dan?"),
            vak("normaliseren_nodig", "Wat is daarvoor nodig?"),
        ],
    )
}

fn gevuld(b: &Blad) -> Formulier {
    let f = leeg(b).met_versie(b.versie());
    let Some(g) = &b.geheel else { return f };
    let t = &g.toets;
    f.vul("beoogd_effect", &t.beoogd_effect)
        .vul("voor_wie", &t.voor_wie)
        .vul("over_3_maanden", &t.over_3_maanden)
        .vul("over_12_maanden", &t.over_12_maanden)
        .vul("goed_genoeg", &t.goed_genoeg)
        .vul("zonder_hulp", &t.zonder_hulp)
        .vul("wie_dachten_mee", &t.wie_dachten_mee)
        .vul("normaliseren", &t.normaliseren)
        .vul("normaliseren_wie", &t.normaliseren_wie)
        .vul("normaliseren_nodig", &t.normaliseren_nodig)
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let f = v.open(gevuld(&b))?;
    toon(v, &b, &f, &WOORDEN, Vec::new())
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let f = leeg(&b).lees(&v.velden);
    if !f.goed() {
        return toon(v, &b, &f, &WOORDEN, Vec::new());
    }
    let effect = Effect {
        beoogd_effect: f.tekst("beoogd_effect"),
        voor_wie: f.tekst("voor_wie"),
        over_3_maanden: f.tekst("over_3_maanden"),
        over_12_maanden: f.tekst("over_12_maanden"),
        goed_genoeg: f.tekst("goed_genoeg"),
        zonder_hulp: f.tekst("zonder_hulp"),
        wie_dachten_mee: f.tekst("wie_dachten_mee"),
        normaliseren: f.tekst("normaliseren"),
        normaliseren_wie: f.tekst("normaliseren_wie"),
        normaliseren_nodig: f.tekst("normaliseren_nodig"),
    };
    match v.schrijf(|s| store::bewaar_effect(s, b.casus, f.versie, &effect)) {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            toon(v, &b, &f.conflict(&gevuld(&b)), &WOORDEN, Vec::new())
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::TOETS.van(b.casus), "Bewaard: het effect."))
        }
    }
}
