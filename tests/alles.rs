//! Every integration test in one binary: one link step. The modules mirror src.

mod basis;
mod kit;
mod narekenen;
mod samen;
