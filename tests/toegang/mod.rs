//! Who may do what: the matrix, the rules behind it, and the trail.

mod eigenschappen;
mod matrix;
mod spoor;
