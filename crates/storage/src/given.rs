//! What a person typed, ready to be stored or refused in a sentence.

use crate::{Error, Result};
use onrecord_model::revision::unix_lines;
use unicode_normalization::UnicodeNormalization;

/// A name or another text of one line: without white space at its edges, runs of it made one, composed
/// (NFC), so that the same name typed on two systems is the same name.
pub(crate) fn line(text: &str, what: &str) -> Result<String> {
    if text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
        return Err(Error::Refused(format!("{what} holds characters that can't be printed: type it anew.")));
    }
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    if line.is_empty() {
        return Err(Error::Refused(format!("{what} is empty: write at least one character.")));
    }
    Ok(line)
}

/// A text of several lines: LF only, nothing else altered but the white space at its end.
pub(crate) fn lines(text: &str, what: &str) -> Result<String> {
    let text = unix_lines(text);
    let text = text.trim_end();
    if text.trim().is_empty() {
        return Err(Error::Refused(format!("{what} is empty: write at least one character.")));
    }
    Ok(text.to_owned())
}

/// A colour as `#rrggbb`, in lower case.
pub(crate) fn colour(text: &str) -> Result<String> {
    let colour = text.trim().to_ascii_lowercase();
    let digits = colour.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(colour);
    }
    Err(Error::Refused(format!(
        "“{}” is not a colour: write it as #rrggbb, for example #1f77b4.",
        text.trim()
    )))
}

/// An address of the web.
pub(crate) fn address(text: &str) -> Result<String> {
    let address = text.trim();
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    if host.is_empty() || address.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Error::Refused(format!(
            "“{address}” is not an address: it begins with https:// or http:// and has no spaces."
        )));
    }
    Ok(address.to_owned())
}

/// Whether two names are the same to a reader: case apart.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_cleaned_or_refused() {
        assert_eq!(line("  Grain \t trade ", "The name").unwrap(), "Grain trade");
        assert_eq!(line("Cafe\u{301}", "The name").unwrap(), "Café");
        assert_eq!(lines(" a\r\nb \n", "The note").unwrap(), " a\nb");
        for empty in ["", " \n\t"] {
            assert!(line(empty, "The name").is_err() && lines(empty, "The note").is_err());
        }
        assert!(line("a\u{0}b", "The name").is_err());
        assert_eq!(colour("#AABBCC").unwrap(), "#aabbcc");
        for bad in ["red", "#abc", "#12345g", "123456", "#éaaaa"] {
            assert!(colour(bad).is_err(), "{bad}");
        }
        assert!(address("https://example.org/a?b#c").is_ok());
        for bad in ["example.org", "ftp://example.org", "https://", "https:///a", "https://a b"] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }
}
