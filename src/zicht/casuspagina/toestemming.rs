//! What was agreed to, in a few lines beside the casus; a withdrawn consent stands first.

use serde::Serialize;

use crate::basis::toestemming::beeld;
use crate::basis::toestemming::regels::Stand;
use crate::basis::toestemming::store;
use crate::db::waarde::CasusId;
use crate::kit::fout::Uitslag;
use crate::web::Verzoek;

/// One consent.
#[derive(Debug, Serialize)]
pub struct Regel {
    /// Whose.
    pub wie: String,
    /// What for.
    pub doel: &'static str,
    /// Where it stands.
    pub stand: Stand,
}

/// Those that matter today: not the ones that ended by themselves.
///
/// # Errors
/// When the database does not answer.
pub fn regels(v: &Verzoek, casus: CasusId) -> Uitslag<Vec<Regel>> {
    let dag = v.vandaag();
    let beelden = v.lees(|c| {
        let rijen = store::van_casus(c, casus)?;
        beeld::beelden(c, rijen, dag)
    })?;
    let telt = beelden.into_iter().filter(|b| b.stand != Stand::Verlopen);
    let mut uit: Vec<Regel> = telt.map(|b| Regel { wie: b.wie, doel: b.doel, stand: b.stand }).collect();
    uit.sort_by_key(|r| match r.stand {
        Stand::Ingetrokken => 0,
        Stand::Opnieuw => 1,
        _ => 2,
    });
    Ok(uit)
}
