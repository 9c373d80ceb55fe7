//! The event of speaking: its day, its occasion, the question it answers. A day told once holds for
//! what the same person says on, until another is told.

use crate::cast::Cast;
use crate::dates::{Day, days, vague_past};
use crate::document::{Document, Sentence};
use crate::lexicon::{BE, COMPL, EVENT, Phrase, SPEAKING, WH};
use onrecord_model::{PartialDate, Span};
use std::collections::HashMap;

/// What is known of the event somebody speaks at.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// The day.
    pub day: Option<Day>,
    /// The occasion's words.
    pub occasion: Option<Span>,
    /// The question's words.
    pub asked: Option<Span>,
}

/// Events by person, as the text goes on.
#[derive(Debug, Default)]
pub struct Events {
    by_person: HashMap<usize, Event>,
}

impl Events {
    /// What is known for a person here.
    pub fn of(&self, person: Option<usize>) -> Event {
        person.and_then(|p| self.by_person.get(&p)).cloned().unwrap_or_default()
    }

    /// A day told beside a person's words.
    pub fn tell(&mut self, person: usize, day: Option<Day>, occasion: Option<Span>) {
        let event = self.by_person.entry(person).or_default();
        if day.is_some() {
            if event.day.is_some() && event.day.map(|d| d.date) != day.map(|d| d.date) {
                // Another occasion: the old question does not hold for it.
                event.asked = None;
                event.occasion = None;
            }
            event.day = day;
        }
        if occasion.is_some() {
            event.occasion = occasion;
        }
    }

    /// Read a sentence that opens an occasion: "On March 2, X answered questions following …".
    pub fn read(
        &mut self,
        document: &Document,
        cast: &Cast,
        sentence: &Sentence,
        subject: Option<usize>,
        published: Option<PartialDate>,
    ) {
        let items = &sentence.items;
        let opens = items.iter().any(|i| i.is(SPEAKING | EVENT) || i.cue != crate::lexicon::NO_CUE);
        let subject = subject.or_else(|| {
            cast.named_in(sentence.span())
                .find(|(at, _)| {
                    !items.iter().any(|i| i.segment.is_some() && i.span.start <= *at && *at < i.span.end)
                })
                .map(|s| s.1)
        });
        let Some(person) = subject.filter(|_| opens) else { return };
        if let Some(question) = question(document, sentence) {
            self.by_person.entry(person).or_default().asked = Some(question);
        }
        let day = days(document, items, published, |at| items[at].segment.is_none()).into_iter().next();
        if day.is_some()
            || occasion(document, sentence, 0, items.len()).is_some() && items.iter().any(|i| i.is(SPEAKING))
        {
            self.tell(person, day, occasion(document, sentence, 0, items.len()));
        }
    }
}

/// Days in a sentence outside its content; a vague "recently" without a day is an occasion of its own.
pub fn own_day(
    document: &Document,
    sentence: &Sentence,
    content: &[(usize, usize)],
    published: Option<PartialDate>,
) -> (Option<Day>, bool) {
    let keep = |at: usize| sentence.items[at].segment.is_none() && !crate::speaking::within(content, at);
    let day = days(document, &sentence.items, published, keep).into_iter().next();
    let vague = day.is_none() && vague_past(document, &sentence.items, keep);
    (day, vague)
}

/// "was asked how he assesses the visit" → the question's words.
fn question(document: &Document, sentence: &Sentence) -> Option<Span> {
    let items = &sentence.items;
    let key = |at: usize| document.tokens.key_at(items[at].token);
    for at in 1..items.len() {
        let asked = key(at) == "asked" && items[..at].iter().rev().take(3).any(|i| i.is(BE));
        if asked {
            let from = (at + 1..items.len()).find(|i| items[*i].is(WH | COMPL) || key(*i) == "about")?;
            let from = if key(from) == "about" { from + 1 } else { from };
            let to = crate::speaking::tidy(sentence, from, items.len()).1;
            return (from < to).then(|| Span::new(items[from].span.start, items[to - 1].span.end));
        }
    }
    None
}

/// The words of a question answered here: "in response to a request to comment …".
pub fn answered(document: &Document, sentence: &Sentence, content: &[(usize, usize)]) -> Option<Span> {
    phrase(document, sentence, content, Phrase::InAnswer, false)
}

/// "following a meeting of …" in a range of items.
pub fn occasion(document: &Document, sentence: &Sentence, from: usize, to: usize) -> Option<Span> {
    let outside = [(0, from), (to, sentence.items.len())];
    phrase(document, sentence, &outside, Phrase::Occasion, true)
}

/// The occasion told beside an attribution, outside its content.
pub fn own_occasion(document: &Document, sentence: &Sentence, content: &[(usize, usize)]) -> Option<Span> {
    phrase(document, sentence, content, Phrase::Occasion, true)
}

fn phrase(
    document: &Document,
    sentence: &Sentence,
    outside: &[(usize, usize)],
    wanted: Phrase,
    with_words: bool,
) -> Option<Span> {
    let items = &sentence.items;
    for at in 0..items.len() {
        if crate::speaking::within(outside, at) || !items[at].is_word() {
            continue;
        }
        let found = document
            .lexicon
            .phrase(|n| items.get(at + n).filter(|i| i.is_word()).map(|i| document.tokens.key_at(i.token)));
        let Some((_, length)) = found.filter(|(kind, _)| *kind == wanted) else { continue };
        let from = if with_words { at } else { at + length };
        let to = (at + length..items.len())
            .find(|i| {
                matches!(items[*i].stop, ',' | ';' | ':' | '—' | '.')
                    || items[*i].segment.is_some()
                    || crate::speaking::within(outside, *i)
            })
            .unwrap_or(items.len());
        let eventful = !with_words || items[at..to].iter().any(|i| i.is(EVENT));
        if to > from && eventful {
            return Some(Span::new(items[from].span.start, items[to - 1].span.end));
        }
    }
    None
}
