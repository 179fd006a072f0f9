//! Every form that can be met, with every field spoiled.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use wijkroute::paden;
use wijkroute::routes::ROUTES;
use wijkroute::web::Methode;

use super::invoer::{KORT, breed, lang, netjes};
use crate::architectuur::{niets, tekst};
use crate::db::catalogus::aantallen;
use crate::hulp::wandelaar::Ontmoet;
use crate::hulp::{Blad, Invulblad, Soort, Wereld};

type Paren = Vec<(String, String)>;

/// Tables that may grow without anything having been saved: the trail of what was seen, drafts, sessions.
const MAG_GROEIEN: &[&str] = &["spoor", "concept", "sessie", "inlogpoging"];

/// POST routes that are no form on a page, and why.
const GEEN_FORMULIER: &[(&str, &str)] = &[
    (paden::INLOGGEN.0, "before sign-in: tests/web/inloggen.rs"),
    (paden::SESSIE_OPNIEUW.0, "the page's script: tests/web/inloggen.rs"),
    (paden::SESSIE_VERLENGEN.0, "the page's script"),
    (paden::CONCEPTEN.0, "the page's script: tests/web/concepten.rs"),
    (paden::CONCEPT_WEGGOOIEN.0, "only on a page with a draft: tests/web/concepten.rs"),
    (paden::UITLOGGEN.0, "no fields; ends the session"),
];

fn telling(w: &Wereld) -> BTreeMap<String, i64> {
    let mut n = w.app.lees(|c| Ok(aantallen(c)));
    n.retain(|t, _| !MAG_GROEIEN.contains(&t.as_str()));
    n
}

/// One form under attack, in a world that is made fresh whenever something was saved.
struct Aanval {
    wereld: Wereld,
    voor: BTreeMap<String, i64>,
    bezwaren: BTreeSet<String>,
    geteld: usize,
    weg: bool,
}

impl Aanval {
    fn nieuw() -> Self {
        let wereld = Wereld::kopie();
        let voor = telling(&wereld);
        Self { wereld, voor, bezwaren: BTreeSet::new(), geteld: 0, weg: false }
    }

    /// Sends, and judges the answer. `wat` says in the message which field was spoiled with what.
    fn stuur(&mut self, route: &str, o: &Ontmoet, paren: Paren, wat: &str) -> Option<Blad> {
        self.geteld += 1;
        let app = &self.wereld.app;
        let uit = catch_unwind(AssertUnwindSafe(|| app.als(&o.wie).post_paren(&o.formulier.actie, paren)));
        let Ok(blad) = uit else {
            self.bezwaren.insert(format!("{route} {wat}: paniek"));
            *self = Self {
                bezwaren: std::mem::take(&mut self.bezwaren),
                geteld: self.geteld,
                weg: self.weg,
                ..Self::nieuw()
            };
            return None;
        };
        if blad.status >= 500 {
            self.bezwaren.insert(format!("{route} {wat}: {}", blad.kort()));
        }
        if blad.status == 303 {
            *self = Self {
                bezwaren: std::mem::take(&mut self.bezwaren),
                geteld: self.geteld,
                weg: self.weg,
                ..Self::nieuw()
            };
            return None;
        }
        let na = telling(&self.wereld);
        if na != self.voor {
            let anders: Vec<_> = na.iter().filter(|(t, n)| self.voor.get(*t) != Some(*n)).collect();
            self.bezwaren
                .insert(format!("{route} {wat}: status {} en toch bewaard: {anders:?}", blad.status));
            self.voor = na;
        }
        Some(blad)
    }

    /// What was typed must come back when the page does, and text alone is never a reason for another page.
    fn terug(&mut self, route: &str, o: &Ontmoet, veld: &str, waarde: &str, blad: &Blad, wat: &str) {
        let soort = o.formulier.velden.iter().find(|v| v.naam == veld).map(|v| v.soort);
        if self.weg || soort != Some(Soort::Tekst) || !o.formulier.met_concept {
            return;
        }
        if blad.status != 422 && blad.status != 409 {
            self.bezwaren.insert(format!("{route} {wat}: {}", blad.kort()));
            return;
        }
        let terug = blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie && f.heeft(veld));
        let terug = terug.map(|f| f.waarde(veld)).unwrap_or_default();
        if terug.trim() != netjes(waarde).trim() {
            let (n, m) = (netjes(waarde).chars().count(), terug.chars().count());
            self.bezwaren.insert(format!("{route} {wat}: van {n} tekens kwamen er {m} terug: {terug:.60}"));
        }
    }
}

fn met(f: &Invulblad, veld: &str, waarde: &str) -> Paren {
    let mut paren: Paren = f.paren().into_iter().filter(|(n, _)| n != veld).collect();
    paren.push((veld.into(), waarde.into()));
    paren
}

/// Everything at every field takes an hour; without this set, the values take turns over the fields of a form.
const ALLES: &str = "WIJKROUTE_VIJANDIG_ALLES";

/// What is spoiled: short values at every field, long ones at texts.
fn bederf(f: &Invulblad) -> Vec<(String, String)> {
    let alles = std::env::var(ALLES).is_ok();
    let mut uit = Vec::new();
    for (i, naam) in f.namen().into_iter().enumerate() {
        let tekst = f.velden.iter().any(|v| v.naam == naam && v.soort == Soort::Tekst);
        // Rows of a list are alike: the first stands for the rest.
        let herhaald = naam.split('-').any(|d| d.parse::<u32>().is_ok_and(|n| n > 1));
        let hoeveel = if alles {
            KORT.len()
        } else if herhaald {
            1
        } else if tekst {
            7
        } else {
            4
        };
        let keuze = KORT.iter().cycle().skip(i * 7).take(hoeveel);
        uit.extend(keuze.map(|w| (naam.clone(), w.to_string())));
        if tekst && (alles || i % 4 == 0) {
            uit.push((naam.clone(), lang()));
            uit.push((naam, breed()));
        }
    }
    uit
}

fn val_aan(a: &mut Aanval, route: &str, o: &Ontmoet) {
    for (veld, waarde) in bederf(&o.formulier) {
        let wat = format!("{veld} {}", hex::encode(waarde.chars().take(40).collect::<String>()));
        let paren = met(&o.formulier, &veld, &waarde);
        if let Some(blad) = a.stuur(route, o, paren, &wat) {
            a.terug(route, o, &veld, &waarde, &blad, &wat);
        }
    }
    let namen = o.formulier.namen();
    let samen = KORT.iter().step_by(if std::env::var(ALLES).is_ok() { 1 } else { 3 });
    for waarde in samen.map(|w| w.to_string()).chain([lang(), breed()]) {
        let wat = format!("alles = {}", hex::encode(waarde.chars().take(40).collect::<String>()));
        a.stuur(route, o, namen.iter().map(|n| (n.clone(), waarde.clone())).collect(), &wat);
    }
    a.stuur(route, o, Vec::new(), "niets");
    let dubbel: Paren = o
        .formulier
        .paren()
        .into_iter()
        .flat_map(|p| [p.clone(), p.clone(), (p.0, "anders".into())])
        .collect();
    a.stuur(route, o, dubbel, "alles dubbel");
    for naam in namen.iter().filter(|n| !n.split('-').any(|d| d.parse::<u32>().is_ok_and(|n| n > 1))) {
        let zonder = o.formulier.paren().into_iter().filter(|(n, _)| n != naam).collect();
        a.stuur(route, o, zonder, &format!("zonder {naam}"));
    }
    let vreemd: Paren = (0..3000).map(|n| (format!("veld-{n}-tekst"), "x".to_string())).collect();
    a.stuur(route, o, vreemd, "drieduizend vreemde velden");
}

#[test]
fn geen_invoer_maakt_iets_stuk_of_half_en_alle_tekst_komt_terug() {
    let mut a = Aanval::nieuw();
    let formulieren = a.wereld.kaart.formulieren.clone();
    for (route, lijst) in &formulieren {
        if GEEN_FORMULIER.iter().any(|(p, _)| p == route) {
            continue;
        }
        for o in lijst.iter().take(1) {
            // The page as it is in this world.
            let blad = a.wereld.app.als(&o.wie).get(&o.pad);
            let f = blad.formulieren().into_iter().find(|f| f.actie == o.formulier.actie);
            // Gone by now: it may refuse, but must still not break.
            a.weg = f.is_none();
            let o = Ontmoet { formulier: f.unwrap_or_else(|| o.formulier.clone()), ..o.clone() };
            val_aan(&mut a, route, &o);
        }
    }
    println!("{} keer vijandig ingediend bij {} formulieren", a.geteld, formulieren.len());
    let bezwaren: Vec<String> = a.bezwaren.into_iter().take(60).collect();
    niets("Vijandige invoer (zet wat je herstelt in tests/vijandig-regressies.txt):", &bezwaren);
}

#[test]
fn elke_post_van_de_tabel_hoort_bij_een_formulier() {
    let w = Wereld::kopie();
    let los: Vec<String> = ROUTES
        .iter()
        .filter(|r| r.methode == Methode::Post && !w.kaart.formulieren.contains_key(r.pad))
        .filter(|r| !GEEN_FORMULIER.iter().any(|(p, _)| *p == r.pad))
        .map(|r| r.pad.to_string())
        .collect();
    niets("Geen formulier op enig blad gaat hierheen:", &los);
}

#[test]
fn wat_eens_stukging_gaat_niet_weer_stuk() {
    let mut a = Aanval::nieuw();
    let formulieren = a.wereld.kaart.formulieren.clone();
    for regel in
        tekst("tests/vijandig-regressies.txt").lines().filter(|r| !r.starts_with('#') && !r.is_empty())
    {
        let delen: Vec<&str> = regel.split_whitespace().collect();
        let [route, veld, waarde] = delen[..] else { panic!("vijandig-regressies.txt: {regel}") };
        let waarde = String::from_utf8(hex::decode(waarde.replace('-', "")).unwrap()).unwrap();
        for o in formulieren.get(route).into_iter().flatten() {
            if let Some(blad) = a.stuur(route, o, met(&o.formulier, veld, &waarde), regel) {
                a.terug(route, o, veld, &waarde, &blad, regel);
            }
        }
    }
    let bezwaren: Vec<String> = a.bezwaren.into_iter().collect();
    niets("Eerder hersteld, nu weer stuk:", &bezwaren);
}
