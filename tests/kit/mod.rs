mod bsn;
mod datum;
mod modelbestand;
