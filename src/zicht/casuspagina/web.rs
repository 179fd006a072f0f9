//! GET /casussen/{casus}: the page everybody works from.

use serde::Serialize;

use super::beeld::{self, LidBeeld, RegieBeeld, TaakBeeld, Wie};
use super::filters::{Filter, filters, over_wie, url, vraag};
use super::lijn::{self, StapBeeld};
use super::nu::{self, NuBeeld};
use super::punt::{self, PuntBeeld};
use super::store::{self, Gegevens};
use super::store_tijdlijn as tijdlijn;
use super::{toestemming, woorden};
use crate::basis::balans::beeld::BalansOverzicht;
use crate::basis::balans::overzicht as balans;
use crate::basis::contact::Contactmoment;
use crate::basis::contact::beeld::AfspraakBeeld;
use crate::basis::contact::store_lezen as contact;
use crate::basis::sociale_kaart::store as sociale_kaart;
use crate::basis::termijnen::store::{self as termijnen, TermijnBeeld};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::poort::toegang::Actie;
use crate::route::overgang::feiten as overgang;
use crate::web::bladen::Bladen;
use crate::web::{Antwoord, Verzoek};

#[derive(Serialize)]
struct Kop {
    id: CasusId,
    nummer: String,
    titel: String,
    onder: String,
    hulpvraag: String,
    spoed: bool,
    besloten: bool,
    onbekend: bool,
    persoon_pad: Option<String>,
}

#[derive(Serialize)]
struct Termijnen {
    lopend: Vec<TermijnBeeld>,
    gestopt: Vec<TermijnBeeld>,
}

#[derive(Serialize)]
struct Wacht {
    sinds: chrono::NaiveDate,
    afspraak: String,
    overbrugging: String,
}

#[derive(Serialize)]
struct Pagina {
    casus: Kop,
    stappen: Vec<StapBeeld>,
    nu: Option<NuBeeld>,
    balans: Option<BalansOverzicht>,
    balans_pad: Option<String>,
    mag_bewerken: bool,
    inhoudelijk: bool,
    taken: Vec<TaakBeeld>,
    taken_gedaan: Vec<TaakBeeld>,
    afspraken: Vec<AfspraakBeeld>,
    afspraken_voorbij: Vec<AfspraakBeeld>,
    termijnen: Termijnen,
    leden: Vec<LidBeeld>,
    huishouden_pad: Option<String>,
    huisbord: Option<String>,
    genogram_pad: Option<String>,
    betrokken: Vec<Wie>,
    team: String,
    team_telefoon: String,
    wetten: Vec<&'static str>,
    regie: RegieBeeld,
    wacht: Option<Wacht>,
    toestemming: Vec<toestemming::Regel>,
    filters: Vec<Filter>,
    over_wie: Vec<Filter>,
    tijdlijn: Vec<PuntBeeld>,
    aantal: usize,
    bladen: Bladen,
}

fn kop(v: &Verzoek, g: &Gegevens, regie: &str, inhoudelijk: bool) -> Kop {
    let titel = g.persoon.as_ref().map_or_else(|| "Nog onbekend".to_string(), |p| p.naam());
    let leeftijd = g.persoon.as_ref().and_then(|p| beeld::leeftijd(p, v.vandaag()));
    let wijk = g.wijk.as_deref().map(|w| woorden::wijk(w).to_string());
    let delen = [leeftijd, wijk, Some(format!("regie: {regie}")), Some(g.casus.nummer.clone())];
    let persoon_pad = g.casus.persoon_id.map(|p| paden::PERSOON.van(p));
    Kop {
        id: g.casus.id,
        nummer: g.casus.nummer.clone(),
        titel,
        onder: delen.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        hulpvraag: if inhoudelijk { woorden::eerste_zin(&g.casus.hulpvraag) } else { String::new() },
        spoed: g.casus.spoed,
        besloten: g.casus.besloten,
        onbekend: g.persoon.is_none(),
        persoon_pad: persoon_pad.filter(|p| v.diensten.wegwijzer.kent(p)),
    }
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: CasusId = v.deel("casus")?;
    let dag = v.vandaag();
    let g = v.lees(|c| store::gegevens(c, id, dag))?;
    // Who leads the cooperation sees who takes part, terms and the route, no talks (domain.md 5.2).
    let inhoudelijk = v.mag(Actie::CasusInzien, &v.feiten);
    let q = vraag(v, id);
    let (punten, aantal) =
        if inhoudelijk { v.lees(|c| tijdlijn::lees(c, q, &g.overgangen))? } else { (Vec::new(), 0) };
    let mut wie: Vec<_> = punten.iter().filter_map(|p| p.door()).collect();
    wie.extend(g.regie.as_ref().and_then(|r| r.wie));
    wie.sort_unstable();
    wie.dedup();
    let contacten: Vec<Contactmoment> = punten.iter().filter_map(|p| p.contact().cloned()).collect();
    let (namen, bij) = v.lees(|c| Ok((store::namen(c, wie)?, contact::bij(c, &contacten)?)))?;
    let rondom = punt::Rondom {
        namen: &namen,
        bij: &bij,
        mag_bewerken: inhoudelijk && v.mag(Actie::CasusBewerken, &v.feiten),
    };
    let mag_bewerken = rondom.mag_bewerken;
    let (afspraken, afspraken_voorbij) = beeld::afspraken(&g, dag);
    let regie = beeld::regie(&g, &namen, inhoudelijk);
    let (taken, taken_gedaan) = beeld::taken(&g, dag);
    let pagina = Pagina {
        casus: kop(v, &g, &regie.wie, inhoudelijk),
        stappen: lijn::stappen(&g, inhoudelijk),
        nu: if inhoudelijk { Some(stap_nu(v, &g, mag_bewerken)?) } else { None },
        balans: if inhoudelijk { v.lees(|c| balans::beeld(c, id))? } else { None },
        balans_pad: Some(paden::BALANS.van(id)),
        mag_bewerken,
        inhoudelijk,
        taken: if inhoudelijk { taken } else { Vec::new() },
        taken_gedaan: if inhoudelijk { taken_gedaan } else { Vec::new() },
        afspraken: if inhoudelijk { afspraken } else { Vec::new() },
        afspraken_voorbij: if inhoudelijk { afspraken_voorbij } else { Vec::new() },
        termijnen: termijn_beelden(v, &g)?,
        leden: beeld::leden(v, &g),
        huishouden_pad: huishouden_pad(v, &g),
        huisbord: g.casus.huishouden_id.filter(|_| inhoudelijk).map(|h| paden::HUISHOUDEN.van(h)),
        genogram_pad: genogram_pad(v, &g),
        betrokken: beeld::betrokken(&g),
        team: g.team.0.clone(),
        team_telefoon: g.team.1.clone(),
        wetten: g.wetten.iter().map(|w| w.label()).collect(),
        regie,
        wacht: g.wachtplek.as_ref().map(|w| Wacht {
            sinds: w.sinds,
            afspraak: w.afspraak.clone(),
            overbrugging: w.overbrugging.clone(),
        }),
        toestemming: if inhoudelijk { toestemming::regels(v, id)? } else { Vec::new() },
        filters: filters(q),
        over_wie: over_wie(q, &g),
        tijdlijn: punten.iter().map(|p| punt::punt(&g, p, &rondom)).collect(),
        aantal,
        bladen: Bladen::nieuw(q.blad, aantal, tijdlijn::PER_BLAD, |n| url(q, n)),
    };
    v.pagina("zicht/casuspagina.html", &pagina)
}

/// The step at hand; ways on only for whoever may take them.
fn stap_nu(v: &Verzoek, g: &Gegevens, mag_bewerken: bool) -> Uitslag<NuBeeld> {
    let dag = v.vandaag();
    let (wegen, begrippen) = v.lees(|c| {
        let wegen = if mag_bewerken { overgang::mogelijk(c, &g.casus, dag)? } else { Vec::new() };
        Ok((wegen, sociale_kaart::begrippen(c)?))
    })?;
    Ok(nu::nu(v, g, wegen, &begrippen))
}

fn termijn_beelden(v: &Verzoek, g: &Gegevens) -> Uitslag<Termijnen> {
    let grenzen = &v.diensten.config.termijnen;
    let beelden = v.lees(|c| termijnen::beelden(c, &g.termijnen, v.vandaag(), grenzen))?;
    let paren = beelden.into_iter().zip(&g.termijnen);
    let (lopend, gestopt): (Vec<_>, Vec<_>) = paren.partition(|(_, t)| t.gestopt_op.is_none());
    Ok(Termijnen {
        lopend: lopend.into_iter().map(|(b, _)| b).collect(),
        gestopt: gestopt.into_iter().map(|(b, _)| b).collect(),
    })
}

fn huishouden_pad(v: &Verzoek, g: &Gegevens) -> Option<String> {
    let pad = paden::HUISHOUDEN_LID.van(g.casus.persoon_id?);
    v.diensten.wegwijzer.kent(&pad).then_some(pad)
}

fn genogram_pad(v: &Verzoek, g: &Gegevens) -> Option<String> {
    // The content of a family is not for whoever only leads the process.
    g.casus.persoon_id.filter(|_| v.mag(Actie::CasusInzien, &v.feiten)).map(|p| paden::GENOGRAM.van(p))
}
