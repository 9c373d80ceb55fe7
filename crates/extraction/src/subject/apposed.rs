//! A name between commas behind a role or a body.

use super::{Form, Subject, base_end, run, skip_article, trimmed};
use crate::document::{Document, Item};
use crate::lexicon::*;
use onrecord_model::Span;

/// `Its spokesman, Peter Lund, said`: the name between two commas behind a role, `items[from..to]`
/// being the role and `cue` the first item behind the second comma.
pub fn apposed(document: &Document, items: &[Item], from: usize, to: usize, cue: usize) -> Option<Subject> {
    let inner = items.get(to + 1..cue.checked_sub(1)?)?;
    let commas = items[to].stop == ',' && items[cue - 1].stop == ',';
    let role = trimmed(&items[from..to]);
    let english = document.lexicon.language.code == "en";
    let headed = role.last().is_some_and(|last| last.is(ROLE | SOURCE) && !last.is(GROUP))
        || role.iter().any(|i| i.is(ROLE) && !i.is_capital()) && role.iter().any(|i| i.is(PREP))
        || english && role.first().is_some_and(|i| i.is(DET));
    // "the Waste Siting Office", "Colonel Shota Kiknavelidze"
    let article = usize::from(english && inner.first().is_some_and(|i| i.is(DET)));
    let titled = inner[article.min(inner.len())..]
        .iter()
        .take_while(|i| english && i.is_capital() && i.is(TITLE | ROLE) && !i.is(MALE | FEMALE))
        .count();
    let inner = inner.get(article + titled..)?;
    let length = run(inner, 0);
    // "Darran Whiting of Liberty Baptist Church"
    let whole =
        length == inner.len() || english && length > 1 && inner.get(length).is_some_and(|i| i.is(PREP));
    if !commas || !headed || inner.is_empty() || !whole || length > 5 {
        return None;
    }
    let inner = &inner[..length];
    let words = inner.iter().filter(|i| i.is_word()).count();
    // "Anna Brown, Harlow, said": the first part is the name already.
    let own_name = role.iter().any(|i| i.is_capital() && i.is(MALE | FEMALE));
    let person = role.iter().any(|i| i.is(ROLE | SOURCE) && !i.is_capital()) || titled > 0;
    let body = inner.iter().any(|i| i.is(ORG | MEDIA)) || !person && english;
    // "His daughter, Klara, said"
    let kin = english
        && words == 1
        && role.first().is_some_and(|i| i.is(DET))
        && role.last().is_some_and(|i| i.is(ROLE) && !i.is(GROUP | ORG));
    let named = ((2..=4).contains(&words) || words == 1 && titled > 0 || kin)
        && !inner.iter().any(|i| i.is(ROLE | DEMONYM | SEAT));
    if !named || own_name || body && !english {
        return None;
    }
    let mention = Span::new(inner[0].span.start, base_end(document, &inner[inner.len() - 1]));
    if body {
        return Some(Subject::bare(mention, Form::Body, ORG));
    }
    Some(Subject {
        mention,
        form: Form::Name,
        role: Some(Span::new(skip_article(role), role[role.len() - 1].span.end)),
        plural: false,
        indefinite: false,
        class: inner.iter().fold(0, |all, w| all | w.class) & (MALE | FEMALE),
    })
}
