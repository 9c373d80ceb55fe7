//! Answers of a host that are no article: walls before it, and what is behind them.
//!
//! A pure look at a status, a few headers and the page. What it means for the user is said by whoever fetched.

mod page;
mod words;

use crate::formats::{self, Head};
use crate::{Hints, decode};
use onrecord_model::ArticleDraft;
use std::collections::BTreeMap;

/// What stands before a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// It wants a name and a password.
    Login,
    /// It wants money.
    Payment,
    /// It refuses us.
    Refused,
    /// It refuses for a reason of law.
    Law,
    /// It has been asked too often.
    TooOften,
    /// A proxy on the way wants a name and a password.
    ProxyLogin,
    /// It wants a proof that a person asks.
    Challenge,
    /// It wants an agreement first.
    Consent,
    /// A script would draw it.
    Script,
    /// There is nothing at this address, or no longer.
    Gone,
    /// The host can't answer just now.
    Broken,
}

/// What came, as far as it tells a wall.
#[derive(Debug, Clone, Copy)]
struct Answer<'a> {
    /// The status.
    status: u16,
    /// Headers, names in lower case.
    headers: &'a [(String, String)],
    /// The page, decoded; empty where it is no HTML.
    html: &'a str,
    /// What was read of it, where something was.
    draft: Option<&'a ArticleDraft>,
}

/// What is seen in what a host sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// The wall it is.
    pub wall: Option<Wall>,
    /// It is a page with text that says of itself that the rest has to be paid for.
    pub beginning: bool,
}

/// Look at what a host sent: its status, its headers (names in lower case), and its bytes.
pub fn see(status: u16, headers: &[(String, String)], bytes: &[u8], hints: &Hints) -> Seen {
    let binary = formats::by_bytes(&Head::new(bytes, hints)).is_some();
    let decoded = if binary { None } else { decode::decode(bytes, hints).ok() };
    let text = decoded.map(|decoded| decoded.text).unwrap_or_default();
    let html = if formats::is_html(&text, hints) { text.as_str() } else { "" };
    let draft = if html.is_empty() || status >= 300 { None } else { crate::parse(bytes, hints).ok() };
    let wall = wall(&Answer { status, headers, html, draft: draft.as_ref() });
    Seen { wall, beginning: wall.is_none() && is_a_beginning(html) }
}

/// The feeds that a page names, made absolute by `hints.url`, in its order, each with its title.
pub fn feeds_in(bytes: &[u8], hints: &Hints) -> Vec<(String, Option<String>)> {
    let Ok(decoded) = decode::decode(bytes, hints) else { return Vec::new() };
    let feeds = feeds_of(&decoded.text).into_iter();
    feeds.filter_map(|(href, title)| Some((formats::absolute(&href, hints.url)?, title))).collect()
}

/// Letters from which on a page is an article, whatever stands around it.
const ARTICLE: usize = 600;

/// Letters from which on a page can be a short one.
const SHORT: usize = 200;

/// The wall that an answer is, if it is one. A page with the text of an article is none.
fn wall(answer: &Answer<'_>) -> Option<Wall> {
    let told = |name: &str| {
        answer.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    };
    if told("cf-mitigated").is_some_and(|how| how.eq_ignore_ascii_case("challenge")) {
        return Some(Wall::Challenge);
    }
    let signs = page::look(answer.html);
    match answer.status {
        200..=299 => {}
        401 => return Some(Wall::Login),
        402 => return Some(Wall::Payment),
        403 | 429 | 503 if signs.challenge => return Some(Wall::Challenge),
        404 | 410 => return Some(Wall::Gone),
        407 => return Some(Wall::ProxyLogin),
        429 => return Some(Wall::TooOften),
        451 => return Some(Wall::Law),
        500.. => return Some(Wall::Broken),
        _ => return Some(Wall::Refused),
    }
    let letters = answer.draft.map_or(0, |draft| letters_of(draft, |_| true));
    // A short article is one too; what a wall says is left out of its length.
    let own = answer.draft.map_or(0, |draft| letters_of(draft, |text| !page::are_of_a_wall(text)));
    if letters >= ARTICLE || own >= SHORT || answer.html.is_empty() {
        return None;
    }
    if signs.challenge {
        Some(Wall::Challenge)
    } else if signs.consent {
        Some(Wall::Consent)
    } else if signs.pay {
        // A beginning that can be read is an article with a remark.
        (letters < 120).then_some(Wall::Payment)
    } else if signs.script && letters < 120 {
        Some(Wall::Script)
    } else {
        None
    }
}

/// Whether a page with text says that the rest of it has to be paid for.
fn is_a_beginning(html: &str) -> bool {
    page::look(html).pay
}

fn letters_of(draft: &ArticleDraft, counts: impl Fn(&str) -> bool) -> usize {
    let blocks = draft.blocks.iter().filter(|block| counts(&block.text));
    blocks.map(|block| block.text.chars().filter(|c| c.is_alphabetic()).count()).sum()
}

/// The feeds that a page names, in its order: address as it stands there, with its title.
fn feeds_of(html: &str) -> Vec<(String, Option<String>)> {
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    let mut feeds = Vec::new();
    for (href, title) in page::feeds(html) {
        let at = named.len();
        if *named.entry(href.clone()).or_insert(at) == at {
            feeds.push((href, title));
        }
    }
    feeds
}

#[cfg(test)]
mod tests;
