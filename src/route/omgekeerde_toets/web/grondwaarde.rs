//! Step 2: why each law in play exists, and whether the effect fits that.

use super::{Blad, Woorden, blad, toon};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Wet;
use crate::route::omgekeerde_toets::model::Past;
use crate::route::omgekeerde_toets::{regels, store};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

const WOORDEN: Woorden = Woorden {
    titel: "Stap 2: de grondwaarde",
    uitleg: "Waarom is deze wet er, en past wat de inwoner wil daarbij?",
    knop: "Bewaar de grondwaarde",
};

/// The laws in play and those ticked on this page, in the order of the list.
fn wetten(b: &Blad, ook: &[String]) -> Vec<Wet> {
    Wet::ALLE.iter().copied().filter(|w| b.wetten.contains(w) || ook.iter().any(|o| o == w.code())).collect()
}

fn leeg(b: &Blad, wetten: &[Wet]) -> Formulier {
    let mut velden = Vec::new();
    for wet in wetten {
        velden.push(
            Veld::radio::<Past>(format!("{wet}-past"), format!("{}: past het effect?", wet.label()))
                .verplicht(format!("Kies of het effect past bij de {}", wet.label()))
                .hint(regels::grondwaarde(*wet)),
        );
        velden.push(
            Veld::tekstvak(format!("{wet}-waarom"), format!("Waarom? ({})", wet.label()))
                .verplicht(format!("Schrijf op waarom het effect wel of niet past bij de {}", wet.label()))
                .rijen(3)
                .max(2000),
        );
    }
    if wetten.len() > 1 {
        velden.push(
            Veld::tekstvak("botsing", "Zitten deze wetten elkaar in de weg?")
                .rijen(2)
                .max(2000)
                .hint("Bijvoorbeeld: wat de ene wet vraagt, maakt het effect van de andere moeilijker."),
        );
    }
    let ook: Vec<Optie> = Wet::ALLE
        .iter()
        .filter(|w| !b.wetten.contains(w))
        .map(|w| Optie::nieuw(w.code(), w.label()))
        .collect();
    if !ook.is_empty() {
        velden.push(
            Veld::vinkjes_uit("ook", "Speelt er nog een wet?", ook)
                .hint("Na bewaren vragen we ook naar de grondwaarde van die wet."),
        );
    }
    Formulier::nieuw(paden::TOETS_GRONDWAARDE.van(b.casus), velden)
}

fn gevuld(b: &Blad, wetten: &[Wet]) -> Formulier {
    let mut f = leeg(b, wetten).met_versie(b.versie());
    let Some(g) = &b.geheel else { return f };
    for r in &g.grondwaarden {
        f = f.vul(&format!("{}-past", r.wet), r.past).vul(&format!("{}-waarom", r.wet), &r.waarom);
    }
    f.vul("botsing", &g.toets.botsing)
}

fn let_op(b: &Blad) -> Vec<String> {
    if b.wetten.is_empty() {
        vec!["Bij deze casus is nog geen wet gekozen. Kies hieronder welke wet speelt.".into()]
    } else {
        Vec::new()
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let wetten = wetten(&b, &[]);
    let f = v.open(gevuld(&b, &wetten))?;
    toon(v, &b, &f, &WOORDEN, let_op(&b))
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let b = blad(v)?;
    let wetten = wetten(&b, &v.velden.alle("ook"));
    let mut f = leeg(&b, &wetten).lees(&v.velden);
    if wetten.is_empty() {
        f.fout("ook", "Kies minstens één wet die speelt");
    }
    if !f.goed() {
        return toon(v, &b, &f, &WOORDEN, let_op(&b));
    }
    let oordelen: Vec<(Wet, Past, String)> = wetten
        .iter()
        .filter_map(|w| Some((*w, f.keus(&format!("{w}-past"))?, f.tekst(&format!("{w}-waarom")))))
        .collect();
    match v.schrijf(|s| store::bewaar_grondwaarde(s, b.casus, f.versie, &oordelen, &f.tekst("botsing"))) {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            toon(v, &b, &f.conflict(&gevuld(&b, &wetten)), &WOORDEN, let_op(&b))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::TOETS.van(b.casus), "Bewaard: de grondwaarde."))
        }
    }
}
