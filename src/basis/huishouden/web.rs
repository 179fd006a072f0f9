//! Adding somebody to a household.

use serde::Serialize;

use super::{Plaats, store as huishouden};
use crate::basis::casus::store as casus_store;
use crate::basis::personen::model::naam;
use crate::basis::personen::{store, velden};
use crate::db::waarde::PersoonId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct FormPagina<'a> {
    formulier: &'a Formulier,
    id: PersoonId,
    naam: String,
}

fn lidformulier(v: &Verzoek, id: PersoonId) -> Uitslag<Formulier> {
    let mut lijst = velden::naamvelden();
    lijst.push(
        Veld::tekst("rol", "Wat is deze persoon in het gezin of netwerk?")
            .max(100)
            .hint("Bijvoorbeeld: partner, zoon, moeder, pleegouder")
            .verplicht("Vul in wat deze persoon is, bijvoorbeeld: partner"),
    );
    lijst.push(Veld::vink("woont_in", "Woont op hetzelfde adres"));
    lijst.push(Veld::vink("gezag", "Heeft gezag over de kinderen"));
    lijst.push(Veld::vink("mantelzorger", "Geeft mantelzorg"));
    lijst.extend(velden::overige(v)?);
    Ok(Formulier::nieuw(paden::HUISHOUDEN_LID.van(id), lijst))
}

/// GET: adding somebody to the household.
pub fn lid_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| store::persoon(c, id))?;
    let f = v.open(lidformulier(v, id)?.vul_vink("woont_in", true))?;
    v.pagina_met("basis/huishouden_lid.html", &f, &FormPagina { formulier: &f, id, naam: p.naam() })
}

/// POST: adding somebody to the household.
pub fn lid_toevoegen(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: PersoonId = v.deel("persoon")?;
    let p = v.lees(|c| store::persoon(c, id))?;
    let mut f = lidformulier(v, id)?.lees(&v.velden);
    let mut nieuw = velden::lees(&mut f, v.diensten.config.omgeving.soort);
    let bekende = velden::bekende(v, &mut f, &mut nieuw)?;
    if let Some(wie) = bekende
        && v.lees(|c| huishouden::woont_bij(c, id, wie, v.vandaag()))?
    {
        f.fout("achternaam", "Deze persoon staat al in dit huishouden");
    }
    if f.goed() {
        let kluis = v.diensten.kluis.clone();
        let rol = f.tekst("rol");
        let plaats = Plaats {
            rol: &rol,
            woont_in: f.vink("woont_in"),
            gezag: f.vink("gezag"),
            mantelzorger: f.vink("mantelzorger"),
        };
        let naam_gezin = naam("Huishouden", &p.tussenvoegsel, &p.achternaam);
        let gedaan = v.schrijf(|s| {
            let vandaag = s.vandaag();
            let wie = match bekende {
                Some(wie) => wie,
                None => store::voeg_toe(s, &kluis, &nieuw)?,
            };
            let huis = match huishouden::van_persoon(s.c, id, vandaag)? {
                Some(huis) => huis,
                None => {
                    let eerste = Plaats { rol: "inwoner", woont_in: true, gezag: false, mantelzorger: false };
                    let huis = huishouden::begin(s, &naam_gezin, id, eerste)?;
                    casus_store::zet_huishouden(s, id, huis)?;
                    huis
                }
            };
            huishouden::voeg_lid_toe(s, huis, wie, plaats)
        });
        match gedaan {
            Ok(()) => return Ok(Antwoord::naar(paden::PERSOON.van(id), "Het huishouden is bijgewerkt.")),
            Err(Fout::KanNiet(uitleg)) => f.fout("bsn", uitleg),
            Err(fout) => return Err(fout),
        }
    }
    v.pagina_met("basis/huishouden_lid.html", &f, &FormPagina { formulier: &f, id, naam: p.naam() })
}
