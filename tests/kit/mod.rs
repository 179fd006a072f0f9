mod bsn;
mod datum;
mod id;
mod modelbestand;
