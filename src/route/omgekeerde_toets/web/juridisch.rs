//! Step 4: the articles, once it is clear what they are for.

use super::{Blad, Woorden, blad, toon};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::kit::tekst::hoofdletter;
use crate::paden;
use crate::route::omgekeerde_toets::model::Juridisch;
use crate::route::omgekeerde_toets::{regels, store};
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

const WOORDEN: Woorden = Woorden {
    titel: "Stap 4: de juridische toets",
    uitleg: "De wet is hier het gereedschap: welk artikel maakt het effect mogelijk?",
    knop: "Bewaar de juridische toets",
};

/// What the conclusion rests on and is missing, in words.
fn ontbreekt(b: &Blad) -> Vec<String> {
    let aanwezig = regels::feiten(b.geheel.as_ref(), &b.wetten);
    regels::voor_conclusie(&aanwezig).iter().map(|f| hoofdletter(f.label())).collect()
}

fn leeg(b: &Blad) -> Formulier {
    let vak = |naam: &str, label: &str| Veld::tekstvak(naam, label).rijen(3).max(4000);
    let mut velden = vec![
        Veld::tekst("artikel", "Op grond van welk artikel kan het?")
            .hint("Bijvoorbeeld: Wmo 2015 art. 2.3.5 lid 3"),
        vak("ruimte", "Welke ruimte geeft de wet of de verordening?")
            .hint("Een kan-bepaling, maatwerk, de hardheidsclausule."),
        vak("voorliggend", "Wat gaat voor, en waarom is dat wel of niet genoeg?")
            .hint("Eigen kracht, netwerk, een algemene voorziening, een andere wet."),
        vak("afbakening", "Hoort dit bij een andere wet: Wlz, Zvw of onderwijs?"),
        vak("bewijs", "Waaruit blijkt het?").hint("Gesprek, huisbezoek, advies van een deskundige."),
        vak("conclusie", "Wat is de conclusie?")
            .hint("Een conclusie trek je als effect, grondwaarde en opties er zijn."),
    ];
    if !ontbreekt(b).is_empty() {
        velden.push(
            vak("eerder_reden", "Waarom concludeer je al, terwijl er nog iets ontbreekt?")
                .hint("Alleen nodig bij een conclusie. Wie beoordeelt, ziet dit."),
        );
    }
    Formulier::nieuw(paden::TOETS_JURIDISCH.van(b.casus), velden)
}

fn gevuld(b: &Blad) -> Formulier {
    let f = leeg(b).met_versie(b.versie());
    let Some(g) = &b.geheel else { return f };
    let t = &g.toets;
    f.vul("artikel", &t.artikel)
        .vul("ruimte", &t.ruimte)
        .vul("voorliggend", &t.voorliggend)
        .vul("afbakening", &t.afbakening)
        .vul("bewijs", &t.bewijs)
        .vul("conclusie", &t.conclusie)
        .vul("eerder_reden", &t.eerder_reden)
}

fn let_op(b: &Blad) -> Vec<String> {
    ontbreekt(b).into_iter().map(|o| format!("Nog niet vastgelegd: {}.", o.to_lowercase())).collect()
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let f = v.open(gevuld(&b))?;
    toon(v, &b, &f, &WOORDEN, let_op(&b))
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let mut f = leeg(&b).lees(&v.velden);
    let te_vroeg = !ontbreekt(&b).is_empty() && !f.tekst("conclusie").is_empty();
    f.verplicht_als(
        te_vroeg,
        "eerder_reden",
        "Schrijf op waarom je al concludeert, of vul eerst aan wat ontbreekt",
    );
    if !f.goed() {
        return toon(v, &b, &f, &WOORDEN, let_op(&b));
    }
    // A reason once given stays, also after the missing steps were filled in: it was so.
    let eerder = b.geheel.as_ref().map(|g| g.toets.eerder_reden.clone()).unwrap_or_default();
    let juridisch = Juridisch {
        artikel: f.tekst("artikel"),
        ruimte: f.tekst("ruimte"),
        voorliggend: f.tekst("voorliggend"),
        bewijs: f.tekst("bewijs"),
        afbakening: f.tekst("afbakening"),
        conclusie: f.tekst("conclusie"),
        eerder_reden: Some(f.tekst("eerder_reden")).filter(|r| !r.is_empty()).unwrap_or(eerder),
    };
    match v.schrijf(|s| store::bewaar_juridisch(s, b.casus, f.versie, &juridisch)) {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            let nu = gevuld(&b);
            toon(v, &b, &f.conflict(&nu), &WOORDEN, let_op(&b))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::TOETS.van(b.casus), "Bewaard: de juridische toets."))
        }
    }
}
