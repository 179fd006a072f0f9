mod balans;
mod casus;
mod termijnen;
