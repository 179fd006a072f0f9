//! What runs beside the route: regie, the waiting list, safety, meetings.

pub mod regie;
pub mod wachtlijst;
