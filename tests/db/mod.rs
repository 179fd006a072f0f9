pub mod catalogus;
mod migraties;
mod schema;
