//! /casussen/{casus}/regie: who holds regie, and handing it over or back.

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Grond, Houder, Invoer, MetInwoner, RegieSoort};
use super::{regels, store};
use crate::basis::casus::{BetrokkenRol, Casus, bezig_store, regels as casusregels, store as casus_store};
use crate::db::waarde::{CasusId, GebruikerId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::accounts::{self, Gebruiker};
use crate::poort::toegang::{Actie, Rol};
use crate::route::kop::{self, Kop};
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: &'a Kop,
    formulier: &'a Formulier,
    houder: &'a Houder,
    voorstel: Vec<&'static str>,
    eerder: &'a [Periode],
    procesregisseur: &'a Option<String>,
    mag_bewerken: bool,
    mag_benoemen: bool,
}

/// A period that is over.
#[derive(Serialize)]
struct Periode {
    wie: String,
    sinds: NaiveDate,
    tot: Option<NaiveDate>,
    waarom: String,
}

struct Stand {
    k: Casus,
    kop: Kop,
    houder: Houder,
    gronden: Vec<Grond>,
    eerder: Vec<Periode>,
    versie: i32,
    collegas: Vec<Gebruiker>,
    procesregisseur: Option<String>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    let dag = v.vandaag();
    v.lees(|c| {
        let k = casus_store::zoek(c, id)?;
        let alle = store::geschiedenis(c, id)?;
        let mut eerder = Vec::new();
        for r in alle.iter().filter(|r| r.tot.is_some()) {
            eerder.push(Periode {
                wie: store::wie(c, r)?,
                sinds: r.sinds,
                tot: r.tot,
                waarom: r.waarom.clone(),
            });
        }
        let proces = casus_store::betrokkenen(c, id, dag)?
            .into_iter()
            .find(|b| b.rol == BetrokkenRol::Procesregisseur)
            .map(|b| accounts::gebruiker(c, b.gebruiker_id))
            .transpose()?;
        Ok(Stand {
            kop: kop::kop(c, &k)?,
            houder: store::houder(c, &k)?,
            gronden: regels::gronden(&store::situatie(c, &k, dag)?),
            versie: i32::try_from(alle.len()).unwrap_or(i32::MAX),
            collegas: accounts::van_team(c, k.team_id, Rol::Professional, dag)?,
            procesregisseur: proces.map(|g| g.naam),
            eerder,
            k,
        })
    })
}

fn formulier(st: &Stand) -> Formulier {
    let wie = st.collegas.iter().map(|g| Optie::nieuw(g.id, &g.naam)).collect();
    Formulier::nieuw(
        paden::REGIE.van(st.k.id),
        vec![
            Veld::radio::<RegieSoort>("soort", "Wie krijgt de regie?").verplicht("Kies wie de regie krijgt"),
            Veld::keuze_uit("gebruiker_id", "Welke collega wordt casusregisseur?", wie)
                .hint("Alleen bij een casusregisseur"),
            Veld::vinkjes::<Grond>("gronden", "Wat speelt er?"),
            Veld::tekstvak("waarom", "Waarom?")
                .rijen(3)
                .verplicht("Schrijf op waarom de regie hier ligt")
                .waarom("De inwoner houdt de regie over het eigen leven. Wie die tijdelijk overneemt, legt uit waarom."),
            Veld::radio::<MetInwoner>("met_inwoner", "Heb je dit met de inwoner afgesproken?")
                .verplicht("Kies of je dit met de inwoner hebt afgesproken"),
            Veld::tekst("niet_afgesproken_reden", "Waarom niet?").hint("Alleen als je het niet hebt afgesproken"),
            Veld::datum("evalueren_op", "Wanneer kijken jullie of dit nog nodig is?")
                .hint("Binnen drie maanden; nodig bij een casusregisseur"),
        ],
    )
    .met_versie(st.versie)
}

fn gevuld(st: &Stand) -> Formulier {
    formulier(st).vul_alle("gronden", &st.gronden)
}

/// Who holds regie, with the form.
///
/// # Errors
/// When the database does not answer.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let f = v.open(gevuld(&st))?;
    toon(v, &st, &f)
}

fn toon(v: &Verzoek, st: &Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let voorstel = if st.houder.soort == RegieSoort::Inwoner { st.gronden.as_slice() } else { &[] };
    let ctx = Pagina {
        casus: &st.kop,
        formulier: f,
        houder: &st.houder,
        voorstel: voorstel.iter().map(|g| g.label()).collect(),
        eerder: &st.eerder,
        procesregisseur: &st.procesregisseur,
        mag_bewerken: v.mag(Actie::CasusBewerken, &v.feiten),
        mag_benoemen: v.mag(Actie::CasusToewijzen, &v.feiten),
    };
    v.pagina_met("samen/regie.html", f, &ctx)
}

/// Hands regie over, or back.
///
/// # Errors
/// When the database does not answer.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let st = stand(v)?;
    let mut f = formulier(&st).lees(&v.velden);
    let dag = v.vandaag();
    keur(&mut f, dag);
    if let Some(wie) = f.id::<GebruikerId>("gebruiker_id")
        && f.keus("soort") == Some(RegieSoort::Casusregisseur)
    {
        let bezig = v.lees(|c| bezig_store::bezigheden(c, &st.k, wie))?;
        if let Some(reden) = casusregels::botst(BetrokkenRol::Casusregisseur, &bezig, dag) {
            f.fout("gebruiker_id", reden);
        }
    }
    if !f.goed() {
        return toon(v, &st, &f);
    }
    let invoer = invoer(&f)?;
    match v.schrijf(|s| store::leg_vast(s, &st.k, f.versie, &invoer)) {
        Err(Fout::Verouderd) => {
            let nieuw = stand(v)?;
            let nu = gevuld(&nieuw);
            toon(v, &nieuw, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::REGIE.van(st.k.id), "Bewaard: wie de regie heeft"))
        }
    }
}

fn keur(f: &mut Formulier, vandaag: NaiveDate) {
    let regisseur = f.keus("soort") == Some(RegieSoort::Casusregisseur);
    f.verplicht_als(regisseur, "gebruiker_id", "Kies welke collega casusregisseur wordt");
    f.verplicht_als(regisseur, "evalueren_op", "Vul in wanneer jullie kijken of dit nog nodig is");
    let nee = f.keus("met_inwoner") == Some(MetInwoner::Nee);
    f.verplicht_als(nee, "niet_afgesproken_reden", "Schrijf op waarom je dit niet hebt afgesproken");
    let uiterlijk = regels::uiterste_evaluatie(vandaag);
    if f.datum("evalueren_op").is_some_and(|op| op < vandaag || op > uiterlijk) {
        f.fout("evalueren_op", format!("Kies een dag van vandaag tot en met {}", datum::kort(uiterlijk)));
    }
}

fn invoer(f: &Formulier) -> Uitslag<Invoer> {
    let mist = || Fout::KanNiet("Vul het formulier helemaal in.".into());
    Ok(Invoer {
        soort: f.keus("soort").ok_or_else(mist)?,
        gebruiker: f.id("gebruiker_id"),
        waarom: f.tekst("waarom"),
        gronden: f.keuzes("gronden"),
        met_inwoner: f.keus("met_inwoner").ok_or_else(mist)?,
        niet_afgesproken_reden: f.tekst("niet_afgesproken_reden"),
        evalueren_op: f.datum("evalueren_op"),
    })
}
