//! Who speaks in a few items of their own, each kind of word order by its own reader.

use super::{Left, left, right};
use crate::cue::{Cue, cues};
use crate::document::{Document, Item};
use crate::lexicon::Form;
use crate::subject::{Subject, subjects};
use onrecord_model::{Act, Span};

/// Who speaks in a few items of their own, an aside or a reply's clause: behind the cue, else before it.
fn beside(document: &Document, items: &[Item], cue: &Cue) -> Vec<Subject> {
    if document.lexicon.language.free_order {
        return crate::free_order::beside(document, items, cue);
    }
    if document.lexicon.language.noun_capitals {
        return crate::verb_second::beside(document, items, cue);
    }
    let region = right(document, items, cue.at).or_else(|| match left(document, items, cue) {
        Left::Region(a, b) => Some((a, b)),
        _ => None,
    });
    region.map(|(a, b)| subjects(document, &items[a..b])).unwrap_or_default()
}

/// Is a stretch between marks a name, by the words beside it? English has the joiner's own test.
pub fn is_name(document: &Document, items: &[Item], at: usize) -> bool {
    let language = document.lexicon.language;
    language.free_order && crate::free_order::is_name(document, items, at)
        || language.verb_final && crate::verb_final::is_name(document, items, at)
        || language.noun_capitals && crate::verb_second::is_name(document, items, at)
}

/// The speaker a label names: «Komissiya a'zosi Anvar Salimov:».
pub fn label(document: &Document, items: &[Item]) -> Vec<Subject> {
    let language = document.lexicon.language;
    let own = if language.verb_final {
        crate::verb_final::announced(document, items)
    } else if language.free_order {
        crate::free_order::topic(document, items).into_iter().collect()
    } else {
        Vec::new()
    };
    // «Ergashevaning eri:», «Karimning qizi:»: whose he is, is not who he is.
    if own.is_empty()
        && language.verb_final
        && items.len() > 1
        && items[0].is_word()
        && document.tokens.key_at(items[0].token).ends_with("ning")
    {
        let mention = Span::new(items[0].span.start, items[items.len() - 1].span.end);
        return vec![Subject::bare(mention, crate::subject::Form::Role, 0)];
    }
    if own.is_empty() { subjects(document, items) } else { own }
}

/// The attribution of an aside: who speaks, the cue, the act, the gender its verb shows.
pub fn aside(document: &Document, items: &[Item]) -> Option<(Vec<Subject>, Span, Act, Option<bool>)> {
    if document.lexicon.language.verb_final {
        return crate::verb_final::aside(document, items)
            .map(|(subjects, cue, act)| (subjects, cue, act, None));
    }
    let cue = cues(document, items).into_iter().find(|c| c.entry.form != Form::Gerund)?;
    let subjects = beside(document, items, &cue);
    let gender = if cue.entry.feminine { Some(true) } else { cue.entry.masculine.then_some(false) };
    (!subjects.is_empty()).then(|| (subjects, cue.span(items), cue.act(), gender))
}

/// Who speaks in a sentence that announces what follows: before the cue, else behind it.
pub fn before_or_behind(document: &Document, items: &[Item], cue: &Cue) -> Vec<Subject> {
    if document.lexicon.language.verb_final {
        return crate::verb_final::announced(document, items);
    }
    if document.lexicon.language.free_order {
        return crate::free_order::beside(document, items, cue);
    }
    if document.lexicon.language.noun_capitals {
        return crate::verb_second::beside(document, items, cue);
    }
    let found = match left(document, items, cue) {
        Left::Region(a, b) => subjects(document, &items[a..b]),
        _ => Vec::new(),
    };
    if !found.is_empty() {
        return found;
    }
    right(document, items, cue.at).map(|(a, b)| subjects(document, &items[a..b])).unwrap_or_default()
}
