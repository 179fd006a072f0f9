//! Whether somebody who is entered is there already.

use super::model::NieuwePersoon;
use super::{store, zoek};
use crate::db::waarde::PersoonId;
use crate::kit::fout::Uitslag;
use crate::web::{Formulier, Optie, Veld, Verzoek};

/// The question whether somebody found by name and date of birth is the person that was typed.
pub const DEZELFDE: &str = "dezelfde";

/// Whether this is somebody known already, by name and date of birth: nobody is entered twice, and nobody is taken
/// for another without a person saying so (design.md 5.4). The question joins the form when it matters.
///
/// # Errors
/// When the database does not answer.
pub fn bekende(v: &Verzoek, f: &mut Formulier, p: &NieuwePersoon) -> Uitslag<Option<PersoonId>> {
    let Some((id, teams)) = v.lees(|c| match store::dubbel(c, &p.gegevens)? {
        Some(id) => Ok(Some((id, zoek::bekend_bij(c, &[id])?))),
        None => Ok(None),
    })?
    else {
        return Ok(None);
    };
    let bekend_bij: Vec<String> = teams.into_iter().map(|(_, team)| team).collect();
    let waar = if bekend_bij.is_empty() { "Wijkroute".into() } else { bekend_bij.join(", ") };
    let opties = vec![
        Optie::nieuw("ja", "Ja, dit is dezelfde persoon"),
        Optie::nieuw("nee", "Nee, dit is iemand anders"),
    ];
    let veld = Veld::radio_uit(DEZELFDE, "Is dit iemand die we al kennen?", opties)
        .hint(format!("Iemand met deze naam en geboortedatum is bekend bij {waar}."))
        .waarom("Zo staat niemand er twee keer in, en hangt een vraag niet aan de verkeerde persoon.");
    f.erbij("geboortedatum", veld, &v.velden);
    match f.tekst(DEZELFDE).as_str() {
        "ja" => Ok(Some(id)),
        "nee" => Ok(None),
        _ => {
            f.fout(
                DEZELFDE,
                "Er is al iemand met deze naam en geboortedatum. Kies of dit dezelfde persoon is",
            );
            Ok(None)
        }
    }
}
