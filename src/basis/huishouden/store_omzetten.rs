//! Older databases said in a membership who holds gezag and who gives mantelzorg. Once brought up to date they say it
//! where it belongs: gezag per child, and a mantelzorger in the network of the inwoner.

use diesel::prelude::*;

use super::gezag::{GezagBron, GezagSoort};
use super::model::Lid;
use super::netwerk::{Sterkte, Volhouden};
use super::{regels, store, store_gezag, store_netwerk};
use crate::basis::personen::Persoon;
use crate::db::schema::{casus, huishouden_lid};
use crate::db::waarde::{HuishoudenId, PersoonId, RijId};
use crate::db::{Database, Verbinding};
use crate::kit::fout::Uitslag;
use crate::kit::klok::{self, Klok};
use crate::poort::spoor::{self, Schrijver};

/// Households in one transaction: a stop halfway loses little.
const PER_KEER: i64 = 100;

fn nog_om_te_zetten(c: &mut Verbinding, hoogstens: i64) -> Uitslag<Vec<HuishoudenId>> {
    Ok(huishouden_lid::table
        .filter(huishouden_lid::gezag.eq(true).or(huishouden_lid::mantelzorger.eq(true)))
        .select(huishouden_lid::huishouden_id)
        .distinct()
        .order(huishouden_lid::huishouden_id)
        .limit(hoogstens)
        .load(c)?)
}

/// Whether a membership still says what belongs elsewhere.
///
/// # Errors
/// When the database does not answer.
pub fn achter(db: &Database) -> Uitslag<bool> {
    db.lees(|c| Ok(!nog_om_te_zetten(c, 1)?.is_empty()))
}

/// Moves it. Done twice it changes nothing.
///
/// # Errors
/// When the database does not answer. What was done stays done.
pub fn werk_bij(db: &Database, klok: &Klok) -> Uitslag<()> {
    loop {
        let huizen = db.lees(|c| nog_om_te_zetten(c, PER_KEER))?;
        if huizen.is_empty() {
            return Ok(());
        }
        spoor::als_systeem(db, klok.nu(), "huishouden-omgezet", |s| {
            huizen.iter().try_for_each(|huis| zet_om(s, *huis))
        })?;
    }
}

fn zet_om(s: &mut Schrijver, huis: HuishoudenId) -> Uitslag<()> {
    let leden = store::alle_leden(s.c, huis)?;
    let vlaggen: Vec<(RijId, bool, bool)> = huishouden_lid::table
        .filter(huishouden_lid::huishouden_id.eq(huis))
        .select((huishouden_lid::id, huishouden_lid::gezag, huishouden_lid::mantelzorger))
        .load(s.c)?;
    let met = |welke: fn(&(RijId, bool, bool)) -> bool| -> Vec<Lid> {
        let ids: Vec<RijId> = vlaggen.iter().filter(|v| welke(v)).map(|v| v.0).collect();
        leden.iter().filter(|(l, _)| ids.contains(&l.id)).map(|(l, _)| l.clone()).collect()
    };
    gezag(s, &leden, &met(|v| v.1))?;
    mantelzorg(s, huis, &leden, &met(|v| v.2))?;
    diesel::update(huishouden_lid::table.filter(huishouden_lid::huishouden_id.eq(huis)))
        .set((huishouden_lid::gezag.eq(false), huishouden_lid::mantelzorger.eq(false)))
        .execute(s.c)?;
    Ok(())
}

/// Over who is under eighteen now; more holders hold it together. Nobody looked it up, so it is what was said.
fn gezag(s: &mut Schrijver, leden: &[(Lid, Persoon)], houders: &[Lid]) -> Uitslag<()> {
    let dag = klok::dag(s.nu);
    let kinderen = leden.iter().filter(|(_, p)| regels::minderjarig(p, dag) == Some(true));
    for (kind, _) in kinderen {
        let over: Vec<&Lid> = houders.iter().filter(|h| h.persoon_id != kind.persoon_id).collect();
        let soort = if over.len() > 1 { GezagSoort::Gezamenlijk } else { GezagSoort::Alleen };
        for houder in over {
            let wat = store_gezag::Inhoud {
                houder: Some(houder.persoon_id),
                instelling: String::new(),
                soort,
                bron: GezagBron::Gezegd,
                gezien_op: None,
                van: None,
                tot: None,
            };
            store_gezag::voeg_toe(s, kind.persoon_id, wat)?;
        }
    }
    Ok(())
}

/// For the inwoner of the newest casus; without one for whoever was entered first.
fn mantelzorg(
    s: &mut Schrijver,
    huis: HuishoudenId,
    leden: &[(Lid, Persoon)],
    zorgers: &[Lid],
) -> Uitslag<()> {
    let inwoners: Vec<Option<PersoonId>> = casus::table
        .filter(casus::huishouden_id.eq(huis))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .select(casus::persoon_id)
        .load(s.c)?;
    let volgorde: Vec<PersoonId> =
        inwoners.into_iter().flatten().chain(leden.iter().map(|(l, _)| l.persoon_id)).collect();
    for zorger in zorgers {
        let Some(om) = volgorde.iter().find(|p| **p != zorger.persoon_id) else { continue };
        let wat = store_netwerk::Inhoud {
            wie: Some(zorger.persoon_id),
            rol: zorger.rol.clone(),
            sterkte: Sterkte::Gewoon,
            mantelzorger: true,
            volhouden: Volhouden::NietBesproken,
            van: Some(zorger.van),
            tot: zorger.tot,
            ..store_netwerk::Inhoud::default()
        };
        store_netwerk::voeg_toe(s, *om, wat)?;
    }
    Ok(())
}
