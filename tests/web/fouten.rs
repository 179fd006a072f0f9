//! What a person reads when something cannot be done.

use crate::hulp::{TestApp, Wereld};
use wijkroute::basis::casus::Fase;
use wijkroute::paden;

#[test]
fn wat_er_niet_is_zegt_wat_je_kunt_doen() {
    let app = TestApp::nieuw();
    app.ingelogd("anna").get("/bestaat-niet").moet(404).zegt("Deze pagina is er niet").zegt("werkvoorraad");
    app.niemand().get("/bestaat-niet").moet(404).zegt("Deze pagina is er niet");
}

#[test]
fn wie_er_niet_bij_mag_leest_waarom_en_niets_meer() {
    let w = Wereld::kopie();
    let pad = paden::CASUS.van(w.casus(Fase::Screening));
    let blad = w.app.ingelogd("nienke").get(&pad).moet(403);
    blad.zegt("ander team").zegt("staat in het spoor").zegt_niet("Proefpersoon").zegt_niet("W-2026");
}

#[test]
fn een_fout_van_ons_verraadt_niets() {
    use diesel::connection::SimpleConnection;
    let w = Wereld::kopie();
    let pad = paden::CASUS.van(w.casus(Fase::Screening));
    w.app.schrijf(|c| Ok(c.batch_execute("alter table fase_overgang rename to weg_ermee")?));
    let blad = w.app.ingelogd("anna").get(&pad).moet(500);
    blad.zegt("Er ging bij ons iets mis").zegt_niet("fase_overgang").zegt_niet("SQL").zegt_niet("diesel");
}

#[test]
fn zonder_spoor_geen_antwoord() {
    // design.md 5.2: no row, no answer.
    use diesel::connection::SimpleConnection;
    let w = Wereld::kopie();
    let pad = paden::CASUS.van(w.casus(Fase::Screening));
    w.app.schrijf(|c| Ok(c.batch_execute("alter table spoor rename to weg_ermee")?));
    let blad = w.app.ingelogd("anna").get(&pad).moet(500);
    blad.zegt_niet("Proefpersoon").zegt_niet("Ik kom de deur niet meer uit");
}

#[test]
fn elk_blad_heeft_een_eigen_titel_en_een_kop() {
    let w = Wereld::kopie();
    let mut fout = Vec::new();
    // Plain text for whoever guards the server and for whoever found a weakness: no pages.
    let geen_blad = [paden::GEZOND.0, paden::SECURITY_TXT.0];
    for (route, lijst) in w.kaart.bladen.iter().filter(|(r, _)| !geen_blad.contains(*r)) {
        for (pad, wie) in lijst.iter().take(1) {
            let blad = w.app.als(wie).get(pad);
            let koppen = blad.html.matches("<h1").count();
            if koppen != 1 {
                fout.push(format!("{route}: {koppen} keer <h1>"));
            }
            if blad.titel().starts_with("– ") || blad.titel().is_empty() {
                fout.push(format!("{route}: geen titel"));
            }
            for id in dubbele_ids(&blad.html) {
                fout.push(format!("{route}: id {id} staat er twee keer"));
            }
            for woord in ["style=\"", "<style", "<script>", "onclick=", "javascript:"] {
                if blad.html.contains(woord) {
                    fout.push(format!("{route}: {woord} past niet bij de CSP"));
                }
            }
        }
    }
    crate::architectuur::niets("De bladen:", &fout);
}

fn dubbele_ids(html: &str) -> Vec<String> {
    let mut gezien = std::collections::BTreeSet::new();
    html.match_indices(" id=\"")
        .filter_map(|(i, m)| html[i + m.len()..].split('"').next())
        .filter(|id| !gezien.insert(id.to_string()))
        .map(str::to_string)
        .collect()
}
