//! The analyst's words.
