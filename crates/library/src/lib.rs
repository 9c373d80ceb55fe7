//! The verbs of Onrecord: every use case, behind the one door for writes.

pub mod export;
pub mod query;
