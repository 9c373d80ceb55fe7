//! Lost closing marks: the quotation ends before the words that say who spoke.

use crate::lexicon::NO_CUE;
use crate::segments::Segment;
use crate::tokens::Tokens;
use onrecord_model::Span;

/// `“It is over, he said. “We go.”`: a stretch that never closes ends at the comma before its own
/// attribution; what was taken for inner stretches stands beside it.
pub fn lost_marks(text: &str, tokens: &Tokens, segments: &mut [Segment]) {
    for index in 0..segments.len() {
        let outer = segments[index];
        if outer.closed || outer.parent.is_some() || outer.follows.is_some() {
            continue;
        }
        if segments.iter().skip(index + 1).take(40).any(|s| s.follows == Some(index)) {
            continue;
        }
        let Some(child) = segments[index + 1..]
            .iter()
            .take_while(|s| s.paragraph == outer.paragraph)
            .find(|s| s.parent == Some(index))
            .copied()
        else {
            continue;
        };
        let Some(end) = attribution_before(tokens, outer.inner, child.outer.start) else { continue };
        segments[index].inner = Span::new(outer.inner.start, end).trimmed(text);
        segments[index].outer = Span::new(outer.outer.start, end);
        segments[index].closed = true;
        for segment in &mut segments[index + 1..] {
            if segment.paragraph != outer.paragraph {
                break;
            }
            if segment.parent == Some(index) {
                segment.parent = None;
            }
        }
    }
}

/// The end of the words before `, he said.` when that stands right before `at`.
fn attribution_before(tokens: &Tokens, within: Span, at: usize) -> Option<usize> {
    let last = tokens.first_from(at).checked_sub(1)?;
    if !matches!(tokens.list[last].stop, '.' | ',' | ':') {
        return None;
    }
    let (mut words, mut cue) = (0, false);
    for token in tokens.list[..last].iter().rev().take_while(|t| t.start >= within.start) {
        match token.stop {
            '\0' => {
                words += 1;
                cue |= token.cue != NO_CUE;
            }
            ',' | '—' if cue => return Some(token.end),
            ',' => {}
            _ => return None,
        }
        if words > 10 {
            return None;
        }
    }
    None
}
