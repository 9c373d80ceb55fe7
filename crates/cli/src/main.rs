//! The command line of Onrecord.

fn main() {}
