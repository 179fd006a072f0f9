//! Whether another team works with somebody of this household: only that, and where to ring, for a purpose that stays
//! in the spoor (design.md 5.4). No casus, no reason, no number of them, no name of an inwoner.

use serde::Serialize;

use super::{beeld, store};
use crate::basis::huishouden::{regels::woont, store as huishouden};
use crate::codes;
use crate::db::waarde::HuishoudenId;
use crate::kit::code::Code;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

codes! {
    /// What somebody needs to know it for.
    pub enum Doel {
        /// To work together.
        Samenwerken = "samenwerken" => "Samenwerken rond dit huishouden",
        /// Somebody is not safe.
        Veiligheid = "veiligheid" => "Zorgen over de veiligheid",
        /// The casus goes to another team.
        Overdracht = "overdracht" => "De casus overdragen",
        /// Not to do what another does already.
        DubbeleHulp = "dubbele-hulp-voorkomen" => "Voorkomen dat hulp dubbel loopt",
    }
}

#[derive(Serialize)]
struct Team {
    naam: String,
    telefoon: String,
}

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    id: HuishoudenId,
    naam: String,
    tab: String,
    gevraagd: Option<&'static str>,
    teams: Vec<Team>,
}

fn formulier(id: HuishoudenId) -> Formulier {
    let veld = Veld::radio::<Doel>("doel", "Waarvoor wil je het weten?")
        .verplicht("Kies waarvoor je het wilt weten")
        .waarom("Je ziet alleen dát een ander team betrokken is en wie je kunt bellen. Waarvoor je het vroeg, komt in het spoor.");
    Formulier::nieuw(paden::HUISHOUDEN_BETROKKEN.van(id), vec![veld])
}

fn toon(v: &Verzoek, f: &Formulier, doel: Option<Doel>, teams: Vec<Team>) -> Uitslag<Antwoord> {
    let id: HuishoudenId = v.deel("huishouden")?;
    let vandaag = v.vandaag();
    let (naam, leden) = v.lees(|c| Ok((huishouden::naam(c, id)?, huishouden::leden(c, id, vandaag)?)))?;
    let tab = beeld::op_tab(&naam, leden.iter().filter(|(l, p)| woont(l, p, vandaag)).map(|(_, p)| p));
    let pagina = Pagina { formulier: f, id, naam, tab, gevraagd: doel.map(Code::label), teams };
    v.pagina_met("zicht/huisbord_betrokken.html", f, &pagina)
}

/// GET: the question.
pub fn vraag(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let f = formulier(v.deel("huishouden")?);
    toon(v, &f, None, Vec::new())
}

/// POST: the answer. The purpose is the filter of the one row in the spoor.
pub fn antwoord(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let id: HuishoudenId = v.deel("huishouden")?;
    let f = formulier(id).lees(&v.velden);
    let Some(doel) = f.keus::<Doel>("doel").filter(|_| f.goed()) else {
        v.toonde_lijst("geen-doel", 0);
        return toon(v, &f, None, Vec::new());
    };
    let actor = v.wie()?;
    let vandaag = v.vandaag();
    let teams = v.lees(|c| store::andere_teams(c, actor, id, vandaag))?;
    v.toonde_lijst(doel.code(), teams.len());
    let teams = teams.into_iter().map(|(naam, telefoon)| Team { naam, telefoon }).collect();
    toon(v, &f, Some(doel), teams)
}
