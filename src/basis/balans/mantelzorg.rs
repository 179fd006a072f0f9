//! When a mantelzorger carries too much (domain.md 4.6; cut-offs 4.2). Totals of instruments are recorded as
//! numbers; their items are not in this product (domain.md 4.4).

use super::model::Band;
use super::parameters::Model;

crate::codes! {
    /// How long the mantelzorger says to be able to keep this up, in classes (domain.md 4.2, Kraijo).
    pub enum Volhoudtijd {
        /// Up to a week.
        HoogstensEenWeek = "hoogstens-een-week" => "hoogstens een week",
        /// Longer than a week, shorter than a month.
        MinderDanEenMaand = "minder-dan-een-maand" => "meer dan een week, minder dan een maand",
        /// One to six months.
        EenTotZesMaanden = "een-tot-zes-maanden" => "een tot zes maanden",
        /// Six months to two years.
        ZesMaandenTotTweeJaar = "zes-maanden-tot-twee-jaar" => "zes maanden tot twee jaar",
        /// Longer than two years.
        LangerDanTweeJaar = "langer-dan-twee-jaar" => "langer dan twee jaar",
    }
}

crate::codes! {
    /// Why a mantelzorger counts as overbelast.
    pub enum Overbelasting {
        /// The band of the five aspecten is ernstig uit balans.
        Band = "band" => "de draagkracht is veel kleiner dan de draaglast",
        /// The mantelzorger's own rating is high.
        Belasting = "belasting" => "de mantelzorger noemt de belasting zwaar",
        /// Cannot keep it up for a month.
        Volhoudtijd = "volhoudtijd" => "de mantelzorger houdt dit geen maand meer vol",
        /// Caregiver Strain Index.
        Csi = "csi" => "de CSI is te hoog",
        /// EDIZ-plus.
        EdizPlus = "ediz-plus" => "de EDIZ-plus is te hoog",
    }
}

/// What is known of one mantelzorger; everything is optional, nothing is asked by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mantelzorger {
    /// Band over the five aspecten.
    pub band: Option<Band>,
    /// Self-rated burden, 0 to 10.
    pub belasting: Option<u8>,
    /// How long it can go on.
    pub volhoudtijd: Option<Volhoudtijd>,
    /// Caregiver Strain Index total, 0 to 13.
    pub csi: Option<u8>,
    /// EDIZ-plus total, 0 to 15.
    pub ediz_plus: Option<u8>,
}

/// Every ground on which the mantelzorger is overbelast; none means: not overbelast as far as known.
pub fn overbelast(mantelzorger: &Mantelzorger, model: &Model) -> Vec<Overbelasting> {
    let vanaf = |waarde: Option<u8>, grens: u8| waarde.is_some_and(|w| w >= grens);
    let grens = model.overbelast;
    let gronden = [
        (mantelzorger.band == Some(Band::ErnstigUitBalans), Overbelasting::Band),
        (vanaf(mantelzorger.belasting, grens.belasting), Overbelasting::Belasting),
        (
            mantelzorger.volhoudtijd.is_some_and(|v| v <= Volhoudtijd::MinderDanEenMaand),
            Overbelasting::Volhoudtijd,
        ),
        (vanaf(mantelzorger.csi, grens.csi), Overbelasting::Csi),
        (vanaf(mantelzorger.ediz_plus, grens.ediz_plus), Overbelasting::EdizPlus),
    ];
    gronden.into_iter().filter_map(|(geldt, grond)| geldt.then_some(grond)).collect()
}
