//! A page's HTML: what its head declares, and the paragraphs of its main text.

mod address;
mod body;
mod declared;
mod depth;
pub(crate) mod dom;
mod editions;
mod fields;
mod related;
mod text;

pub(crate) use address::absolute;
pub(crate) use text::plain;

use super::{Format, Kind, Page};
use crate::{Refusal, dates, limits};
use onrecord_model::ArticleDraft;
use scraper::Html;

/// HTML as a browser saves it.
pub const FORMAT: Format = Format {
    name: "HTML page",
    media_type: "text/html",
    endings: &["html", "htm", "xhtml", "shtml"],
    kind: Kind::Text { sniff, read },
};

/// Elements a page of HTML begins with.
const OPENINGS: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<meta",
    "<article",
    "<main",
    "<div",
    "<section",
    "<p>",
    "<h1",
];

pub(super) fn sniff(page: &Page) -> bool {
    // A host that says so is believed where the page does not begin as others do.
    let declared = page.hints.media_type.is_some_and(|kind| {
        let kind = kind.split(';').next().unwrap_or_default().trim();
        kind.eq_ignore_ascii_case("text/html") || kind.eq_ignore_ascii_case("application/xhtml+xml")
    });
    if declared && page.text.contains("</") {
        return true;
    }
    let mut start = page.text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with("<?xml") {
        start = start.split_once("?>").map_or("", |(_, rest)| rest).trim_start();
    }
    while let Some(comment) = start.strip_prefix("<!--") {
        start = comment.split_once("-->").map_or("", |(_, rest)| rest).trim_start();
    }
    let head: String = start.chars().take(20).collect::<String>().to_ascii_lowercase();
    OPENINGS.iter().any(|opening| head.starts_with(opening))
}

/// Whether a page is worth building the tree of: not nested without an end.
pub(crate) fn worth_building(html: &str) -> bool {
    depth::of(html) <= depth::WORTH_BUILDING
}

pub(super) fn read(page: &Page) -> Result<ArticleDraft, Refusal> {
    let too_deep = || Refusal::TooDeep { name: page.hints.called() };
    // A page that leaves elements open looks deeper than it is: near the limit its tree is measured.
    let deep = depth::of(page.text);
    if deep > depth::WORTH_BUILDING {
        return Err(too_deep());
    }
    let html = Html::parse_document(page.text);
    if deep > limits::NESTING && depth::of_tree(&html) > limits::NESTING {
        return Err(too_deep());
    }
    let lang = html.select(&dom::select("html[lang]")).next().and_then(|e| e.value().attr("lang"));
    let context = dates::Context {
        order: dates::order_of(page.text, lang),
        captured_at: page.hints.captured_at.clone(),
    };
    let mut draft = ArticleDraft::default();
    body::read(
        &body::Given { page: page.text, html: &html, hints: page.hints, context: &context },
        &mut draft,
    );
    draft.editions = editions::of(&html, draft.url.as_deref().or(page.hints.url));
    if draft.blocks.is_empty() {
        return Err(Refusal::NoText { name: page.hints.called() });
    }
    let bytes: usize = draft.blocks.iter().map(|block| block.text.len()).sum();
    if bytes > limits::TEXT_BYTES {
        let name = page.hints.called();
        return Err(Refusal::TooLarge { name, what: "text", bytes, limit: limits::TEXT_BYTES });
    }
    Ok(draft)
}

#[cfg(test)]
mod tests;
