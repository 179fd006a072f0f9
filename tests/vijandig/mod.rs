//! Input nobody would type, at every form and every address: never a fault, never half saved, nothing lost.
//!
//! New forms join by being on a page. What once went wrong is in `vijandig-regressies.txt` and is sent every time.

mod aanval;
mod adressen;
mod formulieren;
mod invoer;
mod lijf;
