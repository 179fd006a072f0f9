//! domain.md 4.6: every ground for overbelast, just over and just under its border.

use wijkroute::basis::balans::mantelzorg::{Mantelzorger, Overbelasting, Volhoudtijd, overbelast};
use wijkroute::basis::balans::model::Band;

use super::model;

#[test]
fn elke_grond_op_de_grens() {
    let leeg = Mantelzorger::default();
    let net_niet = Mantelzorger {
        band: Some(Band::UitBalans),
        belasting: Some(7),
        volhoudtijd: Some(Volhoudtijd::EenTotZesMaanden),
        csi: Some(6),
        ediz_plus: Some(8),
    };
    assert_eq!(overbelast(&leeg, &model()), []);
    assert_eq!(overbelast(&net_niet, &model()), []);
    let wel = [
        (Mantelzorger { band: Some(Band::ErnstigUitBalans), ..net_niet }, Overbelasting::Band),
        (Mantelzorger { belasting: Some(8), ..net_niet }, Overbelasting::Belasting),
        (
            Mantelzorger { volhoudtijd: Some(Volhoudtijd::MinderDanEenMaand), ..net_niet },
            Overbelasting::Volhoudtijd,
        ),
        (
            Mantelzorger { volhoudtijd: Some(Volhoudtijd::HoogstensEenWeek), ..leeg },
            Overbelasting::Volhoudtijd,
        ),
        (Mantelzorger { csi: Some(7), ..net_niet }, Overbelasting::Csi),
        (Mantelzorger { ediz_plus: Some(9), ..net_niet }, Overbelasting::EdizPlus),
    ];
    for (mantelzorger, grond) in wel {
        assert_eq!(overbelast(&mantelzorger, &model()), [grond]);
    }
}
