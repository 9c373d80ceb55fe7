//! Who published.
