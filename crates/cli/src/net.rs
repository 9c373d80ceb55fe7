//! How the program gets to the internet, for the commands that do.

use crate::failure::Failure;
use onrecord_library::fetch::{Fetcher, Proxy};

/// The way to the internet.
#[derive(Debug, clap::Args)]
pub struct Net {
    /// Fetch through a proxy: http://HOST:PORT or socks5://HOST:PORT
    #[arg(long, value_name = "URL", env = "ONRECORD_PROXY", hide_env_values = true)]
    proxy: Option<String>,
}

impl Net {
    /// What fetches, that way.
    pub fn fetcher(&self) -> Result<Fetcher, Failure> {
        let proxy = self.proxy.as_deref().filter(|proxy| !proxy.is_empty());
        let proxy = proxy.map(Proxy::read).transpose().map_err(|error| Failure::Usage(error.to_string()))?;
        Ok(Fetcher::new(proxy))
    }
}
