//! What a user would notice, held by tests.
