mod termijnen;
