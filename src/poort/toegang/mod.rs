//! Accounts, sessions, rights.

pub mod accounts;
pub mod herken;
pub mod model;
pub mod rechten;
pub mod sessie;
pub mod wachtwoord;

pub use model::{Actor, Orgaan, Rol, Wet};
pub use rechten::{Actie, Feiten, mag};
