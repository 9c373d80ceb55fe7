//! The original bytes: their files and their rows.
