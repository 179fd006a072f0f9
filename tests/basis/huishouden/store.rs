//! Keeping them: dates, two households, both sides, versions.

use wijkroute::basis::huishouden::{
    GezagBron, GezagSoort, Plaats, RelatieSoort, Verblijf, gezag_over, huishoudens_van, leden, netwerk_van,
    regels, relaties_van, store as huishouden, store_gezag, store_netwerk, store_relatie,
};
use wijkroute::basis::personen::{Gegevens, store as personen};
use wijkroute::db::waarde::PersoonId;
use wijkroute::kit::datum;
use wijkroute::kit::fout::Fout;
use wijkroute::poort::spoor::Schrijver;

use crate::hulp::TestApp;
use crate::route::begin::schrijf;

fn dag(tekst: &str) -> chrono::NaiveDate {
    datum::iso(tekst).expect("een dag")
}

fn mens(app: &TestApp, s: &mut Schrijver, voornaam: &str, geboren: &str) -> PersoonId {
    let g = Gegevens {
        voornaam: voornaam.into(),
        achternaam: "Proef".into(),
        geboortedatum: datum::iso(geboren),
        ..Gegevens::default()
    };
    personen::voeg_toe(s, &app.diensten.kluis, &g.into()).expect("een persoon")
}

fn gezag(houder: Option<PersoonId>, bron: GezagBron) -> store_gezag::Inhoud {
    store_gezag::Inhoud {
        houder,
        instelling: String::new(),
        soort: GezagSoort::Alleen,
        bron,
        gezien_op: None,
        van: None,
        tot: None,
    }
}

fn is(soort: RelatieSoort) -> store_relatie::Inhoud {
    store_relatie::Inhoud { soort, van: None, tot: None, toelichting: String::new() }
}

#[test]
fn een_kind_woont_in_twee_huishoudens_en_wie_weggaat_blijft_te_zien() {
    let app = TestApp::nieuw();
    let (een, twee, kind, weg) = schrijf(&app, |s| {
        let [moeder, vader, kind] = [("Mo", "1985-01-01"), ("Va", "1984-01-01"), ("Kim", "2014-02-03")]
            .map(|(n, g)| mens(&app, s, n, g));
        let hier = |van: &str| Plaats { rol: "", woont_in: true, van: datum::iso(van), ..Plaats::default() };
        let een = huishouden::begin(s, "Een", moeder, hier("2014-01-01"))?;
        let twee = huishouden::begin(s, "Twee", vader, hier("2019-01-01"))?;
        huishouden::voeg_lid_toe(s, een, kind, hier("2014-02-03"))?;
        let weekend = Plaats { verblijf: Verblijf::Weekend, ..hier("2019-03-01") };
        huishouden::voeg_lid_toe(s, twee, kind, weekend)?;
        let weg = huishouden::voeg_lid_toe(s, een, vader, hier("2014-01-01"))?;
        Ok((een, twee, kind, weg))
    });
    let lid = app.lees(|c| huishouden::lid(c, een, weg));
    let tot =
        Plaats { woont_in: true, van: Some(lid.van), tot: Some(dag("2019-01-01")), ..Plaats::default() };
    schrijf(&app, |s| huishouden::wijzig_lid(s, &lid, tot, lid.versie));
    let wie = |huis, op: &str| -> Vec<String> {
        app.lees(|c| leden(c, huis, dag(op))).into_iter().map(|(_, p)| p.voornaam.clone()).collect()
    };
    assert_eq!(wie(een, "2018-12-31"), ["Mo", "Va", "Kim"]);
    assert_eq!(wie(een, "2019-01-01"), ["Mo", "Kim"]);
    assert_eq!(wie(een, "2013-12-31"), [""; 0]);
    let huizen = app.lees(|c| huishoudens_van(c, kind, dag("2026-11-23")));
    assert_eq!(huizen.iter().map(|l| l.huishouden_id).collect::<Vec<_>>(), [twee, een]);
    assert_eq!(app.lees(|c| huishouden::alle_leden(c, een)).len(), 3);
}

#[test]
fn een_verouderde_wijziging_raakt_niets() {
    let app = TestApp::nieuw();
    let (een, ander) = schrijf(&app, |s| {
        let [een, ander] = [("Een", "2010-01-01"), ("Ander", "1980-01-01")].map(|(n, g)| mens(&app, s, n, g));
        store_relatie::voeg_toe(s, ander, een, is(RelatieSoort::Ouder))?;
        store_gezag::voeg_toe(s, een, gezag(Some(ander), GezagBron::Gezegd))?;
        let wat = store_netwerk::Inhoud { wie: Some(ander), rol: "ouder".into(), ..Default::default() };
        store_netwerk::voeg_toe(s, een, wat)?;
        Ok((een, ander))
    });
    let vandaag = app.vandaag();
    let r = app.lees(|c| relaties_van(c, een)).remove(0).0;
    let g = app.lees(|c| gezag_over(c, een, vandaag)).remove(0).0;
    let n = app.lees(|c| netwerk_van(c, een, vandaag)).remove(0).0;
    schrijf(&app, |s| {
        let oud = [
            store_relatie::wijzig(s, ander, r.id, &is(RelatieSoort::Stiefouder), 0),
            store_gezag::wijzig(s, een, g.id, &gezag(None, GezagBron::Brp), 0),
            store_netwerk::wijzig(s, een, n.id, &store_netwerk::Inhoud::default(), 0),
        ];
        assert!(oud.iter().all(|r| matches!(r, Err(Fout::Verouderd))), "{oud:?}");
        store_relatie::wijzig(s, ander, r.id, &is(RelatieSoort::Stiefouder), 1)?;
        store_gezag::wijzig(s, een, g.id, &gezag(None, GezagBron::Brp), 1)
    });
    let nu = app.lees(|c| relaties_van(c, een)).remove(0).0;
    assert_eq!(
        regels::gezien_van(&nu, een, &Default::default(), vandaag),
        Some((ander, RelatieSoort::Stiefouder))
    );
    assert_eq!(
        regels::gezien_van(&nu, ander, &Default::default(), vandaag),
        Some((een, RelatieSoort::Stiefkind))
    );
    assert_eq!(app.lees(|c| gezag_over(c, een, vandaag)).remove(0).0.bron, GezagBron::Brp);
}

#[test]
fn dezelfde_relatie_van_de_andere_kant_komt_er_niet_bij() {
    let app = TestApp::nieuw();
    let een = schrijf(&app, |s| {
        let [een, ander] = [("Een", "2010-01-01"), ("Ander", "1980-01-01")].map(|(n, g)| mens(&app, s, n, g));
        store_relatie::voeg_toe(s, ander, een, is(RelatieSoort::Ouder))?;
        store_relatie::voeg_toe(s, een, ander, is(RelatieSoort::Kind))?;
        assert!(matches!(
            store_relatie::voeg_toe(s, een, een, is(RelatieSoort::Vriend)),
            Err(Fout::KanNiet(_))
        ));
        Ok(een)
    });
    assert_eq!(app.lees(|c| relaties_van(c, een)).len(), 1);
}

#[test]
fn gezag_houdt_op_bij_overlijden_en_heeft_een_houder() {
    let app = TestApp::nieuw();
    let kind = schrijf(&app, |s| {
        let kind = mens(&app, s, "Kind", "2015-01-01");
        let dood = Gegevens {
            achternaam: "Proef".into(),
            overleden_op: datum::iso("2022-05-17"),
            ..Gegevens::default()
        };
        let dood = personen::voeg_toe(s, &app.diensten.kluis, &dood.into())?;
        store_gezag::voeg_toe(s, kind, gezag(Some(dood), GezagBron::Gezagsregister))?;
        for niet in [Some(kind), None] {
            let r = store_gezag::voeg_toe(s, kind, gezag(niet, GezagBron::Gezegd));
            assert!(matches!(r, Err(Fout::KanNiet(_))));
        }
        Ok(kind)
    });
    assert_eq!(app.lees(|c| gezag_over(c, kind, dag("2022-05-16"))).len(), 1);
    assert_eq!(app.lees(|c| gezag_over(c, kind, dag("2022-05-17"))).len(), 0);
}
