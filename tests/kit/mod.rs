mod bsn;
mod datum;
mod geboren;
mod id;
mod modelbestand;
