//! How well quotations are found and pages are read: the program's own output, laid upon what careful
//! readers found.

pub mod corpus;
pub mod engine;
pub mod floor;
pub mod held;
pub mod pages;
pub mod table;
