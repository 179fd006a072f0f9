mod casuspagina;
mod persoon;
mod werkvoorraad;
mod woorden;
