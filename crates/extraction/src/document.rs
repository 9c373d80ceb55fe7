//! A text laid out for reading: paragraphs, stretches between marks, words, sentences.

use crate::lexicon::{ABBREV, Form, Lexicon, MONTH, NO_CUE, NO_NAME, PRONOUN, Takes, VERB, WEEKDAY};
use crate::paragraphs::{Paragraph, paragraphs};
use crate::segments::{Segment, segments};
use crate::tokens::{Case, Tokens, tokenise};
use onrecord_model::{PlacedBlock, Span};
use std::borrow::Cow;

/// A word, a stop, or a whole stretch between marks.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// Where it stands (a stretch with its marks).
    pub span: Span,
    /// Index of the token; of a stretch, its first token or beyond.
    pub token: usize,
    /// The stretch, where it is one.
    pub segment: Option<usize>,
    /// The stop; `'\0'` for words and stretches.
    pub stop: char,
    /// Lexicon classes of a word.
    pub class: u64,
    /// Cue entry of a word.
    pub cue: u16,
    /// How the word is written.
    pub case: Case,
}

impl Item {
    /// True for words and numbers.
    pub const fn is_word(&self) -> bool {
        self.stop == '\0' && self.segment.is_none()
    }

    /// True when the word has any of these classes.
    pub const fn is(&self, classes: u64) -> bool {
        self.class & classes != 0
    }

    /// True for words written with a capital.
    pub const fn is_capital(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper)
    }
}

/// One sentence of the reporter (or of a speaker, inside a stretch).
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Paragraph it stands in.
    pub paragraph: usize,
    /// Its words, stops and stretches.
    pub items: Vec<Item>,
}

impl Sentence {
    /// From its first to its last item.
    pub fn span(&self) -> Span {
        match (self.items.first(), self.items.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }
}

/// A text read once.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text as given.
    pub text: &'t str,
    /// The lists it is read with.
    pub lexicon: &'static Lexicon,
    /// Paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Words and stops in order.
    pub tokens: Tokens,
    /// Stretches between marks, outer before inner.
    pub segments: Vec<Segment>,
    /// Sentences of the reporter, in order.
    pub sentences: Vec<Sentence>,
}

impl<'t> Document<'t> {
    /// Lay out `text`.
    pub fn read(text: &'t str, blocks: &[PlacedBlock], lexicon: &'static Lexicon) -> Self {
        let paragraphs = paragraphs(text, blocks);
        let mut segments = segments(text, &paragraphs);
        let tokens = tokenise(text, lexicon);
        crate::repair::lost_marks(text, &tokens, &mut segments);
        let mut document = Self { text, lexicon, paragraphs, tokens, segments, sentences: Vec::new() };
        let mut sentences = Vec::new();
        let mut next_segment = 0;
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            let items = document.items(paragraph.span, None, &mut next_segment);
            let (place, items) = items.split_at(document.dateline(&items, index));
            if !place.is_empty() {
                sentences.push(Sentence { paragraph: index, items: place.to_vec() });
            }
            let items = document.without_asides(items);
            document.split(&items, index, &mut sentences);
        }
        document.sentences = sentences;
        document
    }

    /// The sentences inside a stretch, its inner stretches being items of theirs.
    pub fn inside(&self, segment: usize) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let outer = &self.segments[segment];
        let items = self.items(outer.inner, Some(segment), &mut (segment + 1));
        let items = self.without_asides(&items);
        self.split(&items, outer.paragraph, &mut sentences);
        sentences
    }

    /// Items of `within`; stretches whose parent is `parent` stand for their words.
    fn items(&self, within: Span, parent: Option<usize>, next: &mut usize) -> Vec<Item> {
        let mut token = self.tokens.first_from(within.start);
        let mut items = Vec::with_capacity(self.tokens.first_from(within.end) - token);
        loop {
            while self.segments.get(*next).is_some_and(|s| {
                s.outer.start < within.start || (s.parent != parent && s.outer.start < within.end)
            }) {
                *next += 1;
            }
            let segment = self.segments.get(*next).filter(|s| s.outer.start < within.end);
            let word = self.tokens.list.get(token).filter(|t| t.start < within.end);
            match (segment, word) {
                (Some(s), word) if word.is_none_or(|w| w.start >= s.outer.start) => {
                    items.push(Item {
                        span: s.outer,
                        token,
                        segment: Some(*next),
                        stop: '\0',
                        class: 0,
                        cue: NO_CUE,
                        case: Case::None,
                    });
                    token = self.tokens.first_from(s.outer.end);
                    *next += 1;
                }
                (_, Some(word)) => {
                    items.push(Item {
                        span: word.span(),
                        token,
                        segment: None,
                        stop: word.stop,
                        class: word.class,
                        cue: word.cue,
                        case: word.case,
                    });
                    token += 1;
                }
                (_, None) => return items,
            }
        }
    }

    /// Words and stops of a range of tokens, stretches not heeded.
    pub fn plain_items(&self, from: usize, to: usize) -> Vec<Item> {
        self.tokens.list[from..to]
            .iter()
            .enumerate()
            .map(|(n, t)| Item {
                span: t.span(),
                token: from + n,
                segment: None,
                stop: t.stop,
                class: t.class,
                cue: t.cue,
                case: t.case,
            })
            .collect()
    }

    /// How many items stand before the report itself: "TASHKENT, March 3 (Agency) —". Only where a
    /// report begins, and only a place in capitals: a speaker's name before a dash is none.
    fn dateline(&self, items: &[Item], paragraph: usize) -> usize {
        // "10:05 Police say …": the hour of a live page.
        if let [hour, colon, minute, next, ..] = items
            && matches!(colon.stop, ':' | '.')
            && colon.span.start == hour.span.end
            && minute.span.start == colon.span.end
            && [hour, minute]
                .iter()
                .all(|i| i.is_word() && self.words(i.span).bytes().all(|b| b.is_ascii_digit()))
            && minute.span.len() == 2
            && hour.span.len() <= 2
        {
            let sign = |item: &Item| matches!(item.stop, '—' | ':' | '|' | '.') || self.symbol(item);
            return 3 + usize::from(sign(next)) + usize::from(items.get(4).is_some_and(|i| self.symbol(i)));
        }
        let capitals = |item: &Item| {
            let words = self.words(item.span);
            words.chars().count() > 2 && words.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        };
        if paragraph > 3 || !items.first().is_some_and(|item| item.is_word() && capitals(item)) {
            return 0;
        }
        let dash = items.iter().take(12).position(|item| item.stop == '—');
        dash.filter(|at| items[..*at].iter().all(|item| item.segment.is_none() && !item.is(VERB)))
            .map_or(0, |at| at + 1)
    }

    /// A sign that is no mark of writing, as live pages print before a line: "⚡".
    fn symbol(&self, item: &Item) -> bool {
        self.words(item.span).chars().all(|c| !c.is_alphanumeric() && c > '\u{2100}')
    }

    /// "Anna Brown (R-Ohio) said": a party, a place or letters in brackets behind a name are not read.
    fn without_asides<'i>(&self, items: &'i [Item]) -> Cow<'i, [Item]> {
        let nicknamed = |at: usize| self.nickname(items, at);
        if (0..items.len()).all(|at| items[at].stop != '(' && !nicknamed(at)) {
            return Cow::Borrowed(items);
        }
        let mut kept: Vec<Item> = Vec::with_capacity(items.len());
        let mut at = 0;
        while let Some(item) = items.get(at) {
            let close = items.iter().skip(at + 1).take(6).position(|i| i.stop == ')').map(|n| at + 1 + n);
            if item.stop == '('
                && let Some(close) = close
                && (kept.last().is_some_and(Item::is_capital)
                    || self.other_name(&kept, &items[at + 1..close]))
                && items[at + 1..close].iter().all(|i| {
                    i.segment.is_some() && close == at + 2
                        || (i.is_word() && i.is_capital() && i.cue == NO_CUE && !i.is(MONTH | WEEKDAY))
                        || i.stop == '.'
                })
            {
                at = close + 1;
                continue;
            }
            // "on Monday (July 10)": the day is told already.
            if item.stop == '('
                && let Some(close) = close
                && kept.last().is_some_and(|before| before.is(WEEKDAY | crate::lexicon::TIME))
                && items[at + 1..close].iter().all(|i| i.is(MONTH) || i.is_word() && i.case == Case::None)
            {
                at = close + 1;
                continue;
            }
            if !nicknamed(at) {
                kept.push(*item);
            }
            at += 1;
        }
        Cow::Owned(kept)
    }

    /// `Marcia "Cia" Price`: a word or two in marks inside a name.
    fn nickname(&self, items: &[Item], at: usize) -> bool {
        let Some(inner) = items[at].segment.map(|s| self.segments[s].inner) else { return false };
        let named =
            |item: Option<&Item>| item.is_some_and(|i| i.is_word() && i.is_capital() && i.cue == NO_CUE);
        self.lexicon.language.code == "en"
            && named(at.checked_sub(1).and_then(|before| items.get(before)))
            && named(items.get(at + 1))
            && self.count(inner) <= 3
            && self.words(inner).starts_with(char::is_uppercase)
            && self.words(inner).ends_with(char::is_alphanumeric)
    }

    /// «вазирлиги (ФВВ)», «markazi (“Uzgidromet”)»: what a body is called for short, in languages of endings.
    fn other_name(&self, kept: &[Item], inside: &[Item]) -> bool {
        let [one] = inside else { return false };
        self.lexicon.language.code != "en"
            && kept.last().is_some_and(Item::is_word)
            && (one.case == Case::Upper && one.is_word()
                || one.segment.is_some_and(|s| self.count(self.segments[s].inner) <= 3))
    }

    fn split(&self, items: &[Item], paragraph: usize, out: &mut Vec<Sentence>) {
        let mut from = 0;
        for at in 0..items.len() {
            if self.ends_sentence(items, at) {
                out.push(Sentence { paragraph, items: items[from..=at].to_vec() });
                from = at + 1;
            }
        }
        if from < items.len() {
            out.push(Sentence { paragraph, items: items[from..].to_vec() });
        }
    }

    fn ends_sentence(&self, items: &[Item], at: usize) -> bool {
        let item = &items[at];
        let Some(next) = items.get(at + 1) else { return true };
        if let Some(segment) = item.segment {
            // «…». and “…”. end with the stop that follows; “…!” Name said goes on.
            if next.stop != '\0' {
                return false;
            }
            let inner = &self.segments[segment].inner;
            let words = self.text[inner.start..inner.end].trim_end_matches(['’', '\'']);
            if words.ends_with('.') && !words.ends_with("...") {
                return next.segment.is_some() || next.is_capital() || next.case == Case::None;
            }
            if words.ends_with(['!', '?', '…']) || words.ends_with("...") {
                return if next.segment.is_some() {
                    true
                } else {
                    next.is_capital() && !self.attribution_follows(items, at + 1)
                };
            }
            return false;
        }
        match item.stop {
            '.' | '!' | '?' | '…' => {
                if matches!(next.stop, '.' | '!' | '?' | '…' | ')' | ']' | ',' | ';') {
                    return false;
                }
                let gap = next.span.start > item.span.end;
                if item.stop == '.' && at > 0 && self.abbreviation(items, at - 1, next) {
                    return false;
                }
                gap && (next.segment.is_some()
                    || next.is_capital()
                    || next.case == Case::None && next.stop != '—')
                    || next.segment.is_some()
            }
            '\0' if item.is_word() && self.text[item.span.start..item.span.end].ends_with('.') => {
                // U.S. and a.m. end a sentence only before a word that is no name.
                next.is_capital() && next.is(NO_NAME | PRONOUN) && next.case == Case::Title
            }
            _ => false,
        }
    }

    /// Is the stop after the word at `word` the dot of an abbreviation or initial?
    fn abbreviation(&self, items: &[Item], word: usize, next: &Item) -> bool {
        let item = &items[word];
        if !item.is_word() {
            return false;
        }
        let letters = &self.text[item.span.start..item.span.end];
        let initial = letters.chars().count() == 1 && letters.chars().all(char::is_uppercase);
        // «am 12. Oktober», «der 3. Senat»: an ordinal number, where nouns have capitals.
        let ordinal = self.lexicon.language.noun_capitals
            && letters.len() <= 2
            && letters.bytes().all(|b| b.is_ascii_digit())
            && !next.is(NO_NAME);
        if ordinal {
            return true;
        }
        let adjacent = items.get(word + 1).is_some_and(|stop| stop.span.start == item.span.end);
        adjacent && ((initial && next.is_capital()) || (item.is(ABBREV) && !next.is(NO_NAME)))
    }

    /// After “…?” or “…!”: do the next words say who spoke?
    fn attribution_follows(&self, items: &[Item], from: usize) -> bool {
        let mut words = 0;
        for item in &items[from..] {
            let abbreviated = item.stop == '.' && words > 0 && {
                let before = &self.tokens.list[item.token - 1];
                before.is(ABBREV) || before.end - before.start == 1
            };
            if item.stop != '\0' && !matches!(item.stop, ',' | '—') && !abbreviated {
                return false;
            }
            if item.segment.is_some() || words > 9 {
                return false;
            }
            if item.cue != NO_CUE && words > 0 {
                return self.lexicon.cue(item.cue).is_some_and(|c| {
                    !matches!(c.takes, Takes::Weak | Takes::Paper)
                        && (self.lexicon.language.code != "en"
                            || matches!(c.form, Form::Past | Form::Present))
                });
            }
            words += usize::from(item.is_word());
        }
        false
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &'t str {
        span.slice(self.text).unwrap_or("")
    }

    /// Does the byte stand between marks?
    pub fn in_marks(&self, at: usize) -> bool {
        // Stretches nest a few deep at most: the last ones that begin before it tell.
        let begun = self.segments.partition_point(|s| s.outer.start < at);
        self.segments[..begun].iter().rev().take(12).any(|s| at < s.outer.end)
    }

    /// How many words a span holds.
    pub fn count(&self, span: Span) -> usize {
        let from = self.tokens.first_from(span.start);
        self.tokens.list[from..].iter().take_while(|t| t.start < span.end).filter(|t| t.is_word()).count()
    }
}
