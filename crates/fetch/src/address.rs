//! Addresses of the web.

use crate::{FetchError, Result, guard};
use std::net::IpAddr;
use url::{Host, Url};

/// The longest address that is asked for; browsers stop near there too.
const LONGEST: usize = 8 << 10;

/// An address of the web as it is asked for: http or https, with a host, without a name and password
/// and without the part after `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// Read an address as it was typed or pasted; one without a scheme is taken for https where it
    /// begins as a host does.
    ///
    /// # Errors
    /// [`FetchError::NotAnAddress`].
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused = || FetchError::NotAnAddress(text.chars().take(200).collect());
        if text.len() > LONGEST || text.contains(char::is_whitespace) {
            return Err(refused());
        }
        let typed = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        if !text.contains("://") && !text.split(['/', '?', '#']).next().is_some_and(is_like_a_host) {
            return Err(refused());
        }
        let url = Url::parse(&typed).map_err(|_| refused())?;
        Self::of(url).ok_or_else(refused)
    }

    /// An address that a page or a redirect names, seen from this one.
    pub fn join(&self, reference: &str) -> Option<Self> {
        Self::of(self.0.join(reference.trim()).ok()?)
    }

    fn of(mut url: Url) -> Option<Self> {
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
            return None;
        }
        // A password in an address is sent to nobody.
        url.set_username("").ok()?;
        url.set_password(None).ok()?;
        url.set_fragment(None);
        Some(Self(url))
    }

    /// Its host, as people read it.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// As it is sent and stored.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The number its host is written as, where it is one.
    pub(crate) fn number(&self) -> Option<IpAddr> {
        match self.0.host()? {
            Host::Domain(_) => None,
            Host::Ipv4(ip) => Some(IpAddr::V4(ip)),
            Host::Ipv6(ip) => Some(IpAddr::V6(ip)),
        }
    }

    /// Whether its host can only mean this computer or its network, seen without looking it up.
    pub(crate) fn is_inside(&self) -> bool {
        let host = self.host().trim_end_matches('.').to_ascii_lowercase();
        let named = ["localhost", "local", "internal", "home.arpa", "localdomain"];
        named
            .iter()
            .any(|name| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
            || self.number().is_some_and(|ip| !guard::is_public(ip))
    }
}

/// Whether something typed without a scheme begins as a host does: names with a dot between.
fn is_like_a_host(text: &str) -> bool {
    let host = text.split(':').next().unwrap_or_default();
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host
            .split('.')
            .all(|name| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'))
        && last.chars().count() >= 2
        && last.chars().all(|c| c.is_alphabetic() || c == '-' || c.is_ascii_digit())
        && last.starts_with(char::is_alphabetic)
}

/// Additions to addresses that say how somebody came to a page, not which page it is.
const TRACKING: &[&str] = &["fbclid", "gclid", "yclid", "mc_cid", "mc_eid", "igshid", "_openstat"];

/// An address in the form in which two addresses of one page are the same: https for http, no `www.`, no
/// additions that track, no slash at the end. For comparing, never for asking; `None` for what is none.
pub fn canonical(text: &str) -> Option<String> {
    let Address(mut url) = Address::read(text).ok()?;
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(key, _)| !key.starts_with("utm_") && !TRACKING.contains(&key.as_ref()))
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect();
    if kept.is_empty() {
        url.set_query(None);
    } else {
        url.query_pairs_mut().clear().extend_pairs(kept);
    }
    let rest = url.as_str().split_once("://")?.1;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = if url.query().is_none() { rest.trim_end_matches('/') } else { rest };
    Some(format!("https://{rest}"))
}
