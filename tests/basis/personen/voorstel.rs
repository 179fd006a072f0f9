//! Suggestions while somebody types: the same people as the search finds, few of them, and one row in the trail each time.

use std::collections::BTreeSet;

use diesel::prelude::*;
use wijkroute::basis::personen::voorstel_web::{KLINKT, ZEKER};
use wijkroute::db::schema::spoor;
use wijkroute::db::waarde::PersoonId;

use super::vondst::{letter_voor_letter, met_namen, vast, vindt};
use crate::hulp::{Blad, TestApp};

fn voorstel(app: &TestApp, getypt: &str) -> Blad {
    app.als("anna").post("/zoeken/voorstellen", &[("zoek", getypt)]).moet(200)
}

/// The people in a piece of what came back, in order.
fn mensen(html: &str) -> Vec<PersoonId> {
    html.split("href=\"/personen/").skip(1).map(|s| s.split('"').next().unwrap().parse().unwrap()).collect()
}

/// Written as typed, and only said so.
fn groepen(blad: &Blad) -> (Vec<PersoonId>, Vec<PersoonId>) {
    let (zeker, klinkt) = blad.html.split_once("voorstellen-klinkt").unwrap_or((&blad.html, ""));
    (mensen(zeker), mensen(klinkt))
}

fn telling(blad: &Blad) -> String {
    let (_, rest) = blad.html.split_once("data-telling=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// How many were shown, by the trail; all rows of this event, oldest first.
fn rijen(app: &TestApp) -> Vec<(Option<String>, Option<i32>)> {
    app.lees(|c| {
        Ok(spoor::table
            .filter(spoor::gebeurtenis.eq("persoon-voorgesteld"))
            .order(spoor::id)
            .select((spoor::filter, spoor::aantal))
            .load::<(Option<String>, Option<i32>)>(c)?)
    })
}

#[test]
fn het_zijn_de_eersten_die_zoeken_ook_vindt_en_niet_meer() {
    let (app, _) = met_namen();
    for getypt in ["mo", "moh", "bru", "jansen", "yilmaz", "de", "van de", "v"] {
        let (zeker, klinkt) = groepen(&voorstel(&app, getypt));
        let alle = vindt(&app, getypt);
        let van = |klank: bool| alle.iter().filter(move |p| p.klinkt == klank).map(|p| p.id);
        assert_eq!(zeker, van(false).take(ZEKER).collect::<Vec<_>>(), "{getypt}");
        assert_eq!(klinkt, van(true).take(KLINKT).collect::<Vec<_>>(), "{getypt}");
    }
}

#[test]
fn wie_nog_niet_klaar_is_met_typen_vindt_al_wie_zo_klinkt() {
    let (app, ids) = met_namen();
    let mohammed = ids["Mohammed al-Khatib"];
    for getypt in ["muhamm", "muham", "Muhammad", "moehamm"] {
        let blad = voorstel(&app, getypt);
        let (zeker, klinkt) = groepen(&blad);
        assert!(!zeker.contains(&mohammed) && klinkt.contains(&mohammed), "{getypt}: {}", blad.html);
        let zegt = telling(&blad);
        assert!(zegt.contains("met een naam die hetzelfde klinkt"), "{zegt}");
        blad.zegt("Klinkt hetzelfde, anders geschreven");
    }
    // Three sounds begin too many names.
    assert!(groepen(&voorstel(&app, "muh")).1.is_empty());
}

#[test]
fn te_weinig_letters_of_een_casusnummer_geeft_niets() {
    let app = TestApp::nieuw();
    for getypt in ["", "a", " a ", "W-2026", "w-2026-0001", &"a".repeat(101)] {
        let blad = voorstel(&app, getypt);
        assert_eq!((telling(&blad), blad.toon().trim()), (String::new(), ""), "{getypt}");
    }
    voorstel(&app, "zzxq").zegt("Niemand gevonden");
}

#[test]
fn elk_antwoord_staat_in_het_spoor_met_hoeveel_het_er_toonde() {
    let (app, _) = met_namen();
    for getypt in ["mo", "moh", "zzxq"] {
        let (zeker, klinkt) = groepen(&voorstel(&app, getypt));
        let (filter, aantal) = rijen(&app).pop().unwrap();
        assert_eq!(filter.as_deref(), Some("voorstellen"));
        assert_eq!(aantal, i32::try_from(zeker.len() + klinkt.len()).ok());
    }
    assert_eq!(rijen(&app).len(), 3);
}

#[test]
fn zonder_het_woord_van_de_sessie_komt_er_niets() {
    let app = TestApp::nieuw();
    let anna = app.ingelogd("anna");
    anna.post("/zoeken/voorstellen", &[("zoek", "pr")]).moet(200);
    anna.get("/zoeken/voorstellen").moet(404);
    let vreemd = wijkroute::web::dienst::Binnenkomst {
        post: true,
        pad: "/zoeken/voorstellen".into(),
        token: Some(anna.token()),
        velden: wijkroute::web::Velden::lees(b"zoek=pr&_csrf=anders"),
        ..Default::default()
    };
    let blad = app.behandel(vreemd);
    assert!(blad.status >= 400 && !blad.html.contains("listbox"), "{}", blad.status);
}

/// The count that is said is that of before anything was left out: it never goes up, and neither do the people.
#[test]
fn verder_typen_stelt_nooit_een_ander_voor() {
    let (app, _) = met_namen();
    let mut fout = BTreeSet::new();
    for (eerst, nu) in letter_voor_letter(&app).into_iter().step_by(5) {
        let (eerder, later) = (vast(&app, &eerst), vast(&app, &nu));
        let (zeker, _) = groepen(&voorstel(&app, &nu));
        if later.len() > eerder.len() || zeker.iter().any(|id| !eerder.contains(id)) {
            fout.insert(format!("{nu:?} stelt voor wie er bij {eerst:?} niet was"));
        }
    }
    crate::architectuur::niets("Verder typen stelt anderen voor:", &fout.into_iter().collect::<Vec<_>>());
}
