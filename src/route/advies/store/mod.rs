//! The only queries of this room, by what they are about.

pub mod aanvraag;
pub mod bronnen;
pub mod feiten;
pub mod lezen;
pub mod orgaan;
pub mod team;
pub mod werkbak;
