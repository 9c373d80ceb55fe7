//! Collections: projects inside a library.
