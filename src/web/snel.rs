//! The way to a contactmoment from the page somebody is on: the key `c`, and the link in the header.

use super::verzoek::Verzoek;
use crate::paden;
use crate::poort::toegang::{Actie, Feiten};

/// Where it leads: the form of the open casus, the choice for the open person, else the own casussen. None for who
/// works in no casus. Only offers; the right is checked where it leads.
pub(super) fn contact(v: &Verzoek) -> Option<String> {
    if !v.mag(Actie::PersoonVinden, &Feiten::default()) {
        return None;
    }
    let kies = paden::CONTACT_BEGIN.0;
    Some(match (v.feiten.casus, v.feiten.persoon) {
        (Some(casus), _) if v.mag(Actie::CasusBewerken, &v.feiten) => paden::CONTACT_NIEUW.van(casus),
        (None, Some(persoon)) => format!("{kies}?persoon={persoon}"),
        _ => kies.to_string(),
    })
}
