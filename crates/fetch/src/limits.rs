//! How much, how long.

use std::time::Duration;

/// What a request may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To be connected with the host.
    pub connect: Duration,
    /// For everything, redirects included.
    pub all: Duration,
    /// Bytes that come.
    pub bytes: usize,
    /// Bytes they may unpack to.
    pub unpacked: usize,
    /// Redirects that are followed.
    pub redirects: usize,
}

impl Limits {
    /// Those of the house.
    pub const HOUSE: Self = Self {
        connect: Duration::from_secs(10),
        all: Duration::from_secs(30),
        bytes: 32 << 20,
        unpacked: 64 << 20,
        redirects: 5,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::HOUSE
    }
}
