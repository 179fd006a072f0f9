//! Two people at one form: the second keeps what was typed, sees what changed, and decides.

use wijkroute::paden;

use crate::architectuur::niets;
use crate::hulp::{Invulblad, Soort, Wereld};

/// Forms that end the writing: after the first there is nothing left to save, and the second is told so.
const EENMALIG: &[&str] = &[paden::ADVIES_VERZENDEN.0];

/// Forms that change a thing there is: they carry its version.
fn wijzigt(f: &Invulblad) -> bool {
    f.met_concept && f.waarde("_versie").parse::<i32>().is_ok_and(|v| v > 0)
}

fn met_tekst(f: &Invulblad, tekst: &str) -> Option<(Invulblad, String)> {
    // Words, not a date: any text is good there.
    let woorden = |w: &str| w.len() > 8 && !w.starts_with(|t: char| t.is_ascii_digit());
    let naam =
        f.velden.iter().find(|v| v.soort == Soort::Tekst && woorden(&v.waarde)).map(|v| v.naam.clone())?;
    Some((f.clone().vul(&naam, tekst), naam))
}

#[test]
fn wie_als_tweede_bewaart_houdt_zijn_tekst_en_ziet_wat_er_veranderde() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    let mut gezien = 0;
    for (route, lijst) in &w.kaart.formulieren {
        for o in lijst.iter().filter(|o| ["anna", "mirjam"].contains(&o.wie.as_str())).take(2) {
            let collega = if o.wie == "anna" { "joris" } else { "anna" };
            let open = |wie: &str| {
                w.app.als(wie).get(&o.pad).formulieren().into_iter().find(|f| f.actie == o.formulier.actie)
            };
            let (Some(van_een), Some(van_twee)) = (open(&o.wie), open(collega)) else { continue };
            let (Some((een, naam)), Some((twee, _))) =
                (met_tekst(&van_een, "Dit schreef de eerste"), met_tekst(&van_twee, "Dit schreef de tweede"))
            else {
                continue;
            };
            if !wijzigt(&een) || w.app.als(&o.wie).stuur(&een).status != 303 {
                continue;
            }
            gezien += 1;
            let blad = w.app.als(collega).stuur(&twee);
            if EENMALIG.contains(route) {
                blad.moet(400).zegt("staat vast");
                continue;
            }
            if blad.status != 409 {
                fout.push(format!("{route}: de tweede kreeg {}", blad.kort()));
                continue;
            }
            let terug =
                blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie).unwrap_or_default();
            if terug.waarde(&naam) != "Dit schreef de tweede" {
                fout.push(format!("{route}: de tekst van de tweede is weg"));
            }
            if !blad.toon().contains("Dit schreef de eerste") {
                fout.push(format!("{route}: niet te zien wat de eerste schreef"));
            }
            let blad = w.app.als(collega).stuur(&terug);
            if blad.status != 303 {
                fout.push(format!("{route}: nog eens bewaren lukt niet: {}", blad.kort()));
            }
        }
    }
    niets("Twee mensen aan één formulier:", &fout);
    assert!(gezien >= 3, "maar {gezien} formulieren waren te wijzigen");
}
