//! The only room with a socket: one address is asked for, when a person asked for it.
//!
//! A host is looked up once and the connection goes to just what was found, never to this computer
//! or the network it stands in; each redirect is looked at again. There are no cookies, no referrer and no
//! second try. What comes is held to its size and time, and is handed on as it is: what it means, others say.

mod address;
mod error;
mod fetcher;
mod guard;
mod limits;
mod pinned;
mod proxy;
mod unpack;

pub use address::{Address, canonical};
pub use error::FetchError;
pub use fetcher::{Answer, Ask, Fetched, Fetcher};
pub use limits::Limits;
pub use proxy::Proxy;

/// Shorthand for this room's results.
pub type Result<T, E = FetchError> = std::result::Result<T, E>;

#[cfg(test)]
mod tests;
