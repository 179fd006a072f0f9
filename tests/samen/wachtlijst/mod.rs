mod bladzijden;
mod parameters;
mod regels;
