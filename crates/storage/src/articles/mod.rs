//! Articles and their frozen texts, as they are written.
