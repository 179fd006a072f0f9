mod balans;
mod termijnen;
