mod casuspagina;
mod genogram;
mod persoon;
mod werkvoorraad;
mod woorden;
