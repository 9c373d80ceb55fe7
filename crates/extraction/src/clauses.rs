//! Where subject, cue and content stand in languages whose verb does not end the sentence.

mod bounds;
mod claims;
mod content;
mod marked;
mod object;
mod phrases;
mod place;
mod postposed;
mod preposed;
mod relays;

use crate::cue::{Cue, cues};
use crate::document::{Document, Item, Sentence};
use crate::lexicon::*;
use crate::speaking::{Pattern, Speaking, within};
use crate::subject::Subject;
use onrecord_model::{Act, Span};

/// All attributions of one sentence, left to right.
pub fn attributions(document: &Document, sentence: &Sentence, index: usize) -> Vec<Speaking> {
    let items = &sentence.items;
    let mut reader = Reader { document, sentence, items, index, found: Vec::new(), last_subject: None };
    let mut cues = cues(document, items);
    if document.lexicon.language.code == "en" {
        cues.retain(|cue| !reader.supposed(cue));
    }
    reader.quoted_as(&cues);
    reader.recalled();
    reader.phrases(&cues);
    reader.heard();
    reader.told_by_nobody();
    if let Some(last) = reader.closing(&cues) {
        reader.one(&cues[last], &[]);
    }
    let mut skip_until = 0;
    for (n, cue) in cues.iter().enumerate() {
        if cue.at < skip_until || reader.claimed(cue.at) {
            continue;
        }
        if let Some(last) = reader.one(cue, &cues[n + 1..]) {
            skip_until = last;
        }
    }
    reader.doubted();
    reader.citing();
    reader.found.sort_by_key(|s| s.content.first().map_or(s.own.0, |c| c.0));
    reader.found
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    items: &'d [Item],
    index: usize,
    found: Vec<Speaking>,
    last_subject: Option<Vec<Subject>>,
}

/// The place of an attribution: its subject, its first and last item.
struct Placed {
    subjects: Vec<Subject>,
    from: usize,
    to: usize,
    addressee: Option<Span>,
}

impl Reader<'_, '_> {
    fn claimed(&self, at: usize) -> bool {
        self.found.iter().any(|s| within(&s.content, at) || (s.own.0..s.own.1).contains(&at))
    }

    /// "If she says so", "Asked whether he had said so, …": nobody said it, or the question holds it.
    fn supposed(&self, cue: &Cue) -> bool {
        let asked = matches!(self.key(0), "asked" | "pressed" | "questioned");
        let clause =
            (0..cue.from).rev().find(|i| self.stop(*i) == ',' || self.comma_inside(*i)).map_or(0, |i| i + 1);
        let start = clause + usize::from(self.is(clause, CONJ));
        let first = self.is(start, IF) && start + 1 != cue.from;
        cue.from > 0 && (asked && clause == 0 || first)
    }

    fn key(&self, at: usize) -> &str {
        self.items.get(at).filter(|i| i.is_word()).map_or("", |i| self.document.tokens.key_at(i.token))
    }

    fn stop(&self, at: usize) -> char {
        self.items.get(at).map_or('.', |i| i.stop)
    }

    fn is(&self, at: usize, classes: u64) -> bool {
        self.items.get(at).is_some_and(|i| i.is(classes))
    }

    fn segment(&self, at: usize) -> Option<usize> {
        self.items.get(at).and_then(|i| i.segment)
    }

    fn phrase(&self, at: usize) -> Option<(Phrase, usize)> {
        self.document.lexicon.phrase(|n| {
            self.items.get(at + n).filter(|i| i.is_word()).map(|i| self.document.tokens.key_at(i.token))
        })
    }

    fn push(
        &mut self,
        placed: Placed,
        content: Vec<(usize, usize)>,
        cue: Vec<Span>,
        entry: (Act, Takes),
        pattern: Pattern,
    ) {
        self.last_subject = Some(placed.subjects.clone());
        self.found.push(Speaking {
            sentence: self.index,
            content,
            cue,
            own: (placed.from, placed.to),
            subjects: placed.subjects,
            act: entry.0,
            pattern,
            chain: Vec::new(),
            addressee: placed.addressee,
            negated: false,
            gender: None,
        });
    }

    fn mark(&mut self, negated: bool, gender: Option<bool>) {
        if let Some(last) = self.found.last_mut() {
            last.negated = negated;
            last.gender = gender;
        }
    }

    /// "As X said, …", «Как сообщил X, …».
    fn as_said(&self, from: usize) -> bool {
        matches!(self.key(from), "as" | "как" | "wie")
            && !self.items[from..]
                .iter()
                .take(8)
                .any(|i| i.is_word() && goes_on(self.document.tokens.key_at(i.token)))
    }

    fn is_wordlike(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|i| i.is_word() || i.segment.is_some())
    }
}

/// "as she continued to say": words that go on with what was said.
fn goes_on(verb: &str) -> bool {
    matches!(verb, "continue" | "continues" | "continued" | "continuing")
}
