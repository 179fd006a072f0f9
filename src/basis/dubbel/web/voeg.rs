//! Two rows beside each other, and making them one.

use serde::Serialize;

use super::hangt::{Aantal, hangt};
use super::{Wie, wie};
use crate::basis::dubbel::groepen::{GROEPEN, veiligst};
use crate::basis::dubbel::model::{Kant, Keuzes, Van};
use crate::basis::dubbel::store;
use crate::basis::dubbel::store_voeg::{self, Paar};
use crate::basis::personen::lijkt::Reden;
use crate::db::waarde::PersoonId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Gelijk {
    naam: &'static str,
    waarde: String,
}

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    versie_weg: i32,
    blijft: Wie,
    weg: Wie,
    hangt_blijft: Vec<Aantal>,
    hangt_weg: Vec<Aantal>,
    gelijk: Vec<Gelijk>,
    /// Why they may be one.
    redenen: Vec<&'static str>,
    beletsel: Option<&'static str>,
    /// At which of the two the only BSN stands: 1 or 2.
    bsn_bij: Option<u8>,
    oordeel_pad: String,
    /// The same two, with the other as who stays.
    omgekeerd: String,
}

/// What the page is about, as it is now.
struct Zaak {
    paar: Paar,
    blijft: Kant,
    weg: Kant,
}

fn zaak(v: &Verzoek) -> Uitslag<Zaak> {
    let (blijft, weg): (PersoonId, PersoonId) = (v.deel("persoon")?, v.deel("ander")?);
    let ((een, v_een, _), (ander, v_ander, _)) =
        v.lees(|c| Ok((store_voeg::kant(c, blijft)?, store_voeg::kant(c, weg)?)))?;
    Ok(Zaak { paar: Paar { blijft, weg, versies: (v_een, v_ander) }, blijft: een, weg: ander })
}

fn formulier(z: &Zaak) -> Formulier {
    let veilig = veiligst(&z.blijft, &z.weg);
    let mut velden = Vec::new();
    // One BSN there is, is kept: nothing to choose.
    let kies = |g: &&crate::basis::dubbel::groepen::Groep| {
        veilig.contains_key(g.code) && !(g.code == "bsn" && (z.blijft.bsn.is_some() || z.weg.bsn.is_some()))
    };
    for g in GROEPEN.iter().filter(kies) {
        let zegt = |k: &Kant| Some((g.toon)(k)).filter(|t| !t.is_empty()).unwrap_or("Niet bekend".into());
        let optie = |van: Van, k: &Kant, nummer: &str| Optie {
            code: van.code().into(),
            label: zegt(k),
            hint: Some(format!("Staat bij {nummer}")),
        };
        let opties = vec![optie(Van::Blijft, &z.blijft, "1"), optie(Van::Weg, &z.weg, "2")];
        let kies = format!("Kies wat klopt bij: {}", g.label.to_lowercase());
        velden.push(Veld::radio_uit(g.code, g.label, opties).naast().verplicht(kies));
    }
    let pad = paden::SAMENVOEGEN.met(&[z.paar.blijft.to_string(), z.paar.weg.to_string()]);
    let leeg = Formulier::nieuw(pad, velden).met_versie(z.paar.versies.0);
    veilig.iter().fold(leeg, |f, (groep, van)| f.vul(groep, van.code()))
}

fn toon(v: &Verzoek, z: &Zaak, f: &Formulier) -> Uitslag<Antwoord> {
    let mut beide = wie(v, &[z.paar.blijft, z.paar.weg])?.into_iter();
    let (Some(blijft), Some(weg)) = (beide.next(), beide.next()) else { return Err(Fout::NietGevonden) };
    // Of somebody the viewer may not change nothing is shown but who it is and whom to ring: not what stands in the way.
    let mag = weg.mag && blijft.mag;
    let leeg = Formulier::nieuw(f.sleutel.clone(), Vec::new());
    let f = if mag { f } else { &leeg };
    let (beletsel, redenen) = match mag {
        true => v.lees(|c| {
            let beletsel = store_voeg::wat_belet(c, blijft.id, weg.id)?.map(|b| b.uitleg());
            Ok((beletsel, store::redenen(c, blijft.id, weg.id)?))
        })?,
        false => Default::default(),
    };
    let geheim = [&z.blijft, &z.weg].iter().any(|k| k.bereik.geheim_adres);
    let gelijk = GROEPEN
        .iter()
        .filter(|g| g.gelijk(&z.blijft, &z.weg) && !g.leeg(&z.blijft))
        .map(|g| Gelijk { naam: g.label, waarde: (g.toon)(&z.blijft) })
        .collect();
    let pagina = Pagina {
        formulier: f,
        versie_weg: z.paar.versies.1,
        hangt_blijft: if mag { hangt(v, blijft.id)? } else { Vec::new() },
        hangt_weg: if mag { hangt(v, weg.id)? } else { Vec::new() },
        gelijk: if mag { gelijk } else { Vec::new() },
        redenen: redenen
            .split(' ')
            .filter_map(Reden::uit)
            .filter(|r| !(geheim && r.noemt_adres()))
            .map(Code::label)
            .collect(),
        beletsel,
        bsn_bij: match (&z.blijft.bsn, &z.weg.bsn) {
            _ if !mag => None,
            (Some(_), None) => Some(1),
            (None, Some(_)) => Some(2),
            _ => None,
        },
        omgekeerd: paden::SAMENVOEGEN.met(&[weg.id.to_string(), blijft.id.to_string()]),
        oordeel_pad: paden::DUBBEL_OORDEEL.met(&[blijft.id.to_string(), weg.id.to_string()]),
        blijft,
        weg,
    };
    v.pagina_met("basis/samenvoegen.html", f, &pagina)
}

/// GET: both sides beside each other.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let z = zaak(v)?;
    // An old link to two who are one by now comes here with one person twice (web::samengevoegd).
    if z.paar.blijft == z.paar.weg {
        let samen = "Deze twee zijn al samengevoegd.";
        return Ok(Antwoord::naar(paden::PERSOON.van(z.paar.blijft), samen));
    }
    let f = v.open(formulier(&z))?;
    toon(v, &z, &f)
}

/// POST: making them one.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let z = zaak(v)?;
    if !wie(v, &[z.paar.blijft, z.paar.weg])?.iter().all(|w| w.mag) {
        return Err(Fout::GeenRecht(
            "Je mag niet allebei de personen wijzigen. Bel het team dat de ander kent en doe het samen.",
        ));
    }
    let nu = formulier(&z);
    let mut f = formulier(&z).lees(&v.velden);
    let versie_weg = v.velden.een("versie_weg").and_then(|w| w.parse().ok()).unwrap_or(0);
    if f.goed() {
        let keuzes: Keuzes =
            GROEPEN.iter().filter_map(|g| Some((g.code.to_owned(), f.keus::<Van>(g.code)?))).collect();
        let paar = Paar { versies: (f.versie, versie_weg), ..z.paar };
        let kluis = v.diensten.kluis.clone();
        match v.schrijf(|s| store_voeg::voeg_samen(s, &kluis, paar, &keuzes)) {
            Ok(id) => {
                let pad = paden::SAMENVOEGING.met(&[z.paar.blijft.to_string(), id.to_string()]);
                return Ok(Antwoord::naar(
                    pad,
                    "De twee zijn nu één persoon. Klopt het toch niet? Hier draai je het terug.",
                ));
            }
            Err(Fout::Verouderd) => f = f.conflict(&nu),
            Err(fout) => return Err(fout),
        }
    }
    toon(v, &z, &f)
}
