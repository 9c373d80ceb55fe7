//! Quotations, as they are written.
