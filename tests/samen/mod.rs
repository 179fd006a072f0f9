pub mod casus;
mod regie;
mod wachtlijst;
