//! How well quotations are found: the program's own output, laid upon annotated articles.

pub mod corpus;
pub mod engine;
pub mod floor;
pub mod held;
pub mod table;
