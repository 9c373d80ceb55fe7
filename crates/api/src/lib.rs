//! The wire: one command table, requests and replies, TypeScript generated from it.
