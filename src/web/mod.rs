//! The page kit: one request, its rights and its trail; forms that keep what was typed; drafts; pages.

pub mod antwoord;
pub mod bladen;
pub mod concept;
pub mod dienst;
pub mod formulier;
mod foutpagina;
pub mod http;
pub mod inloggen;
mod keur;
pub mod optie;
pub mod route;
mod samengevoegd;
mod snel;
pub mod veld;
pub mod velden;
pub mod verzoek;
pub mod weergave;

pub use antwoord::Antwoord;
pub use bladen::Bladen;
pub use formulier::Formulier;
pub use route::{Methode, Noteer, Over, Route};
pub use veld::{Optie, Veld};
pub use velden::Velden;
pub use verzoek::Verzoek;
