//! What the tests share: a Wijkroute of their own ([`TestApp`]) and eyes for its pages ([`Blad`], [`Invulblad`]).
//!
//! ```ignore
//! let app = TestApp::nieuw();
//! let blad = app.als("anna").get("/meldingen/nieuw");
//! let blad = app.als("anna").stuur(&blad.formulier().vul("hulpvraag", "Ik kom de deur niet meer uit"));
//! blad.gaat_naar("/casussen/");
//! ```

#![allow(dead_code, unused_imports, reason = "a room may need what no room needs yet")]

mod app;
mod blad;
mod database;
pub mod geheim;
mod html;
mod invulblad;
mod invullen;
mod merken;
#[cfg(feature = "postgres")]
mod postgres;
pub mod wandelaar;
mod wereld;
mod zelf;

pub use app::{Bezoeker, TestApp};
pub use blad::Blad;
pub use database::{Momentopname, TestDatabase, instellingen};
pub use html::{Document, Link};
pub use invulblad::{Invulblad, Invulveld, Soort};
pub use wandelaar::{Kaart, Wandelaar};
pub use wereld::{Wereld, spreker};
