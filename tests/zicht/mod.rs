mod casuspagina;
mod huisbord;
mod genogram;
mod persoon;
mod werkvoorraad;
mod woorden;
