//! What the board reads. Of casussen only what a list may show this viewer (`bereik::te_zien`).

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::basis::casus::store_bereik as bereik;
use crate::basis::casus::{BetrokkenRol, Fase};
use crate::basis::huishouden::store_partijen::{self as partijen, Partij};
use crate::basis::huishouden::{
    Gezag, Lid, Netwerklid, Relatie, regels, store as huishouden, store_gezag, store_netwerk, store_relatie,
};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::Verbinding;
use crate::db::schema::{betrokkenheid, casus, gebruiker, team};
use crate::db::waarde::{CasusId, HuishoudenId, PersoonId, TeamId};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Actie, Actor, mag};

/// More than this no household has; the newest are shown.
const HOOGSTENS: i64 = 50;

/// A team: which, its name, where to ring.
pub type Team = (TeamId, String, String);

/// What the viewer may do with somebody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Zicht {
    /// See more than who it is.
    pub inzien: bool,
    /// Change it.
    pub bewerken: bool,
}

/// A casus the viewer may see.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct CasusRij {
    pub id: CasusId,
    pub nummer: String,
    pub fase: Fase,
    pub gemeld_op: NaiveDate,
    pub persoon: Option<PersoonId>,
    pub huishouden: Option<HuishoudenId>,
    pub team: TeamId,
}

/// A colleague with a role in a casus the viewer may see.
#[derive(Debug, Clone, Queryable, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Collega {
    pub casus: CasusId,
    pub rol: BetrokkenRol,
    pub naam: String,
    pub telefoon: String,
    pub van: NaiveDate,
}

/// Everything on the board: members and relations of any day, the rest of the day asked for.
#[expect(missing_docs, reason = "the fields say it")]
pub struct Gegevens {
    pub naam: String,
    pub leden: Vec<(Lid, Persoon)>,
    pub zicht: Vec<(PersoonId, Zicht)>,
    pub elders: Vec<Lid>,
    pub open_huizen: Vec<(HuishoudenId, String, bool)>,
    pub relaties: Vec<(Relatie, Persoon)>,
    pub doden: regels::Doden,
    pub gezag: Vec<(Gezag, Option<Persoon>)>,
    pub netwerk: Vec<(Netwerklid, Option<Persoon>)>,
    pub casussen: Vec<CasusRij>,
    pub collegas: Vec<Collega>,
    pub teams: Vec<Team>,
    pub partijen: Vec<Partij>,
}

impl Gegevens {
    /// What the viewer may do with somebody; nothing with who is no member.
    pub fn zicht(&self, wie: PersoonId) -> Zicht {
        self.zicht.iter().find(|(p, _)| *p == wie).map(|(_, z)| *z).unwrap_or_default()
    }
}

/// Reads it: `dag` is the day to look at, `vandaag` decides what the viewer may see.
///
/// # Errors
/// When there is no such household, or the database does not answer.
pub fn gegevens(
    c: &mut Verbinding,
    actor: &Actor,
    huis: HuishoudenId,
    dag: NaiveDate,
    vandaag: NaiveDate,
) -> Uitslag<Gegevens> {
    let leden = huishouden::alle_leden(c, huis)?;
    let mut wie: Vec<PersoonId> = leden.iter().map(|(l, _)| l.persoon_id).collect();
    wie.sort_unstable();
    wie.dedup();
    let zicht: Vec<(PersoonId, Zicht)> =
        wie.iter().map(|p| Ok((*p, zicht_op(c, actor, *p, vandaag)?))).collect::<Uitslag<_>>()?;
    let te_zien: Vec<PersoonId> = zicht.iter().filter(|(_, z)| z.inzien).map(|(p, _)| *p).collect();
    let (mut elders, mut relaties) = (Vec::new(), Vec::new());
    for p in &te_zien {
        elders
            .extend(huishouden::huishoudens_van(c, *p, dag)?.into_iter().filter(|l| l.huishouden_id != huis));
        relaties.extend(store_relatie::relaties_van(c, *p)?);
    }
    let van_huis = leden.iter().map(|(_, p)| p);
    let doden = regels::doden(van_huis.clone().chain(relaties.iter().map(|(_, p)| p)));
    let kinderen: Vec<&Persoon> = van_huis.filter(|p| te_zien.contains(&p.id)).collect();
    let gezag = store_gezag::gezag_over_allen(c, &kinderen, dag)?;
    let casussen = casussen(c, actor, huis, &te_zien, vandaag)?;
    let ids: Vec<CasusId> = casussen.iter().map(|k| k.id).collect();
    Ok(Gegevens {
        naam: huishouden::naam(c, huis)?,
        open_huizen: open_huizen(c, actor, &elders, vandaag)?,
        collegas: collegas(c, &ids, vandaag)?,
        teams: teams(c, &casussen.iter().map(|k| k.team).collect::<Vec<_>>())?,
        partijen: partijen::van_casussen(c, &ids)?,
        netwerk: store_netwerk::netwerk_van_allen(c, &te_zien, dag)?,
        leden,
        zicht,
        elders,
        relaties,
        doden,
        gezag,
        casussen,
    })
}

fn zicht_op(c: &mut Verbinding, actor: &Actor, wie: PersoonId, dag: NaiveDate) -> Uitslag<Zicht> {
    let f = personen::feiten(c, actor, wie.0, dag)?;
    let ja = |actie| mag(Some(actor), actie, &f).is_ok();
    Ok(Zicht { inzien: ja(Actie::PersoonInzien), bewerken: ja(Actie::PersoonBewerken) })
}

/// The other households, by name, and whether the viewer may look there too.
fn open_huizen(
    c: &mut Verbinding,
    actor: &Actor,
    elders: &[Lid],
    dag: NaiveDate,
) -> Uitslag<Vec<(HuishoudenId, String, bool)>> {
    let mut uit: Vec<(HuishoudenId, String, bool)> = Vec::new();
    for lid in elders {
        let id = lid.huishouden_id;
        if !uit.iter().any(|(h, _, _)| *h == id) {
            let f = huishouden::feiten(c, actor, id.0, dag)?;
            uit.push((id, huishouden::naam(c, id)?, mag(Some(actor), Actie::PersoonInzien, &f).is_ok()));
        }
    }
    Ok(uit)
}

fn casussen(
    c: &mut Verbinding,
    actor: &Actor,
    huis: HuishoudenId,
    wie: &[PersoonId],
    dag: NaiveDate,
) -> Uitslag<Vec<CasusRij>> {
    let eigen = bereik::eigen(c, actor, dag)?;
    let rijen: Vec<CasusRij> = casus::table
        .filter(bereik::te_zien(actor, &eigen))
        .filter(casus::huishouden_id.eq(huis).or(casus::persoon_id.eq_any(wie)))
        .select((
            casus::id,
            casus::nummer,
            casus::fase,
            casus::gemeld_op,
            casus::persoon_id,
            casus::huishouden_id,
            casus::team_id,
        ))
        .order((casus::gemeld_op.desc(), casus::id.desc()))
        .limit(HOOGSTENS)
        .load(c)?;
    Ok(rijen)
}

fn collegas(c: &mut Verbinding, casussen: &[CasusId], dag: NaiveDate) -> Uitslag<Vec<Collega>> {
    let rijen: Vec<Collega> = betrokkenheid::table
        .inner_join(gebruiker::table)
        .filter(betrokkenheid::casus_id.eq_any(casussen).and(betrokkenheid::van.le(dag)))
        .filter(betrokkenheid::tot.is_null().or(betrokkenheid::tot.gt(dag)))
        .select((
            betrokkenheid::casus_id,
            betrokkenheid::rol,
            gebruiker::naam,
            gebruiker::telefoon,
            betrokkenheid::van,
        ))
        .order((betrokkenheid::van, betrokkenheid::id))
        .load(c)?;
    Ok(rijen)
}

/// Teams that work with somebody of this household in a casus this viewer may not see: only that, and where to ring.
/// Open casussen; a closed circle is never among them.
///
/// # Errors
/// When the database does not answer.
pub fn andere_teams(
    c: &mut Verbinding,
    actor: &Actor,
    huis: HuishoudenId,
    dag: NaiveDate,
) -> Uitslag<Vec<(String, String)>> {
    let leden = huishouden::leden(c, huis, dag)?;
    let wie: Vec<PersoonId> = leden.iter().map(|(l, _)| l.persoon_id).collect();
    let mut huizen = vec![huis];
    for p in &wie {
        huizen.extend(huishouden::huishoudens_van(c, *p, dag)?.into_iter().map(|l| l.huishouden_id));
    }
    let eigen = bereik::eigen(c, actor, dag)?;
    let ids: Vec<TeamId> = casus::table
        .filter(casus::besloten.eq(false).and(casus::fase.ne(Fase::Afgesloten)))
        .filter(casus::huishouden_id.eq_any(huizen).or(casus::persoon_id.eq_any(wie)))
        .filter(diesel::dsl::not(bereik::te_zien(actor, &eigen)))
        .select(casus::team_id)
        .distinct()
        .load(c)?;
    Ok(teams(c, &ids)?.into_iter().map(|(_, naam, telefoon)| (naam, telefoon)).collect())
}

/// Name and number of these teams, by name.
fn teams(c: &mut Verbinding, ids: &[TeamId]) -> Uitslag<Vec<Team>> {
    Ok(team::table
        .filter(team::id.eq_any(ids))
        .select((team::id, team::naam, team::telefoon))
        .order((team::naam, team::id))
        .load(c)?)
}
