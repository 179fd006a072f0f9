//! The pages of the plan: the form, and the plan on paper.

pub mod afdruk;
pub mod bewerken;
mod velden;

use super::model::Geheel;
use super::store;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::waarde::CasusId;
use crate::kit::fout::Uitslag;
use crate::route::kop::{self, Kop};
use crate::route::omgekeerde_toets::model::{Bekend, Geheel as Toets};
use crate::route::omgekeerde_toets::store as toets_store;
use crate::web::Verzoek;

/// What the pages need.
struct Blad {
    k: Casus,
    kop: Kop,
    geheel: Option<Geheel>,
    mensen: Vec<Iemand>,
    bekend: Bekend,
    toets: Option<Toets>,
}

fn blad(v: &Verzoek) -> Uitslag<Blad> {
    let id: CasusId = v.deel("casus")?;
    let vandaag = v.vandaag();
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        Ok(Blad {
            kop: kop::kop(c, &k)?,
            geheel: store::geheel(c, id)?,
            mensen: huishouden::mensen(c, &k, vandaag)?,
            bekend: toets_store::bekend::bekend(c, &k)?,
            toets: toets_store::geheel(c, id)?,
            k,
        })
    })
}
