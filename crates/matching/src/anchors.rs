//! Words of an older text found again in a newer one.
//!
//! The same words or none: words are the same where only typography differs. Where they stand several times, what
//! stands around them tells which is which, in both directions: the place must be the best for the words, and the
//! words the best for the place. What leaves a doubt is not found, and somebody has to look.

mod around;
mod fate;

use crate::paragraphs::{Pairs, holds};
use crate::typography::Plain;
use crate::words::Words;
use around::Around;
pub use fate::{Fate, Placed};
use onrecord_model::Span;
use std::collections::HashMap;

/// So many bytes of the surroundings must agree too, for a place before or after all changes to be sure.
const REACH: usize = 48;

/// Words that stand more often than this are nobody's anchor.
const TOO_MANY: usize = 400;

/// By so much a place must be better than the next best.
const CLEARLY: f64 = 0.12;

/// Of one or two words, which stand everywhere.
const SHORT_LEAST: f64 = 0.55;
const SHORT_CLEARLY: f64 = 0.2;

/// A place whose surroundings are less alike is another place.
const LEAST: f64 = 0.42;

/// What a place is better by, in the paragraph that is the same.
const SAME_PARAGRAPH: f64 = 0.25;

/// Two texts of one article, laid side by side.
#[derive(Debug)]
pub struct Anchors<'t> {
    old: &'t str,
    new: &'t str,
    /// Bytes that both begin with, and end with.
    before: usize,
    after: usize,
    plain: [Plain; 2],
    words: [Words; 2],
    pairs: Pairs,
}

impl<'t> Anchors<'t> {
    /// Lay them side by side.
    pub fn new(old: &'t str, new: &'t str) -> Self {
        let shorter = old.len().min(new.len());
        let mut before = alike(old.bytes(), new.bytes()).min(shorter);
        while !old.is_char_boundary(before) {
            before -= 1;
        }
        let mut after = alike(old.bytes().rev(), new.bytes().rev()).min(shorter - before);
        while !old.is_char_boundary(old.len() - after) {
            after -= 1;
        }
        let plain = [Plain::of(old), Plain::of(new)];
        let mut known = HashMap::new();
        let words = [Words::of(&plain[0], old, &mut known), Words::of(&plain[1], new, &mut known)];
        let pairs = Pairs::of(&words[0], &words[1]);
        Self { old, new, before, after, plain, words, pairs }
    }

    /// Where the words of these spans stand in the newer text: every one of them, in order.
    pub fn same(&self, spans: &[Span]) -> Option<Vec<Span>> {
        all(spans, |span| self.one(span).map(|(place, _)| place))
    }

    /// The same, or, where words were mended, what stands in their place: good for what tells of a quotation, not
    /// for its words.
    pub fn instead(&self, spans: &[Span]) -> Option<Vec<Span>> {
        all(spans, |span| self.one(span).map(|(place, _)| place).or_else(|| self.between(span)))
    }

    /// Where the words of a span stand now, and how sure that is, 0–1.
    fn one(&self, span: Span) -> Option<(Span, f64)> {
        span.slice(self.old).filter(|words| !words.is_empty())?;
        // A page may repeat a paragraph at its very beginning or end, before a menu: the next one must agree too.
        let end = self.old[span.end..].find("\n\n").map_or(self.old.len(), |at| span.end + at);
        let start = self.old[..span.start].rfind("\n\n").map_or(0, |at| at + 2);
        if end + REACH <= self.before || self.old == self.new {
            return Some((span, 1.0));
        }
        if start >= self.old.len() - self.after + REACH {
            let moved = |at: usize| at + self.new.len() - self.old.len();
            return Some((Span::new(moved(span.start), moved(span.end)), 1.0));
        }
        self.among_all(self.plain[0].inside(span)?)
    }

    /// The words of a span of the folded older text, looked for everywhere.
    fn among_all(&self, span: Span) -> Option<(Span, f64)> {
        let words = span.slice(&self.plain[0].text)?;
        let whole = self.is_whole(0, span);
        let like = |side: usize, place: &Span| self.is_whole(side, *place) == whole;
        let here = places(&self.plain[1].text, words, |place| like(1, place))?;
        let there = places(&self.plain[0].text, words, |place| like(0, place))?;
        let around = Around::new(&self.words);
        let score = |old: Span, new: Span| around.alike(old, new) + self.bonus(old, new);
        let (place, best, rival) = best(&here, |&new| score(span, new))?;
        let others = there.iter().filter(|&&old| old != span).map(|&old| score(old, place));
        let other = others.fold(f64::NEG_INFINITY, f64::max);
        let alone = here.len() == 1 && there.len() == 1;
        let sure = if alone {
            best >= self.least(span) && self.not_instead(span, place, best)
        } else {
            let (least, clearly) =
                if self.is_short(span) { (SHORT_LEAST, SHORT_CLEARLY) } else { (LEAST, CLEARLY) };
            best >= least
                && best - rival >= clearly
                && best - other >= clearly
                && self.paragraphs_agree(span, place, &here)
                && !self.was_repeated(span, place, &there, &here)
        };
        sure.then(|| (self.plain[1].outside(place), best.min(1.0)))
    }

    /// How alike the surroundings of words must be that stand once in both texts. Long ones are known by themselves.
    fn least(&self, span: Span) -> f64 {
        let (first, last) = self.words[0].touching(span);
        match last - first {
            0 | 1 => LEAST,
            2..=4 => 0.3,
            _ => 0.0,
        }
    }

    fn is_short(&self, span: Span) -> bool {
        let (first, last) = self.words[0].touching(span);
        last - first < 3
    }

    /// Where the same paragraph has the words too, no place in another one will do.
    fn paragraphs_agree(&self, old: Span, new: Span, places: &[Span]) -> bool {
        let Some((same, _)) = self.pairs.to.get(self.paragraph(0, old)).copied().flatten() else {
            return true;
        };
        self.paragraph(1, new) == same || places.iter().all(|&place| self.paragraph(1, place) != same)
    }

    /// Whether the paragraph of the words stands more often in the newer text than in the older, as where a teaser
    /// repeats it. Which is which is only clear where it stands unchanged beside its old neighbour.
    fn was_repeated(&self, old: Span, new: Span, there: &[Span], here: &[Span]) -> bool {
        let [was, now] = [self.paragraph(0, old), self.paragraph(1, new)];
        let own = self.words[0].of_paragraph(was);
        let like_own = |side: usize, places: &[Span]| {
            let mut found: Vec<usize> = places.iter().map(|&place| self.paragraph(side, place)).collect();
            found.dedup();
            found.retain(|&other| holds(self.words[side].of_paragraph(other), own));
            found
        };
        let copies = like_own(1, here);
        if copies.len() <= like_own(0, there).len() {
            return false;
        }
        let unchanged = |other: usize| self.words[1].of_paragraph(other) == own;
        let only = unchanged(now) && copies.iter().all(|&other| other == now || !unchanged(other));
        !only || !self.pairs.beside(was, now)
    }

    /// Whether both ends of a span of a folded text are ends of words.
    fn is_whole(&self, side: usize, span: Span) -> (bool, bool) {
        let cuts = |at: usize| {
            let text = &self.plain[side].text;
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            letter(text[..at].chars().next_back()) && letter(text[at..].chars().next())
        };
        (!cuts(span.start), !cuts(span.end))
    }

    /// The paragraph of a span of a folded text.
    fn paragraph(&self, side: usize, span: Span) -> usize {
        let words = &self.words[side];
        words.paragraph(words.touching(span).0)
    }

    /// Words whose surroundings are others, while in the old surroundings other words stand now, are a repetition
    /// of them elsewhere.
    fn not_instead(&self, old: Span, new: Span, score: f64) -> bool {
        if score >= LEAST {
            return true;
        }
        let Some((range, _)) = self.mapped(old) else { return true };
        let (first, last) = self.words[1].touching(new);
        range.0 == range.1 || (range.0 < last && first < range.1)
    }

    fn bonus(&self, old: Span, new: Span) -> f64 {
        let pair = self.pairs.to.get(self.paragraph(0, old)).copied().flatten();
        if pair.is_some_and(|(to, _)| to == self.paragraph(1, new)) { SAME_PARAGRAPH } else { 0.0 }
    }

    /// What stands in the place of a span, where the paragraph is the same.
    fn between(&self, span: Span) -> Option<Span> {
        let inside = self.plain[0].inside(span)?;
        let ((first, last), _) = self.mapped(inside)?;
        let words = self.words[1].at.get(first..last)?;
        let place = Span::new(words.first()?.start, words.last()?.end);
        let found = self.plain[1].outside(place);
        (!found.is_empty() && found.len() <= 2 * span.len() + 16).then_some(found)
    }
}

/// The best of some places, its score, and that of the next best.
fn best(places: &[Span], score: impl Fn(&Span) -> f64) -> Option<(Span, f64, f64)> {
    let mut found: Option<(Span, f64)> = None;
    let mut rival = f64::NEG_INFINITY;
    for place in places {
        let here = score(place);
        match found {
            Some((_, most)) if here <= most => rival = rival.max(here),
            _ => {
                rival = found.map_or(rival, |(_, most)| most);
                found = Some((*place, here));
            }
        }
    }
    found.map(|(place, score)| (place, score, rival))
}

/// Every place of some words that will do; `None` when there is none, or when there are too many.
fn places(text: &str, words: &str, will_do: impl Fn(&Span) -> bool) -> Option<Vec<Span>> {
    let all = text.match_indices(words).map(|(at, _)| Span::new(at, at + words.len()));
    let found: Vec<Span> = all.filter(will_do).take(TOO_MANY + 1).collect();
    (!found.is_empty() && found.len() <= TOO_MANY).then_some(found)
}

/// Every span found, in order.
fn all(spans: &[Span], find: impl Fn(Span) -> Option<Span>) -> Option<Vec<Span>> {
    let mut placed: Vec<Span> = Vec::with_capacity(spans.len());
    for &span in spans {
        let here = find(span)?;
        if placed.last().is_some_and(|last| last.end > here.start) {
            return None;
        }
        placed.push(here);
    }
    Some(placed)
}

/// How many bytes agree from the beginning on.
fn alike(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests;
