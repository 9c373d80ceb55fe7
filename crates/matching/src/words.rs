//! The words of two texts as numbers, one number a word, whatever its capitals.

use crate::typography::Plain;
use onrecord_model::Span;
use std::collections::HashMap;

/// The words of a folded text, in order.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    /// Which word.
    pub ids: Vec<u32>,
    /// Where each stands in the folded text.
    pub at: Vec<Span>,
    /// For each paragraph, its words: from the first to before the last.
    pub paragraphs: Vec<(usize, usize)>,
}

impl Words {
    /// Number the words of a folded text; `known` numbers those of both texts alike. `text` is the text
    /// before it was folded: there a blank line ends a paragraph.
    pub fn of(plain: &Plain, text: &str, known: &mut HashMap<String, u32>) -> Self {
        let mut words = Self { ids: Vec::new(), at: Vec::new(), paragraphs: Vec::new() };
        let mut ends: Vec<usize> = text.match_indices("\n\n").map(|(at, _)| at).collect();
        ends.push(usize::MAX);
        let mut paragraph = 0;
        let mut first = 0;
        let mut from: Option<usize> = None;
        let letters = plain.text.char_indices().chain([(plain.text.len(), ' ')]);
        for (at, letter) in letters {
            let inside = letter.is_alphanumeric()
                || (letter == '\''
                    && from.is_some()
                    && plain.text[at + 1..].chars().next().is_some_and(char::is_alphanumeric));
            match (from, inside) {
                (None, true) => from = Some(at),
                (Some(start), false) => {
                    if plain.place(start) >= ends[paragraph] {
                        words.paragraphs.push((first, words.ids.len()));
                        first = words.ids.len();
                        while plain.place(start) >= ends[paragraph] {
                            paragraph += 1;
                        }
                    }
                    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                    let id = *known.entry(plain.text[start..at].to_lowercase()).or_insert(next);
                    words.ids.push(id);
                    words.at.push(Span::new(start, at));
                    from = None;
                }
                _ => {}
            }
        }
        words.paragraphs.push((first, words.ids.len()));
        words
    }

    /// The words that touch a span of the folded text: from the first to before the last.
    pub fn touching(&self, span: Span) -> (usize, usize) {
        let first = self.at.partition_point(|word| word.end <= span.start);
        let last = self.at.partition_point(|word| word.start < span.end);
        (first, last.max(first))
    }

    /// The paragraph in which a word stands.
    pub fn paragraph(&self, word: usize) -> usize {
        let found = self.paragraphs.partition_point(|&(_, end)| end <= word);
        found.min(self.paragraphs.len().saturating_sub(1))
    }

    /// The words of a paragraph.
    pub fn of_paragraph(&self, paragraph: usize) -> &[u32] {
        self.paragraphs.get(paragraph).and_then(|&(from, to)| self.ids.get(from..to)).unwrap_or_default()
    }
}
