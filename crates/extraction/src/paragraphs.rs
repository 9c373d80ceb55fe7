//! Where the paragraphs of a text stand, also when it was pasted with single line breaks.

use onrecord_model::{BlockKind, PlacedBlock, Span};

/// One paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Paragraph {
    /// Its words, without the space at the edges.
    pub span: Span,
    /// What it is, where the caller told.
    pub kind: Option<BlockKind>,
    /// True when it reads like a title or label: short, and no stop ends it.
    pub heading_like: bool,
}

/// Split `text`; with `blocks`, each block is split alone and what stands between is not read.
pub fn paragraphs(text: &str, blocks: &[PlacedBlock]) -> Vec<Paragraph> {
    let mut found = Vec::new();
    if blocks.is_empty() {
        lines(text, Span::new(0, text.len()), None, &mut found);
    } else {
        let mut from = 0;
        for block in blocks {
            // A caller's mistake must not become a panic or an overlap.
            if block.span.start >= from && block.span.slice(text).is_some() {
                lines(text, block.span, Some(block.kind), &mut found);
                from = block.span.end;
            }
        }
    }
    found
}

/// Lines of one stretch; wrapped lines are one paragraph.
fn lines(text: &str, within: Span, kind: Option<BlockKind>, found: &mut Vec<Paragraph>) {
    let mut open: Option<Span> = None;
    let mut at = within.start;
    for line in text[within.start..within.end].split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len();
        if span.is_empty() {
            open.take().into_iter().for_each(|p| push(text, p, kind, found));
            continue;
        }
        open = Some(match open {
            Some(before) if wrapped(&text[before.start..before.end], &text[span.start..span.end]) => {
                Span::new(before.start, span.end)
            }
            Some(before) => {
                push(text, before, kind, found);
                span
            }
            None => span,
        });
    }
    if let Some(paragraph) = open {
        push(text, paragraph, kind, found);
    }
}

/// True when the line break between the two is one of layout: the next goes on in lower case.
fn wrapped(before: &str, next: &str) -> bool {
    let unfinished = !before.ends_with(['.', '!', '?', '…', '”', '"', '»', ':', ';', '“', '\'']);
    unfinished && next.chars().next().is_some_and(char::is_lowercase)
}

fn push(text: &str, span: Span, kind: Option<BlockKind>, found: &mut Vec<Paragraph>) {
    let words = &text[span.start..span.end];
    let stopped = words
        .trim_end_matches(['”', '"', '»', '’', '\'', ')', '“'])
        .ends_with(['.', '!', '?', '…', ':', ';', ',']);
    let heading_like = kind == Some(BlockKind::Headline) || (!stopped && words.len() < 400);
    found.push(Paragraph { span, kind, heading_like });
}
