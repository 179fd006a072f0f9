//! Who somebody is to the system.

use crate::codes;
use crate::db::waarde::{GebruikerId, TeamId};

codes! {
    /// What somebody comes to do (design.md 1).
    pub enum Rol {
        /// Takes meldingen, talks, advises.
        Professional = "professional" => "wijkteamprofessional",
        /// Sees who waits, assigns, keeps caseload fair.
        Teamleider = "teamleider" => "teamleider",
        /// Judges adviezen under the Wmo, Participatiewet and Wgs.
        ConsulentSdd = "consulent-sdd" => "consulent SDD",
        /// Judges adviezen under the Jeugdwet.
        ConsulentSoj = "consulent-soj" => "consulent SOJ",
        /// Keeps users and reference data; sees no casus.
        Beheerder = "beheerder" => "beheerder",
        /// Reads the spoor; sees no content.
        Privacyfunctionaris = "privacyfunctionaris" => "privacyfunctionaris",
    }
}

codes! {
    /// The law a question falls under (domain.md 7.1).
    pub enum Wet {
        /// Wet maatschappelijke ondersteuning 2015.
        Wmo = "wmo" => "Wmo 2015",
        /// Jeugdwet.
        Jeugdwet = "jeugdwet" => "Jeugdwet",
        /// Participatiewet.
        Participatiewet = "participatiewet" => "Participatiewet",
        /// Wet gemeentelijke schuldhulpverlening.
        Wgs = "wgs" => "Wet gemeentelijke schuldhulpverlening",
    }
}

codes! {
    /// The organisation that decides on an advies (domain.md 1.1).
    pub enum Orgaan {
        /// Sociale Dienst Drechtsteden: Wmo, Participatiewet, schuldhulp.
        Sdd = "sdd" => "SDD",
        /// Serviceorganisatie Jeugd: Jeugdwet.
        Soj = "soj" => "SOJ",
    }
}

impl Wet {
    /// Who decides under this law.
    pub fn orgaan(self) -> Orgaan {
        match self {
            Wet::Jeugdwet => Orgaan::Soj,
            Wet::Wmo | Wet::Participatiewet | Wet::Wgs => Orgaan::Sdd,
        }
    }
}

impl Rol {
    /// The organisation whose adviezen this role judges.
    pub fn orgaan(self) -> Option<Orgaan> {
        match self {
            Rol::ConsulentSdd => Some(Orgaan::Sdd),
            Rol::ConsulentSoj => Some(Orgaan::Soj),
            _ => None,
        }
    }
}

/// Somebody signed in, as of today: roles and teams that have ended are not here.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The account.
    pub id: GebruikerId,
    /// The sign-in name.
    pub gebruikersnaam: String,
    /// The name colleagues know.
    pub naam: String,
    /// Roles that hold today; at least one, or nothing is allowed.
    pub rollen: Vec<Rol>,
    /// Teams the actor is in today.
    pub teams: Vec<TeamId>,
    /// Names of those teams, in the same order.
    pub teamnamen: Vec<String>,
}

impl Actor {
    /// Whether this role holds today.
    pub fn heeft(&self, rol: Rol) -> bool {
        self.rollen.contains(&rol)
    }

    /// The organisation the actor decides for, if any.
    pub fn orgaan(&self) -> Option<Orgaan> {
        self.rollen.iter().find_map(|r| r.orgaan())
    }

    /// Works in a wijkteam: takes part in casussen.
    pub fn van_wijkteam(&self) -> bool {
        self.heeft(Rol::Professional) || self.heeft(Rol::Teamleider)
    }
}
