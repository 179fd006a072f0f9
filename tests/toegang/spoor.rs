//! The trail: one row for what is seen, one for what is changed, one for what is refused; none for what failed.

use diesel::prelude::*;
use wijkroute::db::schema::spoor;
use wijkroute::db::waarde::{CasusId, GebruikerId, PersoonId};
use wijkroute::poort::toegang::Actie;
use wijkroute::routes::ROUTES;
use wijkroute::web::{Methode, Noteer, Over};

use crate::architectuur::niets;
use crate::db::catalogus::aantallen;
use crate::hulp::wandelaar::probeer;
use crate::hulp::{TestApp, Wereld};

#[derive(Debug, Queryable)]
struct Rij {
    gebeurtenis: String,
    recht: String,
    gelukt: bool,
    wie: Option<GebruikerId>,
    casus: Option<CasusId>,
    persoon: Option<PersoonId>,
    filter: Option<String>,
    velden: Option<String>,
}

fn rijen(app: &TestApp) -> Vec<Rij> {
    app.lees(|c| {
        let uit: Vec<Rij> = spoor::table
            .order(spoor::id)
            .select((
                spoor::gebeurtenis,
                spoor::recht,
                spoor::gelukt,
                spoor::gebruiker_id,
                spoor::casus_id,
                spoor::persoon_id,
                spoor::filter,
                spoor::velden,
            ))
            .load(c)?;
        Ok(uit)
    })
}

/// The rows that `doe` adds.
fn erbij<T>(app: &TestApp, doe: impl FnOnce() -> T) -> (T, Vec<Rij>) {
    let voor = rijen(app).len();
    let uit = doe();
    (uit, rijen(app).split_off(voor))
}

#[test]
fn elk_blad_over_een_mens_laat_precies_een_rij_na() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    for route in ROUTES.iter().filter(|r| r.methode == Methode::Get) {
        for (pad, wie) in w.kaart.bladen.get(route.pad).into_iter().flatten() {
            let (blad, nieuw) = erbij(&w.app, || w.app.als(wie).get(pad));
            let verwacht = usize::from(route.noteer != Noteer::Niet && blad.status == 200);
            if nieuw.len() != verwacht {
                fout.push(format!("GET {} als {wie}: {} rijen, verwacht {verwacht}", route.pad, nieuw.len()));
                continue;
            }
            let Some(rij) = nieuw.first() else { continue };
            let goed = rij.gelukt && rij.gebeurtenis == route.noteer.code() && rij.wie == Some(w.app.id(wie));
            if !goed || rij.recht.is_empty() {
                fout.push(format!("GET {}: {rij:?}", route.pad));
            }
            let over = matches!(route.over, Over::Ding(..));
            if over && rij.casus.is_none() && rij.persoon.is_none() {
                fout.push(format!("GET {}: de rij zegt niet over wie: {rij:?}", route.pad));
            }
            if matches!(route.noteer, Noteer::Lijst(_)) && rij.filter.is_none() {
                fout.push(format!("GET {}: de rij zegt niet welk filter: {rij:?}", route.pad));
            }
        }
    }
    niets("Het spoor van wat iemand ziet:", &fout);
}

#[test]
fn wat_over_een_ding_gaat_wordt_genoteerd() {
    let fout: Vec<String> = ROUTES
        .iter()
        .filter(|r| matches!(r.over, Over::Ding(..)) && r.noteer == Noteer::Niet)
        .map(|r| format!("{:?} {}", r.methode, r.pad))
        .collect();
    niets("Een route over een mens of casus die niets noteert:", &fout);
    let leeg: Vec<&str> = ROUTES
        .iter()
        .filter(|r| r.noteer != Noteer::Niet && r.noteer.code().is_empty())
        .map(|r| r.pad)
        .collect();
    assert!(leeg.is_empty(), "{leeg:?}");
}

#[test]
fn elke_wijziging_laat_precies_een_rij_na() {
    let mut fout = Vec::new();
    let w = Wereld::kopie();
    for route in ROUTES.iter().filter(|r| r.methode == Methode::Post && r.noteer != Noteer::Niet) {
        for o in w.kaart.formulieren.get(route.pad).into_iter().flatten().take(1) {
            let w = Wereld::kopie();
            // The page as it is now: the walk may have taken the form further.
            let f = w
                .app
                .als(&o.wie)
                .get(&o.pad)
                .formulieren()
                .into_iter()
                .find(|f| f.actie == o.formulier.actie);
            let Some(f) = f else { continue };
            let voor = rijen(&w.app).len();
            let blad = probeer(&w.app, &o.wie, f, false);
            let nieuw = rijen(&w.app).split_off(voor);
            let gelukt: Vec<&Rij> = nieuw.iter().filter(|r| r.gelukt).collect();
            match (blad.status, gelukt.as_slice()) {
                (303, [rij]) if rij.gebeurtenis == route.noteer.code() => {
                    if rij.velden.as_deref().is_some_and(|v| v.contains("Iets wat hier staat")) {
                        fout.push(format!("POST {}: tekst in het spoor: {:?}", route.pad, rij.velden));
                    }
                }
                (303, anders) => fout.push(format!("POST {}: {} rijen: {anders:?}", route.pad, anders.len())),
                // Not through its checks this time: nothing was changed, so nothing may say so.
                (_, []) => {}
                (200, _) if matches!(route.noteer, Noteer::Lijst(_)) => {}
                (status, anders) => fout.push(format!("POST {}: {status}, en toch {anders:?}", route.pad)),
            }
        }
    }
    niets("Het spoor van wat iemand wijzigt:", &fout);
}

#[test]
fn wat_geweigerd_wordt_staat_er_als_geweigerd() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    for route in ROUTES.iter().filter(|r| r.actie != Actie::Openbaar) {
        let Some(pad) = w.pad(route.methode, route.pad) else { continue };
        for wie in ["nienke", "saskia", "beheer"] {
            let voor = w.app.lees(|c| Ok(aantallen(c)));
            let (blad, nieuw) = erbij(&w.app, || match route.methode {
                Methode::Get => w.app.als(wie).get(&pad),
                Methode::Post => w.app.als(wie).post(&pad, &[]),
            });
            if blad.status != 403 {
                continue;
            }
            match nieuw.as_slice() {
                [rij]
                    if !rij.gelukt
                        && rij.wie == Some(w.app.id(wie))
                        && !rij.recht.is_empty()
                        && !rij.gebeurtenis.is_empty() => {}
                anders => fout.push(format!("{:?} {} als {wie}: {anders:?}", route.methode, route.pad)),
            }
            let mut na = w.app.lees(|c| Ok(aantallen(c)));
            na.insert("spoor".into(), voor["spoor"]);
            if na != voor {
                fout.push(format!(
                    "{:?} {} als {wie}: geweigerd, en toch iets gewijzigd",
                    route.methode, route.pad
                ));
            }
        }
    }
    niets("Het spoor van wat geweigerd wordt:", &fout);
}

#[test]
fn een_mislukte_wijziging_laat_geen_rij_na() {
    use wijkroute::kit::fout::{Fout, Uitslag};
    use wijkroute::poort::spoor::{Regel, schrijf};
    let app = TestApp::nieuw();
    let (_, nieuw) = erbij(&app, || {
        let regel = Regel { gebeurtenis: "proef", recht: "rol", gelukt: true, ..Regel::default() };
        let uit: Uitslag<()> = schrijf(app.db(), app.id("anna"), app.nu(), regel, |_| Err(Fout::Verouderd));
        assert!(uit.is_err());
    });
    assert!(nieuw.is_empty(), "{nieuw:?}");
}

#[test]
fn wie_geen_recht_heeft_leest_van_een_mens_alleen_het_minimum() {
    // design.md 5.4: no address, no phone, no casus number, no reason for another team.
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    for wie in ["nienke", "rachid", "saskia", "olaf", "beheer", "priva"] {
        for route in ROUTES.iter().filter(|r| r.methode == Methode::Get) {
            let Some(pad) = w.pad(route.methode, route.pad) else { continue };
            let blad = w.app.als(wie).get(&pad);
            for geheim in ["Proefstraat", "Ik kom de deur niet meer uit"] {
                let van_advies = blad.pad.starts_with("/adviezen");
                if !van_advies && (blad.html.contains(geheim) || blad.toon().contains(geheim)) {
                    fout.push(format!("{} als {wie}: “{geheim}”", route.pad));
                }
            }
        }
    }
    niets("Een ander team leest meer dan mag:", &fout);
}
