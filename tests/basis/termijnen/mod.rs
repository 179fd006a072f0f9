mod feestdagen;
mod naief;
mod regels;
