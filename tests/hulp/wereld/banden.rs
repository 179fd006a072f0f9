//! What binds the people of the household: a relation, gezag, mantelzorg, and who speaks for whom.

use chrono::NaiveDate;
use wijkroute::basis::huishouden::{GezagBron, GezagSoort, RelatieSoort};
use wijkroute::basis::huishouden::{store_gezag, store_netwerk, store_relatie};
use wijkroute::basis::personen::vertegenwoordigers::{self, Vertegenwoordiger};
use wijkroute::db::waarde::{PersoonId, RijId};
use wijkroute::kit::fout::Uitslag;
use wijkroute::poort::spoor::Schrijver;

/// What binds them: a parent with gezag, and a partner who gives mantelzorg.
pub fn banden(s: &mut Schrijver, een: PersoonId, twee: PersoonId, kind: PersoonId) -> Uitslag<()> {
    ouder(s, een, kind)?;
    let gezag = store_gezag::Inhoud {
        houder: Some(een),
        instelling: String::new(),
        soort: GezagSoort::Alleen,
        bron: GezagBron::Gezegd,
        gezien_op: None,
        van: None,
        tot: None,
    };
    store_gezag::voeg_toe(s, kind, gezag)?;
    let zorgt = store_netwerk::Inhoud {
        wie: Some(twee),
        rol: "partner".into(),
        mantelzorger: true,
        ..store_netwerk::Inhoud::default()
    };
    store_netwerk::voeg_toe(s, een, zorgt)?;
    Ok(())
}

/// The one is a parent of the other.
pub fn ouder(s: &mut Schrijver, wie: PersoonId, kind: PersoonId) -> Uitslag<()> {
    let inhoud = store_relatie::Inhoud {
        soort: RelatieSoort::Ouder,
        van: None,
        tot: None,
        toelichting: String::new(),
    };
    store_relatie::voeg_toe(s, wie, kind, inhoud)?;
    Ok(())
}

/// A partner who speaks for somebody, from a day on.
pub fn spreker(voor: PersoonId, wie: PersoonId, van: NaiveDate) -> Vertegenwoordiger {
    Vertegenwoordiger {
        id: RijId(uuid::Uuid::nil()),
        persoon_id: voor,
        wie_id: Some(wie),
        naam: String::new(),
        organisatie: "Bewindvoering Proef".into(),
        telefoon: String::new(),
        email: String::new(),
        soort: vertegenwoordigers::Soort::Gemachtigd,
        omvang: "geld aanvragen".into(),
        grondslag: "machtiging op papier".into(),
        van,
        tot: None,
        versie: 1,
    }
}
