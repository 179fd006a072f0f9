//! The table that says what the picture says: a row a person, a bond, a child under authority, somebody around them.

use serde::Serialize;

use super::model::{BandSoort, Familie};
use super::woorden;
use crate::db::waarde::PersoonId;
use crate::kit::datum;

/// A person.
#[derive(Debug, Clone, Serialize)]
pub struct MensRij {
    /// Their page, when the viewer may see them.
    pub id: Option<PersoonId>,
    /// The name.
    pub naam: String,
    /// The picture is about this person.
    pub hier: bool,
    /// "man", "vrouw", "anders".
    pub geslacht: &'static str,
    /// Age, or what is known of it.
    pub leeftijd: String,
    /// "overleden 2019 (04-02-2019)".
    pub overleden: String,
    /// Households, with how much of the week when that is not all of it.
    pub thuis: Vec<String>,
    /// Only the name may be seen.
    pub alleen_naam: bool,
}

/// A bond.
#[derive(Debug, Clone, Serialize)]
pub struct BandRij {
    /// The one.
    pub een: String,
    /// "is ouder van".
    pub is: String,
    /// The other.
    pub ander: String,
    /// From when until when.
    pub wanneer: String,
}

/// Authority over a child.
#[derive(Debug, Clone, Serialize)]
pub struct GezagRij {
    /// The child.
    pub kind: String,
    /// Who has it.
    pub wie: String,
    /// Which kind.
    pub soort: String,
    /// Since.
    pub wanneer: String,
}

/// Somebody around the family.
#[derive(Debug, Clone, Serialize)]
pub struct NaasteRij {
    /// Their page, when the viewer may see them.
    pub id: Option<PersoonId>,
    /// The name.
    pub naam: String,
    /// What they are.
    pub rol: String,
    /// For whom.
    pub voor: String,
    /// How strong.
    pub band: String,
    /// What a mantelzorger does.
    pub doet: String,
    /// Since.
    pub wanneer: String,
}

/// Everything on the picture, in words.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tabel {
    /// The people, in the order of the picture.
    pub mensen: Vec<MensRij>,
    /// How they belong together.
    pub banden: Vec<BandRij>,
    /// Who has authority over whom.
    pub gezag: Vec<GezagRij>,
    /// Who stands around them.
    pub naasten: Vec<NaasteRij>,
}

/// The rows. `volgorde` is that of the picture, by place in `Familie::mensen`.
pub fn tabel(f: &Familie, volgorde: &[usize]) -> Tabel {
    Tabel {
        mensen: volgorde.iter().filter_map(|w| mens(f, *w)).collect(),
        banden: f
            .banden
            .iter()
            .map(|b| BandRij {
                een: f.naam(b.een).into(),
                is: format!("{} {}", is(b.soort), woorden::band(b.soort)),
                ander: f.naam(b.ander).into(),
                wanneer: woorden::dagen(b.van, b.tot),
            })
            .collect(),
        gezag: f
            .gezag
            .iter()
            .map(|g| GezagRij {
                kind: f.naam(g.kind).into(),
                wie: g.wie.clone(),
                soort: g.soort.clone(),
                wanneer: woorden::dagen(g.van, None),
            })
            .collect(),
        naasten: f
            .naasten
            .iter()
            .map(|n| {
                let [rol, voor, band, doet] = woorden::naaste(f, n);
                let wanneer = woorden::dagen(n.van, None);
                NaasteRij { id: n.id, naam: n.naam.clone(), rol, voor, band, doet, wanneer }
            })
            .collect(),
    }
}

fn is(soort: BandSoort) -> &'static str {
    if soort == BandSoort::ExPartner { "was" } else { "is" }
}

fn mens(f: &Familie, wie: usize) -> Option<MensRij> {
    let m = f.mensen.get(wie)?;
    let dag = m.overleden.map(|d| format!(" ({})", datum::kort(d))).unwrap_or_default();
    Some(MensRij {
        id: m.id.filter(|_| m.te_zien),
        naam: m.naam.clone(),
        hier: wie == f.wie,
        geslacht: woorden::geslacht(m.geslacht),
        leeftijd: woorden::leeftijd(m),
        overleden: format!("{}{dag}", woorden::overleden(m)),
        thuis: f
            .huishoudens
            .iter()
            .flat_map(|t| t.leden.iter().filter(|(l, _)| *l == wie).map(move |(_, deel)| (t, deel)))
            .map(|(t, deel)| if deel.is_empty() { t.naam.clone() } else { format!("{} ({deel})", t.naam) })
            .collect(),
        alleen_naam: !m.te_zien,
    })
}
