//! Every integration test in one binary: one link step. The modules mirror src; `hulp` is what they share.

// A test may stop at the first surprise; the message is what it is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that meets a surprise must fail, with its message"
)]

mod hulp;

mod architectuur;

mod basis;
mod config;
mod db;
mod demo;
mod kit;
mod narekenen;
mod route;
mod samen;
mod sjablonen;
mod toegang;
mod verhaal;
mod vijandig;
mod zicht;
mod web;
