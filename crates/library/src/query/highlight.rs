//! The words that were looked for, marked in the real text.

use onrecord_model::{Span, fold};
use onrecord_storage::views::{Filter, Words};

/// A piece of a text around its first matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Where the piece stands, bytes of the text.
    pub piece: Span,
    /// The matches inside it, bytes of the text.
    pub matches: Vec<Span>,
}

/// Finds the words of a query in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Highlighter {
    wanted: Vec<Words>,
}

impl Highlighter {
    /// For the words a filter asks for; words that must not be there are not marked.
    pub(super) fn of(filter: &Filter) -> Self {
        let mut wanted = Vec::new();
        gather(filter, &mut wanted);
        Self { wanted }
    }

    /// Where the words stand, in order, not overlapping; bytes of `text`.
    pub fn matches(&self, text: &str) -> Vec<Span> {
        if self.wanted.is_empty() {
            return Vec::new();
        }
        let tokens: Vec<(Span, String)> = fold::tokens(text).collect();
        let mut found: Vec<Span> = Vec::new();
        for start in 0..tokens.len() {
            let longest = self.wanted.iter().filter_map(|words| length_at(words, &tokens[start..])).max();
            let Some(length) = longest else { continue };
            let span = Span::new(tokens[start].0.start, tokens[start + length - 1].0.end);
            match found.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => found.push(span),
            }
        }
        found
    }

    /// At most `width` bytes (and what completes a word) around the first match, inside its
    /// paragraph; the text's beginning when nothing matches.
    pub fn snippet(&self, text: &str, width: usize) -> Snippet {
        let matches = self.matches(text);
        let first = matches.first().map_or(0, |span| span.start);
        let paragraph = text[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = text[first..].find('\n').map_or(text.len(), |at| first + at);
        // A third of the width goes before the match.
        let start = if first - paragraph <= width / 3 {
            paragraph
        } else {
            let from = boundary(text, first - width / 3);
            text[from..first].find(char::is_whitespace).map_or(first, |at| from + at)
        };
        let end = if end - start <= width {
            end
        } else {
            let to = boundary(text, start + width);
            text[to..end].find(char::is_whitespace).map_or(end, |at| to + at)
        };
        let piece = Span::new(start, end).trimmed(text);
        Snippet { piece, matches: matches.into_iter().filter(|span| piece.contains(*span)).collect() }
    }
}

/// The first character boundary at or after a byte.
fn boundary(text: &str, byte: usize) -> usize {
    (byte..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

fn gather(filter: &Filter, wanted: &mut Vec<Words>) {
    match filter {
        Filter::Every(parts) | Filter::Any(parts) => parts.iter().for_each(|part| gather(part, wanted)),
        Filter::Words(words) => wanted.push(words.clone()),
        _ => {}
    }
}

/// How many words from here on are meant; `None` when these are others.
fn length_at(words: &Words, tokens: &[(Span, String)]) -> Option<usize> {
    let side_by_side = |wanted: &[String]| {
        wanted.len() <= tokens.len() && wanted.iter().zip(tokens).all(|(wanted, (_, token))| wanted == token)
    };
    match words {
        Words::Phrase(wanted) => side_by_side(wanted).then_some(wanted.len()),
        Words::Beginning(before, last) => {
            let (_, token) = tokens.get(before.len())?;
            (side_by_side(before) && last.iter().any(|meant| meant.meets(token))).then_some(before.len() + 1)
        }
    }
}
