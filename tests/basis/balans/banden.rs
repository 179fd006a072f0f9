//! What weighings came to: kept with them, equal to what the scores say, and which of several counts.

use std::collections::BTreeMap;

use diesel::prelude::*;
use proptest::prelude::*;
use wijkroute::basis::balans::banden::{banden_van, samen};
use wijkroute::basis::balans::model::Band::{self, ErnstigUitBalans, Kwetsbaar, Ruimte, UitBalans};
use wijkroute::basis::balans::model::{Banden, Beeld};
use wijkroute::basis::balans::parameters::Model;
use wijkroute::basis::balans::store_uitkomst::Uitkomst;
use wijkroute::db::schema::balans_meting;
use wijkroute::db::waarde::CasusId;
use wijkroute::kit::code::Code;

use crate::hulp::TestApp;

/// Whatever was kept is what the scores say now: taking it away changes nothing. Gives the number of casussen.
pub fn bewaard_is_berekend(app: &TestApp) -> usize {
    let geldend = Model::geldend().unwrap().afdruk.clone();
    let casussen: Vec<CasusId> =
        app.lees(|c| Ok(balans_meting::table.select(balans_meting::casus_id).load(c)?));
    let anders: i64 = app.lees(|c| {
        let anders = balans_meting::table.filter(balans_meting::uitkomst_hash.ne(&geldend));
        Ok(anders.count().get_result(c)?)
    });
    assert_eq!(anders, 0, "metingen zonder bewaarde uitkomst");
    let bewaard: BTreeMap<CasusId, Banden> = app.lees(|c| banden_van(c, &casussen));
    app.schrijf(|c| {
        let leeg = (balans_meting::uitkomst_hash.eq(""), balans_meting::band_werk.eq(Some(ErnstigUitBalans)));
        diesel::update(balans_meting::table).set(leeg).execute(c)?;
        Ok(())
    });
    assert_eq!(app.lees(|c| banden_van(c, &casussen)), bewaard);
    bewaard.len()
}

fn werk(band: Band, voorlopig: bool) -> Uitkomst {
    Uitkomst::nieuw(None, Some(Beeld { band, voorlopig }), None, None)
}

#[test]
fn een_voorlopige_meting_verlaagt_nooit_en_verhoogt_alleen_zolang_hij_de_laatste_is() {
    let telt = |metingen: &[(Band, bool)]| {
        let alle: Vec<_> = metingen.iter().map(|(band, voorlopig)| werk(*band, *voorlopig)).collect();
        samen(&alle).werk
    };
    assert_eq!(telt(&[]), None);
    assert_eq!(telt(&[(Kwetsbaar, true)]), Some(Kwetsbaar));
    assert_eq!(telt(&[(UitBalans, false), (Ruimte, true)]), Some(UitBalans));
    assert_eq!(telt(&[(UitBalans, false), (ErnstigUitBalans, true)]), Some(ErnstigUitBalans));
    assert_eq!(telt(&[(UitBalans, false), (ErnstigUitBalans, true), (Kwetsbaar, true)]), Some(UitBalans));
    assert_eq!(telt(&[(UitBalans, false), (ErnstigUitBalans, true), (Ruimte, false)]), Some(Ruimte));
}

#[test]
fn wie_niet_meer_ter_sprake_kwam_houdt_de_vorige_uitkomst() {
    let eerst = Uitkomst::nieuw(None, None, Some(Beeld { band: UitBalans, voorlopig: false }), Some(true));
    let nu = samen(&[eerst, werk(Ruimte, false)]);
    assert_eq!((nu.werk, nu.netwerk, nu.mantelzorger_overbelast), (Some(Ruimte), Some(UitBalans), true));
    let gestopt = Uitkomst::nieuw(None, None, None, Some(false));
    assert!(!samen(&[eerst, gestopt]).mantelzorger_overbelast);
}

proptest! {
    /// Against the rule said in one breath: the last firm band, or worse when a later, voorlopig picture says so.
    #[test]
    fn de_band_is_de_laatste_vaste_of_de_zwaardere_voorlopige_erna(
        metingen in prop::collection::vec((prop::sample::select(Band::ALLE), any::<bool>()), 0..6),
    ) {
        let alle: Vec<_> = metingen.iter().map(|(band, voorlopig)| werk(*band, *voorlopig)).collect();
        let vast = metingen.iter().rposition(|(_, voorlopig)| !voorlopig);
        let laatste = metingen.last().filter(|(_, voorlopig)| *voorlopig).map(|(band, _)| *band);
        prop_assert_eq!(samen(&alle).werk, vast.map(|i| metingen[i].0).max(laatste));
    }
}
