//! The words that were looked for, marked in the real text.

use onrecord_model::Span;
use onrecord_model::fold::{self, Folder};
use onrecord_storage::views::{Filter, Words};
use std::cell::RefCell;
use std::collections::VecDeque;

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
    /// One for all texts of a page: they use the same words over and over.
    folder: RefCell<Folder>,
}

impl Highlighter {
    /// For the words a filter asks for; words that must not be there are not marked.
    pub(super) fn of(filter: &Filter) -> Self {
        let mut wanted = Vec::new();
        gather(filter, &mut wanted);
        Self { wanted, folder: RefCell::default() }
    }

    /// Where the words stand, in order, not overlapping; bytes of `text`.
    pub fn matches(&self, text: &str) -> Vec<Span> {
        let mut scan = Scan::new(self, text);
        while scan.step(text.len()) {}
        scan.found
    }

    /// At most `width` bytes (and what completes a word) around the first match, inside its
    /// paragraph; the text's beginning when nothing matches. What stands behind the piece is not
    /// looked at: a page of hits would fold whole articles for nothing.
    pub fn snippet(&self, text: &str, width: usize) -> Snippet {
        let mut scan = Scan::new(self, text);
        while scan.found.is_empty() && scan.step(text.len()) {}
        let first = scan.found.first().map_or(0, |span| span.start);
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
        while scan.step(end) {}
        let piece = Span::new(start, end).trimmed(text);
        Snippet { piece, matches: scan.found.into_iter().filter(|span| piece.contains(*span)).collect() }
    }
}

/// A walk along a text, folding no more of it than it looks at.
struct Scan<'h, 't> {
    highlighter: &'h Highlighter,
    /// Words that the longest of the wanted has.
    longest: usize,
    text: &'t str,
    words: Box<dyn Iterator<Item = Span> + 't>,
    /// The word that is looked at, and as many after it as may matter.
    ahead: VecDeque<(Span, String)>,
    found: Vec<Span>,
}

impl<'h, 't> Scan<'h, 't> {
    fn new(highlighter: &'h Highlighter, text: &'t str) -> Self {
        let longest = highlighter.wanted.iter().map(words_of).max().unwrap_or(0);
        let words = Box::new(fold::words(text));
        Self { highlighter, longest, text, words, ahead: VecDeque::new(), found: Vec::new() }
    }

    /// Look at one more word; false when nothing is looked for, the text has ended, or the next word
    /// begins at `end` or after it.
    fn step(&mut self, end: usize) -> bool {
        while self.ahead.len() < self.longest {
            let Some(span) = self.words.next() else { break };
            let mut memory = self.highlighter.folder.borrow_mut();
            let folded = memory.word(span.slice(self.text).unwrap_or_default());
            // What folds to nothing is no word of the index either.
            if !folded.is_empty() {
                self.ahead.push_back((span, folded.to_owned()));
            }
        }
        if self.ahead.front().is_none_or(|(span, _)| span.start >= end) {
            return false;
        }
        let ahead = self.ahead.make_contiguous();
        let longest = self.highlighter.wanted.iter().filter_map(|words| length_at(words, ahead)).max();
        if let Some(length) = longest {
            let span = Span::new(ahead[0].0.start, ahead[length - 1].0.end);
            match self.found.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => self.found.push(span),
            }
        }
        self.ahead.pop_front();
        true
    }
}

/// How many words side by side are wanted.
fn words_of(words: &Words) -> usize {
    match words {
        Words::Phrase(words) => words.len(),
        Words::Beginning(before, _) => before.len() + 1,
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
