mod casuspagina;
mod huisbord;
mod persoon;
mod werkvoorraad;
mod woorden;
