mod casuspagina;
mod werkvoorraad;
mod woorden;
