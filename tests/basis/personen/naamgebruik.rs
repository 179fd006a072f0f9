//! The name people go by, and where it stands in a list.

use wijkroute::basis::personen::Naamdelen;
use wijkroute::basis::personen::model::Naamgebruik::{self, *};

fn corrie(naamgebruik: Naamgebruik) -> Naamdelen {
    Naamdelen {
        voorletters: "C.J.".into(),
        voornaam: "Cornelia Johanna".into(),
        roepnaam: "Corrie".into(),
        tussenvoegsel: "de".into(),
        achternaam: "Jong".into(),
        partner_tussenvoegsel: "van der".into(),
        partner_achternaam: "Linden".into(),
        naamgebruik,
    }
}

#[test]
fn vier_manieren() {
    for (gebruik, naam, letters, sorteert) in [
        (Eigen, "Corrie de Jong", "C. de J.", "jong corrie de"),
        (Partner, "Corrie van der Linden", "C. van der L.", "linden corrie van der"),
        (PartnerEigen, "Corrie van der Linden-de Jong", "C. van der L.", "linden jong corrie van der de"),
        (EigenPartner, "Corrie de Jong-van der Linden", "C. de J.", "jong linden corrie de van der"),
    ] {
        let delen = corrie(gebruik);
        assert_eq!(delen.naam(), naam);
        assert_eq!(delen.initialen(), letters);
        assert_eq!(delen.sorteernaam(), sorteert);
    }
}

#[test]
fn wat_er_niet_is_laat_geen_gat() {
    let zonder = |f: fn(&mut Naamdelen)| {
        let mut delen = corrie(PartnerEigen);
        f(&mut delen);
        delen.naam()
    };
    assert_eq!(zonder(|d| d.roepnaam.clear()), "Cornelia Johanna van der Linden-de Jong");
    assert_eq!(
        zonder(|d| {
            d.roepnaam.clear();
            d.voornaam.clear();
        }),
        "C.J. van der Linden-de Jong"
    );
    assert_eq!(
        zonder(|d| {
            d.partner_achternaam.clear();
            d.partner_tussenvoegsel.clear();
        }),
        "Corrie de Jong"
    );
    assert_eq!(
        zonder(|d| {
            d.achternaam.clear();
            d.tussenvoegsel.clear();
        }),
        "Corrie van der Linden"
    );
    let tekle = Naamdelen { voornaam: "Tekle".into(), ..Naamdelen::default() };
    assert_eq!(
        (tekle.naam(), tekle.initialen(), tekle.sorteernaam()),
        ("Tekle".into(), "T.".into(), "tekle".into())
    );
}
