//! Quotations inside quotations: each its own, with its own speaker where one is named.

use crate::document::{Document, Sentence};
use crate::draft::Draft;
use crate::lexicon::{COMPL, NO_CUE, TO, WH};
use crate::pieces::attributions;
use crate::speaking::{Pattern, Speaking};
use crate::tokens::Token;
use onrecord_model::Span;

/// The quotations inside `outer`; `index` is the outer one's place in the list.
pub fn nested(document: &Document, outer: &Draft, index: usize) -> Vec<Draft> {
    let mut found = Vec::new();
    if matches!(outer.pattern, Pattern::Turn | Pattern::Dash | Pattern::Block) && outer.segments.is_empty() {
        let sentences =
            document.sentences[outer.sentence..=outer.last_sentence].iter().map(|s| within(s, outer));
        read(document, sentences.collect(), outer.paragraph, index, (outer.sentence, false), &mut found);
    }
    for segment in &outer.segments {
        let stretch = &document.segments[*segment];
        let children = document.segments[segment + 1..]
            .iter()
            .take_while(|s| s.outer.start < stretch.outer.end)
            .any(|s| s.parent == Some(*segment));
        let from = document.tokens.first_from(stretch.inner.start);
        let mut words = document.tokens.list[from..].iter().take_while(|t| t.start < stretch.inner.end);
        if children || document.lexicon.language.code == "en" && !outer.words && words.any(Token::is_cue) {
            let sentences = document.inside(*segment);
            read(document, sentences, stretch.paragraph, index, (outer.sentence, true), &mut found);
        }
    }
    found
}

/// What of a sentence stands in the words of a turn.
fn within(sentence: &Sentence, outer: &Draft) -> Sentence {
    let items = sentence.items.iter().filter(|i| outer.spans.iter().any(|s| s.contains(i.span)));
    Sentence { paragraph: sentence.paragraph, items: items.copied().collect() }
}

/// "He told me that …" inside somebody's words: reported there, without marks.
fn reported(document: &Document, sentence: &Sentence, speaking: &Speaking) -> Option<Draft> {
    let [(from, to)] = speaking.content[..] else { return None };
    let first = sentence.items.get(from)?;
    let clause = first.is(COMPL | WH | TO) || speaking.addressee.is_some();
    let own = speaking.subjects.iter().all(|s| {
        matches!(document.words(s.mention).to_lowercase().as_str(), "i" | "we" | "you" | "it" | "that")
    });
    // "I suggest that": said now, not reported.
    let past = speaking.cue.first().is_some_and(|cue| {
        let word = document.words(*cue);
        word.ends_with("ed") || matches!(word, "said" | "told" | "wrote")
    });
    if own && !past {
        return None;
    }
    let pattern = matches!(speaking.pattern, Pattern::Before | Pattern::Reported);
    if document.lexicon.language.code != "en" || !pattern || speaking.subjects.is_empty() || own && !clause {
        return None;
    }
    let matter = speaking.pattern == Pattern::Reported && !first.is(TO);
    let span = Span::new(first.span.start, sentence.items[to - 1].span.end);
    if matter || document.count(span) < 3 {
        return None;
    }
    let mut draft = Draft::bare(vec![span], Vec::new(), 0, 0);
    draft.quoted.clear();
    draft.words = true;
    Some(draft)
}

/// The quotations in somebody's sentences; `alone`: words in marks that nobody is named for count too.
fn read(
    document: &Document,
    sentences: Vec<Sentence>,
    paragraph: usize,
    index: usize,
    (sentence_index, alone): (usize, bool),
    found: &mut Vec<Draft>,
) {
    for sentence in sentences {
        let marked = sentence.items.iter().any(|i| i.segment.is_some());
        let speaks = document.lexicon.language.code == "en" && sentence.items.iter().any(|i| i.cue != NO_CUE);
        if !marked && !speaks {
            continue;
        }
        let speakings = attributions(document, &sentence, sentence_index);
        let mut taken: Vec<usize> = Vec::new();
        for speaking in speakings {
            let segments = speaking.segments(&sentence.items);
            if segments.is_empty() {
                found.extend(reported(document, &sentence, &speaking).map(|draft| Draft {
                    sentence: sentence_index,
                    last_sentence: sentence_index,
                    paragraph,
                    nested_in: Some(index),
                    ..told(draft, speaking)
                }));
                continue;
            }
            if segments.iter().any(|s| taken.contains(s)) {
                continue;
            }
            let quoted: Vec<Span> = segments.iter().map(|s| document.segments[*s].inner).collect();
            let words = segments.iter().map(|s| document.count(document.segments[*s].inner)).sum::<usize>();
            if words < 2 {
                continue;
            }
            taken.extend(&segments);
            let mut draft = Draft::bare(quoted, segments, sentence_index, paragraph);
            draft.nested_in = Some(index);
            found.push(told(draft, speaking));
        }
        for item in sentence.items.iter().filter(|_| alone) {
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

/// With the cue and speaker of its attribution.
fn told(draft: Draft, speaking: Speaking) -> Draft {
    Draft {
        cue: speaking.cue,
        subjects: speaking.subjects,
        act: speaking.act,
        pattern: speaking.pattern,
        gender: speaking.gender,
        addressee: speaking.addressee,
        ..draft
    }
}

/// All words with capitals: a firm, a work.
fn name_like(document: &Document, inner: Span) -> bool {
    let from = document.tokens.first_from(inner.start);
    document.tokens.list[from..]
        .iter()
        .take_while(|t| t.start < inner.end)
        .filter(|t| t.is_word())
        .all(Token::is_capital)
}
