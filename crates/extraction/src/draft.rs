//! A quotation in the making: its pieces are known, its speaker not yet.

use crate::speaking::Pattern;
use crate::subject::Subject;
use onrecord_model::{Act, Span};

/// A quotation before its speaker is resolved.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Whole content.
    pub spans: Vec<Span>,
    /// Words inside marks.
    pub quoted: Vec<Span>,
    /// Stretches between marks it is made of.
    pub segments: Vec<usize>,
    /// True when the content holds words outside marks.
    pub words: bool,
    /// Words of the cue.
    pub cue: Vec<Span>,
    /// Who speaks, as printed; empty when nobody is.
    pub subjects: Vec<Subject>,
    /// Act.
    pub act: Act,
    /// How it was found.
    pub pattern: Pattern,
    /// Relayers.
    pub chain: Vec<Subject>,
    /// To whom.
    pub addressee: Option<Span>,
    /// First sentence.
    pub sentence: usize,
    /// Last sentence it reaches into.
    pub last_sentence: usize,
    /// Paragraph of its last piece.
    pub paragraph: usize,
    /// "never said".
    pub negated: bool,
    /// Gender the verb shows.
    pub gender: Option<bool>,
    /// Item ranges of the attribution's content in its sentence: not searched for days.
    pub content: Vec<(usize, usize)>,
    /// The sentence that carries the cue.
    pub cue_sentence: Option<usize>,
    /// The quotation it stands in.
    pub nested_in: Option<usize>,
    /// Whom the sentence right before is about, where nothing says who spoke.
    pub topic: Option<Subject>,
    /// Label of a turn, when it is one.
    pub label: Option<String>,
}

impl Draft {
    /// A quotation of these pieces and nothing else known.
    pub fn bare(spans: Vec<Span>, segments: Vec<usize>, sentence: usize, paragraph: usize) -> Self {
        Self {
            quoted: spans.clone(),
            spans,
            segments,
            words: false,
            cue: Vec::new(),
            subjects: Vec::new(),
            act: Act::Said,
            pattern: Pattern::Bare,
            chain: Vec::new(),
            addressee: None,
            sentence,
            last_sentence: sentence,
            paragraph,
            negated: false,
            gender: None,
            content: Vec::new(),
            cue_sentence: None,
            nested_in: None,
            topic: None,
            label: None,
        }
    }

    /// True when nothing says who spoke.
    pub fn unattributed(&self) -> bool {
        self.subjects.is_empty() && self.cue.is_empty()
    }
}
