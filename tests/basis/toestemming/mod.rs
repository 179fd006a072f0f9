//! Consent: who must agree, and what a withdrawal stops (domain.md 7.1, 7.2).

mod advies;
mod bladen;
mod delen;
mod regels;
