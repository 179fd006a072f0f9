//! The child grows up between the moments: twelve, sixteen, eighteen. Who must agree and who may hear changes on the
//! birthday itself, and a consent that was enough is asked again (domain.md 7.2).

use wijkroute::basis::toestemming::beeld;
use wijkroute::basis::toestemming::delen::Mag;
use wijkroute::basis::toestemming::model::{Als, Doel, Hoe, Uitzondering};
use wijkroute::basis::toestemming::regels::Stand;
use wijkroute::basis::toestemming::store::{self, Inhoud, Steminhoud};
use wijkroute::poort::toegang::Wet;

use super::{Gezin, SAMEN, dag, gezin};
use crate::route::begin::schrijf;

#[test]
fn op_de_verjaardag_verandert_wie_het_mag_weten() {
    use Mag::{Hoofdlijnen, Ja, MetToestemming, Tenzij, ViaGezag};
    let g = gezin();
    for (op, kind, moeder, vader) in [
        ("2025-05-09", ViaGezag, Ja, Hoofdlijnen),
        ("2025-05-10", Ja, Tenzij, Hoofdlijnen),
        ("2029-05-09", Ja, Tenzij, Hoofdlijnen),
        ("2029-05-10", Ja, MetToestemming, MetToestemming),
        ("2031-05-09", Ja, MetToestemming, MetToestemming),
        ("2031-05-10", Ja, MetToestemming, MetToestemming),
    ] {
        let nu = (g.mag(g.kind, op), g.mag(g.moeder, op), g.mag(g.vader, op));
        assert_eq!(nu, (Some(kind), Some(moeder), Some(vader)), "op {op}");
    }
    assert_eq!((g.houders("2031-05-09"), g.houders("2031-05-10")), (vec![g.moeder], vec![]));
}

#[test]
fn wie_akkoord_moet_zijn_volgt_leeftijd_en_gezag() {
    let g = gezin();
    // On a day: must she agree, must those with gezag, and how many are they? Jeugdhulp, then data under the Wmo.
    for (op, jeugd, wmo, houders) in [
        (SAMEN, (false, true), (false, true), 2),
        ("2025-05-09", (false, true), (false, true), 1),
        ("2025-05-10", (true, true), (true, false), 1),
        ("2029-05-09", (true, true), (true, false), 1),
        ("2029-05-10", (true, false), (true, false), 1),
        ("2031-05-10", (true, false), (true, false), 0),
    ] {
        let mens = g.app.lees(|c| beeld::mens(c, g.kind, dag(op)));
        let nodig = |doel, wet| {
            let n = mens.nodig(doel, Some(wet), true);
            (n.zelf, n.gezag)
        };
        let nu = (nodig(Doel::Jeugdhulp, Wet::Jeugdwet), nodig(Doel::Delen, Wet::Wmo), mens.houders.len());
        assert_eq!(nu, (jeugd, wmo, houders), "op {op}");
    }
}

/// Both parents agree to jeugdhulp while they are together.
fn samen_akkoord(g: &Gezin) {
    let stem =
        |persoon, naam: &str| Steminhoud { persoon: Some(persoon), naam: naam.into(), als: Als::Gezag };
    let wat = Inhoud {
        persoon: g.kind,
        doel: Doel::Jeugdhulp,
        wet: "jeugdwet".into(),
        gegevens: "Gesprekken over de scheiding".into(),
        met_wie: String::new(),
        hoe: Hoe::Schriftelijk,
        bekwaam: true,
        uitzondering: Uitzondering::Geen,
        motivering: String::new(),
        van: dag(SAMEN),
        tot: None,
        stemmen: vec![stem(g.moeder, "Willeke Storm"), stem(g.vader, "Bram Kuiper")],
    };
    schrijf(&g.app, |s| store::leg_vast(s, g.casus, &wat));
}

#[test]
fn een_toestemming_van_toen_wordt_opnieuw_gevraagd() {
    let g = gezin();
    samen_akkoord(&g);
    for (op, verwacht) in [
        ("2024-05-31", Stand::NogNiet),
        (SAMEN, Stand::Geldt),
        // Parted: the mother, who has the gezag alone, had agreed.
        ("2025-01-15", Stand::Geldt),
        // Twelve: her own yes is needed beside it.
        ("2025-05-10", Stand::Opnieuw),
        ("2029-05-10", Stand::Opnieuw),
    ] {
        let rijen = g.app.lees(|c| store::van_casus(c, g.casus));
        let beeld = g.app.lees(|c| beeld::beelden(c, rijen, dag(op))).remove(0);
        assert_eq!(beeld.stand, verwacht, "op {op}: {:?}", beeld.mist);
    }
    let blad = g.app.als("anna").get(&format!("/casussen/{}/toestemmingen", g.casus)).verwacht_pagina();
    blad.zegt("het ja van Sanne Kuiper zelf");
}
