//! Words of an older text found again in a newer one.
//!
//! The same words or none: what stands elsewhere now, or nowhere, or in two places alike, is not
//! found, and somebody has to look.

use onrecord_model::Span;

/// So many bytes of the surroundings are compared on each side.
const REACH: usize = 64;

/// At least so many bytes must agree, words and surroundings together, for a place that moved.
const LEAST: usize = 16;

/// Two texts of one article, laid side by side.
#[derive(Debug, Clone, Copy)]
pub struct Anchors<'t> {
    old: &'t str,
    new: &'t str,
    /// Bytes that both begin with, and end with.
    before: usize,
    after: usize,
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
        Self { old, new, before, after }
    }

    /// Where the words of these spans stand in the newer text: every one of them, in order.
    pub fn same(&self, spans: &[Span]) -> Option<Vec<Span>> {
        all(spans, |span| self.one(span))
    }

    /// The same, or, where words were mended, what stands between the same surroundings: good for what
    /// tells of a quotation, not for its words.
    pub fn instead(&self, spans: &[Span]) -> Option<Vec<Span>> {
        all(spans, |span| self.one(span).or_else(|| self.between(span)))
    }

    fn one(&self, span: Span) -> Option<Span> {
        let words = span.slice(self.old).filter(|words| !words.is_empty())?;
        if span.end <= self.before {
            return Some(span);
        }
        if span.start >= self.old.len() - self.after {
            let moved = |at: usize| at + self.new.len() - self.old.len();
            return Some(Span::new(moved(span.start), moved(span.end)));
        }
        let mut best: Option<(usize, usize)> = None;
        let mut rival = 0;
        for (at, _) in self.new.match_indices(words) {
            let score = self.score(span, at);
            match best {
                Some((_, most)) if score <= most => rival = rival.max(score),
                _ => {
                    rival = best.map_or(rival, |(_, most)| most.max(rival));
                    best = Some((at, score));
                }
            }
        }
        let (at, score) = best?;
        (score > rival && score + words.len().min(LEAST) >= LEAST && score > 0)
            .then(|| Span::new(at, at + words.len()))
    }

    /// How many bytes around a place agree with those around the old one; the ends of both texts agree.
    fn score(&self, span: Span, at: usize) -> usize {
        let end = at + span.len();
        let left = alike(self.old[..span.start].bytes().rev(), self.new[..at].bytes().rev());
        let right = alike(self.old[span.end..].bytes(), self.new[end..].bytes());
        let begins = span.start == 0 && at == 0;
        let ends = span.end == self.old.len() && end == self.new.len();
        left.min(REACH) + right.min(REACH) + usize::from(begins) + usize::from(ends)
    }

    /// What stands between the words before a span and those after it.
    fn between(&self, span: Span) -> Option<Span> {
        let left = tail(self.old.get(..span.start)?);
        let right = head(self.old.get(span.end..)?);
        if left.len() < LEAST / 2 || right.len() < LEAST / 2 {
            return None;
        }
        let mut starts = self.new.match_indices(left).map(|(at, _)| at + left.len());
        let start = starts.next()?;
        if starts.next().is_some() {
            return None;
        }
        let end = start + self.new.get(start..)?.find(right)?;
        let found = Span::new(start, end).trimmed(self.new);
        (!found.is_empty() && end - start <= 2 * span.len() + LEAST).then_some(found)
    }
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

/// The last bytes of a text, whole characters.
fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(LEAST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The first bytes of a text, whole characters.
fn head(text: &str) -> &str {
    let mut to = text.len().min(LEAST);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }
    fn placed<'n>(old: &str, new: &'n str, words: &str) -> Option<&'n str> {
        let found = Anchors::new(old, new).same(&[span(old, words)])?;
        found[0].slice(new)
    }

    const OLD: &str =
        "Порт закрыт\n\n“We will wait,” said Ada. “We will not,” said Bo, and he left the hall at noon.";

    #[test]
    fn what_stands_before_and_after_a_change_goes_along() {
        let new = OLD.replace("Порт закрыт", "Порт снова закрыт до весны");
        assert_eq!(placed(OLD, &new, "We will wait"), Some("We will wait"));
        let found = Anchors::new(OLD, &new).same(&[span(OLD, "We will not")]).unwrap();
        assert_eq!(found[0].start, new.find("We will not").unwrap());
        let new = OLD.replace("at noon", "before noon");
        assert_eq!(placed(OLD, &new, "We will wait"), Some("We will wait"));
    }

    #[test]
    fn words_between_two_changes_are_known_by_their_surroundings() {
        let new = OLD.replace("закрыт", "открыт").replace("at noon", "at one");
        for words in ["We will wait", "We will not", "said Bo"] {
            let found = Anchors::new(OLD, &new).same(&[span(OLD, words)]).unwrap();
            assert_eq!(found[0].start, new.find(words).unwrap());
        }
    }

    #[test]
    fn words_that_were_mended_are_not_found_but_what_tells_of_them_is() {
        let old =
            "Title\n\nThe old minister sayd that “we shall build it” on Monday, and left for the coast.";
        let new =
            "Titles\n\nThe old minister said that “we will build it” on Monday, and left for the coast!";
        assert_eq!(placed(old, new, "we shall build it"), None);
        let cue = Anchors::new(old, new).instead(&[span(old, "sayd")]);
        assert_eq!(cue, None, "the words after it changed too");
        let new = new.replace("will", "shall");
        let cue = Anchors::new(old, &new).instead(&[span(old, "sayd")]).unwrap();
        assert_eq!(cue[0].slice(&new), Some("said"));
    }

    #[test]
    fn two_places_alike_are_doubtful_and_nothing_is_chosen() {
        let old = "A b. Yes, we can. C d.";
        let new = "x Yes, we can. y Yes, we can. z";
        assert_eq!(placed(old, new, "Yes, we can"), None);
    }

    #[test]
    fn pieces_keep_their_order() {
        let old = "one 11111111111111111111 two 22222222222222222222 end";
        let new = "END 22222222222222222222 two 11111111111111111111 one";
        let spans = [span(old, "11111111111111111111"), span(old, "22222222222222222222")];
        assert_eq!(Anchors::new(old, new).same(&spans), None);
    }

    proptest! {
        #[test]
        fn found_words_are_the_same_words(old in "(\\PC|é|да ){1,80}", new in "(\\PC|é|да ){1,80}", a in 0usize..80, b in 0usize..80) {
            let bounds: Vec<usize> = old.char_indices().map(|(i, _)| i).chain([old.len()]).collect();
            let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
            let span = Span::new(a.min(b), a.max(b));
            let anchors = Anchors::new(&old, &new);
            if let Some(found) = anchors.same(&[span]) {
                prop_assert_eq!(found[0].slice(&new), span.slice(&old));
            }
            if let Some(found) = anchors.instead(&[span]) {
                prop_assert!(found[0].slice(&new).is_some_and(|words| !words.is_empty()));
            }
        }

        #[test]
        fn nothing_moves_where_nothing_changed(text in "(\\PC|é|да ){1,80}", a in 0usize..80, b in 0usize..80) {
            let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
            let span = Span::new(a.min(b), a.max(b));
            prop_assume!(!span.is_empty());
            prop_assert_eq!(Anchors::new(&text, &text).same(&[span]), Some(vec![span]));
        }
    }
}
