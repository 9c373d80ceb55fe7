//! Addresses that lead to one page, told by one key.
//!
//! A page has many addresses: with trackers, for telephones, over a cache, with or without a slash. The key
//! leaves out what changes nothing about the page, and keeps what can be its identity (`?id=7`).

mod host;
mod query;

use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;

/// The key of an address: two addresses with one key lead to one page. It is no address itself: the scheme is
/// left out, letters of other scripts stand as themselves. What is no web address is its own key.
pub fn canonical(url: &str) -> String {
    let url = url.trim();
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    let Some(rest) = ["https://", "http://"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme).map(|_| &url[scheme.len()..]))
    else {
        return url.nfc().collect();
    };
    // A cache in a cache is nobody's page.
    key(rest, 2)
}

fn key(rest: &str, caches: usize) -> String {
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host::plain(authority);
    let mut steps = steps(path);
    if caches > 0
        && let Some(inner) = cached(&host, &steps)
    {
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        return key(&format!("{inner}{query}"), caches - 1);
    }
    for_telephones(&mut steps);
    // The page of a channel's post with the channel around it.
    if host == "t.me" && steps.len() > 2 && steps[0] == "s" {
        steps.remove(0);
    }
    if steps.last().is_some_and(|last| is_index(last)) {
        steps.pop();
    }
    let mut key = host;
    for step in &steps {
        key.push('/');
        key.push_str(step);
    }
    let kept = query::kept(query);
    if !kept.is_empty() {
        key.push('?');
        key.push_str(&kept);
    }
    // “#!” is a page of its own where a script writes the pages; any other mark is a place on the page.
    if fragment.starts_with('!') {
        key.push('#');
        key.push_str(&written_alike(fragment));
    }
    key
}

/// The steps of a path; empty ones and `.` are none, `..` takes one back.
fn steps(path: &str) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(written_alike(step)),
        }
    }
    steps
}

/// The address inside a cache's: `/c/s/outlet.example/page`.
fn cached(host: &str, steps: &[String]) -> Option<String> {
    let cache = host == "cdn.ampproject.org" || host.ends_with(".cdn.ampproject.org");
    let viewer = matches!(host, "google.com" | "bing.com") && steps.first().is_some_and(|step| step == "amp");
    if !cache && !viewer {
        return None;
    }
    let inner = steps.get(1..)?;
    let inner = if inner.first().is_some_and(|step| step == "s") { &inner[1..] } else { inner };
    inner.first().is_some_and(|host| host.contains('.')).then(|| inner.join("/"))
}

/// Take away what says that it is the page for telephones.
fn for_telephones(steps: &mut Vec<String>) {
    if steps.len() > 1 && steps[0] == "amp" {
        steps.remove(0);
    }
    let many = steps.len() > 1;
    let Some(last) = steps.last_mut() else { return };
    if matches!(last.as_str(), "amp" | "amp.html") && many {
        steps.pop();
    } else if let Some(name) = last.strip_suffix(".amp.html") {
        *last = format!("{name}.html");
    } else if let Some(name) = last.strip_suffix(".amp") {
        *last = name.to_owned();
    }
}

/// Whether the last step only says that it is the folder's page.
fn is_index(step: &str) -> bool {
    step.split_once('.').is_some_and(|(name, ending)| {
        matches!(name, "index" | "default")
            && matches!(ending, "html" | "htm" | "shtml" | "php" | "asp" | "aspx" | "jsp")
    })
}

/// Percent signs undone where they hide a letter, and written alike where they must stay.
fn written_alike(text: &str) -> String {
    let mut bytes: Vec<u8> = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = (first == b'%').then(|| after.get(..2)).flatten().and_then(hex);
        rest = if escaped.is_some() { &after[2..] } else { after };
        match escaped.unwrap_or(first) {
            b' ' => bytes.extend(b"%20"),
            // What would be taken for a sign of the address itself stays hidden.
            byte if escaped.is_some() && (byte.is_ascii_control() || b"/?#%&=+".contains(&byte)) => {
                bytes.extend(format!("%{byte:02X}").bytes());
            }
            byte => bytes.push(byte),
        }
    }
    let mut written = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        written.extend(chunk.valid().nfc());
        for byte in chunk.invalid() {
            // Writing to a string does not fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}

fn hex(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok().filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests;
