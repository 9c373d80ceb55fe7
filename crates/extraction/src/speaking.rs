//! One attribution as a sentence gives it: content, cue and subject, not yet resolved.

use crate::document::{Document, Item, Sentence};
use crate::subject::Subject;
use onrecord_model::{Act, Span};

/// How the attribution stands to its content. The names are what an analyst reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// content, then who says so
    After,
    /// who says so, then content
    Before,
    /// who says so stands in the middle
    Between,
    /// after a colon
    Colon,
    /// according to
    AccordingTo,
    /// the sentence before, of which this one tells who said it
    OfThis,
    /// words in marks after a naming verb
    Naming,
    /// words in marks left over in a sentence that speaks
    Partial,
    /// what was asked, promised, charged or named, without a clause
    Reported,
    /// words in marks and no word of who says so
    Bare,
    /// a turn of a transcript
    Turn,
    /// a reply after a dash
    Dash,
    /// a block quotation or post
    Block,
    /// an act without words: did not comment
    NoWords,
    /// a title "Name: words"
    Headline,
}

/// An attribution.
#[derive(Debug, Clone)]
pub struct Speaking {
    /// Index of the sentence.
    pub sentence: usize,
    /// Item ranges of the content.
    pub content: Vec<(usize, usize)>,
    /// The words of the cue.
    pub cue: Vec<Span>,
    /// First and last item of the attribution's own words.
    pub own: (usize, usize),
    /// Who speaks.
    pub subjects: Vec<Subject>,
    /// What they do.
    pub act: Act,
    /// How it stands.
    pub pattern: Pattern,
    /// Who relays, nearest first.
    pub chain: Vec<Subject>,
    /// To whom.
    pub addressee: Option<Span>,
    /// "never said": the content is not said.
    pub negated: bool,
    /// Gender the verb shows: feminine, masculine.
    pub gender: Option<bool>,
}

impl Speaking {
    /// Stretches that stand in the content, in order.
    pub fn segments(&self, items: &[Item]) -> Vec<usize> {
        self.content
            .iter()
            .flat_map(|(from, to)| items[*from..*to].iter().filter_map(|i| i.segment))
            .collect()
    }

    /// True when the content holds words outside marks.
    pub fn has_words(&self, items: &[Item]) -> bool {
        self.content.iter().any(|(from, to)| items[*from..*to].iter().any(Item::is_word))
    }
}

/// Does `at` lie in one of the ranges?
pub fn within(ranges: &[(usize, usize)], at: usize) -> bool {
    ranges.iter().any(|(from, to)| (*from..*to).contains(&at))
}

/// The sentence's items without stops at the edges of `from..to`.
pub fn tidy(sentence: &Sentence, mut from: usize, mut to: usize) -> (usize, usize) {
    let stop =
        |i: usize| sentence.items[i].stop != '\0' && !matches!(sentence.items[i].stop, '(' | ')' | '[' | ']');
    while from < to && stop(from) {
        from += 1;
    }
    while to > from && stop(to - 1) {
        to -= 1;
    }
    (from, to)
}

/// Words in a range, those inside marks included.
pub fn words_in(document: &Document, items: &[Item]) -> usize {
    items
        .iter()
        .map(|i| match i.segment {
            Some(s) => document.count(document.segments[s].inner),
            None => usize::from(i.is_word()),
        })
        .sum()
}
