//! One address asked for, redirects followed, limits kept.

use crate::pinned::{Inside, Pinned};
use crate::unpack::{ACCEPTED, Refused, unpack};
use crate::{Address, FetchError, Limits, Proxy, Result};
use std::io::Read as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use ureq::Agent;
use ureq::http::{HeaderMap, header};
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use ureq::unversioned::transport::DefaultConnector;

/// Who we say we are.
const USER_AGENT: &str = concat!("Onrecord/", env!("CARGO_PKG_VERSION"));

/// How often whoever asked is asked whether to go on.
const LOOK: Duration = Duration::from_millis(50);

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Where.
    pub address: Address,
    /// What is wanted most, as the header `Accept` says it.
    pub accept: &'static str,
    /// The mark that the last answer carried: the same again need not be sent.
    pub etag: Option<String>,
    /// The time that the last answer carried, as it was written there.
    pub last_modified: Option<String>,
}

impl Ask {
    /// Ask for a page.
    pub fn page(address: Address) -> Self {
        let accept = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.7";
        Self { address, accept, etag: None, last_modified: None }
    }

    /// Ask for a feed, unless it is the one of these marks.
    pub fn feed(address: Address, etag: Option<String>, last_modified: Option<String>) -> Self {
        let accept =
            "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.7";
        Self { address, accept, etag, last_modified }
    }
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// This.
    Fetched(Fetched),
    /// It is still what the marks in [`Ask`] are of.
    Same,
}

/// What came, whatever its status says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fetched {
    /// Where it came from in the end.
    pub url: String,
    /// The status, 200 and so on.
    pub status: u16,
    /// `Content-Type`.
    pub media_type: Option<String>,
    /// `ETag`.
    pub etag: Option<String>,
    /// `Last-Modified`.
    pub last_modified: Option<String>,
    /// Names of headers that came, in lower case, with their values: what tells walls apart.
    pub headers: Vec<(String, String)>,
    /// The bytes, unpacked.
    pub body: Vec<u8>,
}

/// Fetches. The program's own goes to the public internet alone; nothing switches that off.
#[derive(Debug, Clone)]
pub struct Fetcher {
    agent: Agent,
    proxy: Option<Proxy>,
    limits: Limits,
}

impl Fetcher {
    /// One that asks the hosts themselves, or through a proxy.
    pub fn new(proxy: Option<Proxy>) -> Self {
        let pinned = Pinned::new(proxy.as_ref().map(|proxy| &proxy.inner));
        Self::with(proxy, Limits::HOUSE, pinned)
    }

    /// The same with other limits; those of the house are the widest.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    pub(crate) fn with(proxy: Option<Proxy>, limits: Limits, pinned: Pinned) -> Self {
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            // The environment is not asked: a proxy is what the user set here.
            .proxy(proxy.as_ref().map(|proxy| proxy.inner.clone()))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(USER_AGENT)
            .accept_encoding(ACCEPTED)
            .timeout_connect(Some(limits.connect))
            .max_idle_connections(0)
            .max_response_header_size(64 << 10)
            .build();
        Self { agent: Agent::with_parts(config, DefaultConnector::new(), pinned), proxy, limits }
    }

    /// Ask. `stop` is asked from time to time whether it is still wanted.
    ///
    /// # Errors
    /// One sentence: nothing came, or nothing that may be taken.
    pub fn get(&self, ask: &Ask, stop: &dyn Fn() -> bool) -> Result<Answer> {
        if stop() {
            return Err(FetchError::Stopped);
        }
        let until = Instant::now() + self.limits.all;
        let ended = Arc::new(AtomicBool::new(false));
        let (answer, answered) = channel();
        let work = Work { fetcher: self.clone(), ended: Arc::clone(&ended), until };
        let asked = ask.clone();
        // A look-up or a connection can't be broken off from inside: it is left alone when nobody waits for it.
        std::thread::Builder::new()
            .name("fetch".to_owned())
            .spawn(move || {
                // Whoever asked may have left.
                let _ = answer.send(work.run(&asked));
            })
            .map_err(|_| FetchError::NoRoom)?;
        loop {
            match answered.recv_timeout(LOOK) {
                Ok(answer) => return answer,
                Err(RecvTimeoutError::Disconnected) => return Err(FetchError::NoRoom),
                Err(RecvTimeoutError::Timeout) => {}
            }
            let stopped = stop();
            if stopped || Instant::now() >= until + LOOK {
                ended.store(true, Ordering::Relaxed);
                return Err(if stopped { FetchError::Stopped } else { self.too_slow(ask.address.host()) });
            }
        }
    }

    fn too_slow(&self, host: &str) -> FetchError {
        FetchError::TooSlow(host.to_owned(), self.limits.all.as_secs())
    }
}

/// A request on its thread.
struct Work {
    fetcher: Fetcher,
    /// Nobody waits any more.
    ended: Arc<AtomicBool>,
    until: Instant,
}

impl Work {
    fn run(&self, ask: &Ask) -> Result<Answer> {
        let mut address = ask.address.clone();
        let mut before: Option<String> = None;
        for _ in 0..=self.fetcher.limits.redirects {
            let inside = |to: &Address| match &before {
                None => FetchError::Inside(to.host().to_owned()),
                Some(from) => FetchError::SentInside { from: from.clone(), to: to.host().to_owned() },
            };
            if address.is_inside() {
                return Err(inside(&address));
            }
            let answer = self.call(ask, &address).map_err(|error| match error {
                Trouble::Inside => inside(&address),
                Trouble::Other(error) => error,
            })?;
            let headers = answer.headers();
            let status = answer.status().as_u16();
            if status == 304 {
                return Ok(Answer::Same);
            }
            let location =
                text(headers, "location").filter(|_| matches!(status, 301 | 302 | 303 | 307 | 308));
            let Some(location) = location else { return self.take(&address, answer).map(Answer::Fetched) };
            let host = address.host().to_owned();
            address = address.join(&location).ok_or_else(|| FetchError::SentNowhere(host.clone()))?;
            before = Some(host);
        }
        Err(FetchError::TooManyRedirects(ask.address.host().to_owned()))
    }

    fn call(&self, ask: &Ask, address: &Address) -> Result<ureq::http::Response<ureq::Body>, Trouble> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() || self.ended.load(Ordering::Relaxed) {
            return Err(Trouble::Other(self.fetcher.too_slow(address.host())));
        }
        let mut request = self.fetcher.agent.get(address.as_str()).header(header::ACCEPT, ask.accept);
        // The marks are of the address that was asked, not of where it sends on to.
        if *address == ask.address {
            if let Some(etag) = &ask.etag {
                request = request.header(header::IF_NONE_MATCH, etag);
            }
            if let Some(time) = &ask.last_modified {
                request = request.header(header::IF_MODIFIED_SINCE, time);
            }
        }
        let request = request.config().timeout_global(Some(left)).build();
        request.call().map_err(|error| self.trouble(address, error))
    }

    /// Read what came.
    fn take(&self, address: &Address, answer: ureq::http::Response<ureq::Body>) -> Result<Fetched> {
        let (parts, body) = answer.into_parts();
        let host = || address.host().to_owned();
        let limits = self.fetcher.limits;
        let too_large = || FetchError::TooLarge(host(), limits.bytes >> 20);
        let told = text(&parts.headers, "content-length").and_then(|length| length.parse::<u64>().ok());
        if told.is_some_and(|length| length > limits.bytes as u64) {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        let mut piece = vec![0; 64 << 10];
        let mut reader = body.into_reader();
        loop {
            if self.ended.load(Ordering::Relaxed) || Instant::now() >= self.until {
                return Err(self.fetcher.too_slow(address.host()));
            }
            let read = reader.read(&mut piece).map_err(|error| {
                match self.trouble(address, ureq::Error::from(error)) {
                    Trouble::Other(error) => error,
                    Trouble::Inside => FetchError::Unreachable(host()),
                }
            })?;
            if read == 0 {
                break;
            }
            bytes.extend_from_slice(piece.get(..read).unwrap_or_default());
            if bytes.len() > limits.bytes {
                return Err(too_large());
            }
        }
        let packing = text(&parts.headers, "content-encoding").unwrap_or_default();
        let body = unpack(bytes, &packing, limits.unpacked).map_err(|refused| match refused {
            Refused::TooLarge => FetchError::Bomb(host(), limits.unpacked >> 20),
            Refused::Unknown => FetchError::Packing(host()),
        })?;
        let headers = parts.headers.iter().filter_map(|(name, value)| {
            Some((name.as_str().to_ascii_lowercase(), value.to_str().ok()?.to_owned()))
        });
        Ok(Fetched {
            url: address.as_str().to_owned(),
            status: parts.status.as_u16(),
            media_type: text(&parts.headers, "content-type"),
            etag: text(&parts.headers, "etag"),
            last_modified: text(&parts.headers, "last-modified"),
            headers: headers.collect(),
            body,
        })
    }

    /// What went wrong, in our words.
    fn trouble(&self, address: &Address, error: ureq::Error) -> Trouble {
        use ureq::{Error as E, Timeout};
        let host = address.host().to_owned();
        let proxy = self.fetcher.proxy.as_ref().map(ToString::to_string);
        Trouble::Other(match error {
            E::Other(other) if other.is::<Inside>() => return Trouble::Inside,
            E::HostNotFound => proxy.map_or(FetchError::HostNotFound(host), FetchError::Proxy),
            E::Timeout(Timeout::Connect | Timeout::Resolve) => {
                FetchError::NoConnection(host, self.fetcher.limits.connect.as_secs())
            }
            E::Timeout(_) => self.fetcher.too_slow(&host),
            E::ConnectProxyFailed(_) => FetchError::Proxy(proxy.unwrap_or(host)),
            E::Rustls(error) => secure(host, &error),
            E::Tls(_) | E::TlsRequired => FetchError::NotSecure(host),
            E::Io(error) => match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
                Some(error) => secure(host, error),
                None if error.kind() == std::io::ErrorKind::TimedOut => self.fetcher.too_slow(&host),
                None => proxy.map_or(FetchError::Unreachable(host), FetchError::Proxy),
            },
            E::ConnectionFailed | E::BodyStalled => {
                proxy.map_or(FetchError::Unreachable(host), FetchError::Proxy)
            }
            _ => FetchError::NotTheWeb(host),
        })
    }
}

/// What went wrong at one address.
enum Trouble {
    /// It lies inside.
    Inside,
    /// This.
    Other(FetchError),
}

fn secure(host: String, error: &rustls::Error) -> FetchError {
    match error {
        rustls::Error::InvalidCertificate(_) => FetchError::Certificate(host),
        _ => FetchError::NotSecure(host),
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    // Sites send addresses and names in UTF-8, whatever the standard says.
    Some(String::from_utf8_lossy(value.as_bytes()).trim().to_owned()).filter(|text| !text.is_empty())
}
