pub mod casus;
mod wachtlijst;
