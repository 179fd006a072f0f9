//! What others do while two become one is not lost.

use wijkroute::basis::dubbel::Keuzes;
use wijkroute::basis::dubbel::store_voeg::{Paar, voeg_samen as voeg};
use wijkroute::basis::personen::store;
use wijkroute::db::waarde::PersoonId;
use wijkroute::paden;
use wijkroute::poort::spoor::{self, Regel};
use wijkroute::web::Velden;
use wijkroute::web::dienst::{Binnenkomst, voer_uit};

use super::rijen::hang;
use super::wereld::{Mensen, voeg_samen, wereld};
use crate::hulp::TestApp;

fn casussen(app: &TestApp, id: PersoonId) -> i64 {
    use diesel::prelude::*;
    use wijkroute::db::schema::casus;
    app.lees(|c| Ok(casus::table.filter(casus::persoon_id.eq(id)).count().get_result(c)?))
}

fn met_casussen() -> (TestApp, Mensen) {
    let (app, m) = wereld();
    hang(&app, m.casus, m.een, m.derde, 1);
    hang(&app, m.casus, m.ander, m.derde, 1);
    (app, m)
}

const MELDING: &str =
    "hulpvraag=Hoe%20nu&kanaal=telefoon&melder=inwoner&inwoner_weet=ja&spoed=geen&ontvangen_op=20-11-2026";

#[test]
fn een_open_formulier_van_wie_weg_is_wordt_naast_de_ander_gelegd() {
    let (app, m) = met_casussen();
    let anna = app.als("anna");
    let open = anna.get(&paden::PERSOON_WIJZIGEN.van(m.ander)).moet(200).formulier();
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let blad = anna.stuur(&open.clone().vul("email", "getypt@voorbeeld.nl"));
    let terug = blad.moet(409).zegt("intussen gewijzigd").formulier();
    assert_eq!(terug.waarde("email"), "getypt@voorbeeld.nl");
    assert_eq!(terug.actie, paden::PERSOON_WIJZIGEN.van(m.een));
    anna.stuur(&terug).gaat_naar(&paden::PERSOON.van(m.een));
    assert_eq!(app.lees(|c| store::persoon(c, m.een)).email, "getypt@voorbeeld.nl");
    anna.get(&paden::PERSOON_WIJZIGEN.van(m.ander)).gaat_naar(&paden::PERSOON_WIJZIGEN.van(m.een));
}

#[test]
fn een_open_formulier_van_wie_blijft_ziet_wat_het_samenvoegen_en_terugdraaien_veranderde() {
    let (app, m) = met_casussen();
    let anna = app.als("anna");
    let pad = paden::PERSOON_WIJZIGEN.van(m.een);
    let open = anna.get(&pad).moet(200).formulier();
    let id = voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let terug = anna.stuur(&open.vul("email", "getypt@voorbeeld.nl")).moet(409).zegt("intussen gewijzigd");
    assert_eq!(terug.formulier().waarde("email"), "getypt@voorbeeld.nl");
    let open = anna.get(&pad).moet(200).formulier();
    super::wereld::draai_terug(&app, id).unwrap();
    let terug = anna.stuur(&open.vul("email", "later@voorbeeld.nl")).moet(409).zegt("intussen gewijzigd");
    anna.stuur(&terug.formulier()).gaat_naar(&paden::PERSOON.van(m.een));
    assert_eq!(app.lees(|c| store::persoon(c, m.een)).email, "later@voorbeeld.nl");
}

#[test]
fn wie_samenvoegt_terwijl_een_ander_wijzigt_kiest_opnieuw() {
    for kant in [0, 1] {
        let (app, m) = met_casussen();
        let anna = app.als("anna");
        let pad = paden::SAMENVOEGEN.met(&[m.een.to_string(), m.ander.to_string()]);
        let open = anna.get(&pad).moet(200).formulier_naar(&pad).vul("voornaam", "weg");
        super::wereld::wijzig(&app, [m.een, m.ander][kant], |p| p.gegevens.voornaam = "Fatiha".into());
        let blad = anna.stuur(&open).moet(409).zegt("intussen gewijzigd").zegt("Fatiha");
        assert_eq!(app.lees(|c| store::levend(c, m.ander)), m.ander, "er is nog niets samengevoegd");
        let weer = blad.formulier_naar(&pad);
        assert_eq!(weer.waarde("voornaam"), "weg", "de keuze staat er nog");
        anna.stuur(&weer).gaat_naar(&paden::SAMENVOEGING.met(&[m.een.to_string(), String::new()]));
    }
}

#[test]
fn een_open_contactmoment_over_wie_weg_is_verliest_geen_woord() {
    use diesel::prelude::*;
    use wijkroute::db::schema::casus;
    use wijkroute::db::waarde::CasusId;
    let (app, m) = met_casussen();
    let van_ander = casus::table.filter(casus::persoon_id.eq(m.ander)).select(casus::id);
    let casus: CasusId = app.lees(|c| Ok(van_ander.first(c)?));
    let (anna, pad) = (app.als("anna"), paden::CONTACT_NIEUW.van(casus));
    let open = anna.get(&pad).moet(200).formulier_naar(&pad).vul("tekst", "Lang gesproken over de huur.");
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let weer = anna.stuur(&open).moet(422).formulier_naar(&pad);
    assert_eq!(weer.waarde("tekst"), "Lang gesproken over de huur.");
    anna.stuur(&weer.vul("over", &m.een.to_string())).moet(303);
}

#[test]
fn een_melding_voor_wie_weg_is_komt_bij_wie_bleef() {
    let (app, m) = met_casussen();
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let pad = format!("{}?persoon={}", paden::MELDING_NIEUW.0, m.ander);
    app.als("anna").post_bytes(&pad, MELDING.as_bytes()).gaat_naar("/casussen/");
    assert_eq!((casussen(&app, m.een), casussen(&app, m.ander)), (3, 0));
}

#[test]
fn wat_tegelijk_wordt_vastgelegd_komt_bij_wie_bleef() {
    for ronde in 0u64..3 {
        let (app, m) = met_casussen();
        let (d, nu, anna) = (&app.diensten, app.nu(), app.actor("anna"));
        let versies =
            app.lees(|c| Ok((store::persoon(c, m.een)?.versie, store::persoon(c, m.ander)?.versie)));
        let gelukt: i64 = std::thread::scope(|draden| {
            let werk: Vec<_> = (0..4u64)
                .map(|n| {
                    let anna = &anna;
                    draden.spawn(move || {
                        std::thread::sleep(std::time::Duration::from_millis(n * 4 + ronde));
                        let mut gelukt = 0i64;
                        for _ in 0..4 {
                            let b = Binnenkomst {
                                post: true,
                                pad: paden::MELDING_NIEUW.0.into(),
                                vraag: Velden::lees(format!("persoon={}", m.ander).as_bytes()),
                                velden: Velden::lees(MELDING.as_bytes()),
                                ..Binnenkomst::default()
                            };
                            gelukt += i64::from(voer_uit(d, b, nu, Some(anna), None).is_ok());
                        }
                        gelukt
                    })
                })
                .collect();
            std::thread::sleep(std::time::Duration::from_millis(10 + ronde * 5));
            let regel = Regel { gebeurtenis: "test", recht: "test", gelukt: true, ..Regel::default() };
            let paar = Paar { blijft: m.een, weg: m.ander, versies };
            spoor::schrijf(&d.db, anna.id, nu, regel, |s| voeg(s, &d.kluis, paar, &Keuzes::new())).unwrap();
            werk.into_iter().map(|w| w.join().unwrap()).sum()
        });
        assert!(gelukt > 0, "niemand kreeg iets vastgelegd");
        assert_eq!((casussen(&app, m.een), casussen(&app, m.ander)), (2 + gelukt, 0), "ronde {ronde}");
    }
}

#[test]
fn wie_op_een_oude_stand_samenvoegt_ziet_eerst_wat_er_veranderde() {
    let (app, m) = wereld();
    let paar = Paar { blijft: m.een, weg: m.ander, versies: (1, 7) };
    let fout = super::wereld::probeer(&app, |s| voeg(s, &app.diensten.kluis, paar, &Keuzes::new()));
    assert!(matches!(fout, Err(wijkroute::kit::fout::Fout::Verouderd)));
}

#[test]
fn de_bladen_voegen_samen_en_draaien_terug() {
    let (app, m) = met_casussen();
    let anna = app.als("anna");
    let pad = paden::SAMENVOEGEN.met(&[m.een.to_string(), m.ander.to_string()]);
    let blad = anna.get(&pad).moet(200).zegt("Is dit één persoon?");
    let gedaan = anna.stuur(&blad.formulier_naar(&pad)).moet(303);
    assert_eq!(app.lees(|c| store::levend(c, m.ander)), m.een);
    anna.get("/misschien-dubbel?bekijk=samengevoegd").moet(200).zegt("Bekijk de samenvoeging");
    let blad = anna.volg(&gedaan).moet(200).zegt("blijft bij Fatima Haddou");
    let terug = blad.formulier_naar(gedaan.naar().split('?').next().unwrap_or_default());
    anna.stuur(&terug).gaat_naar(&paden::PERSOON.van(m.een));
    assert_eq!(app.lees(|c| store::levend(c, m.ander)), m.ander);
    anna.get("/misschien-dubbel?bekijk=anders").moet(200).zegt("Toch misschien dezelfde");
    let oordeel = paden::DUBBEL_OORDEEL.met(&[m.een.to_string(), m.ander.to_string()]);
    anna.post(&oordeel, &[("oordeel", "open")]).moet(303);
    anna.get("/misschien-dubbel").moet(200).zegt("Dit zijn twee mensen");
    app.als("nienke").get(&pad).moet(403);
}
