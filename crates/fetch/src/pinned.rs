//! A host looked up once, and the connection made to just what was found.

use crate::guard;
use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::sync::Arc;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Looks up a host.
pub type LookUp = Arc<dyn Fn(&str, u16) -> io::Result<Vec<SocketAddr>> + Send + Sync>;

/// Whether a connection may be made to an address.
pub type Allowed = fn(IpAddr) -> bool;

/// What the client asks where a host is. It connects to what is answered here and to nothing else: a
/// second look-up that would answer otherwise never happens.
pub struct Pinned {
    look_up: LookUp,
    allowed: Allowed,
    /// The proxy, which may stand in the own network: the user named it.
    proxy: Option<Uri>,
}

impl Pinned {
    /// By the system, and to the public internet alone.
    pub fn new(proxy: Option<&ureq::Proxy>) -> Self {
        let look_up: LookUp = Arc::new(|host, port| Ok((host, port).to_socket_addrs()?.collect()));
        Self { look_up, allowed: guard::is_public, proxy: proxy.map(|proxy| proxy.uri().clone()) }
    }

    /// For the tests of this room, whose hosts all stand on this computer.
    #[cfg(test)]
    pub fn for_tests(look_up: LookUp, allowed: Allowed, proxy: Option<&ureq::Proxy>) -> Self {
        Self { look_up, allowed, proxy: proxy.map(|proxy| proxy.uri().clone()) }
    }
}

impl fmt::Debug for Pinned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pinned").field("proxy", &self.proxy).finish_non_exhaustive()
    }
}

/// The host's address lies inside.
#[derive(Debug)]
pub struct Inside;

impl fmt::Display for Inside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an address inside")
    }
}

impl std::error::Error for Inside {}

impl Resolver for Pinned {
    fn resolve(
        &self,
        uri: &Uri,
        _: &ureq::config::Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let host = uri.host().ok_or(ureq::Error::HostNotFound)?;
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let is_proxy = self.proxy.as_ref() == Some(uri);
        let port = uri.port_u16().unwrap_or(match uri.scheme_str() {
            Some("https") => 443,
            Some("http") => 80,
            _ => 1080,
        });
        let found = (self.look_up)(host, port).map_err(|_| ureq::Error::HostNotFound)?;
        // One address inside among public ones is a trick or a mistake; both are refused.
        if !is_proxy && found.iter().any(|address| !(self.allowed)(address.ip())) {
            return Err(ureq::Error::Other(Box::new(Inside)));
        }
        let mut pinned = self.empty();
        for address in found.into_iter().take(8) {
            pinned.push(address);
        }
        if pinned.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(pinned) }
    }
}
