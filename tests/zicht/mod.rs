mod casuspagina;
mod huisbord;
mod eensgezind;
mod genogram;
mod gezin;
mod persoon;
mod werkvoorraad;
mod woorden;
