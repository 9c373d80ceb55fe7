//! Who may speak to the bridge.

/// The development server of the pages: the only other place they may come from.
const DEVELOPMENT: &[&str] = &["http://localhost:5173", "http://127.0.0.1:5173"];

/// What a request says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Asked<'r> {
    pub host: Option<&'r str>,
    pub origin: Option<&'r str>,
    /// `Authorization: Bearer …`
    pub authorization: Option<&'r str>,
    pub query: &'r str,
}

/// What the bridge expects.
#[derive(Debug, Clone)]
pub(crate) struct Guard {
    pub port: u16,
    pub token: String,
}

impl Guard {
    /// Whether it is asked under its own name, by its own pages: a name of somebody else's that leads
    /// to 127.0.0.1 is refused.
    pub fn knows_place(&self, asked: Asked) -> bool {
        let names = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let host = asked.host.is_some_and(|host| names.iter().any(|name| name == host));
        let origin = asked.origin.is_none_or(|origin| {
            DEVELOPMENT.contains(&origin)
                || origin
                    .strip_prefix("http://")
                    .is_some_and(|origin| names.iter().any(|name| name == origin))
        });
        host && origin
    }

    /// Whether the token of this start is known.
    pub fn knows_token(&self, asked: Asked) -> bool {
        let bearer = asked.authorization.and_then(|words| words.strip_prefix("Bearer "));
        let query = asked.query.split('&').find_map(|pair| pair.strip_prefix("token="));
        bearer.or(query).is_some_and(|token| same(token.as_bytes(), self.token.as_bytes()))
    }

    /// Headers that let the development server's pages read an answer; empty for our own.
    pub fn headers(origin: Option<&str>) -> Vec<(&'static str, String)> {
        match origin.filter(|origin| DEVELOPMENT.contains(origin)) {
            Some(origin) => vec![
                ("Access-Control-Allow-Origin", origin.to_owned()),
                ("Access-Control-Allow-Headers", "authorization, content-type".to_owned()),
                ("Access-Control-Allow-Methods", "GET, POST".to_owned()),
                ("Vary", "Origin".to_owned()),
            ],
            None => Vec::new(),
        }
    }
}

/// Compared in the same time wherever they differ.
fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// A new token: 128 bits from the system, hexadecimal.
///
/// # Errors
/// When the system has no randomness to give.
pub(crate) fn token() -> Result<String, getrandom::Error> {
    use std::fmt::Write as _;
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_pages_under_its_own_name_come_in() {
        let guard = Guard { port: 4000, token: "abc".into() };
        let from = |host, origin| Asked { host, origin, ..Asked::default() };
        assert!(guard.knows_place(from(Some("127.0.0.1:4000"), None)));
        assert!(guard.knows_place(from(Some("localhost:4000"), Some("http://localhost:5173"))));
        assert!(guard.knows_place(from(Some("localhost:4000"), Some("http://localhost:4000"))));
        for (host, origin) in [
            (None, None),
            (Some("evil.example:4000"), None),
            (Some("127.0.0.1:4001"), None),
            (Some("127.0.0.1:4000"), Some("https://evil.example")),
            (Some("127.0.0.1:4000"), Some("null")),
        ] {
            assert!(!guard.knows_place(from(host, origin)), "{host:?} {origin:?}");
        }
        let with = |authorization, query| Asked { authorization, query, ..Asked::default() };
        assert!(guard.knows_token(with(Some("Bearer abc"), "")));
        assert!(guard.knows_token(with(None, "x=1&token=abc")));
        for (authorization, query) in
            [(None, ""), (Some("abc"), ""), (Some("Bearer abx"), ""), (None, "token=")]
        {
            assert!(!guard.knows_token(with(authorization, query)));
        }
        assert_ne!(token().unwrap(), token().unwrap());
    }
}
