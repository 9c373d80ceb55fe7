//! «A, — сказал он. — B»: the reporter's words inside the speaker's marks.

use crate::document::{Document, Sentence};
use crate::sides;
use crate::speaking::{Pattern, Speaking};
use onrecord_model::Span;

/// So many words may stand between the two dashes.
const LONGEST: usize = 16;

struct Aside {
    /// From the dash before to the dash after.
    whole: Span,
    sentence: Sentence,
}

/// The speaker's own words of a stretch: all of it, or what stands around an attribution.
pub fn pieces(document: &Document, segment: usize) -> Vec<Span> {
    let inner = document.segments[segment].inner;
    let parts = match aside(document, segment) {
        Some(aside) => vec![
            Span::new(inner.start, aside.whole.start).trimmed(document.text),
            Span::new(aside.whole.end, inner.end).trimmed(document.text),
        ],
        None => vec![inner],
    };
    parts.into_iter().map(|p| without_comma(document, p)).filter(|p| !p.is_empty()).collect()
}

/// The comma before the cue is the reporter's, not the speaker's.
fn without_comma(document: &Document, span: Span) -> Span {
    let words = document.words(span);
    Span::new(span.start, span.start + words.trim_end_matches(|c: char| c == ',' || c.is_whitespace()).len())
}

/// The attribution that stands inside a stretch.
pub fn attribution(document: &Document, segment: usize, index: usize) -> Option<Speaking> {
    let aside = aside(document, segment)?;
    read(document, &aside.sentence, index)
}

fn read(document: &Document, sentence: &Sentence, index: usize) -> Option<Speaking> {
    let (subjects, cue, act, gender) = sides::aside(document, &sentence.items)?;
    Some(Speaking {
        sentence: index,
        content: Vec::new(),
        cue: vec![cue],
        own: (0, sentence.items.len()),
        subjects,
        act,
        pattern: Pattern::Between,
        chain: Vec::new(),
        addressee: None,
        negated: false,
        gender,
    })
}

/// Between a dash after a stop and the next dash (or the end): words with a cue and who speaks.
fn aside(document: &Document, segment: usize) -> Option<Aside> {
    if document.lexicon.language.code == "en" {
        return None;
    }
    let stretch = document.segments[segment];
    let from = document.tokens.first_from(stretch.inner.start);
    let tokens = &document.tokens.list;
    let mut at = from;
    while tokens.get(at).is_some_and(|t| t.start < stretch.inner.end) {
        let opens =
            tokens[at].stop == '—' && at > from && matches!(tokens[at - 1].stop, ',' | '.' | '!' | '?' | '…');
        if opens {
            let mut end = at + 1;
            let mut words = 0;
            while tokens.get(end).is_some_and(|t| t.start < stretch.inner.end && t.stop != '—')
                && words <= LONGEST
            {
                words += usize::from(tokens[end].is_word());
                end += 1;
            }
            let closes = tokens.get(end).is_none_or(|t| t.start >= stretch.inner.end || t.stop == '—');
            if closes
                && words <= LONGEST
                && tokens[at + 1..end]
                    .iter()
                    .any(|t| t.is_cue() || matches!(document.tokens.key(t), "deb" | "deya"))
            {
                let sentence =
                    Sentence { paragraph: stretch.paragraph, items: document.plain_items(at + 1, end) };
                if read(document, &sentence, 0).is_some() {
                    let to = tokens
                        .get(end)
                        .filter(|t| t.start < stretch.inner.end)
                        .map_or(stretch.inner.end, |t| t.end);
                    return Some(Aside { whole: Span::new(tokens[at].start, to), sentence });
                }
            }
        }
        at += 1;
    }
    None
}
