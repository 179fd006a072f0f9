//! May they? One pure function over actor, action and facts; what it does not allow is refused (design.md 5.3).
//!
//! Pages, lists, counts, search and API ask here. Lists ask [`bereik`] and put the answer in their query; a test
//! holds `bereik` against [`mag`] row by row.

use super::model::{Actor, Orgaan, Rol, Wet};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId, TeamId};

/// Everything that can be asked of the system, grouped by what it touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Actie {
    /// Before sign-in.
    Openbaar,
    /// One's own session, drafts and start page.
    EigenWerk,
    /// Look in the sociale kaart and the glossary.
    ReferentieZien,
    /// Take a melding.
    MeldingOpnemen,
    /// Find a person by minimal identity (design.md 5.4).
    PersoonVinden,
    /// See all of a person.
    PersoonInzien,
    /// Change a person or household.
    PersoonBewerken,
    /// See and correct who somebody is who has no casus and is known through somebody who has: name, birth, death, how
    /// to reach them. The facts are those of the casus of that other.
    NaasteBewerken,
    /// See where a casus is on the route, who takes part, and its terms; no content.
    CasusOverzien,
    /// Read a casus.
    CasusInzien,
    /// Work in a casus: every step of the route.
    CasusBewerken,
    /// Say who works in a casus or holds regie.
    CasusToewijzen,
    /// The team's waiting list.
    WachtlijstInzien,
    /// The consultant's list of adviezen.
    AdviezenZien,
    /// Judge an advies: take it, ask back, decide.
    AdviesBehandelen,
    /// Read the trail.
    SpoorInzien,
    /// See and keep accounts.
    GebruikersBeheren,
}

/// What is known of the thing an action is about. Unknown is the most closed value.
#[derive(Debug, Clone, Default)]
pub struct Feiten {
    /// The casus, for the spoor.
    pub casus: Option<CasusId>,
    /// The person, for the spoor.
    pub persoon: Option<PersoonId>,
    /// The team that has the casus.
    pub team: Option<TeamId>,
    /// The actor has a role in the casus today that works with its content.
    pub betrokken: bool,
    /// The actor leads the cooperation in this casus today, and nothing else: no content (domain.md 5.2).
    pub procesregie: bool,
    /// A closed circle: only those with a role in the casus.
    pub besloten: bool,
    /// The casus is closed: reading only.
    pub afgesloten: bool,
    /// The law of the advies.
    pub wet: Option<Wet>,
    /// Where the advies lies; only once it has been sent.
    pub verzonden_aan: Option<Orgaan>,
    /// The consultant who took the advies.
    pub behandelaar: Option<GebruikerId>,
}

/// Under which right something was allowed; goes into the spoor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grond {
    /// Open to all.
    Openbaar,
    /// By role alone.
    Rol,
    /// A role in the casus.
    Betrokken,
    /// Leads the cooperation in the casus.
    Procesregie,
    /// The casus is of the actor's team.
    Team,
    /// The advies was sent to the actor's organisation.
    Orgaan,
}

impl Grond {
    /// As the spoor stores it.
    pub fn code(self) -> &'static str {
        match self {
            Grond::Openbaar => "openbaar",
            Grond::Rol => "rol",
            Grond::Betrokken => "betrokken",
            Grond::Procesregie => "procesregie",
            Grond::Team => "team",
            Grond::Orgaan => "orgaan",
        }
    }
}

/// Why not, in words for whoever is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weigering {
    /// As the spoor stores it.
    pub code: &'static str,
    /// What the person reads.
    pub uitleg: &'static str,
}

const NIET_UW_ROL: Weigering = Weigering {
    code: "rol-niet",
    uitleg: "Dit hoort niet bij je rol. Vraag je teamleider of de beheerder als je het toch nodig hebt.",
};
const ANDER_TEAM: Weigering = Weigering {
    code: "ander-team",
    uitleg: "Deze casus is van een ander team en je hebt er geen rol in. Bel het team als je moet samenwerken.",
};
const BESLOTEN: Weigering = Weigering {
    code: "besloten",
    uitleg: "Deze casus heeft een besloten kring. Alleen wie een rol in de casus heeft, kan erbij.",
};
const PROCESREGIE: Weigering = Weigering {
    code: "procesregie-niet",
    uitleg: "Je bent procesregisseur in deze casus: je ziet wie meedoet, de termijnen en waar de casus is. De inhoud blijft bij wie de hulp geeft.",
};
const AFGESLOTEN: Weigering = Weigering {
    code: "afgesloten",
    uitleg: "Deze casus is afgesloten. Lezen kan nog, wijzigen niet meer. Komt de inwoner terug, maak dan een nieuwe melding.",
};
const ANDER_ORGAAN: Weigering =
    Weigering { code: "ander-orgaan", uitleg: "Dit advies ligt niet bij jouw organisatie." };

/// May this actor do this, given these facts? The only place that decides.
///
/// # Errors
/// The refusal, in words.
pub fn mag(actor: Option<&Actor>, actie: Actie, feiten: &Feiten) -> Result<Grond, Weigering> {
    if actie == Actie::Openbaar {
        return Ok(Grond::Openbaar);
    }
    let actor = actor.ok_or(NIET_UW_ROL)?;
    match actie {
        Actie::Openbaar => Ok(Grond::Openbaar),
        Actie::EigenWerk | Actie::ReferentieZien => door_rol(!actor.rollen.is_empty()),
        Actie::MeldingOpnemen | Actie::PersoonVinden | Actie::WachtlijstInzien => {
            door_rol(actor.van_wijkteam())
        }
        Actie::CasusOverzien => op_overzicht(actor, feiten),
        Actie::PersoonInzien | Actie::CasusInzien => in_casus(actor, feiten),
        Actie::PersoonBewerken | Actie::NaasteBewerken | Actie::CasusBewerken => {
            in_casus(actor, feiten).and_then(|g| if feiten.afgesloten { Err(AFGESLOTEN) } else { Ok(g) })
        }
        Actie::CasusToewijzen => in_casus(actor, feiten).and_then(|g| {
            if feiten.afgesloten {
                Err(AFGESLOTEN)
            } else {
                door_rol(actor.heeft(Rol::Teamleider)).map(|_| g)
            }
        }),
        Actie::AdviezenZien => door_rol(actor.orgaan().is_some()),
        Actie::AdviesBehandelen => bij_orgaan(actor, feiten),
        Actie::SpoorInzien => door_rol(actor.heeft(Rol::Privacyfunctionaris)),
        Actie::GebruikersBeheren => door_rol(actor.heeft(Rol::Beheerder)),
    }
}

fn door_rol(ja: bool) -> Result<Grond, Weigering> {
    if ja { Ok(Grond::Rol) } else { Err(NIET_UW_ROL) }
}

/// Who leads the process sees the frame of the casus; everybody else who sees it, sees it whole.
fn op_overzicht(actor: &Actor, feiten: &Feiten) -> Result<Grond, Weigering> {
    match actor.van_wijkteam() && feiten.procesregie {
        true => Ok(Grond::Procesregie),
        false => in_casus(actor, feiten),
    }
}

fn in_casus(actor: &Actor, feiten: &Feiten) -> Result<Grond, Weigering> {
    if !actor.van_wijkteam() {
        return Err(NIET_UW_ROL);
    }
    // Also in the own team: whoever leads the process stays out of the content.
    if feiten.procesregie {
        return Err(PROCESREGIE);
    }
    if feiten.betrokken {
        return Ok(Grond::Betrokken);
    }
    match feiten.team {
        Some(team) if actor.teams.contains(&team) => {
            if feiten.besloten {
                Err(BESLOTEN)
            } else {
                Ok(Grond::Team)
            }
        }
        _ => Err(ANDER_TEAM),
    }
}

fn bij_orgaan(actor: &Actor, feiten: &Feiten) -> Result<Grond, Weigering> {
    match (actor.orgaan(), feiten.verzonden_aan) {
        (None, _) => Err(NIET_UW_ROL),
        (Some(eigen), Some(bij)) if eigen == bij => Ok(Grond::Orgaan),
        _ => Err(ANDER_ORGAAN),
    }
}

/// Which casussen a list may hold for this actor: the same rule as [`Actie::CasusOverzien`], as a filter for a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bereik {
    /// None.
    Niets,
    /// Those of these teams that are not closed circles, and those in which this account has a role.
    TeamsOfBetrokken(Vec<TeamId>, GebruikerId),
}

/// The filter for lists of casussen.
pub fn bereik(actor: &Actor) -> Bereik {
    if actor.van_wijkteam() { Bereik::TeamsOfBetrokken(actor.teams.clone(), actor.id) } else { Bereik::Niets }
}
