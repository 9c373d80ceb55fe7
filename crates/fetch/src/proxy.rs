//! The proxy that requests go through.

use crate::{FetchError, Result};
use std::fmt;
use url::Url;

/// A proxy that somebody set: it looks hosts up itself, and is asked for nothing inside the network.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    pub(crate) inner: ureq::Proxy,
    shown: String,
}

impl Proxy {
    /// Read a proxy's address: `http://HOST:PORT`, `https://…` or `socks5://…`, with a name and password before
    /// an `@` where it wants them.
    ///
    /// # Errors
    /// [`FetchError::NotAProxy`].
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        // A password is not repeated.
        let said = text.rsplit_once('@').map_or(text, |(_, host)| host);
        let refused = || FetchError::NotAProxy(said.chars().take(200).collect());
        let (scheme, rest) = text.split_once("://").ok_or_else(refused)?;
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "http" => "http",
            "https" => "https",
            // The host's name goes to the proxy, so that no other is asked for it.
            "socks5" | "socks5h" | "socks" => "socks5h",
            _ => return Err(refused()),
        };
        let url = Url::parse(&format!("{scheme}://{rest}")).map_err(|_| refused())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(refused)?;
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(refused());
        }
        let inner = ureq::Proxy::new(url.as_str()).map_err(|_| refused())?;
        let shown = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        Ok(Self { inner, shown })
    }
}

impl fmt::Display for Proxy {
    /// Its host and port, never its password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proxy({self})")
    }
}
