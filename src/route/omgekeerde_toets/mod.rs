//! The omgekeerde toets: first what the inwoner wants to reach, then why the law exists, then what each option does
//! to whom, and only then the articles (domain.md 3). The method is of Stimulansz; every question here is worded by us.

pub mod model;
pub mod regels;
pub mod store;
pub mod web;
