//! What a page shows of walls, and the feeds it names.

use super::words;
use crate::formats::dom::{select, words_of};
use crate::formats::worth_building;
use crate::words::fold;
use scraper::{ElementRef, Html, Node};

/// So much of a page is looked at: walls are small.
const LOOKED_AT: usize = 1 << 20;

/// What a page shows.
#[expect(clippy::struct_excessive_bools, reason = "four signs, each of its own")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    /// A proof that a person asks.
    pub challenge: bool,
    /// An agreement.
    pub consent: bool,
    /// Money for the rest.
    pub pay: bool,
    /// Next to nothing without scripts.
    pub script: bool,
}

/// Look at a page.
pub fn look(html: &str) -> Signs {
    let Some(page) = built(html) else { return Signs::default() };
    let seen = fold(&seen(&page));
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| seen.contains(&fold(phrase)));
    let has = |selector: &str| page.select(&select(selector)).next().is_some();
    let title = page.select(&select("title")).next().map(|title| fold(&words_of(title))).unwrap_or_default();
    let words = page
        .select(&select("body"))
        .next()
        .map(|body| words_of(body).chars().filter(|c| c.is_alphabetic()).count());
    Signs {
        challenge: says(words::CHALLENGE)
            || ["just a moment...", "attention required!", "ddos-guard"]
                .iter()
                .any(|begins| title.starts_with(begins))
            || has(
                "#challenge-form, #cf-challenge-running, .cf-turnstile, .g-recaptcha, .h-captcha, .smart-captcha, .CheckboxCaptcha",
            ),
        consent: says(words::CONSENT)
            || has("#onetrust-consent-sdk, #didomi-host, .fc-consent-root, form[action*=consent]"),
        pay: says(words::PAY) || declares_payment(&page),
        script: says(words::SCRIPT) || (words.unwrap_or(0) < 120 && has("script")),
    }
}

/// Whether words are among those of a wall: a short text that is one.
pub fn are_of_a_wall(text: &str) -> bool {
    let text = fold(text);
    [words::CHALLENGE, words::CONSENT, words::SCRIPT, words::PAY]
        .iter()
        .any(|list| list.iter().any(|phrase| text.contains(&fold(phrase))))
}

/// What a page says of itself in the terms of schema.org or of the trade.
fn declares_payment(page: &Html) -> bool {
    let not_free = |json: &str| {
        json.split("\"isAccessibleForFree\"").skip(1).any(|after| {
            let value = after.trim_start().trim_start_matches(':').trim_start().trim_start_matches('"');
            value.get(..5).is_some_and(|value| value.eq_ignore_ascii_case("false"))
        })
    };
    page.select(&select("script[type='application/ld+json']"))
        .any(|script| not_free(&script.text().collect::<String>()))
        || page.select(&select("meta[property='article:content_tier'][content=locked]")).next().is_some()
        || page
            .select(&select("meta[itemprop=isAccessibleForFree]"))
            .any(|meta| meta.value().attr("content").is_some_and(|value| value.eq_ignore_ascii_case("false")))
}

/// The words a reader sees, those for readers without scripts among them.
fn seen(page: &Html) -> String {
    let mut seen = String::new();
    for node in page.tree.root().descendants() {
        let Node::Text(text) = node.value() else { continue };
        let hidden = node
            .parent()
            .and_then(ElementRef::wrap)
            .is_some_and(|parent| matches!(parent.value().name(), "script" | "style" | "template"));
        if !hidden {
            seen.push_str(text);
            seen.push(' ');
        }
    }
    seen
}

/// Media types of feeds.
const FEEDS: &[&str] =
    &["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"];

/// Ends of addresses that feeds have.
const ENDS: &[&str] = &[
    "/rss",
    "/feed",
    "/atom",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    ".rss",
    ".atom",
    "/feed.json",
    "/index.rdf",
];

/// The feeds a page declares; where it declares none, those it links to.
pub fn feeds(html: &str) -> Vec<(String, Option<String>)> {
    let Some(page) = built(html) else { return Vec::new() };
    let clean = |text: &str| {
        Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
    };
    let (links, anchors) = (select("link[rel~=alternate][type][href]"), select("a[href]"));
    let declared = page.select(&links).filter_map(|link| {
        let value = link.value();
        let kind = value.attr("type")?.split(';').next()?.trim().to_ascii_lowercase();
        let href = clean(value.attr("href")?)?;
        FEEDS.contains(&kind.as_str()).then(|| (href, value.attr("title").and_then(clean)))
    });
    let declared: Vec<_> = declared.collect();
    if !declared.is_empty() {
        return declared;
    }
    let linked = page.select(&anchors).filter_map(|link| {
        let href = clean(link.value().attr("href")?)?;
        let path = href.split(['?', '#']).next()?.trim_end_matches('/').to_ascii_lowercase();
        ENDS.iter().any(|end| path.ends_with(end)).then(|| (href, clean(&words_of(link))))
    });
    linked.take(10).collect()
}

/// The tree of a page, of its beginning where it is long; nothing for one nested without end.
fn built(html: &str) -> Option<Html> {
    let mut end = html.len().min(LOOKED_AT);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let html = html.get(..end)?;
    worth_building(html).then(|| Html::parse_document(html))
}
