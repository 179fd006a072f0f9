//! The board of a household: who lives here, who stands around them, whom to ring, which casussen there are; as far
//! as the viewer may see, and as it was on any day.

pub mod beeld;
pub mod betrokken;
pub mod gezag;
pub mod om;
pub mod store;
pub mod web;
