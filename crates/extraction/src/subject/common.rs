//! A role, group, body, source or paper without a name.

use super::{Form, Subject, base_end, noun_phrase};
use crate::document::{Document, Item};
use crate::lexicon::*;
use onrecord_model::Span;

/// "About half of them", "At least a third": a share speaks.
fn counts(key: &str) -> bool {
    matches!(key, "half" | "third" | "quarter" | "least" | "most")
}

/// A role, group, body, source or paper without a name.
pub(super) fn common(document: &Document, items: &[Item], prep: usize) -> Option<Subject> {
    // "In critical swing states": a phrase of place speaks not, "About 4 in 10" does.
    if document.lexicon.language.code == "en"
        && items[0].is(PREP)
        && !(items.len() == 2 && items[1].is(GROUP | SOURCE))
        && (matches!(document.tokens.key_at(items[0].token), "in" | "on" | "at" | "during" | "after")
            || !items.get(1).is_some_and(|i| i.is(INDEFINITE) || i.case == crate::tokens::Case::None))
        && !items.iter().skip(1).take(2).any(|i| counts(document.tokens.key_at(i.token)))
    {
        // "In Warsaw the ministry said"
        let from = (2..items.len()).rev().find(|i| items[*i].is(DET) && !items[*i - 1].is(PREP))?;
        return noun_phrase(document, &items[from..]);
    }
    let head_part = &items[..prep];
    let head = head_part.iter().rev().find(|i| i.is_word())?;
    let all = head_part.iter().fold(0, |all, i| all | i.class);
    let last = items.last()?;
    let phrase = Span::new(items[0].span.start, base_end(document, last));
    let form = if head.is(ROLE | SOURCE | GROUP) {
        Form::Role
    } else if head.is(DOC) {
        Form::Paper
    } else if head.is(ORG | MEDIA | SEAT) {
        Form::Body
    } else if all & (ROLE | GROUP) != 0 {
        Form::Role
    } else if all & (ORG | MEDIA) != 0 {
        Form::Body
    } else if all & DOC != 0 {
        Form::Paper
    } else if items.len() <= if document.lexicon.language.code == "en" { 14 } else { 8 }
        && (all & DET != 0 || head.is_word())
    {
        Form::Role
    } else {
        return None;
    };
    if head.case == crate::tokens::Case::None && items.len() == 1 && !document.words(head.span).ends_with('%')
    {
        return None;
    }
    Some(Subject {
        mention: phrase,
        form,
        role: None,
        plural: head.is(GROUP),
        indefinite: items[0].is(INDEFINITE) || (!items[0].is(DET) && !items[0].is_capital()),
        class: if head.is(ROLE | GROUP | ORG | DOC | SOURCE) { head.class } else { 0 },
    })
}
