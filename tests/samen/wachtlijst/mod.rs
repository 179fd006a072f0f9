mod parameters;
mod regels;
