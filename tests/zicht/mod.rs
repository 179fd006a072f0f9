mod casuspagina;
mod huisbord;
mod genogram;
mod gezin;
mod persoon;
mod werkvoorraad;
mod woorden;
