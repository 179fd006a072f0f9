//! Who may do what: the matrix, the rules behind it, and the trail.

mod besloten;
mod eigenschappen;
mod matrix;
mod spoor;
mod spoor_wie;
mod vreemd;
