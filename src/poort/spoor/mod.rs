//! The trail of who did or saw what (design.md 5.1-5.2). Ids, codes and field names; never a value, never text.

mod model;
mod store;

pub use model::{Regel, SpoorRij};
pub use store::{Schrijver, als_systeem, lees_bladzijde, noteer, schrijf};
