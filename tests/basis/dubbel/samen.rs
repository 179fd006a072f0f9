//! Merge and unmerge give back both people and all their rows.

use proptest::prelude::*;
use wijkroute::basis::dubbel::groepen::{GROEPEN, veiligst};
use wijkroute::basis::dubbel::model::{Kant, Van};
use wijkroute::basis::dubbel::store_plekken::PLEKKEN;
use wijkroute::basis::dubbel::store_voeg::kant;
use wijkroute::basis::dubbel::{Keuzes, store_terug};
use wijkroute::basis::personen::zoekvraag::Zoekvraag;
use wijkroute::basis::personen::{NieuwePersoon, store, store_lijkt, zoek};
use wijkroute::db::waarde::PersoonId;
use wijkroute::kit::fout::Fout;

use super::rijen::{SOORTEN, hang};
use super::wereld::{alles, draai_terug, gegevens, voeg_samen, wereld, wijzig};
use crate::hulp::TestApp;

/// Differs in whatever the bits say.
fn maak_anders(p: &mut NieuwePersoon, bits: u16) {
    let of =
        |n: u16, tekst: &str| if bits & (1 << n) == 0 { String::new() } else { format!("{tekst}{bits}") };
    p.gegevens.roepnaam = of(0, "Roep");
    p.gegevens.telefoon = of(1, "0780000");
    p.gegevens.email = of(2, "post@voorbeeld.nl");
    p.gegevens.straat = of(3, "Straat ");
    p.gegevens.taal = of(4, "Taal ");
    p.gegevens.partner_achternaam = of(5, "Partner");
    p.bereik.toelichting = of(6, "Bel na ");
    p.bereik.geheim_adres = bits & 128 != 0;
    p.bereik.leeshulp = bits & 256 != 0;
    if bits & 512 != 0 {
        p.gegevens.geboortedatum = None;
        p.gegevens.geboren_deel = "1971".into();
    }
    p.bsn = (bits & 1024 != 0).then(|| "999914431".to_owned());
}

fn keuzes(bits: u32) -> Keuzes {
    let van = |n: usize| if bits & (1 << n) == 0 { Van::Blijft } else { Van::Weg };
    GROEPEN.iter().enumerate().map(|(n, g)| (g.code.to_owned(), van(n))).collect()
}

fn los(app: &TestApp, id: PersoonId) -> Vec<&'static str> {
    // Measurements both were asked in stay as measured.
    let apart = ["balans_score", "mantelzorg_beeld"];
    app.lees(|c| {
        let mut uit = Vec::new();
        for p in PLEKKEN.iter().filter(|p| !apart.contains(&p.tabel)) {
            if !p.rijen(c, &[id])?.is_empty() {
                uit.push(p.tabel);
            }
        }
        Ok(uit)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn samenvoegen_en_terugdraaien_geeft_alles_terug(
        een in any::<u16>(), ander in any::<u16>(), kies in any::<u32>(),
        rijen in prop::collection::vec((any::<bool>(), 0..SOORTEN), 0..30),
    ) {
        let (app, m) = wereld();
        wijzig(&app, m.een, |p| maak_anders(p, een));
        wijzig(&app, m.ander, |p| maak_anders(p, if een & 1024 == 0 { ander } else { ander & !1024 }));
        for (bij_een, soort) in rijen {
            hang(&app, m.casus, if bij_een { m.een } else { m.ander }, m.derde, soort);
        }
        let voor = alles(&app, &[m.een, m.ander, m.derde]);
        let id = voeg_samen(&app, m.een, m.ander, &keuzes(kies)).expect("samenvoegen");
        prop_assert_eq!(los(&app, m.ander), Vec::<&str>::new());
        let (weg, is_in) = &alles(&app, &[m.ander]).kanten[0];
        prop_assert_eq!(*is_in, Some(m.een));
        prop_assert!(weg.bsn_sleutel.is_none());
        draai_terug(&app, id).expect("terugdraaien");
        prop_assert_eq!(alles(&app, &[m.een, m.ander, m.derde]).zonder_nieuws(&voor), voor);
    }

    #[test]
    fn wat_later_is_veranderd_blijft_bij_wie_bleef(
        een in 0u16..1024, ander in 0u16..1024, kies in any::<u32>(),
        eerder in prop::collection::vec((any::<bool>(), 0..SOORTEN), 0..20),
        later in prop::collection::vec(0..SOORTEN, 0..8),
        email in prop::option::of(Just("nieuw@voorbeeld.nl")),
    ) {
        let (app, m) = wereld();
        wijzig(&app, m.een, |p| maak_anders(p, een));
        wijzig(&app, m.ander, |p| maak_anders(p, ander));
        for (bij_een, soort) in eerder {
            hang(&app, m.casus, if bij_een { m.een } else { m.ander }, m.derde, soort);
        }
        let voor = alles(&app, &[m.een, m.ander]);
        let id = voeg_samen(&app, m.een, m.ander, &keuzes(kies)).expect("samenvoegen");
        if let Some(email) = email {
            wijzig(&app, m.een, |p| p.gegevens.email = email.into());
        }
        for soort in later {
            hang(&app, m.casus, m.een, m.derde, soort);
        }
        let samen = alles(&app, &[m.een]);
        let gedaan = draai_terug(&app, id).expect("terugdraaien");
        prop_assert_eq!(gedaan.gebleven.contains(&"E-mail"), email.is_some());
        let na = alles(&app, &[m.een, m.ander]);
        prop_assert_eq!(&na.kanten[1], &voor.kanten[1]);
        let verwacht = Kant { gegevens: wijkroute::basis::personen::Gegevens {
            email: email.map_or_else(|| voor.kanten[0].0.gegevens.email.clone(), str::to_owned),
            ..voor.kanten[0].0.gegevens.clone()
        }, ..voor.kanten[0].0.clone() };
        prop_assert_eq!(&na.kanten[0].0, &verwacht);
        let na = na.zonder_nieuws(&samen);
        for (plek, was) in &voor.rijen {
            // Who stepped back has exactly their own again; who stayed has the rest, new ones among them.
            prop_assert_eq!(&na.rijen[plek][1], &was[1]);
            let mut blijvend: Vec<_> = samen.rijen[plek][0].clone();
            blijvend.retain(|r| !was[1].contains(r));
            prop_assert_eq!(&na.rijen[plek][0], &blijvend);
        }
    }
}

#[test]
fn elk_veld_hoort_bij_een_groep() {
    // Everything another: choosing every group of the other gives the other.
    let (app, m) = wereld();
    wijzig(&app, m.een, |p| maak_anders(p, 1023));
    wijzig(&app, m.ander, |p| {
        let text = serde_json::to_value(&p.gegevens).unwrap();
        assert!(text.as_object().unwrap().len() > 20);
        p.gegevens.voornaam = "Ander".into();
    });
    let mut vol = app.lees(|c| kant(c, m.een)).0;
    let leeg = Kant::default();
    let velden = |k: &Kant| {
        let mut v = serde_json::to_value(k).unwrap();
        let w = v.as_object_mut().unwrap();
        (w["gegevens"].take(), w["bereik"].take())
    };
    vol.gegevens.voorletters = "V".into();
    let mut naar = vol.clone();
    for g in GROEPEN {
        g.zet(&leeg, &mut naar);
    }
    assert_eq!(velden(&naar), velden(&leeg), "een veld zonder groep gaat nooit mee");
}

#[test]
fn wie_weg_is_staat_nergens_meer_en_het_bsn_gaat_mee() {
    let (app, m) = wereld();
    wijzig(&app, m.ander, |p| p.bsn = Some("999914431".into()));
    let id = voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    for getypt in ["haddou", "hadou", "fatma", "3-2-1971", "999914431"] {
        let gevonden = app.lees(|c| zoek::zoek(c, &Zoekvraag::lees(getypt, &app.diensten.kluis)));
        assert!(gevonden.iter().all(|p| p.id != m.ander), "{getypt}");
        assert!(
            getypt != "999914431" || gevonden.iter().any(|p| p.id == m.een),
            "het BSN hoort bij wie bleef"
        );
    }
    let (p, bereik) = (gegevens("Fatima", "Hadou"), Default::default());
    let lijkt = app.lees(|c| store_lijkt::gelijkenden(c, &p, &bereik, None, None));
    assert_eq!(lijkt.iter().map(|g| g.id).collect::<Vec<_>>(), [m.een]);
    draai_terug(&app, id).unwrap();
    assert!(app.lees(|c| store::heeft_bsn(c, m.ander)) && !app.lees(|c| store::heeft_bsn(c, m.een)));
    assert!(
        !app.lees(|c| store_lijkt::misschien_dubbel(c, m.een)),
        "wie uit elkaar is, is niet nog eens een vraag"
    );
}

#[test]
fn een_keten_gaat_in_omgekeerde_volgorde_terug() {
    let (app, m) = wereld();
    for soort in [0, 1, 3, 7] {
        hang(&app, m.casus, m.ander, m.derde, soort);
    }
    let voor = alles(&app, &[m.een, m.ander, m.derde]);
    let eerste = voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    let tweede = voeg_samen(&app, m.derde, m.een, &Keuzes::new()).unwrap();
    assert_eq!(app.lees(|c| store::levend(c, m.ander)), m.derde);
    assert!(matches!(draai_terug(&app, eerste), Err(Fout::KanNiet(t)) if t.contains("latere samenvoeging")));
    draai_terug(&app, tweede).unwrap();
    draai_terug(&app, eerste).unwrap();
    assert!(matches!(draai_terug(&app, eerste), Err(Fout::KanNiet(t)) if t.contains("al teruggedraaid")));
    assert_eq!(alles(&app, &[m.een, m.ander, m.derde]).zonder_nieuws(&voor), voor);
    assert_eq!(app.lees(|c| store_terug::van_persoon(c, m.een)).len(), 0);
}

#[test]
fn wie_bij_elkaar_hoort_of_twee_bsns_heeft_is_niet_een() {
    for soort in [12, 14, 16, 18] {
        let (app, m) = wereld();
        hang(&app, m.casus, m.een, m.ander, soort);
        let nee = voeg_samen(&app, m.een, m.ander, &Keuzes::new());
        assert!(matches!(nee, Err(Fout::KanNiet(t)) if t.contains("twee mensen")), "{soort}");
    }
    let (app, m) = wereld();
    wijzig(&app, m.een, |p| p.bsn = Some("999914431".into()));
    wijzig(&app, m.ander, |p| p.bsn = Some("999990019".into()));
    assert!(
        matches!(voeg_samen(&app, m.een, m.ander, &Keuzes::new()), Err(Fout::KanNiet(t)) if t.contains("BSN"))
    );
    assert!(matches!(voeg_samen(&app, m.een, m.een, &Keuzes::new()), Err(Fout::KanNiet(_))));
}

#[test]
fn een_geheim_adres_blijft_geheim_en_wat_een_kant_weet_gaat_niet_weg() {
    let (app, m) = wereld();
    wijzig(&app, m.ander, |p| {
        p.bereik.geheim_adres = true;
        p.gegevens.telefoon = "0780000001".into();
    });
    wijzig(&app, m.een, |p| p.gegevens.straat = "Open straat".into());
    let (een, ander) = app.lees(|c| Ok((kant(c, m.een)?.0, kant(c, m.ander)?.0)));
    let veilig = veiligst(&een, &ander);
    assert_eq!((veilig["adres"], veilig["telefoon"], veilig["voornaam"]), (Van::Weg, Van::Weg, Van::Blijft));
    voeg_samen(&app, m.een, m.ander, &Keuzes::new()).unwrap();
    assert!(
        app.lees(|c| store::bereik(c, m.een)).geheim_adres,
        "ook wie het open adres kiest, houdt het geheim"
    );
}
