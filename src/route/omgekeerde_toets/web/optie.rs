//! Step 3: one option, and what it does to whom.

use super::{Bij, Blad, Groep, Woorden, blad, toon_met};
use crate::db::waarde::{ProductId, VoorzieningId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::omgekeerde_toets::model::{NieuweOptie, OpWie};
use crate::route::omgekeerde_toets::store;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

const WOORDEN: Woorden = Woorden {
    titel: "Stap 3: een optie",
    uitleg: "Wat lost deze optie op, wat maakt ze zwaarder, en voor wie? Vul alleen in wat speelt.",
    knop: "Bewaar de optie",
};

/// More options than this help nobody choose.
const HOOGSTENS: i32 = 9;

/// What can be picked to carry out an option.
struct Waarmee {
    voorzieningen: Vec<Optie>,
    producten: Vec<Optie>,
}

fn waarmee(v: &Verzoek, b: &Blad) -> Uitslag<Waarmee> {
    v.lees(|c| {
        let voorzieningen: Vec<(VoorzieningId, String)> = store::voorzieningen(c)?;
        let producten: Vec<(ProductId, String)> = store::producten(c, &b.wetten)?;
        Ok(Waarmee {
            voorzieningen: voorzieningen.into_iter().map(|(id, n)| Optie::nieuw(id, n)).collect(),
            producten: producten.into_iter().map(|(id, n)| Optie::nieuw(id, n)).collect(),
        })
    })
}

/// The number in the URL; an option that is not there yet has the next free number.
fn nummer(v: &Verzoek) -> Uitslag<i32> {
    let n: i32 = v.deel("nummer")?;
    if (1..=HOOGSTENS).contains(&n) { Ok(n) } else { Err(Fout::NietGevonden) }
}

/// The fields in groups: whom else the option may touch stays folded, because it seldom touches all of them.
fn groepen(f: &Formulier) -> Bij {
    let anderen = || OpWie::ALLE.iter().filter(|w| **w != OpWie::Inwoner);
    let van = |n: &String| anderen().find(|w| n.starts_with(&format!("{w}-")));
    let velden = |hoort: &dyn Fn(&String) -> bool| f.volgorde.iter().filter(|n| hoort(n)).cloned().collect();
    let gesloten = anderen().map(|wie| {
        let velden: Vec<String> = velden(&|n| van(n) == Some(wie));
        Groep {
            open: velden.iter().any(|n| !f.tekst(n).is_empty()),
            kop: format!("Effect op {}", wie.met_lidwoord()),
            velden,
        }
    });
    let mut groepen = vec![Groep::open(velden(&|n| van(n).is_none() && n != "weg"))];
    groepen.extend(gesloten);
    groepen.push(Groep::open(velden(&|n| n == "weg")));
    Bij { groepen, ..Bij::default() }
}

fn is_er(b: &Blad, nummer: i32) -> bool {
    b.geheel.as_ref().is_some_and(|g| g.opties.iter().any(|o| o.optie.volgorde == nummer))
}

fn leeg(b: &Blad, nummer: i32, w: &Waarmee) -> Formulier {
    let mut velden = vec![
        Veld::tekst("titel", "Welke optie is dit?")
            .verplicht("Geef de optie een korte naam")
            .hint("Bijvoorbeeld: zoon neemt één weekend per maand over"),
        Veld::vink("zonder_beschikking", "Kan zonder beschikking")
            .hint("Eigen kracht, netwerk, wijkteam of een algemene voorziening."),
        Veld::keuze_uit("voorziening", "Voorziening uit de sociale kaart", w.voorzieningen.clone()),
    ];
    if !w.producten.is_empty() {
        velden.push(Veld::keuze_uit("product", "Product van SDD of SOJ", w.producten.clone()));
    }
    for wie in OpWie::ALLE {
        let op = wie.met_lidwoord();
        let kort = Veld::tekstvak(format!("{wie}-kort"), format!("Effect op {op}: de komende maanden"));
        let lang = Veld::tekstvak(format!("{wie}-lang"), format!("Effect op {op}: op langere termijn"));
        let kort = if *wie == OpWie::Inwoner {
            kort.verplicht("Schrijf op wat deze optie de komende maanden voor de inwoner betekent")
        } else {
            kort
        };
        velden.extend([kort.rijen(2).max(1500), lang.rijen(2).max(1500)]);
    }
    if is_er(b, nummer) {
        velden.push(Veld::vink("weg", "Haal deze optie weg"));
    }
    Formulier::nieuw(paden::TOETS_OPTIE.met(&[b.casus.to_string(), nummer.to_string()]), velden)
}

fn gevuld(b: &Blad, nummer: i32, w: &Waarmee) -> Formulier {
    let mut f = leeg(b, nummer, w).met_versie(b.versie());
    let beeld = b.geheel.as_ref().and_then(|g| g.opties.iter().find(|o| o.optie.volgorde == nummer));
    let Some(o) = beeld else { return f };
    for e in &o.effecten {
        f = f.vul(&format!("{}-kort", e.op_wie), &e.kort).vul(&format!("{}-lang", e.op_wie), &e.lang);
    }
    f.vul("titel", &o.optie.titel)
        .vul_vink("zonder_beschikking", o.optie.zonder_beschikking)
        .vul("voorziening", o.optie.voorziening_id.map(|i| i.to_string()).unwrap_or_default())
        .vul("product", o.optie.product_id.map(|i| i.to_string()).unwrap_or_default())
}

fn uit(f: &Formulier) -> NieuweOptie {
    let effecten = OpWie::ALLE
        .iter()
        .map(|w| (*w, f.tekst(&format!("{w}-kort")), f.tekst(&format!("{w}-lang"))))
        .filter(|(_, kort, lang)| !kort.is_empty() || !lang.is_empty())
        .collect();
    NieuweOptie {
        titel: f.tekst("titel"),
        zonder_beschikking: f.vink("zonder_beschikking"),
        voorziening: f.id("voorziening"),
        product: f.id("product"),
        effecten,
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (b, nummer) = (blad(v)?, nummer(v)?);
    let f = v.open(gevuld(&b, nummer, &waarmee(v, &b)?))?;
    toon_met(v, &b, &f, &WOORDEN, groepen(&f))
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (b, nummer) = (blad(v)?, nummer(v)?);
    let w = waarmee(v, &b)?;
    let mut f = leeg(&b, nummer, &w).lees(&v.velden);
    let weg = f.vink("weg");
    if f.vink("zonder_beschikking") && f.id::<ProductId>("product").is_some() {
        f.fout(
            "product",
            "Een product van SDD of SOJ vraagt een beschikking: haal het weg, of haal het vinkje weg",
        );
    }
    if !weg && !f.goed() {
        return toon_met(v, &b, &f, &WOORDEN, groepen(&f));
    }
    let uitslag = v.schrijf(|s| {
        if weg {
            store::haal_optie_weg(s, b.casus, f.versie, nummer)
        } else {
            store::bewaar_optie(s, b.casus, f.versie, nummer, &uit(&f))
        }
    });
    match uitslag {
        Err(Fout::Verouderd) => {
            let b = blad(v)?;
            let nu = gevuld(&b, nummer, &w);
            let f = f.conflict(&nu);
            toon_met(v, &b, &f, &WOORDEN, groepen(&f))
        }
        r => {
            r?;
            let melding = if weg { "De optie is weggehaald." } else { "Bewaard: de optie." };
            Ok(Antwoord::naar(paden::TOETS_OPTIES.van(b.casus), melding))
        }
    }
}
