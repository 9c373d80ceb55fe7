//! Quotations inside quotations: each its own, with its own speaker where one is named.

use crate::document::{Document, Item, Sentence};
use crate::draft::Draft;
use crate::inside;
use crate::lexicon::{COMPL, CUE_NOUN, NO_CUE, TO, WH};
use crate::pieces::attributions;
use crate::speaking::{Pattern, Speaking};
use onrecord_model::Span;

/// Fewer words between inner marks without a cue are a title or a word held at arm's length.
const FEWEST: usize = 3;
/// The same in English, where marks for irony are common …
const FEWEST_IN_ENGLISH: usize = 4;
/// … but where they stand in the marks of another quotation.
const FEW_IN_ENGLISH: usize = 2;

/// The quotations inside `outer`; `index` is the outer one's place in the list.
pub fn nested(document: &Document, outer: &Draft, index: usize) -> Vec<Draft> {
    let mut found = Vec::new();
    if outer.segments.is_empty() {
        // A turn, a reply, a block: its sentences are the text's own.
        let Some(sentences) = document.sentences.get(outer.sentence..=outer.last_sentence) else {
            return found;
        };
        for (number, sentence) in sentences.iter().enumerate() {
            inside(document, sentence, outer, (index, outer.sentence + number), &mut found);
        }
        return found;
    }
    for segment in outer.segments.iter().filter(|s| may_hold(document, **s)) {
        for sentence in document.inside(*segment) {
            inside(document, &sentence, outer, (index, outer.sentence), &mut found);
        }
    }
    found
}

/// A quick look: does a stretch hold a word that could tell of another quotation?
fn may_hold(document: &Document, segment: usize) -> bool {
    let inner = document.segments[segment].inner;
    if document.lexicon.language.code != "en"
        || document.segments.get(segment + 1).is_some_and(|s| s.parent == Some(segment))
    {
        return true;
    }
    let from = document.tokens.first_from(inner.start);
    let mut words = document.tokens.list[from..].iter().take_while(|t| t.start < inner.end);
    words.any(|t| {
        t.is_cue() || matches!(document.tokens.key(t), "according" | "in" | "did" | "didn't" | "comment")
    })
}

/// The quotations of one sentence of `outer`, whose place in the list and whose sentence `at` tells.
fn inside(
    document: &Document,
    sentence: &Sentence,
    outer: &Draft,
    at: (usize, usize),
    found: &mut Vec<Draft>,
) {
    for items in pieces(sentence, &outer.quoted) {
        let speaks = |item: &Item| item.segment.is_some() || item.cue != NO_CUE || item.is(CUE_NOUN);
        let phrase = || {
            (0..items.len()).any(|i| {
                let key = |n: usize| items.get(i + n).map(|item| document.tokens.key_at(item.token));
                document.lexicon.phrase(key).is_some_and(|(kind, _)| {
                    matches!(
                        kind,
                        crate::lexicon::Phrase::AccordingTo | crate::lexicon::Phrase::AccordingAfter
                    )
                })
            })
        };
        if items.iter().any(speaks) || phrase() {
            piece(document, &Sentence { paragraph: sentence.paragraph, items }, at, found);
        }
    }
}

/// The sentence's items that lie in one piece of the outer words: the reporter's aside is none of them.
fn pieces(sentence: &Sentence, quoted: &[Span]) -> Vec<Vec<Item>> {
    let mut pieces: Vec<Vec<Item>> = Vec::new();
    let mut last = None;
    for item in &sentence.items {
        // The pieces stand in order.
        let before = quoted.partition_point(|span| span.start <= item.span.start);
        let within = before.checked_sub(1).filter(|at| item.span.end <= quoted[*at].end);
        match (within, pieces.last_mut()) {
            (Some(_), Some(piece)) if within == last => piece.push(*item),
            (Some(_), _) => pieces.push(vec![*item]),
            (None, _) => {}
        }
        last = within;
    }
    pieces
}

fn piece(document: &Document, sentence: &Sentence, at: (usize, usize), found: &mut Vec<Draft>) {
    let mut taken: Vec<usize> = Vec::new();
    for speaking in attributions(document, sentence, at.1) {
        let segments = speaking.segments(&sentence.items);
        let beneath = |s: &usize| sentence.items.iter().any(|i| i.segment == Some(*s));
        if segments.iter().any(|s| taken.contains(s)) || !segments.iter().all(beneath) {
            continue;
        }
        // «We have always stressed that …»: what the speakers say of themselves is no quotation in theirs.
        let of_us = speaking.subjects.first().is_some_and(|s| ourselves(document.words(s.mention)));
        if of_us && speaking.has_words(&sentence.items) {
            continue;
        }
        taken.extend(&segments);
        let unsaid = speaking.act == onrecord_model::Act::Denied && !segments.is_empty();
        if speaking.content.is_empty() || speaking.negated || unsaid {
            continue;
        }
        found.extend(draft(document, sentence, speaking, segments, at));
    }
    for item in &sentence.items {
        let Some(child) = item.segment.filter(|s| !taken.contains(s)) else { continue };
        let inner = document.segments[child].inner;
        let marked = document.segments[child].parent.is_some();
        let fewest = match (document.lexicon.language.code == "en", marked) {
            (true, true) => FEW_IN_ENGLISH,
            (true, false) => FEWEST_IN_ENGLISH,
            (false, _) => FEWEST,
        };
        if document.count(inner) < fewest || name_like(document, inner) {
            continue;
        }
        let mut draft = Draft::bare(vec![inner], vec![child], at.1, sentence.paragraph);
        draft.pattern = Pattern::Bare;
        draft.nested_in = Some(at.0);
        found.push(draft);
    }
}

fn draft(
    document: &Document,
    sentence: &Sentence,
    speaking: Speaking,
    segments: Vec<usize>,
    at: (usize, usize),
) -> Option<Draft> {
    let words = speaking.has_words(&sentence.items);
    // Without marks only a clause behind its verb or a phrase: what stands before it may be the speaker's own.
    let told = matches!(speaking.pattern, Pattern::Before | Pattern::AccordingTo | Pattern::NoWords)
        || asked_to(sentence, &speaking);
    let indirect = segments.is_empty();
    if indirect && document.lexicon.language.code == "en" && own_words(document, sentence, &speaking) {
        return None;
    }
    // "We were told that …": told by nobody.
    let nobody = document.lexicon.language.code == "en"
        && speaking.subjects.is_empty()
        && speaking.pattern == Pattern::Before
        && speaking.content.first().is_some_and(|c| sentence.items[c.0].is(COMPL));
    let unnamed = speaking.subjects.first().is_none_or(|s| s.mention.is_empty());
    if indirect && (!told || unnamed && !nobody) {
        return None;
    }
    let quoted: Vec<Span> = segments.iter().flat_map(|s| inside::pieces(document, *s)).collect();
    let whole = |range: &(usize, usize)| {
        Span::new(sentence.items[range.0].span.start, sentence.items[range.1 - 1].span.end)
    };
    // In English the words in marks alone are the inner quotation, unless a "that" leads to them: the rest may be the
    // speaker's own.
    let english = document.lexicon.language.code == "en";
    let own = |s: &crate::subject::Subject| {
        matches!(document.words(s.mention).to_lowercase().as_str(), "i" | "we" | "you" | "it")
    };
    let led = !(english && speaking.subjects.iter().any(own))
        && speaking.content.iter().all(|c| {
            let first = &sentence.items[c.0];
            first.segment.is_none()
                && (!english || first.is_word() && document.tokens.key_at(first.token) == "that")
        });
    let words = words && (indirect || led);
    let spans: Vec<Span> = if words { speaking.content.iter().map(whole).collect() } else { quoted.clone() };
    let count: usize = spans.iter().map(|s| document.count(*s)).sum();
    if count < if indirect { 2 } else { 1 } {
        return None;
    }
    let mut draft = Draft::bare(spans, segments, at.1, sentence.paragraph);
    draft.quoted = quoted;
    draft.words = words;
    draft.cue = speaking.cue;
    draft.subjects = speaking.subjects;
    draft.chain = speaking.chain;
    draft.act = speaking.act;
    draft.pattern = speaking.pattern;
    draft.gender = speaking.gender;
    draft.nested_in = Some(at.0);
    Some(draft)
}

/// «Мы всегда подчёркивали, что …»; English tells it apart by [`own_words`].
fn ourselves(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "мы" | "biz" | "биз" | "wir")
}

/// "They told us to come back": an order told without a clause.
fn asked_to(sentence: &Sentence, speaking: &Speaking) -> bool {
    let begins_with_to = |c: &(usize, usize)| sentence.items[c.0].is(TO);
    speaking.pattern == Pattern::Reported && speaking.content.first().is_some_and(begins_with_to)
}

/// "I suggest that …", "you know what I said": the speaker's words themselves, nothing they report.
fn own_words(document: &Document, sentence: &Sentence, speaking: &Speaking) -> bool {
    let own = speaking.subjects.iter().all(|s| {
        matches!(document.words(s.mention).to_lowercase().as_str(), "i" | "we" | "you" | "it" | "that")
    });
    let past = speaking.cue.first().is_some_and(|cue| {
        let word = document.words(*cue);
        word.ends_with("ed") || matches!(word, "said" | "told" | "wrote")
    });
    let clause = speaking.content.first().is_some_and(|c| {
        // "I said I didn't know"
        let of_oneself = speaking.cue.len() == 1
            && document.words(speaking.cue[0]) == "said"
            && sentence.items[c.0].is_word()
            && document.words(sentence.items[c.0].span) == "I";
        sentence.items[c.0].is(COMPL | WH | TO) || of_oneself
    });
    let words: usize =
        speaking.content.iter().flat_map(|c| &sentence.items[c.0..c.1]).filter(|i| i.is_word()).count();
    own && !(past && (clause || speaking.addressee.is_some())) || words < 3
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
