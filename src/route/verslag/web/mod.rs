//! The pages of the verslag: the versions, one version, sharing it, the reaction, and the letter.

pub mod afdruk;
pub mod bewerken;
pub mod delen;
pub mod reactie;
pub mod versies;

use super::model::{AlineaRij, Stap, Verslag};
use super::{regels, store};
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden::Pad;
use crate::poort::toegang::Wet;
use crate::route::kop::{self, Kop};
use crate::web::Verzoek;

/// What every page of one version needs.
struct Blad {
    k: Casus,
    kop: Kop,
    wetten: Vec<Wet>,
    mensen: Vec<Iemand>,
    verslag: Verslag,
    alineas: Vec<AlineaRij>,
}

impl Blad {
    /// The steps without text, as their headings.
    fn leeg(&self) -> Vec<&'static str> {
        let gevuld: Vec<(Stap, bool)> = self.alineas.iter().map(|a| (a.stap, true)).collect();
        regels::leeg(&self.wetten, &gevuld).into_iter().map(Code::label).collect()
    }

    /// A path of this version.
    fn pad(&self, pad: Pad) -> String {
        pad.met(&[self.k.id.to_string(), self.verslag.nummer.to_string()])
    }
}

fn blad(v: &Verzoek) -> Uitslag<Blad> {
    let (id, nummer): (CasusId, i32) = (v.deel("casus")?, v.deel("nummer")?);
    let vandaag = v.vandaag();
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let verslag = store::zoek(c, id, nummer)?;
        Ok(Blad {
            kop: kop::kop(c, &k)?,
            wetten: casus_store::wetten(c, id)?,
            mensen: huishouden::mensen(c, &k, vandaag)?,
            alineas: store::alineas(c, verslag.id)?,
            k,
            verslag,
        })
    })
}
