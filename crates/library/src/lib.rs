//! The verbs of Onrecord: every use case, behind the one door for writes.

pub mod contract;
pub mod export;
pub mod ordered;
pub mod query;

pub use onrecord_extraction as extraction;
pub use onrecord_intake as intake;
pub use onrecord_model as model;
