//! Typed relations between articles, quotations and pages.
