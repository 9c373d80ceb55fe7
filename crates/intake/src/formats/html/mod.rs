//! A page's HTML: what its head declares, and the paragraphs of its main text.

mod address;
mod body;
mod depth;
mod metadata;

use super::{Format, Kind, Page};
use crate::{Refusal, dates, limits, words};
use onrecord_model::{ArticleDraft, BlockKind};
use scraper::{ElementRef, Html, Node, Selector};

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

fn sniff(page: &Page) -> bool {
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

pub(super) fn read(page: &Page) -> Result<ArticleDraft, Refusal> {
    if depth::of(page.text) > limits::NESTING {
        return Err(Refusal::TooDeep { name: page.hints.called() });
    }
    let html = Html::parse_document(page.text);
    let mut draft = metadata::read(&html, page.hints);
    let context = dates::Context {
        order: dates::order_of(page.text, draft.language.as_ref().map(onrecord_model::Lang::as_str)),
        captured_at: page.hints.captured_at.clone(),
    };
    metadata::visible_time(&html, &context, &mut draft);
    let described = metadata::description(&html);
    body::read(&html, &context, &mut draft);
    standfirst(described.as_deref(), &mut draft);
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

/// The page's description is its standfirst when the same words open the text; they are then
/// shown once.
fn standfirst(described: Option<&str>, draft: &mut ArticleDraft) {
    let Some(described) = described.map(words::fold) else { return };
    let first = draft.blocks.iter().take(3).position(|block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
            && words::fold(&block.text) == described
    });
    // A description that is the only text is the text.
    if let Some(at) = first
        && draft.blocks.len() > 1
    {
        draft.standfirst = Some(draft.blocks.remove(at).text);
        let place = "the opening of the text, same as meta description".to_owned();
        draft.sources.insert("standfirst".to_owned(), place);
    }
}

/// A selector of ours.
fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of ours is well-formed")
}

/// The words of an element: white space as a browser shows it, a line for each `<br>`.
fn words_of(element: ElementRef) -> String {
    let mut raw = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Text(text) if !node.parent().is_some_and(|parent| is_code(parent.value())) => {
                raw.extend(text.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }));
            }
            Node::Element(inner) if inner.name() == "br" => raw.push('\n'),
            _ => {}
        }
    }
    let lines = raw.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Elements whose content nobody reads.
fn is_code(node: &Node) -> bool {
    let name = node.as_element().map(scraper::node::Element::name);
    name.is_some_and(|name| matches!(name, "script" | "style" | "noscript" | "template" | "button"))
}

#[cfg(test)]
mod tests;
