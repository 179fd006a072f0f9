//! Households, and what binds people: who lives with whom from when until when, who is what to whom, who holds gezag
//! over a child, and who stands around somebody. Four facts of their own; none follows from another (domain.md 7.2).

pub mod gezag;
pub mod model;
pub mod netwerk;
pub mod regels;
pub mod relatie;
pub mod store;
pub mod store_gezag;
pub mod store_naaste;
pub mod store_netwerk;
pub mod store_mensen;
pub mod store_omzetten;
pub mod store_partijen;
pub mod store_relatie;
pub mod store_terug;
pub mod web;

pub use gezag::{Gezag, GezagBron, GezagSoort};
pub use model::{Lid, Plaats, Verblijf};
pub use netwerk::{Netwerklid, Sterkte, Volhouden};
pub use relatie::{Relatie, RelatieSoort};
pub use store::{huisgenoten, huishoudens_van, leden};
pub use store_gezag::gezag_over;
pub use store_mensen::{Iemand, mensen};
pub use store_netwerk::netwerk_van;
pub use store_relatie::relaties_van;
