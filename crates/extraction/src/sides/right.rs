//! The subject after a cue.

use crate::document::{Document, Item};
use crate::lexicon::*;

/// The subject after a cue: `said Name`, `сказал министр`.
pub fn right(document: &Document, items: &[Item], cue: usize) -> Option<(usize, usize)> {
    let from = cue
        + 1
        + items[cue + 1..]
            .iter()
            .take_while(|i| i.is(ADVERB | TIME) && !i.is(PRONOUN | ROLE | DET | PREP))
            .count();
    let from =
        if document.lexicon.language.code == "ru" { behind_hearer(document, items, from) } else { from };
    let first = items.get(from)?;
    let english = document.lexicon.language.code == "en";
    // "said her friend Ida Holm": whose friend, nobody who is told.
    let whose = english
        && document.tokens.key_at(first.token) == "her"
        && items.get(from + 1).is_some_and(|i| i.is_word() && !i.is(VERB | BE | HAVE | MODAL | DO | COMPL));
    let starts = first.is_word()
        && (!first.is(HEARER | TIME | WEEKDAY) || whose)
        && (first.is_capital()
            || first.is(PRONOUN | DET | ROLE | GROUP | SOURCE | ADJ | DEMONYM | ORG | DOC | TITLE | MEDIA)
            || english && noun_of_role(items, from)
            || !english && !first.is(PREP | COMPL | CONJ | SUBORD | WH | VERB | NO_NAME | NEG))
        || !english
            && first.segment.is_some()
            && from == cue + 1
            && items.get(from + 1).is_none_or(|i| i.stop != '\0');
    if !starts || first.is(COMPL) && !first.is(DET) {
        return None;
    }
    if english && cue > 0 && items[cue - 1].is_word() && !items[cue - 1].is(ADVERB | CONJ | TIME | SUBORD) {
        return None;
    }
    let inverts = document
        .lexicon
        .cue(items[cue].cue)
        .is_none_or(|c| matches!(c.takes, Takes::Clause | Takes::That | Takes::Marked | Takes::Question));
    if english && !inverts {
        return None;
    }
    let mut to = from;
    let mut headed = false;
    while let Some(item) = items.get(to) {
        let abbreviation = item.stop == '.' && items.get(to + 1).is_some_and(Item::is_capital) && to > from;
        if item.stop != '\0' && !abbreviation {
            break;
        }
        if item.segment.is_some() && to > from && english {
            break;
        }
        if item.is(COMPL | SUBORD | REL | HEARER) && to > from && !item.is(PREP) {
            break;
        }
        if (item.is(TIME | WEEKDAY) || item.is(VERB) && !item.is_capital()) && to > from {
            break;
        }
        if item.is(PREP) && !item.is_capital() {
            let linking = headed
                && matches!(document.tokens.key_at(item.token), "of" | "for" | "at" | "from" | "with" | "по");
            if !linking {
                break;
            }
        }
        headed |= item.is(ROLE | GROUP | SOURCE) && !item.is_capital();
        to += 1;
    }
    // "said the council had failed": what stands there begins the content.
    if english && items.get(to).is_some_and(|i| i.is(BE | HAVE | MODAL | DO | VERB) && !i.is_capital()) {
        return None;
    }
    (to > from).then_some((from, to))
}

/// "said treasury spokesman Leon Farrow": one or two small words before a role.
fn noun_of_role(items: &[Item], from: usize) -> bool {
    let small =
        |i: &Item| i.is_word() && !i.is(PREP | COMPL | CONJ | SUBORD | WH | VERB | NEG | ADVERB | TIME);
    (1..=2).any(|n| {
        items.get(from + n).is_some_and(|i| i.is(ROLE))
            && items[from..from + n].iter().all(small)
            && items.get(from + n + 1).is_some_and(Item::is_capital)
    })
}

/// «сказал журналистам премьер», «сообщила на брифинге Нина Лапина»: to whom and where stand
/// before the subject. Answers where the subject begins; `from` when nothing stands before it.
fn behind_hearer(document: &Document, items: &[Item], from: usize) -> usize {
    let nominative = |item: &Item| {
        item.is_word()
            && (item.is(ROLE) && !item.is(OBLIQUE | HEARER)
                || item.is(PRONOUN) && !item.is(HEARER | PREP)
                || item.is_capital() && item.is(MALE | FEMALE))
    };
    let Some(first) = items.get(from) else { return from };
    let hearer = first.is(HEARER)
        || first.is(MEDIA) && !first.is_capital() && items.get(from + 1).is_some_and(|n| n.segment.is_some());
    let title = crate::outlets::marked(document, first).is_some();
    if !(hearer || title || first.is(PREP)) {
        return from;
    }
    for at in from + 1..items.len().min(from + 9) {
        let item = &items[at];
        if item.stop != '\0' || item.is(COMPL | SUBORD | VERB) || item.segment.is_some() && item.cue != NO_CUE
        {
            return from;
        }
        let adjective =
            item.is(ADJ | DEMONYM) && !item.is(OBLIQUE) && items.get(at + 1).is_some_and(nominative);
        if nominative(item) || adjective {
            return at;
        }
        // A surname right behind the hearer: «сказал журналистам Громов.»
        if item.is_capital()
            && at == from + 1
            && (hearer || title)
            && items.get(at + 1).is_none_or(|n| n.stop != '\0' || n.is_capital())
        {
            return at;
        }
    }
    from
}
