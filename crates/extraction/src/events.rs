//! The event of speaking: its day, its occasion, the question it answers. A day told once holds for
//! what the same person says on, until another is told.

use crate::dates::{Day, days, vague_past};
use crate::document::{Document, Item, Sentence};
use crate::lexicon::{BE, COMPL, EVENT, MODAL, MONTH, NO_CUE, Phrase, SCENE, SPEAKING, WH};
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
    /// The outlet it was said to.
    pub outlet: Option<String>,
}

/// Events by speaker, as the text goes on.
#[derive(Debug, Default)]
pub struct Events {
    by_name: HashMap<String, Event>,
    /// The day of the meeting, hearing or briefing the text is at.
    scene: Option<Day>,
    /// The outlet whose interview the page is.
    pub interview: Option<String>,
    /// The last day told near the top of the page, and its sentence.
    lately: Option<(usize, Day)>,
}

/// A meeting told of without a day was on the day told so few sentences before, …
const JUST_BEFORE: usize = 3;
/// … where both stand among the first sentences of a page.
const TOP: usize = 8;

impl Events {
    /// Of a page that is an interview given to `outlet`, or none.
    pub fn of_page(outlet: Option<String>) -> Self {
        Self { interview: outlet, ..Self::default() }
    }

    /// What is known for a speaker here.
    pub fn of(&self, name: Option<&str>) -> Event {
        let mut event = name.and_then(|name| self.by_name.get(name)).cloned().unwrap_or_default();
        event.day = event.day.or(self.scene);
        event
    }

    /// A day told beside somebody's words.
    pub fn tell(&mut self, name: &str, day: Option<Day>, occasion: Option<Span>, outlet: Option<String>) {
        let event = self.by_name.entry(name.to_owned()).or_default();
        if day.is_some() {
            if event.day.is_some() && event.day.map(|d| d.date) != day.map(|d| d.date) {
                // Another occasion: the old question does not hold for it.
                event.asked = None;
                event.occasion = None;
                event.outlet = None;
            }
            event.day = day;
        }
        if occasion.is_some() {
            event.occasion = occasion;
        }
        if outlet.is_some() {
            event.outlet = outlet;
        }
    }

    /// The day of the event a sentence tells of holds for all who speak at it.
    /// An earlier day is that of another event, looked back upon.
    pub fn set_scene(&mut self, day: Day) {
        let order = |day: Day| (day.date.year, day.date.month, day.date.day);
        if self.scene.is_none_or(|scene| order(scene) <= order(day)) {
            self.scene = Some(day);
        }
    }

    /// A day told in a sentence.
    pub fn dated(&mut self, sentence: usize, day: Day) {
        if sentence < TOP {
            self.lately = Some((sentence, day));
        }
    }

    /// The head of a transcript: a day printed above the first turn is the day of all.
    pub fn head(&mut self, document: &Document, first: usize, published: Option<PartialDate>) {
        for sentence in document.sentences.iter().take(first) {
            let items = &sentence.items;
            if let Some(day) = days(document, items, published, |at| spoken_on(document, items, at)).last() {
                self.scene = Some(*day);
            }
        }
    }

    /// Read a sentence that opens an occasion: "On March 2, X answered questions following …".
    pub fn read(
        &mut self,
        document: &Document,
        (index, sentence): (usize, &Sentence),
        name: Option<&str>,
        published: Option<PartialDate>,
    ) {
        let items = &sentence.items;
        let eventful = items.iter().any(|i| i.is(SPEAKING | EVENT | SCENE));
        if !eventful && items.iter().all(|i| i.cue == NO_CUE) && index >= TOP {
            return;
        }
        let day = days(document, items, published, |at| spoken_on(document, items, at)).into_iter().next();
        let scene = items.iter().any(|i| i.is(SCENE) && i.is_word());
        match day {
            Some(day) => {
                self.dated(index, day);
                if scene {
                    self.set_scene(day);
                }
            }
            // «Vazir 16-may kuni viloyatda bo'ldi. Safar davomida …»
            None if scene && index < TOP && self.scene.is_none() => {
                self.scene = self.lately.filter(|(told, _)| told + JUST_BEFORE >= index).map(|(_, day)| day);
            }
            None => {}
        }
        if !eventful && items.iter().all(|i| i.cue == NO_CUE) {
            return;
        }
        let outlet = crate::outlets::told(document, sentence, &[], &[]);
        if outlet.is_some() {
            self.interview.clone_from(&outlet);
        }
        let Some(name) = name else { return };
        if let Some(question) = question(document, sentence) {
            self.by_name.entry(name.to_owned()).or_default().asked = Some(question);
        }
        let occasion = occasion(document, sentence, 0, items.len());
        if day.is_some() || outlet.is_some() || occasion.is_some() && items.iter().any(|i| i.is(SPEAKING)) {
            self.tell(name, day, occasion, outlet);
        }
    }
}

/// Can a day that stands here be the day of speaking: outside marks, not a term ("by Friday"), not
/// what somebody will do ("who will open it on 14 June")?
fn spoken_on(document: &Document, items: &[Item], at: usize) -> bool {
    if items[at].segment.is_some() {
        return false;
    }
    for back in items[..at].iter().rev().take(12) {
        if matches!(back.stop, ',' | ';' | ':' | '—' | '(') || back.segment.is_some() || back.cue != NO_CUE
        {
            break;
        }
        if back.is(MODAL) {
            return false;
        }
    }
    let before = at.checked_sub(1).map_or("", |b| document.tokens.key_at(items[b].token));
    let two = at.checked_sub(2).map_or("", |b| document.tokens.key_at(items[b].token));
    let term = |word: &str| {
        matches!(
            word,
            "by" | "until"
                | "till"
                | "since"
                | "before"
                | "from"
                | "through"
                | "к"
                | "до"
                | "с"
                | "со"
                | "ab"
                | "bis"
                | "seit"
                | "vor" // typos: foreign
        )
    };
    !(term(before)
        || items.get(at.wrapping_sub(1)).is_some_and(|i| !i.is_capital() && i.is_word())
            && term(two)
            && items[at].is(MONTH))
}

/// Days in a sentence outside its content; a vague "recently" without a day is an occasion of its own.
pub fn own_day(
    document: &Document,
    sentence: &Sentence,
    content: &[(usize, usize)],
    published: Option<PartialDate>,
) -> (Option<Day>, bool) {
    let keep = |at: usize| spoken_on(document, &sentence.items, at) && !crate::speaking::within(content, at);
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
