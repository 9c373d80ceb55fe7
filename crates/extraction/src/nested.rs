//! Quotations inside quotations: each its own, with its own speaker where one is named.

use crate::document::Document;
use crate::draft::Draft;
use crate::pieces::attributions;
use crate::speaking::Pattern;
use onrecord_model::Span;

/// The quotations inside `outer`; `index` is the outer one's place in the list.
pub fn nested(document: &Document, outer: &Draft, index: usize) -> Vec<Draft> {
    let mut found = Vec::new();
    for segment in &outer.segments {
        let children = document.segments[segment + 1..]
            .iter()
            .take_while(|s| s.outer.start < document.segments[*segment].outer.end)
            .any(|s| s.parent == Some(*segment));
        if children {
            inside(document, *segment, index, outer.sentence, &mut found);
        }
    }
    found
}

fn inside(document: &Document, segment: usize, index: usize, sentence_index: usize, found: &mut Vec<Draft>) {
    let paragraph = document.segments[segment].paragraph;
    for sentence in document.inside(segment) {
        let speakings = if sentence.items.iter().any(|i| i.segment.is_some()) {
            attributions(document, &sentence, sentence_index)
        } else {
            continue;
        };
        let mut taken: Vec<usize> = Vec::new();
        for speaking in speakings {
            let segments = speaking.segments(&sentence.items);
            if segments.is_empty() || segments.iter().any(|s| taken.contains(s)) {
                continue;
            }
            let quoted: Vec<Span> = segments.iter().map(|s| document.segments[*s].inner).collect();
            let words = segments.iter().map(|s| document.count(document.segments[*s].inner)).sum::<usize>();
            if words < 2 {
                continue;
            }
            taken.extend(&segments);
            let mut draft = Draft::bare(quoted, segments, sentence_index, paragraph);
            draft.cue = speaking.cue;
            draft.subjects = speaking.subjects;
            draft.act = speaking.act;
            draft.pattern = speaking.pattern;
            draft.gender = speaking.gender;
            draft.nested_in = Some(index);
            found.push(draft);
        }
        for item in &sentence.items {
            let Some(child) = item.segment.filter(|s| !taken.contains(s)) else { continue };
            let inner = document.segments[child].inner;
            if document.count(inner) < 2 || name_like(document, inner) {
                continue;
            }
            let mut draft = Draft::bare(vec![inner], vec![child], sentence_index, paragraph);
            draft.pattern = Pattern::Bare;
            draft.nested_in = Some(index);
            found.push(draft);
        }
    }
}

/// All words with capitals: a firm, a work.
fn name_like(document: &Document, inner: Span) -> bool {
    let from = document.tokens.first_from(inner.start);
    document.tokens.list[from..]
        .iter()
        .take_while(|t| t.start < inner.end)
        .filter(|t| t.is_word())
        .all(crate::tokens::Token::is_capital)
}
