//! What a document tells of itself on its first page: title, date, author.

use super::Document;
use crate::dates::{self, Context};
use crate::formats::values;
use crate::lines::{Seen, classify, is_title_like};
use crate::{Hints, Refusal, limits};
use onrecord_model::{ArticleDraft, Block, BlockKind, Medium};

/// Where a field comes from that the file says of itself and the page does not.
const ITS_OWN: &str = "the file's own metadata";

/// Blocks at the beginning that can be its head.
const REACH: usize = 8;

/// A paragraph of so many characters is text.
const LONG: usize = 200;

/// The draft of a document.
pub fn draft(document: Document, hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let bytes: usize = document.blocks.iter().map(|block| block.text.len()).sum();
    if bytes > limits::TEXT_BYTES {
        let (name, limit) = (hints.called(), limits::TEXT_BYTES);
        return Err(Refusal::TooLarge { name, what: "text", bytes, limit });
    }
    let Document { title, standfirst, mut blocks, about } = document;
    let mut draft = ArticleDraft { medium: Some(Medium::Document), ..ArticleDraft::default() };
    draft.sources.insert("medium".to_owned(), "a document".to_owned());
    if let Some(title) = &title {
        values::put(&mut draft, "headline", title, "title of the document");
    }
    if let Some(standfirst) = &standfirst {
        values::put(&mut draft, "standfirst", standfirst, "line under the title");
    }
    head_lines(&mut blocks, hints, &mut draft);
    if draft.headline.is_none()
        && blocks.len() > 1
        && let Some(first) = blocks.first()
        && (first.kind == BlockKind::Heading
            || (first.kind == BlockKind::Paragraph && is_title_like(&first.text)))
    {
        let first = blocks.remove(0);
        values::put(&mut draft, "headline", &first.text, "first line of the document");
    }
    if let (None, Some(title)) = (&draft.headline, about.title.as_deref().filter(|title| is_title(title))) {
        values::put(&mut draft, "headline", title, ITS_OWN);
    }
    if let (None, Some(made)) = (&draft.published, about.made) {
        draft.published = Some(made);
        let source = format!("{ITS_OWN}: when it was made, not when it was published");
        draft.sources.insert("published".to_owned(), source);
    }
    if let Some(address) = about.address {
        values::put(&mut draft, "url", &address, "address printed on the page");
    }
    draft.blocks = blocks;
    if draft.blocks.is_empty() && draft.headline.is_none() {
        return Err(Refusal::NoText { name: hints.called() });
    }
    Ok(draft)
}

/// Dates and authors on lines of their own above the text.
fn head_lines(blocks: &mut Vec<Block>, hints: &Hints, draft: &mut ArticleDraft) {
    let whole: String =
        blocks.iter().take(40).map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n");
    let context = Context { order: dates::order_of(&whole, None), captured_at: hints.captured_at.clone() };
    let end = blocks.iter().position(|block| block.text.chars().count() > LONG).unwrap_or(blocks.len());
    let mut at = 0;
    let mut number = 0;
    while number < REACH.min(end) {
        number += 1;
        let Some(block) = blocks.get(at) else { break };
        let seen = classify(&block.text, &context);
        let place = format!("line {number} of the document");
        let mut known = false;
        for seen in seen {
            match seen {
                Seen::Date { time, doubt, .. }
                    if draft.published.is_none() && (time.is_some() || doubt.is_some()) =>
                {
                    draft.published = time;
                    let source = doubt.map_or_else(|| place.clone(), |doubt| format!("{place}: {doubt}"));
                    draft.sources.insert("published".to_owned(), source);
                    known = true;
                }
                Seen::Byline(names) if draft.byline.is_empty() && !names.is_empty() => {
                    draft.byline = names;
                    draft.sources.insert("byline".to_owned(), place.clone());
                    known = true;
                }
                _ => {}
            }
        }
        if known {
            blocks.remove(at);
        } else {
            at += 1;
        }
    }
}

/// Whether the title a file has for itself is one, and not the name a program gave it.
fn is_title(title: &str) -> bool {
    let title = title.trim();
    let named_by_a_program = ["microsoft word -", "untitled", "document1", "документ1", "без имени"]
        .iter()
        .any(|start| title.to_lowercase().starts_with(start));
    let a_file = [".doc", ".docx", ".pdf", ".odt", ".rtf", ".indd"]
        .iter()
        .any(|ending| title.to_lowercase().ends_with(ending));
    title.contains(' ') && !named_by_a_program && !a_file
}
